"""HTML as a flat run of tags, words and comments, each with its exact place in the source.

A subset of the tokeniser of the WHATWG standard (<https://html.spec.whatwg.org/multipage/parsing.html#tokenization>):
what a browser takes for a tag, a comment or the inside of a script is taken for one here. Two things are kept as words
that a browser drops: CDATA sections, and a tag that the end of the file cuts off.
"""

import re

from newslint.span import Span

WHITE = " \t\n\r\f"
"""What counts as white space in HTML; a no-break space does not."""

_ATTRIBUTES = r"""((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|))*+)"""
_UNPARSED = r"(?i:(script|style|title|textarea|xmp|iframe|noembed|noframes)(?=[\s/>]))"

TOKEN = re.compile(
    r"([^<]++)"
    rf"|<{_UNPARSED}{_ATTRIBUTES}(?<!/)>((?:[^<]++|<(?!/(?i:\2)[\s/>]))*+)"
    rf"|<([a-zA-Z][^\s/>]*+){_ATTRIBUTES}>"
    r"|</([a-zA-Z][^\s/>]*+)[^>]*+>"
    r"|<!--(?:-?>|(.*?)(?:--!?>|\Z))"
    r"|<!\[CDATA\[(.*?)(?:\]\]>|\Z)"
    r"|<[!?/][^>]*+(?:>|\Z)"
    r"|(<(?:[a-zA-Z].*+)?)",
    re.S,
)
"""One token; every character of a text belongs to exactly one. ``lastindex`` of the match says which it is:"""

TEXT, UNPARSED, TAG, END_TAG, COMMENT, CDATA, NO_TAG = 1, 4, 6, 7, 8, 9, 10
"""Each is also the group of the token's inside; the name stands two groups before UNPARSED's and one before TAG's."""

_ATTRIBUTE = re.compile(r"""([^\s=/>"'][^\s=/>]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?""")
_REFERENCE = r"&(?:#[0-9]++|#[xX][0-9a-fA-F]++|[a-zA-Z][a-zA-Z0-9]*+);?"
_UNEVEN = re.compile(rf"[\t\n\r\f][ \t\n\r\f]*+| [ \t\n\r\f]++|{_REFERENCE}|\u00ad")
_COMMON = {
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&#x27;": "'",
    "&nbsp;": "\u00a0",
    "&lsquo;": "‘", "&rsquo;": "’", "&ldquo;": "“", "&rdquo;": "”", "&ndash;": "–", "&mdash;": "—", "&hellip;": "…",
    "&#8216;": "‘", "&#8217;": "’", "&#8220;": "“", "&#8221;": "”", "&#8211;": "–", "&#8212;": "—", "&#8230;": "…",
    "&pound;": "£", "&euro;": "€", "&#160;": "\u00a0", "&#163;": "£",
}  # fmt: skip
"""The references that news copy holds; the other 2,200 are looked up in the standard library's table."""


def pieces(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The words of a range of ``text``, each piece with its range: references decoded, white space as one space.

    Soft hyphens are left out. A single space may stand at either end of a piece.
    """
    found = []
    at = start
    for uneven in _UNEVEN.finditer(text, start, end):
        begin, after = uneven.span()
        written = text[begin:after]
        meant = " "
        if written[0] == "&":
            meant = _decoded(written)
            if meant == written:
                continue
            if meant and not meant.strip(WHITE):
                meant = " "
        elif written == "\u00ad":
            meant = ""
        if begin > at:
            found.append((text[at:begin], at, begin))
        if meant:
            found.append((meant, begin, after))
        at = after
    if end > at:
        found.append((text[at:end], at, end))
    return found


def _decoded(reference: str) -> str:
    """The characters of a reference, which may hold more than one or be none at all, as browsers read it."""
    known = _COMMON.get(reference)
    if known is None:
        from html import unescape

        known = unescape(reference)
    return "" if known == "\u00ad" else known


def attributes(text: str, start: int, end: int) -> dict[str, Span]:
    """The range of each attribute's value, quotation marks excluded, by lower-case name; the first of a name counts."""
    found: dict[str, Span] = {}
    for attribute in _ATTRIBUTE.finditer(text, start, end):
        index = attribute.lastindex or 1
        span = Span(*attribute.span(index)) if index > 1 else Span(attribute.end(), attribute.end())
        found.setdefault(attribute[1].lower(), span)
    return found


def value(text: str, span: Span) -> str:
    """An attribute's value with its references decoded; one without a semicolon is part of an address."""
    written = text[span.start : span.end]
    return re.sub(_REFERENCE, _in_value, written) if "&" in written else written


def _in_value(reference: re.Match[str]) -> str:
    return _decoded(reference[0]) if reference[0].endswith(";") else reference[0]
