"""
The same short word, or the same reporting verb, twice in a row.

## What it does
Flags a function word that is repeated by accident, and a reporting verb that
stands on both sides of a time phrase. Words that repeat for a reason are left
alone: “had had”, “that that”, “in in” (“came in in 1979”), “her her”, a
rhetorical “is is”, and words written with a capital (The The, Serie A).
Articles, “of” and “and” can be fixed safely; a preposition can stand twice
with good reason, so that its fix is a suggestion.

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
The first minister [[is is]] on her way to Leeds. This [[is is]] a slip.
He arrived [[at at]] noon.
```
```news good
She said that that plan had failed, and had had enough.
The rule came in in 1979, and she gave her her medal.
The The played in Leeds. He said on Friday that she said no.
They won Serie A a year later. The war on IS is over.
What it is is a mistake.
“It is in the the past,” he said.
It is what the report is for. For the rest, see below.
A tax that they had called for
For the plan to work, the vote must pass.
The town that he wrote to, to no avail, said nothing. A yes-or-or-no question.
```

## References
- ASNE, *Examining Our Credibility* (1999): more than a third of the public saw spelling or grammar slips more than
  once a week, and “even seemingly small errors feed public skepticism”
"""

import re
from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq

from newslint import Document, Finding, Scope, Span, rule, safe_fix, suggestion
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded, tokens, vocabulary, words

SCOPE: tuple[Scope, ...] = ("narrator", "standfirst", "headline", "heading", "caption", "note")
SAFE = frozenset("the a an of and".split())
FUNCTION_WORDS = SAFE | frozenset("to is from with at its their be been or if".split())
VERBS = frozenset("said says told added announced confirmed warned claimed wrote".split())
WHEN = frozenset(
    "on in at late early earlier last this yesterday today tonight night week month morning afternoon evening "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
FURTHEST = 5
RHETORICAL = re.compile(r"\b(?:what|who|that|all|question|problem|thing|fact|truth|point|where|how)\b[^.;]*\Z")


@rule(severity="warning", cases={"verb": "error"}, since="0.1", stage="stable", scope=SCOPE, fix="safe")
def doubled_word(doc: Document) -> Iterator[Finding]:
    for first, last in _repetitions(doc[tokens], doc[vocabulary]):
        start, end = doc[words][first], doc[words][last]
        span, word = Span(start.start, end.end), start.folded
        sentence = sentence_at(doc, span.start)
        if sentence is None or not sentence.span.covers(span) or not BETWEEN.fullmatch(doc.text, start.end, end.start):
            continue
        if _joined(doc, span) or _meant(doc, Span(end.start, end.end), span.start):
            continue
        message = f"“{doc.words(span)}” has “{word}” twice"
        once = doc.words(Span(start.start, start.end))
        if word in SAFE:
            yield Finding(span, message, fixes=(safe_fix(span, once, f"write “{word}” once"),))
        elif word in FUNCTION_WORDS:
            yield Finding(span, message, "delete one of the two", fixes=(suggestion(span, once),))
        else:
            fix = suggestion(span, doc.words(Span(span.start, end.start)).rstrip())
            yield Finding(span, message, "delete one of the two", fixes=(fix,), case="verb")


BETWEEN = re.compile(r"[\w\s]*")
"""What may stand between the two: a comma or a dash makes two clauses."""


def _repetitions(every: list[str], present: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The indexes of a word and of its repetition."""
    for index in compress(count(), map(eq, every, islice(every, 1, None))):
        if every[index] in FUNCTION_WORDS:
            yield index, index + 1
    if present.isdisjoint(VERBS):
        return
    for index in [index for index, word in enumerate(every) if word in VERBS]:
        for other in range(index + 1, min(index + 1 + FURTHEST, len(every))):
            if every[other] == every[index]:
                yield index, other
            if every[other] not in WHEN:
                break


def _joined(doc: Document, span: Span) -> bool:
    """Whether a hyphen makes one of the two part of a longer word."""
    return doc.text[span.start - 1 : span.start] in ("-", "/") or doc.text[span.end : span.end + 1] in ("-", "/")


def _meant(doc: Document, second: Span, start: int) -> bool:
    """Whether the repetition is a name, or good grammar."""
    sentence = sentence_at(doc, start)
    opens = sentence is not None and sentence.span.start == start
    if doc.text[second.start].isupper() or (doc.text[start].isupper() and not opens):
        return True
    before = doc[folded][max(start - 60, 0) : start]
    return doc[folded][second.start : second.end] == "is" and RHETORICAL.search(before) is not None
