"""Stretches of time whose start, end and length the text gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analyses.elapsed import Elapsed, elapsed
from newslint.testing import document


def only(text: str) -> Elapsed:
    (found,) = document(text)[elapsed]
    return found


@settings(deadline=None)
@given(st.integers(0, 22), st.integers(1, 12), st.text("abc é😀", max_size=9))
def test_hours_between_two_clock_times(start: int, hours: int, before: str) -> None:
    end = (start + hours) % 24
    text = f"{before} It ran from {start:02}:00 to {end:02}:00, {hours} hours in all."
    found = only(text)
    assert found.fits
    assert (found.shortest, found.longest) == (hours * 60 - 10, hours * 60 + 10)
    assert found.stated.of(text) == f"{hours} hours"
    assert not only(text.replace(f", {hours} hours", f", {hours + 3} hours")).fits


@settings(deadline=None)
@given(st.integers(1, 20), st.integers(2, 8))
def test_days_between_two_dates(first: int, length: int) -> None:
    text = f"The fair, from {first} to {first + length} May, lasts {length} days."
    found = only(text)
    assert found.fits
    assert found.start.of(text) == f"from {first} to {first + length} May"
    assert not only(text.replace(f"lasts {length} days", f"lasts {length * 2 + 2} days")).fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It ran from 9am to noon, nearly three hours.", True),
        ("It ran from 9am to noon, nearly two hours.", False),
        ("It ran from 9am to 1pm, more than three hours.", True),
        ("It ran from 9am to 12.30pm, about three hours.", True),
        ("It ran from 9am to 3pm, about three hours.", False),
        ("It ran from about 9am to about noon, a two-hour walk-out.", False),
    ],
)
def test_hedges(text: str, fits: bool) -> None:
    assert only(text).fits is fits


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 9am and the bar at noon; a two-hour drive.",
        "It ran from 9am to 10:00 GMT, two hours.",
        "It ran from 9am on Monday to 10am on Tuesday, two hours.",
        "It ran from 9am to 5pm with a one-hour break.",
        "“It ran from 9am to noon, two hours,” he said.",
        "It ran from 3 to 5 May and was shown two weeks later.",
    ],
)
def test_nothing_to_compare(text: str) -> None:
    assert document(text)[elapsed] == ()


def test_the_only_two_times_of_the_article_bound_its_event() -> None:
    text = "He was shot in a {}-hour siege.\nPolice came at 10am on Friday.\nThey went in at 2pm."
    assert not only(text.format("seven")).fits
    assert only(text.format("four")).fits
    assert document(text.format("seven") + " It was over by 3pm.")[elapsed] == ()
    assert document(text.format("seven").replace("siege", "drive"))[elapsed] == ()
    assert document(text.format("seven") + " He died on Monday.")[elapsed] == ()
