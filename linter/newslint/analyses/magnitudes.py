"""Figures that stand in an article twice, with the same digits and another power of ten."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from newslint.analyses.number_words import ENDS_NOUN, SMALL
from newslint.analyses.numbers import Number, numbers_in
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_LARGE = ("billion", "bn", "bln", "trillion", "trn")
_IN_MILLIONS = lazy_pattern(r"([0-9][0-9.,]*|[a-z]+)[ \u00a0\n-]?(m|mn|mln|million|bn|bln|billion|tn|trn|trillion)\b")
_SCALES = ("illion", "mln", "bln", "bn", "mn ", "tn ")
_METRES_OR_MILLIONS = lazy_pattern(r"[0-9]m\b")
_RATE = lazy_pattern(r"\b(?:annual\w*|yearly|monthly|daily|weekly|per|each|every|a (?:year|month|week|day|share))\b")
_NAME = lazy_pattern(r"[a-z]{4,}")
_REACH = 80
"""How many characters on either side of a figure say what it is a figure of."""
_CLAUSE = 45
_STOP = lazy_pattern(r"[.;!?]\s|\n")
_SAYING = frozenset(
    "about around some nearly almost more than over under less fewer million billion trillion dollars dollar pounds "
    "euros dlrs said says with from this that their have been were will would which worth cost costs last year years "
    "also into only just after before people total".split()
)


class Drift(NamedTuple):
    """Two figures that differ by a power of ten; ``odd`` is the headline's, or the later.

    ``ratio`` is the larger divided by the smaller, 10, 100 or 1,000 (nearly so where the headline rounds).
    """

    odd: Number
    other: Number
    ratio: int
    in_headline: bool


@analysis
def drifts(doc: Document) -> tuple[Drift, ...]:
    """One drift for each figure that drifts, in order."""
    found = [drift for block in doc.of_kind("headline") for drift in _of_headline(doc, block.span)]
    if any(word in doc[folded] for word in _LARGE):
        found.extend(_in_text(doc, {drift.other.span for drift in found}))
    return tuple(found)


def _of_headline(doc: Document, headline: Span) -> Iterator[Drift]:
    large = [number for number in numbers_in(doc, headline) if _is_large(number)]
    if not large:
        return
    body = [number for number in numbers_in(doc, Span(headline.end, len(doc.text))) if _is_large(number)]
    for number in large:
        alike = [other for other in body if _alike(number, other)]
        if any(_rounds_to(number, other, 1) for other in alike):
            continue
        for other in alike:
            larger = number.value > other.value
            ratio = next((r for r in (1000, 100, 10) if _rounds_to(number, other, Fraction(1, r) if larger else r)), 0)
            if not ratio:
                continue
            by_scale = ratio == 1000 and number.kind == "money" and number.magnitude and other.magnitude
            if by_scale or _same_thing(
                doc, number, other, least=1 if _noun(doc, number) == _noun(doc, other) != "" else 2
            ):
                yield Drift(number, other, ratio, True)
                break


def _in_text(doc: Document, known: set[Span]) -> Iterator[Drift]:
    places = sorted({(_figure(found[1]), *found.span()) for found in _scaled(doc[folded])})
    for _, same in groupby(places, key=lambda place: place[0]):
        spots = [(start, end) for _, start, end in same]
        if len(spots) < 2:
            continue
        figures = [
            number for start, end in sorted(spots) for number in numbers_in(doc, Span(max(start - 4, 0), end + 24))
            if number.span.start <= start and end <= number.span.end and number.is_quantity
        ]  # fmt: skip
        for index, number in enumerate(figures):
            other = next((each for each in figures[:index] if _drifted(doc, each, number)), None)
            if other is not None and known.isdisjoint((number.span, other.span)):
                yield Drift(number, other, 1000, False)
                break


def _scaled(text: str) -> Iterator[re.Match[str]]:
    """The figures with a scale: found by the scale, which is rarer than the figure."""
    for scale in _SCALES:
        at = text.find(scale)
        while at >= 0:
            yield from _IN_MILLIONS.finditer(text, max(at - 16, 0), at + 9)
            at = text.find(scale, at + 1)
    for touching in _METRES_OR_MILLIONS.finditer(text):
        yield from _IN_MILLIONS.finditer(text, max(touching.start() - 16, 0), touching.end() + 1)


def _figure(printed: str) -> str:
    """“2” for “2.0,” and “two”."""
    return str(SMALL.get(printed, printed)).rstrip(",.").removesuffix(".0")


def _drifted(doc: Document, first: Number, second: Number) -> bool:
    if second.value not in (first.value * 1000, first.value / 1000) or not _alike(first, second):
        return False
    return _same_thing(doc, first, second, least=0 if _digits(first) >= 2 else 1)


def _is_large(number: Number) -> bool:
    return number.kind in ("money", "count") and (bool(number.magnitude) or number.value >= 1000)


def _alike(first: Number, second: Number) -> bool:
    return (first.kind, first.currency, first.period) == (second.kind, second.currency, second.period)


def _rounds_to(rough: Number, fine: Number, factor: Fraction | int) -> bool:
    return abs(rough.value * factor - fine.value) <= rough.precision * factor / 2


def _digits(number: Number) -> int:
    """How many significant digits are printed."""
    return len(str(number.value.numerator * 10 // number.value.denominator).rstrip("0"))


def _noun(doc: Document, number: Number) -> str:
    return doc[folded][number.noun.start : number.noun.end] if number.noun else ""


def _same_thing(doc: Document, first: Number, second: Number, least: int = 1) -> bool:
    """True if the words around the two name the same things, and neither is a rate unless both are.

    ``least`` is how many words they must share. Two figures of one clause are never the same.
    """
    low, high = sorted((first.span, second.span))
    text = doc[folded]
    if high.start - low.end < _CLAUSE and not _STOP.search(text, low.end, high.start):
        return False
    if _is_rate(text, low) != _is_rate(text, high):
        return False
    named, again = (
        {word[:6] for word in _NAME.findall(_around(text, span)) if word not in _SAYING and word not in ENDS_NOUN}
        for span in (low, high)
    )
    return len(named & again) >= least


def _is_rate(text: str, span: Span) -> bool:
    return bool(_RATE.search(text, max(span.start - 16, 0), span.start) or _RATE.search(text, span.end, span.end + 24))


def _around(text: str, span: Span) -> str:
    """The words near ``span`` in its own sentence."""
    before = _STOP.split(text[max(span.start - _REACH, 0) : span.start])[-1]
    return before + "; " + _STOP.split(text[span.end : span.end + _REACH], maxsplit=1)[0]
