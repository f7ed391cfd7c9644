"""TOML front matter, read line by line."""

from newslint.lazy_pattern import lazy_pattern
from newslint.readers.front_values import KEY, Entry, Line, flow, joined

_TOML_KEY = lazy_pattern(KEY.format("="))
_TABLE = lazy_pattern(r"\[\[?\s*([\w. \"-]+?)\s*\]\]?\Z")


def begins(text: str, line: Line) -> bool:
    """True if ``line`` can be the first of a TOML document: a key with a value, or a table's name."""
    return bool(_TOML_KEY.match(text, line.start, line.end) or _TABLE.match(text, line.start, line.end))


def entries_in(text: str, lines: list[Line]) -> list[Entry]:
    """The values in ``lines``; what goes beyond this reader's TOML is left to ``tomllib``."""
    entries: list[Entry] = []
    above, read_to, complete = "", 0, True
    for line in lines:
        if line.start < read_to or line.start == line.end or text[line.start] == "#":
            continue
        if table := _TABLE.match(text, line.start, line.end):
            above = table.group(1).replace('"', "")
        elif key := _TOML_KEY.match(text, line.start, line.end):
            is_long = text.startswith(('"""', "'''"), key.end())
            end = None if is_long else flow(text, key.end(), lines[-1].end, joined(above, key), entries)
            read_to = end or 0
            complete &= end is not None
        else:
            complete = False
    if complete:
        return entries
    return _with_tomllib(text[lines[0].start : lines[-1].end], entries)


def _with_tomllib(text: str, entries: list[Entry]) -> list[Entry]:
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
