"""Dated registries: one row, one sourced fact.

A registry is a CSV file with the columns ``COLUMNS``: in the folder
``registries`` of a pack, or anywhere in a newsroom's own folder. Dates are
ISO and half-open (``valid_to`` is the first day on which the row no longer
holds); an empty date is unknown. Aliases are divided by semicolons. A later
file's row replaces an earlier one with the same ``id``.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

COLUMNS = (
    "id", "name", "aliases", "acronym", "kind", "country", "valid_from", "valid_to", "successor",
    "source", "licence", "retrieved",
)  # fmt: skip
FUNCTION_WORDS = frozenset("a an and at by for from in of on or the to with".split())
"""Words that a reader may take for one another in a body's name."""

_FORMAT = 1
_WORD = re.compile(r"\w+(?:'\w+)*")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


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
        return f"list “{self.registry.replace('_', ' ')}”, {self.retrieved}"


class Name(NamedTuple):
    """One way to write the name of one or more entries.

    ``words`` are folded; ``content`` are those that are no function words, in order.
    """

    text: str
    words: tuple[str, ...]
    content: tuple[str, ...]
    entries: tuple[Entry, ...]


class RegistryProblem(NamedTuple):
    """A row that cannot be used; the others are unaffected. ``line`` is 1-based, 0 if unknown."""

    path: str
    line: int
    message: str


class Registries:
    """The registries in force: the packs', then the newsroom's own.

    ``versions`` are (registry, version) pairs for reports; the version is a
    hash of the file's bytes. ``problems`` are the rows left out.
    """

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        versions: tuple[tuple[str, str], ...] = (),
        problems: tuple[RegistryProblem, ...] = (),
    ) -> None:
        self.entries = tuple({entry.id: entry for entry in entries}.values())
        self.versions = versions
        self.problems = problems
        self._acronyms: dict[str, tuple[Entry, ...]] | None = None
        self._names: dict[tuple[str, ...], Name] | None = None
        self._by_rare_words: dict[str, list[Name]] = {}

    @classmethod
    def of_packs(cls, packs: Iterable[str], folders: Iterable[str] = (), cache: str | None = None) -> "Registries":
        """The registries of importable ``packs`` and of a newsroom's own ``folders``.

        ``cache`` is a folder for parsed files; None means that every file is parsed.
        A pack without registries, and a folder that is missing, hold none.
        """
        entries: list[Entry] = []
        versions: list[tuple[str, str]] = []
        problems: list[RegistryProblem] = []
        for path in [*_of_packs(packs), *(path for folder in folders for path in _csv_files(folder))]:
            registry = os.path.basename(path)[:-4]
            version, rows, wrong = _load(path, cache)
            versions.append((registry, version))
            entries += [_entry(row, registry) for row in rows]
            problems += [RegistryProblem(path, line, message) for line, message in wrong]
        return cls(entries, tuple(versions), tuple(problems))

    def with_acronym(self, acronym: str) -> tuple[Entry, ...]:
        """The entries that go by ``acronym``, letter case apart."""
        if self._acronyms is None:
            made: dict[str, tuple[Entry, ...]] = {}
            for entry in self.entries:
                if entry.acronym:
                    key = entry.acronym.lower()
                    made[key] = (*made.get(key, ()), entry)
            self._acronyms = made
        return self._acronyms.get(acronym.lower(), ())

    def named(self, words: tuple[str, ...]) -> tuple[Entry, ...]:
        """The entries of exactly this name or alias, given as folded words (see ``words_of``)."""
        name = self.names.get(words)
        return name.entries if name is not None else ()

    @property
    def names(self) -> dict[tuple[str, ...], Name]:
        """Every name and alias by its folded words."""
        if self._names is None:
            self._names = _names(self.entries)
            spread = Counter(word for name in self._names.values() for word in set(name.content))
            for name in self._names.values():
                if len(name.content) < 2:
                    continue
                rarest = sorted(set(name.content), key=lambda word: (spread[word], word))[:2]
                for word in rarest:
                    self._by_rare_words.setdefault(word, []).append(name)
        return self._names

    def among(self, vocabulary: frozenset[str]) -> list[Name]:
        """The names with two content words or more, all of which are in ``vocabulary``."""
        return [name for name in self._candidates(vocabulary) if vocabulary.issuperset(name.content)]

    def near(self, words: Iterable[str]) -> list[Name]:
        """The names of several content words that share all of them but at most one with ``words``."""
        given = frozenset(words)
        return [
            name for name in self._candidates(given) if len(given.intersection(name.content)) >= len(name.content) - 1
        ]

    @property
    def rare_words(self) -> Set[str]:
        """Words of which ``among`` and ``near`` find nothing without one."""
        return self._by_rare_words.keys() if self.names else frozenset()

    def _candidates(self, vocabulary: frozenset[str]) -> list[Name]:
        """The names of several content words of which one of the two rarest is in ``vocabulary``."""
        if not self.names:
            return []
        postings = self._by_rare_words
        found = {name.words: name for word in sorted(vocabulary & postings.keys()) for name in postings[word]}
        return list(found.values())


def _entry(row: list[str], registry: str) -> Entry:
    id, name, aliases, acronym, kind, country, valid_from, valid_to, successor, source, licence, retrieved = row
    return Entry(
        id, name, tuple(aliases.split(";")) if aliases else (), acronym, kind, country, valid_from, valid_to, successor,
        source, licence, retrieved, registry,
    )  # fmt: skip


def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, as ``analyses.words`` divides them, with ``&`` as ``and``."""
    return tuple(_WORD.findall(name.lower().replace("’", "'").replace("&", " and ")))


def _names(entries: Iterable[Entry]) -> dict[tuple[str, ...], Name]:
    made: dict[tuple[str, ...], Name] = {}
    for entry in entries:
        for text in (entry.name, *entry.aliases):
            words = words_of(text)
            known = made.get(words)
            if known is not None:
                made[words] = known._replace(entries=(*known.entries, entry))
            else:
                content = tuple(word for word in words if word not in FUNCTION_WORDS)
                made[words] = Name(text, words, content, (entry,))
    return made


def _of_packs(packs: Iterable[str]) -> Iterator[str]:
    for pack in packs:
        try:
            module = sys.modules.get(pack) or __import__(pack, fromlist=["_"])
        except ImportError:
            continue
        if module.__file__:
            yield from _csv_files(os.path.join(os.path.dirname(module.__file__), "registries"))


def _csv_files(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(os.path.join(folder, name) for name in names if name.endswith(".csv"))


Parsed = tuple[str, list[list[str]], list[tuple[int, str]]]


def _load(path: str, cache: str | None) -> Parsed:
    """The version, rows and problems of one file, from the cache if it is there."""
    if cache is None:
        return _parse(path)
    import json
    from zlib import crc32

    stat = os.stat(path)
    stamp = [_FORMAT, path, stat.st_mtime_ns, stat.st_size]
    kept = os.path.join(cache, f"registry-{crc32(path.encode('utf-8', 'surrogatepass')):08x}.json")
    try:
        with open(kept, encoding="utf-8") as handle:
            content = json.load(handle)
        if content["stamp"] == stamp:
            return content["version"], content["rows"], []
    except (OSError, ValueError, KeyError, TypeError):
        pass
    version, rows, wrong = _parse(path)
    if not wrong:
        from newslint.writing import write_whole

        try:
            write_whole(kept, json.dumps({"stamp": stamp, "version": version, "rows": rows}).encode())
        except OSError:
            pass  # a cache that cannot be written costs time, not findings
    return version, rows, wrong


def _parse(path: str) -> Parsed:
    import csv
    from zlib import crc32

    try:
        with open(path, "rb") as handle:
            data = handle.read()
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return "", [], [(0, f"the registry cannot be read: {error}")]
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    version = f"{crc32(data):08x}"
    header = next(reader, [])
    if tuple(header) != COLUMNS:
        missing = [column for column in COLUMNS if column not in header]
        fault = f"lacks the column {missing[0]}" if missing else "has columns that are unknown or out of order"
        return version, [], [(1, f"the registry {fault}; it needs: {','.join(COLUMNS)}")]
    rows: list[list[str]] = []
    wrong: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    try:
        for row in reader:
            fault = _fault(row, seen)
            if fault:
                wrong.append((reader.line_num, fault))
            elif row:
                seen[row[0]] = reader.line_num
                rows.append(row)
    except csv.Error as error:
        wrong.append((reader.line_num, f"the row cannot be read: {error}"))
    return version, rows, wrong


def _fault(row: list[str], seen: dict[str, int]) -> str:
    """What is wrong with a row, or nothing; a blank line is no fault."""
    if not row:
        return ""
    if len(row) != len(COLUMNS):
        return f"the row has {len(row)} values, not {len(COLUMNS)}"
    for column in (0, 1, 9, 10, 11):
        if not row[column]:
            return f"the row has no {COLUMNS[column]}"
    if row[0] in seen:
        return f"the id {row[0]} is used on line {seen[row[0]]} already"
    for column in (6, 7, 11):
        if row[column] and not _DAY.fullmatch(row[column]):
            return f"{COLUMNS[column]} is not a day such as 2018-01-08: {row[column]}"
    if row[6] and row[7] and row[7] <= row[6]:
        return f"valid_to ({row[7]}) is not after valid_from ({row[6]})"
    return ""
