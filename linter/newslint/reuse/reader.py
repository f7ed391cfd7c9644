"""Asking an index: which articles share grams with a text, where, and how rare those are. Changes nothing."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np

from newslint.reuse.article import Article, likeness
from newslint.reuse.errors import ArchiveError
from newslint.reuse.locking import Lease
from newslint.reuse.manifest import Manifest
from newslint.reuse.segment import Segment
from newslint.reuse.tokens import CODES, Array, coded

COMMONEST = 200
"""Grams that stand in more places than this are passed over: a template, or a turn of phrase."""

RECENT = -1
_TRIES = 5


class Hits(NamedTuple):
    """Places in the index where grams stand that were asked for, a row each.

    ``asked`` is the position of the gram in the question, ``article`` the
    number of the article, ``segment`` that of the segment, RECENT for none;
    ``word`` is the number of the word there, counted through the segment, or
    through the article if it is recent. ``places`` counts all places of the gram.
    """

    asked: Array
    article: Array
    segment: Array
    word: Array
    places: Array

    def where(self, wanted: Array) -> "Hits":
        """Some of the rows: a mask, or numbers."""
        return Hits(*(column[wanted] for column in self))


class Reader:
    """An index opened for questions; sees each change that a writer completes. Raises ArchiveError from any method."""

    def __init__(self, folder: str) -> None:
        self.manifest = Manifest(folder)
        self.manifest.expect_scheme()
        self.folder = folder
        self.generation = -1
        self.segments: list[Segment] = []
        self._leases: list[Lease] = []
        self._dead = np.empty(0, np.int64)
        self._has_recent = False
        self.weights: Array = np.empty(0)
        self.refresh()

    def close(self) -> None:
        """Let go of the segments."""
        self.segments = []
        for lease in self._leases:
            lease.release()
        self._leases = []
        self.manifest.close()

    def refresh(self) -> bool:
        """Look whether the index has changed, and if so open its new state; True then."""
        if self.manifest.generation == self.generation:
            return False
        for _ in range(_TRIES):
            try:
                self._open()
                return True
            except FileNotFoundError:
                continue  # merged away between the two looks
        raise ArchiveError("it changes faster than it can be opened; try again")

    def _open(self) -> None:
        with self.manifest.reading():
            generation = self.manifest.generation
            names = [row.name for row in self.manifest.segments()]
            self._dead = np.array(self.manifest.dead(), np.int64)
            self._has_recent = self.manifest.recent_count > 0
        held = {segment.name: (segment, lease) for segment, lease in zip(self.segments, self._leases, strict=True)}
        opened = [held.pop(name) if name in held else self._hold(name) for name in names]
        for _, lease in held.values():
            lease.release()
        self.segments = [segment for segment, _ in opened]
        self._leases = [lease for _, lease in opened]
        self.weights = _weights(self.segments)
        self.generation = generation

    def _hold(self, name: str) -> tuple[Segment, Lease]:
        folder = os.path.join(self.folder, name)
        if not os.path.isdir(folder) and name not in [row.name for row in self.manifest.segments()]:
            raise FileNotFoundError(folder)
        try:
            lease = Lease(folder)
        except OSError:
            Segment(folder)  # tells what is missing
            raise
        return Segment(folder), lease

    def hits(self, grams: Array, most: int = COMMONEST) -> Hits:
        """Where ``grams`` (u32, in any order) stand, but for those that stand in more than ``most`` places."""
        order = np.argsort(grams, kind="stable")
        ascending = grams[order]
        ranges = [segment.ranges(ascending) for segment in self.segments]
        recent = self._recent(ascending) if self._has_recent else _NONE
        places = np.bincount(recent.asked, minlength=len(grams)).astype(np.int64)
        for low, high in ranges:
            places += high - low
        parts = [recent]
        rare = places <= most
        for number, (segment, (low, high)) in enumerate(zip(self.segments, ranges, strict=True)):
            count = np.where(rare, high - low, 0)
            total = int(count.sum())
            if not total:
                continue
            asked = np.repeat(np.arange(len(grams)), count)
            posting = np.arange(total) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
            word = segment.words_at(posting)
            article = segment.articles[segment.owners(word)]
            parts.append(Hits(asked, article, np.full(total, number), word, asked))
        found = Hits(*map(np.concatenate, zip(*parts, strict=True)))
        keep = rare[found.asked]
        if len(self._dead):
            keep &= ~np.isin(found.article, self._dead)
        found = found.where(keep)
        return found._replace(asked=order[found.asked], places=places[found.asked])

    def _recent(self, ascending: Array) -> Hits:
        rows = self.manifest.recent(np.unique(ascending).tolist())
        if not rows:
            return _NONE
        gram, article, place = np.array(rows, np.int64).T
        first = np.searchsorted(ascending, gram, "left")
        count = np.searchsorted(ascending, gram, "right") - first
        asked = np.repeat(first, count) + np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        many = [np.repeat(column, count) for column in (article, place)]
        return Hits(asked, many[0], np.full(len(asked), RECENT), many[1], asked)

    def article(self, number: int) -> Article | None:
        """The article of this number; None if it was removed meanwhile."""
        return self.manifest.article(number)

    def same_text(self, texts: Sequence[str]) -> dict[str, list[int]]:
        """The numbers of the articles with the very same text, line endings apart."""
        numbers = {likeness(text): text for text in texts}
        found: dict[str, list[int]] = {}
        for number, like in self.manifest.alike(numbers):
            found.setdefault(numbers[like], []).append(number)
        return found

    def codes(self, segment: int, article: int) -> tuple[Array, int]:
        """The codes of an article, and the number of its first word as ``Hits.word`` counts."""
        if segment == RECENT:
            kept = self.article(article)
            return (coded([kept.text]).codes if kept else np.empty(0, np.uint16)), 0
        opened = self.segments[segment]
        at = int(np.searchsorted(opened.articles, article))
        start, end = int(opened.starts[at]), int(opened.starts[at + 1])
        return opened.codes(start, end), start


@contextmanager
def opened(folder: str) -> Iterator[Reader]:
    """A reader that is closed in the end. Raises ArchiveError."""
    reader = Reader(folder)
    try:
        yield reader
    finally:
        reader.close()


_NONE = Hits(*(np.empty(0, np.int64) for _ in range(5)))


def _weights(segments: Sequence[Segment]) -> Array:
    """What each code is worth in an alignment: the rarer, the more, from 0.2 to 1.4 (log2 of its share, over 12)."""
    counts = np.ones(CODES) + sum((segment.counts.astype(np.int64) for segment in segments), np.zeros(CODES, np.int64))
    worth = np.log2(max(counts.sum(), 1e6) / counts) / 12
    return np.asarray(np.clip(worth, 0.2, 1.4))
