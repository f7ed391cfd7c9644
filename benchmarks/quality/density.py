"""Do unreliable stories draw more findings than edited ones? Findings per 1,000 words, as the area under a ROC curve.

usage: density.py DATA
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from clean_copy import document, records
from figures import Table, auc

from newslint.analyses.words import words
from newslint.engine import Found, run
from newslint.packs import load_rules
from newslint.testing.proofs import built_in_registries
from newslint.world import World

OF_THE_SET = ("time/unanchored-relative-time", "metadata/missing-date-or-byline")
"""Rules that would tell which sets have lost their dates and bylines."""


class Comparison(NamedTuple):
    """Which articles of which set are set against which."""

    unreliable: tuple[str, str]
    edited: tuple[str, str]


COMPARISONS = (
    Comparison(("fakenewsnet2017", "fake"), ("fakenewsnet2017", "real")),
    Comparison(("horne2017", "fake"), ("horne2017", "real")),
    Comparison(("horne2017", "satire"), ("horne2017", "real")),
    Comparison(("perezrosas2018", "fake"), ("perezrosas2018", "real")),
    Comparison(("hyperpartisan_byarticle", "hyperpartisan"), ("hyperpartisan_byarticle", "not_hyperpartisan")),
    Comparison(("golbeck2018", "fake"), ("golbeck2018", "satire")),
    Comparison(("golbeck2018", "fake"), ("wikinews", "")),
    Comparison(("golbeck2018", "fake"), ("bbc_news", "")),
)


def tables(data: Path) -> list[Table]:
    """The area under the curve for each comparison, by errors and warnings and by all findings."""
    scores: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for name in sorted({place[0] for each in COMPARISONS for place in each}):
        if (data / name).is_dir():
            for label, score in _scores(data, name):
                scores.setdefault((name, label), []).append(score)
    rows = []
    for each in COMPARISONS:
        bad, good = scores.get(each.unreliable, []), scores.get(each.edited, [])
        if bad and good:
            rows.append(
                (
                    " ".join(each.unreliable), " ".join(each.edited).strip(), f"{len(bad)} and {len(good)}",
                    *(f"{auc([score[kind] for score in bad], [score[kind] for score in good]):.2f}" for kind in (0, 1)),
                )
            )  # fmt: skip
    note = (
        "The chance that an unreliable story has more findings per 1,000 words than an edited one (0.5 is chance). "
        "Rules "
        "that depend on a set's lost dates are left out. The linter does not claim to tell lies from truth: a false "
        "story that is well typed draws few findings, and differences also tell of the page a set was scraped from."
    )
    head = ("unreliable", "edited", "articles", "errors and warnings", "all findings")
    return [Table("Findings on unreliable copy", note, head, tuple(rows))] if rows else []


def _scores(data: Path, name: str) -> Iterable[tuple[str, tuple[float, float]]]:
    rules = [rule for rule in load_rules().rules if rule.name not in OF_THE_SET and rule.card.default]
    wanted = {label for each in COMPARISONS for place, label in each if place == name}
    for record in records(data, name):
        label = "" if "" in wanted else record["label"]
        if label not in wanted:
            continue
        doc = document(record)
        doc.world = World(None, built_in_registries())
        size = max(len(doc[words]), 50) / 1000
        found = [outcome for outcome in run(doc, rules) if isinstance(outcome, Found)]
        grave = sum(outcome.rule.card.severity_of(outcome.finding) != "info" for outcome in found)
        yield label, (grave / size, len(found) / size)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    for table in tables(parser.parse_args().data):
        print(table.markdown())


if __name__ == "__main__":
    main()
