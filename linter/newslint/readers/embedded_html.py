"""Blocks of HTML inside an article in another format, read by the HTML reader."""

from newslint.document import Block, Comment
from newslint.mapping import OffsetMap
from newslint.readers import html
from newslint.readers.drafts import Draft
from newslint.source import Source
from newslint.span import Span


def read(source: Source, spans: list[Span], surroundings: Block, tables: int) -> tuple[list[Draft], list[Comment]]:
    """The blocks and comments of the HTML that stands in ``spans`` of ``source``.

    Its paragraphs become blocks of the kind of ``surroundings``; its tables are numbered from ``tables``.
    """
    markup = OffsetMap()
    for span in spans:
        markup.verbatim(span.start, span.length)
    document = html.read(Source("".join(span.of(source.text) for span in spans), source.name))
    if document.mapping is None:
        return [], []
    pieces = document.mapping.after(markup).pieces()
    drafts: list[Draft] = []
    at = 0
    for block in document.blocks:
        draft = Draft(_placed(block, surroundings, tables))
        while at < len(pieces) and pieces[at][0].start < block.span.end:
            inner, outer, _ = pieces[at]
            draft.put(inner.of(document.text), *outer)
            at += 1
        draft.links = [
            (link.span.start - block.span.start, link.span.end - block.span.start, link.target)
            for link in document.links
            if block.span.covers(link.span)
        ]
        drafts.append(draft)
    comments = [Comment(markup.outer(comment.span), comment.text) for comment in document.comments]
    return drafts, comments


def _placed(block: Block, surroundings: Block, tables: int) -> Block:
    if block.kind == "headline":
        return block._replace(kind="heading", level=1)
    if block.kind == "paragraph":
        return surroundings
    return block._replace(table=block.table + tables) if block.table >= 0 else block
