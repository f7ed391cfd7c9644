"""A row of a dated registry, and the words of a name."""

from typing import TYPE_CHECKING, NamedTuple

from newslint.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from datetime import date

FUNCTION_WORDS = frozenset("a an and at by for from in of on or the to with".split())
"""Words that a reader may take for one another in a body's name."""

PERSONAL = frozenset({"office-holder", "member", "office"})
"""The kinds of rows that speak of persons and their offices, and of nothing else."""

_CAPITALS = frozenset({"uk", "us"})
_WORD = lazy_pattern(r"\w+(?:'\w+)*")


class Entry(NamedTuple):
    """One row. ``valid_from`` and ``valid_to`` are ISO days, half-open; empty means unknown or still valid."""

    id: str
    name: str
    aliases: tuple[str, ...]
    acronym: str
    kind: str
    country: str
    valid_from: str
    valid_to: str
    successor: str
    source: str
    licence: str
    retrieved: str
    registry: str
    office: str = ""
    seat: str = ""
    party: str = ""
    person: str = ""

    def valid_on(self, day: "date") -> bool:
        """False if a known date says that the row does not hold on ``day``."""
        iso = day.isoformat()
        return self.valid_from <= iso and not (self.valid_to and self.valid_to <= iso)

    @property
    def stated(self) -> str:
        """Which list says so, and as of which day, for the end of a message."""
        words = (word.upper() if word in _CAPITALS else word for word in self.registry.split("_"))
        return f"list “{' '.join(words)}” of {self.retrieved}"


def entry_of(columns: list[str]) -> Entry:
    """The entry of a row's columns, in the order of the fields of ``Entry``."""
    id, name, aliases, *others = columns
    return Entry(id, name, tuple(aliases.split(";")) if aliases else (), *others)


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, as ``analyses.words`` divides them, with ``&`` as ``and``."""
    return tuple(_WORD.findall(name.lower().replace("’", "'").replace("&", " and ")))


def content_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``words`` that are no function words, in order."""
    return tuple(word for word in words if word not in FUNCTION_WORDS)
