"""Statistical claims in the writer's own words, and whether a source for each is in reach.

A claim is a figure that somebody must have counted: a share of a population, a
change over time, a yearly rate. Scores, prices, votes, company results and
market rates are stated by those who set them and are not claims.
"""

from bisect import bisect_left
from typing import Literal, NamedTuple

from newslint.analyses.attributions import attribution_of
from newslint.analyses.numbers import Number, number_reader, numbers
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_starts, sentences
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

ClaimKind = Literal["share", "trend", "rate", "figure"]

_GROUPS = frozenset(
    "people adults children women men households families americans britons workers students patients drivers "
    "residents citizens teenagers teens youngsters youths pupils homes victims migrants immigrants refugees "
    "pensioners parents girls boys mothers mums fathers dads babies employees teachers nurses doctors prisoners "
    "inmates couples tenants renters landlords homeowners motorists cyclists pedestrians commuters passengers users "
    "consumers shoppers farmers firms businesses employers schools universities hospitals graduates undergraduates "
    "applicants jobseekers taxpayers veterans carers muslims christians jews catholics population smokers drinkers "
    "readers cars vehicles species forests jobs".split()
)
_EVENTS = frozenset(
    "crime crimes shootings murders homicides deaths killings cases incidents arrests births stabbings burglaries "
    "offences offenses robberies thefts rapes assaults attacks accidents suicides complaints injuries admissions "
    "convictions deportations arrivals abortions overdoses bankruptcies evictions marriages divorces pregnancies "
    "infections vaccinations hospitalisations calls unemployment unemployed jobless poverty obesity diabetes cancer "
    "smoking drinking homelessness emissions pollution traffic temperatures rents immigration migration inflation "
    "violence fraud theft abuse suicide population populations rate rates number numbers level levels "
    "proportion enrolment enrollment attendance membership tourism".split()
)
_CHANGES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling dropped drop drops dropping increased increase "
    "increases increasing decreased decrease decreases decline declined declines declining grew grown growing growth "
    "surged surge surging soared doubled doubling trebled tripled quadrupled halved halving jumped climbed climbing "
    "shrank shrunk plunged up down higher lower reduced reduction".split()
)
_NOT_CLAIMED = frozenset(
    "profit profits sales revenue revenues turnover share shares stake stock stocks bond bonds yield yields market "
    "markets dollar dollars sterling oil crude fed interest treasury interbank bank earnings dividend loss losses net "
    "vs mln dlrs pct stg tonnes deficit surplus budget "
    "vote votes voters turnout election primary caucus majority match game goal goals season points seats tournament "
    "odds score win wins album copies audience film medal "
    "would will could should may might hope hopes hoping hoped expected projected predicted target targets aim aims "
    "plan plans planned pledge pledged promise if".split()
)
"""Results, markets, ballots and sport; and wishes, which no one can have counted."""

_EVENT_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning".split()
)
DATA_NOUNS = frozenset(
    "report reports survey surveys surveyed poll polls polled polling study studies census figures statistics data "
    "research researchers results findings index estimate estimates estimated forecast forecasts analysis audit".split()
)
_REACH = 40
"""How many characters after a share may name the group it is of."""
_CLAIMING = frozenset({"paragraph", "list_item", "standfirst"})
_OVER_TIME = lazy_pattern(
    r"\b(?:years?|decades?|century|annual(?:ly)?|since|quarters?|months?|summer|winter|(?:1[89]|20)[0-9]{2})\b"
)


class Claim(NamedTuple):
    """A figure that needs a source; ``span`` is the clause that states it, from the sentence's start.

    ``kind`` is “share” of a population, “trend” over years, yearly “rate”, or
    “figure” for a share or change that is less plainly one of these. A source is in reach
    where its sentence, the one before or the one after names one, or links to
    it; where a study or statistics are named within two sentences; where the
    same figure is sourced elsewhere; or where the opening sentences say that a
    study or report is what the article is about.
    """

    number: Number
    sentence: Sentence
    span: Span
    kind: ClaimKind


_TELLING = _GROUPS | _EVENTS | {"likely"}

_CLAUSE_ENDS = lazy_pattern(
    r"[;:]|,? [–—-] |, (?=\w+ing\b|which\b|who\b|where\b|but\b|while\b|although\b|and\b|so\b|as\b)"
)


@analysis
def unsourced_claims(doc: Document) -> tuple[Claim, ...]:
    """The first statistical claim of each sentence outside quotations, where no source for it is in reach, in order."""
    text, present, figures = doc[folded], doc[vocabulary], doc[number_reader]
    if present.isdisjoint(_GROUPS) and present.isdisjoint(_EVENTS):
        return ()
    found: list[Claim] = []
    telling = {sentence.span.start for sentence in sentences_with(doc, _TELLING)}
    for sentence in _far_from_data(doc) if telling else ():
        if sentence.span.start not in telling or not figures.may_hold(sentence.span):
            continue
        if not _NOT_CLAIMED.isdisjoint(text[sentence.span.start : sentence.span.end].split()):
            continue
        candidates = [number for number in figures.within(sentence.span) if _is_candidate(number)]
        words = frozenset(WORD.findall(text, *sentence.span)) if candidates else _NOT_CLAIMED
        if not words.isdisjoint(_NOT_CLAIMED):
            continue
        for number in candidates:
            kind = _kind(text, number, words, sentence.span)
            if kind is not None and not doc[regions].touches_quotation(number.span):
                if not _is_sourced(doc, number, sentence):
                    span = Span(sentence.span.start, _clause_end(text, number, sentence.span))
                    found.append(Claim(number, sentence, span, kind))
                break
    return tuple(found)


def _far_from_data(doc: Document) -> list[Sentence]:
    """The sentences that neither name a study or statistics nor stand within two of one that does.

    None if one of the first four does: a study or report is then what the article is about.
    Headlines and headings do not count: “Poll” may be an election.
    """
    text = doc[folded]
    every = [sentence for sentence in doc[sentences] if doc.blocks[sentence.block].kind in _CLAIMING]
    starts = [sentence.span.start for sentence in every]
    near: set[int] = set()
    for sentence in sentences_with(doc, DATA_NOUNS):
        if doc.blocks[sentence.block].kind in _CLAIMING and not DATA_NOUNS.isdisjoint(
            WORD.findall(text, *sentence.span)
        ):
            index = bisect_left(starts, sentence.span.start)
            if index < 4:
                return []
            near.update(range(index - 2, index + 3))
    return [sentence for index, sentence in enumerate(every) if index not in near] if near else every


def _is_candidate(number: Number) -> bool:
    """A share, a multiple, a rate, or a count that something changed from or by."""
    if number.kind in ("percent", "fraction", "multiple") or (number.kind == "ratio" and number.value < 1):
        return True
    return number.kind == "count" and bool(number.period or number.comparison in ("from", "by"))


def _kind(text: str, number: Number, words: frozenset[str], sentence: Span) -> ClaimKind | None:
    if not words.isdisjoint(_EVENT_DAYS):
        return None
    noun = text[number.noun.start : number.noun.end] if number.noun else ""
    counted = number.kind == "count"
    if not counted and noun in _GROUPS:
        return "share"
    compared = not counted or number.comparison in ("from", "by")
    changed = compared and not words.isdisjoint(_CHANGES) and not words.isdisjoint(_EVENTS)
    if changed and _OVER_TIME.search(text, sentence.start, sentence.end):
        return "trend"
    if counted:
        return "rate" if number.period and (noun in _GROUPS or noun in _EVENTS) else None
    near = WORD.findall(text, number.extent.start, min(number.extent.end + _REACH, sentence.end))
    of_group = number.kind != "multiple" and not _GROUPS.isdisjoint(near)
    return "figure" if changed or of_group or (number.kind == "multiple" and "likely" in near) else None


def _clause_end(text: str, number: Number, sentence: Span) -> int:
    """Where the clause around ``number`` ends, without its stop."""
    end = _CLAUSE_ENDS.search(text, number.extent.end, sentence.end)
    if end is not None:
        return end.start()
    last = sentence.end
    while last > number.extent.end and text[last - 1] in ".!?":
        last -= 1
    return last


def _is_sourced(doc: Document, number: Number, sentence: Sentence) -> bool:
    """True if the sentence or a neighbour names or links to a source, or the same figure is sourced elsewhere."""
    every = doc[sentences]
    index = bisect_left(doc[sentence_starts], sentence.span.start)
    for near in every[max(index - 1, 0) : index + 2]:
        if attribution_of(doc, near.span) or any(near.span.covers(link.span) for link in doc.links):
            return True
    return any(
        other.value == number.value
        and other.kind == number.kind
        and other is not number
        and attribution_of(doc, other.span)
        for other in doc[numbers]
    )
