"""Passages of an article's own words that also stand in another article, with exact ranges on both sides."""

from typing import NamedTuple

from newslint.alignment import Pair, Run, dense_runs, extended, merged, passage
from newslint.analyses.credit import credited
from newslint.analyses.fingerprints import LEAST_SEEDS, content_words, neighbours, own_words
from newslint.analyses.shared_passages import LEAST_DENSITY, SHORTEST, SKIPPED, Change, changes, stretch
from newslint.analyses.words import folded, tokens, words
from newslint.analysis import Unavailable, analysis
from newslint.document import PROSE, Document
from newslint.span import Span
from newslint.world.archive import Candidate

BOILERPLATE = 6
"""A passage that so many articles share is nobody's own."""
EDGES = 3
"""An opening or closing paragraph that so many share is the series' or the paper's own."""
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
    the other article is known to have been published before; ``changes`` are
    the words that differ in between.
    """

    here: Span
    other: Document
    there: Span
    shared: int
    verbatim: bool
    later: bool
    changes: tuple[Change, ...] = ()


@analysis
def twin(doc: Document) -> Passage | None:
    """The first paragraph here and there if another article has the same words throughout, and neither is credited.

    Of two, only the later one has a twin: the one published later, else the one
    later in the order of names. Raises Unavailable if there is nothing to compare with.
    """
    return _twin(doc, with_credit=False)


@analysis
def attributed_twin(doc: Document) -> Passage | None:
    """The same of an article that may share copy: what ``twin`` leaves out for its credit."""
    return _twin(doc, with_credit=True)


def _twin(doc: Document, with_credit: bool) -> Passage | None:
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    for other in doc.world.archive.twins(doc):
        if published_before(doc, other) or credited(doc, other) is not with_credit:
            continue
        later = published_before(other, doc)
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
    return _passages(doc, with_credit=False)


@analysis
def attributed_passages(doc: Document) -> tuple[Passage, ...]:
    """The same of articles that may share copy: what ``copied_passages`` leaves out for its credit.

    Raises Unavailable if there is nothing to compare with.
    """
    return _passages(doc, with_credit=True)


def _passages(doc: Document, with_credit: bool) -> tuple[Passage, ...]:
    found: list[tuple[int, Run, Document]] = []
    for candidate in neighbours(doc):
        other = candidate.document
        if not published_before(doc, other) and credited(doc, other) is with_credit:
            found += [(own, run, other) for own, run in _runs(doc, candidate)]
    taken: list[range] = []
    passages = []
    for own, run, other in sorted(found, key=lambda each: -each[0]):
        if not any(run.here.start < one.stop and one.start < run.here.stop for one in taken):
            taken.append(run.here)
            here, there = stretch(doc, run.here), stretch(other, run.there)
            verbatim, later = own == len(run.here) == len(run.there), published_before(other, doc)
            passages.append(Passage(here, other, there, own, verbatim, later, changes(doc, other, run)))
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
        found = dense_runs(passage(here, there, seeds), own, SKIPPED, LEAST_DENSITY, LEAST_SEEDS)
        runs += [extended(run, here, there) for run in found]
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


def published_before(doc: Document, other: Document) -> bool:
    """Whether ``doc`` is known to have been published before ``other``."""
    ours, theirs = doc.metadata.published, other.metadata.published
    if ours is None or theirs is None or not (ours.year and theirs.year):
        return False
    exact = ours.timed and theirs.timed and (ours.when.tzinfo is None) is (theirs.when.tzinfo is None)
    if exact:
        return ours.when < theirs.when
    return ours.when.date() < theirs.when.date()
