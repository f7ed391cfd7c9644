"""Lines of an article with the flagged words marked, measured in columns of a terminal."""

from typing import NamedTuple

from newslint.reports._inert import inert
from newslint.results import Place

_GAP = " …"
_LONG_WORD = 20
"""Characters from which on a word is cut rather than left out."""

_JOINER = "\u200d"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")


class Row(NamedTuple):
    """One line, or the part of it that fits: marks stand under ``marked`` columns after ``indent``."""

    line: int
    text: str
    indent: int
    marked: int


def excerpt(place: Place, room: int) -> list[Row]:
    """The line of ``place``, or its first and its last, in at most ``room`` columns each."""
    source, span = place.source, place.span
    first, last = place.start, source.position(max(span.end - 1, span.start))
    line = source.line_text(first.line)
    if first.line == last.line:
        return [_row(first.line, line, first.column - 1, first.column - 1 + span.length, room)]
    ending = source.line_text(last.line)
    indent = min(len(ending) - len(ending.lstrip()), last.column - 1)
    return [
        _row(first.line, line, first.column - 1, len(line), room),
        _row(last.line, ending, indent, last.column, room),
    ]


def columns(text: str) -> int:
    """How many columns a terminal gives to printable ``text``."""
    return len(text) if text.isascii() else sum(width for _, width in _clusters(text))


def _row(number: int, line: str, start: int, end: int, room: int) -> Row:
    reach = 4 * room  # keeps the work small where one line holds a whole book
    before, after = _shown(line[max(start - reach, 0) : start]), _shown(line[end : end + reach])
    words = _shown(
        line[start:end] if end - start < 2 * reach else line[start : start + reach] + line[end - reach : end]
    )
    if columns(before) + columns(words) + columns(after) > room:
        most = room - 2 * len(_GAP)
        if columns(words) > most:
            words = _cut(words, most // 2).removesuffix("…") + _cut(words, most - most // 2, keep_end=True)
        spare = room - columns(words)
        before = _cut(before, max(spare // 2, spare - columns(after)), keep_end=True)
        after = _cut(after, spare - columns(before))
    return Row(number, before + words + after, columns(before), max(columns(words), 1))


def _shown(text: str) -> str:
    return inert(text.replace("\t", "    "))


def _cut(text: str, room: int, keep_end: bool = False) -> str:
    """The start of ``text``, or its end, in ``room`` columns, with “…” where words are left out.

    ``room`` is at least that of a space and “…”.
    """
    if columns(text) <= room:
        return text
    clusters = _clusters(text)
    if keep_end:
        clusters.reverse()
    kept: list[str] = []
    left = room - len(_GAP)
    for cluster, width in clusters:
        left -= width
        if left < 0:
            break
        kept.append(cluster)
    if keep_end:
        piece = "".join(reversed(kept))
        part, space, whole = piece.partition(" ")
        return f"… {whole}" if space and len(part) < _LONG_WORD else f"…{piece}"
    piece = "".join(kept)
    whole, space, part = piece.rpartition(" ")
    return f"{whole} …" if space and len(part) < _LONG_WORD else f"{piece}…"


def _clusters(text: str) -> list[tuple[str, int]]:
    """Characters, each with the marks drawn upon it, and the columns they fill."""
    if text.isascii():
        return [(character, 1) for character in text]
    from unicodedata import category, east_asian_width

    found: list[tuple[str, int]] = []
    for character in text:
        before, width = found[-1] if found else ("", 0)
        joined = width == 2 and (before[-1] == _JOINER or _SKIN_TONES[0] <= character <= _SKIN_TONES[1])
        if found and (joined or category(character) in ("Mn", "Me", "Cf")):
            found[-1] = before + character, width
        else:
            found.append((character, 2 if east_asian_width(character) in "WF" else 1))
    return found
