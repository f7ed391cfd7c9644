"""The table of persons: looked up where it lies, be it in a mapped file, and read row by row as it is asked for.

It begins with ``MAGIC``, a stamp of 32 bits that its keeper gives it, and the
ends of its parts. A part is UTF-8, or 32-bit numbers in the machine's order.
Keys are in the order of their CRC-32, found by it, and then compared.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from unicodedata import normalize
from zlib import crc32

from newslint.world.entries import Entry, entry_of, words_of

MAGIC = b"newslint people 1\n\0\0"
_PARTS = 21
_HEAD = len(MAGIC) + 4 * (1 + _PARTS)
_SEPARATOR = "\x1f"
_MANY = 2000
_TOO_COMMON = frozenset(
    "a an as at among by do go he i in is it last more no of on or own said so some than the to u us way we you".split()
)
"""Words that end hardly any name, and stand in every text."""


class _Texts:
    """Texts one after another, by number."""

    __slots__ = ("_data", "_ends")

    def __init__(self, data: memoryview, ends: memoryview) -> None:
        self._data, self._ends = data, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends):
            raise IndexError(number)
        return str(self._data[self._ends[number - 1] if number else 0 : self._ends[number]], "utf-8")


class _Keyed:
    """Numbers by key; a key has a number, too."""

    __slots__ = ("_ends", "_hashes", "_values", "texts")

    def __init__(self, hashes: memoryview, data: memoryview, lengths: memoryview, *lists: memoryview) -> None:
        self.texts = _Texts(data, lengths)
        self._hashes = hashes
        self._ends, self._values = lists

    def get(self, key: str) -> Sequence[int]:
        """The numbers of ``key``; none if it is unknown."""
        wanted = crc32(key.encode())
        number = _at(self._hashes, wanted)
        while 0 <= number < len(self._hashes) and self._hashes[number] == wanted:
            if self.texts[number] == key:
                return self.of(number)
            number += 1
        return ()

    def of(self, number: int) -> Sequence[int]:
        """The numbers of the key with this number."""
        return self._values[self._ends[number - 1] if number else 0 : self._ends[number]].tolist()


class _Memo(dict[str, bool]):
    """Whether a word is one of those with the given CRC-32s; a possessive counts as the word.

    The numbers are searched where they lie; made into a set once many words were asked for.
    """

    def __init__(self, hashes: memoryview) -> None:
        super().__init__()
        self._hashes = hashes
        self._set: frozenset[int] = frozenset()

    def __missing__(self, word: str) -> bool:
        wanted = crc32(word.removesuffix("'s").encode())
        if len(self) == _MANY:
            self._set = frozenset(self._hashes.tolist())
        self[word] = known = wanted in self._set if self._set else _at(self._hashes, wanted) >= 0
        return known


def _at(hashes: memoryview, wanted: int) -> int:
    """Where the first ``wanted`` stands among numbers in order, or -1."""
    at = bisect_left(hashes, wanted)
    return at if at < len(hashes) and hashes[at] == wanted else -1


class PeopleTable:
    """A table in memory, or in a file that is mapped into it. Raises ValueError if ``data`` holds none with this stamp.

    ``names`` lead from a folded full name to numbers of persons; ``near`` from a
    last word, and from a first word with the letter that the last begins with,
    to numbers of names; ``offices`` from a name of an office and a country to
    numbers of rows. ``last``, ``inner`` and ``first`` tell which words may end a
    name, stand before its end, and begin it.
    """

    def __init__(self, data: bytes | memoryview, stamp: int) -> None:
        view = memoryview(data)
        if bytes(view[: len(MAGIC)]) != MAGIC or len(view) < _HEAD:
            raise ValueError("this is no table of persons")
        found, *ends = view[len(MAGIC) : _HEAD].cast("I")
        if found != stamp or ends[-1] != len(view) or ends != sorted(ends):
            raise ValueError("the table of persons is another one, or incomplete")
        parts = [view[start:end] for start, end in zip([_HEAD, *ends], ends, strict=False)]
        numbers = [part if at in _OF_TEXT else part.cast("I") for at, part in enumerate(parts)]
        self.rows = _Texts(numbers[0], numbers[1])
        self._persons = numbers[2]
        self.names, self.near, self.offices = (_Keyed(*numbers[at : at + 5]) for at in (3, 8, 13))
        self.last, self.inner, self.first = map(_Memo, numbers[18:])

    def row(self, number: int) -> Entry:
        """The entry of a row."""
        return entry_of(self.rows[number].split(_SEPARATOR))

    def rows_of(self, person: int) -> Iterator[Entry]:
        """The entries of a person, in order of their first days."""
        return map(self.row, range(self._persons[person - 1] if person else 0, self._persons[person]))


_OF_TEXT = frozenset({0, 4, 9, 14})


def people_table(rows: Iterable[list[str]], stamp: int) -> bytes:
    """The table of rows of the kinds ``PERSONAL``, whose columns are those of ``Entry``."""
    held = sorted(((entry_of(row), row) for row in rows), key=_by_person)
    synonyms = _synonyms(entry for entry, _ in held)
    ends: list[int] = []
    names: dict[str, dict[int, None]] = {}
    offices: dict[str, list[int]] = {}
    numbered = enumerate(held)
    for person, (_, tenures) in enumerate(groupby(numbered, key=lambda each: _person_of(each[1][0]))):
        for number, (entry, _) in tenures:
            if entry.kind != "office":
                for name in (entry.name, *entry.aliases):
                    names.setdefault(" ".join(words_of(name)), {})[person] = None
            if entry.kind == "office-holder":
                office = " ".join(words_of(entry.office))
                for name in {office, *synonyms.get((office, entry.country), ()), *synonyms.get((office, ""), ())}:
                    offices.setdefault(office_key(name, entry.country), []).append(number)
        ends.append(number + 1)
    for numbers in offices.values():
        numbers.sort(key=lambda number: (held[number][0].valid_from, held[number][0].id))
    ordered = _in_order(names)
    near: dict[str, list[int]] = {}
    for number, name in enumerate(ordered):
        for key in near_keys(name.split()):
            near.setdefault(key, []).append(number)
    several = [name.split() for name in ordered if " " in name]
    parts = [
        *_texts([_SEPARATOR.join(row) for _, row in held]),
        _numbers(ends),
        *_keyed(names),
        *_keyed(near),
        *_keyed(offices),
        _hashed({words[-1] for words in several} - _TOO_COMMON),
        _hashed({word for words in several for word in words[:-1]}),
        _hashed({words[0] for words in several}),
    ]
    _, *sizes = accumulate(map(len, parts), initial=_HEAD)
    return b"".join([MAGIC, _numbers([stamp, *sizes]), *parts])


def office_key(office: str, country: str) -> str:
    """What an office is found by: its folded name, and the code of its country."""
    return f"{office}|{country}"


def near_keys(words: Sequence[str]) -> list[str]:
    """What the names that share the first or the last of ``words`` are found by; none for a single word.

    With the first goes the letter that the last begins with, its accent apart.
    """
    if len(words) < 2:
        return []
    return [f"…{words[-1]}", f"{words[0]} {normalize('NFD', words[-1])[0]}…"]


def _synonyms(entries: Iterable[Entry]) -> dict[tuple[str, str], set[str]]:
    """The folded names of each office that a row of kind ``office`` lists, by each of them and the country."""
    found: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        if entry.kind == "office":
            names = {" ".join(words_of(name)) for name in (entry.name, *entry.aliases)}
            for name in names:
                found.setdefault((name, entry.country), set()).update(names)
    return found


def _person_of(entry: Entry) -> str:
    return entry.person or entry.id


def _by_person(held: tuple[Entry, list[str]]) -> tuple[str, str, str]:
    entry = held[0]
    return _person_of(entry), entry.valid_from, entry.id


def _in_order(keys: Iterable[str]) -> list[str]:
    """Keys in the order in which ``_Keyed`` looks for them."""
    return [key for _, key in sorted((crc32(key.encode()), key) for key in keys)]


def _numbers(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _hashed(words: Iterable[str]) -> bytes:
    return _numbers(sorted({crc32(word.encode()) for word in words}))


def _texts(texts: Iterable[str]) -> tuple[bytes, bytes]:
    encoded = [text.encode() for text in texts]
    return b"".join(encoded), _numbers(accumulate(map(len, encoded)))


def _keyed(lists: Mapping[str, Iterable[int]]) -> Iterator[bytes]:
    """The parts of a ``_Keyed``."""
    keys = _in_order(lists)
    values = [list(lists[key]) for key in keys]
    yield _numbers(crc32(key.encode()) for key in keys)
    yield from _texts(keys)
    yield _numbers(accumulate(map(len, values)))
    yield _numbers(number for numbers in values for number in numbers)
