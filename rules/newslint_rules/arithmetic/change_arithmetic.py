"""
A change that differs from the two figures it leads from and to.

## What it does
Works out the change between two figures of one sentence and compares it with
the percentage, the multiple, the fraction or the amount that the sentence
gives for it, and with the direction that its verb names. Printed precision and
words such as “nearly” are allowed for. A percentage that is really a number
of percentage points is left to `statistics/percent-vs-points`.

## Why is this bad?
The reader has all three figures in view, and at least one of them must be
wrong. Nobody can tell which.

## Example
```news bad
Rents rose [[50%]] from £800 to £1,600.
Burglaries rose by [[21 per cent]], from 250 to 280.
The debt rose from £20bn to £25bn, or [[52%]].
Waiting times fell [[45%]], from 50 days to 23.
The total fell to 40 from 50, a drop of [[25%]].
Profits [[trebled]] to £2m from £1.1m.
Sales were up [[21%]] at £280m, against £250m.
There were 30 cases, [[four times]] as many as the 15 in 2020.
The bill was cut by [[a quarter]], from £300 to £200.
Complaints fell [[threefold]], from 90 to 10.
The force took 150 calls, [[20]] more than the 120 it took a year earlier.
Visitor numbers rose [[from 3,200 to 2,300]].
Membership fell [[to 45,000 from 40,000]].
Turnout rose [[3 percentage points]] to 66% from 60%.
Approval fell by [[7%]], from 50% to 40%.
```
```news good
Rents doubled from £800 to £1,600.
Burglaries rose by 12 per cent, from 250 to 280.
Profits almost doubled to £2m from £1.1m.
The bill was cut by a third, from £300 to £200.
Turnout rose 10% to 66% from 60%.
Unemployment rose 1% from 4% to 5%.
From 2009 to 2012 prices rose by 50%.
Sales rose 12% a year, from £100m to £140m.
Sales rose 12% and profits went from £20m to £30m.
The dollar rose to 1.10 euros from 1.12 euros; the yen rose to 140 from 150.
The single fell from 3 to 12 in the charts.
The team took 30 points, a threefold rise on the 10 it had.
Complaints increased three times, from 10 to 40.
Prices rose 12% or so, from 250 to 281.
```

## References
- Ofcom, *Broadcasting Code*, section 5 (due accuracy); IPSO, *Editors’ Code of Practice*, clause 1
- Royal Statistical Society, *Statistics for Journalists*: check the percentage against the figures
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.changes import Change, changes
from newslint.analyses.intervals import rounded

HELP = "check the figures against the source; readers can do this sum"


@rule(severity="error", scope=("narrator", "standfirst", "headline", "heading", "caption"), since="0.2", stage="stable")
def change_arithmetic(doc: Document) -> Iterator[Finding]:
    for change in doc[changes]:
        before, after, stated = doc.words(change.before.span), doc.words(change.after.span), change.stated
        related = (Related(change.before.span, "the first figure"), Related(change.after.span, "the second figure"))
        if change.runs_the_other_way:
            went, told = ("a fall", "a rise") if change.rising else ("a rise", "a fall")
            message = f"“{before}” to “{after}” is {went}, and the sentence tells of {told}"
            yield Finding(stated.span if stated else pair_span(doc, change), message, HELP, related)
        elif stated is not None and not change.agrees() and not change.in_points:
            message = f"“{before}” to “{after}” is {computed(change)}, which differs from “{doc.words(stated.extent)}”"
            yield Finding(stated.span, message, HELP, related)


def pair_span(doc: Document, change: Change) -> Span:
    """The two figures with the “from” or “to” before the first."""
    start, end = sorted((change.before.span, change.after.span))
    lead = max(doc.text.rfind(word, change.sentence.span.start, start.start) for word in ("from ", "to "))
    return Span(lead if lead >= 0 else start.start, end.end)


def computed(change: Change) -> str:
    """What the figures give, in words."""
    before, after, kind = change.before.value, change.after.value, change.stated.kind if change.stated else "count"
    if kind == "multiple":
        return f"{rounded(after / before)} times the first figure"
    direction, apart = "a rise" if before < after else "a fall", abs(after - before)
    if kind not in ("percent", "points", "fraction"):
        return f"{direction} of {rounded(apart)}"
    points = f"{rounded(apart)} percentage points, or " if change.before.kind == "percent" else ""
    return f"{direction} of {points}{rounded(100 * apart / before)}%"
