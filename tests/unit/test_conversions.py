"""Measures and money in two units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.conversions import conversions, exchanges
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "second", "agrees"),
    [
        ("10 miles (16km)", "16km", True),
        ("10 miles (18km)", "18km", False),
        ("60 miles (100km)", "100km", True),
        ("16 miles (10km)", "10km", False),
        ("230km (150 miles)", "150 miles", True),
        ("20C (68F)", "68F", True),
        ("20C (48F)", "48F", False),
        ("2C (3.6F) more", "3.6F", True),
        ("86 degrees Fahrenheit (30 degrees Celsius)", "30 degrees Celsius", True),
        ("100 acres, or 40 hectares,", "40 hectares", True),
        ("5ft 10in (1.78m)", "1.78m", True),
        ("5ft 10in (1.98m)", "1.98m", False),
        ("11 stone 4lb (72kg)", "72kg", True),
        ("40 miles per hour (64 kilometres per hour)", "64 kilometres", True),
        ("100 mph (about 160 km/h)", "160 km/h", True),
        ("10 gallons (45 litres)", "45 litres", True),
        ("10 gallons (38 litres)", "38 litres", True),
        ("10 gallons (60 litres)", "60 litres", False),
    ],
)
def test_a_measure_in_two_units(text: str, second: str, agrees: bool) -> None:
    doc = document(f"It was {text} then.")
    assert [(doc.words(each.second.span), each.agrees) for each in doc[conversions]] == [(second, agrees)]


def test_both_ends_of_a_range() -> None:
    doc = document("Winds of 60-80 mph (95-190 km/h) blew.")
    assert [each.agrees for each in doc[conversions]] == [True, False]


def test_different_kinds_of_measure_are_no_conversion() -> None:
    assert document("The road is 10 miles (five hours) long, 3 tonnes (two metres) high.")[conversions] == ()


def test_exchange_rates() -> None:
    doc = document("It paid $20m (£10m), $30m (£15m) and $40m (£30m), and 1.5bn euros ($2bn; £1.1bn).")
    found = doc[exchanges]
    assert [doc.words(each.second.span) for each in found] == ["£10m", "£15m", "£30m", "$2bn", "£1.1bn"]
    assert [each.differs(found[0]) for each in found[1:3]] == [False, True]
    assert all(each.was_ever_near for each in found)
    assert not document("It paid $339m (£1.8bn).")[exchanges][0].was_ever_near


@given(st.integers(1, 900))
def test_a_true_conversion_always_agrees(miles: int) -> None:
    (pair,) = document(f"It is {miles} miles ({round(miles * 1.609344)}km) away.")[conversions] if miles > 1 else [None]
    assert pair is None or pair.agrees
