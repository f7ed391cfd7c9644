"""Rules of the kind “pattern”: what is flagged, what is spared, and what is refused."""

import pytest

from newslint.document import Document
from newslint.kinds import Settings
from newslint.kinds.pattern import KIND
from newslint.rule import RuleCard
from newslint.rulefiles import _NO_CARD
from newslint.testing import document


def flagged(doc: Document, card: RuleCard = _NO_CARD, **settings: object) -> list[str]:
    return [doc.words(finding.span) for finding in KIND.make({"message": "“{match}”", **settings}, card)(doc)]


def test_every_match_of_a_sentence_is_flagged() -> None:
    doc = document("Big, big and bigger. A big one.\nThe big end.")
    assert flagged(doc, pattern=r"\bbig\b") == ["Big", "big", "big", "big"]


def test_a_group_named_flag_narrows_the_words_where_it_took_part() -> None:
    doc = document("It is not open. Never open it.")
    assert flagged(doc, pattern=r"is (?P<flag>not open)|never open") == ["not open", "Never open"]


def test_a_match_does_not_cross_sentences() -> None:
    assert flagged(document("They came late. Trains stood."), pattern=r"late\W+trains") == []


def test_a_space_stands_for_any_white_space_but_not_inside_a_set() -> None:
    doc = document("the\u00a0end of  it", "plain")
    assert flagged(doc, pattern="the end of it") == ["the\u00a0end of  it"]
    assert flagged(doc, pattern="the[ ]end") == []
    assert flagged(doc, pattern="of ?it") == []


def test_unless_spares_its_sentence_alone() -> None:
    doc = document("It is shut, we asked. It is shut.")
    assert len(flagged(doc, pattern="is shut", unless="asked")) == 1


def test_attributed_sentences_are_spared_on_request() -> None:
    doc = document("Mary Smith said that it is shut.")
    assert flagged(doc, pattern="is shut") == ["is shut"]
    assert flagged(doc, pattern="is shut", unless_attributed=True) == []


@pytest.mark.parametrize("settings", [{"pattern": "("}, {"pattern": "a", "unless": "("}, {"pattern": "a*"}])
def test_patterns_that_cannot_work_are_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match=r"pattern|regular expression"):
        KIND.make({"message": "", **settings}, _NO_CARD)
