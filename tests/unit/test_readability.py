"""Readability: our sentences, textstat's formulas, an offline table, and never a connection."""

import os
import subprocess
import sys
from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Unavailable
from newslint.analyses import readability as module
from newslint.analyses.readability import (
    Readability,
    difficult_words,
    mostly_quoted,
    readability,
    running_sentences,
    words_of,
)
from newslint.analyses.syllables import pronunciations
from newslint.metadata import Field
from newslint.packs import load_rules
from newslint.span import Span
from newslint.testing import document
from newslint.testing.proofs import findings

GRAVE = (
    "Representatives subsequently characterised considerable administrative expenditure as unacceptable to everybody."
)
PLAIN = "The council met on Monday night and said that it would pay for a new wall by the river."


def scores(text: str, *options: str) -> Readability:
    return document(text, *options)[readability]


def found(name: str, text: str, **options: float) -> list[tuple[str, str, str]]:
    (rule,) = (each for each in load_rules().rules if each.name == name)
    for option, value in options.items():
        rule = rule.with_option(option.replace("_", "-"), value)
    doc = document(text)
    return [(doc.words(finding.span), finding.message, finding.help) for finding in findings(rule, doc)]


@pytest.fixture(autouse=True)
def no_corpora(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without NLTK data, and no leave to fetch any."""
    import nltk  # type: ignore[import-untyped]

    def fetch(*_: object, **__: object) -> None:
        raise AssertionError("NLTK was asked to download")

    monkeypatch.setattr(nltk.data, "path", [])
    monkeypatch.setattr(nltk, "download", fetch)


@pytest.mark.parametrize(
    ("with_stops", "without"),
    [
        ("Dr. Smith told the council about it on Monday.", "Dr Smith told the council about it on Monday."),
        ("The U.S. Senate met on Monday to talk about it.", "The US Senate met on Monday to talk about it."),
        ("The rate rose to 3.5 per cent in three months.", "The rate rose to 35 per cent in three months."),
        ("It cost 1,200 pounds by 9 a.m. and more at noon.", "It cost 1200 pounds by 9 am and more at noon."),
        ("He said that it’s a long way up the river.", "He said that it's a long way up the river."),
    ],
)
def test_stops_inside_a_sentence_change_no_score(with_stops: str, without: str) -> None:
    assert scores(f"{PLAIN} {with_stops} {PLAIN}") == scores(f"{PLAIN} {without} {PLAIN}")
    assert scores(with_stops).sentences == 1


def test_the_formula_is_that_of_flesch_and_kincaid() -> None:
    measured = scores("The cat sat on the mat. The dog ran off at ten.")
    assert (measured.words, measured.sentences) == (12, 2)
    assert measured.grade == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert measured.ease == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 1)


def test_a_text_without_words_scores_nothing() -> None:
    assert scores("# A headline\n\n| 1 | 2 |\n|---|---|\n", "markdown") == Readability(0, 0, 0, 0, 0, 0, 0)


@given(st.text(max_size=300))
def test_any_text_has_scores(text: str) -> None:
    measured = scores(text.replace("\0", " ") or "x")
    assert all(isfinite(value) for value in measured)
    assert (measured.words > 0) is (measured.sentences > 0)


def test_only_running_text_counts() -> None:
    page = f"# {GRAVE}\n\n{PLAIN}\n\n> {PLAIN}\n\n| {GRAVE} |\n|---|\n| {GRAVE} |\n"
    assert scores(page, "markdown").sentences == 2


def test_another_alphabet_does_not_count_but_a_name_in_it_does() -> None:
    doc = document("The town of Київ, once Kiev, is old.\nअनुच्छेद एक है और यह लंबा है बहुत ही लंबा वाक्य है जो चलता है।")
    assert [doc.words(sentence.span) for sentence in doc[running_sentences]] == ["The town of Київ, once Kiev, is old."]


@pytest.mark.parametrize(("language", "measured"), [("en", 1), ("en-GB", 1), ("English", 1), ("de", 0), ("eno", 0)])
def test_only_english_is_measured(language: str, measured: int) -> None:
    doc = document(PLAIN)
    doc.metadata.language = Field(language, "front matter")
    if measured:
        assert doc[readability].sentences == 1
    else:
        with pytest.raises(Unavailable, match=f"“{language}”"):
            doc[readability]


def test_words_are_counted_as_word_processors_do() -> None:
    doc = document("The U.S. by‑election—a long-running one—cost 1,000,000.5 dollars, didn’t it?")
    assert words_of(doc, Span(0, len(doc.text))) == [
        "The", "US", "by‑election", "a", "long-running", "one", "cost", "10000005", "dollars", "didn't", "it",
    ]  # fmt: skip


def test_difficult_words_are_the_longest_and_no_names() -> None:
    doc = document("Representatives of Yugoslavia met the administration and a council of everybody about mathematics.")
    assert difficult_words(doc, Span(0, len(doc.text)), most=2) == ["administration", "mathematics"]


def test_mostly_quoted() -> None:
    doc = document("She said: “It is over and done with now.”")
    assert mostly_quoted(doc, Span(0, len(doc.text)))
    assert not mostly_quoted(doc, Span(0, 15))


def test_the_table_counts_syllables() -> None:
    table = pronunciations()
    assert {word: len(table[word][0]) for word in ("cat", "council", "government's", "unavailability")} == {
        "cat": 1, "council": 2, "government's": 3, "unavailability": 7,
    }  # fmt: skip
    assert len(table) > 120_000


def test_textstat_counts_with_our_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """If a new version of textstat looks syllables up elsewhere, its own download comes back."""
    from textstat.backend.counts import _count_syllables

    monkeypatch.setattr(module, "pronunciations", lambda: {"zyzzyva": [["0"] * 9]})
    _count_syllables.count_syllables.cache_clear()
    assert module._textstat().syllable_count("zyzzyva") == 9
    _count_syllables.count_syllables.cache_clear()


def test_an_article_is_measured_in_a_new_process_without_corpora_or_network(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"Wall to be built\n\n{PLAIN}\n", "utf-8")
    script = (
        "import socket, sys\n"
        "def refuse(*_, **__): sys.exit('the network was used')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
        "sys.argv = ['newslint', 'stats', '--isolated', 'story.txt']\n"
        "from newslint.cli import main; main()\n"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "NLTK_DATA": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "story.txt" in done.stdout
    assert not (tmp_path / "nltk_data").exists()


def test_an_article_out_of_range_is_told_at_its_farthest_sentence() -> None:
    hard = "\n".join([PLAIN] * 3 + [GRAVE] * 6)
    (told,) = found("readability/grade-level", hard, highest_grade=10)
    assert told[0] == GRAVE
    assert told[1].endswith("above the house's 10")
    assert "“administrative”" in told[2]
    (told,) = found("readability/grade-level", "\n".join([PLAIN] * 8), lowest_grade=9)
    assert told[0] == PLAIN
    assert told[1].endswith("below the house's 9")
    assert found("readability/grade-level", "\n".join([PLAIN] * 8), lowest_grade=2, highest_grade=9) == []


def test_an_article_of_nothing_but_quotations_has_no_sentence_to_tell_it_at() -> None:
    assert found("readability/grade-level", "\n".join([f"“{GRAVE}”"] * 12), highest_grade=10) == []


def test_the_family_is_off_until_it_is_selected() -> None:
    family = [rule.card for rule in load_rules().rules if rule.card.family == "readability"]
    assert len(family) == 4
    assert not any(card.default for card in family)
    assert all(card.options for card in family)
