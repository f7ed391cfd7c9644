"""
The same paragraph or caption twice.

## What it does
Flags a paragraph, list item or caption of six words or more whose words have
stood in an earlier one: all of them, or all of the earlier one at its start (a
picture's description and then its caption). Case, marks and spacing do not
count. Further apart than two blocks, only whole sentences of eight words or
more count: titles and labels may come back. Lines that come back three times
or more are a refrain unless they are long; credits, answers in an interview
and quotations may be repeated.

## Why is this bad?
A reader takes the second for an update and looks for the difference.

## Example
```news bad
The fire broke out in Mill Lane on Thursday night
[[The fire broke out in Mill Lane on Thursday night]]. Picture: A. Poe
```
```news bad
The council will meet again on Monday to decide.
A report is due in May.
[[The council will meet again on Monday to decide.]]
```
```news bad
Calls may be recorded, and the line is open from nine in the morning to five in the afternoon on all weekdays.
[[Calls may be recorded, and the line is open from nine in the morning to five in the afternoon on all weekdays.]]
[[Calls may be recorded, and the line is open from nine in the morning to five in the afternoon on all weekdays.]]
```
```news good
The fire broke out in Mill Lane on Thursday.
The fire broke out in Mill Lane on Thursday night, and two people were hurt.
```
```news good
It was a long day.
It was a long day.
```
```news good
Former special adviser to the prime minister
Anna Poe signed the letter.
So did Ben Roe.
Former special adviser to the prime minister
```
```news good
Photo by Anna Poe for the Leeds Courier
Photo by Anna Poe for the Leeds Courier
```
```news good
Oh, the mill wheel turns and turns
By the water side
Oh, the mill wheel turns and turns
In the morning tide
Oh, the mill wheel turns and turns
```
```news good
“We shall be here until the end of it.”
“We shall be here until the end of it.”
```

## References
- W3C, *Web Content Accessibility Guidelines* 2.2, technique H2: alternative text that repeats the adjacent text
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from newslint import Block, Document, Finding, Related, Span, rule, suggestion
from newslint.analyses.regions import regions
from newslint.analyses.words import WORD, folded
from newslint.lazy_pattern import lazy_pattern

KINDS = frozenset({"paragraph", "list_item", "caption"})
FEWEST = 6
SENTENCE = 8
LONG = 20
NEAR = 2
HEAD = 24
MARKS = " \"'“”‘’«»()[]—–-*•"
CREDIT = lazy_pattern(r"[^\w\"“‘']|(?:Photo|Picture|Image|Video|Graphic|Source|Credit)s?\b(?: by\b|:)")


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "caption"), fix="suggest")
def duplicate_block(doc: Document) -> Iterator[Finding]:
    candidates = _alike(doc)
    if not candidates:
        return
    lines = {index: tuple(_words(doc, doc.blocks[index])) for index in candidates}
    earlier: dict[tuple[str, ...], int] = {}
    counts = Counter(lines.values())
    previous = -1
    for index, line in lines.items():
        if len(line) < FEWEST:
            continue
        first = earlier.setdefault(line, index)
        if first != index:
            refrain = counts[line] > 2 and len(line) < LONG
            if not refrain and _too_alike(doc, index, first, len(line)) and not _may_return(doc, doc.blocks[index]):
                yield _finding(doc, doc.blocks[index].span, doc.blocks[first], whole=True)
        elif previous >= 0 and index - previous <= NEAR and line[: len(lines[previous])] == lines[previous]:
            span = _opening(doc, doc.blocks[index], len(lines[previous]))
            if doc.text[span.end : span.end + 1] in ENDS and not _may_return(doc, doc.blocks[index]):
                yield _finding(doc, span, doc.blocks[previous], whole=False)
        previous = index


def _alike(doc: Document) -> list[int]:
    """The blocks that begin like another one."""
    heads: dict[str, list[int]] = {}
    for index, block in enumerate(doc.blocks):
        if block.kind in KINDS:
            head = doc[folded][block.span.start : block.span.start + HEAD].lstrip(MARKS)[: HEAD // 2]
            heads.setdefault(head, []).append(index)
    return sorted(index for found in heads.values() if len(found) > 1 for index in found)


ENDS = frozenset({".", "!", "?", "", "\n", "\r"})
"""What may follow the repeated words: where the sentence goes on, the two blocks merely begin alike."""


def _words(doc: Document, block: Block) -> list[str]:
    return WORD.findall(doc[folded], *block.span)


def _opening(doc: Document, block: Block, count: int) -> Span:
    """The first ``count`` words of a block."""
    found = list(islice(WORD.finditer(doc[folded], *block.span), count))
    return Span(found[0].start(), found[-1].end())


def _too_alike(doc: Document, index: int, first: int, length: int) -> bool:
    """Whether a repetition is no accident of labels: near by, or a whole sentence."""
    if index - first <= NEAR:
        return True
    return length >= SENTENCE and doc.words(doc.blocks[index].span).endswith((".", "!", "?"))


def _may_return(doc: Document, block: Block) -> bool:
    """Whether a block is a credit, or quoted from end to end."""
    start, end = block.span
    quoted = doc[regions].scope_at(Span(start + 1, end - 1)) == "quotation"
    return quoted or CREDIT.match(doc.words(block.span)) is not None


def _finding(doc: Document, span: Span, first: Block, whole: bool) -> Finding:
    message = f"“{_short(doc.words(span))}” stands twice in the article"
    fixes = (suggestion(span, "", "take the second one out"),) if whole else ()
    related = (Related(first.span, "here first"),)
    return Finding(span, message, "delete one of the two", related, fixes)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
