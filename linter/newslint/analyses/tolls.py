"""Casualty counts: how many people an article says were killed, injured or are missing.

“Victims” count as dead: a rule that compares them must see that nobody was injured.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Fate = Literal["dead", "injured", "missing"]

_FATES: dict[str, Fate] = {
    **dict.fromkeys(
        "killed kills killing dead died die dies deaths fatalities toll lives drowned perished victims".split(), "dead"
    ),
    **dict.fromkeys("injured injures injuring wounded wounding hurt injuries".split(), "injured"),
    "missing": "missing",
}
TOLL_WORDS = frozenset(_FATES)
"""Folded words of which every toll has one in its sentence."""

HURT = frozenset(word for word, fate in _FATES.items() if fate == "injured")
"""Those that tell of injuries."""

_GENERAL = TOLL_WORDS | {"", "people", "persons", "casualties"}
_AFTER = lazy_pattern(
    r"(?:,? (?:including|among them) [^,.]{3,40},)?(?: (?:of them|who|that))?"
    r"(?: (?:were|was|are|is|have|has|had|been|be|reported|confirmed|left|feared|also|all|still|now)){0,4}"
    r"[ -](killed|dead|died|die|dies|injured|wounded|hurt|missing|drowned|perished)\b"
)
_BEFORE = lazy_pattern(
    r"\b(killed|kills|killing|injured|injures|injuring|wounded|wounding|claimed|claiming"
    r"|death toll (?:[^.;]{1,40} )?(?:of|is|was|at|reached))(?: the lives of| all| the)? \Z"
)
_DEFINITE = lazy_pattern(r"\b(?:the|all|those|these|in all,) \Z")
_LOOSE = lazy_pattern(
    r"\b(?:at least|more than|up to|as many as|rose|risen|rises?|rising|climb\w*|grew|revised|initial\w*|earlier|"
    r"previous\w*|first|so far|later|since|now|another|others?|more|further|including|among|of (?:them|whom|those|the)|"
    r"each|every|per|average|separate\w*|half|some|may|could|might|would|if|feared|believed|estimated|unconfirmed|"
    r"conflicting|claims?|total|new|daily|record\w*|reporting|cases)\b"
)
_LOOSE_AFTER = lazy_pattern(
    r"(?: \w+)? (?:others?|more|or more|of (?:them|whom|those|the))\b"
    r"|.{0,40}\b(?:at the scene|on the spot|in hospital|so far|later)\b"
)
_ELSEWHEN = lazy_pattern(
    r"\b(?:last (?:week|month|year)|this year|years?|months?|weeks?|decades?|annually|(?:19|20)\d\d|similar)\b"
)
_NEAR = 40
"""How far before a figure a word makes it loose, in code points."""


class Toll(NamedTuple):
    """A count of casualties.

    ``general`` is True if it counts people, not “soldiers” or “children”.
    ``definite`` is True for “the six”, “all six”. ``loose`` is True where words
    nearby tell of an earlier, partial, uncertain or other count, or the sentence of another time.
    """

    fate: Fate
    number: Number
    sentence: Sentence
    noun: str
    general: bool
    definite: bool
    loose: bool
    quoted: bool

    @property
    def span(self) -> Span:
        """The figure."""
        return self.number.span


@analysis
def tolls(doc: Document) -> tuple[Toll, ...]:
    """The tolls of two and more, in order."""
    if doc[vocabulary].isdisjoint(TOLL_WORDS):
        return ()
    return tuple(toll for sentence in sentences_with(doc, TOLL_WORDS) for toll in _told(doc, sentence))


def _told(doc: Document, sentence: Sentence) -> Iterator[Toll]:
    low = doc[folded]
    figures = doc[number_reader]
    if not figures.may_hold(sentence.span):
        return
    for number in figures.within(sentence.span):
        if number.kind != "count" or number.value < 2 or number.period or number.magnitude:
            continue
        noun = number.noun.of(low) if number.noun else ""
        fate = _fate(low, number, sentence, noun)
        if fate is not None:
            start = number.extent.start
            definite = _DEFINITE.search(low, max(start - 8, sentence.span.start), start) is not None
            loose = bool(
                number.bound
                or number.comparison
                or _LOOSE.search(low, max(start - _NEAR, sentence.span.start), start)
                or _LOOSE_AFTER.match(low, number.span.end, sentence.span.end)
                or _ELSEWHEN.search(low, *sentence.span)
            )
            quoted = doc[regions].touches_quotation(number.span)
            yield Toll(fate, number, sentence, noun, noun in _GENERAL, definite, loose, quoted)


def _fate(low: str, number: Number, sentence: Sentence, noun: str) -> Fate | None:
    """What befell those counted: by the verb behind, the verb before, or the noun."""
    if noun in _FATES:
        return _FATES[noun]
    end = max(number.extent.end, number.noun.end if number.noun else 0)
    after = _AFTER.match(low, end, sentence.span.end)
    if after:
        return _FATES[after[1]]
    before = _BEFORE.search(low, max(number.extent.start - 50, sentence.span.start), number.extent.start)
    if before:
        return _FATES.get(before[1], "dead")
    return None
