"""
A percentage that no whole number of so few can give.

## What it does
Takes a percentage of a stated small group, such as 33% of 20 pupils, and
flags it when no number of pupils comes to that percentage, however it is
rounded. Off by default: weighting and missing answers are good reasons too.

## Why is this bad?
Of 20 people, six are 30% and seven are 35%; nobody is left to make 33%.
Either the group or the share is another.

## Example
```news bad
[[33%]] of the 20 pupils passed.
Of the 30 patients, [[52 per cent]] recovered.
[[12.4%]] of the 80 shops closed.
```
```news good
35% of the 20 pupils passed.
33% of the 200 pupils passed; 33% of pupils did.
Of the 30 patients, 53 per cent recovered.
12.5% of the 80 shops closed.
33% of about 20 pupils passed, and about 33% of the 20 boys.
The party won 70% of the two-party vote.
The firm owns 33% of the 20 million shares.
```

## References
- Nick Brown and James Heathers, “The GRIM Test” (2017), *Social Psychological and Personality Science* 8
- Royal Statistical Society, *Statistics for Journalists*: percentages of small numbers
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.shares import small_groups


@rule(severity="info", since="0.2", stage="preview", default=False, confidence="medium")
def granularity(doc: Document) -> Iterator[Finding]:
    for percent, group in doc[small_groups]:
        share = percent.value * group.value / 100
        below, above = int(share), int(share) + 1
        near = " and ".join(f"{part} are {float(100 * part / group.value):.3g}%" for part in (below, above))
        yield Finding(
            percent.span,
            f"of {group.value}, {near}; no number of them is “{doc.words(percent.span)}”",
            "check the share and the size of the group, or say that the figures are weighted",
            (Related(group.span, "the group"),),
        )
