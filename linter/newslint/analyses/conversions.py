"""Measures and sums of money given twice, in two units: “10 miles (16km)”, “20C (68F)”, “$339m (£182.5m)”."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from newslint.analyses.intervals import FARTHEST, Interval, interval, quotient, rounded
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.sentences import sentence_at
from newslint.analyses.sketches import Sketch, sketch
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_SIZES: dict[str, dict[str, tuple[str, ...]]] = {
    "length": {
        "mm": ("0.001",), "cm": ("0.01",), "metre": ("1",), "km": ("1000",), "inch": ("0.0254",), "foot": ("0.3048",),
        "yard": ("0.9144",), "mile": ("1609.344",),
    },
    "mass": {
        "mg": ("0.000001",), "gram": ("0.001",), "kg": ("1",), "tonne": ("1000", "1016.05", "907.185"),
        "ounce": ("0.0283495", "0.0311035"), "lb": ("0.45359237",), "pound": ("0.45359237",), "stone": ("6.35029318",),
    },
    "area": {
        "square metre": ("1",), "square km": ("1000000",), "square foot": ("0.09290304",), "square yard": ("0.836127",),
        "square mile": ("2589988",), "hectare": ("10000",), "acre": ("4046.856",),
    },
    "volume": {
        "litre": ("1",), "pint": ("0.568261", "0.473176"), "gallon": ("4.54609", "3.785412"), "barrel": ("158.9873",),
        "cubic metre": ("1000",), "cubic foot": ("28.31685",),
    },
    "speed": {"km/h": ("1",), "mph": ("1.609344",)},
}  # fmt: skip
"""Units in terms of one of their kind; more than one value where the name means different things.

Source: NIST Special Publication 811 (2008), appendix B; the short and
the long ton, and the British and the American pint and gallon differ.
"""

_UNITS = {unit: (kind, tuple(map(Fraction, sizes))) for kind, units in _SIZES.items() for unit, sizes in units.items()}
_TWICE = lazy_pattern(
    r"(?P<first>U)(?: (?P<more>U))?(?: \w+){0,2}? ?"
    r"(?:\((?:or |about |around |roughly |some )?(?P<second>U)(?: \w+){0,2}[);,]|, or (?P<third>U)\b|/(?P<fourth>U)\b)"
)
_RANGE_TWICE = lazy_pattern(
    r"(?P<first>U)(?:-|–| to | and )(?P<last>U) ?\((?:or |about |around )?(?P<second>U)(?:-|–| to | and )(?P<end>U)"
)
_EXCHANGED = lazy_pattern(
    r"(?P<first>M)(?: [a-z]+){0,2} \((?:or |about |around |some )?(?P<second>M)(?:[;,] (?P<third>M))?[);]"
)
_PART = lazy_pattern(r"(?:\bD|\bU|\bC['′]),? ?(?:and )?\Z")
_MINUS = lazy_pattern(r"\bminus \Z")
_YEAR = lazy_pattern(r"\b(?:1[89]|20)\d\d\b")
_ROUND = Fraction(1, 20)
_REACH = 30
_TENS = Fraction(5, 2)
_TENTH = Fraction(1, 10)
_LEAST = Fraction(1, 50)


class Conversion(NamedTuple):
    """The same quantity in two units; ``expected`` is the first in the unit of the second, in words."""

    first: Number
    second: Number
    expected: str
    agrees: bool


_EVER = {
    ("GBP", "$"): (Fraction("1.05"), Fraction("2.65")), ("EUR", "$"): (Fraction("0.82"), Fraction("1.61")),
    ("EUR", "GBP"): (Fraction("0.57"), Fraction("0.98")),
}  # fmt: skip
"""Lowest and highest rates of the euro since 1999, of sterling since 1971. Source: Bank of England, spot rates."""


class Exchange(NamedTuple):
    """A sum of money in two currencies, at ``rate`` of the second for one of the first.

    ``years`` are those that its sentence names.
    """

    first: Number
    second: Number
    rate: Interval
    years: frozenset[str]

    @property
    def was_ever_near(self) -> bool:
        """False if the rate is less than half of, or more than twice, what it has been since 1971."""
        first, second = ("$" if each.currency == "USD" else each.currency for each in (self.first, self.second))
        low, high = _EVER.get((first, second), (Fraction(0), FARTHEST))
        if (second, first) in _EVER:
            low, high = 1 / _EVER[second, first][1], 1 / _EVER[second, first][0]
        return self.rate.low <= 2 * high and self.rate.high >= low / 2

    def differs(self, other: "Exchange") -> bool:
        """True if the two rates are more than a tenth apart, and neither rounding nor the years explain it."""
        if self.years != other.years:
            return False
        least, most = sorted((self.rate, other.rate))
        return most.low > least.high * (1 + _TENTH)


@analysis
def _pairs(doc: Document) -> tuple[Sketch, ...]:
    """The sentences in which a number stands on both sides of a bracket, a stroke or “or”."""
    text, figures = doc[folded], doc[number_reader]
    found = set()
    for sign in ("(", ", or ", "/"):
        at = text.find(sign)
        while at >= 0:
            if figures.may_hold(Span(at, at + _REACH // 2)) and figures.may_hold(Span(max(at - _REACH, 0), at)):
                found.add(sentence_at(doc, at))
            at = text.find(sign, at + 1)
    return tuple(drawn for each in sorted(filter(None, found)) if (drawn := sketch(doc, each.span)))


@analysis
def conversions(doc: Document) -> tuple[Conversion, ...]:
    """Measures of length, weight, area, volume, speed or warmth that are given in two units side by side, in order."""
    found: list[Conversion] = []
    for drawn in doc[_pairs]:
        for match in _TWICE.finditer(drawn.text):
            last = next(group for group in ("second", "third", "fourth") if match[group])
            more = drawn.number(match, "more") if match["more"] else None
            first, second = drawn.number(match, "first"), drawn.number(match, last)
            if "range" in (first.comparison, second.comparison) or _PART.search(drawn.text, 0, match.start("first")):
                continue
            found.extend(_conversion(_signed(drawn, match, "first", first), more, _signed(drawn, match, last, second)))
        for match in _RANGE_TWICE.finditer(drawn.text):
            for start, end in (("first", "second"), ("last", "end")):
                found.extend(_conversion(drawn.number(match, start), None, drawn.number(match, end)))
    return tuple(found)


@analysis
def exchanges(doc: Document) -> tuple[Exchange, ...]:
    """Sums of money that are given in two or three currencies side by side, in order."""
    found: list[Exchange] = []
    for drawn in doc[_pairs]:
        for match in _EXCHANGED.finditer(drawn.text):
            first = drawn.number(match, "first")
            for group in ("second", "third"):
                if match[group] and (second := drawn.number(match, group)).currency != first.currency:
                    rate = quotient(interval(second), interval(first))
                    if rate is not None and not first.unit and not second.unit:
                        sentence = sentence_at(doc, first.span.start)
                        years = frozenset(_YEAR.findall(doc.words(sentence.span))) if sentence else frozenset()
                        found.append(Exchange(first, second, rate, years))
    return tuple(found)


def _signed(drawn: Sketch, match: re.Match[str], group: str, number: Number) -> Number:
    """The number, less than nothing if the words around it say so: “minus 5C”, “5C below zero”."""
    below = drawn.text.startswith((" below zero", " below freezing"), match.end(group))
    if number.value > 0 and (below or _MINUS.search(drawn.text, 0, match.start(group))):
        return number._replace(value=-number.value)
    return number


def _conversion(first: Number, more: Number | None, second: Number) -> Iterator[Conversion]:
    converted = _converted(first, more, second)
    if converted is not None:
        yield Conversion(first, second, *converted)


def _converted(first: Number, more: Number | None, second: Number) -> tuple[str, bool] | None:
    """The first in the unit of the second, and whether the second is that; None if they measure different things."""
    unit, other = _unit(first), _unit(second)
    if {unit, other} == {"C", "F"} and more is None:
        return _warmth(first, second)
    if unit not in _UNITS or other not in _UNITS or unit == other or _UNITS[unit][0] != _UNITS[other][0]:
        return None
    given, wanted = _about(first), _about(second)
    ratios = [a / b for a in _UNITS[unit][1] for b in _UNITS[other][1]]
    if more is not None:
        if _unit(more) not in _UNITS or (unit, _unit(more)) not in (("foot", "inch"), ("stone", "lb"), ("lb", "ounce")):
            return None
        part = _UNITS[_unit(more)][1][0] / _UNITS[unit][1][0]
        exact = first.value + more.value * part
        given = Interval(exact - part / 2, exact + part / 2)
        first = first._replace(value=exact)
    agrees = any(Interval(given.low * ratio, given.high * ratio).meets(wanted) for ratio in ratios)
    return f"{rounded(first.value * ratios[0])} {other}", agrees


def _unit(number: Number) -> str:
    if number.period == "hour":
        return {"mile": "mph", "km": "km/h"}.get(number.unit, number.unit)
    return "" if number.period else number.unit


def _about(number: Number) -> Interval:
    """What a figure of a conversion may stand for: a fiftieth more or less, a twentieth if it ends in noughts."""
    share = _ROUND if number.value % (number.precision * 10) == 0 else _LEAST
    printed, slack = interval(number), abs(number.value) * share
    return Interval(min(printed.low, number.value - slack), max(printed.high, number.value + slack))


def _warmth(first: Number, second: Number) -> tuple[str, bool]:
    """Degrees as a temperature, or as a difference of two."""
    given, wanted = (
        interval(each).widened(_TENS if each.value >= 100 and each.value % 10 == 0 else each.precision / 2)
        for each in (first, second)
    )
    factor = Fraction(9, 5) if first.unit == "C" else Fraction(5, 9)
    shift = Fraction(32) if first.unit == "C" else Fraction(-160, 9)
    expected = rounded(first.value * factor + shift)
    agrees = any(
        Interval(given.low * factor + by, given.high * factor + by).meets(wanted) for by in (shift, Fraction(0))
    )
    return f"{expected} {second.unit}", agrees
