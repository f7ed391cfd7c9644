"""Medical conditions: what an article says of how someone is, sentence by sentence."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.occurrences import sentences_with
from newslint.analyses.person_words import HE, PERSONS, SHE
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, around
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

State = Literal["dead", "critical", "serious", "stable", "out of danger", "discharged", "treated"]

_CARE = r"(?:hospital|medical|emergency) (?:care|treatment)|treatment"
_STATES: dict[State, str] = {
    "critical": r"(?:in )?(?:an? )?(?:critical|life-threatening|grave)(?: but stable)? (?:condition|state)\b"
    r"|(?:potentially )?life-threatening (?:injuries|wounds)\b|critically (?:ill|injured|hurt|wounded)\b"
    r"|fighting for (?:his|her|their) li(?:fe|ves)\b",
    "serious": r"(?:in )?(?:a )?(?:very )?serious(?: but stable)? condition\b",
    "stable": r"(?:in )?(?:a )?stable condition\b|(?:considered|described as|now|later|been|is|was) stable\b",
    "out of danger": r"non-life[- ]threatening\b|out of danger\b|not (?:thought |believed "
    r"|considered )?(?:to be )?life[- ]threatening\b|no longer (?:in )?(?:a )?(?:life[- ]threatening|critical)\b",
    "discharged": r"(?:discharged|released) from (?:the )?hospital\b|recovering at home\b",
    "treated": rf"after (?:receiving|being given|having) (?:{_CARE})\b",
    "dead": r"(?:has|have|had|later|since|she|he|man|woman|boy|girl|victim|driver|rider|patient|and) died\b|died (?:of"
    r"|from) (?:his|her|their) (?:injuries|wounds)\b|died in hospital\b",
}
_ANY = lazy_pattern("|".join(rf"(?P<s{number}>\b(?:{words}))" for number, words in enumerate(_STATES.values())))
_NAMES: tuple[State, ...] = tuple(_STATES)
_ANCHORS = frozenset(
    "condition state threatening critical critically fighting stable danger hospital recovering died care "
    "treatment".split()
)
"""Words of which every statement has one."""

_NEGATED = lazy_pattern(
    r"(?:\b(?:not|no longer|never|without|non|nor|if|could|might)|n't)[ -](?:be |been )?(?:in )?(?:an? )?\Z"
)
_PERSON = lazy_pattern(r"\b(?:" + "|".join(sorted(PERSONS)) + r")\b")
_PRONOUN = lazy_pattern(r"\b(?:(he|his|him)|she|her)\b")
_SUBJECT = lazy_pattern(r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?([A-Z][\w'’-]+)\s(?:was|is|has|had|later|died)\b")
_PEOPLE = r"(?:people|men|women|children|boys|girls|others|victims|passengers|officers|teenagers|students|patients)"
_SEVERAL = lazy_pattern(
    rf"\b(?:others?|another|both|victims|killed|dead|and an? (?:\w+ )?(?:{_PERSON.pattern})|(?:two|three|four|five"
    rf"|six|seven|eight|nine|ten|several|\d+) (?:other |more )?{_PEOPLE})\b"
)
_SOMEONE_ELSE = lazy_pattern(
    rf"\b(?:an?|one|second|third|fourth|different|fellow|neighbouring) (?:[\w-]+ ){{0,2}}{_PERSON.pattern}|\b(?:dogs?"
    r"|puppy|cats?|horses?|pony|animals?|pets?|cows?|calf|sheep|birds?)\b"
)
_SOMEONE_MORE = lazy_pattern(
    rf"\b(?:second|third|fourth|different|fellow|another) (?:[\w-]+ ){{0,2}}{_PERSON.pattern}|\b(?:dogs?|horses?"
    r"|animals?)\b"
)
_PRESENT = lazy_pattern(r"(?:^|\b)(?:is|remains|lies)(?: still| now| currently)? \Z")
_SHORT_SUBJECT = 40
_DOER = lazy_pattern(rf"\bby (?:an?|the|his|her) (?:\w+ )?{_PERSON.pattern}")
_LONG_AGO = lazy_pattern(
    r"\b(?:last|previous) (?:year|month|week|decade|century|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|spring|summer|autumn|winter)\b|\b(?:in|since) (?:19|20)\d\d\b|\b(?:years?"
    r"|months?|weeks?|decades?) (?:ago|earlier|before)\b"
)


class Condition(NamedTuple):
    """One statement of a condition, negation taken into account: “non-life-threatening” is its own state."""

    state: State
    span: Span
    sentence: Sentence
    quoted: bool


@analysis
def conditions(doc: Document) -> tuple[Condition, ...]:
    """Every statement of somebody's medical condition, in order; denied and supposed ones are left out."""
    return tuple(each for sentence in sentences_with(doc, _ANCHORS) for each in _told(doc, sentence))


def _told(doc: Document, sentence: Sentence) -> Iterator[Condition]:
    low = doc[folded]
    for match in _ANY.finditer(low, *sentence.span):
        span = Span(*match.span())
        if _NEGATED.search(low, max(span.start - 20, 0), span.start):
            continue
        state = _NAMES[(match.lastindex or 1) - 1]
        yield Condition(state, span, sentence, doc[regions].touches_quotation(span))


def as_stated(doc: Document, condition: Condition) -> tuple[bool, Span]:
    """Whether a condition is told in the present tense, and its words: with the subject, if that is short."""
    start = condition.sentence.span.start
    verb = _PRESENT.search(doc[folded], start, condition.span.start)
    if doc.blocks[condition.sentence.block].kind == "headline":
        return True, condition.span
    if verb is None:
        return False, condition.span
    subject = doc.text[start : verb.start()]
    return True, Span(
        start if "," not in subject and len(subject) <= _SHORT_SUBJECT else verb.start(), condition.span.end
    )


def of_several(sentence: str) -> bool:
    """Whether a folded sentence speaks of several people, or brings in another one."""
    return bool(_SEVERAL.search(sentence) or _SOMEONE_MORE.search(sentence) or _LONG_AGO.search(sentence))


def may_be_one_person(one: str, other: str) -> bool:
    """Whether folded sentences of two articles may speak of one person: their nouns and pronouns do not differ."""
    first, second = ({*_PERSON.findall(each)} for each in (one, other))
    if first and second:
        return not first.isdisjoint(second)
    sexes = [{bool(found[1]) for found in _PRONOUN.finditer(each)} for each in (one, other)]
    return not (sexes[0] and sexes[1]) or not sexes[0].isdisjoint(sexes[1])


def same_patient(doc: Document, first: Condition, later: Condition) -> bool:
    """True if two conditions are of one person.

    Of several people in the first sentence, it is the one named last before the
    condition, if the later sentence speaks of “the man” and no one else.
    """
    if same_person(doc, first.sentence, later.sentence):
        return True
    opening, told = (each.sentence.span.of(doc[folded]) for each in (first, later))
    before = _PERSON.findall(doc[folded], first.sentence.span.start, first.span.start)
    if not before or _SEVERAL.search(told) or _SOMEONE_ELSE.search(told) or _LONG_AGO.search(told):
        return False
    patient = before[-1]
    alone = _PERSON.findall(opening).count(patient) == 1 and set(_PERSON.findall(told)) == {patient}
    return alone and f"the {patient} " in told


def same_person(doc: Document, first: Sentence, later: Sentence) -> bool:
    """True if the later sentence speaks of the one person of the first, by noun, name or pronoun.

    False wherever either sentence speaks of several people, where the later one
    brings in somebody (“a man”), speaks of an animal or of long ago, or where the
    sentences just before a pronoun bring in somebody else.
    """
    opening, told = (each.span.of(doc[folded]) for each in (first, later))
    if _SEVERAL.search(opening) or _SEVERAL.search(told) or _SOMEONE_ELSE.search(told) or _LONG_AGO.search(told):
        return False
    patient, here = set(_PERSON.findall(opening)[:1]), set(_PERSON.findall(told))
    if here:
        return here == patient
    subject = _SUBJECT.match(doc.text, later.span.start)
    if not patient and subject and subject[1] in first.span.of(doc.text).split():
        return True
    pronoun = _PRONOUN.search(told)
    if pronoun is None or patient & (SHE if pronoun[1] else HE):
        return False
    before = around(doc, later, before=2, after=0)[:-1]
    between = [_DOER.sub("", each.span.of(doc[folded])) for each in before if each.span > first.span]
    if any(_SOMEONE_ELSE.search(each) or _LONG_AGO.search(each) for each in between):
        return False
    return {person for each in between for person in _PERSON.findall(each)} <= set(_PERSON.findall(opening))
