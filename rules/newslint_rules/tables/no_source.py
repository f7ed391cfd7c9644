"""
A table of figures that does not say where they come from.

## What it does
Flags the heading row of a table of statistics (counts by year, shares, large
numbers) when neither the table nor the two blocks before and after it name a
source or hold a link. Results, fixtures, recipes, prices and timetables are
left alone: the event or the seller is their source.

## Why is this bad?
Rows and columns look like data. Without “Source: …” a reader can neither
check them nor see how old they are.

## Example
```news bad markdown
| [[Year | Calls]] |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

Figures by year are not routinely published by the Met.
---
Data from the force indicates a fall, and figures show it year by year.

A look at the general figures:

| [[Year | Calls]] |
|---|---|
| 2023 | 385 |
| 2022 | 327 |
---
| [[Region | Out of work]] |
|---|---|
| North | 6.1% |
| South | 3.9% |
---
| [[Ward | People]] |
|---|---|
| North | 16,100 |
| South | 13,900 |
```
```news bad html
<table><tr><td>[[2023</td><td>385]]</td></tr><tr><td>2022</td><td>327</td></tr></table>
```
```news good markdown
| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

Source: Home Office
---
Home Office figures show that calls are falling.

They fell in each year:

| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

---
| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

The figures were published by the Home Office.
---
The Home Office said the force had taken fewer calls:

| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |
---
| Year | [Calls](https://example.org/calls.csv) |
|---|---|
| 2023 | 385 |
| 2022 | 327 |
---
| Season | Played | Attendance |
|---|---|---|
| 2023 | 38 | 12,500 |
| 2022 | 38 | 11,900 |
---
| Team | Visitors |
|---|---|
| Ashby | three |
| Corley | four |
---
| Year | Winner |
|---|---|
| 2023 | Ann Weiss |
| 2022 | Eva Moreau |
---
| Year | Visitors |
|---|---|
| 2023 | 385 |
| 2022 | n/a |
```

## References
- BBC *Editorial Guidelines*, 3.2: sourcing of facts and figures
- Royal Statistical Society, *Statistics for Journalists*: where does the number come from?
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.attributions import attributions
from newslint.analyses.tables import Table, tables
from newslint.analyses.words import WORD, fold

OWN = frozenset(
    "played pld won lost drawn draw points pts goals goal gf ga w d l p team teams club player players driver rider "
    "opponent opponents score result results record laps lap round rd venue title winner champion runner attendance "
    "season game games match matches seed rank pos position medal gold silver bronze time distance nation race qual "
    "ingredient ingredients quantity cups grams serves price prices cost fee fees model spec size weight depart "
    "departs arrive arrives platform tournament event album single chart episode viewers air director artist label "
    "surface partner class fleet built train ship call frequency channel number manager coach locomotive catalog "
    "code codes".split()
)
"""Headings of sports, recipes, prices, timetables and catalogues."""


@rule(severity="warning", scope=("table",), since="0.1", stage="stable")
def no_source(doc: Document) -> Iterator[Finding]:
    for table in doc[tables]:
        if table.source is None and is_statistical(table) and not is_introduced(doc, table):
            top = table.header or table.rows[0]
            yield Finding(
                Span(top[0].span.start, top[-1].span.end),
                "the table gives figures, and neither it nor the text around it says where they come from",
                "add a line “Source: …” with the publisher and the year, and link to it",
            )


def is_statistical(table: Table) -> bool:
    """True for shares, large counts, or counts by period that no reader could have seen for themselves."""
    words = {word for cell in table.header for word in WORD.findall(fold(cell.text))}
    figures = [cell.number for row in table.rows for cell in row if cell.number and cell.column != table.period_column]
    if len(figures) < 2 or not OWN.isdisjoint(words):
        return False
    shares = any(figure.kind == "percent" or figure.value >= 1000 for figure in figures)
    return table.period_column is not None or shares


def is_introduced(doc: Document, table: Table) -> bool:
    """True if the block above the table attributes what follows to somebody."""
    intro = table.caption
    return intro is not None and any(intro.covers(each.cue) and each.kind != "vague" for each in doc[attributions])
