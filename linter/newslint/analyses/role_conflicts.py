"""Titles and posts of one person that exclude each other."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from newslint.analyses.mentions import MEN, WOMEN, Mentioned, gender_of, mentions
from newslint.analyses.names import Name, plain
from newslint.analyses.regions import regions
from newslint.analyses.roles import QUALIFIERS, Role, roles
from newslint.analyses.seats import content, same_place, seats
from newslint.analyses.sentences import around, sentence_at
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_RANKS = {
    "pc": "constable", "constable": "constable", "sgt": "sergeant", "sergeant": "sergeant", "insp": "inspector",
    "inspector": "inspector", "supt": "superintendent", "superintendent": "superintendent",
    "commander": "commander", "commissioner": "commissioner", "di": "inspector", "dci": "inspector", "ds": "sergeant",
    "dc": "constable", "det": "", "detective": "", "chief": "", "ch": "",
}  # fmt: skip
"""Words of police ranks, and the rank that each is by itself; a chief inspector may go by “Inspector”."""
_RANK_WORDS = frozenset(word for word, rank in _RANKS.items() if rank)

_CHAIR = frozenset({("chairman",), ("chairwoman",), ("chair",), ("chairperson",)})
_CHIEF = frozenset({("chief", "executive"), ("chief", "executive", "officer"), ("ceo",)})
_CHAIR_WORDS = frozenset("chairman chairwoman chair chairperson".split())
_CHIEF_WORDS = frozenset("executive ceo".split())
_SITS = frozenset("mp msp mla sen rep senator representative congressman congresswoman".split())
_POLICE = frozenset("police detective detectives det constabulary".split())

_KIN = frozenset(
    """husband wife widow widower couple brother brothers sister sisters son sons daughter daughters mother father
    parents family families married marriage uncle aunt nephew niece cousin twins""".split()
)
_CHANGED = frozenset("promoted promotion successor succeeded replaced stepped retired".split())
_TITLE_BEFORE = lazy_pattern(r"(\w+)\.?\s+\Z")
_BODY_AFTER = lazy_pattern(
    r"(?:'s)? (?:of|at|for) (?:the )?((?:[A-Z&][\w'’&.-]*)(?: (?:of |and |for )?[A-Z&][\w'’&.-]*)*)"
)
_BODY_BEFORE = lazy_pattern(r"((?:(?!The\b|Mr\b|Ms\b|Mrs\b)[A-Z&][\w'’&.-]* )+)(?:\w+ )?\Z")

TOLD_BY = WOMEN | _RANK_WORDS | _CHAIR_WORDS | _SITS | {"d", "r"}
"""Folded words of which one stands in every text with a conflict that is found here."""


class Conflict(NamedTuple):
    """A person, as first named, a title ``here`` that stands out, and the other one ``there``."""

    person: str
    here: Span
    there: Span


@analysis
def role_conflicts(doc: Document) -> tuple[Conflict, ...]:
    """At most one conflict for each person and kind, in the order of the people."""
    known = doc[vocabulary]
    tests = []
    if not known.isdisjoint(MEN) and not known.isdisjoint(WOMEN):
        tests.append(_honorifics)
    if len({_RANKS[word] for word in known & _RANK_WORDS}) > 1 and not known.isdisjoint(_POLICE):
        tests.append(_ranks)
    if not known.isdisjoint(_CHAIR_WORDS) and not known.isdisjoint(_CHIEF_WORDS):
        tests.append(_posts)
    if not known.isdisjoint(_SITS | {"d", "r"}):
        tests.append(_seats)
    return tuple(conflict for test in tests for person in doc[mentions] for conflict in test(doc, person))


def _honorifics(doc: Document, person: Mentioned) -> Iterator[Conflict]:
    by: dict[str, list[Name]] = {"man": [], "woman": []}
    for name in person.mentions:
        gender = gender_of(name.title)
        if gender:
            by[gender].append(name)
    few, many = sorted(by.values(), key=len)
    if not person.given or len(few) != 1 or len(many) < 2:
        return
    if any(other.surname == person.surname and other is not person for other in doc[mentions]):
        return
    if few[0].given and few[0].given != many[0].given:
        return
    for name in (few[0], many[0]):
        sentence = sentence_at(doc, name.span.start)
        near = around(doc, sentence, 2, 1) if sentence else ()
        if any(not _KIN.isdisjoint(WORD.findall(doc[folded], *one.span)) for one in near):
            return
    yield Conflict(doc.words(person.mentions[0].span), _titled(doc, few[0]), _titled(doc, many[0]))


def _titled(doc: Document, name: Name) -> Span:
    title = _TITLE_BEFORE.search(doc.text, max(name.span.start - 20, 0), name.span.start)
    return Span(title.start(), name.span.end) if title else name.span


def _held(doc: Document, person: Mentioned, known: frozenset[tuple[str, ...]] | None) -> list[Role]:
    """The roles beside the mentions of a person in the narrator’s words, without former, acting and deputy ones."""
    is_known = known.__contains__ if known is not None else _is_rank
    return [
        role
        for name in person.mentions
        for role in roles(doc, name.span, is_known)
        if QUALIFIERS.isdisjoint(role.before[-2:]) and not doc[regions].touches_quotation(role.span)
    ]


def _is_rank(words: tuple[str, ...]) -> bool:
    return all(word in _RANKS for word in words) and words[-1] in _RANK_WORDS


def _ranks(doc: Document, person: Mentioned) -> Iterator[Conflict]:
    if not _CHANGED.isdisjoint(doc[vocabulary]) or len(person.mentions) < 2 or not person.given:
        return
    yield from _first_two(doc, person, [(_RANKS[role.words[-1]], role) for role in _held(doc, person, None)])


def _first_two(doc: Document, person: Mentioned, held: list[tuple[str, Role]]) -> Iterator[Conflict]:
    if held:
        first, there = held[0]
        other = next((role for kind, role in held if kind != first), None)
        if other is not None:
            yield Conflict(doc.words(person.mentions[0].span), other.span, there.span)


def _posts(doc: Document, person: Mentioned) -> Iterator[Conflict]:
    if len(person.mentions) < 2 or not _CHANGED.isdisjoint(doc[vocabulary]):
        return
    held = _held(doc, person, _CHAIR | _CHIEF)
    for one, other in combinations(held, 2):
        if (one.words in _CHAIR) != (other.words in _CHAIR) and not {"and", "both"} & {*one.after, *other.after}:
            bodies = _body(doc, one), _body(doc, other)
            if bodies[0] == bodies[1] and "and" not in one.before[-1:] + other.before[-1:]:
                there, here = sorted((one.span, other.span))
                yield Conflict(doc.words(person.mentions[0].span), here, there)
                return


def _body(doc: Document, role: Role) -> frozenset[str]:
    """The words of the body whose post it is, as far as the text names it beside the post."""
    text, span = doc.text, role.span
    found = _BODY_AFTER.match(text, span.end) or _BODY_BEFORE.search(text, max(span.start - 60, 0), span.start)
    return frozenset(plain(word).removesuffix("'s") for word in found[1].split()) if found else frozenset()


def _seats(doc: Document, person: Mentioned) -> Iterator[Conflict]:
    full = [name for name in person.mentions if name.given]
    if len(full) < 2:
        return
    found = [
        seat
        for name in full
        for seat in seats(doc, name.span)
        if content(seat.place)
        and not seat.perhaps
        and not doc[regions].touches_quotation(seat.span)
        and not _earlier(doc, seat.span)
    ]
    if found:
        other = next((seat for seat in found if not same_place(seat.place, found[0].place)), None)
        if other is not None:
            yield Conflict(doc.words(full[0].span), other.span, found[0].span)


def _earlier(doc: Document, span: Span) -> bool:
    words = WORD.findall(doc[folded], max(span.start - 40, 0), span.start)
    return not QUALIFIERS.isdisjoint(words[-4:])
