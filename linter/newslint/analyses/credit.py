"""Whose copy an article is: the agencies it credits, its publisher, its authors, and what it says it is."""

from typing import NamedTuple

from newslint.analyses.words import fold, folded
from newslint.analysis import stored_analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Field
from newslint.span import Span

AGENCIES = {
    "reuters": "reuters", "thomson reuters": "reuters",
    "ap": "ap", "associated press": "ap", "apnews": "ap",
    "afp": "afp", "agence france-presse": "afp",
    "pa": "pa", "pa media": "pa", "press association": "pa", "pa news agency": "pa",
    "upi": "upi", "united press international": "upi",
    "dpa": "dpa", "deutsche presse-agentur": "dpa",
    "efe": "efe", "ansa": "ansa", "tass": "tass", "xinhua": "xinhua", "kyodo": "kyodo", "yonhap": "yonhap",
    "aap": "aap", "australian associated press": "aap", "canadian press": "canadian press", "cp": "canadian press",
    "bloomberg": "bloomberg", "bloomberg news": "bloomberg", "anadolu": "anadolu", "anadolu agency": "anadolu",
    "press trust of india": "pti", "pti": "pti", "belga": "belga", "apa": "apa", "ritzau": "ritzau", "ntb": "ntb",
    "local democracy reporting service": "ldrs", "ldrs": "ldrs", "swns": "swns",
}  # fmt: skip
"""News agencies by the folded names that credits give them. Source: the agencies' own credit lines."""

_MOST_IN_A_CREDIT_LINE = 80
_LONGEST_INITIALS = 4
_BRACKETED = lazy_pattern(r"\(([\w -]{2,40})\)")
_CUE = lazy_pattern(
    r"(?:reporting|(?:first|originally) (?:published|appeared)(?: \w+)?|republished|contribution|contributed)\b"
    r" (?:by|in|on|at|from|to)\b([^\n.;]{2,80})"
)
_CUES = ("reporting", "published", "appeared", "contribut")
_DIVIDER = lazy_pattern(r"(?i)[,;:/|&()©—–]|\b(?:and|via|with|for|by|from|source|credit|copyright)\b")
_STATEMENT = frozenset({"statement", "press release", "press-release", "release"})


class Credit(NamedTuple):
    """What an article says about where its copy comes from.

    ``agencies`` are short folded names; ``publisher`` is the host of the
    canonical ``address``, without ``www.``, or empty; ``reprinted`` is what
    follows “first published by”, folded; ``authors`` are folded bylines.
    ``statement`` is True if the metadata declare the article to be somebody's statement.
    """

    agencies: frozenset[str]
    publisher: str
    address: str
    authors: frozenset[str]
    reprinted: str
    statement: bool


@stored_analysis
def credit(doc: Document) -> Credit:
    """The credits in metadata and in the text."""
    metadata = doc.metadata
    stated = [field.value for field in (metadata.agency, metadata.rights, *metadata.bylines) if field]
    stated += map(doc.words, _credit_lines(doc))
    stated += [found[1] for found in _BRACKETED.finditer(doc.text)]
    low = doc[folded]
    reprinted = ""
    if any(cue in low for cue in _CUES):
        for found in _CUE.finditer(low):
            stated.append(doc.text[found.start(1) : found.end(1)])
            reprinted += found[1]
    agencies = frozenset(name for value in stated for name in _agencies(value))
    address = metadata.url.value if metadata.url else ""
    host = address.partition("://")[2].partition("/")[0].lower().removeprefix("www.")
    kind_field = metadata.extra.get("kind") or metadata.genre
    statement = kind_field is not None and fold(kind_field.value).strip() in _STATEMENT
    authors = frozenset(fold(field.value).removeprefix("by ").strip() for field in metadata.bylines)
    return Credit(agencies, host, address, authors, reprinted, statement)


def _credit_lines(doc: Document) -> list[Span]:
    """Blocks that may be a credit: short, and not a sentence."""
    return [
        block.span
        for block in doc.blocks
        if block.kind != "caption"
        and block.span.length <= _MOST_IN_A_CREDIT_LINE
        and doc.text[block.span.end - 1] not in '.?!”"'
    ]


def _agencies(value: str) -> set[str]:
    """The agencies named in a credit. Initials count in capitals only: “PA”, never “pa”."""
    found = set()
    for part in _DIVIDER.split(value):
        name = part.strip(" .-").removeprefix("the ").removeprefix("The ")
        if (name.isupper() or len(name) > _LONGEST_INITIALS) and fold(name) in AGENCIES:
            found.add(AGENCIES[fold(name)])
    return found


def credited(doc: Document, source: Document) -> bool:
    """Whether ``doc`` may share copy with ``source`` without more ado: there is a ``ground`` for it."""
    return bool(ground(doc, source))


def ground(doc: Document, source: Document) -> str:
    """Why ``doc`` may share copy with ``source``, in words that follow “credit: ”; empty if nothing shows that it may.

    It may if it credits an agency that stands behind the copy, links to or
    names the other's address, has the same publisher or author, or if one of
    the two is a statement made to be quoted.
    """
    ours, theirs = doc[credit], source[credit]
    if ours.agencies:
        return f"it names {' and '.join(map(_agency_name, sorted(ours.agencies)))}"
    if ours.statement or theirs.statement:
        return f"{'it' if ours.statement else 'the other'} is a statement made to be quoted"
    if ours.publisher and ours.publisher == theirs.publisher:
        return f"both are published by {ours.publisher}"
    if ours.authors & theirs.authors:
        return "both have the same byline"
    if theirs.address and any(link.target.rstrip("/") == theirs.address.rstrip("/") for link in doc.links):
        return "it links to the other"
    name = theirs.publisher.split(".")[0]
    return "it says where it was first published" if len(name) > 2 and name in ours.reprinted.replace(" ", "") else ""


def _agency_name(short: str) -> str:
    return short.upper() if len(short) <= _LONGEST_INITIALS and short not in ("ansa", "tass") else short.title()


def strangers(doc: Document, other: Document) -> bool:
    """Whether anything shows that two articles come from different newsrooms.

    Their hosts, their publishers or sources, or their bylines differ; or the
    other credits an agency and ``doc`` does not.
    """
    ours, theirs = doc[credit], other[credit]
    if ours.agencies != theirs.agencies or bool(ours.authors and theirs.authors and not ours.authors & theirs.authors):
        return True
    if ours.publisher and theirs.publisher:
        return ours.publisher != theirs.publisher
    houses = [fold(field.value).strip() for each in (doc, other) for field in (_house(each),) if field]
    return len(houses) > 1 and houses[0] != houses[1]


def cited(doc: Document) -> str:
    """An article as messages name it: its file or key, and the day and the source that it states."""
    published = doc.metadata.published
    day = f" of {published.when.date().isoformat()}" if published is not None and published.year else ""
    house = _house(doc)
    source = house.value.strip() if house else doc[credit].publisher
    return f"{doc.source.name}{day}{f' ({source})' if source else ''}"


def _house(doc: Document) -> Field | None:
    return doc.metadata.extra.get("publisher") or doc.metadata.agency
