"""What all builders share: rows, sources, reading and writing."""

import csv
import gzip
import io
import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

Row = dict[str, str]

TARGET = Path(__file__).parents[1] / "newslint_rules" / "registries"
COLUMNS = (
    "id", "name", "aliases", "acronym", "kind", "country", "valid_from", "valid_to", "successor",
    "source", "licence", "retrieved",
)  # fmt: skip
OF_PERSONS = ("office", "seat", "party", "person")


def origin(repository: str, licence: str, retrieved: str) -> Row:
    """The last columns of a row: a page or a commit of a GitHub repository, its licence, and the day of the list."""
    return {"source": f"https://{repository}", "licence": licence, "retrieved": retrieved}


def slug(name: str) -> str:
    """A name as part of an id: ASCII letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("&", "and").replace("'", "")).strip("-")


def plain(name: str) -> str:
    """A name for comparison between lists."""
    return name.lower().replace("&", "and").replace("’", "'").replace(",", "").replace("european union", "eu")


def day_after(iso: str) -> str:
    """The day after an ISO day: lists give the last day of a term, rows the first on which it no longer holds."""
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()


def day(text: str) -> str:
    """An ISO day, or nothing if the list gives only a month or a year, or no day of the calendar."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def with_listed_successors(rows: list[Row], kept_by_hand: str) -> list[Row]:
    """Rows without the successors that neither they nor the registry of this name list."""
    with open(TARGET / kept_by_hand, encoding="utf-8", newline="") as handle:
        names = {
            plain(name)
            for row in [*rows, *csv.DictReader(handle)]
            for name in (row["name"], *row.get("aliases", "").split(";"))
        }
    return [
        row | {"successor": "; ".join(name for name in row.get("successor", "").split("; ") if plain(name) in names)}
        for row in rows
    ]


def read(data: Path, name: str) -> list[Row]:
    """The rows of one CSV file, packed if it ends in ``.gz``."""
    content = (data / name).read_bytes()
    text = (gzip.decompress(content) if name.endswith(".gz") else content).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def write(name: str, rows: Iterable[Row]) -> None:
    """One registry, in the order of its ids."""
    ordered = sorted(rows, key=lambda row: row["id"])
    columns = COLUMNS + OF_PERSONS if any("person" in row for row in ordered) else COLUMNS
    with open(TARGET / name, "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(ordered)
    print(f"{len(ordered)} rows in {TARGET / name}")
