"""Build an index of made-up articles: articles a second, bytes an article, memory.

usage: build.py INDEX ARTICLES     INDEX must not exist
       build.py anchors ARTICLES   the same articles in the LSH indexes of datasketch and rensa, if they are installed

Prints JSON. One process, and its whole time but for making up the articles.
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator

from generate import Language

from newslint.reuse import segment
from newslint.reuse.article import Article
from newslint.reuse.manifest import create
from newslint.reuse.writer import Writer, part_of


class Timed:
    """Articles, and the seconds and CPU seconds that making them up has taken."""

    def __init__(self, count: int) -> None:
        self._articles = Language().articles(count)
        self.seconds = self.cpu = 0.0

    def __iter__(self) -> Iterator[Article]:
        while True:
            began, cpu = time.perf_counter(), time.process_time()
            article = next(self._articles, None)
            self.seconds, self.cpu = self.seconds + time.perf_counter() - began, self.cpu + time.process_time() - cpu
            if article is None:
                return
            yield article


def build(folder: str, count: int) -> dict[str, float]:
    """What building and compacting cost."""
    create(folder)
    articles = Timed(count)
    began, cpu = time.perf_counter(), time.process_time()
    with Writer(folder) as writer:
        writer.add(articles)
        added = time.perf_counter() - began - articles.seconds
        writer.compact()
    seconds = time.perf_counter() - began - articles.seconds
    sizes = {"texts": 0, "index": 0}
    for where, _, files in os.walk(folder):
        for name in files:
            sizes["texts" if name.startswith("index.sqlite") else "index"] += os.path.getsize(os.path.join(where, name))
    return {
        "articles": count,
        "added_per_second": count / added,
        "per_second": count / seconds,
        "per_cpu_second": count / (time.process_time() - cpu - articles.cpu),
        "index_bytes": sizes["index"] / count,
        "text_bytes": sizes["texts"] / count,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def anchors(count: int) -> dict[str, float]:
    """Articles a CPU second: ours with texts and without; the anchors with 5 words, 128 permutations, threshold 0.5."""
    articles = list(Language().articles(count))
    texts = [article.text.lower().split() for article in articles]
    rates = {}
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        create(index)
        began = time.process_time()
        with Writer(index) as writer:
            writer.add(articles)
        rates["newslint"] = count / (time.process_time() - began)
        began = time.process_time()
        part = part_of((article.text for article in articles), range(count))
        segment.write(os.path.join(folder, "segment"), part)
        rates["newslint without texts"] = count / (time.process_time() - began)

    def shingles(words: list[str]) -> list[str]:
        return [" ".join(words[first : first + 5]) for first in range(max(1, len(words) - 4))]

    try:
        from datasketch import MinHash, MinHashLSH

        began, sketches = time.process_time(), MinHashLSH(threshold=0.5, num_perm=128)
        for number, words in enumerate(texts):
            sketch = MinHash(num_perm=128)
            sketch.update_batch([shingle.encode() for shingle in shingles(words)])
            sketches.insert(number, sketch)
        rates["datasketch"] = count / (time.process_time() - began)
    except ImportError:
        pass
    try:
        from rensa import RMinHash, RMinHashLSH

        began, lsh = time.process_time(), RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
        for number, words in enumerate(texts):
            sketch = RMinHash(num_perm=128, seed=42)
            sketch.update(shingles(words))
            lsh.insert(number, sketch)
        rates["rensa"] = count / (time.process_time() - began)
    except ImportError:
        pass
    return rates


if __name__ == "__main__":
    print(json.dumps(anchors(int(sys.argv[2])) if sys.argv[1] == "anchors" else build(sys.argv[1], int(sys.argv[2]))))
