"""Tables: typed cells, headers, periods, placeholders, and the source nearby."""

import pytest

from newslint.analyses.tables import Table, is_period, is_placeholder, tables
from newslint.document import Block, Document, Link
from newslint.engine import Found, run
from newslint.packs import load_rules
from newslint.source import Source
from newslint.span import Span
from newslint.testing import document

CALLS = """Armed officers respond to about 4,000 calls annually.

| Year | Calls | Shots |
|---|---|---|
| 2023 | ~4,000 | n/a |
| 2022 | ~4,000 | n/a |
| 2021 | ~4,000 | n/a |
"""


def only(doc: Document) -> Table:
    (table,) = doc[tables]
    return table


def made(*rows: tuple[str, ...], header: bool = True, before: str = "", after: str = "", link: str = "") -> Document:
    """A document with one table, with or without a marked heading row, and a paragraph on either side."""
    text, blocks = "", []
    for number, row in enumerate(((before,), *rows, (after,)), -1):
        for column, cell in enumerate(row):
            span = Span(len(text), len(text) + len(cell))
            text += cell + "\n"
            if 0 <= number < len(rows):
                blocks.append(Block("table_cell", span, 0, 0, number, column, header and not number))
            elif cell:
                blocks.append(Block("paragraph", span))
    at = text.find(link) if link else 0
    links = (Link(Span(at, at + len(link)), "https://example.org"),) if link else ()
    return Document(Source(text, "made"), text, tuple(blocks), links=links)


def test_cells_have_numbers_and_placeholders() -> None:
    table = only(document(CALLS, "markdown"))
    assert [cell.text for cell in table.header] == ["Year", "Calls", "Shots"]
    assert [cell.number and cell.number.value for cell in table.column(1)] == [4000, 4000, 4000]
    assert [cell.number for cell in table.column(0)] == [None, None, None]
    assert [cell.placeholder for cell in table.rows[0]] == [False, False, True]
    assert (table.period_column, table.row_titles, table.title(2)) == (0, 0, "Shots")


def test_a_first_row_without_figures_is_the_header() -> None:
    table = only(made(("Ward", "Homes"), ("North", "31"), ("South", "27"), header=False))
    assert [cell.text for cell in table.header] == ["Ward", "Homes"]
    assert len(table.rows) == 2
    assert not only(made(("North", "31"), ("South", "27"), header=False)).header


def test_a_number_among_other_words_is_not_what_a_cell_states() -> None:
    table = only(made(("Chip", "Note"), ("LGA 1366", "seen by 40 of the 50 members"), ("31*", "12 (est)")))
    stated = [[cell.number and int(cell.number.value) for cell in row] for row in table.rows]
    assert stated == [[None, None], [31, 12]]


@pytest.mark.parametrize(
    "text",
    ["2023", "2022/23", "2021-22", "Q1 2024", "Q1", "May", "Mar 2024", "year to March 2024", "FY2023", "2023 (p)"],
)
def test_periods(text: str) -> None:
    assert is_period(text)


@pytest.mark.parametrize("text", ["12", "1,950", "Total", "May Day", "week", "", "-", "3 of 4"])
def test_not_periods(text: str) -> None:
    assert not is_period(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Data not publicly available]",
        "N/A",
        "TBC",
        "–",
        "",
        "<value>",
        "{{ calls }}",
        "[insert figure]",
        "not yet known",
    ],
)
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["[1]", "(12)", "0", "none", "No", "Unknown soldier's tomb", "x", "Nantes"])
def test_not_placeholders(text: str) -> None:
    assert is_placeholder(text) == (text == "Unknown soldier's tomb")


@pytest.mark.parametrize(
    ("before", "after", "link", "named"),
    [
        ("", "Source: ONS", "", True),
        ("According to the Home Office:", "", "", True),
        ("", "See the records for more.", "records", True),
        ("Data from the force:", "", "", False),
        ("Here are the figures:", "Figures are not published by the Met.", "", False),
        ("Home Office figures show a fall:", "", "", True),
        ("Figures show a fall:", "", "", False),
    ],
)
def test_the_source_is_named_nearby_or_linked(before: str, after: str, link: str, named: bool) -> None:
    doc = made(("Year", "Calls"), ("2023", "385"), ("2022", "327"), before=before, after=after, link=link)
    assert (only(doc).source is not None) is named


def found(doc: Document, name: str) -> list[tuple[str, str, int]]:
    rules = [rule for rule in load_rules().rules if rule.name == name]
    outcomes = list(run(doc, rules))
    assert all(isinstance(outcome, Found) for outcome in outcomes)
    return [
        (doc.words(each.finding.span), each.rule.card.severity_of(each.finding), len(each.finding.related))
        for each in outcomes
        if isinstance(each, Found)
    ]


def test_a_figure_copied_from_an_undated_rate_is_an_error() -> None:
    assert found(document(CALLS, "markdown"), "tables/flat-column") == [("~4,000", "error", 3)]
    dated = CALLS.replace("annually", "annually in 2023")
    assert found(document(dated, "markdown"), "tables/flat-column") == [("~4,000", "warning", 2)]


def test_one_finding_a_column_names_every_placeholder() -> None:
    assert found(document(CALLS, "markdown"), "tables/placeholder-cells") == [("n/a", "error", 2)]
