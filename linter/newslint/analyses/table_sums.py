"""Totals in tables: a row or column that is called the total, beside the figures that it adds up."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analyses.intervals import Interval, interval, total
from newslint.analyses.numbers import Number
from newslint.analyses.tables import Cell, Table, tables
from newslint.analyses.words import fold, words_in
from newslint.analysis import analysis
from newslint.document import Document

_TOTAL = frozenset(("total", "totals", "overall", "all", "sum"))
_PARTIAL = frozenset("total totals subtotal sub including of which average mean net less minus balance other".split())


class TableSum(NamedTuple):
    """A cell that is called a total, the cells it adds up, and their sum."""

    total: Cell
    parts: tuple[Cell, ...]
    sum: Interval

    def agrees(self) -> bool:
        """True if the parts, each rounded as printed, may give the total."""
        assert self.total.number is not None
        return self.sum.meets(interval(self.total.number).widened(self.total.number.precision / 2))


@analysis
def table_sums(doc: Document) -> tuple[TableSum, ...]:
    """The totals of every table whose rows or columns all have figures, in order."""
    found: list[TableSum] = []
    for table in doc[tables]:
        found.extend(_of_rows(table))
        found.extend(_of_columns(table))
    return tuple(found)


def add_up(figures: Sequence[Number]) -> Interval | None:
    """The sum of figures of one kind; None for percentages of different wholes and for mixed kinds."""
    first = figures[0]
    if any((each.kind, each.unit, each.currency) != (first.kind, first.unit, first.currency) for each in figures):
        return None
    return total(interval(each) for each in figures) if first.kind in ("count", "money", "measure") else None


def _of_rows(table: Table) -> Iterator[TableSum]:
    """The last row, if it is called the total and no other is."""
    titles = [fold(row[0].text) if row else "" for row in table.rows]
    if len(titles) < 3 or not _is_total(titles[-1]) or any(not _PARTIAL.isdisjoint(words_in(t)) for t in titles[:-1]):
        return
    for last in table.rows[-1][1:]:
        parts = [cell for row in table.rows[:-1] for cell in row if cell.column == last.column]
        yield from _sum(last, parts, len(table.rows) - 1)


def _of_columns(table: Table) -> Iterator[TableSum]:
    """The last column, if it is called the total and no other is."""
    if len(table.columns) < 4 or not _is_total(fold(table.title(table.columns[-1]))):
        return
    middle = table.columns[1:-1]
    if any(not _PARTIAL.isdisjoint(words_in(fold(table.title(column)))) for column in middle):
        return
    for row in table.rows:
        if row and not _is_total(fold(row[0].text)) and row[-1].column == table.columns[-1]:
            yield from _sum(row[-1], [cell for cell in row if cell.column in middle], len(middle))


def _is_total(title: str) -> bool:
    return any(word in _TOTAL for word in words_in(title)[:2])


def _sum(last: Cell, parts: list[Cell], size: int) -> Iterator[TableSum]:
    figures = [cell.number for cell in parts if cell.number is not None]
    if last.number is None or len(figures) != size or len(figures) < 2:
        return
    added = add_up([*figures, last.number])
    sum_of_parts = add_up(figures) if added is not None else None
    if sum_of_parts is not None:
        yield TableSum(last, tuple(parts), sum_of_parts)
