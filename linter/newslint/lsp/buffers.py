"""Open documents, as the editor has them: text, version and the path that their configuration depends on.

The text is kept here and not by the protocol library, which takes U+2028 and
form feeds for line ends; the protocol, like ``Source``, knows ``\\n``,
``\\r\\n`` and ``\\r`` only.
"""

import os
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit
from urllib.request import pathname2url, url2pathname

from lsprotocol import types

from newslint.source import Position, Source, Unit

UNITS: dict[str, Unit] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "code-point"}
"""The protocol's position encodings, and the unit of ``Source`` that each means."""

_ENDINGS = {"markdown": ".md", "html": ".html"}


class Buffer:
    """One open document. ``version`` is the editor's; ``source`` changes with every edit."""

    __slots__ = ("path", "source", "uri", "version")

    def __init__(self, uri: str, language: str, version: int, text: str, root: str) -> None:
        self.uri = uri
        self.version = version
        self.path = path_of(uri) or os.path.join(root, f"untitled{_ENDINGS.get(language, '.txt')}")
        self.source = Source(text, self.path)

    def change(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent], unit: Unit) -> None:
        """Apply the editor's changes in order; each speaks of the text that the one before left."""
        text = self.source.text
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                source = Source(text, self.path)
                start = offset_of(source, change.range.start, unit)
                end = max(offset_of(source, change.range.end, unit), start)
                text = text[:start] + change.text + text[end:]
            else:
                text = change.text
        self.source = Source(text, self.path)
        self.version = version


def offset_of(source: Source, position: types.Position, unit: Unit) -> int:
    """The code-point offset of an editor's position; one past the last line means the end of the text."""
    if position.line >= len(source.line_starts):
        return len(source.text)
    return source.offset(Position(position.line + 1, position.character + 1), unit)


def path_of(uri: str) -> str:
    """The path of a ``file:`` address, or nothing for a text that has no file."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return ""
    host = f"//{parts.netloc}" if parts.netloc and parts.netloc != "localhost" else ""
    return url2pathname(unquote(host + parts.path)) if os.name == "nt" else unquote(parts.path)


def uri_of(path: str) -> str:
    """The ``file:`` address of a path."""
    url = pathname2url(os.path.abspath(path))
    return f"file:{url}" if url.startswith("//") else f"file://{url}"
