"""False alarms on professionally edited copy: findings per 1,000 words, by rule and by set.

usage: clean_copy.py DATA [--rule FAMILY/NAME ...] [--set NAME ...] [--show N]

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
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from newslint.analyses.words import words
from newslint.document import Block, Document
from newslint.engine import Crashed, Found, run
from newslint.metadata import Field, Stamp
from newslint.packs import load_rules
from newslint.source import Source
from newslint.span import Span
from newslint.testing.proofs import built_in_registries
from newslint.world import World

CLEAN = ("bbc_news", "wikinews", "reuters_1987", "gum_wikinews", "basil", "horne2017")


def articles(data: Path, name: str) -> Iterator[Document]:
    """The articles of one set as documents: headline, paragraphs, publication date."""
    path = data / name / "articles.jsonl"
    text = (path.read_bytes() if path.exists() else gzip.decompress(Path(f"{path}.gz").read_bytes())).decode("utf-8")
    for line in text.split("\n")[:-1]:
        record = json.loads(line)
        if name == "horne2017" and record["label"] != "real":
            continue
        yield document(record)


def document(record: dict[str, str]) -> Document:
    """One record as a document; paragraphs stand apart by a blank line."""
    parts = [record["title"].strip(), *(part.strip() for part in record["text"].split("\n\n"))]
    blocks, at = [], 0
    parts = [part for part in parts if part]
    for number, part in enumerate(parts):
        kind = "headline" if not number else "paragraph"
        blocks.append(Block(kind, Span(at, at + len(part))))  # type: ignore[arg-type]
        at += len(part) + 2
    body = "\n\n".join(parts)
    doc = Document(Source(body, record["id"]), body, tuple(blocks))
    doc.world = World(registries=built_in_registries())
    if record.get("date"):
        day = datetime.fromisoformat(record["date"][:10])
        doc.metadata.published = Stamp(day, Field(record["date"], "option"))
    return doc


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--info", action="store_true", help="show findings of severity info too")
    asked = parser.parse_args()
    loaded = load_rules()
    for problem in loaded.problems:
        print(f"{problem.path}:{problem.line}: {problem.message}")
    rules = [rule for rule in loaded.rules if not asked.rule or rule.name in asked.rule]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    shown: dict[str, list[tuple[str, str]]] = defaultdict(list)
    sizes: Counter[str] = Counter()
    for name in asked.set or CLEAN:
        for doc in articles(asked.data, name):
            sizes[name] += len(doc[words])
            for outcome in run(doc, rules):
                if isinstance(outcome, Crashed):
                    print(f"{name}/{doc.source.name}: {outcome.rule.name} raised\n{outcome.trace}")
                elif isinstance(outcome, Found):
                    finding = outcome.finding
                    severity = outcome.rule.card.severity_of(finding)
                    counts[f"{outcome.rule.name} [{severity}]"][name] += 1
                    if severity == "info" and not asked.info:
                        continue
                    start, end = finding.span
                    around = (
                        f"{doc.text[max(start - 110, 0) : start]}[[{doc.text[start:end]}]]{doc.text[end : end + 110]}"
                    )
                    line = (
                        f"  {severity} {name}/{doc.source.name}: {finding.message}\n      …{' '.join(around.split())}…"
                    )
                    order = hashlib.sha256(f"{name}{doc.source.name}{start}".encode()).hexdigest()
                    shown[outcome.rule.name].append((order, line))
    total = sum(sizes.values())
    print(f"{total:,} words: " + ", ".join(f"{name} {size:,}" for name, size in sizes.items()))
    for rule, by_set in sorted(counts.items()):
        print(f"{rule:56} {sum(by_set.values()):5} = {1000 * sum(by_set.values()) / total:.3f}/1,000  {dict(by_set)}")
    for level in ("error", "warning", "info"):
        every = sum(sum(c.values()) for rule, c in counts.items() if rule.endswith(f"[{level}]"))
        print(f"{level}: {every} = {1000 * every / total:.3f} per 1,000 words")
    for rule, lines in sorted(shown.items()):
        if asked.show:
            print(f"\n{rule}")
        for _, line in sorted(lines)[: asked.show]:
            print(line)


if __name__ == "__main__":
    main()
