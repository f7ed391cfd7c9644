"""What stands around a number: hedge, currency, unit, noun, period. ``numbers`` finds the number itself."""

import re
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from newslint.analyses import number_words as known
from newslint.analyses.number_words import Bound, Comparison, Kind
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_ABOUT = Fraction(1, 10)
"""How far “about” and “nearly” may stand from the figure, as a share of it."""

QUANTITIES: frozenset[Kind] = frozenset(
    {"count", "percent", "points", "ratio", "fraction", "multiple", "money", "measure"}
)
"""The kinds that say how much or how many."""


class Number(NamedTuple):
    """One number; all spans lie in ``Document.text``.

    ``span`` covers the expression with its currency, magnitude and unit (“£3m”,
    “5 per cent”, “one in five”), ``hedge`` the words that loosen it (“nearly”),
    ``extent`` everything from the hedge to the noun and the period (“around
    4,000 calls a year”). ``value`` has the magnitude in it: £3m is 3,000,000,
    5% is 5, two-thirds is 2/3, doubled is 2, a date or score its first figure.
    ``precision`` is the worth of the last printed digit (“3.5m”: 100,000).
    ``currency`` is an ISO 4217 code, or the symbol or name as far as the text
    decides (``$``); ``unit`` a canonical name in the singular (“%”,
    “percentage point”, “km”). ``noun`` is the head of what is counted,
    ``period`` the “year” of “a year”: a number with one is a rate.
    ``comparison`` is the word that introduces it, “range” for both ends of one.
    """

    span: Span
    extent: Span
    kind: Kind
    value: Fraction
    precision: Fraction
    bound: Bound = ""
    unit: str = ""
    currency: str = ""
    magnitude: str = ""
    hedge: Span | None = None
    noun: Span | None = None
    period: str = ""
    comparison: Comparison = ""

    @property
    def interval(self) -> tuple[Fraction | None, Fraction | None]:
        """The least and greatest value that the words allow, both included; None where they set no limit.

        An unhedged whole count is exact; other figures may be rounded by half
        of their precision; “about” and “nearly” allow a tenth of the value.
        """
        value, slack = self.value, abs(self.value) * _ABOUT
        match self.bound:
            case "about":
                return value - slack, value + slack
            case "nearly":
                return value - slack, value
            case "just over":
                return value, value + slack
            case "over" | "at least":
                return value, None
            case "under" | "at most":
                return None, value
        exact = self.kind in ("ratio", "fraction", "multiple") or (self.kind == "count" and self.precision == 1)
        rounding = Fraction(0) if exact else self.precision / 2
        return value - rounding, value + rounding

    def allows(self, value: Fraction | int) -> bool:
        """True if ``value`` lies in the interval."""
        low, high = self.interval
        return (low is None or low <= value) and (high is None or value <= high)

    @property
    def is_quantity(self) -> bool:
        """True for a count, share, sum or measure; False for ages, dates, clock times, scores, codes, ordinals."""
        return self.kind in QUANTITIES


AFTER = lazy_pattern(r"([ \u00a0\n]?-?)([^\W\d_]+(?!\w)|%|°[cf]?)")
"""The gap after a number, and the word or sign that follows it."""
NOUN_WORD = lazy_pattern(r"[ \u00a0\n-]([^\W\d_][\w'-]*)")
_WORD = lazy_pattern(r"[a-z]+")
_JOIN = lazy_pattern(r"[ \n-](?:and )?")
_US = lazy_pattern(r"[a-z]{1,2}\Z")
_OF_WHOLE = lazy_pattern(r"[ \n]of(?:[ \n](?:the|all|its|their|his|her|our|these|those|such|every))?\b")
_PERIOD = lazy_pattern(
    rf"(?:[ \n][\w'-]+){{0,2}}?[ \n-](?:(?:a|an|per|each|every)[ \n-]({known.PERIODS})\b"
    r"(?![ -](?:old|ago|after|before|later|earlier|or))"
    rf"|({'|'.join(known.YEARLY)})\b)"
)
_OLD = lazy_pattern(r"[ -]olds?\b| of age\b")
_MULTIPLIES = lazy_pattern(r" (?:the|as|more|that|what|its|their|his|her|last|higher|larger|bigger|greater|in)\b")
_OR = lazy_pattern(r" or (so|more|less|fewer|under|over)\b|\+|-plus\b")
_BETWEEN = frozenset((" to ", "-", "–", " - ", " – "))
_LATER_BOUNDS = (" or ", "+", "-plus")
_AFTER_BOUND: dict[str | None, Bound] = {"so": "about", "less": "at most", "fewer": "at most", "under": "at most"}
_NATIONAL = {"us": "USD", "canadian": "CAD", "australian": "AUD"}
_NO_PLURAL = ("ss", "us", "'s")
_RATED = frozenset({"count", "money", "percent", "measure"})
_SHARES = frozenset({"percent", "fraction", "ratio"})


@cache
def fraction(numerator: int, denominator: int = 1) -> Fraction:
    """A fraction, the same object for the same two integers."""
    return Fraction(numerator, denominator)


ONE = fraction(1)


@lru_cache(maxsize=4096)
def printed_value(digits: str) -> tuple[Fraction, Fraction]:
    """The exact value of printed digits, and the worth of the last one."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    scale = 10 ** len(decimals)
    return fraction(int(whole + decimals), scale), fraction(1, scale)


def bare(kind: Kind, at: int, end: int, value: int) -> Number:
    """A number that counts nothing."""
    span = Span(at, end)
    return Number(span, span, kind, fraction(value), ONE)


def denominator_of(name: str, value: int) -> int:
    """The denominator in “two-thirds”, or 0."""
    parts = known.PARTS.get(name, 0) if value == 1 else known.PARTS.get(name[:-1], 0) if name[-1] == "s" else 0
    return 0 if parts <= max(value, 2) or (name == "quarters" and value != 3) else parts


def is_plural(word: str) -> bool:
    """True if the folded ``word`` looks like the plural of a noun."""
    return word in known.PLURALS or (word[-1] == "s" and word[-2:] not in _NO_PLURAL and word not in known.NOT_PLURAL)


def join_ranges(text: str, found: list[Number]) -> None:
    """Give both ends of “4 to 6 per cent” the same unit."""
    for index in range(len(found) - 1):
        low, high = found[index], found[index + 1]
        if high.span.start - low.span.end <= 5 and low.is_quantity and high.is_quantity:
            gap = text[low.span.end : high.span.start]
            if gap in _BETWEEN or (gap == " and " and low.comparison == "range"):
                found[index], found[index + 1] = _joined(low, high)


def _joined(low: Number, high: Number) -> tuple[Number, Number]:
    if low.kind == "count" and low.noun is None and not low.magnitude:
        scale = known.MAGNITUDES.get(high.magnitude, 1) if low.value < 1000 else 1
        low = low._replace(
            kind=high.kind, unit=high.unit, currency=high.currency, noun=high.noun, value=low.value * scale,
            precision=low.precision * scale, magnitude=high.magnitude if scale > 1 else "",
        )  # fmt: skip
    alike = (low.kind, low.unit, low.currency) == (high.kind, high.unit, high.currency)
    if alike and low.comparison != "from" and low.value < high.value:
        return low._replace(comparison="range"), high._replace(comparison="range")
    return low, high


class Unit(NamedTuple):
    """What follows the digits of a number, up to ``end``."""

    end: int
    kind: Kind
    unit: str
    currency: str = ""


class Surroundings:
    """One block around its numbers; ``text`` is folded, ``printed`` as it stands, offsets are the document's."""

    __slots__ = ("_after", "_after_at", "end", "printed", "start", "text")

    def __init__(self, text: str, printed: str, block: Span) -> None:
        self.text, self.printed = text, printed
        self.start, self.end = block
        self._after: re.Match[str] | None = None
        self._after_at = -1

    def after(self, at: int) -> re.Match[str] | None:
        """The gap and the word or sign at ``at``, as ``AFTER`` finds them."""
        if at != self._after_at:
            self._after_at, self._after = at, AFTER.match(self.text, at, self.end)
        return self._after

    def complete(
        self, start: int, end: int, value: Fraction, precision: Fraction, kind: Kind,
        unit: str = "", currency: str = "", magnitude: str = "",
    ) -> Number:  # fmt: skip
        """The number that stands from ``start`` to ``end``, with its hedge, noun and period."""
        text = self.text
        if text[start] in "-−":
            value = -value
        hedge, bound, comparison = self.before(start)
        extent_end, noun, period = end, None, ""
        if not bound and text.startswith(_LATER_BOUNDS, end) and (later := _OR.match(text, end, self.end)):
            bound, hedge, extent_end = _AFTER_BOUND.get(later[1], "at least"), Span(*later.span()), later.end()
        if kind != "age":
            whole = kind in _SHARES or magnitude
            skip = _OF_WHOLE.match(text, extent_end, self.end) if whole and text.startswith(" of", extent_end) else None
            if kind == "count" or kind == "ratio" or skip:
                noun = self.noun(skip.end() if skip else extent_end, value == 1 and not skip)
                extent_end = noun.end if noun else extent_end
            if kind in _RATED and (rate := _PERIOD.match(text, extent_end, self.end)):
                period, extent_end = rate[1] or known.YEARLY[rate[2]], rate.end()
        first = hedge.start if hedge is not None and hedge.start < start else start
        return Number(
            Span(start, end), Span(first, extent_end), kind, value, precision, bound, unit, currency, magnitude,
            hedge, noun, period, comparison,
        )  # fmt: skip

    def before(self, start: int) -> tuple[Span | None, Bound, Comparison]:
        """The hedge before ``start``, what it means, and the word of comparison before both."""
        text = self.text
        low = max(start - 36, self.start)
        before = text[low:start]
        if before[-1:] in ("~", "≈", "<", ">", "≥", "≤"):
            return Span(start - 1, start), known.HEDGES[before[-1]], ""
        if not before[-1:].isspace():
            return None, "", ""
        words = before.rsplit(None, 2)
        if not words:
            return None, "", ""
        words[-1] = last = words[-1].lstrip("(\"'“‘—–")
        hedge: Span | None = None
        bound: Bound = ""
        if last in known.LAST_OF_HEDGE:
            words[:-1] = before.split()[:-1]
            for size in (4, 3, 2, 1):
                found = known.HEDGES.get(" ".join(words[-size:])) if size <= len(words) else None
                if found and not (size < len(words) and words[-size - 1] in known.NOT_A_HEDGE):
                    bound, at = found, start
                    for word in reversed(words[-size:]):
                        at = text.rfind(word, low, at)
                    hedge = Span(at, text.rfind(last, low, start) + len(last))
                    del words[-size:]
                    break
        word = words[-1] if words else ""
        compared = word in ("with", "to") and words[-2:-1] == ["compared"]
        return hedge, bound, "than" if compared else known.COMPARISONS.get(word, "")

    def noun(self, at: int, one: bool = False) -> Span | None:
        """The first plural among the four words after ``at``, in one noun phrase; after ``one``, its only word."""
        for _ in range(4):
            word = NOUN_WORD.match(self.text, at, self.end)
            if word is None or word[1] in known.ENDS_NOUN:
                break
            name, at = word[1], word.end()
            if one:
                after = NOUN_WORD.match(self.text, at, self.end)
                return Span(*word.span(1)) if after is None or after[1] in known.ENDS_NOUN else None
            if is_plural(name):
                return Span(*word.span(1))
        return None

    def multiplies(self, at: int) -> bool:
        """True if the words at ``at`` are those that follow a multiple: “(twice) as many”."""
        return _MULTIPLIES.match(self.text, at, self.end) is not None

    def spelled_out(self, at: int) -> tuple[int, int, str]:
        """(value, end, last magnitude) of the number words from ``at`` on."""
        text = self.text
        total = group = 0
        pos = end = at
        magnitude = ""
        while word := _WORD.match(text, pos, self.end):
            name = word.group()
            small = known.SMALL.get(name)
            joined = pos - end == 5
            if joined and (group % 100 or not (group or total)):
                break
            if small is not None and (pos == at or not group % 100 or (small < 10 and not group % 10 and not joined)):
                group += small
            elif name in known.TENS and not group % 100:
                group += known.TENS[name]
            elif name in ("hundred", "dozen") and 0 < group < 100:
                group *= known.SCALES[name]
            elif name in known.SCALES and group and name not in ("hundred", "dozen"):
                total, group, magnitude = total + group * known.SCALES[name], 0, name
            else:
                break
            end = word.end()
            join = _JOIN.match(text, end, self.end)
            if join is None:
                break
            pos = join.end()
        return total + group, end, magnitude

    def currency(self, at: int) -> tuple[int, str]:
        """Where the number whose digits start at ``at`` begins with its sign, and its currency if that is one."""
        text = self.text
        symbol = text[at - 1] if at > self.start else ""
        if symbol in ("-", "−") and (at - 1 == self.start or text[at - 2] in " (\n"):
            return at - 1, ""
        if symbol == " " and text[at - 2 : at - 1] in known.SYMBOLS:
            return at - 2, known.SYMBOLS[text[at - 2]]
        if symbol not in known.SYMBOLS:
            return at, ""
        if symbol == "$":
            prefix = _US.search(text, max(at - 4, self.start), at - 1)
            if prefix and prefix.group() in known.DOLLARS and not text[prefix.start() - 1 : prefix.start()].isalpha():
                return prefix.start(), known.DOLLARS[prefix.group()]
        return at - 1, known.SYMBOLS[symbol]

    def magnitude(self, at: int, paid: bool) -> tuple[int, str]:
        """The end and the word of a magnitude after digits that end at ``at``: “m” of “£3m”, but not of “100m”."""
        after = self.after(at)
        if after is None or after[2] not in known.MAGNITUDES or (len(after[2]) == 1 and after[1] and not paid):
            return at, ""
        if after[2] == "m" and not paid and not self._counted(after.end()):
            return at, ""
        return after.end(), after[2]

    def _counted(self, at: int) -> bool:
        """True if the “m” that ends at ``at`` is a million of something, not metres: “3m people”, “2m new homes”."""
        noun = self.noun(at)
        if (
            noun is None
            or self.printed[noun.start].isupper()
            or self.text[noun.start : noun.end] in known.RUN_IN_METRES
        ):
            return False
        return self.text.count(" ", at, noun.start) <= 2

    def unit(self, at: int, paid: bool) -> Unit | None:
        """The unit after digits or a magnitude that end at ``at``; None without one.

        ``paid`` is True if a currency sign stands before them.
        """
        text = self.text
        after = self.after(at)
        if after is None:
            return None
        gap, name = after.groups()
        end = after.end()
        if name == "m" and not gap and not paid:
            return Unit(end, "measure", "metre")
        if name in known.PREFIXED or name in known.PAIRS or name in _NATIONAL:
            return self._second_word(name, end)
        if (
            name in ("degree", "degrees")
            and (scale := AFTER.match(text, end, self.end))
            and scale[2] in known.SCALES_OF_HEAT
        ):
            return Unit(scale.end(), "measure", known.UNITS[scale[2]][1])
        if name == "km" and text.startswith("/h", end):
            return Unit(end + 2, "measure", "km/h")
        if name in known.MONEY and (not gap or len(name) > 1) and not paid:
            code, _, part = known.MONEY[name].partition(" ")
            return Unit(end, "money", part, code)
        if name not in known.UNITS or (gap and name in known.JOINED_ONLY):
            return None
        kind, unit = known.UNITS[name]
        if unit in ("year", "month", "week", "day") and (old := _OLD.match(text, end, self.end)):
            return Unit(old.end(), "age", unit)
        if (name == "times" and not self.multiplies(end)) or (name in ("g", "w") and self.printed[end - 1].isupper()):
            return None
        return Unit(end, kind, unit)

    def _second_word(self, name: str, at: int) -> Unit | None:
        """The unit of two words whose first is ``name`` and whose second follows ``at``."""
        second = AFTER.match(self.text, at, self.end)
        if second is None:
            return None
        if name in known.PREFIXED and second[2] in known.UNITS:
            return Unit(second.end(), "measure", known.PREFIXED[name] + known.UNITS[second[2]][1])
        if name in _NATIONAL and second[2] in known.MONEY:
            return Unit(second.end(), "money", "", _NATIONAL[name])
        if name in known.PAIRS and second[2].startswith(known.PAIRS[name][0]):
            return Unit(second.end(), known.PAIRS[name][1], known.PAIRS[name][2])
        return None
