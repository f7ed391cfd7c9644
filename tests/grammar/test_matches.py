"""Which matches are the writer's own, and where they lie."""

from collections.abc import Sequence

import pytest

from newslint.analyses.grammar_matches import grammar_matches, spelling_matches
from newslint.analysis import Unavailable
from newslint.document import Document
from newslint.readers import read
from newslint.source import Source
from newslint.span import Span
from newslint.world import World
from newslint.world.grammar import Kind, Match


class Finds:
    """A checker that complains of some words wherever they stand."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked: list[tuple[str, str, Kind]] = []

    def check(self, texts: Sequence[str], language: str = "", kind: Kind = "grammar") -> list[list[Match]]:
        self.asked += [(text, language, kind) for text in texts]
        return [
            [Match(Span(at, at + len(word)), "R", "C", "m") for word in self.words if (at := text.find(word)) >= 0]
            for text in texts
        ]


def document(text: str, format: str, finds: Finds) -> Document:
    doc = read(Source(text), format)
    doc.world = World(grammar=finds)
    return doc


def found(text: str, *words: str, format: str = "markdown") -> list[str]:
    doc = document(text, format, Finds(*words))
    return [doc.words(match.span) for match in doc[grammar_matches]]


def test_a_match_lies_in_the_document() -> None:
    assert found("# Head\n\nOne.\n\nThey *was* told.\n", "was") == ["was"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They said “we was told” of it.", "was"),
        ("They told us “was” late.", "us “was"),
        ("> They was told.", "was"),
        ("# They was told", "was"),
        ("They mend[was] it.", "was"),
        ("They was[ere] told.", "was"),
        ("They us[ed]was told.", "was"),
        ("They was [sic] told.", "was"),
    ],
)
def test_quotations_headings_and_edited_words_are_left_alone(text: str, words: str) -> None:
    assert found(f"One.\n\n{text}\n", words) == []


@pytest.mark.parametrize(
    ("text", "word", "kept"),
    [
        ("He met Kowalczyk there.", "Kowalczyk", False),
        ("He met Jan Kowalczyk there.", "Kowalczyk", False),
        ("Kowalczyk came.", "Kowalczyk", True),
        ("Jan Kowalczyk came.", "Kowalczyk", False),
        ("He met Jan was there.", "Jan was", True),
        ("He faces an £11bn gap.", "an", False),
        ("He faces an $ 11bn gap.", "an", False),
        ("He faces an gap of £11bn.", "an", True),
    ],
)
def test_names_and_sums_are_left_alone(text: str, word: str, kept: bool) -> None:
    assert found(f"# Head\n\n{text}\n", word) == ([word] if kept else [])


def test_every_paragraph_is_asked_about_by_itself_in_the_articles_language() -> None:
    finds = Finds()
    doc = document("---\nlanguage: en-US\n---\n# Head\n\nOne.\n\n- Two\n\n> Three\n", "markdown", finds)
    assert not doc[grammar_matches]
    assert not doc[spelling_matches]
    assert finds.asked == [
        ("One.", "en-US", "grammar"),
        ("Two", "en-US", "grammar"),
        ("One.", "en-US", "spelling"),
        ("Two", "en-US", "spelling"),
    ]


def test_without_a_checker_there_is_no_answer() -> None:
    doc = read(Source("They was told.\n"), "markdown")
    with pytest.raises(Unavailable):
        doc[grammar_matches]
