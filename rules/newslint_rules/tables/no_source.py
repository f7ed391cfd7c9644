"""
A table of figures that does not say where they come from.

## What it does
Flags the heading row of a table of statistics (counts by year, shares, large
numbers, counts beside named rows) when neither the table nor the two blocks before and
after it name a source or hold a link. A sentence of the running text that
attributes something else is no source. Results, fixtures, recipes, prices and timetables are
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
```news bad markdown
| [[Council | Homes]] |
|---|---|
| Ashby | 310 |
| Corley | 275 |
| Dunmere | 190 |
---
| [[Area | 2022 | 2023]] |
|---|---|---|
| North | 21 | 18 |
---
The actor said on Monday that he would leave the play.

| [[Year | Arrests]] |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

According to the Halden Reporter, the play will open in the spring in four towns and on a cruise.
---
Latest figures show a fall.

| [[Year | Arrests]] |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

The numbers speak for themselves.
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
| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

The figures were released by the ombudsman.
---
Home Office figures go back two years.

| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |
---
The ministry released these figures to a newspaper that had asked for them in the spring:

| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |
---
| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

According to the Halden Reporter, which counted them, the calls fell in each of the years in the table above.
---
| Year | Calls |
|---|---|
| 2023 | 385 |
| 2022 | 327 |

The Home Office said that calls had fallen in every year since the line was opened and the first crews were hired.
---
| Rider | Points | Time |
|---|---|---|
| Ann Weiss | 31 | 1,204 |
| Eva Moreau | 29 | 1,260 |
---
| Victim | Age |
|---|---|
| Ann Weiss | 31 |
| Eva Moreau | 44 |
| Tom Reid | 29 |
---
| Ward | Councillors | Mayor |
|---|---|---|
| North | 3 | Ann Weiss |
| South | 4 | Eva Moreau |
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
from newslint.analyses.table_sources import concerns, names_nobody
from newslint.analyses.tables import Table, is_period, tables
from newslint.analyses.words import WORD, fold, folded

OWN = frozenset(
    """played pld pts goals goal gf ga w d l p team teams club player players driver rider opponent opponents
    result results laps lap round rd venue winner champion runner attendance season game games match matches
    seed rank pos medal medals gold silver bronze nation race qual ingredient ingredients quantity cups
    grams serves price prices fee fees model spec size depart departs arrive arrives platform tournament
    event album single chart episode viewers air director artist label surface partner class fleet train
    ship frequency channel manager coach locomotive catalog code codes odds bodyweight kg bits""".split()
)
"""Headings of sports, recipes, prices, timetables and catalogues."""

SHARED = frozenset("won lost drawn draw points score record time distance number position title cost weight".split())
"""Headings that such tables share with those of public figures: two of them tell."""

SEEN = frozenset("age ages height rooms tickets".split())
"""Headings of what a reporter notes down about each row, unless it names the rows."""


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
    """True for shares, large counts, counts by period, and three counts or more in full columns beside named rows."""
    words = {word for cell in table.header for word in WORD.findall(fold(cell.text))}
    figures = [cell.number for row in table.rows for cell in row if cell.number and cell.column != table.period_column]
    noted = {word for cell in table.header if cell.column for word in WORD.findall(fold(cell.text))} & SEEN
    if len(figures) < 2 or not OWN.isdisjoint(words) or len(SHARED & words) > 1 or noted:
        return False
    shares = any(figure.kind == "percent" or figure.value >= 1000 for figure in figures)
    if table.period_column is not None or shares or sum(is_period(cell.text) for cell in table.header) > 1:
        return True
    columns = [table.column(column) for column in table.columns if column != table.row_titles]
    full = all(cell.number is not None for column in columns for cell in column)
    return full and table.row_titles is not None and len(figures) > 2


def is_introduced(doc: Document, table: Table) -> bool:
    """True if the block above or below the table is about it, and attributes what it says to somebody."""
    below = next((block.span for block in doc.blocks if block.span.start >= table.span.end), None)
    beside = [span for span in (table.caption, below) if span and concerns(span.of(doc[folded]), table.about)]
    return any(
        span.covers(each.cue) and each.kind != "vague" and not (each.source and names_nobody(doc.words(each.source)))
        for span in beside
        for each in doc[attributions]
    )
