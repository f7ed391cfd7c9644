"""Words: what counts as one, folded for comparison, and where each stands."""

import re
from typing import NamedTuple

from newslint.analysis import analysis
from newslint.document import Document

WORD = re.compile(r"[\w\u0300-\u036f]++(?:['’][\w\u0300-\u036f]++)*+")
"""A run of letters, combining accents and digits, apostrophes inside it: ``don't``, ``O’Brien``, ``2nd``."""


class _OneToOne(dict[int, str]):
    """Case folding that never changes a text's length (``İ`` and ``ß`` would, with ``str.lower``)."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        low = "'" if character == "’" else character.lower()
        self[code] = low = low if len(low) == 1 else "i" if code == 0x130 else character
        return low


_FOLDED = _OneToOne()


def fold(text: str) -> str:
    """``text`` in lower case, code point for code point, with ``’`` as ``'``."""
    low = text.lower()
    if low.isascii():
        return low
    return low.replace("’", "'") if len(low) == len(text) else text.translate(_FOLDED)


class Word(NamedTuple):
    """A word, folded; ``start`` and ``end`` are offsets in ``Document.text``."""

    folded: str
    start: int
    end: int


@analysis
def folded(doc: Document) -> str:
    """The document's text, folded; offsets are the same as in ``Document.text``."""
    return fold(doc.text)


_BLANKED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "_'")}


def words_in(low: str) -> list[str]:
    """The words of a folded text, as ``WORD`` finds them; of plain ASCII, several times faster than a pattern."""
    if not low.isascii() or "''" in low:
        return WORD.findall(low)
    parts = low.translate(_BLANKED).split()
    if "'" not in low:
        return parts
    return [word for part in parts if (word := part.strip("'") if part[0] == "'" or part[-1] == "'" else part)]


@analysis
def tokens(doc: Document) -> list[str]:
    """Every folded word of the document, in order; number *n* is that of ``words``, without its place."""
    return words_in(doc[folded])


@analysis
def vocabulary(doc: Document) -> frozenset[str]:
    """Every distinct folded word of the document, markup and code apart."""
    return frozenset(doc[tokens])


@analysis
def words(doc: Document) -> tuple[Word, ...]:
    """Every word of the document, in order."""
    return tuple(Word(found.group(), found.start(), found.end()) for found in WORD.finditer(doc[folded]))
