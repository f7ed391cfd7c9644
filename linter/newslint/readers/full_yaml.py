"""Front matter beyond the common subset. Importing this module needs PyYAML."""

import re

import yaml

from newslint.readers.front_values import Entry, Piece, folded, unquoted

_LINE = re.compile(r"[^\r\n]+")


def compose(text: str, offset: int) -> list[Entry] | None:
    """The values in ``text``, which begins at code point ``offset`` of its source; None if it is not YAML."""
    entries: list[Entry] = []
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if root is not None:
            _walk(text, offset, root, "", entries, set())
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return entries


def _walk(text: str, offset: int, node: yaml.Node, key: str, entries: list[Entry], seen: set[int]) -> None:
    """Add the values of ``node``; each list and mapping once, since an anchor may hold itself."""
    if isinstance(node, yaml.ScalarNode):
        if node.value and not node.tag.endswith(":null"):
            entries.append(Entry(key, node.value.rstrip("\n"), _pieces(text, offset, node)))
    elif id(node) not in seen:
        seen.add(id(node))
        for item in node.value:
            if isinstance(node, yaml.SequenceNode):
                _walk(text, offset, item, key, entries, seen)
            elif isinstance(item[0], yaml.ScalarNode):
                _walk(text, offset, item[1], f"{key}.{item[0].value}" if key else item[0].value, entries, seen)


def _pieces(text: str, offset: int, node: yaml.ScalarNode) -> tuple[Piece, ...]:
    start, end = node.start_mark.index, node.end_mark.index
    lines = [found.span() for found in _LINE.finditer(text, start, end)]
    if node.style in ('"', "'") and len(lines) == 1:
        pieces = unquoted(text, start + 1, end - 1, escapes=node.style == '"')
    else:
        if node.style in ("|", ">"):
            lines = lines[1:]
        stripped = [(start + _indent(text[start:end]), start + len(text[start:end].rstrip())) for start, end in lines]
        pieces = folded(text, stripped, literal=node.style == "|")
    words = node.value.rstrip("\n")
    if "".join(piece.words for piece in pieces) != words:
        pieces = (Piece(words, start, end),)
    return tuple(Piece(piece.words, piece.start + offset, piece.end + offset) for piece in pieces)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
