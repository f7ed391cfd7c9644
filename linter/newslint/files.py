"""Which files a run reads: paths and folders given, less what is excluded."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from newslint.readers import FORMATS
from newslint.results import RunError

NEVER_ENTERED = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders that hold no copy; folders whose names begin with a dot are not entered either."""


class Found(NamedTuple):
    """The files to read, as paths with forward slashes, sorted and without repeats; and what could not be looked at."""

    paths: tuple[str, ...]
    errors: tuple[RunError, ...]


class Globs:
    """Patterns in the manner of ``.gitignore``, relative to a folder."""

    __slots__ = ("_root", "_spec")

    def __init__(self, root: str, patterns: Iterable[str]) -> None:
        from pathspec import GitIgnoreSpec

        self._root = root
        self._spec = GitIgnoreSpec.from_lines(patterns)

    def match(self, path: str, folder: bool = False) -> bool:
        """True if a path, absolute or relative to the working folder, matches."""
        inner = os.path.relpath(os.path.abspath(path), self._root).replace(os.sep, "/")
        return not inner.startswith("../") and self._spec.match_file(inner + "/" * folder)


def gather(
    given: Iterable[str],
    *,
    excluded: Callable[[str, bool], bool] = lambda path, folder: False,
    force_exclude: bool = False,
    respect_gitignore: bool = True,
    formats: Mapping[str, str] = FORMATS,
) -> Found:
    """Every file of ``given``; folders are walked for the endings of ``formats``.

    ``excluded(path, is_folder)`` holds inside folders, and for files given by
    name only with ``force_exclude``, as a hook needs. A link that leads back to
    a folder it stands in is an error, and is not followed.
    """
    paths: dict[str, None] = {}
    errors: list[RunError] = []
    for path in given:
        if not os.path.isdir(path):
            if not (force_exclude and excluded(path, False)):
                paths[_slashes(path)] = None
            continue
        for found in _walk(path, (), excluded, respect_gitignore, (), tuple(formats)):
            if isinstance(found, RunError):
                errors.append(found)
            else:
                paths[_slashes(found)] = None
    return Found(tuple(sorted(paths)), tuple(errors))


def _walk(
    folder: str,
    above: tuple[tuple[int, int], ...],
    excluded: Callable[[str, bool], bool],
    respect_gitignore: bool,
    ignores: tuple[Globs, ...],
    endings: tuple[str, ...],
) -> Iterator[str | RunError]:
    try:
        status = os.stat(folder)
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield RunError(_slashes(folder), f"the folder cannot be read: {error.strerror}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield RunError(_slashes(folder), "this link leads back to a folder that holds it; it is not followed")
        return
    listing = os.path.join(folder, ".gitignore")
    if respect_gitignore and os.path.isfile(listing):
        with open(listing, encoding="utf-8", errors="replace") as handle:
            ignores = (*ignores, Globs(os.path.abspath(folder), handle))
    for entry in entries:
        path = os.path.join(folder, entry.name) if folder != "." else entry.name
        is_folder = entry.is_dir()
        if entry.name.startswith(".") or (is_folder and entry.name in NEVER_ENTERED):
            continue
        if not is_folder and not entry.name.lower().endswith(endings):
            continue
        if excluded(path, is_folder) or any(globs.match(path, is_folder) for globs in ignores):
            continue
        if is_folder:
            yield from _walk(path, (*above, here), excluded, respect_gitignore, ignores, endings)
        else:
            yield path


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/")
