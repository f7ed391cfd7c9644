"""Blocks in the making: words picked out of a source piece by piece, then set into one text with its map."""

from collections.abc import Iterable

from newslint.document import Block, Comment, Document, Link
from newslint.mapping import OffsetMap
from newslint.metadata import Metadata
from newslint.source import Source
from newslint.span import Span

_PAUSES = frozenset(",;:")
_CLOSES_UP = frozenset(".,;:!?)]’”")


class Draft:
    """One block: its pieces of text as (words, source start, source end), and its links.

    ``block`` gives everything but the span. A link is (start, end, target) in the draft's own words.
    """

    __slots__ = ("block", "length", "links", "pieces")

    def __init__(self, block: Block) -> None:
        self.block = block
        self.pieces: list[tuple[str, int, int]] = []
        self.links: list[tuple[int, int, str]] = []
        self.length = 0

    def start(self) -> int:
        """Where its words begin in the source."""
        return self.pieces[0][1]

    def put(self, words: str, start: int, end: int, after_gap: bool = False) -> None:
        """Add words that stand for the source's ``start..end``.

        There is no space at the start of a block. Where something was left out, no space or comma
        is doubled, and no space put before a stop.
        """
        if after_gap and self.length and words[:1] in _CLOSES_UP:
            self.trim()
            if words[0] in _PAUSES and end - start == len(words) and self.pieces[-1][0].endswith(words[0]):
                words, start = words[1:], start + 1
        if not self.length or (after_gap and self.pieces[-1][0][-1].isspace()):
            bare = words.lstrip()
            if end - start == len(words):
                start = end - len(bare)
            words = bare
        if words:
            self.pieces.append((words, start, end))
            self.length += len(words)

    def trim(self) -> None:
        """Take the space from the end."""
        while self.pieces:
            words, start, end = self.pieces[-1]
            bare = words.rstrip()
            if bare == words:
                return
            self.length -= len(words) - len(bare)
            self.pieces.pop()
            if bare:
                self.pieces.append((bare, start, start + len(bare) if end - start == len(words) else end))


def assembled(
    source: Source, drafts: Iterable[Draft], comments: Iterable[Comment], metadata: Metadata, format: str
) -> Document:
    """The document of ``drafts``, in the order in which they begin in the source, a blank line between two.

    A piece whose words equal its range of the source is mapped word for word, any other as decoded.
    """
    text = source.text
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    mapping = OffsetMap()
    behind = 0
    for draft in sorted(drafts, key=Draft.start):
        if parts:
            parts.append("\n\n")
            mapping.inserted(behind, 2)
        at = mapping.length
        for words, start, end in draft.pieces:
            parts.append(words)
            if end - start == len(words) and text.startswith(words, start):
                mapping.verbatim(start, len(words))
            else:
                mapping.decoded(Span(start, end), len(words))
        behind = end
        blocks.append(draft.block._replace(span=Span(at, mapping.length)))
        for first, last, target in draft.links:
            if first < (last := min(last, draft.length)):
                links.append(Link(Span(at + first, at + last), target))
    return Document(
        source,
        "".join(parts),
        tuple(blocks),
        format=format,
        mapping=mapping,
        metadata=metadata,
        links=tuple(links),
        comments=tuple(sorted(comments)),
    )
