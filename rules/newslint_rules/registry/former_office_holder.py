"""
A person named by an office that the list gives to somebody else on the day.

## What it does
Where a listed person is named with a listed office (“Home Secretary Amber
Rudd”, “Amber Rudd, the home secretary,”), compares the days of office with the
day of publication, and flags

- an office that the person held and has left, and that another holds;
- “former” before an office that the person holds.

It is silent within two weeks of a change, in a sentence that looks back (then,
until, “in 2016”, “during”), for deputies, shadows and candidates, for US titles
before a name, which many keep for life, for offices left thirty years ago,
which are history, and where the list does not reach the day or several people
of the name have held the office.

## Why is this bad?
Offices change hands overnight, and archive copy is reused. Wrong titles and
offices are among the commonest errors that newspapers correct.

## Example
```news bad published=2025-03-04
[[Home Secretary]] Amber Rudd said on Tuesday that the rules would change.
---
Amber Rudd, the [[home secretary]], said that the rules would change.
---
The [[home secretary]], Amber Rudd, said that the rules would change.
---
The [[former home secretary]] Yvette Cooper said that the rules would change.
---
The [[ex-home secretary]] Yvette Cooper said that the rules would change.
---
Barack Obama, the [[president of the United States]], said that the rules would change.
---
The incumbent [[US President]] Barack Obama said that the rules would change.
```
```news good published=2025-03-04
Home Secretary Yvette Cooper said on Tuesday that the rules would change.
---
Amber Rudd, home secretary from 2016 to 2018, said that the rules had changed.
---
Former Home Secretary Amber Rudd and the then home secretary, James Cleverly, disagreed.
---
In 2017, Home Secretary Amber Rudd said so.
---
He was a former adviser to Home Secretary Amber Rudd, and she to Home Secretary James Brokenshire.
---
The shadow home secretary Amber Rudd and Indian Home Secretary Amber Rudd are other people.
---
In the picture, Prime Minister Margaret Thatcher waves.
---
The library of President Barack Obama opened. He is a friend of a prime minister, Rishi Sunak, and of no other.
---
The home secretary, Amber Rudd said in her diary, was never at rest.
---
The bishop appointed by Prime Minister Rishi Sunak spoke.
---
“Home Secretary Amber Rudd said so,” the minutes say.
```
```news bad published=2023-05-03
[[US President]] Donald Trump said on Tuesday that the rules would change.
```
```news good published=2018-05-03
Home Secretary Amber Rudd said that the rules would change.
```
```news good published=2031-05-03
Home Secretary Amber Rudd said that the rules would change.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- Society of Professional Journalists, *Code of Ethics*: “Verify information before releasing it”
- S. R. Maier, “Accuracy matters”, *Journalism & Mass Communication Quarterly* 82 (2005)
"""

from collections.abc import Iterator
from datetime import date, timedelta

from newslint import Document, Finding, Span, rule
from newslint.analyses.calendar_words import spelt
from newslint.analyses.in_office import looks_back, present
from newslint.analyses.office_holders import offices
from newslint.analyses.political_cues import OFFICES
from newslint.analyses.words import folded
from newslint.world.people import Tenure

TOLERANCE = timedelta(days=14)
HISTORY = timedelta(days=30 * 365)


@rule(severity="warning", since="0.2", stage="stable", needs=("registries",), triggers=sorted(OFFICES))
def former_office_holder(doc: Document) -> Iterator[Finding]:
    if not doc[offices]:
        return
    day = doc.published.when.date()
    for office in doc[offices]:
        own, name, post = office.own, doc.words(office.name.span), doc.words(office.role.span)
        if not own or len({tenure.entry.person for tenure in own}) > 1:
            continue
        word = "".join(office.role.before[-1:])
        if word in ("former", "ex"):
            if all(tenure.holds_on(day) and tenure.holds_on(day - TOLERANCE) for tenure in own):
                yield Finding(
                    Span(doc[folded].rindex(word, 0, office.role.span.start), office.role.span.end),
                    f"{name} is named as {word} “{post}”, but has held the office since {_spelt(own[0].valid_from)}"
                    f" ({own[0].entry.stated})",
                    help="check whether the person, the office or the word “former” is right",
                )
            continue
        left = _left(own, day)
        holder = next((tenure for tenure in office.tenures if tenure.holds_on(day)), None)
        if left and holder and present(doc, office) and not looks_back(doc, office, day):
            yield Finding(
                office.role.span,
                f"{name} is named as “{post}”, an office held until {_spelt(left.valid_to)};"
                f" on {spelt(day)} it was {holder.name}’s ({holder.entry.stated})",
                help="name the holder, write “former”, or say when the person held the office",
            )


def _left(own: list[Tenure], day: date) -> Tenure | None:
    """The last of the tenures, if all had ended well before ``day``, but not so long ago that nobody is misled."""
    if any(tenure.holds_on(at) is not False for tenure in own for at in (day - TOLERANCE, day, day + TOLERANCE)):
        return None
    ended = [tenure for tenure in own if tenure.valid_to and tenure.valid_to <= day.isoformat()]
    last = max(ended, key=lambda tenure: tenure.valid_to, default=None)
    return last if last and (day - HISTORY).isoformat() < last.valid_to else None


def _spelt(day: str) -> str:
    return spelt(date.fromisoformat(day))
