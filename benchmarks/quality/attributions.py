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
from typing import Any

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


def ratio(name: str, hits: int, said: int, gold: int) -> None:
    precision, recall = hits / max(said, 1), hits / max(gold, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name:44} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}   ({hits} of {said} said, {gold} in the gold)")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--show", type=int, default=0)
    asked = parser.parse_args()
    gold = {record["id"]: record for record in records(asked.polnear / "attributions.jsonl.gz")}
    tally: Counter[str] = Counter()
    cues_said: Counter[str] = Counter()
    cues_right: Counter[str] = Counter()
    wrong: dict[str, list[tuple[str, str]]] = {"false": [], "missed": [], "wrong source": []}

    def note(kind: str, line: str) -> None:
        wrong[kind].append((hashlib.sha256(line.encode()).hexdigest(), line))

    for record in records(asked.polnear / "articles.jsonl.gz"):
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
    for name in ("all", "statistic"):
        base = tally[f"{name} gold"] / tally[f"{name} sentences"]
        print(f"{name} sentences: {tally[f'{name} sentences']}, {base:.1%} attributed in the gold")
        ratio(f"  {name}: has an attribution", *(tally[f"{name} {what}"] for what in ("hits", "said", "gold")))
    print(f"cues annotated as such: {cues_right.total()} of {cues_said.total()}")
    print(f"sources that overlap the annotated one: {tally['source right']} of {tally['source said']}")
    ratio(
        "speaker of a quotation of 6 words or more",
        *(tally[k] for k in ("speaker right", "speaker said", "quotations")),
    )
    if asked.show:
        poor = [(cues_said[w] - cues_right[w], cues_said[w], w) for w in cues_said]
        print("cues by errors: " + ", ".join(f"{w} {bad}/{said}" for bad, said, w in sorted(poor, reverse=True)[:60]))
        for kind, lines in wrong.items():
            print(f"\n{kind}: {len(lines)}")
            for _, line in sorted(lines)[: asked.show]:
                print("  " + " ".join(line.split())[:260])


if __name__ == "__main__":
    main()
