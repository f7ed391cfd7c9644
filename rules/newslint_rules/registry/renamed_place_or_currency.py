"""
A country, city, council or currency under a name that it no longer has.

## What it does
Compares the names of countries, cities, councils and currencies with the list
for the day of publication, and points to one that had ended: the place has
another name, the council has been replaced, the currency has given way. It does
so where the sentence speaks of the present, once for each name.

It is silent within two weeks of the change, in a sentence that looks back, near
words of history (war, exile, Soviet) or culture (film, tea), within longer names
(“Calcutta Cup”, “Leningrad Region”), and where the article has the present name
as well. A council is pointed to only where it acts.

## Why is this bad?
Old names linger in copy long after the maps have changed. Readers there notice,
and some old names take sides.

## Example
```news bad published=2024-03-05
Prices rose in [[Czechoslovakia]] last month.
---
The prime minister is flying to [[Swaziland]] on Tuesday.
---
A coffee costs 15 [[kuna]] in Zagreb, tour operators say, and is dearer in Split.
---
[[Taunton Deane Borough Council]] has approved the plans.
```
```news good published=2024-03-05
Prices rose in the Czech Republic and Slovakia last month.
---
Eswatini, formerly Swaziland, is voting on Tuesday. Swaziland has a new king.
---
The then Swaziland is voting. In 1999, visitors to Swaziland are told, all was well.
---
His parents fled Czechoslovakia and he is proud of it.
---
The Calcutta Cup is in Edinburgh and the Leningrad Region is cold. The Swaziland National Trust has moved.
---
Her mother saved pesetas.
---
In 1986 she moved to Spain. She has kept the pesetas.
---
A chair that stood in Taunton Deane Borough Council has been sold.
---
“Swaziland is voting on Tuesday,” the minutes say.
```
```news good published=2018-04-25
The prime minister is flying to Swaziland on Tuesday.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- Guardian and Observer style guide, entries on place names
- Sources of the lists: `registries/SOURCES.md`
"""

from collections.abc import Iterator
from datetime import date, timedelta

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.calendar_words import spelt
from newslint.analyses.out_of_date import OutOfDate, heirs, out_of_date
from newslint.analyses.present_day import acts_now, called_former, in_own_words, part_of_longer_name, spoken_of_now
from newslint.analyses.registered import registries
from newslint.analyses.words import vocabulary
from newslint.world.registries import words_of

TOLERANCE = timedelta(days=14)
PLACES = frozenset({"city", "country", "currency", "council"})


@rule(severity="info", since="0.2", stage="stable", fix="suggest", needs=("registries",))
def renamed_place_or_currency(doc: Document) -> Iterator[Finding]:
    names: dict[str, list[OutOfDate]] = {}
    for out in doc[out_of_date]:
        if out.ended and out.entry.kind in PLACES and in_own_words(doc, out.span):
            names.setdefault(out.entry.id, []).append(out)
    for mentions in names.values():
        entry, day = mentions[0].entry, doc.published.when.date()
        after = heirs(registries(doc), entry, day)
        told = any(doc[vocabulary].issuperset(words_of(name)) for name in after)
        told = told or any(called_former(doc, out.span) for out in mentions)
        if after and not told and entry.valid_to < (day - TOLERANCE).isoformat():
            yield from (_finding(doc, out, after) for out in mentions[:1] if _present(doc, out))


def _present(doc: Document, out: OutOfDate) -> bool:
    if part_of_longer_name(doc, out.span):
        return False
    return acts_now(doc, out) if out.entry.kind == "council" else spoken_of_now(doc, out)


def _finding(doc: Document, out: OutOfDate, after: tuple[str, ...]) -> Finding:
    names = " and ".join(f"“{name}”" for name in after)
    return Finding(
        out.span,
        f"“{doc.words(out.span)}” is listed only until {spelt(date.fromisoformat(out.entry.valid_to))};"
        f" {names} {'have' if after[1:] else 'has'} taken its place ({out.entry.stated})",
        help="use the present name, or say that this is the former one",
        fixes=(suggestion(out.span, after[0]),) if len(after) == 1 else (),
    )
