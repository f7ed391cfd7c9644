"""Changes with all their figures: which figures belong together, which way they run, what they come to."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.changes import Change, changes, leads_in_percent
from newslint.testing import document


def read(text: str) -> list[tuple[str, str, str, bool | None]]:
    doc = document(text)
    return [
        (doc.words(each.stated.span) if each.stated else "", doc.words(each.before.span), doc.words(each.after.span),
         each.rising)
        for each in doc[changes]
    ]  # fmt: skip


def only(text: str) -> Change:
    (change,) = document(text)[changes]
    return change


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose 50% from £800 to £1,200.",
        "Rents rose by 50% to £1,200 from £800.",
        "Rents rose from £800 in 2019 to £1,200 in 2024, an increase of 50%.",
        "Rents rose from £800 to £1,200 - a 50% increase.",
        "Rents went from £800 to £1,200 (up 50%).",
        "The rent is now £1,200, up 50% from £800 the year before.",
        "The rent was £1,200, a 50% rise on the £800 charged in 2019.",
        "The rent was £1,200, 50% higher than the £800 charged in 2019.",
        "Rents were up 50% at £1,200, against £800.",
        "The rent was £1,200, compared with £800 last year, a rise of 50%.",
        "Posting a 50% rise in rents for the year to £1,200 from the £800 seen a year earlier, it said no.",
        "A 50% increase took the rent from £800 to £1,200.",
    ],
)
def test_one_change_in_many_wordings(text: str) -> None:
    assert read(text) == [("50%", "£800", "£1,200", True)]


@pytest.mark.parametrize(
    ("text", "stated", "before", "after", "rising"),
    [
        ("The total fell to 40 from 50, a drop of 20%.", "20%", "50", "40", False),
        ("Profits doubled to £2m from £1.1m.", "doubled", "£1.1m", "£2m", None),
        ("There were three times as many cases this year: 30, against 10.", "three times", "10", "30", None),
        ("The fine was £300, twice the £150 charged last year.", "twice", "£150", "£300", None),
        ("There was an increase of 30 on last year's 120 to 150.", "30", "120", "150", True),
        ("There were 150 complaints, 30 more than the 120 made before.", "30", "120", "150", True),
        ("Net income rose 12 pct to 280 mln dlrs from 250 mln.", "12 pct", "250 mln", "280 mln dlrs", True),
        ("Support rose two percentage points to 34 pct from 32.", "two percentage points", "32", "34 pct", True),
        ("Seats were cut by a third, from 300 to 200.", "a third", "300", "200", False),
        ("Output fell to 7.2 mln tonnes from 8.2 mln in 1985.", "", "8.2 mln", "7.2 mln tonnes", False),
    ],
)
def test_what_is_stated(text: str, stated: str, before: str, after: str, rising: bool | None) -> None:
    assert read(text) == [(stated, before, after, rising)]


@pytest.mark.parametrize(
    "text",
    [
        "From 2009 to 2012 prices rose by 50%.",
        "Sales rose 12% and profits went from £20m to £30m.",
        "Sales rose 12% a year, from £100m to £140m.",
        "Profits of £5m rose 12%, against a loss of £4m.",
        "Net fell to 785 mln dlrs or 1.30 dlrs a share from 1.02 billion dlrs or 1.65 dlrs.",
        "Unemployment has risen by 40 pct from 1.8 mln.",
        "Yields fell to 5.5 pct, not far from the low of 5.35 pct.",
        "The yen rose to 140 from 150; the single fell from 3 to 12 in the charts.",
        "It increases representation of locals on the 15 member board to five members from four.",
        "A profit of 5.3 billion compared with 2.8 billion in 1985, and profits rose by 19 pct.",
        "The firm rose from nothing. It has 12 shops.",
    ],
)
def test_figures_that_may_belong_to_different_things_are_no_change(text: str) -> None:
    assert [each for each in document(text)[changes] if each.stated or each.runs_the_other_way] == []


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("It rose 12% from 250 to 281.", True),
        ("It rose 12% from 250 to 282.", True),
        ("It rose 12% from 250 to 284.", False),
        ("It rose by nearly 12% from 250 to 275.", False),
        ("It rose by more than 12% from 250 to 400.", True),
        ("It rose 52% to £198m from £130m.", True),
        ("It doubled from 100 to 190.", True),
        ("It doubled from 100 to 180.", False),
        ("It almost doubled from 100 to 180.", True),
        ("It rose threefold from 10 to 40.", True),
        ("It trebled from 10 to 40.", False),
        ("It halved from 40 to 20.", True),
        ("It halved from 40 to 30.", False),
        ("It fell threefold from 90 to 30.", True),
        ("It was cut by a third, from 300 to 205.", True),
        ("It was cut by a quarter, from 300 to 200.", False),
        ("It rose by 30, from 120 to 150.", True),
        ("It rose by 20, from 120 to 150.", False),
        ("It rose by £1.1m, from £12.4m to £13.5m.", True),
        ("It rose two percentage points to 34% from 32%.", True),
        ("It rose five percentage points to 34% from 32%.", False),
    ],
)
def test_what_the_figures_come_to(text: str, agrees: bool) -> None:
    assert only(text).agrees() is agrees


def test_a_change_may_run_against_its_verb() -> None:
    assert only("Sales rose from 320 to 230.").runs_the_other_way
    assert not only("Sales fell from 320 to 230.").runs_the_other_way
    assert not only("Sales rose from £1.2m to £1.2m.").runs_the_other_way


def test_points_called_per_cent() -> None:
    assert only("The rate rose 1% from 4% to 5%.").in_points
    assert not only("The rate rose 1% from 99% to 100%.").in_points
    assert not only("The rate rose 25% from 4% to 5%.").in_points
    assert not only("The rate rose 12% from 4 to 5.").in_points


def test_a_lead_in_per_cent_is_the_difference_of_two_shares() -> None:
    doc = document(
        "She leads by 9%, 42%-33%. He has a 3% margin of error, 45% and 42%. It leads with 30%, 20% and 10%."
    )
    assert [[doc.words(number.span) for number in each] for each in doc[leads_in_percent]] == [["9%", "42%", "33%"]]


@given(st.integers(10, 5000), st.integers(10, 5000))
def test_the_true_percentage_always_agrees(before: int, after: int) -> None:
    percent = round(abs(Fraction(100 * (after - before), before)))
    verb = "rose" if after > before else "fell"
    for text in (f"It {verb} {percent}% from {before:,} crates to {after:,} crates.",):
        for change in document(text)[changes]:
            assert change.agrees()
            assert not change.runs_the_other_way
