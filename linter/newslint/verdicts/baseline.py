"""Findings that were there when a newsroom began: known by their words, never by their line.

A baseline is JSON with one finding a line. An entry holds back one finding:
that of its fingerprint in its file, or, when that file has gone, in the file
that it became. A second instance of the same words is a finding like any
other.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from newslint.results import Result

VERSION = 1
_LONGEST = 60


class BadBaseline(ValueError):
    """The file is no baseline; ``line`` is 1-based, 0 if unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class Entry(NamedTuple):
    """One known finding. ``path`` is relative to the baseline's folder, with ``/``; ``words`` are for its readers."""

    path: str
    rule: str
    fingerprint: str
    words: str


def entries_of(results: Iterable[tuple[str, Result]]) -> tuple[Entry, ...]:
    """An entry for every finding that no directive holds back, given with the path that the baseline knows it by."""
    entries = {
        (path, result.card.name, result.fingerprint): Entry(path, result.card.name, result.fingerprint, _words(result))
        for path, result in results
        if result.status in ("reported", "baselined", "hidden")
    }
    return tuple(sorted(entries.values()))


def dump(entries: Iterable[Entry]) -> bytes:
    """The file of a baseline, sorted, an entry a line, so that two branches can be merged."""
    lines = [json.dumps(list(entry), ensure_ascii=False) for entry in sorted(set(entries))]
    listed = "\n  " + ",\n  ".join(lines) + "\n" if lines else ""
    head = (
        f'{{"newslint_baseline": {VERSION},\n "columns": {json.dumps(list(Entry._fields))},\n "findings": [{listed}]}}'
    )
    return f"{head}\n".encode()


def load(data: bytes) -> tuple[Entry, ...]:
    """The entries of a baseline's file. Raises BadBaseline."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BadBaseline(f"this is not JSON: {error.msg}", error.lineno) from None
    except UnicodeDecodeError:
        raise BadBaseline("this file is not UTF-8") from None
    match content:
        case {"newslint_baseline": int(version), "findings": list(rows)}:
            if version != VERSION:
                raise BadBaseline(
                    f"this is a baseline of version {version}, and newslint reads version {VERSION}; create it anew"
                )
            return tuple(map(_entry, rows))
    raise BadBaseline("this is no baseline of newslint; `newslint baseline create` writes one")


def hold_back(
    results: Iterable[Result], entries: Iterable[Entry], known_as: Callable[[str], str], gone: Callable[[str], bool]
) -> list[Result]:
    """The results, with those that are in the baseline held back.

    ``known_as`` gives the path by which the baseline knows a file; ``gone``
    tells whether the file of such a path is no more.
    """
    left: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    moved: dict[str, list[Entry]] = defaultdict(list)
    absent: dict[str, bool] = {}
    for entry in entries:
        left[entry.path, entry.fingerprint].append(entry)
        if absent.setdefault(entry.path, gone(entry.path)):
            moved[entry.fingerprint].append(entry)
    judged = []
    for result in results:
        found = left.get((known_as(result.place.path), result.fingerprint)) or moved.get(result.fingerprint)
        if found and result.status == "reported":
            found.pop()
            result = result._replace(status="baselined", reason="known since the baseline")
        judged.append(result)
    return judged


def _words(result: Result) -> str:
    words = " ".join(result.place.words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _entry(row: object) -> Entry:
    match row:
        case [str(path), str(rule), str(fingerprint), str(words)]:
            return Entry(path, rule, fingerprint, words)
    raise BadBaseline(f"an entry is a list of {', '.join(Entry._fields)}, not {json.dumps(row, ensure_ascii=False)}")
