"""What the words beside a name make of its bearer: a post, the letters MP, a party, a seat.

A post stands before the name (“Home Secretary Ana Ruiz”, “the home secretary,
Ana Ruiz,”) or after it (“Ana Ruiz, the home secretary,”). Which words are a
post the caller says: a registry’s, or a list of one’s own.
"""

from collections.abc import Callable
from typing import NamedTuple

from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, Word, folded
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

LONGEST = 9
"""The most words that a post is looked for in."""

_PARTIES = frozenset(
    """conservative conservatives tory labour lib dem liberal democrat democratic republican gop snp plaid ukip dup
    sdlp green independent""".split()
)
_PLAIN = frozenset(
    """the a an s uk uk's britain's british us u.s america's american current new our own newly appointed country's
    veteran embattled outspoken senior incumbent who is as now""".split()
)
_BARS = lazy_pattern(r"[;:()\[\]“”\"!?\n]|\s[-–—]+\s|--")
_TO_NAME = lazy_pattern(r"(,?)\.?\s+(?:(?:mr|mrs|ms|dr|sir|dame|lord|lady|rt|hon)\.?\s+)*\Z")
_COURTESY = frozenset("mr mrs ms dr sir dame lord lady rt hon".split())
_ENDS = lazy_pattern(r"\s*(?:[,.;:!?)\]”\"\n]|\Z|(?:said|says|told|and|who|has|is|was)\b)")
_NAME = lazy_pattern(r"\s(?:(?:Sir|Mr|Mrs|Ms|Dr)\.? )?[A-Z]")
_CLOSED = lazy_pattern(r"(?:'s)?\s*(?:[,.;:)]|\Z)")


class Role(NamedTuple):
    """A post beside a name; ``words`` are those of ``span``, folded.

    ``before`` and ``after`` are the folded words, up to four on either side,
    that may qualify it in the same breath: “former”, “shadow”, “until 2018”. ``apposed`` is True
    if a comma divides post and name.
    """

    span: Span
    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    apposed: bool


Known = Callable[[tuple[str, ...]], bool]


def roles(doc: Document, name: Span, known: Known) -> list[Role]:
    """The posts that the words beside ``name`` give to its bearer, at most one on either side."""
    sentence = sentence_at(doc, name.start)
    if sentence is None:
        return []
    found = (_before(doc, name, sentence.span.start, known), _after(doc, name, sentence.span.end, known))
    return [role for role in found if role is not None]


def _before(doc: Document, name: Span, start: int, known: Known) -> Role | None:
    low = doc[folded]
    start = max(start, name.start - 110)
    for bar in _BARS.finditer(low, start, name.start):
        start = bar.end()
    words = _words(low, start, name.start)
    while words and words[-1].folded in _COURTESY:
        words.pop()
    for size in range(min(LONGEST, len(words)), 0, -1):
        chosen = words[-size:]
        if known(tuple(word.folded for word in chosen)):
            joint = _TO_NAME.match(low, chosen[-1].end, name.start)
            if joint is None or (joint[1] and not _CLOSED.match(low, name.end)):
                return None
            return _role(low, chosen, words[:-size][-4:], [], bool(joint[1]))
    return None


def _after(doc: Document, name: Span, end: int, known: Known) -> Role | None:
    low = doc[folded]
    if not low.startswith((", ", " - ", " – ", " — "), name.end):
        return None
    end = min(end, name.end + 150)
    bar = _BARS.search(low, name.end + 3, end)
    words = _words(low, name.end, bar.start() if bar else end)
    for first in range(min(5, len(words))):
        for size in range(min(LONGEST, len(words) - first), 0, -1):
            chosen = words[first : first + size]
            if known(tuple(word.folded for word in chosen)):
                after = words[first + size :][:4]
                role = _role(low, chosen, words[:first], after, True)
                if role.after:
                    return role if not _NAME.match(doc.text, role.span.end) else None
                return role if _ENDS.match(low, role.span.end) else None
        if not may_precede(words[first].folded):
            return None
    return None


def _role(low: str, chosen: list[Word], before: list[Word], after: list[Word], apposed: bool) -> Role:
    """The role with those neighbours from which no mark but a hyphen divides it."""
    span = Span(chosen[0].start, chosen[-1].end)
    ahead, at = [], span.start
    for word in reversed(before):
        if low[word.end : at].strip(" -\xa0\n"):
            break
        ahead.append(word.folded)
        at = word.start
    behind, at = [], span.end
    for word in after:
        if low[at : word.start].strip(" -\xa0\n"):
            break
        behind.append(word.folded)
        at = word.end
    return Role(span, tuple(word.folded for word in chosen), tuple(reversed(ahead)), tuple(behind), apposed)


def _words(low: str, start: int, end: int) -> list[Word]:
    return [Word(found.group(), found.start(), found.end()) for found in WORD.finditer(low, start, end)]


def may_precede(word: str) -> bool:
    """True for what may stand between a comma and the post that it brings in: “the new Labour home secretary”."""
    return word in _PLAIN or word in _PARTIES or word in QUALIFIERS or word.endswith("'s")


QUALIFIERS = frozenset(
    """former ex then previous late onetime outgoing incoming elect designate acting interim caretaker deputy shadow
    assistant vice junior under next future prospective aspiring would candidate nominee longtime long-serving first
    last one time retired ousted sacked disgraced was ally predecessor successor""".split()
)
"""Folded words that keep a post from being what its bearer holds now, or may do so."""
