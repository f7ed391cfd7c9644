r"""
A table in a text file whose rows do not fit together.

## What it does
Flags the line of dashes under a table's heading if it has another number of cells than the heading, or bars at its
ends where the heading has none; and the first row with more or fewer cells than the heading. If the other rows agree
with the heading, the line of dashes is mended.

## Why is this bad?
Many programs then show bars and dashes instead of a table, or drop the cells that have no heading.

## Example
```news bad plain whole
The force gives its figures by year, and they are these.

Year | Calls | Shots
[[|---|---|---|]]
2023 | 3,685 | 10
2022 | 3,277 | 4
```
```news bad plain whole
The force gives its figures by year, and they are these.

| Year | Calls |
[[|---|---|---|]]
| 2023 | 3,685 |
```
```news bad plain whole
The force gives its figures by year, and they are these.

| Year | Calls |
|---|---|
| 2023 | 3,685 |
[[| 2022 | 3,277 | 4 |]]
```
```news bad markdown
The force gives its figures by year, and they are these.

| Year | Calls |
[[|---|---|---|]]
| 2023 | 3,685 |
```
```news good plain whole
The force gives its figures by year, and they are these.

| Year | Calls |
|:---|---:|
| 2023 | 3,685 |
| 2022 | a \| b |

Year | Calls | Shots
--- | --- | ---
2023 | 3,685 | 10

He wrote a | b.
It was |- in the code.
```

## References
- GitHub Flavored Markdown, section 4.10: “The header row must match the delimiter row in the number of cells.”
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint import Document, Finding, Fix, Related, Span, rule, safe_fix
from newslint.lazy_pattern import lazy_pattern

LINE = lazy_pattern(r"[^\r\n]+")
DASHES = lazy_pattern(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*\Z")
BLANK = lazy_pattern(" ")
BAR = lazy_pattern(r"(?<!\\)\|")


class Row(NamedTuple):
    """A line with bars: its words, the number of its cells, and whether a bar opens and closes it."""

    span: Span
    cells: int
    opens: bool
    closes: bool


@rule(severity="info", since="0.2", stage="stable", fix="safe", scope=("table", "narrator", "standfirst"))
def malformed(doc: Document) -> Iterator[Finding]:
    if "|" not in doc.text or "-" not in doc.text:
        return
    lines = list(lines_of(doc))
    for number, line in enumerate(lines[1:], 1):
        words = doc.words(line)
        if "|" not in words or not DASHES.match(words) or "|" not in doc.words(lines[number - 1]):
            continue
        header, dashes = row_of(doc, lines[number - 1]), row_of(doc, line)
        below: list[Row] = []
        for data in lines[number + 1 :]:
            gap = doc.text[below[-1].span.end if below else line.end : data.start]
            if "|" not in doc.words(data) or len(gap.splitlines()) > 1:
                break
            below.append(row_of(doc, data))
        ragged = next((row for row in below if row.cells != header.cells), None)
        if dashes[1:] != header[1:]:
            yield Finding(
                dashes.span,
                f"the line of dashes has {shape(dashes)}, and the heading above it {shape(header)}",
                "give both the same number of cells, and bars at their ends in every row or in none",
                (Related(header.span, "the heading"),),
                () if ragged or not doc.stands_in_source(dashes.span) else (mended(header, dashes),),
            )
        elif ragged:
            yield Finding(
                ragged.span,
                f"the row has {ragged.cells} cells, and the heading has {header.cells}",
                "give every row a cell for each heading",
                (Related(header.span, "the heading"),),
            )


def lines_of(doc: Document) -> Iterator[Span]:
    """The lines of the text as the source breaks them: in running text of Markdown a line break is a blank."""
    for line in LINE.finditer(doc.text):
        start = line.start()
        for blank in BLANK.finditer(doc.text, *line.span()) if doc.mapping and "-|" in line.group() else ():
            place = doc.to_source(Span(*blank.span()))
            if doc.source.text[place.start] in "\r\n":
                yield Span(start, blank.start())
                start = blank.end()
        yield Span(start, line.end())


def row_of(doc: Document, line: Span) -> Row:
    words = doc.words(line)
    bare = words.strip()
    start = line.start + len(words) - len(words.lstrip())
    opens, closes = bare.startswith("|"), len(bare) > 1 and bare.endswith("|") and not bare.endswith("\\|")
    cells = len(BAR.findall(bare)) + 1 - opens - closes
    return Row(Span(start, start + len(bare)), cells, opens, closes)


def shape(row: Row) -> str:
    """The row in words: “3 cells and a bar at both ends”."""
    ends = {(True, True): "a bar at both ends", (True, False): "a bar before them", (False, True): "a bar after them"}
    return f"{row.cells} cells and {ends.get((row.opens, row.closes), 'no bar at its ends')}"


def mended(header: Row, dashes: Row) -> Fix:
    line = "|" * header.opens + "|".join(["---"] * header.cells) + "|" * header.closes
    return safe_fix(dashes.span, line, "write the line of dashes like the heading")
