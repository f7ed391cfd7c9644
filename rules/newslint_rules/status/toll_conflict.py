"""
Two numbers of dead, injured or missing for one event.

## What it does
Takes the first count of casualties in the headline and the first two
paragraphs, and flags a later one of the same people that differs: in the
opening as well, a higher one with “the” before it, or one told of the same
event (“the blast killed 12”, “12 people died in the avalanche”). Counts that
say why they differ are left alone: “at least”, unless the later one is lower,
“rose to”, “at first”, “so far”, “including”, and counts of part of the dead.

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
---
Four shepherds died in an avalanche near Oakham.
Snow had fallen for days. The avalanche, in which [[five]] shepherds died, blocked the road.
---
At least 20 people were killed when a ferry sank.
The ferry was old. The sinking killed [[18]] people.
---
Seven miners are missing after a blast near Oakham.
Rescuers have not given up. The [[eight]] missing miners were in one shaft.
---
Two sisters were found dead in a flat in Oakham.
Flowers lay at the door. The deaths of the [[three]] sisters are being looked into.
---
Nine people were killed at a chapel in Oakham.
It was the first service of the year. A total of [[ten]] people were killed at the chapel.
---
Six people were shot dead in a bar in Oakham.
The town is in mourning. The disaster claimed the lives of [[seven]] people.
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
---
Five workers died in a blast near Oakham.
The three workers who died at the gate were from Leeds.
---
Six people died in a shooting in Oakham.
The gunman killed five people before he shot himself.
---
Five people died in a crash near Oakham.
The crash killed two people in the van and three people in the car.
---
A storm has killed five people in Oakham.
The storm killed six people in Leeds.
---
Two new deaths were reported after the fire in Oakham.
The fire has killed five people.
---
At least five people died in a fire in Oakham.
The fire killed six people.
---
Five people died in a crash near Oakham.
A sixth person died in hospital. The six people killed were all from Leeds.
---
Five people died in a fire in Oakham.
The fire killed six people, not five as police had said.
---
Five people were killed in a town near the border.
Six people died in the town on Tuesday.
```

## References
- Reuters, *Handbook of Journalism*: casualty figures are sourced, and differing ones explained
- Craig Silverman, *Regret the Error* (2007): numbers among the standing corrections
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.tolls import HURT, TOLL_WORDS, Fate, Toll, of_one_event, tells_why, tolls
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
        if (first.loose and not first.floor) or first.sentence.block not in opening:
            continue
        if len({toll.number.value for toll in counts if toll.sentence == first.sentence}) > 1:
            continue
        for toll in counts[1:]:
            if len({each.number.value for each in counts if each.sentence == toll.sentence}) > 1:
                continue
            if tells_the_same(doc, first, toll, opening) and differs(first, toll) and not tells_why(doc, first, toll):
                stated = first.number.extent if first.floor else first.span
                yield Finding(
                    toll.span,
                    f"“{doc.words(toll.span)}” {toll.fate} here, and “{doc.words(stated)}” in the opening",
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
    if toll.noun != first.noun and not (toll.general and first.general):
        return False
    before = doc[folded][: toll.number.extent.start]
    if toll.definite and (toll.number.value > first.number.value or before.endswith(("all ", "all the "))):
        return toll.noun != "victims" or doc[vocabulary].isdisjoint(HURT)
    return of_one_event(doc, first, toll)


def differs(first: Toll, toll: Toll) -> bool:
    """Whether the counts cannot both hold; “at least 20” only if the later one is smaller."""
    one, other = first.number.value, toll.number.value
    return other < one if first.floor else other != one
