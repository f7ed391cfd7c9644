"""
Running text shared with another article, without credit.

## What it does
Flags a passage of the writer's own words that also stands in another article
of the same run, or of the configured archive. A few changed words do not hide a passage;
they are shown beside the other article's words. If both articles state their
date, the later one is flagged; if not, both are. Of two articles
with the same words throughout, one is flagged, and once.

A newsroom may use its own background again. So it counts whether anything
shows that the two come from different newsrooms: the address, the publisher,
the byline, or an agency that only the other one credits.

- warning: 25 words and more from another newsroom, or shorter passages, of 12
  words and more, that together make up a fifth of the article; where the
  newsroom is not known, 60 words and more, or 25 if two fifths are shared;
- info: 25 words and more, where the newsroom is not known.

Quotations, official statements, agency copy with its credit, an author's or
publisher's own earlier version, a link to the other article, helplines and
other house texts, passages that six or more articles share, and first and
last paragraphs that three or more share are left alone.

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
PORT SALTER (Reuters) - Divers said the seabed below the eastern pier had been hollowed out by a spring tide.
---
The council met on Monday evening, as it always does in the spring, and spoke about the budget for the parks.
The treasurer read out a list of benches, bins and swings that will not be mended before the summer, and was thanked.
[[Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide]], a clerk noted.
Nobody asked how much more money the port would need, nor who would have to pay for it in the end.
+++ bugle
Work on the new harbour wall stopped in the second week of March when divers found
that the seabed below the eastern pier had been hollowed out by the tide. An expert is on the way.
```
```news bad whole
[[Work on the new harbour wall stopped in the second week of March when divers found that the seabed had gone.]]
The mayor was away on holiday.
+++ a bugle
Work on the new harbour wall stopped in the second week of March when divers found that the seabed had gone.
The mayor was away on holiday.
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
---
The board will meet again. Divers said the seabed below the eastern pier had been hollowed out last year.
Nobody at the port wished to comment, and the mayor was away on holiday at her sister's farm.
+++ bugle
Much has happened. Divers said the seabed below the eastern pier had been hollowed out by a spring tide.
```
```news good markdown
The mayor was away.

If you have been affected by flooding along the eastern shore, volunteers at the harbour advice centre can talk to you
in confidence about grants, temporary housing, insurance claims and dry storage on every weekday from nine to five.
+++ bugle
Rain fell.

If you have been affected by flooding along the eastern shore, volunteers at the harbour advice centre can talk to you
in confidence about grants, temporary housing, insurance claims and dry storage on every weekday from nine to five.
---
The mayor was away.

Rain fell.

Tide tables, harbour notices, lifeboat reports and weather warnings for the eastern shore are printed every Friday in
our supplement, together with letters from fishermen, pilots, divers, keepers of lighthouses and captains of ferries.
+++ a bugle
Snow fell on the pier.

The mayor skied.

Tide tables, harbour notices, lifeboat reports and weather warnings for the eastern shore are printed every Friday in
our supplement, together with letters from fishermen, pilots, divers, keepers of lighthouses and captains of ferries.
+++ the echo
The seabed is gone.

Divers wept.

Tide tables, harbour notices, lifeboat reports and weather warnings for the eastern shore are printed every Friday in
our supplement, together with letters from fishermen, pilots, divers, keepers of lighthouses and captains of ferries.
```

## References
- Clough, Gaizauskas, Piao and Wilks, *METER: MEasuring TExt Reuse* (ACL 2002): agency copy in newspapers
- Lewis, Williams and Franklin, *A Compromised Fourth Estate?* (Journalism Studies, 2008): most items in the
  quality press rest mainly on agency or PR copy
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.copied_passages import copied_passages, twin
from newslint.analyses.credit import cited, strangers
from newslint.analyses.fingerprints import own_words
from newslint.analyses.shared_passages import told as told_changes

LONG, LONG_AT_HOME = 25, 60
LARGE_SHARE, LARGE_SHARE_AT_HOME = 0.2, 0.4
HELP = "credit and link to the article that had it first, or tell it anew from your own sources"


@rule(severity="warning", cases={"short": "info"}, since="0.1", stage="stable", needs=("archive",))
def uncredited_copy(doc: Document) -> Iterator[Finding]:
    same = doc[twin]
    if same is not None:
        message = f"this is the same article as {cited(same.other)}, and nobody is credited"
        yield Finding(same.here, message, help=HELP, related=(Related(same.there, "the same words", same.other),))
    passages = doc[copied_passages]
    share = sum(passage.shared for passage in passages) / sum(doc[own_words]) if passages else 0.0
    for passage in passages:
        if strangers(doc, passage.other):
            told = share >= LARGE_SHARE or passage.shared >= LONG
            grave = True
        else:
            told = passage.shared >= LONG
            grave = told and (passage.shared >= LONG_AT_HOME or share >= LARGE_SHARE_AT_HOME)
        if told:
            words = "words in a row" if passage.verbatim else "words of this passage"
            changed = told_changes(doc, passage.other, passage.changes)
            note = f"the same words, with {changed}" if changed else "the same words"
            relation = "stand in the earlier" if passage.later else "are shared with"
            yield Finding(
                passage.here,
                f"{passage.shared} {words} {relation} {cited(passage.other)}, and nobody is credited",
                help=HELP,
                related=(Related(passage.there, note, passage.other),),
                case="" if grave else "short",
            )
