"""What a run costs beside an earlier revision of newslint, in turn, and beside the growth in rules.

usage: previous.py FOLDER [--revision REV] [--rounds N]

FOLDER holds articles. The revision (by default the last commit of release
0.1.0) is taken from git into a temporary folder and run by the same Python.
Prints the medians of processor time and their ratio, cold for one article
and for the whole folder.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
RELEASE = "7b17be7"


def processor_time(checkout: Path, cache: Path, target: Path) -> float:
    """Seconds of processor time of one ``newslint check``."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    paths = os.pathsep.join(str(checkout / part) for part in ("linter", "rules"))
    env = {**kept, "PYTHONPATH": paths, "NEWSLINT_CACHE_DIR": str(cache)}
    before = os.times()
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--output-format", "concise", str(target)]
    subprocess.run(command, env=env, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def rules_of(checkout: Path) -> int:
    """How many rule files a checkout has."""
    files = (checkout / "rules/newslint_rules").glob("*/*")
    return sum(path.suffix in (".py", ".md") and path.stem not in ("__init__", "SOURCES") for path in files)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--revision", default=RELEASE)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        earlier = Path(temporary) / "earlier"
        earlier.mkdir()
        archive = subprocess.run(["git", "-C", ROOT, "archive", asked.revision], check=True, capture_output=True).stdout
        subprocess.run(["tar", "x", "-C", earlier], input=archive, check=True)
        first = sorted(asked.folder.iterdir())[0]
        print(f"rules: {rules_of(earlier)} then, {rules_of(ROOT)} now, {rules_of(ROOT) / rules_of(earlier):.1f} times")
        for label, target in (
            ("one article, cold", first),
            (f"{len(list(asked.folder.iterdir()))} articles", asked.folder),
        ):
            times: dict[Path, list[float]] = {earlier: [], ROOT: []}
            for checkout in (*times, *list(times) * asked.rounds):
                times[checkout].append(processor_time(checkout, Path(temporary) / checkout.name, target))
            then, now = (statistics.median(found[1:]) for found in times.values())
            print(f"{label}: {then:.3f} s then, {now:.3f} s now, {now / then:.2f} times")


if __name__ == "__main__":
    main()
