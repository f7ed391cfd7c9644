"""
Running text shared with another article, with credit.

## What it does
Lists the passages of 25 words and more, and the whole articles, that stand in
another article of the same run, or of the configured archive, and that the
article may use: it names the agency, links to the other article, says where it
was first published, or has its publisher or byline; or one of the two is a
statement. The note says which. Of articles that state their date, the later
one is listed. Off by default: nothing is amiss.

Quotations, helplines and other house texts, passages that six or more articles
share, and first and last paragraphs that three or more share are left out.

## Why is this bad?
It is not. But a desk may want to see how much of a page is agency copy or its
own background told again, whether a licence covers it, and which articles to
correct when the source is corrected.

## Example
```news bad
PORT SALTER (Reuters) - [[Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been washed out by the tide]].
+++ bugle
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide.
```
```news bad whole
[[Work on the new harbour wall stopped in the second week of March when divers found that the seabed had gone.]]
Reporting by Reuters
+++ a bugle
Work on the new harbour wall stopped in the second week of March when divers found that the seabed had gone.
Reporting by Reuters
```
```news good
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide.
+++ bugle
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide.
---
PORT SALTER (Reuters) - Divers said the seabed below the eastern pier had been hollowed out last year.
+++ bugle
Much has happened. Divers said the seabed below the eastern pier had been hollowed out by a spring tide.
```

## References
- Clough, Gaizauskas, Piao and Wilks, *METER: MEasuring TExt Reuse* (ACL 2002): agency copy in newspapers
- Lewis, Williams and Franklin, *A Compromised Fourth Estate?* (Journalism Studies, 2008): most items in the
  quality press rest mainly on agency or PR copy
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.copied_passages import attributed_passages, attributed_twin
from newslint.analyses.credit import cited, ground
from newslint.analyses.shared_passages import told

LEAST = 25
HELP = "nothing is amiss if the licence or the agreement covers it; correct both if one is corrected"


@rule(severity="info", since="0.2", stage="stable", default=False, needs=("archive",))
def attributed_reuse(doc: Document) -> Iterator[Finding]:
    same = doc[attributed_twin]
    if same is not None:
        message = f"this is the same article as {cited(same.other)}, with credit: {ground(doc, same.other)}"
        yield Finding(same.here, message, help=HELP, related=(Related(same.there, "the same words", same.other),))
    for passage in doc[attributed_passages]:
        if passage.shared >= LEAST:
            changed = told(doc, passage.other, passage.changes)
            yield Finding(
                passage.here,
                f"{passage.shared} words of this passage are shared with {cited(passage.other)}, "
                f"with credit: {ground(doc, passage.other)}",
                help=HELP,
                related=(Related(passage.there, f"the same words{changed and ', with '}{changed}", passage.other),),
            )
