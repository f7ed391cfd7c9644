"""Readability: whether grades put the three levels of OneStopEnglish in order, and what edited copy measures.

usage: readability.py DATA [--at-least SHARE]

DATA is a folder with one folder a set, as for ``clean_copy.py``. Nothing of it is kept. The first table
has the pairs of levels of one article that a score puts in the right order, on our sentences and, for
comparison, with textstat left to find sentences in the raw text by itself; ``--at-least 0.97`` makes
the exit status 1 if the grade of Flesch and Kincaid is right less often. The second has percentiles of
edited copy: the defaults of the ``readability`` rules are its 99th.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, groupby
from pathlib import Path

from clean_copy import CLEAN, articles, document, records

from newslint.analyses.readability import (
    Readability,
    mostly_quoted,
    readability,
    readability_of,
    running_sentences,
    scored,
    words_of,
)  # fmt: skip
from newslint.document import Document

LEVELS = ("advanced", "intermediate", "elementary")
PERCENTILES = (1, 5, 50, 90, 95, 99, 99.5, 99.9)
SCORES = Readability._fields[2:]


def order(data: Path) -> dict[str, list[float]]:
    """By score, the share of pairs of levels in the right order: on our sentences, and by textstat alone."""
    topics: dict[str, dict[str, tuple[Readability, Readability]]] = defaultdict(dict)
    for record in records(data, "onestopenglish"):
        topics[record["topic_id"]][record["label"]] = (document(record)[readability], scored(record["text"], 0, 0))
    right: dict[str, list[list[bool]]] = {score: [[], []] for score in SCORES}
    for texts in topics.values():
        for harder, easier in combinations([texts[level] for level in LEVELS if level in texts], 2):
            for score in SCORES:
                for way in (0, 1):
                    more = getattr(harder[way], score) - getattr(easier[way], score)
                    right[score][way].append(more < 0 if score == "ease" else more > 0)
    return {score: [sum(pairs) / len(pairs) for pairs in ways] for score, ways in right.items()}


def measured(doc: Document) -> Iterator[tuple[str, float]]:
    """What the rules measure of one article: name and value."""
    whole = doc[readability]
    if whole.words >= 100:
        yield "grade of an article", whole.grade
    for block, group in groupby(doc[running_sentences], key=lambda sentence: sentence.block):
        spans = [sentence.span for sentence in group]
        for span in spans:
            if not mostly_quoted(doc, span):
                yield "words of a sentence", len(words_of(doc, span))
        paragraph = doc.blocks[block].span
        words = len(words_of(doc, paragraph))
        if mostly_quoted(doc, paragraph):
            continue
        yield "words of a paragraph", words
        if len(spans) > 1 and words >= 40:
            yield "grade of a paragraph", readability_of(doc, spans).grade


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--at-least", type=float, default=0.0)
    asked = parser.parse_args()
    print("| score | pairs in order | by textstat alone |\n|---|---:|---:|")
    shares = order(asked.data)
    for score, (ours, theirs) in shares.items():
        print(f"| {score} | {ours:.1%} | {theirs:.1%} |")
    values: dict[str, list[float]] = defaultdict(list)
    for doc in (doc for name in CLEAN for doc in articles(asked.data, name)):
        for name, value in measured(doc):
            values[name].append(value)
    print("\n| edited copy | measured | " + " | ".join(f"{each:g}%" for each in PERCENTILES))
    print("|---|---:|" + "---:|" * len(PERCENTILES))
    for name, found in sorted(values.items()):
        found.sort()
        cells = (f"{found[min(int(len(found) * each / 100), len(found) - 1)]:.3g}" for each in PERCENTILES)
        print(f"| {name} | {len(found):,} | {' | '.join(cells)} |")
    return int(shares["grade"][0] < asked.at_least)


if __name__ == "__main__":
    sys.exit(main())
