"""Tables: their cells with the numbers in them, their header, and what stands around them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from newslint.analyses.numbers import Number, numbers_in
from newslint.analyses.table_sources import stated_source, subjects
from newslint.analyses.words import fold, folded
from newslint.analysis import analysis
from newslint.document import Block, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_EMPTY = frozenset(
    "- -- --- – — ― ... … ? ?? ??? xx xxx n/a n.a. n.a na n/k tbc tbd tba tk tktk todo null nan #n/a".split()
)
_BRACKETED = lazy_pattern(r"(?s:[\[<{].*[\]>}]\Z)")
_TO_FILL = lazy_pattern(
    r"(?:insert|add|enter|missing|placeholder|awaiting|pending|coming|to be|your|value|figure|data)\b"
)
_ABSENT = lazy_pattern(
    r"(?:(?:data|figures?|details|information|numbers?) )?(?:is |are )?(?:currently )?"
    r"(?:(?:not|never) (?:yet )?(?:(?:publicly|routinely|currently|officially) )?"
    r"(?:available|published|released|disclosed|reported|provided|known|recorded|applicable|confirmed|specified)"
    r"|no (?:data|figures?|information)|unavailable|undisclosed|unknown|withheld|pending|missing"
    r"|to be (?:confirmed|determined|announced|added))\b"
)
_PART = lazy_pattern(r"[a-z]+|[0-9]+|[^\sa-z0-9]")
_PERIOD_WORDS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec q h fy spring summer autumn fall winter quarter half week wk".split()
)
_WITH_PERIODS = frozenset(
    "year ending ended to the in y e s first second third fourth st nd rd th p r est mid s".split()
)
_UNNUMBERED = frozenset(("week", "wk"))
_PERIOD_HEADER = frozenset("year years month months quarter period date season week decade".split())
_LEGEND = lazy_pattern(
    r"(?:\A|[\s(;,])[\"“'‘(\[]?([^\s\w]{1,3}|[a-z/.]{1,5})[\"”'’)\]]? ?(?:=|:|means|denotes|indicates|–|-) "
)


class Cell(NamedTuple):
    """One cell; ``span`` lies in ``Document.text``, ``row`` and ``column`` are 0-based.

    ``number`` is what the cell states as a quantity: the only number in it, and
    little else. ``placeholder`` is True where words stand for a missing value.
    """

    span: Span
    text: str
    row: int
    column: int
    number: Number | None
    placeholder: bool


class Table(NamedTuple):
    """One table; ``ordinal`` counts from 0. ``rows`` are the data rows, ``header`` the cells of the heading rows.

    ``period_column`` is the column of years, quarters or months. ``caption`` is the
    block that introduces the table, and ``about`` what the two share if they belong
    together; ``source`` the words near it, or in it, that say where its figures come
    from; ``legend`` the signs that a note explains.
    """

    ordinal: int
    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    period_column: int | None
    caption: Span | None
    source: Span | None
    legend: frozenset[str]
    about: frozenset[str]

    @property
    def columns(self) -> tuple[int, ...]:
        """The numbers of the columns that have data cells, in order."""
        return tuple(sorted({cell.column for row in self.rows for cell in row}))

    def column(self, number: int) -> tuple[Cell, ...]:
        """The data cells of a column, from the top."""
        return tuple(cell for row in self.rows for cell in row if cell.column == number)

    def title(self, number: int) -> str:
        """The words above a column, or an empty text."""
        return " ".join(cell.text for cell in self.header if cell.column == number and cell.text)

    @property
    def row_titles(self) -> int | None:
        """The column that names the rows: the leftmost, where it holds no quantities."""
        first = self.columns[0] if self.columns else None
        if first is None or first == self.period_column:
            return first
        return None if any(cell.number for cell in self.column(first)) else first


@analysis
def tables(doc: Document) -> tuple[Table, ...]:
    """Every table of the document, in order."""
    positions = [position for position, block in enumerate(doc.blocks) if block.kind == "table_cell"]
    if not positions:
        return ()
    return tuple(
        _table(doc, index, list(members))
        for index, members in groupby(positions, key=lambda position: doc.blocks[position].table)
    )


def _table(doc: Document, index: int, positions: list[int]) -> Table:
    blocks = [doc.blocks[position] for position in positions]
    header = tuple(_cell(doc, block) for block in blocks if block.header)
    data = [_cell(doc, block) for block in blocks if not block.header]
    rows = tuple(tuple(cells) for _, cells in groupby(data, key=lambda cell: cell.row))
    if not header and len(rows) > 1 and not any(cell.number for cell in rows[0]) and any(c.number for c in rows[1]):
        header, rows = rows[0], rows[1:]
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    before, after = doc.blocks[: positions[0]][-2:], doc.blocks[positions[-1] + 1 :][:2]
    caption = next((b.span for b in (*before[-1:], *after[:1]) if b.kind == "caption"), None)
    if caption is None and before and before[-1].kind not in ("table_cell", "furniture", "headline", "byline"):
        caption = before[-1].span
    near = [block.span for block in (*before, *after) if block.kind != "table_cell"]
    notes = " ".join(doc[folded][block.span.start : block.span.end] for block in after if block.kind != "table_cell")
    legend = frozenset(_LEGEND.findall(notes)) if notes else frozenset()
    figures = (cell.text for row in rows for cell in row if cell.number)
    about = subjects((fold(cell.text) for cell in header), figures)
    source = _source(doc, span, near, about)
    return Table(index, span, header, rows, _period_column(header, rows), caption, source, legend, about)


def _cell(doc: Document, block: Block) -> Cell:
    text = doc.words(block.span).strip()
    inside = [number for number in numbers_in(doc, block.span) if number.kind not in ("date", "ordinal")]
    number = inside[0] if len(inside) == 1 and inside[0].is_quantity else None
    if number is not None and (number.extent.start > block.span.start + 2 or len(text) - number.extent.length > 6):
        number = None
    return Cell(block.span, text, block.row, block.column, number, is_placeholder(text))


def is_placeholder(text: str) -> bool:
    """True if the words of a cell stand for a missing value: “n/a”, “–”, “[data not available]”, “TBC”, nothing."""
    low = " ".join(fold(text).split())
    bare = low.strip("[]<>{}() .*")
    if not bare or low in _EMPTY or bare in _EMPTY:
        return True
    if _ABSENT.match(bare):
        return True
    return _BRACKETED.match(low) is not None and (low[:2] == "{{" or _TO_FILL.match(bare) is not None)


def is_period(text: str) -> bool:
    """True for the name of a stretch of time: “2023”, “2022/23”, “Q1 2024”, “year to March 2024”, “May”."""
    named = year = False
    for part in _PART.findall(fold(text)):
        if part.isdigit():
            if len(part) == 4 and 1500 <= int(part) <= 2100:
                year = True
            elif len(part) > 2 or not (named or year):
                return False
        elif part in _PERIOD_WORDS:
            named = True
        elif part not in _WITH_PERIODS and part not in "/-–,.'’()*":
            return False
    return (named and fold(text) not in _UNNUMBERED) or year


def _period_column(header: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]) -> int | None:
    for column in sorted({cell.column for row in rows for cell in row}):
        cells = [cell for row in rows for cell in row if cell.column == column]
        title = fold(" ".join(cell.text for cell in header if cell.column == column)).split()
        if len(cells) < 2:
            continue
        named = bool(title) and not _PERIOD_HEADER.isdisjoint(title)
        periods = sum(is_period(cell.text) for cell in cells)
        if periods == len(cells) or (named and periods * 2 >= len(cells)):
            return column
    return None


def series(table: Table) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """What the table gives by periods: a title and its cells, down a column or, where periods head the columns, across.

    Rows and columns that are no period (“Total”) are left out.
    """
    if table.period_column is not None:
        dated = [row for row in table.rows if any(c.column == table.period_column and is_period(c.text) for c in row)]
        for column in table.columns:
            if column != table.period_column:
                yield table.title(column), tuple(cell for row in dated for cell in row if cell.column == column)
        return
    columns = {cell.column for cell in table.header if is_period(cell.text)}
    for row in table.rows if len(columns) > 1 else ():
        yield row[0].text, tuple(cell for cell in row if cell.column in columns)


def _source(doc: Document, table: Span, near: list[Span], about: frozenset[str]) -> Span | None:
    """The nearest words that name a source: in the table, in the two blocks before or after it, or a link there."""
    for span in (table, *near):
        named = stated_source(doc.text, doc[folded], span, about, span == table)
        if named is not None:
            return named
        for link in doc.links:
            if span.covers(link.span) and not link.target.startswith("#"):
                return link.span
    return None
