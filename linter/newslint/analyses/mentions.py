"""The people of an article: every mention of each, from the full name to “Mr Pellman” and “Laura”.

A short name belongs to the one person whose full name holds it; where two full
names do, to neither. Of bodies and places the names are divided likewise: what
bears a name, capital letters do not tell.
"""

from collections import Counter
from typing import Literal, NamedTuple

from newslint.analyses.names import Name, names
from newslint.analysis import analysis
from newslint.document import Document

Gender = Literal["", "man", "woman"]

MEN = frozenset("mr sir congressman chairman spokesman actor councilman assemblyman king prince".split())
WOMEN = frozenset(
    "mrs ms miss dame congresswoman chairwoman spokeswoman actress councilwoman assemblywoman queen princess".split()
)
"""Folded titles that say whether their bearer is a man or a woman."""


class Mentioned(NamedTuple):
    """One person: the fullest name, plain as in ``names.Name``, and the mentions in order.

    ``given`` is empty for somebody who is never named in full (“Mr Pellman”).
    """

    given: str
    surname: str
    mentions: tuple[Name, ...]

    @property
    def titles(self) -> Counter[str]:
        """How often each title stands before the name."""
        return Counter(name.title for name in self.mentions if name.title)


def gender_of(title: str) -> Gender:
    """Whom a title is for; empty if for both."""
    return "man" if title in MEN else "woman" if title in WOMEN else ""


@analysis
def mentions(doc: Document) -> tuple[Mentioned, ...]:
    """Those named in full or with a title, in order of their first mention."""
    found: dict[tuple[str, str], list[Name]] = {}
    for name in doc[names]:
        if name.given:
            found.setdefault(_person(name, found), []).append(name)
    surnames: dict[str, list[tuple[str, str]]] = {}
    firsts: dict[str, list[tuple[str, str]]] = {}
    for key in found:
        surnames.setdefault(key[1], []).append(key)
        firsts.setdefault(key[0].split()[0], []).append(key)
    for name in doc[names]:
        if not name.given:
            bearers = surnames.get(name.surname) or ([] if name.title else firsts.get(name.surname, []))
            if len(bearers) == 1:
                found[bearers[0]].append(name)
            elif name.title and not bearers:
                found.setdefault(("", name.surname), []).append(name)
    people = [Mentioned(given, surname, tuple(sorted(those))) for (given, surname), those in found.items()]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span))


def _person(name: Name, found: dict[tuple[str, str], list[Name]]) -> tuple[str, str]:
    """The key of the person: “John F Kennedy” is “John Kennedy” if he has been named so, or the other way round."""
    first = name.given.split()[0]
    for given, surname in found:
        if surname == name.surname and given.split()[0] == first and (given == first or name.given == first):
            return given, surname
    return name.given, name.surname
