"""Events: what happened, as far as a time can be bound to it.

An event is a kind (“shooting”, “death”, “arrest” …) and the word that tells of
it. A clause is the part of a sentence between commas, conjunctions and relative
words; a time belongs to the event of its own clause.
"""

from typing import NamedTuple

from newslint.analyses.calendar_words import PARTS, WEEKDAYS
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.days import Day, days
from newslint.analyses.occurrences import occurrences, within
from newslint.analyses.person_words import HE, KIN, PERSONS, SHE
from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_KINDS = {
    "shooting": "shot shots shooting gunfire gunned",
    "stabbing": "stabbed stabbing knifed",
    "death": "died dies",
    "arrest": "arrested arrest",
    "call": "called call",
    "crash": "crashed crash collision collided derailed derailment",
    "explosion": "exploded explosion blast detonated bombing",
    "earthquake": "earthquake quake",
    "fire": "blaze",
    "robbery": "robbed robbery",
    "attack": "attacked attack",
    "collapse": "collapsed collapse",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
EVENT_WORDS = frozenset(_KIND)
"""Folded words of which every mention of an event is one."""

_SEVERAL = {
    "shootings": "shooting", "stabbings": "stabbing", "deaths": "death", "arrests": "arrest", "crashes": "crash",
    "collisions": "crash", "explosions": "explosion", "blasts": "explosion", "bombings": "explosion",
    "earthquakes": "earthquake", "quakes": "earthquake", "aftershock": "earthquake", "aftershocks": "earthquake",
    "blazes": "fire", "fires": "fire", "robberies": "robbery", "attacks": "attack", "collapses": "collapse",
}  # fmt: skip
_SEVERAL_WORDS = frozenset(_SEVERAL)
_COUNTED = lazy_pattern(
    r"\b(?:the|these|those|both|two|three|four|five|six|several|many|multiple|other|more|further|new|fresh|latest|"
    r"twin|separate|series of|string of|spate of|wave of|\d+)(?: \w+)? \Z"
)

_EMERGENCY = lazy_pattern(
    r"(?:\s(?:the|an|for))*\s(?:999|911|112|000|police|emergency|ambulance|fire|firefighters|paramedics|officers|to)\b"
)
_ALARMED = lazy_pattern(r"\b(?:police|officers|services|crews?|firefighters|paramedics|brigade)\s(?:was|were)\s\Z")
_NOT_CALL = lazy_pattern(r"\b(?:phone|conference|so|video|press|roll|last|wake-up|telephone)[ -]\Z")
_BORDER = lazy_pattern(
    r"[,;:()]|\s[–—-]\s|\b(?:after|before|when|while|which|who|that|as|but|and|because|following|since|until|though|"
    r"although|whose|then|if)\b"
)
_BESIDE = lazy_pattern(r"[\s,:–—-]*")
_ANEW = lazy_pattern(r"\b(?:an?|one|two|three|several)\s(?:[\w-]+\s){0,2}\Z")
_THINGS = frozenset(
    "shooting stabbing crash collision derailment explosion blast bombing earthquake quake blaze robbery attack "
    "collapse arrest".split()
)
_NOUNS = _THINGS | {"shots", "gunfire"}
_SUBJECT = lazy_pattern(
    r"(\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s)?([\w'’-]+)(?:\s(?:was|were|is|are|had|has|been|being|later|also|then))*\s\Z"
)
_APPOSED = lazy_pattern(r"(?:[A-Z][\w'’.-]+\s)*([A-Z][\w'’-]+),")
_PRONOUNS = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they"}
_SEXES = {"he": "he", "she": "she", "they": ""}
_NO_OBJECT = frozenset("at on in by near from after before outside while when and or as for during inside to".split())
_NO_SUBJECT = frozenset(
    "It We I This That The A An Police Officers Detectives Firefighters Neighbours Witnesses Gunmen Armed Shots".split()
)
_OTHER = lazy_pattern(
    r"\b(?:another|second|third|separate|earlier|previous|other|similar|also|both|again|unrelated|different|"
    r"last (?:week|month|year))\b"
)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Sgt|PC)\.?"
_TITLES = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Sgt PC".split())
_NAMES = lazy_pattern(
    rf"\b(?:in|at|near|outside|from)\s(?:the\s)?([A-Z][\w'’]+)|\b{_TITLE}\s(?:[A-Z][a-z]+\s)?([A-Z][a-z]+)"
    r"|\b([A-Z][a-z]+)\s[A-Z][a-z]+"
)
_PLUPERFECT = lazy_pattern(r"\bhad\s(?:\w+ly\s|already\s|also\s)?(?:been\s)?\Z")
_NO_NAMES = frozenset(day.capitalize() for day in (*WEEKDAYS, *PARTS)) | frozenset(
    "January February March April May June July August September October November December".split()
)


_WHERE = lazy_pattern(r"[\s,]*(?:where|when)\s[^.;:,]*")
_HEARD_OF = lazy_pattern(r"\b(?:(?:was|were|been) reported|reports? of|investigat\w+|announced)\b")
_REPORTED = lazy_pattern(r"\b(?:said|says|told|announced|confirmed|reported|added|warned)\b[^,]*\Z")
_BEGAN = lazy_pattern(
    r"\W*(?:so,?\s)?(?:(it|this)|the\s\w+)(?:\sall)?\s(?:began|started|happened|occurred|unfolded|took place)\b"
)


class Event(NamedTuple):
    """One mention of an event: its kind and the word that names it."""

    kind: str
    span: Span


class Told(NamedTuple):
    """What a clause says of its event, as far as it parts one event from another.

    ``whom`` is the person it happened to: a folded noun or pronoun (“brother”,
    “he”) or a name, or empty. ``anew`` is True if that person or the event is
    brought in (“a man”, “a blast”), ``other`` for words such as “another”, and
    ``before`` in the pluperfect.
    """

    whom: str
    anew: bool
    other: bool
    before: bool
    names: frozenset[str]
    persons: frozenset[str]


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
    """A weekday or relative day, the kind of event that it dates, and the clause that tells of the event."""

    day: Day
    event: str
    clause: Span
    sentence: Sentence
    told: Told


@analysis
def events(doc: Document) -> tuple[Event, ...]:
    """Every mention of an event, in order. A telephone call counts only as a call for help."""
    low = doc[folded]
    found: list[Event] = []
    for word in EVENT_WORDS & doc[vocabulary]:
        for span in occurrences(low, word):
            hyphened = low[span.start - 1 : span.start] == "-" or low[span.end : span.end + 1] == "-"
            if not hyphened and (_KIND[word] != "call" or _is_call(low, span)):
                found.append(Event(_KIND[word], span))
    return tuple(sorted(found, key=lambda event: event.span))


def _is_call(low: str, span: Span) -> bool:
    reach = max(span.start - 24, 0)
    if _NOT_CALL.search(low, reach, span.start):
        return False
    return bool(_EMERGENCY.match(low, span.end) or _ALARMED.search(low, reach, span.start))


def told_in_plural(doc: Document) -> frozenset[str]:
    """Kinds of which the text tells more than one: “the shootings”, “two crashes”, but not “shootings are rare”."""
    low = doc[folded]
    return frozenset(
        _SEVERAL[word]
        for word in _SEVERAL_WORDS & doc[vocabulary]
        for found in occurrences(low, word)
        if _COUNTED.search(low, max(found.start - 30, 0), found.start)
    )


def clause_around(doc: Document, phrase: Span, sentence: Sentence) -> Span:
    """The clause of ``sentence`` that holds ``phrase``; a comma or colon right beside the phrase does not end it."""
    low = doc[folded]
    start, end = sentence.span
    left = phrase.start
    while left > start and low[left - 1] in " ,\n":
        left -= 1
    borders = [border.end() for border in _BORDER.finditer(low, start, left)]
    begin = borders[-1] if borders else start
    right = phrase.end
    if not low[begin : phrase.start].strip(" ,\n"):
        beside = _BESIDE.match(low, right, end)
        right = beside.end() if beside else right
    border = _BORDER.search(low, right, end)
    return Span(begin, border.start() if border else end)


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
        for day in named:
            if 0 <= day.phrase.start - phrase.end <= 2 or 0 <= phrase.start - day.phrase.end <= 2:
                phrase = Span(min(phrase.start, day.phrase.start), max(phrase.end, day.phrase.end))
        clause = clause_around(doc, phrase, sentence)
        event = _nearest(doc, clause, phrase)
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
            found.append(Dated(day, event.kind, clause, sentence, told_in(doc, clause, event)))
        for kind, begun in _begun(doc, sentence):
            found.append(Dated(day, kind, begun, sentence, told_in(doc, begun)))
    return tuple(found)


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
    inside = within(doc[events], clause)
    before = [event for event in inside if event.span.end <= phrase.start]
    chosen = before or inside
    if len({event.kind for event in chosen}) != 1:
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
    reach = Span(sentence.span.start, clause.end) if sentence and event and not who else clause
    if event and not who and (apposed := _APPOSED.match(text, *reach)) and _names_person(apposed[1]):
        who = Span(*apposed.span(1))
    word = who.of(low) if who else ""
    thing = event.span if event and event.span.of(low) in _THINGS else None
    return Told(
        _PRONOUNS.get(word) or (word if word in PERSONS or who is None else who.of(text)),
        (who is not None and _is_anew(doc, who)) or (thing is not None and _is_anew(doc, thing)),
        _OTHER.search(low, *reach) is not None,
        event is not None and _PLUPERFECT.search(low, clause.start, event.span.start) is not None,
        frozenset(found[found.lastindex or 0] for found in _NAMES.finditer(text, *reach)) - _NO_NAMES,
        PERSONS.intersection(WORD.findall(low, *reach)),
    )


def may_be_one(one: Told, other: Told) -> bool:
    """True if two clauses, ``one`` before ``other``, may tell of the same event.

    False where a word such as “another” sets either apart, where the later one
    brings in somebody or something, and where they name different places or people.
    """
    if one.other or other.other or other.anew or are_two(one.whom, other.whom):
        return False
    names_meet = not (one.names and other.names) or not one.names.isdisjoint(other.names)
    persons_meet = not (one.persons and other.persons) or not one.persons.isdisjoint(other.persons)
    return names_meet and persons_meet


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
