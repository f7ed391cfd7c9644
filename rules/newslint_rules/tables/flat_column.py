"""
A figure that is the same in every year of a table.

## What it does
Flags a column of figures that do not change over three or more years,
quarters or months. It is an error when the article's own text gives the
figure once, as a rate of no particular year. Amounts that law or custom
fixes, distances, and small numbers are left alone.

## Why is this bad?
Yearly counts vary. A constant one was copied down from a single statement,
and the table then claims to know years of which nothing was said.

## Example
```news bad markdown
Armed officers respond to about 4,000 calls annually, the force says.

| Year | Armed calls |
|---|---|
| 2023 | [[~4,000]] |
| 2022 | ~4,000 |
| 2021 | ~4,000 |
---
| Season | Visitors |
|---|---|
| 2021/22 | [[12,500]] |
| 2022/23 | 12,500 |
| 2023/24 | 12,500 |
---
| Month | Complaints |
|---|---|
| May | [[about 40]] |
| June | about 40 |
| July | about 40 |
---
The office takes 40 complaints a month.

| Month | Complaints |
|---|---|
| May | [[40]] |
| June | 40 |
| July | 40 |
```
```news good markdown
Armed officers respond to about 4,000 calls a year.

| Year | Armed calls |
|---|---|
| 2023 | 3,685 |
| 2022 | 3,277 |
| 2021 | 3,685 |
---
| Year | Licence fee | Seats | Distance | Games |
|---|---|---|---|---|
| 2023 | £1,590 | 1,650 | 1,500m | 38 |
| 2022 | £1,590 | 1,650 | 1,500m | 38 |
| 2021 | £1,590 | 1,650 | 1,500m | 38 |
---
The office took 40 complaints a month in 2023.

| Month | Complaints |
|---|---|
| May 2023 | 40 |
| June 2023 | 40 |
| July 2023 | 40 |
---
| Town | Homes |
|---|---|
| Ashby | 1,200 |
| Corley | 1,200 |
| Dunmere | 1,200 |
---
| Year | Homes |
|---|---|
| 2023 | 1,200 |
| 2022 | 1,200 |
---
| Year | Homes |
|---|---|
| 2023 | 1,200 |
| 2022 | n/a |
| 2021 | 1,200 |
```

## References
- IPSO, *Editors’ Code of Practice*, clause 1 (accuracy)
- Royal Statistical Society, *Statistics for Journalists*: where does the number come from?
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.numbers import Number, numbers_in
from newslint.analyses.sentences import sentences
from newslint.analyses.tables import tables
from newslint.analyses.words import WORD, fold

FIXED = frozenset(
    "fee fees price tax vat rate limit cap threshold minimum maximum wage salary seats seat capacity index base target "
    "quota code id number rank position distance games played matches laps target length".split()
)
HELP = "give each year its own figure, with its source, or state the one known figure and its year in a sentence"


@rule(severity="warning", cases={"copied from the text": "error"}, scope=("table",), since="0.1", stage="stable")
def flat_column(doc: Document) -> Iterator[Finding]:
    for table in doc[tables]:
        if table.period_column is None:
            continue
        for column in table.columns:
            cells = table.column(column)
            figures = [cell.number for cell in cells if cell.number is not None]
            if column == table.period_column or len(figures) < max(len(cells), 3) or not is_constant(figures):
                continue
            title = table.title(column)
            rate = stated_rate(doc, figures[0])
            telling = figures[0].hedge is not None or figures[0].value >= 1000
            if rate is None and (not telling or not FIXED.isdisjoint(WORD.findall(fold(title)))):
                continue
            message = f"“{cells[0].text}” stands in all {len(cells)} rows of “{title or f'column {column + 1}'}”"
            related = [Related(cell.span, "the same figure") for cell in cells[1:]]
            if rate is not None:
                message += f", and the text gives “{doc.words(rate)}” without a year"
                related.append(Related(rate, "the figure as a rate without a year"))
            case = "copied from the text" if rate is not None else ""
            yield Finding(cells[0].span, message, HELP, tuple(related), case=case)


def is_constant(figures: list[Number]) -> bool:
    """A count or sum of money that is the same throughout; a constant distance or weight is nothing odd."""
    first = figures[0]
    known = {(figure.value, figure.currency, figure.kind) for figure in figures}
    return len(known) == 1 and first.value > 0 and first.kind in ("count", "money", "percent")


def stated_rate(doc: Document, figure: Number) -> Span | None:
    """Where the running text gives ``figure`` as so much “a year”, in a sentence without a year."""
    for sentence in doc[sentences]:
        inside = numbers_in(doc, sentence.span)
        if not any(number.kind == "date" and number.value > 31 for number in inside):
            for number in inside:
                if number.period and (number.value, number.currency) == (figure.value, figure.currency):
                    return number.extent
    return None
