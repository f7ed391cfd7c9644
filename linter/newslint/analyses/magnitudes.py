"""Figures that stand in an article twice, with the same digits and another power of ten."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from newslint.analyses.number_words import ENDS_NOUN, SMALL
from newslint.analyses.numbers import Number, numbers_in
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_LARGE = ("billion", "bn", "bln", "trillion", "trn")
_IN_MILLIONS = lazy_pattern(r"([0-9][0-9.,]*|[a-z]+)[ \u00a0\n-]?(m|mn|mln|million|bn|bln|billion|tn|trn|trillion)\b")
_WITH_COMMA = lazy_pattern(r"(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+)(?![0-9]|\.[0-9]| ?[mbt]?illion|[mbt]n?\b)")
_POWERS = {"m": 1e6, "b": 1e9, "t": 1e12}
_SCALES = ("illion", "mln", "bln", "bn", "mn ", "tn ")
_DIGIT_M = tuple(f"{digit}m" for digit in range(10))
_METRES_OR_MILLIONS = lazy_pattern(r"[0-9]m\b")
_RATE = lazy_pattern(r"\b(?:annual\w*|yearly|monthly|daily|weekly|per|each|every|a (?:year|month|week|day|share))\b")
_NAME = lazy_pattern(r"[a-z]{4,}")
_REACH = 80
"""How many characters on either side of a figure say what it is a figure of."""
_CLAUSE = 45
_OPENING = 400
"""How many characters after the headline tell what it is about."""
_STOP = lazy_pattern(r"[.;!?]\s|\n")
_THE = r"(?:the|this|that|these|those|its|their|his|her|all)"
_DETERMINED = lazy_pattern(
    rf"\b(?:{_THE}|[a-z]+(?<!year)(?<!month)(?<!week)['’]s)"
    r"(?: (?:[a-z]+ed|new|latest|full|entire|whole|huge|current|missing|stolen))? \Z"
)
"""Before a figure that says which thing is meant: “the £3m pool”."""
_OF_KNOWN = lazy_pattern(rf"\b{_THE} ([a-z][a-z' -]{{2,30}}?)(?: of|,? worth|,? costing|,? valued at|,| –| —) \Z")
"""Before a figure that belongs to a thing named already: “the loss of £3m”, “the order, worth £3m”."""
_HAS = lazy_pattern(rf"\b{_THE} ([a-z][a-z' -]{{2,30}}?) [a-z]+(?: in)?(?: about| some| around)? \Z")
"""Before what a thing named already has in all: “the march drew 4,000 people”."""
_VERB = lazy_pattern(r"(?:^|[ ]|\b)(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must)\b|[.;!?]")
_HEAD = lazy_pattern(r"[ -]?((?:[a-z][a-z'-]*[ ,]+){0,3}[a-z'-]+)")
_ANOTHER = frozenset(
    "another more extra additional further first second third initial remaining rest part phase instalment total "
    "overall already annual year month week average increase rise raised target added half per each every previous "
    "old earlier separate similar up nearly".split()
)
"""Words of a figure that is compared with the other, not the same."""
_NOUN_OF = {
    verb: noun
    for noun, verbs in {
        "loss": "lose loses lost losing", "sale": "sell sells sold selling", "payment": "pay pays paid paying",
        "gift": "give gives gave given donate donated gifted", "theft": "steal stole stolen thieves",
        "loan": "lend lends lent borrow borrowed", "growth": "grow grows grew grown", "debt": "owe owes owed owing",
        "prize": "win wins won winning winner winnings", "purchase": "buy buys bought buying",
        "budget": "spend spends spent spending",
    }.items() for verb in verbs.split()
}  # fmt: skip
"""Nouns by which a later sentence names what a verb has told."""
_ENDING = lazy_pattern(r"(?:ed|es|ing|e|s|d)\Z")
_SAYING = frozenset(
    "about around some nearly almost more than over under less fewer million billion trillion dollars dollar pounds "
    "euros dlrs said says with from this that their have been were will would which worth cost costs last year years "
    "also into only just after before people total".split()
)


class Drift(NamedTuple):
    """Two figures that differ by a power of ten; ``odd`` is the headline's, or the later.

    ``ratio`` is the larger divided by the smaller, 10, 100 or 1,000 (nearly so where the headline rounds).
    """

    odd: Number
    other: Number
    ratio: int
    in_headline: bool


@analysis
def drifts(doc: Document) -> tuple[Drift, ...]:
    """One drift for each figure that drifts, in order."""
    found = [drift for block in doc.of_kind("headline") for drift in _of_headline(doc, block.span)]
    known = {drift.other.span for drift in found}
    scaled = list(_scaled(doc[folded]))
    if any(word in doc[folded] for word in _LARGE):
        found.extend(_in_text(doc, scaled, known))
        known |= {drift.other.span for drift in found} | {drift.odd.span for drift in found}
    places = [*scaled, *_with_comma(doc[folded])]
    found.extend(_of_the_same(doc, places, known) if len(places) > 1 else ())
    return tuple(sorted(found, key=lambda drift: drift.odd.span))


def _of_headline(doc: Document, headline: Span) -> Iterator[Drift]:
    large = [number for number in numbers_in(doc, headline) if _is_large(number)]
    if not large:
        return
    body = [number for number in numbers_in(doc, Span(headline.end, len(doc.text))) if _is_large(number)]
    for number in large:
        alike = [other for other in body if _alike(number, other)]
        if any(_rounds_to(number, other, 1) for other in alike):
            continue
        for other in alike:
            larger = number.value > other.value
            ratio = next((r for r in (1000, 100, 10) if _rounds_to(number, other, Fraction(1, r) if larger else r)), 0)
            if not ratio:
                continue
            exact = max(number.value, other.value) == ratio * min(number.value, other.value)
            by_scale = ratio == 1000 and number.kind == "money" and number.magnitude and other.magnitude
            same_noun = _noun(doc, number) == _noun(doc, other) != ""
            at_once = exact and number.kind == "money" and other.span.start - headline.end < _OPENING
            if by_scale or _same_thing(doc, number, other, least=1 if same_noun or at_once else 2):
                yield Drift(number, other, ratio, True)
                break


def _in_text(doc: Document, scaled: list[re.Match[str]], known: set[Span]) -> Iterator[Drift]:
    places = sorted({(_figure(found[1]), *found.span()) for found in scaled})
    for _, same in groupby(places, key=lambda place: place[0]):
        spots = [(start, end) for _, start, end in same]
        if len(spots) < 2:
            continue
        figures = [
            number for start, end in sorted(spots) for number in numbers_in(doc, Span(max(start - 4, 0), end + 24))
            if number.span.start <= start and end <= number.span.end and number.is_quantity
        ]  # fmt: skip
        for index, number in enumerate(figures):
            other = next((each for each in figures[:index] if _drifted(doc, each, number)), None)
            if other is not None and known.isdisjoint((number.span, other.span)):
                yield Drift(number, other, 1000, False)
                break


def _of_the_same(doc: Document, large: list[re.Match[str]], known: set[Span]) -> Iterator[Drift]:
    """“A £40m hospital … the £400m hospital”: the later figure is of a thing that the earlier sentence names."""
    places = sorted(set(map(_place, large)))
    for printed, same in groupby(places, key=lambda place: place[0]):
        group = list(same)
        sizes = [size for _, size, _, _ in group]
        if printed == "1" or not printed.isdecimal() or max(sizes) < 10 * min(sizes):
            continue
        spots = sorted((start, end) for _, _, start, end in group)
        figures = [
            number for start, end in spots for number in numbers_in(doc, Span(max(start - 4, 0), end + 24))
            if number.span.start <= start and end <= number.span.end and _is_large(number)
        ]  # fmt: skip
        for index, number in enumerate(figures):
            if any(other.value == number.value for other in figures[:index]):
                continue
            for other in figures[:index]:
                larger, smaller = max(number.value, other.value), min(number.value, other.value)
                if larger / smaller not in (10, 100, 1000) or not _alike(other, number):
                    continue
                if known.isdisjoint((number.span, other.span)) and _again(doc, other, number):
                    yield Drift(number, other, int(larger / smaller), False)
                    known |= {number.span, other.span}
                    break


def _place(found: re.Match[str]) -> tuple[str, float, int, int]:
    """Its significant digits, about how large it is, and where it stands."""
    digits = _figure(found[1]).replace(",", "")
    scale = _POWERS.get(found[2][0], 1.0) if found.re.groups > 1 else 1.0
    size = scale * float(digits) if digits.replace(".", "", 1).isdecimal() else scale
    return digits.replace(".", "").strip("0"), size, *found.span()


def _with_comma(text: str) -> Iterator[re.Match[str]]:
    """“4,000”: found by the comma, with no scale after it."""
    at = text.find(",", 1)
    while at >= 0:
        if text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit():
            starts = range(max(at - 3, 0), at)
            found = next((found for start in starts if (found := _WITH_COMMA.match(text, start))), None)
            if found is not None:
                yield found
                at = found.end()
        at = text.find(",", at + 1)


def _again(doc: Document, first: Number, second: Number) -> bool:
    """True if ``second`` is said of a thing, with “the” or “its”, that the words around ``first`` name.

    Without such a word the two must have three words in common, or two and their noun.
    """
    text = doc[folded]
    if not _STOP.search(text, first.span.end, second.span.start):
        return False
    if _is_rate(text, first.span) or _is_rate(text, second.span):
        return False
    noun = _noun(doc, second)
    if first.kind == "count" and noun != _noun(doc, first):
        return False
    lead = _STOP.split(text[max(second.span.start - 48, 0) : (second.hedge or second.span).start])[-1]
    told, again = _around(text, first.span), _around(text, second.span)
    owner = _OF_KNOWN.search(lead)
    determined = owner or _DETERMINED.search(lead)
    head = _HEAD.match(text, second.span.end)
    following = "" if owner or not head else head[1]
    if not _ANOTHER.isdisjoint(_NAME.findall(f"{told} {lead} {following}")):
        return False
    shared = (_things(told) & _things(again)) - _things(noun)
    if second.kind == "count":
        owner = owner or _HAS.search(lead)
        if owner and not _things(owner[1]).isdisjoint(shared):
            return True
        alone = second.noun and _VERB.match(text, second.noun.end)
        return bool(determined and (shared or alone)) or len(shared) >= 3
    if not determined:
        return len(shared) >= 3
    said = _things(owner[1] if owner else _VERB.split(following, maxsplit=1)[0])
    return not said.isdisjoint(_things(told)) or not (owner or said)


def _things(words: str) -> set[str]:
    """What the words name, without endings: “hospit” for “hospital’s”, “fin” for “fined”, “loss” for “lost”."""
    return {
        _ENDING.sub("", _NOUN_OF.get(word, word))[:6]
        for word in _NAME.findall(words) if word not in _SAYING and word not in ENDS_NOUN
    }  # fmt: skip


def _scaled(text: str) -> Iterator[re.Match[str]]:
    """The figures with a scale: found by the scale, which is rarer than the figure."""
    for scale in _SCALES:
        at = text.find(scale)
        while at >= 0:
            yield from _IN_MILLIONS.finditer(text, max(at - 16, 0), at + 9)
            at = text.find(scale, at + 1)
    for touching in _METRES_OR_MILLIONS.finditer(text) if any(each in text for each in _DIGIT_M) else ():
        yield from _IN_MILLIONS.finditer(text, max(touching.start() - 16, 0), touching.end() + 1)


def _figure(printed: str) -> str:
    """“2” for “2.0,” and “two”."""
    return str(SMALL.get(printed, printed)).rstrip(",.").removesuffix(".0")


def _drifted(doc: Document, first: Number, second: Number) -> bool:
    if second.value not in (first.value * 1000, first.value / 1000) or not _alike(first, second):
        return False
    return _same_thing(doc, first, second, least=0 if _digits(first) >= 2 else 1)


def _is_large(number: Number) -> bool:
    return number.kind in ("money", "count") and (bool(number.magnitude) or number.value >= 1000)


def _alike(first: Number, second: Number) -> bool:
    return (first.kind, first.currency, first.period) == (second.kind, second.currency, second.period)


def _rounds_to(rough: Number, fine: Number, factor: Fraction | int) -> bool:
    return abs(rough.value * factor - fine.value) <= rough.precision * factor / 2


def _digits(number: Number) -> int:
    """How many significant digits are printed."""
    return len(str(number.value.numerator * 10 // number.value.denominator).rstrip("0"))


def _noun(doc: Document, number: Number) -> str:
    return doc[folded][number.noun.start : number.noun.end] if number.noun else ""


def _same_thing(doc: Document, first: Number, second: Number, least: int = 1) -> bool:
    """True if the words around the two name the same things, and neither is a rate unless both are.

    ``least`` is how many words they must share. Two figures of one clause are never the same.
    """
    low, high = sorted((first.span, second.span))
    text = doc[folded]
    if high.start - low.end < _CLAUSE and not _STOP.search(text, low.end, high.start):
        return False
    if _is_rate(text, low) != _is_rate(text, high):
        return False
    named, again = (
        {word[:6] for word in _NAME.findall(_around(text, span)) if word not in _SAYING and word not in ENDS_NOUN}
        for span in (low, high)
    )
    return len(named & again) >= least


def _is_rate(text: str, span: Span) -> bool:
    return bool(_RATE.search(text, max(span.start - 16, 0), span.start) or _RATE.search(text, span.end, span.end + 24))


def _around(text: str, span: Span) -> str:
    """The words near ``span`` in its own sentence."""
    before = _STOP.split(text[max(span.start - _REACH, 0) : span.start])[-1]
    return before + "; " + _STOP.split(text[span.end : span.end + _REACH], maxsplit=1)[0]
