"""All measurements of quality, written as docs/quality.md.

usage: report.py DATA --day 2026-11-21 [--quick] [--out FILE] [--check]

The page depends on DATA, the rules and the labels alone; the day is an argument.
``--quick`` plants fewer errors and leaves out the external labels. ``--check``
ends with 1 if a stable rule that is on by default misses its target.
"""

import argparse
import hashlib
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from typing import NamedTuple

import adjudicate
import clean_copy
import recall
from adjudicate import Key, Precision
from figures import Table, wilson
from mutants import KINDS

from newslint import __version__
from newslint.packs import load_rules
from newslint.rule import RuleCard

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "docs" / "quality.md"
OURS = frozenset({"adjudicate", "clean_copy", "figures", "recall", "report"})
QUICK = 30
"""Planted errors of each kind in a quick run."""

PRECISION = {"error": (0.95, 0.90), "warning": (0.80, 0.70), "info": (0.60, 0.0)}
"""The share of findings that must not be false, and the least lower bound of its interval."""
RATES = {"error": 0.02, "warning": 0.30, "info": 1.5}
"""The most findings per 1,000 words of edited copy, by all rules together."""
RECALL = (
    (0.90, ("text/", "time/weekday-date", "tables/", "arithmetic/", "quotations/unbalanced-quotation")),
    (0.75, ("names/", "status/", "quotations/quote-drift", "headlines/")),
    (0.60, ("statistics/", "attribution/", "corpus/")),
)
"""The share of planted errors to be found, by the beginning of the rule's name; other rules have no target."""
DATE_RULES = ("time/unanchored-relative-time", "metadata/missing-date-or-byline")
FEW = 20
"""Fewer planted errors, or judged findings, than this decide nothing."""


class Verdict(NamedTuple):
    """One rule against its targets; ``missed`` says which it misses."""

    card: RuleCard
    findings: dict[str, int]
    precision: dict[str, Precision]
    natural: tuple[int, int]
    carrier: tuple[int, int]
    unseen: tuple[int, int]
    alarms: tuple[int, int]
    missed: tuple[str, ...]

    @property
    def held(self) -> bool:
        """True for a rule that is held to its targets."""
        return self.card.stage == "stable" and self.card.default


def target(rule: str) -> float | None:
    """The recall asked of a rule, if any."""
    return next((least for least, names in RECALL if rule.startswith(names)), None)


def verdicts(
    findings: dict[tuple[str, str], int],
    judged: dict[tuple[str, str], Precision],
    planted: Iterable[recall.Recall],
) -> list[Verdict]:
    """Every rule that is loaded, against its targets."""
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: {key: [0, 0] for key in (*KINDS, "twin")})
    for each in planted:
        if each.known:
            of = counts[each.operator.rule]
            of[each.operator.kind][0] += each.hits
            of[each.operator.kind][1] += each.mutants
            of["twin"][0] += each.alarms
            of["twin"][1] += each.twins
    made = []
    for rule in load_rules().rules:
        name, of = rule.name, counts[rule.name]
        precision = {level: each for (other, level), each in judged.items() if other == name}
        missed = [level for level, each in precision.items() if misses(level, each)]
        hits, mutants = _telling(of["natural"], of["carrier"], of["unseen"])
        least = target(name)
        if least is not None and mutants >= FEW and hits / mutants < least:
            missed.append(f"recall {least:.2f}")
        made.append(
            Verdict(
                rule.card, {level: number for (other, level), number in findings.items() if other == name}, precision,
                (of["natural"][0], of["natural"][1]), (of["carrier"][0], of["carrier"][1]),
                (of["unseen"][0], of["unseen"][1]), (of["twin"][0], of["twin"][1]), tuple(missed),
            )
        )  # fmt: skip
    return made


def _telling(natural: list[int], carrier: list[int], unseen: list[int]) -> tuple[int, int]:
    """Natural mutants if there are enough of them, else unseen wordings, else carriers."""
    chosen = natural
    if natural[1] < FEW:
        chosen = next((stock for stock in (unseen, carrier) if stock[1]), natural)
    return chosen[0], chosen[1]


def misses(severity: str, judged: Precision) -> bool:
    """True if the judged findings fall short: the share itself, or, of many, its lower bound."""
    if not judged.judged:
        return False
    share_right = judged.right / judged.judged
    wanted, least = PRECISION[severity]
    low, _ = wilson(judged.right, judged.judged)
    return share_right < wanted or (judged.judged >= FEW and low < least)


def verdict_table(made: Iterable[Verdict], words: int) -> str:
    """One row a rule."""
    rows = []
    for each in made:
        card = each.card
        levels = [
            level for level in ("error", "warning", "info") if level in {card.severity, *dict(card.cases).values()}
        ]
        stage = card.stage + ("" if card.default else ", off")
        clean = ", ".join(f"{level} {1000 * each.findings.get(level, 0) / words:.3f}" for level in levels)
        judged = ", ".join(
            f"{level} {of.right}/{of.judged}" for level, of in sorted(each.precision.items()) if of.judged
        )  # fmt: skip
        least = target(card.name)
        state = "; ".join(f"misses {what}" for what in each.missed)
        if not state:
            state = "meets" if judged or each.natural[1] or each.carrier[1] or each.unseen[1] else "not measured"
        elif each.held:
            state = f"**{'demoted' if set(each.missed) & set(PRECISION) else 'below'}**: {state}"
        rows.append(
            (
                f"`{card.name}`", stage, clean, judged or ("none" if not any(each.findings.values()) else "not judged"),
                _short(each.natural), _short(each.carrier), _short(each.unseen), _short(each.alarms),
                f"{least:.2f}" if least is not None else "", state,
            )
        )  # fmt: skip
    head = (
        "rule", "stage", "per 1,000 words of edited copy", "not false, of those judged", "recall, natural",
        "recall, carrier", "recall, unseen", "alarms on twins", "recall asked", "verdict",
    )  # fmt: skip
    return Table("", "", head, tuple(rows)).body()


def _short(counts: tuple[int, int]) -> str:
    return f"{counts[0] / counts[1]:.2f} ({counts[0]}/{counts[1]})" if counts[1] else "–"


def externals(data: Path) -> Iterator[str]:
    """What every other module beside this one measures, as Markdown; one without ``tables`` is run as a command."""
    for path in sorted(HERE.glob("*.py")):
        if path.stem in OURS:
            continue
        module = import_module(path.stem)
        if isfunction(getattr(module, "tables", None)):
            yield from (table.markdown() for table in module.tables(data))
        else:
            own = data / path.stem
            command = [sys.executable, str(path), str(own if own.is_dir() else data)]
            ran = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
            what = (module.__doc__ or path.stem).split("\n", 1)[0].rstrip(".")
            said = (
                ran.stdout
                if ran.returncode == 0
                else "could not run: " + (ran.stderr.strip().splitlines() or ["?"])[-1]
            )
            yield "\n".join([f"### {what}", "", "```text", said.rstrip(), "```", ""])


def versions(data: Path) -> str:
    """The sets as they were read: the first twelve digits of the SHA-256 of their files."""
    lines = ["| set | files |", "|---|---|"]
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        files = sorted(path for path in folder.iterdir() if ".jsonl" in path.name)
        if files:
            shown = ", ".join(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}" for path in files)
            lines.append(f"| {folder.name} | {shown} |")
    return "\n".join(lines)


def totals(measured: clean_copy.Measured) -> str:
    """All rules together against the budget."""
    rows = tuple(
        (level, f"{measured.rate(level):.3f}", f"{measured.rate(level, DATE_RULES):.3f}", f"{most:g}")
        for level, most in RATES.items()
    )
    head = ("severity", "per 1,000 words", "rules on dates left out", "budget")
    return Table("", "", head, rows).body()


def page(data: Path, day: str, quick: bool) -> tuple[str, list[Verdict]]:
    """The whole page, and the verdicts on it. Raises AssertionError if a rule crashes."""
    measured = clean_copy.measure(data)
    assert not measured.crashes, measured.crashes[0]
    judged = adjudicate.precision((Key(*place) for place in measured.places), adjudicate.labels())
    planted = recall.measured(data, limit=QUICK if quick else recall.LIMIT)
    findings = {place: by_set.total() for place, by_set in measured.counts.items()}
    made = verdicts(findings, judged, planted)
    words = measured.words.total()
    text = (HERE / "page.md").read_text("utf-8")
    return text.format(
        version=__version__,
        day=day,
        quick=" (quick run)" * quick,
        words=f"{words:,}",
        sizes=", ".join(f"{name} {size:,}" for name, size in measured.words.items()),
        few=FEW,
        verdicts=verdict_table(made, words),
        totals=totals(measured),
        findings=clean_copy.table(measured).split("\n\n", 1)[1],
        precision=adjudicate.table(judged).body(),
        operators=len(planted),
        planted=recall.table(planted).body(),
        externals="Left out of a quick run." if quick else "\n".join(externals(data)).rstrip(),
        data=versions(data),
    ), made


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--day", required=True, help="the day of the measurement, ISO")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    text, made = page(asked.data, asked.day, asked.quick)
    asked.out.write_text(text, "utf-8")
    short = [each for each in made if each.held and each.missed]
    for each in short:
        print(f"{each.card.name}: misses {', '.join(each.missed)}")
    if asked.check and short:
        sys.exit(1)


if __name__ == "__main__":
    main()
