"""How things stand: a search, a hunt, a weapon, an incident, the area around it; and which statement is the newer."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import stored_analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Standing = Literal[
    "missing", "found", "wanted", "caught", "charged", "real weapon", "imitation", "avoid", "contained", "over",
    "in hospital",
]  # fmt: skip

_POLICE = r"(?:police|officers|detectives)"
_MAN = r"(?:(?:wo|gun|knife)?m[ae]n|suspects?|attackers?|killers?|shooters?|robbers?|drivers?|gang|thie(?:f|ves))"
_MISSING = r"(?:a |the )?missing [\w-]+"
_NOW = r"(?:later |subsequently |eventually |then |now |since )?"
_ASKED = r"(?:urg|ask|advis|warn|t[oe]l[dl])(?:e?d|ing)?"
_PUBLIC = r"(?: the public| people| residents| motorists| drivers| locals| everyone| anyone| members of the public)?"
_EVENT = r"(?:incident|situation|siege|stand-?off|threat|emergency)"
_GUN = r"(?:gun|firearm|handgun|pistol|rifle|shotgun)"

_OLDER: dict[Standing, tuple[str, ...]] = {
    "missing": (
        r"(?:is|are|remains?|still) (?:still )?missing\b(?! out)",
        rf"{_POLICE} (?:are )?(?:searching|search|looking) for {_MISSING}",
        rf"search(?:es)? for {_MISSING} (?:continues?|goes on)",
        rf"(?:concern|fears?) (?:is |are )?(?:growing|mounting) for {_MISSING}",
        rf"appeal\w* (?:has been (?:made|launched) )?(?:to find|for (?:help|information|sightings)[a-z ]{{1,20}}?)"
        rf" {_MISSING}",
        r"missing [^.,;]{3,30} (?:is|are) (?:still )?being sought\b",
    ),
    "wanted": (
        rf"{_POLICE} (?:are (?:still )?)?(?:hunt|hunting|searching for|looking for|seeking) (?:for )?(?:the |an? )?"
        rf"(?:\w+ ){{0,2}}{_MAN}\b",
        r"(?:hunt|manhunt) (?:is (?:on|under ?way|continuing)|continues)\b",
        r"(?:is|are|remains?) (?:still )?(?:at large|on the run)\b",
        r"no (?:arrests have been|one has been arrested|arrest has been)(?: made)?\b",
    ),
    "real weapon": (rf"armed with an? (?:loaded )?{_GUN}\b",),
    "avoid": (
        rf"(?:(?:have|has|are|is) (?:being )?(?:also )?{_ASKED}|urge|should){_PUBLIC} (?:to )?"
        r"(?:avoid|stay away from|steer clear of|keep away from|keep clear of) "
        r"(?:the|this) (?:area|scene|street|road|town centre|city centre)\b",
    ),
    "over": (rf"(?:the )?{_EVENT} (?:is over|has (?:now )?ended|(?:is|was|has been) (?:now )?resolved)\b",),
    "in hospital": (
        r"(?:(?:he|she|they|the (?:man|woman|boy|girl|victim|driver|patient)) )?"
        r"(?:remains?|is still|are still|stays) (?:being treated )?in hospital\b",
    ),
}
"""What a newer state may replace."""

_NEWER: dict[Standing, tuple[str, ...]] = {
    "found": (
        r"(?:has|have) (?:now |since )?been (?:found|traced|located)\b(?! guilty| to | not| in breach)",
        rf"(?:was|were) {_NOW}(?:found|located|traced) (?:safe|dead|alive|unharmed)\b",
        r"found safe and well\b",
        r"body (?:has been|was) (?:later )?(?:found|recovered|discovered|identified)\b",
    ),
    "charged": (
        r"(?:has|have) (?:now |since |been )*charged with\b",
        r"(?:has|have) (?:now |since )?been charged\b",
        rf"(?:was|were) {_NOW}charged with\b",
    ),
    "caught": (
        r"(?:has|have) (?:now |since )?been (?:arrested|detained|remanded|captured|caught)\b",
        rf"(?:was|were) {_NOW}(?:arrested|captured|caught|detained)\b",
        r"(?:is|are) in (?:police )?custody\b",
        r"(?:handed|turned|gave) (?:himself|herself|themselves) (?:in|up)\b",
    ),
    "imitation": (rf"(?:imitation|replica|toy|bb|pellet|blank-firing|starting|fake|airsoft) (?:{_GUN}|weapon)s?\b",),
    "contained": (rf"{_EVENT} (?:is|was|has been|remains) [\"'‘’“]?(?:now )?contained\b",),
}
"""What may replace it."""


def _pattern(standings: dict[Standing, tuple[str, ...]]) -> re.Pattern[str]:
    """One group a standing, in order."""
    alternatives = ("|".join(wordings) for wordings in standings.values())
    return lazy_pattern("|".join(rf"(\b(?:{wordings}))" for wordings in alternatives))


_OLDER_PATTERN, _OLDER_NAMES = _pattern(_OLDER), tuple(_OLDER)
_NEWER_PATTERN, _NEWER_NAMES = _pattern(_NEWER), tuple(_NEWER)

_OLDER_SIGNS = {
    "missing": "missing", "hunt": "hunt", "hunting": "hunting", "manhunt": "manhunt", "search": "search for",
    "searches": "searches for", "searching": "searching for", "looking": "looking for", "seeking": "seeking",
    "large": "at large", "run": "on the run", "arrest": "no arrest", "arrests": "no arrests",
    "arrested": "one has been arrested", "armed": "armed with", "avoid": "avoid the", "away": "away from the",
    "clear": "clear of the", "over": "is over", "ended": "has ended", "resolved": "resolved", "hospital": "in hospital",
}  # fmt: skip
"""By a folded word that tells of an older state: the words around it, one of which stands in every such statement."""

TELLING = frozenset(_OLDER_SIGNS)
"""Folded words of which every older state has one."""

NEWER_WORDS = frozenset(
    "found traced located recovered discovered identified charged arrested detained remanded captured caught custody "
    "handed turned gave imitation replica toy bb pellet blank starting fake airsoft contained".split()
)
"""Folded words of which every newer state has one."""

_UNREAL = lazy_pattern(r"(?:\b(?:not|never|if|would|could|might|had|until)|n't)[ -](?:yet |be |been )?\Z")


class Status(NamedTuple):
    """One statement of how something stands."""

    standing: Standing
    span: Span
    sentence: Sentence
    quoted: bool


@stored_analysis
def older_statuses(doc: Document) -> tuple[Status, ...]:
    """The statements that a newer state may replace, in order; denied and supposed ones are left out."""
    low = doc[folded]
    places = (at for word in TELLING & doc[vocabulary] for at in _occurrences(low, _OLDER_SIGNS[word]))
    found = sorted({sentence for at in places if (sentence := sentence_at(doc, at))})
    return tuple(each for sentence in found for each in _told(doc, sentence, _OLDER_PATTERN, _OLDER_NAMES))


@stored_analysis
def newer_statuses(doc: Document) -> tuple[Status, ...]:
    """The statements that may replace an older one, in order; denied and supposed ones are left out."""
    found = sentences_with(doc, NEWER_WORDS)
    return tuple(each for sentence in found for each in _told(doc, sentence, _NEWER_PATTERN, _NEWER_NAMES))


def _occurrences(low: str, sign: str) -> Iterator[int]:
    at = low.find(sign)
    while at >= 0:
        yield at
        at = low.find(sign, at + len(sign))


def _told(doc: Document, sentence: Sentence, pattern: re.Pattern[str], names: tuple[Standing, ...]) -> Iterator[Status]:
    low = doc[folded]
    for match in pattern.finditer(low, *sentence.span):
        span = Span(*match.span())
        if not _UNREAL.search(low, max(span.start - 16, 0), span.start):
            yield Status(names[(match.lastindex or 1) - 1], span, sentence, doc[regions].touches_quotation(span))
