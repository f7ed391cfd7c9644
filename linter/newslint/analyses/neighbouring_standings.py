"""How things stand here, where another article on the same event knows better.

What an article says of a patient or a suspect is laid beside the others only
if it is told in the present and speaks of one person. An article that appeared
before the other one was right when it was written.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.conditions import State, as_stated, conditions, may_be_one_person, of_several
from newslint.analyses.event_key import appeared_before, same_event
from newslint.analyses.sentences import Sentence
from newslint.analyses.statuses import Standing, newer_statuses, older_statuses, open_affairs, settled_affairs
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_BETTER: dict[State, tuple[State, ...]] = {
    "critical": ("out of danger", "stable", "discharged", "treated", "dead"),
    "serious": ("out of danger", "discharged", "treated", "dead"),
    "stable": ("discharged", "dead"),
}
_LASTING: tuple[State, ...] = ("out of danger", "stable", "discharged", "treated", "dead")
"""States after which an earlier one hardly returns: they count from an earlier article too."""
_LEFT: tuple[State, ...] = ("discharged", "treated", "dead")
"""States in which nobody is in hospital any longer."""

_NEWER: dict[Standing, tuple[Standing, ...]] = {
    "missing": ("found",),
    "wanted": ("caught", "charged"),
    "over": ("contained",),
}
_OF_ONE_PERSON: tuple[Standing, ...] = ("missing", "wanted", "in custody", "unnamed")
_OF_SOME: tuple[Standing, ...] = ("trapped", "captive")
_OF_PERSONS = (*_OF_ONE_PERSON, *_OF_SOME)
_ALL = lazy_pattern(r"\b(?:both|all|everyone|everybody|they)\b")
_MAN = lazy_pattern(r"\b(?:gun|knife)?man\b|\bhe\b|\bboy\b")
_WOMAN = lazy_pattern(r"\b(?:gun|knife)?woman\b|\bshe\b|\bgirl\b")
_SETTLED = "no longer "
_COMMON = frozenset(
    "the a an two three four five six all said and of in at on who were are is have has been still".split()
)


class Outdated(NamedTuple):
    """What stands here, and the newer state elsewhere."""

    here: Span
    other: Document
    there: Span


class _Told(NamedTuple):
    """A state with its words and its sentence."""

    state: str
    span: Span
    sentence: Sentence


@analysis
def outdated(doc: Document) -> tuple[Outdated, ...]:
    """The first outdated state of each kind, in order. Raises Unavailable if the document has no neighbours."""
    others = [other for other in doc[same_event] if not appeared_before(doc, other)]
    if not others:
        return ()
    found: dict[str, Outdated] = {}
    for kind, old, newer in _candidates(doc):
        for other in others if kind not in found else ():
            there = next(
                (new for new in _states(other) if new.state in newer and _replaces(doc, old, other, new)), None
            )
            if there is not None:
                found[kind] = Outdated(old.span, other, there.span)
                break
    return tuple(sorted(found.values(), key=lambda each: each.here))


def _candidates(doc: Document) -> Iterator[tuple[str, _Told, tuple[str, ...]]]:
    """What the document tells in the present: the kind, the words, and the states that would replace it."""
    for condition in doc[conditions]:
        newer = _BETTER.get(condition.state, ())
        present, span = as_stated(doc, condition)
        if newer and present and not condition.quoted:
            yield "patient", _Told(condition.state, span, condition.sentence), newer
    for status in doc[older_statuses]:
        told = _Told(status.standing, status.span, status.sentence)
        if not status.quoted and status.standing in _NEWER:
            yield status.standing, told, _NEWER[status.standing]
        elif not status.quoted and status.standing == "in hospital":
            yield "hospital", told, _LEFT
    for status in doc[open_affairs]:
        if not status.quoted:
            yield status.standing, _Told(status.standing, status.span, status.sentence), (_SETTLED + status.standing,)


def _states(doc: Document) -> Iterator[_Told]:
    """All that the document says, quoted or not."""
    for condition in doc[conditions]:
        yield _Told(condition.state, condition.span, condition.sentence)
    for status in doc[newer_statuses]:
        yield _Told(status.standing, status.span, status.sentence)
    for status in doc[settled_affairs]:
        yield _Told(_SETTLED + status.standing, status.span, status.sentence)


def _replaces(doc: Document, old: _Told, other: Document, new: _Told) -> bool:
    """Whether the other article's state is of the same one person, and cannot have passed since."""
    if old.state == "over" or (new.state.startswith(_SETTLED) and old.state not in _OF_PERSONS):
        return True
    passing = old.state not in _OF_ONE_PERSON and new.state not in _LASTING
    if passing and appeared_before(other, doc):
        return False
    first, second = old.sentence.span.of(doc[folded]), new.sentence.span.of(other[folded])
    if old.state in _OF_SOME:
        who, others = old.span.start - old.sentence.span.start, new.span.start - new.sentence.span.start
        return bool(_ALL.search(second) or set(first[:who].split()) & {*second[:others].split()} - _COMMON)
    if of_several(first) or of_several(second):
        return False
    if old.state == "wanted":
        return not (_MAN.search(first) and _WOMAN.search(second) and not _MAN.search(second))
    return may_be_one_person(first, second)
