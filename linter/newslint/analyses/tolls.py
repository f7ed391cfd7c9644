"""Casualty counts: how many people an article says were killed, injured or are missing.

“Victims” count as dead: a rule that compares them must see that nobody was injured.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.event_key import INCIDENT
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence
from newslint.analyses.words import fold, folded, vocabulary, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Fate = Literal["dead", "injured", "missing"]

_FATES: dict[str, Fate] = {
    **dict.fromkeys(
        (
            "killed kills killing dead died die dies death deaths fatalities toll lives drowned perished victims bodies"
        ).split(),
        "dead",
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
    r"(?: (?:were|was|are|is|have|has|had|been|be|reported|confirmed|left|feared|also|all|still|now|shot|found"
    r"|stabbed|beaten|burned|crushed|hacked)){0,4}"
    r"[ -](killed|dead|died|die|dies|injured|wounded|hurt|missing|drowned|perished|to death|lost (?:their lives"
    r"|his life"
    r"|her life))\b"
)
_DESCRIBED = lazy_pattern(r" (dead|missing|injured|wounded)\b(?: ([a-z]+s|men|women|people|children)\b)?")
_BEFORE = lazy_pattern(
    r"\b(killed|kills|killing|injured|injures|injuring|wounded|wounding|claimed|claiming|shot dead|deaths of|bodies of"
    r"|death toll (?:[^.;]{1,40} )?(?:of|is|was|at|reached))(?: the lives of)?(?: all)?(?: the)?(?: a total of)? \Z"
)
_DEFINITE = lazy_pattern(r"\b(?:the|all|those|these|in all,)(?: [\w-]+['’]s)? \Z")
_LOOSE = lazy_pattern(
    r"\b(?:at least|more than|up to|as many as|rose|risen|rises?|rising|climb\w*|grew|revised|initial\w*|earlier|"
    r"previous\w*|first|so far|later|since|now|another|others?|more|further|including|among(?! the ?\Z)|of (?:them"
    r"|whom|those"
    r"|the(?! ?\Z))|"
    r"each|every|per|average|separate\w*|half|some|may|could|might|would|if|feared|believed|estimated|unconfirmed|"
    r"conflicting|claims?|(?<!a )total|new|daily|record\w*|reporting|cases)\b"
)
_LOOSE_AFTER = lazy_pattern(
    r"(?: \w+)? (?:others?|more|new|further|additional|or more|of (?:them|whom|those|the))\b"
    r"|.{0,50} and (?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?!(?:[\w-]+ ){0,3}(?:injured|hurt|wounded"
    r"|missing|injuring))"
    r"|.{0,40}\b(?:at the scene|on the spot|in hospital|so far|later)\b"
)
_ELSEWHEN = lazy_pattern(
    r"\b(?:last (?:week|month|year)|this year|(?<!for )(?<!in )years?|months?|weeks?|decades?|annually|(?:19|20)\d\d"
    r"|similar)\b"
)
_RECORD = lazy_pattern(
    r"\b(?:worst|deadliest|first|biggest|largest|highest)\b[^.;,]{0,30} (?:in|for) (?:[\w-]+ )?(?:years|decades"
    r"|months)\b"
)
_CAUSE = r"((?:[\w-]+ ){0,2}[\w-]+)"
_CAUSE_BEFORE = lazy_pattern(
    rf"\b(?:the|this) {_CAUSE}(?:,? (?:which|that))?(?: (?:has|had|have|also))* (?:killed|left|claimed|injured"
    rf"|wounded|hurt|cost)"
    rf"(?: (?:the|all|lives|of|a|total)){{0,4}} \Z|\b(?:the|this) {_CAUSE},? (?:in which|where|when) (?:the |all )?\Z"
)
_CAUSE_AFTER = lazy_pattern(
    r"[\w ,-]{0,40}?\b(?:killed|dead|died|injured|hurt|wounded|lives|lost|missing|drowned) "
    rf"(?:in|by|at|when|during|after|on|aboard) (?:the|this) {_CAUSE}\b"
)
_DOERS = lazy_pattern(r"\w*m[ae]n|\w+(?:ers?|ants?|ists?)|driver|police|officers?|troops|soldiers?")
_ONE_MORE = lazy_pattern(
    r"\b(?:an?|the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th) (?:[\w-]+ )?(?:person|man|woman"
    r"|victim|death"
    r"|child|boy|girl|passenger|worker|soldier|officer|body)\b|\banother (?:\w+ ){1,3}died\b|\b(?:has"
    r"|have) since died\b"
    r"|\bwith the deaths? of\b|\bdied too\b"
)
_MENDED = lazy_pattern(
    r"\b(?:at first|initially|correct\w*|revis\w*|not (?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|had (?:put|reported|spoken)|than (?:first )?(?:thought|reported)|including (?:\w+ ){1,3}who died)"
)
_ANY_EVENT = frozenset("accident incident disaster tragedy".split())
_WIDE_PLACES = frozenset(
    "city town village country region area state district province capital county world north south east west nation "
    "border island coast time same".split()
)
_PLACE = lazy_pattern(r"\b(?:in|at|near|outside)\s(?:the\s)?([A-Z][\w-]+)")
_NEAR = 40
"""How far before a figure a word makes it loose, in code points."""


class Toll(NamedTuple):
    """A count of casualties.

    ``general`` is True if it counts people, not “soldiers” or “children”.
    ``definite`` is True for “the six”, “all six”. ``loose`` is True where words
    nearby tell of an earlier, partial, uncertain or other count, or the sentence of another time;
    ``floor`` if nothing but “at least” does.
    """

    fate: Fate
    number: Number
    sentence: Sentence
    noun: str
    general: bool
    definite: bool
    loose: bool
    floor: bool
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
        described = _DESCRIBED.match(low, number.span.end, sentence.span.end)
        noun = (described and described[2]) or (number.noun.of(low) if number.noun else "")
        fate = _fate(low, number, sentence, noun)
        if fate is not None:
            start = number.extent.start
            definite = _DEFINITE.search(low, max(start - 24, sentence.span.start), start) is not None
            loose = bool(
                number.comparison
                or _LOOSE.search(low, max(start - _NEAR, sentence.span.start), start)
                or _LOOSE_AFTER.match(low, number.span.end, sentence.span.end)
                or _ELSEWHEN.search(_RECORD.sub("", sentence.span.of(low)))
            )
            quoted = doc[regions].touches_quotation(number.span)
            general, floor = noun in _GENERAL, number.bound == "at least" and not loose
            yield Toll(fate, number, sentence, noun, general, definite, loose or bool(number.bound), floor, quoted)


def _fate(low: str, number: Number, sentence: Sentence, noun: str) -> Fate | None:
    """What befell those counted: by the verb behind, the verb before, or the noun."""
    if noun in _FATES:
        return _FATES[noun]
    end = max(number.extent.end, number.noun.end if number.noun else 0)
    after = _AFTER.match(low, end, sentence.span.end) or _DESCRIBED.match(low, number.span.end, sentence.span.end)
    if after:
        return _FATES.get(after[1], "dead")
    before = _BEFORE.search(low, max(number.extent.start - 50, sentence.span.start), number.extent.start)
    if before:
        return _FATES.get(before[1], "dead")
    return None


def tells_why(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether the text says between two counts, or beside the later one, why they differ."""
    low = doc[folded]
    return bool(
        _ONE_MORE.search(low, first.span.end, later.sentence.span.end) or _MENDED.search(low, *later.sentence.span)
    )


def of_one_event(doc: Document, first: Toll, later: Toll) -> bool:
    """Whether the later count names as its cause, with “the”, what the first one's sentence told of.

    That is an incident of the same kind, or a thing brought in there (“an
    avalanche”; “the avalanche”). False where it names another place.
    """
    low, text = doc[folded], doc.text
    opening = low[: first.sentence.span.end]
    start, end = later.number.extent.start, later.number.extent.end
    cause = _CAUSE_BEFORE.search(low, max(start - 80, later.sentence.span.start), start)
    cause = cause or _CAUSE_AFTER.match(low, end, later.sentence.span.end)
    if cause is None:
        return False
    if any(fold(place[1]) not in opening for place in _PLACE.finditer(text, *later.sentence.span)):
        return False
    named = [word for word in cause[cause.lastindex or 1].split() if word in _ANY_EVENT or not _DOERS.fullmatch(word)]
    kinds = {INCIDENT[word] for word in words_in(opening) if word in INCIDENT}
    told = first.sentence.span.of(low)
    return any(
        word in _ANY_EVENT
        or INCIDENT.get(word) in kinds
        or (word not in _WIDE_PLACES and re.search(rf"\b(?:an?|the) (?:[\w-]+ ){{0,2}}{re.escape(word)}\b", told))
        for word in named
    )
