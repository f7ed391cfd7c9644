"""
The same short word, or the same reporting verb, twice in a row.

## What it does
Flags a function word that is repeated by accident, and a reporting verb that
stands on both sides of a time phrase. Words that repeat for a reason are left
alone: “had had”, “that that”, a particle before a preposition (“came in in
1979”), and names written with capitals (The The).

## Why is this bad?
It is what a half-finished edit leaves behind. A reader trips over it, and
trusts the rest a little less.

## Example
```news bad
The board approved [[the the]] plan.
Residents were told to move out [[of  of]] the flats.
The watchdog [[said on Friday said]] it would look into the fall.
The minister [[told late last night told]] the BBC.
The trouble began when the mayor [[said said]] no.
The first minister [[is is]] on her way to Leeds.
```
```news good
She said that that plan had failed, and had had enough.
The rule came in in 1979, and many logged in in the first hour.
The The played in Leeds. He said on Friday that she said no.
What it is is a mistake.
“It is in the the past,” he said.
It is what the report is for. For the rest, see below.
A tax that they had called for
For the plan to work, the vote must pass.
```

## References
- ASNE, *Examining Our Credibility* (1999): more than a third of the public saw spelling or grammar slips more than
  once a week, and “even seemingly small errors feed public skepticism”
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint import Document, Finding, Scope, Span, rule, safe_fix, suggestion
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded, tokens, words

SCOPE: tuple[Scope, ...] = ("narrator", "standfirst", "headline", "heading", "caption", "note")
FUNCTION_WORDS = frozenset("the a an of to in and is from with at its their his her be been or if".split())
VERBS = frozenset("said says told added announced confirmed warned claimed wrote".split())
WHEN = frozenset(
    "on in at late early earlier last this yesterday today tonight night week month morning afternoon evening "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
FURTHEST = 5
PARTICLE = re.compile(
    r"(?:c[oa]m|mov|br[io]ng|brought|logg?|sett?|turn|hand|kick|phas|check|let|built|break|broke|join|went|going|go"
    r"|written|put)\w*\s+\Z"
)
RHETORICAL = re.compile(r"\b(?:what|who|that|it|this|all|question|problem|thing|fact|truth|point)\b[^.;]*\Z")


@rule(severity="warning", cases={"verb": "error"}, since="0.1", stage="stable", scope=SCOPE, fix="safe")
def doubled_word(doc: Document) -> Iterator[Finding]:
    for first, last in _repetitions(doc[tokens]):
        start, end = doc[words][first], doc[words][last]
        span, word = Span(start.start, end.end), start.folded
        sentence = sentence_at(doc, span.start)
        if sentence is None or not sentence.span.covers(span) or not BETWEEN.fullmatch(doc.text, start.end, end.start):
            continue
        if _joined(doc, span) or _meant(doc, Span(end.start, end.end), span.start):
            continue
        message = f"“{doc.words(span)}” has “{word}” twice"
        once = doc.words(Span(start.start, start.end))
        if word in FUNCTION_WORDS:
            yield Finding(span, message, fixes=(safe_fix(span, once, f"write “{word}” once"),))
        else:
            fix = suggestion(span, doc.words(Span(span.start, end.start)).rstrip())
            yield Finding(span, message, "take one of the two out", fixes=(fix,), case="verb")


BETWEEN = re.compile(r"[\w\s]*")
"""What may stand between the two: a comma or a dash makes two clauses."""


def _repetitions(every: list[str]) -> Iterator[tuple[int, int]]:
    """The indexes of a word and of its repetition."""
    for index, (word, following) in enumerate(pairwise(every)):
        if word == following and word in FUNCTION_WORDS:
            yield index, index + 1
        elif word in VERBS:
            for other in range(index + 1, min(index + 1 + FURTHEST, len(every))):
                if every[other] == word:
                    yield index, other
                if every[other] not in WHEN:
                    break


def _joined(doc: Document, span: Span) -> bool:
    """Whether a hyphen makes one of the two part of a longer word."""
    return doc.text[span.start - 1 : span.start] in ("-", "/") or doc.text[span.end : span.end + 1] in ("-", "/")


def _meant(doc: Document, second: Span, start: int) -> bool:
    """Whether the repetition is a name, or good grammar."""
    if doc.text[second.start].isupper():
        return True
    before = doc[folded][max(start - 60, 0) : start]
    match doc[folded][second.start : second.end]:
        case "in":
            return PARTICLE.search(before) is not None
        case "is":
            return RHETORICAL.search(before) is not None
        case _:
            return False
