"""Front matter: the keys and values before an article, each with its place in the source.

What people write by hand is read here; only what goes beyond is left to PyYAML
or ``tomllib``, which are imported then. What cannot be read is passed over: the
article counts.
"""

import re
from typing import NamedTuple

from newslint.metadata import Field, Metadata
from newslint.readers import front_toml, front_yaml
from newslint.readers.front_values import Entry, Line, Piece
from newslint.readers.metadata_keys import fill, preference
from newslint.source import Source
from newslint.span import Span

_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")


class FrontMatter(NamedTuple):
    """What stands before the article, which begins at code point ``body``.

    ``headline`` and ``standfirst`` are the pieces of those values, empty if there are none.
    """

    metadata: Metadata
    body: int = 0
    headline: tuple[Piece, ...] = ()
    standfirst: tuple[Piece, ...] = ()


def split(source: Source) -> FrontMatter:
    """The front matter of ``source``; empty, with ``body`` 0, if the text does not begin with any.

    A pair of rules (``---``) around prose is no front matter: that begins with a key.
    """
    fence = source.text[:3]
    if fence not in ("---", "+++"):
        return FrontMatter(Metadata())
    lines, body = _between_fences(source.text, fence)
    language = front_yaml if fence == "---" else front_toml
    first = next((line for line in lines if line.end > line.start and source.text[line.start] != "#"), None)
    if not body or (first is not None and not language.begins(source.text, first)):
        return FrontMatter(Metadata())
    try:
        entries = language.entries_in(source.text, lines)
    except RecursionError:
        entries = []
    return _sorted_out(entries, body)


def _between_fences(text: str, fence: str) -> tuple[list[Line], int]:
    """The lines between the fences, and where the article begins: 0 if there is no second fence."""
    lines: list[Line] = []
    for found in _LINE.finditer(text):
        words = found.group(2).rstrip()
        is_fence = not found.group(1) and (words == fence or (words == "..." and fence == "---"))
        if is_fence and found.start():
            return lines, found.end()
        if not is_fence and not found.start():
            break
        if not is_fence:
            start = found.start(2)
            lines.append(Line(start - found.start(), start, start + len(words)))
    return [], 0


def _sorted_out(entries: list[Entry], body: int) -> FrontMatter:
    """Metadata of the known keys, the most telling spelling first; the other keys as text."""
    metadata = Metadata()
    for entry in sorted(entries, key=lambda entry: preference(entry.key)):
        span = entry.span
        field = Field(entry.words, "front matter", span)
        if fill(metadata, entry.key, field):
            continue
        if (before := metadata.extra.get(entry.key)) is not None:
            spans = [span for span in (before.span, span) if span]
            whole = Span(min(spans).start, max(span.end for span in spans)) if spans else None
            field = Field(f"{before.value}, {field.value}", "front matter", whole)
        metadata.extra[entry.key] = field
    found = {entry.span: entry.pieces for entry in entries}

    def pieces(field: Field | None) -> tuple[Piece, ...]:
        return found.get(field.span, ()) if field and field.span else ()

    return FrontMatter(metadata, body, pieces(metadata.headline), pieces(metadata.standfirst))
