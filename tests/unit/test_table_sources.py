"""Which lines beside a table say where its figures come from."""

import pytest

from newslint.analyses.table_sources import concerns, stated_source, subjects
from newslint.analyses.words import fold
from newslint.span import Span

ABOUT = subjects(["year", "arrests"], ["120", "190"])


def named(text: str) -> bool:
    return stated_source(text, fold(text), Span(0, len(text)), ABOUT, False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Source: ONS",
        "The figures were released by the ombudsman.",
        "Data from the county council.",
        "Compiled by our data team.",
        "ONS data, 2023",
        "Obtained through freedom of information requests.",
        "The numbers come from the 2021 census.",
        "As reported by the hospital trust.",
        "Home Office figures go back three years.",
        "The council gave these figures:",
        "According to the Halden Reporter, which counted them, the arrests fell in each of the years in the table.",
    ],
)
def test_a_source(text: str) -> None:
    assert named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fall has slowed.",
        "The figures go back three years.",
        "Latest figures show the trend.",
        "Specific numbers are not published by the Met.",
        "Data from the force:",
        "By the end of the year the total had doubled.",
        "According to the Halden Reporter, the film will open in the spring in thirty countries and on two ships.",
    ],
)
def test_no_source(text: str) -> None:
    assert not named(text)


def test_a_block_concerns_a_table_whose_heading_or_figure_it_shares() -> None:
    assert concerns("an arrest was made", ABOUT)
    assert concerns("there were 190 of them", ABOUT)
    assert not concerns("the play opened in may", ABOUT)
