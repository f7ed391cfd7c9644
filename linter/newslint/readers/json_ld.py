"""The article that a page's JSON-LD describes, each value with its place in the source.

The scanner is forgiving, as what stands in pages is often broken: it takes line breaks inside strings and stray commas,
skips what it cannot read, and on a sudden end keeps what was read so far. JSON: RFC 8259; the terms:
<https://schema.org/NewsArticle>.
"""

import re
from collections.abc import Iterator

from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Field, Metadata
from newslint.readers.metadata_keys import fill, preference
from newslint.span import Span

Node = Field | list["Node"] | dict[str, "Node"]

MAX_DEPTH = 100
"""Objects and arrays nested deeper than this are not read."""

_TOKEN = lazy_pattern(r'"((?:[^"\\]++|\\.?)*+)("|\Z)|([{}\[\],:])|([^\s"{}\[\],:]++)', re.S)
_ESCAPE = lazy_pattern(r"\\(?:u([dD][89abAB]..)\\u([dD][c-fC-F]..)|u([0-9a-fA-F]{4})|(.))", re.S)
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

_ARTICLE = lazy_pattern(r"\w*Article|\w*BlogPosting|Report|AnalysisNews\w*", re.I)
_NAMING = ("name", "text", "@value", "@id", "url")
"""Where an object keeps the words that stand for it: a Person's name, a CorrectionComment's text, a page's @id."""

_EXTRA = ("publisher", "digitalSourceType")


def parse(text: str, within: Span) -> Node:
    """The value that ``text`` holds in the range ``within``, or what of it can be read; a list if there are several.

    Strings, numbers and words are Fields, with the span of what stands between the quotation marks.
    """
    root: list[Node] = []
    stack: list[list[Node] | dict[str, Node]] = [root]
    keys: list[str | None] = [None]
    for token in _TOKEN.finditer(text, within.start, within.end):
        words, closing, mark, bare = token.groups()
        inside = stack[-1]
        if closing == "":
            break
        if words is not None:
            value: Node = Field(_unescape(words), "json-ld", Span(*token.span(1)))
        elif bare:
            value = Field(bare, "json-ld", Span(*token.span()))
        elif mark in "{[":
            value = {} if mark == "{" else []
        elif mark in "}]":
            if len(stack) > 1 and isinstance(inside, dict) == (mark == "}"):
                stack.pop()
                keys.pop()
            continue
        else:
            if mark == ",":
                keys[-1] = None
            continue
        if isinstance(inside, list):
            inside.append(value)
        elif keys[-1] is None:
            keys[-1] = value.value if isinstance(value, Field) else ""
        else:
            inside.setdefault(keys[-1], value)
            keys[-1] = None
        if not isinstance(value, Field):
            if len(stack) > MAX_DEPTH:
                break
            stack.append(value)
            keys.append(None)
    return root[0] if len(root) == 1 else root


def _unescape(words: str) -> str:
    """The characters that a JSON string stands for; surrogate halves without a partner become U+FFFD."""
    if "\\" in words:
        words = _ESCAPE.sub(_character, words)
    if "&" in words:
        from html import unescape

        words = unescape(words)
    return words


def _character(escape: re.Match[str]) -> str:
    high, low, unit, letter = escape.groups()
    if letter:
        return _ESCAPED.get(letter, letter)
    try:
        if high:
            return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
        code = int(unit, 16)
    except ValueError:
        return escape.group()
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def describe(metadata: Metadata, text: str, scripts: list[Span]) -> None:
    """Give ``metadata`` what the first article in the JSON-LD ``scripts`` of ``text`` says of itself."""
    for script in scripts:
        for article in _articles(parse(text, script)):
            for key in sorted(article, key=preference):
                for field in _fields(article[key]):
                    if fill(metadata, "genre" if key == "@type" else key, field) and key == "articleSection":
                        break
            for key in _EXTRA:
                for field in _fields(article.get(key, [])):
                    metadata.extra.setdefault(key, field)
            return


def _articles(node: Node) -> Iterator[dict[str, Node]]:
    """The objects that are articles, in order."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += reversed(found)
        elif isinstance(found, dict):
            if any(_ARTICLE.fullmatch(kind.value.rpartition("/")[2]) for kind in _fields(found.get("@type", []))):
                yield found
            waiting += [found[key] for key in ("mainEntityOfPage", "mainEntity", "@graph") if key in found]


def _fields(node: Node) -> Iterator[Field]:
    """The words of a value, of each value of an array, or of what names an object."""
    if isinstance(node, Field):
        if node.value != "null":
            yield node
    elif isinstance(node, list):
        for each in node:
            yield from _fields(each)
    else:
        for key in _NAMING:
            if key in node:
                yield from _fields(node[key])
                return
