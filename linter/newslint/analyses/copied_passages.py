"""Passages of an article's own words that also stand in another article, with exact ranges on both sides."""

from typing import NamedTuple

from newslint.alignment import Pair, Run, best_run, merged, passage
from newslint.analyses.credit import credited
from newslint.analyses.fingerprints import content_words, neighbours, own_words
from newslint.analyses.words import folded, tokens, words
from newslint.analysis import Unavailable, analysis
from newslint.document import PROSE, Document
from newslint.span import Span
from newslint.world.archive import Candidate

SHORTEST = 12
"""Fewer shared words than these are a turn of phrase."""
LEAST_DENSITY = 0.65
BOILERPLATE = 6
"""A passage that so many articles share is nobody's own."""
EDGES = 3
"""An opening or closing paragraph that so many share is the series' or the paper's own."""
_SKIPPED = 0.3
_HOUSE = (
    "samaritans", "helpline", "crimestoppers", "sign up to", "sign up for", "newsletter", "right of reply",
    "been affected by", "affected by any of the", "get in touch", "contact us", "contact the newsroom", "read more",
    "for more information", "all rights reserved", "support and advice", "pre-publication review",
)  # fmt: skip
"""Phrases of texts that a newsroom prints under many articles, folded."""
_LONGEST_HOUSE_TEXT = 600


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
def twin(doc: Document) -> Passage | None:
    """The first paragraph here and there if another article has the same words throughout, and neither is credited.

    Of two, only the later one has a twin: the one published later, else the one
    later in the order of names. Raises Unavailable if there is nothing to compare with.
    """
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    for other in doc.world.archive.twins(doc):
        if _before(doc, other) or credited(doc, other):
            continue
        later = _before(other, doc)
        if later or other.source.name < doc.source.name:
            return Passage(_prose(doc)[0], other, _prose(other)[0], sum(doc[own_words]), True, later)
    return None


@analysis
def copied_passages(doc: Document) -> tuple[Passage, ...]:
    """The uncredited passages, the longest first; none overlaps another.

    Quoted words, headings, captions, tables and house texts do not count.
    Articles that may share copy (``credited``), those known to be later, and
    the same article under another name are left out.
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
    places, other_places = doc[content_words], other[content_words]
    ours, theirs = doc[_told_words], other[own_words]
    groups = []
    for group, spread in zip(candidate.seeds, candidate.spread, strict=True):
        # The first two seeds may begin in the paragraph before.
        first, last = (doc[words][places[group[seed][0]]] for seed in (min(2, len(group) - 1), -1))
        at_edge = any(block.covers(Span(first.start, last.end)) for block in doc[_edges])
        if spread < (EDGES if at_edge else BOILERPLATE):
            groups.append(group)
    if not groups:
        return []
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


@analysis
def _told_words(doc: Document) -> bytes:
    """``own_words`` without the house texts: helplines, sign-ups, notes to readers."""
    text, own = doc[folded], doc[own_words]
    if not any(phrase in text for phrase in _HOUSE):
        return own
    told = bytearray(own)
    for block in doc.of_kind("standfirst", "paragraph", "list_item"):
        part = text[block.span.start : block.span.end]
        if len(part) <= _LONGEST_HOUSE_TEXT and any(phrase in part for phrase in _HOUSE):
            for index, word in enumerate(doc[words]):
                if block.span.start <= word.start < block.span.end:
                    told[index] = 0
    return bytes(told)


@analysis
def _edges(doc: Document) -> tuple[Span, ...]:
    """The first and the last paragraph."""
    prose = _prose(doc)
    return (prose[0], prose[-1]) if len(prose) > 2 else ()


def _prose(doc: Document) -> list[Span]:
    return [block.span for block in doc.blocks if block.kind in PROSE] or [block.span for block in doc.blocks]


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
