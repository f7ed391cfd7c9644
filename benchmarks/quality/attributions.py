"""How well attributions are found, against PolNeAR's annotation (Newell and others, LREC 2018).

usage: attributions.py POLNEAR [--show N]

POLNEAR is a folder with ``articles.jsonl.gz`` (``id``, ``text``) and
``attributions.jsonl.gz`` (``id``, ``attributions`` as lists of ``begin`` and
``end`` under ``source``, ``cue``, ``content``; ``discard``). Nothing of it is
kept. A sentence is attributed in the gold if any source, cue or content
overlaps it; to call every sentence attributed is the baseline printed first.
``--show N`` prints N sentences of each kind of error.
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from figures import Table, share

from newslint.analyses.attributions import attribution_of, attributions, speakers
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentences
from newslint.document import Block, Document
from newslint.source import Source
from newslint.span import Span

_STATISTIC = re.compile(
    r"\d\s?(?:%|per ?cent)|[$£€]\s?\d|\b\d{1,3}(?:,\d{3})+\b|\b(?:million|billion|trillion)\b|\bone in \w+\b"
    r"|\b(?:half|majority) of\b|\b(?:doubled|halved)\b"
)


def records(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def document(record: dict[str, Any]) -> Document:
    """One article, a paragraph a block; offsets are those of the annotation."""
    text, blocks, at = record["text"], [], 0
    for part in text.split("\n\n"):
        if part.strip():
            begin = at + len(part) - len(part.lstrip())
            blocks.append(Block("paragraph", Span(begin, at + len(part.rstrip()))))
        at += len(part) + 2
    return Document(Source(text, record["id"]), text, tuple(blocks))


class Measured(NamedTuple):
    """Counts by name, cues found and cues annotated as such, and sentences of each kind of error."""

    tally: Counter[str]
    cues_said: Counter[str]
    cues_right: Counter[str]
    wrong: dict[str, list[tuple[str, str]]]

    def rows(self) -> Iterator[tuple[str, int, int, int]]:
        """What was asked; how often it was found rightly, how often said, how often it is in the gold."""
        tally = self.tally
        for name in ("all", "statistic"):
            counts = (tally[f"{name} {what}"] for what in ("hits", "said", "gold"))
            yield f"{name} sentences: has an attribution", *counts  # type: ignore[misc]
        yield "cue, annotated as such", self.cues_right.total(), self.cues_said.total(), 0
        yield "source, overlapping the annotated one", tally["source right"], tally["source said"], 0
        counts = (tally[name] for name in ("speaker right", "speaker said", "quotations"))
        yield "speaker of a quotation of six words or more", *counts  # type: ignore[misc]


def measured(polnear: Path) -> Measured:
    """Every article read and compared with its annotation."""
    gold = {record["id"]: record for record in records(polnear / "attributions.jsonl.gz")}
    tally: Counter[str] = Counter()
    cues_said: Counter[str] = Counter()
    cues_right: Counter[str] = Counter()
    wrong: dict[str, list[tuple[str, str]]] = {"false": [], "missed": [], "wrong source": []}

    def note(kind: str, line: str) -> None:
        wrong[kind].append((hashlib.sha256(line.encode()).hexdigest(), line))

    for record in records(polnear / "articles.jsonl.gz"):
        doc, marked = document(record), gold[record["id"]]
        spans = [
            Span(part["begin"], part["end"])
            for each in marked["attributions"]
            for role in ("source", "cue", "content")
            for part in each[role]
        ]
        skipped = [Span(part["begin"], part["end"]) for part in marked.get("discard", [])]
        gold_sources = [
            (Span(s["begin"], s["end"]), Span(c["begin"], c["end"]))
            for each in marked["attributions"]
            for s in each["source"]
            for c in each["cue"]
        ]
        for each in doc[attributions]:
            word = doc.words(each.cue).lower()
            cues_said[word] += 1
            cues_right[word] += any(each.cue.overlaps(span) for span in spans)
            same = [source for source, cue in gold_sources if cue.overlaps(each.cue)]
            if same and each.source is not None:
                tally["source said"] += 1
                if any(each.source.overlaps(source) for source in same):
                    tally["source right"] += 1
                else:
                    note("wrong source", f"[{doc.words(each.source)}] {word} / gold {[doc.words(s) for s in same]}")
        for sentence in doc[sentences]:
            span = sentence.span
            if any(span.overlaps(other) for other in skipped):
                continue
            is_gold = any(span.overlaps(other) for other in spans)
            found = attribution_of(doc, span)
            statistic = _STATISTIC.search(doc.words(span)) is not None
            for name in ("all", "statistic") if statistic else ("all",):
                tally[f"{name} gold"] += is_gold
                tally[f"{name} said"] += found is not None
                tally[f"{name} hits"] += is_gold and found is not None
                tally[f"{name} sentences"] += 1
            if found is not None and not is_gold:
                note("false", f"<{doc.words(found.cue)}> {doc.words(span)}")
            elif found is None and is_gold:
                note("missed", doc.words(span))
        for quotation, speaker in zip(doc[quotations].all, doc[speakers], strict=True):
            if quotation.depth or len(doc.words(quotation.span).split()) < 6:
                continue
            holders = [
                Span(source["begin"], source["end"])
                for each in marked["attributions"]
                if any(quotation.inner.overlaps(Span(part["begin"], part["end"])) for part in each["content"])
                for source in each["source"]
            ]
            if holders:
                tally["quotations"] += 1
                tally["speaker said"] += speaker is not None
                tally["speaker right"] += speaker is not None and any(speaker.span.overlaps(s) for s in holders)
    return Measured(tally, cues_said, cues_right, wrong)


def tables(data: Path) -> list[Table]:
    """Attributions and speakers against PolNeAR."""
    if not (data / "polnear").is_dir():
        return []
    found = measured(data / "polnear")
    rows = tuple((what, share(hits, said), share(hits, gold)) for what, hits, said, gold in found.rows())
    shares = (
        f"{found.tally[f'{name} gold'] / found.tally[f'{name} sentences']:.0%} of {found.tally[f'{name} sentences']:,}"
        for name in ("all", "statistic")
    )
    note = (
        "Political news of 2015–16 with every source, cue and content annotated (PolNeAR, training part). To call "
        "every "
        "sentence attributed would be right for {} sentences, and for {} sentences with a statistic. Trained "
        "annotators "
        "agreed with one another on 92% of attributions."
    ).format(*shares)
    return [Table("Attributions", note, ("asked", "precision", "recall"), rows)]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    found = measured(asked.polnear)
    for table in tables(asked.polnear.parent):
        print(table.markdown())
    if asked.show:
        said, right = found.cues_said, found.cues_right
        poor = sorted(((said[w] - right[w], said[w], w) for w in said), reverse=True)
        print("cues by errors: " + ", ".join(f"{w} {bad}/{said}" for bad, said, w in poor[:60]))
        for kind, lines in found.wrong.items():
            print(f"\n{kind}: {len(lines)}")
            for _, line in sorted(lines)[: asked.show]:
                print("  " + " ".join(line.split())[:260])


if __name__ == "__main__":
    main()
