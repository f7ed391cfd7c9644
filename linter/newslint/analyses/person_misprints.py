"""Full names that are a letter or two off a listed member’s, where the words beside them say that one is meant."""

from datetime import date
from typing import Literal, NamedTuple

from newslint.analyses.name_variants import one_edit
from newslint.analyses.names import Name, names, plain
from newslint.analyses.office_holders import listed
from newslint.analyses.political_cues import POSTS, SEATS, near, post_cues, seat_cues
from newslint.analyses.registered import registries
from newslint.analyses.roles import roles
from newslint.analyses.seats import Seat, same_place, seats
from newslint.analyses.words import vocabulary
from newslint.analysis import Unavailable, analysis
from newslint.document import Document
from newslint.world.people import Person, Tenure
from newslint.world.registries import words_of

_NEVER = 99
_WESTMINSTER = frozenset("commons westminster tory tories labour whitehall holyrood stormont lords mps".split())
TOLD_BY = SEATS | POSTS | _WESTMINSTER | {"d", "r"}
"""Folded words of which one stands in every text with a misprint that is found here."""
_ABROAD = frozenset(
    """canada canadian ottawa australia australian canberra india indian delhi kenya kenyan zealand ghana uganda
    zimbabwe malaysia malaysian singapore nigeria pakistan bangladesh israel israeli dutch germany german jordan
    lebanon kuwait bahrain iraq iraqi iranian turkish turkey ukraine ukrainian russia russian jamaica""".split()
)
_COURTESY = frozenset("mr mrs ms miss".split())

How = Literal["letters", "accents"]


class PersonMisprint(NamedTuple):
    """A name that is nearly the one of ``person``, whose listed spelling is ``right``; ``tenure`` says who that is.

    ``how`` is “accents” if nothing else differs.
    """

    name: Name
    person: Person
    right: str
    tenure: Tenure
    how: How


@analysis
def person_misprints(doc: Document) -> tuple[PersonMisprint, ...]:
    """The misprints in order, each only where one listed person is meant. Raises Unavailable without registries."""
    people = registries(doc).people
    if not doc[seat_cues] and doc[vocabulary].isdisjoint(POSTS | _WESTMINSTER):
        return ()
    right = {one.span.start for one in doc[listed]}
    found = []
    for name in doc[names]:
        said = _said(doc, name) if name.given and name.span.start not in right else None
        words = words_of(doc.words(name.span)) if said else ()
        if said and not people.find(words):
            meant = [hit for person in people.near(words) if (hit := _meant(doc, name, words, person, said))]
            if len(meant) == 1:
                found.append(meant[0])
    return tuple(found)


class _Said(NamedTuple):
    """What the words around a name say of its bearer: seats, posts, and how far the article is about a parliament."""

    seats: list[Seat]
    posts: list[tuple[str, ...]]
    loosely: bool


def _said(doc: Document, name: Name) -> _Said | None:
    """What is said that can only be said of a member or minister; None if nothing is."""
    known = doc[vocabulary]
    home = not known.isdisjoint(_WESTMINSTER)
    beside = [seat._replace(place="") if seat.perhaps else seat for seat in seats(doc, name.span)]
    posts = [role.words for role in roles(doc, name.span, _is_post)] if near(doc[post_cues], name.span) else []
    if not home and not known.isdisjoint(_ABROAD):
        beside = [seat for seat in beside if seat.place]
    loosely = home and name.title in _COURTESY
    return _Said(beside, posts, loosely) if beside or posts or loosely else None


def _is_post(words: tuple[str, ...]) -> bool:
    return words[-1] in POSTS or words[0] in POSTS


def _meant(doc: Document, name: Name, words: tuple[str, ...], person: Person, said: _Said) -> PersonMisprint | None:
    """The misprint, if the words said fit the person."""
    day = _day(doc)
    every = [tenure for tenure in person.tenures if day is None or tenure.holds_on(day) is not False]
    strong = next((t for seat in said.seats if seat.place for t in person.tenures if _fits(t, seat)), None)
    strong = strong or next((t for t in person.tenures for post in said.posts if _holds(doc, t, post)), None)
    weak = next((t for seat in said.seats if not seat.place for t in every if _fits(t, seat)), None)
    loose = next((t for t in every if t.country == "GB"), None) if said.loosely else None
    tenure = strong or weak or loose
    if tenure is None or any(seat.place and not any(_fits(t, seat) for t in person.tenures) for seat in said.seats):
        return None
    for right in person.names:
        how = _how(words, words_of(right), 3 if strong else 4, 4 if strong else 6 if weak else _NEVER)
        if how is not None:
            return PersonMisprint(name, person, right, tenure, how)
    return None


def _day(doc: Document) -> date | None:
    try:
        return doc.published.when.date()
    except Unavailable:
        return None


def _fits(tenure: Tenure, seat: Seat) -> bool:
    if tenure.country != seat.country or not tenure.seat:
        return False
    if seat.place:
        return same_place(seat.place, tenure.seat)
    return not seat.party or tenure.party.lower()[:5] == seat.party.lower()[:5]


def _holds(doc: Document, tenure: Tenure, post: tuple[str, ...]) -> bool:
    held = registries(doc).people.holders(post, tenure.country)
    return tenure in held


def _how(words: tuple[str, ...], right: tuple[str, ...], for_one: int, for_two: int) -> How | None:
    """How the words differ from the listed name, if by no more than a misprint in one of them would.

    A word needs ``for_one`` letters to be misprinted in one of them, and ``for_two`` in two.
    """
    one, other = plain(" ".join(words)), plain(" ".join(right))
    if one == other:
        return "accents" if not " ".join(right).isascii() else None
    wrong = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    if len(wrong) != 1 or len(words) != len(right) or wrong[0][0][0] != wrong[0][1][0]:
        return None
    shortest = min(map(len, wrong[0]))
    return "letters" if shortest >= (for_one if one_edit(*wrong[0]) else for_two) else None
