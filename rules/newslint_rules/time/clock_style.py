"""
Clock times in more than one style.

## What it does
Compares how the writer's own clock times are written (“10am”, “10 am”, “10 a.m.”, “10:00 AM”, “22:00”, “2200hrs”) and
flags the first time in the style that is used least. Times beside a zone (“1900 GMT”), noon and midnight, and times
in quotations do not count. “9am this morning” is flagged as well: the letters say it already.

## Why is this bad?
One style is a courtesy to readers. Several in one article mean that parts of it were copied from several places.

## Example
```news bad
The call came [[around 10 am]]. He was seen at 10:00 AM, and again at 2:00 PM.
---
It began at 9.30pm, ended at 10.30pm and was cleared up [[by 23:45]].
---
It began at 9pm, and the fire was out [[at 21:45hrs]].
---
It began [[at 9am this morning]].
---
They left [[at 8 p.m. in the evening]].
```
```news good
The call came around 10am. He was seen at 10.15am, and again at 2pm.
He said: “It was 21:00hrs when he came.” It began at 9pm (2000 GMT), and noon was hot.
She ran it in 2:15 and won 21:10.
Police came at 3pm in a van in the morning mist.
---
It began at 21:00 and ended at 22:30.
```

## References
- *The Guardian* style guide, “times”: 1am, 6.30pm
- AP Stylebook, “times”: 11 a.m., 3:30 p.m.; avoid “10 a.m. this morning”
"""

import re
from collections import Counter
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, Span, rule
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.regions import regions
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

TWICE = lazy_pattern(r"\s(?:this|that|in the|yesterday|tomorrow)\s(morning|afternoon|evening)\b")
HALVES = {"a": ("morning",), "p": ("afternoon", "evening")}
HALF = lazy_pattern(r"([ \xa0]?)([apAP])(\.?)\s?[mM]\.?\Z")


@rule(severity="info", since="0.2", stage="stable")
def clock_style(doc: Document) -> Iterator[Finding]:
    if not doc[clocks]:
        return
    where = doc[regions]
    told = [(style_of(doc, clock), clock) for clock in doc[clocks] if where.scope_at(clock.span) in NARRATOR]
    styled = [(style, clock) for style, clock in told if style and not clock.quoted]
    for _, clock in styled:
        half = HALF.search(doc.words(clock.span))
        again = TWICE.match(doc[folded], clock.span.end) if half else None
        if half and again and again[1] in HALVES[half[2].lower()]:
            span = Span(clock.phrase.start, again.end())
            yield Finding(span, f"“{doc.words(clock.span)}” says “{again[1]}” already", "leave one of the two out")
    used = Counter(style for style, _ in styled)
    if len(used) > 1:
        rarest = min(used, key=lambda style: (used[style], style != "hrs", first_of(styled, style).span))
        odd, usual = first_of(styled, rarest), first_of(styled, used.most_common(1)[0][0])
        if odd is usual:
            usual = next(clock for style, clock in styled if style != rarest)
        yield Finding(
            odd.phrase,
            f"“{doc.words(odd.span)}” is written in another style than “{doc.words(usual.span)}”",
            "write all clock times in the house's one style",
            (Related(usual.span, "another style"),),
        )


def first_of(styled: list[tuple[str, Clock]], style: str) -> Clock:
    """The first time that is written in ``style``."""
    return next(clock for each, clock in styled if each == style)


def style_of(doc: Document, clock: Clock) -> str:
    """How a time is written, the figures apart; empty for noon, for times of a zone and for bare figures."""
    words = doc.words(clock.span)
    if clock.zone or not words[0].isdigit():
        return ""
    half = HALF.search(words)
    if half:
        capital = "A" if half[2].isupper() else "a"
        return f"{' ' if half[1] else ''}{capital}{half[3]}m"
    if words.lower().endswith(("gmt", "utc", "o'clock", "o’clock")):
        return ""
    if words.lower().endswith("hrs"):
        return "hrs"
    return (
        "24-hour"
        if ":" in words and re.search(r"\b(?:at|by|until|from|after|before)\s", doc.words(clock.phrase))
        else ""
    )
