"""Versions of a quotation: what counts as the same, how grave a change is, and who is asked about it."""

from datetime import datetime
from pathlib import Path

import pytest

from newslint.analyses.quote_edits import Comparison, compare
from newslint.analyses.quote_versions import same_speaker, versions
from newslint.analyses.quoted_words import Token, expansions, statements, tokens
from newslint.analyses.words import fold
from newslint.document import Document
from newslint.engine import Found, run
from newslint.finding import Severity
from newslint.metadata import Field, Stamp
from newslint.packs import load_rules
from newslint.readers import read
from newslint.source import Source
from newslint.span import Span
from newslint.testing import document
from newslint.world import World
from newslint.world.archive import RunArchive

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
SOURCE = (
    "We met on Monday. Volunteers of this station launched the boat 1,400 times last winter, and we will not close "
    "the eastern pier before the summer season. Everybody in Port Salter knows that."
)


def keys(text: str) -> list[Token]:
    return tokens(text, fold(text), Span(0, len(text)))


def compared(here: str, there: str = SOURCE) -> Comparison:
    found = compare(keys(here), keys(there))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "quotation",
    [
        "Volunteers of this station launched the boat 1,400 times last winter,",
        "VOLUNTEERS of this station launched the boat 1400 times last winter",
        "and we won’t close the eastern pier before the summer season",
        "we will not close the eastern pier before the Summer season. Everybody in Port Salter knows",
        "Well, volunteers of this station launched the boat 1,400 times",
        "launched the boat 1,400 times … and we will not close the eastern pier",
        "volunteers of [the Port Salter] station launched the boat 1,400 times last winter",
        "We met on Monday. And volunteers of this station launched the boat",
    ],
)
def test_what_every_newsroom_may_do(quotation: str) -> None:
    assert compared(quotation).grade in ("same", "marked")


@pytest.mark.parametrize(
    ("quotation", "grade"),
    [
        ("volunteers from this station launched the boat 1,400 times", "small"),
        ("volunteers of this station launch the boat 1,400 times last winter", "small"),
        ("volunteers of this station took the boat 1,400 times last winter", "wording"),
        ("volunteers of this station launched the boat 1,400 times, and we will not close the eastern pier", "wording"),
        ("and we would not close the eastern pier before the summer season", "wording"),
        ("and we would close the eastern pier before the summer season", "meaning"),
        ("volunteers of this station launched the boat around 1,400 times last winter", "meaning"),
        ("volunteers of this station launched the boat 1,500 times last winter", "meaning"),
        ("and we will close the eastern pier before the summer season", "meaning"),
        ("and we may not close the eastern pier before the summer season", "meaning"),
        ("and we will probably not close the eastern pier before the summer season", "meaning"),
        ("we won't close the eastern pier before summer. Everybody in Port Ellen knows that", "meaning"),
        ("volunteers launched boats last winter, and the board keeps the eastern pier open all season", "rewritten"),
    ],
)  # fmt: skip
def test_how_grave_a_change_is(quotation: str, grade: str) -> None:
    assert compared(quotation).grade == grade


def test_the_changed_words_of_both_sides() -> None:
    here, there = keys("volunteers of this station took the boat 1,400 times last winter"), keys(SOURCE)
    found = compare(here, there)
    assert found is not None
    (edit,) = found.edits
    assert [here[index].key for index in edit.here] == ["took"]
    assert [there[index].key for index in edit.there] == ["launched"]


def test_where_the_source_was_cut_nothing_is_missing() -> None:
    assert compared(SOURCE, "launched the boat 1,400 times last winter").grade == "same"


def test_other_words_of_the_speaker_are_not_compared() -> None:
    assert compare(keys("We met on Sunday to talk about the price of herring"), keys(SOURCE)) is None
    assert compare(keys("It is right that officers are held to account"), keys("It is right that we wait")) is None


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("the organisation's coloured labour programme", "the organization’s colored labor program"),
        ("a three-day worldwide meeting of the F.B.I.", "a 3 day world-wide meeting of the FBI"),
        ("they're gonna tell us that they've won it", "they are going to tell us that they have won it"),
    ],
)
def test_spelling_makes_no_difference(here: str, there: str) -> None:
    assert compared(here, there).grade in ("same", "small")


def test_an_acronym_stands_for_what_the_text_explains() -> None:
    text = "The Independent Office for Police Conduct (IOPC) and the Met (MPS) spoke."
    assert expansions(text) == {"iopc": "independent office for police conduct"}
    low = fold("led by the IOPC")
    found = tokens("led by the IOPC", low, Span(0, 15), expansions(text))
    assert [token.key for token in found][-3:] == ["for", "police", "conduct"]
    assert {token.span for token in found[3:]} == {Span(11, 15)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("twist", "twist", True), ("met", "met police", True), ("twist", "rowe", False), ("", "rowe", None),
     ("spokesperson", "iopc", None)],
)  # fmt: skip
def test_speakers(one: str, other: str, same: bool | None) -> None:
    assert same_speaker(one, other) is same
    assert same_speaker(other, one) is same


def run_of(*texts: str, days: tuple[str, ...] = ()) -> list[Document]:
    docs = [document(text) for text in texts]
    archive = RunArchive(tuple(docs))
    for number, doc in enumerate(docs):
        doc.source.name = f"n{number}"
        doc.world = World(archive)
        if days:
            doc.metadata.published = Stamp(datetime.fromisoformat(days[number]), Field(days[number], "option"))
    return docs


TRUE = "“Volunteers of this station launched the boat eleven times last winter,” Ms Adeyemi said."
FALSE = "“Volunteers of this station launched the boat nine times last winter,” Ms Adeyemi said."
MORE = " “We thank every one of them for the work that they have done.”"


def flagged(docs: list[Document]) -> list[bool]:
    return [any(version.grade == "meaning" for version in doc[versions]) for doc in docs]


def test_the_fuller_version_is_the_source() -> None:
    assert flagged(run_of(FALSE, TRUE + MORE)) == [True, False]
    assert flagged(run_of(FALSE + MORE, TRUE)) == [False, True]


def test_the_earlier_version_is_the_source_even_if_less_full() -> None:
    assert flagged(run_of(FALSE + MORE, TRUE, days=("2024-05-03", "2024-05-02"))) == [True, False]


def test_a_declared_statement_is_the_source_even_if_later() -> None:
    docs = run_of(FALSE + MORE, TRUE, days=("2024-05-02", "2024-05-03"))
    docs[1].metadata.extra["kind"] = Field("statement", "front matter")
    assert flagged(docs) == [True, False]


def test_both_are_flagged_when_nothing_tells_the_source() -> None:
    assert flagged(run_of(FALSE, TRUE)) == [True, True]


def test_of_three_versions_the_one_like_the_source_is_left_alone() -> None:
    assert flagged(run_of(FALSE, TRUE, TRUE + MORE)) == [True, False, False]


def test_another_speaker_is_not_compared() -> None:
    assert flagged(run_of(FALSE, (TRUE + MORE).replace("Adeyemi", "Lund"))) == [False, False]


def test_headlines_are_not_compared() -> None:
    text = "# “Volunteers of this station launched the boat nine times last winter”\n\nNothing else.\n"
    assert document(text, "markdown")[statements] == ()


def drift(*names: str) -> list[tuple[str, int, int, Severity]]:
    """What quotations/quote-drift finds in the seed articles: name, line, column, severity."""
    docs = [read(Source.from_bytes(path.read_bytes(), path.name[:3])) for path in sorted(ARTICLES.glob("*.txt"))]
    docs = [doc for doc in docs if not names or doc.source.name in names]
    archive = RunArchive(tuple(reversed(docs)))
    (rule,) = (rule for rule in load_rules().rules if rule.name == "quotations/quote-drift")
    found = []
    for doc in docs:
        doc.world = World(archive)
    for doc in docs:
        for outcome in run(doc, (rule,)):
            assert isinstance(outcome, Found)
            line, column = doc.source.position(outcome.finding.span.start)
            found.append((doc.source.name, line, column, rule.card.severity_of(outcome.finding)))
    return found


def test_the_altered_quotations_of_the_seed_articles() -> None:
    assert drift() == [
        ("000", 10, 33, "error"),
        ("000", 12, 53, "warning"),
        ("000", 13, 1, "error"),
        ("000", 13, 84, "error"),
        ("001", 48, 205, "warning"),
    ]


def test_two_shootings_two_years_apart_do_not_pair() -> None:
    assert drift("002", "004") == []
