"""
A quotation mark without its partner.

## What it does
Flags a mark that opens a quotation which nothing closes, and a mark that
closes one which nothing opened. A paragraph may end inside a quotation if the
next one opens with a mark again; apostrophes, inches and years are no marks.

## Why is this bad?
The reader cannot tell where the speaker's words end and the paper's begin.

## Example
```news bad
[[“]]We are sorry, said Ms Lee.
---
We are sorry,[["]] said Ms Lee.
---
He called the plan “brave” and then bold.[[”]] Nobody else did.
---
[["]]We will rebuild, Mr Odell said.
"It took years," he said.
---
[[“]]We will rebuild. It took years.
He left the room after that.
---
He told the hearing: [[‘]]We went home at once.
---
[["]]We will rebuild, said Mr Odell of the board. It took years. "We are tired," he added.
---
He said it [["]]would pay in the end, and well. Nobody agreed with him at all. "We shall see," said Ms Lee.
```
```news good
"We are sorry," said Ms Lee.
The officers' families met at the Joneses' house in the '90s; don't ask 'em why.
The 6'2" guard played the 12" single twice.
'The officers' story was true,' he said.
She told the court: "He said, 'Go away,' and shut the door."
---
Ms Lee said: “The bridge is old.
“It will be closed on Monday.”
```

## References
- The Associated Press Stylebook and the Guardian style guide, “quotation marks”: running quotations
"""

from collections.abc import Iterator

from newslint import Document, Finding, Scope, rule
from newslint.analyses.quotations import quotations

EVERYWHERE: tuple[Scope, ...] = ("narrator", "standfirst", "quotation", "headline", "heading", "caption", "note")


@rule(severity="warning", since="0.1", stage="stable", scope=EVERYWHERE)
def unbalanced_quotation(doc: Document) -> Iterator[Finding]:
    read = doc[quotations]
    openers = {mark.at for mark in read.marks if mark.role == "open"}
    for mark in read.stray:
        if mark.start in openers:
            words = " ".join(doc.text[mark.end : mark.end + 60].split()[:5])
            message = f"the quotation that opens with “{words} …” is never closed"
        else:
            words = " ".join(doc.text[max(mark.start - 60, 0) : mark.start].split()[-5:])
            message = f"a quotation closes after “… {words}” and was never opened"
        yield Finding(mark, message, help="the reader cannot tell whose words these are: add the missing mark")
