"""The marks of a page's samples, where the words to flag are in brackets themselves."""

import pytest

from newslint.page import BadPage, unmark


@pytest.mark.parametrize(
    ("marked", "flagged"),
    [
        ("a [[b]] c", ["b"]),
        ("a [[[b]]] c", ["[b]"]),
        ("a [[b [c]]] d", ["b [c]"]),
        ("a [[b [[c]]]] d", ["b [[c]]", "c"]),
        ("a [b [[c]] ] d", ["c"]),
    ],
)
def test_the_outer_brackets_are_the_marks(marked: str, flagged: list[str]) -> None:
    plain, spans = unmark(marked)
    assert [span.of(plain) for span in spans] == [words.replace("[[", "").replace("]]", "") for words in flagged]


@pytest.mark.parametrize("marked", ["a [[b", "a b]]"])
def test_an_unpaired_mark_is_refused(marked: str) -> None:
    with pytest.raises(BadPage):
        unmark(marked)
