"""An article as an index keeps it: its words without markup, its blocks, and what its metadata say."""

import json
import zlib
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any, NamedTuple, get_args

from newslint.document import Block, BlockKind, Document
from newslint.metadata import Field, Metadata
from newslint.readers import read
from newslint.readers.metadata_keys import fill
from newslint.source import Source
from newslint.span import Span

_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
_SINGLE = (
    "headline",
    "standfirst",
    "dateline",
    "status",
    "section",
    "genre",
    "agency",
    "rights",
    "url",
    "language",
    "cluster",
)
_LEVEL = 1


class Article(NamedTuple):
    """``key`` names it in the index, once; ``story`` is the name that its versions share, empty for its key.

    ``facts`` are metadata, spelt as in front matter. ``blocks`` are kind,
    start and end in code points of ``text``; none means that the lines of
    ``text`` tell, as they do in a plain file.
    """

    key: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    blocks: tuple[tuple[int, int, int], ...] = ()
    story: str = ""


class BadArticle(Exception):
    """A record is no article; the message says what it lacks."""


def of_document(doc: Document, key: str, story: str = "") -> Article:
    """What an index keeps of a document."""
    metadata = doc.metadata
    fields = [(name, getattr(metadata, name)) for name in _SINGLE]
    fields += [("byline", byline) for byline in metadata.bylines]
    fields += [(name, stamp.field) for name in ("published", "modified") if (stamp := getattr(metadata, name))]
    fields += metadata.extra.items()
    facts = tuple((name, field.value) for name, field in fields if field)
    blocks = tuple((_KINDS.index(block.kind), *block.span) for block in doc.blocks)
    return Article(key, doc.text, facts, blocks, story)


def of_record(record: Mapping[str, object]) -> Article:
    """An article of a line of JSON: ``id`` and ``text``, and any metadata as front matter has them.

    Raises BadArticle.
    """
    given = {str(name): value for name, value in record.items() if value not in (None, "", [])}
    key = next((given.pop(name) for name in ("id", "key", "guid", "url") if name in given), None)
    text = next((given.pop(name) for name in ("text", "body", "content") if name in given), None)
    if not isinstance(key, str | int) or isinstance(key, bool):
        raise BadArticle("it has no “id”")
    if not isinstance(text, str) or not text.strip():
        raise BadArticle("it has no “text”")
    story = given.pop("story", "")
    facts = [(str(name), str(value)) for name, value in _rows(given.pop("facts", None), 2)]
    blocks = tuple((int(kind), int(start), int(end)) for kind, start, end in _rows(given.pop("blocks", None), 3))
    if "url" in record and record["url"] == key:
        facts.append(("url", str(key)))
    for name, value in given.items():
        several = value if isinstance(value, list) else [value]
        facts += [(name, str(each)) for each in several if isinstance(each, str | int | float)]
    return Article(str(key), text, tuple(facts), blocks, str(story))


def _rows(value: object, width: int) -> list[list[Any]]:
    """A list of lists of one length. Raises BadArticle if ``value`` is something else; None is an empty list."""
    rows = value if value is not None else []
    if not isinstance(rows, list) or any(not isinstance(row, list) or len(row) != width for row in rows):
        raise BadArticle("its “facts” or “blocks” are not as newslint index export writes them")
    return rows


def to_document(article: Article) -> Document:
    """The article as rules see it, under its key."""
    source = Source(article.text, article.key)
    if article.blocks:
        blocks = tuple(Block(_KINDS[kind], Span(start, end)) for kind, start, end in article.blocks)
        doc = Document(source, article.text, blocks, metadata=Metadata())
    else:
        doc = read(source, "plain")
    doc.metadata = Metadata()
    for name, value in article.facts:
        field = Field(value, "option")
        if not fill(doc.metadata, name, field):
            doc.metadata.extra[name] = field
    return doc


def packed(article: Article) -> bytes:
    """The article without its key and story, compressed."""
    return zlib.compress(_plain(article), _LEVEL)


def unpacked(key: str, story: str, data: bytes) -> Article:
    """The inverse of ``packed``. Raises ValueError if ``data`` are not what that has written."""
    try:
        head, _, text = zlib.decompress(data).partition(b"\n")
    except zlib.error as error:
        raise ValueError(str(error)) from None
    facts, blocks = json.loads(head)
    return Article(
        key,
        text.decode("utf-8", "surrogatepass"),
        tuple((name, value) for name, value in facts),
        tuple((kind, start, end) for kind, start, end in blocks),
        story,
    )


def digest(article: Article) -> bytes:
    """16 bytes that differ if any part of the article differs."""
    whole = f"{article.key}\n{article.story}\n".encode("utf-8", "surrogatepass") + _plain(article)
    return blake2b(whole, digest_size=16).digest()


def likeness(text: str) -> int:
    """A number that texts share only if they are the same, line endings apart; as SQLite keeps integers."""
    plain = text.replace("\r", "").encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(plain, digest_size=8).digest(), "little", signed=True)


def _plain(article: Article) -> bytes:
    head = json.dumps((article.facts, article.blocks), ensure_ascii=False, separators=(",", ":"))
    return f"{head}\n{article.text}".encode("utf-8", "surrogatepass")
