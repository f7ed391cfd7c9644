"""
A record, a confession or another crime, told of somebody whose case is open.

## What it does
In an article on a British case against somebody named (arrested, charged or on
trial, and nothing reported of its end), flags what a jury should not hear: prior
convictions, “known to police”, a confession, violent character, an unrelated
crime. Quotations count. What was said in open court is left alone, and so are
records denied or somebody else's.

## Why is this bad?
From arrest, warrant or charge a case is active, and publishing a substantial
risk of serious prejudice is contempt whatever was meant. Trials have been
stopped over a line like this. Elsewhere the law differs; the fairness does not.

## Example
```news bad
John Doe, charged with theft, will appear at Leeds Crown Court in May. Doe [[was jailed for burglary in 2015]].
He has [[four previous convictions]] and is [[known to police]].
---
John Doe was arrested by the Metropolitan Police on Monday. Neighbours say he [[confessed]] to his brother.
“He is a [[dangerous man]],” said Ann Roe. He [[admitted the killing]] to a friend.
---
John Doe was charged, Leeds magistrates heard. The street is remembered for [[the 2018 murder of Ann Roe]].
```
```news good
John Doe, charged with theft, appears at Leeds Crown Court on 4 May.
The court heard that Doe had four previous convictions. He has no criminal record.
His neighbour Arthur Goodall was jailed for burglary in 2015.
---
John Doe was charged with theft. Leeds Crown Court convicted him on Monday. He has four previous convictions.
---
John Doe was charged with theft in Ohio. Doe was jailed for burglary in 2015, and is known to police.
---
Leeds Crown Court will be repaired. It has a criminal past, and the builder was jailed for fraud in 2015.
```

## References
- Contempt of Court Act 1981, section 2 and Schedule 1 (active proceedings) and section 4 (reports of court hearings)
- IPSO, Editors' Code of Practice, clause 9 (reporting of crime)
- BBC *Editorial Guidelines*, section 18 (the law): contempt
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.prejudice import prejudices
from newslint.analyses.proceedings import PROCEEDINGS


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    confidence="medium",
    scope=(*NARRATOR, "quotation", "headline", "heading", "caption"),
    triggers=sorted(PROCEEDINGS),
)
def prejudice_in_active_case(doc: Document) -> Iterator[Finding]:
    for span, person in doc[prejudices]:
        said, status = (" ".join(doc.words(each).split()) for each in (span, person.status))
        yield Finding(
            span,
            f"“{said}” stands in a report on an open case (“{status}”)",
            help="nothing here says that the case has ended: take legal advice before telling a jury this",
            related=(Related(person.status, "the proceedings"),),
        )
