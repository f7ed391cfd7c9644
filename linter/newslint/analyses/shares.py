"""Parts of a whole: the same share told in two ways, and parts that are said to make up a total."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import NamedTuple

from newslint.analyses.intervals import Interval, interval, quotient, total
from newslint.analyses.numbers import Number
from newslint.analyses.sketches import Sketch, figured, sketch, with_percent
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern

_FEW = r"(?: (?!(?:and|or|but|while|with|to|than)\b)[a-z][\w'-]*){0,3}?"
_AS_SHARE = (
    lazy_pattern(rf"(?P<share>[FR]){_FEW} ?(?:\((?:or |about )?|, or |, | [–—-] (?:or )?)(?P<percent>P)(?=[),;. –—-])"),
    lazy_pattern(rf"(?P<percent>P){_FEW} ?(?:\((?:or |about )?|, or | [–—-] (?:or )?)(?P<share>[FR])(?=[),;. –—-])"),
)
_AS_COUNTS = (
    lazy_pattern(
        rf"(?P<part>C){_FEW} (?:out of|of|in)(?: the| its| those| all)?{_FEW} (?P<whole>C){_FEW}"
        r"(?: \((?:or |about )?|, or | [–—-] (?:or )?)(?P<percent>P)(?=[),;. –—-])"
    ),
    lazy_pattern(
        rf"(?P<percent>P)(?: \((?:or )?|, or | [–—-] (?:or )?)(?P<part>C){_FEW} (?:out of|of)(?: the| its| those| all)?"
        rf"{_FEW} (?P<whole>C)\b"
    ),
    lazy_pattern(
        rf"(?P<part>C){_FEW}(?: \((?:or |about )?|, or )(?P<percent>P)(?:\)|,)? (?:of|out of)(?: the| its| those| all)?"
        rf"{_FEW} (?P<whole>C)\b"
    ),
    lazy_pattern(
        rf"\b(?:of|out of)(?: the| its| those| all)?{_FEW} (?P<whole>C){_FEW},{_FEW} (?P<part>C){_FEW}"
        r"(?: \((?:or |about )?|, or | [–—-] (?:or )?)(?P<percent>P)(?=[),;. –—-])"
    ),
)
_WORD = lazy_pattern(r"[a-z]+")
_FEWEST = 5
_LOOSE = Fraction(3, 40)
"""How far, as a part of itself, “a third” may stand from the share it speaks of."""


_WORDS = r"(?: (?!(?:and|or|including|of whom|among|but|while|who|which|that)\b)[a-z][\w'-]*){0,5}?"
_PARTS = rf"(?P<parts>[CM]{_WORDS}(?:, [a-z' ]{{0,12}}?[CM]{_WORDS})*,? and (?:[a-z']+ ){{0,2}}?[CM]){_WORDS}"
_STATED = r"[^CMPQFRXD.;:]{0,40}?[CM][^CMPQFRXD.;:]{0,40}?"
_SHARED_OUT = rf"[a-z', ]{{0,40}}[ (](?P<parts>{_STATED}(?:,{_STATED})*,? and [^CMPQFRXD.;:]{{0,40}}[CM])"
_MADE_UP = (
    (
        ("(", ": ", " –", " —", " -", "made up", "consist", "compris"),
        lazy_pattern(
            rf"(?P<total>[CM])(?:-strong)?{_WORDS}"
            r"(?: ?\(| ?: | [–—-] |,? (?:made up of|consist(?:ing|ed|s) of|compris(?:ing|ed|es)(?: of)?) )"
            rf"(?:[a-z]+ )?{_PARTS}(?=\)|[.,;]| [–—-]|\Z)"
        ),
    ),
    (
        ("between", "among", "into"),
        lazy_pattern(
            rf"(?P<total>[CM]){_WORDS} (?:split|divided|shared)(?: up| out)? (?:between|among|into) {_SHARED_OUT}"
        ),
    ),
    (
        ("total", "combined", "adding up", "adds up", "add up", "which makes"),
        lazy_pattern(
            rf"{_PARTS}[,)]?(?: [–—-])? (?:(?:making|for|giving|or|which makes|bringing|gave|makes|make) )?"
            r"(?:(?:a|an|the) (?:\w+ ){0,2}?total of|a combined(?: total of)?|totalling|totaling|add(?:ing|s)? up to) "
            r"(?P<total>[CM])"
        ),
    ),
    (
        ("in all", "in total", "altogether", "all told", "overall", "combined", "between them"),
        lazy_pattern(
            rf"{_PARTS}(?:[,)]| [–—-])(?: or| making| that is)? (?P<total>[CM]) (?:\w+ )?"
            r"(?:in all|in total|altogether|all told|overall|combined|between them)\b"
        ),
    ),
    (
        (" make up", " made up the", " form ", " formed "),
        lazy_pattern(
            rf"{_PARTS} (?:make up|made up|form|formed) (?:a|the|its|their)[a-z -]{{0,30}}? (?P<total>[CM])\b"
        ),
    ),
    (
        (" were ", " are "),
        lazy_pattern(rf"\b(?:the|all|its|their) (?P<total>C){_WORDS} (?:were|are) {_PARTS}(?=[.,;)]|\Z)"),
    ),
)
"""Patterns, each with wordings of which a sketch holds at least one wherever it matches."""
_OF_ALL = r"(?<!up )(?<!ing )(?<!ed )\bof(?: the| its| those| all)? (?P<total>[CM])"
_BY_KIND = (
    lazy_pattern(
        rf"{_OF_ALL}{_WORDS}(?: (?:who|which|that){_WORDS})?, (?:(?!who\b|which\b|including\b)[a-z']+ ){{0,3}}?{_PARTS}"
    ),
    lazy_pattern(rf"(?P<total>C){_WORDS}, (?:of (?:whom|which|them) )?{_PARTS}"),
)
_NEARLY_ALL = Fraction(3, 4)
"""How much of a whole its parts tell at least, where they seem to be meant as all there is."""
_SMALL_GROUP = (
    lazy_pattern(r"(?P<percent>P) of (?:the |its |those |all |their )(?:[a-z]+ )?(?P<whole>C)\b"),
    lazy_pattern(rf"\bof (?:the |its |those |all |their )(?P<whole>C){_FEW}, (?P<percent>P)(?! of)"),
)
_KINDS = (
    (frozenset(("men", "man")), frozenset(("women", "woman"))),
    (frozenset(("boys", "boy")), frozenset(("girls", "girl"))),
    (frozenset(("male", "males")), frozenset(("female", "females"))),
    (frozenset(("adults", "adult")), frozenset(("children", "child"))),
    (frozenset(("sons", "son")), frozenset(("daughters", "daughter"))),
    (frozenset(("home",)), frozenset(("away",))),
    (frozenset(("passed",)), frozenset(("failed",))),
    (frozenset(("survived", "survivors")), frozenset(("died", "dead", "killed", "deaths"))),
    (frozenset(("convicted", "guilty")), frozenset(("acquitted", "cleared"))),
    (frozenset(("proved", "proven", "upheld")), frozenset(("dismissed", "rejected", "unproven"))),
    (frozenset(("accepted", "approved", "granted")), frozenset(("rejected", "refused", "declined"))),
    (frozenset(("drug", "vaccine", "treatment")), frozenset(("placebo",))),
    (frozenset(("positive",)), frozenset(("negative",))),
    (frozenset(("for", "favour", "favor")), frozenset(("abstained", "abstentions", "abstaining"))),
)
"""Kinds of people that, named together, leave nobody out."""
_FOR = frozenset(
    "for favour favor favoured favored yes approve approved approval support supported backed back agree agreed".split()
)
_AGAINST = frozenset(
    "against oppose opposed opposing disapprove disapproved disapproval no disagree disagreed undecided unsure".split()
)
_COMPARED = lazy_pattern(
    r"\b(?:up|down|from|compared|rose|fell|than|last|earlier|previous|while|whereas|among|men|women|voters|both|also|"
    r"democrats?|republicans?|labour|tory|tories|conservatives?|of (?:them|the)|points?|error|turnout|D)\b"
)
_LEFT_OUT = frozenset(
    "including included includes among others other rest remaining remainder some most mostly mainly also additional "
    "extra more unknown unidentified another average overlap both fewer".split()
)


class Share(NamedTuple):
    """A share told as a percentage and as a fraction, a ratio or two counts, and what these come to in per cent."""

    percent: Number
    told: tuple[Number, ...]
    expected: Fraction
    agrees: bool


class Whole(NamedTuple):
    """A total and the parts that are said to make it up; ``complete`` if the words leave nothing else to count."""

    total: Number
    parts: tuple[Number, ...]
    complete: bool = True

    @property
    def sum(self) -> Fraction:
        """The printed parts, added up."""
        return sum((part.value for part in self.parts), Fraction())

    def agrees(self) -> bool:
        """True if the parts, each rounded as printed, may give the total."""
        return total(interval(part) for part in self.parts).meets(interval(self.total))


@analysis
def wholes(doc: Document) -> tuple[Whole, ...]:
    """The totals whose parts are all given in the same sentence, in order."""
    text = doc[folded]
    found: list[Whole] = []
    for sentence, most in doc[figured]:
        if most >= 3 and text.find(" and ", *sentence.span) >= 0:
            drawn = sketch(doc, sentence.span, least=3)
            found.extend(_made_up(drawn) if drawn and drawn.text.count("C") + drawn.text.count("M") >= 3 else ())
    return tuple(found)


@analysis
def answers(doc: Document) -> tuple[tuple[Number, ...], ...]:
    """The percentages of each sentence that divides people by what they think: for, against, undecided."""
    found: list[tuple[Number, ...]] = []
    for drawn in doc[_with_percent]:
        if drawn.text.count("P") < 2 or _COMPARED.search(drawn.text):
            continue
        words = frozenset(_WORD.findall(drawn.text))
        if not words.isdisjoint(_AGAINST) and not words.isdisjoint(_FOR):
            found.append(tuple(number for number in drawn.numbers if number.kind == "percent"))
    return tuple(found)


def _made_up(drawn: Sketch) -> Iterator[Whole]:
    seen: set[int] = set()
    made_up = [pattern for wordings, pattern in _MADE_UP if any(each in drawn.text for each in wordings)]
    for pattern in (*made_up, *(_BY_KIND if "," in drawn.text else ())):
        for match in pattern.finditer(drawn.text):
            words = frozenset(_WORD.findall(match.group() + drawn.text[match.end() : match.end() + 20]))
            whole, (start, end) = drawn.number(match, "total"), match.span("parts")
            parts = tuple(number for number, at in zip(drawn.numbers, drawn.at, strict=True) if start <= at < end)
            if not _LEFT_OUT.isdisjoint(words):
                continue
            told = sum((part.value for part in parts), Fraction())
            complete = pattern not in _BY_KIND or _leave_nobody_out(drawn, match, words)
            of_all = pattern is _BY_KIND[0] and told >= whole.value * _NEARLY_ALL
            if not complete and not of_all:
                continue
            if seen.isdisjoint(number.span.start for number in (whole, *parts)) and _adds_up(whole, parts):
                seen.update(number.span.start for number in (whole, *parts))
                yield Whole(whole, parts, complete or told > whole.value)


def _leave_nobody_out(drawn: Sketch, match: re.Match[str], words: frozenset[str]) -> bool:
    """True if the parts are of kinds that together are all there are, and the total is not of one of them."""
    lead = _WORD.findall(drawn.text, match.start("total"), max(match.start("parts"), match.start("total")))
    return any(
        not first.isdisjoint(words) and not second.isdisjoint(words) and (first | second).isdisjoint(lead)
        for first, second in _KINDS
    )


def _adds_up(whole: Number, parts: tuple[Number, ...]) -> bool:
    """True if the parts can be parts of the whole: the same unit, none a rate, none greater than the whole."""
    alike = all((part.kind, part.currency, part.unit) == (whole.kind, whole.currency, whole.unit) for part in parts)
    return alike and not any(part.period or part.value >= whole.value for part in parts) and whole.value > 0


@analysis
def _with_percent(doc: Document) -> tuple[Sketch, ...]:
    """The sentences with a percentage and another number."""
    return tuple(drawn for span in with_percent(doc, 2) if (drawn := sketch(doc, span)))


@analysis
def shares(doc: Document) -> tuple[Share, ...]:
    """The shares that are told twice in one breath, in order."""
    return tuple(share for drawn in doc[_with_percent] for share in _told_twice(drawn))


@analysis
def small_groups(doc: Document) -> tuple[tuple[Number, Number], ...]:
    """(percentage, group), where no whole number of the group gives the percentage, rounded either way.

    Method: the GRIM test of Brown and Heathers (2017), for percentages.
    """
    found: list[tuple[Number, Number]] = []
    for drawn in doc[_with_percent]:
        for pattern in _SMALL_GROUP:
            for match in pattern.finditer(drawn.text):
                percent, group = drawn.number(match, "percent"), drawn.number(match, "whole")
                size = group.value
                if group.bound or percent.bound or group.magnitude or size.denominator > 1:
                    continue
                if not _FEWEST <= size < 100 / percent.precision:
                    continue
                low, high = percent.value - percent.precision / 2, percent.value + percent.precision / 2
                if floor(high * size / 100) < low * size / 100:
                    found.append((percent, group))
    return tuple(found)


def _told_twice(drawn: Sketch) -> Iterator[Share]:
    text, seen = drawn.text, set[int]()
    as_share = _AS_SHARE if "F" in text or "R" in text else ()
    as_counts = _AS_COUNTS if text.count("C") > 1 else ()
    for pattern in (*as_share, *as_counts):
        for match in pattern.finditer(text):
            percent = drawn.number(match, "percent")
            if percent.span.start in seen or percent.period:
                continue
            told = tuple(
                drawn.number(match, group) for group in ("share", "part", "whole") if group in match.groupdict()
            )
            share = _share(told)
            if share is not None:
                seen.add(percent.span.start)
                hundredfold = Interval(100 * share.low, 100 * share.high)
                agrees = hundredfold.meets(interval(percent).widened(percent.precision / 2))
                value = told[0].value if len(told) == 1 else told[0].value / told[1].value
                yield Share(percent, told, 100 * value, agrees)


def _share(told: tuple[Number, ...]) -> Interval | None:
    """What the words allow the share to be; None if they tell of none."""
    if len(told) == 1:
        number = told[0]
        if number.kind == "ratio" and number.precision < 1:
            parts = 1 / number.precision
            if number.value == number.precision and parts <= 20:
                loose = Interval(1 / (parts + Fraction(1, 2)), 1 / (parts - Fraction(1, 2)))
            else:
                loose = Interval(number.value, number.value).widened(
                    number.value * _LOOSE if parts <= 20 else Fraction(0)
                )
        elif number.value < 1:
            loose = Interval(number.value, number.value).widened(number.value * _LOOSE)
        else:
            return None
        low, high = interval(number)
        slack = number.value * _LOOSE if number.bound in ("nearly", "about") else Fraction(0)
        return Interval(min(low - slack, loose.low), max(high + slack, loose.high))
    part, whole = told
    if part.value > whole.value or "range" in (part.comparison, whole.comparison):
        return None
    return quotient(interval(part), interval(whole))
