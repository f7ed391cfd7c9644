"""
Words quoted in the headline that the article never quotes, nor says.

## What it does
Looks for the quoted words of the headline in the text below it, verbatim. Words
in double marks, or in the first person, are taken for speech: flagged as soon as
one of them is nowhere in the text, and as an info where all are there but in
another order. A claim in single marks, as British headlines have it ('must learn
lessons'), may sum up; it is flagged only if nothing of it is in the text, and as
an info if it is a single word. Words blanked out with asterisks are left alone.

## Why is this bad?
Quotation marks say that somebody spoke these words. The Editors' Code asks that
the text support the headline, and a made-up quotation in 60 point is the one
that gets complained about.

## Example
```news bad markdown whole
# [['I am ruined']], says baker after flood
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
---
# Baker says flood left him [["ruined"]]
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
---
# Baker: [["No new oven, no money left"]]
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
---
# Baker faces [['utter bankruptcy']] after [['catastrophic']] flood
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
```
```news good markdown whole
# "It has been hard": baker loses 'new' oven and is 'bankrupted by flood'
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, and fears that he will go bankrupt.
---
# Baker: "That f***ing flood"
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
---
# Baker says it is 'what it is'
The baker of Holm lost his ovens to the flood on Sunday, and the cellar is full of mud.
“It has been hard, and we have no money left for a new oven,” he said on Monday.
He has baked there for thirty years, as did his father.
```

## References
- IPSO, Editors' Code of Practice, clause 1 i: headlines not supported by the text
- Science Media Centre, guidelines for reporting put to the Leveson inquiry: headlines and quotation marks
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule
from newslint.analyses.headline_words import Headline, content_of, headline, like
from newslint.analyses.quotations import Quotation, quotations
from newslint.analyses.words import folded, tokens, words_in

FIRST_PERSON = frozenset("i i'm i've i'd i'll me my we we're we've we'll our".split())
HELP = "quote words that the text gives, or take off the marks: they tell the reader that somebody said this"


@rule(
    severity="warning",
    cases={"paraphrase": "info", "word": "info"},
    since="0.2",
    stage="stable",
    confidence="medium",
    scope=("headline", "quotation"),
)
def headline_quote_missing(doc: Document) -> Iterator[Finding]:
    head = doc[headline]
    if head is None:
        return
    for quotation in doc[quotations].all:
        if quotation.span.start >= head.span.end:
            return
        if quotation.depth or not head.span.covers(quotation.span) or "*" in doc.words(quotation.inner):
            continue
        case = missing(doc, head, quotation)
        if case is not None:
            quoted = doc.words(quotation.inner).rstrip(",.;:")
            end = "gives these words in another order" if case == "paraphrase" else "has no such words"
            yield Finding(quotation.span, f"the headline quotes “{quoted}”; the text {end}", HELP, case=case)


def missing(doc: Document, head: Headline, quotation: Quotation) -> str | None:
    """The case of quoted words that the text does not have verbatim; None if it has, or if they may sum it up."""
    words = words_in(quotation.inner.of(doc[folded]))
    below = doc[tokens][len(words_in(doc[folded][: head.span.end])) :]
    if not words or f" {' '.join(words)} " in f" {' '.join(below)} ":
        return None
    content = content_of(words)
    found = [word for word in content if like(word, head.body)]
    if "single" not in quotation.family or not FIRST_PERSON.isdisjoint(words):
        return "" if len(found) < len(content) else "paraphrase" if len(content) > 1 else None
    if found or not content:
        return None
    return "" if len(content) > 1 else "word"
