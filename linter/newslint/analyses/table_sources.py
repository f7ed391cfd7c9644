"""Whether the words beside a table say where its figures come from.

A line that is nothing but a source (“Source: ONS”, “Data from the council.”) may stand beside any
table. What a running sentence attributes must be about the table: its headings, its figures, or itself.
"""

import re
from collections.abc import Iterable

from newslint.analyses.words import WORD
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_FIGURES = r"(?:data|figures?|statistics|numbers|estimates|totals|counts|records)"
_GIVEN = (
    r"(?:published|compiled|released|supplied|provided|collected|recorded|issued|obtained|gathered|prepared|produced"
    r"|disclosed|reported|held|kept|taken|drawn|collated|sourced|counted|logged|measured|calculated|estimated|tallied"
    r"|shared|filed|registered|listed|verified|sent)"
)
_LABEL = lazy_pattern(
    r"\bsources?(?=:| *[|\n]| ?[-–—]|\Z)|\bfreedom of information\b|©"
    r"|\b(?:credit|data|figures?|statistics|numbers|chart|table|graphic)(?: \w+)?:(?! *\Z)"
)
_LINE = lazy_pattern(
    rf"[(*_]*(?:(?:(?:all |the |these |our |this )*(?:{_FIGURES}|table|chart|information)(?: (?:here|above|below))?"
    rf"|(?:{_GIVEN}|based))"
    rf"(?: (?:are|is|was|were|has been|have been|comes?|came|based|{_GIVEN}))*"
    r" (?:by|(?:from|via|(?<=based )on)(?! (?:the|its|an?) [^\s.:;]+[.:)*_ ]*\Z))"
    r"|according to|courtesy of|as \w+ by|sources?|(?:taken )?from(?= [^.]*\b(?:report|accounts|survey|census|register"
    r"|records|returns|review|bulletin|database|filings|papers|website)\b)"
    r"|(?:a |an |the )?(?:survey|poll|study|analysis|audit|count|research)\b[^.]* by)(?: [^\s.:;]+){1,8}[.:)*_ ]*\Z"
)
_NO_LINE = lazy_pattern(r"\b(?:not?|never|indicates?|shows?|showed|suggests?|reveals?|said|says)\b")
_LONGEST_LINE = 14
_BODY = (
    r"(?:police|council|government|ministry|census|court|hospital|company|union|treasury|city|county|state|federal"
    r"|university|club|charity|trust|school|survey|department|agency|regulator|ombudsman|watchdog|tribunal|insurer|bank)"
)
_FROM = lazy_pattern(rf"\b{_FIGURES}(?: \w+)? (?:from|via|by|{_GIVEN} by) (?:the |a |an |its )?")
_SHOWN = lazy_pattern(r"\b(?:figures|data|statistics|census)(?: \w+){0,3} (?:shows?|showed|found|reveal)")
_GAVE = lazy_pattern(
    rf"\b(?:gave|gives|publish(?:es|ed)|releas(?:es|ed)|suppli(?:es|ed)|provid(?:es|ed)|issu(?:es|ed)|record(?:s|ed)"
    rf"|disclos(?:es|ed)|compil(?:es|ed)|collect(?:s|ed)|shar(?:es|ed)|sent)(?: \w+)? (?:these|those|the|this|its)"
    rf"(?: \w+)? (?:{_FIGURES}|table|breakdown)"
    rf"|\b{_FIGURES}(?: that| which)? the \w+(?: \w+)? (?:published|released|supplied|provided|issued|disclosed|gave)\b"
    rf"|\b(?:{_BODY}(?:'s)?|(?!year|month|week|day|today|yesterday)\w+'s) (?:own |latest |official )?{_FIGURES}\b"
    r"|\b(?:published|released|supplied|provided|issued|disclosed|gave|recorded|counted)\b[^:]*: *\Z"
    r"|\bown (?:count|analysis|survey|research|tally)\b|\bhttps?://|\bwww\."
)
_OWNED = lazy_pattern(
    r"(?P<name>(?:\b[A-Z][\w’'&-]+ )+)(?:figures|data|statistics|records|estimates|numbers|survey|census|poll|analysis"
    r"|database)\b"
)
_NAMED = lazy_pattern(
    r"\((?!UK\b|US\b|EU\b|GMT\b|BST\b)[A-Z][\w&’'-]+(?: (?:of|for|and|the|[A-Z][\w&’'-]+))*(?:, (?:\w+ )?\d{4})?\)"
    r"|(?:[A-Z][\w&’'-]+ (?:(?:of|for|and|the) )*)*[A-Z][\w&’'-]+, (?:\w+ )?\d{4}\.?\Z"
)
_ATTRIBUTED = lazy_pattern(
    rf"\b(?:according to|{_GIVEN} by)(?P<then> (?:the |a |an |its )?)"
    r"|\b(?P<noun>(?:survey|report|poll)(?: \w+){0,3} (?:shows?|showed|found|reveal)"
    r"|(?:counts|counted|records|recorded|logs|logged|collects|collected|publishes|published|compiles|compiled|keeps|kept"
    r"|tracks|tracked|estimates|estimated|surveyed|polled|released|supplied|provided)\b)"
    rf"|\b{_BODY} (?:has |have )?(?:counts|counted|records|recorded|logs|logged|collects|collected|publishes|published"
    rf"|compiles|compiled|keeps|kept|tracks|tracked|estimates|estimated|surveyed|supplied|provided)\b"
    rf"|\b{_GIVEN} by (?:the |a |an |its )?(?:\w+ ){{0,2}}{_BODY}\b"
    r"|\([^()]*\b(?:ons|office|bureau|ministry|department|agency|institute|university|survey|census|eurostat|oecd)\b"
)
_NAME_LAST = lazy_pattern(r"[A-Z][\w’']*(?: [a-z]+){0,2} \Z")
_DENIED = lazy_pattern(r"\b(?:not?|never)\b(?: \w+)? *\Z")
_BEGINS = lazy_pattern(r"(?:\A|[.!?:] +)\Z")
_UNNAMED = frozenset(
    """the these those this latest official recent new its our his her such some all many other general early full
    provisional annual monthly fresh more here and but in previous separate figures data statistics numbers totals
    survey poll analysis database""".split()
)
"""Words before or of “figures” that name nobody, though a sentence’s first has a capital."""

_GENERAL = frozenset(
    """year years month months quarter period date season week total totals number numbers figure figures change share
    percent country countries region area city town name type category group people value amount rate count""".split()
)


def subjects(headings: Iterable[str], figures: Iterable[str]) -> frozenset[str]:
    """What a table is about: the telling words of its headings, singular and folded, and its longer figures."""
    words = {word for heading in headings for word in WORD.findall(heading) if len(word) > 3 and word not in _GENERAL}
    return frozenset(_singular(word) for word in words) | frozenset(figure for figure in figures if len(figure) > 2)


def concerns(low: str, about: frozenset[str]) -> bool:
    """True if the folded words of a block are about a table of these ``subjects``, or lead up to it."""
    words = WORD.findall(low)
    if low.rstrip().endswith(":") or not {"table", "chart", "figures", "statistics"}.isdisjoint(words):
        return True
    return any(_singular(word) in about for word in words) or any(figure in low for figure in about if figure[0] < "a")


def stated_source(printed: str, low: str, within: Span, about: frozenset[str], table: bool) -> Span | None:
    """The first words in ``within`` that name the source of a table of ``about``.

    ``table`` is True if ``within`` is the table itself.
    """
    start, end = within
    for found in _LABEL.finditer(low, start, end):
        if not _denied(low, start, found):
            return Span(*found.span())
    short = len(WORD.findall(low, start, end)) <= _LONGEST_LINE
    line = _LINE.match(low, start, end) if short and not table else None
    if line is not None and not _NO_LINE.search(low, start, end):
        return Span(*line.span())
    concerned = table or concerns(low[start:end], about)
    name = _NAMED.search(printed, start, end) if short and not table else None
    if name is not None and (name.start() == start or (concerned and name.group()[0] == "(")):
        return Span(*name.span())
    for pattern, named in _STATED if short or concerned else ():
        for found in pattern.finditer(printed if pattern is _OWNED else low, start, end):
            if named(printed, found, within) and not _denied(low, start, found):
                return Span(*found.span())
    for found in _ATTRIBUTED.finditer(low, start, end) if concerned else ():
        if _attributes(printed, found, within) and not _denied(low, start, found):
            return Span(*found.span())
    return None


def names_nobody(words: str) -> bool:
    """True for “latest figures”, which are no source by themselves."""
    return _UNNAMED.issuperset(WORD.findall(words.lower()))


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _denied(low: str, start: int, found: re.Match[str]) -> bool:
    return _DENIED.search(low, start, found.start()) is not None


def _then_named(printed: str, found: re.Match[str], within: Span) -> bool:
    """False for “data from the force”, which names nobody."""
    return printed[found.end() : found.end() + 1].isupper()


def _named_before(printed: str, found: re.Match[str], within: Span) -> bool:
    """False for “figures show” and “Latest figures show”, which name nobody."""
    name = _NAME_LAST.search(printed, within.start, found.start())
    return name is not None and not names_nobody(name.group())


def _owned(printed: str, found: re.Match[str], within: Span) -> bool:
    """False for “Latest figures” and “Specific numbers”, where the capital is the sentence’s."""
    name = found["name"].strip()
    opens = _BEGINS.search(printed[within.start : found.start()]) is not None
    return not names_nobody(name) and (" " in name or name.isupper() or not opens)


def _always(printed: str, found: re.Match[str], within: Span) -> bool:
    return True


def _attributes(printed: str, found: re.Match[str], within: Span) -> bool:
    if found["then"] is not None:
        return _then_named(printed, found, within)
    return found["noun"] is None or _named_before(printed, found, within)


_STATED = ((_FROM, _then_named), (_SHOWN, _named_before), (_GAVE, _always), (_OWNED, _owned))
