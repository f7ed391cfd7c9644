"""Words that stand twice by accident, and good grammar that looks like it."""

import pytest

from newslint.analyses.doubled_words import doubled_words
from newslint.testing import document


def slips(text: str) -> list[str]:
    doc = document(text, "plain")
    return [doc.words(slip.span) for slip in doc[doubled_words]]


@pytest.mark.parametrize(
    "words", "was was|in in|by by|for for|on on|would would|they they|into into|which which|could could".split("|")
)
def test_small_words(words: str) -> None:
    assert slips(f"The board {words} the flats.") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The rule came in in 1979.",
        "The town that she lives in in winter is small.",
        "What they are are rules.",
        "He read it in the will will be the answer, and his will will stand.",
        "She spoke about about 40 men.",
        "He said this this morning.",
        "It was very very late.",
    ],
)
def test_good_grammar(text: str) -> None:
    assert slips(text) == []


def test_an_ordinary_word_is_a_slip_only_once_in_an_article() -> None:
    assert slips("The bank raised rates rates again.") == ["rates rates"]
    assert slips("He cooks rice rice. She cooks rice rice.") == []


def test_a_reporting_verb_on_both_sides_of_a_time() -> None:
    assert slips("The force said in a statement on 4 May said no.") == []
    assert slips("The force said on 4 May said no.") == ["said on 4 May said"]
