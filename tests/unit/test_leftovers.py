"""Leftovers of templates and drafts, and what only looks like one."""

import pytest

from newslint.analyses.leftovers import leftovers
from newslint.testing import document


def found(text: str, *options: str) -> list[str]:
    doc = document(text, *options)
    return [f"{each.kind}: {doc.words(each.span)}" for each in doc[leftovers]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, TK, said no.", ["to come: TK"]),
        ("TK TK TK", ["to come: TK TK TK"]),
        ("Smith said [TK] that", ["instruction: [TK]"]),
        ("About XX homes and XXX cars burned.", ["figure: XX", "figure: XXX"]),
        ("It rose by XX per cent to $XXbn in XXXX.", ["figure: XX", "figure: $XXbn", "figure: XXXX"]),
        ("He said [insert quote from the mayor here] today.", ["instruction: [insert quote from the mayor here]"]),
        ("Mayor [NAME] of [City, State]", ["instruction: [NAME]", "instruction: [City, State]"]),
        ("Dear {{ first_name }}, hello %(name)s", ["field: {{ first_name }}", "field: %(name)s"]),
        ("It cost £NaN or undefined%.", ["field: £NaN", "field: undefined%"]),
        ("TODO add a quote", ["note: TODO"]),
    ],
)
def test_leftovers_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "TK Maxx opened, and TK Maxx closed.", "The fare is Tk 500, or 500 TK.", "“[He] saw [name],” she said.",
        "He is [sic] here [1], [name withheld].", "Super Bowl XX and the XX Winter Games", "XX chromosomes", "size XX",
        "the band The XX and XXL shirts", "Louis XX and chapters XIX, XX and XXI", "TODO EL MUNDO", "100%s of it",
        "{1, 2}", "The headline here is a good one, he said, and nobody else spoke.", "Call 555-XXX-1234",
    ],
)  # fmt: skip
def test_names_numerals_and_editorial_brackets_are_none(text: str) -> None:
    assert found(text) == []


def test_what_a_site_generator_consumes_is_not_left_over() -> None:
    assert found("The mayor {{< ref page >}} said.\n", "markdown") == []
    assert found("<p>{% if a %}{{ b }}{% endif %}</p>", "html") == []
    assert found("<p>The mayor, {{ name }}, said.</p>", "html") == ["field: {{ name }}"]
