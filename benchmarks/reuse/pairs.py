"""How much of pairs of texts is shared, beside what is known of them: four public sets in one table.

usage: pairs.py DATA     DATA holds clough_stevenson, known_overlaps.csv, onestopenglish and minhash_planted

A pair's share is that of the words of its shorter text that stand in passages
which ``newslint compare`` finds. Beside it stands the share of its five words in a row
(containment), the usual measure of reuse, which tells no passage. AUC is the
chance that a pair of the class has the greater share than one of the same set
that is known not to share anything; equal shares count one half.
"""

import csv
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import NamedTuple

from newslint import readers
from newslint.analyses.shared_passages import shared_passages
from newslint.analyses.words import tokens
from newslint.document import Document
from newslint.source import Source

GRAM = 5
UNLIKE = frozenset(("non", "unrelated", "distractors"))
"""Labels of pairs that share nothing."""


class Shares(NamedTuple):
    """Of one pair: passages, words in them, and five words in a row, the last two as a share of the shorter text."""

    passages: int
    words: float
    grams: float


def shares(one: Document, other: Document) -> Shares:
    """How much two texts share."""
    found = shared_passages(one, other)
    side = 0 if len(one[tokens]) <= len(other[tokens]) else 1
    covered = len({pair[side] for passage in found for pair in passage.pairs})
    here, there = _grams(one), _grams(other)
    least = min(len(here), len(there))
    return Shares(
        len(found), covered / max(len((one, other)[side][tokens]), 1), len(here & there) / least if least else 0.0
    )


def _grams(doc: Document) -> set[tuple[str, ...]]:
    return set(zip(*(doc[tokens][start:] for start in range(GRAM)), strict=False))


def auc(with_it: Sequence[float], without: Sequence[float]) -> float:
    """The chance that one of the first is greater than one of the second."""
    won = sum((high > low) + (high == low) / 2 for high in with_it for low in without)
    return won / (len(with_it) * len(without))


def document(text: str) -> Document:
    return readers.read(Source(text.replace("\0", " ")), "plain")


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The key and the text of every article below a folder."""
    for path in sorted(folder.rglob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for each in map(json.loads, lines):
                if "id" in each and isinstance(each.get("text"), str):
                    yield each["id"], each["text"]


def clough(folder: Path) -> Iterator[tuple[str, Document, Document]]:
    """Answers of students, and the article that they were told to use, or not."""
    for each in _lines(folder / "clough_stevenson" / "pairs.jsonl"):
        yield each["label"], document(each["a_text"]), document(each["b_text"])


def listed(folder: Path, name: str) -> Iterator[tuple[str, Document, Document]]:
    """Pairs that a file names by keys; of texts planted twice, as many pairs of others are added."""
    known = dict(texts(folder / name))
    pairs = _lines(folder / name / "pairs.jsonl")
    for each in pairs:
        label = "rewritten" if each["label"].startswith("rewritten") else each["label"]
        label = f"rewritten {each['label'][10:].replace('_', ' to ')}" if label == "rewritten" else label
        yield label, document(known[each["a_id"]]), document(known[each["b_id"]])
    if not any(each["label"] in UNLIKE for each in pairs):
        planted = {each[side] for each in pairs for side in ("a_id", "b_id")}
        rest = [key for key in sorted(known, key=_shuffled) if key not in planted]
        for one, other in zip(rest[::2], rest[1::2], strict=False):
            yield "distractors", document(known[one]), document(known[other])


def overlaps(folder: Path) -> Iterator[tuple[str, Document, Document]]:
    """Articles that share half or more of their eight words in a row, and the same ones paired otherwise."""
    known = dict(texts(folder))
    with (folder / "known_overlaps.csv").open(encoding="utf-8") as rows:
        pairs = [(row["a_id"], row["b_id"]) for row in csv.DictReader(rows)]
    there = [(one, other) for one, other in pairs if one in known and other in known]
    together = {frozenset(pair) for pair in pairs}
    for one, other in there:
        yield "half or more shared", document(known[one]), document(known[other])
    keys = sorted({key for pair in there for key in pair}, key=_shuffled)
    for one, other in zip(keys[::2], keys[1::2], strict=False):
        if frozenset((one, other)) not in together:
            yield "unrelated", document(known[one]), document(known[other])


def _shuffled(key: str) -> bytes:
    return sha256(key.encode()).digest()


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def table(name: str, pairs: Iterator[tuple[str, Document, Document]]) -> list[str]:
    """A line for each label, in the order in which labels are met."""
    by_label: dict[str, list[Shares]] = {}
    for label, one, other in pairs:
        by_label.setdefault(label, []).append(shares(one, other))
    unlike = [each for label in by_label if label in UNLIKE for each in by_label[label]]
    lines = []
    for label, each in by_label.items():
        ours, grams = [one.words for one in each], [one.grams for one in each]
        found = sum(bool(one.passages) for one in each)
        aucs = ["", ""]
        if label not in UNLIKE and unlike:
            aucs = [
                f"{auc(ours, [one.words for one in unlike]):.3f}",
                f"{auc(grams, [one.grams for one in unlike]):.3f}",
            ]
        lines.append(
            f"| {name} | {label} | {len(each)} | {found / len(each):.2f} | {median(ours):.2f} | {aucs[0]} "
            f"| {median(grams):.2f} | {aucs[1]} |"
        )
    return lines


def main(folder: Path) -> None:
    print("| set | pairs that are | pairs | with a passage | median share | AUC | median containment | its AUC |")
    print("|---|---|---|---|---|---|---|---|")
    sets = {
        "clough_stevenson": clough(folder),
        "known_overlaps": overlaps(folder),
        "onestopenglish": listed(folder, "onestopenglish"),
        "minhash_planted": listed(folder, "minhash_planted"),
    }
    for name, pairs in sets.items():
        print("\n".join(table(name, pairs)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
