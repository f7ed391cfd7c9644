"""Suicide and self-harm: where a text tells of it, and whether it names help.

Figures of speech (“political suicide”), terrorism (“suicide bomber”), history and
the plots of plays and films are not mentions.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_ANCHORS = (
    "himself", "herself", "themsel", "myself", "suicid", "self-", "own li", "his life", "her life", "their li",
    "my life", "own hand", "own throat", "hanged", "hanging", "overdose", "wrists", "jump", "leap", "end it all",
    "ended it all", "ending it all",
)  # fmt: skip
"""Parts of words of which every mention has one."""

_ACTS = (
    "kill", "hang", "hung", "shoot", "shot", "drown", "poison", "harm", "suicid", " own ", "stab", "gassed",
    " life", " lives", " on fire", "alight", "ablaze", "on himself", "on herself", "on themsel", "overdose",
    "wrists", "jump", "leap", "threw", "throw", "hurl", "cutting", "hurt", "injur", "end it all", "away with",
    "immolat", "inflict",
)  # fmt: skip
"""Parts of words of which every mention has one too."""

_ONESELF = r"(?:himself|herself|themselves|themself|myself)"
_WHOSE = r"(?:his|her|their|my)"
_SOMEBODY = (
    r"(?:m[ae]n|wom[ae]n|boy|girl|brother|sister|son|daughter|mother|father|husband|wife|partner|friend|student"
    r"|teenager"
    r"|singer|actor|pupil|soldier|veteran|prisoner|inmate|patient|officer|child|mum|dad)"
)
_MEANT = (
    r"(?:(?:threat(?:en(?:ed|ing|s)?|s)|tr(?:ied|ying|ies|y)|attempt(?:ed|ing|s)?|want(?:ed|ing|s)?|plan(?:ned"
    r"|ning|s)?"
    r"|intend(?:ed|ing|s)?|decid(?:ed|es|ing)|going|wish(?:ed|es)?|hop(?:ed|ing)|about|urged?s?|vow(?:ed|s)?) to)"
)
_ACT = lazy_pattern(
    rf"\b(?:(?:threat(?:en(?:ed|ing|s)?|s) to|tr(?:ied|ying|ies) to|attempt(?:ed|ing|s)? to) )?(?:"
    rf"(?:t[ao]k(?:e|es|en|ing)|took|end(?:s|ed|ing)?) {_WHOSE} own li(?:fe|ves)"
    rf"|(?:kill|hang|shoot|drown|poison|stab|strangl|suffocat)(?:e?s|e?d|ed|bed|bing|ing)? {_ONESELF}"
    rf"|(?:hanged|hung|shot|gassed) {_ONESELF}"
    rf"|harm(?:s|ed|ing)? {_ONESELF}|di(?:ed|es|e) by {_WHOSE} own hands?"
    r"|(?:commit|attempt|threaten|contemplat|consider)(?:s|ed|ing|ted|ting|es|e)? suicide"
    r"|(?:di(?:ed|es|e|ying)|deaths?) (?:by|of|from) suicide|(?:ruled|lost(?: \w+){1,4} to|driven to) (?:a )?suicide"
    r"|(?:apparent|suspected|attempted) suicides?|suicide (?:attempts?|bids?|notes?|pacts?|threats?|watch)"
    r"|suicidal thoughts|self-harmed"
    rf"|turn(?:s|ed|ing)? (?:the|a|his|her|their) (?:\w+ )?(?:gun|weapon|knife|rifle|pistol|shotgun"
    rf"|revolver) on {_ONESELF}"
    rf"|set(?:s|ting)? {_ONESELF} (?:on fire|alight|ablaze)|self-immolat(?:ed|ion|ing)"
    rf"|(?:slit|slash|cut)(?:s|ted|ting|ed|ing)? {_WHOSE} (?:own )?wrists"
    rf"|(?:been|start(?:s|ed)|began|begun|kept|stop(?:ped)?) cutting {_ONESELF}"
    rf"|(?:jump|leap)(?:s|ed|t|ing)? to {_WHOSE} deaths?"
    rf"|(?:threw|throw|hurl|fl[iu]ng)(?:s|n|ed|ing)? {_ONESELF} (?:in front of|under|off|from|out of|into the path)"
    r"|jump(?:s|ed|ing)? in front of (?:a|the|an) (?:\w+ )?(?:train|lorry|truck|bus|car)|threaten(?:s|ed"
    r"|ing)? to jump"
    r"|(?:t[ao]k(?:e|es|en|ing)|took) (?:an|a \w+) overdose|(?:deliberate|intentional) overdoses?"
    r"|found (?:hanged|hanging)|end(?:ed|ing)? it all|(?:did|done|do|doing) away with (?:him|her|them)sel(?:f|ves)"
    rf"|{_MEANT} (?:hurt|injure) {_ONESELF}|{_MEANT} (?:end|take) {_WHOSE} li(?:fe|ves)"
    rf"|(?:slit|cut)(?:s|ting)? {_WHOSE} own throats?|self-inflicted|self-injur(?:y|ed|ing)|self-poison(?:ed|ing)"
    r"|(?:was|were|felt|feels?|feeling|became|been|is|are) suicidal"
    r"|suicidal (?:man|woman|girl|boy|teenager|patient|student|pupil|prisoner|father|mother|people)"
    rf"|(?:{_WHOSE}|{_SOMEBODY}'s) suicide|suicides? (?:of|by) (?:an?|his|her|their|two|three|four|five)\b"
    rf"|(?:hurt|injur|cut|burn)\w* {_ONESELF} (?:on purpose|deliberately)|deliberately (?:hurt|cut"
    rf"|burn)\w* {_ONESELF}"
    r"|(?:jumped|leapt|leaped) (?:off|from) (?:the|an?) (?:[\w-]+ ){0,3}(?:bridge|roof|rooftop|ledge|cliff"
    r"|flyover|car park)"
    r"|they (?:had |have )?(?:took|taken|ended) their lives"
    r"|he (?:had |has )?(?:took|taken|ended) his life|she (?:had |has )?(?:took|taken|ended) her life)\b"
)
_FIGURE = lazy_pattern(
    rf"(?:sho\w+ {_ONESELF} in (?:the|both|{_WHOSE}(?: own)?) (?:foot|feet|legs?|hands?|arms?)"
    rf"|hang\w* {_ONESELF} (?:with {_WHOSE} own|out to)|drown\w* {_ONESELF} in (?:{_WHOSE} )?(?:own )?"
    r"(?:work|drink|alcohol|debts?|sorrows?|music|details?|paperwork|words|books|misery|self-pity|emails?|data)"
    rf"|kill(?:s|ed|ing)? {_ONESELF} (?:laughing|working|training|trying|with (?:work|laughter|laughing"
    rf"|overwork|effort))"
    rf"|killing {_ONESELF} (?:to|over|for)\b"
    rf"|harm\w* {_ONESELF} (?:more than|in the eyes|as much as|most))"
)
_ACCIDENT = lazy_pattern(r"\b(?:accidental\w*|by accident|by mistake|unintentional\w*|while cleaning|misfir\w+)\b")
_ESCAPE = lazy_pattern(
    r"\b(?:fire|flames|smoke|parachut\w*|bungee|swim\w*|stunt\w*|charity|escap\w+|paraglid\w*|hors\w+|chas\w+)\b"
)
_TOPIC = lazy_pattern(r"\b(?:assisted )?suicid(?:es?|al)\b|\bself-harm(?:s|ed|ing)?\b")
_TERROR = lazy_pattern(r"\bsuicide[ -](?:bomb|attack|vest|belt|mission)|\bblew (?:himself|herself|themselves) up\b")
_NO_ACT = lazy_pattern(r"(?:\b(?:practically|nearly|almost|not|never|without|basically|virtually)|n't) \Z")
_FIGURE_AFTER = lazy_pattern(
    r"\s(?:(?:politically|financially|commercially|economically|electorally|professionally|reputationally)\b"
    r"|(?:with|among) (?:the )?(?:voters|fans|investors|markets)\b|in the polls\b)"
)
_HISTORY = 1990
_LONG_AGO = 30
_YEAR = lazy_pattern(r"(?<!born in )(?<!since )(?<!founded in )(?<!opened in )(?<![\d.,£$€])1[5-9]\d\d(?![\d%]|[.,]\d)")
_PLOT = lazy_pattern(
    r"\b(?:novel|opera|ballet|plot|storyline|fictional|(?:the|this|a|shakespeare's) (?:play|tragedy)"
    r"|(?:the|this|a) (?:film|movie|drama|musical|series|episode)(?! (?:star|actor|director|producer|maker"
    r"|critic)))\b"
)
_CHARACTER = lazy_pattern(r"\b(?:protagonist|heroine|(?:title|fictional|main) character|romeo|juliet|ophelia)\b")
_PAST = lazy_pattern(r"ed\b|\b(?:took|taken|taking|hung|shot|suicid\w+)\b")
_NO_TOPIC_BEFORE = lazy_pattern(
    r"\b(?:political|politically|career|commercial|economic|financial|electoral|professional|social|fiscal"
    r"|diplomatic|moral"
    r"|national|reputational|longest|artistic|collective|brand|journalistic|sporting|business"
    r"|managerial) (?:apparent )?\Z"
)
_NO_TOPIC_AFTER = lazy_pattern(
    r"[ -](?:bomb\w*|attack\w*|vests?|belts?|missions?|squads?|cars?|truck|trucks|blasts?|explosions?|drones?|raids?|"
    r"squeeze|killers?|cell|cells|operation|by cop|strikes?|plane|hijack\w*|boat|jacket|terror\w*|militant\w*"
    r"|ration|runs?|pass|pill|doors?|sprints?)\b"
    r"|(?<=be suicide) (?:to|for)\b|(?<=s suicide) (?:to|for)\b"
)
_HELP = lazy_pattern(
    r"samaritans|\b116[ -]?123\b|(?<![\d,.])988(?![\d,])|lifeline|help ?-?lines?|hot ?lines?"
    r"|crisis (?:text )?line|papyrus"
    r"|befrienders|child ?line|findahelpline|suicide[ -]prevention (?:line|charity)|crisis centre|text home to"
    r"|13 ?11 ?14"
    r"|hopeline|sane ?line|support ?lines?|crisis (?:team|service|support)|beyond ?blue|trevor ?project"
    r"|kids help phone"
    r"|living miserably|breathing space|\bpieta\b|\b85258\b|\b741741\b|\b1-?800-?273\b|text (?:\w+ )?to \d{5,6}"
    r"|affected by (?:any of )?(?:the |these )?(?:issues|story)|(?:help|support) is available|need (?:help"
    r"|someone to talk to)"
    r"|(?:call|phone|ring|dial) (?:free )?(?:on )?(?:0800|0808|1-?800)|\bnhs 111\b|talk to someone"
)


class Mention(NamedTuple):
    """One mention; ``act`` if it tells what somebody did or threatened, ``debate`` if it is of assisted suicide."""

    span: Span
    act: bool
    debate: bool


@analysis
def self_harm(doc: Document) -> tuple[Mention, ...]:
    """Every mention of suicide or self-harm, in order."""
    low = doc[folded]
    near = {sentence_at(doc, place) for anchor in _ANCHORS for place in _starts(low, anchor)}
    return tuple(
        mention
        for sentence in sorted(sentence for sentence in near if sentence is not None)
        if any(act in sentence.span.of(low) for act in _ACTS)
        for mention in _told(low, sentence.span)
        if not _is_history(doc, sentence) and not _is_plot(doc, sentence, mention)
    )


def _starts(low: str, anchor: str) -> Iterator[int]:
    at = low.find(anchor)
    while at >= 0:
        yield at
        at = low.find(anchor, at + 1)


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
        and not _NO_TOPIC_BEFORE.search(low, within.start, found.start())
        and not _is_figure(low, found, within)
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


def _is_figure(low: str, found: re.Match[str], within: Span) -> bool:
    """True for a foot shot in, work drowned in, and a gun that went off by accident."""
    said = _FIGURE.search(low, found.start(), within.end)
    if said is not None and said.start() < found.end():
        return True
    harmless = (
        _ACCIDENT if found.group().startswith("sho") else _ESCAPE if found.group()[:3] in ("jum", "lea") else None
    )
    return harmless is not None and harmless.search(low, *within) is not None


def names_help(doc: Document) -> bool:
    """True if the text, a link or the metadata names a helpline."""
    extra = (field.value.lower() for field in doc.metadata.extra.values())
    links = (link.target.lower() for link in doc.links)
    return any(_HELP.search(words) for words in (doc[folded], *links, *extra))
