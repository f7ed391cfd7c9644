"""Findings on edited copy, judged by a person: what a reading found, kept without a word of the articles.

usage:
    adjudicate.py DATA --rule FAMILY/NAME [--sample 50] [--severity error ...]   prints findings to be judged
    adjudicate.py DATA --add FILE --day 2026-11-21                               appends verdicts from a file
    adjudicate.py DATA --precision                                               prints the table

Each printed finding begins with its key, ``set/article@start-end severity``. A line of
FILE is such a key after the rule's name, a verdict (``true``, ``acceptable``, ``false``) and a note
of at most twelve words of one's own, divided by tabs. ``README.md`` says what the verdicts mean.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from clean_copy import CLEAN, articles
from figures import Table, share

from newslint.engine import Found, run
from newslint.packs import load_rules
from newslint.testing.proofs import built_in_registries
from newslint.world import World
from newslint.world.archive import RunArchive

LABELS = Path(__file__).parent / "labels"
VERDICTS = ("true", "acceptable", "false")
MOST_WORDS = 12


class Key(NamedTuple):
    """One finding on edited copy: half-open code points of the article's text, as ``clean_copy`` builds it."""

    set: str
    article: str
    start: int
    end: int
    rule: str
    severity: str


class Label(NamedTuple):
    """A finding and what a person made of it."""

    key: Key
    verdict: str
    day: str
    note: str

    def line(self) -> str:
        """The label as one line of JSON."""
        return json.dumps({**self.key._asdict(), "verdict": self.verdict, "day": self.day, "note": self.note})


def found(data: Path, rules: Iterable[str] = (), sets: Iterable[str] = CLEAN) -> dict[Key, str]:
    """Every finding of the rules, or of all, with the words around it; every set is its own archive."""
    wanted = set(rules)
    chosen = [rule for rule in load_rules().rules if not wanted or rule.name in wanted]
    said: dict[Key, str] = {}
    for name in sets:
        documents = list(articles(data, name))
        archive = RunArchive(tuple(documents))
        for doc in documents:
            doc.world = World(archive, built_in_registries())
        for doc in documents:
            for outcome in run(doc, chosen):
                if isinstance(outcome, Found):
                    finding = outcome.finding
                    start, end = finding.span
                    severity = outcome.rule.card.severity_of(finding)
                    around = (
                        f"{doc.text[max(start - 300, 0) : start]}[[{doc.text[start:end]}]]{doc.text[end : end + 250]}"
                    )
                    key = Key(name, doc.source.name, start, end, outcome.rule.name, severity)
                    said[key] = f"{finding.message}\n    …{' '.join(around.split())}…"
            doc.forget()
    return said


def labels(folder: Path = LABELS) -> list[Label]:
    """Every label of a folder. Raises ValueError for a line that is none."""
    read = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            record = json.loads(line)
            key = Key(*(record[name] for name in Key._fields))
            label = Label(key, record["verdict"], record["day"], record["note"])
            if label.verdict not in VERDICTS or len(label.note.split()) > MOST_WORDS:
                raise ValueError(f"{path.name}:{number}: a verdict is one of {VERDICTS}, a note at most 12 words")
            read.append(label)
    return read


def add(lines: Iterable[str], day: str, folder: Path = LABELS) -> int:
    """Append verdicts; a finding judged before gets the new one. Returns how many were read.

    Raises ValueError for a line of another form.
    """
    known = {label.key: label for label in labels(folder)}
    count = 0
    for line in filter(str.strip, lines):
        rule, place, verdict, note = line.rstrip("\n").split("\t")
        where, severity = place.rsplit(" ", 1)
        article, _, span = where.rpartition("@")
        name, _, article = article.partition("/")
        start, _, end = span.partition("-")
        key = Key(name, article, int(start), int(end), rule, severity)
        if verdict not in VERDICTS or len(note.split()) > MOST_WORDS:
            raise ValueError(f"a verdict is one of {VERDICTS}, a note at most {MOST_WORDS} words: {line!r}")
        known[key] = Label(key, verdict, day, note)
        count += 1
    by_rule: dict[str, list[Label]] = defaultdict(list)
    for label in known.values():
        by_rule[label.key.rule].append(label)
    folder.mkdir(exist_ok=True)
    for rule, of_rule in by_rule.items():
        path = folder / f"{rule.replace('/', '--')}.jsonl"
        path.write_text("".join(f"{label.line()}\n" for label in sorted(of_rule)), "utf-8")
    return count


class Precision(NamedTuple):
    """Verdicts on findings that the rule still reports, at one severity; ``stale`` labels match none of them."""

    findings: int = 0
    true: int = 0
    acceptable: int = 0
    false: int = 0
    stale: int = 0

    @property
    def judged(self) -> int:
        """Findings with a verdict."""
        return self.true + self.acceptable + self.false

    @property
    def right(self) -> int:
        """Findings whose verdict is not ``false``."""
        return self.true + self.acceptable


def precision(said: Iterable[Key], judged: Iterable[Label]) -> dict[tuple[str, str], Precision]:
    """Counts by rule and severity."""
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    current = set(said)
    for key in current:
        counts[key.rule, key.severity]["findings"] += 1
    for label in judged:
        kind = label.verdict if label.key in current else "stale"
        counts[label.key.rule, label.key.severity][kind] += 1
    return {place: Precision(**dict(of)) for place, of in sorted(counts.items())}


def table(measured: dict[tuple[str, str], Precision]) -> Table:
    """Precision by rule and severity."""
    rows = tuple(
        (
            f"`{rule}`", severity, str(each.findings), str(each.judged), share(each.right, each.judged),
            share(each.true, each.judged), str(each.stale) if each.stale else "",
        )
        for (rule, severity), each in measured.items()
    )  # fmt: skip
    head = ("rule", "severity", "findings", "judged", "not false", "an editor would mend it", "stale labels")
    return Table("Precision on edited copy", "", head, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--severity", action="append", default=[])
    parser.add_argument("--sample", type=int, default=50, help="at most so many findings of each rule")
    parser.add_argument("--add", type=Path, help="a file of verdicts")
    parser.add_argument("--day", default="", help="the day of the verdicts, ISO")
    parser.add_argument("--precision", action="store_true")
    asked = parser.parse_args()
    if asked.add:
        if not asked.day:
            parser.error("--add needs --day")
        print(f"{add(asked.add.read_text('utf-8').splitlines(), asked.day)} verdicts")
        return
    said = found(asked.data, asked.rule)
    if asked.precision:
        print(table(precision(said, labels())).markdown())
        return
    known = {label.key for label in labels()}
    shown: dict[str, int] = defaultdict(int)
    for key in sorted(said, key=lambda each: (each.rule, hashlib.sha256(repr(each[:4]).encode()).digest())):
        open_question = key not in known and (not asked.severity or key.severity in asked.severity)
        if open_question and shown[key.rule] < asked.sample:
            shown[key.rule] += 1
            print(f"{key.rule}\t{key.set}/{key.article}@{key.start}-{key.end} {key.severity}\n    {said[key]}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
