"""
Running text shared with another article, without credit.

## What it does
Flags a passage of the writer's own words, at least 25 words long, that also
stands in another article of the same run; or shorter passages, of 12 words
and more, that together make up a fifth of the article. A few changed words do
not hide a passage. If both articles state their date, the later one is
flagged; if not, both are.

Quotations, official statements, agency copy with its credit, an author's or
publisher's own earlier version, a link to the other article, and passages
that six or more articles share are left alone.

## Why is this bad?
Readers and the other newsroom are owed a credit; passing off somebody else's
reporting is the plainest breach of trust there is. And an error that was
copied looks as if two sources had confirmed it.

## Example
```news bad
The council met on Monday evening, as it always does in the spring.
[[Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide]], and nobody knows more.
+++ bugle
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide. An expert is on the way.
---
[[Divers found in the second week of March that the seabed below the eastern pier had been
washed out by the tide, and work on the new harbour wall stopped at once]].
+++ bugle
Divers found in the second week of March that the seabed beneath the eastern pier had been
hollowed out by the tide, and work on the new harbour wall stopped at once.
---
The board will meet again. [[Divers said the seabed below the eastern pier had been hollowed out]] last year.
Nobody at the port wished to comment, and the mayor was away on holiday at her sister's farm.
+++ bugle
Much has happened. Divers said the seabed below the eastern pier had been hollowed out by a spring tide.
```
```news good
Divers said the seabed below the eastern pier had been hollowed out last year, the board was told,
and so the port will pay for two more surveys before it signs a contract with the builders of the wall.
The mayor, who was away on holiday at her sister's farm, will report to the council when she is back.
Until then the crane stays where it is.
+++ bugle
Much has happened. Divers said the seabed below the eastern pier had been hollowed out by a spring tide.
---
“Work on the wall stopped in the second week of March when divers found that the seabed below the pier,
“which is the older of the two, had been hollowed out by the tide,” the engineer said.
+++ bugle
The engineer wrote: “Work on the wall stopped in the second week of March when divers found that the seabed below
“the pier, which is the older of the two, had been hollowed out by the tide.”
---
PORT SALTER (Reuters) - Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide.
+++ bugle
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide.
```

## References
- Clough, Gaizauskas, Piao and Wilks, *METER: MEasuring TExt Reuse* (ACL 2002): agency copy in newspapers
- Lewis, Williams and Franklin, *A Compromised Fourth Estate?* (Journalism Studies, 2008): most items in the
  quality press rest mainly on agency or PR copy
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.copied_passages import copied_passages
from newslint.analyses.fingerprints import own_words

LONG = 25
LARGE_SHARE = 0.2


@rule(severity="warning", since="0.1", stage="stable")
def uncredited_copy(doc: Document) -> Iterator[Finding]:
    passages = doc[copied_passages]
    large = sum(passage.shared for passage in passages) >= LARGE_SHARE * sum(doc[own_words]) if passages else False
    for passage in passages:
        if large or passage.shared >= LONG:
            words = "words in a row" if passage.verbatim else "words of this passage"
            relation = "stand in the earlier" if passage.later else "are shared with"
            yield Finding(
                passage.here,
                f"{passage.shared} {words} {relation} {passage.other.source.name}, and nobody is credited",
                help="credit and link to the article that had it first, or tell it anew from your own sources",
                related=(Related(passage.there, "the same words", passage.other),),
            )
