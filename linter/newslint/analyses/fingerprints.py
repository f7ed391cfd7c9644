"""What an article is recognised by: every three content words in a row, as numbers.

Content words are those left when the commonest words of English are taken out,
so that a changed “the” or “has” hides nothing. On news copy, three content words
find as much as five words in a row, with half the index.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from zlib import crc32

from newslint.analyses.quotations import quotations
from newslint.analyses.words import WORD, folded, tokens, words
from newslint.analysis import Unavailable, analysis, stored_analysis
from newslint.document import Document
from newslint.span import Span
from newslint.world.archive import Candidate

COMMON = frozenset(
    "a about after again against all also am an and another any are around as asked at back be because been before "
    "being between both but by can come could day days did do does down during each even every few first for from "
    "get go good had has have he her here him his how however i if in into is it its it's just know last like made "
    "make many may me more most much must my new no nor not now of off on one only or other our out over own part "
    "people per put right said same say says see she should since so some still such take tell than that the their "
    "them then there these they think this those three through time to told too two under until up us use very was "
    "way we week well were what when where which while who why will with without work would year years yet you your"
    "".split()
)
"""The commonest words of English news prose. Frozen: stored fingerprints depend on it."""

LEAST_SEEDS = 3
"""So many triples at about one offset make a passage that is worth aligning."""

_STOP = 0
_SHIFT = 31


class _Codes(dict[str, int]):
    """A number for each word: 0 for a common one, else its CRC-32, the same on every machine."""

    def __missing__(self, word: str) -> int:
        self[word] = code = _STOP if word in COMMON else crc32(word.encode("utf-8", "surrogatepass")) or 1
        return code


_CODES = _Codes()


@stored_analysis
def fingerprint(doc: Document) -> "array[int]":
    """One number for each three content words in a row, in order; ``content_words`` has the places.

    Unsigned, at most 42 bits; two different triples agree by chance about once in 10^12.
    """
    return array("Q", _triples(doc[tokens]))


def _triples(words: Iterable[str]) -> list[int]:
    codes = list(filter(None, map(_CODES.__getitem__, words)))
    return [(a * _SHIFT + b) * _SHIFT + c for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]


@stored_analysis
def quoted_fingerprint(doc: Document) -> "array[int]":
    """The same of the words between quotation marks alone, each quotation by itself."""
    found = array("Q")
    for quotation in doc[quotations].all:
        if not quotation.depth:
            found.extend(_triples(WORD.findall(doc[folded], *quotation.inner)))
    return found


@analysis
def content_words(doc: Document) -> tuple[int, ...]:
    """The indexes in ``words`` of the content words: number *n* of ``fingerprint`` begins at number *n* of these."""
    return tuple(index for index, word in enumerate(doc[tokens]) if word not in COMMON)


@analysis
def own_words(doc: Document) -> bytes:
    """For each of ``words``, 1 if it is the article's own running text: prose, and outside quotation marks; else 0."""
    starts = [word.start for word in doc[words]]
    own = bytearray(len(starts))

    def mark(span: Span, value: bytes) -> None:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        own[first:last] = value * (last - first)

    for block in doc.of_kind("standfirst", "paragraph", "list_item"):
        mark(block.span, b"\1")
    for quotation in doc[quotations].all:
        mark(quotation.span, b"\0")
    return bytes(own)


def neighbours(doc: Document) -> Iterable[Candidate]:
    """The articles that share a rare passage with ``doc``. Raises Unavailable if there is nothing to compare with."""
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    return doc.world.archive.candidates(doc, fingerprint, at_least=LEAST_SEEDS)


def quoting_alike(doc: Document) -> Iterable[Candidate]:
    """The articles that quote a rare phrase as ``doc`` does. Raises Unavailable if there is nothing to compare with."""
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    return doc.world.archive.candidates(doc, quoted_fingerprint, at_least=1)
