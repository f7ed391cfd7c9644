"""Events: what happened, as far as a time can be bound to it.

A clause is the part of a sentence between commas, conjunctions and relative
words; a time belongs to the event of its own clause.
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from newslint.analyses.calendar_words import PARTS, WEEKDAYS
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.days import Day, days
from newslint.analyses.event_words import Event, events
from newslint.analyses.occurrences import within
from newslint.analyses.person_words import HE, KIN, PERSONS, SHE
from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.words import WORD, folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_WEAK = {"fire": 1, "hit": 2, "killing": 3, "theft": 4, "escape": 4}
"""Kinds that only date a clause which names none of a lower number: “killed in an explosion today”."""
_ENDED = lazy_pattern(
    r"\b(?:put out|extinguished|under control|doused|burn(?:ed|t) out|died down|still burning|ended|(?:was|is"
    r"|were) (?:out|over))\b"
)
_PASSES_ON = lazy_pattern(r"\b(?:followed|preceded|triggered|sparked|caused|prompted|led to)\b")
_BORDER = lazy_pattern(
    r"[,;:()]|\s[–—-]\s|\b(?:after|before|when|while|which|who|that|as|but|and|because|following|since|until|though|"
    r"although|whose|then|if)\b"
)
_REACH = 500
"""So far to either side of its time a clause goes at most, in code points; an unpunctuated list has no clauses."""

_APPOSED_PLACE = lazy_pattern(r"(?<=[a-z]),\s[A-Z][\w'’-]+(?=,\s(?:at|on|in|shortly|just|about|around)\s)")
_BESIDE = lazy_pattern(r"[\s,:–—-]*")
_ANEW = lazy_pattern(r"\b(?:an?|one|two|three|several)\s(?:(?:\d+\.)?[\w-]+\s){0,2}\Z")
_THINGS = frozenset(
    "shooting stabbing crash collision derailment explosion blast bombing earthquake quake blaze robbery attack "
    "collapse arrest".split()
)
_NOUNS = _THINGS | {"shots", "gunfire"}
_SUBJECT = lazy_pattern(
    r"(\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s)?([\w'’-]+)(?:\s(?:was|were|is|are|had|has|been|being|later|also"
    r"|then))*\s\Z"
)
_APPOSED = lazy_pattern(r"(?:[A-Z][\w'’.-]+\s)*([A-Z][\w'’-]+),")
_PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
_SEXES = {"he": "he", "she": "she", "they": ""}
_NO_OBJECT = frozenset(
    "at on in by near from after before outside while when and or as for during inside to off into onto with over "
    "under "
    "along across through between against around about beside".split()
)
_NO_SUBJECT = frozenset(
    "It We I This That The A An Police Officers Detectives Firefighters Neighbours Witnesses Gunmen Armed Shots".split()
)
_OTHER = lazy_pattern(
    r"\b(?:another|second|third|separate|earlier(?! (?:today|this|on)\b)|previous|other|similar|also|both|again"
    r"|unrelated|different|"
    r"further|additional|smaller|weaker|stronger|"
    r"last (?:week|month|year))\b"
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Sgt|PC)\.?"
_TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Sgt PC".split())
_NAMES = lazy_pattern(
    rf"\b(?:in|at|near|outside|from)\s(?:the\s)?([A-Z][\w'’]+)|\b{_TITLE}\s(?:[A-Z][a-z]+\s)?([A-Z][a-z]+)"
    r"|\b([A-Z][a-z]+)\s[A-Z][a-z]+"
)
_PLUPERFECT = lazy_pattern(r"\bhad\s(?:\w+ly\s|already\s|also\s)?(?:been\s)?\Z")
_NO_NAMES = frozenset(day.capitalize() + of for day in (*WEEKDAYS, *PARTS) for of in ("", "'s", "’s")) | frozenset(
    "January February March April May June July August September October November December".split()
)


_CHARGED_WITH = lazy_pattern(r"\bwith\s(?:an?\s)?([a-z-]+)")
_SCENE = lazy_pattern(r"\b(?:at|near|outside|inside)\s(?:an?|the|his|her|their)\s((?:[a-z-]+\s){0,2}[a-z-]+)")
_NO_SCENES = frozenset(
    "morning evening afternoon night hours early time moment end start beginning middle same on at in of and was were "
    "is had "
    "has after before when near with by from to early late back head chest leg legs neck arm arms stomach face area "
    "town city "
    "village country region which that a an the his her their began started happened occurred took broke went ended "
    "said struck "
    "hit came left killed died hurt injured".split()
) | frozenset((*WEEKDAYS, *PARTS))
_ONE_OF_SEVERAL = lazy_pattern(r"\b(?:first|latest|initial|main|final)\s(?:[\w-]+\s)?\Z")
_WHERE = lazy_pattern(r"[\s,]*(?:where|when)\s[^.;:,]*")
_HEARD_OF = lazy_pattern(r"\b(?:(?:was|were|been) reported|reports? of|investigat\w+|announced)\b")
_REPORTED = lazy_pattern(r"\b(?:said|says|told|announced|confirmed|reported|added|warned)\b[^,]*\Z")
_HAPPENED = lazy_pattern(r"\b(?:happened|occurred|took place|began|started)\b")
_BEGINS = lazy_pattern(r"\b(?:began|started)\b")
_BEGAN = lazy_pattern(
    r"\W*(?:so,?\s)?(?:(it|this)|the\s\w+(?:,?\s(?:which|that))?)(?:\sall)?\s(?:began|started|happened|occurred"
    r"|unfolded|took place)\b"
)


class Told(NamedTuple):
    """What a clause says of its event, as far as it parts one event from another.

    ``whom`` is the person it happened to: a folded noun or pronoun (“brother”,
    “he”) or a name, or empty. ``anew`` is True if that person or the event is
    brought in (“a man”, “a blast”), ``other`` for words such as “another”, and
    ``before`` in the pluperfect. ``names`` are places, ``people`` the names of
    people, ``persons`` nouns of persons; ``scenes`` the nouns of where it was (“at
    a mill”), or of what somebody is charged with.
    """

    whom: str
    anew: bool
    other: bool
    before: bool
    names: frozenset[str]
    persons: frozenset[str]
    people: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()


class Timed(NamedTuple):
    """A clock time, the event of its clause, and the clause's own words on either side of the time.

    ``day`` is the day named in the same sentence, if exactly one is.
    """

    clock: Clock
    event: Event
    clause: Span
    day: Day | None
    told: Told


class Dated(NamedTuple):
    """A weekday or relative day, the kind of event that it dates, and the clause that tells of the event.

    ``word`` is the word that names the event, or the clause itself where “it all began” does.
    """

    day: Day
    event: str
    clause: Span
    sentence: Sentence
    told: Told
    word: Span


@analysis
def borders(doc: Document) -> dict[Sentence, list[Span]]:
    """What parts the clauses of each sentence that names a clock time, a weekday or a relative day, in order."""
    text, low = doc.text, doc[folded]
    times = [clock.span for clock in doc[clocks] if clock.point] + [day.span for day in doc[days] if day.kind != "date"]
    found = {}
    for sentence in {sentence for time in times if (sentence := sentence_at(doc, time.start))}:
        apposed = {at for place in _APPOSED_PLACE.finditer(text, *sentence.span) for at in place.span()}
        every = (Span(*border.span()) for border in _BORDER.finditer(low, *sentence.span))
        found[sentence] = [border for border in every if border.start not in apposed]
    return found


def clause_around(doc: Document, phrase: Span, sentence: Sentence) -> Span:
    """The clause of ``sentence`` that holds ``phrase``, a time of ``borders``.

    A comma or colon right beside the phrase does not end it.
    """
    low = doc[folded]
    start, end = sentence.span
    left = phrase.start
    while left > start and low[left - 1] in " ,\n":
        left -= 1
    between = doc[borders][sentence]
    before = bisect_right(between, left, key=attrgetter("end"))
    begin = between[before - 1].end if before else start
    right = phrase.end
    if begin >= left:
        beside = _BESIDE.match(low, right, end)
        right = beside.end() if beside else right
    after = bisect_left(between, right, key=attrgetter("start"))
    stop = between[after].start if after < len(between) else end
    return Span(max(begin, phrase.start - _REACH), min(stop, phrase.end + _REACH))


@analysis
def timed_events(doc: Document) -> tuple[Timed, ...]:
    """Every clock time that is bound to one event, in order.

    Ends of ranges and open times (“by 9pm”) are not, nor is the time at which
    an event was reported.
    """
    found: list[Timed] = []
    for clock in doc[clocks]:
        sentence = sentence_at(doc, clock.span.start)
        if sentence is None or not clock.point:
            continue
        named = within(doc[days], sentence.span)
        phrase = clock.phrase
        for day in within(named, Span(phrase.start - _REACH, phrase.end + _REACH)):
            if 0 <= day.phrase.start - phrase.end <= 2 or 0 <= phrase.start - day.phrase.end <= 2:
                phrase = Span(min(phrase.start, day.phrase.start), max(phrase.end, day.phrase.end))
        clause = clause_around(doc, phrase, sentence)
        event = _nearest(doc, clause, phrase) or _resumed(doc, sentence, clause)
        if event and not _HEARD_OF.search(doc[folded], clause.start, clause.end):
            only = named[0] if len(named) == 1 else None
            found.append(Timed(clock, event, clause, only, told_in(doc, clause, event)))
    return tuple(found)


@analysis
def dated_events(doc: Document) -> tuple[Dated, ...]:
    """Every event that a weekday or a word such as “today” dates, in order of the day.

    A sentence that opens “It all began …” speaks of the events of the sentence
    before as well; a day beside a reporting verb (“said today”) dates none.
    """
    found: list[Dated] = []
    for day in doc[days]:
        sentence = sentence_at(doc, day.span.start) if day.kind != "date" else None
        if sentence is None:
            continue
        clause = clause_around(doc, day.phrase, sentence)
        event = _nearest(doc, clause, day.phrase)
        spoken = _REPORTED.search(doc[folded], clause.start, day.phrase.start)
        if spoken and not (event and spoken.start() < event.span.start < day.phrase.start):
            event = None
        elif event is None:
            further = _WHERE.match(doc[folded], clause.end, sentence.span.end)
            if further:
                clause = Span(clause.start, further.end())
                event = _nearest(doc, clause, day.phrase)
        if event:
            found.append(Dated(day, event.kind, clause, sentence, told_in(doc, clause, event), event.span))
        for kind, begun in _begun(doc, sentence):
            found.append(Dated(day, kind, begun, sentence, told_in(doc, begun), begun))
    return tuple(found)


def _resumed(doc: Document, sentence: Sentence, clause: Span) -> Event | None:
    """The event of the sentence before, where this one says “it happened at 7am”; None if that told of several."""
    if clause.start != sentence.span.start or not _HAPPENED.search(doc[folded], *clause):
        return None
    begun = _begun(doc, sentence)
    if begun and begun[0][0] != "fire" and _BEGINS.search(doc[folded], *clause):
        return None
    return Event(begun[0][0], clause) if len({kind for kind, _ in begun}) == 1 else None


def _begun(doc: Document, sentence: Sentence) -> list[tuple[str, Span]]:
    """The kinds of event that a sentence such as “It all began …” speaks of, and where they are told."""
    opening = _BEGAN.match(doc[folded], sentence.span.start, sentence.span.end)
    if opening is None:
        return []
    told = Span(sentence.span.start, opening.end())
    if opening[1]:
        before = around(doc, sentence, before=1, after=0)
        if before[0] == sentence:
            return []
        told = before[0].span
    return [(event.kind, told) for event in within(doc[events], told)]


def _nearest(doc: Document, clause: Span, phrase: Span) -> Event | None:
    """The last event of the clause before the phrase, else the first after it; None if kinds compete."""
    inside = list(within(doc[events], clause))
    first = min((_WEAK.get(event.kind, 0) for event in inside), default=0)
    inside = [event for event in inside if _WEAK.get(event.kind, 0) == first]
    before = [event for event in inside if event.span.end <= phrase.start]
    chosen = before or inside
    if len({event.kind for event in chosen}) != 1 or chosen[0].kind == "aftershock":
        return None
    low = doc[folded]
    if _ENDED.search(low, *clause) or (before and _PASSES_ON.search(low, before[-1].span.end, phrase.start)):
        return None
    return before[-1] if before else inside[0]


def told_in(doc: Document, clause: Span, event: Event | None = None) -> Told:
    """What ``clause`` says of ``event``; of whom it befell nothing if ``event`` is None or a call for help.

    Where the clause lacks its subject (“Tom Hale, 40, was shot”), the sentence up to its end is read.
    """
    text, low = doc.text, doc[folded]
    event = event if event and event.kind != "call" else None
    who = _whom(doc, clause, event) if event else None
    sentence = sentence_at(doc, clause.start)
    near = sentence is not None and clause.start - sentence.span.start <= _REACH
    reach = Span(sentence.span.start, clause.end) if sentence and near and event and not who else clause
    if event and not who and (apposed := _APPOSED.match(text, *reach)) and _names_person(apposed[1]):
        who = Span(*apposed.span(1))
    word = who.of(low) if who else ""
    thing = event.span if event and event.span.of(low) in _NOUNS else None
    named = [*_NAMES.finditer(text, *reach)]
    scene = _CHARGED_WITH if event and event.kind == "charge" else _SCENE
    scenes = (found[1].split() for found in scene.finditer(low, *reach))
    return Told(
        _PRONOUNS.get(word) or (word if word in PERSONS or who is None else who.of(text)),
        (who is not None and _is_anew(doc, who)) or (thing is not None and _is_anew(doc, thing)),
        _OTHER.search(low, *reach) is not None
        or (thing is not None and _ONE_OF_SEVERAL.search(low, clause.start, thing.start) is not None),
        event is not None and _PLUPERFECT.search(low, clause.start, event.span.start) is not None,
        frozenset(found[1] for found in named if found[1]) - _NO_NAMES,
        PERSONS.intersection(WORD.findall(low, *reach)),
        frozenset(found[2] or found[3] for found in named if not found[1]) - _NO_NAMES,
        frozenset(word for words in scenes for word in words) - _NO_SCENES if event else frozenset(),
    )


def may_be_one(one: Told, other: Told) -> bool:
    """True if two clauses, ``one`` before ``other``, may tell of the same event.

    False where a word such as “another” sets either apart, where the later one
    brings in somebody or something, and where they name different places or people.
    """
    if one.other or other.other or other.anew or are_two(one.whom, other.whom):
        return False
    facets = zip(*((told.names, told.persons, told.people, told.scenes) for told in (one, other)), strict=True)
    return all(not (first and second) or not first.isdisjoint(second) for first, second in facets)


def are_two(one: str, other: str) -> bool:
    """True if two words that tell whom something happened to name two persons: Smith and Jones, he and his brother."""
    if not one or not other or one == other:
        return False
    if KIN.intersection((one, other)):
        return True
    pronouns = _SEXES.keys() & {one, other}
    sexes = {_SEXES.get(each) or ("he" if each in HE else "she" if each in SHE else "") for each in (one, other)}
    if len(pronouns) == 2 or len(sexes - {""}) == 2:
        return True
    return not pronouns and PERSONS.isdisjoint((one, other))


def _whom(doc: Document, clause: Span, event: Event) -> Span | None:
    """The word that names whom the event happened to: the verb's object, else its subject."""
    words = list(WORD.finditer(doc.text, event.span.end, min(event.span.end + 50, clause.end)))[:4]
    for number, found in enumerate(words):
        word = found.group()
        if word in _NO_OBJECT or word in _NO_NAMES:
            break
        if _names_person(word) and not (word == "her" and any(later.group() in PERSONS for later in words[number:])):
            return Span(*found.span())
    before = _SUBJECT.search(doc.text, max(event.span.start - 60, clause.start), event.span.start)
    if before is None:
        return None
    is_noun = before[1] is not None and event.span.of(doc[folded]) not in _NOUNS
    return Span(*before.span(2)) if is_noun or _names_person(before[2]) else None


def _names_person(word: str) -> bool:
    low = word.lower()
    if word in _NO_SUBJECT or word in _TITLES or word in _NO_NAMES:
        return False
    return word[0].isupper() or low in PERSONS or low in _PRONOUNS


def _is_anew(doc: Document, word: Span) -> bool:
    """True if “a”, “one” or “two” brings in the noun: “a blast at the market”."""
    return _ANEW.search(doc[folded], max(word.start - 40, 0), word.start) is not None
