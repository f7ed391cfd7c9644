"""
A fact that differs from the published version, with nothing to tell the reader.

## What it does
Compares the file with the version in git (the last commit, or `--since`), if
that one was no draft. Flags the first number, name, date, quotation, negation
or status (“charged” for “arrested”) that is another one now. Silent if there is
a new or changed note (“Correction: …”, “We originally said …”) or stamp (“Last
updated: …”), a `corrections` entry, or a changed date of modification. Live blogs,
the same figure or place written in another way, sentences
added, dropped or moved, and mended slips of the pen are left alone.

## Why is this bad?
Readers who saw the first version still believe it, and those who quote the
article cannot tell that it changed.

## Example
```news bad
Lifeboats answer [[400]] calls a year on this coast, the harbour board said.
The board met on Friday.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
The board met on Thursday.
---
The pier was opened by Anna [[Lind]] of the harbour board.
+++ published version
The pier was opened by Anna Lund of the harbour board.
---
The board met on [[Tuesday]] to vote on the pier, members said.
+++ published version
The board met on Monday to vote on the pier, members said.
---
“We shall [[mend]] the eastern pier by the summer,” Ms Lund said.
+++ published version
“We shall reopen the eastern pier by the summer,” Ms Lund said.
---
The council [[will close]] the eastern pier this winter, the mayor said.
+++ published version
The council will not close the eastern pier this winter, the mayor said.
---
The harbour board earlier reported a loss of [[57.4]]m pounds, under the 9/11 plan.
+++ published version
The harbour board earlier reported a loss of 57.1m pounds, under the 9/11 plan.
---
The plan was called “Harbour 9/[[13]]” by the board.
+++ published version
The plan was called “Harbour 9/11” by the board.
---
A man of 40 has been [[charged]] over the fire on the pier.
Update: the pier is closed.
+++ published version
A man of 40 has been arrested over the fire on the pier.
Update: the pier is closed.
```
```news bad
The eastern pier will cost the harbour board £[[4]]m, the mayor said.
+++ published version
The eastern pier will cost the harbour board £3m, the mayor said.
```
```news bad markdown
| Year | Calls |
|---|---|
| 2023 | [[400]] |
+++ published version
| Year | Calls |
|---|---|
| 2023 | 4,000 |
```
```news good
Lifeboats answer 400 calls a year on this coast, the harbour board said.
Correction: an earlier version said 4,000 calls.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
Lifeboats answer 400 calls a year on this coast, the harbour board said.
This story was amended on 3 May to correct the number of calls.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
The board met on Monday. It received eleven letters, Anna Lund said.
It was not the first meeting, she added. The labour party's members did not come; the US envoy did.
+++ published version
It was not the first meeting, she added. The labor party's members didn't come; the American envoy did.
The board met on Monday. It recieved 11 letters, Anna Lund said.
---
Lifeboats answer 400 calls a year on this coast, the harbour board said.
We originally said that there were 4,000 calls.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
Lifeboats answer 400 calls a year on this coast, the harbour board said.
Last updated: 4 May.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
The board spent 3,000,000 pounds on two boats at 2pm. They came to Kyiv from the yard on Friday.
+++ published version
The board spent 3 million pounds on two boats at 14:00. They came to Kiev from the yard on Friday.
---
Lifeboats answer 400 calls a year on this coast.
+++ published version
The mayor has 4,000 reasons to be glad today.
---
The board agreed to the plan, Ms Lund said. “We shall mend the pier by the summer,” she said.
+++ published version
The board consented to the plan, Ms Lund said. “We shall mand the pier by the summer,” she said.
```
```news good whole markdown
+++
updated = 2024-05-04
+++
Lifeboats answer 400 calls a year on this coast, the harbour board said.
+++ published version
+++
updated = 2024-05-03
+++
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
+++
corrections = "4,000 calls is 400"
+++
Lifeboats answer 400 calls a year on this coast, the harbour board said.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
Lifeboats answer 400 calls a year on this coast, the harbour board said.
+++ published version
+++
draft = true
+++
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
---
+++
genre = "live blog"
+++
Lifeboats answer 400 calls a year on this coast, the harbour board said.
+++ published version
Lifeboats answer 4,000 calls a year on this coast, the harbour board said.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (ii): a significant inaccuracy is corrected promptly, with due prominence
- BBC, *Editorial Guidelines*, section 3: mistakes are acknowledged and corrected quickly and clearly
- Spangher and others, *NewsEdits* (NAACL 2022): what changes in published news is mostly facts and quotations
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Edit, Finding, Fix, Related, Span, rule
from newslint.analyses.correction_notes import changes_told
from newslint.analyses.revisions import Change, changed_facts
from newslint.analyses.words import fold
from newslint.lazy_pattern import lazy_pattern

UNPUBLISHED = frozenset("draft unpublished private pending scheduled future review in-progress withheld".split())
BEFORE_FIGURE = lazy_pattern(r"(?:(?:\b[A-Z]{1,3})?[£$€¥])?\Z")
AFTER_FIGURE = lazy_pattern(r"(?:[a-z]{1,2}\b|%)?(?: (?:thousand|million|billion|trillion|per cent|percent)\b)?")
HELP = (
    "if the first version was wrong, say so in a note with the date (“Correction: …”) or give a new date of "
    "modification; if it was right, restore it"
)


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "quotation", "headline", "heading", "caption", "table", "note"),
    fix="suggest",
    needs=("history",),
)
def silent_edit(doc: Document) -> Iterator[Finding]:
    earlier = doc.world.history if doc.world else doc
    if is_draft(earlier) or is_draft(doc) or is_live(doc) or not doc[changed_facts] or is_told(doc, earlier):
        return
    first, *others = doc[changed_facts]
    now, then = stated(doc, first.here, first), stated(earlier, first.there, first)
    more = f"; {len(others)} more differ as well" if others else ""
    yield Finding(
        first.here,
        f"the published version said “{then}” where this one says “{now}”, and no note tells the reader{more}",
        help=HELP,
        related=(
            Related(first.there, "the published version", earlier),
            *(Related(other.here, f"was “{stated(earlier, other.there, other)}”") for other in others),
        ),
        fixes=stub(doc, first, then, now),
    )


def stated(doc: Document, span: Span, change: Change) -> str:
    """The words of one side; of a figure all that belongs to it, so that the “3” of “£3m” is quoted as “£3m”."""
    if change.kind != "number":
        return doc.words(span)
    before = BEFORE_FIGURE.search(doc.text, max(span.start - 4, 0), span.start)
    after = AFTER_FIGURE.match(doc.text, span.end)
    assert before is not None
    assert after is not None
    return doc.text[before.start() : after.end()]


def is_draft(doc: Document) -> bool:
    """Whether the metadata say that the article is not out yet."""
    status = doc.metadata.status
    return status is not None and fold(status.value).strip().replace(" ", "-") in UNPUBLISHED


def is_live(doc: Document) -> bool:
    """Whether it is a live page, which changes all the time."""
    known = doc.metadata
    labels = [fold(field.value) for field in (known.genre, known.section) if field]
    title = fold(known.headline.value) if known.headline else ""
    return any("live" in label for label in labels) or title.startswith("live:") or "as it happened" in title


def is_told(doc: Document, earlier: Document) -> bool:
    """Whether a note or date is new or changed."""
    now, then = doc.metadata, earlier.metadata
    if any(doc.words(note) not in earlier.text for note in doc[changes_told]):
        return True
    if {field.value for field in now.corrections} - {field.value for field in then.corrections}:
        return True
    return now.modified is not None and (then.modified is None or now.modified.when != then.modified.when)


def stub(doc: Document, change: Change, then: str, now: str) -> tuple[Fix, ...]:
    """A note to begin with, at the foot of an article without markup of its own."""
    if doc.format not in ("plain", "markdown"):
        return ()
    end = max(block.span.end for block in doc.blocks)
    note = f"\n\nCorrection: an earlier version of this article said “{then}”. It should have said “{now}”."
    return (Fix("suggest", "add a note for the reader", (Edit(Span(end, end), note),)),)
