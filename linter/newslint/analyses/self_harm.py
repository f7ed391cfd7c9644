"""Suicide and self-harm: where a text tells of it, and whether it names help.

Figures of speech (“political suicide”) and terrorism (“suicide bomber”) are not
mentions.
"""

from typing import NamedTuple

from newslint.analyses.occurrences import sentences_with
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_ANCHORS = frozenset(
    "himself herself themselves themself myself own suicide suicides suicidal suicide's harm harmed harming".split()
)
"""Words of which every mention has one."""

_ONESELF = r"(?:himself|herself|themselves|themself|myself)"
_ACT = lazy_pattern(
    rf"\b(?:(?:threat(?:en(?:ed|ing|s)?|s) to|tr(?:ied|ying|ies) to|attempt(?:ed|ing|s)? to) )?(?:"
    rf"(?:t[ao]k(?:e|es|en|ing)|took) (?:his|her|their|my) own li(?:fe|ves)"
    rf"|(?:kill|hang|shoot|drown|poison)(?:s|ed|ing)? {_ONESELF}"
    rf"|(?:hanged|hung|shot) {_ONESELF}(?! in the (?:foot|leg|hand|arm))"
    rf"|harm(?:s|ed|ing)? {_ONESELF}|(?:commit|attempt)(?:s|ted|ting|ed|ing)? suicide|di(?:ed|es|e) by suicide)\b"
)
_TOPIC = lazy_pattern(r"\b(?:assisted )?suicid(?:es?|al)\b|\bself-harm(?:s|ed|ing)?\b")
_TERROR = lazy_pattern(r"\bsuicide[ -](?:bomb|attack|vest|belt|mission)|\bblew (?:himself|herself|themselves) up\b")
_NO_ACT = lazy_pattern(r"(?:\b(?:practically|nearly|almost|not|never)|n't) \Z")
_NO_TOPIC_BEFORE = lazy_pattern(
    r"\b(?:political|politically|career|commercial|economic|financial|electoral|professional|social) \Z"
)
_NO_TOPIC_AFTER = lazy_pattern(
    r"[ -](?:bomb\w*|attack\w*|vests?|belts?|missions?|squads?|cars?|truck|trucks|blasts?|explosions?|drones?|raids?|"
    r"squeeze|killers?|cell|cells|operation|by cop|strikes?|plane|hijack\w*|boat|jacket|terror\w*|militant\w*|ration)\b"
)
_HELP = lazy_pattern(
    r"samaritans|\b116[ -]?123\b|(?<![\d,.])988(?![\d,])|lifeline|help ?line|hotline|crisis (?:text )?line|papyrus|"
    r"befrienders|childline|findahelpline|suicide[ -]prevention (?:line|charity)|crisis centre|text home to|13 ?11 ?14"
)


class Mention(NamedTuple):
    """One mention; ``act`` if it tells what somebody did or threatened, ``debate`` if it is of assisted suicide."""

    span: Span
    act: bool
    debate: bool


@analysis
def self_harm(doc: Document) -> tuple[Mention, ...]:
    """Every mention of suicide or self-harm, in order."""
    return tuple(mention for sentence in sentences_with(doc, _ANCHORS) for mention in _told(doc[folded], sentence.span))


def _told(low: str, within: Span) -> list[Mention]:
    acts = [
        Span(*found.span())
        for found in _ACT.finditer(low, *within)
        if not _NO_ACT.search(low, within.start, found.start()) and not _TERROR.search(low, *within)
    ]
    topics = [
        Span(*found.span())
        for found in _TOPIC.finditer(low, *within)
        if not _NO_TOPIC_BEFORE.search(low, within.start, found.start()) and not _NO_TOPIC_AFTER.match(low, found.end())
    ]
    told = [Mention(span, True, False) for span in acts]
    for span in topics:
        if not any(act.overlaps(span) for act in acts):
            told.append(Mention(span, False, low.startswith("assisted", span.start)))
    return sorted(told)


def names_help(doc: Document) -> bool:
    """True if the text, a link or the metadata names a helpline."""
    extra = (field.value.lower() for field in doc.metadata.extra.values())
    links = (link.target.lower() for link in doc.links)
    return any(_HELP.search(words) for words in (doc[folded], *links, *extra))
