"""
A list that is longer or shorter than announced.

## What it does
Counts the names after “three winners:”, “the four authors are” or “two
airlines –”, the items of a bulleted list after a line such as “Four aims:”,
and the numbered headings under a headline that promises a number; flags the
number when the count differs, and “both” before three or more names. Lists
that say they are incomplete (“including”, “among them”) are left alone.

## Why is this bad?
Somebody is missing, or one too many is named. The one left out will notice.

## Example
```news bad
The [[three]] winners are Ali, Bea, Cho and Dan.
The company has plants in [[four]] countries: France, Germany and the United Kingdom.
[[Two]] airlines - KLM, Alitalia and Swiss - will be sued.
[[Three]] men, John Smith, 30, and Tom Brown, 40, were charged.
It works in [[3]] states (Ohio, Iowa, Utah and Maine).
Police named the [[three]] victims as Ann Lee, Bo Diaz, Cy Young and Di Ross.
She gave [[three]] reasons: higher costs, lower sales, poor weather and bad luck.
[[Both]] Ann, Bo and Cy agreed.
[[Both]] drivers, Ann, Bo and Cy, agreed.
```
```news bad markdown
The council has [[four]] aims:

- cheaper fares
- cleaner air
- less traffic
---
# [[Five]] ways to save

### 1. Turn it down
Put on a jumper.

### 2. Turn it off
Use the switch.
```
```news good
The three winners are Ali, Bea and Cho. The four winners, Ali, Bea, Cho and Dan, were there.
Three men – John Smith, 30, Tom Brown, 40, and Bob Jones, 50 – were charged.
It has plants in four countries, including France, Germany and Italy.
It has plants in four countries: France, Germany and three others.
It won four prizes: France, Germany and Italy among others gave one.
At least three people were hurt: Ann Lee, Bo Diaz, Cy Young and Di Ross.
Standing near were children from two marriages, Donald, Eric, Ivanka and Tina.
Two members, Vern Lee, R-Fla., and Earl Roe, D-Ore., voted.
He faced two charges: theft and fraud, assault and battery, and arson.
It takes two hours: Ann Lee, Bo Diaz and Cy Young are slow.
Both Ann and Bo agreed, and both Houses voted.
There were three rules: who came first, won.
He is one of 20 authors: Ann Lee, Bo Diaz and Cy Young are the best known.
```
```news good markdown
The council has three aims for four years:

- cheaper fares
- cleaner air
---
The council has two aims, and they are dear to it.

- cheaper fares
- cleaner air
- less traffic
---
The council has two aims:

- cheaper fares
- cleaner air
---
# Two ways to save

### 1. Turn it down
Put on a jumper.

### 2. Turn it off
Use the switch.

### More
Ask.
```

## References
- IPSO, *Editors’ Code of Practice*, clause 1 (accuracy)
- Poynter, *Accuracy checklist*: count the items of every list
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.listings import listings


@rule(
    severity="warning", scope=("narrator", "standfirst", "headline", "heading", "caption"), since="0.2", stage="stable"
)
def count_enumeration(doc: Document) -> Iterator[Finding]:
    for listing in doc[listings]:
        if listing.number != len(listing.items):
            whole = Span(listing.items[0].start, listing.items[-1].end)
            yield Finding(
                listing.announced,
                f"“{doc.words(listing.announced)}” is announced, and {len(listing.items)} are listed",
                "count again: name whoever is missing, or correct the number",
                (Related(whole, "the list"),),
            )
