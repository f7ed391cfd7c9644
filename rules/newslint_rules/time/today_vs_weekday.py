"""
One event that happened “today” and on another weekday.

## What it does
Takes the events that the text dates by “today”, “this afternoon” or
“yesterday”, and those that it dates by a weekday. Flags the first if the same
event has both and the publication date cannot make them the same day. Under a
date line without a year, the latest year that the text mentions and the three
after it are tried.

## Why is this bad?
It is the mark of an old text under a new date, and readers act on the wrong day.

## Example
```news bad published=2023-11-26
A man was shot by officers in Barking [[today]]. The house was searched.
The shooting began when neighbours called 999 on Friday morning, police said.
```
```news bad published=2023-11-26
A man was shot by officers in Barking [[today]], police said.
The shooting is being looked into. It all started when he called 999 on Friday.
```
```news bad published=2023-11-26
Police say the bridge collapsed [[this morning]], and the road is closed.
It happened without a warning. The bridge collapsed on Thursday night.
```
```news good published=2023-11-24
A man was shot by officers in Barking today. The house was searched.
The man, who was shot in Barking on Friday night, is in hospital.
```
```news good published=2023-11-26
A man was shot by officers in Barking today. Another man was shot there on Friday.
A woman was stabbed in Leeds today. A man was stabbed in York on Friday.
Police said today that the bridge collapsed on Thursday night.
A bank was robbed today, after a bank was robbed on Monday.
“A boy was arrested today,” she said. The boy was arrested on Friday.
The town saw two crashes this week. A van crashed today. A bus crashed on Friday.
```
```news good
A man was shot today. The man was shot on Friday.
```

## References
- AP Stylebook: days of the week, not “today” or “tonight”
- ASNE, *Examining Our Credibility* (1999), on dates that contradict each other
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.calendar_words import WEEKDAY_NAMES, spelt
from newslint.analyses.days import days, publication_days
from newslint.analyses.events import EVENT_WORDS, Dated, dated_events, may_be_one, told_in_plural
from newslint.analyses.regions import regions

NEW = re.compile(r"\b(?:an?|two|three|four|several|\d+)\s")


@rule(severity="error", since="0.1", stage="stable", confidence="medium", triggers=sorted(EVENT_WORDS))
def today_vs_weekday(doc: Document) -> Iterator[Finding]:
    if doc.metadata.published is None:
        return
    several = told_in_plural(doc)
    told = [each for each in doc[dated_events] if each.event not in several]
    near = [each for each in told if each.day.offset is not None and doc[regions].scope_at(each.day.span) in NARRATOR]
    named = [each for each in told if each.day.weekday is not None]
    for other in named if near else ():
        apart = [one for one in near if same_event(doc, one, other) and never_on(doc, one, other)]
        if apart:
            yield contradiction(doc, apart, other)
            return


def same_event(doc: Document, one: Dated, other: Dated) -> bool:
    """Whether two sentences tell of one event; the later must not bring in “a man”, “two cars”."""
    if one.event != other.event or one.sentence == other.sentence:
        return False
    later = max(one.clause, other.clause)
    return not NEW.search(later.of(doc.text).lower()) and may_be_one(doc, one.clause, other.clause)


def never_on(doc: Document, one: Dated, other: Dated) -> bool:
    """Whether the two days differ, whatever the year of publication may be."""
    possible = publication_days(doc)
    offset = one.day.offset or 0
    return bool(possible) and all((day.weekday() + offset) % 7 != other.day.weekday for day in possible)


def contradiction(doc: Document, apart: list[Dated], other: Dated) -> Finding:
    stamp = doc.metadata.published
    assert stamp is not None
    one = apart[0]
    said, weekday = doc.words(one.day.span), doc.words(other.day.phrase)
    if stamp.year:
        dated = f"the article is of {WEEKDAY_NAMES[stamp.when.weekday()]} {spelt(stamp.when)}"
    else:
        possible = publication_days(doc)
        dated = f"“{stamp.field.value}” fits both in no year from {possible[0].year} to {possible[-1].year}"
    line = next((day.span for day in doc[days] if day.kind == "date" and day.day == stamp.when.day), None)
    related = [Related(other.day.phrase, f"the {one.event} dated “{weekday}”")]
    related += [Related(each.day.span, f"dated “{doc.words(each.day.span)}” too") for each in apart[1:]]
    if line:
        related.append(Related(line, "the date line"))
    return Finding(
        one.day.span,
        f"the {one.event} is dated “{said}” here and “{weekday}” elsewhere, but {dated}",
        help="name the weekday or the date in both places; “today” goes stale with the first update",
        related=tuple(related),
    )
