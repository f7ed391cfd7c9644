"""Mentions of events: the words that name a shooting, a fire, an arrest, where they do name one.

Many of those words have other meanings: shares sink, a firm is hit by a strike,
and the fire service is no fire. So some count only beside certain other words.
"""

from typing import NamedTuple

from newslint.analyses.occurrences import occurrences
from newslint.analyses.person_words import PERSONS
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_KINDS = {
    "shooting": "shot shots shooting gunfire gunned opened",
    "stabbing": "stabbed stabbing knifed",
    "death": "died dies",
    "arrest": "arrested arrest",
    "call": "called call",
    "crash": "crashed crash collision collided derailed derailment overturned",
    "explosion": "exploded explosion blast detonated bombing went",
    "earthquake": "earthquake quake",
    "aftershock": "aftershock aftershocks foreshock foreshocks tremor tremors",
    "fire": "blaze fire",
    "robbery": "robbed robbery robbers burgled",
    "attack": "attacked attack bitten mauled",
    "collapse": "collapsed collapse",
    "sinking": "sank sinking",
    "charge": "charged",
    "resignation": "resigned quit",
    "sentence": "jailed sentenced",
    "hit": "hit struck",
    "killing": "killed",
    "theft": "stolen",
    "escape": "escaped",
    "kidnapping": "kidnapped abducted",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
EVENT_WORDS = frozenset(_KIND)
"""Folded words of which every mention of an event is one."""

_SEVERAL = {
    "shootings": "shooting", "stabbings": "stabbing", "deaths": "death", "arrests": "arrest", "crashes": "crash",
    "collisions": "crash", "explosions": "explosion", "blasts": "explosion", "bombings": "explosion",
    "earthquakes": "earthquake", "quakes": "earthquake", "aftershock": "earthquake", "aftershocks": "earthquake",
    "blazes": "fire", "fires": "fire", "robberies": "robbery", "attacks": "attack", "collapses": "collapse",
}  # fmt: skip
_SEVERAL_WORDS = frozenset(_SEVERAL)
_COUNTED = lazy_pattern(
    r"\b(?:the|these|those|both|two|three|four|five|six|several|many|multiple|other|more|further|new|fresh|latest|"
    r"twin|separate|series of|string of|spate of|wave of|\d+)(?: \w+)? \Z"
)

_EMERGENCY = lazy_pattern(
    r"(?:\s(?:the|an|for))*\s(?:999|911|112|000|police|emergency|ambulance|fire|firefighters|paramedics|officers|to)\b"
)
_ALARMED = lazy_pattern(r"\b(?:police|officers|services|crews?|firefighters|paramedics|brigade)\s(?:was|were)\s\Z")
_NOT_CALL = lazy_pattern(r"\b(?:phone|conference|so|video|press|roll|last|wake-up|telephone)[ -]\Z")
_BE = r"(?:was|were|been|being)\s(?:\w+ly\s|also\s|later\s)?\Z"
_VESSEL = r"(?:ferry|boat|ship|vessel|trawler|yacht|tanker|dinghy|barge|liner|freighter|submarine|tug|canoe)s?\b"
_BEFORE_WORD = {
    "fire": lazy_pattern(
        r"(?:\b(?:an?|the|this|house|warehouse|factory|forest)\s(?:(?!cease|gun)[\w-]+\s)?|[.\n]\s*|\A)\Z"
    ),
    "went": lazy_pattern(r"\b(?:bombs?|devices?|explosives?|grenades?)\s\Z"),
    "sank": lazy_pattern(rf"\b{_VESSEL}[^.;]*\Z"),
    "sinking": lazy_pattern(r"\bthe\s(?:\w+'s\s)?\Z"),
    **dict.fromkeys(
        ("hit", "struck"),
        lazy_pattern(
            rf"\b(?:{'|'.join(sorted(PERSONS))})\s{_BE}"
            r"|\b(?:car|van|lorry|bus|coach|truck|train|tram|taxi|vehicle|motorcycle|motorbike|driver)\s(?:had\s"
            r"|has\s)?\Z"
        ),
    ),
    **dict.fromkeys(("charged", "jailed", "killed", "sentenced", "stolen"), lazy_pattern(rf"\b{_BE}")),
}
"""What must stand before a word that names an event only there."""
_AFTER_WORD = {
    "fire": lazy_pattern(
        r"\s(?!services?\b|brigades?\b|crews?\b|chiefs?\b|officers?\b|engines?\b|department|stations?\b|alarms?\b"
        r"|safety\b|officials?\b|trucks?\b|exits?\b|doors?\b|escapes?\b|hydrants?\b|hazard|authority|marshal)|[.,;]"
    ),
    "robbers": lazy_pattern(r"\s(?:\w+\s)?(?:held up|raided|stole|struck|took|snatched|escaped|made off|got away)\b"),
    "went": lazy_pattern(r"\soff\b"),
    "escaped": lazy_pattern(r"\s(?:from|through|over|on|today|yesterday|police|custody|prison|jail)\b"),
    "opened": lazy_pattern(r"\sfire\b"),
    "charged": lazy_pattern(r"(?!\s(?:£|\$|€|up|extra|more|an?\s(?:fee|price)|for|interest|particles?)\b)"),
}
"""What must follow a word that names an event only there."""
_REACH = 60


class Event(NamedTuple):
    """One mention of an event: its kind and the word that names it."""

    kind: str
    span: Span


@analysis
def events(doc: Document) -> tuple[Event, ...]:
    """Every mention of an event, in order. A telephone call counts only as a call for help."""
    low = doc[folded]
    found: list[Event] = []
    for word in EVENT_WORDS & doc[vocabulary]:
        for span in occurrences(low, word):
            hyphened = low[span.start - 1 : span.start] == "-" or low[span.end : span.end + 1] == "-"
            if not hyphened and _is_event(low, word, span):
                found.append(Event(_KIND[word], span))
    return tuple(sorted(found, key=lambda event: event.span))


def _is_event(low: str, word: str, span: Span) -> bool:
    """Whether a word of several meanings names an event here, by the words beside it."""
    if _KIND[word] == "call":
        return _is_call(low, span)
    before, after = _BEFORE_WORD.get(word), _AFTER_WORD.get(word)
    if before and not before.search(low, max(span.start - _REACH, 0), span.start):
        return False
    return after is None or after.match(low, span.end) is not None


def _is_call(low: str, span: Span) -> bool:
    reach = max(span.start - 24, 0)
    if _NOT_CALL.search(low, reach, span.start):
        return False
    return bool(_EMERGENCY.match(low, span.end) or _ALARMED.search(low, reach, span.start))


def told_in_plural(doc: Document) -> frozenset[str]:
    """Kinds of which the text tells more than one: “the shootings”, “two crashes”, but not “shootings are rare”."""
    low = doc[folded]
    return frozenset(
        _SEVERAL[word]
        for word in _SEVERAL_WORDS & doc[vocabulary]
        for found in occurrences(low, word)
        if _COUNTED.search(low, max(found.start - 30, 0), found.start)
    )
