"""From a source to a document: one reader a format, chosen by the file's name."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

FORMATS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""File-name endings, and the module of this package that reads them."""


def format_of(name: str) -> str | None:
    """The format that a file's name promises, or None if no reader knows it."""
    dot = name.rfind(".")
    return FORMATS.get(name[dot:].lower()) if dot >= 0 else None


def read(source: "Source", format: str | None = None) -> "Document":
    """Read ``source`` in ``format``, or in the one its name promises, or as plain text."""
    chosen = format or format_of(source.name) or "plain"
    reader = import_module(f"newslint.readers.{chosen}")
    document: Document = reader.read(source)
    return document
