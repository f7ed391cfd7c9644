"""Figures that no count, share, time or age can have."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.analyses.numbers import Number, number_reader, numbers_in
from newslint.analyses.occurrences import occurrences
from newslint.analyses.person_words import PERSONS
from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

OLDEST = 122
"""The greatest proved age in years: Jeanne Calment, 1875 to 1997. Source: Gerontology Research Group."""


class Impossible(NamedTuple):
    """The words that state a figure, and why it cannot be."""

    span: Span
    reason: str


_PEOPLE = frozenset(
    "people adults children men women residents voters pupils students patients victims passengers employees workers "
    "households families pensioners teenagers teachers nurses doctors members respondents citizens tenants drivers "
    "prisoners migrants refugees soldiers officers boys girls".split()
)
_MOST = {
    ("second", "minute"): 60, ("minute", "hour"): 60, ("hour", "day"): 24, ("day", "week"): 7, ("week", "year"): 53,
    ("month", "year"): 12, ("day", "year"): 366, ("hour", "week"): 168, ("day", "month"): 31,
}  # fmt: skip
_LENGTHS = frozenset("seconds minutes hours days weeks months".split())
_EACH = (" a ", " an ", " per ", " each ", " every ", " daily", " weekly", " yearly")
_ODD_COUNT = lazy_pattern(r"(?:[0-9]\.[0-9]+|[-−][0-9]+) ([a-z]+)")
_PERCENT = ("%", " per cent", " percent", " pct")
_FALL = lazy_pattern(r"\b(?:fell|fallen|falls?|dropped|declined|decreased|shrank|cut|reduced)(?: by)? (?:\w+ ){0,2}\Z")
_MAY_GO_BELOW = lazy_pattern(
    r"\b(?:profits?|earnings|income|loss\w*|surplus|balance|growth|deficit|margins?|cash|net|results?)\b"
)
_AVERAGED = lazy_pattern(r"\b(?:averag\w*|mean|per|each|every|typical\w*|ratio|equivalent|rate)\b")


@analysis
def impossibilities(doc: Document) -> tuple[Impossible, ...]:
    """The impossible figures of the document's sentences, in order."""
    found: set[Impossible] = set()
    for sentence in {sentence for at in _suspects(doc) if (sentence := sentence_at(doc, at))}:
        inside = numbers_in(doc, sentence.span)
        found.update(each for number in inside for each in _judged(doc, number, sentence))
        found.update(_more_than_all(doc, inside))
    return tuple(sorted(found))


def _suspects(doc: Document) -> Iterator[int]:
    """Where the text looks as if it held one of them: far faster than reading every number."""
    text, present = doc[folded], doc[vocabulary]
    for sign in _PERCENT:
        at = text.find(sign)
        while at >= 0:
            if text[max(at - 3, 0) : at].isdigit():
                yield at
            at = text.find(sign, at + 1)
    if not present.isdisjoint(_PEOPLE):
        for at in doc[number_reader].starts:
            odd = _ODD_COUNT.match(text, at - (text[at - 1 : at] in ("-", "−")))
            if odd and odd[1] in _PEOPLE:
                yield at
    for word in present & _LENGTHS:
        yield from (at for at, end in occurrences(text, word) if text.startswith(_EACH, end))
    if "aged" in present:
        yield from (at for at, end in occurrences(text, "aged") if text[end + 1 : end + 4].isdigit())
    for phrase, digits_before in (("-year-old", 3), (" out of ", 0)):
        at = text.find(phrase)
        while at >= 0:
            if text[max(at - digits_before, 0) : at].isdigit() or not digits_before:
                yield at
            at = text.find(phrase, at + 1)


def _judged(doc: Document, number: Number, sentence: Sentence) -> Iterator[Impossible]:
    text, span, value = doc[folded], number.span, number.value
    noun = text[number.noun.start : number.noun.end] if number.noun else ""
    whole = Span(
        span.start - (text[span.start - 1] in "-−" and value < 0), number.noun.end if number.noun else span.end
    )
    match number.kind:
        case "percent" if value > 100 and noun in _PEOPLE:
            yield Impossible(whole, "no share of people is above 100%")
        case "percent" if value > 100 and _FALL.search(text, sentence.span.start, span.start):
            if not _MAY_GO_BELOW.search(text, *sentence.span):
                yield Impossible(span, "a fall of 100% leaves nothing")
        case "count" if noun in _PEOPLE and value < 0:
            yield Impossible(whole, "there are no fewer than none")
        case "count" if noun in _PEOPLE and value.denominator > 1 and not _AVERAGED.search(text, *sentence.span):
            yield Impossible(whole, "people come whole")
        case "measure" if number.period and value > _MOST.get((number.unit, number.period), value):
            yield Impossible(number.extent, f"a {number.period} has fewer")
        case "count" | "age" if OLDEST < value < 1000 and _is_age(text, number):
            yield Impossible(span, "nobody has grown so old")


def _is_age(text: str, number: Number) -> bool:
    """True for “aged 214” and “214-year-old man”, not for “214-year-old church”."""
    after = text[number.span.end : number.span.end + 24].split()[:1]
    if number.kind == "age" and after and after[0].strip(".,;:") in PERSONS:
        return True
    return text[: number.span.start].endswith("aged ") and number.noun is None


def _more_than_all(doc: Document, inside: tuple[Number, ...]) -> Iterator[Impossible]:
    """“12 out of 10 voters”."""
    for part, whole in pairwise(inside):
        counted = part.kind == whole.kind == "count" and not part.magnitude
        if counted and doc[folded][part.span.end : whole.span.start] == " out of " and part.value > whole.value > 1:
            end = whole.noun.end if whole.noun else whole.span.end
            yield Impossible(Span(part.span.start, end), "no part is larger than its whole")
