"""Claims that no named source answers for: vague, agentless, and force without an actor."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, readers
from newslint.analyses.agentless_claims import AGENTLESS, agentless_claims
from newslint.analyses.genres import is_opinion
from newslint.analyses.police_force import AGENTLESS_FORCE, agentless_force
from newslint.analyses.unnamed_sources import UNNAMED, unnamed_sources
from newslint.source import Source
from newslint.testing import document

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def seed(number: str) -> Document:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    return readers.read(Source.from_bytes(path.read_bytes(), path.name))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The road is shut, authorities said.", "authorities said", "authorities"),
        ("Many people still believe the plan is doomed.", "Many people still believe", "people"),
        ("Early media reports indicate that it rained.", "Early media reports indicate", "reports"),
        ("The mayor left, according to local reports.", "according to local reports", "reports"),
        ("It has now been claimed that it rained.", "It has now been claimed", "nobody"),
        ("It is widely believed that it rained.", "It is widely believed", "nobody"),
        ("Questions have been raised about the dam.", "Questions have been raised", "mood"),
        ("The dam has drawn widespread criticism.", "has drawn widespread criticism", "mood"),
    ],
)
def test_vague_words_and_what_they_stand_for(text: str, words: str, kind: str) -> None:
    doc = document(text)
    assert [(doc.words(each.span), each.kind) for each in doc[unnamed_sources]] == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Critics of the film say it is long.",
        "Some states say no.",
        "“Critics say so,” she said.",
        "The union said that critics say so.",
        "It is believed by the police that it rained.",
        "It is thought to have rained.",
        "The dam has drawn criticism from the mayor.",
        "Reports to the council said so.",
    ],
)
def test_silence_where_somebody_is_named_or_nothing_is_claimed(text: str) -> None:
    assert document(text)[unnamed_sources] == ()


def test_a_name_or_a_charge_outweighs_a_mild_claim() -> None:
    doc = document("Reports have named him as John Doe.\nIt is thought that it rained.\nIt is thought that he died.")
    assert [(each.identity, each.mild) for each in doc[unnamed_sources]] == [
        (True, False),
        (False, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He is in hospital. His injuries are not thought to be life-threatening.", "condition"),
        ("The suspect has since been identified as John Doe.", "identity"),
        ("The blaze is thought to have started in a shed.", "belief"),
        ("The plan was identified as costly.", None),
        ("He was identified by friends as John Doe.", None),
        ("The software is considered stable.", None),
        ("The blaze is thought by experts to have started in a shed.", None),
        ("The trust said the blaze is thought to have started in a shed.", None),
    ],
)
def test_agentless_claims(text: str, kind: str | None) -> None:
    assert [each.kind for each in document(text)[agentless_claims]] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police shot him. Shots were fired at noon.", [("Shots were fired", True)]),
        ("Officers raided the flat and shots were fired.", [("shots were fired", False)]),
        ("Officers raided the flat and shots were fired by police.", []),
        ("Police were called after shots were fired.", []),
        ("Police shot him. Shots were fired at police.", []),
    ],
)
def test_force_without_an_actor(text: str, found: list[tuple[str, bool]]) -> None:
    doc = document(text)
    assert [(doc.words(each.span), each.named) for each in doc[agentless_force]] == found


def test_a_quotation_that_alone_tells_of_the_shots_stands_for_its_sentence() -> None:
    doc = seed("000")
    heading, told = doc[agentless_force]
    assert doc.words(heading.span) == "Ends with Gunfire"
    assert doc.words(told.span).startswith("“As they entered, weapons were discharged,” the spokesperson said")
    assert seed("002")[agentless_force] == ()
    assert seed("004")[agentless_force] == ()


@pytest.mark.parametrize(("section", "expected"), [("Opinion", True), ("Film reviews", True), ("News", False)])
def test_sections_that_may_judge(section: str, expected: bool) -> None:
    doc = document(f'+++\nsection = "{section}"\n+++\n\nIt rained.\n', "markdown", "whole")
    assert doc[is_opinion] is expected


WORDS = sorted(
    UNNAMED | AGENTLESS | AGENTLESS_FORCE
) + "it is was the police officers by said . , “ ” \n in as to be".split(" ")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_spans_lie_in_the_text_and_in_order(words: list[str]) -> None:
    doc = document(" ".join(["It", *words]))
    for found in (doc[unnamed_sources], doc[agentless_claims], doc[agentless_force]):
        spans = [each.span for each in found]
        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(doc.text) for span in spans)
