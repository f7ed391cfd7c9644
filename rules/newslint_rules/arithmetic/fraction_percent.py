"""
A share told as a fraction and as a percentage that differ.

## What it does
Compares a percentage with the fraction, the ratio or the two counts beside
it: “one in five (25%)”, “two-thirds, or 60%”, “12 of the 40 (35%)”. Rounding
is allowed for, and that “a third” may be said of 32%.

## Why is this bad?
The two were meant to help the reader picture one share, and show two.

## Example
```news bad
One in five ([[25%]]) agreed.
Two-thirds, or [[60%]], voted.
12 of the 40 ([[35%]]) had a permit.
A quarter of the tenants ([[52%]]) were behind with the rent.
[[35%]] (12 out of 40) had a permit.
Of the 40 drivers, 12 ([[35%]]) had a permit.
More than half – [[45 per cent]] – stayed.
There were 12 ([[35%]]) of the 40 pupils away.
```
```news good
One in four (25%) agreed; one in three (34%) did not.
Two-thirds, or 67%, voted. About a third (31%) did not.
12 of the 40 (30%) had a permit, and 7 of 40 (17%) none.
Nearly half of the tenants (48%) were behind with the rent.
More than half – 55 per cent – stayed.
Two-thirds of men and 60% of women voted.
One in five, up 25% on last year, agreed.
Turnover was 40 of 12 (30%).
```

## References
- Royal Statistical Society, *Statistics for Journalists*: percentages and what they are of
- BBC *Editorial Guidelines*, guidance on reporting statistics
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.intervals import rounded
from newslint.analyses.shares import shares


@rule(severity="warning", scope=("narrator", "standfirst", "headline", "caption"), since="0.2", stage="stable")
def fraction_percent(doc: Document) -> Iterator[Finding]:
    for share in doc[shares]:
        if not share.agrees:
            start, end = sorted((share.told[0].span, share.told[-1].span))
            told = Span(start.start, end.end)
            percent = doc.words(share.percent.span)
            yield Finding(
                share.percent.span,
                f"“{doc.words(told)}” is {rounded(share.expected)}%, which differs from “{percent}”",
                "check both against the source; one of them is of another group, or out",
                (Related(told, "the same share"),),
            )
