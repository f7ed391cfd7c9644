"""
A column of a table that holds placeholders where its figures should be.

## What it does
Flags the first placeholder of a column whose cells all stand for a missing
value (“n/a”, “TBC”, “[data not available]”, a dash), or of which more than
three in ten are worded placeholders. Signs that a note explains are left alone.

## Why is this bad?
A table claims that there are figures. A column without any shows the reader
that nobody had them; one left from a template shows that nobody looked.

## Example
```news bad markdown
| Year | Calls | Shots fired |
|---|---|---|
| 2023 | 3,277 | [[Not publicly available]] |
| 2022 | 3,685 | Not publicly available |
---
| Town | Budget | Spent |
|---|---|---|
| Ashby | £3m | [[TBC]] |
| Corley | £4m | £2m |
| Dunmere | £2m | TBC |
```
```news good markdown
| Year | Calls | Shots fired |
|---|---|---|
| 2023 | 3,277 | 10 |
| 2022 | 3,685 | n/a |
| 2021 | 3,512 | 4 |
---
| Rider | Gold | Silver |
|---|---|---|
| Weiss | - | 1 |
| Moreau | 2 | - |
| Lund | - | - |
---
| Ward | Flu | Measles |
|---|---|---|
| North | 31 | c |
| South | 27 | c |

c = fewer than five cases, withheld
---
| Ward | Flu | Measles |
|---|---|---|
| North | 31 | n/a |
| South | 27 | n/a |

n/a: no tests were taken
---
| Ward | Visitors |
|---|---|
| Unknown | 12 |
| Unknown | 31 |
```

## References
- IPSO, *Editors’ Code of Practice*, clause 1 (accuracy)
- BBC *Editorial Guidelines*, 3.2: sourcing of facts and figures
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.tables import Cell, tables

HELP = "leave the column out, or say in the text who was asked for the figures and what they answered"


@rule(severity="error", scope=("table",), since="0.1", stage="stable")
def placeholder_cells(doc: Document) -> Iterator[Finding]:
    for table in doc[tables]:
        for column in table.columns:
            cells = table.column(column)
            empty = [cell for cell in cells if cell.placeholder and cell.text and cell.text.lower() not in table.legend]
            if column == table.row_titles or len(empty) < 2 or not is_unfilled(cells, empty):
                continue
            title = table.title(column)
            name = f"the column “{title}”" if title else f"column {column + 1}"
            count = f"all {len(cells)} rows" if len(empty) == len(cells) else f"{len(empty)} of {len(cells)} rows"
            others = tuple(Related(cell.span, "the same column") for cell in empty[1:])
            yield Finding(empty[0].span, f"{name} has no figure in {count}: “{empty[0].text}”", HELP, others)


def is_unfilled(cells: tuple[Cell, ...], empty: list[Cell]) -> bool:
    """A lone dash or blank may stand for nought, unless there is nothing else in the column."""
    worded = [cell for cell in empty if any(sign.isalnum() for sign in cell.text)]
    return len(empty) == len(cells) or (len(worded) > 1 and len(worded) * 10 > len(cells) * 3)
