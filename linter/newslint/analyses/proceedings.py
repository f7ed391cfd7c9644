"""Criminal proceedings: who is arrested, charged or tried, and whether the article reports an end to it.

Read without a parser: a name, or “the suspect”, directly before “was charged”,
“is accused of killing”, “appeared in court”; or directly after “charged”. An
article that reports a conviction, a plea of guilty, an admission, or the death
of the attacker has no accused here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.names import names
from newslint.analyses.occurrences import sentences_with, within
from newslint.analyses.sentences import Sentence
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

PROCEEDINGS = frozenset(
    "charge charges charged arrested indicted remanded detained arraigned accused suspected suspect suspects trial "
    "magistrates bailey appeared court guilty denies denied custody bail defendant".split()
)
"""Folded words of which every report of proceedings has one."""

GUILTY_VERBS = frozenset(
    "stabbed killed murdered raped robbed assaulted abducted kidnapped strangled molested groped defrauded embezzled "
    "stole burgled mugged beheaded poisoned abused trafficked smuggled bludgeoned knifed battered laundered "
    "shot attacked punched beat bombed torched drowned suffocated slashed groomed swindled "
    "conned looted torched carjacked ambushed hacked mutilated stalked throttled blackmailed "
    "opened broke set ran burned burnt gunned carried mowed".split()
)
"""Folded past tenses that, said of a person, say that the person committed a crime.

“opened” and those after it do so with what ``ONLY_WITH`` lists.
"""

ONLY_WITH = {
    "opened": " fire", "broke": " into ", "set": " fire to ", "ran": " over ", "burned": " down ", "burnt": " down ",
    "gunned": " down ", "carried": " out the attack", "mowed": " down ",
}  # fmt: skip
"""What has to follow a verb of many meanings."""

_CRIMES = (
    r"(?:kill|murder|stabb|shoot|rap|assault|attack|robb|abduct|kidnapp|strangl|defraud|embezzl|steal|burgl|beat"
    r"|poison|"
    r"groom|abus|molest|smuggl|traffick|launder|brib|arson|fraud|theft|manslaughter|terror|causing|plott|perjur|sexual|"
    r"attempt|possess|conspir|violent|punch|bomb|set|firing|opening|driv|groping|threat|harass|stalk|corrupt|hack)"
)
_BE = r"(?:has|have|had|was|were|is|are|been|being|also|will|to|due|later|since|now|first|again|\w+ly)"
_LINKED = lazy_pattern(
    rf"(?:,? (?:aged )?\d\d,?)?(?:,[^,.;]{{1,80}}){{0,3}},?(?:\s(?:who|and))?(?:\s{_BE})*"
    r"(?:\s(?:on|in|last|this|early|late) [^,.;]{1,30},?)?\s?\Z"
)
"""What may stand between a person and the verb of which the person is the subject or the one it is done to."""

_STATUS = lazy_pattern(
    r"\b(?:charged|indicted|arraigned|arrested|remanded|detained)\b"
    rf"|\b(?:accused|suspected) of (?:\w+ly )?(?:the )?{_CRIMES}"
    r"|\b(?:appear(?:s|ed|ing)?|due|expected) (?:in|at|before|to appear) [^.;]{0,60}"
    r"\b(?:court|magistrates|judge|bailey)\b"
    r"|\b(?:on|stands?|standing|facing|awaiting|awaits|faces) trial\b|\bple(?:ade?d|ads) not guilty\b"
    r"|\b(?:faces?|facing|faced) (?:\w+ ){0,3}charges?\b|\btaken into custody\b|\bin custody\b"
    rf"|\b(?:denies|denied|denying) (?:the )?(?:charge|{_CRIMES})"
)
_DONE_TO = frozenset("charged indicted arraigned arrested remanded detained".split())
_PASSIVE = lazy_pattern(r"\b(?:was|were|is|are|been|being|be)\b|,\s\Z")
_CHARGED_WHOM = lazy_pattern(
    r"\b(?:charged|arrested|indicted|detained|suspects?|(?<=the )accused|(?<=the )defendant|trial of)(?:,| as)?\s\Z"
)
_VICTIM = lazy_pattern(
    r"\b(?:murders?|deaths?|killings?|shootings?|stabbings?|rapes?|assaults?|attacks?|kidnappings?|disappearance|"
    r"abduction) (?:of|on|against) (?:[\w'-]+ ){0,4}\Z|\b(?:killing|murdering|stabbing|shooting|raping|assaulting|"
    r"attacking|robbing|beating|killed|murdered|stabbed|shot|raped|by|against) (?:[\w'-]+ ){0,3}\Z"
)
_ENDED = lazy_pattern(
    r"\bconvict(?:ed|s|ions?)?\b|\bguilty\b|\badmi(?:t(?:s|ted|ting)?|ssion of) "
    rf"(?:to )?(?:the )?(?:{_CRIMES}|guilt|charge|responsib|being|it\b|he\b|she\b|two|three|\w+ (?:counts|charges))"
    r"|\bconfess|\bsentenced?\b|\bjailed\b"
    r"|\bacquit|\bimprisoned\b|\bpardon|\bclemency\b|\bserving (?:a|his|her|life|time|\w+ years)\b"
    r"|\bexecuted\b(?! (?:a|the|search)\b)|\bexonerat|\bcleared of\b"
    r"|\bplea (?:deal|bargain|agreement)\b|\bcharges? (?:was |were |have been )?dropped\b"
    r"|\b(?:killed|shot|hanged|hung|blew) (?:himself|herself|themselves)\b"
    r"|\b(?:gun|weapon|knife) on (?:himself|herself)\b"
    r"|\b(?:took|taken|taking) (?:his|her) own life\b"
    r"|\b(?:shot dead|killed) by (?:\w+ ){0,3}(?:police|officers|security)\b"
)
_OF_THE_CASE = lazy_pattern(r"\b(?:he|she|him|her|they|them|court|jury|jurors|judge|magistrates)\b")
_NOT_ENDED = lazy_pattern(
    r"\b(?:not|if|when|once|could be|would be|yet been|never been|before being|faces?|maximum|whether|hospital|deny|"
    r"denied|denies|until proven) (?:[\w']+ ){0,4}\Z"
)
_ENDS_WITH = frozenset(
    "convicted convict convicts conviction convictions guilty admit admits admitted admitting admission confess "
    "confessed confesses confession confessions confessing sentenced sentence jailed acquitted acquittal acquit "
    "imprisoned pardon pardoned pardons clemency serving executed exonerated plea himself herself themselves own shot "
    "killed cleared dropped".split()
)


class Accused(NamedTuple):
    """A person against whom proceedings are reported: the plain surname, and the words that report them."""

    key: str
    status: Span


@analysis
def endings(doc: Document) -> tuple[Span, ...]:
    """Every report of a conviction, a plea of guilty, an admission, a pardon or an attacker's death, in order.

    Those of other people, who are named in the sentence where the accused is not, do not count.
    """
    if _ENDS_WITH.isdisjoint(doc[vocabulary]):
        return ()
    low, keys = doc[folded], {each.key for each in doc[accused]}
    found = []
    for sentence in sentences_with(doc, _ENDS_WITH):
        named = {name.surname for name in within(doc[names], sentence.span) if name.given or name.title}
        others = (
            bool(keys and named) and named.isdisjoint(keys) and not any(key in sentence.span.of(low) for key in keys)
        )
        if others and not _OF_THE_CASE.search(low, *sentence.span):
            continue
        for end in _ENDED.finditer(low, *sentence.span):
            if not _NOT_ENDED.search(low, max(end.start() - 50, sentence.span.start), end.start()):
                found.append(Span(*end.span()))
    return tuple(found)


@analysis
def accused(doc: Document) -> tuple[Accused, ...]:
    """The people named in the article against whom proceedings are reported, each once, in order."""
    if PROCEEDINGS.isdisjoint(doc[vocabulary]):
        return ()
    found: dict[str, Accused] = {}
    for sentence in sentences_with(doc, PROCEEDINGS):
        for each in _in_sentence(doc, sentence):
            found.setdefault(each.key, each)
    return tuple(found.values())


def _in_sentence(doc: Document, sentence: Sentence) -> Iterator[Accused]:
    low, start = doc[folded], sentence.span.start
    people = within(doc[names], sentence.span)
    for status in _STATUS.finditer(low, *sentence.span):
        # “John Doe, 34, of Mill Road, Leeds, was charged”: the places are names as well.
        for name in people:
            end = name.span.end
            if end < status.start() and _LINKED.fullmatch(low, end, status.start()):
                active = status.group() in _DONE_TO and not _PASSIVE.search(low, end, status.start())
                if not active and not _VICTIM.search(low, start, name.span.start):
                    yield Accused(name.surname, Span(*status.span()))
                break
    for name in people:
        if whom := _CHARGED_WHOM.search(low, start, name.span.start):
            yield Accused(name.surname, Span(whom.start(), name.span.start - 1))
