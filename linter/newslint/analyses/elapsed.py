"""Stretches of time whose start, end and length the text all gives: “from 10am to 2pm, four hours”."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.calendar_words import MONTHS, calendar_date
from newslint.analyses.clock import DAY, Clock, clocks
from newslint.analyses.days import days
from newslint.analyses.occurrences import meets_any, within
from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.times import Stretch, stretches
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_SHORTEST = 10
"""Minutes; shorter lengths are lost in the rounding of clock times."""

_ROUNDED, _HEDGED = 5, 20
"""Minutes by which an exact clock time and one with “about” may be off."""

_LINKED_BEFORE = lazy_pattern(
    r"(?:\b(?:after|for|lasted|lasting|lasts|last|took|taking|takes|take|during|following|spent|spending|total of|"
    r"totalling|nearly|almost|about|around|some|roughly|approximately|over|under|just|more than|less than|at least|"
    r"stayed|waited|was|is|runs?|ran|continued|of|the|a|an|his|her|their|its|this|that|whole|entire|full)\s|[,(–—-]\s?)\Z"
)
_BY_ITSELF_BEFORE = lazy_pattern(
    r"\b(?:within|every|with|without|per|another|next|first|last|further|plus|minus|extra|up to|less than|under|"
    r"fewer than|previous|past|each|or|notice of|delay of|break of|final|second)\s(?:the |an? |just |only )?\Z"
)
_BY_ITSELF_AFTER = lazy_pattern(
    r"(?:-long)?[ -](?:ago|before|earlier|away|late|behind|ahead|early|a day|a week|each|per|every|drive|flight|walk|"
    r"ride|notice|limit|lunch|break|warning|ultimatum|delay|deadline|old|rest|interval|of rest|short|into|of daylight|"
    r"gap|from now|of sleep|nap|slot|window|apart)(?![\w-])"
)
_LATER = lazy_pattern(r"\slater\b")
_RANGE = lazy_pattern(
    r"\s?(?:to|until|till|and|through|[-–—])\s(?:about |around |just after |shortly before )?\Z|\s?[-–—]\s?\Z"
)
_ENDS = lazy_pattern(
    r"\b(?:end|clos|finish|conclud|stop|lift|reopen|re-open|releas|freed|left|leav|emerg|surrender|arrest|enter|broke|"
    r"storm|over|until|till|return|arriv|land|reach|restor|extinguish|rescu|adjourn|disband|dispers|fired|shot|die)"
)
_ITS_DAY = 25
"""How far behind a clock time its day may be named, in code points."""
_YEAR = 2001
"""Any year without a leap day."""
_AFTER_ALL = lazy_pattern(r"\b(?:after|following|lasted|lasting)\s(?:(?:an?|the|about|around|nearly|almost) ){0,2}\Z")
_OF_EVENT_AFTER = lazy_pattern(
    r"(?:-long)?[ -](?:[a-z]+ ){0,2}?(?:stand-?off|siege|ordeal|operation|search|rescue|negotiations?|protest|blockade|"
    r"closure|shutdown|power cut|outage|blackout|vigil|stoppage|march|rally|blaze|raid|hostage|manhunt|gun battle)\b"
)
_OF_EVENT_BEFORE = lazy_pattern(
    r"(?:\b(?:negotiat\w+|talks|siege|stand-?off|search|protest)(?: \w+)? (?:spent|lasted|took|went on for)"
    r"|\b(?:at|on) the scene for)"
    r"(?: (?:about|around|nearly|almost|more than|over))?\s\Z"
)
_HEDGES = {
    "nearly": (0.75, 1.1), "almost": (0.75, 1.1), "just under": (0.75, 1.1), "about": (0.75, 1.25),
    "around": (0.75, 1.25), "approximately": (0.75, 1.25), "roughly": (0.75, 1.25), "some": (0.75, 1.25),
    "more than": (0.9, 1.5), "over": (0.9, 1.5), "at least": (0.9, 1.5), "well over": (0.9, 1.8),
    "just over": (0.9, 1.3), "less than": (0.5, 1.1), "under": (0.5, 1.1), "up to": (0.0, 1.1),
}  # fmt: skip
_HEDGE = lazy_pattern(r"\b(" + "|".join(sorted(_HEDGES, key=len, reverse=True)) + r")\s(?:an? |the )?\Z")
_EXACT = (0.9, 1.1)

_MONTH = "(?P<{}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_NTH = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_TO = r"(?: to | until | and | ?[-–] ?)"
_DAYS = lazy_pattern(
    r"\b(?:from |between )?(?:"
    + f"{_NTH.format('day')}(?: {_MONTH.format('month')})?{_TO}{_NTH.format('last_day')} {_MONTH.format('last_month')}|"
    + f"{_MONTH.format('us_month')} {_NTH.format('us_day')}{_TO}"
    + f"(?:{_MONTH.format('us_last_month')} )?{_NTH.format('us_last_day')}"
    + r")(?![\w:%])(?!,\d)"
)


class Elapsed(NamedTuple):
    """Words for a start, an end and the length between them; ``shortest`` and ``longest`` are in minutes.

    They are what start and end allow, rounding and hedges included. ``fits`` tells
    whether the stated length, with its own hedge, lies between them.
    """

    start: Span
    end: Span
    stated: Span
    shortest: float
    longest: float
    fits: bool


@analysis
def elapsed(doc: Document) -> tuple[Elapsed, ...]:
    """Every stretch of time that is given with both ends and its length, outside quotations, in order of the length."""
    found: list[Elapsed] = []
    for stretch in doc[stretches]:
        if stretch.kind == "duration" and stretch.minutes >= _SHORTEST and not stretch.quoted:
            sentence = sentence_at(doc, stretch.span.start)
            if sentence is None:
                continue
            each = _by_clock(doc, stretch, sentence) if stretch.minutes < DAY else _by_day(doc, stretch, sentence)
            if each:
                found.append(each)
    return tuple(found)


def _by_clock(doc: Document, stretch: Stretch, sentence: Sentence) -> Elapsed | None:
    if len(doc[clocks]) < 2 or not _is_linked(doc[folded], stretch.span, sentence.span):
        return None
    ends = _ends(doc, stretch, sentence) or _ends_of_event(doc, stretch)
    if ends is None:
        return None
    first, last = ends
    if _zone(doc, first) != _zone(doc, last) or first.minute == last.minute or first.quoted or last.quoted:
        return None
    named = [day.span.start for day in doc[days] if first.span.end <= day.span.start < last.span.end + _ITS_DAY]
    if len(named) > 1 or any(at > last.span.start for at in named):
        return None
    length = (last.minute - first.minute) % DAY
    loose = sum(_HEDGED if clock.hedge else _ROUNDED for clock in ends)
    return _compared(doc, stretch, first.span, last.span, max(length - loose, 0), length + loose)


def _ends(doc: Document, stretch: Stretch, sentence: Sentence) -> tuple[Clock, Clock] | None:
    """The two clock times between which the stretch lies; None if that cannot be told."""
    low, span = doc[folded], stretch.span
    here = within(doc[clocks], sentence.span)
    if _LATER.match(low, span.end):
        before = within(doc[clocks], Span(around(doc, sentence, 1, 0)[0].span.start, span.start))
        after = within(doc[clocks], Span(span.end, min(span.end + 20, sentence.span.end)))
        if after and before and not _others(doc, stretch, Span(before[-1].span.end, span.start)):
            return before[-1], after[0]
        if len(before) > 1 and span.start - before[-1].span.end <= 3:
            return before[-2], before[-1]
        return None
    if len(here) < 2:
        here = within(doc[clocks], Span(around(doc, sentence, 1, 0)[0].span.start, sentence.span.end))
    if len(here) != 2 or _others(doc, stretch, Span(here[0].span.start, max(here[1].span.end, span.end))):
        return None
    first, last = here
    between = low[first.span.end : last.span.start]
    ended = _ENDS.search(low, first.span.end, min(last.span.end + 60, sentence.span.end))
    after_all = _AFTER_ALL.search(low, max(span.start - 24, sentence.span.start), span.start)
    return (first, last) if _RANGE.fullmatch(between) or ended or after_all else None


def _ends_of_event(doc: Document, stretch: Stretch) -> tuple[Clock, Clock] | None:
    """The only two times of the article, where the stretch is the length of what it tells: “a four-hour siege”."""
    low, span = doc[folded], stretch.span
    if not _OF_EVENT_AFTER.match(low, span.end) and not _OF_EVENT_BEFORE.search(
        low, max(span.start - 50, 0), span.start
    ):
        return None
    told: dict[int, Clock] = {}
    for clock in doc[clocks]:
        told.setdefault(clock.minute, clock)
    if len(told) != 2 or len({day.weekday for day in doc[days] if day.weekday is not None}) > 1:
        return None
    first, last = told.values()
    return first, last


def _zone(doc: Document, clock: Clock) -> str:
    last = doc[folded][clock.span.end - 3 : clock.span.end]
    return last if last in ("gmt", "utc") else clock.zone


def _others(doc: Document, stretch: Stretch, place: Span) -> bool:
    """True if another length of time stands in ``place``."""
    inside = (each for each in within(doc[stretches], place) if each.kind == "duration")
    return any(each.span != stretch.span for each in inside)


def _is_linked(low: str, span: Span, sentence: Span) -> bool:
    reach = max(span.start - 24, sentence.start)
    if _BY_ITSELF_BEFORE.search(low, reach, span.start) or _BY_ITSELF_AFTER.match(low, span.end):
        return False
    return span.start == sentence.start or bool(
        _LINKED_BEFORE.search(low, reach, span.start) or _LATER.match(low, span.end)
    )


def _by_day(doc: Document, stretch: Stretch, sentence: Sentence) -> Elapsed | None:
    """“from 3 to 10 May, eight days”: both days may be counted in, or neither."""
    low = doc[folded]
    if stretch.minutes % DAY or _LATER.match(low, stretch.span.end) or not within(doc[days], sentence.span):
        return None
    if not _is_linked(low, stretch.span, sentence.span):
        return None
    ranges = [*_ranges(low, sentence.span)]
    if len(ranges) != 1 or _others(doc, stretch, sentence.span):
        return None
    place, length = ranges[0]
    if meets_any([stretch], place) or length <= 0:
        return None
    slack = 3 if "week" in low[stretch.span.start : stretch.span.end] else 1
    return _compared(doc, stretch, place, place, (length - slack) * DAY, (length + slack) * DAY)


def _ranges(low: str, place: Span) -> Iterator[tuple[Span, int]]:
    for found in _DAYS.finditer(low, *place):
        month = found["last_month"] or found["us_last_month"] or found["us_month"]
        first = calendar_date(
            _YEAR, MONTHS[found["month"] or found["us_month"] or month], int(found["day"] or found["us_day"])
        )
        last = calendar_date(_YEAR, MONTHS[month], int(found["last_day"] or found["us_last_day"]))
        if first and last:
            yield Span(*found.span()), (last - first).days % 365


def _compared(doc: Document, stretch: Stretch, first: Span, last: Span, shortest: float, longest: float) -> Elapsed:
    low, span = doc[folded], stretch.span
    hedge = _HEDGE.search(low, max(span.start - 24, 0), span.start)
    least, most = _HEDGES[hedge[1]] if hedge else _EXACT
    words = Span(hedge.start() if hedge else span.start, span.end)
    fits = stretch.minutes * least <= longest and shortest <= stretch.minutes * most
    return Elapsed(first, last, words, shortest, longest, fits)
