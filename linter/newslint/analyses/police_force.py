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
    "round rounds ammunition gunshot gunshots gun weapon firearm shot shooting spray gas tasered activated restrained "
    "discharging firing".split()
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
    rf"(?P<passive>\b{_TOOL}(?: (?:device|gun|rounds?|grenades?))?"
    r" (?:was|were|had been|have been|has been|are|is|being|had to be|came to be) (?:\w+ly |also |then |later )?"
    r"(?:discharged|fired|used|deployed|exchanged|let off|activated|employed|required|drawn and fired))\b"
    r"|\b(?:(?:shots|gunshots|gunfire|gunshot|shooting) (?:rang out|erupted|broke out|followed|ensued|were heard"
    r"|was heard)"
    r"|(?:\w+'s? |the |a |police )?(?:gun|weapon|firearm|taser|pistol|rifle)s? (?:discharged|went off|fired)"
    r"|(?:the )?(?:discharge|discharging|firing|use|deployment) of (?:a |the |their |his |her )?(?:police |service )?"
    r"(?:firearms?|weapons?|tasers?|stun guns?|pepper spray|tear gas|batons?|a round|shots)"
    r"|(?:officer|police|deputy|trooper)-involved (?:shooting|death|killing|incident)s?"
    r"|end(?:s|ed|ing)? (?:with|in) (?:gunfire|shots being fired|(?:a |the )?(?:fatal |deadly )?shooting|shots)"
    r"|(?:exchange|burst|volley|hail) of (?:gunfire|bullets|shots|fire)"
    r"|(?:was|were|been|being|is|be) (?:\w+ly |also |then |later )?(?:struck|hit|killed|wounded|injured) by"
    r" (?:(?:a|the|one|two|three|four|five|six|several|multiple|single|stray|rubber|police|least|at) ){0,3}"
    r"(?:gunfire|bullets?|rounds?|gunshots?|shots?)|(?:struck|hit|killed|wounded) by (?:police )?(?:gunfire"
    r"|bullets?|a round)"
    r"|(?:a|the|two|three|several) (?:\w+ )?(?:bullets?|rounds?) (?:struck|hit|killed)"
    r"|(?:man|woman|boy|girl|teenager|youth|suspect|driver|he|she) (?:was|were|had been|has been) (?:\w+ly |then |"
    r"later |also )?(?:tasered|pepper-sprayed|shot(?! by| at by| himself| put)|shot dead|gunned down)"
    r"|(?:the )?use of (?:\w+ )?force (?:resulted|led|caused|left|ended)"
    r"|(?:fatal|deadly) (?:encounter|confrontation) with (?:the )?(?:police|officers))\b"
)
_BY = lazy_pattern(r"\A(?: \w+){0,6}? (?:by|from) ")
_SUPPOSED = lazy_pattern(r"\b(?:whenever|if|every time|no|officers') (?:a |an |the )?\Z")
_GENERAL = lazy_pattern(r"\b(?:when|where) (?:a |an |the )?\Z")
"""Before a verb in the present these words tell of no event: “when a firearm is discharged”."""

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
    rf"\b{_POLICE}(?:(?: in| from)? \w+)? (?:\w+ly |then |also |who |had |have |been |were |was )*(?:entered|raided"
    rf"|raiding|stormed|"
    r"storming|confronted|confronting|chased|chasing|pursued|pursuing|stopped|stopping|ordered|approached|approaching|"
    r"forced|broke (?:in|down|up)|breaking up|moved in|moving in|burst|(?:tried|trying|attempted|attempting) to|"
    r"surrounded|challenged|cornered|breached|told (?:him|her|the man) to|faced|facing|clashed|intercepted|pulled over|"
    r"tackled|boarded|evict\w+|cleared|clearing|search(?:ed|ing)|went (?:to|into|in)|gone (?:to|into)|came to|"
    r"sent (?:to|into)|caught up|executed|executing|served|serving|arrived|dispersed|dispersing|restrained|"
    r"(?:called|responded|responding) to (?:an? |the )?(?:\w+ )?(?:row|disturbance|fight|hospital|domestic|party|"
    r"m[ae]n|woman|welfare))\b"
    r"|\bpolice (?:raid|pursuit|chase|operation|custody|cordon|checkpoint)\b"
    r"|\b(?:during|in) (?:the|an|his|her|a) (?:arrest|traffic stop)\b"
    r"|\b(?:confrontation|encounter|stand-?off|struggle|altercation|interaction) with (?:the )?(?:\w+ )?"
    rf"{_POLICE}\b"
)
_INQUIRY = lazy_pattern(
    r"\b(?:iopc|ipcc|independent office for police conduct|police (?:watchdog|ombudsman|complaints|conduct)|watchdog"
    r"|special investigations unit|administrative (?:leave|duty)|internal affairs|use of (?:deadly |lethal )?force"
    r"|(?:officer|police|deputy|trooper)-involved|armed (?:police|officers)|firearms officers|armed response"
    r"|body-?(?:worn|cam\w*)|officer's (?:\w+ )?(?:gun|weapon|firearm|taser)"
    r"|(?:tasers?|stun guns?|batons?|tear gas|pepper spray|rubber bullets) (?:was|were|had been))\b"
)
"""What shows, without naming who acted, that it was the police."""

_OPENING = 2
"""So many sentences tell what the story is about."""


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
        if _GENERAL.search(low[: found.start()]) and (" is " in found.group() or " are " in found.group()):
            continue
        if not by_police and not _police_act(doc, sentence):
            continue
        span = Span(start + found.start(), start + found.end())
        if doc[regions].scope_at(span) != "quotation":
            yield span
        elif not doc[regions].quotation_around(sentence.span) and not _told_in_section(doc, sentence):
            yield sentence.span


def _police_act(doc: Document, sentence: Sentence) -> bool:
    """Whether the police go in, chase or challenge somebody in the opening, the sentence or the one before it."""
    every = doc[sentences]
    index = bisect_left(every, sentence)
    prose = [each for each in every[:index] if doc.blocks[each.block].kind in ("standfirst", "paragraph")]
    near = (*prose[:_OPENING], *every[max(index - 1, 0) : index + 1])
    return any(_POLICE_ACT.search(doc[folded], *each.span) for each in near)


def _told_in_section(doc: Document, sentence: Sentence) -> bool:
    """Whether the writer says, between the headings around the sentence, that the police used force."""
    blocks = doc.blocks
    first = next((n for n in range(sentence.block, -1, -1) if blocks[n].kind == "heading"), 0)
    last = next((n for n in range(sentence.block + 1, len(blocks)) if blocks[n].kind == "heading"), len(blocks))
    section = Span(blocks[first].span.start, blocks[last - 1].span.end)
    return any(
        doc[regions].scope_at(Span(*found.span())) != "quotation" for found in _ACTOR.finditer(doc[folded], *section)
    )
