"""What two articles have in common, quoted words included, and which words differ in between."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.alignment import Pair, Run, by_diagonal, dense_runs, extended, merged, passage
from newslint.analyses.fingerprints import LEAST_SEEDS, content_words, own_words
from newslint.analyses.words import tokens, words
from newslint.document import Document
from newslint.span import Span

SHORTEST = 12
"""Fewer shared words than these are a turn of phrase."""

LEAST_DENSITY = 0.65
SKIPPED = 0.3
"""What a word that only one side has takes from the score of a passage; a shared one adds 1."""

_MOST_PLACES = 60
_LONGEST_TOLD = 60


class Change(NamedTuple):
    """Words that differ inside a passage: replaced, or None on the side that lacks them."""

    here: Span | None
    there: Span | None


class SharedPassage(NamedTuple):
    """``here`` lies in the first article, ``there`` in the second; ``pairs`` are indexes in their ``words``.

    ``quoted`` of the shared words are not both articles' own running text: they
    stand in quotation marks, headings, captions or tables of one of them.
    """

    here: Span
    there: Span
    pairs: tuple[Pair, ...]
    quoted: int
    changes: tuple[Change, ...]


def shared_passages(doc: Document, other: Document) -> tuple[SharedPassage, ...]:
    """The passages that two articles share, in the order of the first; none overlaps another there.

    A passage has at least ``SHORTEST`` shared words. Of overlapping ones the longest holds.
    """
    here, there = doc[tokens], other[tokens]
    runs = []
    for group in by_diagonal(_seeds(doc, other)):
        if len(group) >= LEAST_SEEDS:
            pairs = passage(here, there, group)
            found = dense_runs(pairs, lambda pair: 1.0, SKIPPED, LEAST_DENSITY, LEAST_SEEDS)
            runs += [extended(run, here, there) for run in found]
    kept: list[Run] = []
    for run in sorted(merged(runs), key=lambda run: -len(run.pairs)):
        apart = all(run.here.stop <= one.here.start or one.here.stop <= run.here.start for one in kept)
        if apart and len(run.pairs) >= SHORTEST:
            kept.append(run)
    return tuple(_passage(doc, other, run) for run in sorted(kept, key=lambda run: run.pairs))


def _seeds(doc: Document, other: Document) -> list[Pair]:
    """Every two places at which the same two content words follow one another; a pair found everywhere says nothing.

    Of two articles alone, two words are enough; in an archive they would lead to too many.
    """
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for mark, place in _marks(other):
        places[mark].append(place)
    return [
        (first, second)
        for mark, first in _marks(doc)
        if len(places.get(mark, ())) <= _MOST_PLACES
        for second in places.get(mark, ())
    ]


def _marks(doc: Document) -> Iterator[tuple[tuple[str, str], int]]:
    read = doc[tokens]
    return (((read[first], read[second]), first) for first, second in pairwise(doc[content_words]))


def _passage(doc: Document, other: Document, run: Run) -> SharedPassage:
    ours, theirs = doc[own_words], other[own_words]
    quoted = sum(not (ours[first] & theirs[second]) for first, second in run.pairs)
    return SharedPassage(stretch(doc, run.here), stretch(other, run.there), run.pairs, quoted, changes(doc, other, run))


def changes(doc: Document, other: Document, run: Run) -> tuple[Change, ...]:
    """The words that differ inside a run of the ``words`` of two articles, in order."""
    return tuple(
        Change(stretch(doc, here) if here else None, stretch(other, there) if there else None)
        for here, there in run.changes
    )


def stretch(doc: Document, run: range) -> Span:
    """From the first of some ``words`` to the last; there is at least one."""
    return Span(doc[words][run.start].start, doc[words][run.stop - 1].end)


def told(doc: Document, other: Document, different: Sequence[Change], most: int = 3) -> str:
    """What ``other`` has instead: “below” for “beneath”, “soon” added, “at once” left out, and 4 more."""
    parts = []
    for change in different[:most]:
        ours = f"“{_short(doc.words(change.here))}”" if change.here else ""
        theirs = f"“{_short(other.words(change.there))}”" if change.there else ""
        parts.append(f"{theirs} for {ours}" if ours and theirs else f"{theirs} added" if theirs else f"{ours} left out")
    if len(different) > most:
        parts.append(f"and {len(different) - most} more {'change' if len(different) == most + 1 else 'changes'}")
    return ", ".join(parts)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_TOLD else text[: _LONGEST_TOLD - 1].rstrip() + "…"
