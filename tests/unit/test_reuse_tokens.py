"""Words as numbers: the same words, and the same triples, that the analyses of one document have."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analyses.fingerprints import content_words, fingerprint
from newslint.analyses.words import fold, words_in
from newslint.reuse.tokens import characters, coded, grams_of
from newslint.testing import document

TEXTS = st.lists(
    st.text(
        st.sampled_from(list("abz'’ \n0_éÉßİ\u0301“”—.,-漢\U0001f600\udc80")) | st.characters(exclude_characters="\0"),
        max_size=40,
    ),
    max_size=5,
)


@settings(deadline=None)
@given(TEXTS)
def test_every_word_has_its_code_and_every_text_its_words(texts: list[str]) -> None:
    found = coded(texts)
    assert len(found.starts) == len(texts) + 1
    code: dict[str, str] = {}
    for text, start, end in zip(texts, found.starts, found.starts[1:], strict=False):
        words = words_in(fold(text))
        codes = characters(found.codes[start:end])
        assert len(codes) == len(words)
        for word, own in zip(words, codes, strict=True):
            assert code.setdefault(word, own) == own


@settings(deadline=None)
@given(TEXTS.filter(lambda texts: all(text.strip() for text in texts)))
def test_grams_are_those_of_the_fingerprint_and_begin_where_it_says(texts: list[str]) -> None:
    found = coded(texts)
    owners = np.searchsorted(found.starts, found.places, "right") - 1
    for number, text in enumerate(texts):
        doc = document(text)
        own = owners == number
        assert list(found.grams[own]) == list(grams_of(np.array(doc[fingerprint], np.uint64)))
        places = [doc[content_words][position] for position in range(len(doc[fingerprint]))]
        assert list(found.places[own] - found.starts[number]) == places


def test_a_text_does_not_depend_on_those_beside_it() -> None:
    alone, beside = (
        coded(["Work on the harbour wall stopped."]),
        coded(["A baker's loaf", "Work on the harbour wall stopped."]),
    )
    assert list(alone.grams) == list(beside.grams[-len(alone.grams) :])


def test_codes_are_characters() -> None:
    found = coded(["work on the harbour wall stopped"])
    assert len(characters(found.codes)) == 6
