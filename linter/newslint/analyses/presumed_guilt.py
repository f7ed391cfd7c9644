"""Places where an article’s own words make somebody guilty against whom proceedings are still open."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.attributions import attribution_of
from newslint.analyses.names import names, plain
from newslint.analyses.occurrences import sentences_with, within
from newslint.analyses.proceedings import GUILTY_VERBS, ONLY_WITH, PROCEEDINGS, accused, endings
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

GUILTY_NOUNS = frozenset(
    "killer murderer rapist attacker gunman shooter knifeman bomber robber burglar thief arsonist kidnapper abductor "
    "assassin fraudster conman paedophile pedophile molester strangler terrorist mugger abuser hitman poisoner".split()
)
"""Folded nouns that call a person guilty of a crime."""

_UNDISPUTED = frozenset("shot punched beat opened".split())
"""What may be agreed between the sides; the crime is in doubt, not the act."""

_HEDGED = lazy_pattern(
    r"\b(?:alleg\w+|accus(?:es?|ing|ations?)|accused of|suspected|suspicion|believe[sd]?|thought|according|prosecut\w+|"
    r"(?:court|jury|inquest|tribunal|hearing|judge|magistrates) (?:was |were )?(?:heard|told|hears)|claim(?:s|ed|ing)?|"
    r"apparently|reportedly|purported\w*|den(?:y|ies|ied|ying) (?:that|he|she|having|it)|if|whether|not guilty|"
    r"indictments?|affidavit|complaint|charging|(?:would|could|may|might|should) (?:have|be)|determined|concluded|"
    r"says?|said|told|testified|not|never|self-defen[cs]e|film|movie|novel|drama|character|plays?|fictional|episode)\b"
)
_NOUN_HEDGED = lazy_pattern(
    r"\b(?:alleged(?:ly)?|suspected|accused|convicted|supposed|purported|would-be|so-called|self-confessed|likely|not|no|"
    r"possible|potential|apparent|mock|fictional|another|unknown|unidentified|calling (?:him|her)|called (?:him|her))"
    r" (?:(?:a|an|the|as) )?(?:[\w-]+ ){0,2}\Z|-\Z"
)
_DEFINITE = lazy_pattern(r"\b(?:the|his|her|their|'s) (?:[\w-]+ )?\Z")
_SUBJECT = lazy_pattern(r"(?:(?:then|later|afterwards|on \w+),? )?the ")
_NAME_NEXT = lazy_pattern(r",?(?:\s(?:[A-Z][\w’'.-]*|de|la|van|von|bin|al)){1,4}")
_APPOSED = lazy_pattern(r"([A-Z][\w’'-]+)(?:, (?:(?:aged )?\d\d, )?|,? (?:is|was) )(?:the|a|her|his) (?:[\w'-]+ )?\Z")
_TO_VERB = lazy_pattern(
    r"(?:,? (?:aged )?\d\d,)?(?:,[^,.;]{1,80}){0,3},?(?:\s(?:who|had|has|have|then|also|later|first|fatally|repeatedly|"
    r"\w+ly)){0,3}(?:(?:\s(?!(?:said|says|that|told|and|was|were|is|has|after|when|while|as|man|woman|police)\b)"
    r"[a-z'-]+){1,7}\sand(?:\s(?:then|later))?)?\s\Z"
)
_PERSON = (
    r"(?:man|woman|boy|girl|teenager|teen|youth|driver|husband|wife|father|mother|son|student|doctor|nurse|teacher)"
)
_BY = lazy_pattern(r"(?: to death)?(?: (?:in|on|at|outside) [^.;,]{1,40})? by ((?:[A-Z][\w’'.-]*\s?){1,4})")
_WHO = lazy_pattern(rf"\b(?:{_PERSON}|men|women|people|teenagers|suspect) who (?:had |has |then |\w+ly )?\Z")
_BE_CHARGED = (
    r"(?:has|have|had|was|were|is|are) (?:since |now |later |also )?(?:been )?"
    r"(?:charged|remanded|indicted|due in|on trial)\b"
)
_APPEARED = r"(?:appeared|will appear|appears|is to appear) (?:in|at|before) [^.;]{0,50}\b(?:court|magistrates|judge)\b"
_THEN_CHARGED = lazy_pattern(
    rf"\b(?:{_BE_CHARGED}|{_APPEARED}|(?:has|have|had|was|were) (?:been )?(?:arrested|detained|held)\b)"
)
_CHARGED_NEXT = lazy_pattern(rf"(?: who)? (?:{_BE_CHARGED}|{_APPEARED})")
_SOMEBODY_CHARGED = lazy_pattern(rf"\b{_PERSON}\b[^.;]{{0,80}}?\b(?:{_BE_CHARGED}|{_APPEARED})")
_THE_SAME = lazy_pattern(
    rf"\bthe (?:(?:(?:\d\d-year-old|arrested|charged) )?{_PERSON}|\d\d-year-old)"
    r"(?:, [^,.;]{1,60},)?(?: (?:had|then|also|later|\w+ly))* \Z"
)
_THE_ACCUSED = lazy_pattern(r"\bthe (?:accused|defendant|suspect)(?: (?:had|then|also|later|\w+ly))* \Z")
_HE = lazy_pattern(
    r"(?:\A|[,;]\s|\b(?:where|when|after|before|and|then|that|because|as)\s)(?:he|she|they)"
    r"(?:\s(?:had|then|also|later|\w+ly))*\s\Z"
)
_OTHER_SENSE = lazy_pattern(
    r"\s(?:(?:the|a|an|his|her|their|its) )?(?:[\w-]+ ){0,2}(?:show|film|movie|video|scenes?|photo\w*|pictures|record|"
    r"goal|header|market|odds|polic(?:y|ies)|plans?|bill|deal|idea|government|party|opponents?|rivals?|up|off|down|back)\b"
    r"|\s\d+[-–]\d+|[-–.,;]|\s?\Z|\s(?:in|on|at (?!him|her|them|the|an|a |two|three|police|officers)|by|outside|"
    r"near|during|when|after|while|as|dead|and (?:killed|wounded|injured)[.,]|for)\b"
)
"""What follows where the verb means something else, or has no object: “shot a film”, “killed in a crash”."""


_OPENING = 40
"""Within so many code points of a sentence's start, a name is its subject."""


class Presumption(NamedTuple):
    """Words that presume guilt; ``whom`` reports the proceedings, ``noun`` tells “the killer” from “he stabbed”.

    ``disputed`` is False for an act, such as a shot fired, that both sides may agree on.
    """

    span: Span
    whom: Span
    noun: bool = False
    disputed: bool = True


@analysis
def presumptions(doc: Document) -> tuple[Presumption, ...]:
    """Every place that presumes guilt, in order; none in an article that reports an end of proceedings."""
    present = doc[vocabulary]
    said = (GUILTY_NOUNS | GUILTY_VERBS) & present
    if not said or PROCEEDINGS.isdisjoint(present) or doc[endings]:
        return ()
    found = {each.span: each for sentence in sentences_with(doc, frozenset(said)) for each in _told(doc, sentence)}
    return tuple(found[span] for span in sorted(found))


def _told(doc: Document, sentence: Sentence) -> Iterator[Presumption]:
    low = doc[folded]
    source = attribution_of(doc, sentence.span)
    hedged = _HEDGED.search(low, *sentence.span) or (source and not low.startswith("den", source.cue.start))
    for word in WORD.finditer(low, *sentence.span):
        name, place = word.group(), Span(*word.span())
        if name in GUILTY_NOUNS:
            if whom := _called(doc, sentence, place, bool(hedged)):
                yield Presumption(place, whom, noun=True)
        elif name in GUILTY_VERBS and not hedged and low.startswith(ONLY_WITH.get(name, ""), place.end):
            whom = _done_by(doc, sentence, place)
            if not whom and (name in ONLY_WITH or not _OTHER_SENSE.match(low, place.end)):
                whom = _did(doc, sentence, place)
            if whom:
                yield Presumption(place, whom, disputed=name not in _UNDISPUTED)


def _called(doc: Document, sentence: Sentence, noun: Span, hedged: bool) -> Span | None:
    """The proceedings against the person whom a noun of guilt means.

    It stands beside the name or before “was charged”, or opens the sentence
    after one on the accused: “The killer had fled”, unless that is ``hedged``.
    """
    low, text = doc[folded], doc.text
    if _NOUN_HEDGED.search(low, sentence.span.start, noun.start):
        return None
    charged = _CHARGED_NEXT.match(low, noun.end, sentence.span.end)
    if charged and _DEFINITE.search(low, sentence.span.start, noun.start):
        return Span(*charged.span())
    opens = not hedged and _SUBJECT.fullmatch(low, sentence.span.start, noun.start)
    if opens and (whom := _of_pronoun(doc, sentence, noun.start)):
        return whom
    after, before = _NAME_NEXT.match(text, noun.end, sentence.span.end), text[sentence.span.start : noun.start]
    for each in doc[accused]:
        if after and each.key in plain(after.group()).split():
            return each.status
        apposed = _APPOSED.search(before)
        if apposed and plain(apposed[1]).removesuffix("'s") == each.key.split()[-1]:
            return each.status
    return None


def _done_by(doc: Document, sentence: Sentence, verb: Span) -> Span | None:
    """The proceedings against the person named as the agent of a passive: “was stabbed to death by Doe”."""
    agent = _BY.match(doc.text, verb.end, sentence.span.end)
    named = plain(agent[1]).split() if agent else []
    return next((each.status for each in doc[accused] if each.key in named), None)


def _did(doc: Document, sentence: Sentence, verb: Span) -> Span | None:
    """The proceedings against the person who is the subject of ``verb``, or None."""
    low, start = doc[folded], sentence.span.start
    for each in doc[accused]:
        at = low.rfind(each.key, start, verb.start)
        if at >= 0 and not low[at - 1 : at].isalnum() and _TO_VERB.fullmatch(low, at + len(each.key), verb.start):
            return each.status
    if _WHO.search(low, start, verb.start):
        charged = _THEN_CHARGED.search(low, verb.end, sentence.span.end)
        return Span(*charged.span()) if charged else None
    if _THE_ACCUSED.search(low, start, verb.start):
        return next((each.status for each in doc[accused]), None)
    if _HE.search(low[start : verb.start]):
        return _of_pronoun(doc, sentence, verb.start)
    if _THE_SAME.search(low, start, verb.start):
        return _of_pronoun(doc, sentence, start)
    return None


def _of_pronoun(doc: Document, sentence: Sentence, end: int) -> Span | None:
    """The proceedings against the one person of whom the sentence up to ``end``, or the one before it, speaks."""
    index = bisect_left(doc[sentences], sentence)
    here = Span(sentence.span.start, end)
    for place in (here, doc[sentences][index - 1].span) if index else (here,):
        first = next((name for name in within(doc[names], place) if name.given or name.title), None)
        for each in doc[accused]:
            if first and first.surname == each.key and first.span.start - place.start < _OPENING:
                return each.status
        charged = _SOMEBODY_CHARGED.search(doc[folded], *place)
        if charged or first:
            return Span(*charged.span()) if charged else None
    return None
