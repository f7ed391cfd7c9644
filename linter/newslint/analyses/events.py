"""Events: what happened, as far as a time can be bound to it.

An event is a kind (“shooting”, “death”, “arrest” …) and the word that tells of
it. A clause is the part of a sentence between commas, conjunctions and relative
words; a time belongs to the event of its own clause.
"""

from typing import NamedTuple

from newslint.analyses.calendar_words import PARTS, WEEKDAYS
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.days import Day, days
from newslint.analyses.occurrences import occurrences
from newslint.analyses.sentences import Sentence, around, sentence_at
from newslint.analyses.words import folded, vocabulary
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
_ANEW = lazy_pattern(r"\b(?:an?|one|two|three|several)\s(?:[\w-]+\s)?\Z")
_THINGS = frozenset(
    "shooting stabbing crash collision derailment explosion blast bombing earthquake quake blaze robbery attack "
    "collapse arrest".split()
)
_SUBJECT = lazy_pattern(r"\b([A-Z][\w'’-]+)(?:\s(?:was|were|is|had|has|been|later|also))*\s\Z")
_NO_SUBJECT = frozenset("He She It They We The This That".split())
_OTHER = lazy_pattern(
    r"\b(?:another|second|third|separate|earlier|previous|other|similar|also|both|again|unrelated|"
    r"last (?:week|month|year))\b"
)
_NAMES = lazy_pattern(r"\b(?:in|at|near|outside|from)\s(?:the\s)?([A-Z][\w'’]+)|\b([A-Z][a-z]+)\s[A-Z][a-z]+")
_PERSON = lazy_pattern(r"\b(man|woman|boy|girl|teenager|child|baby|suspect|gunman|driver|pilot|soldier|student)\b")
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


class Timed(NamedTuple):
    """A clock time, the event of its clause, and the clause's own words on either side of the time.

    ``day`` is the day named in the same sentence, if exactly one is.
    """

    clock: Clock
    event: Event
    clause: Span
    day: Day | None


class Dated(NamedTuple):
    """A weekday or relative day, the kind of event that it dates, and the clause that tells of the event."""

    day: Day
    event: str
    clause: Span
    sentence: Sentence


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
        named = [day for day in doc[days] if sentence.span.covers(day.span)]
        phrase = clock.phrase
        for day in named:
            if 0 <= day.phrase.start - phrase.end <= 2 or 0 <= phrase.start - day.phrase.end <= 2:
                phrase = Span(min(phrase.start, day.phrase.start), max(phrase.end, day.phrase.end))
        clause = clause_around(doc, phrase, sentence)
        event = _nearest(doc, clause, phrase)
        if event and not _HEARD_OF.search(doc[folded], clause.start, clause.end):
            found.append(Timed(clock, event, clause, named[0] if len(named) == 1 else None))
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
            found.append(Dated(day, event.kind, clause, sentence))
        found += [Dated(day, kind, span, sentence) for kind, span in _begun(doc, sentence)]
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
    return [(event.kind, told) for event in doc[events] if told.covers(event.span)]


def _nearest(doc: Document, clause: Span, phrase: Span) -> Event | None:
    """The last event of the clause before the phrase, else the first after it; None if kinds compete."""
    inside = [event for event in doc[events] if clause.covers(event.span)]
    before = [event for event in inside if event.span.end <= phrase.start]
    chosen = before or inside
    if len({event.kind for event in chosen}) != 1:
        return None
    return before[-1] if before else inside[0]


def may_be_one(doc: Document, clause: Span, other: Span) -> bool:
    """True if two clauses may tell of the same event.

    False where a word such as “another” or “earlier” sets one apart, or where
    they name different places or people.
    """
    texts = clause.of(doc.text), other.of(doc.text)
    if any(_OTHER.search(text.lower()) for text in texts):
        return False
    names, others = ({match[1] or match[2] for match in _NAMES.finditer(text)} - _NO_NAMES for text in texts)
    people, persons = (set(_PERSON.findall(text)) for text in texts)
    return not (names and others and names.isdisjoint(others)) and not (
        people and persons and people.isdisjoint(persons)
    )


def brought_in_anew(doc: Document, event: Event) -> bool:
    """True if the event is a noun that “a”, “one” or “two” brings in: “a blast at the market”."""
    low = doc[folded]
    return event.span.of(low) in _THINGS and bool(_ANEW.search(low, max(event.span.start - 30, 0), event.span.start))


def subject(doc: Document, event: Event) -> str:
    """The capitalised word that stands right before the event's verb (“Smith was arrested”), or nothing."""
    found = _SUBJECT.search(doc.text, max(event.span.start - 50, 0), event.span.start)
    return found[1] if found and found[1] not in _NO_SUBJECT else ""
