"""
“Will” beside a date that has passed.

## What it does
Flags a sentence in the writer's own words that tells of something to come (“will open on 3 March”, “is due on”) if
its date lies before the day of the run (`--as-of`). Without that day nothing is said. Dates without a year are read
from the publication date.

## Why is this bad?
A text that is brought up to date keeps the plans of its first version. Readers wait for what is long over.

## Example
```news bad as-of=2026-11-21
The inquest [[will open on 3 March 2024]] in Barking.
The bridge [[is due to reopen by 30 June 2025]], after two years.
The trial [[is expected to end on Friday 13 March 2026]].
The play [[runs until 1 May 2025]] in Leeds.
A hearing [[is scheduled for 12 June 2025]], the court said.
```
```news bad published=2024-02-20 as-of=2026-11-21
The inquest [[will open on 3 March]] in Barking.
```
```news good as-of=2026-11-21
The inquest opened on 3 March 2024 in Barking. It will close on 1 December 2026.
The court will hear how she died on 3 March 2024. He will be sentenced for the raid of 3 March 2024.
The inquest, she said, would open on 3 March 2024. “It will open on 3 March 2024,” she said.
It will open on 3 March. The gates were to open on 3 March 2024, and it will rain.
The law will apply from 3 March 2024. The mayor will retire. She began on 3 March 2024.
```
```news good
The inquest will open on 3 March 2024 in Barking.
```

## References
- Spangher and others, *NewsEdits* (NAACL 2022): what revisions of news articles change
- BBC *Editorial Guidelines*, guidance on online content: archived and updated articles
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.calendar_words import spelt
from newslint.analyses.days import days
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

COMING = lazy_pattern(
    r"(?:\bwill|'ll|\b(?:is|are)(?: now| also)? (?:due|set|expected|scheduled|planned|likely|going|to)"
    r"|\b(?<!to )(?:opens|closes|runs|(?:takes|take) (?:place|effect)|comes? into (?:force|effect)|goe?s? on sale))\b"
    r"(?P<between>[^.;:!?]{0,60}?)\Z"
)
BREAKS = lazy_pattern(
    r"\b(?:that|which|who|whose|how|why|what|whether|if|when|where|after|since|following|from|of|dated|was|were|had|"
    r"killed|held|signed|said|died|because|as|but|and|would|over|about)\b"
    r"|(?<!due)(?<!set)(?<!scheduled)(?<!planned) for\b"
)
LEADS = lazy_pattern(r"\b(?:on|by|until|till|before|through|(?:due|set|scheduled|planned) for)\s(?:the )?\Z")


@rule(severity="warning", confidence="medium", since="0.2", stage="stable")
def expired_future(doc: Document) -> Iterator[Finding]:
    today = doc.world.today if doc.world else None
    if today is None:
        return
    low = doc[folded]
    for day in doc[days]:
        if day.kind != "date" or day.quoted or day.on is None or day.on >= today or day.swapped:
            continue
        sentence = sentence_at(doc, day.span.start)
        start = max(sentence.span.start if sentence else 0, day.phrase.start - 100)
        coming = COMING.search(low, start, day.phrase.start)
        led = LEADS.search(low, max(day.span.start - 24, 0), day.span.start)
        if coming is None or led is None or BREAKS.search(low, *coming.span("between")):
            continue
        span = Span(coming.start(), day.span.end)
        ago = (today - day.on).days
        yield Finding(
            span,
            f"“{doc.words(span)}” tells of a day to come, which on {spelt(today)} is {told(ago)} ago",
            "say what happened on that day, or leave the plan out",
        )


def told(days_ago: int) -> str:
    """“a day”, “12 days”, “3 years”."""
    years = days_ago // 365
    count, unit = (years, "year") if years else (days_ago, "day")
    return f"a {unit}" if count == 1 else f"{count} {unit}s"
