"""
Parts that do not give their total.

## What it does
Adds up parts that are said to make up a whole: “12 people (seven men and four
women)”, “of 12 arrested, seven were men and four women”, “seven gold and four
silver, a total of 12”, the last row or column of a table when it is called
the total. Parts “of 250”
which come to more than 250 are flagged whatever they are; those which come to
nearly all of it are information, unless they are of kinds that leave nobody out
(men and women, home and away). Rounded figures may be out by what the rounding allows. Answers for
and against that come to more than 100% are flagged too.

## Why is this bad?
One of the figures is out, or somebody was left out. Readers check sums that
fit in the head.

## Example
```news bad
Of [[12]] arrested, seven were men and four women.
The [[12]] victims – seven men and four women – were named on Monday.
He took seven gold medals, four silver and two bronze, a total of [[12]].
It won [[13]] medals (seven gold, four silver and three bronze).
The seven men and five women, [[13]] in all, will be paid.
The [[45]] passengers, 30 adults and 25 children, were unhurt.
The prize of [[£120]] is made up of £70 from the club and £40 from the fans.
The crew of [[22]] consisted of 14 sailors and nine officers.
Of [[1,000]] tests, 940 were negative and 80 positive.
Of the [[250]] jobs, 150 are in Leeds and 120 in Hull.
Of the [[40]] members, 25 voted for, 10 against and eight abstained.
In the poll 55% were for the plan and [[51%]] against it.
Of the [[12]] held, seven were charged and four sent home.
Of the [[30]] sheep that were lost, he found 15 on the hill and ten in the wood.
The [[14]] victims were eight men, four women and three boys.
The [[22]]-strong crew – 14 sailors and nine officers – is safe.
The prize of [[£110]] was split between the fans, who got £50, and the club, which got £80.
The shop sold 300 hats and 150 scarves, or [[500]] altogether.
The firm cut 120 jobs in Leeds and 80 in York, a combined [[250]].
Thirty buses, 15 vans and four cars make up a fleet of [[50]] vehicles.
The couple have [[six]] children, two girls and three boys.
```
```news bad markdown
| Town | 2022 | 2023 |
|---|---|---|
| Ashby | 120 | 130 |
| Corley | 210 | 220 |
| Total | 330 | [[360]] |
---
| Town | Men | Women | Total |
|---|---|---|---|
| Ashby | 120 | 130 | 250 |
| Corley | 210 | 220 | [[403]] |
```
```news good
Of 12 arrested, seven were men and five women.
The 12 victims, including seven men and four women, were named on Monday.
He took seven gold medals, four silver and two bronze, a total of 13.
It won 13 medals (mostly gold, seven in May and four in June).
Of 12 arrested, four were charged and four released.
The £6m is shared between roads (£3m) and schools (£2m).
The 40 boats are old and slow, 30 of them leak and 15 have sunk.
About 12 people (seven men and four women) were hurt.
The £12m grant (£7.4m from the council and £4.4m from the lottery) was paid.
Some 40 people (12 children and 30 adults) came.
In the poll 55% were for the plan and 45% against it.
Of voters, 55% were for the plan, up from 51%, and 49% against it.
A jury of seven women and five men heard 12 witnesses.
```
```news good markdown
| Town | 2022 | 2023 |
|---|---|---|
| Ashby | 120 | 130 |
| Corley | 210 | 220 |
| Total | 330 | 350 |
---
| Town | Rate | Change |
|---|---|---|
| Ashby | 12% | 3% |
| Corley | 10% | 4% |
| Total | 11% | 3% |
---
| Town | Men | Women | Total |
|---|---|---|---|
| Ashby | 120 | 130 | 250 |
| Corley | n/a | 220 | 403 |
```

## References
- Scott R. Maier, “Numbers in the news” (2002): errors of arithmetic are often evident from the page
- Royal Statistical Society, *Statistics for Journalists*: do the parts add up?
"""

from collections.abc import Iterator
from fractions import Fraction

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.intervals import rounded
from newslint.analyses.shares import answers, wholes
from newslint.analyses.table_sums import table_sums

HELP = "add up again: correct the part or the total that is out, or say who else is counted"


@rule(
    severity="warning", cases={"parts left over": "info"}, since="0.2", stage="stable",
    scope=("narrator", "standfirst", "headline", "caption", "table"),
)  # fmt: skip
def sum_mismatch(doc: Document) -> Iterator[Finding]:
    for whole in doc[wholes]:
        if not whole.agrees():
            case = "" if whole.complete else "parts left over"
            yield finding(doc, whole.total.span, whole.sum, [part.span for part in whole.parts], case)
    for sum_ in doc[table_sums]:
        if not sum_.agrees() and sum_.total.number is not None:
            added = (sum_.sum.low + sum_.sum.high) / 2
            yield finding(doc, sum_.total.number.span, added, [part.span for part in sum_.parts])
    for told in doc[answers]:
        summed = sum((number.value for number in told), Fraction())
        if summed - sum((number.precision for number in told), Fraction()) > 100:
            yield finding(doc, told[-1].span, summed, [number.span for number in told[:-1]], whole="100%")


def finding(doc: Document, total: Span, added: Fraction, parts: list[Span], case: str = "", whole: str = "") -> Finding:
    listed = " + ".join(doc.words(part) for part in [*parts, *([total] if whole else [])])
    message = f"{listed} comes to {rounded(added)}, which differs from “{whole or doc.words(total)}”"
    return Finding(total, message, HELP, tuple(Related(part, "a part") for part in parts), case=case)
