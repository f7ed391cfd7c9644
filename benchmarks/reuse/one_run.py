"""Copied passages and altered quotations among the files of one run: recall, exactness, false alarms, cost.

usage: one_run.py [--articles N] [--each N] [--seed N] [DATA]

Without DATA everything is made up here, from a seed: articles of random words
with the frequencies of language, passages planted in them with some words
replaced, and quotations altered in one way each. DATA is a folder that may
hold ``quote_variants/pairs.jsonl`` (pairs of printed quotations, labelled),
``minhash_planted`` and ``known_overlaps.csv`` (pairs of articles that share
text), and the sets of articles that those pairs come from, one folder each.
"""

import argparse
import csv
import gzip
import json
import random
import time
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from newslint.analyses.copied_passages import copied_passages
from newslint.analyses.fingerprints import COMMON, fingerprint, neighbours
from newslint.analyses.quote_edits import GRADES, SILENT, compare
from newslint.analyses.quote_versions import LEAST_WORDS, versions
from newslint.analyses.quoted_words import tokens
from newslint.analyses.sentences import split
from newslint.analyses.words import fold, folded
from newslint.document import Block, Document
from newslint.source import Source
from newslint.span import Span
from newslint.world import World
from newslint.world.archive import RunArchive

WORDS = 380


class Language:
    """Random words: every other one common, the rest as rare as Zipf's law has it."""

    def __init__(self, dice: random.Random, size: int = 30_000) -> None:
        self._dice = dice
        self._common = sorted(COMMON)
        self._rare = ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(4, 9))) for _ in range(size)]
        self._steps = list(accumulate(1 / (rank + 20) for rank in range(size)))

    def word(self) -> str:
        if self._dice.random() < 0.47:
            return self._dice.choice(self._common)
        return self._rare[min(bisect(self._steps, self._dice.random() * self._steps[-1]), len(self._rare) - 1)]

    def words(self, count: int) -> list[str]:
        return [self.word() for _ in range(count)]


def article(name: str, text: str) -> Document:
    """A document of one paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", Span(at, at + len(line))))
        at += len(line) + 1
    return Document(Source(text, name), text, tuple(blocks))


def one_run(docs: list[Document]) -> list[Document]:
    """The documents, with a common archive."""
    archive = RunArchive(tuple(docs))
    for doc in docs:
        doc.world = World(archive)
    return docs


def cost(language: Language, count: int) -> None:
    docs = one_run([article(f"n{number:06}", " ".join(language.words(WORDS))) for number in range(count)])
    for doc in docs:
        assert doc[folded]
    start = time.perf_counter()
    for doc in docs:
        assert doc[fingerprint]
    middle = time.perf_counter()
    found = sum(len(doc[copied_passages]) + len(doc[versions]) for doc in docs)
    end = time.perf_counter()
    print(
        f"{count} articles of {WORDS} words without matches: fingerprint {1000 * (middle - start) / count:.3f} ms, "
        f"index, look-up and both rules {1000 * (end - middle) / count:.3f} ms an article; {found} chance matches"
    )


def copies(language: Language, dice: random.Random, each: int) -> None:
    print("planted passages: words, share replaced, found, overlap with the planted range (intersection over union)")
    for length in (30, 60, 120):
        for share in (0.0, 0.1, 0.2, 0.3):
            docs, planted = [], []
            for number in range(each):
                passage = language.words(length)
                changed = [language.word() if dice.random() < share else word for word in passage]
                before, source = language.words(100), language.words(150)
                start = len(" ".join(before)) + 1
                planted.append(Span(start, start + len(" ".join(changed))))
                docs.append(article(f"copy{number}", " ".join(before + changed + language.words(100))))
                docs.append(article(f"source{number}", " ".join(source + passage + language.words(50))))
            overlaps = []
            for copy, where in zip(one_run(docs)[::2], planted, strict=True):
                for found in copy[copied_passages]:
                    if found.here.overlaps(where):
                        both = min(found.here.end, where.end) - max(found.here.start, where.start)
                        overlaps.append(both / (found.here.length + where.length - both))
                        break
            mean = sum(overlaps) / len(overlaps) if overlaps else 0
            print(f"  {length:4} {share:4.0%} {len(overlaps) / each:6.2f} {mean:6.3f}")


def alterations(language: Language, dice: random.Random) -> Iterator[tuple[str, bool, list[str]]]:
    """Each way to alter a sentence of sixteen words: its name, whether it is grave, the altered words."""
    words = language.words(16)
    at = dice.randrange(4, 12)
    words[at] = "forty"
    yield "none", False, words
    yield "word replaced", True, [*words[: at - 1], "unheardof", *words[at:]]
    yield "word left out", True, [*words[: at + 1], *words[at + 3 :]]
    yield "number changed", True, [*words[:at], "fifty", *words[at + 1 :]]
    yield "hedge added", True, [*words[:at], "around", *words[at:]]
    yield "negation added", True, [*words[:at], "not", *words[at:]]
    yield "clipped", False, words[3:-2]
    yield "digits", False, [*words[:at], "40", *words[at + 1 :]]
    yield "ellipsis", False, [*words[: at + 1], "…", *words[at + 3 :]]
    yield "bracket", False, [*words[:at], "[as", "many", "as]", *words[at:]]
    yield "capitals", False, [word.title() for word in words]


def quotations(language: Language, dice: random.Random, each: int) -> None:
    flagged: Counter[str] = Counter()
    grave: dict[str, bool] = {}
    for _ in range(each):
        (_, _, true), *altered = alterations(language, dice)
        for name, bad, words in altered:
            theirs = f"“{' '.join(true)}. {' '.join(language.words(12))}.”"
            docs = one_run([article("a", f"“{' '.join(words)},” Ms Fry said."), article("b", f"Ms Fry said: {theirs}")])
            grave[name] = bad
            flagged[name] += any(
                GRADES.index(version.grade) >= GRADES.index("wording") for version in docs[0][versions]
            )
    print("altered quotations: flagged as error or warning")
    for name, bad in grave.items():
        print(f"  {name:16} {flagged[name] / each:6.2f}  ({'should be 1' if bad else 'should be 0'})")


def printed_variants(path: Path) -> None:
    table: Counter[tuple[str, str, str]] = Counter()
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        short, long = sorted((pair["a_quote"], pair["b_quote"]), key=len)
        there = tokens(long, fold(long), Span(0, len(long)))
        grades = ["not compared"]
        for sentence in split(short, Span(0, len(short))):
            here = tokens(short, fold(short), sentence)
            if len(here) >= LEAST_WORDS and (found := compare(here, there)):
                grades.append("silent" if found.grade in SILENT else found.grade)
        order = ("not compared", "silent", *GRADES)
        table[pair["origin"], pair["label"], max(grades, key=order.index)] += 1
    print("printed variants of quotations: origin, label, gravest difference, pairs")
    for (origin, label, grade), count in sorted(table.items()):
        print(f"  {origin:12} {label:24} {grade:12} {count:4}")


def linked(docs: list[Document], pairs: list[tuple[str, str]], title: str) -> None:
    """How many of the pairs that share text are found."""
    by_name = {doc.source.name: doc for doc in one_run(docs)}
    present = [pair for pair in pairs if pair[0] in by_name and pair[1] in by_name]
    candidates = sum(
        any(each.document is by_name[second] for each in neighbours(by_name[first])) for first, second in present
    )
    passages = sum(
        any(each.other is by_name[second] for each in by_name[first][copied_passages]) for first, second in present
    )
    print(f"{title}: {len(present)} pairs, candidates {candidates}, passages of twelve words and more {passages}")


def records(data: Path, name: str, file: str = "articles.jsonl") -> list[dict[str, str]]:
    path = data / name / file
    if path.exists():
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    packed = path.with_name(f"{path.name}.gz")
    return [json.loads(line) for line in gzip.open(packed, "rt", encoding="utf-8")] if packed.exists() else []


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)
    language = Language(dice)
    cost(language, asked.articles)
    copies(language, dice, asked.each)
    quotations(language, dice, asked.each)
    if asked.data is None:
        return
    if (variants := asked.data / "quote_variants" / "pairs.jsonl").exists():
        printed_variants(variants)
    folders = sorted(folder.name for folder in asked.data.iterdir() if folder.is_dir())
    files = ("articles.jsonl", "bodies.jsonl")
    docs = [
        article(each["id"], each["text"])
        for name in folders
        for file in files
        for each in records(asked.data, name, file)
    ]
    if (overlaps := asked.data / "known_overlaps.csv").exists():
        listed = [(row["a_id"], row["b_id"]) for row in csv.DictReader(overlaps.open(encoding="utf-8"))]
        linked(docs, listed, "known overlaps")
    planted = [article(each["id"], each["text"]) for each in records(asked.data, "minhash_planted", "docs.jsonl")]
    if planted:
        pairs = [(each["a_id"], each["b_id"]) for each in records(asked.data, "minhash_planted", "pairs.jsonl")]
        linked(planted, pairs, "planted near-duplicates")


if __name__ == "__main__":
    main()
