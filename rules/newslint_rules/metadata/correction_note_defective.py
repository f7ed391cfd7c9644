"""
A note that the article was changed, and not what was wrong.

## What it does
Flags “This article has been amended” and the like where neither that paragraph nor the next says
what was changed or why. Notes on updates with new facts, and on removals for legal
reasons, say enough.

## Why is this bad?
A reader who saw the earlier version cannot tell which part of it to forget.

## Example
```news bad
The mayor will resign. [[This article has been amended]].
---
The mayor will resign.
[[This story was corrected]] on 3 May 2024.
---
The mayor will resign.
Editor's note: [[This post has been updated]].
---
The mayor will resign.
A previous [[version of this article contained an error]].
```
```news good
This article was amended on 3 May 2024. An earlier version said that the fine was £800; it was £80.
---
This story has been updated with a comment by the union.
---
This article has been updated to include the vote.
---
An earlier version of this report misspelled the name of Kit Poe.
---
This page has been amended for legal reasons.
---
This article has been corrected.
The fine was £80, not £800.
---
This article of the treaty has been amended by the house. This story has been corrected by the facts.
---
“This article has been amended,” he read.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (ii): a significant inaccuracy must be corrected promptly and with due
  prominence
- *The Guardian*, corrections and clarifications: what was amended, when, and what the mistake was
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Span, rule
from newslint.analyses.sentences import sentence_at, sentences
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

PIECE = r"(?:article|story|report|page|post|piece|item)"
PIECE = r"(?:article|story|report|page|post|piece|item)"
NOTES = (
    re.compile(
        rf"this {PIECE} (?:was|has been) (?:\w+ly )?(?:amended|corrected|updated|edited|changed|modified|clarified)\b"
    ),
    re.compile(rf"version of this {PIECE} (?:contained|had|included) (?:an|some) errors?\b"),
)
TELLS = lazy_pattern(
    r"\b(?:said|stated|gave|named|referred|described|reported|mis\w+|incorrect\w*|inaccura\w+|wrong\w*|not|instead"
    r"|in fact|rather than|should have|omitted|removed|because|with|for|after|following|by|since"
    r"|to (?:include|reflect|add|clarify|correct|remove|make|say|show|note|state|take|delete))\b"
)
"""Words of a note that says what was changed, or why."""


@rule(
    severity="info",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "note", "heading", "caption"),
    triggers=("amended", "corrected", "updated", "edited", "changed", "modified", "clarified", "error", "errors"),
)
def correction_note_defective(doc: Document) -> Iterator[Finding]:
    low = doc[folded]
    for found in (found for note in NOTES for found in note.finditer(low)):
        here = sentence_at(doc, found.start())
        if here is None:
            continue
        near = [each.span for each in doc[sentences] if each > here and each.block <= here.block + 1]
        if not any(TELLS.search(low, *span) for span in (Span(found.end(), here.span.end), *near)):
            span = Span(*found.span())
            yield Finding(
                span,
                f"“{doc.words(span)}” does not say what was wrong",
                "say what the article said before, what is right, and when it was changed",
            )
