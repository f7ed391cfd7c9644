"""Sentences with one letter in place of each number, so that a pattern can read how the numbers are related.

“Profits rose 12% to £280m from £250m” becomes “profits rose P to M from M”:
the words are folded, so that a capital always stands for a number, hedge
included, and no pattern of lower-case words ever skips one.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from newslint.analyses.number_words import Kind
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.sentences import Sentence, sentence_starts, sentences
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_LETTERS: dict[Kind, str] = {
    "count": "C", "money": "M", "measure": "U", "percent": "P", "points": "Q", "fraction": "F", "ratio": "R",
    "multiple": "X",
}  # fmt: skip
"""What stands for a number of each kind; ``D`` for those that measure nothing: dates, ages, scores, codes."""


class Sketch(NamedTuple):
    """A stretch of ``Document.text`` with its numbers as letters and single blanks between words.

    ``numbers`` belong to the capitals of ``text``, in order; ``at`` are the offsets of the capitals in ``text``.
    """

    text: str
    numbers: tuple[Number, ...]
    at: tuple[int, ...]

    def marked(self, marks: Mapping[str, str]) -> "Sketch":
        """The same with some words replaced by a sign."""
        text = _WORD.sub(lambda word: marks.get(word.group(), word.group()), self.text)
        return Sketch(text, self.numbers, tuple(found.start() for found in _LETTER.finditer(text)))

    def number(self, found: re.Match[str], group: str) -> Number:
        """The number that a group of one capital stands for."""
        return self.numbers[self.at.index(found.start(group))]


def sketch(doc: Document, place: Span, least: int = 2) -> Sketch | None:
    """The words of ``place`` with their numbers as letters; None if fewer than ``least`` numbers measure anything."""
    inside = tuple(doc[number_reader].within(place))
    if sum(number.is_quantity for number in inside) < least:
        return None
    low = doc[folded]
    parts: list[str] = []
    offsets: list[int] = []
    size, done = 0, place.start
    for number in inside:
        start, end = number.span
        if number.hedge is not None:
            start, end = min(start, number.hedge.start), max(end, number.hedge.end)
        words = _BLANKS.sub(" ", low[done : max(start, done)])
        size += len(words)
        offsets.append(size)
        parts += [words, _LETTERS.get(number.kind, "D")]
        size, done = size + 1, max(end, done)
    parts.append(_BLANKS.sub(" ", low[done : place.end]))
    return Sketch("".join(parts), inside, tuple(offsets))


@analysis
def figured(doc: Document) -> tuple[tuple[Sentence, int], ...]:
    """The sentences that may hold numbers, in order, and how many each may hold at most; none of them is read."""
    every, starts = doc[sentences], doc[sentence_starts]
    counts: dict[int, int] = {}
    for at in doc[number_reader].starts:
        index = bisect_right(starts, at) - 1
        counts[index] = counts.get(index, 0) + 1
    return tuple((every[index], count) for index, count in counts.items() if index >= 0)


def with_percent(doc: Document, least: int) -> list[Span]:
    """The sentences that hold a percentage, and perhaps ``least`` numbers, in order."""
    low = doc[folded]
    if not any(sign in low for sign in _PERCENT):
        return []
    return [
        sentence.span for sentence, most in doc[figured]
        if most >= least and any(low.find(sign, *sentence.span) >= 0 for sign in _PERCENT)
    ]  # fmt: skip


_PERCENT = ("%", "per cent", "percent", "pct")
_BLANKS = lazy_pattern(r"\s+")
_WORD = lazy_pattern(r"\b[a-z]+\b")
_LETTER = lazy_pattern("[CMUPQFRXD]")
