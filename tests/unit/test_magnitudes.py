"""Figures that drift by a power of ten."""

import pytest

from newslint.analyses.magnitudes import drifts
from newslint.testing import document


def read(text: str) -> list[tuple[str, str, int, bool]]:
    doc = document(text, "markdown")
    return [(doc.words(d.odd.span), doc.words(d.other.span), d.ratio, d.in_headline) for d in doc[drifts]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A $4bn deal\n\nIt is worth $4.1m.", [("$4bn", "$4.1m", 1000, True)]),
        ("# A $4bn deal\n\nIt is worth $4.1m, not $4bn.", []),
        ("# Plant cuts 400 jobs\n\nThe plant will cut 4,000 jobs.", []),
        ("# Plant cuts 4,000 jobs\n\nThe plant will cut 40,000 jobs.", [("4,000", "40,000", 10, True)]),
        ("# Plant cuts 4,000 jobs\n\nThe plant made 40,000 cars.", []),
        ("It cost £3.25m. Later £3.25bn was spent.", [("£3.25bn", "£3.25m", 1000, False)]),
        ("It cost £3.25m a year. Later £3.25bn was spent.", []),
        ("It cost £3.25m. Later $3.25bn was spent.", []),
        ("The bridge cost two million dollars. The bridge, at 2.0 billion dollars, is ugly.",
         [("2.0 billion dollars", "two million dollars", 1000, False)]),
        ("The bridge cost £2m. Exports of steel came to £2bn.", []),
        ("It rose from £25m to £25bn.", []),
    ],
)  # fmt: skip
def test_drifts(text: str, found: list[tuple[str, str, int, bool]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("A clinic is planned at a cost of £40m. Work on the £400m clinic starts in May.", "£400m"),
        ("The shop lost £250,000. The loss of £2.5m closed it.", "£2.5m"),
        ("The arena holds 30,000 fans. All 300,000 fans in the arena sang.", "300,000 fans"),
        ("Some 2,000 people were at the fair. The fair drew 20,000 people.", "20,000 people"),
    ],
)
def test_a_later_figure_of_a_thing_already_named(text: str, odd: str) -> None:
    doc = document(text)
    (drift,) = doc[drifts]
    assert doc.words(drift.odd.span) == odd.split()[0]
    assert drift.ratio == 10


@pytest.mark.parametrize(
    "text",
    [
        "The council gave the clinic £4m. The government gave the council £40m.",
        "The clinic got £4m. The first £40m for the clinic was spent.",
        "The clinic got £4m and £40m. The £40m for the clinic was spent.",
        "The firm has 4,000 workers. The 40,000 workers at its rival are on strike.",
        "The clinic had £0.00 million. The clinic's £0.0 million was late.",
    ],
)
def test_figures_of_different_things(text: str) -> None:
    assert document(text)[drifts] == ()
