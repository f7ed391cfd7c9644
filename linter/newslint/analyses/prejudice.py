"""Matter that a jury should not hear: what an article tells of an accused person while a British case is open."""

from typing import NamedTuple

from newslint.analyses.names import names
from newslint.analyses.occurrences import sentences_with, within
from newslint.analyses.proceedings import PROCEEDINGS, Accused, accused, endings
from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_BRITISH = (
    "metropolitan police", "the met ", "crown court", "magistrates", "old bailey", "crown prosecution", "the cps",
    "scotland yard", "constabulary", "sheriff court", "police scotland", "(iopc)", "west midlands police",
)  # fmt: skip
"""Folded words that show a British court or police force."""

_YEAR = r"(?:19|20)\d\d"
_TIMES = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|\d+)"
_PREJUDICIAL = lazy_pattern(
    r"\b(?:(?:previous|prior|past|earlier|spent|string of|list of) (?:\w+ )?(?:convictions?|offences|jail terms?)"
    rf"|{_TIMES} (?:previous |prior |earlier )?convictions|criminal (?:record|past|history|background)"
    r"|(?:was|been|were) (?:\w+ )?(?:jailed|convicted|imprisoned|sentenced|locked up)\b[^.;]{0,60}"
    rf"\b(?:in|since) {_YEAR}|served (?:\w+ ){{0,4}}(?:years?|months?) (?:in (?:jail|prison)|for|of)\b"
    r"|(?:served|spent|done) time\b|ex-con(?:vict)?\b|(?:released|freed) from (?:jail|prison)"
    r"|out on (?:bail|licence|parole)|on (?:parole|probation|licence) (?:for|after|at)|known to (?:the )?police"
    r"|history of (?:violence|violent|offending|abuse|crime)|violent (?:past|history|criminal|thug)"
    r"|(?:potentially |highly )?(?:violent|dangerous) (?:individuals?|offenders?|criminals?|man|men|woman)\b"
    r"|(?:career|hardened|convicted) criminal|(?:repeat|serial|prolific) offender|gang (?:member|leader|boss|enforcer)"
    r"|previously (?:been )?(?:arrested|charged|jailed|convicted|cautioned|accused)|confess(?:ed|es|ion)\b"
    r"|admitted (?:to (?:the )?(?:police|officers|detectives)|(?:the )?(?:killing|attack|murder|stabbing|crime))"
    rf"|the {_YEAR} (?:murder|killing|stabbing|shooting|rape|death) of(?: [\w'-]+){{1,3}})"
)
_ANCHORS = frozenset(
    """convictions conviction offences jail record past history background jailed convicted imprisoned sentenced locked
    served spent done con convict released freed bail licence parole probation known violent dangerous criminal offender
    gang previously confessed confesses confession admitted murder killing stabbing shooting rape death""".split()
)
"""Words of which each of those phrases has one."""

_IN_COURT = lazy_pattern(
    r"\b(?:court|jury|jurors|judge|magistrates|prosecut\w+) (?:\w+ )?(?:was |were )?(?:heard|told|said|hears)\b"
)
_NOT_THEIRS = lazy_pattern(r"\b(?:no|not|never|without|nor)\b(?: \w+){0,3} \Z")
_LONG_AGO = lazy_pattern(
    rf"\b(?:previous|prior|earlier|past|spent|ex-con)|\b(?:in|since|the|until) {_YEAR}\b|\byears (?:ago|earlier)"
)


class Prejudice(NamedTuple):
    """Prejudicial words, and the accused person of the open case."""

    span: Span
    accused: Accused


@analysis
def prejudices(doc: Document) -> tuple[Prejudice, ...]:
    """Every prejudicial phrase in an article on an open British case against somebody named, in order."""
    present = doc[vocabulary]
    if PROCEEDINGS.isdisjoint(present) or _ANCHORS.isdisjoint(present) or not doc[accused]:
        return ()
    low = doc[folded]
    if not any(words in low for words in _BRITISH) or any(_ends_case(doc, end) for end in doc[endings]):
        return ()
    return tuple(
        Prejudice(Span(*found.span()), doc[accused][0])
        for sentence in sentences_with(doc, _ANCHORS)
        for found in _PREJUDICIAL.finditer(low, *sentence.span)
        if not _spared(doc, sentence, Span(*found.span()))
    )


def _ends_case(doc: Document, end: Span) -> bool:
    """Whether a conviction or plea is that of the case itself, not an earlier one or an admission to the police."""
    if end.of(doc[folded]).startswith(("confess", "admi")) and _PREJUDICIAL.match(doc[folded], end.start):
        return False
    sentence = sentence_at(doc, end.start)
    return sentence is None or not _LONG_AGO.search(doc[folded], *sentence.span)


def _spared(doc: Document, sentence: Sentence, span: Span) -> bool:
    """What was said in open court, what is denied, and the record of somebody else."""
    low, start = doc[folded], sentence.span.start
    if _IN_COURT.search(low, *sentence.span) or _NOT_THEIRS.search(low, start, span.start):
        return True
    keys = {each.key for each in doc[accused]}
    here = {name.surname for name in within(doc[names], Span(start, span.start)) if name.given or name.title}
    return bool(here) and here.isdisjoint(keys) and low[span.start : span.start + 3] != "the"
