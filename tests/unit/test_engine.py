"""Which rules the engine asks at all, and what it makes of their answers."""

from collections.abc import Iterator

import pytest

from newslint.document import Document, Scope
from newslint.engine import Crashed, Found, run
from newslint.finding import Finding
from newslint.packs import Rule, load_rules
from newslint.span import Span
from newslint.testing import document

PROSE = "The bridge over the Wend is closed. Lorries go by Ashcombe."
TABLE = f"{PROSE}\n\n| year | lorries |\n|------|---------|\n| 2023 | 410 |\n"
CARD = load_rules().rules[0].card


def asked(text: str, scope: tuple[Scope, ...] = ("narrator",), triggers: tuple[str, ...] = ()) -> int:
    """How often a rule of this scope and these triggers is asked about the article."""
    calls = 0

    def check(doc: Document) -> Iterator[Finding]:
        nonlocal calls
        calls += 1
        return iter(())

    list(run(document(text, "markdown"), [Rule(CARD._replace(scope=scope, triggers=triggers), check)]))
    return calls


@pytest.mark.parametrize("scope", ["table", "headline", "caption", "note"])
def test_a_rule_is_not_asked_about_a_part_that_the_article_lacks(scope: Scope) -> None:
    assert asked(PROSE, (scope,)) == 0
    assert asked(PROSE, (scope, "narrator")) == 1


@pytest.mark.parametrize("scope", ["narrator", "quotation", "metadata"])
def test_a_part_that_no_block_shows_to_be_missing_is_looked_at(scope: Scope) -> None:
    assert asked(PROSE, (scope,)) == 1


def test_a_table_is_a_part() -> None:
    assert asked(TABLE, ("table",)) == 1


def test_one_trigger_is_enough() -> None:
    assert asked(PROSE, triggers=("ferry", "lorries")) == 1
    assert asked(PROSE, triggers=("ferry", "lorry")) == 0


def test_findings_are_in_order_within_the_scope_and_outlive_a_crash() -> None:
    def check(doc: Document) -> Iterator[Finding]:
        heading, first, second = (doc.text.index(word) for word in ("News", "bridge", "Lorries"))
        for start in (second, first, heading):
            yield Finding(Span(start, start + 4), "a word")
        raise RuntimeError("out of words")

    doc = document(f"# News\n\n{PROSE}", "markdown")
    outcomes = list(run(doc, [Rule(CARD._replace(scope=("narrator",), triggers=(), cases=()), check)]))
    assert isinstance(outcomes[0], Crashed)
    assert outcomes[0].error == "RuntimeError: out of words"
    assert [doc.words(each.finding.span) for each in outcomes if isinstance(each, Found)] == ["brid", "Lorr"]
