"""Quotations: which words stand between quotation marks, across paragraphs too.

A paragraph may end inside a quotation if the next one opens with a mark again:
the same speaker goes on. Blank lines do not end a quotation; anything else left
open ends with its paragraph, so that one slip never swallows an article.
"""

from typing import Literal, NamedTuple

from newslint.analyses.marks import Family, Glyph, elided, ends_open, glyphs, pair
from newslint.analysis import analysis
from newslint.document import PROSE, Document
from newslint.span import Span

__all__ = ["Family", "Mark", "Quotation", "Quotations", "quotations"]


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
    """One quotation mark as it was understood; ``reversed`` if its glyph points the wrong way.

    ``length`` is 2 for a mark typed as two characters (`` `` `` and ``''``).
    """

    at: int
    role: Literal["open", "close"]
    family: Family
    reversed: bool = False
    length: int = 1


class Quotations(NamedTuple):
    """All quotations of a document in order, the marks they were read from, and what does not pair.

    ``stray`` are spans of marks that open a quotation never closed, or close one never opened.
    """

    all: tuple[Quotation, ...]
    marks: tuple[Mark, ...]
    stray: tuple[Span, ...]


_MOST_PASSED = 3
"""How many paragraphs without marks a quotation may run over."""

_NO_QUOTATIONS = frozenset(("code", "furniture", "table_cell"))


@analysis
def quotations(doc: Document) -> Quotations:
    """The quotations of the document."""
    read = [glyphs(doc.text, block.span) if block.kind not in _NO_QUOTATIONS else [] for block in doc.blocks]
    reader = _Reader(doc)
    for index, block in enumerate(read):
        if block:
            reader.take(index, block, _next_first(doc, read, index))
        elif doc.blocks[index].kind in PROSE:
            reader.pass_over(index)
    return reader.quotations()


def _next_first(doc: Document, read: list[list[Glyph]], index: int) -> Glyph | None:
    """The mark that the next paragraph begins with, if it begins with one."""
    if doc.blocks[index].kind not in PROSE:
        return None
    for after in range(index + 1, len(read)):
        block = doc.blocks[after]
        if block.kind in PROSE:
            first = read[after][0] if read[after] else None
            return first if first is not None and first.at == block.span.start and first.opens else None
    return None


class _Opened(NamedTuple):
    """An opening mark, its partner if it has one, and whether the next paragraph goes on with it.

    ``resumed`` means that it goes on inside the same block.
    """

    glyph: Glyph
    closer: Glyph | None
    goes_on: bool = False
    resumed: bool = False


class _Reader:
    """Reads block after block, and knows which quotation the last paragraph left open."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._found: list[Quotation] = []
        self._marks: list[Mark] = []
        self._stray: list[Span] = []
        self._chains = 0
        self._going_on: int | None = None
        self._left_open: int | None = None
        self._passed: list[int] = []

    def pass_over(self, index: int) -> None:
        """A paragraph without marks: nothing goes on, unless the next closing mark shows that all was quoted."""
        self._going_on = None
        self._passed.append(index)
        if len(self._passed) > _MOST_PASSED:
            self.leave()

    def take(self, index: int, block: list[Glyph], following: Glyph | None) -> None:
        """Read the marks of one block; ``following`` is the mark that opens the next paragraph."""
        text, (start, end) = self._doc.text, self._doc.blocks[index].span
        pairs, unclosed, unopened, resumed = pair(text, block)
        prose = self._doc.blocks[index].kind in PROSE
        chain, left_open = (self._going_on, self._left_open) if prose else (None, None)
        passed = self._passed
        if prose:
            self.leave()
        last_pair = {opener.single: opener.at for opener, _ in pairs}
        opens = [_Opened(opener, closer) for opener, closer in pairs]
        opens += [_Opened(glyph, None, goes_on=True, resumed=True) for glyph in resumed]
        for glyph in unclosed:
            last = last_pair.get(glyph.single, start - 1) < glyph.at
            goes_on = last and following is not None and self._may_go_on(glyph, following, end)
            if goes_on or not glyph.single or _strong(text, glyph, start):
                opens.append(_Opened(glyph, None, goes_on))
        opens.sort()
        for glyph in unopened:
            # What stands before it in the block may all be quoted, if no other quotation does.
            if glyph is unopened[0] and not (opens and opens[0].glyph.at < glyph.at):
                if left_open is not None:
                    self._found += [self._whole(number, glyph.family, left_open) for number in passed]
                self._add(index, None, glyph, Span(start, glyph.end), left_open)
            if left_open is None or glyph is not unopened[0]:
                self._stray.append(Span(glyph.at, glyph.end))
        next_at = {True: end, False: end}
        stops: list[int] = []
        for each in reversed(opens):
            whole = each.closer is None and each.goes_on and not each.resumed
            stops.append(each.closer.end if each.closer else end if whole else next_at[each.glyph.single])
            next_at[each.glyph.single] = each.glyph.at
        if opens and opens[0].glyph.at != start:
            chain = None
        for each, stop in zip(opens, reversed(stops), strict=True):
            chain = self._add(index, each.glyph, each.closer, Span(each.glyph.at, stop), chain, each.goes_on)
            if each.closer is None and not each.goes_on:
                self._stray.append(Span(each.glyph.at, each.glyph.end))
            if each.closer is None and not each.resumed and prose:
                self._going_on, self._left_open = (chain, None) if each.goes_on else (None, chain)
            chain = chain if each.resumed else None

    def leave(self) -> None:
        """A paragraph has ended, or holds no marks: nothing goes on."""
        self._going_on = self._left_open = None
        self._passed = []

    def quotations(self) -> Quotations:
        """All that was read, in order."""
        found: list[Quotation] = []
        ends: list[int] = []
        for each in sorted(self._found, key=lambda each: (each.span.start, -each.span.end)):
            while ends and ends[-1] <= each.span.start:
                ends.pop()
            found.append(each._replace(depth=len(ends)) if ends else each)
            ends.append(each.span.end)
        return Quotations(tuple(found), tuple(sorted(self._marks)), tuple(sorted(self._stray)))

    def _whole(self, index: int, family: Family, chain: int) -> Quotation:
        """A paragraph in the middle of a quotation, without marks of its own."""
        span = self._doc.blocks[index].span
        return Quotation(span, span, family, index, chain, opened=False, closed=False, continues=True)

    def _may_go_on(self, glyph: Glyph, following: Glyph, end: int) -> bool:
        text = self._doc.text
        return (
            glyph.single == following.single
            and not (glyph.single and elided(text, following))
            and ends_open(text, glyph.end, end)
        )

    def _add(
        self,
        index: int,
        opener: Glyph | None,
        closer: Glyph | None,
        span: Span,
        chain: int | None,
        continues: bool = False,
    ) -> int:
        """Keep a quotation and its marks; the number of its chain."""
        if chain is None:
            chain = self._chains
            self._chains += 1
        while span.end > span.start and self._doc.text[span.end - 1].isspace():
            span = Span(span.start, span.end - 1)
        inner = Span(opener.end if opener else span.start, closer.at if closer else span.end)
        family = (opener or closer).family  # type: ignore[union-attr]
        self._found.append(
            Quotation(span, inner, family, index, chain, opener is not None, closer is not None, continues)
        )
        if opener:
            backwards = opener.glyph in "’”"
            self._marks.append(Mark(opener.at, "open", opener.family, backwards, opener.end - opener.at))
        if closer:
            backwards = closer.glyph in "‘“" and not (opener and opener.glyph == "„")
            self._marks.append(Mark(closer.at, "close", closer.family, backwards, closer.end - closer.at))
        return chain


def _strong(text: str, glyph: Glyph, start: int) -> bool:
    """Whether a single mark that nothing closes is a quotation mark all the same, and no apostrophe."""
    if not text[glyph.end : glyph.end + 1].isupper():
        return glyph.glyph == "‘"
    return glyph.glyph == "‘" or glyph.at == start or text[max(glyph.at - 2, start) : glyph.at] in (": ", ", ")
