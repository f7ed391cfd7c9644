"""What LanguageTool said before, kept in a file: a paragraph that has not changed is not asked about again."""

import json
import os
import sqlite3
from contextlib import suppress
from hashlib import blake2b

from newslint.span import Span
from newslint.world.grammar import Match

_FORMAT = 1
MOST = 100_000
"""So many paragraphs are kept, the latest: about 30 MB."""


class Answers:
    """A store of answers in one file. An empty ``path`` keeps nothing; a file that cannot be used counts as empty."""

    __slots__ = ("_database",)

    def __init__(self, path: str) -> None:
        self._database: sqlite3.Connection | None = None
        if path:
            try:
                self._database = _opened(path)
            except (sqlite3.Error, OSError):
                with suppress(OSError, sqlite3.Error):
                    os.unlink(path)
                    self._database = _opened(path)

    def get(self, key: bytes) -> tuple[Match, ...] | None:
        """The answer kept under ``key``, or None."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
            return None if row is None else tuple(_match(*fields) for fields in json.loads(row[0]))
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def put(self, found: list[tuple[bytes, tuple[Match, ...]]]) -> None:
        """Keep answers, all or none."""
        if self._database is not None and found:
            with suppress(sqlite3.Error), self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO answers (key, answer) VALUES (?, ?)",
                    [(key, json.dumps(answer)) for key, answer in found],
                )

    def close(self) -> None:
        """Let the file go."""
        if self._database is not None:
            self._database.close()


def key(*parts: str) -> bytes:
    """A name for the answer to one question, made of everything that it depends on."""
    return blake2b(json.dumps([_FORMAT, *parts]).encode("ascii"), digest_size=20).digest()


def _opened(path: str) -> sqlite3.Connection:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    database = sqlite3.connect(path, timeout=2, check_same_thread=False)
    with database:
        database.execute("CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, answer TEXT NOT NULL)")
        database.execute("DELETE FROM answers WHERE rowid <= (SELECT max(rowid) FROM answers) - ?", (MOST,))
    return database


def _match(span: list[int], rule: str, category: str, message: str, better: list[str], url: str) -> Match:
    return Match(Span(*span), rule, category, message, tuple(better), url)
