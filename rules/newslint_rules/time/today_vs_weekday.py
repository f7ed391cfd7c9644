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
```news bad published=2023-11-26
A trawler sank off Oakham [[today]]. The crew were saved.
The trawler sank on Thursday after taking in water.
---
Fire broke out at a brewery in Oakham [[this morning]].
The fire, which began on Friday night, is being looked into.
---
John Smith, a mayor, was charged with fraud [[today]].
Smith was charged with fraud on Monday after a long inquiry.
---
A boy was killed [[today]] when a tree fell in Oakham.
The boy was killed on Thursday on his way home with three friends.
---
Two lorries collided near Oakham earlier [[today]].
Thursday's collision closed the road.
---
A bomb exploded in Oakham [[this morning]].
The bomb went off on Thursday.
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
---
A man was shot today in Leeds. Police had shot a man in York on Monday.
The shooting on Monday is being looked into.
---
Police shot a man in York on Monday. A man was shot today in Leeds.
The shooting on Monday is being looked into.
---
A man was shot today. The man had been shot on Friday.
---
Smith was charged today with murder. Smith was charged on Monday with theft.
---
The chairman resigned today. The treasurer resigned on Monday.
---
A fire broke out today at a mill. The fire on Monday at the docks was put out.
---
An earthquake struck today. The first earthquake struck on Monday.
---
Shares sank today in Leeds. The shares sank on Monday as well.
---
A bus was charged £40 for parking today. The bus was charged on Monday.
---
Oil prices were hit today. The prices were hit on Monday.
---
A blast rocked Oakham today. The blast was followed on Monday by a quake.
```
```news good
A man was shot today. The man was shot on Friday.
```

## References
- AP Stylebook: days of the week, not “today” or “tonight”
- ASNE, *Examining Our Credibility* (1999), on dates that contradict each other
"""

from collections.abc import Iterator
from datetime import timedelta

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.calendar_words import WEEKDAY_NAMES, spelt
from newslint.analyses.days import Day, days, publication_days
from newslint.analyses.event_words import EVENT_WORDS, told_in_plural
from newslint.analyses.events import Dated, dated_events, may_be_one
from newslint.analyses.regions import regions
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

COUNT = r"(?:an?|two|three|four|five|six|several|\d+)\s"
NEW = lazy_pattern(rf"\b{COUNT}")
NEW_OBJECT = lazy_pattern(rf"\s{COUNT}")
PERSONAL = ("charge", "resignation", "sentence")
"""What several people in one article go through on days of their own."""
MANY = 8
"""Distinct mentions by weekday above which a text is a log of several events."""


@rule(severity="error", since="0.1", stage="stable", confidence="medium", triggers=sorted(EVENT_WORDS))
def today_vs_weekday(doc: Document) -> Iterator[Finding]:
    if doc.metadata.published is None:
        return
    if all(day.offset is None for day in doc[days]) or all(day.weekday is None for day in doc[days]):
        return
    several = told_in_plural(doc)
    told = [each for each in doc[dated_events] if each.event not in several]
    near = [each for each in told if each.day.offset is not None and doc[regions].scope_at(each.day.span) in NARRATOR]
    named = distinct([each for each in told if each.day.weekday is not None])
    for other in named if len(named) <= MANY else ():
        apart = [one for one in near if same_event(doc, one, other) and never_on(doc, one, other)]
        others = [each for each in named if (each.event, each.day.weekday) == (other.event, other.day.weekday)]
        if apart and not any(set_apart(one, each) for one in distinct(apart) for each in others):
            yield contradiction(doc, apart, other)
            return


def distinct(mentions: list[Dated]) -> list[Dated]:
    """The first of every few mentions that say the same."""
    first: dict[tuple[object, ...], Dated] = {}
    for each in mentions:
        first.setdefault((each.event, each.day.weekday, each.day.offset, each.told), each)
    return list(first.values())


def same_event(doc: Document, one: Dated, other: Dated) -> bool:
    """Whether two sentences tell of one event; the later must not bring in “a man”, “two cars”."""
    if one.event != other.event or one.sentence == other.sentence:
        return False
    if one.event in PERSONAL and (not one.told.whom or one.told.whom != other.told.whom):
        return False
    later, low = max((one, other), key=lambda each: each.clause), doc[folded]
    brought_in = NEW.search(low, later.clause.start, later.word.start) or NEW_OBJECT.match(low, later.word.end)
    return not brought_in and not set_apart(one, other)


def set_apart(one: Dated, other: Dated) -> bool:
    """Whether the words of either mention make it another event: its place, “another”, “had”."""
    earlier, later = sorted((one, other), key=lambda each: each.clause)
    return other.told.before or not may_be_one(earlier.told, later.told)


def never_on(doc: Document, one: Dated, other: Dated) -> bool:
    """Whether the two days differ, whatever the year of publication may be."""
    possible = publication_days(doc)
    offset = one.day.offset or 0
    return bool(possible) and all((day.weekday() + offset) % 7 != other.day.weekday for day in possible)


def contradiction(doc: Document, apart: list[Dated], other: Dated) -> Finding:
    one = apart[0]
    said, weekday = doc.words(one.day.span), doc.words(other.day.phrase)
    where = "below" if other.day.span > one.day.span else "above"
    line = next((day.span for day in doc[days] if day.kind == "date" and is_date_line(doc, day)), None)
    related = [Related(other.day.phrase, f"the {one.event} dated “{weekday}”")]
    related += [Related(each.day.span, f"dated “{doc.words(each.day.span)}” too") for each in apart[1:]]
    if line:
        related.append(Related(line, "the date line"))
    return Finding(
        one.day.span,
        f"the {one.event} is “{said}” here and “{weekday}” {where}, but {calendar(doc, one, other)}",
        help="name the weekday or the date in both places; “today” goes stale with the first update",
        related=tuple(related),
    )


def is_date_line(doc: Document, day: Day) -> bool:
    stamp = doc.metadata.published
    return stamp is not None and (day.month, day.day) == (stamp.when.month, stamp.when.day)


def calendar(doc: Document, one: Dated, other: Dated) -> str:
    """What the calendar says of the day of ``one``: which weekday it was, or that it never was that of ``other``."""
    meant = [day + timedelta(days=one.day.offset or 0) for day in publication_days(doc)]
    if len(meant) == 1:
        return f"{spelt(meant[0])} was a {WEEKDAY_NAMES[meant[0].weekday()]}"
    day, _, _ = spelt(meant[0]).rpartition(" ")
    never = WEEKDAY_NAMES[other.day.weekday or 0]
    return f"{day} was not a {never} in any year from {meant[0].year} to {meant[-1].year}"
