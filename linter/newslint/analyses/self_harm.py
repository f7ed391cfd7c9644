"""Suicide and self-harm: where a text tells of it, and whether it names help.

Figures of speech (“political suicide”), terrorism (“suicide bomber”), history and
the plots of plays and films are not mentions.
"""

from typing import NamedTuple

from newslint.analyses.occurrences import sentences_with
from newslint.analyses.sentences import Sentence, around
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
_FIGURE_AFTER = lazy_pattern(
    r"\s(?:(?:politically|financially|commercially|economically|electorally|professionally|reputationally)\b"
    r"|(?:with|among) (?:the )?(?:voters|fans|investors|markets)\b|in the polls\b)"
)
_HISTORY = 1990
_LONG_AGO = 30
_YEAR = lazy_pattern(r"(?<!born in )(?<!since )(?<!founded in )(?<!opened in )(?<![\d.,£$€])1[5-9]\d\d(?![\d%]|[.,]\d)")
_PLOT = lazy_pattern(
    r"\b(?:novel|opera|ballet|plot|storyline|fictional|(?:the|this|a|shakespeare's) (?:play|tragedy)"
    r"|(?:the|this|a) (?:film|movie|drama|musical|series|episode)(?! (?:star|actor|director|producer|maker|critic)))\b"
)
_CHARACTER = lazy_pattern(r"\b(?:protagonist|heroine|(?:title|fictional|main) character|romeo|juliet|ophelia)\b")
_PAST = lazy_pattern(r"ed\b|\b(?:took|taken|taking|hung|shot|suicid\w+)\b")
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
    return tuple(
        mention
        for sentence in sentences_with(doc, _ANCHORS)
        for mention in _told(doc[folded], sentence.span)
        if not _is_history(doc, sentence) and not _is_plot(doc, sentence, mention)
    )


def _is_history(doc: Document, sentence: Sentence) -> bool:
    """True if the sentence or the one before names a year before 1990, or thirty years before publication."""
    stamp = doc.metadata.published
    until = max(_HISTORY, stamp.when.year - _LONG_AGO if stamp and stamp.year else 0)
    near = around(doc, sentence, before=1, after=0)
    return any(int(year) < until for each in near for year in _YEAR.findall(doc[folded], *each.span))


def _is_plot(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """True if a character does it, or if it is told in the present beside “the play” or “a novel”."""
    near = around(doc, sentence, before=1, after=0)
    if any(_CHARACTER.search(doc[folded], *each.span) for each in near):
        return True
    present = not _PAST.search(mention.span.of(doc[folded]))
    return present and any(_PLOT.search(doc[folded], *each.span) for each in near)


def _told(low: str, within: Span) -> list[Mention]:
    acts = [
        Span(*found.span())
        for found in _ACT.finditer(low, *within)
        if not _NO_ACT.search(low, within.start, found.start())
        and not _FIGURE_AFTER.match(low, found.end())
        and not _TERROR.search(low, *within)
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
