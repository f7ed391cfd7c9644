"""Where numbers may stand: digits and number words, found by plain search and not yet read."""

from collections.abc import Iterator

from newslint.analyses import number_words as known
from newslint.analyses.occurrences import occurrences

_ANCHORS = frozenset(
    {*known.SMALL, *known.TENS, *known.SCALES, *known.ORDINALS, *known.PARTS, *known.MULTIPLES, *known.BEFORE_OTHERS}
    - {"zero", "halves"}
)


Place = tuple[int, str]
"""Where a number may stand: the offset of a digit, with an empty text, or of a number word, with the word."""


def number_places(text: str, present: frozenset[str]) -> list[Place]:
    """The digits and number words of the folded ``text``, in order."""
    places = [(at, "") for digit in "0123456789" for at in _finds(text, digit)]
    for word in present & _ANCHORS:
        places += [(span.start, word) for span in occurrences(text, word)]
    places.sort()
    return places


def _finds(text: str, part: str) -> Iterator[int]:
    """Where ``part`` stands in ``text``; six times as fast as a character class."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
