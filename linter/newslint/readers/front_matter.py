"""Front matter: the keys and values before an article, each with its place in the source.

The YAML that people write by hand (one value a line, lists, small mappings) and
most TOML is read here; only what goes beyond is left to PyYAML or ``tomllib``,
which are imported then. What cannot be read is passed over: the article counts.
"""

import re
from typing import NamedTuple

from newslint.metadata import Field, Metadata
from newslint.readers.metadata_keys import fill, preference
from newslint.source import Source
from newslint.span import Span


class Piece(NamedTuple):
    """Words of a value, and the source's code points ``start..end`` that they stand for."""

    words: str
    start: int
    end: int


class Entry(NamedTuple):
    """One value, or one item of a list; the keys above it are joined with dots.

    ``pieces`` make up ``words``; they are empty if only the value is known, not its place.
    """

    key: str
    words: str
    pieces: tuple[Piece, ...]

    @property
    def span(self) -> Span | None:
        """From the value's first code point in the source to behind its last, quotation marks left out."""
        return Span(self.pieces[0].start, self.pieces[-1].end) if self.pieces else None


class FrontMatter(NamedTuple):
    """What stands before the article, which begins at code point ``body``.

    ``headline`` and ``standfirst`` are the pieces of those values, empty if there are none.
    """

    metadata: Metadata
    body: int = 0
    headline: tuple[Piece, ...] = ()
    standfirst: tuple[Piece, ...] = ()


class _Line(NamedTuple):
    """A line without its indentation and trailing space: the code points ``start..end``."""

    indent: int
    start: int
    end: int


_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_KEY = r"(?:\"(?P<quoted>[^\"\r\n]+)\"|(?P<bare>[\w@][\w .@/-]*?))[ \t]*{0}[ \t]*"
_YAML_KEY = re.compile(_KEY.format(r":(?=\s|\Z)"))
_TOML_KEY = re.compile(_KEY.format("="))
_FLOW_KEY = re.compile(_KEY.format("[:=]"))
_TABLE = re.compile(r"\[\[?\s*([\w. \"-]+?)\s*\]\]?\Z")
_DASH = re.compile(r"-(?:[ \t]+|\Z)")
_BLOCK_SCALAR = re.compile(r"([|>])[-+\d]*[ \t]*(?:#.*)?\Z")
_QUOTED = re.compile(r"\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'", re.S)
_ESCAPE = re.compile(r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)|''", re.S)
_ESCAPED = {
    "n": "\n", "t": "\t", "r": "\r", "0": "", "a": "", "b": "", "e": "", "f": " ", "v": " ",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\n": " ", "\r": " ",
}  # fmt: skip
_FLOW_PLAIN = re.compile(r"[^,\[\]{}\"'\s#][^,\[\]{}\r\n]*")
_SPACE = re.compile(r"(?:\s+|#[^\r\n]*)*")
_REMARK = re.compile(r"\s+#.*")
_TAIL = re.compile(r"[ \t]*(?:#.*)?\Z")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def split(source: Source) -> FrontMatter:
    """The front matter of ``source``; empty, with ``body`` 0, if the text does not begin with any.

    A pair of rules (``---``) around prose is not front matter: its first line must begin with a key of one word.
    """
    fence = source.text[:3]
    if fence not in ("---", "+++"):
        return FrontMatter(Metadata())
    lines, body = _between_fences(source.text, fence)
    first = next((line for line in lines if line.end > line.start and source.text[line.start] != "#"), None)
    if not body or (first is not None and not _begins(source.text, first, fence)):
        return FrontMatter(Metadata())
    try:
        entries = (_from_yaml if fence == "---" else _from_toml)(source.text, lines)
    except RecursionError:
        entries = []
    return _sorted_out(entries, body)


def _between_fences(text: str, fence: str) -> tuple[list[_Line], int]:
    """The lines between the fences, and where the article begins: 0 if there is no second fence."""
    lines: list[_Line] = []
    for found in _LINE.finditer(text):
        words = found.group(2).rstrip()
        is_fence = not found.group(1) and (words == fence or (words == "..." and fence == "---"))
        if is_fence and found.start():
            return lines, found.end()
        if not is_fence and not found.start():
            break
        if not is_fence:
            start = found.start(2)
            lines.append(_Line(start - found.start(), start, start + len(words)))
    return [], 0


def _begins(text: str, first: _Line, fence: str) -> bool:
    key = (_YAML_KEY if fence == "---" else _TOML_KEY).match(text, first.start, first.end)
    if key is None:
        return fence == "+++" and _TABLE.match(text, first.start, first.end) is not None
    return " " not in (key["bare"] or "")


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


def _from_yaml(text: str, lines: list[_Line]) -> list[Entry]:
    entries: list[Entry] = []
    if _block(text, lines, "", entries):
        return entries
    try:
        from newslint.readers.full_yaml import compose
    except ModuleNotFoundError:
        return entries
    composed = compose(text[lines[0].start - lines[0].indent : lines[-1].end], lines[0].start - lines[0].indent)
    return entries if composed is None else composed


def _block(text: str, lines: list[_Line], above: str, entries: list[Entry]) -> bool:
    """Add the values of a block of YAML; False if any of it is more than this module reads."""
    complete = True
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.start == line.end or text[line.start] == "#":
            continue
        dash = _DASH.match(text, line.start, line.end)
        first = at
        while at < len(lines) and (
            lines[at].start == lines[at].end
            or lines[at].indent > line.indent
            or (not dash and lines[at].indent == line.indent and _DASH.match(text, lines[at].start, lines[at].end))
        ):
            at += 1
        below = lines[first:at]
        if dash:
            item = _Line(line.indent + dash.end() - line.start, dash.end(), line.end)
            if _YAML_KEY.match(text, item.start, item.end) or _DASH.match(text, item.start, item.end):
                complete &= _block(text, [item, *below], above, entries)
            else:
                complete &= _value(text, item, below, above, entries)
        elif key := _YAML_KEY.match(text, line.start, line.end):
            value = _Line(line.indent, key.end(), line.end)
            complete &= _value(text, value, below, _joined(above, key), entries)
        else:
            complete = False
    return complete


def _joined(above: str, key: re.Match[str]) -> str:
    name = key["quoted"] or key["bare"]
    return f"{above}.{name}" if above else name


def _value(text: str, line: _Line, below: list[_Line], key: str, entries: list[Entry]) -> bool:
    """Add what stands after a key or a dash, with the deeper lines that go on with it."""
    opening = text[line.start] if line.start < line.end else ""
    more = [each for each in below if each.start < each.end]
    if opening in ("", "#"):
        return _block(text, below, key, entries)
    if opening in "|>" and (scalar := _BLOCK_SCALAR.match(text, line.start, line.end)):
        _add(entries, key, folded(text, [(each.start, each.end) for each in below], scalar.group(1) == "|"))
        return True
    if opening in "\"'[{":
        found: list[Entry] = []
        end = _flow(text, line.start, more[-1].end if more else line.end, key, found)
        if end is None or not _TAIL.match(text, end, more[-1].end if more else line.end):
            return False
        entries += found
        return True
    if opening in "&*!%@`":
        return False
    parts = [(each.start, _without_remark(text, each.start, each.end)) for each in (line, *more)]
    if len(parts) > 1 or text[line.start : parts[0][1]] not in _NOTHING:
        _add(entries, key, folded(text, parts, False))
    return True


def _without_remark(text: str, start: int, end: int) -> int:
    remark = _REMARK.search(text, start, end)
    return remark.start() if remark else end


def _add(entries: list[Entry], key: str, pieces: tuple[Piece, ...]) -> None:
    if pieces:
        entries.append(Entry(key, "".join(piece.words for piece in pieces), pieces))


def folded(text: str, lines: list[tuple[int, int]], literal: bool) -> tuple[Piece, ...]:
    """The pieces of a value on several lines; line ends stay if ``literal``, else they become spaces."""
    pieces: list[Piece] = []
    blank = False
    for start, end in lines:
        if start < end:
            if pieces:
                pieces.append(Piece("\n" if literal or blank else " ", pieces[-1].end, start))
            pieces.append(Piece(text[start:end], start, end))
        blank = start == end
    return tuple(pieces)


def unquoted(text: str, start: int, end: int, escapes: bool) -> tuple[Piece, ...]:
    """The pieces of a quoted value whose inside is ``start..end``; ``escapes`` tells ``"`` from ``'``."""
    pieces: list[Piece] = []
    for found in _ESCAPE.finditer(text, start, end):
        escape = found.group()
        if escapes != escape.startswith("\\"):
            continue
        if found.start() > start:
            pieces.append(Piece(text[start : found.start()], start, found.start()))
        pieces.append(Piece(_unescaped(escape[1:]), *found.span()))
        start = found.end()
    if start < end:
        pieces.append(Piece(text[start:end], start, end))
    return tuple(piece for piece in pieces if piece.words)


def _unescaped(code: str) -> str:
    if code[0] in "xuU" and len(code) > 1:
        number = int(code[1:], 16)
        return "\ufffd" if 0xD800 <= number <= 0xDFFF or not 0 < number <= 0x10FFFF else chr(number)
    return _ESCAPED.get(code, code)


def _flow(text: str, at: int, end: int, key: str, entries: list[Entry]) -> int | None:
    """Add the value at ``at``: quoted, ``[…]``, ``{…}`` or bare. Returns where it ends, None if it cannot be read."""
    opening = text[at] if at < end else ""
    if opening in ("[", "{"):
        close = "]" if opening == "[" else "}"
        at = _after_space(text, at + 1, end)
        while text[at : at + 1] != close:
            name = key
            if opening == "{":
                found = _FLOW_KEY.match(text, at, end)
                if found is None:
                    return None
                name, at = _joined(key, found), found.end()
            after = _flow(text, at, end, name, entries)
            if after is None:
                return None
            at = _after_space(text, after, end)
            if text[at : at + 1] == "," and at < end:
                at = _after_space(text, at + 1, end)
            elif text[at : at + 1] != close:
                return None
        return at + 1 if at < end else None
    if quoted := _QUOTED.match(text, at, end):
        name = "single" if quoted["double"] is None else "double"
        if "\n" in quoted.group() or "\r" in quoted.group():
            return None
        _add(entries, key, unquoted(text, *quoted.span(name), escapes=name == "double"))
        return quoted.end()
    if plain := _FLOW_PLAIN.match(text, at, end):
        stop = at + len(text[at : _without_remark(text, at, plain.end())].rstrip())
        if text[at:stop] not in _NOTHING:
            _add(entries, key, (Piece(text[at:stop], at, stop),))
        return plain.end()
    return None


def _after_space(text: str, at: int, end: int) -> int:
    found = _SPACE.match(text, at, end)
    return found.end() if found else at


def _from_toml(text: str, lines: list[_Line]) -> list[Entry]:
    entries: list[Entry] = []
    above, read_to, complete = "", 0, True
    for line in lines:
        if line.start < read_to or line.start == line.end or text[line.start] == "#":
            continue
        if table := _TABLE.match(text, line.start, line.end):
            above = table.group(1).replace('"', "")
        elif key := _TOML_KEY.match(text, line.start, line.end):
            is_long = text.startswith(('"""', "'''"), key.end())
            end = None if is_long else _flow(text, key.end(), lines[-1].end, _joined(above, key), entries)
            read_to = end or 0
            complete &= end is not None
        else:
            complete = False
    if complete:
        return entries
    return _with_toml(text[lines[0].start : lines[-1].end], entries)


def _with_toml(text: str, entries: list[Entry]) -> list[Entry]:
    """What the standard library reads in ``text``, with the places of those values that were found before."""
    import tomllib

    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return entries
    known = {(entry.key, entry.words): entry for entry in entries}
    whole: list[Entry] = []

    def walk(key: str, value: object) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(f"{key}.{name}" if key else name, inner)
        elif isinstance(value, list):
            for inner in value:
                walk(key, inner)
        else:
            words = str(value).lower() if isinstance(value, bool) else str(value)
            whole.append(known.get((key, words)) or Entry(key, words, ()))

    walk("", table)
    return whole
