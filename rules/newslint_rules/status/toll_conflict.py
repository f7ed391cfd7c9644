"""
Two numbers of dead, injured or missing for one event.

## What it does
Takes the first count of casualties in the headline and the first two
paragraphs, and flags a later one of the same people that differs: in the
opening as well, with “the” or “all” before it, or told of the same event (“the
blast killed 12”). Counts that say why they differ are left alone: “at least”,
“rose to”, “at first”, “so far”, “including”, a source for another count.

## Why is this bad?
A death toll is the first fact that readers and other newsrooms take over.

## Example
```news bad
Five people died when a coach left the road near Oakham.
The cause is not known. The families of all [[six]] people killed have been told.
---
Five people died when a coach left the road near Oakham.
The cause is not known. The [[six]] victims were from Rutland.
---
Five people were killed and 12 injured in a fire in Oakham.
The fire killed [[six]] people in their beds.
---
A blast has killed 12 people in Oakham. It injured 30 people, the mayor said.
The centre is closed. The blast injured [[13]] people.
```
```news bad whole markdown
# Five dead in Oakham fire
[[Six]] people were killed in a fire in Oakham on Friday.
```
```news good
Five people died when a coach left the road near Oakham. The families of all five people killed have been told.
---
Five people died near Oakham. At least six people were killed, it was said. Two of the children killed were twins.
---
Five people died near Oakham. The toll rose to six dead. The crash injured 20 people.
---
Five people died near Oakham. The two soldiers killed were on leave. Two people died at the scene.
---
Five people died near Oakham. In 2004 a crash killed 12 people. Two others were killed.
---
Five people died in a fire in Oakham.
A fire in Rutland killed six people.
---
Five people died near Oakham and six people died in Rutland.
The six people killed were in a car.
---
Five people died near Oakham and one was injured. The six victims were on a coach.
---
Five people died near Oakham. “All six people died,” a witness said.
```

## References
- Reuters, *Handbook of Journalism*: casualty figures are sourced, and differing ones explained
- Craig Silverman, *Regret the Error* (2007): numbers among the standing corrections
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.event_key import INCIDENT_WORDS
from newslint.analyses.tolls import HURT, TOLL_WORDS, Fate, Toll, tolls
from newslint.analyses.words import folded, vocabulary

OPENING = 2


@rule(
    severity="warning",
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    since="0.2",
    stage="stable",
    triggers=sorted(TOLL_WORDS),
)
def toll_conflict(doc: Document) -> Iterator[Finding]:
    every = [toll for toll in doc[tolls] if not toll.quoted]
    if len(every) < 2:
        return
    fates: dict[Fate, list[Toll]] = {}
    for toll in every:
        fates.setdefault(toll.fate, []).append(toll)
    opening = opening_blocks(doc)
    for counts in fates.values():
        first = counts[0]
        if first.loose or first.sentence.block not in opening:
            continue
        if len({toll.number.value for toll in counts if toll.sentence == first.sentence}) > 1:
            continue
        for toll in counts[1:]:
            if tells_the_same(doc, first, toll, opening) and toll.number.value != first.number.value:
                yield Finding(
                    toll.span,
                    f"“{doc.words(toll.span)}” {toll.fate} here, and “{doc.words(first.span)}” in the opening",
                    help="one event, two counts: check both with the source; if the count rose, say so",
                    related=(Related(first.span, "the first count"),),
                )
                break


def opening_blocks(doc: Document) -> set[int]:
    """The headline, the standfirst and the first paragraphs."""
    prose = [number for number, block in enumerate(doc.blocks) if block.kind == "paragraph"]
    titles = [number for number, block in enumerate(doc.blocks) if block.kind in ("headline", "standfirst")]
    return {*titles, *prose[:OPENING]}


def tells_the_same(doc: Document, first: Toll, toll: Toll, opening: set[int]) -> bool:
    """Whether a later count is of the same people at the same event."""
    if toll.loose or toll.sentence == first.sentence:
        return False
    if toll.sentence.block in opening and doc.blocks[first.sentence.block].kind == "headline":
        return first.general or toll.general
    if not toll.general or not first.general:
        return False
    if toll.definite:
        return toll.noun != "victims" or doc[vocabulary].isdisjoint(HURT)
    low = doc[folded]
    words = toll.sentence.span.of(low).split()
    incident = words[1].strip(".,") if words[0] == "the" and len(words) > 1 else ""
    return incident in INCIDENT_WORDS and incident in low[: first.sentence.span.end]
