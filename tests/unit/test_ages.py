"""Ages and births: of whom they are told, and what is none."""

import pytest

from newslint.analyses.ages import births, stated_ages
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("Tom Hale, 43, was held.", "Tom Hale", 43),
        ("Tom Hale, aged 43, was held.", "Tom Hale", 43),
        ("Tom Hale, now aged 43, was held.", "Tom Hale", 43),
        ("Tom Hale (43) was held.", "Tom Hale", 43),
        ("Tom Hale, a 43-year-old baker, was held.", "Tom Hale", 43),
        ("The 43-year-old baker Tom Hale was held.", "Tom Hale", 43),
        ("They held Mr Hale, 43.", "Mr Hale", 43),
    ],
)
def test_an_age_and_its_name(text: str, name: str, years: int) -> None:
    (age,) = document(text)[stated_ages]
    assert (age.name.of(text), age.years, int(age.span.of(text))) == (name, years, years)


@pytest.mark.parametrize(
    "text",
    [
        "It came on March 13, and went.",
        "Ashby (13) has a mill.",
        "Tom Hale, then 43, was held.",
        "They sold Chapter 11, 12 and 13.",
        "“Tom Hale, 43, was held,” she said.",
        "The 43-year-old was held in Leeds.",
        "A 29-year-old Berlin woman was held.",
        "Methuselah, 969, was held.",
    ],
)
def test_no_age_of_a_name(text: str) -> None:
    assert document(text)[stated_ages] == ()


def test_who_may_be_one_person() -> None:
    ages = document("Tom Hale, 43, met Mr Hale, 45, Jack Hale, 15, and Tom Lee, 20.")[stated_ages]
    tom, mr_hale, jack, lee = ages
    assert tom.may_be(mr_hale)
    assert not tom.may_be(jack)
    assert not tom.may_be(lee)


def test_births() -> None:
    text = "Ann was born in Leeds in March 1960. Bo (born 1971) was born on 3 May 1972. “Cy was born in 1950,” he said."
    found = [(birth.year, birth.span.of(text)) for birth in document(text)[births]]
    assert found == [(1960, "born in Leeds in March 1960"), (1971, "(born 1971)"), (1972, "born on 3 May 1972")]
