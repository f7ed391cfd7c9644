"""How long one question of 600 words takes: opening, the first from a cold page cache, and many when warm.

usage: latency.py INDEX ARTICLES     an index that build.py has made

Prints JSON: milliseconds, and megabytes that are resident in the end.
"""

import json
import os
import sys
import time

import numpy as np
from generate import Language, questions

from newslint.reuse.passages import matches
from newslint.reuse.reader import Reader


def measure(folder: str, articles: int) -> dict[str, float]:
    """Times over a fifth as many texts as for recall: one round when cold, and the fastest of three when warm."""
    texts = [question.text for question in questions(Language(), articles, 20)]
    _forget(folder)
    began = time.perf_counter()
    reader = Reader(folder)
    opening = time.perf_counter() - began
    times = np.zeros((4, len(texts)))
    for row in times:
        for number, text in enumerate(texts):
            began = time.perf_counter()
            matches(reader, text)
            row[number] = time.perf_counter() - began
    cold, warm = times[0] * 1e3, times[1:].min(axis=0) * 1e3
    resident = _resident()
    reader.close()
    return {
        "articles": articles,
        "open": opening * 1e3,
        "first": float(cold[0]),
        "cold_p95": float(np.percentile(cold, 95)),
        "p50": float(np.median(warm)),
        "p95": float(np.percentile(warm, 95)),
        "resident_mb": resident,
    }


def _forget(folder: str) -> None:
    """Have the system drop the index from its page cache."""
    if not hasattr(os, "posix_fadvise"):
        return
    for where, _, files in os.walk(folder):
        for name in files:
            handle = os.open(os.path.join(where, name), os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def _resident() -> float:
    with open("/proc/self/statm") as handle:
        return int(handle.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))
