"""
A condition in the opening that the article itself replaces further down.

## What it does
Takes the medical condition of one person in the headline or the first two
paragraphs, and flags it if a later paragraph reports a newer one: introduced by
“later”, “now”, “since” and the like, or a death, a discharge or completed
treatment. A lead in the present tense is an error, one in the past a warning.

## Why is this bad?
Most readers see only the opening, and it tells them the old fact.

## Example
```news bad
A man was taken to hospital [[in a life-threatening condition]] after being shot in Barking.
Police have launched an inquiry. His condition was later described as non-life-threatening.
---
[[A woman is in a critical condition]] after a crash on the A13.
The road was closed for hours. A car was found nearby.
She was discharged from hospital on Monday.
---
The cyclist, who fell on Friday, [[remains in a serious condition]], doctors say.
His bicycle was found by a neighbour. He died in hospital on Sunday night.
---
[[A man is in a life-threatening condition]] after being shot by officers.
The area was closed. After receiving hospital treatment, he was arrested.
---
[[A man is in a critical condition]] and a woman was slightly hurt after a crash on the A13.
The road was closed for hours. The man has since died.
---
The actor John Smith was taken to hospital [[in a critical condition]] after a fall.
His agent said so. Smith has since been discharged from hospital.
```
```news good
A man was taken to hospital in a critical state. His condition was later described as stable.
---
A man was initially in a critical condition after the crash on Friday.
His condition was later described as non-life-threatening.
---
A woman is in a critical condition after a crash on the A13.
The other driver, a man, was discharged from hospital on Monday.
---
A woman is in a critical condition after a crash on the A13.
The driver of the van died in hospital on Sunday.
---
A woman is in a critical condition and two others are hurt after a crash.
She was later discharged from hospital.
---
A man is in a critical condition and a second man was slightly hurt after a crash on the A13.
The man was later discharged from hospital.
---
A man is in a critical condition and a woman was slightly hurt after a crash on the A13.
She was later discharged from hospital.
---
A man is in a critical condition after a crash, and doctors fear for him.
He was in a stable condition when he was found, a nurse said.
---
A man is in a critical condition after a crash, and doctors fear for him.
He was in a life-threatening condition and is now being cared for, a nurse said.
---
A man is no longer in a life-threatening condition after the shooting.
He has since been discharged from hospital.
---
A man is in a critical condition after a crash, and doctors fear for him.
“He was later discharged from hospital,” said the wrong spokesman.
---
A man is fighting for his life after a fall.
A second man died at the scene.
---
A man is fighting for his life after a fall.
A second man was hurt too. He died at the scene.
---
A man is fighting for his life after a fall.
A man died in the same street last year.
---
A man is fighting for his life after a fall.
The man died in the same street in 2019, officials had claimed.
---
A man is fighting for his life after being attacked by a dog.
His dog, a terrier, later died.
---
A man is fighting for his life after a fall.
Another man died, and two others were hurt.
---
A man is fighting for his life after a fall.
The wall fell in 2019 as well. He died in hospital then.
```

## References
- IPSO, Editors' Code of Practice, clause 1 (accuracy)
- BBC and EBU, *News Integrity in AI Assistants* (2025): outdated information as a main failure
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.conditions import Condition, State, as_stated, conditions, same_patient
from newslint.analyses.words import folded

OPENING = 2
GRAVE: tuple[State, ...] = ("critical", "serious", "stable")
ENDS: tuple[State, ...] = ("dead", "discharged", "treated")
MARKED = re.compile(r"\b(?:initially|originally|at first|first|earlier|had|has since|but|though|now|until|before|if)\b")
NEWER = re.compile(r"\b(?:later|since|now|no longer|subsequent\w*|further|improved|upgraded|downgraded|worsened)\b")


@rule(
    severity="warning",
    cases={"present": "error"},
    since="0.1",
    stage="stable",
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    triggers=("threatening", "critical", "critically", "grave", "serious", "stable", "fighting"),
)
def superseded_condition(doc: Document) -> Iterator[Finding]:
    every = [each for each in doc[conditions] if not each.quoted]
    lead = next((each for each in every if each.state in GRAVE and opens(doc, each)), None)
    if lead is None:
        return
    if MARKED.search(lead.sentence.span.of(doc[folded])):
        return
    if any(each.sentence.block == lead.sentence.block and each is not lead for each in every):
        return
    newer = next((each for each in every if each.span > lead.span and replaces(doc, lead, each)), None)
    if newer:
        present, span = as_stated(doc, lead)
        yield Finding(
            span,
            f"the opening says “{doc.words(span)}”, the text below “{doc.words(newer.span)}”",
            help="open with the latest condition; most readers see no more than the opening",
            related=(Related(newer.span, "the newer condition"),),
            case="present" if present else "",
        )


def opens(doc: Document, condition: Condition) -> bool:
    """Whether the condition stands in the headline or the first paragraphs."""
    prose = [
        number for number, block in enumerate(doc.blocks) if block.kind in ("paragraph", "standfirst", "list_item")
    ]
    kind = doc.blocks[condition.sentence.block].kind
    return kind == "headline" or condition.sentence.block in prose[:OPENING]


def replaces(doc: Document, lead: Condition, later: Condition) -> bool:
    """Whether a later sentence reports a newer state of the same person."""
    told = later.sentence.span.of(doc[folded])
    newer = later.state in ENDS or (later.state != lead.state and NEWER.search(told))
    return bool(newer) and same_patient(doc, lead, later)
