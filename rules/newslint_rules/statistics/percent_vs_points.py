"""
A difference of two percentages, called per cent instead of percentage points.

## What it does
Flags a change between two percentages, or a lead of one over the other, that
is given as a percentage and equals their difference, when the change in per
cent is another figure. A figure that fits both ways is left alone.

## Why is this bad?
From 4% to 5% is a rise of one percentage point, or of 25%. Readers who take
the words as they stand are out by a factor of 25.

## Example
```news bad
Unemployment rose [[1%]] from 4% to 5%.
Unemployment fell to 4 per cent from 5 per cent, a drop of [[1 per cent]].
Turnout was 64%, up [[4%]] on the 60% recorded in 2015.
The tax went from 17.5 pct to 20, an increase of [[2.5 pct]].
The mayor leads his rival by [[9%]], 42%-33%.
The senator is ahead by about [[9 percent]], with 49 percent to 40 percent for her rival.
The poll gives the party a [[4%]] lead, at 46% against 42%.
```
```news good
Unemployment rose one percentage point from 4% to 5%.
Unemployment rose 25% from 4% to 5%.
Occupancy rose 1% from 99% to 100%.
Prices rose 1%, and inflation went from 4% to 5%.
Sales rose 20% from 4 to 5.
Support fell by 30%, from 50% to 40%.
“Unemployment rose 1% from 4% to 5%,” she said.
With a margin of error of 3%, the party has 45% and its rival 42%.
The party leads by 3% in the north, 5% in the south and 4% in the west.
The senator has a lead of four points, 46% to 42%.
The bank leads with 30%, and its rivals have 20% and 15%.
```

## References
- BBC *News Style Guide*, “Numbers”: use percentage points for the difference between two percentages
- Royal Statistical Society, *Statistics for Journalists*: percentages and percentage points
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule, suggestion
from newslint.analyses.changes import changes, leads_in_percent
from newslint.analyses.intervals import rounded
from newslint.analyses.numbers import Number


@rule(
    severity="warning", fix="suggest", scope=("narrator", "standfirst", "headline", "heading", "caption"),
    since="0.2", stage="stable",
)  # fmt: skip
def percent_vs_points(doc: Document) -> Iterator[Finding]:
    told = [(change.stated, change.before, change.after) for change in doc[changes] if change.in_points]
    for stated, first, second in [*told, *doc[leads_in_percent]]:
        if stated is not None:
            yield finding(doc, stated, first, second)


def finding(doc: Document, stated: Number, first: Number, second: Number) -> Finding:
    points = "1 percentage point" if stated.value == 1 else f"{rounded(stated.value)} percentage points"
    return Finding(
        stated.span,
        f"“{doc.words(first.span)}” and “{doc.words(second.span)}” differ by {points}, "
        f"and the text says “{doc.words(stated.span)}”",
        f"write “{points}”; in per cent, the first figure changes by "
        f"{rounded(100 * abs(second.value - first.value) / first.value)}%",
        (Related(first.span, "the first percentage"), Related(second.span, "the second percentage")),
        (suggestion(stated.span, points),),
    )
