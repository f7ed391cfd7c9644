"""Which files a run reads: paths and folders given, less what is excluded."""

import os
from collections.abc import Callable, Iterable, Iterator
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
    endings: Callable[[str], Iterable[str]] = lambda folder: FORMATS,
) -> Found:
    """Every file of ``given`` once; folders are walked for the ``endings`` that their configuration reads.

    A path that does not exist may be a pattern such as ``news/**/*.md``.
    ``excluded(path, is_folder)`` holds inside folders, and for files given by
    name only with ``force_exclude``, as a hook needs. A link that leads back to
    a folder it stands in is an error, and is not followed.
    """
    paths: dict[str, str] = {}
    errors: list[RunError] = []
    walk = _Walk(excluded, endings, respect_gitignore)
    for path in (found for each in given for found in _expanded(each)):
        if not os.path.isdir(path):
            if not (force_exclude and excluded(path, False)):
                paths.setdefault(os.path.realpath(path), _slashes(path))
            continue
        for found in walk.into(path, (), walk.ignores_above(path)):
            if isinstance(found, RunError):
                errors.append(found)
            else:
                paths.setdefault(os.path.realpath(found), _slashes(found))
    return Found(tuple(sorted(paths.values())), tuple(errors))


def _expanded(path: str) -> list[str]:
    if os.path.exists(path) or not any(sign in path for sign in "*?["):
        return [path]
    from glob import glob

    return sorted(glob(path, recursive=True)) or [path]


class _Walk:
    """How folders are entered."""

    __slots__ = ("_endings", "_excluded", "_respect_gitignore")

    def __init__(
        self, excluded: Callable[[str, bool], bool], endings: Callable[[str], Iterable[str]], respect_gitignore: bool
    ) -> None:
        self._excluded = excluded
        self._endings = endings
        self._respect_gitignore = respect_gitignore

    def into(
        self, folder: str, above: tuple[tuple[int, int], ...], ignores: tuple[Globs, ...]
    ) -> Iterator[str | RunError]:
        """The files below ``folder`` and what could not be looked at; ``above`` are the folders on the way."""
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
        ignores = (*ignores, *self._ignores_in(folder))
        endings = tuple(self._endings(folder))
        for entry in entries:
            path = os.path.join(folder, entry.name) if folder != "." else entry.name
            try:
                is_folder = entry.is_dir()
            except OSError as error:  # a link that leads to itself
                yield RunError(_slashes(path), f"cannot be read: {error.strerror}")
                continue
            if entry.name.startswith(".") or (is_folder and entry.name in NEVER_ENTERED):
                continue
            if not is_folder and not (entry.name.lower().endswith(endings) and _readable(entry)):
                continue
            if self._excluded(path, is_folder) or any(globs.match(path, is_folder) for globs in ignores):
                continue
            if is_folder:
                yield from self.into(path, (*above, here), ignores)
            else:
                yield path

    def ignores_above(self, folder: str) -> tuple[Globs, ...]:
        """The ``.gitignore`` files of the folders that hold ``folder``, up to the repository's own."""
        found: tuple[Globs, ...] = ()
        inner = os.path.abspath(folder)
        if os.path.exists(os.path.join(inner, ".git")):
            return ()
        while (outer := os.path.dirname(inner)) != inner:
            found = (*self._ignores_in(outer), *found)
            if os.path.exists(os.path.join(outer, ".git")):
                return found
            inner = outer
        return ()

    def _ignores_in(self, folder: str) -> tuple[Globs, ...]:
        listing = os.path.join(folder, ".gitignore")
        if not self._respect_gitignore or not os.path.isfile(listing):
            return ()
        with open(listing, encoding="utf-8", errors="replace") as handle:
            return (Globs(os.path.abspath(folder), handle),)


def _readable(entry: "os.DirEntry[str]") -> bool:
    """A file, or a link whose target is gone (which is then reported); a pipe would never end."""
    return entry.is_file() or entry.is_symlink()


def _slashes(path: str) -> str:
    return path.replace(os.sep, "/")
