"""Figures of an event that two articles can be laid side by side for: dead and hurt, shots, arrests, loot, a crowd."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.tolls import tolls
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

FigureName = Literal[
    "dead", "injured", "missing", "aboard", "shots", "arrested", "charged", "rescued", "crowd", "buildings", "loot",
    "ransom", "jail term", "magnitude",
]  # fmt: skip

_BE = r" (?:(?:who|that|had|have|has|were|was|are|been|being|also|all|later) )*"
_BEHIND: dict[FigureName, str] = {
    "aboard": r"(?:on board|aboard)\b",
    "shots": r"(?:fired|discharged)\b",
    "arrested": r"(?:arrested|detained|taken into custody)\b",
    "charged": r"charged with\b",
    "rescued": r"(?:rescued|saved|airlifted|evacuated|pulled (?:out|free|from))\b",
    "crowd": r"(?:marched|protested|demonstrated|rallied|attended|took part|took to the streets|turned out|gathered)\b",
    "buildings": r"(?:destroyed|damaged|flooded|gutted|burned down)\b",
}
"""What may follow the thing that is counted."""
_AHEAD: dict[FigureName, str] = {
    "aboard": r"(?:carrying|with)",
    "shots": r"(?:fired|discharged|heard)",
    "arrested": r"(?:arrested|detained)",
    "charged": r"charged",
    "rescued": r"(?:rescued|saved|airlifted|evacuated)",
    "crowd": r"(?:crowd|march|rally|protest) of",
    "buildings": r"(?:destroy(?:ed|ing)|damag(?:ed|ing)|gutt(?:ed|ing))",
}
"""What may stand before the figure."""
_COUNTED: dict[FigureName, frozenset[str]] = {
    "aboard": frozenset("people passengers".split()),
    "shots": frozenset("shot shots rounds bullets".split()),
    "buildings": frozenset("homes houses buildings properties shops cars vehicles flats".split()),
    "crowd": frozenset("people protesters demonstrators marchers supporters strikers workers".split()),
}
"""What is counted, where it matters; elsewhere persons."""
_PERSONS = frozenset(
    "people men women boys girls teenagers youths suspects others protesters passengers children residents crew "
    "sailors "
    "officers fans students workers miners climbers demonstrators".split()
)
_GATES = frozenset(
    "aboard board fired discharged arrested detained custody charged rescued saved airlifted evacuated pulled marched "
    "protested demonstrated rallied attended took turned gathered destroyed damaged flooded gutted burned carrying "
    "crowd "
    "destroying damaging".split()
)
_PATTERNS = {
    name: (lazy_pattern(_BE + _BEHIND[name]), lazy_pattern(rf"\b{_AHEAD[name]} (?:the |all )?\Z")) for name in _BEHIND
}
_LOOSE = lazy_pattern(
    r"\b(?:another|other|further|more|total|so far|first|initially|earlier|since|later|previous\w*|half|of the|among"
    r"|in (?:19|20)\d\d"
    r"|last (?:week|month|year)|if|would|could|might|may|expected|planned)\b"
)
_NEAR = 40

_STOLEN = frozenset(
    "stole stolen robbed raiders robbers thieves theft robbery heist loot haul raid raided burglary made".split()
)
_TAKEN = lazy_pattern(
    r"\b(?:worth|stole|steal|took|taken|taking|haul of|with|snatched|robbed of|grabbed|stealing)(?: \w+){0,2} \Z"
)
_LOST = lazy_pattern(r" (?:[\w-]+ ){0,4}(?:was|were|is|been) (?:stolen|taken)\b")
_RANSOM = lazy_pattern(r"\bransom (?:demand )?(?:of|was) \Z")
_JAILED = lazy_pattern(r"\b(?:jailed|imprisoned|sentenced|sent to prison)\b[^.;]{0,40} (?:for|to) \Z")
_JAILING = frozenset({"jailed", "imprisoned", "sentenced", "prison"})
_MAGNITUDE = lazy_pattern(r"\bmagnitude(?: of|-)? ?(\d\.\d)\b|\b(\d\.\d)[ -]magnitude\b|\bmeasur(?:ed|ing) (\d\.\d)\b")
_HALF_A_STEP = Fraction(1, 10)


class Figure(NamedTuple):
    """One figure; ``noun`` is what is counted, or empty for people; the value lies between ``low`` and ``high``."""

    name: FigureName
    noun: str
    low: Fraction | None
    high: Fraction | None
    span: Span
    quoted: bool

    def meets(self, other: "Figure") -> bool:
        """Whether both may hold."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and self.low > other.high
        return not below and not above


@analysis
def figures(doc: Document) -> tuple[Figure, ...]:
    """The figures of the document, in order."""
    found = [
        _figure(doc, toll.fate, toll.number, "" if toll.general else toll.noun)
        for toll in doc[tolls]
        if not toll.loose or toll.floor
    ]
    found += [*_counts(doc), *_sums(doc), *_terms(doc), *_magnitudes(doc)]
    return tuple(sorted(found, key=lambda figure: figure.span))


def _figure(doc: Document, name: FigureName, number: Number, noun: str = "") -> Figure:
    return Figure(name, noun, *number.interval, number.span, doc[regions].touches_quotation(number.span))


def _numbers(doc: Document, gate: frozenset[str]) -> Iterator[Number]:
    reader = doc[number_reader]
    for sentence in sentences_with(doc, gate):
        if reader.may_hold(sentence.span):
            yield from reader.within(sentence.span)


def _counts(doc: Document) -> Iterator[Figure]:
    low = doc[folded]
    for number in _numbers(doc, _GATES):
        noun = number.noun.of(low) if number.noun else ""
        if (
            number.kind != "count"
            or number.period
            or _LOOSE.search(low, max(number.extent.start - _NEAR, 0), number.span.start)
        ):
            continue
        end = max(number.extent.end, number.noun.end if number.noun else 0)
        for name, (behind, ahead) in _PATTERNS.items():
            if noun not in _COUNTED.get(name, _PERSONS):
                continue
            told = behind.match(low, end) or ahead.search(low, max(number.extent.start - _NEAR, 0), number.extent.start)
            if told:
                fate = told[0].split()[-1][:4] if behind.match(low, end) else told[0].split()[0][:4]
                yield _figure(doc, name, number, f"{noun} {fate}" if name == "buildings" else "")
                break


def _sums(doc: Document) -> Iterator[Figure]:
    low = doc[folded]
    for number in _numbers(doc, _STOLEN):
        if number.kind != "money" or number.period:
            continue
        before = max(number.extent.start - _NEAR, 0)
        if _TAKEN.search(low, before, number.extent.start) or _LOST.match(low, number.extent.end):
            yield _figure(doc, "loot", number)
    for number in _numbers(doc, frozenset({"ransom"})):
        if number.kind == "money" and _RANSOM.search(low, max(number.extent.start - _NEAR, 0), number.extent.start):
            yield _figure(doc, "ransom", number)


def _terms(doc: Document) -> Iterator[Figure]:
    low = doc[folded]
    for number in _numbers(doc, _JAILING):
        if number.unit in ("year", "month") and _JAILED.search(
            low, max(number.extent.start - 2 * _NEAR, 0), number.extent.start
        ):
            yield _figure(doc, "jail term", number, number.unit)


def _magnitudes(doc: Document) -> Iterator[Figure]:
    for sentence in sentences_with(doc, frozenset({"magnitude", "earthquake", "quake"})):
        for match in _MAGNITUDE.finditer(doc[folded], *sentence.span):
            group = match.lastindex or 1
            value, span = Fraction(match[group]), Span(*match.span(group))
            quoted = doc[regions].touches_quotation(span)
            yield Figure("magnitude", "", value - _HALF_A_STEP, value + _HALF_A_STEP, span, quoted)
