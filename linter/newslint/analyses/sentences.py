"""Sentences, inside blocks: the end of a block always ends a sentence.

Abbreviations, initials, decimals, clock times and closing quotation marks are
weighed with the word that follows; see ``docs/analyses.md`` for the measured
error rates.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from newslint.analysis import analysis
from newslint.document import PROSE, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_WHOLE = frozenset({"headline", "heading", "caption"})

_NEVER_LAST = frozenset(
    "mr mrs ms mx messrs mme mlle dr prof gen sen rep reps sens gov lt col cpl sgt capt cmdr adm maj pvt rev fr "
    "hon st supt insp det pres sec atty asst assoc dist ch mt ft vs v approx est fig figs eq "
    "vol sect para cf viz ca nos bros e.g i.e".split()
)
"""Abbreviations that stand before what they belong to."""

_MAY_END = frozenset(
    "inc corp ltd co llc plc jr sr u.s u.k u.n e.u d.c u.s.a u.a.e l.a n.y n.j ph.d m.d b.a m.a etc al jan feb "
    "mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn "
    "del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo "
    "pc dc ds di dci dcs ave blvd rd dept univ no op ext tel min max in oz lb lbs yd sq hr hrs ft mph km cm mm kg "
    "bn".split()
)
"""Abbreviations after which only a word that opens sentences shows that one has ended."""

_ALSO_WORDS = frozenset("in no min max mar sat sun wed la pa ill miss mass wash del co op mo ind ore".split())
"""Members of ``_MAY_END`` that are ordinary words when written in lower case."""

_BEFORE_NUMBER = frozenset(
    "no nos p pp vol art sec sect fig figs ch eq para jan feb mar apr jun jul aug sep sept oct nov dec".split()
)

_ABBREVIATIONS = _NEVER_LAST | _MAY_END | _BEFORE_NUMBER | {"am", "pm"}

_OPENERS = frozenset(
    "the a an he she it they we i you this that these those there here but and or so yet in on at for from by "
    "with as if when while after before since although though because however meanwhile his her its their our my "
    "your some many most more other another one two three both all no not what who why how where which now then "
    "also according last next earlier later is are was were do does did has have had can could will would "
    "officials police people critics analysts experts nobody everyone someone nothing instead still even perhaps "
    "under over during until among asked despite to mr mrs ms dr of about yes only such each every well today".split()
)
"""Words that commonly open a sentence."""

_STOP = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*)([\"'”’»)\]]*)(?:\[\d+\])*(?=\s+([\"'“‘’«(\[]*)([\w'’.-]*))")
"""A stop, its closing marks, and ahead of it the next word with its opening marks."""

_BETWEEN_WORDS = re.compile(r"[\s(\[\"“—–/]")
_APOSTROPHE = re.compile("['’]")
_INITIALS = lazy_pattern(r"(?:[^\W\d_]\.-?)*[^\W\d_]\Z")
_CLOCK_GOES_ON = lazy_pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:[ECMP][SD]?T|GMT|BST|UTC|CET|CEST|IST|AEST|Eastern|Central|Pacific|Mountain|London|local)\b"
)


class Sentence(NamedTuple):
    """One sentence; ``block`` indexes ``Document.blocks``, ``ordinal`` counts within the block from 0."""

    span: Span
    block: int
    ordinal: int


@analysis
def sentences(doc: Document) -> tuple[Sentence, ...]:
    """The sentences of all prose blocks, and each headline, heading and caption, in order."""
    found: list[Sentence] = []
    for index, block in enumerate(doc.blocks):
        if block.kind in PROSE:
            spans = split(doc.text, block.span)
            found += [Sentence(span, index, ordinal) for ordinal, span in enumerate(spans)]
        elif block.kind in _WHOLE:
            found.append(Sentence(block.span, index, 0))
    return tuple(found)


def split(text: str, within: Span) -> list[Span]:
    """The sentences of one block of ``text``, without the white space between them."""
    spans = []
    start = within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        if _ends(text, stop, within.start):
            spans.append(Span(start, stop.end()))
            start = stop.start(3)
    if start < within.end:
        spans.append(Span(start, within.end))
    return spans


def _ends(text: str, stop: re.Match[str], block_start: int) -> bool:
    """Whether the full stop, mark or ellipsis of ``stop`` ends a sentence."""
    mark, closing, opener, word = stop.groups()
    first = word[:1]
    if first.islower() and not word[1:2].isupper():
        return False
    if not opener and not word.strip(".-'’"):
        return text[stop.start(4) : stop.start(4) + 1] not in "-–—,;:/&.…"
    if mark != ".":
        if mark.strip(".…"):
            return True
        return bool(opener) or first.isupper() or first.isdigit()
    if closing:
        return True
    return _word_ends(text, stop.start(), block_start, opener, word)


def _word_ends(text: str, at: int, block_start: int, opener: str, word: str) -> bool:
    """Whether a full stop after the word that ends at ``at`` ends a sentence, judged by the ``word`` that follows."""
    last = _BETWEEN_WORDS.split(text[max(at - 20, block_start) : at])[-1].lstrip("'‘’")
    low = last.lower()
    if len(last) > 1 and last.isalpha() and low not in _ABBREVIATIONS:
        return True
    opens = _APOSTROPHE.split(word.lower().rstrip("."), maxsplit=1)[0] in _OPENERS
    if low in _NEVER_LAST or (last.isdigit() and at - len(last) == block_start):
        return False
    if word[:1].isdigit() and low in _BEFORE_NUMBER:
        return False
    if low in ("a.m", "p.m", "am", "pm"):
        return not _CLOCK_GOES_ON.match(word)
    if low in _MAY_END and not (low in _ALSO_WORDS and last.islower()):
        return (bool(opener) and opener[0] not in "([") or opens
    if len(last) == 1 and last.isalpha() and last != "I":
        return opens
    if "." in last and _INITIALS.match(last):
        return opens
    return True


@analysis
def sentence_starts(doc: Document) -> list[int]:
    """Where each of ``sentences`` begins."""
    return [sentence.span.start for sentence in doc[sentences]]


def sentence_at(doc: Document, offset: int) -> Sentence | None:
    """The sentence that holds ``offset``, or None (a table cell, furniture, code)."""
    index = bisect_right(doc[sentence_starts], offset) - 1
    if index < 0:
        return None
    found = doc[sentences][index]
    return found if offset <= found.span.end else None


def around(doc: Document, sentence: Sentence, before: int = 1, after: int = 1) -> tuple[Sentence, ...]:
    """The sentences of the same block around ``sentence``, itself included."""
    every = doc[sentences]
    index = bisect_right(doc[sentence_starts], sentence.span.start) - 1
    window = every[max(index - before, 0) : index + after + 1]
    return tuple(other for other in window if other.block == sentence.block)
