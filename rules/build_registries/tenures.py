"""Tenures: a person, an office, and the days between."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from build_registries.facts import Row

GENERATION = re.compile(r",? (?:Jr\.?|Sr\.?|I{2,3}|IV)$")
IN_BRACKETS = re.compile(r" ?\([^)]*\)")
NICKNAME = re.compile(r' "([^"]+)"')


def everyday(name: str) -> list[str]:
    """A name, then as papers shorten it: without initials and “Jr.”, and with the nickname for the given name."""
    full = NICKNAME.sub("", GENERATION.sub("", IN_BRACKETS.sub("", name).split(", Bar")[0])).strip()
    nickname = NICKNAME.search(name)
    words = full.split()
    found = [full]
    if len(words) > 2 and len(words[0].strip(".")) > 1:
        found.append(" ".join(word for word in words if len(word.strip(".")) > 1))
    if nickname:
        found.append(f"{nickname[1]} {words[-1]}")
    return list(dict.fromkeys(found))


def tenure(
    origin: Row, kind: str, key: str, names: Iterable[str], office: str, country: str, start: str, end: str,
    seat: str = "", party: str = "",
) -> Row:  # fmt: skip
    """One row; ``names`` are the person's, the one in use first."""
    name, *others = dict.fromkeys(names)
    return origin | {
        "name": name,
        "aliases": ";".join(others),
        "kind": kind,
        "country": country,
        "valid_from": start,
        "valid_to": end,
        "office": office,
        "seat": seat,
        "party": party,
        "person": key,
    }


def merged(rows: Iterable[Row], gap: int = 0) -> list[Row]:
    """Rows in which the terms of a person in an office are one tenure if they overlap or follow one another.

    A term follows if it begins within ``gap`` days of the last one's end, with
    the same seat and party. Each row gets its id.
    """
    kept: list[Row] = []
    last: dict[tuple[str, ...], Row] = {}
    for row in sorted(rows, key=lambda row: (row["valid_from"], row["retrieved"], row["valid_to"], row["name"])):
        key = tuple(row[column] for column in ("person", "office", "seat", "country"))
        held = last.get(key)
        if held is not None and held["party"] == row["party"] and _follows(held, row, gap):
            if not row["valid_to"] or not held["valid_to"] or row["valid_to"] > held["valid_to"]:
                held |= {column: row[column] for column in ("valid_to", "retrieved")}
        else:
            last[key] = row
            kept.append(row)
    return list(_identified(kept))


def _follows(held: Row, row: Row, gap: int) -> bool:
    """True if ``row`` begins when ``held`` does, or at most ``gap`` days after its end."""
    if held["valid_from"] == row["valid_from"]:
        return True
    if not (held["valid_to"] and row["valid_from"]):
        return False
    return (date.fromisoformat(row["valid_from"]) - date.fromisoformat(held["valid_to"])).days <= gap


def _identified(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows with ids made of the person, the first day and the office's initials; aliases stand on a first row only."""
    known: dict[str, set[str]] = {}
    used: set[str] = set()
    for row in rows:
        initials = re.sub(r"\W", "", "".join(word[0] for word in f"{row['office']} {row['seat']}".split())).lower()
        number, id = 1, f"{row['person']}-{row['valid_from'] or 'before'}-{initials}"
        while id in used:
            number += 1
            id = f"{row['person']}-{row['valid_from'] or 'before'}-{initials}{number}"
        used.add(id)
        names = known.setdefault(row["person"], {row["name"]})
        fresh = [alias for alias in row["aliases"].split(";") if alias and alias not in names]
        names.update((row["name"], *fresh))
        yield row | {"id": id, "aliases": ";".join(fresh)}
