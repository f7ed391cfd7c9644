"""Articles from JSON Lines: one object a line, from a file, compressed or not, or from a stream."""

import json
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.reuse.article import Article, BadArticle, of_record

ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
"""Names of files that hold an article a line."""


class Rejected(NamedTuple):
    """A line (1-based) that is no article, and why."""

    line: int
    reason: str


def key_of(index: str, path: str) -> str:
    """The key of a file: its path from the folder that the index ``index`` lies in, with ``/``."""
    try:
        inner = os.path.relpath(os.path.realpath(path), os.path.dirname(os.path.realpath(index)))
    except ValueError:
        inner = path  # on another drive
    return inner.replace(os.sep, "/")


def file_records(path: str) -> Iterator[Article | Rejected]:
    """The articles of a file. Raises OSError if it cannot be read; a file that is cut short raises EOFError."""
    if path.endswith(".gz"):
        import gzip

        with gzip.open(path, "rb") as lines:
            yield from records(lines)
    else:
        with open(path, "rb") as plain:
            yield from records(plain)


def records(lines: Iterable[bytes]) -> Iterator[Article | Rejected]:
    """The articles of some lines, and what is none; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            if not isinstance(record, dict):
                raise BadArticle("it is no JSON object")
            yield of_record(record)
        except BadArticle as problem:
            yield Rejected(number, str(problem))
        except (ValueError, RecursionError) as problem:
            told = "it is not UTF-8" if isinstance(problem, UnicodeDecodeError) else "it is not JSON"
            yield Rejected(number, told)
