"""Making hostile text harmless: what is printed can only be read.

Control characters and escape sequences, marks that reorder or hide text, and
the ``##[…]`` and ``##vso[…]`` commands that build servers obey anywhere in a
line. Their ``::…::`` commands count at the start of a line only, where no
report puts words of an article.
"""

import re

# Compiled when first needed: most copy holds none of this.
_HIDDEN = (
    r"\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
)
_UNSAFE = rf"[\x00-\x1f{_HIDDEN}]|#(?=#(?i:vso)?\[)"
_UNSAFE_IN_JSON = rf"[{_HIDDEN}]|#(?=(?i:vso)?\[)"
_BREAKS = r" *[\t-\r\x1c-\x1e\x85\u2028\u2029]+ *"


def inert(text: str) -> str:
    """``text`` with every unsafe character shown as one visible column; no line breaks are left."""
    return text if text.isprintable() and "##" not in text else re.sub(_UNSAFE, _visible, text)


def one_line(text: str) -> str:
    """``text`` as one inert line: tabs and line breaks become spaces."""
    return text if text.isprintable() and "##" not in text else inert(re.sub(_BREAKS, " ", text))


def line_start(path: str) -> str:
    """``path`` made fit to begin a line: inert, and no ``::`` command."""
    shown = one_line(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def as_json(value: object, indent: int | None = None) -> str:
    """``value`` as JSON text in which unsafe characters are escaped; it reads back equal."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return re.sub(_UNSAFE_IN_JSON, lambda found: f"\\u{ord(found.group()):04x}", text)


def _visible(found: re.Match[str]) -> str:
    character = found.group()
    if character == "#":
        return "# "
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
