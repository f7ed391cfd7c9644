"""Sentences that repeat earlier ones."""

from newslint.analyses.repetition import repetition
from newslint.testing import document

SAID = "The council closed the bridge at Corley to lorries in March."


def repeats(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [(doc.words(each.span), doc.words(each.of)) for each in doc[repetition].repeats]


def test_a_sentence_mostly_contained_in_an_earlier_one_is_a_repeat() -> None:
    again = "In March, the council closed the Corley bridge to most lorries."
    assert repeats(f"{SAID}\nNobody was asked about it.\n{again}") == [(again, SAID)]


def test_the_same_paragraph_may_go_on_about_its_subject() -> None:
    assert repeats(f"{SAID} The council closed the bridge at Corley to lorries.") == []


def test_new_facts_questions_and_results_are_none() -> None:
    assert repeats(f"{SAID}\nThe council opened a school in Ashby after the fire last winter.") == []
    assert repeats(f"{SAID}\nWhy has the council closed the bridge at Corley to lorries?") == []
    score = "Corley beat Ashby 24 to 12 in round 3 of the county cup final."
    assert repeats(f"{score}\n{score}") == []


def test_the_share_is_of_the_sentences_compared() -> None:
    doc = document(f"{SAID}\nToo short.\n{SAID}")
    assert doc[repetition].share == 0.5
    assert document("Too short.")[repetition].share == 0
