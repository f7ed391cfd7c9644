"""Figures that cannot be."""

import pytest

from newslint.analyses.impossible import impossibilities
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("130% of residents voted", ["130% of residents"]),
        ("130 per cent of the voters came", ["130 per cent of the voters"]),
        ("the price fell by 120% and it rose by 120%", ["120%"]),
        ("profits fell by 120%", []),
        ("sales are 130% of what they were", []),
        ("12 out of 10 voters agreed", ["12 out of 10 voters"]),
        ("nine out of 10 voters agreed", []),
        ("room for 2.5 patients", ["2.5 patients"]),
        ("an average of 2.5 children", []),
        ("2.5 million people", []),
        ("-3 people were left", ["-3 people"]),
        ("they work 27 hours a day", ["27 hours a day"]),
        ("they work 24 hours a day", []),
        ("eight days a week", ["eight days a week"]),
        ("a 214-year-old man and a 214-year-old church", ["214-year-old"]),
        ("a woman aged 134, and one aged 104", ["134"]),
    ],
)
def test_impossible_figures(text: str, words: list[str]) -> None:
    doc = document(f"It is said that {text}.")
    assert [doc.words(each.span) for each in doc[impossibilities]] == words
