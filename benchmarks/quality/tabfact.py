"""Sums, averages, differences and counts against TabFact: does the arithmetic of the table rules say what people say?

usage: tabfact.py DATA [--show N]

DATA is a folder with ``tables.jsonl.gz``: one table a line with ``caption``,
``header``, ``rows`` and ``statements`` (``text``, ``label`` “entailed” or
“refuted”). Nothing of it is kept. A statement is judged where it names one
column by its heading, one operation and one number, and all the figures that
the operation needs are in the table; counted is how often the judgement is the label.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any

from newslint.analyses.intervals import Interval, difference, interval
from newslint.analyses.numbers import numbers
from newslint.analyses.table_sums import add_up
from newslint.analyses.tables import Table, tables
from newslint.testing import document

OPERATIONS = {
    "sum": re.compile(r"\b(?:sum|combined?|total (?:number|amount)|in total)\b"),
    "average": re.compile(r"\b(?:average|mean)\b"),
    "difference": re.compile(r"\b(?:difference|more|less|few(?:er)?)\b.* than\b"),
}
BOUNDED = re.compile(r"\b(?:over|under|above|below|at least|about|around|(?:more|less|greater|lower) than \d)\b")


def table_of(record: dict[str, Any]) -> Table | None:
    """The table as newslint reads it from Markdown; None if it finds none."""
    rows = [record["header"], ["---"] * len(record["header"]), *record["rows"]]
    doc = document("\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows), "markdown")
    found = doc[tables]
    return found[0] if found else None


def computed(table: Table, text: str) -> tuple[str, Interval] | None:
    """(operation, result) where the statement names one of each; None elsewhere."""
    asked = [operation for operation, words in OPERATIONS.items() if words.search(text)]
    if BOUNDED.search(text) or len(asked) > 1:
        return None
    if not asked:
        return ("count", counted) if (counted := count_of(table, text)) else None
    if (column := column_of(table, text)) is None:
        return None
    figures = [cell.number for cell in table.column(column)]
    if asked[0] == "difference":
        return ("difference", apart) if (apart := difference_of(table, column, text)) else None
    complete = [figure for figure in figures if figure is not None]
    summed = add_up(complete) if len(complete) == len(figures) else None
    if summed is None or table.rows[-1][0].text in ("total", "average"):
        return None
    size = Fraction(len(figures)) if asked[0] == "average" else Fraction(1)
    return asked[0], Interval(summed.low / size, summed.high / size)


def column_of(table: Table, text: str) -> int | None:
    """The column whose heading stands in the statement, plurals aside; None unless there is exactly one."""
    said = f" {text} "
    named = [
        column
        for column in table.columns
        if (title := table.title(column)) and (f" {title} " in said or f" {title.rstrip('s')} " in said)
    ]
    telling = [column for column in named if table.title(column) != "total"] or named
    return telling[0] if len(telling) == 1 else None


def difference_of(table: Table, column: int, text: str) -> Interval | None:
    """What the row named first has over the one named second, or the reverse where the statement says “less”."""
    named = []
    for row in table.rows:
        places = [text.find(cell.text) for cell in row if cell.number is None and len(cell.text) > 3]
        figure = next((cell.number for cell in row if cell.column == column), None)
        if figure is not None and max(places, default=-1) >= 0:
            named.append((min(place for place in places if place >= 0), interval(figure)))
    if len(named) != 2:
        return None
    (_, first), (_, second) = sorted(named)
    if re.search(r"\b(?:less|few(?:er)?)\b", text):
        first, second = second, first
    return difference(second, first)


def count_of(table: Table, text: str) -> Interval | None:
    """“There be 3 player from italy”: the rows with the one cell text that the statement names."""
    opening = re.match(r"(?:there be|only|a total of) (?:only )?(?:[0-9]+|[a-z]+) ", text)
    named = {
        (cell.column, cell.text)
        for row in table.rows
        for cell in row
        if cell.number is None and len(cell.text) > 3 and f" {cell.text} " in f" {text} "
    }
    if opening is None or len(named) != 1:
        return None
    ((column, words),) = named
    found = Fraction(sum(cell.text == words for cell in table.column(column)))
    return Interval(found, found)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print up to N statements that are judged otherwise")
    asked = parser.parse_args()
    counts: Counter[tuple[str, str, str]] = Counter()
    statements = shown = 0
    for line in gzip.decompress((asked.data / "tables.jsonl.gz").read_bytes()).decode().splitlines():
        record = json.loads(line)
        table = table_of(record)
        for statement in record["statements"]:
            statements += 1
            text = statement["text"].replace(" , ", " ")
            result = computed(table, text) if table else None
            stated = [number for number in document(text)[numbers] if number.is_quantity]
            if result is None or len(stated) != 1:
                continue
            operation, value = result
            verdict = "entailed" if value.meets(interval(stated[0])) else "refuted"
            counts[operation, verdict, statement["label"]] += 1
            if verdict != statement["label"] and shown < asked.show:
                shown += 1
                print(f"{operation} {float(value.low):.6g}: {statement['label']}: {statement['text']}")
    print(f"{statements} statements, {counts.total()} judged")
    for verdict in ("entailed", "refuted"):
        said = sum(count for (_, judged, _), count in counts.items() if judged == verdict)
        labelled = sum(count for (_, _, label), count in counts.items() if label == verdict)
        both = sum(count for (_, judged, label), count in counts.items() if judged == label == verdict)
        print(f"{verdict}: precision {both}/{said}, recall {both}/{labelled}")
    for (operation, verdict, label), count in sorted(counts.items()):
        print(f"  {operation}: judged {verdict}, labelled {label}: {count}")


if __name__ == "__main__":
    main()
