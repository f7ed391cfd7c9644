"""
A figure about a population, or a trend, with no source in reach.

## What it does
Flags a share of a population, a change over years or a yearly rate, in the
writer's own words, when neither the sentence nor its neighbours in the paragraph name a source,
a study or a link, the same figure is not sourced elsewhere, and the article
does not open with a report or poll. A share or a change that is less plainly
one of a population, or of years, and any other percentage without a source in
its sentence or the one before, is reported as information, as is one whose source
may be that of the paragraph beside it; counts are not.
Results, markets, votes, wishes and what is the speaker's own are left alone.

## Why is this bad?
Somebody counted, or nobody did. Without a source the reader cannot tell
which, nor find out what was counted, where and when.

## Example
```news bad
[[In 2024, the city saw shootings drop, with numbers falling by nearly half in a year]], showing progress.
---
The rate is high. [[More than 60% of prisoners are convicted again within two years of release]].
---
Jobs are scarce on the islands. [[About 30,000 youngsters emigrate every year]].
---
[[Murders in the county fell from 196 to 145 in 2024]]; arrests did not.
---
[[One in five homes in the valley is damp]]. Its ledgers show nothing.
```
```news bad markdown
# Poll trouble for the mayor

[[Crime has doubled since 2010]]. The mayor spoke.
---
It rained. [[Crime has doubled]]. The mayor spoke.
---
The road is wide. [[Young men are 30 times more likely to die on it]], and many do.
---
The valley is green. [[About two per cent of its older residents farm]].
---
It is a border town. [[Gas from the east is 45% of what the region uses]].
---
The cliffs are soft. [[By 2050 the sea will have taken 18% of the coast]].
---
“We are closed,” said Ann Lee.

[[One in five homes in the valley is damp]].
---
The lanes are narrow. [[Seven in ten nurses have thought of leaving]].
---
The lanes are narrow. [[Eight out of ten accidents happen there]].
---
It is a sad place. [[The suicide rate is 17 per 100,000]].
---
The film opens today. [[Fantasy is 12% of all that is shown]]. A charity said it liked it.
```
```news good
Shootings fell from 196 to 145 in 2024, Home Office records show.
---
Shootings fell by half in 2024. The commissioner told councillors that patrols had helped.
---
Seven in ten nurses have thought of leaving, the college said. One in five homes, as the council notes, is damp.
---
About a tenth of homes are empty by the council’s own count.
---
About a tenth of homes are empty, per council figures.
---
Knife crime rose 12% in 2024, by the council’s own records.
---
Knife crime rose 12% in 2024, going by council returns.
---
Police recorded 12% more burglaries in 2024 than in 2023.
---
Knife crime rose 12% in 2024, the regulator found.
---
Some 12% of adults smoke, a figure compiled by the council.
---
Knife crime rose 12% in 2024; the numbers are the council’s.
---
Knife crime rose 12% in 2024, as recorded by hospitals.
---
Knife crime rose 12% in 2024, per the council.
---
Gas is 45% of what the region uses. That is from the council. So the council says.
---
The lanes are narrow. The council’s annual accounts show that a third of homes are empty.
---
Half of drivers told the motoring club that they speed.
---
A team at the college found that a third of homes are empty.
---
The health agency attributes 12% of deaths to smoke.
---
A third of homes are empty, in the reckoning of the council.
---
It held 12 per 100,000 litres, and 17 per 1,000 came.
---
The charity published a survey of renters on Monday.
Damp is common. It is worst in winter.
One in five homes had mould in the past year.
---
One in five homes is damp, the council said.
It wants landlords to pay.
They disagree.
Nothing has been done.
Meanwhile one in five homes is damp.
---
“Shootings fell by half in 2024,” he wrote.
---
The firm cut 20% of its jobs as profits fell.
Voters split: 55% of people backed the plan in the election.
Shootings will fall by half by 2030 if patrols return.
Families call 999 when they need help in an emergency.
She scored 12 of the 30 goals.
Two men were killed in the attacks this year.
On Monday a third of homes were cut off.
I gave it 90%, and is it true that 45% agree? He owns 29% of the mill. It is 100% wool.
“Gas is 45% of it,” he said.
---
The report came. Gas is 45% of what the region uses.
---
Gas is 45% of what the region uses. The new survey lists the rest.
---
Gas is 12% of it, the council said. It is dear. Coal is 45% of what the region uses.
---
A charity said it liked it. Gas is 45% of what the region uses.
---
The film had 40,000 viewers, 1,200 members voted, and the party has 3,500 councillors.
The herd has shrunk to a third of its size.
He was convicted of growing 1,000 or more kilograms of it, and bought an Orion 3500+ in the year two-thousand.
Attendance: 14,212 people
Text SHOUT to 85258 for help; people do.
```
```news good markdown
[Shootings fell by half](https://example.org/records) in 2024.
```

## References
- BBC *Editorial Guidelines*, guidance on reporting statistics: attribute, explain, put into context
- Royal Statistical Society, *Statistics for Journalists*: where does the number come from?
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule
from newslint.analyses.claims import ClaimKind, unsourced_claims

KINDS: dict[ClaimKind, str] = {
    "share": "a share of a whole population",
    "trend": "a change over time",
    "rate": "a rate",
    "figure": "a statistic",
    "percentage": "a percentage",
}


@rule(severity="info", cases={"population": "warning"}, confidence="medium", since="0.1", stage="stable")
def unsourced_statistic(doc: Document) -> Iterator[Finding]:
    for claim in doc[unsourced_claims]:
        yield Finding(
            claim.span,
            f"no source is given for “{doc.words(claim.number.extent)}”, {KINDS[claim.kind]}",
            "say who counted, and when, or link to the figures",
            case="" if claim.kind in ("figure", "percentage") else "population",
        )
