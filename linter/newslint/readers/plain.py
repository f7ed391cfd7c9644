"""Plain text: blocks are told from line breaks and blank lines, their kinds from how the lines look.

``Document.text`` is the source itself. Every line is a block, unless the file is hard-wrapped: then the lines of a
paragraph are one block, line breaks included. Rows of a table between bars become cells.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Comment, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Metadata
from newslint.readers.first_lines import TWO_SENTENCES, infer
from newslint.source import Source
from newslint.span import Span

_LINE = re.compile(r"[^\r\n]+")
_LINE_ENDS = lazy_pattern(r"[ \t]*(?:[\r\n]|\Z)")
_COMMENT = lazy_pattern(r"<!--(.*?)(-->|\Z)", re.S)
_LINE_BREAKS = frozenset({"\n", "\r\n", "\r"})

_NARROWEST, _WIDEST = 40, 120
"""Code points a line of hard-wrapped text, at least and at most."""

_ENDS_OPEN = re.compile(r"[^.!?:;…\"'”’»)]")
_IN_COLUMNS = lazy_pattern(r"\||\t|\S {3,}\S")
_BULLET = re.compile(r"(?:[-–*•‣▪◦]|\d{1,2}[.)]) +\S")

_DELIMITERS = lazy_pattern(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_CELL = lazy_pattern(r"((?:[^|\\]++|\\.?)*+)(?:\||\Z)", re.S)

_CREDIT = lazy_pattern(
    r"(?:^|[.!?)”’\"|/–-] ?|\()(?:Pictures?|Photo(?:graph)?s?|Image|Pic|Credit)(?: by| credit)?: ?[^.!?:]{2,80}\Z"
    r"|/ ?(?:Getty(?: Images)?|AFP|AP|EPA|PA|Reuters|Shutterstock)\)?\Z"
)
_LONGEST_CAPTION = 220

_LONGEST_HEADING = 80
_MOST_SPACES = 11
_MOST_HEADINGS = 3
"""More fragments in a row are a list, a table or verse, not headings."""

_OPENS_A_HEADING = lazy_pattern(r"(?!\d\d?[:.]\d\d)[^\W_]")
_CLOSES_A_HEADING = lazy_pattern(r"[\w)%]['’]?\Z|[^\W\d_] [^\W\d_]+\?\Z")


class _Line(NamedTuple):
    """The words of a line and the white space before them; ``follows`` if the line before is not blank."""

    span: Span
    indent: int
    follows: bool

    @property
    def length(self) -> int:
        """Code points from the margin to the last word's end."""
        return self.indent + self.span.end - self.span.start


def read(source: Source) -> Document:
    """The article of a plain text; whatever is not recognised is a paragraph."""
    text = source.text
    metadata = Metadata()
    lines, comments = _lines(text)
    blocks = list(_blocks(text, lines))
    infer(text, blocks, metadata)
    _mark_captions(text, blocks)
    _mark_lists(text, blocks)
    _mark_headings(text, blocks)
    return Document(source, text, tuple(blocks), format="plain", metadata=metadata, comments=tuple(comments))


def _lines(text: str) -> tuple[list[_Line], list[Comment]]:
    """The lines with words, and the comments at either end of a line, which belong to none."""
    comments = []
    gaps = []
    at = 0
    if "<!--" in text:
        for comment in _COMMENT.finditer(text):
            span = Span(*comment.span())
            if comment[2] and (_LINE_ENDS.match(text, span.end) or _line_begins(text, span.start)):
                comments.append(Comment(span, comment[1]))
                gaps.append((at, span.start))
                at = span.end
    gaps.append((at, len(text)))
    lines: list[_Line] = []
    for start, end in gaps:
        last = -1
        for line in _LINE.finditer(text, start, end):
            words = line.group()
            bare = words.strip()
            begin = line.start()
            if bare:
                indent = len(words) - len(words.lstrip())
                follows = last >= 0 and text[last:begin] in _LINE_BREAKS
                lines.append(_Line(Span(begin + indent, begin + indent + len(bare)), indent, follows))
            last = line.end() if bare else -1
    return lines, comments


def _line_begins(text: str, offset: int) -> bool:
    """True if there is nothing but blanks between the start of the line and ``offset``."""
    while offset and text[offset - 1] in " \t":
        offset -= 1
    return not offset or text[offset - 1] in "\r\n"


def _blocks(text: str, lines: list[_Line]) -> Iterator[Block]:
    """Paragraphs and table cells."""
    tables = _tables(text, lines) if "|" in text else {}
    width = _wrapped_at(text, lines)
    table = -1
    index = 0
    while index < len(lines):
        if index in tables:
            table += 1
            for row, line in enumerate([index, *range(index + 2, tables[index])]):
                yield from _cells(text, lines[line].span, table, row)
            index = tables[index]
            continue
        first = lines[index]
        while (
            index + 1 < len(lines)
            and index + 1 not in tables
            and width
            and _goes_on(text, first, lines[index], lines[index + 1], width)
        ):
            index += 1
        yield Block("paragraph", Span(first.span.start, lines[index].span.end), marked=False)
        index += 1


def _wrapped_at(text: str, lines: list[_Line]) -> int:
    """The width to which the file is hard-wrapped, or 0.

    In wrapped prose most lines are as long as the width allows, so that the first word of the next line had no room,
    and most of them end in the middle of a sentence.
    """
    pairs = [(line, after) for line, after in pairwise(lines) if after.follows and after.indent <= line.indent + 1]
    if not pairs:
        return 0
    width = sorted(line.length for line, _ in pairs)[len(pairs) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = [(line, after) for line, after in pairs if _is_full(text, line, after, width)]
    open_ends = sum(_ENDS_OPEN.match(text, line.span.end - 1) is not None for line, _ in full)
    lower = sum(text[after.span.start].islower() for _, after in full)
    return width if 5 * len(full) >= 3 * len(pairs) and 2 * open_ends >= len(full) and 4 * lower >= len(full) > 0 else 0


def _is_full(text: str, line: _Line, after: _Line, width: int) -> bool:
    """True if the first word of the line ``after`` would not have fitted into ``line``."""
    word = text.find(" ", *after.span)
    length = (word if word > 0 else after.span.end) - after.span.start
    return line.length + 1 + length > width and not _IN_COLUMNS.search(text, *line.span)


def _goes_on(text: str, first: _Line, line: _Line, after: _Line, width: int) -> bool:
    """True if ``after`` belongs to the paragraph of ``line``, which begins with ``first``."""
    if not after.follows or not _is_full(text, line, after, width):
        return False
    listed = _BULLET.match(text, *first.span) is not None
    if _BULLET.match(text, *after.span) and (listed or not _ENDS_OPEN.match(text, line.span.end - 1)):
        return False
    return listed or after.indent <= line.indent + 1


def _tables(text: str, lines: list[_Line]) -> dict[int, int]:
    """First line → line after the last, of each table: a row, a row of dashes, and the rows that follow."""
    found = {}
    for index in range(1, len(lines)):
        line = lines[index]
        words = line.span.of(text)
        if line.follows and "|" in words and _DELIMITERS.fullmatch(words) and "|" in lines[index - 1].span.of(text):
            end = index + 1
            while end < len(lines) and lines[end].follows and "|" in lines[end].span.of(text):
                end += 1
            found[index - 1] = end
    return found


def _cells(text: str, row: Span, table: int, number: int) -> Iterator[Block]:
    """The cells of one row that hold words; bars at its ends are optional."""
    start = row.start + text.startswith("|", row.start)
    for column, cell in enumerate(_CELL.finditer(text, start, row.end)):
        words = cell[1].strip()
        if words:
            begin = cell.start() + len(cell[1]) - len(cell[1].lstrip())
            yield Block("table_cell", Span(begin, begin + len(words)), 0, table, number, column, number == 0)


def _mark_captions(text: str, blocks: list[Block]) -> None:
    """A line that ends with a picture's credit, and one before it that has the same words without the credit."""
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and block.span.length <= _LONGEST_CAPTION:
            words = block.span.of(text)
            if (":" in words or "/" in words) and _CREDIT.search(words):
                blocks[index] = block._replace(kind="caption")
                before = blocks[index - 1]
                if index and before.kind == "paragraph" and words.startswith(before.span.of(text)):
                    blocks[index - 1] = before._replace(kind="caption")


def _mark_lists(text: str, blocks: list[Block]) -> None:
    """Two or more paragraphs in a row that begin with a bullet or a number."""
    bulleted = [block.kind == "paragraph" and _BULLET.match(text, *block.span) is not None for block in blocks]
    for index, block in enumerate(blocks):
        if bulleted[index] and (bulleted[index - 1 : index] == [True] or bulleted[index + 1 : index + 2] == [True]):
            blocks[index] = block._replace(kind="list_item")


def _mark_headings(text: str, blocks: list[Block]) -> None:
    """Short lines without a stop, at most three in a row, with something below."""
    run: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and _is_heading(block.span.of(text)):
            run.append(index)
            continue
        if len(run) <= _MOST_HEADINGS:
            for heading in run:
                blocks[heading] = blocks[heading]._replace(kind="heading")
        run = []


def _is_heading(words: str) -> bool:
    return (
        len(words) <= _LONGEST_HEADING
        and words.count(" ") <= _MOST_SPACES
        and not words[0].islower()
        and _OPENS_A_HEADING.match(words) is not None
        and _CLOSES_A_HEADING.search(words) is not None
        and not TWO_SENTENCES.search(words)
    )
