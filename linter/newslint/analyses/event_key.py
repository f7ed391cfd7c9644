"""Which articles report on one event: the same kind of incident, in the same place, within three days.

What two texts are about does not tell: two shootings by the same police force
are more alike than two reports on one of them. So the place must be the same,
and further names; in large cities and countries, where much happens, more of
them, and both dates. ``cluster`` in the metadata settles it.
"""

from array import array
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from newslint.analyses.calendar_words import PARTS, WEEKDAYS
from newslint.analyses.days import days
from newslint.analyses.demonyms import PLACES
from newslint.analyses.fingerprints import COMMON
from newslint.analyses.names import capitalised, people
from newslint.analyses.occurrences import occurrences, sentences_with
from newslint.analyses.words import fold, folded, vocabulary
from newslint.analysis import Unavailable, analysis, stored_analysis
from newslint.document import PROSE, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_INCIDENTS = {
    "shooting": "shot shots shooting shootings gunfire gunman gunmen",
    "stabbing": "stabbed stabbing stabbings knifed knifeman stabs",
    "crash": "crash crashes crashed collision collided collides derailed derailment derails overturned",
    "explosion": "explosion exploded explodes blast blasts bomb bombs bombing detonated",
    "earthquake": "earthquake quake",
    "fire": "fire blaze wildfire arson",
    "robbery": "robbery robbed robbers heist burglary burgled raiders",
    "theft": "theft stolen stole thieves",
    "collapse": "collapse collapsed collapses",
    "attack": "attack attacked attacker attackers assaulted mugged bitten mauled",
    "kidnapping": "kidnapped kidnapping abducted abduction hostage hostages",
    "siege": "siege barricaded standoff",
    "killing": "murder murdered killing",
    "search": "missing disappeared disappearance",
    "escape": "escaped escapes escapee",
    "drowning": "drowned drowning capsized sank sinks sinking",
    "flood": "flood floods flooding flooded",
    "landslide": "landslide mudslide avalanche",
    "storm": "hurricane typhoon cyclone tornado",
    "riot": "riot riots rioters looting",
    "march": "marched marchers",
}
INCIDENT = {word: kind for kind, words in _INCIDENTS.items() for word in words.split()}
"""The kind of incident that a folded word names."""
INCIDENT_WORDS = frozenset(INCIDENT)
"""Folded words of which every article with an event key has one in its opening."""

_HIT = frozenset("hit hits struck knocked".split())
_VEHICLES = frozenset("car van lorry bus coach truck train tram taxi motorcycle motorbike vehicle".split())
"""Words that make a crash together: “a van hit a cyclist”."""

_OPENING = 5
_CLAUSE = 60
_CLAUSE_END = lazy_pattern(r"[,;:.–—]| (?:and|but|who|which|that|while|before|after|when) (?!being )")
_WINDOW = 8
"""Days of one window; windows overlap by half, so that any two days at most three apart share one."""
_DAYS_OF_AN_EVENT = 3
_MORE_NAMES = 2
_MANY_NAMES = 4
_TOGETHER = 2
"""Persons whom both openings name: they stand for the place."""

_CAPITALISED = r"([A-Z][\w'’-]+(?:\s(?:of\s|upon\s)?[A-Z][\w'’-]+){0,2})"
_PLACED = lazy_pattern(rf"\b(?:in|at|near|outside|off|hit|struck|shook|rocked)\s(?:the\s|an?\s)?{_CAPITALISED}")
STREETS = frozenset(
    "road street lane avenue close drive way square hill gardens terrace crescent court place park".split()
)
"""Folded words with which the names of streets end."""
_STREET_IN = lazy_pattern(rf"\s(?:{'|'.join(sorted(word.capitalize() for word in STREETS))}),\s([A-Z][\w'’-]+)")
_PLACE_BEFORE = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]n?|from)\s([A-Z][\w'’-]+)\s(?=(?:[a-z]+\s){0,2}"
    rf"(?:{'|'.join(sorted(INCIDENT))}|prison|jail|factory|school|station|hospital)\b)"
)
_LARGE = frozenset(
    (
        "los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|austin|boston|seattle|denver|"
        "detroit|memphis|baltimore|atlanta|miami|las vegas|new york|new york city|manhattan|brooklyn|washington dc|"
        "san francisco|new orleans|baghdad|kabul|cairo|karachi|lagos|nairobi|istanbul|ankara|jerusalem|gaza|beirut|"
        "damascus|aleppo|tehran|rome|milan|madrid|barcelona|brussels|amsterdam|munich|vienna|athens|warsaw|kyiv|kiev|"
        "hong kong|shanghai|seoul|manila|jakarta|bangkok|toronto|montreal|vancouver|leeds|sheffield|bristol|newcastle|"
        "nottingham|leicester|bradford|new zealand|united states|united kingdom|northern ireland|south africa|"
        "south korea|north korea|middle east|white house|europe|us|uk|usa|eu|u.s|the us|the uk|gulf|supreme court|"
        "parliament|congress|senate|commons|government|state|court|state department|university|hospital|twitter|"
        "facebook|labour|windows|internet"
    ).split("|")
)
"""Cities of half a million and more that English copy names without their country (UN, World Urbanization
Prospects, 2018); countries of two words; and what stands after “in” and is no place."""
_NO_PLACES = frozenset((*WEEKDAYS, *PARTS)) | frozenset(
    "january february march april may june july august september october november december christmas easter a an "
    "the it this that his her their police english french spanish".split()
)

_BODIES = frozenset(
    "police office service services council court university college school hospital department directorate committee "
    "commission agency association union party club united city county borough street road avenue park station house "
    "company group trust foundation institute ministry force rescue ambulance rangers guard army navy bank times news "
    "of for and the on in".split()
)
"""Words of which a person's name has none."""


class EventKey(NamedTuple):
    """What an article says of the event that it opens with.

    Of the opening are the ``kinds`` of incident, the ``places`` (folded names
    after “in”, “at” and the like), the ``persons`` as (surname, given name) and
    the ``weekdays`` (Monday is 0). ``names`` are the CRC-32 of all other folded
    words with a capital; ``day`` is the ordinal of the day of publication, or 0.
    """

    kinds: frozenset[str]
    places: frozenset[str]
    names: "array[int]"
    persons: frozenset[tuple[str, str]]
    weekdays: frozenset[int]
    day: int


@stored_analysis
def event_key(doc: Document) -> EventKey | None:
    """The key of the event that the article opens with; None if it opens with no incident in any place."""
    if doc[vocabulary].isdisjoint(INCIDENT_WORDS) and doc[vocabulary].isdisjoint(_HIT):
        return None
    opening = _opening(doc)
    low = opening.of(doc[folded])
    kinds = frozenset(INCIDENT[word] for word in _standing(doc, low, INCIDENT_WORDS))
    if _standing(doc, low, _HIT) and _standing(doc, low, _VEHICLES):
        kinds |= {"crash"}
    if not kinds:
        return None
    patterns = (_PLACED, _PLACE_BEFORE, *(() if doc[vocabulary].isdisjoint(STREETS) else (_STREET_IN,)))
    found = (fold(each[1]).removesuffix("'s") for pattern in patterns for each in pattern.finditer(doc.text, *opening))
    places = frozenset(place for place in found if place not in _NO_PLACES and place.split()[0] not in _NO_PLACES)
    if not places:
        return None
    known = {word for place in places for word in place.split()}
    names = doc[capitalised] - COMMON - _NO_PLACES - PLACES - known
    persons = frozenset(
        (surname, given)
        for surname, given in doc[people]
        if given and f"{given} {surname}" in low and _is_person(surname, given, places)
    )
    named = (day for day in doc[days] if day.kind == "weekday" and opening.covers(day.span))
    weekdays = frozenset(day.weekday for day in named if day.weekday is not None)
    published = doc.metadata.published
    ordinal = published.when.toordinal() if published is not None and published.year else 0
    return EventKey(kinds, places, array("I", sorted(map(_code, names))), persons, weekdays, ordinal)


def _standing(doc: Document, part: str, words: frozenset[str]) -> list[str]:
    """Those of ``words`` that stand in a folded part of the text."""
    return [word for word in words & doc[vocabulary] if next(occurrences(part, word), None)]


def _code(words: str) -> int:
    """A number for words, the same on every machine."""
    return crc32(words.encode("utf-8", "surrogatepass"))


def _is_person(surname: str, given: str, places: frozenset[str]) -> bool:
    """Whether capitalised words are a person's name, as far as their words tell; not a place or a body."""
    return f"{given} {surname}" not in places and _BODIES.isdisjoint((surname, *given.split()))


def _opening(doc: Document) -> Span:
    """From the headline to the end of the first paragraphs."""
    told = (block.span for block in doc.blocks if block.kind in PROSE or block.kind == "headline")
    prose = list(islice(told, _OPENING + 1))
    return Span(prose[0].start, prose[-1].end) if prose else Span(0, 0)


@stored_analysis
def event_marks(doc: Document) -> "array[int]":
    """A number for each kind of incident in each place, in the windows of its date as well, and with each person."""
    key = doc[event_key]
    return array("Q", sorted(set(_marks(key)))) if key else array("Q")


def _marks(key: EventKey) -> Iterator[int]:
    for kind in key.kinds:
        for place in key.places:
            if not _is_wide(place):
                yield _code(f"{kind} {place}")
            for shift in (0, _WINDOW // 2) if key.day else ():
                yield _code(f"{kind} {place} {shift} {(key.day + shift) // _WINDOW}")
        for surname, given in key.persons:
            yield _code(f"{kind} {given} {surname}")


def _is_wide(place: str) -> bool:
    return place in PLACES or place in _LARGE


@analysis
def same_event(doc: Document) -> tuple[Document, ...]:
    """The other articles that report on the same event, in the order of their names.

    Raises Unavailable if there is nothing to compare with.
    """
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    archive = doc.world.archive
    found = {id(other): other for other in archive.cluster(doc)}
    key = doc[event_key]
    if key is not None:
        for candidate in archive.candidates(doc, event_marks, at_least=1):
            other = candidate.document
            theirs = other[event_key]
            if theirs is not None and _may_be_told_together(doc, other) and is_one_event(key, theirs):
                found[id(other)] = other
    return tuple(sorted(found.values(), key=lambda other: other.source.name))


def _may_be_told_together(doc: Document, other: Document) -> bool:
    """False if the metadata of both name an event, and not the same."""
    ours, theirs = doc.metadata.cluster, other.metadata.cluster
    return ours is None or theirs is None or ours.value == theirs.value


def event_places(doc: Document) -> dict[tuple[str, str], Span]:
    """Kind of incident and folded place, large ones left out, where the clause that tells of it names the place."""
    found: dict[tuple[str, str], Span] = {}
    text, low = doc.text, doc[folded]
    for sentence in sentences_with(doc, INCIDENT_WORDS):
        if doc.blocks[sentence.block].kind not in PROSE:
            continue
        for match in _PLACED.finditer(text, *sentence.span):
            place = fold(match[1]).removesuffix("'s")
            clause = low[max(sentence.span.start, match.start() - _CLAUSE) : match.start()]
            clause = _CLAUSE_END.split(clause)[-1]
            kinds = {INCIDENT[word] for word in clause.split() if word in INCIDENT}
            if len(kinds) == 1 and not _is_wide(place) and place.split()[0] not in _NO_PLACES:
                found.setdefault((kinds.pop(), place), Span(*match.span(1)))
    return found


def appeared_before(doc: Document, other: Document) -> bool:
    """Whether ``doc`` is known to have been published before ``other``: by day, or by the minute where both are "
    "timed."""
    ours, theirs = doc.metadata.published, other.metadata.published
    if ours is None or theirs is None or not (ours.year and theirs.year):
        return False
    if ours.timed and theirs.timed and (ours.when.tzinfo is None) is (theirs.when.tzinfo is None):
        return ours.when < theirs.when
    return ours.when.date() < theirs.when.date()


def named(doc: Document) -> str:
    """An article as messages name it: its file, and the day on which it appeared."""
    published = doc.metadata.published
    day = f" of {published.when.date().isoformat()}" if published is not None and published.year else ""
    return doc.source.name + day


def is_one_event(one: EventKey, other: EventKey) -> bool:
    """Whether two keys tell of one event: kind, place and days agree, and enough names besides."""
    if one.kinds.isdisjoint(other.kinds):
        return False
    both_dated = bool(one.day and other.day)
    if both_dated and abs(one.day - other.day) > _DAYS_OF_AN_EVENT:
        return False
    places = one.places & other.places
    local = any(not _is_wide(place) for place in places)
    together = len(one.persons & other.persons) >= _TOGETHER and (both_dated or bool(one.weekdays & other.weekdays))
    if not together and (not places or not (local or both_dated)):
        return False
    named = len(set(one.names).intersection(other.names))
    if not one.weekdays.isdisjoint(other.weekdays) and both_dated and (local or one.persons & other.persons):
        return True
    if one.weekdays and other.weekdays and one.weekdays.isdisjoint(other.weekdays):
        return bool(one.persons & other.persons) and named >= (_MORE_NAMES if local else _MANY_NAMES)
    return named + (len(places) - 1 if local else 0) >= (_MORE_NAMES if local else _MANY_NAMES)
