"""What HTML's elements, roles and class names mean for an article: data of the HTML reader."""

import re
from functools import lru_cache
from typing import NamedTuple

from newslint.document import BlockKind
from newslint.readers.html_tokens import attributes, value

OWN: dict[str, BlockKind | None] = {
    **dict.fromkeys(
        "address article body center dd details dialog div dl dt fieldset figure head hgroup hr html legend main menu "
        "ol p section summary table tbody tfoot thead tr ul".split(),
        "paragraph",
    ),
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), "heading"),
    **dict.fromkeys("nav footer aside header form button".split(), "furniture"),
    **dict.fromkeys("figcaption caption".split(), "caption"),
    **dict.fromkeys("td th".split(), "table_cell"),
    **dict.fromkeys("audio canvas code datalist math noscript object pre rt select svg template video".split()),
    "li": "list_item",
    "blockquote": "block_quote",
}
"""The kind of block that an element makes of its words; None: they are left out. Any other element stands in a line."""

IN_A_LINE = frozenset("code math object rt select svg".split())
"""Elements that are left out without ending the block around them."""

VOID = frozenset({"hr"})
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
STRUCK = frozenset({"del", "s", "strike"})
TELLING = frozenset("a img link meta time".split())
"""Elements in a line whose attributes are read for more than hints."""

PARTS = frozenset({"article", "main"})
"""Elements that hold the article; a ``header`` in them is no chrome."""

AROUND_THE_ARTICLE = frozenset({"form", "header"})
"""Chrome that may stand around the whole article, as some systems build their pages."""

MAY_BE_HINTED = frozenset({"paragraph", "furniture", "heading", "list_item"})
TOO_WIDE_FOR_HINTS = frozenset({"html", "body", "section", *PARTS})

ENDED_BY_A_BLOCK = frozenset({"p", "code", "rt", "select"})
"""Elements that the start of a block ends."""

REPLACES = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul", "menu"})),
    **dict.fromkeys(("dd", "dt"), (frozenset({"dd", "dt"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"table", "tr"}))),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"), (frozenset({"tbody", "thead", "tfoot", "caption"}), frozenset({"table"}))
    ),
}
"""Start tags that end an open element (the first set), unless one of the second set stands between."""

TABLE_PARTS = frozenset("table tbody td tfoot th thead tr".split())
WALLS = frozenset("caption table td template th".split())
"""Elements that no end tag inside them closes, but a table's."""

_ROLES: dict[str, BlockKind] = {
    **dict.fromkeys("navigation banner contentinfo complementary search".split(), "furniture"),
    **dict.fromkeys("doc-footnote doc-endnote".split(), "note"),
}
_NAMES: dict[str, BlockKind] = {
    **dict.fromkeys("byline bylines author authors".split(), "byline"),
    **dict.fromkeys("standfirst dek deck subheadline strapline summary".split(), "standfirst"),
    **dict.fromkeys("correction corrections footnote footnotes".split(), "note"),
    "dateline": "dateline",
}
"""Words of a class or an itemprop (``article-byline``, ``c_byline``) that tell a part of an article."""


class Hint(NamedTuple):
    """What an element's attributes say: the kind that its role or names promise, if any, and three plain facts."""

    kind: BlockKind | None = None
    hidden: bool = False
    headline: bool = False
    layout: bool = False


@lru_cache(2048)
def hint(written: str) -> Hint:
    """What the attributes of a tag say, given as they are written there; a page repeats few of them often."""
    given = {name: value(written, span).lower() for name, span in attributes(written, 0, len(written)).items()}
    names = " ".join(given[key] for key in ("class", "itemprop", "rel") if key in given)
    role = given.get("role", "")
    kind = _ROLES.get(role) or next((_NAMES[name] for name in re.split(r"[\s_-]+", names) if name in _NAMES), None)
    return Hint(kind, "hidden" in given, given.get("itemprop") == "headline", role in ("presentation", "none"))


def within(outer: BlockKind, own: BlockKind) -> BlockKind:
    """The kind of the words of an element that would make ``own``, inside one that makes ``outer``."""
    if outer in ("furniture", "caption", "byline", "note"):
        return outer
    if outer in ("block_quote", "table_cell") and own in ("list_item", "furniture"):
        return outer
    return own
