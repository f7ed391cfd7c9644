"""
A quoted paragraph that nobody is said to have spoken.

## What it does
Flags a paragraph that is a quotation of six words or more and nothing else,
where the paragraph before has just closed a quotation. Quotations that run on,
questions and their answers, and pages of pull quotes are left alone.

## Why is this bad?
A closing mark tells the reader that the speaker has finished. Whoever speaks
in the next paragraph needs a name.

## Example
```news bad
Harbour master Ada Lund said: “The pier is shut.
“It will open when it is safe.”
[["Our divers are still in the water today.]] We shall know more tomorrow."
```
```news good
Harbour master Ada Lund said: “The pier is shut.
“It will open when it is safe, and not before that day.”
---
Harbour master Ada Lund said: “The pier is shut.”
“It will open when it is safe,” she said.
---
Harbour master Ada Lund said: “The pier is shut.”
“We are sorry for that.”
---
Harbour master Ada Lund said the pier was shut.
“It will open when it is safe, and not before that day.”
---
Ada Lund asked: “Is the pier to be shut this winter?”
“It will open when it is safe, and not before that day.”
---
“The pier is shut, and the harbour with it.”
“It will open when it is safe, and not before that day.”
---
Harbour master Ada Lund said: “The pier is shut.”
“It will open when it is safe, and not before” is all that the council would add.
```

## References
- The Associated Press Stylebook, “quotation marks”: running quotations
- BBC, *Editorial Guidelines* 3.3: attribute what others say
"""

from collections.abc import Iterator
from itertools import pairwise

from newslint import Document, Finding, Related, rule
from newslint.analyses.attributions import speakers
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentence_at

FEWEST = 6


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "standfirst", "quotation"))
def no_speaker(doc: Document) -> Iterator[Finding]:
    if len(doc[quotations].all) < 2:
        return
    quoted = [(number, each) for number, each in enumerate(doc[quotations].all) if not each.depth]
    for (last, before), (number, here) in pairwise(quoted):
        new = before.block + 1 == here.block and before.chain != here.chain and before.closed
        if not new or here.span != doc.blocks[here.block].span or before.span.end != doc.blocks[before.block].span.end:
            continue
        asks = doc.text[before.inner.end - 1] == "?"
        spoke = doc[speakers][last]
        sentence = sentence_at(doc, here.span.start)
        if asks or not here.opened or sentence is None or spoke is None or doc[speakers][number] is not None:
            continue
        if len(doc.words(here.inner).split()) >= FEWEST:
            yield Finding(
                sentence.span,
                f"it is unclear who says “{' '.join(doc.words(here.inner).split()[:FEWEST])} …”",
                help=f"if the words are those of “{doc.words(spoke.span)}”, leave the quotation before it open; "
                "if not, name the speaker",
                related=(Related(before.span, "this quotation is closed, so its speaker has finished"),),
            )
