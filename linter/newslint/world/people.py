"""Who held which office when: the persons that the dated registries list.

A row of kind ``office-holder`` or ``member`` is one tenure of one person, a row
of kind ``office`` an office with its other names. Persons are told apart by
the column ``person``; several may share a name.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from newslint.world.people_table import PeopleTable, near_keys, office_key

if TYPE_CHECKING:
    from datetime import date

    from newslint.world.entries import Entry

_MOST_WORDS = 6
_ONE_LETTER = 4
_TWO_LETTERS = 7


class Tenure(NamedTuple):
    """One person in one office. Days are ISO and half-open; empty means unknown, or no end when the list was made.

    ``name`` is the person's at the time; ``seat`` a constituency or state. ``entry`` is the row.
    """

    name: str
    office: str
    seat: str
    party: str
    country: str
    valid_from: str
    valid_to: str
    entry: "Entry"

    def holds_on(self, day: "date") -> bool | None:
        """Whether the office was held on ``day``; None if the list cannot tell.

        It cannot where the first day is unknown, nor after the day on which it was made, an end by then apart.
        """
        iso, made = day.isoformat(), self.entry.retrieved
        if iso < self.valid_from or (self.valid_to and self.valid_to <= min(iso, made)):
            return False
        return True if self.valid_from and iso <= made else None


class Person(NamedTuple):
    """A person with all names and tenures listed, these in order of their first days."""

    key: str
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...]


class Mention(NamedTuple):
    """A listed name in an article: the numbers of its first and last word, both included, and who goes by it."""

    first: int
    last: int
    found: Sequence[int]
    people: "People"

    @property
    def persons(self) -> tuple[Person, ...]:
        """The persons of this name."""
        return tuple(map(self.people.person, self.found))


class People:
    """The persons and offices of the registries in force. ``load`` is called at the first look-up."""

    def __init__(self, load: Callable[[], PeopleTable]) -> None:
        self._load = load
        self._loaded: PeopleTable | None = None
        self._made: dict[int, Person] = {}
        self._held: dict[str, tuple[Tenure, ...]] = {}

    @property
    def entries(self) -> Iterator["Entry"]:
        """Every row, by person."""
        return map(self._table.row, range(len(self._table.rows)))

    def find(self, words: Sequence[str]) -> tuple[Person, ...]:
        """The persons of exactly this full name, given as folded words."""
        return tuple(map(self.person, self._table.names.get(" ".join(words))))

    def in_tokens(self, tokens: Sequence[str]) -> list[Mention]:
        """The listed names of two words or more among folded words, the longest at each place, in order.

        A name may be a possessive.
        """
        table = self._table
        names, inner, begins = table.names, table.inner, table.first
        found: list[Mention] = []
        for last in compress(range(len(tokens)), map(table.last.__getitem__, tokens)):
            first, longest = last, last
            persons: Sequence[int] = ()
            while first and inner[tokens[first - 1]] and last - first < _MOST_WORDS:
                first -= 1
                if begins[tokens[first]]:
                    held = names.get(" ".join(tokens[first : last + 1]).removesuffix("'s"))
                    if held:
                        longest, persons = first, held
            if persons:
                while found and found[-1].first >= longest:
                    found.pop()
                if not found or found[-1].last < longest:
                    found.append(Mention(longest, last, persons, self))
        return found

    def near(self, words: Sequence[str]) -> tuple[Person, ...]:
        """The persons one or two letters away from a full name of which the first or the last word is right.

        ``words`` are folded. Two letters may differ in a word of seven or more, one in a word of four or more.
        """
        if len(words) < 2:
            return ()
        from rapidfuzz.distance import OSA

        table = self._table
        persons: dict[int, None] = {}
        for key in near_keys(words):
            for number in table.near.get(key):
                listed = table.names.texts[number].split()
                if len(listed) == len(words):
                    odd = [pair for pair in zip(words, listed, strict=True) if pair[0] != pair[1]]
                    if len(odd) == 1 and OSA.distance(*odd[0], score_cutoff=2) <= _letters(odd[0][1]):
                        persons.update(dict.fromkeys(table.names.of(number)))
        return tuple(map(self.person, persons))

    def holders(self, office: Sequence[str], country: str) -> tuple[Tenure, ...]:
        """All tenures of an office of a country, in order of their first days; a seat in a parliament is no office.

        ``office`` are the folded words of any of its names, ``country`` is its code of two letters.
        """
        key = office_key(" ".join(office), country)
        held = self._held.get(key)
        if held is None:
            rows = map(self._table.row, self._table.offices.get(key))
            self._held[key] = held = tuple(map(_tenure, rows))
        return held

    @property
    def _table(self) -> PeopleTable:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    def person(self, number: int) -> Person:
        """The person with a number in the table."""
        made = self._made.get(number)
        if made is None:
            entries = list(self._table.rows_of(number))
            names = dict.fromkeys(name for entry in entries for name in (entry.name, *entry.aliases))
            self._made[number] = made = Person(
                entries[0].person or entries[0].id, tuple(names), tuple(map(_tenure, entries))
            )
        return made


def _tenure(entry: "Entry") -> Tenure:
    return Tenure(
        entry.name, entry.office, entry.seat, entry.party, entry.country, entry.valid_from, entry.valid_to, entry
    )


def _letters(word: str) -> int:
    """How many letters of a word may differ before it is another one."""
    return (len(word) >= _ONE_LETTER) + (len(word) >= _TWO_LETTERS)
