"""Events, the times that are bound to them, and whether two clauses may tell of one event."""

import pytest

from newslint.analyses.conditions import conditions, same_patient
from newslint.analyses.events import dated_events, events, may_be_one, timed_events, told_in_plural
from newslint.analyses.self_harm import names_help, self_harm
from newslint.testing import document


def bound(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [(doc.words(timed.clock.span), timed.event.kind) for timed in doc[timed_events]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers shot the man at about 8pm, after he called police.", [("8pm", "shooting")]),
        ("At 8pm, officers shot the man.", [("8pm", "shooting")]),
        ("Police were called at 8pm and the man was shot at 9pm.", [("8pm", "call"), ("9pm", "shooting")]),
        ("10:00 AM: His sister calls 999 and waits. She called 999 at noon.", [("noon", "call")]),
        ("He died, around 9.30pm, in hospital.", [("9.30pm", "death")]),
        ("The man was shot on Friday, at 8pm.", [("8pm", "shooting")]),
        ("The blast came before the shooting at 8pm.", [("8pm", "shooting")]),
        ("The arrest came by 9pm.", []),
        ("The shooting was reported at 9pm.", []),
        ("The firm called a conference at 8pm.", []),
        ("The shop opens at 8pm, the blast destroyed it.", []),
    ],
)
def test_a_time_belongs_to_the_event_of_its_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert bound(text) == expected


def test_the_day_of_a_timed_event() -> None:
    doc = document("He was shot at 8pm on Friday. She was shot at 9pm.")
    assert [timed.day and doc.words(timed.day.span) for timed in doc[timed_events]] == ["Friday", None]


def test_a_call_is_one_for_help() -> None:
    text = "She called police. He called it a day, and was called Tom. Officers were called. A phone call to police."
    doc = document(text)
    assert [event.span.of(text) for event in doc[events]] == ["called", "called"]
    assert [event.span.start for event in doc[events]] == [4, text.index("called. A")]


def dated(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [(doc.words(each.day.span), each.event) for each in doc[dated_events]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot today.", [("today", "shooting")]),
        ("There was an incident today, where a man was shot.", [("today", "shooting")]),
        ("Things went badly this afternoon when a man was shot.", [("this afternoon", "shooting")]),
        ("Police said on Friday that a man was shot.", []),
        ("Police said a man was shot on Friday.", [("Friday", "shooting")]),
        ("He was stabbed. It all began on Friday.", [("Friday", "stabbing")]),
        ("The shooting began on Friday.", [("Friday", "shooting")]),
        ("It all began on Friday.", []),
        ("A man was shot on Friday 24 November.", []),
    ],
)
def test_a_day_dates_the_event_of_its_clause(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(set(dated(text))) == expected


def test_plurals_that_mean_several_events() -> None:
    assert told_in_plural(document("The two shootings and both police crashes.")) == {"shooting", "crash"}
    assert told_in_plural(document("Shootings are rare. He fired two shots.")) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a man was shot in Barking", "the man was shot", True),
        ("a man was shot in Barking", "he was shot in Leeds", False),
        ("a man was shot", "a woman was shot", False),
        ("a man was shot", "another man was shot", False),
        ("shots were fired on Friday", "shots were fired in March", True),
    ],
)
def test_whether_two_clauses_may_tell_of_one_event(one: str, other: str, expected: bool) -> None:
    doc = document(f"{one}\n{other}")
    first, second = (block.span for block in doc.blocks)
    assert may_be_one(doc, first, second) is expected


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("He is in a critical but stable condition.", ["critical"]),
        ("His injuries are non-life-threatening.", ["out of danger"]),
        ("His injuries are not believed to be life-threatening.", ["out of danger"]),
        ("She is no longer in a critical condition.", ["out of danger"]),
        ("She was taken in with life-threatening injuries and discharged from hospital.", ["critical", "discharged"]),
        ("She is not in a serious condition, nor in a stable condition.", []),
        ("He died of his injuries. The flowers died.", ["dead"]),
        ("The condition of the road is critical.", []),
        ("After receiving hospital treatment, he left.", ["treated"]),
    ],
)
def test_conditions(text: str, states: list[str]) -> None:
    assert [each.state for each in document(text)[conditions]] == states


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("He was discharged from hospital.", True),
        ("The man was discharged from hospital.", True),
        ("She was discharged from hospital.", False),
        ("The driver was discharged from hospital.", False),
        ("He and two other people were discharged from hospital.", False),
        ("All were discharged from hospital.", False),
        ("A woman came too. Her brother came. He was discharged from hospital.", False),
    ],
)
def test_whether_the_patient_is_the_same(later: str, expected: bool) -> None:
    doc = document(f"A man is in a critical condition.\n{later}")
    first, last = doc[conditions]
    assert same_patient(doc, first, last) is expected


def test_mentions_of_self_harm() -> None:
    doc = document(
        "He threatened to kill himself. A suicide bomber came. It was political suicide. The suicides rose.\n"
        "She nearly killed herself laughing. Assisted suicide is debated."
    )
    assert [(doc.words(m.span), m.act, m.debate) for m in doc[self_harm]] == [
        ("threatened to kill himself", True, False),
        ("suicides", False, False),
        ("Assisted suicide", False, True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Call Samaritans.", True), ("Ring 116 123.", True), ("Text 988.", True), ("It cost 1,988 or 988,000.", False)],
)
def test_a_helpline_is_known_by_name_or_number(text: str, expected: bool) -> None:
    assert names_help(document(text)) is expected
