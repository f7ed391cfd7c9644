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
