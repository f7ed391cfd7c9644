"""A file's bytes and text, and every conversion between kinds of position.

Lines end at ``\\n``, ``\\r\\n`` and ``\\r``, and nowhere else: U+2028, U+0085,
``\\v`` and ``\\f`` are ordinary characters, as they are to an editor.
"""

import codecs
import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import add
from typing import Literal, NamedTuple

Unit = Literal["code-point", "utf-8", "utf-16"]

MAX_BYTES = 10 * 1024 * 1024
"""Largest file that is read, in bytes; far above any article."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""Codecs that write a byte order mark of their own, and what a file without one is then read and written as."""


class UnreadableSource(Exception):
    """The bytes cannot be linted; the message says why and where, without the file's name."""


class Position(NamedTuple):
    """A place as people and editors name it: 1-based line, 1-based column."""

    line: int
    column: int


class Source:
    """The decoded text of one file, with what is needed to write it back unchanged.

    ``text`` never contains the byte order mark. ``name`` is the path as the
    user gave it, used in messages only; nothing here opens a file.
    """

    __slots__ = ("_line_starts", "_wide", "bom", "encoding", "name", "text")

    def __init__(self, text: str, name: str = "<text>", encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.text = text
        self.name = name
        self.encoding = encoding
        self.bom = bom
        self._line_starts: list[int] | None = None
        self._wide: tuple[list[int], list[int], list[int], list[int]] | None = None

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "<bytes>", encoding: str | None = None) -> "Source":
        """Decode ``data``: a byte order mark decides, then ``encoding``, then UTF-8.

        Raises UnreadableSource for empty, oversized, binary or undecodable input.
        """
        if len(data) > MAX_BYTES:
            raise UnreadableSource(f"the file is larger than {MAX_BYTES // (1024 * 1024)} MB, which no article is")
        bom, codec = b"", encoding or "utf-8"
        for mark, marked in _BYTE_ORDER_MARKS:
            if data.startswith(mark):
                bom, codec = mark, marked
                break
        if codec != "utf-8":
            codec = _known(codec)
        try:
            text = data[len(bom) :].decode(codec)
        except UnicodeDecodeError as error:
            before = data[len(bom) : len(bom) + error.start].decode(codec, "replace")
            raise UnreadableSource(
                f"byte {len(bom) + error.start} (line {len(_LINE_END.findall(before)) + 1}) is not {codec.upper()}; "
                "save the file as UTF-8, or name its encoding in the configuration"
            ) from None
        except UnicodeError as error:
            raise UnreadableSource(f"the file is not {codec.upper()}: {error}") from None
        if not text:
            raise UnreadableSource("the file is empty, there is nothing to lint")
        if (nul := text.find("\0")) >= 0:
            line = len(_LINE_END.findall(text, 0, nul)) + 1
            raise UnreadableSource(
                f"line {line} holds a NUL character; this looks like a binary file, or like UTF-16 without its mark"
            )
        return cls(text, name, codec, bom)

    def encode(self, text: str) -> bytes:
        """``text`` as bytes in this file's own encoding, with its byte order mark.

        Raises UnicodeEncodeError if that encoding lacks one of the characters.
        """
        return self.bom + text.encode(self.encoding)

    @property
    def newline(self) -> str:
        """The line ending that the file uses first; ``\\n`` if it has one line."""
        found = _LINE_END.search(self.text)
        return found.group() if found else "\n"

    @property
    def line_starts(self) -> list[int]:
        """Offsets, in code points, at which lines 1, 2, … begin."""
        if self._line_starts is None:
            self._line_starts = [0, *(m.end() for m in _LINE_END.finditer(self.text))]
        return self._line_starts

    def line_text(self, line: int) -> str:
        """Line ``line`` (1-based) without its ending."""
        starts = self.line_starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def position(self, offset: int, unit: Unit = "code-point") -> Position:
        """Line and column of a code-point offset, 0 to the length of the text; columns counted in ``unit``."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, self.count(starts[line - 1], offset, unit) + 1)

    def offset(self, position: Position, unit: Unit = "code-point") -> int:
        """The code-point offset of a line and column: the inverse of ``position``, except inside ``\\r\\n``.

        A column past the end of its line means the line's end, one in the
        middle of a character that character's start, as editors expect.
        Raises ValueError for a line or column below 1 or a line past the last.
        """
        line, column = position
        starts = self.line_starts
        if not 1 <= line <= len(starts) or column < 1:
            raise ValueError(f"no position {line}:{column} in {self.name}")
        start = starts[line - 1]
        end = start + len(self.line_text(line))
        if unit == "code-point" or not self._wide_before(end, "utf-8"):
            return min(start + column - 1, end)
        wanted = self.units(start, unit) + column - 1
        low, high = start, end
        while low < high:
            middle = (low + high + 1) // 2
            if self.units(middle, unit) <= wanted:
                low = middle
            else:
                high = middle - 1
        return low

    def count(self, start: int, end: int, unit: Unit) -> int:
        """Length of the code points ``start..end`` in ``unit``."""
        if unit == "code-point":
            return end - start
        return self.units(end, unit) - self.units(start, unit)

    def units(self, offset: int, unit: Unit) -> int:
        """A code-point offset as an offset in ``unit``, from the start of the text."""
        return offset if unit == "code-point" else offset + self._wide_before(offset, unit)

    def from_utf8(self, byte: int) -> int:
        """The code-point offset of UTF-8 byte ``byte`` of the text, byte order mark not counted.

        A byte in the middle of a character means that character's start.
        """
        places, _, extra_bytes, first_bytes = self._wide_tables()
        begun = bisect_right(first_bytes, byte)
        offset = byte - extra_bytes[begun]
        return max(offset, places[begun - 1]) if begun else offset

    def _wide_before(self, offset: int, unit: Unit) -> int:
        places, extra_pairs, extra_bytes, _ = self._wide_tables()
        return (extra_bytes if unit == "utf-8" else extra_pairs)[bisect_left(places, offset)]

    def _wide_tables(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """For the non-ASCII characters: offsets, extra surrogates and extra bytes up to each, first bytes."""
        if self._wide is None:
            text = self.text
            places = [] if text.isascii() else [found.start() for found in _NON_ASCII.finditer(text)]
            sizes = [1 if text[at] < "\u0800" else 2 if text[at] < "\U00010000" else 3 for at in places]
            extra_bytes = [0, *accumulate(sizes)]
            extra_pairs = [0, *accumulate(size == 3 for size in sizes)]
            first_bytes = list(map(add, places, extra_bytes))
            self._wide = places, extra_pairs, extra_bytes, first_bytes
        return self._wide


def _known(codec: str) -> str:
    """The codec to read and write a file without a byte order mark with. Raises UnreadableSource for no codec."""
    try:
        name = codecs.lookup(codec).name
        b"\x80".decode(name, "replace")
    except (LookupError, ValueError):
        raise UnreadableSource(f"the encoding “{codec}” is not known") from None
    return _WITHOUT_MARK.get(name, codec)
