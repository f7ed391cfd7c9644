"""A text as LanguageTool takes it, and its positions back.

LanguageTool counts in UTF-16 units, ours are code points; and some characters
of a file are no part of its language. They are sent as markup with what they
stand for (``interpretAs``), so that LanguageTool itself keeps count of them.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

MARKED = re.compile("\\s*[\\r\\n]\\s*|[\u00a0\u202f]|[\u00ad\u200b\u2060\ufeff]+|.[\u0300-\u036f]+")
"""A line's end in a paragraph, a hard space, what cannot be seen, a letter with its accents apart."""

Piece = dict[str, str]
"""``text``, or ``markup`` with its ``interpretAs``."""


def annotated(text: str) -> list[Piece]:
    """The pieces of ``text``, in order; their ``text`` and ``markup`` together are ``text``."""
    pieces: list[Piece] = []
    at = 0
    for marked in MARKED.finditer(text):
        if marked.start() > at:
            pieces.append({"text": text[at : marked.start()]})
        pieces.append({"markup": marked.group(), "interpretAs": _meaning(marked.group())})
        at = marked.end()
    if at < len(text):
        pieces.append({"text": text[at:]})
    return pieces


def _meaning(marked: str) -> str:
    if marked[0] in "\u00ad\u200b\u2060\ufeff":
        return ""
    return " " if marked.isspace() else unicodedata.normalize("NFC", marked)


def interpreted(text: str) -> str:
    """The words that LanguageTool reads when it is sent ``annotated(text)``."""
    return MARKED.sub(lambda marked: _meaning(marked.group()), text)


def code_points(text: str) -> Callable[[int], int]:
    """From a UTF-16 offset in ``text`` to the code-point offset.

    The middle of a character is its start. The function raises ValueError for what lies outside the text.
    """
    starts = range(len(text) + 1) if max(text, default="") <= "\uffff" else _unit_starts(text)

    def code_point(unit: int) -> int:
        if not 0 <= unit <= starts[-1]:
            raise ValueError(f"{unit} lies outside the text")
        return bisect_right(starts, unit) - 1

    return code_point


def _unit_starts(text: str) -> list[int]:
    """The UTF-16 offset of every code point, and of the end."""
    return [0, *accumulate(1 + (character > "\uffff") for character in text)]
