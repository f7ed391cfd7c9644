"""The blocks of an HTML page while they are read, and the document that they become."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from newslint.document import Block, BlockKind, Comment, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Field, Metadata
from newslint.readers.drafts import Draft, assembled
from newslint.readers.wire import note_opening, opening
from newslint.source import Source
from newslint.span import Span

TITLE, H1, ARTICLE_H1, NAMED_HEADLINE = 1, 2, 3, 4
"""Which block is the headline, if there are several candidates: the highest, the first of its rank."""

_LONGEST = {"byline": 200, "dateline": 100}
"""Code points; a longer block that claims to be one is a paragraph."""

_LONGEST_NAMING = 12
"""Spaces in a byline that ends with a stop; more make it a sentence about the author."""

_ABOUT_A_DATE = lazy_pattern(r"(?:(?:first|last|published|posted|updated|modified|on|at)\b|[\W_])*", re.I)
"""All that stands around the dates of a block that says nothing else."""

_BY = lazy_pattern(r"(?:(?:words |written |reported )?by\b:?\s*)?", re.I)


class Open:
    """An element that has not ended; ``kind`` is that of the words directly in it, None if they are left out."""

    __slots__ = ("kind", "level", "name", "own", "rank")

    def __init__(self, name: str, own: BlockKind | None, kind: BlockKind | None, level: int = 0, rank: int = 0) -> None:
        self.name = name
        self.own = own
        self.kind = kind
        self.level = level
        self.rank = rank


class Table:
    """Where the cells of an open table stand; one of ``layout`` holds paragraphs, not data.

    ``taken`` gives, for a column, the first row that a cell from above does not reach.
    """

    __slots__ = ("column", "header", "layout", "next_column", "number", "row", "taken")

    def __init__(self, number: int, layout: bool) -> None:
        self.number = number
        self.layout = layout
        self.row = -1
        self.column = self.next_column = 0
        self.header = False
        self.taken: dict[int, int] = {}

    def next_row(self) -> None:
        """Go to the start of the next row."""
        self.row += 1
        self.next_column = 0

    def next_cell(self, across: int, down: int) -> None:
        """Go to the next free place of the row, and take as many columns and rows as the cell spans."""
        if self.row < 0:
            self.next_row()
        self.column = self.next_column
        while self.taken.get(self.column, 0) > self.row:
            self.column += 1
        self.next_column = self.column + across
        if down > 1:
            self.taken.update(dict.fromkeys(range(self.column, self.next_column), self.row + down))


class Words(Draft):
    """A block that is being read; ``times`` are the ranges of its words that stand in ``time`` elements."""

    __slots__ = ("rank", "times")

    def __init__(self, block: Block, rank: int = 0) -> None:
        super().__init__(block)
        self.rank = rank
        self.times: list[tuple[int, int]] = []

    @property
    def text(self) -> str:
        """The words, as they will stand in ``Document.text``."""
        return "".join([words for words, _, _ in self.pieces])


def document(source: Source, found: list[Words], comments: list[Comment], metadata: Metadata) -> Document:
    """The document that the blocks of a page make; those without words are left out."""
    for words in found:
        words.trim()
        if words.links:
            words.links = list(_without_blanks(words.text, words.links))
    found = [words for words in found if words.length]
    headline = max((words for words in found if words.rank), key=lambda words: words.rank, default=None)
    drafts = []
    for words, after in zip_longest(found, found[1:]):
        kind = _kind(words)
        if kind != words.block.kind:
            words.block = words.block._replace(kind=kind)
        if words is headline:
            words.block = Block("headline", words.block.span)
        elif words.rank == TITLE or _repeated(words, after):
            continue
        drafts.append(words)
    made = assembled(source, drafts, comments, metadata, "html")
    _read_off(made)
    return made


def _without_blanks(text: str, links: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The links that hold words, without the blanks, no-break ones too, at either end."""
    for start, end, target in links:
        words = text[start:end].strip()
        if words:
            start = text.index(words, start)
            yield start, start + len(words), target


def _repeated(words: Words, after: Words | None) -> bool:
    """True for the alternative text of a picture whose caption says the same: a reader meets one of the two."""
    return after is not None and words.block.kind == after.block.kind == "caption" and words.text == after.text


def _kind(words: Words) -> BlockKind:
    """The kind of a block, once all of its words are known."""
    kind = words.block.kind
    if kind == "paragraph" and words.times:
        text, at, rest = words.text, 0, ""
        for start, end in words.times:
            rest += text[at:start] + " "
            at = end
        return "furniture" if _ABOUT_A_DATE.fullmatch(rest + text[at:]) else kind
    if words.length > _LONGEST.get(kind, words.length):
        return "paragraph"
    if kind == "byline" and words.text.endswith(".") and words.text.count(" ") > _LONGEST_NAMING:
        return "paragraph"
    return kind


def _read_off(doc: Document) -> None:
    """Take from the words what the metadata lacks: bylines, and the place and agency of wire copy."""
    metadata = doc.metadata
    if not metadata.bylines:
        for block in doc.of_kind("byline"):
            start = _BY.match(doc.text, *block.span).end()  # type: ignore[union-attr]
            if start < block.span.end:
                span = Span(start, block.span.end)
                metadata.bylines = (*metadata.bylines, Field(doc.words(span), "markup", doc.to_source(span)))
    for block in doc.of_kind("dateline"):
        metadata.dateline = metadata.dateline or Field(doc.words(block.span), "markup", doc.to_source(block.span))
    first = next(doc.of_kind("paragraph"), None)
    if first is not None and (found := opening(doc.text, first.span)):
        agency = doc.to_source(found.agency) if found.agency else None
        note_opening(metadata, doc.text, found, doc.to_source(found.place), agency)
