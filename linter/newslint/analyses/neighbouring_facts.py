"""Facts that the other articles on the same event state differently.

A value that as many of them share as contradict it is no conflict; nor is one
in an article that is known to be earlier than all that contradict it, or that
is the statement itself.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.clock import DAY, Clock, clocks
from newslint.analyses.credit import credit
from newslint.analyses.event_figures import Figure, figures
from newslint.analyses.event_key import STREETS, appeared_before, event_places, same_event
from newslint.analyses.event_words import told_in_plural
from newslint.analyses.events import Told, are_two, dated_events, timed_events
from newslint.analyses.occurrences import sentences_with, within
from newslint.analyses.slots import Fact, facts
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Place = tuple[Document, Span]

_MANY_VALUED = ("call",)
"""Slots in which one article may hold two values, and the odd one is still in conflict."""


_CALLED = lazy_pattern(
    r"\b(?:were|was) (?:first )?(?:called|alerted|summoned|scrambled)\b"
    r"|\b(?:called|rang|dialled) (?:999|911|112|the police|police)\b"
    r"|\b(?:999|911|emergency) call\b|\breceived (?:a|the) call\b"
)
_CALL_WORDS = frozenset("called alerted summoned scrambled rang dialled call".split())
_CALLS_APART = 20
"""Minutes; several people may call about one event."""


class Conflict(NamedTuple):
    """A fact, and the places ``there`` where others state it differently.

    ``slot`` is that of a ``Fact``, the name of a ``Figure``, “time”, “call time”, “day” or “place”.
    """

    slot: str
    here: Span
    there: tuple[Place, ...]


@analysis
def conflicts(doc: Document) -> tuple[Conflict, ...]:
    """The conflicts of the document, in order, one for each slot and value.

    Raises Unavailable if there is nothing to compare with.
    """
    others = doc[same_event]
    if not others or doc[credit].statement:
        return ()
    found = [
        *_of_facts(doc, others),
        *_of_figures(doc, others),
        *_of_times(doc, others),
        *_of_calls(doc, others),
        *_of_days(doc, others),
        *_of_places(doc, others),
    ]
    return tuple(sorted(found, key=lambda conflict: conflict.here))


def outvoted(doc: Document, opposed: list[Place], shared: int) -> bool:
    """Whether more of the others contradict a value than share it, ``doc`` not being earlier than all of those."""
    return len(opposed) > shared and not all(appeared_before(doc, other) for other, _ in opposed)


def _of_facts(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    told: dict[tuple[str, str, str], Fact] = {}
    for fact in doc[facts]:
        if not fact.quoted:
            told.setdefault((fact.slot, fact.subject, fact.value), fact)
    for fact in told.values():
        own = {each.value for each in doc[facts] if (each.slot, each.subject) == (fact.slot, fact.subject)}
        opposed: list[Place] = []
        shared = 0
        for other in others:
            theirs = [each for each in other[facts] if (each.slot, each.subject) == (fact.slot, fact.subject)]
            values = {each.value for each in theirs}
            if fact.value in values and fact.slot != "sound":
                shared += 1
            elif fact.slot in _MANY_VALUED or own.isdisjoint(values) or fact.slot in ("sound", "home"):
                opposed += [(other, each.span) for each in theirs if fact.excludes(each)][:1]
        if outvoted(doc, opposed, shared):
            yield Conflict(fact.slot, fact.span, tuple(opposed))


def _of_figures(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    """The one figure of its name, where another article has one that cannot hold beside it.

    A count that is higher than that of an earlier article may have risen since.
    """
    for key, own in _only(doc).items():
        opposed: list[Place] = []
        shared = 0
        for other in others:
            theirs = _only(other).get(key)
            if theirs is None:
                continue
            if own.meets(theirs):
                shared += 1
            elif not (appeared_before(other, doc) and theirs.high is not None and (own.low or 0) > theirs.high):
                opposed.append((other, theirs.span))
        if not own.quoted and outvoted(doc, opposed, shared):
            yield Conflict(own.name, own.span, tuple(opposed))


def _only(doc: Document) -> dict[tuple[str, str], Figure]:
    """The figures that stand alone: by name and noun, those that no other in the document differs from."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in doc[figures]:
        found.setdefault((figure.name, figure.noun), []).append(figure)
    return {key: told[0] for key, told in found.items() if len({(each.low, each.high) for each in told}) == 1}


def _of_times(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    """Clock times of one kind of event that do not meet any there."""
    for kind in sorted({timed.event.kind for timed in doc[timed_events]} - told_in_plural(doc) - {"call"}):
        own = [timed for timed in doc[timed_events] if timed.event.kind == kind]
        opposed: list[Place] = []
        shared = 0
        for other in others:
            theirs = [timed for timed in other[timed_events] if timed.event.kind == kind]
            pairs = [
                (one, two)
                for one in own
                for two in theirs
                if one.clock.zone == two.clock.zone and _may_be_one(one.told, two.told)
            ]
            if any(one.clock.meets(two.clock) for one, two in pairs):
                shared += 1
            elif pairs and kind not in told_in_plural(other):
                opposed.append((other, pairs[0][1].clock.phrase))
        if outvoted(doc, opposed, shared):
            yield Conflict("time", own[0].clock.phrase, tuple(opposed))


def _of_calls(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    """The one time in the sentences that tell of a call for help."""
    own = _call_times(doc)
    if len(own) != 1:
        return
    opposed: list[Place] = []
    shared = 0
    for other in others:
        theirs = _call_times(other)
        apart = [abs(own[0].minute - clock.minute) for clock in theirs if clock.zone == own[0].zone]
        if any(min(minutes, DAY - minutes) < _CALLS_APART for minutes in apart):
            shared += 1
        elif len(theirs) == len(apart) == 1:
            opposed.append((other, theirs[0].phrase))
    if outvoted(doc, opposed, shared):
        yield Conflict("call time", own[0].phrase, tuple(opposed))


def _call_times(doc: Document) -> list[Clock]:
    """The clock times beside “police were called” and the like."""
    low = doc[folded]
    return [
        clock
        for sentence in (sentences_with(doc, _CALL_WORDS) if doc[clocks] else ())
        if _CALLED.search(low, *sentence.span)
        for clock in within(doc[clocks], sentence.span)
        if clock.point and not clock.quoted
    ]


def _of_places(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    """The place of a kind of incident, where another article knows only another one."""
    own = event_places(doc)
    for (kind, place), here in own.items():
        if sum(each == kind and _is_street(name) is _is_street(place) for each, name in own) != 1:
            continue
        opposed: list[Place] = []
        shared = 0
        for other in others:
            every = event_places(other).items()
            theirs = {
                name: span for (each, name), span in every if each == kind and _is_street(name) is _is_street(place)
            }
            if place in other[folded]:
                shared += 1
            elif len(theirs) == 1 and not any(name in place or place in name for name in theirs):
                opposed += [(other, span) for span in theirs.values()]
        if outvoted(doc, opposed, shared):
            yield Conflict("place", here, tuple(opposed))


def _is_street(place: str) -> bool:
    return place.split()[-1] in STREETS


def _of_days(doc: Document, others: tuple[Document, ...]) -> Iterator[Conflict]:
    """The one weekday of one kind of event, where it is another one there."""
    for kind in sorted({dated.event for dated in doc[dated_events]} - told_in_plural(doc)):
        own = _weekdays(doc, kind)
        if len(own) != 1:
            continue
        ((weekday, (here, told)),) = own.items()
        opposed: list[Place] = []
        shared = 0
        for other in others:
            theirs = _weekdays(other, kind)
            if weekday in theirs:
                shared += 1
            elif len(theirs) == 1 and kind not in told_in_plural(other):
                ((there, theirs_told),) = theirs.values()
                if _may_be_one(told, theirs_told):
                    opposed.append((other, there))
        if outvoted(doc, opposed, shared):
            yield Conflict("day", here, tuple(opposed))


def _weekdays(doc: Document, kind: str) -> dict[int, tuple[Span, Told]]:
    """The weekdays on which an event of this kind is said to have happened, and where."""
    found: dict[int, tuple[Span, Told]] = {}
    for dated in doc[dated_events]:
        if dated.event == kind and dated.day.weekday is not None:
            found.setdefault(dated.day.weekday, (dated.day.span, dated.told))
    return found


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether clauses of two articles may tell of the same event: nobody else is named, and no “another”."""
    if one.other or other.other or are_two(one.whom, other.whom):
        return False
    return not (one.persons and other.persons) or not one.persons.isdisjoint(other.persons)
