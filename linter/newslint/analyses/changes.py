"""Changes stated with all their figures: how much, from what, to what.

“Rose 12% to £280m from £250m”, “from 40 to 50, an increase of 25%”, “£280m,
up 12% on the £250m of last year”, “doubled to 20 from 10”, “three times as many:
30, against 10”. Read only where the words between the figures say no more than
when, of what, or by whose count; otherwise the figures may belong to different things.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from newslint.analyses import number_words as known
from newslint.analyses.intervals import FARTHEST, Interval, difference, interval, pair, quotient
from newslint.analyses.numbers import Number
from newslint.analyses.sentences import Sentence
from newslint.analyses.sketches import Sketch, figured, sketch, with_percent
from newslint.analyses.words import folded, vocabulary, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern

RISING = frozenset(
    "rose rise rises risen rising grew grow grows grown growing growth increased increase increases increasing "
    "climbed climb climbs climbing jumped jump jumps jumping surged surge surges soared soar soaring gained gain gains "
    "up ahead higher advanced advance leapt leaped leap rocketed swelled swell expanded expansion raised raising raise "
    "more bigger larger upturn hike hiked boosted".split()
)
FALLING = frozenset(
    "fell fall falls fallen falling dropped drop drops dropping decreased decrease decreases decreasing declined "
    "decline declines declining down lower cut cuts cutting reduced reduce reducing reduction slumped slump plunged "
    "plunge slid slide slipped slip dipped dip shrank shrink shrunk tumbled tumble sank narrowed narrow eased fewer "
    "less lowered smaller downturn".split()
)
_CHANGED = RISING | FALLING
_MULTIPLES = frozenset((*known.MULTIPLES, *known.BEFORE_OTHERS, "times"))
_TELLING = _CHANGED | _MULTIPLES
_COMPARED = ("from ", "against ", "compared ", "than ", "vs", "versus ", " on ", "twice", "double", "times")

_NOT_PASSED = (
    "and|but|while|whereas|although|though|which|who|whom|whose|where|when|if|because|so|nor|that|after|then|with|"
    "without|excluding|including|respectively|average|averaging|each|annualised|annualized|loss|losses|deficit|surplus|"
    "target|forecast|expected|said|says|told|points?|or|as|every|between|per|by|not|far|away|different|ranging"
)
_BEFORE = "(?<!year )(?<!month )(?<!quarter )(?<!week )(?<!day )(?<!time )(?<!season )before"
_WORD = (
    rf"(?: [(]?(?!(?:{_NOT_PASSED}|{_BEFORE})\b)[a-z$][\w'&./%-]*[),]{{0,2}}| [(]?D[),]{{0,2}}| [–—-](?= )| [↗↘⇗⇘]|')"
)
_SOME, _FEW = rf"(?:,?{_WORD}{{0,9}}?)", rf"(?:{_WORD}{{0,4}}?)"
_DASH = r",?(?: [–—-])?"
_BY = (
    r"(?: (?:in|of) (?:(?!to\b|at\b|from\b)[\w'-]+ ){0,4}?of)?(?: of| by|,)?"
    r"(?: (?!(?:to|at|from|on|of|in|than)\b)[\w-]+){0,3}?"
)
_TO = rf"(?: (?:to|at|of|hit|reach|reached){_FEW})? ?"
_VALUE, _AMOUNT = "[CMUPR]", "[PQXFCMU](?! times\\b)"
_UNLIKE = (
    r"(?:from|against|compared with|compared to|in comparison with|versus|vs\.?|than|"
    r"on(?= (?:[CMUPR]|the |a |an |last |its |their |previous |[\w-]+'s )))"
)
_PAIRS = (
    lazy_pattern(
        rf"\b(?:from|on(?= the | last | [\w-]+'s )){_FEW} (?P<before>{_VALUE}){_SOME} to{_FEW} (?P<after>{_VALUE})"
    ),
    lazy_pattern(rf"(?P<after>{_VALUE}){_SOME}{_DASH} [(]?(?:[↗↘] )?(?:{_UNLIKE}|D:){_FEW} (?P<before>{_VALUE})"),
)
_FROM_FIGURE = lazy_pattern(rf"\b{_UNLIKE}[a-z' -]{{0,40}} {_VALUE}|\bon(?: the| last| [a-z]+'s) {_VALUE}")
_VERBS, _NOUNS = "↗↘⇗⇘", "↗↘"
_VERB, _NOUN = f"[{_VERBS}]", f"[{_NOUNS}]"
_MARKS = dict.fromkeys(RISING, "⇗") | dict.fromkeys(FALLING, "⇘") | {
    word: "↗" if word in RISING else "↘"
    for word in (
        "rise increase growth jump surge gain hike upturn leap climb expansion up ahead higher more bigger larger "
        "fall drop decrease decline cut reduction slump plunge slide dip downturn down lower fewer less smaller"
    ).split()
}  # fmt: skip
"""What stands for a word of change in a marked sketch: ⇗ and ⇘ for verbs, ↗ and ↘ for what may be no verb."""

_Signed = tuple[tuple[str, re.Pattern[str]], ...]
"""Patterns, each with the signs of which a sketch holds at least one wherever it matches."""

_STATED_BEFORE: _Signed = (
    (_VERBS, lazy_pattern(rf"(?P<verb>{_VERB}){_BY} (?P<stated>{_AMOUNT}),?{_SOME}{_TO}\Z")),
    (_NOUNS, lazy_pattern(rf"\b(?P<stated>{_AMOUNT})[ -](?:[\w-]+ ){{0,2}}?(?P<verb>{_NOUN}){_SOME}{_TO}\Z")),
    (
        "X",
        lazy_pattern(
            rf"(?P<stated>X)(?: (?:as many|as much|as high|as large|more|higher|the))?(?P<verb>){_SOME}(?:{_TO}|: ?)\Z"
        ),
    ),
)
_STATED_AFTER: _Signed = (
    (
        _NOUNS,
        lazy_pattern(
            rf"{_SOME}{_DASH} [(]?(?:or |which is |which was |marking |representing )?"
            rf"(?:(?:an?|the) (?:[\w-]+ )?|(?=[↗↘] ))(?P<verb>{_NOUN}){_BY} (?P<stated>{_AMOUNT})\b"
        ),
    ),
    (
        _NOUNS,
        lazy_pattern(
            rf"{_SOME}{_DASH} [(]?(?:or |which is |which was |marking |representing )?(?:an? )?(?P<stated>{_AMOUNT})"
            rf"[ -](?:[\w-]+ ){{0,2}}?(?P<verb>{_NOUN})"
        ),
    ),
    ("X", lazy_pattern(rf"{_SOME}{_DASH} [(]?(?:or )?(?:an? )?(?P<stated>X)(?P<verb>)\b")),
    ("P", lazy_pattern(rf"{_FEW}{_DASH} [(]?or (?P<stated>P)(?P<verb>)(?=[.,;)]|\Z)")),
)
_WHOLE: _Signed = (
    (
        _VERBS,
        lazy_pattern(
            rf"(?P<after>{_VALUE}){_SOME}{_DASH} [(]?(?:an? )?(?P<verb>{_VERB}){_BY} (?P<stated>{_AMOUNT}){_SOME} "
            rf"{_UNLIKE}{_FEW} (?P<before>{_VALUE})"
        ),
    ),
    (
        _NOUNS,
        lazy_pattern(
            rf"(?P<after>{_VALUE}){_SOME}{_DASH} [(]?(?:an? )?(?P<stated>{_AMOUNT})[ -](?:\w+ )?(?P<verb>{_NOUN})"
            rf"{_SOME} {_UNLIKE}{_FEW} (?P<before>{_VALUE})"
        ),
    ),
    (
        "X",
        lazy_pattern(
            rf"(?P<after>{_VALUE}){_SOME}{_DASH} [(]?(?:which is |which was )?(?P<stated>X)(?P<verb>) "
            rf"(?:as many as|as much as|the|that of|that|higher than|more than){_FEW} (?P<before>{_VALUE})"
        ),
    ),
    (
        _NOUNS,
        lazy_pattern(
            rf"\bfrom{_FEW} (?P<before>{_VALUE}){_SOME} (?P<verb>[↗↘]) (?P<stated>{_AMOUNT}){_SOME} to{_FEW} "
            rf"(?P<after>{_VALUE})"
        ),
    ),
)
_WENT = "(?P<verb>[⇗⇘])"
_ONLY_DIRECTION = (lazy_pattern(rf"{_WENT}{_FEW} \Z"), lazy_pattern(rf"{_WENT}{_FEW} to{_FEW} \Z"))
"""What stands before each of ``_PAIRS`` if no amount is given."""

_LEADING = frozenset("lead leads led leading ahead margin gap advantage trails trailing trailed behind".split())
_LEAD = lazy_pattern(
    rf"\b(?:{'|'.join(sorted(_LEADING))})\b(?! of error)(?: (?!with\b|at\b)[\w'-]+){{0,4}}? (?:by|of) (?P<after>P)"
    r"|(?P<before>P)[ -](?:lead|margin|gap|advantage)\b(?! of error)"
)
_MAY_RUN_BACKWARDS = lazy_pattern(
    r"\b(?:dollar|yen|sterling|pound|euro|rouble|ruble|lira|peso|rupee|yuan|currency|mark|franc|exchange|bonds?|gilts?|"
    r"odds|rank\w*|places?|charts?|table|position|seed\w*|list|top|number|handicap|under|par|no)\b"
)
"""Things that rise while their figure falls."""


class Change(NamedTuple):
    """A change and its figures, all of one sentence.

    ``stated`` is the change as a percentage, points, a multiple, a fraction or
    an amount; None where the words say only which way it went. ``rising`` is
    True or False as the words have it, None for a bare multiple. ``before`` and
    ``after`` have the same unit and are greater than 0.
    """

    stated: Number | None
    before: Number
    after: Number
    rising: bool | None
    sentence: Sentence

    @property
    def runs_the_other_way(self) -> bool:
        """True if the words speak of a rise and the figures fall, or the reverse."""
        if self.rising is None:
            return False
        before, after = pair(self.before, self.after)
        return after.high < before.low if self.rising else after.low > before.high

    @property
    def amount(self) -> Interval:
        """By how much the figures differ, in their own unit."""
        found = difference(*pair(self.before, self.after))
        return found if found.high > 0 and self.before.value <= self.after.value else Interval(-found.high, -found.low)

    @property
    def percent(self) -> Interval:
        """By how many per cent the figures differ, of the first of them."""
        before, after = pair(self.before, self.after)
        ratio = quotient(after, before) or Interval(Fraction(0), FARTHEST)
        grown = Interval(100 * ratio.low - 100, 100 * ratio.high - 100)
        return grown if self.before.value <= self.after.value else Interval(-grown.high, -grown.low)

    @property
    def multiple(self) -> Interval:
        """How many times the first figure the second is; the reverse of it where the words speak of a fall."""
        before, after = pair(self.before, self.after)
        if self.rising is False and self.stated is not None and self.stated.value > 1:
            before, after = after, before
        return quotient(after, before) or Interval(Fraction(0), FARTHEST)

    @property
    def computed(self) -> Interval:
        """What the figures give for ``stated``, in its unit; fractions count in hundredths of 1."""
        kind = self.stated.kind if self.stated is not None else "count"
        if kind == "percent":
            return self.percent
        if kind == "fraction":
            return Interval(self.percent.low / 100, self.percent.high / 100)
        return self.multiple if kind == "multiple" else self.amount

    @property
    def in_points(self) -> bool:
        """True if a change between two percentages is stated as the per cent that it is in points."""
        stated, before, after = self.stated, self.before.value, self.after.value
        if stated is None or stated.kind != "percent" or self.before.kind != "percent":
            return False
        relative = 100 * abs(after - before) / before
        return self.amount.meets(interval(stated)) and not claim(stated).low <= relative <= claim(stated).high

    def agrees(self) -> bool:
        """True if ``stated`` is, within what rounding and loose words allow, what the figures give."""
        stated = self.stated
        if stated is None:
            return True
        claimed = claim(stated)
        if self.computed.meets(claimed):
            return True
        times = stated.kind == "multiple" and stated.value >= 2 and self.rising is not None
        return times and self.computed.meets(claimed.widened(Fraction(1)))


def claim(stated: Number) -> Interval:
    """The values that a stated share, multiple or amount may stand for.

    A percentage may be cut off as well as rounded; “doubled” and “a third” may be a twentieth out.
    """
    allowed = interval(stated)
    if stated.kind in ("percent", "points"):
        return allowed.widened(stated.precision / 2)
    if stated.kind in ("multiple", "fraction"):
        return allowed.widened(stated.value / 20)
    return allowed


@analysis
def changes(doc: Document) -> tuple[Change, ...]:
    """The changes of which the amount, the start and the end are given in one sentence, in order."""
    low = doc[folded]
    found: list[Change] = []
    if doc[vocabulary].isdisjoint(_TELLING):
        return ()
    for sentence, most in doc[figured]:
        words = low[sentence.span.start : sentence.span.end]
        if most < 2 or not any(word in words for word in _COMPARED) or _TELLING.isdisjoint(words_in(words)):
            continue
        drawn = sketch(doc, sentence.span)
        if drawn and (_FROM_FIGURE.search(drawn.text) or "X" in drawn.text):
            found.extend(_read(drawn.marked(_MARKS), sentence))
    return tuple(found)


@analysis
def leads_in_percent(doc: Document) -> tuple[tuple[Number, Number, Number], ...]:
    """(lead, one share, the other), where a lead is given in per cent and is the difference of the two shares."""
    found: list[tuple[Number, Number, Number]] = []
    for sentence in with_percent(doc, 3):
        if _LEADING.isdisjoint(words_in(doc[folded][sentence.start : sentence.end])):
            continue
        drawn = sketch(doc, sentence, least=3)
        if drawn is None or drawn.text.count("P") != 3 or not (lead := _LEAD.search(drawn.text)):
            continue
        stated = drawn.number(lead, "before" if lead["before"] else "after")
        first, second = (number for number in drawn.numbers if number.kind == "percent" and number is not stated)
        apart = difference(*sorted(pair(first, second)))
        if apart.low > 0 and apart.meets(interval(stated)):
            found.append((stated, first, second))
    return tuple(found)


def _read(drawn: Sketch, sentence: Sentence) -> Iterator[Change]:
    taken: set[int] = set()
    for stated, rising, before, after in _figures(drawn):
        alike = _alike(before, after)
        if alike is None or not taken.isdisjoint((before.span.start, after.span.start)):
            continue
        if stated is not None and not _measures(stated, *alike):
            continue
        taken.update((before.span.start, after.span.start))
        yield Change(stated, *alike, rising, sentence)


def _figures(drawn: Sketch) -> Iterator[tuple[Number | None, bool | None, Number, Number]]:
    """(change, whether it rises, start, end), the fullest readings first."""
    text = drawn.text
    whole, before, after = (_fitting(each, drawn) for each in (_WHOLE, _STATED_BEFORE, _STATED_AFTER))
    for match in (match for pattern in whole for match in pattern.finditer(text)):
        stated = drawn.number(match, "stated")
        yield stated, _rises(match), drawn.number(match, "before"), drawn.number(match, "after")
    pairs = tuple(zip((tuple(pattern.finditer(text)) for pattern in _PAIRS), _ONLY_DIRECTION, strict=True))
    for both in (each for matches, _ in pairs for each in matches):
        near = next((found for each in before if (found := each.search(text, 0, both.start()))), None)
        near = near or next((found for each in after if (found := each.match(text, both.end()))), None)
        if near is not None:
            yield drawn.number(near, "stated"), _rises(near), drawn.number(both, "before"), drawn.number(both, "after")
    for both, went in ((each, went) for matches, went in pairs for each in matches):
        verb = went.search(text, 0, both.start())
        if verb is not None and both[0][:3] != "on " and not _MAY_RUN_BACKWARDS.search(text):
            yield None, _rises(verb), drawn.number(both, "before"), drawn.number(both, "after")


def _fitting(patterns: _Signed, drawn: Sketch) -> list[re.Pattern[str]]:
    """Those of ``patterns`` that may match: two figures and the change between them make three numbers."""
    if len(drawn.numbers) < 3:
        return []
    return [pattern for signs, pattern in patterns if any(sign in drawn.text for sign in signs)]


def _measures(stated: Number, before: Number, after: Number) -> bool:
    """True if ``stated`` can be the change from ``before`` to ``after``: a share, a multiple, or an amount of them."""
    if stated.period and stated.period != after.period:
        return False
    if stated.kind in ("percent", "multiple", "fraction"):
        return True
    if stated.kind == "points" or before.kind == "percent":
        return stated.kind == "points" and before.kind == "percent" and "basis" not in stated.unit
    alike = (stated.kind, stated.unit, stated.currency) == (after.kind, after.unit, after.currency)
    return alike and not (_is_plain(stated) and after.magnitude)


def _rises(found: re.Match[str]) -> bool | None:
    return None if not found["verb"] else found["verb"] in "↗⇗"


def _alike(first: Number, second: Number) -> tuple[Number, Number] | None:
    """The two with the same unit and scale, where one may borrow them: “to 46% from 45”, “£2.1m from 1.9”."""
    if _is_plain(first) and not _is_plain(second):
        first = _borrowed(first, second)
    elif _is_plain(second) and not _is_plain(first):
        second = _borrowed(second, first)
    if (first.kind, first.unit, first.currency) != (second.kind, second.unit, second.currency):
        return None
    if first.value <= 0 or second.value <= 0 or "share" in (first.period, second.period):
        return None
    return first, second


def _is_plain(number: Number) -> bool:
    return number.kind == "count" and number.noun is None


def _borrowed(plain: Number, full: Number) -> Number:
    if (plain.magnitude and full.kind == "percent") or (full.kind == "measure" and not plain.comparison):
        return plain
    scale = known.MAGNITUDES.get(full.magnitude, 1) if not plain.magnitude and plain.value < 1000 else 1
    return plain._replace(
        kind=full.kind, unit=full.unit, currency=full.currency, value=plain.value * scale,
        precision=plain.precision * scale,
    )  # fmt: skip
