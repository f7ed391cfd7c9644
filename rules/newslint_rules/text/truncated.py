"""
An article that stops before its last sentence is finished.

## What it does
Flags the last words of an article that cannot be its end: a comma, an open
bracket or dash, a word such as “and” or “of the”, or a bare job title after a
finished paragraph. Where the end merely lacks its full stop, that is
information. Sign-offs (an agency, a name, initials, a credit, an address, a
score), lists, captions, headings and lines in capitals or brackets are left
alone.

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
The council met on Monday. It will look again [[at the plan it dropped]]
```
```news bad
The council met on Monday.
Its leader will [[speak about it on Friday]]
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
England led for an hour and then fell back.
Full time: England 24 Wales 12
```
```news good
England led for an hour and then fell back.
Thanks for reading
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

from collections.abc import Iterator

from newslint import NARRATOR, Block, Document, Finding, Span, rule
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentences
from newslint.analyses.words import WORD, fold
from newslint.lazy_pattern import lazy_pattern

STOPS, CLOSING, NEEDS_NO_STOP = tuple(".!?…:;"), "\"'”’»)]", tuple('|*)]"”’»')
BROKEN = lazy_pattern(
    r"(?:[,([–—]|(?<!\w)-|(?<![\w'-])(?:and|or|but|the|a|an|of|to|with|by|for|from|at|that|which|who|whose|as|than|because"
    r"|while|his|their|was|were|is|are|has|have|will|would))\Z"
)
CREDIT = lazy_pattern(
    r"[^\w\"“‘(]|.*(?:[@#/©|£$€]|https?:|\b\d{4}$|\b(?:by|reporting|report|editing|editor|writing|photo\w*|picture\w*"
    r"|images?|source|read|more|see|click|follow|subscribe|share|ends?|updated?|published|copyright|rights|via"
    r"|contact|email|tel|notes?|agenc\w+|reuters?|afp|staff|correspondent|website|author|writer|article|amended|thanks"
    r"|touch|back|tickets?|score|time)\b)"
)
JOB = lazy_pattern(
    r"(?:(?:deputy|assistant|acting|former|interim|chief|general|managing|executive) )*"
    r"(?:head|chief|director|chair\w*|secretary|spokes\w+|minister|officer|inspector|superintendent|constable|manager|leader|professor|president|commissioner"
    r"|editor|mayor|judge|coroner)\b"
)
NOT_BODY = frozenset({"furniture", "code", "note", "byline", "dateline", "caption"})
LAST_WORDS = lazy_pattern(r"\S+(?:\s+\S+){0,4}\Z")
FRAGMENT = 6


@rule(severity="error", cases={"no full stop": "info"}, since="0.1", stage="stable", scope=(*NARRATOR, "quotation"))
def truncated(doc: Document) -> Iterator[Finding]:
    body = [block for block in doc.blocks if block.kind not in NOT_BODY]
    if not body or body[-1].kind != "paragraph" or _has_end(doc.words(body[-1].span)):
        return
    last = doc[sentences][-1].span
    if last.start < body[-1].span.start or _left_open(doc, last):
        return
    words = doc.words(last)
    tail = LAST_WORDS.search(words)
    span = Span(last.start + (tail.start() if tail else 0), last.end)
    follows = last.start > body[-1].span.start or (len(body) > 1 and _finished(doc, body[-2]))
    few = len(WORD.findall(words)) <= FRAGMENT
    if BROKEN.search(words) or (few and follows and JOB.match(fold(words)) and not _signed(words)):
        message = f"the article breaks off after “{doc.words(span)}”"
        yield Finding(span, message, "check the end of the copy, and restore what was cut")
    elif follows and _running(words) and not (few and last.start == body[-1].span.start):
        message = f"the article ends with “{doc.words(span)}”, without a full stop"
        yield Finding(span, message, "check that nothing is cut off, and add the full stop", case="no full stop")


def _has_end(words: str) -> bool:
    """Whether a stop, with its closing marks, or a mark that needs none before it ends the words."""
    return words.endswith(NEEDS_NO_STOP) or words.rstrip(CLOSING).endswith(STOPS)


def _signed(words: str) -> bool:
    """A sign-off or credit: capitals, names, an agency, an address."""
    every = WORD.findall(words)
    return words.isupper() or all(not word.islower() for word in every) or CREDIT.match(fold(words)) is not None


def _running(words: str) -> bool:
    """Words that read like a sentence: mostly in lower case, and no credit."""
    every = WORD.findall(words)
    return sum(word.islower() for word in every) * 2 > len(every) and not CREDIT.match(fold(words))


def _finished(doc: Document, block: Block) -> bool:
    return block.kind == "paragraph" and _has_end(doc.words(block.span))


def _left_open(doc: Document, last: Span) -> bool:
    """An open quotation is the quotation rules' business."""
    return any(mark.overlaps(last) for mark in doc[quotations].stray)
