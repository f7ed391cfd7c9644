"""Other articles: in this form, those of one run.

An archive is asked for the few articles that share something rare with one
document, never for all of them, so that an index of millions can answer the
same question.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from newslint.alignment import Pair, by_diagonal
from newslint.analysis import Analysis
from newslint.document import Document

MOST_PLACES = 60
"""A mark that stands in more places than this leads to no candidate: a template, or a turn of phrase."""

LARGE = 5_000
"""In a run of more articles than this, what the marks were made from is dropped and made again: memory before time."""

KEPT = 16
"""So many answers are remembered: one document's questions come together."""

Marks = Analysis[Sequence[int]]
"""A stored analysis that turns an article into a sequence of numbers."""


class Candidate(NamedTuple):
    """An article that shares marks with the one asked about.

    ``seeds`` are groups of positions, in the marks of the two, at which the
    same mark stands; each group lies at about one offset. ``spread`` is the
    number of places in the whole archive at which the most local mark of each
    group stands.
    """

    document: Document
    seeds: tuple[tuple[Pair, ...], ...]
    spread: tuple[int, ...]


class Archive(Protocol):
    """Articles to compare with."""

    def candidates(self, doc: Document, marks: Marks, at_least: int = 2) -> Iterable[Candidate]:
        """The other articles that share ``at_least`` marks with ``doc`` at about one offset, twins apart.

        Those with the most come first; equal ones stand in the order of their
        names. Of several with the very same text, the first by name answers for all.
        """
        ...

    def twins(self, doc: Document) -> Iterable[Document]:
        """The other articles with the very same text, line endings apart, in the order of their names."""
        ...

    def cluster(self, doc: Document) -> Iterable[Document]:
        """The other articles whose metadata name the same event (``cluster``), in the order of their names."""
        ...


class RunArchive:
    """The articles of one run; what they are recognised by is worked out when first asked for."""

    __slots__ = ("_candidates", "_documents", "_first", "_indexes", "_twins")

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._documents = tuple(sorted(documents, key=lambda doc: (doc.source.name, doc.text)))
        same: dict[str, list[Document]] = {}
        for doc in self._documents:
            same.setdefault(doc.text.replace("\r", ""), []).append(doc)
        self._twins = {doc: twins for twins in same.values() for doc in twins}
        self._first = tuple(twins[0] for twins in same.values())
        self._indexes: dict[Marks, _Index] = {}
        self._candidates: dict[tuple[Document, Marks, int], tuple[Candidate, ...]] = {}

    def candidates(self, doc: Document, marks: Marks, at_least: int = 2) -> tuple[Candidate, ...]:
        """As ``Archive.candidates`` says."""
        asked = (doc, marks, at_least)
        if asked not in self._candidates:
            if len(self._candidates) > KEPT:
                self._candidates.clear()
            if marks not in self._indexes:
                self._indexes[marks] = _Index(self._first, marks)
            self._candidates[asked] = tuple(
                self._indexes[marks].candidates(doc, self._twins.get(doc, [doc])[0], at_least)
            )
        return self._candidates[asked]

    def twins(self, doc: Document) -> tuple[Document, ...]:
        """As ``Archive.twins`` says."""
        return tuple(other for other in self._twins.get(doc, ()) if other is not doc)

    def cluster(self, doc: Document) -> tuple[Document, ...]:
        """As ``Archive.cluster`` says."""
        wanted = doc.metadata.cluster
        if wanted is None:
            return ()
        return tuple(
            other
            for other in self._documents
            if other is not doc and other.metadata.cluster and other.metadata.cluster.value == wanted.value
        )


class _Index:
    """Where each mark that stands in several articles is found; all other marks are left out."""

    __slots__ = ("_documents", "_marks", "_places")

    def __init__(self, documents: tuple[Document, ...], marks: Marks) -> None:
        seen: set[int] = set()
        repeated: set[int] = set()
        for doc in documents:
            distinct = set(doc[marks])
            if len(documents) > LARGE:
                doc.forget()
            repeated |= distinct & seen
            seen |= distinct
        places: defaultdict[int, list[Pair]] = defaultdict(list)
        for number, doc in enumerate(documents):
            if not repeated.isdisjoint(doc[marks]):
                for position, mark in enumerate(doc[marks]):
                    if mark in repeated:
                        places[mark].append((number, position))
        self._documents = documents
        self._marks = marks
        self._places = {mark: found for mark, found in places.items() if len(found) <= MOST_PLACES}

    def candidates(self, doc: Document, first: Document, at_least: int) -> Iterable[Candidate]:
        """The candidates of ``doc``, whose ``first`` twin the index holds."""
        hits: defaultdict[int, list[Pair]] = defaultdict(list)
        places = self._places
        if places.keys().isdisjoint(doc[self._marks]):
            return []
        for here, mark in enumerate(doc[self._marks]):
            if mark in places:
                for number, there in places[mark]:
                    hits[number].append((here, there))
        found: list[tuple[int, Candidate]] = []
        for number, pairs in sorted(hits.items()):
            if len(pairs) < at_least or self._documents[number] is first:
                continue
            groups = [tuple(group) for group in by_diagonal(pairs) if len(group) >= at_least]
            if groups:
                marks = doc[self._marks]
                spread = tuple(min(len(self._places[marks[here]]) for here, _ in group) for group in groups)
                found.append((sum(map(len, groups)), Candidate(self._documents[number], tuple(groups), spread)))
        found.sort(key=lambda each: -each[0])
        return [candidate for _, candidate in found]
