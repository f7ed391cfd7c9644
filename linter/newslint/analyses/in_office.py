"""Whether an office is given to its bearer as of now, or as of another day, in another rank or country."""

from datetime import date, timedelta

from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.demonyms import PLACES
from newslint.analyses.office_holders import Office
from newslint.analyses.roles import QUALIFIERS, may_precede
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, folded
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_PAST = frozenset(
    """then former formerly ex until till later late ago once previous previously predecessor successor succeeded
    replaced resigned quit sacked when during under history memoir memoirs biography autobiography earlier since
    was were had became served nineties eighties decade decades years""".split()
)
_LOOKING_BACK = frozenset("then ago history memoirs biography formerly decades centenary".split())
_BACK_IN_CLAUSE = frozenset(
    """predecessor successor succeeded replaced appointed appointee nominated nominee signed elected served
    administration era""".split()
)
_UNDER = frozenset(
    """when during under since until like adviser advisor aide aides counsel assistant speechwriter staff biographer
    memoir memory statue portrait""".split()
)
_BAR = lazy_pattern(r"[,;:]\s|\s[-–—]\s")
_KEPT_FOR_LIFE = frozenset({"president"})
"""American titles that may be a courtesy before the name: “President Clinton”."""
_NOW = frozenset({"current", "incumbent"})
_ACT = lazy_pattern(
    r"\s(?:said|says|announced|tweeted|told|declared|signed|met|vowed|asked|called|urged|issued|won|is|will)\b"
)
_MONTHS = MONTHS.keys() - {"march", "may"}
_YEAR = timedelta(days=366)
_COVERED = frozenset({"GB", "US"})
_HOME = frozenset("british britain britain's uk uk's american america america's us".split())


def present(doc: Document, office: Office) -> bool:
    """True if nothing beside the office says that it is another, past or future one, or another country’s."""
    role = office.role
    if not _PAST.isdisjoint(role.after) or not _UNDER.isdisjoint(role.before):
        return False
    if not _NOW.isdisjoint(role.before):
        return True
    at_home = office.tenures[0].country in _COVERED
    for word in reversed(role.before):
        if word in QUALIFIERS or (at_home and word in PLACES and word not in _HOME):
            return False
        if not may_precede(word):
            break
    if role.apposed:
        owned = any(word.endswith(("'s", "’s")) for word in role.before[-2:])
        return role.span.start > office.name.span.start or owned or not {"the", *_HOME}.isdisjoint(role.before)
    courtesy = role.words[0] in _KEPT_FOR_LIFE and office.tenures[0].country == "US"
    return not courtesy or _acts(doc, office)


def _acts(doc: Document, office: Office) -> bool:
    """True if the words make the bearer of a title act in office: “US President X”, “President X said on Tuesday”."""
    low, role = doc[folded], office.role
    if {*role.before[-2:], *role.words} & {"us", "states", "s", "american"}:
        return True
    sentence = sentence_at(doc, office.name.span.start)
    if sentence is None or not _ACT.match(low, office.name.span.end):
        return False
    return not WEEKDAYS.keys().isdisjoint(WORD.findall(low, *sentence.span))


def looks_back(doc: Document, office: Office, day: date) -> bool:
    """True if the sentence names an earlier year, or says otherwise that it speaks of the past.

    Within a year of the end of office a month may be enough of a date (“in March”).
    """
    low, both = doc[folded], _together(office)
    sentence = sentence_at(doc, both.start)
    if sentence is None or not _NOW.isdisjoint(office.role.before):
        return False
    around = WORD.findall(low, *sentence.span)
    if not _LOOKING_BACK.isdisjoint(around) or any(_earlier_year(word, day) for word in around):
        return True
    lately = any(tenure.valid_to > (day - _YEAR).isoformat() for tenure in office.own)
    if lately and not _MONTHS.isdisjoint(around):
        return True
    start = max((bar.end() for bar in _BAR.finditer(low, sentence.span.start, both.start)), default=sentence.span.start)
    bar = _BAR.search(low, both.end, sentence.span.end)
    return not _BACK_IN_CLAUSE.isdisjoint(WORD.findall(low, start, bar.start() if bar else sentence.span.end))


def _together(office: Office) -> Span:
    name, role = office.name.span, office.role.span
    return Span(min(name.start, role.start), max(name.end, role.end))


def _earlier_year(word: str, day: date) -> bool:
    return word[:4].isdecimal() and 1900 <= int(word[:4]) < day.year and len(word.rstrip("s'")) == 4
