"""
“Was described as stable”, with nobody who describes.

## What it does
Flags a claim in the passive that no “by”, and no source in or beside its sentence, lays to anybody: “his condition was
later described as critical”, “the man, identified as John Doe”, “is believed to have fled”, and a condition that
nobody is said to have given (“with life-changing injuries”). A heading such as “Concern voiced” or “Deemed safe” is one
as well. How somebody is and who somebody is (“identified as”) are warnings; the rest is information. “Has been named
as” is left alone where police, a coroner or a court stand in the two paragraphs above. Repeats are told once.

## Why is this bad?
A doctor, a police officer and a neighbour may each describe a man as stable, and are worth different trust. A name or a
condition that turns out wrong has to be traced to somebody.

## Example
```news bad
He is in hospital. The crash was on Sunday night.
His condition [[was later described as]] stable. He was first said to be critical.
---
She was named on Sunday.
The man, [[identified as]] 43-year-old John Doe, was hit by a bus. He [[is believed to be]] a clerk.
---
The road was shut on Sunday.
She went to hospital with [[life-changing but not life-threatening]] injuries.
---
The road was shut on Sunday.
His condition [[was upgraded to]] stable in hospital. The driver [[is alleged to have]] run.
---
The road was shut on Sunday.
She is in hospital in a [[serious condition]].
---
The dead woman was [[named locally as]] Ann Roe. Police were called at noon.
---
A woman fell from the pier on Sunday.
She has since been [[named as]] Ann Roe, 42.
---
Police were called to the pier on Sunday.
It was shut for a day.
The mayor left flowers there.
The victim has been [[named locally as]] Ann Roe.
```
```news bad whole markdown
### [[Gratitude expressed]] for bravery

She left. The other wing was shut.

### Wing deemed safe
```
```news good
St Ann's hospital said he was stable.
---
Police were called to the pier on Sunday.
It was shut for a day.
She has since been named as Ann Roe, 42.
---
An inquest was opened on Friday. The victim has been named locally as Ann Roe.
---
He is in hospital. His condition was described as stable by a doctor.
---
His condition is said to be stable. He is in hospital, St Ann's trust said in a statement.
---
The trust said he was in hospital. His condition was described as stable.
---
The road was shut. The police said she went to hospital with life-changing injuries.
---
The system is considered stable. She was officially identified as Ann Roe. If he is thought to be ill, ask.
The plan was identified as Ann Roe's. About 900 people, identified as Cornish. He said: “He is believed to be a clerk.”
He was identified as a clerk.
```
```news good whole
A woman is in hospital with life-changing injuries after a crash.
```
```news good whole markdown
### Concern voiced by doctors

She left.
```

## References
- BBC *Editorial Guidelines*, section 3 (accuracy): material facts should be attributed
- Reuters, *Handbook of Journalism*: the more specific the sourcing, the better
- Society of Professional Journalists, *Code of Ethics*: identify sources clearly
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.agentless_claims import AGENTLESS, Agentless, agentless_claims

LACK = {
    "condition": "does not say by whom",
    "identity": "does not say by whom",
    "naming": "does not say by whom",
    "belief": "does not say by whom",
    "feeling": "does not say by whom",
    "injury": "is given without a source",
}
HELP = "name the person, body or document that says so"


@rule(
    severity="info",
    cases={"condition or identity": "warning"},
    confidence="medium",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "heading"),
    triggers=sorted(AGENTLESS),
)
def agentless_attribution(doc: Document) -> Iterator[Finding]:
    groups: dict[str, list[Agentless]] = {}
    for each in doc[agentless_claims]:
        groups.setdefault(each.kind, []).append(each)
    for kind, (first, *others) in groups.items():
        yield Finding(
            first.span,
            f"“{doc.words(first.span)}” {LACK[kind]}",
            HELP,
            tuple(Related(each.span, LACK[kind]) for each in others),
            case="condition or identity" if kind in ("condition", "identity") else "",
        )
