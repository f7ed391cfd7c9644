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
    "out of danger": r"non-life[- ]threatening\b|out of danger\b"
    r"|not (?:thought |believed |considered )?(?:to be )?life[- ]threatening\b"
    r"|no longer (?:in )?(?:a )?(?:life[- ]threatening|critical)\b",
    "discharged": r"(?:discharged|released) from (?:the )?hospital\b|recovering at home\b",
    "treated": rf"after (?:receiving|being given|having) (?:{_CARE})\b",
    "dead": r"(?:has|have|had|later|she|he|man|woman|boy|girl|victim|driver|rider|patient|and) died\b"
    r"|died (?:of|from) (?:his|her|their) (?:injuries|wounds)\b|died in hospital\b",
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
    rf"\b(?:others?|another|both|victims|killed|dead|and an? (?:\w+ )?(?:{_PERSON.pattern})"
    rf"|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:other |more )?{_PEOPLE})\b"
)
_SOMEONE_ELSE = lazy_pattern(
    rf"\b(?:an?|one|second|third|fourth|different|fellow|neighbouring) (?:[\w-]+ ){{0,2}}{_PERSON.pattern}"
    r"|\b(?:dogs?|puppy|cats?|horses?|pony|animals?|pets?|cows?|calf|sheep|birds?)\b"
)
_DOER = lazy_pattern(rf"\bby (?:an?|the|his|her) (?:\w+ )?{_PERSON.pattern}")
_LONG_AGO = lazy_pattern(
    r"\b(?:last|previous) (?:year|month|week|decade|century|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|winter)\b|\b(?:in|since) (?:19|20)\d\d\b"
    r"|\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)\b"
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


def same_patient(doc: Document, first: Condition, later: Condition) -> bool:
    """True if the later sentence speaks of the one person of the first, by noun, name or pronoun.

    False wherever either sentence speaks of several people, where the later one
    brings in somebody (“a man”), speaks of an animal or of long ago, or where the
    sentences just before a pronoun bring in somebody else.
    """
    opening, told = (each.sentence.span.of(doc[folded]) for each in (first, later))
    if _SEVERAL.search(opening) or _SEVERAL.search(told) or _SOMEONE_ELSE.search(told) or _LONG_AGO.search(told):
        return False
    patient, here = set(_PERSON.findall(opening)[:1]), set(_PERSON.findall(told))
    if here:
        return here == patient
    subject = _SUBJECT.match(doc.text, later.sentence.span.start)
    if not patient and subject and subject[1] in first.sentence.span.of(doc.text).split():
        return True
    pronoun = _PRONOUN.search(told)
    if pronoun is None or patient & (SHE if pronoun[1] else HE):
        return False
    before = around(doc, later.sentence, before=2, after=0)[:-1]
    between = [_DOER.sub("", each.span.of(doc[folded])) for each in before if each.span > first.sentence.span]
    if any(_SOMEONE_ELSE.search(each) or _LONG_AGO.search(each) for each in between):
        return False
    return {person for each in between for person in _PERSON.findall(each)} <= set(_PERSON.findall(opening))
