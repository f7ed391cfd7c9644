"""
A person with another seat, party or office than the list has for the day.

## What it does
Compares the seat, state or party beside a listed member’s name (“Sen. Maria
Cantwell, D-Ore.,” “Yvette Cooper, the MP for Barnsley,”) with the list for the
day of publication, and an office beside a listed minister’s name with the
offices that the person held.

It is silent for a seat that anybody of the name held earlier or later, where
nobody of the name sits on the day, within two months of a change of party, and
for independents.

## Why is this bad?
It tells voters that somebody else answers to them. Wrong states and seats
recur in the corrections that newspapers print.

## Example
```news bad published=2024-03-04
Sen. Maria Cantwell, [[D-Ore.]], said so.
---
Senator Maria Cantwell of [[Oregon]] said so.
---
Sen. Maria Cantwell ([[R-Wash.]]) said so.
---
Yvette Cooper, the Labour MP for [[Hackney South]], said so.
---
The [[Hackney South and Shoreditch]] MP Yvette Cooper said so.
---
[[Conservative MP]] Yvette Cooper said so.
---
Sen. Maria Cantwell, an [[Oregon Democrat]], said so.
---
[[Foreign Secretary]] Grant Shapps said so.
```
```news good published=2024-03-04
Sen. Maria Cantwell, D-Wash., and Senator Maria Cantwell of Washington said so.
---
Yvette Cooper, the Labour MP for Normanton, Pontefract and Castleford, said so.
---
Pontefract Labour MP Yvette Cooper and the Christian MP Yvette Cooper are one. The Yorkshire MP, Yvette Cooper, agreed.
---
Labour MP Yvette Cooper and Sen. Bernie Sanders (D-Vt.) said so.
---
Defence Secretary Grant Shapps said so. The former foreign secretary Grant Shapps is another man.
---
Yvette Cooper, the MP for Pontefract and Castleford, said so. Rep. Mike Rogers (R-Ala.) agreed.
---
“Senator Maria Cantwell of Oregon said so,” the minutes say.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- Society of Professional Journalists, *Code of Ethics*: “Verify information before releasing it”
"""

from collections.abc import Iterator
from datetime import date, timedelta

from newslint import Document, Finding, rule
from newslint.analyses.calendar_words import spelt
from newslint.analyses.in_office import looks_back, present
from newslint.analyses.names import plain
from newslint.analyses.office_holders import Listed, Office, listed, offices, seat_names
from newslint.analyses.political_cues import OFFICES, SEATS
from newslint.analyses.registered import registries
from newslint.analyses.seats import Seat, same_place, seats
from newslint.world.people import Tenure

TOLERANCE = timedelta(days=60)


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    needs=("registries",),
    triggers=sorted(OFFICES | SEATS | {"d", "r"}),
)
def wrong_seat_or_portfolio(doc: Document) -> Iterator[Finding]:
    if not doc[listed]:
        return
    day = doc.published.when.date()
    for name in doc[listed]:
        for seat in seats(doc, name.span):
            yield from _of_seat(doc, name, seat, day)
    for office in doc[offices]:
        yield from _of_office(doc, office, day)


def _of_seat(doc: Document, name: Listed, seat: Seat, day: date) -> Iterator[Finding]:
    tenures = [tenure for person in name.persons for tenure in person.tenures]
    every = [tenure for tenure in tenures if tenure.entry.kind == "member" and tenure.country == seat.country]
    sitting = [tenure for tenure in every if tenure.holds_on(day)]
    if not sitting or any(tenure.holds_on(day) is None for tenure in every):
        return
    now, person = sitting[-1], doc.words(name.span)
    if seat.place and not any(same_place(seat.place, tenure.seat) for tenure in every):
        if seat.perhaps and plain(seat.place) not in seat_names(registries(doc).people):
            return
        said, listed_as = f"with “{doc.words(seat.span)}”", f"sits for {now.seat}"
    elif seat.party and not any(_party(tenure, seat.party) for tenure in every if _about(tenure, day)):
        said, listed_as = f"as {seat.party}", f"is {now.party}"
    else:
        return
    yield Finding(
        seat.span,
        f"{person} is named {said}, but {listed_as} on {spelt(day)} ({now.entry.stated})",
        help="check which of the two is meant, the person or the seat",
    )


def _about(tenure: Tenure, day: date) -> bool:
    return any(tenure.holds_on(at) is not False for at in (day - TOLERANCE, day, day + TOLERANCE))


def _party(tenure: Tenure, party: str) -> bool:
    """True if the list’s party may be the one written; independents sit with others."""
    one, other = tenure.party.lower(), party.lower()
    return not one or one[:5] == other[:5] or one.startswith(("independent", "speaker", "crossbench"))


def _of_office(doc: Document, office: Office, day: date) -> Iterator[Finding]:
    """An office that the person never held, while another holds it and the person holds one of the same kind."""
    persons = office.name.persons
    if office.own or len(persons) > 1 or not present(doc, office) or looks_back(doc, office, day):
        return
    held = [t for t in persons[0].tenures if t.office and t.holds_on(day) and t.country == office.tenures[0].country]
    theirs = [tenure for tenure in held if tenure.entry.kind == "office-holder"]
    holder = next((tenure for tenure in office.tenures if tenure.holds_on(day)), None)
    if theirs and holder:
        yield Finding(
            office.role.span,
            f"{doc.words(office.name.span)} is named as “{doc.words(office.role.span)}”, but is {theirs[-1].office}"
            f" on {spelt(day)}; that office is {holder.name}’s ({holder.entry.stated})",
            help="check which of the two is meant, the person or the office",
        )
