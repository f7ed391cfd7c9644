"""What is sent is the text, and every position comes back to where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.grammar.annotation import annotated, code_points, interpreted

ODD = st.text(st.sampled_from("ab é\u0301\u0308\r\n\t\u00a0\u00ad\u200b\ufeff😀👩\u200d☕️."), max_size=30)


@given(ODD)
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(piece.get("text", "") + piece.get("markup", "") for piece in annotated(text)) == text
    assert all(piece.get("text", piece.get("markup")) for piece in annotated(text))


@given(ODD)
def test_what_is_read_is_what_the_pieces_say(text: str) -> None:
    read = "".join(piece.get("text", "") + piece.get("interpretAs", "") for piece in annotated(text))
    assert read == interpreted(text)
    assert not set(read) & set("\r\n\u00ad\u200b\ufeff\u00a0")


def test_accents_soft_hyphens_and_line_ends_are_explained() -> None:
    assert interpreted("Cafe\u0301s re\u00adopen\r\n  at\u00a0noon") == "Cafés reopen at noon"


@given(ODD)
def test_code_points_undo_utf_16(text: str) -> None:
    back = code_points(text)
    for at in range(len(text) + 1):
        assert back(len(text[:at].encode("utf-16-le")) // 2) == at


def test_half_a_character_is_its_start() -> None:
    assert [code_points("a😀b")(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("unit", [-1, 6])
def test_a_place_outside_the_text_is_an_error(unit: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        code_points("a😀bc")(unit)
