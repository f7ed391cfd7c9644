"""
An article that stops before its last sentence is finished.

## What it does
Flags the last words of an article whose last paragraph has no end: no full
stop, but a comma, an open bracket, or nothing at all. A last line of a few
words counts if a finished paragraph stands before it. Sign-offs (an agency, a
name, initials, a credit, an address), lists, captions, headings and lines in
capitals or brackets are left alone.

## Why is this bad?
Readers miss whatever came next, and the words most often lost in a paste are
the name and title of the person just quoted.

## Example
```news bad
The inquiry is in its early stages, a spokesman said.
[[Head of investigations]]
```
```news bad
The inquiry is in its early stages, a spokesman said.
Officers searched the [[flat, the garden and the]]
```
```news bad
The inquiry is in its early stages, a spokesman said. It will [[look at why the council,]]
```
```news bad
The council met on Monday. [[Its leader]]
```
```news good
The inquiry is in its early stages, a spokesman said.
Officers searched the flat and the garden.
```
```news good
The inquiry is in its early stages, a spokesman said.
Kit Marlowe
```
```news good
The inquiry is in its early stages, a spokesman said. REUTER
```
```news good
The inquiry is in its early stages, a spokesman said.
Additional reporting by Kit Marlowe
```
```news good
The inquiry is in its early stages, a spokesman said.
— news agencies
```
```news good
Three things to know
The first is the price
```
```news good markdown
The inquiry will ask:

- who gave the order and
- when
```
```news good
Shortlist: Anna Poe (Ghana), Ben Roe (Kenya), Cara Doe (Malta)
```
```news good
The inquiry is in its early stages, a spokesman said. “We are on our way to
```

## References
- IPSO, Editors' Code of Practice, clause 1 (accuracy)
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Block, Document, Finding, Span, rule
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentences
from newslint.analyses.words import WORD, fold

FINISHED = re.compile(r"(?:[.!?…:;][\"'”’»)\]]*|[|*)\]\"”’»])\Z")
CREDIT = re.compile(
    r"[^\w\"“‘(]|.*(?:[@#/©|]|https?:|\b\d{4}$|\b(?:by|reporting|report|editing|editor|writing|photo\w*|picture\w*"
    r"|images?|source|read|more|see|click|follow|subscribe|share|ends?|updated?|published|copyright|rights|via"
    r"|contact|email|tel|notes?|agenc\w+|reuters?|afp|staff|correspondent|website|author)\b)"
)
NOT_BODY = frozenset({"furniture", "code", "note", "byline", "dateline", "caption"})
LAST_WORDS = re.compile(r"\S+(?:\s+\S+){0,4}\Z")


@rule(severity="error", since="0.1", stage="stable", scope=(*NARRATOR, "quotation"))
def truncated(doc: Document) -> Iterator[Finding]:
    body = [block for block in doc.blocks if block.kind not in NOT_BODY]
    if not body or body[-1].kind != "paragraph" or FINISHED.search(doc.words(body[-1].span)):
        return
    last = doc[sentences][-1].span
    if last.start < body[-1].span.start or _left_open(doc, last):
        return
    words = doc.words(last)
    goes_on = last.start > body[-1].span.start
    if goes_on or words[-1] in ",-–—([":
        broken = not _signed(words)
    elif len(WORD.findall(words)) > 6:
        broken = len(body) > 1 and _running(words) and _finished(doc, body[-2])
    else:
        broken = len(body) > 1 and not _signed(words) and _finished(doc, body[-2])
    if broken:
        tail = LAST_WORDS.search(words)
        span = Span(last.start + (tail.start() if tail else 0), last.end)
        message = f"the article breaks off after “{doc.words(span)}”"
        yield Finding(span, message, "look for what the copy lost after this, or take the words out")


def _signed(words: str) -> bool:
    """A sign-off or credit: capitals, names, an agency, an address."""
    every = WORD.findall(words)
    return words.isupper() or all(not word.islower() for word in every) or CREDIT.match(fold(words)) is not None


def _running(words: str) -> bool:
    """A long line that reads like a sentence: mostly words in lower case, and no credit."""
    every = WORD.findall(words)
    return sum(word.islower() for word in every) * 2 > len(every) and not CREDIT.match(fold(words))


def _finished(doc: Document, block: Block) -> bool:
    return block.kind == "paragraph" and FINISHED.search(doc.words(block.span)) is not None


def _left_open(doc: Document, last: Span) -> bool:
    """An open quotation is the quotation rules' business."""
    return any(mark.overlaps(last) for mark in doc[quotations].stray)
