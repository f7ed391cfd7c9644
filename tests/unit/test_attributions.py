"""Who is said to have said it, and in which words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Span, readers
from newslint.analyses.attributions import attribution_of, attributions, speakers
from newslint.analyses.cues import AGENTLESS, CUE_WORDS, CUES, INVERTED, NEEDS, NOUNS_TOO
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentences
from newslint.analyses.sources import full_names, key_of, kind_of
from newslint.document import Block, Document, Link
from newslint.source import Source
from newslint.testing import document

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def bound(text: str) -> list[tuple[str, str, str]]:
    """(source, cue, kind) of every attribution in ``text``."""
    doc = document(text)
    return [
        (doc.words(each.source) if each.source else "", doc.words(each.cue), each.kind) for each in doc[attributions]
    ]


def spoken(text: str) -> list[tuple[str, str] | None]:
    """(words, key) of the speaker of every quotation."""
    doc = document(text)
    return [(doc.words(each.span), each.key) if each else None for each in doc[speakers]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund said that the pier was shut.", ("Ada Lund", "said", "person")),
        ("The pier was shut, Ada Lund said.", ("Ada Lund", "said", "person")),
        ("The pier was shut, said Ada Lund, the harbour master.", ("Ada Lund", "said", "person")),
        ("“The pier is shut,” Ada Lund, the harbour master, said.", ("Ada Lund, the harbour master", "said", "person")),
        ("“The pier is shut,” said Ada Lund on Monday.", ("Ada Lund", "said", "person")),
        ("According to Ada Lund, the pier was shut.", ("Ada Lund", "According", "person")),
        ("The pier was shut, according to the harbour office.", ("the harbour office", "according", "body")),
        ("Ada Lund: “The pier is shut.”", ("Ada Lund", ":", "person")),
        ("The council has repeatedly said it would pay.", ("The council", "said", "body")),
        ("The NHS said it would pay.", ("The NHS", "said", "body")),
        ("He also said it would pay.", ("He", "said", "pronoun")),
        ("They've said it would pay.", ("They", "said", "pronoun")),
        ("Figures from the port show that traffic rose.", ("Figures from the port", "show", "document")),
        ("A study by Leeds University found that sleep helps.", ("A study by Leeds University", "found", "document")),
        ("Two officials said the pier was shut.", ("Two officials", "said", "anonymous")),
        ("Authorities have urged people to stay away.", ("Authorities", "urged", "vague")),
        ("Further developments revealed a charge.", ("Further developments", "revealed", "vague")),
        ("Some critics say the pier is ugly.", ("Some critics", "say", "vague")),
        ("His condition was later described as stable.", ("", "described", "vague")),
        ("The man, believed to be aged 40, was found.", ("", "believed", "vague")),
        ("The driver was reportedly asleep.", ("", "reportedly", "vague")),
        ("The driver was described by Ada Lund as calm.", ("Ada Lund", "described", "person")),
    ],
)  # fmt: skip
def test_a_source_and_its_cue(text: str, expected: tuple[str, str, str]) -> None:
    assert bound(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The council did not say why.",
        "Ada Lund would say nothing.",
        "She had nothing to say.",
        "The report is on the table and the notes are lost.",
        "Officers were called to the pier at noon.",
        "Family members called 999 at noon.",
        "Police found a gun on the pier.",
        "The case was referred to the watchdog.",
        "As I said, we know this.",
        "“He said that it was shut” was painted on the wall.",
    ],
)
def test_what_looks_like_an_attribution(text: str) -> None:
    assert bound(text) == []


def test_the_second_verb_keeps_the_subject() -> None:
    assert bound("Ada Lund said the pier was shut, adding that it was old, and warned of storms.") == [
        ("Ada Lund", "said", "person"), ("Ada Lund", "adding", "person"), ("Ada Lund", "warned", "person"),
    ]  # fmt: skip


def test_content_is_the_other_side_of_the_cue() -> None:
    doc = document("The pier was shut, Ada Lund said. The council said the pier was old.")
    before, after = doc[attributions]
    assert doc.words(before.content).strip() == "The pier was shut,"
    assert doc.words(after.content).strip() == "the pier was old."


def test_a_link_on_a_study_is_a_source() -> None:
    text = "A 2023 study of 400 schools puts it at 12 per cent."
    doc = Document(
        Source(text), text, (Block("paragraph", Span(0, len(text))),), links=(Link(Span(2, 12), "https://example.org"),)
    )
    (found,) = doc[attributions]
    assert (found.kind, found.source, found.content) == ("link", Span(2, 12), Span(0, len(text)))


def test_attribution_of_a_place() -> None:
    text = "Traffic rose 4 per cent. “It fell. It fell 5 per cent,” Ada Lund said. Experts say it doubled."
    doc = document(text)
    sources = []
    for each in doc[sentences]:
        found = attribution_of(doc, each.span)
        sources.append(doc.words(found.source) if found and found.source else None)
    assert sources == [None, "Ada Lund", "Ada Lund", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” said Ada Lund. “No, we never did.”", [("Ada Lund", "lund")] * 2),
        ("Ada Lund said: “The pier is shut.\n“It is old.”", [("Ada Lund", "lund")] * 2),
        ("“The pier is shut.\n“It is old,” Ada Lund said.", [("Ada Lund", "lund")] * 2),
        ("Ada Lund put it this way, and the council said:\n“It is old.”", [("the council", "")]),
        ("An IOPC spokesperson confirmed: “We have begun.”", [("An IOPC spokesperson", "iopc")]),
        ("The Met Police said it was “contained”.", [("The Met Police", "met police")]),
        ("Ada Lund spoke. She said: “It is old.”", [("She", "lund")]),
        ("Ada Lund met Bo Dahl. She said: “It is old.”", [("She", "")]),
        ("Ada Lund said so. The pier was entered “by force” at noon.", [None]),
        ("“It is old and it is shut.”", [None]),
        ("“It is old,” Ada Lund said. “It is new,” said Bo Dahl.", [("Ada Lund", "lund"), ("Bo Dahl", "dahl")]),
    ],
)
def test_speakers(text: str, expected: list[tuple[str, str] | None]) -> None:
    assert spoken(text) == expected


def test_seed_002_speakers() -> None:
    (path,) = ARTICLES.glob("002_*.txt")
    doc = readers.read(Source.from_bytes(path.read_bytes(), path.name))
    keys = [each.key if each else None for each in doc[speakers]]
    assert keys == [None, "", "", "", *["twist"] * 8, "met", "met police", "iopc", "iopc", "iopc"]


def test_seed_004_orphan_has_no_speaker() -> None:
    (path,) = ARTICLES.glob("004_*.txt")
    doc = readers.read(Source.from_bytes(path.read_bytes(), path.name))
    lines = [doc.source.position(each.span.start).line for each in doc[quotations].all]
    assert doc[speakers][lines.index(32)] is None
    assert doc[speakers][lines.index(38)] is not None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ada Lund", "person"), ("she", "pronoun"), ("the Home Office", "body"), ("UNICEF", "body"),
        ("a police spokesperson", "body"), ("a spokesman for Ada Lund", "body"), ("Smith's lawyer", "person"),
        ("the survey", "document"), ("an official", "anonymous"), ("many experts", "vague"),
        ("went away and", None), ("we", None), ("", None),
    ],
)  # fmt: skip
def test_kinds_of_source(words: str, kind: str | None) -> None:
    assert kind_of(words) == kind


def test_a_place_makes_authorities_specific() -> None:
    assert kind_of("health authorities in Leeds") == "body"


def test_keys() -> None:
    assert key_of("Assistant Commissioner Matt Twist, of the Met", "person") == "twist"
    assert key_of("John D. Lee Jr", "person") == "lee"
    assert key_of("The force", "body") == ""
    assert full_names("Ada Lund met the Metropolitan Police and Mr Dahl.") == {"lund", "dahl"}


def test_lists_hang_together() -> None:
    assert set(CUES) | AGENTLESS <= CUE_WORDS
    for part in (INVERTED, NOUNS_TOO, NEEDS):
        assert set(part) <= set(CUES)
    assert all(word == word.lower() for word in CUE_WORDS)


@given(
    st.lists(st.sampled_from("Ada Lund said , . “ ” he the police according to that was by : \n and says".split(" ")))
)
def test_any_text_keeps_its_places(pieces: list[str]) -> None:
    text = " ".join(pieces).strip()
    if not text:
        return
    doc = document(text)
    assert len(doc[speakers]) == len(doc[quotations].all)
    for each in doc[attributions]:
        assert 0 <= each.cue.start < each.cue.end <= len(text)
        if each.source is not None:
            assert doc.words(each.source).strip() == doc.words(each.source) != ""
        attribution_of(doc, each.cue)
