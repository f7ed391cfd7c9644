"""The articles of a run and those of an index, asked as one archive.

The index proposes articles by their grams; the seeds are then taken from the
two documents, as in a run, so that a pair is told alike wherever it is seen.
"""

from collections import Counter, OrderedDict
from collections.abc import Sequence

import numpy as np

from newslint.alignment import Pair, by_diagonal
from newslint.analyses.fingerprints import fingerprint, quoted_fingerprint
from newslint.document import Document
from newslint.reuse.article import to_document
from newslint.reuse.intake import key_of
from newslint.reuse.passages import grouped
from newslint.reuse.reader import Hits, Reader
from newslint.reuse.tokens import Array, grams_of
from newslint.world.archive import MOST_PLACES, Candidate, Marks, RunArchive

MOST_READ = 24
"""So many articles of the index are read for one question, those that share most with the text."""

_KEPT_DOCUMENTS = 256
_KEPT_ANSWERS = 4096
_KEPT_NAMES = 100_000
_MARKS = (fingerprint, quoted_fingerprint)
_A_PARAGRAPH = 32
"""Grams that are asked for, and remembered, together: about as many as a long paragraph has."""

_DRIFT, _GAP = 20, 160
"""Wider than seeds are grouped by content words, so that no group of theirs is missed."""


class Index:
    """An index opened for the runs of a session; answers and documents are kept until it changes."""

    def __init__(self, folder: str) -> None:
        """Raises ArchiveError."""
        self.reader = Reader(folder)
        self._documents: OrderedDict[int, Document | None] = OrderedDict()
        self._answers: OrderedDict[bytes, Hits] = OrderedDict()
        self._told: dict[int, tuple[str, int]] = {}

    def refresh(self) -> None:
        """Look whether the index has changed. Raises ArchiveError."""
        if self.reader.refresh():
            self._documents.clear()
            self._answers.clear()
            self._told.clear()

    def hits(self, marks: Sequence[int]) -> Hits:
        """Where ``marks`` stand; only paragraphs that were not asked about before are looked up."""
        grams = grams_of(np.array(marks, np.uint64))
        parts = _paragraphs(grams)
        keys = [part.tobytes() for part in parts]
        fresh = [number for number, key in enumerate(keys) if key not in self._answers]
        if fresh:
            found = self.reader.hits(np.concatenate([parts[number] for number in fresh]), MOST_PLACES)
            first = 0
            for number in fresh:
                last = first + len(parts[number])
                own = found.where((found.asked >= first) & (found.asked < last))
                self._answers[keys[number]] = own._replace(asked=own.asked - first)
                first = last
        together, first = [], 0
        for key, part in zip(keys, parts, strict=True):
            self._answers.move_to_end(key)
            answer = self._answers[key]
            together.append(answer._replace(asked=answer.asked + first))
            first += len(part)
        while len(self._answers) > _KEPT_ANSWERS:
            self._answers.popitem(last=False)
        return Hits(*map(np.concatenate, zip(*together, strict=True)))

    def document(self, number: int) -> Document | None:
        """The article of this number as rules see it; None if it was removed meanwhile."""
        if number not in self._documents:
            article = self.reader.article(number)
            self._documents[number] = to_document(article) if article else None
            if len(self._documents) > _KEPT_DOCUMENTS:
                self._documents.popitem(last=False)
        self._documents.move_to_end(number)
        return self._documents[number]

    def told_apart(self, numbers: Sequence[int]) -> dict[int, tuple[str, int]]:
        """By number, what the versions of an article's story share, and what articles with the same text share."""
        fresh = [number for number in numbers if number not in self._told]
        if len(self._told) > _KEPT_NAMES:
            self._told.clear()
            fresh = list(numbers)
        self._told |= self.reader.manifest.told_apart(fresh)
        return self._told


class IndexedArchive:
    """The articles of one run and those of an index; an article of the index that is also in the run is left out."""

    __slots__ = ("_documents", "_index", "_own", "_run", "_same")

    def __init__(self, index: Index, documents: Sequence[Document], run: RunArchive | None) -> None:
        self._index = index
        self._documents = documents
        self._run = run
        self._own: Array | None = None
        self._same: dict[str, list[int]] = {}

    def candidates(self, doc: Document, marks: Marks, at_least: int = 2) -> tuple[Candidate, ...]:
        """As ``Archive.candidates`` says; of the index, only for passages and quotations."""
        beside = self._run.candidates(doc, marks, at_least) if self._run else ()
        if marks not in _MARKS or len(doc[marks]) < at_least:
            return beside
        known = self._known()
        hits = self._index.hits(doc[marks])
        hits = hits.where(~np.isin(hits.article, known)) if len(known) else hits
        promising = _promising(hits, at_least)
        if not promising:
            return beside
        told = self._index.told_apart(np.unique(hits.article).tolist())
        places = _places(hits, told)
        stories = {told[number][0]: number for number in reversed(promising) if number in told}
        found: dict[str, Candidate] = {}
        for number in sorted(stories.values(), key=promising.index)[:MOST_READ]:
            other = self._index.document(number)
            if other is None:
                continue
            candidate = _candidate(doc, other, marks, at_least, places)
            same = other.text.replace("\r", "")
            if candidate and (same not in found or other.source.name < found[same].document.source.name):
                found[same] = candidate
        every = [*beside, *found.values()]
        return tuple(sorted(every, key=lambda each: (-sum(map(len, each.seeds)), each.document.source.name)))

    def twins(self, doc: Document) -> tuple[Document, ...]:
        """As ``Archive.twins`` says."""
        beside = self._run.twins(doc) if self._run else ()
        if beside:
            return beside
        own = self._own_numbers()
        same = self._same.get(doc.text, ())
        found = [twin for number in same if number not in own and (twin := self._index.document(number))]
        return tuple(sorted(found, key=lambda twin: twin.source.name))

    def cluster(self, doc: Document) -> tuple[Document, ...]:
        """As ``Archive.cluster`` says, of the run alone."""
        return self._run.cluster(doc) if self._run else ()

    def _own_numbers(self) -> Array:
        """The articles of the index that are files of this run, in this version or an earlier one."""
        if self._own is None:
            keys = [key_of(self._index.reader.folder, doc.source.name) for doc in self._documents]
            keys += [doc.source.name for doc in self._documents]
            manifest = self._index.reader.manifest
            own = {number for column in ("key", "story") for number in manifest.numbers_of(keys, column)}
            self._own = np.array(sorted(own), np.int64)
            self._same = self._index.reader.same_text([doc.text for doc in self._documents])
        return self._own

    def _known(self) -> Array:
        """The articles of the index that have the text of one of the run, or are one of it."""
        own = self._own_numbers()
        return np.concatenate((own, np.array([n for numbers in self._same.values() for n in numbers], np.int64)))


def _paragraphs(grams: Array) -> list[Array]:
    """Grams in stretches of some dozens that end where the text decides, so that a change elsewhere moves no end."""
    ends = np.flatnonzero(grams % _A_PARAGRAPH == 0) + 1
    return [part for part in np.split(grams, ends) if len(part)]


def _promising(hits: Hits, at_least: int) -> list[int]:
    """The articles with a group of hits large enough, those with the most and rarest first."""
    if not len(hits.asked):
        return []
    groups = grouped(hits, hits.asked, _DRIFT, _GAP)
    count = groups.ends - groups.starts
    rarity = np.add.reduceat(1 / groups.hits.places, groups.starts)
    best: dict[int, float] = {}
    for start, size, rare in zip(groups.starts.tolist(), count.tolist(), rarity.tolist(), strict=True):
        if size >= at_least:
            article = int(groups.hits.article[start])
            best[article] = max(best.get(article, 0.0), size + rare)
    return sorted(best, key=lambda article: (-best[article], article))


def _places(hits: Hits, told: dict[int, tuple[str, int]]) -> dict[int, int]:
    """In how many places each gram that was asked for stands; of a story's versions, and of one text, one counts."""
    places: Counter[int] = Counter()
    first: dict[tuple[int, str | int], int] = {}
    for asked, article in zip(hits.asked.tolist(), hits.article.tolist(), strict=True):
        if article in told and all(first.setdefault((asked, same), article) == article for same in told[article]):
            places[asked] += 1
    return places


def _candidate(doc: Document, other: Document, marks: Marks, at_least: int, places: dict[int, int]) -> Candidate | None:
    """What the two documents share, in groups; ``spread`` adds the places in ``doc`` to those in the index."""
    ours, theirs = doc[marks], other[marks]
    there: dict[int, list[int]] = {}
    for position, mark in enumerate(theirs):
        there.setdefault(mark, []).append(position)
    own = Counter(ours)
    pairs: list[Pair] = []
    spread: dict[int, int] = {}
    for here, mark in enumerate(ours):
        if mark in there and here in places and (total := places[here] + own[mark]) <= MOST_PLACES:
            spread[here] = total
            pairs += [(here, position) for position in there[mark]]
    groups = [tuple(group) for group in by_diagonal(pairs) if len(group) >= at_least]
    if not groups:
        return None
    return Candidate(other, tuple(groups), tuple(min(spread[here] for here, _ in group) for group in groups))
