"""The archive at scale, in one command: build, space, recall, exactness, chance matches, latency, anchors.

usage: report.py WORK [--articles N]... [--each N] [--write PAGE]

WORK is a folder for the indexes, about 4 KB an article; what is there from an
earlier report is measured again, and not built again. --write puts the tables
into a page of the manual, instead of printing them.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
LENGTHS = (30, 60, 120)
COLUMNS = [("passage", rate) for rate in (0.0, 0.1, 0.2, 0.3)] + [("edit", rate) for rate in (0.1, 0.2, 0.3)]


def run(*command: str) -> Any:
    """The JSON that a measurement prints; each in a process of its own, so that memory is its own."""
    done = subprocess.run([sys.executable, str(HERE / command[0]), *command[1:]], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def built(work: Path, count: int) -> dict[str, Any]:
    """What building an index of so many articles has cost, now or in an earlier report."""
    known = work / f"{count}.json"
    if not known.exists():
        known.write_text(json.dumps(run("build.py", str(work / str(count)), str(count))))
    found: dict[str, Any] = json.loads(known.read_text())
    return found


def page(work: Path, counts: list[int], each: int) -> str:
    """The tables."""
    builds = [built(work, count) for count in counts]
    recalls = [run("recall.py", str(work / str(count)), str(count), str(each)) for count in counts]
    times = [run("latency.py", str(work / str(count)), str(count)) for count in counts]
    rates = run("build.py", "anchors", "5000")
    lines = ["# The archive at scale", ""]
    lines += [
        f"Written by `benchmarks/reuse/report.py` on {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}, load {os.getloadavg()[0]:.1f} at the end.",
        "The articles are made up from a seed (`generate.py`: 400 words each, phrases repeat nearly as in news);",
        f"the questions are texts of 600 words with one planted passage, {each} a cell. One process throughout.",
        "",
        "## Build, space and time of a question",
        "",
        "| articles | built a second (a CPU second) | bytes an article: index, texts | peak MB of the build "
        "| open ms | first question, cold | p95 cold | p50 warm | p95 warm | resident MB |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for count, build, time in zip(counts, builds, times, strict=True):
        lines.append(
            f"| {count:,} | {build['per_second']:,.0f}{_of_cpu(build)} | {build['index_bytes']:,.0f}, "
            f"{build['text_bytes']:,.0f} | {build['peak_mb']:,.0f} | {time['open']:.0f} | {time['first']:.0f} | "
            f"{time['cold_p95']:.1f} | {time['p50']:.1f} | {time['p95']:.1f} | {time['resident_mb']:,.0f} |"
        )
    lines += [
        "",
        "A build keeps the texts, checks for known keys, and compacts at the end; all of that is counted.",
        "",
    ]
    told = ", ".join(f"{name} {rate:,.0f}" for name, rate in rates.items())
    lines += [
        f"5,000 articles taken in by one process, a CPU second: {told}.",
        "(datasketch and rensa: MinHash-LSH of whole articles, which finds no passages; in memory, without texts.)",
        "",
    ]
    for count, recall in zip(counts, recalls, strict=True):
        lines += [
            f"## Recall and exactness among {count:,} articles",
            "",
            "Recall / mean overlap over union in the question / in the source. *Replaced*: so many words are others;",
            "*edited*: half of the changes replace, the others leave out or add a word.",
            "",
            "| words | verbatim | "
            + " | ".join(f"{'replaced' if kind == 'passage' else 'edited'} {rate:.0%}" for kind, rate in COLUMNS[1:])
            + " |",
            "|---|" + "---|" * len(COLUMNS),
        ]
        for length in LENGTHS:
            cells = (recall["cells"][f"{kind} {length} {rate}"] for kind, rate in COLUMNS)
            lines.append(f"| {length} | " + " | ".join(f"{r:.2f} / {i:.3f} / {j:.3f}" for r, i, j, _ in cells) + " |")
        whole = recall["cells"]["rewrite 0 0.2"]
        lines += [
            "",
            "A whole article with its sentences shuffled, a seventh left out and a fifth edited: recall "
            f"{whole[0]:.2f}, {whole[3]:.0%} of it covered.",
            f"Chance matches: {recall['chance']:.4f} a question.",
            "",
        ]
    return "\n".join(lines)


def _of_cpu(build: dict[str, Any]) -> str:
    return f" ({build['per_cpu_second']:,.0f})" if "per_cpu_second" in build else ""


def main() -> None:
    """Measure and tell."""
    options = argparse.ArgumentParser()
    options.add_argument("work", type=Path)
    options.add_argument("--articles", type=int, action="append")
    options.add_argument("--each", type=int, default=100)
    options.add_argument("--write", type=Path)
    given = options.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    text = page(given.work, given.articles or [20_000], given.each)
    if given.write:
        given.write.write_text(text, "utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
