"""Times: every day, clock time, duration and period that a text names."""

from typing import Literal, NamedTuple

from newslint.analyses.calendar_words import UNITS, time_words
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.days import Day, days
from newslint.analyses.occurrences import meets_any
from newslint.analyses.regions import regions
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_COUNTS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_COUNTS |= {"a": 1, "an": 1, "eleven": 11, "twelve": 12}
_COUNT = lazy_pattern(r"(?<![\w.,-])(\d{1,3}(?:\.\d+)?|" + "|".join(_COUNTS) + r")[ \xa0-]\Z")
_ONE_LONG = lazy_pattern(
    r"\b(?:for|after|in|within|over|under|than|about|nearly|almost|lasted|took|spent|only|just)\san?\s\Z"
)
_AGO = lazy_pattern(r"\s(?:ago|later|earlier|before|after|long)\b")
_HALF = lazy_pattern(r"\bhalf an?\s\Z")
_WHICH = lazy_pattern(r"\b(?:last|next|this|previous|coming|past)\s\Z")
_YEAR = lazy_pattern(r"\.?,?\s((?:1[5-9]|20|21)\d\d)(?!\w|[.,]\d|[-–/]\d)")
_OLD = lazy_pattern(r"[ -]olds?\b")


class Stretch(NamedTuple):
    """A duration (“four hours”) or a period (“last month”, “November 2023”).

    ``minutes`` is the length that a duration states; it is 0 for a period.
    """

    span: Span
    kind: Literal["duration", "period"]
    minutes: float
    quoted: bool


Time = Day | Clock | Stretch


@analysis
def times(doc: Document) -> tuple[Time, ...]:
    """Every expression of time in the document, in order."""
    every: list[Time] = [*doc[days], *doc[clocks], *doc[stretches]]
    every.sort(key=lambda time: time.span)
    return tuple(every)


@analysis
def stretches(doc: Document) -> tuple[Stretch, ...]:
    """Every duration and period of the document, in order; ages (“43-year-old”) are neither."""
    low = doc[folded]
    found: list[Stretch] = []
    for group, span in doc[time_words]:
        if group == "month" and not meets_any(doc[days], span):
            year = _YEAR.match(low, span.end)
            if year:
                found.append(_stretch(doc, Span(span.start, year.end()), 0))
        elif group == "unit" and not _OLD.match(low, span.end):
            found += _length(doc, low, span)
    return tuple(found)


def _length(doc: Document, low: str, unit: Span) -> list[Stretch]:
    reach = max(unit.start - 14, 0)
    which = _WHICH.search(low, reach, unit.start)
    if which:
        return [_stretch(doc, Span(which.start(), unit.end), 0)]
    minutes = UNITS[unit.of(low).removesuffix("s")]
    half = _HALF.search(low, reach, unit.start)
    if half:
        return [_stretch(doc, Span(half.start(), unit.end), minutes / 2)]
    count = _COUNT.search(low, reach, unit.start)
    if count is None:
        return []
    if count[1] in ("a", "an") and not (_ONE_LONG.search(low, reach, unit.start) or _AGO.match(low, unit.end)):
        return []
    number = _COUNTS.get(count[1]) or float(count[1])
    return [_stretch(doc, Span(count.start(), unit.end), number * minutes)]


def _stretch(doc: Document, span: Span, minutes: float) -> Stretch:
    kind: Literal["duration", "period"] = "duration" if minutes else "period"
    return Stretch(span, kind, minutes, doc[regions].touches_quotation(span))
