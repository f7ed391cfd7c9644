"""Recall on planted errors, and false alarms on their harmless twins.

usage: recall.py DATA [--operator NAME ...] [--rule FAMILY/NAME ...] [--limit N] [--show N [--show-unseen]]

``--show N`` prints up to N misses and N twin alarms of each operator with the words
around them, to be read by a person; those of unseen wordings only with ``--show-unseen``,
for whoever has read them can no longer measure with them. ``README.md`` beside this file
says what is counted.
"""

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from random import Random
from typing import NamedTuple

from clean_copy import CLEAN, clean_records
from figures import Table, share
from mutants import KINDS, Case, Operator, operators
from mutants.article import Article, Place, article
from mutants.quotations import OTHERS

from newslint.document import Document
from newslint.engine import Crashed, Found, run
from newslint.finding import Finding
from newslint.packs import Rule, load_rules
from newslint.span import Span
from newslint.testing.proofs import built_in_registries
from newslint.world import World
from newslint.world.archive import RunArchive

LIMIT = 120
"""At most so many mutants an operator."""


class Recall(NamedTuple):
    """What one operator measured; there is no such rule where ``known`` is False.

    ``offered`` counts the places in ``words`` words; ``wordings`` the different wordings planted, 0 if natural.
    """

    operator: Operator
    known: bool
    hits: int = 0
    mutants: int = 0
    alarms: int = 0
    twins: int = 0
    offered: int = 0
    words: int = 0
    wordings: int = 0
    shown: tuple[str, ...] = ()


def copy(data: Path) -> list[Article]:
    """Every article of edited copy, and who else tells the same event (BASIL)."""
    articles, events = [], defaultdict(list)
    for name in CLEAN:
        for record in clean_records(data, name):
            articles.append(article(name, record))
            if "event_id" in record:
                events[record["event_id"]].append(articles[-1])
    for told in events.values():
        for one in told:
            OTHERS[one.set, one.id] = [other for other in told if other is not one]
    return articles


class Said(NamedTuple):
    """A finding, the article of the run that it stands in, and the places it names in the article under test."""

    doc: Document
    finding: Finding
    places: tuple[Span, ...]


def found(rule: Rule, article: Article, case: Case) -> list[Said]:
    """What the rule finds in a run of one article and its neighbours. Raises AssertionError if the rule crashes."""
    doc = article.document()
    others = tuple(other.document(f"{number} {other.id}") for number, other in enumerate(case.neighbours))
    archive = RunArchive((doc, *others)) if others else None
    earlier = case.earlier
    history = earlier.document if earlier is not None else None
    world = World(archive, built_in_registries(), date.fromisoformat(case.today) if case.today else None, history)
    said = []
    for each in (doc, *others):
        each.world = world
    for each in (doc, *others):
        for outcome in run(each, (rule,)):
            assert not isinstance(outcome, Crashed), f"{rule.name} on {article.id}: {outcome.trace}"
            if isinstance(outcome, Found):
                finding = outcome.finding
                told = [(each, finding.span), *((other.document or each, other.span) for other in finding.related)]
                said.append(Said(each, finding, tuple(span for where, span in told if where is doc)))
    return said


def new(before: list[Said], after: list[Said]) -> list[Said]:
    """The findings of ``after`` that ``before`` has not: neither the words nor the message."""
    known = Counter((said.doc.words(said.finding.span), said.finding.message) for said in before)
    fresh = []
    for said in after:
        key = (said.doc.words(said.finding.span), said.finding.message)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(said)
    return fresh


def meets(said: Said, places: Iterable[Place]) -> bool:
    """True if a place that the finding names shares a code point with one of ``places``."""
    return any(span.overlaps(place) for span in said.places for place in places)


def measure(operator: Operator, rule: Rule | None, articles: list[Article], limit: int = LIMIT) -> Recall:
    """Plant up to ``limit`` errors, one an article, in an order fixed by a hash, and count."""
    order = sorted(articles, key=lambda each: hashlib.sha256(f"{operator.name}{each.set}{each.id}".encode()).digest())
    cases: list[tuple[Article, Case]] = []
    offered = words = 0
    for each in order:
        if len(cases) == limit and operator.kind != "natural":
            break
        if not each.paragraphs:
            continue
        words += len(each.text.split())
        case = operator.plant(each, Random(f"{operator.name} {each.set} {each.id}"))
        if case is not None:
            offered += case.offered
            if len(cases) < limit:
                cases.append((each, case))
    if rule is None:
        return Recall(operator, False, mutants=len(cases), offered=offered, words=words)
    hits = alarms = twins = 0
    shown: list[str] = []
    for host, case in cases:
        before = found(rule, host._replace(day=case.mutant.day), case)
        hit = any(meets(said, case.places) for said in new(before, found(rule, case.mutant, case)))
        hits += hit
        if not hit:
            shown.append(f"missed  {host.set}/{host.id}: {_around(case.mutant, case.places[0])}")
        if case.twin is not None:
            twins += 1
            false = new(before, found(rule, case.twin, case))
            alarms += bool(false)
            for said in false[:1]:
                where = _around(case.twin, said.places[0] if said.places else Span(0, 0))
                shown.append(f"alarm   {host.set}/{host.id}: {said.finding.message} | {where}")
    wordings = len({case.wording for _, case in cases} - {""})
    return Recall(operator, True, hits, len(cases), alarms, twins, offered, words, wordings, tuple(shown))


def _around(article: Article, place: Place) -> str:
    text = article.text
    start, end = place
    return " ".join(f"{text[max(start - 90, 0) : start]}[[{text[start:end]}]]{text[end : end + 60]}".split())[:420]


def measured(data: Path, names: Iterable[str] = (), rules: Iterable[str] = (), limit: int = LIMIT) -> list[Recall]:
    """Every operator, or those of some names or rules."""
    loaded = {rule.name: rule for rule in load_rules().rules}
    articles = copy(data)
    wanted, of = set(names), set(rules)
    return [
        measure(each, loaded.get(each.rule), articles, limit)
        for each in operators()
        if (not wanted or each.name in wanted) and (not of or each.rule in of)
    ]


def table(results: Iterable[Recall]) -> Table:
    """Recall and twin alarms by rule and operator, a column for each kind of place."""
    grouped: dict[tuple[str, str], dict[str, Recall]] = defaultdict(dict)
    for each in results:
        grouped[each.operator.rule, each.operator.name][each.operator.kind] = each
    rows = []
    for (rule, name), of in grouped.items():
        natural = of.get("natural")
        places = f"{1000 * natural.offered / natural.words:.2f}" if natural and natural.words else ""
        shares = [_share(each) if each else "–" for each in map(of.get, KINDS)]
        alarms = [f"{each.alarms}/{each.twins}" if each and each.twins else "–" for each in map(of.get, KINDS)]
        rows.append((f"`{rule}`", name, places, *shares, *alarms))
    head = (
        "rule", "operator", "places per 1,000 words", *(f"recall, {kind}" for kind in KINDS),
        *(f"alarms on twins, {kind}" for kind in KINDS),
    )  # fmt: skip
    return Table("Planted errors", "", head, tuple(rows))


def _share(each: Recall) -> str:
    return share(each.hits, each.mutants, each.wordings) if each.known else "no rule"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--operator", action="append", default=[])
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("--limit", type=int, default=LIMIT)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--show-unseen", action="store_true")
    asked = parser.parse_args()
    results = measured(asked.data, asked.operator, asked.rule, asked.limit)
    print(table(results).markdown())
    for each in results:
        if each.operator.kind == "unseen" and not asked.show_unseen:
            continue
        lines = sorted(each.shown, key=lambda line: hashlib.sha256(line.encode()).digest())
        for kind in ("missed", "alarm"):
            chosen = [line for line in lines if line.startswith(kind)][: asked.show]
            if chosen:
                print("\n".join(["", f"{each.operator.rule} {each.operator.name} ({each.operator.kind})", *chosen]))


if __name__ == "__main__":
    main()
