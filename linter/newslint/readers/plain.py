"""Plain text: the headline and page furniture are inferred from the first lines."""

import re

from newslint.document import Block, Document
from newslint.source import Source
from newslint.span import Span

_LINE = re.compile(r"[^\r\n]+")


def read(source: Source) -> Document:
    """Every line with words is a block."""
    blocks = []
    for line in _LINE.finditer(source.text):
        words = line.group()
        if words.strip():
            start = line.start() + len(words) - len(words.lstrip())
            end = line.start() + len(words.rstrip())
            blocks.append(Block("paragraph", Span(start, end), marked=False))
    return Document(source, source.text, tuple(blocks), format="plain")
