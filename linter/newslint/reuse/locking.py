"""One writer an index, told by name; and readers that keep a segment from being removed."""

import contextlib
import os
import socket
from collections.abc import Iterator
from typing import IO

from newslint.reuse.errors import ArchiveError


@contextlib.contextmanager
def writing(folder: str) -> Iterator[None]:
    """Be the only writer of an index. Raises ArchiveError that names the other one, or if the folder is read-only.

    The system lets go of the lock when the process ends, however it ends.
    """
    path = os.path.join(folder, "writer.lock")
    try:
        handle = open(path, "a+", encoding="utf-8")  # noqa: SIM115
    except OSError as error:
        raise ArchiveError(f"cannot be written: {error.strerror}") from None
    with handle:
        if not _locked(handle, exclusive=True):
            handle.seek(0)
            holder = handle.readline().strip()
            raise ArchiveError(f"{holder or 'another process'} is writing it; try again when that is done")
        handle.truncate(0)
        handle.write(f"process {os.getpid()} on {socket.gethostname()}\n")
        handle.flush()
        yield
        handle.truncate(0)


class Lease:
    """A segment in use: held until let go of, or until the process ends."""

    __slots__ = ("_handle",)

    def __init__(self, folder: str) -> None:
        self._handle: IO[str] | None = open(os.path.join(folder, "segment.json"), encoding="utf-8")  # noqa: SIM115
        _locked(self._handle, exclusive=False)

    def release(self) -> None:
        """Let go."""
        if self._handle is not None:
            self._handle.close()
            self._handle = None


def in_use(folder: str) -> bool:
    """Whether a reader holds a lease of a segment."""
    try:
        with open(os.path.join(folder, "segment.json"), encoding="utf-8") as handle:
            return not _locked(handle, exclusive=True)
    except OSError:
        return False


def _locked(handle: IO[str], exclusive: bool) -> bool:
    """Lock an open file without waiting; False if another holds it. Where files cannot be locked, True."""
    try:
        import fcntl
    except ImportError:
        return _locked_on_windows(handle) if exclusive else True
    try:
        fcntl.flock(handle, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True


def _locked_on_windows(handle: IO[str]) -> bool:
    """A byte far behind the text is locked, so that others can read who holds it. A mapped file cannot be removed."""
    import msvcrt

    handle.seek(1 << 20)
    try:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True
