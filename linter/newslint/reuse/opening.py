"""Indexes opened for a session: each once, seen as it is at the beginning of each run. Imports no numpy by itself."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.results import RunError
from newslint.world.archive import Archive, RunArchive

if TYPE_CHECKING:
    from newslint.reuse.archive import Index


class Indexes:
    """The indexes that runs have asked for, by folder."""

    __slots__ = ("_opened",)

    def __init__(self) -> None:
        self._opened: dict[str, Index] = {}

    def beside(
        self, together: Sequence[Document], errors: list[RunError], ask: bool
    ) -> Callable[[str], Archive | None]:
        """For an index's folder, or for none, what the documents of a run are compared with: the run, and that index.

        Without ``ask`` no index is opened. One that cannot be used is an error,
        once; the run then answers alone.
        """
        run = RunArchive(tuple(together)) if len(together) > 1 else None
        found: dict[str, Archive | None] = {"": run}

        def archive(folder: str) -> Archive | None:
            if not ask:
                return run
            if folder not in found:
                index = self.open(folder)
                if isinstance(index, RunError):
                    errors.append(index)
                    found[folder] = run
                else:
                    from newslint.reuse.archive import IndexedArchive

                    found[folder] = IndexedArchive(index, together, run)
            return found[folder]

        return archive

    def open(self, folder: str) -> "Index | RunError":
        """The index in a folder as it is now; or why it cannot be used."""
        try:
            from newslint.reuse.archive import Index
            from newslint.reuse.errors import ArchiveError
        except ImportError:
            return RunError(folder, "an archive needs numpy: install newslint[archive]")
        try:
            if folder in self._opened:
                self._opened[folder].refresh()
            else:
                self._opened[folder] = Index(folder)
        except ArchiveError as problem:
            self._opened.pop(folder, None)
            return RunError(folder, str(problem))
        return self._opened[folder]
