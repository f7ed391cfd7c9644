"""Markdown: CommonMark with tables, footnotes and struck-out text, as pyromark reads it.

pyromark (pulldown-cmark) gives the UTF-8 byte range of every piece of text; all
its calls are here. Prose is kept word for word; markup, code, struck-out words
and template tags are left out, so that what remains reads as it would on the page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from pyromark import Options, events_with_range

from newslint.document import Block, BlockKind, Comment, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Metadata
from newslint.readers import templates
from newslint.readers.drafts import Draft, assembled
from newslint.source import Source
from newslint.span import Span

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
)
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"})
_CONTAINERS: dict[str, BlockKind] = {
    "Item": "list_item",
    "BlockQuote": "block_quote",
    "FootnoteDefinition": "note",
}
_NOT_YET = Span(0, 0)
_UNCOVER = dict.fromkeys(map(ord, templates.COVERS))
_COMMENT = lazy_pattern(r"\s*<!--((?:(?!-->).)*)-->\s*\Z", re.S)
_TAGS_ONLY = lazy_pattern(r"(?:\s*<(?!!)[^<>]*>)*\s*\Z")
_TAG = lazy_pattern(r"<(/?)([a-zA-Z][\w:.-]*)")
_TARGET = lazy_pattern(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.I)
_UNREAD_TAGS = frozenset({"del", "s", "strike", "script", "style", "template", "code"})


def read(source: Source) -> Document:
    """The article in ``source``: its title is that of the first heading of level 1, or else of the front matter."""
    metadata, body = Metadata(), 0
    title: tuple[tuple[str, int, int], ...] = ()
    standfirst = title
    if source.text.startswith(("---", "+++")):
        from newslint.readers.front_matter import split

        metadata, body, title, standfirst = split(source)
    reader = _Reader(source, body)
    reader.run()
    reader.drafts.sort(key=Draft.start)
    candidates = [draft for draft in reader.drafts if draft.block.kind != "caption"][: 1 if title else None]
    headline = next((draft for draft in candidates if draft.block.kind == "heading" and draft.block.level == 1), None)
    if headline is not None:
        headline.block = Block("headline", _NOT_YET)
    elif title:
        reader.add(Block("headline", _NOT_YET), title)
    reader.add(Block("standfirst", _NOT_YET), standfirst)
    document = assembled(source, reader.drafts, reader.comments, metadata, "markdown")
    _read_opening(document)
    return document


def _read_opening(doc: Document) -> None:
    """Take the place and agency from wire copy’s first words, “LONDON (Reuters) - ”, if the metadata lacks them."""
    first = next(doc.of_kind("paragraph"), None)
    if first is None or not any(dash in doc.text[first.span.start : first.span.start + 80] for dash in "-–—_"):
        return
    from newslint.readers.wire import note_opening, opening

    if found := opening(doc.text, first.span):
        agency = doc.to_source(found.agency) if found.agency else None
        note_opening(doc.metadata, doc.text, found, doc.to_source(found.place), agency)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


class _Reader:
    """Turns the events of one article into drafts of blocks, and comments."""

    def __init__(self, source: Source, body: int) -> None:
        self.source = source
        self.text = source.text
        self.body = body
        self.base = source.units(body, "utf-8")
        self.is_ascii = source.text.isascii()
        self.drafts: list[Draft] = []
        self.comments: list[Comment] = []
        self.tags: tuple[Span, ...] = ()
        self.draft: Draft | None = None
        self.around_image: list[Draft | None] = []
        self.links: list[tuple[int, str]] = []
        self.containers: list[BlockKind] = []
        self.cell: Block | None = None
        self.level = 0
        self.table = self.row = self.column = -1
        self.html_quotes = self.unread = 0
        self.unread_tags: list[str] = []
        self.gap = False
        self.html: list[Span] | None = None

    def run(self) -> None:
        """Read the whole body."""
        text = self.text[self.body :]
        mdx = self.source.name.lower().endswith(".mdx")
        if mdx or "{" in text or _has_surrogates(text):
            covered = templates.cover(self.text, self.body, mdx)
            text, self.tags = covered.text, covered.tags
            self.comments += [Comment(*comment) for comment in covered.comments]
        events: Iterable[tuple[Any, Any]] = events_with_range(text, options=_OPTIONS)
        for event, where in events:
            if type(event) is str:
                if event != "Rule":
                    start = self.at(where["start"])
                    self.put(" ", start, start + where["end"] - where["start"])
                continue
            ((name, value),) = event.items()
            if name == "Text":
                self.words(value, where["start"], where["end"])
            elif name == "Start":
                tag, details = (value, None) if type(value) is str else next(iter(value.items()))
                self.start(tag, details)
            elif name == "End":
                self.end(value if type(value) is str else next(iter(value)))
            elif name == "Html":
                if self.html is not None:
                    self.html += self.outside_tags(self.at(where["start"]), self.at(where["end"]))
            elif name == "InlineHtml":
                self.inline_html(Span(self.at(where["start"]), self.at(where["end"])))
            else:
                self.gap = True
        self.close()
        for tag in self.tags:
            self.captions(tag)

    def at(self, byte: int) -> int:
        """A byte of the body as a code point of the source."""
        return byte + self.base if self.is_ascii else self.source.from_utf8(byte + self.base)

    def outside_tags(self, start: int, end: int) -> list[Span]:
        """What of ``start..end`` is no template tag."""
        spans = []
        first = max(bisect_right(self.tags, Span(start, start)) - 1, 0)
        for tag in self.tags[first : bisect_right(self.tags, Span(end, end))]:
            if tag.end > start:
                spans.append(Span(start, max(tag.start, start)))
                start = tag.end
        return [span for span in (*spans, Span(start, end)) if span.start < span.end]

    def words(self, words: str, first_byte: int, end_byte: int) -> None:
        """A piece of text, as pyromark decoded it."""
        if self.unread:
            return
        start = self.at(first_byte)
        size = end_byte - first_byte
        if self.text.startswith(words, start) and size == (len(words) if self.is_ascii else len(words.encode())):
            end = start + len(words)
        else:
            end = self.at(end_byte)
        if self.tags and any(cover in words for cover in templates.COVERS):
            self.gap = True
            for span in self.outside_tags(start, end):
                self.put(span.of(self.text), *span)
                self.gap = True
        else:
            self.put(words, start, end)

    def put(self, words: str, start: int, end: int) -> None:
        """Add words to the open block, or open the one that the surroundings ask for."""
        if self.unread or self.unread_tags:
            self.gap = True
            return
        if self.draft is None:
            self.draft = Draft(self.block_here())
        self.draft.put(words, start, end, self.gap)
        self.gap = False

    def add(self, block: Block, pieces: Iterable[tuple[str, int, int]]) -> None:
        """A block of its own, if it has words."""
        draft = Draft(block)
        for piece in pieces:
            draft.put(*piece)
        self.keep(draft)

    def keep(self, draft: Draft | None) -> None:
        """End a block; one without words is none."""
        if draft is not None:
            draft.trim()
            if draft.pieces:
                self.drafts.append(draft)

    def block_here(self) -> Block:
        """What a block that begins now is; words inside a block quote are quoted, whatever else they are."""
        if self.around_image:
            return Block("caption", _NOT_YET)
        if self.cell:
            return self.cell
        if self.html_quotes or "block_quote" in self.containers:
            return Block("block_quote", _NOT_YET)
        if self.level:
            return Block("heading", _NOT_YET, self.level)
        return Block(self.containers[-1] if self.containers else "paragraph", _NOT_YET)

    def close(self) -> None:
        """End the open block, and what was left open in it."""
        if self.draft is not None:
            self.keep(self.draft)
            self.draft = None
        self.gap = False
        if self.links or self.unread_tags:
            self.links.clear()
            self.unread_tags.clear()

    def start(self, tag: str, details: Any) -> None:
        """The beginning of an element."""
        if tag in _INLINE:
            if tag == "Strikethrough":
                self.unread += 1
            elif tag == "Link":
                self.open_link(details["dest_url"])
            elif tag == "Image":
                self.around_image.append(self.draft)
                self.draft = None
            return
        self.close()
        if tag in _CONTAINERS:
            self.containers.append(_CONTAINERS[tag])
        elif tag == "Heading":
            self.level = int(details["level"][1])
        elif tag == "CodeBlock":
            self.unread += 1
        elif tag == "HtmlBlock":
            self.html = []
        elif tag == "Table":
            self.table, self.row = self.table + 1, -1
        elif tag in ("TableHead", "TableRow"):
            self.row, self.column = self.row + 1, -1
        elif tag == "TableCell":
            self.column += 1
            self.cell = Block("table_cell", _NOT_YET, 0, self.table, self.row, self.column, self.row == 0)

    def end(self, tag: str) -> None:
        """The end of an element."""
        if tag in _INLINE:
            if tag == "Strikethrough":
                self.unread -= 1
                self.gap = True
            elif tag == "Link":
                self.close_link()
            elif tag == "Image":
                self.keep(self.draft)
                self.draft = self.around_image.pop()
                self.gap = True
            return
        self.close()
        if tag in _CONTAINERS:
            self.containers.pop()
        elif tag == "Heading":
            self.level = 0
        elif tag == "CodeBlock":
            self.unread -= 1
        elif tag == "TableCell":
            self.cell = None
        elif tag == "HtmlBlock" and self.html is not None:
            spans, self.html = self.html, None
            self.html_block(spans)

    def open_link(self, target: str) -> None:
        """The words from here on lead to ``target``."""
        self.links.append((self.draft.length if self.draft else 0, target.translate(_UNCOVER)))

    def close_link(self) -> None:
        """The words of the innermost link end here."""
        if self.links:
            start, target = self.links.pop()
            if self.draft is not None:
                self.draft.links.append((start, self.draft.length, target))

    def captions(self, tag: Span) -> None:
        """A tag's values of ``caption`` and ``alt`` are captions, unless a comment holds it."""
        for span in templates.captions(self.text, tag):
            if not any(comment.span.covers(tag) for comment in self.comments):
                self.add(Block("caption", _NOT_YET), [(span.of(self.text), *span)])

    def inline_html(self, span: Span) -> None:
        """One tag or comment in a line: the tag goes, its words stay, unless they are struck out or code."""
        markup = span.of(self.text)
        if comment := _COMMENT.match(markup):
            self.comments.append(Comment(span, comment.group(1)))
        elif tag := _TAG.match(markup):
            self.inline_tag(tag.group(2).lower(), bool(tag.group(1)), markup, span)
        self.gap = True

    def inline_tag(self, name: str, closing: bool, markup: str, span: Span) -> None:
        if name == "br":
            self.put(" ", *span)
        elif name == "img":
            self.captions(span)
        elif name in _UNREAD_TAGS:
            if not closing:
                self.unread_tags.append(name)
            elif name in self.unread_tags:
                self.unread_tags.remove(name)
        elif name == "a" and closing:
            self.close_link()
        elif name == "a" and (target := _TARGET.search(markup)):
            self.open_link(next(filter(None, target.groups()), ""))

    def html_block(self, spans: list[Span]) -> None:
        """A block of HTML: a comment, bare tags around Markdown, or words that the HTML reader reads."""
        markup = "".join(span.of(self.text) for span in spans)
        if comment := _COMMENT.match(markup):
            written = self.text[spans[0].start : spans[-1].end]
            start = spans[0].start + len(written) - len(written.lstrip())
            self.comments.append(Comment(Span(start, start + len(written.strip())), comment.group(1)))
        elif "alt=" in markup or not _TAGS_ONLY.match(markup):
            from newslint.readers import embedded_html

            drafts, comments = embedded_html.read(self.source, spans, self.block_here(), self.table + 1)
            self.drafts += drafts
            self.comments += comments
            self.table = max((self.table, *(draft.block.table for draft in drafts)))
        quotes = markup.count("<blockquote") - markup.count("</blockquote")
        if quotes < 0 or self.text.find("</blockquote", spans[-1].end) >= 0:
            self.html_quotes = max(self.html_quotes + quotes, 0)
