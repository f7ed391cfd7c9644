"""Figures of an event, and affairs that one article tells as open and another as settled."""

import pytest

from newslint.analyses.conditions import conditions, same_person
from newslint.analyses.event_figures import figures
from newslint.analyses.event_key import event_key, is_one_event
from newslint.analyses.event_words import events
from newslint.analyses.statuses import open_affairs, settled_affairs
from newslint.analyses.tolls import of_one_event, tolls
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crash killed five people.", [("dead", "", "five")]),
        ("The crash killed five workers.", [("dead", "workers", "five")]),
        ("Officers fired two shots.", [("shots", "", "two")]),
        ("Three shots were fired.", [("shots", "", "Three")]),
        ("All 24 people on board were saved.", [("aboard", "", "24")]),
        ("About 4,000 people marched.", [("crowd", "", "4,000")]),
        ("Thieves stole rings worth £20m.", [("loot", "", "£20m")]),
        ("A reward of £20m was offered for the stolen rings.", []),
        ("He was jailed for 12 years.", [("jail term", "year", "12 years")]),
        ("A 6.8-magnitude quake struck.", [("magnitude", "", "6.8")]),
        ("The flood damaged 16 homes.", [("buildings", "homes dama", "16")]),
        ("Two more men were arrested.", []),
        ("Police may have arrested 12 men in 2010.", []),
    ],
)
def test_figures(text: str, expected: list[tuple[str, str, str]]) -> None:
    doc = document(text)
    assert [(each.name, each.noun, doc.words(each.span)) for each in doc[figures]] == expected


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("five", "five", True),
        ("five", "six", False),
        ("five", "at least four", True),
        ("five", "at least six", False),
    ],
)
def test_figures_meet_if_both_may_hold(one: str, other: str, meet: bool) -> None:
    (first,), (second,) = (document(f"The crash killed {count} people.")[figures] for count in (one, other))
    assert first.meets(second) is second.meets(first) is meet


@pytest.mark.parametrize(
    ("text", "opened", "settled"),
    [
        ("The road remains closed.", ["closed"], []),
        ("The road has since reopened.", [], ["closed"]),
        ("One lane has reopened.", [], []),
        ("Firefighters are still battling the blaze.", ["burning"], []),
        ("The siege at a house in Elm Road, Oakham, is still going on.", ["going on"], []),
        ("The siege at a house in Oakham is over.", [], ["going on"]),
        ("The siege is not over.", [], []),
        ("The man has been released on bail.", [], ["in custody"]),
        ("The film was released.", [], []),
    ],
)
def test_affairs(text: str, opened: list[str], settled: list[str]) -> None:
    doc = document(text)
    assert [each.standing for each in doc[open_affairs]] == opened
    assert [each.standing for each in doc[settled_affairs]] == settled


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A bank was robbed in Oakham on Monday.", "A bank was robbed in Oakham on Monday.", True),
        ("A bank was robbed in Oakham on Monday.", "A bank was robbed in Oakham on Tuesday.", False),
        ("A bank was robbed in Oakham on Monday.", "A bank was robbed in Leeds on Monday.", False),
        ("A bank was robbed in Leeds on Monday.", "A bank was robbed in Leeds on Monday.", False),
        ("A bank was robbed in Oakham on Monday.", "A man was shot in Oakham on Monday.", False),
        ("The Oakham bank robbery of Monday.", "A bank was robbed in Oakham on Monday.", True),
        ("A van hit a boy in Oakham on Monday.", "A crash in Oakham on Monday.", True),
        ("A man was shot in Mill Lane, Oakham, on Monday.", "A man was shot in Oakham on Monday.", True),
    ],
)
def test_a_local_incident_of_one_day_is_one_event(one: str, other: str, expected: bool) -> None:
    keys = [document(text, "published=2024-05-03")[event_key] for text in (one, other)]
    assert keys[0]
    assert keys[1]
    assert is_one_event(keys[0], keys[1]) is is_one_event(keys[1], keys[0]) is expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ferry sank.", ["sinking"]),
        ("Shares sank.", []),
        ("A fire broke out.", ["fire"]),
        ("The fire service came under fire.", []),
        ("The man was charged with theft.", ["charge"]),
        ("The man was charged £40.", []),
        ("The woman was hit by a car.", ["hit"]),
        ("Sales were hit by the strike.", []),
        ("A bomb went off.", ["explosion"]),
        ("He went off to school.", []),
        ("He escaped from prison.", ["escape"]),
        ("He escaped unhurt.", []),
    ],
)
def test_a_word_names_an_event_only_beside_certain_words(text: str, kinds: list[str]) -> None:
    assert [event.kind for event in document(text)[events]] == kinds


@pytest.mark.parametrize(
    ("first", "later", "expected"),
    [
        ("A violinist is critically ill.", "The violinist has died.", True),
        ("A violinist is critically ill.", "The pianist has died.", False),
        ("A violinist hit by a man is critically ill.", "The man has died.", False),
        ("A violinist is critically ill.", "The violinist saw a man who died.", False),
        ("The singer Tom Hale is critically ill.", "Hale has died.", True),
        ("A singer attacked by Tom Hale is critically ill.", "Hale has died.", False),
        ("A man, 31, is critically ill.", "The 31-year-old has died.", True),
        ("A man is critically ill.", "The victim has died.", True),
        ("A man is critically ill.", "Another victim has died.", False),
    ],
)
def test_one_person(first: str, later: str, expected: bool) -> None:
    one, *_, two = document(f"{first} {later}")[conditions]
    assert same_person(document(f"{first} {later}"), one.sentence, two.sentence) is expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("The avalanche killed six people.", True),
        ("Six people died in the avalanche.", True),
        ("The avalanche, in which six people died, was large.", True),
        ("The accident killed six people.", True),
        ("The village lost six people.", False),
        ("The guide killed six people.", False),
        ("The avalanche killed six people in Leeds.", False),
    ],
)
def test_a_later_toll_is_of_the_event_that_it_names(later: str, expected: bool) -> None:
    doc = document(f"Five people died in an avalanche near a village. {later}")
    first, *others = doc[tolls]
    assert bool(others and of_one_event(doc, first, others[0])) is expected
