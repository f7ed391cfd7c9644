"""Numbers: kinds, exact values, hedges, nouns, periods, and what must not be read as a quantity."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.numbers import Number, numbers, numbers_in
from newslint.document import Document
from newslint.span import Span
from newslint.testing import document


def read(text: str) -> list[tuple[str, str, Fraction]]:
    doc = document(text)
    return [(number.kind, doc.words(number.span), number.value) for number in doc[numbers]]


def only(text: str) -> Number:
    (number,) = document(text)[numbers]
    return number


def doc_span(doc: Document, words: str) -> Span:
    at = doc.text.index(words)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        ("1,950 troops left", "count", "1,950", 1950),
        ("four hours passed", "measure", "four hours", 4),
        ("twenty-two dead", "count", "twenty-two", 22),
        ("two hundred and fifty-three people", "count", "two hundred and fifty-three", 253),
        ("three thousand men", "count", "three thousand", 3000),
        ("two and a half years", "measure", "two and a half years", Fraction(5, 2)),
        ("half a million homes", "count", "half a million", 500_000),
        ("a dozen eggs", "count", "a dozen", 12),
        ("a 3.5 rating", "count", "3.5", Fraction(7, 2)),
        ("It cost £3m to build", "money", "£3m", 3_000_000),
        ("It cost US$1.13bn to build", "money", "US$1.13bn", 1_130_000_000),
        ("It paid 3.5 mln dlrs in cash", "money", "3.5 mln dlrs", 3_500_000),
        ("paid $ 250,000 for it", "money", "$ 250,000", 250_000),
        ("a 50p coin", "money", "50p", 50),
        ("up 5 pct", "percent", "5 pct", 5),
        ("up 5-1/4 pct", "percent", "5-1/4 pct", Fraction(21, 4)),
        ("a 5 per cent rise", "percent", "5 per cent", 5),
        ("2 percentage points", "points", "2 percentage points", 2),
        ("one in five voters", "ratio", "one in five", Fraction(1, 5)),
        ("nine out of every 10 cats", "ratio", "nine out of every 10", Fraction(9, 10)),
        ("two-thirds of men", "fraction", "two-thirds", Fraction(2, 3)),
        ("a third of men", "fraction", "a third", Fraction(1, 3)),
        ("winds of 95 km/h blew", "measure", "95 km/h", 95),
        ("20 degrees Celsius in May", "measure", "20 degrees Celsius", 20),
        ("a man of 11 stone", "measure", "11 stone", 11),
        ("a 10in dish", "measure", "10in", 10),
        ("nearly half of men", "fraction", "half", Fraction(1, 2)),
        ("prices doubled", "multiple", "doubled", 2),
        ("prices halved", "multiple", "halved", Fraction(1, 2)),
        ("10 times the limit", "multiple", "10 times", 10),
        ("he called 10 times", "count", "10", 10),
        ("the 100m final", "measure", "100m", 100),
        ("3m people", "count", "3m", 3_000_000),
        ("at -3C", "measure", "-3C", -3),
        ("20 square miles", "measure", "20 square miles", 20),
        ("a 43-year-old man", "age", "43-year-old", 43),
        ("Ann Lee, 43, said so", "age", "43", 43),
        ("aged 43.", "age", "43", 43),
        ("They called 999 at once", "phone", "999", 999),
        ("999 calls rose", "phone", "999", 999),
        ("Ring 116 123 now", "phone", "116 123", 116),
        ("on Oct 26", "date", "26", 26),
        ("on 26 October", "date", "26", 26),
        ("in 2024 shootings fell", "date", "2024", 2024),
        ("from 1993 on", "date", "1993", 1993),
        ("in 2004-05", "date", "2004-05", 2004),
        ("the mid-1990s", "date", "1990s", 1990),
        ("at 10.30am", "clock", "10.30am", 10),
        ("at 1430 GMT", "clock", "1430 GMT", 1430),
        ("won 3-1 away", "score", "3-1", 3),
        ("the tie-break (7/5)", "score", "7/5", 7),
        ("odds of 20:1", "ratio", "20:1", 20),
        ("the 22nd game", "ordinal", "22nd", 22),
        ("the third man", "ordinal", "third", 3),
        ("the E17 postcode", "code", "E17", 17),
        ("Covid-19 spread", "code", "Covid-19", 19),
        ("at No 10", "code", "10", 10),
        ("since 9/11", "code", "9/11", 9),
    ],
)
def test_each_shape_has_its_kind_and_exact_value(text: str, kind: str, words: str, value: int) -> None:
    assert read(text) == [(kind, words, Fraction(value))]


def test_words_that_only_look_like_numbers() -> None:
    assert read("No one knew which one of them it was. At one point the second half of dozens of games began.") == [
        ("ordinal", "second", Fraction(2))
    ]


def test_lists_of_digits_are_not_one_thousand() -> None:
    assert [value for _, _, value in read("lots 1,2,3 and 1,234")] == [1, 2, 3, 1234]


def test_a_rate_has_its_hedge_noun_and_period() -> None:
    doc = document("They answer around 4,000 calls a year in town.")
    (number,) = doc[numbers]
    assert doc.words(number.extent) == "around 4,000 calls a year"
    assert number.hedge == doc_span(doc, "around")
    assert number.noun == doc_span(doc, "calls")
    assert (number.bound, number.period) == ("about", "year")
    assert only("He died with 22 others a year after.").period == ""


@pytest.mark.parametrize(
    ("text", "allowed", "refused"),
    [
        ("22 people", [22], [21, 23]),
        ("about 100 people", [90, 110], [89, 111]),
        ("nearly 100 people", [90, 100], [89, 101]),
        ("more than 100 people", [100, 10**9], [99]),
        ("just over 100 people", [100, 110], [99, 111]),
        ("fewer than 100 people", [0, 100], [101]),
        ("up to 100 people", [0, 100], [101]),
        ("100 or more people", [100, 500], [99]),
        ("~4,000 calls", [3600, 4400], [3599]),
        ("3.5m people", [3_450_000, 3_550_000], [3_449_999]),
        ("5%", [Fraction(9, 2), Fraction(11, 2)], [4]),
    ],
)
def test_the_interval_is_what_the_words_allow(text: str, allowed: list[int], refused: list[int]) -> None:
    number = only(text)
    assert all(number.allows(value) for value in allowed)
    assert not any(number.allows(value) for value in refused)


def test_the_word_before_says_how_numbers_compare() -> None:
    found = document("It rose by 2% from 4% to 6%, against 7% elsewhere.")[numbers]
    assert [number.comparison for number in found] == ["by", "from", "to", "than"]


def test_the_ends_of_a_range_share_a_unit() -> None:
    found = document("between 10 and 15 per cent; 4-6%; £3-5m; 2 to 3 million people")[numbers]
    assert [(str(number.kind), int(number.value), str(number.comparison)) for number in found] == [
        ("percent", 10, "range"),
        ("percent", 15, "range"),
        ("percent", 4, "range"),
        ("percent", 6, "range"),
        ("money", 3_000_000, "range"),
        ("money", 5_000_000, "range"),
        ("count", 2_000_000, "range"),
        ("count", 3_000_000, "range"),
    ]


def test_no_number_crosses_the_edge_of_a_block() -> None:
    assert read("the total was 12\nmillion people knew") == [("count", "12", Fraction(12))]


def test_numbers_in_a_span_lie_wholly_inside() -> None:
    doc = document("12 men, 13 women, 14 dogs")
    inside = numbers_in(doc, Span(2, 19))
    assert [number.value for number in inside] == [13]


@given(st.text(alphabet=st.sampled_from("0123456789,.-/:£$%m khalftwo\n’–½aedi"), min_size=1, max_size=60))
def test_spans_are_ordered_disjoint_and_never_empty(text: str) -> None:
    doc = document(text)
    last = 0
    for number in doc[numbers]:
        assert last <= number.span.start < number.span.end
        assert number.extent.covers(number.span)
        last = number.span.end
