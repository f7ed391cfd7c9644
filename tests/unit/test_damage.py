"""Damaged characters: what is damage, what is only foreign, and what should stand instead."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.damage import damage
from newslint.testing import document


def found(text: str, *options: str) -> list[tuple[str, str, str | None]]:
    doc = document(text, *options)
    return [(each.kind, doc.words(each.span), each.instead) for each in doc[damage]]


@pytest.mark.parametrize(
    "text", ["don’t", "“Yes”", "a – b", "a — b", "so…", "£5", "€5", "café", "Ñandú", "Łódź", "10 °C", "Brand™"]
)
def test_text_read_in_windows_1252_is_read_again(text: str) -> None:
    once = text.encode().decode("cp1252", errors="surrogateescape")
    once = "".join(chr(ord(sign) - 0xDC00) if "\udc80" <= sign <= "\udcff" else sign for sign in once)
    restored = once
    for _, words, instead in found(once):
        assert instead is not None
        restored = restored.replace(words, instead)
    assert restored == text


@pytest.mark.parametrize(
    ("text", "instead"),
    [("Ã¢â‚¬â„¢s", "’"), ("FranÃ\x83Â§ois", "ç"), ("don‚Äôt", "’"), ("caf√©", "é"), ("ðŸ˜€", "😀")],
    ids=["twice", "twice, with controls", "Mac", "Mac accent", "emoji"],
)
def test_text_misread_in_other_ways_is_read_again(text: str, instead: str) -> None:
    assert [(kind, better) for kind, _, better in found(text)] == [("misread", instead)]


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO", "CAFÉ” and Spaß”", "“AMANHÔ", "Ângela é de Évora, à “direita”", "Đà Nẵng", "√2 and √9",
        "5 μg of β-carotene", "KoЯn and ДДТ", "Рим",
        "👨\u200d👩\u200d👧 ❤\ufe0f", "می\u200cخواهم", "क्\u200dष", "שלום\u200f and \u202bשלום\u202c",
        "10\xa0km", "AT&T; R&D", "?a=1&copy=2", "Tiếng Việt",
    ],
)  # fmt: skip
def test_foreign_text_is_no_damage(text: str) -> None:
    assert found(unicodedata.normalize("NFC", text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a\x1ab", "control", "\x1a"),
        ("a\x85b", "control", "\x85"),
        ("lost\ufffd\ufffd it", "lost", "\ufffd\ufffd"),
        ("a\u202eb", "direction", "\u202e"),
        ("a\u200bb", "invisible", "\u200b"),
        ("co\xadoperate", "invisible", "\xad"),
        ("a &#8217; b", "entity", "&#8217;"),
        ("p\u0430ypal", "lookalike", "p\u0430ypal"),
        ("cafe\u0301", "decomposed", "e\u0301"),
        ("a\xa0 b", "gap", "\xa0 "),
        ("the end. \t\nNext", "blanks", " \t"),
    ],
)
def test_each_kind_is_found(text: str, kind: str, words: str) -> None:
    assert [(each, where) for each, where, _ in found(text)] == [(kind, words)]


def test_blanks_at_the_end_of_a_line_mean_a_break_in_markdown() -> None:
    assert found("the end.  \nNext\n", "markdown") == []


@given(st.text(alphabet="aé’â€™Ã©\u0301\u200b\xa0 \n\ufffd&#8217;", max_size=40))
def test_places_are_apart_and_in_order(text: str) -> None:
    doc = document(f"x{text}")
    spans = [each.span for each in doc[damage]]
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
