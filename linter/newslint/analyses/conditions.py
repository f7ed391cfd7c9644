"""Medical conditions: what an article says of how someone is, sentence by sentence."""

import re
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

State = Literal["dead", "critical", "serious", "stable", "out of danger", "changed", "discharged", "treated"]

_CARE = r"(?:hospital|medical|emergency) (?:care|treatment)|treatment"
_LIFE = r"(?:(?:his|her|their) )?li(?:fe|ves)\b"
_HURT = r"(?:ill|sick|injured|hurt|wounded|unwell)\b"
_NEWLY = r"(?:has |have |had |is |are |was |were |later |since |now |been |being )*"
_STATES: dict[State, str] = {
    "critical": r"(?:in )?(?:an? )?(?:very |extremely )?(?:critical|life-threatening|grave|perilous)(?:,? but stable)?"
    r" (?:condition|state)\b|(?:potentially )?life-threatening (?:injuries|wounds|burns)\b"
    rf"|(?:critically|gravely|desperately|dangerously) {_HURT}|(?:fighting|battling|fights|battles) for {_LIFE}"
    rf"|(?:clinging|hanging on) to {_LIFE}|(?:in|into) intensive care\b(?! (?:beds?|nurs\w+|doctors?|wards|units)\b)"
    r"|in an? (?:\w+ )?(?:\w+-)?(?:induced )?coma\b|on life[- ]support\b|critical(?= (?:in hospital|after|following)\b)"
    r"|(?:(?<=remains )|(?<=as ))critical(?=[.,;]| (?:but stable|on|with)\b)",
    "serious": r"(?:in )?(?:a )?(?:very )?serious(?:,? but stable)? condition\b"
    rf"|(?:(?<=is )|(?<=remains )|(?<=lies ))(?:very |still )?seriously {_HURT}",
    "stable": r"(?:in )?(?:a )?stable condition\b|(?:considered|described as|said to be|listed as|now|later|been|is|was"
    r"|remains) stable\b",
    "out of danger": r"non-life[- ]threatening\b|(?:out of|no longer in|not in) (?:\w+ )?danger\b"
    r"|not (?:now )?(?:thought "
    r"|believed |considered |said )?(?:to be )?life[- ]threatening\b|no longer (?:thought |believed |considered )?"
    r"(?:to be )?(?:in )?(?:a )?(?:life[- ]threatening|critical)\b|injuries [\w ]{0,40}\bminor\b|regained consciousness"
    r"|(?:out of|left|no longer in|come out of|came out of) (?:intensive care|(?:a|his|her|the) coma)\b"
    r"|(?:awake|conscious|sitting up) and (?:talking|breathing|speaking)\b|off (?:the critical list|life[- ]support)\b"
    r"|(?:moved|transferred) (?:on )?to a (?:general|normal|regular|recovery) ward\b|expected to (?:survive\b|live\b"
    r"|(?:make a )?full(?:y)? recover)",
    "changed": rf"(?:condition|state|health) {_NEWLY}(?:improved|improving|worsened|deteriorated)\b"
    rf"|{_NEWLY}(?:upgraded|downgraded|improved|revised)(?: from [\w -]{{1,20}})? to (?:serious|fair|good|stable"
    r"|satisfactory|critical|comfortable|non-)",
    "discharged": r"(?:discharged|released|sent home|let out|gone home|went home|come home|back home|out|home) from "
    rf"(?:the |an? )?hospital\b|(?:has|had|have|later|since|then) left (?:the )?hospital\b|{_NEWLY}(?:allowed"
    rf"|well enough"
    r" to (?:go|return)|fit enough to (?:go|return)|sent|gone) (?:to (?:go|return) )?home\b|(?:has|had|have|was|since"
    r"|later)"
    r" (?:been )?discharged\b|(?:recovering|recuperating|resting)(?: well)? at (?:\w+ )?home\b"
    r"|(?:is|are|now) (?:now )?(?:back (?:at )?home|at home|home)\b|(?:gone|went) home\b"
    r"|made a (?:full|good|complete) recovery\b",
    "treated": rf"after (?:receiving|being given|having) (?:{_CARE})\b",
    "dead": r"(?:has|have|had|later|since|then|and|who|he|she|they) died\b|died(?= (?:on|in|at|of|from|after"
    r"|early|late|overnight|yesterday|today|shortly|when|hours|days|a|two|three|this) )"
    r"|(?:has|have|had|later|since) passed away\b"
    r"|passed away (?:on|in|at|from|peacefully|after)\b"
    r"|succumbed to\b|(?:declared|pronounced|certified) dead\b|lost (?:his|her|their) (?:fight|battle"
    r"|struggle) for life\b"
    r"|(?:switched|turned) off (?:his|her|their|the) life[- ]support\b|life[- ]support (?:machine )?(?:was|has been) "
    r"(?:switched|turned) off\b",
}
_ANY = lazy_pattern("|".join(rf"(?P<s{number}>\b(?:{words}))" for number, words in enumerate(_STATES.values())))
_NAMES: tuple[State, ...] = tuple(_STATES)
_GRAVE = lazy_pattern("|".join(rf"\b(?:{_STATES[state]})" for state in ("critical", "serious", "stable")))
_ANCHORS = frozenset(
    "condition state threatening critical critically gravely desperately dangerously seriously fighting battling "
    "clinging "
    "hanging intensive coma life stable danger minor consciousness awake conscious ward survive recover recovery "
    "improved improving worsened deteriorated upgraded downgraded hospital discharged home died passed succumbed dead "
    "care treatment".split()
)
"""Words of which every statement has one."""

_NEGATED = lazy_pattern(
    r"(?:\b(?:not|no longer|never|without|non|nor|if|could|would|might|nearly|almost)|n't)[ -](?:have )?(?:be |been )?"
    r"(?:in )?(?:an? )?\Z"
)
_PERSON = lazy_pattern(r"\b(?:" + "|".join(sorted(PERSONS)) + r")\b")
_PRONOUN = lazy_pattern(r"\b(?:(he|his|him)|she|her)\b")
_SUBJECT = lazy_pattern(r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?([A-Z][\w'’-]+)\s(?:was|is|has|had|later|died)\b")
_VERB = lazy_pattern(r"\b(?:is|are|was|were|has|have|had|remains?|lies|suffered|died|by)\b")
_HEAD = lazy_pattern(
    r"(?:(?:[A-Z][\w'’-]+[\s,]+){2,4})?(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?:[a-z][\w-]*\s){0,3}?([a-z][a-z-]+)(?=,|\s(?:is"
    r"|was|has|had"
    r"|remains|lies|who|whose|of|in|at|from|on|with|near|outside|after|aged|suffered|died|[a-z]+ed|shot|hit|hurt|struck"
    r"|found|bitten|beaten|left|caught|run|knocked|thrown)\b|\s[A-Z])"
)
_OF_ONE = (
    r"\bthe (?:injured |wounded |young |\d\d?-year-old )?{}(?:['’]s (?:condition|injuries|wounds|state|health|life)"
    r"|,? (?:is|was|has|had|have|whose?|later|now|since|died|passed|succumbed|regained|left|lost))\b"
)
_STANDS_FOR_ONE = frozenset({"victim", "patient"})
_GENERIC = frozenset("man woman boy girl teenager pensioner child".split())
_OF_THAT_AGE = lazy_pattern(r"\bthe \d\d?-year-old(?= (?:is|was|has|had|later|now|died|passed|succumbed|regained)\b)")
_PEOPLE = r"(?:people|men|women|children|boys|girls|others|victims|passengers|officers|teenagers|students|patients)"
_SEVERAL = lazy_pattern(
    rf"\b(?:others?|another|both|victims|killed|(?<!declared )(?<!pronounced )(?<!certified )dead"
    rf"|and an? (?:\w+ )?(?:{_PERSON.pattern})|(?:two|three|four|five"
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
_PRESENT = lazy_pattern(r"(?:^|\b)(?:is|remains|lies|has|is in hospital with)(?: still| now| currently)? \Z")
_SHORT_SUBJECT = 40
_DOER = lazy_pattern(rf"\bby (?:an?|the|his|her) (?:\w+ )?(?:{_PERSON.pattern}|(?:dog|horse|cow|bull|animal)\b)")
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


def grave(doc: Document, place: Span) -> bool:
    """Whether ``place`` may tell of a patient: a cheap look before ``conditions``, which reads the whole text."""
    return _GRAVE.search(doc[folded], *place) is not None


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
    told = _DOER.sub("", sentence)
    return bool(_SEVERAL.search(told) or _SOMEONE_MORE.search(told) or _LONG_AGO.search(told))


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


def _stands_for(doc: Document, noun: str, patient: set[str], later: Sentence) -> bool:
    """Whether “the woman” may be “a mother of two”: no other woman has been brought in before."""
    before, told = doc[folded][: later.span.start], later.span.of(doc[folded])
    if (
        noun not in _GENERIC
        or f"the {noun} " not in told
        or re.search(rf"\b(?:an?|the|another) (?:\w+ )?{noun}\b", before)
    ):
        return False
    return not (patient & (SHE if noun in HE else HE if noun in SHE else frozenset()))


def same_person(doc: Document, first: Sentence, later: Sentence) -> bool:
    """True if the later sentence speaks of the one person of the first, by noun, name or pronoun.

    False wherever either sentence speaks of several people, where the later one
    brings in somebody (“a man”), speaks of an animal or of long ago, or where the
    sentences just before a pronoun bring in somebody else.
    """
    opening, told = (each.span.of(doc[folded]) for each in (first, later))
    if _SEVERAL.search(opening) or _SEVERAL.search(told) or _SOMEONE_ELSE.search(told) or _LONG_AGO.search(told):
        return False
    patient, here = set(_PERSON.findall(_DOER.sub("", opening))[:1]), set(_PERSON.findall(told))
    head = _HEAD.match(doc.text, *first.span)
    if head and here <= {head[1]} and re.search(_OF_ONE.format(re.escape(head[1])), told):
        others = rf"\b(?:an?|another|second|other) (?:\w+ )?{re.escape(head[1])}\b"
        return not re.search(others, doc[folded][first.span.end : later.span.start])
    anaphor = next(iter(here), "") if len(here) == 1 else ""
    if here and here == patient:
        return True
    if here and anaphor not in _STANDS_FOR_ONE and not _stands_for(doc, anaphor, patient, later):
        return False
    subject = _SUBJECT.match(doc.text, later.span.start)
    if subject and subject[1] in _VERB.split(first.span.of(doc.text))[0].replace(",", " ").split():
        return True
    pronoun = _PRONOUN.search(told)
    if not here and not _OF_THAT_AGE.search(told) and (pronoun is None or patient & (SHE if pronoun[1] else HE)):
        return False
    before = around(doc, later, before=2, after=0)[:-1]
    between = [_DOER.sub("", each.span.of(doc[folded])) for each in before if each.span > first.span]
    if any(_SOMEONE_ELSE.search(each) or _LONG_AGO.search(each) for each in between):
        return False
    return {person for each in between for person in _PERSON.findall(each)} <= set(_PERSON.findall(opening))
