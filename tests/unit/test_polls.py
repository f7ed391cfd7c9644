"""Polls: which sentences give a poll's result, and what the text tells of its method."""

from fractions import Fraction

import pytest

from newslint.analyses.polls import Poll, poll, sample_size, stated_margins
from newslint.testing import document


def told(text: str) -> Poll:
    found = document(text)[poll]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "noun", "figure"),
    [
        ("Some 54% of voters back it, a new poll says.", "a new poll", "54%"),
        ("An opinion poll found seven in ten parents worried.", "An opinion poll", "seven in ten"),
        ("New polling shows that half of adults agree.", "New polling", "half"),
        ("A snap survey found 31 per cent approval.", "A snap survey", "31 per cent"),
    ],
)
def test_the_result_of_a_poll(text: str, noun: str, figure: str) -> None:
    found = told(text)
    assert (found.span.of(text), found.figure.span.of(text)) == (noun, figure)


@pytest.mark.parametrize(
    "text",
    [
        "The exit poll gave 46% of voters to the left.",
        "She took 46% of votes in the poll.",
        "Voters went to the polls, and 46% of people stayed at home.",
        "A geological survey found 40% of people there.",
        "“A poll found 46% of voters for it,” he said.",
        "A poll is due, and voters wait.",
        "He failed to top 1% of voters in any national poll.",
    ],
)
def test_no_poll(text: str) -> None:
    assert document(text)[poll] is None


@pytest.mark.parametrize(
    "text",
    [
        "A YouGov poll found that 54% of voters agree.",
        "A poll by Acme found that 54% of voters agree.",
        "A poll by\u00a0Acme found that 54% of voters agree.",
        "The charity's survey found that 54% of voters agree.",
        "Its poll found that 54% of voters agree.",
        "A poll found that 54% of voters agree.\nAcme surveyed about 900 adults.",
        "A poll commissioned by the charity found that 54% of voters agree.",
        "The bureau released a survey, in which 54% of firms agree.",
        "Some 54% of voters agree, Acme Research said of its poll.",
    ],
)
def test_the_pollster_is_named(text: str) -> None:
    assert told(text).pollster


@pytest.mark.parametrize(
    "text",
    [
        "A new poll found that 54% of voters agree.",
        "A poll by phone found that 54% of voters agree.",
        "Last year's poll found that 54% of voters agree.",
        "In a poll, 54% of Londoners said they agree.",
        "A July poll found that 54% of voters agree.",
    ],
)
def test_the_pollster_is_not_named(text: str) -> None:
    assert not told(text).pollster


def test_when_and_whom() -> None:
    assert told("A poll in May found that 54% of voters agree.").dates
    assert not told("A poll released on Sunday found that 54% of voters agree.").dates
    assert told("A poll found that 54% of voters agree.").population
    assert not told("A poll found that 54% of people agree.").population


def test_how_many() -> None:
    assert told("A poll of 1,005 voters found that 54% agree.").sizes == (1005,)
    assert told("A poll found that 54% of voters agree. Acme interviewed 900 of them.").sizes == (900,)
    assert document("The poll of 1,005 voters was followed by a poll of 900 adults.")[sample_size] is None
    assert document("The poll of 1,005 voters was short.")[sample_size] == 1005


def test_central_is_what_the_opening_tells() -> None:
    assert told("A poll found that 54% of voters agree.").central
    assert not told("It rained.\nA poll found that 54% of voters agree.").central


def test_self_selected_unless_the_text_says_so() -> None:
    text = "In a website poll by Acme, 54% of voters agree."
    found = told(text).self_selected
    assert found is not None
    assert found.of(text) == "website poll"
    assert told(text + " It was unscientific.").self_selected is None


def test_margins() -> None:
    doc = document("It has a margin of error of plus or minus 3.5 points, and a margin of error of 3.5%.")
    assert doc[stated_margins] == (Fraction(7, 2),)
    assert document("He won by a margin of 3 points.")[stated_margins] == ()
