"""
A quoted paragraph that nobody is said to have spoken.

## What it does
Flags a paragraph that is a quotation of six words or more and nothing else,
where the paragraph before has just closed a quotation, or where no paragraph
beside it quotes or names a speaker. Quotations that run on, questions and
their answers, and pages of pull quotes are left alone.

## Why is this bad?
A closing mark tells the reader that the speaker has finished. Whoever speaks
in the next paragraph needs a name.

## Example
```news bad
Harbour master Ada Lund said: “The pier is shut.
“It will open when it is safe.”
[["Our divers are still in the water today.]] We shall know more tomorrow."
---
The harbour closed at noon on Friday, after the storm.
[["The pier is shut, and it will open when it is safe, which will not be before the spring."]]
Boats were moved to the river.
```
```news good
The harbour closed at noon on Friday. The harbour master told us:
“The pier is shut, and it will open when it is safe, which will not be before the spring.”
Boats were moved to the river.
---
The harbour closed at noon on Friday, after the storm.
“The pier is shut, and it will open when it is safe, which will not be before the spring.”
That was what Ada Lund, the harbour master, said.
---
The harbour closed at noon on Friday, after a statement from the council.
“The pier is shut, and it will open when it is safe, which will not be before the spring.”
Boats were moved to the river.
---
The council denied that the harbour had closed on Friday.
“The pier is shut, and it will open when it is safe, which will not be before the spring.”
Boats were moved to the river.
---
The harbour closed at noon on Friday, after the storm.
“Pier shut, storm to blame”
Boats were moved to the river.
---
The harbour closed at noon on Friday, after the storm.
“The pier is shut, and it will open when it is safe, which will not be before the spring.”
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

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.attributions import attributions, speakers
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded, words_in

FEWEST = 6
LONG = 12
SPEAKING = frozenset(
    "said says say saying told tells tell statement spokesman spokeswoman spokesperson interview letter speech email "
    "tweet post wrote writes asked asks spoke speaks speaking sang sings lyrics verse poem read reads reading words "
    "quote quoted quotes message question answer replied reply reports reported argues argued thinks recalls comment "
    "comments declared".split()
)
"""Words by which a paragraph introduces what somebody says, or tells what is read."""


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "standfirst", "quotation"))
def no_speaker(doc: Document) -> Iterator[Finding]:
    yield from orphans(doc)
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


def orphans(doc: Document) -> Iterator[Finding]:
    """Paragraphs of one whole quotation between paragraphs in which nobody speaks."""
    for number, each in enumerate(doc[quotations].all):
        if each.depth or not each.opened or not each.closed or each.continues:
            continue
        if each.span != doc.blocks[each.block].span or not 0 < each.block < len(doc.blocks) - 1:
            continue
        said = doc.words(each.inner)
        if len(said.split()) < LONG or not said.endswith((".", "!")) or doc[speakers][number] is not None:
            continue
        before, after = doc.blocks[each.block - 1], doc.blocks[each.block + 1]
        if before.kind == after.kind == "paragraph" and is_silent(doc, after.span) and names_nobody(doc, before.span):
            yield Finding(
                each.span,
                f"it is unclear who says “{' '.join(said.split()[:FEWEST])} …”",
                help="name the speaker in the paragraph, or in the one before it",
            )


def is_silent(doc: Document, place: Span) -> bool:
    """True if a paragraph is of full sentences, and has no quotation and no word for speaking or reading."""
    text = place.of(doc[folded])
    return text.endswith((".", "!")) and SPEAKING.isdisjoint(words_in(text)) and not any(mark in text for mark in '“”"')


def names_nobody(doc: Document, place: Span) -> bool:
    """True if a paragraph is silent and nothing in it names a source."""
    return is_silent(doc, place) and not any(place.covers(each.cue) for each in doc[attributions])
