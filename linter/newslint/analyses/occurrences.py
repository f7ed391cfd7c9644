"""Where known words stand: by plain search, which is several times faster than a pattern over the whole text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.document import Document
from newslint.span import Span


class Placed(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


def occurrences(text: str, word: str) -> Iterator[Span]:
    """Every occurrence of ``word`` in ``text`` that no letter or digit adjoins; hyphens and apostrophes may."""
    size = len(word)
    at = text.find(word)
    while at >= 0:
        end = at + size
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield Span(at, end)
        at = text.find(word, end)


def sentences_with(doc: Document, words: frozenset[str]) -> list[Sentence]:
    """The sentences that hold at least one of the folded ``words``, in order."""
    low = doc[folded]
    places = (span.start for word in words & doc[vocabulary] for span in occurrences(low, word))
    return sorted({sentence for place in places if (sentence := sentence_at(doc, place))})


def within(items: Sequence[P], place: Span) -> Sequence[P]:
    """Those of ``items``, which are in order and do not overlap, that lie wholly in ``place``."""
    first = bisect_left(items, place.start, key=_start)
    return items[first : max(bisect_right(items, place.end, first, key=_end), first)]


def meets_any(items: Sequence[Placed], place: Span) -> bool:
    """True if ``place`` overlaps one of ``items``, which are in order and do not overlap."""
    first = bisect_right(items, place.start, key=_end)
    return first < len(items) and items[first].span.start < place.end


def _start(item: Placed) -> int:
    return item.span.start


def _end(item: Placed) -> int:
    return item.span.end
