"""Directives that are written for the user: they reach the finding, and the article stays what it is."""

import pytest

from newslint.document import Document
from newslint.readers import format_of, read
from newslint.results import Place, Result
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span
from newslint.verdicts.directives import read_directives
from newslint.verdicts.ignoring import directive_for, with_directives


def card(name: str) -> RuleCard:
    return RuleCard(name, "", "warning", (), "high", (), "stable", "0.1", "none", (), "", "")


CARDS = [card("a/one"), card("a/two")]


def document(source: Source) -> Document:
    return read(source, format_of(source.name) or "plain")


def ignored(text: str, words: str, name: str = "story.md", reason: str = "house style") -> str:
    source = Source(text, name)
    edit = directive_for(source, text.index(words), {"a/one"}, reason, document, CARDS)
    assert edit is not None
    return text[: edit.span.start] + edit.text + text[edit.span.start :]


@pytest.mark.parametrize("name", ["story.md", "story.txt"])
def test_a_directive_stands_before_its_paragraph(name: str) -> None:
    text = "Headline here\n\nFirst words stand here.\n\nOther words stand there.\n"
    assert ignored(text, "Other", name) == text.replace("Other", "<!-- newslint ignore a/one: house style -->\nOther")


def test_where_a_line_of_its_own_would_break_the_block_it_stands_at_the_end_of_the_line() -> None:
    table = "| a | b |\n|---|---|\n| c | wrong |\n"
    for text in (f"# T\n\nWords.\n\n{table}", "# T\n\nText one\ntext wrong two.\n", "> quoted\n> wrong words\n"):
        after = ignored(text, "wrong")
        doc = document(Source(after, "story.md"))
        held = read_directives(doc, CARDS).all
        assert any(each.holds_back("a/one", after.index("wrong")) for each in held)
        assert [doc.words(block.span) for block in doc.blocks] == [
            other.words(block.span) for other in [document(Source(text, "story.md"))] for block in other.blocks
        ]


def test_newlines_and_indents_are_those_of_the_file() -> None:
    assert ignored("One\r\n\r\nTwo wrong.\r\n", "Two", "a.txt") == (
        "One\r\n\r\n<!-- newslint ignore a/one: house style -->\r\nTwo wrong.\r\n"
    )
    html = "<article>\n  <h1>T</h1>\n  <p>Two wrong.</p>\n</article>\n"
    assert "\n  <!-- newslint ignore a/one: house style -->\n  <p>Two" in ignored(html, "Two", "a.html")


def test_a_reason_cannot_end_the_comment() -> None:
    assert "<!-- newslint ignore a/one: x b -->\n" in ignored("Words here.\n", "Words", reason="x --> \n b")
    assert "<!-- newslint ignore a/one -->\n" in ignored("Words here.\n", "Words", reason=" ")


def test_front_matter_stays_front_matter() -> None:
    text = "---\ntitle: Wrong title\n---\n\nBody words.\n"
    after = ignored(text, "Wrong")
    assert after.startswith(text)
    assert after.endswith("\n<!-- newslint ignore-file a/one: house style -->\n")


def test_every_finding_gets_one_and_one_directive_is_enough() -> None:
    text = "Headline\n\nOne wrong and wrong\nthen wrong again.\n\nLast wrong.\n"
    source = Source(text, "story.txt")
    at = [index for index in range(len(text)) if text.startswith("wrong", index)]
    found = [
        Result(CARDS[number % 2], "warning", Place("story.txt", source, Span(each, each + 5)), "m", "", (), (), "f")
        for number, each in enumerate(at)
    ]
    after, left = with_directives(source, found, "known", document, CARDS)
    assert left == []
    directives = read_directives(document(after), CARDS)
    assert directives.complaints == ()
    places = [index for index in range(len(after.text)) if after.text.startswith("wrong", index)]
    for number, place in enumerate(places):
        assert any(each.holds_back(CARDS[number % 2].name, place) for each in directives.all)
    assert [line for line in after.text.split("\n") if "newslint" not in line] == text.split("\n")
    again, _ = with_directives(after, [], "known", document, CARDS)
    assert again.text == after.text
