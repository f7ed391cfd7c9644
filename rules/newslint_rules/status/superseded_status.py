"""
A search, a hunt, a weapon or a warning that the article itself has overtaken.

## What it does
Flags words in the present tense that another sentence of the article replaces:
somebody is missing, and has been found; police hunt a man, and one has been
arrested or charged; a warning to avoid the area, after a charge; “armed with a
gun”, when the gun was an imitation. The search and the hunt are looked for in
the headline and the first three paragraphs.

## Why is this bad?
Most readers see only the opening and go on looking for somebody who is found,
or stay away from a street that is open.

## Example
```news bad
A girl of nine [[is missing]] from her home in Oakham, and neighbours have joined the search.
Her family spoke of their fears. The girl has since been found safe and well.
---
[[Police are hunting a gunman]] after shots were fired in Oakham.
A shop window was broken. A man of 30 has been charged with possession of a firearm.
---
The driver who hit a cyclist in Oakham [[is still at large]].
The road was closed for hours. A man of 50 was later arrested.
---
Police were called to reports that a man was [[armed with a gun]]. They surrounded his house.
He has been charged with possession of an imitation firearm.
---
A man has been charged with murder after a stabbing in Oakham.
Officers [[have urged the public to avoid the area]] around the station.
```
```news good
A girl of nine who was missing for two days has been found.
---
Police were hunting a gunman after shots were fired in Oakham. A man of 30 was later arrested.
---
Police are hunting two men after a robbery in Oakham. A man has been arrested.
---
A man is missing, police say. His dog has been found safe.
---
A boy is missing in Oakham. A woman who disappeared last year has been found.
---
Police are hunting a gunman in Oakham. In 2019 a man was arrested after a like crime.
---
Police are hunting a gunman. “A man was arrested,” a neighbour said, and was wrong.
---
Police are hunting a gunman. A man was arrested and released without charge.
---
Police are hunting a gunman. He had been charged with theft before, and a man was arrested over an earlier shooting.
---
He was believed to be armed with a gun, police said. An imitation firearm was found in the house.
---
He was armed with a gun, police said. His brother had an imitation firearm.
---
Police have asked people to avoid the area. A man was shot there on Friday, and officers are at the scene.
---
The road is shut. It is the end of a long day in town. Few people are about. The shops are closed.
Nobody knows why.
The council will meet on Monday.
Police are hunting a gunman, a witness had been told. A man was later arrested.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (accuracy)
- BBC and EBU, *News Integrity in AI Assistants* (2025): outdated information as a main failure
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.conditions import same_person
from newslint.analyses.statuses import NEWER_WORDS, TELLING, Standing, Status, newer_statuses, older_statuses
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

OPENING = 3
NEWER: dict[Standing, tuple[Standing, ...]] = {
    "missing": ("found",),
    "wanted": ("caught", "charged"),
    "real weapon": ("imitation",),
    "avoid": ("charged",),
}
HELP: dict[Standing, str] = {
    "missing": "open with the latest: who was found, when and how",
    "wanted": "open with the arrest or charge; the case is active now, and every word about the suspect counts",
    "real weapon": "say at once that it was an imitation, or that people took it for a gun",
    "avoid": "drop the warning, or say until when it holds",
}
MARKED = lazy_pattern(r"\b(?:believed|thought|appeared|apparently|suspected|initially|at first|earlier|were|had|was)\b")
ELSEWHERE = lazy_pattern(
    r"\b(?:releas\w+|freed|bailed|separate|another|second|third|other|unrelated|unconnected|earlier|previous\w*|brother|"
    r"sister|accomplices?|(?:in|since) (?:19|20)\d\d|last (?:week|month|year)|(?:years?|months?|weeks?) ago)\b"
)
SUSPECTS = lazy_pattern(r"\b(?:two|three|four|five|six|several|both|gang|\w*men|others?|another|suspects|teenagers)\b")


@rule(
    severity="warning",
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    since="0.2",
    stage="stable",
    triggers=sorted(TELLING),
)
def superseded_status(doc: Document) -> Iterator[Finding]:
    if doc[vocabulary].isdisjoint(NEWER_WORDS):
        return
    seen: set[Standing] = set()
    for old in doc[older_statuses]:
        if old.quoted or old.standing in seen or old.standing not in NEWER or not is_current(doc, old):
            continue
        newer = [each for each in doc[newer_statuses] if each.standing in NEWER[old.standing] and not each.quoted]
        new = next((each for each in newer if replaces(doc, old, each)), None)
        if new is not None:
            seen.add(old.standing)
            yield Finding(
                old.span,
                f"here it says “{doc.words(old.span)}”, elsewhere “{doc.words(new.span)}”",
                help=HELP[old.standing],
                related=(Related(new.span, "the newer state"),),
            )


def is_current(doc: Document, old: Status) -> bool:
    """Whether the older state is told as what holds now, where readers see it first."""
    low = doc[folded]
    if old.standing == "avoid":
        return True
    if old.standing == "real weapon":
        return not MARKED.search(low, max(old.span.start - 25, old.sentence.span.start), old.span.start - 4)
    opening = [
        number for number, block in enumerate(doc.blocks) if block.kind in ("paragraph", "standfirst", "headline")
    ]
    return old.sentence.block in opening[:OPENING] and not ELSEWHERE.search(old.sentence.span.of(low))


def replaces(doc: Document, old: Status, new: Status) -> bool:
    """Whether another sentence tells of a newer state of the same person or thing."""
    low = doc[folded]
    told = new.sentence.span.of(low)
    if new.sentence == old.sentence or ELSEWHERE.search(told):
        return False
    if old.standing == "missing":
        return new.span > old.span and same_person(doc, old.sentence, new.sentence)
    if old.standing == "wanted":
        return new.span > old.span and not SUSPECTS.search(old.sentence.span.of(low)) and not SUSPECTS.search(told)
    return old.standing == "avoid" or new.span > old.span
