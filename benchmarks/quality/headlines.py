"""How often the headline rules fire on headlines of another article, on inflated ones, and on clickbait.

usage: headlines.py DATA [--show N]

DATA is a folder with ``fnc1_headlines`` (Fake News Challenge, stage 1: pairs of
headline and body, labelled agree, discuss, disagree or unrelated),
``clickbait_headlines`` (Chakraborty and others 2016: headlines labelled clickbait
or news) and ``bbc_news`` and ``wikinews``, whose headlines are inflated: a strong
word or a number is put before each. Nothing of them is kept. A disagreeing pair
is no false headline: it may ask or deny what the body asks or denies.
``--show N`` prints N findings of each label.
"""

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newslint.document import Block, Document
from newslint.engine import Found, run
from newslint.packs import Rule, load_rules
from newslint.source import Source
from newslint.span import Span

PAIRED = ("headlines/headline-unsupported", "quotations/headline-quote-missing")
STRONG = ("Urgent", "First", "Shock", "Worst", "Massive", "Historic", "Record", "Secret")
NUMBERS = ("Seven", "12", "48", "370", "Hundreds")


def records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def document(headline: str, body: str) -> Document:
    """A headline and the paragraphs below it."""
    parts = [headline.strip(), *(part.strip() for part in body.split("\n\n") if part.strip())]
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block("paragraph" if blocks else "headline", Span(at, at + len(part))))
        at += len(part) + 2
    text = "\n\n".join(parts)
    return Document(Source(text, "pair"), text, tuple(blocks))


def fired(doc: Document, rule: Rule) -> list[tuple[str, str]]:
    """The severity and message of each finding."""
    outcomes = run(doc, (rule,))
    return [(rule.card.severity_of(each.finding), each.finding.message) for each in outcomes if isinstance(each, Found)]


def in_fixed_order(lines: Iterable[str]) -> list[str]:
    return sorted(lines, key=lambda line: hashlib.sha256(line.encode()).hexdigest())


def pairs(data: Path, rules: dict[str, Rule], show: int) -> None:
    """Warnings by label of the pair: “unrelated” should fire, “agree” and “discuss” should not."""
    bodies = {record["id"]: record["text"] for record in records(data / "bodies.jsonl.gz")}
    total: Counter[str] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for record in records(data / "pairs.jsonl.gz"):
        label = record["label"]
        total[label] += 1
        doc = document(record["headline"], bodies[record["b_id"]])
        for name in PAIRED:
            messages = [message for severity, message in fired(doc, rules[name]) if severity != "info"]
            if messages:
                hits[name, label] += 1
                seen[name, label].append(f"{record['headline']} → {messages[0]}")
    for name in PAIRED:
        rates = ", ".join(f"{label} {hits[name, label] / n:.3f} (of {n})" for label, n in sorted(total.items()))
        print(f"{name}: {rates}")
        for label in sorted(total) if show else ():
            print("\n".join(f"  {label}: {line}" for line in in_fixed_order(seen[name, label])[:show]))


def inflated(data: Path, rule: Rule) -> None:
    """Recall of a word or number put before a headline, where the article is silent as it stands."""
    found: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for name in ("bbc_news", "wikinews"):
        for record in records(data / name / "articles.jsonl.gz"):
            title, body = record["title"], record["text"]
            if fired(document(title, body), rule):
                continue
            kind = int(hashlib.sha256(record["id"].encode()).hexdigest(), 16)
            for group in (STRONG, NUMBERS):
                word = group[kind % len(group)]
                if word.lower() not in title.lower():
                    tried[word] += 1
                    found[word] += bool(fired(document(f"{word} {title}", body), rule))
    for group in (STRONG, NUMBERS):
        hits, all_tried = (sum(counter[word] for word in group) for counter in (found, tried))
        each = ", ".join(f"{word} {found[word] / max(tried[word], 1):.2f}" for word in group)
        print(f"inflated by a word: recall {hits / max(all_tried, 1):.3f} of {all_tried} ({each})")


def clickbait(data: Path, rule: Rule, show: int) -> None:
    """Precision and recall on headlines alone; the data marks whole sites, so recall is a lower bound."""
    total: Counter[str] = Counter()
    hits: dict[str, list[str]] = defaultdict(list)
    for record in records(data / "headlines.jsonl.gz"):
        total[record["label"]] += 1
        if fired(document(record["text"], ""), rule):
            hits[record["label"]].append(record["text"])
    right, wrong = len(hits["clickbait"]), len(hits["news"])
    print(f"{rule.name}: precision {right / max(right + wrong, 1):.3f}, recall {right / total['clickbait']:.3f}")
    print("\n".join(f"  news: {line}" for line in in_fixed_order(hits["news"])[:show]))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    rules = {rule.name: rule for rule in load_rules().rules}
    pairs(asked.data / "fnc1_headlines", rules, asked.show)
    inflated(asked.data, rules[PAIRED[0]])
    clickbait(asked.data / "clickbait_headlines", rules["headlines/clickbait"], asked.show)


if __name__ == "__main__":
    main()
