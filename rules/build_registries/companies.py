"""Companies that changed their name, merged into another or closed, from a list kept by hand."""

from collections.abc import Iterable, Iterator
from datetime import date

from build_registries.facts import Row, plain, slug

ENTERED = {"licence": "CC0 1.0", "retrieved": "2026-11-21"}


def changed(rows: Iterable[Row], listed: frozenset[str]) -> Iterator[Row]:
    """Each company under its old name, and its successors but for those of the plain names ``listed`` elsewhere."""
    rows = list(rows)
    known = {*listed, *(plain(row["name"]) for row in rows)}
    for row in rows:
        yield ENTERED | {
            "id": f"company-{slug(row['name'])}",
            "name": row["name"],
            "aliases": row["aliases"],
            "kind": "company",
            "country": row["country"],
            "valid_to": gone(row["ended"]),
            "successor": row["successor"],
            "source": row["source"],
        }
        for name in filter(None, row["successor"].split("; ")):
            if plain(name) not in known:
                known.add(plain(name))
                yield ENTERED | {
                    "id": f"company-{slug(name)}",
                    "name": name,
                    "kind": "company",
                    "source": row["source"],
                }


def gone(ended: str) -> str:
    """The first day on which the name no longer holds for sure: the day after a month or a year known only as such."""
    year, month, day = (int(part) for part in (ended + "-0-0").split("-")[:3]) if ended else (0, 0, 0)
    if not year or day:
        return ended
    return (date(year, month + 1, 1) if 0 < month < 12 else date(year + 1, 1, 1)).isoformat()
