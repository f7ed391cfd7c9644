"""
A body that acts in the article although it had gone, or was not there yet.

## What it does
Compares the bodies and companies that the article names, in full or by an
acronym that can mean no other, with the list for the day of publication. Flags
the first place where one acts, speaks or is turned to, although another had
replaced it or it had closed. The message names what stands in its place on that
day; where several share the work, all of them. A body that acts more than a
year before it began is flagged as well.

It is silent within two weeks of the change, in a sentence that looks back
(“in 2015”, “until”, “career”), for reports, rulings and longer names (“the
IPCC report”, “the Financial Services Authority Handbook”), and for a body that
the article calls former or whose change it tells.

## Why is this bad?
Readers with a complaint are sent to a door that is closed. Bodies are renamed
with every reshuffle, and old copy is pasted into new.

## Example
```news bad published=2024-03-05
The [[IPCC]] will investigate how police handled the complaints.
---
The force has referred itself to the [[Independent Police Complaints Commission]].
---
The [[Department for International Development]] said the money would be spent on schools.
---
A spokesman for the [[Foreign and Commonwealth Office]] said on Tuesday that it was in touch with the family.
---
According to the [[Financial Services Authority]], four in ten savers are at risk.
---
[[DfID]] Secretary Ann Abel said so. International development is her post.
---
[[Highways England]], which maintains the bridge, said work would begin on Monday.
---
The scheme was funded by the [[Department of Trade and Industry]], it was announced on Thursday.
---
[[Andersen Consulting]] is hiring graduates.
---
He went in 2000.
The [[Independent Police Complaints Commission]] said in 2023 it would investigate.
```
```news bad published=2015-03-05
The [[Independent Office for Police Conduct]] is investigating.
```
```news good published=2024-03-05
The Independent Office for Police Conduct (IOPC) will investigate how police handled the complaints.
---
The IPCC will publish its next assessment of climate change on Tuesday. Police were called to the panel’s meeting.
---
The former Highways England said work would begin. Highways England, now National Highways, said so.
---
The Financial Services Authority was replaced in 2013. The Financial Services Authority has fined the bank.
---
In 2015, the Independent Police Complaints Commission said that there was no case.
---
The shooting was in 2000.
The Independent Police Complaints Commission said in 2011 that it would look again by 2023.
---
The shooting was in 2015. The Independent Police Complaints Commission said that there was no case.
---
The Independent Police Complaints Commission report has been forgotten.
---
She has worked at the Financial Services Authority and is a director of the Financial Services Authority Alumni.
---
The Ruritanian Independent Police Complaints Commission is meeting today.
---
The plans for a Department of Trade and Industry museum pleased nobody.
---
The Department of Health is in another country.
---
The Department of Trade and Industry in Manila said on Tuesday that the Philippines has rice enough.
---
Ann Abel, a former head of the Financial Services Authority, is running for mayor.
---
The body known as the Financial Services Authority is busy.
---
Highways England was closed, says a report out on Tuesday.
---
Decades ago, savers were told to write to the Financial Services Authority.
---
“The Independent Police Complaints Commission will investigate,” the minutes say.
```
```news good published=2018-01-15
The Independent Police Complaints Commission is investigating.
```
```news good published=2015-03-05
The planned Independent Office for Police Conduct will open in 2018.
---
The Independent Police Complaints Commission is investigating.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- BBC Editorial Guidelines, section 3 (accuracy)
- Sources of the lists: `registries/SOURCES.md`
"""

from collections.abc import Iterator
from datetime import date, timedelta

from newslint import Document, Finding, Related, rule, suggestion
from newslint.analyses.calendar_words import spelt
from newslint.analyses.out_of_date import OutOfDate, heirs, out_of_date
from newslint.analyses.present_day import abroad, acts_now, called_former, foretold, in_own_words, part_of_longer_name
from newslint.analyses.registered import registries

TOLERANCE = timedelta(days=14)
AHEAD = timedelta(days=366)
PLACES = frozenset({"city", "country", "currency", "council", "term"})


@rule(severity="warning", since="0.2", stage="stable", fix="suggest", needs=("registries",))
def defunct_organisation(doc: Document) -> Iterator[Finding]:
    bodies: dict[str, list[OutOfDate]] = {}
    for out in doc[out_of_date]:
        if out.entry.kind not in PLACES:
            bodies.setdefault(out.entry.id, []).append(out)
    for mentions in bodies.values():
        if not any(called_former(doc, out.span) for out in mentions):
            acting = [out for out in mentions if _acts(doc, out)]
            if acting:
                yield _finding(doc, acting[0], [out for out in mentions if out is not acting[0]])


def _acts(doc: Document, out: OutOfDate) -> bool:
    if not in_own_words(doc, out.span) or part_of_longer_name(doc, out.span):
        return False
    return _by_far(doc, out) and acts_now(doc, out) and not abroad(doc, out)


def _by_far(doc: Document, out: OutOfDate) -> bool:
    """True if the change and the day of publication are so far apart that no handover explains the name."""
    day = doc.published.when.date()
    if out.ended:
        return out.entry.valid_to < (day - TOLERANCE).isoformat()
    return out.entry.valid_from > (day + AHEAD).isoformat() and not foretold(doc, out.span)


def _finding(doc: Document, out: OutOfDate, others: list[OutOfDate]) -> Finding:
    entry, said = out.entry, doc.words(out.span)
    whole = f"“{said}”" if said == entry.name or said in entry.aliases else f"“{said}” ({entry.name})"
    if not out.ended:
        return Finding(
            out.span,
            f"{whole} acts here, but began only on {_spelt(entry.valid_from)} ({entry.stated})",
            help="name the body that did the work at the time",
        )
    after = heirs(registries(doc), entry, doc.published.when.date())
    passed = f"; it was replaced by {_listed(after)}" if after else ""
    return Finding(
        out.span,
        f"{whole} acts here, but is listed only until {_spelt(entry.valid_to)}{passed} ({entry.stated})",
        help="name the present body, write “former”, or say when this was",
        related=tuple(Related(other.span, "named here too") for other in others),
        fixes=(suggestion(out.span, after[0]),) if len(after) == 1 else (),
    )


def _listed(names: tuple[str, ...]) -> str:
    """The names as a list in a sentence: “A”, “B” and “C”."""
    *first, last = (f"“{name}”" for name in names)
    return f"{', '.join(first)} and {last}" if first else last


def _spelt(day: str) -> str:
    return spelt(date.fromisoformat(day))
