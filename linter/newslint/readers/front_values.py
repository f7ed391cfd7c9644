"""Values as they are written in front matter, each piece with its place in the source."""

import re
from typing import NamedTuple

from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

KEY = r"(?:\"(?P<quoted>[^\"\r\n]+)\"|(?P<bare>[\w@][\w .@/-]*?))[ \t]*{0}[ \t]*"
"""A key with its separator, which stands for ``{0}``."""

_FLOW_KEY = lazy_pattern(KEY.format("[:=]"))
_QUOTED = lazy_pattern(r"\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'", re.S)
_ESCAPE = lazy_pattern(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)|''", re.S)
_ESCAPED = {
    "n": "\n", "t": "\t", "r": "\r", "0": "", "a": "", "b": "", "e": "", "f": " ", "v": " ",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\n": " ", "\r": " ",
}  # fmt: skip
_FLOW_PLAIN = lazy_pattern(r"[^,\[\]{}\"'\s#][^,\[\]{}\r\n]*")
_SPACE = lazy_pattern(r"(?:\s+|#[^\r\n]*)*")
_REMARK = lazy_pattern(r"\s+#.*")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Values that say that there is none."""


class Piece(NamedTuple):
    """Words of a value, and the source's code points ``start..end`` that they stand for."""

    words: str
    start: int
    end: int


class Entry(NamedTuple):
    """One value, or one item of a list; the keys above it are joined with dots.

    ``pieces`` make up ``words``; they are empty if only the value is known, not its place.
    """

    key: str
    words: str
    pieces: tuple[Piece, ...]

    @property
    def span(self) -> Span | None:
        """From the value's first code point in the source to behind its last, quotation marks left out."""
        return Span(self.pieces[0].start, self.pieces[-1].end) if self.pieces else None


class Line(NamedTuple):
    """A line without its indentation and trailing space: the code points ``start..end``."""

    indent: int
    start: int
    end: int


def joined(above: str, key: re.Match[str]) -> str:
    """The name that ``KEY`` matched, below the keys ``above``."""
    name = key["quoted"] or key["bare"]
    return f"{above}.{name}" if above else name


def without_remark(text: str, start: int, end: int) -> int:
    """Where ``start..end`` ends if a remark (``# …``) is left out."""
    remark = _REMARK.search(text, start, end)
    return remark.start() if remark else end


def add(entries: list[Entry], key: str, pieces: tuple[Piece, ...]) -> None:
    """Add a value; an empty one is none."""
    if pieces:
        entries.append(Entry(key, "".join(piece.words for piece in pieces), pieces))


def folded(text: str, lines: list[tuple[int, int]], literal: bool) -> tuple[Piece, ...]:
    """The pieces of a value on several lines; line ends stay if ``literal``, else they become spaces."""
    pieces: list[Piece] = []
    blank = False
    for start, end in lines:
        if start < end:
            if pieces:
                pieces.append(Piece("\n" if literal or blank else " ", pieces[-1].end, start))
            pieces.append(Piece(text[start:end], start, end))
        blank = start == end
    return tuple(pieces)


def unquoted(text: str, start: int, end: int, escapes: bool) -> tuple[Piece, ...]:
    """The pieces of a quoted value whose inside is ``start..end``; ``escapes`` tells ``"`` from ``'``."""
    pieces: list[Piece] = []
    for found in _ESCAPE.finditer(text, start, end):
        escape = found.group()
        if escapes != escape.startswith("\\"):
            continue
        if found.start() > start:
            pieces.append(Piece(text[start : found.start()], start, found.start()))
        pieces.append(Piece(_unescaped(escape[1:]), *found.span()))
        start = found.end()
    if start < end:
        pieces.append(Piece(text[start:end], start, end))
    return tuple(piece for piece in pieces if piece.words)


def _unescaped(code: str) -> str:
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        return "\ufffd" if 0xD800 <= number <= 0xDFFF or not 0 < number <= 0x10FFFF else chr(number)
    return _ESCAPED.get(code, code)


def flow(text: str, at: int, end: int, key: str, entries: list[Entry]) -> int | None:
    """Add the value at ``at``: quoted, ``[…]``, ``{…}`` or bare. Returns where it ends, None if it cannot be read."""
    opening = text[at] if at < end else ""
    if opening in ("[", "{"):
        close = "]" if opening == "[" else "}"
        at = _after_space(text, at + 1, end)
        while text[at : at + 1] != close:
            name = key
            if opening == "{":
                found = _FLOW_KEY.match(text, at, end)
                if found is None:
                    return None
                name, at = joined(key, found), found.end()
            after = flow(text, at, end, name, entries)
            if after is None:
                return None
            at = _after_space(text, after, end)
            if text[at : at + 1] == "," and at < end:
                at = _after_space(text, at + 1, end)
            elif text[at : at + 1] != close:
                return None
        return at + 1 if at < end else None
    if quoted := _QUOTED.match(text, at, end):
        name = "single" if quoted["double"] is None else "double"
        if "\n" in quoted.group() or "\r" in quoted.group():
            return None
        add(entries, key, unquoted(text, *quoted.span(name), escapes=name == "double"))
        return quoted.end()
    if plain := _FLOW_PLAIN.match(text, at, end):
        stop = at + len(text[at : without_remark(text, at, plain.end())].rstrip())
        if text[at:stop] not in NOTHING:
            add(entries, key, (Piece(text[at:stop], at, stop),))
        return plain.end()
    return None


def _after_space(text: str, at: int, end: int) -> int:
    found = _SPACE.match(text, at, end)
    return found.end() if found else at
