"""An article as rules see it: text, blocks, metadata, and what lies outside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from newslint.analysis import Analysis, Unavailable
from newslint.mapping import OffsetMap
from newslint.metadata import Metadata, Stamp
from newslint.source import Source
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.world import World

T = TypeVar("T")

BlockKind = Literal[
    "headline", "standfirst", "byline", "dateline", "heading", "paragraph", "list_item",
    "block_quote", "caption", "table_cell", "note", "furniture", "code",
]  # fmt: skip

Scope = Literal[
    "narrator", "quotation", "headline", "standfirst", "heading", "caption", "table", "byline", "note", "furniture",
    "metadata",
]  # fmt: skip
"""The part of an article that a place belongs to; a rule declares which of them it speaks about."""

PROSE: frozenset[str] = frozenset({"standfirst", "paragraph", "list_item", "block_quote", "note"})
"""Kinds of block that hold running sentences."""


class Block(NamedTuple):
    """One block of an article; ``span`` lies in ``Document.text``.

    ``level`` is a heading's level (1 to 6, 0 elsewhere). For cells, ``table``
    numbers the tables of the document from 0, ``row`` and ``column`` are
    0-based, and ``header`` is True in a heading row. ``marked`` is True when
    markup, not a guess from the wording, decided the kind.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    table: int = -1
    row: int = -1
    column: int = -1
    header: bool = False
    marked: bool = True


class Link(NamedTuple):
    """Words of ``Document.text`` that lead to ``target``, which is never fetched."""

    span: Span
    target: str


class Comment(NamedTuple):
    """The inside of a comment; ``span`` covers the whole comment **in the source**."""

    span: Span
    text: str


class Document:
    """One article, decoded and divided into blocks.

    ``text`` holds the words without markup. ``mapping`` leads from it to
    ``source.text``; None means that the two are the same. All spans in
    ``blocks`` and ``links``, and all that analyses return, lie in ``text``.
    """

    __slots__ = (
        "_entered", "_memo", "blocks", "comments", "format", "links", "mapping", "metadata", "source", "text", "world",
    )  # fmt: skip

    def __init__(
        self,
        source: Source,
        text: str,
        blocks: tuple[Block, ...],
        *,
        format: str = "plain",
        mapping: OffsetMap | None = None,
        metadata: Metadata | None = None,
        links: tuple[Link, ...] = (),
        comments: tuple[Comment, ...] = (),
        world: "World | None" = None,
    ) -> None:
        self.source = source
        self.text = text
        self.blocks = blocks
        self.format = format
        self.mapping = mapping
        self.metadata = metadata if metadata is not None else Metadata()
        self.links = links
        self.comments = comments
        self.world = world
        self._memo: dict[Analysis[Any], Any] = {}
        self._entered: list[str] = []

    def __getitem__(self, wanted: Analysis[T]) -> T:
        memo, entered = self._memo, self._entered
        if wanted not in memo:
            if wanted.name in entered:
                raise RuntimeError("analyses in a circle: " + " → ".join([*entered, wanted.name]))
            entered.append(wanted.name)
            try:
                memo[wanted] = wanted.compute(self)
            finally:
                entered.pop()
        value: T = memo[wanted]
        return value

    def words(self, span: Span) -> str:
        """The text of ``span``."""
        return self.text[span.start : span.end]

    def forget(self, keep_stored: bool = True) -> None:
        """Drop computed values (all but the stored ones), to free memory in long runs."""
        self._memo = {key: value for key, value in self._memo.items() if keep_stored and key.stored}

    def to_source(self, span: Span) -> Span:
        """A span of ``text`` as a span of ``source.text``."""
        return span if self.mapping is None else self.mapping.outer(span)

    def stands_in_source(self, span: Span) -> bool:
        """True if the words of ``span`` stand in the source unchanged, so that an edit may replace them."""
        return self.mapping is None or self.mapping.exact(span)

    @property
    def published(self) -> Stamp:
        """The publication date, year included.

        Raises Unavailable when the article does not state one.
        """
        stamp = self.metadata.published
        if stamp is None or not stamp.year:
            raise Unavailable("the article states no publication date with a year")
        return stamp

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of the given kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)
