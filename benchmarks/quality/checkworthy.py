"""Unsourced figures against sentences that fact-checkers found worth checking (ClaimBuster, CheckThat! 2019).

usage: checkworthy.py DATA
"""

import argparse
import re
from pathlib import Path

from clean_copy import records
from figures import Table, share

from newslint.document import Block, Document
from newslint.engine import Found, run
from newslint.packs import load_rules
from newslint.source import Source
from newslint.span import Span

RULE = "statistics/unsourced-statistic"
SETS = ("claimbuster", "checkthat2019")

_FIGURE = re.compile(
    r"\d|\b(?:per ?cent|percent|million|billion|trillion|half|third|quarter|doubled|tripled|hundreds?|thousands?)\b"
)


def tables(data: Path) -> list[Table]:
    """Whether the sentences that the rule flags, each read alone, are those worth checking."""
    rule = next(rule for rule in load_rules().rules if rule.name == RULE)
    rows = []
    for name in SETS:
        if not (data / name).is_dir():
            continue
        sentences = worthy = flagged = both = 0
        for record in records(data, name, "sentences.jsonl"):
            text, is_worthy = record["text"].strip(), str(record["label"]) == "1"
            if not _FIGURE.search(text.lower()):
                continue
            doc = Document(Source(text, record["id"]), text, (Block("paragraph", Span(0, len(text))),))
            said = any(isinstance(outcome, Found) for outcome in run(doc, (rule,)))
            sentences, worthy = sentences + 1, worthy + is_worthy
            flagged, both = flagged + said, both + (said and is_worthy)
        rows.append((name, f"{sentences:,}", share(worthy, sentences), share(both, flagged), share(both, worthy)))
    note = (
        f"Sentences of debates and speeches that hold a figure, each read alone. The labels say whether a fact-checker "
        f"would take the sentence up, which is not what `{RULE}` asks; spoken first-person politics is not news copy. "
        "The precision to beat is the share of worthy sentences in the third column. CheckThat! counts only "
        "the few sentences that one team picked."
    )
    head = ("set", "sentences with a figure", "worth checking", "of those flagged", "flagged of those worth checking")
    return [Table("Figures worth checking", note, head, tuple(rows))] if rows else []


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    for table in tables(parser.parse_args().data):
        print(table.markdown())


if __name__ == "__main__":
    main()
