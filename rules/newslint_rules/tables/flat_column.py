"""
A figure that is the same in every year of a table.

## What it does
Flags a column of figures that do not change over three or more years,
quarters, months or weeks, or a row where the periods stand side by side. It
is an error when the article's own text gives the figure once, as a rate of no
particular year. Left alone are amounts that law or custom fixes, things that
stand (schools, beds), round shares, distances, and counts that may well agree
by chance.

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
| Area | 2021 | 2022 | 2023 |
|---|---|---|---|
| North | [[412]] | 412 | 412 |
| South | 97 | 103 | 88 |
---
| Year | Jobless rate | Emissions | Fish landed | Deaths |
|---|---|---|---|---|
| 2020 | [[6.1%]] | [[64.2]] | [[530 tonnes]] | [[12]] |
| 2021 | 6.1% | 64.2 | 530 tonnes | 12 |
| 2022 | 6.1% | 64.2 | 530 tonnes | 12 |
| 2023 | 6.1% | 64.2 | 530 tonnes | 12 |
| Total | | | 2,120 tonnes | 48 |
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
The office took 7 complaints a month in 2023.

| Month | Complaints |
|---|---|
| May 2023 | 7 |
| June 2023 | 7 |
| July 2023 | 7 |
---
| Year | Deaths | Share of women | Schools | Bus fare | Speed |
|---|---|---|---|---|---|
| 2021 | 12 | 50% | 48 | £24 | 40 mph |
| 2022 | 12 | 50% | 48 | £24 | 40 mph |
| 2023 | 12 | 50% | 48 | £24 | 40 mph |
---
| | 2021 | 2022 | 2023 |
|---|---|---|---|
| Council tax | £1,590 | £1,590 | £1,590 |
| Calls | 412 | 380 | 412 |
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
from newslint.analyses.tables import Cell, series, tables
from newslint.analyses.words import WORD, fold

FIXED = frozenset(
    """fee fees price prices tax vat interest limit cap threshold minimum maximum wage salary seats seat capacity index
    base target quota code id number rank position distance games played matches laps length fare fares ticket
    tickets licence license allowance pension benefit penalty charge levy toll duty subscription deposit prize
    bonus premium grant dues tuition postage stamp goals assists caps""".split()
)
"""Headings of amounts that law, custom or a price list keeps the same."""

STANDING = frozenset(
    """councillors members mps wards schools hospitals libraries stations beds rooms parks bridges clubs countries
    states teams platforms stores shops branches sites buses trains vehicles staff employees officers judges
    courts prisons pitches pools lanes spaces places partners districts""".split()
)
"""Headings of things that stand, of which a small number may stay the same for years."""

HELP = "give each year its own figure, with its source, or state the one known figure and its year in a sentence"


@rule(severity="warning", cases={"copied from the text": "error"}, scope=("table",), since="0.1", stage="stable")
def flat_column(doc: Document) -> Iterator[Finding]:
    for table in doc[tables]:
        for title, cells in series(table):
            figures = [cell.number for cell in cells if cell.number is not None]
            if len(figures) < max(len(cells), 3) or not is_constant(figures):
                continue
            rate = stated_rate(doc, figures[0])
            if rate is None and not is_telling(title, figures):
                continue
            message = f"“{cells[0].text}” stands in all {len(cells)} {_places(cells)} of “{title or 'one column'}”"
            related = [Related(cell.span, "the same figure") for cell in cells[1:]]
            if rate is not None:
                message += f", and the text gives “{doc.words(rate)}” without a year"
                related.append(Related(rate, "the figure as a rate without a year"))
            case = "copied from the text" if rate is not None else ""
            yield Finding(cells[0].span, message, HELP, tuple(related), case=case)


def _places(cells: tuple[Cell, ...]) -> str:
    return "rows" if cells[0].column == cells[1].column else "columns"


def is_constant(figures: list[Number]) -> bool:
    """A count, sum of money or weight that is the same throughout; a constant distance or speed is nothing odd."""
    first = figures[0]
    known = {(figure.value, figure.currency, figure.kind) for figure in figures}
    weighed = first.unit in ("t", "tonne", "tonnes", "ton", "tons")
    return len(known) == 1 and first.value > 0 and (first.kind in ("count", "money", "percent") or weighed)


def is_telling(title: str, figures: list[Number]) -> bool:
    """False for what is fixed or stands, and for what may agree by chance: few small counts, round shares."""
    first, words = figures[0], set(WORD.findall(fold(title)))
    if not FIXED.isdisjoint(words) or words == {"rate"}:
        return False
    if first.hedge is not None or first.value >= 1000:
        return True
    if not STANDING.isdisjoint(words):
        return False
    if first.value != int(first.value):
        return True
    if first.kind == "percent":
        return first.value % 10 != 0
    return first.value >= (20 if len(figures) < 4 else 10)


def stated_rate(doc: Document, figure: Number) -> Span | None:
    """Where the running text gives ``figure`` as so much “a year”, in a sentence without a year."""
    for sentence in doc[sentences]:
        inside = numbers_in(doc, sentence.span)
        if not any(number.kind == "date" and number.value > 31 for number in inside):
            for number in inside:
                if number.period and (number.value, number.currency) == (figure.value, figure.currency):
                    return number.extent
    return None
