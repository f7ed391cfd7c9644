"""
A weekday that does not belong to its date.

## What it does
Flags a date whose weekday differs from the calendar's. Without a year, the date
is looked for near the publication date; where several years are possible, all of
them must disagree. Without either, nothing is said, nor where the paragraph or the
one before speaks of another year or season.

## Why is this bad?
One of the two is a slip, and the reader cannot tell which day to keep free.

## Example
```news bad
The inquest opened on [[Tuesday 24 November 2023]] in Barking.
He was last seen on [[Sun., Nov. 25, 2023]], his sister said.
The hearing on [[Monday, the 24th of November, 2023]], was short.
```
```news bad published=2023-11-26
The hearing began on [[Thursday 24 November]] and went on for a day.
```
```news good
The inquest opened on Friday 24 November 2023 in Barking.
He walks out whenever it is Friday 13th, and did so on 13 May 1995.
It is shut on Saturday and Sunday 24 November 2023 and on Monday 27 and 28 November 2023.
It reopens on Saturday and Sunday 25 and 26 November 2023.
“We met on Tuesday 24 November 2023,” the leaflet said.
The strike began on Monday 25 January 1910 by the old calendar.
The rumour was in the Edmonton Sun, 16 August 2008, and in the Mail.
The committee meets on 03/04/2023, a Monday or a Tuesday.
Earlier on Tuesday 24 protesters were held, and it was Tuesday, 24 hours later, when they left.
```
```news good published=2023-09-20
He was arrested on Thursday 5 January and charged on Wednesday 20 September.
In 2019 the court had sat on Tuesday 24 September.
```
```news good published=2025-04-23
Last year the fair opened on Tuesday 7 May.
---
In the previous league season they met on Wednesday 24 April.
---
The fair opened a year ago. It rained.
The gates were shut on Tuesday 7 May.
---
The pier was closed on Monday 8 April last year.
---
In 2020 she began to write.
On Tuesday 24 March the school closed.
She wrote on, and on Wednesday 25 March she had a title.
---
They finished third in the 2023-24 season, and won on Saturday 27 April.
```
```news bad html published=2025-05-03
<html><body><h1>Pier opens on [[Friday 3 May]]</h1><p>It opens at noon.</p>
<h2>The show of [[Monday 5 April]]</h2><p>It was a success.</p></body></html>
```
```news good
The trial opens on Tuesday 24 November.
```

## References
- ISO 8601, proleptic Gregorian calendar; Greece, last in Europe, adopted it in March 1923
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from newslint import NARRATOR, Document, Finding, Span, rule, suggestion
from newslint.analyses.calendar_words import WEEKDAY_NAMES, WEEKDAYS, WEEKDAYS_IN_DATES, calendar_date, spelt
from newslint.analyses.days import Day, days
from newslint.lazy_pattern import lazy_pattern

GREGORIAN_EVERYWHERE = 1924
CERTAINLY_MEANT = 90
REACH = 2000
"""Code points above a date in which the last year named may still be the date's."""

YEAR = lazy_pattern(r"\b((?:19|20)\d\d)\b([-/–]\d\d\b)?")
ANOTHER_YEAR = lazy_pattern(
    r"\b(?:last|next|previous|following|preceding|coming|that|same)\s(?:[\w-]+\s)?(?:year|season|decade)\b"
    r"|\b(?:year|season|decade)s?\s(?:ago|earlier|later|before|after|previously)\b",
    re.IGNORECASE,
)


@rule(
    severity="error",
    since="0.1",
    stage="stable",
    fix="suggest",
    scope=(*NARRATOR, "headline", "heading"),
    triggers=WEEKDAYS_IN_DATES,
)
def weekday_date(doc: Document) -> Iterator[Finding]:
    for day in doc[days]:
        if day.kind != "date" or day.weekday is None:
            continue
        meant = candidates(doc, day)
        if not meant or any(each.weekday() == day.weekday for each in meant):
            continue
        name = WEEKDAY_NAMES[meant[0].weekday()]
        written = re.match(r"\w+", doc.words(day.span))
        assert written is not None
        word = Span(day.span.start, day.span.start + written.end())
        better = name if written.group().lower() in WEEKDAYS else name[:3]
        yield Finding(
            day.span,
            f"{spelt(meant[0])} is a {name}, not a {WEEKDAY_NAMES[day.weekday]}",
            help="check which of the two is meant, the weekday or the date",
            fixes=(suggestion(word, better),),
        )


def candidates(doc: Document, day: Day) -> list[date]:
    """The days that the date may mean, the likeliest first; empty if that cannot be told."""
    if day.year:
        exact = calendar_date(day.year, day.month, day.day)
        return [exact] if exact and day.year >= GREGORIAN_EVERYWHERE else []
    if day.on is None:
        return []
    if day.on.weekday() == day.weekday:
        return [day.on]
    published = doc.published.when.date()
    told = paragraphs(doc, day)
    if ANOTHER_YEAR.search(told):
        return []
    above = doc.text[max(day.span.start - REACH, 0) : day.span.start]
    years = {*years_in(told), *years_in(above)[-1:]}
    if abs(day.on - published).days > CERTAINLY_MEANT:
        years |= {published.year - 1, published.year, published.year + 1}
    others = (calendar_date(year, day.month, day.day) for year in sorted(years) if year >= GREGORIAN_EVERYWHERE)
    return [day.on, *(other for other in others if other and other != day.on)]


def paragraphs(doc: Document, day: Day) -> str:
    """The words of the paragraph that holds the date, and of the one before it."""
    at = bisect_right(doc.blocks, day.span.start, key=lambda block: block.span.start) - 1
    return doc.text[doc.blocks[max(at - 1, 0)].span.start : doc.blocks[at].span.end]


def years_in(words: str) -> list[int]:
    """The years that ``words`` name; “2023-24” names two."""
    return [int(found[1]) + more for found in YEAR.finditer(words) for more in range(2 if found[2] else 1)]
