"""Shares told twice, parts and wholes, sums in tables."""

import pytest

from newslint.analyses.shares import answers, shares, small_groups, wholes
from newslint.analyses.table_sums import table_sums
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "percent", "agrees"),
    [
        ("One in five (22%) agreed.", "22%", True),
        ("One in five (25%) agreed.", "25%", False),
        ("One in 100 (3%) agreed.", "3%", False),
        ("A third (31%) agreed.", "31%", True),
        ("A third (38%) agreed.", "38%", False),
        ("Almost a quarter (21%) agreed.", "21%", True),
        ("More than half - 45% - agreed.", "45%", False),
        ("60%, or two-thirds, agreed.", "60%", False),
        ("12 of the 40 pupils (30%) agreed.", "30%", True),
        ("12 of the 40 pupils (35%) agreed.", "35%", False),
        ("Of the 40 pupils, 12 (35%) agreed.", "35%", False),
        ("Some 35% (12 out of 40) agreed.", "35%", False),
        ("There were 12 (30%) of the 40 pupils.", "30%", True),
    ],
)
def test_a_share_told_twice(text: str, percent: str, agrees: bool) -> None:
    doc = document(text)
    assert [(doc.words(each.percent.span), each.agrees) for each in doc[shares]] == [(percent, agrees)]


def test_shares_of_different_things_are_not_one_share() -> None:
    assert document("Two-thirds of men and 60% of women voted. One in five, up 25%, did.")[shares] == ()


@pytest.mark.parametrize(
    ("text", "total", "parts", "agrees"),
    [
        ("Of 12 arrested, seven were men and four women.", "12", ["seven", "four"], False),
        ("Twelve people (seven men and five women) came.", "Twelve", ["seven", "five"], True),
        ("It won 13 medals: seven gold, four silver and two bronze.", "13", ["seven", "four", "two"], True),
        ("He took seven gold and four silver, a total of 12.", "12", ["seven", "four"], False),
        ("The £12m grant (£7.4m from here and £4.4m from there) came.", "£12m", ["£7.4m", "£4.4m"], True),
    ],
)
def test_parts_and_their_total(text: str, total: str, parts: list[str], agrees: bool) -> None:
    doc = document(text)
    found = [(doc.words(w.total.span), [doc.words(part.span) for part in w.parts], w.agrees()) for w in doc[wholes]]
    assert found == [(total, parts, agrees)]


@pytest.mark.parametrize(
    "text",
    [
        "The 12 victims, including seven men and four women, were named.",
        "Of 12 arrested, four were charged and four released.",
        "The village is made up of 503 women, 206 men and 346 children.",
        "The village is home to 503 women, 206 men and 346 children.",
        "The 30 cars cost £20 and £10.",
    ],
)
def test_parts_that_need_not_be_all(text: str) -> None:
    assert document(text)[wholes] == ()


def test_parts_that_come_to_nearly_all_may_leave_some_over() -> None:
    (whole,) = document("Of 12 arrested, seven were charged and four released.")[wholes]
    assert not whole.complete
    assert whole.sum == 11


@pytest.mark.parametrize(
    "text",
    [
        "Of the 24 games, 14 were at home and nine away.",
        "The 12 dead were seven men and four women.",
        "The prize of £110 was split between the fans, who got £50, and the club, which got £80.",
        "The shop sold 300 hats and 150 scarves, or 500 altogether.",
        "Thirty buses and 15 vans make up a fleet of 50.",
    ],
)
def test_wordings_that_leave_nothing_else_to_count(text: str) -> None:
    (whole,) = document(text)[wholes]
    assert whole.complete
    assert not whole.agrees()


def test_answers_for_and_against() -> None:
    doc = document("In all 55% were for it and 51% against. Of men, 60% were for it, up from 50%, and 40% against.")
    assert [[doc.words(number.span) for number in told] for told in doc[answers]] == [["55%", "51%"]]


def test_percentages_of_small_groups() -> None:
    doc = document("33% of the 20 pupils passed, 35% of the 20 boys, 33% of the 200 girls; 70% of the two-party vote.")
    assert [doc.words(percent.span) for percent, _ in doc[small_groups]] == ["33%"]


def test_totals_of_tables() -> None:
    text = "| Town | A | B | Total |\n|---|---|---|---|\n| X | 1 | 2 | 3 |\n| Y | 4 | 5 | 8 |\n| Total | 5 | 7 | 11 |\n"
    doc = document(text, "markdown")
    assert [(each.total.text, each.agrees()) for each in doc[table_sums]] == [
        ("5", True), ("7", True), ("11", True), ("3", True), ("8", False),
    ]  # fmt: skip
