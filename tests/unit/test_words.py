"""Words: folding keeps offsets, and the fast way finds what the pattern finds."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.words import WORD, fold, folded, tokens, vocabulary, words, words_in
from newslint.testing import document

ODD = "İıßſKﬁ’'’Ǆé́ẞΣς"


@given(st.text(st.sampled_from("ab'Z9_ .,-\n\t\"\\|") | st.characters(codec="ascii"), max_size=60))
def test_the_words_of_ascii_are_those_of_the_pattern(text: str) -> None:
    assert words_in(fold(text)) == WORD.findall(fold(text))


@given(st.text(st.sampled_from(ODD + "ab' ") | st.characters(), max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert words_in(fold(text)) == WORD.findall(fold(text))


def test_words_tokens_and_vocabulary_agree() -> None:
    doc = document("Don’t ask O'Brien's 2nd ’90s band; “rock 'n' roll” it’s not. Café cafe\u0301 _x_\n")
    assert [word.folded for word in doc[words]] == doc[tokens]
    assert set(doc[tokens]) == doc[vocabulary]
    assert doc[tokens][:4] == ["don't", "ask", "o'brien's", "2nd"]
    assert all(doc[folded][word.start : word.end] == word.folded for word in doc[words])
    assert doc[tokens][-3:] == ["café", "cafe\u0301", "_x_"]
