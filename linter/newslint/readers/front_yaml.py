"""The YAML that people write by hand: one value a line, lists, small mappings."""

import re

from newslint.lazy_pattern import lazy_pattern
from newslint.readers.front_values import KEY, NOTHING, Entry, Line, add, flow, folded, joined, without_remark

_YAML_KEY = re.compile(KEY.format(r":(?=\s|\Z)"))
DASH = re.compile(r"-(?:[ \t]+|\Z)")
_BLOCK_SCALAR = lazy_pattern(r"([|>])[-+\d]*[ \t]*(?:#.*)?\Z")
_TAIL = lazy_pattern(r"[ \t]*(?:#.*)?\Z")


def begins(text: str, line: Line) -> bool:
    """True if ``line`` can be the first of front matter: a key of one word, unlike prose with a colon."""
    key = _YAML_KEY.match(text, line.start, line.end)
    return key is not None and " " not in (key["bare"] or "")


def entries_in(text: str, lines: list[Line]) -> list[Entry]:
    """The values in ``lines``; what goes beyond this reader's YAML is left to PyYAML, if it is installed."""
    entries: list[Entry] = []
    if _block(text, lines, "", entries):
        return entries
    try:
        from newslint.readers.full_yaml import compose
    except ModuleNotFoundError:
        return entries
    composed = compose(text[lines[0].start - lines[0].indent : lines[-1].end], lines[0].start - lines[0].indent)
    return entries if composed is None else composed


def _block(text: str, lines: list[Line], above: str, entries: list[Entry]) -> bool:
    """Add the values of a block of YAML; False if any of it is more than this module reads."""
    complete = True
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.start == line.end or text[line.start] == "#":
            continue
        dash = DASH.match(text, line.start, line.end)
        first = at
        while at < len(lines) and (
            lines[at].start == lines[at].end
            or lines[at].indent > line.indent
            or (not dash and lines[at].indent == line.indent and DASH.match(text, lines[at].start, lines[at].end))
        ):
            at += 1
        below = lines[first:at]
        if dash:
            item = Line(line.indent + dash.end() - line.start, dash.end(), line.end)
            if _YAML_KEY.match(text, item.start, item.end) or DASH.match(text, item.start, item.end):
                complete &= _block(text, [item, *below], above, entries)
            else:
                complete &= _value(text, item, below, above, entries)
        elif key := _YAML_KEY.match(text, line.start, line.end):
            value = Line(line.indent, key.end(), line.end)
            complete &= _value(text, value, below, joined(above, key), entries)
        else:
            complete = False
    return complete


def _value(text: str, line: Line, below: list[Line], key: str, entries: list[Entry]) -> bool:
    """Add what stands after a key or a dash, with the deeper lines that go on with it."""
    opening = text[line.start] if line.start < line.end else ""
    more = [each for each in below if each.start < each.end]
    if opening in ("", "#"):
        return _block(text, below, key, entries)
    if opening in "|>" and (scalar := _BLOCK_SCALAR.match(text, line.start, line.end)):
        add(entries, key, folded(text, [(each.start, each.end) for each in below], scalar.group(1) == "|"))
        return True
    if opening in "\"'[{":
        found: list[Entry] = []
        last = more[-1].end if more else line.end
        end = flow(text, line.start, last, key, found)
        if end is None:
            return False
        if _TAIL.match(text, end, last):
            entries += found
            return True
        # A title may begin with quoted words: not YAML, but plain to see.
    if opening in "&*!%@`":
        return False
    parts = [(each.start, without_remark(text, each.start, each.end)) for each in (line, *more)]
    if len(parts) > 1 or text[line.start : parts[0][1]] not in NOTHING:
        add(entries, key, folded(text, parts, False))
    return True
