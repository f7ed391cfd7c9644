"""Numbers: what each is, its exact value, how firmly it is stated, and what it counts.

Read with word lists and no parser (``number_words`` holds the lists). Digits
and words are found alike: “£3m”, “twenty-two”, “one in five”, “nearly half”,
“doubled”, “5-1/4 pct”. Numbers that measure nothing are kept too, with their
kind, so that a rule can tell a year, an age or 999 from a quantity.
Left out: “dozens of”, “several hundred” (no value), “one” as a pronoun.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from fractions import Fraction

from newslint.analyses import number_words as known
from newslint.analyses.number_context import (
    AFTER,
    NOUN_WORD,
    ONE,
    QUANTITIES,
    Number,
    Surroundings,
    bare,
    denominator_of,
    fraction,
    join_ranges,
    printed_value,
)
from newslint.analyses.number_places import number_places
from newslint.analyses.number_words import Kind
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Block, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

__all__ = ["QUANTITIES", "Number", "number_reader", "numbers", "numbers_in"]

_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_YEARS = r"(?:1[5-9]|20)[0-9]"
_RUN = lazy_pattern(r"[0-9]+")
_SHAPE = lazy_pattern(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:t[0-9:.z+-]+)?(?![0-9])"
    r"|[0-9]{1,2}(?P<by>[/.])[0-9]{1,2}(?P=by)(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    rf"|{_YEARS}[0-9][-–/](?:{_YEARS}[0-9]|[0-9]{{2}})(?![0-9])|(?:{_YEARS}|[1-9])0s\b)"
    r"|(?P<clock>[0-9]{1,2}(?:[:.][0-9]{2})?[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|o'clock)"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?(?![0-9])|[0-2][0-9]{3} ?(?:gmt|[bc]st|utc|cet|e[sd]t|hrs)\b)"
    r"|(?P<phone>116 123|0[0-9]{2,4}[ -][0-9]{3,4}(?:[ -]?[0-9]{3,4})?|0[0-9]{9,10}|[0-9]{1,3}(?:[ -][0-9]{2,4}){3,}"
    r"|[0-9]{3}-[0-9]{3}-[0-9]{4})(?![0-9])"
    r"|(?P<ordinal>[0-9]+(?:st|nd|rd|th)\b)"
    r"|(?P<code>[0-9]+\.[0-9]+\.[0-9][0-9.]*)"
    r"|(?P<mixed>(?P<whole>[0-9]+)[- ](?P<over>[0-9]{1,2})/(?P<under>[0-9]{1,2})(?![0-9/]))"
    r"|(?P<slash>[0-9]+/[0-9]+(?![0-9/]))"
    r"|(?P<odds>[0-9]+(?::|-to-)[0-9]+)"
    rf"|(?P<pair>(?P<first>{_FIGURE})[-–](?P<last>{_FIGURE})(?![0-9/]|[-–][0-9]))"
    rf"|(?P<plain>{_FIGURE})"
)
_IN_OTHERS = lazy_pattern(r" (?:in|out of)(?: every)? ([0-9]+(?:,[0-9]{3})*(?!\.?[0-9])|[a-z]+(?:-[a-z]+)?)\b")
_NAME = lazy_pattern(r"[\w'’.-]+\Z")
_HALF_OF = lazy_pattern(r" (?:of|the|a|an|all|its|their|his|her|that|as)\b")
_HALF_UNIT = lazy_pattern(r" an? (hour|mile|century|day|year|pint)\b")
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100))
_NAMES_WITH_SLASH = frozenset(((9, 11), (24, 7), (7, 7)))
_YEAR = range(1500, 2101)
_CHANGED_BY = frozenset("by in to cut cutting fell falling down up".split())


class NumberReader:
    """Reads the numbers of a document block by block, where they are asked for, and keeps what it has read."""

    __slots__ = ("_at", "_blocks", "_doc", "_places", "_read", "_starts", "_text")

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._text = doc[folded]
        self._places = number_places(self._text, doc[vocabulary])
        self._at = [at for at, _ in self._places]
        self._starts = [at for before, at in zip([-9, *self._at], self._at, strict=False) if at - before > 2]
        self._blocks = [block.span.start for block in doc.blocks]
        self._read: dict[int, list[Number]] = {}

    def may_hold(self, span: Span) -> bool:
        """False if neither a digit nor a number word stands in ``span``."""
        index = bisect_left(self._at, span.start)
        return index < len(self._at) and self._at[index] < span.end

    @property
    def starts(self) -> list[int]:
        """Where numbers may begin, without reading them, in order: one place for each, or more."""
        return self._starts

    def within(self, span: Span) -> Iterator[Number]:
        """The numbers that lie wholly inside ``span``, in order."""
        start, end = span
        for index in range(max(bisect_right(self._blocks, start) - 1, 0), bisect_left(self._blocks, end)):
            if index not in self._read:
                self._read[index] = self._read_block(self._doc.blocks[index])
            for number in self._read[index]:
                if start <= number.span.start and number.span.end <= end:
                    yield number

    def _read_block(self, block: Block) -> list[Number]:
        found: list[Number] = []
        if block.kind == "code" or not self.may_hold(block.span):
            return found
        reading = _Reading(self._text, self._doc.text, block.span)
        first, done = bisect_left(self._at, block.span.start), 0
        for at, word in self._places[first : bisect_left(self._at, block.span.end, first)]:
            if at >= done:
                for number in reading.spelled(at, word) if word else reading.printed_at(at):
                    if number.span.start < done:
                        number = bare("code", at, number.span.end, int(number.value))
                    found.append(number)
                    done = number.span.end
        join_ranges(self._text, found)
        return found


@analysis
def number_reader(doc: Document) -> NumberReader:
    """The numbers of the document, code blocks apart, for those who ask for some of them only."""
    return NumberReader(doc)


@analysis
def numbers(doc: Document) -> tuple[Number, ...]:
    """Every number of the document, code blocks apart, in order and without overlaps."""
    return tuple(doc[number_reader].within(Span(0, len(doc.text))))


def numbers_in(doc: Document, span: Span) -> tuple[Number, ...]:
    """The numbers that lie wholly inside ``span``, in order."""
    return tuple(doc[number_reader].within(span))


class _Reading(Surroundings):
    """Reads the numbers of one block, each at a place where digits or a number word stand."""

    __slots__ = ()

    def printed_at(self, at: int) -> tuple[Number, ...]:
        """The number, or the two ends of a range, whose first digit stands at ``at``."""
        shape = _SHAPE.match(self.text, at, self.end)
        assert shape is not None
        kind, end = shape.lastgroup, shape.end()
        if self._in_name(at) and kind != "date":
            return (bare("code", *self._name_around(at), self._leading(at)),)
        if kind == "plain":
            return (self._figure(at, end),)
        if kind == "pair":
            return self._pair(at, shape)
        if kind == "mixed":
            over, under = int(shape["over"]), int(shape["under"])
            if 0 < over < under:
                return (self._quantity(at, end, int(shape["whole"]) + fraction(over, under), fraction(1, under)),)
            return (bare("code", at, end, over),)
        if kind == "slash" or kind == "odds":
            over, under = map(int, re.split(r"[:/]|-to-", shape.group()))
            return (self._of_two(at, end, over, under, kind == "slash"),)
        return (bare(kind, at, end, self._leading(at)),)  # type: ignore[arg-type]

    def spelled(self, at: int, word: str) -> tuple[Number, ...]:
        """The number whose first word is ``word``, at ``at``; empty if the word is none here."""
        text, end = self.text, at + len(word)
        if word in known.SMALL or word in known.TENS:
            return self._cardinal(at)
        article = text[at - 2 : at] == "a " and (at - 2 <= self.start or not text[at - 3].isalnum())
        if word in known.ORDINALS and not article:
            return (bare("ordinal", at, end, known.ORDINALS[word]),)
        if word in known.MULTIPLES:
            return (self.complete(at, end, fraction(*known.MULTIPLES[word]), ONE, "multiple"),)
        if word in known.BEFORE_OTHERS:
            if not self.multiplies(end):
                return ()
            return (self.complete(at, end, fraction(known.BEFORE_OTHERS[word]), ONE, "multiple"),)
        if word == "half":
            return self._half(at, end)
        if article and word in known.SCALES:
            half = text[at - 7 : at - 2] == "half "
            value = fraction(known.SCALES[word], 2 if half else 1)
            return (self._quantity(at - (7 if half else 2), end, value, fraction(known.SCALES[word]), word),)
        if (
            article
            and word in known.PARTS
            and (
                text.startswith((" of ", " of\n"), end)
                or (text.startswith(" (", end) and text[end + 2 : end + 3].isdigit())
                or self._changed_or_hedged(at - 2)
            )
        ):
            return (
                self.complete(at - 2, end, fraction(1, known.PARTS[word]), fraction(1, known.PARTS[word]), "fraction"),
            )
        return (bare("ordinal", at, end, known.ORDINALS[word]),) if word in known.ORDINALS else ()

    def _leading(self, at: int) -> int:
        run = _RUN.match(self.text, at)
        return int(run.group()) if run else 0

    def _in_name(self, at: int) -> bool:
        """True if the digits are the tail of a name: E17, Covid-19, #5."""
        last = self.text[at - 1] if at > self.start else " "
        if last in "-.":
            before = self.text[max(at - 6, self.start) : at]
            return before[-2:-1].isalnum() and not before.endswith(("mid-", "pre-", "post-"))
        return last.isalnum() or last in "_#@=/"

    def _name_around(self, at: int) -> tuple[int, int]:
        """The edges of the letters, digits and hyphens around ``at``."""
        text, start, end = self.text, at, at
        while end < self.end and text[end].isalnum():
            end += 1
        while start > self.start and (text[start - 1].isalnum() or text[start - 1] in "-_#@"):
            start -= 1
        return start, end

    def _of_two(self, at: int, end: int, over: int, under: int, slash: bool) -> Number:
        """“3/4”, “20/1”, “20:1”, or a name such as 9/11."""
        if slash and under in _DENOMINATORS and 0 < over < under:
            return self.complete(at, end, fraction(over, under), fraction(1, under), "fraction")
        if not under or (over, under) in _NAMES_WITH_SLASH or (slash and over < under):
            return bare("code", at, end, over)
        bracketed = slash and self.text[at - 1 : at] == "(" and self.text[end : end + 1] == ")"
        if bracketed or (under > 1 and "-to-" in self.text[at:end]):
            return bare("score", at, end, over)
        return self.complete(at, end, fraction(over, under), ONE, "ratio")

    def _pair(self, at: int, shape: re.Match[str]) -> tuple[Number, ...]:
        """“10-15 people”, “£3-5m”, or a score."""
        start, currency = self.currency(at)
        last = self._quantity(shape.start("last"), shape.end(), *printed_value(shape["last"]), currency=currency)
        low, precision = printed_value(shape["first"])
        high, _ = printed_value(shape["last"])
        after = AFTER.match(self.text, shape.end(), self.end)
        if after and after[2] in known.MONTHS:
            return (bare("date", at, shape.end(), int(low)),)
        counted = last.kind != "count" or last.noun is not None or last.magnitude
        if not currency and (low >= high or not counted) and low < 300 and high < 300:
            return (bare("score", at, shape.end(), int(low)),)
        scale = known.MAGNITUDES.get(last.magnitude, 1)
        hedge, bound, _ = self.before(start)
        span = Span(start, shape.end("first"))
        first = Number(
            span, Span(hedge.start if hedge else start, span.end), last.kind, low * scale, precision * scale, bound,
            last.unit, last.currency, last.magnitude, hedge, last.noun, last.period, "range",
        )  # fmt: skip
        return first, last._replace(comparison="range", bound=bound)

    def _figure(self, at: int, end: int) -> Number:
        """The number whose plain digits are ``at`` to ``end``."""
        digits = self.text[at:end]
        if end - at <= 4 and digits.isdigit():
            kind = self._no_quantity(at, end, digits)
            if kind:
                return bare(kind, at, end, int(digits))
        return self._quantity(at, end, *printed_value(digits))

    def _no_quantity(self, at: int, end: int, digits: str) -> Kind | None:
        """What up to four digits are if they count nothing: date, age, emergency number."""
        text, value, size = self.text, int(digits), end - at
        if text[at - 1 : at] in known.SYMBOLS:
            return None
        before = text[max(at - 16, self.start) : at].rsplit(None, 2)
        last = before[-1] if before else ""
        after = self.after(end)
        following = after[2] if after else ""
        if size == 4 and value in _YEAR and not (last in known.LAST_OF_HEDGE and self.before(at)[1] and self.noun(end)):
            counted = (
                following in known.UNITS
                or following in known.MONEY
                or following in known.MAGNITUDES
                or following == "per"
            )
            return None if counted else "date"
        if size <= 2 and value <= 31:
            if following in known.MONTHS and after and self.printed[after.start(2)].isupper():
                return "date"
            if (
                last.rstrip(".") in known.MONTHS
                and self.printed[text.rfind(last, 0, at)].isupper()
                and following not in known.UNITS
            ):
                return "date"
        if digits in known.EMERGENCY and (
            last in known.CALLS or following in known.CALLS or following in ("emergency", "operator")
        ):
            return "phone"
        if not following and 0 < value < 120 and (last in ("aged", "age") or self._after_name(at, end, last)):
            return "age"
        return "code" if last in known.BEFORE_CODE and following not in known.UNITS else None

    def _after_name(self, at: int, end: int, last: str) -> bool:
        """True for the age in “Ann Lee, 43, said”."""
        if not last.endswith(",") or self.text[end : end + 1] not in (",", ".", ";") or self.text[at - 1] != " ":
            return False
        name = _NAME.search(self.printed, max(at - 24, self.start), at - 2)
        return name is not None and name.group()[0].isupper() and name.group().lower().rstrip(".") not in known.MONTHS

    def _changed_or_hedged(self, at: int) -> bool:
        words = self.text[max(at - 16, self.start) : at].split()
        return bool(words) and (words[-1] in _CHANGED_BY or words[-1] in known.LAST_OF_HEDGE)

    def _half(self, at: int, end: int) -> tuple[Number, ...]:
        text = self.text
        if text[end : end + 1] == "-" or text.startswith((" a million", " a billion", " a dozen"), end):
            return self.spelled(end + 3, text[end + 3 : text.find("n", end + 6) + 1]) if text[end] == " " else ()
        if unit := _HALF_UNIT.match(text, end, self.end):
            half = fraction(1, 2)
            return (self.complete(at, unit.end(), half, half, "measure", known.UNITS[unit[1]][1]),)
        words = text[max(at - 16, self.start) : at].split()
        if words and (
            words[-1] in known.ORDINALS or words[-1] in ("the", "other", "opposite", "latter", "better", "this", "each")
        ):
            return ()
        if _HALF_OF.match(text, end, self.end) or self._changed_or_hedged(at):
            return (self.complete(at, end, fraction(1, 2), fraction(1, 2), "fraction"),)
        return ()

    def _cardinal(self, at: int) -> tuple[Number, ...]:
        """A number in words that begins at ``at``, and what may follow it: “-thirds”, “in five”, “and a half”."""
        text = self.text
        value, end, magnitude = self.spelled_out(at)
        if value < 20:
            part = self.after(end)
            if part and (denominator := denominator_of(part[2], value)) and text[part.end() : part.end() + 1] != "-":
                share, unit = fraction(value, denominator), fraction(1, denominator)
                return (self.complete(at, part.end(), share, unit, "fraction"),)
            if text.startswith(" o'clock", end):
                return (bare("clock", at, end + 8, value),)
            if value == 1 and end - at == 3 and self._pronoun(at, end):
                return ()
        for words, parts in ((" and a half", 2), (" and a quarter", 4)):
            if text.startswith(words, end):
                return (self._quantity(at, end + len(words), value + fraction(1, parts), fraction(1, parts)),)
        return (self._quantity(at, end, fraction(value), fraction(known.MAGNITUDES.get(magnitude, 1)), magnitude),)

    def _pronoun(self, at: int, end: int) -> bool:
        """True if “one” stands for a noun instead of counting one."""
        others = _IN_OTHERS.match(self.text, end, self.end)
        if others and self._of_others(others, 1):
            return False
        before = self.text[max(at - 10, self.start) : at].split()
        if (before and before[-1] in known.ONE_IS_NO_NUMBER) or self.text[at - 1 : at] == "-":
            return True
        if before[-1:] == ["at"] and self.text.startswith((" point", " time", " stage"), end):
            return True
        after = NOUN_WORD.match(self.text, end, self.end)
        return after is None or after[1] in known.ENDS_NOUN

    def _of_others(self, found: re.Match[str], value: int) -> int:
        """The number after “in” or “out of”, or 0 if it is a year, a time or no greater than ``value``."""
        name = found[1]
        if name[0].isdigit():
            of = int(name.replace(",", ""))
        else:
            head, _, tail = name.partition("-")
            of = known.TENS.get(head, 0) + known.SMALL.get(tail or head, 0) + (0 if tail else known.SCALES.get(head, 0))
        if of <= value or (of in _YEAR and "," not in name):
            return 0
        after = AFTER.match(self.text, found.end(), self.end)
        return (
            0 if after and (after[2] in known.UNITS or after[2] in known.MAGNITUDES or after[2] in known.MONTHS) else of
        )

    def _quantity(
        self, at: int, end: int, value: Fraction, precision: Fraction, magnitude: str = "", currency: str = ""
    ) -> Number:
        """The number with the currency, magnitude and unit that stand around ``at`` to ``end``."""
        start, sign = self.currency(at)
        currency = currency or sign
        if precision is ONE and not currency and end - at < 10 and self.text.startswith((" in ", " out of "), end):
            others = _IN_OTHERS.match(self.text, end, self.end)
            if others and (of := self._of_others(others, int(value))):
                return self.complete(start, others.end(), value / of, fraction(1, of), "ratio")
        digits_end = end
        if not magnitude:
            end, magnitude = self.magnitude(end, bool(currency))
            if magnitude:
                value, precision = value * known.MAGNITUDES[magnitude], precision * known.MAGNITUDES[magnitude]
        end, kind, unit, paid = self.unit(end, bool(currency)) or (end, "count", "", "")
        if currency or paid:
            return self.complete(start, end, value, precision, "money", unit, currency or paid, magnitude)
        if end == digits_end and kind == "count" and self.text[end : end + 1].isalpha():
            return bare("code", start, self._name_around(at)[1], int(value))
        return self.complete(start, end, value, precision, kind, unit, "", magnitude)
