"""Kill a writer at random moments, and look whether the index opens, answers and lacks nothing that was kept before.

usage: kill.py FOLDER KILLS [SEED]

FOLDER must not exist. A child process adds articles in small steps, replaces
some, takes some out and compacts, over and over, and tells each step that is
complete; it is killed with SIGKILL while it works. Then every article that the
last complete step has left must be found by its own words, and checksums must hold.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from newslint.reuse import writer as writing
from newslint.reuse.article import Article
from newslint.reuse.manifest import create
from newslint.reuse.passages import matches
from newslint.reuse.reader import opened
from newslint.reuse.writer import Writer

ARTICLES = 240
STEP = 20
LONGEST = 0.4


def article(number: int, version: int) -> Article:
    """Words that no other article has, and none of its other versions."""
    return Article(f"a/{number:03d}", " ".join(f"w{number}x{version}x{word}" for word in range(40)))


def work(folder: str, version: int) -> None:
    """The child: never ends by itself."""
    writing.AT_ONCE = STEP // 2  # every step writes a segment
    while True:
        for first in range(0, ARTICLES, STEP):
            some = [article(number, version) for number in range(first, first + STEP)]
            with Writer(folder) as index:
                index.add(some if first % 3 else some[: STEP // 4])
                if first % 5 == 0:
                    index.remove([some[-1].key])
                if first % 7 == 0:
                    index.compact()
            print(first, version, flush=True)
        version += 1


def trial(folder: str, version: int, dice: random.Random) -> tuple[int, str]:
    """Kill one child; the last version it began with, and what is wrong with the index, or nothing."""
    child = subprocess.Popen(
        [sys.executable, __file__, "work", folder, str(version)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    told = [child.stdout.readline()]
    time.sleep(dice.random() * LONGEST)
    child.send_signal(signal.SIGKILL)
    told += child.stdout
    child.wait()
    complete = [article(*map(int, line.split())) for line in told]
    version = max([version, *(int(line.split()[1]) for line in told)])
    try:
        with Writer(folder) as index:
            if wrong := index.manifest.check():
                return version, wrong
            for damage in index.damaged():
                return version, str(damage)
            names = {row.name for row in index.manifest.segments()}
            if orphans := [name for name in os.listdir(folder) if name.startswith("segment") and name not in names]:
                return version, f"left over: {orphans}"
        with opened(folder) as reader:
            every = {held.key: held.text for _, held in reader.manifest.articles()}
            for kept in complete[-ARTICLES // STEP :]:
                if _version(every.get(kept.key, "")) < _version(kept.text):
                    return version, f"{kept.key} was complete, and is not held"
            for _, held in reader.manifest.articles():
                if [match.key for match in matches(reader, held.text)] != [held.key]:
                    return version, f"{held.key} is not found by its own words"
    except Exception as problem:
        return version, f"{type(problem).__name__}: {problem}"
    return version, ""


def _version(text: str) -> int:
    return int(text.split("x", 2)[1]) if text else -1


def main(folder: str, kills: int, seed: int = 1) -> int:
    """Kill so many children, and print what went wrong; how many times something did."""
    create(folder)
    dice = random.Random(seed)
    failures, version = 0, 0
    for number in range(kills):
        version, wrong = trial(folder, version + 1, dice)
        if wrong:
            failures += 1
            print(f"kill {number + 1}: {wrong}", flush=True)
    print(f"{kills} kills, {failures} failures")
    return failures


if __name__ == "__main__":
    if sys.argv[1] == "work":
        work(sys.argv[2], int(sys.argv[3]))
    assert not Path(sys.argv[1]).exists()
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:4])) > 0)
