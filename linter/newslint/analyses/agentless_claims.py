"""Claims in the passive that leave out who makes them: “was later described as stable”, “identified as John Doe”."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.attributions import Attribution, attribution_of, attributions
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_at, sentences
from newslint.analyses.words import folded, vocabulary, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Kind = Literal["condition", "identity", "naming", "belief", "feeling", "injury"]
"""How somebody is, who somebody is, what the dead are called, what is thought or felt, and a condition with no verb."""

_PARTICIPLES = (
    "described considered deemed assessed listed reported said thought believed understood rumoured feared "
    "given rated classed pronounced upgraded downgraded confirmed alleged known considered presumed suspected"
)
_CONDITIONS = "threatening changing critical serious grave satisfactory stable"
_IN_HEADINGS = frozenset(("expressed", "voiced", "deemed"))
AGENTLESS: frozenset[str] = _IN_HEADINGS | frozenset(f"{_PARTICIPLES} {_CONDITIONS} identified named".split())
"""Folded words of which every claim of this sort holds one."""

_GOES_ON = lazy_pattern(
    r"\s(?:as|at|to (?:be|have|not|a|stable)|locally as|in (?:an? )?(?:critical|serious|stable|fair|grave|good"
    r"|satisfactory)|both|"
    r"stable|critical|comfortable|serious|out of|conditions?|state|injur\w+|wounds?|but|and|or|"
    r"(?:potentially |possibly |no longer |not )*(?:non-)?life)\b"
)
"""What follows one of the words where it may make such a claim."""

_HOW = r"(?:\w+ly |now |also |later |still |since |first |at first |at one point |not ){0,3}"
_BE = rf"(?:(?:is|are|was|were|(?:has|have|had)(?: since| now| later| also)? been|being|'s|,) {_HOW})"
_STATE = (
    r"(?:(?:non-|not |no longer |potentially |possibly )*life[- ](?:threatening|changing)|stable\b"
    r"|critical\b|serious but|in (?:an? )?(?:critical|serious|stable|fair|grave|good|satisfactory|comfortable) "
    r"|comfortable\b|out of danger)"
)
_CLAIM = lazy_pattern(
    rf"(?P<condition>{_BE}(?:described|considered|deemed|assessed|listed|reported|said|thought|believed|understood"
    r"|given|rated|classed|pronounced|upgraded|downgraded)"
    r"(?: as(?: being)?| to(?: (?:not )?be| have been)?(?= ))?)"
    rf"(?= (?:in |a |an |both |being |his |her |injuries |condition )*{_STATE})"
    r"|(?P<identity>\bidentified as)(?= )|(?P<naming>\bnamed(?: locally)? as)(?= )"
    rf"|(?P<belief>{_BE}(?:believed|thought|understood|said|rumou?red|reported|feared|alleged|presumed"
    rf"|suspected) to (?:be|have)\b"
    rf"|{_BE}described as\b)"
    r"|\b(?:in|with) (?:an? |what are |multiple |several |serious |severe )*(?P<injury>(?:critical|serious|stable"
    r"|grave|satisfactory) (?:condition|state)"
    r"|critical but stable (?:condition|state)"
    r"|(?:potentially |possibly )?life[- ](?:threatening|changing)"
    r"(?:(?:,)? (?:but|and|or|though) (?:not |non-|potentially )*life[- ](?:threatening|changing))?)"
)
_HEADING = lazy_pattern(
    r"\b(?:gratitude|thanks|appreciation|concerns?|condolences|sympathy|regret|confidence|outrage|fears|praise|alarm)"
    r" (?:expressed|voiced)\b|\bdeemed\b"
)
_SUPPOSED = lazy_pattern(
    r"\b(?:if|whether|unless|until|when|once|what|could|may|might|would|should|must|to|those) (?:\S+ ){0,3}\Z"
)
_PERSON = (
    r"(?:man|woman|boy|girl|teenager|suspects?|victims?|attackers?|gunm[ae]n|shooter|driver|rider|passenger|pilot|"
    r"officer|killer|dead|deceased|he|she|one|bomber|brothers|couple)"
)
_SOMEBODY = lazy_pattern(
    rf"(?:,|\b{_PERSON}(?: who)?) (?:(?:is|are|was|were|has|have|had) )?"
    r"(?:since |now |later |been |officially |formally |locally |only )*\Z"
)
_OFFICIALS = frozenset("police officers detectives coroner coroner's court inquest magistrates sheriff".split())
_ABOVE = 2
_MEDICAL = frozenset("hospital injuries injured wounded surgery ambulance paramedics patient doctors clinic".split())
_OTHER_SENSE = lazy_pattern(r"\b(?:people, |officially )\Z")
_CLAUSE_END = lazy_pattern("[,;]")
_WHO = lazy_pattern(
    r"\s(?:\d\d-year-old |Mr |Mrs |Ms |Dr |[A-Z][a-z]+ (?:citizen|national) )?[A-Z][\w’'-]+(?: [A-Z]|,|\.|$)"
)


class Agentless(NamedTuple):
    """The words of a claim, and what it is about."""

    span: Span
    kind: Kind


@analysis
def agentless_claims(doc: Document) -> tuple[Agentless, ...]:
    """Every claim that neither its sentence nor those beside it lay to a source, in order."""
    low = doc[folded]
    words = AGENTLESS & doc[vocabulary]
    if "said to " not in low:
        words -= {"said"}
    places = (place for word in words for place in occurrences(low, word))
    near = (sentence_at(doc, place.start) for place in places if _GOES_ON.match(low, place.end))
    in_headings = (
        sentence
        for sentence in (doc[sentences] if _IN_HEADINGS & words else ())
        if doc.blocks[sentence.block].kind == "heading"
    )
    found = sorted({sentence for sentence in (*near, *in_headings) if sentence})
    return tuple(each for sentence in found for each in _in_sentence(doc, sentence))


def _in_sentence(doc: Document, sentence: Sentence) -> Iterator[Agentless]:
    low = doc[folded][sentence.span.start : sentence.span.end].replace("\n", " ")
    if doc.blocks[sentence.block].kind == "heading":
        found = _HEADING.search(low)
        if found and " by " not in low:
            yield Agentless(_at(sentence, found, 0), "feeling")
        return
    told = False
    for found in _CLAIM.finditer(low):
        kind = next(kind for kind in _KINDS if found[kind])
        span = _at(sentence, found, kind)
        if kind == "condition" and _MEDICAL.isdisjoint(doc[vocabulary]):
            continue
        if kind in ("identity", "naming") and not _is_person(doc, low[: found.start(kind)], span):
            continue
        if kind == "naming" and _told_of_officials(doc, sentence, span):
            continue
        if kind != "injury" and (
            " by " in _CLAUSE_END.split(low[found.end() :], maxsplit=1)[0]
            or _SUPPOSED.search(low, 0, found.start(kind))
        ):
            continue
        if kind == "injury" and told:
            continue
        if doc[regions].scope_at(span) != "quotation" and not _is_sourced(doc, sentence, span, kind):
            told = True
            yield Agentless(span, kind)


_KINDS: tuple[Kind, ...] = ("condition", "identity", "naming", "belief", "injury")


def _at(sentence: Sentence, found: re.Match[str], group: str | int) -> Span:
    """The words of a group, without the comma or blank that they may begin with."""
    start, end = found.span(group)
    start += len(found[group]) - len(found[group].lstrip(", '"))
    return Span(sentence.span.start + start, sentence.span.start + end)


def _is_person(doc: Document, before: str, cue: Span) -> bool:
    """Whether a name follows “identified as”, and a person, whom no official named, stands before it."""
    return bool(_WHO.match(doc.text, cue.end) and _SOMEBODY.search(before) and not _OTHER_SENSE.search(before))


def _told_of_officials(doc: Document, sentence: Sentence, naming: Span) -> bool:
    """Whether police, a coroner or a court, who give out names, stand before it or in the two paragraphs above."""
    first = max(sentence.block - _ABOVE, 0)
    return not _OFFICIALS.isdisjoint(words_in(doc[folded][doc.blocks[first].span.start : naming.start]))


def _is_sourced(doc: Document, sentence: Sentence, claim: Span, kind: Kind) -> bool:
    """Whether a named source vouches for the claim, in its sentence or beside it in its paragraph.

    What the first paragraph says may be sourced in the two sentences after it;
    a condition given there needs no source yet.
    """
    every = doc[sentences]
    index = bisect_left(every, sentence)
    lead = all(each.kind not in ("standfirst", "paragraph") for each in doc.blocks[: sentence.block])
    if kind == "injury" and lead:
        return True
    for each in every[max(index - 1, 0) : index + 3]:
        if each is sentence:
            if any(found.kind != "vague" and found.content.overlaps(claim) for found in _attributions_in(doc, each)):
                return True
        elif (each.block == sentence.block or lead) and attribution_of(doc, each.span):
            return True
    return False


def _attributions_in(doc: Document, sentence: Sentence) -> tuple[Attribution, ...]:
    found = doc[attributions]
    first = bisect_left(found, sentence.span.start, key=_cue)
    return found[first : bisect_right(found, sentence.span.end, key=_cue)]


def _cue(each: Attribution) -> int:
    return each.cue.start
