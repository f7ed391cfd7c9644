"""How things stand: a search, a hunt, a weapon, an incident, the area around it; and which statement is the newer."""

import re
from collections.abc import Iterator, Mapping
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
    "in hospital", "closed", "burning", "evacuated", "trapped", "captive", "in custody", "going on", "unnamed",
    "cut off", "cordon",
]  # fmt: skip

_POLICE = r"(?:police|officers|detectives)"
_MAN = (
    r"(?:(?:wo|gun|knife|bomb)?m[ae]n|suspects?|attackers?|assailants?|killers?|murderers?|shooters?|robbers?"
    r"|raiders?|drivers?"
    r"|gang|thie(?:f|ves)|inmates?|prisoners?|fugitives?|escapees?|youths?|teenagers?)"
)
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
        r"search(?:es)? for (?:a |the )?[\w -]{3,30}? (?:continues?|goes on|is continuing|resumed)\b",
        r"(?:divers|rescuers|searchers|coastguards|volunteers|crews|teams) (?:are (?:still )?)?(?:searching"
        r"|looking) for \w",
        rf"(?:concern|fears?) (?:is |are )?(?:growing|mounting) for {_MISSING}",
        rf"appeal\w* (?:has been (?:made|launched) )?(?:to find|for (?:help|information|sightings)[a-z ]{{1,20}}?)"
        rf" {_MISSING}",
        r"missing [^.,;]{3,30} (?:is|are) (?:still )?being sought\b",
        r"(?:has|have) not been (?:seen|heard from)\b",
    ),
    "wanted": (
        rf"{_POLICE} (?:are (?:still )?)?(?:hunt|hunting|searching for|looking for|seeking) (?:for )?(?:the |an? )?"
        rf"(?:\w+ ){{0,2}}{_MAN}\b",
        r"(?:hunt|manhunt) (?:is (?:on|under ?way|continuing)|continues)\b",
        r"(?:is|are|remains?) (?:still )?(?:at large|on the run)\b",
        r"no (?:arrests have been|one has been (?:arrested|charged)|arrest has been)(?: made)?\b",
        rf"{_POLICE} are (?:still |now )?(?:hunting|searching for|looking for|seeking) [^.;,]{{3,40}},? (?:who|after) "
        r"(?:(?:he|she|they) )?(?:escaped|fled|absconded|went on the run)\b",
        rf"appeal\w* [^.;]{{0,40}}\b(?:find|trace|catch|identify) (?:the |an? )?(?:\w+ ){{0,2}}{_MAN}\b",
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
        r"(?:appeared|appears|due) (?:in court|before magistrates|in the dock)\b[^.;]{0,30} charged\b",
    ),
    "caught": (
        r"(?:has|have) (?:now |since )?been (?:arrested|detained|remanded|captured|caught)\b",
        rf"(?:was|were) {_NOW}(?:arrested|captured|caught|detained)\b",
        r"(?:is|are) in (?:police )?custody\b|taken into custody\b",
        r"(?:is|are|being) (?:being )?held on suspicion\b",
        rf"{_POLICE} (?:have |later |since )*(?:arrested|caught|captured|detained) (?:an?|the|two|three|\d)\b",
        r"(?:handed|turned|gave) (?:himself|herself|themselves) (?:in|up)\b",
    ),
    "imitation": (rf"(?:imitation|replica|toy|bb|pellet|blank-firing|starting|fake|airsoft) (?:{_GUN}|weapon)s?\b",),
    "contained": (rf"{_EVENT} (?:is|was|has been|remains) [\"'‘’“]?(?:now )?contained\b",),
}
"""What may replace it."""


def _pattern(standings: Mapping[Standing, tuple[str, ...]]) -> re.Pattern[str]:
    """One group a standing, in order."""
    alternatives = ("|".join(wordings) for wordings in standings.values())
    return lazy_pattern("|".join(rf"(\b(?:{wordings}))" for wordings in alternatives))


_OLDER_PATTERN, _OLDER_NAMES = _pattern(_OLDER), tuple(_OLDER)
_NEWER_PATTERN, _NEWER_NAMES = _pattern(_NEWER), tuple(_NEWER)

_OLDER_SIGNS = {
    "missing": "missing", "hunt": "hunt", "hunting": "hunting", "manhunt": "manhunt", "search": "search for",
    "searches": "searches for", "searching": "searching for", "looking": "looking for", "seeking": "seeking",
    "large": "at large", "run": "on the run", "arrest": "no arrest", "arrests": "no arrests",
    "arrested": "one has been arrested", "charged": "one has been charged", "seen": "not been seen",
    "heard": "not been heard", "appeal": "appeal", "appealed": "appealed", "appealing": "appealing",
    "armed": "armed with", "avoid": "avoid the", "away": "away from the",
    "clear": "clear of the", "over": "is over", "ended": "has ended", "resolved": "resolved", "hospital": "in hospital",
}  # fmt: skip
"""By a folded word that tells of an older state: the words around it, one of which stands in every such statement."""

TELLING = frozenset(_OLDER_SIGNS)
"""Folded words of which every older state has one."""

NEWER_WORDS = frozenset(
    "found traced located recovered discovered identified charged arrested held detained remanded captured caught "
    "custody "
    "handed turned gave imitation replica toy bb pellet blank starting fake airsoft contained".split()
)
"""Folded words of which every newer state has one."""

_UNREAL = lazy_pattern(r"(?:\b(?:not|never|if|would|could|might|had|until)|n't)[ -](?:yet |be |been )?\Z")


_ROAD = r"(?:road|street|motorway|carriageway|lanes?|bridge|station|school|airport|line|junction|tunnel|[am]\d+)"
_FIRE = r"(?:fire|blaze|flames|inferno)"
_SCENE = r"(?:siege|stand-?off|incident|search|operation|evacuation|protest|strike|lockdown|manhunt|hunt)"
_BE_NOW = r"(?:(?:has|have|is|are|was|were) |now |since |later |finally |eventually |been |all |fully )+"
_AFFAIRS: dict[Standing, tuple[str, str]] = {
    "closed": (
        rf"{_ROAD}\b[^.;,]{{0,30}} (?:remains?|is still|are still|is|are) (?:closed|shut|sealed off|blocked)\b",
        rf"{_BE_NOW}re-?opened\b|(?:is|are) (?:now )?open again\b",
    ),
    "burning": (
        rf"{_FIRE}\b[^.;]{{0,40}} (?:(?:is|are) still (?:burning|raging|spreading)|continues? to (?:burn|rage|spread)"
        rf"|(?:is|remains)"
        r" out of control)\b|(?:firefighters|crews) (?:are (?:still )?(?:battling|fighting|tackling)"
        r"|continue to (?:battle"
        r"|fight|tackle))\b",
        rf"{_FIRE}\b[^.;]{{0,40}} {_BE_NOW}(?:put out|extinguished|out|(?:brought )?under control)\b"
        rf"|(?:firefighters|crews) (?:have )?(?:put out|extinguished)\b",
    ),
    "evacuated": (
        r"(?:have|has) yet to be allowed (?:back|home|to return)\b|(?:cannot|are not allowed to|are unable to"
        r"|still cannot) return"
        r" (?:home|to their homes)\b|(?:remain|are still) evacuated\b",
        r"allowed (?:back|to return|to go) (?:in)?to their homes\b|allowed (?:to (?:return|go) )?(?:back )?home\b"
        r"|(?:have|had) (?:now |since )?returned (?:home|to their homes)\b",
    ),
    "trapped": (
        r"(?:remains?|(?:is|are) still|still) (?:trapped|stranded|buried|cut off)\b",
        rf"{_BE_NOW}(?:rescued|freed|pulled (?:out|free|alive)|brought to (?:the surface|safety))\b",
    ),
    "captive": (
        r"(?:is|are|remains?) (?:still )?(?:being )?held (?:hostage|captive|prisoner)\b|hostages? (?:is|are"
        r"|remains?) (?:still )?"
        r"(?:being )?held\b",
        r"hostages?\b[^.;]{0,60} "
        + _BE_NOW
        + r"(?:released|freed|rescued)\b|"
        + _BE_NOW
        + r"(?:freed|released) by (?:his|her"
        r"|their) (?:captors|kidnappers)\b",
    ),
    "in custody": (
        r"(?:is|are) (?:still )?being (?:questioned|held|interviewed)\b|remains? in (?:police )?custody\b",
        rf"{_BE_NOW}(?:released|freed|bailed) (?:without charge|on bail|under investigation|by police|pending)\b"
        rf"|{_BE_NOW}bailed\b",
    ),
    "going on": (
        rf"{_SCENE}\b[^.;]{{0,60}} (?:is (?:still )?(?:going on|ongoing|continuing|under ?way)|continues|goes on)\b",
        rf"{_SCENE}\b[^.;]{{0,60}} (?:is (?:now )?over|(?:has )?(?:now )?ended|has been called off|was called off"
        rf"|came to an end)\b",
    ),
    "unnamed": (
        r"(?:has|have) (?:not (?:yet )?|yet to )been? (?:named|identified)\b|yet to be (?:named|identified)\b",
        r"(?:has|have|was|were) (?:since |now |later |been )*(?:named|identified) (?:as|by police as)\b",
    ),
    "cut off": (
        r"without (?:power|electricity|water|gas)\b",
        rf"(?:power|electricity|water|supplies|gas) {_BE_NOW}restored\b",
    ),
    "cordon": (
        r"cordon (?:remains|is still|is) (?:still )?in place\b|area (?:remains|is still) (?:cordoned|sealed) off\b",
        rf"cordon {_BE_NOW}(?:lifted|removed|taken down)\b",
    ),
}
"""Affairs that are open, and the words that tell that they are settled."""

_OPEN_WORDS = frozenset(
    "closed shut sealed blocked burning raging spreading burn rage spread control battling fighting tackling battle "
    "fight "
    "tackle yet return evacuated trapped stranded buried cut hostage hostages captive prisoner questioned interviewed "
    "held "
    "custody going ongoing continuing underway way continues goes identified power electricity water gas cordon "
    "cordoned".split()
)
_SETTLED_WORDS = frozenset(
    "reopened re open put extinguished out control allowed returned rescued freed released pulled brought bailed over "
    "ended "
    "called end named identified restored cordon".split()
)
_PARTLY = lazy_pattern(
    r"\b(?:one|some|another|others?|more|first|so far|second|third|nearby|separate|smaller|several|many|most|partly"
    r"|partially|of the|if|not|until|when|before)\b"
)


_OPEN = _pattern({name: (old,) for name, (old, _) in _AFFAIRS.items()})
_SETTLED = _pattern({name: (new,) for name, (_, new) in _AFFAIRS.items()})
_AFFAIR_NAMES = tuple(_AFFAIRS)


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


@stored_analysis
def open_affairs(doc: Document) -> tuple[Status, ...]:
    """What is told as still going on and another article may tell as settled: a closed road, a fire, a siege."""
    found = sentences_with(doc, _OPEN_WORDS)
    return tuple(each for sentence in found for each in _told(doc, sentence, _OPEN, _AFFAIR_NAMES))


@stored_analysis
def settled_affairs(doc: Document) -> tuple[Status, ...]:
    """What is told as settled, for all concerned, by the name of the affair that was open."""
    low = doc[folded]
    found = [each for each in sentences_with(doc, _SETTLED_WORDS) if not _PARTLY.search(low, *each.span)]
    return tuple(each for sentence in found for each in _told(doc, sentence, _SETTLED, _AFFAIR_NAMES))


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
