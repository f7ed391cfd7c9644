"""Lists whose length is announced."""

import pytest

from newslint.analyses.listings import listings
from newslint.testing import document


def read(text: str, *options: str) -> list[tuple[int, list[str]]]:
    doc = document(text, *options)
    return [(each.number, [doc.words(item) for item in each.items]) for each in doc[listings]]


@pytest.mark.parametrize(
    "text",
    [
        "The three winners are Ali, Bea and Cho.",
        "Three men – Ali, 30, Bea, 40, and Cho, 50 – were charged.",
        "The prize went to three authors: Ali, Bea and Cho.",
        "It works in three states (Ali, Bea and Cho).",
        "Police named the three victims as Ali, Bea and Cho.",
        "The three states that voted against were Ali, Bea and Cho.",
        "Three men, Ali, Bea and Cho, were charged.",
    ],
)
def test_names_after_a_number(text: str) -> None:
    ((number, items),) = read(text)
    assert number == 3
    assert [item.partition(",")[0] for item in items] == ["Ali", "Bea", "Cho"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The two banks: Bank of Scotland and the Royal Bank.", ["Bank of Scotland", "the Royal Bank"]),
        (
            "She gave three reasons: higher costs, lower sales and bad luck.",
            ["higher costs", "lower sales", "bad luck"],
        ),
        ("There are two: Labour's Ann Lee and O'Brien.", []),
        ("Two members, Vern Lee, R-Fla., and Earl Roe, D-Ore., voted.", []),
        ("The two candidates: Labour's Ann Lee and the Tory Bo Diaz.", ["Labour's Ann Lee", "the Tory Bo Diaz"]),
    ],
)
def test_items(text: str, items: list[str]) -> None:
    assert [each for _, each in read(text)] == ([items] if items else [])


@pytest.mark.parametrize(
    "text",
    [
        "It has four plants, including Leeds, Hull and York.",
        "He has three children from two marriages, Ann, Beth and Carl.",
        "At least three died: Ann, Beth and Carl.",
        "It took two days: Ann, Beth and Carl were slow.",
        "There are four: Ann, Beth and two others.",
        "Both Ann and Beth went.",
    ],
)
def test_lists_that_nothing_announces(text: str) -> None:
    assert read(text) == []


def test_both_before_three() -> None:
    assert read("Both Ann, Beth and Carl went.") == [(2, ["Ann", "Beth", "Carl"])]


def test_bullets_and_numbered_headings() -> None:
    assert read("It has two aims:\n\n- less\n- more\n\nNow.\n", "markdown") == [(2, ["less", "more"])]
    assert read("It has two aims.\n\n- less\n- more\n", "markdown") == []
    headed = "# Five ways to save\n\n## 1. Less\n\nA word.\n\n## 2. More\n\nA word.\n"
    assert [number for number, _ in read(headed, "markdown")] == [5]
