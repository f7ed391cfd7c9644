"""Which rules run: a table of layers and answers."""

import pytest

from newslint.rule import RuleCard
from newslint.verdicts.selection import Layer, Selection


def card(name: str, stage: str = "stable") -> RuleCard:
    return RuleCard(name, "", "info", (), "high", (), stage, "0.1", "none", (), "", "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("layers", "on", "reason"),
    [
        ([], True, "on by default"),
        ([Layer(ignore=("names",))], False, "ignored as “names”"),
        ([Layer(select=("text",))], False, "not selected"),
        ([Layer(select=("names",))], True, "selected as “names”"),
        ([Layer(select=("names",), ignore=("names/name-variant",))], False, "ignored as “names/name-variant”"),
        ([Layer(select=("names/name-variant",), ignore=("names",))], True, "selected as “names/name-variant”"),
        ([Layer(select=("names",), ignore=("names",))], False, "ignored as “names”"),
        ([Layer(select=("all",), ignore=("names",))], False, "ignored as “names”"),
        ([Layer(ignore=("all",), extend_select=("names/name-variant",))], True, "selected as “names/name-variant”"),
        ([Layer(ignore=("names",)), Layer(select=("names",))], True, "selected as “names”"),
        ([Layer(ignore=("names",)), Layer(extend_select=("names",))], True, "selected as “names”"),
        ([Layer(select=("names",)), Layer(ignore=("names",))], False, "ignored as “names”"),
        ([Layer(select=("names",)), Layer(select=("text",))], False, "not selected"),
    ],
)
def test_the_more_exact_selector_wins_and_later_layers_outrank_earlier(
    layers: list[Layer], on: bool, reason: str
) -> None:
    assert Selection(layers).choose(card("names/name-variant")) == (on, reason)


def test_a_rule_that_is_off_by_default_runs_where_it_is_selected() -> None:
    off = card("names/name-variant")._replace(default=False)
    assert Selection([]).choose(off) == (False, "off by default; select it by name")
    assert Selection([Layer(extend_select=("names/name-variant",))]).choose(off).on
    assert Selection([Layer(select=("names",))]).choose(off).on
    assert not Selection([Layer(select=("text",))]).choose(off).on


def test_per_file_ignores_outrank_every_layer() -> None:
    choice = Selection([Layer(select=("names/name-variant",))]).choose(card("names/name-variant"), ["names"])
    assert choice == (False, "“names” is ignored for this file")


def test_preview_rules_wait_for_preview() -> None:
    waiting = card("names/name-variant", stage="preview")
    assert Selection([]).choose(waiting) == (False, "a preview rule; --preview turns it on")
    assert Selection([], preview=True).choose(waiting).on
    assert not Selection([Layer(ignore=("names",))], preview=True).choose(waiting).on


def test_unknown_selectors_come_with_a_suggestion() -> None:
    problems = Selection([]).unknown([card("names/name-variant")], ["names", "all", "names/name-varient", "zzz"])
    assert problems == [
        "there is no rule or family “names/name-varient” (did you mean “names/name-variant”?)",
        "there is no rule or family “zzz”",
    ]
