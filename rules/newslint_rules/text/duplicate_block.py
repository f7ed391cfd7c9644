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

import re
from collections.abc import Iterator

from newslint import Block, Document, Finding, Related, Span, rule, suggestion
from newslint.analyses.regions import regions
from newslint.analyses.words import Word, words

KINDS = frozenset({"paragraph", "list_item", "caption"})
FEWEST = 6
SENTENCE = 8
LONG = 20
NEAR = 2
CREDIT = re.compile(r"[^\w\"“‘']|(?:Photo|Picture|Image|Video|Graphic|Source|Credit)s?\b(?: by\b|:)")


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "caption"), fix="suggest")
def duplicate_block(doc: Document) -> Iterator[Finding]:
    blocks = [(block, line) for block, line in _lines(doc) if len(line) >= FEWEST and not _may_return(doc, block)]
    if len(blocks) < 2:
        return
    earlier: dict[tuple[str, ...], Block] = {}
    counts: dict[tuple[str, ...], int] = {}
    for _, line in blocks:
        key = tuple(word.folded for word in line)
        counts[key] = counts.get(key, 0) + 1
    previous: tuple[str, ...] = ()
    for block, line in blocks:
        key = tuple(word.folded for word in line)
        refrain = counts[key] > 2 and len(key) < LONG
        if key in earlier and not refrain and _too_alike(doc, block, earlier[key], len(key)):
            yield _finding(doc, block, block.span, earlier[key], whole=True)
        elif (
            previous
            and previous != key
            and key[: len(previous)] == previous
            and not _goes_on(doc, line[len(previous) - 1])
        ):
            yield _finding(doc, block, Span(line[0].start, line[len(previous) - 1].end), earlier[previous], whole=False)
        earlier.setdefault(key, block)
        previous = key


def _lines(doc: Document) -> Iterator[tuple[Block, list[Word]]]:
    """Each block of running words with its words."""
    every, at = doc[words], 0
    for block in doc.blocks:
        start = at = _first(every, block.span.start, at)
        at = _first(every, block.span.end, at)
        if block.kind in KINDS:
            yield block, list(every[start:at])


def _first(every: tuple[Word, ...], offset: int, at: int) -> int:
    while at < len(every) and every[at].start < offset:
        at += 1
    return at


def _may_return(doc: Document, block: Block) -> bool:
    """Whether a block is a credit, or quoted from end to end."""
    start, end = block.span
    quoted = doc[regions].scope_at(Span(start + 1, end - 1)) == "quotation"
    return quoted or CREDIT.match(doc.words(block.span)) is not None


def _too_alike(doc: Document, block: Block, first: Block, length: int) -> bool:
    """Whether a repetition is no accident of labels: near by, or a whole sentence."""
    if abs(doc.blocks.index(block) - doc.blocks.index(first)) <= NEAR:
        return True
    return length >= SENTENCE and doc.words(block.span).endswith((".", "!", "?"))


def _goes_on(doc: Document, last: Word) -> bool:
    """Whether the sentence goes on after the repeated words, so that the two merely begin alike."""
    return doc.text[last.end : last.end + 1] not in (".", "!", "?", "", "\n", "\r")


def _finding(doc: Document, block: Block, span: Span, first: Block, whole: bool) -> Finding:
    message = f"“{_short(doc.words(span))}” has stood in the article already"
    fixes = (suggestion(span, "", "take the second one out"),) if whole else ()
    related = (Related(first.span, "it stands here first"),)
    return Finding(span, message, "keep one of the two", related, fixes)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
