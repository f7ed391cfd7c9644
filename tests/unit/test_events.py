"""Events, the times that are bound to them, and whether two clauses may tell of one event."""

from time import perf_counter

import pytest

from newslint.analyses.conditions import conditions, same_person
from newslint.analyses.event_words import events, told_in_plural
from newslint.analyses.events import are_two, dated_events, may_be_one, timed_events, told_in
from newslint.analyses.self_harm import names_help, self_harm
from newslint.packs import BUILT_IN, load_rules
from newslint.testing import document
from newslint.testing.proofs import findings


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
    assert may_be_one(told_in(doc, first), told_in(doc, second)) is expected


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("He was arrested at 10am.", "he"),
        ("Police arrested him at 10am.", "he"),
        ("Police arrested his brother at 10am.", "brother"),
        ("Police arrested her brother at 10am.", "brother"),
        ("Police arrested Mr Hale at 10am.", "Hale"),
        ("Tom Hale, 40, was arrested at 10am.", "Hale"),
        ("Hale was later arrested at 10am.", "Hale"),
        ("The baker was arrested at 10am.", "baker"),
        ("The arrest came at 10am.", ""),
        ("Shots were fired at 10am.", ""),
    ],
)
def test_whom_an_event_befell(text: str, whom: str) -> None:
    (timed,) = document(text)[timed_events]
    assert timed.told.whom == whom


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("he", "she", True),
        ("he", "brother", True),
        ("Hale", "cousin", True),
        ("Hale", "Jones", True),
        ("she", "man", True),
        ("he", "man", False),
        ("he", "Hale", False),
        ("Hale", "man", False),
        ("", "Hale", False),
    ],
)
def test_whether_two_words_name_two_persons(one: str, other: str, expected: bool) -> None:
    assert are_two(one, other) is expected
    assert are_two(other, one) is expected


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("03/05/2025", "the date “03/05/2025” may be 3 May or 5 March, so “on Friday” cannot be dated"),
        ("2025-13-45", "the date “2025-13-45” is no date, so “on Friday” cannot be dated"),
        ("13/05/2025", ""),
        ("soon", "the article has no date with a year, so “on Friday” cannot be dated"),
    ],
)
def test_a_stated_date_that_cannot_be_read_is_named(stated: str, reason: str) -> None:
    (rule,) = (rule for rule in load_rules((BUILT_IN,)).rules if rule.name == "time/unanchored-relative-time")
    doc = document(f"---\ndate: {stated}\n---\n\nThe pier closed on Friday.\n", "markdown")
    assert [finding.message for finding in findings(rule, doc)] == ([reason] if reason else [])


def seconds(rule_name: str, text: str) -> float:
    (found,) = (rule for rule in load_rules((BUILT_IN,)).rules if rule.name == rule_name)
    doc = document(text, "published=2023-11-26")
    before = perf_counter()
    findings(found, doc)
    return perf_counter() - before


@pytest.mark.parametrize(
    ("rule_name", "line"),
    [
        ("time/same-event-different-time", "A man was shot at 3pm on Friday."),
        ("time/same-event-different-time", "Tom{n} was shot at {h}:{m}."),
        ("time/today-vs-weekday", "A man was shot today. The man was shot in York on Monday."),
        ("time/today-vs-weekday", "Tom{n} was shot today. Ann{n} was shot on Monday."),
        ("time/weekday-date", "The fair opened on Monday 5 May."),
    ],
)
def test_time_grows_with_the_text_and_no_faster(rule_name: str, line: str) -> None:
    def article(lines: int) -> str:
        return "\n".join(line.format(n=n, h=n // 60 % 24, m=f"{n % 60:02}") for n in range(lines))

    seconds(rule_name, article(10))
    few = min(seconds(rule_name, article(200)) for _ in range(3))
    many = min(seconds(rule_name, article(1600)) for _ in range(2))
    assert many < 8 * few * 3


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
        ("A man was discharged from hospital.", False),
        ("A second man came too. He was discharged from hospital.", False),
        ("He was discharged from hospital last year.", False),
        ("His dog was discharged from hospital.", False),
        ("A woman came too. Her brother came. He was discharged from hospital.", False),
    ],
)
def test_whether_the_patient_is_the_same(later: str, expected: bool) -> None:
    doc = document(f"A man is in a critical condition.\n{later}")
    first, last = doc[conditions]
    assert same_person(doc, first.sentence, last.sentence) is expected


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
