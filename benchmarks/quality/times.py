"""Days and clock times against TimeBank: how many are found, and how many get the right value.

usage: times.py DATA [--show N]

DATA is a folder with ``docs.jsonl``: one document a line with ``text``, ``date``
(its creation) and ``timex3``, the annotated expressions (``begin``, ``end``,
``type``, ``value``). Nothing of it is kept. Counted are annotations of type
DATE or TIME whose value names a day or a minute; durations and sets are not.
"""

import argparse
import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

from figures import Table, share

from newslint.analyses.clock import clocks
from newslint.analyses.days import days
from newslint.document import Block, Document
from newslint.metadata import Field, Stamp
from newslint.source import Source
from newslint.span import Span

DAY = re.compile(r"\d{4}-\d\d-\d\d")
MINUTE = re.compile(r"T(\d\d):?(\d\d)")


def document(record: dict[str, str]) -> Document:
    """One record as a document of one paragraph, published on its creation date."""
    text = record["text"]
    doc = Document(Source(text, record["id"]), text, (Block("paragraph", Span(0, len(text))),))
    doc.metadata.published = Stamp(datetime.fromisoformat(record["date"][:10]), Field(record["date"], "option"))
    return doc


def counted(folder: Path, show: int = 0) -> Counter[str]:
    """Agreements and disagreements by kind; up to ``show`` of each disagreement are printed."""
    counts: Counter[str] = Counter()
    shown: Counter[str] = Counter()

    def note(kind: str, doc: Document, span: Span, detail: str = "") -> None:
        counts[kind] += 1
        if "right" not in kind and shown[kind] < show:
            shown[kind] += 1
            around = doc.text[max(span.start - 50, 0) : span.end + 40]
            print(f"{kind}: {doc.source.name}: “{doc.words(span)}” {detail} in …{' '.join(around.split())}…")

    for line in (folder / "docs.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        doc = document(record)
        gold = [(Span(timex["begin"], timex["end"]), timex["value"]) for timex in record["timex3"]]
        for day in doc[days]:
            over = [value for span, value in gold if span.overlaps(day.span)]
            if not over:
                note("day, not annotated", doc, day.span)
            elif any(DAY.match(value) for value in over):
                right = any(value.startswith(str(day.on)) for value in over)
                note("day, right value" if right else "day, other value", doc, day.span, f"{day.on} for {over}")
            else:
                note("day, annotated as no day", doc, day.span, f"{over}")
        for clock in doc[clocks]:
            stated = [MINUTE.search(value) for span, value in gold if span.overlaps(clock.span)]
            minutes = [int(found[1]) * 60 + int(found[2]) for found in stated if found]
            right = clock.minute in minutes
            note("clock, right value" if right else "clock, other or not annotated", doc, clock.span, f"{minutes}")
        for span, value in gold:
            if DAY.match(value) and not any(span.overlaps(day.span) for day in doc[days]):
                note("annotated day, missed", doc, span, value)
            if MINUTE.search(value) and not any(span.overlaps(clock.span) for clock in doc[clocks]):
                note("annotated clock time, missed", doc, span, value)
    return counts


def tables(data: Path) -> list[Table]:
    """Days and clock times against TimeBank."""
    if not (data / "timebank_dates").is_dir():
        return []
    counts = counted(data / "timebank_dates")
    rows = []
    for kind, missed in (("day", "annotated day, missed"), ("clock", "annotated clock time, missed")):
        right = counts[f"{kind}, right value"]
        said = sum(number for name, number in counts.items() if name.startswith(f"{kind},"))
        rows.append((f"{kind}s", share(right, said), share(right, right + counts[missed])))
    note = (
        "Newswire of 1989–1998 (TimeBank and AQUAINT). Counted are annotated dates and times whose value names a "
        "day or a "
        "minute; a value that differs from the annotation counts as wrong, and so does a day that nobody annotated."
    )
    head = ("found", "right value among those found", "found with the right value among those annotated")
    return [Table("Days and times", note, head, tuple(rows))]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print up to N disagreements of each kind")
    asked = parser.parse_args()
    for kind, number in sorted(counted(asked.data, asked.show).items()):
        print(f"{number:6} {kind}")


if __name__ == "__main__":
    main()
