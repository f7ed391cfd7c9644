"""What an index holds, in one SQLite file: articles, segments, recent postings. What it does not name is not there."""

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import quote

from newslint.reuse.article import Article, digest, likeness, packed, unpacked
from newslint.reuse.errors import ArchiveError
from newslint.reuse.segment import FORMAT
from newslint.reuse.tokens import SCHEME

NAME = "index.sqlite"
_ASKED_AT_ONCE = 500
_PATIENCE = 10.0

_TABLES = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, story TEXT, likeness INTEGER NOT NULL,
    digest BLOB NOT NULL, packed BLOB NOT NULL
);
CREATE UNIQUE INDEX article_key ON article (key);
CREATE INDEX article_story ON article (story) WHERE story IS NOT NULL;
CREATE INDEX article_likeness ON article (likeness);
CREATE TABLE segment (name TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, articles INTEGER NOT NULL);
CREATE TABLE dead (article INTEGER PRIMARY KEY);
CREATE TABLE recent (gram INTEGER, article INTEGER, place INTEGER, PRIMARY KEY (gram, article, place)) WITHOUT ROWID;
"""


class SegmentRow(NamedTuple):
    """A segment: it holds ``articles``, whose numbers lie from ``first`` to ``last``."""

    name: str
    first: int
    last: int
    articles: int


class Manifest:
    """The SQLite file of an index. Its errors are ArchiveErrors."""

    def __init__(self, folder: str, write: bool = False) -> None:
        """Open it. Raises ArchiveError if there is none, or if it is of another format or scheme."""
        self.folder = folder
        path = os.path.join(folder, NAME)
        if not os.path.isfile(path):
            raise ArchiveError("there is no index here; “newslint index create” makes one")
        self._connection = _connect(path, write)
        with told():
            facts = dict(self._connection.execute("SELECT name, value FROM fact"))
        if facts.get("format") != FORMAT:
            age = "a newer" if int(facts.get("format", 0)) > FORMAT else "an older"
            raise ArchiveError(
                f"it was made by {age} newslint: it has format {facts.get('format')}, and this one reads {FORMAT}"
            )
        self.scheme_fits = facts.get("scheme") == SCHEME

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes inside are kept, or none; each one that is kept begins a new generation."""
        with told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("UPDATE fact SET value = value + 1 WHERE name = 'generation'")
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside belongs to one generation."""
        with told():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    @property
    def generation(self) -> int:
        """A number that grows with every change."""
        return int(self._one("SELECT value FROM fact WHERE name = 'generation'"))

    @property
    def counted(self) -> int:
        """How many articles there are."""
        return int(self._one("SELECT count(*) FROM article"))

    def segments(self) -> list[SegmentRow]:
        """The segments, the oldest articles first."""
        with told():
            rows = self._connection.execute("SELECT name, first, last, articles FROM segment ORDER BY first")
            return [SegmentRow(*row) for row in rows]

    def replace_segments(self, old: Iterable[SegmentRow], new: SegmentRow | None) -> None:
        """Name ``new`` instead of ``old``."""
        self._connection.executemany("DELETE FROM segment WHERE name = ?", [(row.name,) for row in old])
        if new is not None:
            self._connection.execute("INSERT INTO segment VALUES (?, ?, ?, ?)", new)

    def new_name(self) -> str:
        """A name that no segment has had."""
        self._connection.execute("UPDATE fact SET value = value + 1 WHERE name = 'segments'")
        number = self._one("SELECT value FROM fact WHERE name = 'segments'")
        return f"segment-{number:06d}"

    def dead(self) -> list[int]:
        """The numbers of articles that segments still hold and the index does not."""
        with told():
            return [row[0] for row in self._connection.execute("SELECT article FROM dead ORDER BY article")]

    def bury(self, first: int, last: int) -> None:
        """Forget the dead from ``first`` to ``last``, which no segment holds any more."""
        self._connection.execute("DELETE FROM dead WHERE article BETWEEN ? AND ?", (first, last))

    def unknown(self, articles: Sequence[Article]) -> list[tuple[Article, bytes]]:
        """Those that the index does not hold as they are, with their digests."""
        digests = [digest(article) for article in articles]
        held: dict[str, bytes] = {}
        with told():
            for some in _parts([article.key for article in articles]):
                marks = ",".join("?" * len(some))
                held.update(self._connection.execute(f"SELECT key, digest FROM article WHERE key IN ({marks})", some))
        return [each for each in zip(articles, digests, strict=True) if held.get(each[0].key) != each[1]]

    def insert(self, article: Article, known_by: bytes) -> int:
        """Take in an article whose key is free; its number."""
        row = (article.key, article.story or None, likeness(article.text), known_by, packed(article))
        done = self._connection.execute(
            "INSERT INTO article (key, story, likeness, digest, packed) VALUES (?, ?, ?, ?, ?)", row
        )
        assert done.lastrowid is not None
        return done.lastrowid

    def delete(self, numbers: Sequence[int]) -> None:
        """Take articles out, texts and recent postings included."""
        newest = self.newest_in_segments
        for some in _parts([number for number in numbers if number > newest]):
            self._connection.execute(f"DELETE FROM recent WHERE article IN ({','.join('?' * len(some))})", some)
        rows = [(number,) for number in numbers]
        self._connection.executemany("INSERT INTO dead VALUES (?)", [row for row in rows if row[0] <= newest])
        self._connection.executemany("DELETE FROM article WHERE id = ?", rows)

    @property
    def newest_in_segments(self) -> int:
        """The highest number of an article in a segment; 0 if there is none."""
        return int(self._one("SELECT value FROM fact WHERE name = 'segmented'"))

    def mark_segmented(self, last: int) -> None:
        """Articles up to ``last`` are in segments, and their recent postings are forgotten."""
        self._connection.execute("UPDATE fact SET value = ? WHERE name = 'segmented'", (last,))
        self._connection.execute("DELETE FROM recent")

    def insert_recent(self, rows: Iterable[tuple[int, int, int]]) -> None:
        """Keep postings: gram, number of the article, number of the word in it."""
        self._connection.executemany("INSERT OR IGNORE INTO recent VALUES (?, ?, ?)", rows)

    def recent(self, grams: Sequence[int]) -> list[tuple[int, int, int]]:
        """The recent postings of ``grams``."""
        found: list[tuple[int, int, int]] = []
        with told():
            for some in _parts(grams):
                marks = ",".join("?" * len(some))
                found += self._connection.execute(
                    f"SELECT gram, article, place FROM recent WHERE gram IN ({marks})", some
                )
        return found

    @property
    def recent_count(self) -> int:
        """How many articles are in no segment yet."""
        return int(
            self._one("SELECT count(*) FROM article WHERE id > (SELECT value FROM fact WHERE name = 'segmented')")
        )

    def numbers_of(self, keys: Sequence[str], column: str = "key") -> list[int]:
        """The numbers of the articles with these keys, or, by ``column``, of these stories."""
        found: list[int] = []
        with told():
            for some in _parts(keys):
                marks = ",".join("?" * len(some))
                rows = self._connection.execute(f"SELECT id FROM article WHERE {column} IN ({marks})", some)
                found += (row[0] for row in rows)
        return found

    def matching(self, patterns: Iterable[str]) -> list[int]:
        """The numbers of the articles whose key matches one of the patterns, ``*`` and ``?`` as in a shell."""
        with told():
            return [
                row[0]
                for pattern in patterns
                for row in self._connection.execute("SELECT id FROM article WHERE key = ?1 OR key GLOB ?1", (pattern,))
            ]

    def alike(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """The number and the likeness of the articles that have one of these likenesses."""
        found: list[tuple[int, int]] = []
        with told():
            for some in _parts(list(numbers)):
                marks = ",".join("?" * len(some))
                found += self._connection.execute(f"SELECT id, likeness FROM article WHERE likeness IN ({marks})", some)
        return found

    def told_apart(self, numbers: Sequence[int]) -> dict[int, tuple[str, int]]:
        """The story, or else the key, and the likeness of articles, by number."""
        found: dict[int, tuple[str, int]] = {}
        with told():
            for some in _parts(numbers):
                marks = ",".join("?" * len(some))
                query = f"SELECT id, ifnull(story, key), likeness FROM article WHERE id IN ({marks})"
                found |= {row[0]: (row[1], row[2]) for row in self._connection.execute(query, some)}
        return found

    def article(self, number: int) -> Article | None:
        """The article of this number, if it is still held."""
        with told():
            row = self._connection.execute("SELECT key, story, packed FROM article WHERE id = ?", (number,)).fetchone()
        return _article(*row) if row else None

    def articles(self, first: int = 0, last: int = (1 << 63) - 1) -> Iterator[tuple[int, Article]]:
        """The articles from ``first`` to ``last``, in the order of their numbers."""
        query = "SELECT id, key, story, packed FROM article WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?"
        while True:
            with told():
                rows = self._connection.execute(query, (first, last, _ASKED_AT_ONCE)).fetchall()
            for number, *row in rows:
                yield number, _article(*row)
            if len(rows) < _ASKED_AT_ONCE:
                return
            first = rows[-1][0] + 1

    def check(self) -> str:
        """What SQLite finds wrong with the file; empty if nothing."""
        with told():
            found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check(3)")]
        return "" if found == ["ok"] else "; ".join(found)

    def shrink(self) -> None:
        """Give room that is no longer used back to the file system, if it is a tenth of the file or more."""
        free, pages = (self._one(f"PRAGMA {name}") for name in ("freelist_count", "page_count"))
        with told():
            if free * 10 > pages:
                self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def expect_scheme(self) -> None:
        """Raises ArchiveError if grams were made otherwise than this newslint makes them."""
        if not self.scheme_fits:
            raise ArchiveError(
                "it was made with another list of common words; “newslint index verify --repair” makes it fit"
            )

    def adopt_scheme(self) -> None:
        """Say that the segments are made as this newslint makes them."""
        self._connection.execute("UPDATE fact SET value = ? WHERE name = 'scheme'", (SCHEME,))

    def _one(self, query: str) -> int:
        with told():
            value: int = self._connection.execute(query).fetchone()[0]
        return value


def create(folder: str) -> None:
    """Make an empty index. Raises ArchiveError if there is one, or if the folder holds anything else."""
    try:
        os.makedirs(folder, exist_ok=True)
        if os.path.exists(os.path.join(folder, NAME)):
            raise ArchiveError("there is an index here already")
        if os.listdir(folder):
            raise ArchiveError("the folder is not empty; an index has a folder to itself")
        temporary = os.path.join(folder, f"{NAME}.new")
        connection = sqlite3.connect(temporary, isolation_level=None)
        with told():
            connection.executescript(f"PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; BEGIN; {_TABLES}")
            facts = {"format": FORMAT, "scheme": SCHEME, "generation": 0, "segments": 0, "segmented": 0}
            connection.executemany("INSERT INTO fact VALUES (?, ?)", facts.items())
            connection.execute("COMMIT")
            connection.close()
        os.replace(temporary, os.path.join(folder, NAME))
    except OSError as error:
        raise ArchiveError(f"cannot be made: {error.strerror}") from None


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite and the file system complain of into ArchiveErrors."""
    try:
        yield
    except sqlite3.Error as error:
        text = str(error)
        if "full" in text:
            text = "the disk is full; nothing of this step was kept"
        elif "readonly" in text or "unable to open" in text:
            text = "it cannot be written: the file or its folder is read-only"
        elif "locked" in text:
            text = "another process is writing it; try again when that is done"
        elif "malformed" in text or "not a database" in text:
            text = f"{NAME} is damaged ({text}); make the index anew from the articles"
        raise ArchiveError(text) from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise ArchiveError("the disk is full; nothing of this step was kept") from None
        raise ArchiveError(f"{error.filename or 'a file'}: {error.strerror}") from None


def _connect(path: str, write: bool) -> sqlite3.Connection:
    with told():
        if write:
            connection = sqlite3.connect(path, _PATIENCE, isolation_level=None)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA cache_size = -65536")
            return connection
        where = f"file:{quote(os.path.abspath(path))}"
        connection = sqlite3.connect(
            f"{where}?mode=ro", _PATIENCE, isolation_level=None, check_same_thread=False, uri=True
        )
        try:
            connection.execute("SELECT 1 FROM fact").fetchone()
        except sqlite3.OperationalError:
            # A folder that cannot be written cannot hold the files that a writer and its readers share.
            connection.close()
            connection = sqlite3.connect(
                f"{where}?immutable=1", isolation_level=None, check_same_thread=False, uri=True
            )
        return connection


def _article(key: str, story: str | None, data: bytes) -> Article:
    try:
        return unpacked(key, story or "", data)
    except ValueError:
        raise ArchiveError(f"the text of {key} is damaged; add the article again") from None


def _parts(items: Sequence[int] | Sequence[str]) -> Iterator[list[object]]:
    """Some items at a time, as many as one query may name."""
    for first in range(0, len(items), _ASKED_AT_ONCE):
        yield list(items[first : first + _ASKED_AT_ONCE])
