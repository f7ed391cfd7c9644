"""
A date or a time of day that does not exist.

## What it does
Flags days that their month never has (“31 June”), 29 February in a year that is no leap year, dates in figures that
no order of day and month makes possible, and times beyond the clock's (“13am”, “25:10hrs”, “9.75pm”). A time past
noon that is written by the 24-hour clock and with “pm” as well is a warning.

## Why is this bad?
No reader can turn up on 31 June. One figure is a slip, and nothing in the text says which.

## Example
```news bad
The council sits on [[31 June]] and votes a week later.
The council sits on [[June 31]], and votes later.
She was born on [[30th February]] in Leeds.
He was born on [[February 29, 2023]].
It ran from [[29 February 2023]] to 2 March.
The gate shuts on the [[31st of April]].
It was filed on [[2023-02-30]] and on [[31/11/2023]].
It was paid on [[32 May 2020]].
The [[June 31]] vote is near, and on [[September 31]] polls open for another.
He has until [[November 31]] to pay, left last [[February 30]], officials said, and by [[April 31]] the ship had gone.
The fair runs from 28-[[31 June]], or in the old style [[June 28-31]].
Talks run from [[September 31]]-October 2; a [[31 June]] meeting failed.
The [[31st June]] and the [[30th day of February]] are in no diary.
The gate shuts at [[13am]], the bar at [[9.75pm]] and the park at [[25:10hrs]].
The bus left at [[14:30pm]].
```
```news good
The council sits on 30 June and votes a week later.
In June 31 people were held, and by February 30 of them were free.
She was born on 29 February 2024, and he on 29 February in a leap year.
In June 31,000 people came; by June 31 firms had closed; chapter 31 June roses.
Last November 31 people were killed, and since April 31 more. The 31 June deaths are not counted.
It was filed on 2023-02-28, on 11/30/2023 and as 2023-99-99 or 45/99/2023.
The gate shuts at 9.45pm and the park at 24:00hrs. It cost £9.75pm.
It ended 25:10 in sets, and the film lasts 25:10.
“It is on 31 June,” he said.
```

## References
- ISO 8601: days of the month, 24-hour clock
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Span, rule
from newslint.analyses.calendar_words import MONTHS, calendar_date, time_words
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

LEAP_YEAR = 2000
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
HELP = "find out which day or time is meant, and correct the text"

DAY_BEFORE = lazy_pattern(r"(?:(?<![\w/.,:$£€-])|(?<=\d-))(?P<day>\d\d)(?P<nth>st|nd|rd|th)?\s(?:(?:day )?of )?\Z")
IN_FRONT = lazy_pattern(
    r"\b(?:on|until|till|from|to|by|of|dated|is|was|for|before|after|since|between|\d (?:and|to)) "
    r"(?:the )?(?:\d\d?[ \xa0]?[-–—][ \xa0]?)?\Z|\ban? \Z"
)
DAY_AFTER = lazy_pattern(r"\.?\s(?:\d\d?[-–—])?(?P<day>\d\d)(?P<nth>st|nd|rd|th)?(?!\w|[.,]\d|%|:\d|[ \xa0]?[-–—/]\d)")
THE_DAY = lazy_pattern(r"\b(?:on|of|dated|the|an?|its|his|her|their|our|[a-z]+day,?|[a-z]+[’']s) \Z")
"""Before “June 31”, which is then a day, not a month and a count."""
A_COUNT = lazy_pattern(r"\b(?:in|with|during|throughout) \Z")
PERHAPS = lazy_pattern(r"\b(?:by|since|last|this|next|late|early|mid|through|until|and) \Z")
STOPS = (
    r"[.,;:)]|\s[-–—]\s|[-–—/]\s?[a-z]{3,9}\.?\s\d|\s*\Z|\s*\n"
    r"|\s(?:the|an?|his|her|its|their|he|she|it|they|we|when|before"
)
ENDS_SURELY = lazy_pattern(STOPS + r"|because|after|until|is|was|to(?! \d))\b")
ENDS = lazy_pattern(
    STOPS + r"|at|in|and|to|with|for|or|after|until|because|but|by|from|on|through|while|as|that|is|was)\b"
)
"""What may follow a day, and cannot follow a count of it knows not what."""
YEAR = lazy_pattern(r"\.?,?\s((?:1[5-9]|20)\d\d)(?!\w|[.,]\d)")
FIGURES = lazy_pattern(
    r"(?<![\w/.,:-])(?:(?P<iso>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)|(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?:19|20)\d\d)(?![\w/-])"
)
CLOCK = lazy_pattern(r"(?<![\w£$€.,:/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?[ \xa0]?(?P<half>[ap]\.?m\b|hrs\b)")


@rule(
    severity="error",
    cases={"both clocks": "warning"},
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "headline", "heading"),
)
def impossible_date(doc: Document) -> Iterator[Finding]:
    for group, name in doc[time_words]:
        if group == "month":
            yield from named(doc, name)
    if may_hold_figures(doc.text):
        yield from in_figures(doc)
    yield from clock_times(doc)


def named(doc: Document, name: Span) -> Iterator[Finding]:
    """“31 June”, “June 31”, “29 February 2023”."""
    low = doc[folded]
    month = MONTHS[name.of(low)]
    before = DAY_BEFORE.search(low, max(name.start - 14, 0), name.start)
    after = None if before else DAY_AFTER.match(low, name.end)
    beside = before or after
    if beside is None:
        return
    start, end = (before.start(), name.end) if before else (name.start, beside.end())
    day, stated = int(beside["day"]), YEAR.match(low, end)
    year = int(stated[1]) if stated else LEAP_YEAR
    if calendar_date(year, month, day) or day < 29:
        return
    led = IN_FRONT.search(low, max(start - 20, 0), start) or beside["nth"]
    if not stated and (day > 31 or before) and not (before and (led or (day <= 31 and ENDS.match(low, end)))):
        return
    if after and not stated and not after["nth"] and not is_day(low, start, end):
        return
    span = Span(start, stated.end() if stated else end)
    length = max(last for last in range(28, 32) if calendar_date(year, month, last))
    of_year = f" {year}" if stated and month == 2 else ""
    yield Finding(
        span, f"“{doc.words(span)}” does not exist: {MONTH_NAMES[month - 1]}{of_year} has {length} days", HELP
    )


def is_day(low: str, start: int, end: int) -> bool:
    """True if “June 31” from ``start`` to ``end`` is one day, not 31 of something in June."""
    front = max(start - 12, 0)
    if THE_DAY.search(low, front, start):
        return True
    if A_COUNT.search(low, front, start):
        return False
    return bool((ENDS_SURELY if PERHAPS.search(low, front, start) else ENDS).match(low, end))


def in_figures(doc: Document) -> Iterator[Finding]:
    """“2023-02-30”, “31/11/2023”; two figures above 12 are not taken for day and month."""
    for found in FIGURES.finditer(doc.text):
        one, other = (int(found["m"]), int(found["d"])) if found["iso"] else (int(found["a"]), int(found["b"]))
        readings = ((one, other),) if found["iso"] else ((one, other), (other, one))
        year = int(found["iso"] or found.group()[-4:])
        possible = 0 < min(one, other) <= 12 and max(one, other) <= 31
        if possible and (not found["iso"] or one <= 12) and not any(calendar_date(year, *each) for each in readings):
            yield Finding(Span(*found.span()), f"“{found.group()}” is a day that the calendar does not have", HELP)


def may_hold_figures(text: str) -> bool:
    """True if a digit stands on both sides of two hyphens or of two slashes that are near each other."""
    for mark in "-/":
        at = text.find(mark, 1)
        while at >= 0:
            if text[at - 1].isdigit() and mark in text[at + 2 : at + 4] and text[at + 1].isdigit():
                return True
            at = text.find(mark, at + 1)
    return False


def clock_times(doc: Document) -> Iterator[Finding]:
    """“13am”, “9.75pm”, “25:10hrs”."""
    low = doc[folded]
    for letter in ("am", "a.m", "pm", "p.m", "hrs"):
        at = low.find(letter, 1)
        while at >= 0:
            if low[at - 1].isdigit() or (low[at - 1] in " \xa0" and low[at - 2].isdigit()):
                found = CLOCK.search(low, max(at - 6, 0), at + 5)
                if found and found.end() > at:
                    yield from impossible_time(doc, found)
            at = low.find(letter, at + 1)


def impossible_time(doc: Document, found: re.Match[str]) -> Iterator[Finding]:
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    span = Span(*found.span())
    written = doc.words(span)
    if half == "hrs":
        if found["minute"] and (hour > 24 or minute > 59 or (hour == 24 and minute)):
            yield Finding(span, f"“{written}” is no time of day", HELP)
    elif minute > 59 or hour > 24 or (hour > 12 and half[0] == "a"):
        yield Finding(span, f"“{written}” is no time of day", HELP)
    elif hour > 12:
        yield Finding(
            span,
            f"“{written}” mixes the 24-hour clock with “{half}”",
            "use one clock: “2.30pm” or “14:30”",
            case="both clocks",
        )
