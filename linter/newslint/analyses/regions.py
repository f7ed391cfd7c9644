"""Whose words they are, and in which part of the article: the scope of every place."""

from bisect import bisect_right

from newslint.analyses.quotations import quotations
from newslint.analysis import analysis
from newslint.document import BlockKind, Document, Scope
from newslint.span import Span

_SCOPE_OF: dict[BlockKind, Scope] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "byline": "byline",
    "dateline": "byline",
    "heading": "heading",
    "paragraph": "narrator",
    "list_item": "narrator",
    "block_quote": "quotation",
    "caption": "caption",
    "table_cell": "table",
    "note": "note",
    "furniture": "furniture",
    "code": "furniture",
}


class Regions:
    """Answers “where is this?” for spans of ``Document.text``."""

    __slots__ = ("_block_starts", "_quote_starts", "_quotes", "_scopes")

    def __init__(self, doc: Document) -> None:
        self._block_starts = [block.span.start for block in doc.blocks]
        self._scopes: list[Scope] = [_SCOPE_OF[block.kind] for block in doc.blocks]
        self._quotes = sorted(quotation.span for quotation in doc[quotations].all if not quotation.depth)
        self._quote_starts = [span.start for span in self._quotes]

    def scope_at(self, span: Span) -> Scope:
        """The scope that the words of ``span`` belong to: “quotation” only if all of them are quoted."""
        if self.quotation_around(span) is not None:
            return "quotation"
        index = bisect_right(self._block_starts, span.start) - 1
        return self._scopes[index] if index >= 0 else "metadata"

    def quotation_around(self, span: Span) -> Span | None:
        """The quotation that holds the whole of ``span``, marks included, or None."""
        index = bisect_right(self._quote_starts, span.start) - 1
        if index >= 0 and self._quotes[index].end >= span.end and span.end > span.start:
            return self._quotes[index] if self._quotes[index] != span else None
        return None

    def touches_quotation(self, span: Span) -> bool:
        """True if any word of ``span`` is quoted."""
        index = bisect_right(self._quote_starts, span.end - 1) - 1
        return index >= 0 and self._quotes[index].end > span.start


@analysis
def regions(doc: Document) -> Regions:
    """The scopes of the document."""
    return Regions(doc)


@analysis
def scopes(doc: Document) -> frozenset[Scope]:
    """The scopes that a place of the document may have; whether anything is quoted is not looked at."""
    return frozenset(_SCOPE_OF[block.kind] for block in doc.blocks) | {"quotation", "metadata"}
