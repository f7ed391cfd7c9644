"""Directives in the text: what they reach, and what is said of those that do nothing."""

import pytest

from newslint.document import Document
from newslint.packs import Rule, load_rules
from newslint.results import Result
from newslint.testing import document
from newslint.verdicts.judging import judge

TWICE = "The board approved the the plan."


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return tuple(
        rule for rule in load_rules().rules if rule.card.family == "directives" or rule.name == "text/doubled-word"
    )


def judged(text: str, rules: tuple[Rule, ...], format: str = "markdown", require_reasons: bool = False) -> list[Result]:
    doc: Document = document(text, format)
    cards = [rule.card for rule in load_rules().rules]
    return list(judge(doc, rules, cards=cards, require_reasons=require_reasons).results)


def statuses(text: str, rules: tuple[Rule, ...], format: str = "markdown") -> list[tuple[str, int, str]]:
    return [(r.card.name.partition("/")[2], r.place.start.line, r.status) for r in judged(text, rules, format)]


def test_ignore_reaches_the_next_block_and_no_further(rules: tuple[Rule, ...]) -> None:
    text = f"<!-- newslint ignore text/doubled-word: as spoken -->\n\n{TWICE}\n\n{TWICE}\n"
    assert statuses(text, rules) == [("doubled-word", 3, "suppressed"), ("doubled-word", 5, "reported")]


def test_the_reason_and_line_are_kept(rules: tuple[Rule, ...]) -> None:
    text = f"<!-- newslint ignore text: as spoken -->\n\n{TWICE}\n"
    assert [result.reason for result in judged(text, rules)] == ["directive at line 1: as spoken"]


def test_ignore_line_reaches_its_line(rules: tuple[Rule, ...]) -> None:
    text = f"{TWICE} <!-- newslint ignore-line text/doubled-word: x -->\n\n{TWICE}\n"
    assert statuses(text, rules) == [("doubled-word", 1, "suppressed"), ("doubled-word", 3, "reported")]


def test_a_range_reaches_from_start_to_end(rules: tuple[Rule, ...]) -> None:
    text = (
        f"{TWICE}\n\n<!-- newslint ignore-start text: x -->\n\n{TWICE}\n\n{TWICE}\n\n"
        f"<!-- newslint ignore-end -->\n\n{TWICE}\n"
    )
    assert [status for _, _, status in statuses(text, rules)] == ["reported", "suppressed", "suppressed", "reported"]


def test_ignore_file_and_front_matter_reach_everything(rules: tuple[Rule, ...]) -> None:
    for head in ("<!-- newslint ignore-file text: x -->\n\n", "---\nnewslint:\n  ignore: [text/doubled-word]\n---\n\n"):
        assert [status for _, _, status in statuses(f"{head}{TWICE}\n\n{TWICE}\n", rules)] == ["suppressed"] * 2


def test_plain_text_and_html_take_directives_too(rules: tuple[Rule, ...]) -> None:
    comment = "<!-- newslint ignore text/doubled-word: x -->"
    assert statuses(f"{comment}\n{TWICE}\n{TWICE}\n", rules, "plain") == [
        ("doubled-word", 2, "suppressed"),
        ("doubled-word", 3, "reported"),
    ]
    assert statuses(f"<html>{comment}\n<p>{TWICE}</p>\n<p>{TWICE}</p></html>", rules, "html") == [
        ("doubled-word", 2, "suppressed"),
        ("doubled-word", 3, "reported"),
    ]


def test_a_list_counts_as_one_block_and_all_means_every_rule(rules: tuple[Rule, ...]) -> None:
    text = f"<!-- newslint ignore all: x -->\n\n- {TWICE}\n- {TWICE}\n\n{TWICE}\n"
    assert [status for _, _, status in statuses(text, rules)] == ["suppressed", "suppressed", "reported"]


def test_a_near_miss_of_the_form_is_reported(rules: tuple[Rule, ...]) -> None:
    text = f"<!-- newslint-disable text/doubled-word -->\n\n{TWICE}\n"
    assert ("unreadable-directive", 1, "reported") in statuses(text, rules)


def test_an_unused_name_of_several_is_reported(rules: tuple[Rule, ...]) -> None:
    both = (*rules, *(rule for rule in load_rules().rules if rule.name == "text/truncated"))
    text = f"<!-- newslint ignore text/doubled-word, text/truncated: x -->\n\n{TWICE}\n\nIt is done.\n"
    found = [r.message for r in judged(text, both) if r.card.name == "directives/unused-directive"]
    assert found == ["nothing of “text/truncated” is held back here"]


def test_a_rule_that_did_not_run_is_not_held_against_a_directive(rules: tuple[Rule, ...]) -> None:
    assert judged("<!-- newslint ignore text/truncated: x -->\n\nIt is done.\n", rules) == []


def test_reasons_can_be_required(rules: tuple[Rule, ...]) -> None:
    text = f"<!-- newslint ignore text/doubled-word -->\n\n{TWICE}\n"
    messages = [r.message for r in judged(text, rules, require_reasons=True) if r.status == "reported"]
    assert messages == ["the directive gives no reason"]


def test_fingerprints_survive_moving_and_tell_repeats_apart(rules: tuple[Rule, ...]) -> None:
    one = [r.fingerprint for r in judged(f"{TWICE}\n", rules)]
    moved = [r.fingerprint for r in judged(f"Something else.\n\n{TWICE}\n\n{TWICE}\n", rules)]
    assert moved[0] == one[0]
    assert len(set(moved)) == 2
