"""Dated registries: one row, one sourced fact.

A registry is a CSV file with the columns ``COLUMNS``: in the folder
``registries`` of a pack, or anywhere in a newsroom's own folder. Dates are
ISO and half-open (``valid_to`` is the first day on which the row no longer
holds); an empty date is unknown. Aliases are divided by semicolons. A later
file's row replaces an earlier one with the same ``id``. A row that is a
person's tenure of an office has four columns more, ``OPTIONAL``; see ``people``.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newslint.world.entries import FUNCTION_WORDS, Entry, content_of, entry_of, words_of
from newslint.world.people_table import PeopleTable
from newslint.world.registry_files import COLUMNS, OPTIONAL, RegistryProblem, registry_files
from newslint.world.registry_index import Index, Kept, Versions, compiled, files_at, numbers, stamp_of

if TYPE_CHECKING:
    from newslint.world.people import People

__all__ = ["COLUMNS", "FUNCTION_WORDS", "OPTIONAL", "Entry", "Name", "Registries", "RegistryProblem", "words_of"]


class Name(NamedTuple):
    """One way to write the name of one or more entries.

    ``words`` are folded; ``content`` are those that are no function words, in order.
    """

    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    entries: tuple[Entry, ...]


class Registries:
    """The registries in force: the packs', then the newsroom's own.

    ``versions`` are (registry, version) pairs for reports; the version is a
    hash of the file's bytes. ``problems`` are the rows left out. ``load`` is
    called when something is first looked up.
    """

    def __init__(
        self,
        load: Callable[[], Index],
        load_people: Callable[[], PeopleTable],
        versions: Versions = (),
        problems: tuple[RegistryProblem, ...] = (),
    ) -> None:
        self.versions = versions
        self.problems = problems
        self._load, self._load_people = load, load_people
        self._loaded: Index | None = None
        self._people: People | None = None
        self._numbers: dict[str, int] = {}
        self._rarest, self._rare, self._contents = _Lists({}), _Lists({}), _Contents([])
        self._made: dict[int, Name] = {}

    @classmethod
    def of_packs(cls, packs: Iterable[str], folders: Iterable[str] = (), cache: str | None = None) -> "Registries":
        """The registries of importable ``packs`` and of a newsroom's own ``folders``.

        ``cache`` is a folder for what they are compiled to; None means that every file is parsed.
        A pack without registries, and a folder that is missing, hold none.
        """
        files = files_at(registry_files(packs, folders))
        kept = Kept(cache, files) if cache is not None and files else None
        head = kept.head() if kept is not None else None
        if kept is not None and head is not None:
            return cls(kept.bodies, kept.people, *head)
        made = kept.make() if kept is not None else compiled(files)
        people = kept.people if kept is not None else lambda: PeopleTable(made.people, stamp_of(files))
        return cls(lambda: made.bodies, people, made.versions, made.problems)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every row in force; those of persons and offices come last."""
        return (*map(_entry, self._index.rows), *self.people.entries)

    @property
    def people(self) -> "People":
        """The persons listed, and the offices that they hold."""
        if self._people is None:
            from newslint.world.people import People

            self._people = People(self._load_people)
        return self._people

    def with_acronym(self, acronym: str) -> tuple[Entry, ...]:
        """The entries that go by ``acronym``, letter case apart."""
        index = self._index
        return tuple(_entry(index.rows[row]) for row in numbers(index.acronyms.get(acronym.lower(), "")))

    @cached_property
    def short_names(self) -> frozenset[str]:
        """Every listed acronym and name of one word, folded, with and without a possessive; persons have none."""
        names = {*self._index.acronyms, *(words for words in self._index.words if " " not in words)}
        return frozenset(names | {name + "'s" for name in names})

    def named(self, words: tuple[str, ...]) -> tuple[Entry, ...]:
        """The entries of exactly this name or alias, given as folded words (see ``words_of``)."""
        name = self.name(words)
        return name.entries if name is not None else ()

    def name(self, words: Iterable[str]) -> Name | None:
        """The name or alias of exactly these folded words."""
        joined = " ".join(words)
        return self._name(self._numbers[joined]) if self._index and joined in self._numbers else None

    def of_one_word(self, vocabulary: frozenset[str]) -> list[Name]:
        """The names of one word that are in ``vocabulary``, in alphabetical order."""
        return (
            [self._name(self._numbers[word]) for word in sorted(vocabulary & self._numbers.keys())]
            if self._index
            else []
        )

    def among(self, vocabulary: frozenset[str]) -> list[Name]:
        """The names with two content words or more, all of which are in ``vocabulary``, be it as possessives."""
        if not self._index.rarest:
            return []
        rarest, contents = self._rarest, self._contents
        found: set[int] = set()
        for candidate in vocabulary & rarest.words:
            for number in rarest[candidate]:
                for word in contents[number]:
                    if word not in vocabulary and word + "'s" not in vocabulary:
                        break
                else:
                    found.add(number)
        return list(map(self._name, sorted(found)))

    def near(self, words: Sequence[str]) -> list[Name]:
        """The names of several content words, no longer than ``words``, that share all of them but at most one.

        That one begins like one of ``words``.
        """
        spelled = self._index.words
        rare, contents = self._rare, self._contents
        if rare.words.isdisjoint(words):
            return []
        given, letters, size = frozenset(words), {word[0] for word in words}, len(words)
        found: set[int] = set()
        for word in given & rare.words:
            for number in rare[word]:
                if spelled[number].count(" ") >= size:
                    break
                missing = [word for word in contents[number] if word not in given]
                if not missing or (len(missing) == 1 and missing[0][0] in letters):
                    found.add(number)
        return list(map(self._name, sorted(found)))

    @property
    def _index(self) -> Index:
        if self._loaded is None:
            self._loaded = self._load()
            self._rarest, self._rare = _Lists(self._loaded.rarest), _Lists(self._loaded.rare)
            self._contents = _Contents(self._loaded.words)
            self._numbers = {words: number for number, words in enumerate(self._loaded.words)}
        return self._loaded

    def _name(self, number: int) -> Name:
        made = self._made.get(number)
        if made is None:
            index = self._index
            entries = tuple(_entry(index.rows[row]) for row in numbers(index.entries[number]))
            words = tuple(index.words[number].split())
            self._made[number] = made = Name(index.texts[number], words, self._contents[number], entries)
        return made


class _Lists(dict[str, list[int]]):
    """The numbers for a word, decoded when first asked for; ``words`` are those that have any."""

    def __init__(self, written: dict[str, str]) -> None:
        super().__init__()
        self._written = written
        self.words = frozenset(written)

    def __missing__(self, word: str) -> list[int]:
        self[word] = decoded = numbers(self._written[word])
        return decoded


class _Contents(dict[int, tuple[str, ...]]):
    """The content words of a name by number, divided when first asked for."""

    def __init__(self, words: list[str]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, number: int) -> tuple[str, ...]:
        self[number] = content = content_of(tuple(self._words[number].split()))
        return content


def _entry(row: bytes) -> Entry:
    import json

    return entry_of(json.loads(row))
