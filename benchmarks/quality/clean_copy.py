"""False alarms on professionally edited copy: findings per 1,000 words, by rule and by set.

usage: clean_copy.py DATA [--rule FAMILY/NAME ...] [--set NAME ...] [--show N] [--info]

DATA is a folder with one folder a set, each holding ``articles.jsonl`` or
``articles.jsonl.gz`` (fields ``id``, ``title``, ``text``, optionally ``date``,
``label``). Nothing of it is kept. ``--show N`` prints up to N findings of each
rule with the words around them, chosen by a fixed hash, to be read by a person.
"""

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from newslint.analyses.words import words
from newslint.document import Block, Document
from newslint.engine import Crashed, Found, run
from newslint.metadata import Field, Stamp
from newslint.packs import load_rules
from newslint.source import Source
from newslint.span import Span
from newslint.testing.proofs import built_in_registries
from newslint.world import World
from newslint.world.archive import RunArchive

CLEAN = ("bbc_news", "wikinews", "reuters_1987", "gum_wikinews", "basil", "horne2017")


def records(data: Path, name: str, file: str = "articles.jsonl") -> Iterator[dict[str, Any]]:
    """The records of one file of one set, compressed or not."""
    path = data / name / file
    text = (path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())).decode("utf-8")
    return (json.loads(line) for line in text.split("\n")[:-1])


def clean_records(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """The articles of one set that count as edited copy."""
    return (each for each in records(data, name) if name != "horne2017" or each["label"] == "real")


def articles(data: Path, name: str) -> Iterator[Document]:
    """The articles of one set as documents: headline, paragraphs, publication date."""
    return map(document, clean_records(data, name))


def document(record: dict[str, str]) -> Document:
    """One record as a document; paragraphs stand apart by a blank line."""
    parts = [(record["title"] or "").strip(), *(part.strip() for part in record["text"].split("\n\n"))]
    blocks, at = [], 0
    parts = [part for part in parts if part]
    for number, part in enumerate(parts):
        kind = "headline" if not number else "paragraph"
        blocks.append(Block(kind, Span(at, at + len(part))))  # type: ignore[arg-type]
        at += len(part) + 2
    body = "\n\n".join(parts)
    doc = Document(Source(body, record["id"]), body, tuple(blocks))
    if record.get("date"):
        day = datetime.fromisoformat(record["date"][:10])
        doc.metadata.published = Stamp(day, Field(record["date"], "option"))
    return doc


class Measured(NamedTuple):
    """Findings by rule and severity and by set, words by set, crashes, lines to be read by a person.

    ``places`` has set, article, start, end, rule and severity of every finding.
    """

    counts: dict[tuple[str, str], Counter[str]]
    words: Counter[str]
    crashes: list[str]
    shown: dict[str, list[tuple[str, str]]]
    places: list[tuple[str, str, int, int, str, str]]

    def rate(self, severity: str, leaving_out: tuple[str, ...] = ()) -> float:
        """Findings of one severity per 1,000 words."""
        found = (
            sum(by_set.values())
            for (rule, level), by_set in self.counts.items()
            if level == severity and rule not in leaving_out
        )
        return 1000 * sum(found) / self.words.total()


def measure(data: Path, sets: Iterable[str] = CLEAN, only: Iterable[str] = ()) -> Measured:
    """Run the rules, or ``only`` some, over each set as one run; every set is its own archive."""
    loaded = load_rules()
    assert not loaded.problems, loaded.problems
    wanted = set(only)
    rules = [rule for rule in loaded.rules if not wanted or rule.name in wanted]
    measured = Measured(defaultdict(Counter), Counter(), [], defaultdict(list), [])
    for name in sets:
        documents = list(articles(data, name))
        archive = RunArchive(tuple(documents))
        for doc in documents:
            doc.world = World(archive, built_in_registries())
        for doc in documents:
            measured.words[name] += len(doc[words])
            for outcome in run(doc, rules):
                if isinstance(outcome, Crashed):
                    measured.crashes.append(f"{name}/{doc.source.name}: {outcome.rule.name} raised\n{outcome.trace}")
                elif isinstance(outcome, Found):
                    _count(measured, name, doc, outcome)
            doc.forget()
    return measured


def _count(measured: Measured, name: str, doc: Document, outcome: Found) -> None:
    finding = outcome.finding
    severity = outcome.rule.card.severity_of(finding)
    measured.counts[outcome.rule.name, severity][name] += 1
    start, end = finding.span
    measured.places.append((name, doc.source.name, start, end, outcome.rule.name, severity))
    around = f"{doc.text[max(start - 110, 0) : start]}[[{doc.text[start:end]}]]{doc.text[end : end + 110]}"
    line = f"  {severity} {name}/{doc.source.name}: {finding.message}\n      …{' '.join(around.split())}…"
    order = hashlib.sha256(f"{name}{doc.source.name}{start}".encode()).hexdigest()
    measured.shown[outcome.rule.name].append((order, line))


def table(measured: Measured) -> str:
    """The counts as a Markdown table."""
    total = measured.words.total()
    lines = ["| rule | severity | findings | per 1,000 words | by set |", "|---|---|---:|---:|---|"]
    for (rule, severity), by_set in sorted(measured.counts.items()):
        where = ", ".join(f"{name} {count}" for name, count in by_set.items())
        count = by_set.total()
        lines.append(f"| `{rule}` | {severity} | {count} | {1000 * count / total:.3f} | {where} |")
    for severity in ("error", "warning", "info"):
        lines.append(f"| all | {severity} | | {measured.rate(severity):.3f} | |")
    sizes = ", ".join(f"{name} {size:,}" for name, size in measured.words.items())
    return "\n".join([f"{total:,} words: {sizes}", "", *lines])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--info", action="store_true", help="show findings of severity info too")
    asked = parser.parse_args()
    measured = measure(asked.data, asked.set or CLEAN, asked.rule)
    print("\n".join([*measured.crashes, table(measured)]))
    for rule, lines in sorted(measured.shown.items()):
        chosen = [line for _, line in sorted(lines) if asked.info or not line.startswith("  info")]
        if asked.show and chosen:
            print("\n".join(["", rule, *chosen[: asked.show]]))


if __name__ == "__main__":
    main()
