"""
The same short word twice in a row.

## What it does
Flags a function word that is repeated by accident.

## Why is this bad?
A reader trips over it, and trusts the rest a little less.

## Example
```news bad
The board approved [[the the]] plan.
```
```news good
She said that that plan had failed.
```

## References
- ASNE, *Examining Our Credibility* (1999): readers see such slips more than once a week
"""

import re
from collections.abc import Iterator

from newslint import Document, Finding, Span, rule, safe_fix
from newslint.analyses.words import folded

TWICE = re.compile(r"\b(the|a|of|to|in|and)\s+\1\b")


@rule(severity="warning", since="0.1", stage="stable", fix="safe")
def doubled_word(doc: Document) -> Iterator[Finding]:
    for found in TWICE.finditer(doc[folded]):
        span = Span(*found.span())
        word = doc.words(Span(*found.span(1)))
        yield Finding(span, f"“{doc.words(span)}” says “{word}” twice", fixes=(safe_fix(span, word, "say it once"),))
