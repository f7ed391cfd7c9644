"""Days: dates (“Friday, Nov. 24, 2023”), weekdays, and days named by their distance from the writing.

Days resolve against ``doc.metadata.published``: a weekday is the nearest such
day at or before publication, or after it where the words around it speak of
the future; a date without a year is the nearest such date. Without a
publication date with a year nothing is guessed.
"""

import re
from datetime import date, timedelta
from typing import Literal, NamedTuple

from newslint.analyses.calendar_words import (
    MONTHS,
    OFFSETS,
    PARTS,
    WEEKDAYS,
    WEEKDAYS_IN_DATES,
    calendar_date,
    time_words,
)
from newslint.analyses.occurrences import meets_any
from newslint.analyses.regions import regions
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

DayKind = Literal["date", "weekday", "relative"]

_LEAP_YEAR = 2000
_YEARS_ON = 3
_RECENT_YEAR = lazy_pattern(r"\b20\d\d\b")

_DAY_BEFORE = lazy_pattern(r"(?<![\w/.,:$£€-])(\d{1,2})(?:st|nd|rd|th)?\s(?:of )?\Z")
_DAY_AFTER = lazy_pattern(r"\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\w|[.,]\d|[ \xa0]?[-–—/][ \xa0]?\d|%|:\d)")
_YEAR_AFTER = lazy_pattern(r"\.?,?\s((?:1[5-9]|20|21)\d\d)(?!\w|[.,]\d|[-–/]\d)")
_MORE_DAYS = lazy_pattern(r"\s?(?:and|to|or|&|through)\s\d{1,2}\b(?!\s?[ap]\.?m)")
_NUMERIC = lazy_pattern(r"([0-9][0-9]{0,3})([-/.])([0-9]{1,2})\2([0-9]{1,4})(?![\w/-]|\.\d)")

_PART = r"(?:" + "|".join(PARTS) + r")"
_ABBREVIATED = "|".join(sorted(WEEKDAYS_IN_DATES, key=len, reverse=True))
_WEEKDAY_BEFORE = lazy_pattern(rf"(?<![\w'])({_ABBREVIATED})\.?(?: {_PART})?,?\s\(?(?:the )?\Z")
_IN_A_LIST = lazy_pattern(rf"\b(?:{_ABBREVIATED})\.?(?:,?\s(?:and|or|to|through|&)\s|,\s|\s?[-–—/&]\s?)\Z")
_NEWSPAPER = lazy_pattern(r"(?:[A-Z]\w+|\b[Tt]he)\sSun\Z")
_TO_WEEKDAY = lazy_pattern(r"\s?(?:to|through|until|[-–—/])\s?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_FROM_WEEKDAY = lazy_pattern(r"day\s?(?:to|through|until|[-–—/])\s?\Z")
_PART_AFTER = lazy_pattern(rf"\s{_PART}\b")

_PREPOSITION = lazy_pattern(
    r"(?:\b(?:late|early)\s)?\bon\s(?:(?:last|next|this)\s)?\Z|\b(?:last|next|this|this past|this coming)\s\Z"
)
_RECURS = lazy_pattern(r"\b(?:every|each|most|any|a|alternate)\s\Z")
_RECURRING_PART = lazy_pattern(rf"\s{_PART}s\b")
_NAME_BEFORE = lazy_pattern(
    r"\b(?:Ash|Black|Bloody|Blue|Boxing|Cyber|Easter|Fat|Good|Holy|Mail on|Manic|Maundy|Palm|Ruby|Sheffield|Shrove|"
    r"Spy|Super|Whit|USA|US|India|Russia|Europe|Psychology|History)\s\Z"
)
_NAME_AFTER = lazy_pattern(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|People|Sport|Live|Lights|Football|Agreement|World|Star|Business|Sun|Post-Dispatch|"
    r"Independent|Magazine|Club|[Ss]how|[Pp]rogramme|[Pp]rogram\b)"
)
_DISH_AFTER = lazy_pattern(r"\s(?:roasts?|lunch(?:es)?|best|school|league|newspapers?|papers?|tabloids?)\b")
_OF_A_SEASON = lazy_pattern(
    r"\s(?:before|after|of)\s(?:christmas|easter|ramadan|thanksgiving|the (?:month|year)|each|every)\b"
)
_NOT_A_DAY = lazy_pattern(r"\b(?:of|than|even|better|brighter|here|until|till|still|like)\s\Z")
_FUTURE = lazy_pattern(
    r"\b(?:will|next|due|upcoming|scheduled|expected|plans?|coming|(?:is|are|set) to|as soon as|until|opens|starts|"
    r"ahead)\b|'ll\b"
)
_OPENS = frozenset(".!?:;`“\"'‘’(\n-–—|•*")


class Day(NamedTuple):
    """A day that the text names.

    ``span`` holds the name with its part of the day, ``phrase`` its preposition
    as well (“on Friday afternoon”). What is not stated is 0; ``weekday``
    (Monday is 0) and ``offset`` (days from publication) are then None.
    ``swapped`` is True if day and month may be the other way round
    (“03/04/2023”). ``on`` is the resolved day, or None.
    """

    span: Span
    phrase: Span
    kind: DayKind
    quoted: bool
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int | None = None
    offset: int | None = None
    swapped: bool = False
    on: date | None = None


@analysis
def days(doc: Document) -> tuple[Day, ...]:
    """Every day that the document names, in order."""
    found = [day for group, span in doc[time_words] if group == "month" if (day := _date(doc, span))]
    found += [day for figures in _NUMERIC.finditer(doc.text) if (day := _numeric(doc, figures))]
    dates = sorted(found, key=lambda day: day.span)
    for group, span in doc[time_words]:
        if group in ("month", "unit") or meets_any(dates, span):
            continue
        day = _weekday(doc, span) if group == "weekday" else _relative(doc, span)
        if day:
            found.append(day)
    found.sort(key=lambda day: day.span)
    return tuple(found)


def publication_days(doc: Document) -> list[date]:
    """The days on which the article may have appeared; empty if that is unknown.

    Under a date line without a year: that day of the latest year from 2000 on
    that the text mentions, and of the three years after it.
    """
    stamp = doc.metadata.published
    if stamp is None:
        return []
    if stamp.year:
        return [stamp.when.date()]
    latest = max((int(year) for year in _RECENT_YEAR.findall(doc.text)), default=0)
    years = range(latest, latest + _YEARS_ON + 1) if latest else ()
    tried = (calendar_date(year, stamp.when.month, stamp.when.day) for year in years)
    return [day for day in tried if day]


def _publication(doc: Document) -> date | None:
    stamp = doc.metadata.published
    return stamp.when.date() if stamp and stamp.year else None


def _day(doc: Document, span: Span, kind: DayKind, **stated: int | bool | date | None) -> Day:
    before = _PREPOSITION.search(doc[folded], max(span.start - 16, 0), span.start) if kind != "relative" else None
    phrase = Span(before.start(), span.end) if before else span
    return Day(span, phrase, kind, doc[regions].touches_quotation(span), **stated)  # type: ignore[arg-type]


def _date(doc: Document, name: Span) -> Day | None:
    """The date around the name of a month, or None if no day stands beside it."""
    low = doc[folded]
    month = MONTHS[name.of(low)]
    before = _DAY_BEFORE.search(low, max(name.start - 10, 0), name.start)
    beside = before or _DAY_AFTER.match(low, name.end)
    if beside is None:
        return None
    start, end = (before.start(), name.end) if before else (name.start, beside.end())
    day = int(beside[1])
    stated = _YEAR_AFTER.match(low, end)
    year = int(stated[1]) if stated else 0
    if calendar_date(year or _LEAP_YEAR, month, day) is None:
        return None
    several = _MORE_DAYS.match(low, end)
    weekday = None
    named = _WEEKDAY_BEFORE.search(low, max(start - 24, 0), start)
    if (
        named
        and doc.text[named.start()].isupper()
        and not _NEWSPAPER.search(doc.text, max(named.start() - 20, 0), named.end(1))
    ):
        start = named.start()
        if not several and not _IN_A_LIST.search(low, max(start - 16, 0), start):
            weekday = WEEKDAYS_IN_DATES[named[1]]
    span = Span(start, stated.end() if stated else end)
    on = calendar_date(year, month, day) if year else _nearest(_publication(doc), month, day)
    return _day(doc, span, "date", year=year, month=month, day=day, weekday=weekday, on=on)


def _nearest(published: date | None, month: int, day: int) -> date | None:
    if published is None:
        return None
    around = (calendar_date(published.year + turn, month, day) for turn in (-1, 0, 1))
    return min((near for near in around if near), key=lambda near: abs(near - published), default=None)


def _numeric(doc: Document, figures: re.Match[str]) -> Day | None:
    """“2023-11-24”, “24/11/2023”, “24.11.2023”; “03/04/2023” is read day first and marked as swapped."""
    at = figures.start()
    if at and (doc.text[at - 1].isalnum() or doc.text[at - 1] in "/.-,"):
        return None
    first, mark, second, last = figures.groups()
    sizes = len(first), len(second), len(last)
    swapped = False
    if mark == "-" and sizes == (4, 2, 2):
        year, month, day = int(first), int(second), int(last)
    elif mark != "-" and sizes[2] == 4 and sizes[0] <= 2:
        day, month, year = int(first), int(second), int(last)
        swapped = max(day, month) <= 12 and day != month
        if month > 12:
            day, month = month, day
    else:
        return None
    on = calendar_date(year, month, day)
    span = Span(*figures.span())
    return _day(doc, span, "date", year=year, month=month, day=day, swapped=swapped, on=on) if on else None


def _weekday(doc: Document, name: Span) -> Day | None:
    """One weekday, or None where it recurs (“every Friday”), spans a range or is a name (“Good Friday”)."""
    low, text = doc[folded], doc.text
    reach = max(name.start - 20, 0)
    if _NAME_BEFORE.search(text, reach, name.start) or _NAME_AFTER.match(text, name.end):
        return None
    if _RECURS.search(low, reach, name.start) or _RECURRING_PART.match(low, name.end):
        return None
    if _DISH_AFTER.match(low, name.end) or _OF_A_SEASON.match(low, name.end):
        return None
    if _TO_WEEKDAY.match(low, name.end) or _FROM_WEEKDAY.search(low, reach, name.start):
        return None
    part = _PART_AFTER.match(low, name.end)
    weekday = WEEKDAYS[name.of(low)]
    day = _day(doc, Span(name.start, part.end() if part else name.end), "weekday", weekday=weekday)
    published = _publication(doc)
    return day._replace(on=_resolved(low, day, published)) if published else day


def _resolved(low: str, day: Day, published: date) -> date:
    assert day.weekday is not None
    back = (published.weekday() - day.weekday) % 7
    lead = low[day.phrase.start : day.span.start]
    start = max(low.rfind(". ", 0, day.span.start), low.rfind("\n", 0, day.span.start), day.span.start - 90)
    if "last" in lead or not _FUTURE.search(low, max(start, 0), day.span.end):
        return published - timedelta(days=back or 7 * ("last" in lead))
    return published + timedelta(days=7 - back if back or "next" in lead else 0)


def _relative(doc: Document, name: Span) -> Day | None:
    """“Today”, “this morning”, “last night”; None for “today's Britain”, “USA Today”, “a better tomorrow”."""
    low, text = doc[folded], doc.text
    word = name.of(low)
    if word in OFFSETS:
        offset, span = OFFSETS[word], name
    elif low[name.start - 5 : name.start] == "this ":
        offset, span = 0, Span(name.start - 5, name.end)
    elif low[name.start - 5 : name.end] == "last night":
        offset, span = -1, Span(name.start - 5, name.end)
    else:
        return None
    reach = max(span.start - 20, 0)
    if low.startswith("'s", span.end) and word != "yesterday":
        return None
    capital = text[span.start].isupper()
    if _NAME_BEFORE.search(text, reach, span.start) or (capital and _NAME_AFTER.match(text, span.end)):
        return None
    if word in OFFSETS and _NOT_A_DAY.search(low, reach, span.start):
        return None
    if (
        text[span.start].isupper()
        and text[: span.start].rstrip(" \xa0")[-1:] not in _OPENS
        and (span.start and doc[regions].scope_at(span) not in ("headline", "heading"))
    ):
        return None
    published = _publication(doc)
    return _day(doc, span, "relative", offset=offset, on=published and published + timedelta(days=offset))
