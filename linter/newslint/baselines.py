"""The files of baselines: read, used on the results of a run, written whole or not at all."""

import os
from collections.abc import Iterable

from newslint.results import Result
from newslint.verdicts.baseline import BadBaseline, Entry, dump, entries_of, hold_back, load
from newslint.writing import write_whole

__all__ = ["BadBaseline", "Entry", "add", "entries_for", "gone", "held_back", "known_as", "read", "write"]


def read(path: str) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises BadBaseline, and FileNotFoundError if there is none."""
    try:
        with open(path, "rb") as handle:
            return load(handle.read())
    except FileNotFoundError:
        raise
    except OSError as problem:
        raise BadBaseline(f"cannot be read: {problem.strerror}") from None


def write(path: str, entries: Iterable[Entry]) -> None:
    """Replace a baseline. Raises OSError."""
    write_whole(path, dump(entries))


def add(path: str, results: Iterable[Result]) -> None:
    """Take findings into a baseline besides those it has. Raises OSError and BadBaseline."""
    known = read(path) if os.path.exists(path) else ()
    write(path, (*known, *entries_for(path, results)))


def held_back(path: str, results: Iterable[Result]) -> list[Result]:
    """The results with those that a baseline knows held back. Raises as ``read`` does."""
    return hold_back(results, read(path), lambda file: known_as(path, file), lambda known: gone(path, known))


def entries_for(path: str, results: Iterable[Result]) -> tuple[Entry, ...]:
    """The entries by which a baseline would know findings."""
    return entries_of((known_as(path, result.place.path), result) for result in results)


def known_as(path: str, file: str) -> str:
    """The path of a file as a baseline knows it: relative to the baseline's folder, with ``/``."""
    return os.path.relpath(file, os.path.dirname(os.path.abspath(path))).replace(os.sep, "/")


def gone(path: str, known: str) -> bool:
    """True if the file that a baseline knows so is no more."""
    return not os.path.exists(os.path.join(os.path.dirname(os.path.abspath(path)), known))
