"""Files as a git revision has them, read through one ``git cat-file --batch`` a work tree; nothing is fetched."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from subprocess import Popen

_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
"""What git sets for its hooks; the work tree is found by the file's own place."""

_OFFLINE = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


class NoRevision(Exception):
    """git, or the revision asked for, is not there; the message says which."""


class _Object(NamedTuple):
    name: bytes
    kind: bytes
    content: bytes


class Revision:
    """The files of one revision, in whichever work trees they lie. Close it, or use it with ``with``."""

    __slots__ = ("_folders", "_readers", "_trees", "name")

    def __init__(self, name: str = "HEAD") -> None:
        self.name = name
        self._folders: dict[str, tuple[str, str | None]] = {}
        self._readers: dict[str, Popen[bytes]] = {}
        self._trees: dict[str, str] = {}

    def __enter__(self) -> "Revision":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    def close(self) -> None:
        """End the git processes."""
        for reader in self._readers.values():
            reader.communicate()
        self._readers.clear()

    def bytes_of(self, path: str) -> bytes | None:
        """The content of a file; None if the revision has no such file.

        A link is followed first. A file in no work tree has no last commit (None). Raises
        NoRevision for another revision of it, one that does not exist, and without git.
        """
        if os.path.islink(path):
            path = os.path.realpath(path)
        folder, root = self._folder(os.path.dirname(path))
        if root is None and self.name != "HEAD":
            raise NoRevision(f"{path} lies in no git repository, so there is no revision “{self.name}” of it")
        tree = self._tree(root) if root is not None else ""
        if root is None or not tree:
            return None
        inner = os.path.relpath(os.path.join(folder, os.path.basename(path)), root).replace(os.sep, "/")
        found = self._ask(root, f"{tree}:{inner}")
        return found.content if found is not None and found.kind == b"blob" else None

    def _folder(self, given: str) -> tuple[str, str | None]:
        """A folder without links on the way to it, and its work tree."""
        if given not in self._folders:
            folder = os.path.realpath(given)
            self._folders[given] = (folder, work_tree(folder))
        return self._folders[given]

    def _tree(self, root: str) -> str:
        """The name of the revision's tree, empty before the first commit: quicker to look in than the revision."""
        if root not in self._trees:
            found = self._ask(root, f"{self.name}^{{tree}}")
            if found is None and self.name != "HEAD":
                raise NoRevision(f"the repository at {root} has no revision “{self.name}”")
            self._trees[root] = found.name.decode() if found is not None else ""
        return self._trees[root]

    def _ask(self, root: str, wanted: str) -> _Object | None:
        """An object, or None. A line break cannot be asked for in a line, so such a name is resolved first."""
        if "\n" in wanted:
            resolved = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted).communicate()[0]
            if not resolved:
                return None
            wanted = resolved.decode().strip()
        if root not in self._readers:
            self._readers[root] = _run(root, "cat-file", "--batch")
        reader = self._readers[root]
        assert reader.stdin is not None
        assert reader.stdout is not None
        try:
            reader.stdin.write(os.fsencode(wanted) + b"\n")
            reader.stdin.flush()
        except OSError:
            raise NoRevision(f"git cannot read the repository at {root}") from None
        answer = reader.stdout.readline()
        if not answer:
            raise NoRevision(f"git cannot read the repository at {root}")
        if answer.endswith((b" missing\n", b" ambiguous\n")):
            return None
        name, kind, size = answer.split()
        return _Object(name, kind, reader.stdout.read(int(size) + 1)[:-1])


def work_tree(folder: str) -> str | None:
    """The nearest folder, from ``folder`` upwards, that holds ``.git``; None if there is none."""
    while not os.path.exists(os.path.join(folder, ".git")):
        outer = os.path.dirname(folder)
        if outer == folder:
            return None
        folder = outer
    return folder


def _run(root: str, *command: str) -> "Popen[bytes]":
    from subprocess import DEVNULL, PIPE, Popen

    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return Popen(
            ["git", "-C", root, *command], stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env={**environment, **_OFFLINE}
        )
    except OSError:
        raise NoRevision("git cannot be started") from None


class Version(NamedTuple):
    """A file as one commit has left it; ``path`` is relative to the work tree, with ``/``."""

    commit: str
    path: str
    data: bytes


def history(folder: str, revisions: str) -> Iterator[Version]:
    """Each file below ``folder`` that the commits ``revisions`` (``v1..``, ``HEAD``) added or changed, oldest first.

    Raises NoRevision if there is no git, no work tree, or no such commits.
    """
    folder = os.path.realpath(folder)
    root = work_tree(folder)
    if root is None:
        raise NoRevision(f"{folder} lies in no git repository")
    format = ("--reverse", "--no-renames", "--diff-filter=AM", "--raw", "--no-abbrev", "-z", "--format=%H")
    log = _run(root, "log", *format, "--end-of-options", revisions, "--", os.path.relpath(folder, root))
    listed = log.communicate()[0].decode("utf-8", "surrogateescape")
    if log.returncode:
        raise NoRevision(f"the repository at {root} has no commits “{revisions}”")
    commit = ""
    parts = iter(listed.split("\0"))
    with Revision() as reader:
        for part in parts:
            part = part.strip("\n")
            if not part.startswith(":"):
                commit = part or commit
                continue
            _, mode, _, blob, _ = part.split(" ")
            path = next(parts)
            found = reader._ask(root, blob) if mode.startswith("100") else None
            if found is not None:
                yield Version(commit, path, found.content)
