"""Dated registries: one row, one sourced fact.

A registry is a CSV file with the columns ``COLUMNS``: in the folder
``registries`` of a pack, or anywhere in a newsroom's own folder. Dates are
ISO and half-open (``valid_to`` is the first day on which the row no longer
holds); an empty date is unknown. Aliases are divided by semicolons. A later
file's row replaces an earlier one with the same ``id``.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint.lazy_pattern import lazy_pattern
from newslint.world.registry_files import COLUMNS, Parsed, RegistryProblem, parse, registry_files

if TYPE_CHECKING:
    from datetime import date

__all__ = ["COLUMNS", "FUNCTION_WORDS", "Entry", "Name", "Registries", "RegistryProblem", "words_of"]

FUNCTION_WORDS = frozenset("a an and at by for from in of on or the to with".split())
"""Words that a reader may take for one another in a body's name."""

_FORMAT = 2
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

    def valid_on(self, day: "date") -> bool:
        """False if a known date says that the row does not hold on ``day``."""
        iso = day.isoformat()
        return self.valid_from <= iso and not (self.valid_to and self.valid_to <= iso)

    @property
    def stated(self) -> str:
        """Which list says so, and as of which day, for the end of a message."""
        return f"list “{self.registry.replace('_', ' ')}” of {self.retrieved}"


class Name(NamedTuple):
    """One way to write the name of one or more entries.

    ``words`` are folded; ``content`` are those that are no function words, in order.
    """

    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    entries: tuple[Entry, ...]


class Index(NamedTuple):
    """What is looked up in the registries, in types that JSON keeps.

    ``rows`` are the columns of each entry and its registry, as JSON that is read
    when the entry is asked for. ``names`` are the
    text of each name, its folded words divided by spaces, and the numbers of
    its rows. ``acronyms``, in lower case, lead to numbers of rows. ``rarest``
    and ``rare`` lead to the names of two content words or more: from the
    rarest of these, with and without a possessive, and from the two rarest; ``rare`` to the shortest names first.
    """

    rows: list[str]
    names: list[tuple[str, str, list[int]]]
    acronyms: dict[str, list[int]]
    rarest: dict[str, list[int]]
    rare: dict[str, list[int]]


class Registries:
    """The registries in force: the packs', then the newsroom's own.

    ``versions`` are (registry, version) pairs for reports; the version is a
    hash of the file's bytes. ``problems`` are the rows left out. ``load`` is
    called when something is first looked up.
    """

    def __init__(
        self,
        load: Callable[[], Index],
        versions: tuple[tuple[str, str], ...] = (),
        problems: tuple[RegistryProblem, ...] = (),
    ) -> None:
        self.versions = versions
        self.problems = problems
        self._load = load
        self._loaded: Index | None = None
        self._numbers: dict[str, int] = {}
        self._rarest: frozenset[str] = frozenset()
        self._rare: frozenset[str] = frozenset()
        self._made: dict[int, Name] = {}

    @classmethod
    def of_packs(cls, packs: Iterable[str], folders: Iterable[str] = (), cache: str | None = None) -> "Registries":
        """The registries of importable ``packs`` and of a newsroom's own ``folders``.

        ``cache`` is a folder for the compiled index; None means that every file is parsed.
        A pack without registries, and a folder that is missing, hold none.
        """
        paths = registry_files(packs, folders)
        kept = _Kept(cache, paths) if cache is not None and paths else None
        versions = kept.versions() if kept is not None else None
        if kept is not None and versions is not None:
            return cls(kept.index, versions)
        files = [parse(path) for path in paths]
        versions = tuple((_registry(path), file.version) for path, file in zip(paths, files, strict=True))
        problems = tuple(problem for file in files for problem in file.problems)
        if kept is not None and not problems:
            kept.keep(versions, compiled(paths, files))
        return cls(lambda: compiled(paths, files), versions, problems)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every row in force."""
        return tuple(map(_entry, self._index.rows))

    def with_acronym(self, acronym: str) -> tuple[Entry, ...]:
        """The entries that go by ``acronym``, letter case apart."""
        index = self._index
        return tuple(_entry(index.rows[row]) for row in index.acronyms.get(acronym.lower(), ()))

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
        rarest = self._index.rarest
        found: set[int] = set()
        for candidate in vocabulary & self._rarest:
            for number in rarest[candidate]:
                for word in self._name(number).content:
                    if word not in vocabulary and word + "'s" not in vocabulary:
                        break
                else:
                    found.add(number)
        return list(map(self._name, sorted(found)))

    def near(self, words: Sequence[str]) -> list[Name]:
        """The names of several content words, no longer than ``words``, that share all of them but at most one.

        That one begins like one of ``words``.
        """
        rare = self._index.rare
        if self._rare.isdisjoint(words):
            return []
        given, letters, size = frozenset(words), {word[0] for word in words}, len(words)
        found: set[int] = set()
        for word in given & self._rare:
            for number in rare[word]:
                name = self._name(number)
                if len(name.words) > size:
                    break
                missing = [word for word in name.content if word not in given]
                if not missing or (len(missing) == 1 and missing[0][0] in letters):
                    found.add(number)
        return list(map(self._name, sorted(found)))

    @property
    def _index(self) -> Index:
        if self._loaded is None:
            self._loaded = self._load()
            self._rarest, self._rare = frozenset(self._loaded.rarest), frozenset(self._loaded.rare)
            self._numbers = {words: number for number, (_, words, _) in enumerate(self._loaded.names)}
        return self._loaded

    def _name(self, number: int) -> Name:
        made = self._made.get(number)
        if made is None:
            text, joined, rows = self._index.names[number]
            words = tuple(joined.split())
            entries = tuple(_entry(self._index.rows[row]) for row in rows)
            self._made[number] = made = Name(text, words, _content(words), entries)
        return made


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, as ``analyses.words`` divides them, with ``&`` as ``and``."""
    return tuple(_WORD.findall(name.lower().replace("’", "'").replace("&", " and ")))


def compiled(paths: Iterable[str], files: Iterable[Parsed]) -> Index:
    """The index of parsed files; a later file's row replaces an earlier one with the same id."""
    import json

    by_id: dict[str, list[str]] = {}
    for path, file in zip(paths, files, strict=True):
        for row in file.rows:
            by_id[row[0]] = [*row, _registry(path)]
    numbers: dict[tuple[str, ...], tuple[str, str, list[int]]] = {}
    acronyms: dict[str, list[int]] = {}
    for number, entry in enumerate(map(_entry_of, by_id.values())):
        for text in (entry.name, *entry.aliases):
            words = words_of(text)
            numbers.setdefault(words, (text, " ".join(words), []))[2].append(number)
        if entry.acronym:
            acronyms.setdefault(entry.acronym.lower(), []).append(number)
    spelled = list(numbers)
    contents = list(map(_content, spelled))
    spread = Counter(word for content in contents for word in set(content))
    rarest: dict[str, list[int]] = {}
    rare: dict[str, list[int]] = {}
    for number, content in enumerate(contents):
        if len(content) > 1:
            first, *others = sorted(set(content), key=lambda word: (spread[word], word))[:2]
            for word in (first, first + "'s"):
                rarest.setdefault(word, []).append(number)
            for word in (first, *others):
                rare.setdefault(word, []).append(number)
    for postings in rare.values():
        postings.sort(key=lambda number: len(spelled[number]))
    rows = [json.dumps(row) for row in by_id.values()]
    return Index(rows, list(numbers.values()), acronyms, rarest, rare)


class _Kept:
    """The file of a cache that keeps the index of some registry files.

    Its lines are JSON: a stamp with the versions of the files, the index without its rows, and each row.
    """

    def __init__(self, cache: str, paths: list[str]) -> None:
        from zlib import crc32

        self._paths = paths
        self._file = os.path.join(cache, f"registries-{crc32(os.fsencode(os.pathsep.join(paths))):08x}.json")
        self._stamp = [_FORMAT, *([path, *_age(path)] for path in paths)]

    def versions(self) -> tuple[tuple[str, str], ...] | None:
        """The versions of the files, or None if they are not those that were kept."""
        try:
            with open(self._file, encoding="utf-8") as handle:
                return self._versions(handle.readline())
        except (OSError, ValueError):
            return None

    def index(self) -> Index:
        """The index as it was kept, or made anew if the file has gone or is broken."""
        import json

        try:
            with open(self._file, encoding="utf-8") as handle:
                head, index, *rows = handle.read().splitlines()
            if self._versions(head) is not None:
                return Index(rows, *json.loads(index))
        except (OSError, ValueError, TypeError):
            pass
        return compiled(self._paths, map(parse, self._paths))

    def keep(self, versions: tuple[tuple[str, str], ...], index: Index) -> None:
        """Write the file; a cache that cannot be written costs time, not findings."""
        import json

        from newslint.writing import write_whole

        lines = [json.dumps([self._stamp, versions]), json.dumps(index[1:]), *index.rows]
        try:
            write_whole(self._file, "\n".join(lines).encode())
        except OSError:
            pass

    def _versions(self, head: str) -> tuple[tuple[str, str], ...] | None:
        """The versions in the first line, or None if the registry files have changed. Raises ValueError."""
        import json

        match json.loads(head):
            case [self._stamp, versions]:
                return tuple((name, version) for name, version in versions)
        return None


def _age(path: str) -> tuple[int, int]:
    stat = os.stat(path)
    return stat.st_mtime_ns, stat.st_size


def _registry(path: str) -> str:
    return os.path.basename(path)[:-4]


def _entry(row: str) -> Entry:
    import json

    return _entry_of(json.loads(row))


def _entry_of(row: list[str]) -> Entry:
    id, name, aliases, *others = row
    return Entry(id, name, tuple(aliases.split(";")) if aliases else (), *others)


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in FUNCTION_WORDS)
