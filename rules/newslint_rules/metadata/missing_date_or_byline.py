"""
An article with metadata that name no day, or nobody who answers for it.

## What it does
Flags a byline that is a handle or a role (“admin”, “webdesk”), and, where the article
carries metadata at all, the lack of a publication date or of an author or agency. A date
without its year is reported if the text has no “today” or weekday that depends on it, and a date that the
calendar does not have. Bare texts are left alone, and so are editorials without a byline.

## Why is this bad?
A reader who finds the page in a year's time cannot tell how old it is, nor whom to ask.

## Example
```news bad plain whole
Mayor to resign

By [[Admin]]
3 May 2024

The mayor will resign, her office said.
```
```news bad plain whole
Mayor to resign
- [[comedyinyoureye]]
- Oct 26

The mayor will resign, her office said on Friday.
```
```news bad plain whole
Mayor to resign

By Kit Poe
[[Oct 26]]

The mayor will resign, her office said.
```
```news bad markdown whole
+++
title = "[[Mayor to resign]]"
author = "Kit Poe"
date = 2024-13-01
+++

The mayor will resign, her office said.
```
```news bad markdown whole
+++
title = "[[Mayor to resign]]"
author = "Kit Poe"
+++

The mayor will resign, her office said.
```
```news bad markdown whole
+++
title = "[[Mayor to resign]]"
date = 2024-05-03
+++

The mayor will resign, her office said.
```
```news good plain whole
Mayor to resign

By Kit Poe
3 May 2024

The mayor will resign, her office said.
```
```news good
The mayor will resign, her office said.
```
```news good markdown whole
+++
title = "The mayor must go"
section = "Opinion"
date = 2024-05-03
+++

The mayor must go.
```
```news good markdown whole
+++
title = "Mayor to resign"
source = "Reuters"
date = 2024-05-03
+++

The mayor will resign, her office said.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (accuracy)
- NewsGuard, criteria: names of those in charge of content
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.calendar_words import WEEKDAYS
from newslint.analyses.words import vocabulary
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Field

HANDLE = lazy_pattern(r"@\S+|[a-z\d._-]+|\S*[\d_]\S*")
ROLES = frozenset("admin administrator webmaster webdesk editor staff user guest unknown author newsroom".split())
RELATIVE = frozenset("today yesterday tomorrow tonight last next week month".split())
DATES = frozenset("date published pubdate publishdate publish_date datepublished date_published".split())
DATED_NAME = lazy_pattern(r"\d{4}-\d\d-\d\d")


@rule(severity="info", since="0.2", stage="stable", scope=("headline", "narrator", "standfirst", "byline", "furniture"))
def missing_date_or_byline(doc: Document) -> Iterator[Finding]:
    metadata = doc.metadata
    for byline in metadata.bylines:
        if HANDLE.fullmatch(byline.value) or byline.value.lower() in ROLES:
            message = f"the byline “{byline.value}” names nobody who answers for the article"
            yield Finding(_place(doc, byline), message, "give the author's name, or the agency's")
    stamp = metadata.published
    if stamp and not stamp.year and doc[vocabulary].isdisjoint(RELATIVE) and doc[vocabulary].isdisjoint(WEEKDAYS):
        yield Finding(_place(doc, stamp.field), f"the date “{stamp.field.value}” has no year", "add the year")
    impossible = _impossible_date(doc)
    if impossible and doc.blocks:
        message = f"“{impossible}”, the date in the metadata, is no day of the calendar"
        yield Finding(_place(doc, None), message, "correct the date")
    if doc.blocks and (lacking := " and ".join(_lacking(doc))):
        yield Finding(_place(doc, None), f"the article's metadata give no {lacking}", "add what is missing")


def _lacking(doc: Document) -> Iterator[str]:
    """What the metadata lack, if the file carries any."""
    metadata = doc.metadata
    stamps = [stamp.field for stamp in (metadata.published, metadata.modified) if stamp]
    fields = [*stamps, *metadata.bylines, metadata.agency, metadata.section, metadata.genre, metadata.headline]
    carried = [field for field in fields if field and field.provenance != "option"]
    if not any(field is not metadata.headline or field.provenance in ("front matter", "json-ld") for field in carried):
        return
    if not (metadata.published or DATED_NAME.search(doc.source.name) or _impossible_date(doc)):
        yield "publication date"
    said = " ".join(field.value.lower() for field in (metadata.section, metadata.genre) if field)
    editorial = any(word in said for word in ("opinion", "editorial", "comment", "leader"))
    if not (metadata.bylines or metadata.agency or editorial):
        yield "author or agency"


def _impossible_date(doc: Document) -> str:
    """What the metadata give as the date of publication in figures, if it is no day; or nothing."""
    if doc.metadata.published:
        return ""
    given = (field.value for key, field in doc.metadata.extra.items() if key.lower() in DATES)
    return next((value for value in given if DATED_NAME.match(value)), "")


def _place(doc: Document, field: Field | None) -> Span:
    """Where a field stands in the text, or else the headline or first block."""
    if field and field.span and field.provenance == "first lines" and doc.mapping is None:
        return field.span
    return next(doc.of_kind("headline"), doc.blocks[0]).span
