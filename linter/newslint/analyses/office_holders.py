"""People whom a registry lists, where the article names them, and the listed offices that it gives them."""

from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.names import plain
from newslint.analyses.political_cues import OFFICES, near, office_cues
from newslint.analyses.registered import registries
from newslint.analyses.roles import Role, roles
from newslint.analyses.words import folded, tokens
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span
from newslint.world.people import People, Person, Tenure


class Listed(NamedTuple):
    """A listed name at ``span``, without possessive, and all who go by it."""

    span: Span
    persons: tuple[Person, ...]


class Office(NamedTuple):
    """A listed office that the words beside a listed name give to its bearer; ``tenures`` are all of that office.

    Seats in a parliament, which many hold at once, are none.
    """

    name: Listed
    role: Role
    tenures: tuple[Tenure, ...]

    @property
    def own(self) -> list[Tenure]:
        """The tenures of those who go by the name."""
        theirs = {tenure for person in self.name.persons for tenure in person.tenures}
        return [tenure for tenure in self.tenures if tenure in theirs]


@analysis
def listed(doc: Document) -> tuple[Listed, ...]:
    """The listed people named in full and with capitals, in order. Raises Unavailable without registries."""
    text, low, every = doc.text, doc[folded], doc[tokens]
    found = []
    at = 0
    for mention in registries(doc).people.in_tokens(every):
        span = _place(low, every[mention.first : mention.last + 1], at)
        if span is not None:
            at = span.end
            last = text.rfind(" ", span.start, span.end) + 1
            if text[span.start].isupper() and text[last].isupper():
                found.append(Listed(span, mention.persons))
    return tuple(found)


def _place(low: str, name: list[str], at: int) -> Span | None:
    """Where the words of a name next stand with a space, a stop or a hyphen between them, without possessive."""
    first, *others = name
    while (at := low.find(first, at)) >= 0:
        end = at + len(first)
        for word in others:
            start = low.find(word, end, end + len(word) + 2)
            if start < 0 or low[end:start].strip(" .-\xa0"):
                break
            end = start + len(word)
        else:
            if not low[at - 1 : at].isalnum() and not low[end : end + 1].isalnum():
                return Span(at, end - 2 if name[-1].endswith("'s") else end)
        at += 1
    return None


@lru_cache(maxsize=1)
def seat_names(people: People) -> frozenset[str]:
    """Plain names of all British seats listed, whole and up to “and” or a comma."""
    names = {entry.seat for entry in people.entries if entry.kind == "member" and entry.country == "GB"}
    return frozenset(plain(part) for name in names for part in (name, *name.replace(",", " and").split(" and ")[:1]))


@analysis
def offices(doc: Document) -> tuple[Office, ...]:
    """The listed offices given to listed people, in order. Raises Unavailable without registries."""
    people = registries(doc).people
    if not doc[office_cues]:
        return ()
    found = []
    for name in doc[listed]:
        if not near(doc[office_cues], name.span):
            continue
        countries = {tenure.country for person in name.persons for tenure in person.tenures}

        def holders(post: tuple[str, ...], countries: set[str] = countries) -> tuple[Tenure, ...]:
            return tuple(tenure for country in sorted(countries) for tenure in people.holders(post, country))

        for role in roles(doc, name.span, lambda post: not OFFICES.isdisjoint(post) and bool(holders(post))):
            found.append(Office(name, role, holders(role.words)))
    return tuple(found)
