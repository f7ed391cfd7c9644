"""What goes wrong with characters on their way: bytes read in the wrong encoding, signs that nobody can see."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

DamageKind = Literal[
    "misread", "lost", "control", "direction", "entity", "lookalike", "invisible", "decomposed", "gap", "blanks"
]


class Damage(NamedTuple):
    """Words of ``Document.text``, and what should stand there; ``instead`` is None if that cannot be known."""

    kind: DamageKind
    span: Span
    instead: str | None


_USUAL = "’‘“”–—…£€é"
"""The commonest characters outside ASCII; a text that holds no others needs no closer look."""

_NON_ASCII = lazy_pattern(r"[^\x00-\x7f]")
_CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
_CONTROL = lazy_pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")
_ENTITY = lazy_pattern(
    r"&(?:amp;(?:#?\w{2,8};)?|(?:nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|pound|euro|[aeiou]acute"
    r"|#\d{2,5}|#x[\da-f]{2,5});)",
    re.I,
)
_BLANKS = lazy_pattern(r"(?<=\S)[ \t\xa0]+(?=\r?\n|\Z)")

# Bytes 80 to BF, the second and later ones of a character in UTF-8, as Windows-1252 shows them.
_TAIL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\x9f\xa0-\xbf"
_SIGNS = "‘’“”…–—«»"
_MISREAD = lazy_pattern(
    rf"(?:(?:â|a\u0302)(?:€[{_TAIL}]?|‚¬|„¢|\x80[\x80-\xbf])|(?:Ã|A\u0303)(?![{_SIGNS}])[{_TAIL}]"
    rf"|(?<![A-Z])(?:Ã|A\u0303)[{_SIGNS}]|(?:Â|A\u0302)[\xa0-\xbf]|(?:Å|A\u030a)[¡¾„‚›¼º\x81\x82]|(?:Ä|A\u0308)[‡™±\x8d]"
    rf"|(?:(?:Ð|Ñ|N\u0303)[{_TAIL}]){{2,}}|ðŸ[{_TAIL}]{{2}}|(?:ï|i\u0308)(?:»¿|¿½)|‚Ä[ôòúùîìœ¶¢]|√[©®±°ß§])+"
    r"|(?<=[a-z.,!?])(?:Â|A\u0302)(?=\s|\Z)"
)
_RIGHT_TO_LEFT = lazy_pattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_INVISIBLE = lazy_pattern(
    r"(?<![\u0590-\u200a\u2010-\uffff\U00010000-\U0010ffff])[\u200b-\u200f\u2060\ufeff\u00ad]+"
    r"(?![\u0590-\u1fff\u2100-\uffff\U00010000-\U0010ffff])"
)
"""A sign without width beside no script or picture that needs it."""

_LATIN = "A-Za-z\u00c0-\u024f"
_OTHER = "\u0370-\u04ff"
_LOOKALIKES = dict(
    zip("аеорсухіјѕАВЕКМНОРСТХІЅЈοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsABEKMHOPCTXISJoABEZHIKMNOPTYX", strict=True)
)
_MIXED = lazy_pattern(rf"(?=[^\W\d_]*[{_OTHER}])(?=[{_OTHER}]*[{_LATIN}][{_OTHER}]*[{_LATIN}])[{_LATIN}{_OTHER}]{{3,}}")
_ACCENTED = lazy_pattern(r"[^\W\d_][\u0300-\u036f]+")


class _Sort(NamedTuple):
    """What one kind looks like, and characters of which it has at least one."""

    kind: DamageKind
    signs: frozenset[str]
    pattern: re.Pattern[str]
    instead: str | None


def _between(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


_SORTS = (
    _Sort("lost", frozenset("\ufffd"), lazy_pattern("\ufffd+"), None),
    _Sort("control", _between(0x80, 0x9F), _CONTROL, None),
    _Sort(
        "direction",
        _between(0x202A, 0x202E) | _between(0x2066, 0x2069),
        lazy_pattern(r"[\u202a-\u202e\u2066-\u2069]+"),
        "",
    ),
    _Sort("invisible", _between(0x200B, 0x200F) | frozenset("\u2060\ufeff\xad"), _INVISIBLE, ""),
    _Sort("gap", frozenset("\xa0"), lazy_pattern(r" *\xa0(?:\xa0| )+| +\xa0(?=\S)"), " "),
)
_MISREAD_SIGNS = frozenset("âÃÂÅÄÐÑðï‚√\u0302\u0303\u0308\u030a")
_OTHER_SIGNS = frozenset(_LOOKALIKES)
_ACCENTS = _between(0x300, 0x36F)


@analysis
def damage(doc: Document) -> tuple[Damage, ...]:
    """All damage of the document, in order; of two kinds in one place, the graver."""
    kept: list[Damage] = []
    for found in sorted(_all(doc), key=lambda found: found.span.start):
        if not kept or found.span.start >= kept[-1].span.end:
            kept.append(found)
    return tuple(kept)


def _all(doc: Document) -> Iterator[Damage]:
    text = doc.text
    if any(sign in text for sign in _CONTROLS):
        yield from _each("control", _CONTROL, text)
    if "&" in text and ";" in text:
        yield from _entities(text)
    if doc.format == "plain" and any(line.endswith((" ", "\t", " \r", "\t\r")) for line in text.split("\n")):
        yield from _each("blanks", _BLANKS, text, "")
    if text.isascii():
        return
    rest = text
    for sign in _USUAL:
        rest = rest.replace(sign, "")
    if not rest.isascii():
        yield from _beyond_ascii(text, frozenset(_NON_ASCII.findall(rest)))


def _beyond_ascii(text: str, odd: frozenset[str]) -> Iterator[Damage]:
    """The damage that shows in one of the ``odd`` characters of ``text``."""
    if not odd.isdisjoint(_MISREAD_SIGNS):
        for found in _MISREAD.finditer(text):
            yield Damage("misread", Span(*found.span()), _read_again(found.group()))
    for kind, signs, pattern, instead in _SORTS:
        if not odd.isdisjoint(signs) and not (kind == "direction" and _RIGHT_TO_LEFT.search(text)):
            yield from _each(kind, pattern, text, instead)
    if not odd.isdisjoint(_OTHER_SIGNS):
        for found in _MIXED.finditer(text):
            plain = "".join(_LOOKALIKES.get(letter, letter) for letter in found.group())
            if not re.search(f"[{_OTHER}]", plain):
                yield Damage("lookalike", Span(*found.span()), plain)
    if not odd.isdisjoint(_ACCENTS):
        yield from _decomposed(text)


def _each(kind: DamageKind, pattern: re.Pattern[str], text: str, instead: str | None = None) -> Iterator[Damage]:
    return (Damage(kind, Span(*found.span()), instead) for found in pattern.finditer(text))


def _entities(text: str) -> Iterator[Damage]:
    for found in _ENTITY.finditer(text):
        from html import unescape

        yield Damage("entity", Span(*found.span()), unescape(unescape(found.group())))


def _decomposed(text: str) -> Iterator[Damage]:
    from unicodedata import normalize

    for found in _ACCENTED.finditer(text):
        if (composed := normalize("NFC", found.group())) != found.group():
            yield Damage("decomposed", Span(*found.span()), composed)


def _read_again(words: str) -> str | None:
    """What ``words`` say when their bytes are read as UTF-8, twice if need be; None if that gives no text."""
    from unicodedata import normalize

    now = normalize("NFC", words)
    for _ in range(2):
        again = _utf8(now, "mac_roman" if now[0] in "‚√" else "cp1252")
        if again is None:
            break
        now = again
    return now if now != normalize("NFC", words) else None


def _utf8(words: str, codec: str) -> str | None:
    try:
        return b"".join(
            bytes((ord(sign),)) if "\x80" <= sign <= "\x9f" else sign.encode(codec) for sign in words
        ).decode("utf-8")
    except UnicodeError:
        return None
