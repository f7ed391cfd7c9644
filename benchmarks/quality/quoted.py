"""Altered quotations against pairs of the same quotation in two articles (aligned from BASIL and FakeNewsAMT).

usage: quoted.py DATA

The labels are computed from the words, not judged by people. With origin ``basil`` two edited outlets
printed both versions; with ``fakenewsamt`` one version was invented on purpose.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from clean_copy import document, records
from figures import Table, share

from newslint.document import Document
from newslint.engine import Found, run
from newslint.packs import load_rules
from newslint.span import Span
from newslint.testing.proofs import built_in_registries
from newslint.world import World
from newslint.world.archive import RunArchive

SETS = {"basil": "basil", "fakenewsamt": "perezrosas2018"}
LABELS = ("words_differ", "partial_overlap", "one_contains_other", "punctuation_or_case_only", "identical")


def tables(data: Path) -> list[Table]:
    """How often ``quotations/quote-drift`` speaks of a pair, by how the two versions differ."""
    if not all((data / name).is_dir() for name in ("quote_variants", *SETS.values())):
        return []
    rule = next(rule for rule in load_rules().rules if rule.name == "quotations/quote-drift")
    texts = {each["id"]: each for name in SETS.values() for each in records(data, name)}
    pairs: Counter[tuple[str, str]] = Counter()
    hits: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for pair in records(data, "quote_variants", "pairs.jsonl"):
        origin, label = pair["origin"], pair["label"]
        docs = [document(texts[pair[f"{side}_id"]]) for side in "ab"]
        world = World(RunArchive(tuple(docs)), built_in_registries())
        quotes = [_in(doc, texts[pair[f"{side}_id"]], pair, side) for side, doc in zip("ab", docs, strict=True)]
        pairs[origin, label] += 1
        severities = set()
        for doc in docs:
            doc.world = world
            for outcome in run(doc, (rule,)):
                if isinstance(outcome, Found):
                    finding = outcome.finding
                    told = [(doc, finding.span), *((other.document or doc, other.span) for other in finding.related)]
                    if any(where is one and span.overlaps(quote)
                           for where, span in told for one, quote in zip(docs, quotes, strict=True)):  # fmt: skip
                        severities.add(rule.card.severity_of(finding))
        for severity in severities:
            hits[origin, label][severity] += 1
        hits[origin, label]["any"] += bool(severities & {"error", "warning"})
    rows = []
    for origin in SETS:
        labels = [label for label in LABELS if pairs[origin, label]]
        for label in labels:
            of = hits[origin, label]
            rows.append((origin, label.replace("_", " "), share(of["any"], pairs[origin, label]), str(of["info"])))
        found, infos = (sum(hits[origin, label][name] for label in labels) for name in ("any", "info"))
        rows.append((origin, "all", share(found, sum(pairs[origin, label] for label in labels)), str(infos)))
    note = (
        "Pairs of the same quotation in two articles (`quote_variants`), and the share on which "
        "`quotations/quote-drift` "
        "gives an error or a warning. “Words differ” should be found in invented versions; cut, bracketed or "
        "re-punctuated ones should not. Between two edited outlets (`basil`) a finding on differing words may be "
        "right: "
        "only one of them can have the speaker's."
    )
    return [Table("Altered quotations", note, ("origin", "the versions", "error or warning", "info"), tuple(rows))]


def _in(doc: Document, record: dict[str, str], pair: dict[str, str], side: str) -> Span:
    """The quotation of one side in the document, which has the title first and its paragraphs stripped."""
    begin, end = int(pair[f"{side}_begin"]), int(pair[f"{side}_end"])
    words = record["text"][begin:end]
    start = doc.text.find(words, len(record["title"]))
    return Span(start, start + len(words)) if start >= 0 else Span(0, 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    for table in tables(parser.parse_args().data):
        print(table.markdown())


if __name__ == "__main__":
    main()
