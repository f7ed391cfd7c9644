"""Medical conditions: what an article says of how someone is, sentence by sentence."""

import re
from typing import Literal, NamedTuple

from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

State = Literal["dead", "critical", "serious", "stable", "out of danger", "discharged", "treated"]

_CARE = r"(?:hospital|medical|emergency) (?:care|treatment)|treatment"
_STATES: dict[State, str] = {
    "critical": r"(?:in )?(?:an? )?(?:critical|life-threatening|grave)(?: but stable)? (?:condition|state)\b"
    r"|(?:potentially )?life-threatening (?:injuries|wounds)\b|critically (?:ill|injured|hurt|wounded)\b"
    r"|fighting for (?:his|her|their) li(?:fe|ves)\b",
    "serious": r"(?:in )?(?:a )?(?:very )?serious(?: but stable)? condition\b",
    "stable": r"(?:in )?(?:a )?stable condition\b|(?:considered|is now|was later) stable\b",
    "out of danger": r"non-life[- ]threatening\b|out of danger\b"
    r"|not (?:thought |believed |considered )?(?:to be )?life[- ]threatening\b"
    r"|no longer (?:in )?(?:a )?(?:life[- ]threatening|critical)\b",
    "discharged": r"(?:discharged|released) from (?:the )?hospital\b|recovering at home\b",
    "treated": rf"after (?:receiving|being given|having) (?:{_CARE})\b",
    "dead": r"(?:has|have|had|later|she|he|man|woman|boy|girl|victim|driver|rider|patient|and) died\b"
    r"|died (?:of|from) (?:his|her|their) (?:injuries|wounds)\b|died in hospital\b",
}
_ANY = re.compile("|".join(rf"(?P<s{number}>\b(?:{words}))" for number, words in enumerate(_STATES.values())))
_NAMES: tuple[State, ...] = tuple(_STATES)
_WORDS = frozenset(
    "condition state threatening critically fighting stable danger discharged released recovering died care "
    "treatment".split()
)
_NEGATED = re.compile(
    r"(?:\b(?:not|no longer|never|without|non|nor|if|could|might)|n't)[ -](?:be |been )?(?:in )?(?:an? )?\Z"
)
_HE = "man boy father husband son brother grandfather gentleman".split()
_SHE = "woman girl mother wife daughter sister grandmother".split()
_EITHER = "teenager driver cyclist rider patient officer child victim pedestrian motorcyclist suspect passenger".split()
_PERSON = re.compile(r"\b(?:" + "|".join([*_HE, *_SHE, *_EITHER]) + r")\b")
_PRONOUN = re.compile(r"\b(?:(he|his|him)|she|her)\b")
_PEOPLE = r"(?:people|men|women|children|boys|girls|others|victims|passengers|officers|teenagers|students|patients)"
_SEVERAL = re.compile(
    rf"\b(?:others?|another|both|victims|killed|dead|and an? (?:\w+ )?(?:{_PERSON.pattern})"
    rf"|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:other |more )?{_PEOPLE})\b"
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
    if doc[vocabulary].isdisjoint(_WORDS):
        return ()
    low = doc[folded]
    found: list[Condition] = []
    for match in _ANY.finditer(low):
        span = Span(*match.span())
        sentence = sentence_at(doc, span.start)
        if sentence is None or _NEGATED.search(low, max(span.start - 20, 0), span.start):
            continue
        state = _NAMES[(match.lastindex or 1) - 1]
        found.append(Condition(state, span, sentence, doc[regions].touches_quotation(span)))
    return tuple(found)


def same_patient(doc: Document, first: Condition, later: Condition) -> bool:
    """True if the later sentence speaks of the one person of the first, by the same noun or by a pronoun.

    False wherever either sentence speaks of several people, or where the
    sentences just before a pronoun bring in somebody else.
    """
    opening, told = (each.sentence.span.of(doc[folded]) for each in (first, later))
    if _SEVERAL.search(opening) or _SEVERAL.search(told):
        return False
    patient, here = set(_PERSON.findall(opening)[:1]), set(_PERSON.findall(told))
    if here:
        return here == patient
    pronoun = _PRONOUN.search(told)
    if pronoun is None or patient & set(_SHE if pronoun[1] else _HE):
        return False
    between = around(doc, later.sentence, before=2, after=0)[:-1]
    named = {person for each in between for person in _PERSON.findall(each.span.of(doc[folded]))}
    return named <= set(_PERSON.findall(opening))
