"""Exact arithmetic with printed numbers: what a result may be when every figure in it may be rounded."""

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from newslint.analyses.numbers import Number


class Interval(NamedTuple):
    """All values from ``low`` to ``high``, both included."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Interval") -> bool:
        """True if the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Fraction) -> "Interval":
        """The same values, and those up to ``by`` beyond them."""
        return Interval(self.low - by, self.high + by)


_CHANGE = Fraction(1, 5)
FARTHEST = Fraction(10**18)
"""Stands for no limit: larger than any figure in the news."""


def interval(number: Number, precision: Fraction | None = None) -> Interval:
    """What the words of ``number`` allow, its last printed digit being worth ``precision`` if that is finer."""
    if precision is not None and precision < number.precision:
        number = number._replace(precision=precision)
    low, high = number.interval
    return Interval(-FARTHEST if low is None else low, FARTHEST if high is None else high)


def pair(first: Number, second: Number) -> tuple[Interval, Interval]:
    """Two figures of one kind printed side by side: “£2m” beside “£1.1m” is £2.0m, and “£4” is no £4.40."""
    finer = min(first.precision, second.precision)
    if first.kind == "money" and finer == 1:
        finer = _CHANGE
    return interval(first, finer), interval(second, finer)


def total(parts: Iterable[Interval]) -> Interval:
    """The sum."""
    every = tuple(parts)
    return Interval(sum((part.low for part in every), Fraction()), sum((part.high for part in every), Fraction()))


def difference(before: Interval, after: Interval) -> Interval:
    """``after`` less ``before``."""
    return Interval(after.low - before.high, after.high - before.low)


def quotient(part: Interval, whole: Interval) -> Interval | None:
    """``part`` divided by ``whole``; None unless both are positive."""
    if part.low < 0 or whole.low <= 0:
        return None
    return Interval(part.low / whole.high, part.high / whole.low)


def rounded(value: Fraction) -> str:
    """A value as a reader would print it: three significant digits, thousands with commas."""
    return f"{round(value):,}" if abs(value) >= 100 or value.denominator == 1 else f"{float(value):.3g}"
