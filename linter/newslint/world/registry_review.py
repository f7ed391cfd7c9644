"""What rows that can be read say of one another: for those who keep a registry, not for a run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.world.entries import Entry, words_of


def overlaps(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Two tenures of one office and seat that one person would have held at once, the earlier first."""
    held: dict[tuple[str, str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.office and entry.person:
            held[entry.person, entry.office, entry.seat, entry.country].append(entry)
    for tenures in held.values():
        tenures.sort(key=lambda entry: (entry.valid_from, entry.id))
        for earlier, later in pairwise(tenures):
            if earlier.valid_from == later.valid_from or later.valid_from < earlier.valid_to:
                yield earlier, later


def without_successor(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """Rows that name a successor which no row lists, and that name."""
    names = {words_of(name) for entry in entries for name in (entry.name, *entry.aliases)}
    for entry in entries:
        for successor in filter(None, entry.successor.split("; ")):
            if words_of(successor) not in names:
                yield entry, successor


def matching(entries: Sequence[Entry], asked: str) -> list[Entry]:
    """The rows found by a name, an alias, an acronym, an id, or an office under any of its names."""
    words = words_of(asked)
    offices = {(words, "")}
    for entry in entries:
        names = {words_of(name) for name in (entry.name, *entry.aliases)} if entry.kind == "office" else ()
        offices.update((name, entry.country) for name in names if words in names)
    return [entry for entry in entries if _is(entry, asked, words) or _held(entry, offices)]


def _is(entry: Entry, asked: str, words: tuple[str, ...]) -> bool:
    if asked in (entry.id, entry.person) or asked.lower() == entry.acronym.lower():
        return True
    return any(words_of(name) == words for name in (entry.name, *entry.aliases))


def _held(entry: Entry, offices: set[tuple[tuple[str, ...], str]]) -> bool:
    office = words_of(entry.office) if entry.kind == "office-holder" else ()
    return bool(office) and ((office, "") in offices or (office, entry.country) in offices)
