"""Misprinted names of members of Parliament: how many are found, and led to the right person.

usage: names.py DATA

DATA is a folder with ``registries/uk_mp_name_variants.csv`` (names as the official
record misprinted them), ``uk_parliament_names.csv`` and
``uk_parliament_memberships.csv.gz``. Every misprint of a full name is put into
sentences that say that a member is meant, on a day within the membership; so
is each of two members’ real names that are one letter apart, which must not be
reported. Nothing of DATA is kept.
"""

import argparse
import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from newslint.analyses.name_variants import one_edit
from newslint.analyses.names import plain
from newslint.document import Document
from newslint.engine import Found, run
from newslint.metadata import Field, Stamp
from newslint.packs import Rule, load_rules
from newslint.testing import document

RULE = "registry/person-near-miss"
SENTENCES = {
    "seat": "{name}, the MP for {seat}, said on Tuesday that the bill would fail.",
    "letters": "The plan was rejected by {name} MP in a speech on Tuesday.",
    "party": "The {party} MP {name} said on Tuesday that the bill would fail.",
    "courtesy": "The Commons was told on Tuesday that Mr {name} had not been asked.",
}


class Membership(NamedTuple):
    """A seat in the Commons, and a day in the middle of it."""

    seat: str
    party: str
    day: date


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file, packed or not."""
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text("utf-8")
    return csv.DictReader(text.splitlines())


def memberships(data: Path) -> dict[str, Membership]:
    """The last full membership of the Commons by each name of the member."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows(data / "uk_parliament_names.csv"):
        names[row["person_id"]].append(row["name"])
    found = {}
    for row in rows(data / "uk_parliament_memberships.csv.gz"):
        if row["chamber"] == "commons" and row["valid_from"] and row["valid_to"]:
            start, end = date.fromisoformat(row["valid_from"]), date.fromisoformat(row["valid_to"])
            for name in (*names[row["person_id"]], row["name"].partition(" (")[0]):
                found[name] = Membership(row["constituency"], row["party"], start + (end - start) / 2)
    return found


def article(sentence: str, name: str, sat: Membership) -> Document:
    """One sentence, published while the member sat."""
    doc = document(sentence.format(name=name, seat=sat.seat, party=sat.party))
    day = datetime(sat.day.year, sat.day.month, sat.day.day)
    doc.metadata.published = Stamp(day, Field(day.isoformat(), "option"))
    return doc


def reported(rule: Rule, doc: Document) -> list[str]:
    """The names that the rule suggests."""
    found = [outcome.finding for outcome in run(doc, (rule,)) if isinstance(outcome, Found)]
    return [fix.edits[0].text for finding in found for fix in finding.fixes]


def real_pairs(data: Path) -> list[tuple[str, str]]:
    """Names of two different members of any chamber that one edit tells apart."""
    bearers: dict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for row in rows(data / "uk_parliament_names.csv"):
        if row["note"] == "Main":
            bearers[plain(row["name"])].add(row["person_id"])
            written[plain(row["name"])] = row["name"]
    shortened: dict[str, set[str]] = defaultdict(set)
    for name in bearers:
        for at in range(len(name) + 1):
            shortened[name[:at] + name[at + 1 :]].add(name)
    pairs = {pair for group in shortened.values() for pair in combinations(sorted(group), 2) if one_edit(*pair)}
    return [(written[one], written[other]) for one, other in sorted(pairs) if bearers[one].isdisjoint(bearers[other])]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--missed", action="store_true", help="print the misprints that are not found")
    asked = parser.parse_args()
    data = asked.data / "registries"
    rule = next(rule for rule in load_rules().rules if rule.name == RULE)
    sat = memberships(data)
    misprints = [
        (row["name"], row["variant"])
        for row in rows(data / "uk_mp_name_variants.csv")
        if (row["key"], row["type"]) == ("fullname", "probable_typing_error")
    ]
    print(f"{len(misprints)} misprinted names; of {sum(name in sat for name, _ in misprints)} the seat is known")
    for kind, sentence in SENTENCES.items():
        found = right = 0
        for name, variant in misprints:
            if name in sat:
                told = reported(rule, article(sentence, variant, sat[name]))
                found += bool(told)
                right += name in told
                if asked.missed and name not in told:
                    print(f"  {kind}: {variant} for {name}: {told}")
        print(f"{kind}: found {found}, resolved to the right person {right}")
    pairs = real_pairs(data)
    known = Membership("Elmbridge", "Labour", date(2010, 1, 15))
    wrong = [
        pair
        for pair in pairs
        if any(
            reported(rule, article(SENTENCES[kind], n, sat.get(n, known))) for kind in ("seat", "letters") for n in pair
        )
    ]
    print(f"{len(pairs)} real pairs; reported {len(wrong)} {wrong}")


if __name__ == "__main__":
    main()
