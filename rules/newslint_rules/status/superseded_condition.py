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
---
[[A violinist is seriously ill]] in hospital after a fire at her flat.
The flat was searched. The violinist was allowed home on Tuesday.
---
[[A plumber remains in a critical but stable condition]] after falling from a roof in Oakham.
The roof was wet. Doctors say the plumber has since died.
---
[[A jockey is in an induced coma]] after a fall at Oakham races.
The race was stopped. The 31-year-old is now awake and talking.
---
[[A diver has life-threatening injuries]] after being bitten by a shark.
The beach was closed. The diver's condition has since improved.
---
[[A mother of two is in a critical condition]] after a crash.
The road was closed. The woman was out of danger last night.
---
[[A man is on life support]] after a fight in Oakham.
Police are asking for help. The victim was pronounced dead on Sunday.
```
```news bad whole markdown
# Woman [[critical]] after crash near Oakham
A woman was cut from a car on the A606. The woman later succumbed to her injuries.
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
---
A climber is in a critical condition after a fall.
A climber died on the same hill on Sunday. The climber died at the scene.
---
A climber is in a critical condition after a fall.
The climber was with a friend, who died at the scene.
---
A mother of two is in a critical condition after a crash.
A woman was hurt in the other car. The woman was allowed home.
---
A singer attacked by Tom Hale is in a critical condition.
Hale has died. The dancer has died too.
---
A baby is critically ill after a fire.
Doctors say the baby would have died without the alarm, and could be allowed home in June.
---
The review is critical of the ward, and a nurse is seriously concerned.
The nurse has since left hospital work.
```

## References
- IPSO, Editors' Code of Practice, clause 1 (accuracy)
- BBC and EBU, *News Integrity in AI Assistants* (2025): outdated information as a main failure
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.conditions import Condition, State, as_stated, conditions, grave, same_patient
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

OPENING = 2
PROSE = ("paragraph", "standfirst", "list_item")
GRAVE: tuple[State, ...] = ("critical", "serious", "stable")
ENDS: tuple[State, ...] = ("dead", "discharged", "treated", "changed")
MARKED = lazy_pattern(
    r"\b(?:initially|originally|at first|first|earlier|had|has since|but|though|now|until|before|if)\b"
)
NEWER = lazy_pattern(
    r"\b(?:later|since|now|no longer|subsequent\w*|further|improved|upgraded|downgraded|worsened|regained|awake"
    r"|out of (?:the|a|his|her) coma|off the critical list|moved to|last night|yesterday)\b"
)


@rule(
    severity="warning",
    cases={"present": "error"},
    since="0.1",
    stage="stable",
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    triggers=(
        "threatening critical critically grave gravely desperately dangerously perilous serious seriously stable "
        "fighting battling fights battles clinging hanging intensive coma support"
    ).split(),
)
def superseded_condition(doc: Document) -> Iterator[Finding]:
    opening = opening_blocks(doc)
    if not any(grave(doc, doc.blocks[number].span) for number in opening):
        return
    every = [each for each in doc[conditions] if not each.quoted]
    lead = next((each for each in every if each.state in GRAVE and each.sentence.block in opening), None)
    if lead is None:
        return
    low, sentence = doc[folded], lead.sentence.span
    if MARKED.search(low, sentence.start, lead.span.start) or MARKED.search(low, lead.span.end, sentence.end):
        return
    if any(each.sentence.block == lead.sentence.block and each.state != lead.state for each in every):
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


def opening_blocks(doc: Document) -> set[int]:
    """The numbers of the headline and the first paragraphs."""
    prose = [
        number for number, block in enumerate(doc.blocks) if block.kind in ("paragraph", "standfirst", "list_item")
    ]
    return {number for number, block in enumerate(doc.blocks) if block.kind == "headline"} | {*prose[:OPENING]}


def replaces(doc: Document, lead: Condition, later: Condition) -> bool:
    """Whether a later sentence reports a newer state of the same person."""
    told = later.sentence.span.of(doc[folded])
    newer = later.state in ENDS or (later.state != lead.state and NEWER.search(told))
    return bool(newer) and same_patient(doc, lead, later)
