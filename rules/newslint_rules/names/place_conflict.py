"""
One event in two cities.

## What it does
Binds an event (blast, crash, shooting …) to the city that the same clause names,
and flags a second city where the article goes on to speak of “the blast” or
“the crash”. Only listed cities count, none of which lies in another; articles
that tell of several such events, sentences that look back or speak of another
one, and the neighbours Manchester and Salford are left alone.

## Why is this bad?
Where it happened is what readers who live there check first.

## Example
```news bad
The blast hit Leeds on Monday. Rescuers in [[Bradford]] dug for survivors of the blast.
---
Two people died in a crash in Exeter. The crash in [[Plymouth]] closed a road.
---
Two people died in a crash in Exeter. The [[Plymouth]] crash closed a road.
```
```news good
The blast hit Leeds on Monday. Rescuers in Leeds dug for survivors of the blast.
---
Two people died in a crash in Exeter. A crash in Plymouth closed a road.
---
Two people died in a crash in Exeter. Last year, the crash in Plymouth closed a road.
---
Two crashes closed roads, one a crash in Exeter. The crash in Plymouth was the worse.
---
Two people died in a crash in Exeter. The crash will be looked into by police in Plymouth.
---
The blast hit Salford. The blast in Manchester was heard for miles.
---
Two people died in a crash in Exeter. “The crash in Plymouth closed a road,” he said.
```

## References
- National Union of Journalists, Code of Conduct, clause 2: information is “accurate and fair”
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.event_words import Event, events, told_in_plural
from newslint.analyses.occurrences import occurrences
from newslint.analyses.registered import registries
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

HAPPENINGS = frozenset(
    {"shooting", "stabbing", "crash", "explosion", "earthquake", "fire", "robbery", "attack", "collapse"}
)
TOLD = """shooting stabbing crash collision derailment explosion blast bombing earthquake quake blaze robbery attack
    collapse"""
NEIGHBOURS = frozenset({"manchester", "salford", "westminster", "london"})
OTHER = frozenset(
    """another second third earlier previous similar separate other last ago since when years history like also
    moved travelled fled returned""".split()
)
AFTER = lazy_pattern(
    r"(?:\s(?:hit|struck|rocked)|(?:\s[\w-]+){0,2}\s(?:in|near|outside))\s(?:(?:central|north|south|east|west)\s)?\Z"
)
BEFORE = lazy_pattern(r"\b(?:rescuers|firefighters|paramedics|residents|neighbours|crews|witnesses|services)\sin\s\Z")


@rule(severity="info", since="0.2", needs=("registries",), triggers=TOLD.split())
def place_conflict(doc: Document) -> Iterator[Finding]:
    cities = [
        (span, name.words[0])
        for name in registries(doc).of_one_word(doc[vocabulary])
        if all(entry.kind == "city" for entry in name.entries)
        for span in occurrences(doc.text, name.text)
    ]
    if len({city for _, city in cities}) < 2:
        return
    placed: dict[str, tuple[Span, str]] = {}
    for event in doc[events]:
        if event.kind not in HAPPENINGS or event.kind in told_in_plural(doc):
            continue
        for span, city in sorted(cities):
            if _binds(doc, event, span):
                there, before = placed.setdefault(event.kind, (span, city))
                if city != before and not {city, before} <= NEIGHBOURS and _same(doc, event):
                    told = doc.words(event.span).lower()
                    yield Finding(
                        span,
                        f"the {told} is in {doc.words(span)} here and in {doc.words(there)} elsewhere",
                        help="check the place; where two events are meant, tell them apart",
                        related=(Related(there, "the other place"),),
                    )
                    return


def _binds(doc: Document, event: Event, city: Span) -> bool:
    """True if the clause puts the event into the city."""
    low, sentence = doc[folded], sentence_at(doc, event.span.start)
    if sentence is None or not sentence.span.covers(city) or not OTHER.isdisjoint(WORD.findall(low, *sentence.span)):
        return False
    if city.start >= event.span.end:
        return AFTER.fullmatch(low, event.span.end, city.start) is not None
    between = low[city.end : event.span.start]
    if BEFORE.search(low, max(city.start - 40, 0), city.start):
        return "," not in between
    return between == " " and low[city.start - 4 : city.start] == "the "


def _same(doc: Document, event: Event) -> bool:
    """True for “the crash”, also behind a city’s name, as against “a crash”."""
    sentence = sentence_at(doc, event.span.start)
    before = WORD.findall(doc[folded], sentence.span.start if sentence else 0, event.span.start)
    return "the" in before[-2:]
