"""
Two or three quoted words about how something happened, which nobody is quoted as saying.

## What it does
Flags a quoted fragment that tells the manner of an act (“by force”, “in cold
blood”) in a sentence that names no source, if neither the rest of the article
nor a neighbour that quotes the same people has these words. Terms, titles,
nicknames, and words that somebody is said to have used are left alone.

## Why is this bad?
The marks say that these are somebody's words. If they are not, they dress up the
writer's own as evidence; if they are, the reader should hear whose.

## Example
```news bad
At around 2pm, officers entered the house [[“by force”]] after hearing a loud bang.
“We went in after a loud noise,” a spokesman said.
---
The door was opened [[“without warning”]] at noon.
```
```news good
At around 2pm, officers entered the house “by force”, police said.
At around 2pm, officers entered the house “without warning” after hearing a loud bang.
“We went in without warning,” a spokesman said.
The “by” is in small print. The play is called “In Cold Blood”. The bank uses “put options” and “hedges”.
A shop, “on the square and by the market”, was closed.
---
At around 2pm, officers entered the house “by force” after they called at the gate.
+++ other
“We went in by force at the rear gate, and nobody inside the house was hurt at all,” he said.
“We called at the gate, and nobody answered us until the morning,” said Laura Fry.
---
“We called at the gate, and nobody answered us until the morning,” said Laura Fry.
The house was entered “by force” at noon.
+++ other
“We went in by force, and nobody inside the house was hurt at all,” said Laura Fry.
“We called at the gate, and nobody answered us until the morning,” said Laura Fry.
```

## References
- Science Media Centre, guidelines put to the Leveson inquiry: quotation marks must not dress up overstatement
- The Associated Press Stylebook, “quotation marks”: fragments
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Scope, Unavailable, rule
from newslint.analyses.attributions import attribution_of, spoken_by
from newslint.analyses.fingerprints import quoting_alike
from newslint.analyses.quotations import Quotation, quotations
from newslint.analyses.words import folded, words_in

SCOPE: tuple[Scope, ...] = (*NARRATOR, "quotation")
MANNERS = frozenset("by with without under in at on against for out".split())
MOST_WORDS = 3


@rule(severity="info", since="0.2", stage="stable", confidence="low", scope=SCOPE)
def untraceable_fragment(doc: Document) -> Iterator[Finding]:
    for number, quotation in enumerate(doc[quotations].all):
        if tells_manner(doc, quotation) and doc[spoken_by][number] is None and not attribution_of(doc, quotation.span):
            words = quotation.inner.of(doc[folded]).rstrip(".,")
            if not said_elsewhere(doc, words):
                yield Finding(
                    quotation.span,
                    f"“{words}” stands in quotation marks, and nobody is quoted as saying it",
                    help="say whose words these are, or take off the marks",
                )


def tells_manner(doc: Document, quotation: Quotation) -> bool:
    """Whether two or three words, none with a capital, begin with “by”, “without” and the like."""
    text = doc.words(quotation.inner)
    if quotation.depth or len(text) > 40 or not (quotation.opened and quotation.closed) or not text.islower():
        return False
    words = words_in(quotation.inner.of(doc[folded]))
    return 1 < len(words) <= MOST_WORDS and words[0] in MANNERS and doc.blocks[quotation.block].kind == "paragraph"


def said_elsewhere(doc: Document, words: str) -> bool:
    try:
        neighbours = [candidate.document for candidate in quoting_alike(doc)]
    except Unavailable:
        neighbours = []
    return doc[folded].count(words) > 1 or any(words in other[folded] for other in neighbours)
