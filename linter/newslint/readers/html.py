"""HTML: the words of an article's blocks, without markup, each mapped to its exact place in the source.

What is chrome (``nav``, ``footer``, ``form`` …), what is not shown (scripts, ``hidden``) and what is struck out
(``del``, ``s``) is told by its element; the parts of an article also by the class names and roles that publishers use.
A ``q`` adds no quotation marks, as no finding may point at a character that is not in the file.
"""

from newslint.document import Block, BlockKind, Comment, Document
from newslint.readers import html_elements as elements
from newslint.readers.html_blocks import ARTICLE_H1, H1, NAMED_HEADLINE, TITLE, Open, Table, Words, document
from newslint.readers.html_head import Head
from newslint.readers.html_tokens import (
    COMMENT,
    END_TAG,
    TAG,
    TEXT,
    TOKEN,
    UNPARSED,
    attributes,
    pieces,
    value,
)
from newslint.source import Source
from newslint.span import Span

MAX_DEPTH = 512
"""Elements nested deeper do not nest any further, as in browsers."""

_NOWHERE = Span(0, 0)
_STORY = 100
"""Code points; a longer paragraph belongs to the story itself."""

_LONGEST_BY = 20
"""Code points before a name or a date in which “By” or “Updated” may stand."""


def read(source: Source) -> Document:
    """The article of an HTML page or fragment; broken markup is understood much as a browser does."""
    page = _Page(source.text)
    page.read()
    return document(source, page.blocks, page.comments, page.head.metadata())


class _Page:
    """The state of reading one page, from the first token to the last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.head = Head(text)
        self.stack = [Open("", "paragraph", "paragraph")]
        self.tables: list[Table] = []
        self.table_count = 0
        self.blocks: list[Words] = []
        self.block: Words | None = None
        self.space: tuple[str, int, int] | None = None
        self.line_broke_at = -1
        self.comments: list[Comment] = []
        self.struck = self.struck_depth = 0
        self.link: str | None = None
        self.link_from = self.link_depth = 0
        self.time_from = -1
        self.story = False

    def read(self) -> None:
        """Take every token in turn."""
        for token in TOKEN.finditer(self.text):
            which = token.lastindex
            if which == TEXT:
                self.words(*token.span())
            elif which == TAG:
                self.start(token[TAG - 1].lower(), *token.span(TAG))
            elif which == END_TAG:
                self.end(token[END_TAG].lower(), *token.span())
            elif which == UNPARSED:
                self.unparsed(token[UNPARSED - 2].lower(), token[UNPARSED - 1].lower(), Span(*token.span(UNPARSED)))
            elif which == COMMENT:
                self.comments.append(Comment(Span(*token.span()), token[COMMENT]))
            elif which is not None:
                self.words(*token.span(which))
        self.end_block()

    def words(self, start: int, end: int) -> None:
        """Add the words of a range of the source, unless they are left out."""
        if self.stack[-1].kind is not None and not self.struck:
            self.put(start, end)

    def put(self, start: int, end: int) -> None:
        """Add the words of a range of the source to the block, white space as one space between two words."""
        for words, begin, after in pieces(self.text, start, end):
            space_after = None
            if words == " ":
                self.space = self.space or (" ", begin, after)
                continue
            if words[0] == " ":
                self.space = self.space or (" ", begin, begin + 1)
                words = words[1:]
                begin += 1
            if words[-1] == " ":
                words = words[:-1]
                after -= 1
                space_after = (" ", after, after + 1)
            block = self.block
            if block is None or not block.length:
                bare = words.lstrip()
                if not bare:
                    continue
                if len(words) == after - begin:
                    begin = after - len(bare)
                words = bare
                block = self.block = block or self.new_block()
            elif self.space is not None:
                block.pieces.append(self.space)
                block.length += 1
            block.pieces.append((words, begin, after))
            block.length += len(words)
            self.space = space_after

    def new_block(self) -> Words:
        """A block of the kind that the elements around it make."""
        around = self.stack[-1]
        kind = around.kind or "furniture"
        if kind == "table_cell" and self.tables:
            table = self.tables[-1]
            block = Block(kind, _NOWHERE, 0, table.number, table.row, table.column, table.header)
        else:
            block = Block(kind, _NOWHERE, around.level if kind == "heading" else 0)
        words = Words(block, around.rank if kind == "heading" else 0)
        self.blocks.append(words)
        return words

    def aside(self, kind: BlockKind, inside: Span, rank: int = 0) -> None:
        """Make a range of the source a block of its own, without ending the one around it."""
        kept = self.block, self.space
        self.block, self.space = Words(Block(kind, _NOWHERE), rank), None
        self.blocks.append(self.block)
        self.put(*inside)
        self.block, self.space = kept

    def end_block(self) -> None:
        """What follows is another block; in a table's cell, another word."""
        block = self.block
        if block is None:
            self.space = None
        elif block.length and block.block.kind == "table_cell" == self.stack[-1].kind:
            at = block.pieces[-1][2]
            self.space = self.space or (" ", at, at)
        else:
            self.end_block_and_cell()

    def end_block_and_cell(self) -> None:
        """What follows is another block; a link goes on in it."""
        block = self.block
        if block is not None and block.length > _STORY and block.block.kind == "paragraph":
            self.story = True
        if self.time_from >= 0:
            self.end_time()
        if link := self.link:
            self.end_link()
            self.link, self.link_from = link, 0
        self.block = self.space = None
        self.line_broke_at = -1

    def end_link(self) -> None:
        if self.link and self.block is not None and self.block.length > self.link_from:
            self.block.links.append((self.link_from, self.block.length, self.link))
        self.link = None

    def end_time(self) -> None:
        if self.time_from >= 0 and self.block is not None:
            self.block.times.append((self.time_from, self.block.length))
        self.time_from = -1

    def start(self, name: str, begin: int, after: int) -> None:
        """A start tag, whose attributes stand at ``begin..after`` of the source."""
        if name not in elements.OWN:
            self.start_in_a_line(name, begin, after)
            return
        own = elements.OWN[name]
        if name not in elements.IN_A_LINE:
            self.make_room(name)
            self.end_block()
        written = self.text[begin:after]
        if len(self.stack) >= MAX_DEPTH or name in elements.VOID or (own is None and written[-1:] == "/"):
            return
        around = self.stack[-1]
        rank = around.rank
        level = int(name[1]) if own == "heading" else around.level
        if written:
            hint = elements.hint(written)
            if hint.hidden:
                own = None
            elif hint.headline:
                own, rank = "heading", NAMED_HEADLINE
            elif hint.kind and own in elements.MAY_BE_HINTED and name not in elements.TOO_WIDE_FOR_HINTS:
                own = hint.kind
        if name == "h1":
            rank = max(rank, ARTICLE_H1 if self.in_article() else H1)
        kind = around.kind
        if kind is not None and own != "paragraph":
            kind = None if own is None else self.kind_inside(name, kind, own)
        elif kind == "furniture" and name in elements.PARTS:
            kind = self.kind_of_part()
        if name == "table":
            self.make_layout()
            self.tables.append(Table(self.table_count, bool(written) and elements.hint(written).layout))
            self.table_count += 1
        elif self.tables:
            kind = self.in_table(name, kind, begin, after)
        elif name == "html" and "lang" in written:
            given = attributes(self.text, begin, after)
            if "lang" in given:
                self.head.say("language", given["lang"], "markup")
        self.stack.append(Open(name, own, kind, level, rank))

    def make_room(self, name: str) -> None:
        """End the elements that cannot hold the one that starts."""
        stack = self.stack
        while stack[-1].name in elements.ENDED_BY_A_BLOCK:
            self.leave(len(stack) - 1)
        if (
            stack[-1].name in elements.HEADINGS
            and (name == "p" or name in elements.HEADINGS)
            and self.block is not None
        ):
            self.leave(len(stack) - 1)
        ended, walls = elements.REPLACES.get(name, ((), ()))
        if ended:
            for depth in range(len(stack) - 1, 0, -1):
                if stack[depth].name in ended:
                    self.leave(depth)
                    return
                if stack[depth].name in walls:
                    return

    def in_article(self) -> bool:
        return any(open.name in elements.PARTS for open in self.stack)

    def kind_inside(self, name: str, outer: BlockKind, own: BlockKind) -> BlockKind:
        """The kind of the words of an element of this name inside one of ``outer`` words."""
        if name == "header" and own == "furniture" and self.in_article():
            return outer
        return elements.within(outer, own)

    def kind_of_part(self) -> BlockKind:
        """The kind of the words of an article inside furniture: a form may stand around a whole page."""
        chrome = (open.name for open in self.stack if open.own == "furniture")
        return "paragraph" if elements.AROUND_THE_ARTICLE.issuperset(chrome) else "furniture"

    def in_table(self, name: str, kind: BlockKind | None, begin: int, after: int) -> BlockKind | None:
        """Keep count of rows and columns; the kind of the words of an element in a table."""
        table = self.tables[-1]
        if name == "tr":
            table.next_row()
        elif name in ("td", "th"):
            self.end_block_and_cell()
            given = attributes(self.text, begin, after)
            spans = [value(self.text, given[key]) if key in given else "" for key in ("colspan", "rowspan")]
            across, down = (min(int(count), 100) if count.isascii() and count.isdigit() else 1 for count in spans)
            table.next_cell(across, down)
            table.header = name == "th" or any(open.name == "thead" for open in self.stack)
            if table.layout and kind == "table_cell":
                return "paragraph"
        elif name in elements.HEADINGS:
            self.make_layout()
        return kind

    def make_layout(self) -> None:
        """If this is inside a cell, the table lays out a page, and what follows in it is no data."""
        inside_cell = [open for open in self.stack if open.kind == "table_cell"]
        if inside_cell and self.tables:
            self.tables[-1].layout = True
            for open in inside_cell:
                open.kind = "paragraph"
            self.end_block_and_cell()

    def start_in_a_line(self, name: str, begin: int, after: int) -> None:
        """The start tag of an element that begins no block."""
        if name == "br":
            self.line_break(begin - 3, after + 1)
        elif name in elements.STRUCK:
            if not self.struck:
                self.struck_depth = len(self.stack)
            self.struck += 1
        elif name in elements.TELLING:
            self.telling(name, attributes(self.text, begin, after))
        if after > begin and self.stack[-1].kind == "paragraph" and not self.struck:
            self.maybe_byline(self.text[begin:after])

    def maybe_byline(self, written: str) -> None:
        """An element in a line that names an author makes a byline of its block, if it stands at the start."""
        if elements.hint(written).kind == "byline":
            self.block = self.block or self.new_block()
            if self.block.length <= _LONGEST_BY and self.block.text.lower() in ("", "by", "words by", "written by"):
                self.block.block = self.block.block._replace(kind="byline")

    def telling(self, name: str, given: dict[str, Span]) -> None:
        """An element in a line whose attributes say something themselves."""
        kind = self.stack[-1].kind
        if name == "meta":
            self.head.meta(given)
        elif name == "link":
            if "href" in given and "rel" in given and value(self.text, given["rel"]).lower() == "canonical":
                self.head.say("canonical", given["href"], "markup")
        elif kind is None or self.struck:
            return
        elif name == "img":
            if "alt" in given and given["alt"].length:
                self.aside("furniture" if kind == "furniture" else "caption", given["alt"])
        elif name == "time" and "datetime" in given:
            self.end_time()
            self.time_from = self.block.length if self.block is not None else 0
            self.stamp(given)
        elif name == "a" and "href" in given:
            self.end_link()
            self.link = value(self.text, given["href"]).strip()
            self.link_depth = len(self.stack) - (self.stack[-1].name == "p")
            self.link_from = self.block.length if self.block is not None else 0

    def stamp(self, given: dict[str, Span]) -> None:
        """A ``time`` element: a date of the article if it says so, or if it stands above the story."""
        said = " ".join(value(self.text, given[key]).lower() for key in ("itemprop", "class") if key in given)
        before = self.block.pieces[-1][0][-_LONGEST_BY:].lower() if self.block is not None and self.block.pieces else ""
        if "modified" in said or "updated" in said or "updated" in before:
            self.head.say("modified", given["datetime"], "markup")
        elif "publish" in said or "pubdate" in given:
            self.head.say("published", given["datetime"], "markup")
        elif not self.story:
            self.head.say("date", given["datetime"], "markup")

    def line_break(self, start: int, end: int) -> None:
        """One is a space; two in a row end the block, as pages without ``p`` have it."""
        if self.block is not None:
            if self.line_broke_at == self.block.length:
                self.end_block()
            else:
                self.line_broke_at = self.block.length
                self.space = self.space or (" ", start, end)

    def unparsed(self, name: str, written: str, inside: Span) -> None:
        """An element whose inside holds no markup; of these, only a title is for readers."""
        if name == "script" and "ld+json" in written:
            self.head.scripts.append(inside)
        elif name == "title" and self.stack[-1].kind is not None:
            site = self.text.rfind(" | ", *inside)
            self.aside("headline", Span(inside.start, site if site > 0 else inside.end), TITLE)

    def end(self, name: str, begin: int, after: int) -> None:
        """An end tag at ``begin..after``; one that ends nothing is passed over, as in browsers."""
        if name == "a":
            self.end_link()
        elif name in elements.STRUCK:
            self.struck = max(self.struck - 1, 0)
        elif name == "time":
            self.end_time()
        elif name == "br":
            self.line_break(begin, after)
        elif name in elements.OWN:
            if name not in elements.IN_A_LINE:
                self.end_block()
            same = elements.HEADINGS if name in elements.HEADINGS else (name,)
            for depth in range(len(self.stack) - 1, 0, -1):
                inner = self.stack[depth].name
                if inner in same:
                    self.leave(depth)
                    return
                if inner in elements.WALLS and name not in elements.TABLE_PARTS:
                    return

    def leave(self, depth: int) -> None:
        """End the open elements from ``depth`` on, and what began in them."""
        for open in self.stack[depth:]:
            if open.name == "table":
                self.tables.pop()
            if open.name in ("table", "td", "th"):
                self.end_block_and_cell()
        del self.stack[depth:]
        if depth < self.struck_depth:
            self.struck = 0
        if self.link and depth < self.link_depth:
            self.end_link()
