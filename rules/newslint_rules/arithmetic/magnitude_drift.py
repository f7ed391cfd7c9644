"""
The same figure as millions in one place and billions in another.

## What it does
Flags a sum or count in millions that the article elsewhere gives with the same
digits in billions or trillions, or ten or a hundred times as large or small
in the headline as in the text, or of a thing that the text has named (“the
£400m hospital”). Figures of one or two digits are compared only where
the words around them speak of the same thing; a rate, a first or a further
part is not compared with a total.

## Why is this bad?
Million for billion is the classic slip of the finger: three letters, and a
factor of a thousand. In a headline it is all that most people read.

## Example
```news bad
The scheme cost £3.25m, auditors found. By then [[£3.25bn]] had been spent.
The new hospital will cost £3bn. Work on the [[£3m]] hospital starts in May.
A fund of 45 million dollars was set up. Of the fund of [[45 billion dollars]], half is left.
---
A clinic is planned at a cost of £40m. Work on the [[£400m]] clinic starts in May.
---
The shop lost £250,000. The loss of [[£2.5m]] closed it.
---
The driver was fined £5,000. He has 28 days to pay the [[£50,000]].
---
The arena holds 30,000 fans. All [[300,000]] fans in the arena sang.
---
Some 2,000 people were at the fair. The fair drew [[20,000]] people on its last day.
---
The storm cut off 5,000 homes. By night the [[50,000]] homes were safe.
---
The council will pay £1.5m to mend wooden bridges. Few think [[£15m]] enough to mend wooden bridges.
```
```news bad markdown
# Town gets [[£3m]] hospital

The health secretary has approved a hospital for the town. It will cost £3bn.
---
# Plant to cut [[4,000]] jobs

The plant said that it would cut 40,000 jobs.
---
# Bank fined [[£280m]] over errors

The bank was fined £28m for errors in its books.
---
# Club loses [[£3m]]

The club lost £300,000 last year.
---
# [[$4bn]] port deal

The deal for the port is worth $4.1m, its owners said.
```
```news good
The scheme cost £3.25bn, auditors found. By then £3.25bn had been spent.
The port saves 3.3 million dollars a year. Foreign debt is 3.3 billion dollars.
The network costs £45m a year. The network cost £45bn.
A fund of $45m was set up. Of the fund of £45bn, half is left.
The firm has three million members and three billion in cash.
---
The council gave the clinic £4m. The government gave the council £40m. Last year’s £400m went on roads.
---
The clinic got £4m. The first £40m for the clinic was spent.
---
The clinic got £4m. Its rival, which built the £40m road, got £40m.
---
The clinic got £100,000. The clinic’s £1m was late.
---
The firm has 4,000 workers. The 40,000 workers at its rival are on strike, as are its 40,000 drivers.
```
```news good markdown
# Town gets £3m hospital

The new wards will cost £3m.

Its builder had sales of £3bn in 2023.
---
# Plant to cut 4,000 jobs

The plant made 40,000 cars last year.
```

## References
- Ofcom, *Broadcasting Code*, section 5; IPSO, *Editors’ Code of Practice*, clause 1 (accuracy)
- Craig Silverman, *Regret the Error* (2007): million and billion among the commonest corrections
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.magnitudes import drifts

HELP = "one of the two is out by a power of ten; check which, and correct every mention"


@rule(
    severity="warning", cases={"headline against text": "error"}, since="0.2", stage="stable",
    scope=("narrator", "standfirst", "headline", "caption"),
)  # fmt: skip
def magnitude_drift(doc: Document) -> Iterator[Finding]:
    for drift in doc[drifts]:
        odd, other = doc.words(drift.odd.span), doc.words(drift.other.span)
        yield Finding(
            drift.odd.span,
            f"“{odd}” here, “{other}” {'in the text' if drift.in_headline else 'elsewhere in the article'}",
            HELP,
            (
                Related(
                    drift.other.span,
                    f"{drift.ratio:,} times as {'large' if drift.other.value > drift.odd.value else 'small'}",
                ),
            ),
            case="headline against text" if drift.in_headline else "",
        )
