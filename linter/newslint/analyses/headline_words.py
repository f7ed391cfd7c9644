"""The headline and the words below it: what a headline says that its article never does.

Words are compared by a stem, so that “bans” finds “banned” and “Korean” finds
“Korea”. Wire headlines in capital letters, abbreviated beyond comparison, and
articles of a few lines have no headline here.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.words import folded, tokens, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

_LEAST_WORDS = 30
"""A shorter text cannot be expected to hold all that its headline says."""

_ENDINGS = tuple("ations ation ments ment ings ing ions ion ers ed er ies es ly al ans an s a y e".split())
_SHORTEST_STEM = 3

FUNCTION_WORDS = frozenset(
    """a about after again against all almost also always am amid among an and another any are as at back be because
    been before being but by can could did do does down each even ever every few for from get gets getting go goes going
    got had has have he her here him his how i if in into is isn't it it's its just like made make makes many may me
    more most much must my near need never new no not now of off on once one only or other our out over own per really
    say saying says set she should so some still such than that the their them then there these they this those through
    to today too under until up us use uses very via vs was way we were what when where which while who why will with
    without won't would yet you your can't don't didn't doesn't that's there's he's she's i'm who's video live update
    updates latest news report watch here's interview opinion exclusive analysis breaking""".split()
)
"""Folded words that say nothing of what an article is about."""


class Headline(NamedTuple):
    """``words`` are the folded words of the headline, ``body`` those of everything below it."""

    span: Span
    words: tuple[str, ...]
    body: frozenset[str]


@analysis
def headline(doc: Document) -> Headline | None:
    """The article's first headline with the words it can be compared with; None if there is nothing to compare."""
    block = next(doc.of_kind("headline"), None)
    if block is None or doc.words(block.span).isupper():
        return None
    low = doc[folded]
    above = len(words_in(low[: block.span.end]))
    below = doc[tokens][above:]
    if len(below) < _LEAST_WORDS:
        return None
    return Headline(block.span, tuple(words_in(low[block.span.start : block.span.end])), frozenset(below))


def content_of(words: Iterable[str]) -> frozenset[str]:
    """The stems of those words that say what a text is about."""
    return frozenset(stem(word) for word in words if word not in FUNCTION_WORDS and not word.isdigit())


def has_stem(stemmed: str, words: frozenset[str]) -> bool:
    """Whether one of ``words`` has the given stem."""
    beginning = stemmed[:_SHORTEST_STEM]
    return any(word.startswith(beginning) and stem(word) == stemmed for word in words)


def like(stemmed: str, words: frozenset[str]) -> bool:
    """Whether one of ``words`` begins as a stem does: “slow” finds “slowdown”, “bulli” finds “bullying”."""
    beginning = stemmed[: max(len(stemmed) - 2, _SHORTEST_STEM + 1)]
    return any(word.startswith(beginning) for word in words)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A folded word without possessive and common ending: the same for “banned” and “bans”; no word by itself."""
    word = word.removesuffix("'s").removesuffix("'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word.removesuffix(ending)
            break
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word[-1:] == "y" and len(word) > _SHORTEST_STEM else word
