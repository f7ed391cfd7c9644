"""Where sentences end, with abbreviations, quotations, ellipses and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Span
from newslint.analyses.sentences import around, sentence_at, sentences, split
from newslint.document import Block, Document
from newslint.source import Source
from newslint.testing import document


@pytest.mark.parametrize(
    "text",
    [
        "He left.|She stayed.",
        "Mr. Lee met Sen. Tom Dahl on Jan. 6 in St. Louis.|He left.",
        "The U.S. House met.|It left.",
        "He lives in the U.S.|He left.",
        "Robert L. Wilkins and George H.W. Bush met.",
        "It rose 3.5 per cent to £2.4m.|Then it fell.",
        "They met at 9 a.m. on Monday.|They met at 8 p.m. Tuesday.|It ended at 8 p.m.|She left.",
        "“We are sorry.|It was us,” he said.",
        "“Are you sure?” he asked.|“Yes.”|He left.",
        "She said: 'Mr. Lee has gone.'|He had.",
        "She said she didn't.|Are you surprised?",
        "It was a strange match . . . full of swings.|He won.",
        "It was … well, odd.|He won.",
        "He waited...|Then he left.",
        "7. The harbour is shut.|It is old.",
        "He was born in 1977.|The war had ended.",
        "Jesse Dahl Jr. (D-Ill.) pleaded guilty.|He left.",
        "It plays better on a PC.|The sound is better too.",
        "They pay more for iron ore.|China buys most.",
        "Roe v. Wade stands.|No. 10 was silent.",
        "He works at Acme Inc. and she at Lund and Co. in Leeds.",
        "What a match!|What a night!?|Indeed.",
    ],
)
def test_splits_at_the_bars(text: str) -> None:
    plain = text.replace("|", " ")
    found = [plain[span.start : span.end] for span in split(plain, Span(0, len(plain)))]
    assert found == text.split("|")


def test_a_block_ends_a_sentence_and_a_headline_is_one() -> None:
    text = "Pier shut. Harbour open\n\nIt is old\n\nIt is new. So it is."
    blocks = (Block("headline", Span(0, 23)), Block("paragraph", Span(25, 34)), Block("paragraph", Span(36, 56)))
    doc = Document(Source(text), text, blocks)
    assert [(doc.words(each.span), each.block, each.ordinal) for each in doc[sentences]] == [
        ("Pier shut. Harbour open", 0, 0), ("It is old", 1, 0), ("It is new.", 2, 0), ("So it is.", 2, 1),
    ]  # fmt: skip


def test_the_sentence_at_a_place_and_its_neighbours() -> None:
    doc = document("One is here. Two is there. Three is gone.\nFour is new.")
    second = sentence_at(doc, doc.text.index("Two"))
    assert second is not None
    assert second.ordinal == 1
    assert [each.ordinal for each in around(doc, second)] == [0, 1, 2]
    third = sentence_at(doc, doc.text.index("Three"))
    assert third is not None
    assert [each.ordinal for each in around(doc, third)] == [1, 2]


@given(st.text(alphabet="aA1 .!?…\"”’'()\n", max_size=60))
def test_nothing_but_blanks_lies_between_sentences(text: str) -> None:
    spans = split(text, Span(0, len(text)))
    at = 0
    for span in spans:
        assert span.start < span.end
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
