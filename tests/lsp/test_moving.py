"""Findings of the second pass, moved along with the text."""

import pytest

pytest.importorskip("pygls", reason="the language server needs the extra “server”")

from hypothesis import given
from hypothesis import strategies as st

from newslint.lsp.moving import moved_along
from newslint.lsp.translation import Linted
from newslint.results import Place, RelatedPlace, Result, SourceEdit, SourceFix
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span

TEXT = "One 🚢 two three two."


def card(*needs: str) -> RuleCard:
    return RuleCard("a/b", "", "warning", (), "high", (), "stable", "0.1", "none", (), "", "", needs=needs)  # type: ignore[arg-type]


def known(text: str, span: Span, related: Span, *needs: str) -> Linted:
    source = Source(text, "a.txt")
    elsewhere = Place("b.txt", Source("other text", "b.txt"), Span(0, 5))
    others = (RelatedPlace(Place("a.txt", source, related), "here"), RelatedPlace(elsewhere, "there"))
    fix = SourceFix("safe", "fix", (SourceEdit(span, ""),))
    return Linted(
        1, source, (Result(card(*needs), "warning", Place("a.txt", source, span), "", "", others, (fix,), ""),)
    )


def test_only_what_compares_is_moved() -> None:
    assert not [*moved_along(known(TEXT, Span(0, 3), Span(0, 3), "registries"), Source(TEXT))]
    assert [*moved_along(known(TEXT, Span(0, 3), Span(0, 3), "archive"), Source(TEXT))]


def test_a_place_in_another_file_stays_and_fixes_wait() -> None:
    (moved,) = moved_along(known(TEXT, Span(6, 9), Span(0, 3), "history"), Source(TEXT.replace("One", "Onne")))
    assert [place.words for place, _ in moved.related] == ["other"], "the first word was edited"
    assert moved.fixes == ()


@given(st.text("ab 🚢\n", max_size=30), st.data())
def test_words_that_no_edit_touched_are_found_again(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    after = text[:first] + data.draw(st.text("ab 🚢\n", max_size=5)) + text[last:]
    source = Source(after, "a.txt")
    for moved in moved_along(known(text, Span(start, end), Span(start, end), "archive"), source):
        assert moved.place.source is source
        assert moved.place.words == text[start:end]
    if end < first or last < start:
        assert [*moved_along(known(text, Span(start, end), Span(start, end), "archive"), source)]
