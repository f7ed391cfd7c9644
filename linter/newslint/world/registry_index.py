"""What the registries are compiled to, and the files of a cache that keep it."""

import os
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from newslint.world.entries import PERSONAL, Entry, content_of, entry_of, words_of
from newslint.world.people_table import PeopleTable, people_table
from newslint.world.registry_files import Parsed, RegistryProblem, parse

_FORMAT = 12
_DIVIDER = "\x1f"
_FIELDS = 9

Versions = tuple[tuple[str, str], ...]
"""Registries, and a hash of the bytes of each."""
Head = tuple[Versions, tuple[RegistryProblem, ...]]


class Index(NamedTuple):
    """What is looked up in the registries but for persons, in types that need no decoding before they are asked for.

    ``rows`` are the columns of each entry, in the order of its fields, as JSON.
    ``texts`` are the names, ``words`` their folded words divided by spaces, and
    ``entries`` the numbers of their rows. ``acronyms``, in lower case, lead to
    numbers of rows; ``rarest`` and ``rare`` to those of the names of two content
    words or more: from the rarest of these, with and without a possessive, and
    from the two rarest; ``rare`` to the shortest names first. Numbers are
    written with spaces between; see ``numbers``.
    """

    rows: list[bytes]
    texts: list[str]
    words: list[str]
    entries: list[str]
    acronyms: dict[str, str]
    rarest: dict[str, str]
    rare: dict[str, str]


def numbers(written: str) -> list[int]:
    """The numbers in a value of an ``Index``."""
    return [int(number) for number in written.split()]


def _written(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


Files = tuple[tuple[str, int, int], ...]
"""Registry files as they were when they were looked at: the path, the time of change and the size of each."""


def files_at(paths: Iterable[str]) -> Files:
    """The files at ``paths``; of one that is not there, time and size are -1."""
    return tuple(map(_aged, paths))


def _aged(path: str) -> tuple[str, int, int]:
    try:
        stat = os.stat(path)
    except OSError:
        return path, -1, -1
    return path, stat.st_mtime_ns, stat.st_size


class Compiled:
    """The registries of some files: versions, the rows left out, and what is looked up."""

    def __init__(
        self, files: Files, versions: Versions, problems: tuple[RegistryProblem, ...], bodies: Index,
        personal: list[list[str]],
    ) -> None:  # fmt: skip
        self.versions, self.problems, self.bodies = versions, problems, bodies
        self._files, self._personal = files, personal

    @cached_property
    def people(self) -> bytes:
        """The table of persons, made when it is asked for."""
        return people_table(self._personal, stamp_of(self._files))


@lru_cache(maxsize=2)
def compiled(files: Files) -> Compiled:
    """Read and compile files; a later file's row replaces an earlier one with the same id."""
    import json

    read: list[tuple[str, Parsed]] = [(os.path.basename(path)[:-4], parse(path)) for path, _, _ in files]
    by_id = {row[0]: [*row[:12], name, *row[12:]] for name, file in read for row in file.rows}
    rows = [row for row in by_id.values() if row[4] not in PERSONAL]
    return Compiled(
        files,
        tuple((name, file.version) for name, file in read),
        tuple(problem for _, file in read for problem in file.problems),
        _index([json.dumps(row).encode() for row in rows], map(entry_of, rows)),
        [row for row in by_id.values() if row[4] in PERSONAL],
    )


def _index(rows: list[bytes], entries: Iterable[Entry]) -> Index:
    held: dict[tuple[str, ...], tuple[str, list[int]]] = {}
    acronyms: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for text in (entry.name, *entry.aliases):
            held.setdefault(words_of(text), (" ".join(text.split()), []))[1].append(number)
        if entry.acronym:
            acronyms.setdefault(entry.acronym.lower(), []).append(number)
    spelled = list(held)
    contents = list(map(content_of, spelled))
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
    return Index(
        rows,
        [text for text, _ in held.values()],
        [" ".join(words) for words in spelled],
        [_written(numbers) for _, numbers in held.values()],
        *({key: _written(numbers) for key, numbers in lists.items()} for lists in (acronyms, rarest, rare)),
    )


class Kept:
    """The files of a cache that keep what some registry files are compiled to.

    One holds lines: the files, their versions and problems as JSON; each field of
    the index, of a mapping its keys and then its values; and each row. The other
    is the table of persons, to be mapped.
    """

    def __init__(self, cache: str, files: Files) -> None:
        from zlib import crc32

        self._files = files
        paths = os.pathsep.join(path for path, _, _ in files)
        self._base = os.path.join(cache, f"registries-{crc32(os.fsencode(paths)):08x}")

    def head(self) -> Head | None:
        """The versions and problems of the files, or None if they are not those that were kept."""
        try:
            with open(f"{self._base}.index", "rb") as handle:
                return self._head(handle.readline())
        except (OSError, ValueError, TypeError):
            return None

    def bodies(self) -> Index:
        """The index as it was kept, or made anew if the file has gone or is broken."""
        try:
            with open(f"{self._base}.index", "rb") as handle:
                head, *lines = handle.read().split(b"\n")
            if self._head(head) is not None:
                fields = [line.decode() for line in lines[:_FIELDS]]
                texts, words, entries, *keyed = [field.split(_DIVIDER) if field else [] for field in fields]
                if len(texts) == len(words) == len(entries) and len(keyed) == _FIELDS - 3:
                    mappings = (dict(zip(*keyed[at : at + 2], strict=True)) for at in (0, 2, 4))
                    return Index(lines[_FIELDS:], texts, words, entries, *mappings)
        except (OSError, ValueError, TypeError):
            pass
        return self.make().bodies

    def people(self) -> PeopleTable:
        """The table of persons as it was kept, or made anew if the file has gone or is broken."""
        from mmap import ACCESS_READ, mmap

        try:
            with open(f"{self._base}.bin", "rb") as handle:
                return PeopleTable(memoryview(mmap(handle.fileno(), 0, access=ACCESS_READ)), stamp_of(self._files))
        except (OSError, ValueError, IndexError, TypeError):
            people = compiled(self._files).people
            self._keep(".bin", people)
            return PeopleTable(people, stamp_of(self._files))

    def make(self) -> Compiled:
        """Compile the files and keep what comes of it; the table of persons is kept once it is asked for."""
        import json

        made = compiled(self._files)
        _, texts, words, entries, *mappings = made.bodies
        fields = [texts, words, entries, *(side for mapping in mappings for side in (mapping, mapping.values()))]
        head = json.dumps([_FORMAT, self._files, made.versions, made.problems])
        lines = [*(line.encode() for line in (head, *map(_DIVIDER.join, fields))), *made.bodies.rows]
        self._keep(".index", b"\n".join(lines))
        return made

    def _keep(self, ending: str, data: bytes) -> None:
        """Write a file; a cache that cannot be written costs time, not findings."""
        from newslint.writing import write_whole

        try:
            write_whole(self._base + ending, data)
        except OSError:
            pass

    def _head(self, line: bytes) -> Head | None:
        """What the first line says, or None if the registry files have changed. Raises ValueError or TypeError."""
        import json

        match json.loads(line):
            case [format, ages, versions, problems] if format == _FORMAT and ages == [*map(list, self._files)]:
                pairs = tuple((name, version) for name, version in versions)
                return pairs, tuple(RegistryProblem(*problem) for problem in problems)
        return None


def stamp_of(files: Files) -> int:
    """What tells the table of these files, as they are now, from any other: 32 bits."""
    from zlib import crc32

    return crc32(repr((_FORMAT, files)).encode())
