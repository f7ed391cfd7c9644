"""Passages of an article's own words that also stand in another article, with exact ranges on both sides."""

from typing import NamedTuple

from newslint.alignment import Pair, Run, best_run, merged, passage
from newslint.analyses.credit import credited
from newslint.analyses.fingerprints import content_words, neighbours, own_words
from newslint.analyses.words import tokens, words
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span
from newslint.world.archive import Candidate

SHORTEST = 12
"""Fewer shared words than these are a turn of phrase."""
LEAST_DENSITY = 0.65
BOILERPLATE = 6
"""A passage that so many articles share is nobody's own."""
_SKIPPED = 0.3


class Passage(NamedTuple):
    """``here`` lies in the document, ``there`` in ``other``; ``shared`` words of the two are the same.

    ``verbatim`` means that no other word stands between them; ``later`` that
    the other article is known to have been published before.
    """

    here: Span
    other: Document
    there: Span
    shared: int
    verbatim: bool
    later: bool


@analysis
def copied_passages(doc: Document) -> tuple[Passage, ...]:
    """The uncredited passages, the longest first; none overlaps another.

    Quoted words, headings, captions and tables do not count. Articles that
    may share copy (``credited``), and those known to be later, are left out.
    Raises Unavailable if there is nothing to compare with.
    """
    found: list[tuple[int, Run, Document]] = []
    for candidate in neighbours(doc):
        other = candidate.document
        if not _before(doc, other) and not credited(doc, other):
            found += [(own, run, other) for own, run in _runs(doc, candidate)]
    taken: list[range] = []
    passages = []
    for own, run, other in sorted(found, key=lambda each: -each[0]):
        if not any(run.here.start < stretch.stop and stretch.start < run.here.stop for stretch in taken):
            taken.append(run.here)
            here, there = _span(doc, run.here), _span(other, run.there)
            passages.append(
                Passage(here, other, there, own, own == len(run.here) == len(run.there), _before(other, doc))
            )
    return tuple(passages)


def _runs(doc: Document, candidate: Candidate) -> list[tuple[int, Run]]:
    """What two articles share, in runs that hold at least ``SHORTEST`` of their own words; and how many those are.

    Quoted words between own ones are part of a run, but earn nothing.
    """
    other = candidate.document
    groups = [group for group, spread in zip(candidate.seeds, candidate.spread, strict=True) if spread < BOILERPLATE]
    if not groups:
        return []
    places, other_places = doc[content_words], other[content_words]
    ours, theirs = doc[own_words], other[own_words]
    here, there = doc[tokens], other[tokens]

    def own(pair: Pair) -> int:
        return ours[pair[0]] & theirs[pair[1]]

    runs = []
    for group in groups:
        seeds = [(places[first], other_places[second]) for first, second in group]
        run = best_run(passage(here, there, seeds), own, _SKIPPED)
        if run and run.density >= LEAST_DENSITY:
            runs.append(run)
    counted = [(sum(map(own, run.pairs)), run) for run in merged(runs)]
    return [(count, run) for count, run in counted if count >= SHORTEST]


def _span(doc: Document, run: range) -> Span:
    return Span(doc[words][run.start].start, doc[words][run.stop - 1].end)


def _before(doc: Document, other: Document) -> bool:
    """Whether ``doc`` is known to have been published before ``other``."""
    ours, theirs = doc.metadata.published, other.metadata.published
    if ours is None or theirs is None or not (ours.year and theirs.year):
        return False
    exact = ours.timed and theirs.timed and (ours.when.tzinfo is None) is (theirs.when.tzinfo is None)
    if exact:
        return ours.when < theirs.when
    return ours.when.date() < theirs.when.date()
