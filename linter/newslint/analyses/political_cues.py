"""Where the words stand without which nothing beside a name says that its bearer sits somewhere or holds an office."""

from bisect import bisect_left
from collections.abc import Iterator

from newslint.analyses.occurrences import occurrences
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

OFFICES = frozenset(
    """secretary minister president chancellor premier governor mayor leader speaker whip general attorney solicitor
    lord advocate taoiseach tanaiste ambassador""".split()
)
"""Words of which every office worth looking up holds one."""

POSTS = frozenset({"secretary", "minister", "chancellor"})
"""Those of them that only a minister’s post is likely to hold."""

SEATS = frozenset(
    """mp msp mep mla am senedd member sen sens senator rep reps representative congressman congresswoman democrat
    republican con lab lib ld snp dup tory conservative labour green plaid""".split()
)
"""Words of which what says where somebody sits holds one, or else ``D-`` or ``R-``."""

DASHES = ("-", "–", "—")
_REACH = 110


@analysis
def office_cues(doc: Document) -> list[int]:
    """Where words of ``OFFICES`` begin, in order."""
    return sorted(_places(doc, OFFICES))


@analysis
def post_cues(doc: Document) -> list[int]:
    """Where words of ``POSTS`` begin, in order."""
    return sorted(_places(doc, POSTS))


@analysis
def seat_cues(doc: Document) -> list[int]:
    """Where words of ``SEATS`` and ``D-``, ``R-`` begin, in order."""
    found = list(_places(doc, SEATS))
    if not doc[vocabulary].isdisjoint("dr"):
        text = doc.text
        found += [
            span.start
            for letter in "DR"
            for span in occurrences(text, letter)
            if text[span.end : span.end + 1] in DASHES
        ]
    return sorted(found)


def _places(doc: Document, words: frozenset[str]) -> Iterator[int]:
    return (span.start for word in words & doc[vocabulary] for span in occurrences(doc[folded], word))


def near(cues: list[int], name: Span) -> bool:
    """True if one of the cues stands within reach of the name."""
    first = bisect_left(cues, name.start - _REACH)
    return first < len(cues) and cues[first] < name.end + _REACH
