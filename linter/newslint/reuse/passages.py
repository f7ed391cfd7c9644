"""Passages that a text shares with articles of an index, with exact ranges on both sides.

Hits that lie at about one offset are aligned word by word (seed and extend, as
in BLAST, Altschul et al. 1990); the stretch that scores best is the passage.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from newslint.alignment import blocks
from newslint.analyses.words import WORD, fold
from newslint.reuse.reader import COMMONEST, Hits, Reader
from newslint.reuse.sieve import possible
from newslint.reuse.tokens import Array, characters, coded
from newslint.span import Span

SHORTEST, LEAST_SCORE, LEAST_DENSITY = 14, 7.0, 0.5
"""Words that two texts share at least, what those must be worth, and their share of the longer side."""

RARE = 4
"""One hit alone is looked into if its gram stands in so few places."""

_DRIFT, _GAP = 6, 100
_MARGIN = 40
_MANY, _SHORT = 4, 24
_MOST_GROUPS = 400
_PENALTY = 0.25
_JOINED = 25


class Shared(NamedTuple):
    """A passage as ranges of words, here and in an article; ``words`` of them are the same, worth ``score``."""

    article: int
    here: range
    there: range
    words: int
    score: float

    @property
    def density(self) -> float:
        """The share of the longer side that is the same; 1 for a verbatim copy."""
        return self.words / max(len(self.here), len(self.there))


class Match(NamedTuple):
    """A passage in code points: ``here`` in the text asked about, ``there`` in the text of the article ``key``."""

    key: str
    here: Span
    there: Span
    words: int
    density: float


class Groups(NamedTuple):
    """Hits in groups, each at about one offset in one article: ``hits`` in order, and where each group begins."""

    hits: Hits
    starts: Array

    @property
    def ends(self) -> Array:
        """Where each group ends."""
        return np.concatenate((self.starts[1:], [len(self.hits.asked)]))


def grouped(hits: Hits, at: Array, drift: int = _DRIFT, gap: int = _GAP) -> Groups:
    """Hits of which ``at`` says at which word of the text they stand, in groups.

    A group ends where the offset jumps by more than ``drift`` words, or the text goes on for more than ``gap``.
    """
    if not len(at):
        return Groups(hits, np.empty(0, np.int64))
    offset = hits.word - at
    order = np.lexsort((offset, hits.article))
    article, offset = hits.article[order], offset[order]
    jumps = (np.diff(article) != 0) | (np.diff(offset) > drift)
    chain = np.concatenate(([0], np.cumsum(jumps)))
    second = np.lexsort((at[order], chain))
    order, chain = order[second], chain[second]
    cut = (np.diff(chain) != 0) | (np.diff(at[order]) > gap)
    return Groups(hits.where(order), np.flatnonzero(np.concatenate(([True], cut))))


def shared_passages(reader: Reader, text: str, without: Sequence[int] = ()) -> list[Shared]:
    """The passages of ``text`` that stand in articles of the index, those of one article together, in order.

    Articles ``without`` are left out.
    """
    ours = coded([text])
    hits = reader.hits(ours.grams, COMMONEST)
    if len(without):
        hits = hits.where(~np.isin(hits.article, np.array(without)))
    at = ours.places[hits.asked]
    groups = grouped(hits, at)
    if not len(groups.starts):
        return []
    chosen = _promising(groups)
    words = characters(ours.codes)
    worth = reader.weights[ours.codes]
    sums = np.concatenate(([0.0], np.cumsum(worth))).tolist()
    places = ours.places[groups.hits.asked]
    _expect(reader, groups, chosen)
    chosen = chosen[_alignable(reader, groups, chosen, places, ours.codes, worth)]
    bounds = list(zip(groups.starts[chosen].tolist(), groups.ends[chosen].tolist(), strict=True))
    found: dict[int, list[Shared]] = {}
    for first, last in bounds:
        article, segment = int(groups.hits.article[first]), int(groups.hits.segment[first])
        here = int(places[first]), int(places[last - 1]) + 3
        known = found.get(article, ())
        if any(each.here.start <= here[0] and here[1] <= each.here.stop for each in known):
            continue
        codes, start = reader.codes(segment, article)
        span = groups.hits.word[first:last]
        there = int(span.min()) - start, int(span.max()) - start + 3
        passage = _aligned(words, sums, here, codes, there)
        if passage is not None:
            found.setdefault(article, []).append(Shared(article, *passage))
    return [each for article in sorted(found) for each in _joined(found[article])]


def matches(reader: Reader, text: str, without: Sequence[int] = ()) -> list[Match]:
    """The passages that ``text`` shares with the index, the longest first, in code points."""
    shared = shared_passages(reader, text, without)
    here = _places(text) if shared else []
    there: dict[int, tuple[str, list[tuple[int, int]]]] = {}
    found = []
    for each in sorted(shared, key=lambda each: -each.words):
        if each.article not in there:
            article = reader.article(each.article)
            if article is None:
                continue
            there[each.article] = article.key, _places(article.text)
        key, places = there[each.article]
        found.append(Match(key, _span(here, each.here), _span(places, each.there), each.words, each.density))
    return found


def _promising(groups: Groups) -> Array:
    """The groups worth aligning: two hits or more, or a rare one; the rarest first."""
    count = groups.ends - groups.starts
    rarity = np.add.reduceat(1 / groups.hits.places, groups.starts)
    least = np.minimum.reduceat(groups.hits.places, groups.starts)
    worth = np.flatnonzero((count >= 2) | (least <= RARE))
    return worth[np.argsort(-(rarity + count)[worth], kind="stable")][:_MOST_GROUPS]


def _alignable(reader: Reader, groups: Groups, chosen: Array, places: Array, codes: Array, worth: Array) -> Array:
    """Which of the ``chosen`` groups are worth aligning: all with many hits, and those that the sieve lets through."""
    first, last = groups.starts[chosen], groups.ends[chosen] - 1
    few = (last - first < _MANY) & (places[last] - places[first] < _SHORT)
    able = np.asarray(~few)
    hits = groups.hits.where(first[few])
    able[few] = possible(reader, codes, worth, places[first[few]], hits.segment, hits.word, LEAST_SCORE, _PENALTY)
    return able


def _expect(reader: Reader, groups: Groups, chosen: Array) -> None:
    """Have the words around the ``chosen`` groups read ahead."""
    first = groups.starts[chosen]
    for number, segment in enumerate(reader.segments):
        words = groups.hits.word[first[groups.hits.segment[first] == number]]
        segment.expect("codes", np.maximum(words - _MARGIN, 0), np.minimum(words + _MARGIN, segment.starts[-1]))


def _aligned(
    words: str, sums: Sequence[float], here: tuple[int, int], codes: Array, there: tuple[int, int]
) -> tuple[range, range, int, float] | None:
    """The best stretch around a group of hits, or None if it is too short, too common or too loose."""
    ours, theirs = max(here[0] - _MARGIN, 0), max(there[0] - _MARGIN, 0)
    text = words[ours : here[1] + _MARGIN]
    other = characters(codes[theirs : there[1] + _MARGIN])
    best, best_score, start, score, before = (0, 0), 0.0, 0, 0.0, (0, 0)
    found = blocks(text, other)
    for index, (first, second, size) in enumerate(found):
        if score > 0:
            score -= _PENALTY * max(first - before[0], second - before[1])
        if score <= 0:
            start, score = index, 0.0
        score += sums[ours + first + size] - sums[ours + first]
        before = first + size, second + size
        if score > best_score:
            best, best_score = (start, index + 1), score
    run = found[slice(*best)]
    if best_score < LEAST_SCORE:
        return None
    count = sum(size for _, _, size in run)
    span = range(ours + run[0][0], ours + run[-1][0] + run[-1][2])
    other_span = range(theirs + run[0][1], theirs + run[-1][1] + run[-1][2])
    if count < SHORTEST or count < LEAST_DENSITY * max(len(span), len(other_span)):
        return None
    return span, other_span, count, best_score


def _joined(found: Sequence[Shared]) -> list[Shared]:
    """Passages of one article, those joined that stand in the same order on both sides, near each other."""
    whole: list[Shared] = []
    for each in sorted(found, key=lambda each: (each.here.start, -len(each.here))):
        if whole:
            last = whole[-1]
            gaps = each.here.start - last.here.stop, each.there.start - last.there.stop
            if each.here.stop <= last.here.stop:
                continue
            if max(gaps) <= _JOINED and min(gaps) >= -len(each.here):
                fresh = max(0, each.words + min(gaps[0], 0))
                whole[-1] = Shared(
                    each.article,
                    range(last.here.start, each.here.stop),
                    range(min(last.there.start, each.there.start), max(last.there.stop, each.there.stop)),
                    last.words + fresh,
                    last.score + each.score * fresh / each.words,
                )
                continue
        whole.append(each)
    return whole


def _places(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in WORD.finditer(fold(text))]


def _span(places: Sequence[tuple[int, int]], words: range) -> Span:
    return Span(places[words.start][0], places[words.stop - 1][1])
