"""Force used by the police: wordings that leave out who used it, and those that say so."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

AGENTLESS_FORCE: frozenset[str] = frozenset(
    "discharged fired discharge deployed force gunfire rang erupted heard involved bullet bullets taser tasers batons "
    "round".split()
)
"""Folded words of which every wording that leaves out the actor holds one."""

_POLICE = (
    r"(?:(?:police|armed|firearms|met|uniformed|undercover|plain-clothes|\w+ police) )?(?:police(?:man|men|woman)?"
    r"|officers?|constables?|detectives?|deput(?:y|ies)|troopers?|marshals?|marksm[ae]n|sergeant|sheriff|soldiers?"
    r"|agents?|swat team|pcs?)"
)
_POLICE_WORDS = frozenset(
    "police officer officers deputy deputies sheriff trooper troopers policeman policemen marshals constable "
    "iopc".split()
)
_TOOL = (
    r"(?:shots?|gunshots?|rounds?|bullets|weapons?|firearms?|guns?|pistols?|tasers?|stun guns?|batons?|tear gas|"
    r"pepper spray|rubber bullets|live ammunition|(?:lethal |deadly |physical |reasonable )?force)"
)
_AGENTLESS = lazy_pattern(
    rf"(?P<passive>\b{_TOOL} (?:was|were|had been|have been|has been|are|being) (?:\w+ly |also |then |later )?"
    r"(?:discharged|fired|used|deployed|exchanged|let off))\b"
    r"|\b(?:(?:shots|gunshots|gunfire|gunshot) (?:rang out|erupted|were heard|was heard)"
    r"|(?:\w+'s |the |a )?(?:gun|weapon|firearm|taser) discharged"
    r"|(?:the )?discharge of (?:a |the |their |his |her )?(?:police )?(?:firearms?|weapons?)"
    r"|(?:officer|police|deputy|trooper)-involved (?:shooting|death|killing|incident)s?"
    r"|end(?:s|ed|ing) (?:with|in) gunfire"
    r"|(?:struck|hit|killed|wounded) by (?:police )?(?:gunfire|bullets?|a round))\b"
)
_BY = lazy_pattern(r"\A(?: \w+){0,6}? (?:by|from) ")
_SUPPOSED = lazy_pattern(r"\b(?:when|whenever|if|where|every time|police|no|officers') (?:a |an |the )?\Z")
_SOMEBODY_ELSE = lazy_pattern(
    rf"\b(?:at|towards|on|against) (?:the )?(?:\w+ )?{_POLICE}\b"
    r"|\b(?:gunm[ae]n|suspects?|attackers?|shooters?|robbers?|he|she|they)"
    r" (?:\w+ )?(?:opened fire|fired|shot|began shooting)\b"
    r"|\b(?:blanks?|salute|film|rifle club|ceremon\w+)\b"
)
_ACTOR = lazy_pattern(
    rf"\b(?:shot|shot dead|killed|fired|shooting|tasered|fatally shot|used|discharged|wounded)(?: \w+)?(?: \w+)? by"
    rf" (?:\w+ ){{0,4}}?{_POLICE}\b"
    rf"|\b{_POLICE} used (?:\w+ )?force\b"
    rf"|\b{_POLICE}(?: \w+)? (?:had |have |has |who |then |later |also |\w+ly )*(?:shot|shoots?|fired?|"
    r"fires|opened fire|open fire|returned fire|killed|kill|tasered|discharged (?:a|his|her|their|the))\b"
    r"|\bpolice (?:shooting|gunfire|bullets?)\b|\bshot (?:\w+ ){0,3}?by \w+ police\b"
    r"|\b(?:discharged|fired) (?:his|her|their) (?:\w+ )?(?:weapons?|firearms?|guns?|pistols?|tasers?)\b"
)
_POLICE_ACT = lazy_pattern(
    rf"\b{_POLICE}(?: \w+)? (?:\w+ly |then |also |who |had |have )*(?:entered|raided|stormed|confronted|chased|pursued"
    r"|stopped|ordered|approached|forced|broke (?:in|down)|moved in|burst|tried to (?:arrest|stop|detain)|surrounded"
    r"|challenged|cornered|breached|told (?:him|her|the man) to)\b"
    r"|\bpolice (?:raid|pursuit|chase|operation)\b|\bduring (?:the|an|his|her|a) (?:arrest|traffic stop)\b"
)
_INQUIRY = lazy_pattern(
    r"\b(?:iopc|ipcc|independent office for police conduct|police (?:watchdog|ombudsman|complaints|conduct)|watchdog"
    r"|special investigations unit|administrative (?:leave|duty)|internal affairs|use of (?:deadly |lethal )?force"
    r"|(?:officer|police|deputy|trooper)-involved|armed (?:police|officers)|firearms officers|armed response"
    r"|body-?(?:worn|cam\w*)|officer's (?:\w+ )?(?:gun|weapon|firearm|taser)"
    r"|(?:tasers?|stun guns?|batons?|tear gas|pepper spray|rubber bullets) (?:was|were|had been))\b"
)
"""What shows, without naming who acted, that it was the police."""


class Force(NamedTuple):
    """Words about force that name no actor.

    ``named`` is True where the article names one elsewhere, and for
    “officer-involved shootings” in general, which have no one actor. Where
    a quotation alone tells it, ``span`` is the sentence that holds the quotation.
    """

    span: Span
    named: bool


@analysis
def agentless_force(doc: Document) -> tuple[Force, ...]:
    """Every wording that leaves out which police officer used force, in order.

    None in an article in which nothing shows that the police used it.
    """
    present = doc[vocabulary]
    if AGENTLESS_FORCE.isdisjoint(present) or _POLICE_WORDS.isdisjoint(present):
        return ()
    low = doc[folded].replace("\n", " ")
    likely = [each for each in sentences_with(doc, AGENTLESS_FORCE) if _AGENTLESS.search(low, *each.span)]
    if not likely:
        return ()
    named = bool(_ACTOR.search(low))
    by_police = named or bool(_INQUIRY.search(low))
    found = (span for sentence in likely for span in _in_sentence(doc, sentence, by_police))
    return tuple(Force(span, named or low.endswith("shootings", *span)) for span in found)


def _in_sentence(doc: Document, sentence: Sentence, by_police: bool) -> Iterator[Span]:
    start, end = sentence.span
    low = doc[folded][start:end].replace("\n", " ")
    if _ACTOR.search(low) or _SOMEBODY_ELSE.search(low):
        return
    for found in _AGENTLESS.finditer(low):
        if _BY.match(low[found.end() :]) or _SUPPOSED.search(low[: found.start()]):
            continue
        if not by_police and not _police_act(doc, sentence):
            continue
        span = Span(start + found.start(), start + found.end())
        if doc[regions].scope_at(span) != "quotation":
            yield span
        elif not doc[regions].quotation_around(sentence.span) and not _told_in_section(doc, sentence):
            yield sentence.span


def _police_act(doc: Document, sentence: Sentence) -> bool:
    """Whether the police go in, chase or challenge somebody in the sentence or in the one before it."""
    every = doc[sentences]
    index = bisect_left(every, sentence)
    return any(_POLICE_ACT.search(doc[folded], *each.span) for each in every[max(index - 1, 0) : index + 1])


def _told_in_section(doc: Document, sentence: Sentence) -> bool:
    """Whether the writer says, between the headings around the sentence, that the police used force."""
    blocks = doc.blocks
    first = next((n for n in range(sentence.block, -1, -1) if blocks[n].kind == "heading"), 0)
    last = next((n for n in range(sentence.block + 1, len(blocks)) if blocks[n].kind == "heading"), len(blocks))
    section = Span(blocks[first].span.start, blocks[last - 1].span.end)
    return any(
        doc[regions].scope_at(Span(*found.span())) != "quotation" for found in _ACTOR.finditer(doc[folded], *section)
    )
