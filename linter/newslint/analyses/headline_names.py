"""Names in a headline that the text below does not have, or spells with another letter."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.analyses.demonyms import PLACES
from newslint.analyses.headline_words import FUNCTION_WORDS, Headline, has_stem, headline, like, stem
from newslint.analyses.names import TITLES, capitalised, plain
from newslint.analyses.occurrences import occurrences
from newslint.analyses.words import WORD, fold, folded, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_STROKES = str.maketrans("łøđıæ", "lodia")
_NAMED = lazy_pattern(r"(?<![\w'’-])[^\W\d_][\w'’]*(?:-\w+)*")
_SOURCE_BEFORE = lazy_pattern(r", says (?:[\w'-]+ )?\Z")
_SHORT_NAME = 5
_COMPASS = frozenset("middle north south east west northern southern eastern western new high united great".split())
_INFLECTIONS = frozenset("sie")
_FEW = 2


class UnsupportedName(NamedTuple):
    """A name of the headline; ``nearest`` is where the text has one that differs by a letter, or None."""

    span: Span
    nearest: Span | None = None


@analysis
def unsupported_names(doc: Document) -> tuple[UnsupportedName, ...]:
    """Names one letter away from the text’s, and, where capitals tell names, full names that the text has not."""
    head = doc[headline]
    if head is None or head.body.issuperset(head.words):
        return ()
    missing = [
        Span(*found.span())
        for found in _NAMED.finditer(doc.text, *head.span)
        if doc.text[found.start()].isupper() and not _is_known(doc, head, found.group())
    ]
    return tuple(_unsupported(doc, head, missing)) if missing else ()


def _unsupported(doc: Document, head: Headline, missing: list[Span]) -> Iterator[UnsupportedName]:
    cased = _in_sentence_case(doc, head)
    for span in missing:
        if nearest := _respelt(doc, head, span, cased):
            yield UnsupportedName(span, nearest)
    named = []
    for first, last in pairwise(missing) if cased else ():
        if doc.text[first.end : last.start] == " " and _is_person(doc, head, first, last):
            named.append(Span(first.start, last.end))
    for span in missing:
        if not any(pair.covers(span) for pair in named) and _ends_with_name(doc, head, span, cased):
            named.append(span)
    yield from (UnsupportedName(span) for span in named)


def _respelt(doc: Document, head: Headline, span: Span, cased: bool) -> Span | None:
    """Where the text has a name one letter away; beside the same words as in the headline, unless capitals tell."""
    low, name = doc[folded], plain(doc.words(span)).removesuffix("'s")
    for other in sorted(doc[capitalised]):
        if _differs_by_one_letter(name, other):
            for place in occurrences(low, other):
                told = cased or _neighbours(low, place) & _neighbours(low, span)
                if told and place.start > head.span.end and doc.text[place.start].isupper():
                    return place
    return None


def _neighbours(low: str, span: Span) -> set[str]:
    """The words on either side of a name."""
    before, after = words_in(low[max(span.start - 24, 0) : span.start]), words_in(low[span.end : span.end + 24])
    return {*before[-1:], *after[:1]} - FUNCTION_WORDS


def _ends_with_name(doc: Document, head: Headline, span: Span, cased: bool) -> bool:
    """Whether a headline ends with a source or a place, as its last words show: “, says Barclays”, “in Brazil”."""
    before, after = doc[folded][head.span.start : span.start], doc[folded][span.end : head.span.end]
    if after:
        return after == " says" and before.endswith(", ")
    if _SOURCE_BEFORE.search(before) or (cased and before.endswith((" – ", " — "))):
        return True
    place = fold(doc.words(span))
    return before.endswith(" in ") and place in PLACES and not like(stem(place), head.body)


def _is_person(doc: Document, head: Headline, first: Span, last: Span) -> bool:
    """Whether two capitalised words may name somebody, and not the writer of an opinion piece at the headline’s end."""
    if first.start == head.span.start or min(first.length, last.length) < _SHORT_NAME - 1:
        return False
    before = doc[folded][head.span.start : first.start].rstrip()
    written = last.end == head.span.end and before.endswith(("writes", "by", "argues", "asks"))
    return not written and {fold(doc.words(span)) for span in (first, last)}.isdisjoint(TITLES | _COMPASS)


def _is_known(doc: Document, head: Headline, word: str) -> bool:
    name = plain(word).removesuffix("'s").rstrip("'")
    if len(name) < _SHORT_NAME - 1 or word.isupper():
        return True
    whole = fold(word).removesuffix("'s")
    return _stands_in(doc, head, whole) or all(_stands_in(doc, head, part) for part in name.split())


def _stands_in(doc: Document, head: Headline, word: str) -> bool:
    return word in head.body or has_stem(stem(word), head.body) or word in doc[_without_accents]


@analysis
def _without_accents(doc: Document) -> frozenset[str]:
    """The words below the headline that have accents, without them; ``ł`` and ``ø``, too, as a newsroom types them."""
    head = doc[headline]
    return (
        frozenset(plain(word).translate(_STROKES) for word in head.body if not word.isascii()) if head else frozenset()
    )


def _differs_by_one_letter(name: str, other: str) -> bool:
    """Whether two names differ by one letter, and neither is an inflection of the other: Korea, Korean."""
    if min(len(name), len(other)) < _SHORT_NAME or name[0] != other[0] or abs(len(name) - len(other)) > 1:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    short, long = sorted((name, other), key=len)
    added = long.removeprefix(short)
    if added in _INFLECTIONS or (added == "n" and short[-1] in "aeiou") or stem(name) == stem(other):
        return False
    if not (name + other).isascii() or (name in PLACES and other in PLACES):
        return False
    return DamerauLevenshtein.distance(name, other, score_cutoff=1) == 1


def _in_sentence_case(doc: Document, head: Headline) -> bool:
    """Whether most words of content stand in lower case: a capital then shows a name."""
    printed = [found.group() for found in WORD.finditer(doc.text, *head.span)]
    small = sum(word[0].islower() and word not in FUNCTION_WORDS for word in printed)
    return small >= _FEW and 2 * small >= sum(word[0].isupper() for word in printed[1:])
