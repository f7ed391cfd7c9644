"""The list of renamed companies that is kept by hand, and the registry made of it."""

import csv
from pathlib import Path

import pytest

import build_registries
from build_registries.companies import changed, gone
from build_registries.facts import TARGET, plain, read

CHANGES = read(Path(build_registries.__file__).parent, "company_changes.csv")


@pytest.mark.parametrize(
    ("ended", "first_day"),
    [
        ("", ""),
        ("2018-05-16", "2018-05-16"),
        ("2018-05", "2018-06-01"),
        ("2018-12", "2019-01-01"),
        ("2018", "2019-01-01"),
    ],
)
def test_a_month_or_a_year_ends_with_the_first_day_after_it(ended: str, first_day: str) -> None:
    assert gone(ended) == first_day


def test_the_registry_is_that_of_the_list() -> None:
    listed = frozenset(
        plain(row["name"]) for name in ("organisations.csv", "well_known.csv") for row in read(TARGET, name)
    )
    made = sorted(changed(CHANGES, listed), key=lambda row: row["id"])
    with open(TARGET / "companies.csv", encoding="utf-8", newline="") as kept:
        rows = list(csv.DictReader(kept))
    assert rows == [{column: row.get(column, "") for column in rows[0]} for row in made]


def test_every_change_has_a_page_and_most_have_a_day() -> None:
    assert len(CHANGES) >= 100
    assert all(row["source"].startswith("http") for row in CHANGES)
    assert sum(bool(row["ended"]) for row in CHANGES) >= 100
    assert len({plain(row["name"]) for row in CHANGES}) == len(CHANGES)
