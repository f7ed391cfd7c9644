"""Choosing and applying edits."""

from collections.abc import Iterable

from newslint.document import Document
from newslint.finding import Edit


def apply_edits(doc: Document, edits: Iterable[Edit]) -> str:
    """The source text after ``edits``, which must not overlap and must stand in the source unchanged."""
    text = doc.source.text
    for edit in sorted(edits, reverse=True):
        span = doc.to_source(edit.span)
        text = text[: span.start] + edit.text + text[span.end :]
    return text
