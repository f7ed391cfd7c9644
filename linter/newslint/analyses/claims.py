"""Statistical claims in the writer's own words, and whether a source for each is in reach.

A claim is a figure that somebody must have counted: a share of a population, a
change over time, a yearly rate. Scores, prices, votes, company results and
market rates are stated by those who set them and are not claims.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.attributions import attribution_of, attributions
from newslint.analyses.numbers import Number, number_reader, numbers
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_at, sentence_starts, sentences
from newslint.analyses.words import WORD, folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

ClaimKind = Literal["share", "trend", "rate", "figure", "percentage"]

GROUPS = frozenset(
    "people adults children women men households families americans britons workers students patients drivers "
    "residents citizens teenagers teens youngsters youths pupils homes victims migrants immigrants refugees "
    "pensioners parents girls boys mothers mums fathers dads babies employees teachers nurses doctors prisoners "
    "inmates couples tenants renters landlords homeowners motorists cyclists pedestrians commuters passengers users "
    "consumers shoppers farmers firms businesses employers schools universities hospitals graduates undergraduates "
    "applicants jobseekers taxpayers veterans carers muslims christians jews catholics population smokers drinkers "
    "readers cars vehicles species forests jobs".split()
)
EVENTS = frozenset(
    "crime crimes shootings murders homicides deaths killings cases incidents arrests births stabbings burglaries "
    "offences offenses robberies thefts rapes assaults attacks accidents suicides complaints injuries admissions "
    "convictions deportations arrivals abortions overdoses bankruptcies evictions marriages divorces pregnancies "
    "infections vaccinations hospitalisations calls unemployment unemployed jobless poverty obesity diabetes cancer "
    "smoking drinking homelessness emissions pollution traffic temperatures rents immigration migration inflation "
    "violence fraud theft abuse suicide population populations rate rates number numbers level levels "
    "proportion enrolment enrollment attendance membership tourism".split()
)
CHANGES = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling dropped drop drops dropping increased increase "
    "increases increasing decreased decrease decreases decline declined declines declining grew grown growing growth "
    "surged surge surging soared doubled doubling trebled tripled quadrupled halved halving jumped climbed climbing "
    "shrank shrunk plunged up down higher lower reduced reduction".split()
)
NOT_CLAIMED = frozenset(
    "profit profits sales revenue revenues turnover share shares stake stock stocks bond bonds yield yields market "
    "markets dollar dollars sterling oil crude fed interest treasury interbank bank earnings dividend loss losses net "
    "vs mln dlrs pct stg tonnes deficit surplus budget "
    "vote votes voters turnout election primary caucus majority match game goal goals season points seats tournament "
    "odds score win wins album copies audience film medal "
    "would will could should may might hope hopes hoping hoped expected projected predicted target targets aim aims "
    "plan plans planned pledge pledged promise if".split()
)
"""Results, markets, ballots and sport; and wishes, which no one can have counted."""

_PERCENT = frozenset(("percent", "cent", "pct"))
_OWN_MATTER = frozenset(
    "i we you my our me us own owns owned hold holds held stake pence cents yen euros tax vat discount alcohol proof "
    "tariff tariffs duty interest salary raise pay wage wages confidence sure certain deposit commission fee "
    "fees burns primaries caucuses caucus delegates ballots candidate candidates race contest rating ratings".split()
)
"""Words by which a percentage is the speaker's own, a price, or set by those who charge it."""
_NO_PERCENTAGE = (NOT_CLAIMED | _OWN_MATTER) - frozenset("will expected projected predicted oil net".split())
"""A forecast and a market's volume have a source as well, if not so plainly as a share of a population."""
_EVENT_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning".split()
)
DATA_NOUNS = frozenset(
    "report reports survey surveys surveyed poll polls polled polling study studies census figures statistics data "
    "research researchers results findings index estimate estimates estimated forecast forecasts analysis audit".split()
)
_CHAIN = 3
"""Sentences within which a further percentage goes on with the first, and has its source."""
_POINTS_BACK = 3
"""How many words of the next sentence may name the study that a figure is from (“The new survey …”)."""
_REACH = 40
"""How many characters after a share may name the group it is of."""
_CLAIMING = frozenset({"paragraph", "list_item", "standfirst"})
_COUNTERS = (
    "(?:police|force|ministry|department|office|agency|board|council|institute|bureau|inspectors|register|charity|"
    "union|college|watchdog|regulator|inquiry|committee|commission|officials|coroners?|hospitals?)"
)
"""Those who count, and are named as doing so: “police recorded 12% more burglaries”."""
_CREDITED = lazy_pattern(
    r"\bsource: |\bas [a-z][\w .'’-]{1,40} (?:notes?|noted|points? out|pointed out|puts? it|calculates?|calculated)\b"
    r"|\bper (?:the )?[a-z ]{2,30} (?:figures|data|records|numbers)\b|\b(?:calculates?|reckons?)\b"
    r"|\b(?:its|their|his|her|[a-z]+(?:s'|'s)) (?:[a-z]+ ){0,2}(?:count|reckoning|tally|tables|register|records)\b"
    r"|\b(?:on|by|going by|based on) (?:the )?(?:[a-z]+ ){1,3}(?:numbers|tables|records|register|returns)\b"
    r"|\b(?:numbers|figures?|records|tables|registers?|returns|documents|tally) (?:[a-z]+ ){0,6}"
    r"(?:shows?|puts?|lists?|reveals?|indicates?|has it)\b"
    r"|\b(?:figures?|numbers|count|total) (?:comes? |is |are )?(?:from|(?:compiled|published|collected) by) [a-z]+"
    r"|\b(?:that|this|those|these|which|numbers|figures?) (?:is|are) (?:from )?the [a-z ]{2,30}(?:s'|'s)"
    r"|\b(?:that|this|those|these|which) (?:is|are) from [a-z]+"
    r"|\bas (?:counted|recorded|measured|logged|reported|published|calculated) (?:by|in)\b"
    r"|, per (?!cent|head|capita|year|month|day)[a-z]{3,}\b"
    rf"|\b{_COUNTERS} (?:[a-z]+ ){{0,2}}?(?:counts?|counted|recorded|logged|registered|lists?|heard|gives?|gave)\b"
    rf"|, (?:the )?(?:[a-z]+ ){{0,2}}{_COUNTERS} (?:has )?(?:found|finds|counted)\b"
)
"""Other ways of naming whoever counted."""
_SHOWN = lazy_pattern(
    r"(?<!\ba )(?<!\bthe )(?<!\bto )\b(?:shows?|showed|reveals?|revealed|suggests?|indicates?)\b"
    r"|\b(?:told|admitted to|replied to) (?:the |a )?[a-z]|\bin the (?:view|reckoning|opinion) of\b"
    r"|\b(?:attributes?|ascribes?) (?:[a-z]+ )?\d"
    r"|\b(?:team|doctors|scientists|economists|academics|statisticians|campaigners|insurers|analysts|experts)"
    r" (?:[a-z]+ ){0,4}?(?:found|finds?|says?|traced|saw|measured|think|believe)\b"
)
"""What shows the figure, or whom those told who are counted; in the sentence itself."""
_GOING_ON = ("so ", "that is ", "this is ", "those are ", "the figure", "the number")
"""How a sentence begins that says where the figure before it is from."""
_PER_HEAD = lazy_pattern(
    r" (?:[a-z]+ )?(?:per|in every|for every) (?:1,000|10,000|100,000|(?:a |one )?million|thousand)\b"
)
OVER_TIME = lazy_pattern(
    r"\b(?:years?|decades?|century|annual(?:ly)?|since|quarters?|months?|summer|winter|(?:1[89]|20)[0-9]{2})\b"
)


class Claim(NamedTuple):
    """A figure that needs a source; ``span`` is the clause that states it, from the sentence's start.

    ``kind`` is “share” of a population, “trend” over years, yearly “rate”,
    “figure” for a share or change that is less plainly one of these, or “percentage” for any other, for which
    a source or a study that is named after its sentence does not count. A source is in reach
    where its sentence, the one before or the one after in its paragraph names one, or links to
    it; where a study or statistics are named within two sentences; where the
    same figure is sourced elsewhere; or where the opening sentences say that a
    study or report is what the article is about.
    """

    number: Number
    sentence: Sentence
    span: Span
    kind: ClaimKind


_TELLING = GROUPS | EVENTS | {"likely"}

_CLAUSE_ENDS = lazy_pattern(
    r"[;:]|,? [–—-] |, (?=\w+ing\b|which\b|who\b|where\b|but\b|while\b|although\b|and\b|so\b|as\b)"
)


@analysis
def counting_sentences(doc: Document) -> list[Sentence]:
    """The sentences that name a group of people or a kind of event, of which one may count many."""
    return sentences_with(doc, _TELLING)


@analysis
def unsourced_claims(doc: Document) -> tuple[Claim, ...]:
    """The first statistical claim of each sentence outside quotations, where no source for it is in reach, in order."""
    text, figures = doc[folded], doc[number_reader]
    found: list[Claim] = []
    telling = {sentence.span.start for sentence in doc[counting_sentences]}
    for sentence in _far_from_data(doc) if telling else ():
        if sentence.span.start not in telling or not figures.may_hold(sentence.span):
            continue
        if not NOT_CLAIMED.isdisjoint(text[sentence.span.start : sentence.span.end].split()):
            continue
        candidates = [number for number in figures.within(sentence.span) if _is_candidate(text, number)]
        words = frozenset(WORD.findall(text, *sentence.span)) if candidates else NOT_CLAIMED
        if not words.isdisjoint(NOT_CLAIMED):
            continue
        for number in candidates:
            kind = _kind(text, number, words, sentence.span)
            if kind is not None and not doc[regions].touches_quotation(number.span):
                if not _is_sourced(doc, number, sentence):
                    span = Span(sentence.span.start, _clause_end(text, number, sentence.span))
                    near = _is_sourced(doc, number, sentence, beyond=True)
                    found.append(Claim(number, sentence, span, "figure" if near else kind))
                break
    taken = {claim.sentence for claim in found}
    found += [claim for claim in _percentages(doc) if claim.sentence not in taken]
    return tuple(sorted(found, key=lambda claim: claim.span))


def _percentages(doc: Document) -> Iterator[Claim]:
    """The first percentage of each sentence that nobody vouches for, where it is no matter of business or of choice."""
    text, figures = doc[folded], doc[number_reader]
    every, told = doc[sentences], -_CHAIN
    for sentence in sentences_with_shares(doc):
        index = bisect_left(doc[sentence_starts], sentence.span.start)
        goes_on, told = index - told < _CHAIN, index
        if goes_on or doc.blocks[sentence.block].kind not in _CLAIMING:
            continue
        number = next((each for each in figures.within(sentence.span) if each.kind == "percent"), None)
        if number is None or number.value == 100 or doc[regions].touches_quotation(number.span):
            continue
        following = every[index + 1].span if index + 1 < len(every) else sentence.span
        near = (*WORD.findall(text, every[max(index - 1, 0)].span.start, sentence.span.end),
                *WORD.findall(text, *following)[:_POINTS_BACK])  # fmt: skip
        goes_on_about = int(text.startswith(_GOING_ON, following.start))
        words = frozenset(WORD.findall(text, *sentence.span))
        if not words.isdisjoint(_NO_PERCENTAGE) or text[sentence.span.end - 1] == "?":
            continue
        if DATA_NOUNS.isdisjoint(near) and not _is_sourced(doc, number, sentence, goes_on_about):
            span = Span(sentence.span.start, _clause_end(text, number, sentence.span))
            yield Claim(number, sentence, span, "percentage")


def sentences_with_shares(doc: Document, words: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences that hold a percentage, or one of ``words``, in order."""
    text = doc[folded]
    found = set(sentences_with(doc, _PERCENT | words))
    at = text.find("%")
    while at >= 0:
        sentence = sentence_at(doc, at)
        if sentence is not None:
            found.add(sentence)
        at = text.find("%", at + 1)
    return sorted(found)


def _far_from_data(doc: Document, reach: int = 2, opening: int = 4) -> list[Sentence]:
    """The sentences that neither name a study or statistics nor stand within ``reach`` of one that does.

    None if one of the first ``opening`` does: a study or report is then what the article is about.
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
            if index < opening:
                return []
            near.update(range(index - reach, index + reach + 1))
    return [sentence for index, sentence in enumerate(every) if index not in near] if near else every


def _is_candidate(text: str, number: Number) -> bool:
    """A share, a multiple, a rate, or a count that something changed from or by."""
    per_head = _PER_HEAD.match(text, number.span.end)
    if number.kind in ("percent", "fraction", "multiple") or (number.kind == "ratio" and number.value < 1):
        return True
    return number.kind == "count" and bool(number.period or number.comparison in ("from", "by") or per_head)


def _kind(text: str, number: Number, words: frozenset[str], sentence: Span) -> ClaimKind | None:
    if not words.isdisjoint(_EVENT_DAYS):
        return None
    noun = text[number.noun.start : number.noun.end] if number.noun else ""
    counted = number.kind == "count"
    if counted and _PER_HEAD.match(text, number.span.end) and not words.isdisjoint(EVENTS):
        return "figure"
    if not counted and noun in GROUPS:
        return "share"
    compared = not counted or number.comparison in ("from", "by")
    changed = compared and not words.isdisjoint(CHANGES) and not words.isdisjoint(EVENTS)
    if changed and OVER_TIME.search(text, sentence.start, sentence.end):
        return "trend"
    if counted:
        return "rate" if number.period and (noun in GROUPS or noun in EVENTS) else None
    near = WORD.findall(text, number.extent.start, min(number.extent.end + _REACH, sentence.end))
    of_group = number.kind != "multiple" and not GROUPS.isdisjoint(near)
    of_events = number.kind in ("fraction", "ratio") and noun in EVENTS
    return "figure" if changed or of_group or of_events or (number.kind == "multiple" and "likely" in near) else None


def _clause_end(text: str, number: Number, sentence: Span) -> int:
    """Where the clause around ``number`` ends, without its stop."""
    end = _CLAUSE_ENDS.search(text, number.extent.end, sentence.end)
    if end is not None:
        return end.start()
    last = sentence.end
    while last > number.extent.end and text[last - 1] in ".!?":
        last -= 1
    return last


def _is_sourced(doc: Document, number: Number, sentence: Sentence, after: int = 1, beyond: bool = False) -> bool:
    """True if the sentence or a neighbour names or links to a source, or the same figure is sourced elsewhere.

    Neighbours of other paragraphs count if ``beyond`` is true.
    """
    every = doc[sentences]
    index = bisect_left(doc[sentence_starts], sentence.span.start)
    for near in every[max(index - 1, 0) : index + after + 1]:
        if not beyond and near.block != sentence.block:
            continue
        linked = any(near.span.covers(link.span) for link in doc.links)
        if linked or _is_vouched_for(doc, near, number) or _CREDITED.search(doc[folded], *near.span):
            return True
        if near is sentence and _SHOWN.search(doc[folded], *near.span):
            return True
    return any(
        other.value == number.value
        and other.kind == number.kind
        and other is not number
        and attribution_of(doc, other.span)
        for other in doc[numbers]
    )


def _is_vouched_for(doc: Document, near: Sentence, number: Number) -> bool:
    """True if ``near`` has a source that is not those whom ``number`` counts (“half of drivers admit”)."""
    source = attribution_of(doc, near.span)
    if source is None or source.source is None or not number.extent.covers(source.source):
        return source is not None
    every = doc[attributions]
    first = bisect_left(every, near.span.start, key=lambda each: each.cue.start)
    return any(
        each.kind != "vague" and each.cue != source.cue and near.span.covers(each.cue)
        for each in every[first : first + 8]
    )
