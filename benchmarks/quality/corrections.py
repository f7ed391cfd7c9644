"""Published corrections: which rule would have caught the error that a newspaper later corrected.

usage: corrections.py DATA

A record gives the note, and often the wrong and the right words. They are read
in the note's own sentence, put back into its erroneous form, and in a plain one
of ours; alone, and with the right words in the same sentence before it.
"""

import argparse
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

from clean_copy import records
from figures import Table, share

from newslint.document import Block, Document
from newslint.engine import Found, run
from newslint.metadata import Field, Stamp
from newslint.packs import Rule, load_rules
from newslint.source import Source
from newslint.span import Span
from newslint.testing.proofs import built_in_registries
from newslint.world import World

PLAIN = {
    "correction/01": "{}, a former chief superintendent, was asked about the case.",
    "correction/02": "The response group was called out {} in 2010, the ministry said.",
    "correction/07": "The telecoms brand of Reliance is {}.",
    "correction/11": "The {} of the Orwell prize wrote to the author.",
    "correction/15": "The Seagram murals by Mark Rothko hang in {}.",
    "correction/19": "John Askey, the manager of {}, was pleased with the result.",
    "correction/22": "Cardinal Pietro Parolin, the Vatican's {}, met the delegation.",
    "correction/23": "Ministers met to renew the {} (Nafta).",
    "correction/25": "Denzel Washington has been nominated for an Oscar {} times.",
    "correction/26": "The national debt stood at {} in June.",
    "correction/31": "Roy Neel ran the {} of Al Gore in 1992.",
    "correction/32": "Senator Harry Reid of {} will speak on Tuesday.",
    "correction/33": "The American Gas Association speaks for the country's largest {}.",
}
"""Plain sentences of ours for the wrong words, where the note lets one be written."""


def tables(data: Path) -> list[Table]:
    """The share of corrected errors that a rule finds, by kind of error."""
    if not (data / "corrections").is_dir():
        return []
    rules = load_rules().rules
    kinds: Counter[str] = Counter()
    given: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    by: dict[str, set[str]] = {}
    for record in records(data, "corrections", "corrections.jsonl"):
        kind = record["category"].replace("_", " ")
        kinds[kind] += 1
        wrong, right = record.get("wrong") or "", record.get("right") or ""
        if not wrong or not right:
            continue
        given[kind] += 1
        day = record.get("date") or ""
        told = [
            erroneous(record["text"], wrong, right),
            PLAIN.get(record["id"], "It was {}, officials said.").format(wrong),
        ]
        caught = {name for each in told for name in catchers(rules, each, wrong, day)}
        also = {name for each in told for name in catchers(rules, f"{each.replace(wrong, right)}\n{each}", wrong, day)}
        alone[kind] += bool(caught)
        beside[kind] += bool(caught or also)
        by.setdefault(kind, set()).update(caught | also)
    rows = [
        (kind, str(count), str(given[kind]), str(alone[kind]), str(beside[kind]),
         ", ".join(f"`{name}`" for name in sorted(by.get(kind, ()))))
        for kind, count in kinds.most_common()
    ]  # fmt: skip
    total, with_words = kinds.total(), given.total()
    rows.append(("all", str(total), str(with_words), str(alone.total()), str(beside.total()), ""))
    note = (
        f"{total} published notes; {with_words} state both the wrong and the right words. The error is rebuilt from "
        f"the "
        f"note and read alone: {share(alone.total(), with_words)} of those get an error or a warning on the wrong "
        f"words "
        f"({share(alone.total(), total)} of all notes). If the article also has the right form elsewhere, "
        f"{share(beside.total(), with_words)}. Most of the others are wrong about the world and right by "
        f"themselves: no "
        "reading of the text can tell. The sample is small and its sentences are rebuilt, so this is a look, not a "
        "rate."
    )
    head = ("kind of error", "notes", "with both forms", "caught alone", "caught beside the right form", "by")
    return [Table("Published corrections", note, head, tuple(rows))]


def erroneous(note: str, wrong: str, right: str) -> str:
    """The note's first sentence with the right words, in its erroneous form and without “not …”."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", note)
    chosen = next((each for each in sentences if right in each), f"The report mentions {right}.")
    chosen = re.sub(
        rf",? (?:-|–)?\s*not (?:(?:its|his|her|by its|in|an?|the) )?[“\"]?{re.escape(wrong)}[^.,;]*", "", chosen
    )
    return chosen.replace(right, wrong)


def catchers(rules: tuple[Rule, ...], text: str, wrong: str, day: str) -> set[str]:
    """The rules with an error or a warning on the wrong words."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    doc = Document(Source(text, "correction"), text, tuple(blocks), world=World(None, built_in_registries()))
    if len(day) >= 10:
        doc.metadata.published = Stamp(datetime.fromisoformat(day[:10]), Field(day, "option"))
    at = text.rfind(wrong)
    place = Span(at, at + len(wrong))
    return {
        outcome.rule.name
        for outcome in run(doc, rules)
        if isinstance(outcome, Found) and outcome.rule.card.severity_of(outcome.finding) != "info"
        and any(span.overlaps(place) for span in (outcome.finding.span, *(r.span for r in outcome.finding.related)))
        and outcome.rule.name.partition("/")[0] not in ("metadata", "quotations")
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    for table in tables(parser.parse_args().data):
        print(table.markdown())


if __name__ == "__main__":
    main()
