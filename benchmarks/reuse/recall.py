"""How many planted passages an index finds, how exactly, and what it reports besides.

usage: recall.py INDEX ARTICLES [EACH]     an index that build.py has made; EACH texts a cell, 100 by default

A passage is found if a range is reported in its own source that overlaps it.
The overlap over union (IoU) is that of the best such range, in code points. All
other reported ranges outside the passage are chance matches. Prints JSON.
"""

import json
import sys
from statistics import fmean

from generate import Language, Question, questions

from newslint.reuse.passages import matches
from newslint.reuse.reader import Reader, opened

Range = tuple[int, int]


def measure(folder: str, articles: int, each: int = 100) -> dict[str, object]:
    """Recall, IoU on both sides and covered share by cell; chance matches a question, over all cells."""
    cells: dict[str, list[tuple[float, float, float, float]]] = {}
    chance = asked = 0
    with opened(folder) as reader:
        for question in questions(Language(), articles, each):
            found, by_chance = _asked(reader, question)
            asked, chance = asked + 1, chance + by_chance
            if question.kind != "none":
                cells.setdefault(f"{question.kind} {question.length} {question.rate}", []).append(found)
    table = {
        cell: [fmean(row[0] for row in rows), *(fmean([row[n] for row in rows if row[0]] or [0.0]) for n in (1, 2, 3))]
        for cell, rows in cells.items()
    }
    return {"articles": articles, "questions": asked, "chance": chance / asked, "cells": table}


def _asked(reader: Reader, question: Question) -> tuple[tuple[float, float, float, float], int]:
    source = f"made/{question.source:08d}"
    best_here = best_there = 0.0
    covered: set[int] = set()
    chance = 0
    for match in matches(reader, question.text):
        here, there = tuple(match.here), tuple(match.there)
        if match.key == source and _common(here, question.here):
            best_here = max(best_here, _iou(here, question.here))
            best_there = max(best_there, _iou(there, question.there))
            covered |= set(range(max(here[0], question.here[0]), min(here[1], question.here[1])))
        elif question.kind == "none" or not _common(here, question.here):
            chance += 1
    share = len(covered) / max(1, question.here[1] - question.here[0])
    return (float(best_here > 0), best_here, best_there, share), chance


def _common(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _iou(one: Range, other: Range) -> float:
    return _common(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:4]))))
