"""newslint beside proselint on the same files, whole processes, one run.

usage: compare.py DATA [--set NAME ...] [--articles N] [--rounds N] [--newslint CMD] [--proselint CMD]

DATA is a folder with one folder a set, each holding ``articles.jsonl`` or
``articles.jsonl.gz`` (fields ``title``, ``text``, optionally ``date``). The
articles are written to a temporary folder as Markdown with front matter and
removed afterwards. The two programs run in turn, A B A B …, after one round
that does not count; medians and the ratio of each pair are printed. Times are
those of whole processes, so quote the ratios.
"""

import argparse
import gzip
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

BIN = Path(sys.executable).parent
"""Where this environment keeps its programs. proselint is none of the project's own: ``pip install proselint``."""

SETS = ("bbc_news", "wikinews", "reuters_1987", "gum_wikinews", "basil", "horne2017", "polnear", "onestopenglish")


def texts(data: Path, sets: Iterable[str] = SETS) -> Iterator[tuple[str, str, str]]:
    """(title, text, date) of every article of every set there is."""
    for name in sets:
        for path in (data / name / "articles.jsonl", data / name / "articles.jsonl.gz"):
            if not path.exists():
                continue
            with (
                gzip.open(path, "rt", encoding="utf-8")
                if path.suffix == ".gz"
                else path.open(encoding="utf-8") as lines
            ):
                for line in lines:
                    record = json.loads(line)
                    yield record.get("title") or "Untitled", record["text"], (record.get("date") or "2005-01-05")[:10]


def write(folder: Path, articles: list[tuple[str, str, str]]) -> list[str]:
    """Write the articles as Markdown; their paths."""
    paths = []
    for number, (title, text, date) in enumerate(articles):
        path = folder / f"{number:05}.md"
        front = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nauthor: A. Reporter\ndate: {date}\n---\n\n"
        path.write_text(front + text + "\n", "utf-8")
        paths.append(str(path))
    return paths


def timed(command: list[str]) -> float:
    """Wall seconds of one process. The environment loses what would slow a Python program down."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    started = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def compare(label: str, ours: list[str], theirs: list[str], rounds: int) -> None:
    """Run the two in turn and print medians and the median ratio of the pairs."""
    timed(ours)
    timed(theirs)
    pairs = [(timed(ours), timed(theirs)) for _ in range(rounds)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"{label:32} newslint {1000 * mine:8.1f} ms, proselint {1000 * other:8.1f} ms: {ratio:5.2f} times as long")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--set", action="append", default=[], help="only these sets, instead of all")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--newslint", default=f"{BIN / 'newslint'} check --isolated --output-format concise")
    parser.add_argument("--proselint", default=f"{BIN / 'proselint'} check")
    asked = parser.parse_args()
    every = list(texts(asked.data, asked.set or SETS))
    repeated = [every[number % len(every)] for number in range(asked.articles)]
    middling = min(every, key=lambda article: abs(len(article[1].split()) - 700))
    ours, theirs = shlex.split(asked.newslint), shlex.split(asked.proselint)
    with tempfile.TemporaryDirectory() as folder:
        one = write(Path(folder), [middling])
        compare("cold, one 700-word article", [*ours, *one], [*theirs, *one], asked.rounds)
    with tempfile.TemporaryDirectory() as folder:
        many = write(Path(folder), repeated[: len(every)])
        words = sum(len(text.split()) for _, text, _ in repeated[: len(every)])
        label = f"{len(many):,} articles, {words:,} words"
        compare(label, [*ours, *many], [*theirs, *many], max(asked.rounds // 3, 1))


if __name__ == "__main__":
    main()
