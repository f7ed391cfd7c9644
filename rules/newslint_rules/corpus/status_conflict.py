"""
An older state of affairs, while another article on the same event has a newer one.

## What it does
Compares how things stand in the articles of a run on one event (the same
`cluster` in the metadata, or the same kind of incident in the same place within
three days). Flags, where it is told in the present: a condition that another
article replaces (“is critical”; there, “out of danger”, discharged or dead),
“remains in hospital” against a discharge or an arrest after treatment,
somebody missing or hunted who was found or arrested, “the incident is over”
where the others say no more than “contained”, and what is open here and settled
there: a closed road, a fire, a siege or search, people evacuated, trapped, held
or not yet named, a cordon, a power cut. An article known to be earlier than the
other one is left alone.

## Why is this bad?
The newsroom has the newer fact, and this page still tells the old one.

## Example
```news bad
A man was shot in Little Oakham, Supt Mary Lorne said. [[The man is in a critical condition]].
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. The man was later discharged from hospital.
---
A man was shot in Little Oakham, Supt Mary Lorne said. [[He remains in hospital]].
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. After receiving treatment, the man was arrested.
---
A boy disappeared in Little Oakham, Supt Mary Lorne said. [[Police are searching for the missing boy]].
+++ other
The disappearance in Little Oakham is over, Supt Mary Lorne said. The boy has been found.
---
A man was shot in Little Oakham, Supt Mary Lorne said. The gunman fled. [[Police are hunting a gunman]].
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. A man has been charged with murder.
---
A man was shot in Little Oakham, Supt Mary Lorne said. [[The incident is over]].
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. The incident is contained.
---
A lorry crashed in Little Oakham, Supt Mary Lorne said. The [[bridge remains closed]].
+++ other
A lorry crashed in Little Oakham, Supt Mary Lorne said. The bridge has since reopened.
---
A fire broke out in Little Oakham, Supt Mary Lorne said. The [[fire is still burning]].
+++ other
A fire broke out in Little Oakham, Supt Mary Lorne said. The fire was later put out.
---
A tunnel collapsed in Little Oakham, Supt Mary Lorne said. The miners [[remain trapped]].
+++ other
A tunnel collapsed in Little Oakham, Supt Mary Lorne said. All the miners have been rescued.
---
A man was stabbed in Little Oakham, Supt Mary Lorne said. [[Police are hunting the knifeman]].
+++ other
A man was stabbed in Little Oakham, Supt Mary Lorne said. Officers have arrested a man.
---
A man was stabbed in Little Oakham, Supt Mary Lorne said. A man [[is being questioned]].
+++ other
A man was stabbed in Little Oakham, Supt Mary Lorne said. The man has been released without charge.
```
```news bad published=2024-05-03
A woman was bitten by a dog in Little Oakham on Monday. [[The woman is in a critical condition]].
+++ other
A woman was bitten by a dog in Little Oakham on Monday. The woman is out of danger.
```
```news good
A man was shot in Little Oakham, Supt Mary Lorne said. The man was in a critical condition at first.
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. The man was later discharged from hospital.
---
A man was shot in Little Oakham, Supt Mary Lorne said. The man is in a critical condition.
+++ other
A man was shot in Great Oakham, Supt Mary Lorne said. The man was later discharged from hospital.
---
A man was shot in Little Oakham, Supt Mary Lorne said. The man is in a critical condition.
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. A woman and two others were discharged from hospital.
---
A man was shot in Little Oakham, Supt Mary Lorne said. “The man is in a critical condition,” a nurse said.
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. The man was later discharged from hospital.
---
A man was shot in Little Oakham, Supt Mary Lorne said. The man is in a stable condition. He was critically ill.
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. The man is out of danger.
---
A fire broke out in Little Oakham, Supt Mary Lorne said. Two firefighters are still trapped.
+++ other
A fire broke out in Little Oakham, Supt Mary Lorne said. Four residents were rescued.
---
A fire broke out in Little Oakham, Supt Mary Lorne said. The fire is still burning.
+++ other
A fire broke out in Little Oakham, Supt Mary Lorne said. A second fire nearby was put out.
---
A man was stabbed in Little Oakham, Supt Mary Lorne said. The knifeman is still at large.
+++ other
A man was stabbed in Little Oakham, Supt Mary Lorne said. Police have arrested a woman.
---
A man was stabbed in Little Oakham, Supt Mary Lorne said. A man is being questioned.
+++ other
A man was stabbed in Little Oakham, Supt Mary Lorne said. Another man has been released on bail.
---
A lorry crashed in Little Oakham, Supt Mary Lorne said. “The bridge remains closed,” she said.
+++ other
A lorry crashed in Little Oakham, Supt Mary Lorne said. The bridge has since reopened.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (accuracy)
- BBC and EBU, *News Integrity in AI Assistants* (2025): outdated information as a main failure
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.event_key import named, same_event
from newslint.analyses.neighbouring_standings import outdated


@rule(
    severity="warning",
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    since="0.2",
    stage="stable",
    needs=("archive",),
)
def status_conflict(doc: Document) -> Iterator[Finding]:
    if not doc[same_event]:
        return
    for old in doc[outdated]:
        yield Finding(
            old.here,
            f"here it says “{doc.words(old.here)}”; {named(old.other)} says “{old.other.words(old.there)}”",
            help="one event, two states: find out which is the latest, and tell that one first",
            related=(Related(old.there, "the other state", old.other),),
        )
