"""Ages and years of birth, and the people they are stated of."""

from typing import NamedTuple

from newslint.analyses.calendar_words import MONTHS
from newslint.analyses.regions import regions
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import fold, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_WORD = r"[A-Z][\w'’-]*[\w.]"
_NAME = rf"(?P<name>(?:(?:Mrs?|Ms|Miss|Dr|Sir|Lady)\.? )?{_WORD}(?: (?:[A-Z]\.|de|van|von|bin|al|{_WORD})){{0,3}})"
_NAME_LAST = lazy_pattern(rf"(?<![\w'’.-]){_NAME}\Z")
_AFTER_NAME = (
    lazy_pattern(r", (\d{1,3})(?=[;)]|,\D|\. |\.\Z|\.\n| and\b)"),
    lazy_pattern(r" \((\d{1,3})\)"),
    lazy_pattern(r", (?:now )?aged (\d{1,3})(?=[;)]|,\D|\. |\.\Z|\.\n| and\b)"),
    lazy_pattern(r", an? (\d{1,3})-year-old\b"),
)
"""What follows a name; a literal beginning lets each be found fast."""
_LONGEST_NAME = 50
_BEFORE_NAME = lazy_pattern(
    r"\b(?P<age>\d{1,3})-year-old (?:(?!(?:in|at|of|on|from|to|by|with|and|was|is|who|has|had|said) )[a-z][\w-]* ){0,3}"
    rf"{_NAME}(?!\w| [a-z]*(?:man|woman|boy|girl)\b)"
)
_BORN = lazy_pattern(
    r"\bborn(?: [a-z]+){0,2}? (?:in|on) (?:(?:[a-z]+ )?(?:\d{1,2}(?:st|nd|rd|th)? )?[a-z]+\.?,? (?:\d{1,2},? )?)?"
    r"(?P<year>1[89]\d\d|20\d\d)\b|\(born (?P<short>1[89]\d\d|20\d\d)\)"
)
_NOT_NOW = lazy_pattern(r"\b(?:then|when|was just|were|at the time|was only)\b|\bthen-\Z")
_TITLES = frozenset("mr mrs ms miss dr sir lady mr. mrs. dr. the a an".split())
_OLDEST = 115


class Age(NamedTuple):
    """The age that the text states of somebody with a name.

    ``span`` holds the age, ``name`` the name as it is written there; ``names``
    are its folded words, without titles.
    """

    span: Span
    years: int
    name: Span
    names: tuple[str, ...]

    def may_be(self, other: "Age") -> bool:
        """True if both names may be one person's: the same surname, and no two first names."""
        if self.names[-1] != other.names[-1] or len(self.names) == len(other.names) == 1:
            return False
        return self.names[0] in other.names or other.names[0] in self.names


class Birth(NamedTuple):
    """The words for a birth with its year; ``span`` reaches from “born” to the year."""

    span: Span
    year: int


@analysis
def stated_ages(doc: Document) -> tuple[Age, ...]:
    """Every age that stands beside a name in running text, outside quotations, in order."""
    text = doc.text
    found: list[Age] = []
    for pattern in _AFTER_NAME:
        for match in pattern.finditer(text):
            name = _NAME_LAST.search(text, max(match.start() - _LONGEST_NAME, 0), match.start())
            if name:
                found += _age(doc, Span(*match.span(1)), Span(*name.span("name")))
    for match in _BEFORE_NAME.finditer(text) if "-year-old" in text else ():
        found += _age(doc, Span(*match.span("age")), Span(*match.span("name")))
    return tuple(sorted(found))


@analysis
def births(doc: Document) -> tuple[Birth, ...]:
    """Every “born in 1980” in running text, outside quotations, in order."""
    if "born" not in doc[vocabulary]:
        return ()
    found = []
    for match in _BORN.finditer(doc[folded]):
        span = Span(*match.span())
        if sentence_at(doc, span.start) and not doc[regions].touches_quotation(span):
            found.append(Birth(span, int(match["year"] or match["short"])))
    return tuple(found)


def _age(doc: Document, span: Span, name: Span) -> list[Age]:
    words = tuple(word for word in fold(doc.words(name)).split() if word not in _TITLES)
    years = int(doc.words(span))
    sentence = sentence_at(doc, span.start)
    if sentence is None or not sentence.span.covers(name):
        return []
    if not words or words[0].rstrip(".") in MONTHS or not 0 < years <= _OLDEST or doc[regions].touches_quotation(span):
        return []
    if len(words) == 1 and doc.text[span.start - 1] == "(":
        return []
    if _NOT_NOW.search(doc[folded], max(span.start - 12, 0), span.start):
        return []
    return [Age(span, years, name, words)]
