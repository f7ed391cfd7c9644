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

from newslint import Document, Finding, Scope, Span, rule, safe_fix, suggestion
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded

FUNCTION_WORD = re.compile(
    r"(?<![\w-])(the|a|an|of|to|in|and|is|from|with|at|its|their|his|her|be|been|or|if)\s+(\1)(?![\w'-])"
)
WHEN = (
    r"(?:on|in|at|late|early|earlier|last|this|yesterday|today|tonight|night|week|month|morning|afternoon|evening"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
VERB = re.compile(
    rf"(?<!\w)(said|says|told|added|announced|confirmed|warned|claimed|wrote)\s+(?:{WHEN}\s+){{0,4}}(\1)(?!\w)"
)
PARTICLE = re.compile(
    r"(?:c[oa]m|mov|br[io]ng|brought|log|logg|sett?|turn|hand|kick|phas|check|let|built|break|broke|mov|join|went|going|go|written|put)\w*\s+\Z"
)
RHETORICAL = re.compile(r"\b(?:what|who|that|it|this|all|question|problem|thing|fact|truth|point)\b[^.;]*\Z")
SCOPE: tuple[Scope, ...] = ("narrator", "standfirst", "headline", "heading", "caption", "note")


@rule(severity="warning", cases={"verb": "error"}, since="0.1", stage="stable", scope=SCOPE, fix="safe")
def doubled_word(doc: Document) -> Iterator[Finding]:
    text = doc[folded]
    for pattern in (FUNCTION_WORD, VERB):
        for found in pattern.finditer(text):
            span, word = Span(*found.span()), found.group(1)
            sentence = sentence_at(doc, span.start)
            if sentence is None or not sentence.span.covers(span) or _meant(doc, found):
                continue
            message = f"“{doc.words(span)}” has “{word}” twice"
            if pattern is FUNCTION_WORD:
                yield Finding(
                    span, message, fixes=(safe_fix(span, doc.words(Span(*found.span(1))), f"write “{word}” once"),)
                )
            else:
                fix = suggestion(span, doc.words(Span(span.start, found.start(2))).rstrip())
                yield Finding(span, message, "take one of the two out", fixes=(fix,), case="verb")


def _meant(doc: Document, found: re.Match[str]) -> bool:
    """Whether the repetition is a name, or good grammar."""
    if doc.text[found.start(2)].isupper():
        return True
    before = doc[folded][max(found.start() - 60, 0) : found.start()]
    match found.group(1):
        case "in":
            return PARTICLE.search(before) is not None
        case "is":
            return RHETORICAL.search(before) is not None
        case _:
            return False
