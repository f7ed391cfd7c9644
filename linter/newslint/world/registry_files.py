"""The CSV files of registries: where they lie, and their rows; see ``registries`` for what the rows say."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newslint.lazy_pattern import lazy_pattern

COLUMNS = (
    "id", "name", "aliases", "acronym", "kind", "country", "valid_from", "valid_to", "successor",
    "source", "licence", "retrieved",
)  # fmt: skip

OPTIONAL = ("office", "seat", "party", "person")
"""Columns that a file may have after ``COLUMNS``, all or none: for rows that are a person's tenure of an office."""

TENURES = frozenset({"office-holder", "member"})
"""The kinds of rows that are a person's tenure of an office."""

_DAY = lazy_pattern(r"\d{4}-\d\d-\d\d")

_WIDTH = len(COLUMNS + OPTIONAL)


class RegistryProblem(NamedTuple):
    """A row that cannot be used; the others are unaffected. ``line`` is 1-based, 0 if unknown."""

    path: str
    line: int
    message: str


class Parsed(NamedTuple):
    """One file: its rows of ``COLUMNS`` and ``OPTIONAL``, what is wrong with others, and its version.

    The version is a hash of the file's bytes.
    """

    version: str
    rows: list[list[str]]
    problems: list[RegistryProblem]


def registry_files(packs: Iterable[str], folders: Iterable[str]) -> list[str]:
    """The CSV files of importable ``packs`` (in their folder ``registries``), then those in ``folders``."""
    return [*_of_packs(packs), *(path for folder in folders for path in _csv_files(folder))]


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


def parse(path: str) -> Parsed:
    """Read one file; whatever cannot be used is among the problems."""
    try:
        with open(path, "rb") as handle:
            return parse_data(handle.read(), path)
    except OSError as error:
        return Parsed("", [], [RegistryProblem(path, 0, f"the registry cannot be read: {error.strerror}")])


def parse_data(data: bytes, path: str) -> Parsed:
    """The rows of a file's bytes; ``path`` is for the problems."""
    import csv
    from zlib import crc32

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Parsed("", [], [RegistryProblem(path, 0, f"the registry cannot be read: {error}")])
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    version = f"{crc32(data):08x}"
    header = next(reader, [])
    if tuple(header) not in (COLUMNS, COLUMNS + OPTIONAL):
        missing = [column for column in COLUMNS if column not in header]
        fault = f"lacks the column {missing[0]}" if missing else "has columns that are unknown or out of order"
        message = f"the registry {fault}; it needs: {','.join(COLUMNS)}"
        return Parsed(version, [], [RegistryProblem(path, 1, message)])
    rows: list[list[str]] = []
    wrong: list[RegistryProblem] = []
    seen: dict[str, int] = {}
    try:
        for row in reader:
            fault = _fault(row, len(header), seen)
            if fault:
                wrong.append(RegistryProblem(path, reader.line_num, fault))
            elif row:
                seen[row[0]] = reader.line_num
                rows.append(row + [""] * (_WIDTH - len(row)))
    except csv.Error as error:
        wrong.append(RegistryProblem(path, reader.line_num, f"the row cannot be read: {error}"))
    return Parsed(version, rows, wrong)


class BadRow(ValueError):
    """A row that could not be used, or a registry that has one already; the message says why."""


def with_row(data: bytes, row: Mapping[str, str], path: str) -> bytes:
    """The bytes of a registry with one more row, in the order of ids; no bytes make a new registry.

    ``row`` has values by column; those of ``OPTIONAL`` appear in the file if a row has one. Raises BadRow.
    """
    import csv
    import io

    held = parse_data(data, path) if data else Parsed("", [], [])
    rows = [*held.rows, [row.get(column, "") for column in COLUMNS + OPTIONAL]]
    width = _WIDTH if any(any(values[len(COLUMNS) :]) for values in rows) else len(COLUMNS)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(
        [(COLUMNS + OPTIONAL)[:width], *sorted(values[:width] for values in rows)]
    )
    after = written.getvalue().encode()
    for problem in (*held.problems, *parse_data(after, path).problems):
        raise BadRow(problem.message if problem not in held.problems else f"line {problem.line}: {problem.message}")
    return after


def _fault(row: list[str], size: int, seen: dict[str, int]) -> str:
    """What is wrong with a row, or nothing; a blank line is no fault."""
    if not row:
        return ""
    if len(row) != size:
        return f"the row has {len(row)} values, not {size}"
    for column in (0, 1, 9, 10, 11):
        if not row[column]:
            return f"the row has no {COLUMNS[column]}"
    joined = "".join(row)
    if "\n" in joined or "\r" in joined:
        broken = next(index for index, value in enumerate(row) if "\n" in value or "\r" in value)
        return f"{(COLUMNS + OPTIONAL)[broken]} holds a line break"
    if "\x1f" in joined:
        return "the row holds the control character U+001F"
    if row[0] in seen:
        return f"the id {row[0]} is used on line {seen[row[0]]} already"
    for column in (6, 7, 11):
        if row[column] and not _is_day(row[column]):
            return f"{COLUMNS[column]} is not a day such as 2018-01-08: {row[column]}"
    if row[6] and row[7] and row[7] <= row[6]:
        return f"valid_to ({row[7]}) is not after valid_from ({row[6]})"
    if row[4] in TENURES and not any(row[len(COLUMNS) :][:1]):
        return f"a row of kind {row[4]} needs an office"
    return ""


def _is_day(text: str) -> bool:
    """True for a day of the calendar as ISO writes it with hyphens."""
    from datetime import date

    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
