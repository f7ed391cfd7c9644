"""Passages found in the text alignment task of PAN 2013, by the task's own measure.

usage: pan13.py DATA [--tune]     DATA holds pairs.jsonl and docs.jsonl.gz

Two ways are measured: ``compare`` as it is; and, because the task shuffles
and translates words where news copy keeps their order, a search that asks only
for many of the same content words close together; where it finds nothing, it
looks once more for a passage spread over three times its length or more of the
source. ``--tune`` chooses its settings again, on one half of the pairs; all is
measured on the other half (by the hash of a pair's name).
Plagdet is that of Potthast et al. (COLING 2010): precision and recall are
means over passages, in characters of both texts; a passage reported in pieces lowers it.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import product
from math import log2
from pathlib import Path
from typing import NamedTuple

from newslint import readers
from newslint.analyses.fingerprints import content_words
from newslint.analyses.sentences import split
from newslint.analyses.shared_passages import shared_passages
from newslint.analyses.words import tokens, words
from newslint.document import Document
from newslint.source import Source
from newslint.span import Span

STEM = 6
"""Words that begin with the same letters, so many, count as the same."""

SPREAD = 3
"""A summary is so many times shorter than what it is made from, at least."""

KINDS = {"no_obfuscation": "none", "random": "random", "translation": "translation", "summary": "summary"}

Case = tuple[Span, Span]
Point = tuple[int, int]


class Pair(NamedTuple):
    """Two texts, how the one was made from the other, and the passages that were."""

    name: str
    label: str
    here: "Text"
    there: "Text"
    cases: list[Case]


class Text(NamedTuple):
    """A text with its content words: beginnings of words, and where each stands."""

    doc: Document
    stems: list[str]
    spans: list[Span]
    sentences: list[Span]


class Settings(NamedTuple):
    """Of the search. Distances are in content words, on the side of the source and of the copy.

    Words found at more than ``most`` pairs of places are passed over; the others
    earn less, the commoner they are. ``penalty`` is what a word that is not
    shared costs; ``least`` is what a passage must earn on both sides.
    ``reach`` is how many characters of a sentence may be added at either end.
    """

    gaps: tuple[int, int] = (12, 12)
    most: int = 60
    penalties: tuple[float, float] = (0.3, 0.3)
    least: float = 4.5
    join: int = 15
    reach: int = 30


class Score(NamedTuple):
    """Plagdet, and what it is made of."""

    plagdet: float
    precision: float
    recall: float
    granularity: float


def score(cases: Sequence[list[Case]], found: Sequence[list[Case]]) -> Score:
    """The measure of PAN for passages ``found`` in texts with these ``cases``."""
    recalls, precisions, pieces = [], [], []
    for true, told in zip(cases, found, strict=True):
        for case in true:
            hits = [each for each in told if _meet(case, each)]
            recalls.append(_covered(case, hits))
            pieces += [len(hits)] if hits else []
        precisions += [_covered(each, [case for case in true if _meet(case, each)]) for each in told]
    recall, precision = sum(recalls) / max(len(recalls), 1), sum(precisions) / max(len(precisions), 1)
    granularity = sum(pieces) / len(pieces) if pieces else 1.0
    harmonic = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Score(harmonic / log2(1 + granularity), precision, recall, granularity)


def _meet(one: Case, other: Case) -> bool:
    return one[0].overlaps(other[0]) and one[1].overlaps(other[1])


def _covered(case: Case, by: list[Case]) -> float:
    """The share of the characters of both sides that are covered."""
    inside = 0
    for side in (0, 1):
        span = case[side]
        inside += len(
            {at for each in by for at in range(max(span.start, each[side].start), min(span.end, each[side].end))}
        )
    return inside / (case[0].length + case[1].length)


def close_together(pair: Pair, settings: Settings) -> list[Case]:
    """Where many of the same content words stand close together on both sides, in any order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, stem in enumerate(pair.there.stems):
        places[stem].append(place)
    often = Counter(pair.here.stems)
    worth = {stem: (often[stem] * len(places[stem])) ** -0.5 for stem in often if stem in places}
    points = [
        (place, second)
        for place, stem in enumerate(pair.here.stems)
        if stem in worth and often[stem] * len(places[stem]) <= settings.most
        for second in places[stem]
    ]
    boxes = []
    for group in _groups(points, settings.gaps):
        sides = (pair.here.stems, pair.there.stems)
        box: list[range] = [range(0), range(0)]
        earned = [0.0, 0.0]
        for side in (0, 1, 0, 1):
            weights = {point[side]: worth[sides[side][point[side]]] for point in group}
            earned[side], box[side] = _best(weights, settings.penalties[side])
            group = [point for point in group if point[side] in box[side]]
        if min(earned) >= settings.least:
            boxes.append((box[0], box[1]))
    return [
        (_whole(pair.here, here, settings.reach), _whole(pair.there, there, settings.reach))
        for here, there in _joined(boxes, settings.join)
    ]


def nearest(pair: Pair, settings: Settings, wide: Settings) -> list[Case]:
    """What stands close together; if nothing does, what stands spread over the source."""
    found = close_together(pair, settings)
    if found:
        return found
    return [case for case in close_together(pair, wide) if case[0].length >= SPREAD * case[1].length]


def _groups(points: Sequence[Point], gaps: tuple[int, int]) -> list[list[Point]]:
    """Points, each within both gaps of another of its group."""
    head = list(range(len(points)))

    def find(number: int) -> int:
        while head[number] != number:
            head[number] = head[head[number]]
            number = head[number]
        return number

    for number, (first, second) in enumerate(points):
        after = number + 1
        while after < len(points) and points[after][0] - first <= gaps[0]:
            if abs(points[after][1] - second) <= gaps[1]:
                head[find(after)] = find(number)
            after += 1
    groups: defaultdict[int, list[Point]] = defaultdict(list)
    for number, point in enumerate(points):
        groups[find(number)].append(point)
    return list(groups.values())


def _best(weights: dict[int, float], penalty: float) -> tuple[float, range]:
    """The stretch of places that earns most."""
    best, stretch, start, earned, before = 0.0, range(0), 0, 0.0, 0
    for place, weight in sorted(weights.items()):
        earned -= penalty * (place - before - 1)
        if earned <= 0:
            start, earned = place, 0.0
        earned, before = earned + weight, place
        if earned > best:
            best, stretch = earned, range(start, place + 1)
    return best, stretch


def _joined(boxes: Iterable[tuple[range, range]], gap: int) -> list[tuple[range, range]]:
    """Boxes with those joined that lie within ``gap`` of each other on both sides."""
    whole: list[tuple[range, range]] = []
    for box in sorted(boxes, key=lambda box: (box[0].start, box[1].start)):
        for number, other in enumerate(whole):
            if all(a.start - b.stop < gap and b.start - a.stop < gap for a, b in zip(box, other, strict=True)):
                here, there = (
                    range(min(a.start, b.start), max(a.stop, b.stop)) for a, b in zip(box, other, strict=True)
                )
                whole[number] = (here, there)
                break
        else:
            whole.append(box)
    return whole


def _whole(text: Text, stretch: range, reach: int) -> Span:
    """The characters of a stretch, with the rest of its first and its last sentence if little is missing."""
    start, end = text.spans[stretch.start].start, text.spans[stretch.stop - 1].end
    for sentence in text.sentences:
        if sentence.start <= start < sentence.end and start - sentence.start <= reach:
            start = sentence.start
        if sentence.start < end <= sentence.end and sentence.end - end <= reach:
            end = sentence.end
    return Span(start, end)


def compared(pair: Pair) -> list[Case]:
    """What ``newslint compare`` finds."""
    return [(each.here, each.there) for each in shared_passages(pair.here.doc, pair.there.doc)]


def read(folder: Path) -> list[Pair]:
    """The pairs; those that the task made by summary but whose passage is not recorded are left out."""
    with gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = {each["id"]: _text(each["text"]) for each in map(json.loads, lines)}
    pairs = []
    for line in (folder / "pairs.jsonl").read_text("utf-8").splitlines():
        each = json.loads(line)
        cases = [(Span(one["a_begin"], one["a_end"]), Span(one["b_begin"], one["b_end"])) for one in each["spans"]]
        if cases or each["label"] == "none":
            pairs.append(Pair(each["id"], each["label"], texts[each["a_id"]], texts[each["b_id"]], cases))
    return pairs


def _text(text: str) -> Text:
    doc = readers.read(Source(text.replace("\0", " ")), "plain")
    stems = [doc[tokens][index][:STEM] for index in doc[content_words]]
    spans = [Span(doc[words][index].start, doc[words][index].end) for index in doc[content_words]]
    return Text(doc, stems, spans, [part for block in doc.blocks for part in split(doc.text, block.span)])


WIDE = Settings((40, 15), 60, (0.03, 0.12), 8, 40, 30)


def tuned(pairs: Sequence[Pair]) -> tuple[Settings, Settings]:
    """The best of a grid of settings on these pairs but summaries; and then the best of another for what is spread."""
    told = [pair for pair in pairs if pair.label != "summary"]
    grid = product((12, 18, 25), (20, 60), (0.12, 0.2, 0.3), (3, 4.5, 6, 8), (0, 30))
    every = [Settings((gap, gap), most, (cost, cost), least, 15, reach) for gap, most, cost, least, reach in grid]
    close = max(every, key=lambda one: _plagdet(told, [close_together(pair, one) for pair in told]))
    grid_of_wide = product((40, 100), (15, 25), (60, 200), (0.01, 0.03), (0.05, 0.12), (8, 12, 16))
    wide = [Settings((a, b), most, (c, d), least, 40, 30) for a, b, most, c, d, least in grid_of_wide]
    return close, max(wide, key=lambda one: _plagdet(pairs, [nearest(pair, close, one) for pair in pairs]))


def _plagdet(pairs: Sequence[Pair], found: Sequence[list[Case]]) -> float:
    return score([pair.cases for pair in pairs], found).plagdet


def table(pairs: Sequence[Pair], found: Sequence[list[Case]]) -> list[str]:
    """A line for each kind of obfuscation and for all pairs, those with nothing to find included."""
    lines = []
    for label in (*KINDS, ""):
        chosen = [number for number, pair in enumerate(pairs) if label in ("", pair.label)]
        got = score([pairs[number].cases for number in chosen], [found[number] for number in chosen])
        name = KINDS.get(label, "**all**")
        lines.append(f"| {name} | {len(chosen)} | " + " | ".join(f"{value:.3f}" for value in got) + " |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--tune", action="store_true")
    options = parser.parse_args()
    halves: tuple[list[Pair], list[Pair]] = ([], [])
    for pair in read(options.data):
        halves[sha256(pair.name.encode()).digest()[0] % 2].append(pair)
    settings = tuned(halves[0]) if options.tune else (Settings(), WIDE)
    print("# PAN 2013 text alignment\n")
    print(f"{len(halves[1])} pairs measured; settings chosen on {len(halves[0])} others:")
    print(f"{settings[0]}, then {settings[1]}")
    print("\nPublished, on the whole test corpus: best of PAN 2013 0.822, best of PAN 2014 0.878 (plagdet of all).")
    ways = {
        "newslint compare, as it is": [compared(pair) for pair in halves[1]],
        "the same content words close together": [nearest(pair, *settings) for pair in halves[1]],
    }
    for name, found in ways.items():
        print(f"\n## {name}\n\n| obfuscation | pairs | plagdet | precision | recall | granularity |")
        print("|---|---|---|---|---|---|")
        print("\n".join(table(halves[1], found)))


if __name__ == "__main__":
    main()
