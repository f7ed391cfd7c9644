"""
A figure that cannot be.

## What it does
Flags a share of people above 100%, a fall of more than 100% in what cannot go
below nothing, a part that is greater than its whole, less than nobody or a
part of a person, more hours than a day has, days than a week or months than a
year, and a person older than anyone has been.

## Why is this bad?
Whatever was meant, it was not this: a slipped digit, a swapped pair, a
percentage of something else.

## Example
```news bad
[[130% of residents]] voted.
The price of milk fell by [[120%]] in a year.
[[12 out of 10 voters]] agreed.
The ward has room for [[2.5 patients]].
At the end [[-3 people]] were left.
They work [[27 hours a day]] and [[eight days a week]].
The victim was a [[214-year-old]] man.
His mother, aged [[134]], survived him.
```
```news good
30% of residents voted. Sales are 130% of what they were. The prison is at 130% of its capacity.
The price of milk rose by 120%. Profits fell by 120%, to a loss.
Nine out of 10 voters agreed, and he scored 10 out of 10.
Women have 2.5 children on average. The plan costs 2.5 million people dear.
It was -3 degrees. They work 12 hours a day and six days a week.
The 214-year-old church burned. A 104-year-old man rang the bell.
The team lost 27 hours a year.
```

## References
- Gerontology Research Group: the oldest person whose age is proved lived to 122
- Ofcom, *Broadcasting Code*, section 5 (due accuracy)
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule
from newslint.analyses.impossible import impossibilities


@rule(severity="warning", scope=("narrator", "standfirst", "headline", "caption"), since="0.2", stage="stable")
def impossible_value(doc: Document) -> Iterator[Finding]:
    for span, reason in doc[impossibilities]:
        yield Finding(span, f"“{doc.words(span)}” cannot be: {reason}", "check the figure against the source")
