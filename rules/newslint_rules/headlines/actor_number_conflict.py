"""
Several people in the headline, one in the text.

## What it does
Flags a headline, or an opening paragraph, in which several people act
(“officers shoot man”) where the text tells the same act of one (“a Met officer
fired”), and a subheading in which several speak (“Leaders stress”) where the
section below names a single speaker. Silent where the text counts several who
acted, or speaks of another one.

## Why is this bad?
How many fired, struck or spoke is a fact that readers and inquiries check, and
a plural makes one voice sound like a chorus.

## Example
```news bad markdown
# Watchdog investigates after [[officers shoot man dead]] in Holm

A man was shot dead by a police officer in Holm on Monday night.
---
# Man critical after [[guards attack fan]] at match

A fan is in hospital after the match at Holm. One of the club's guards attacked him at the gate, police said.
---
The mayor was not there.

### [[Party leaders]] stress their calm

Laura Pellman, who leads the council, said: “We are calm.” The council said that it was calm.

### [[Neighbours]] react with anger

“I am not calm,” said Arthur Goodall. Goodall said that he was angry.
```
```news bad whole
[[Two officers fired shots]], police said, at a house in Holm.
A Met officer fired twice before noon, the watchdog said.
```
```news good markdown
# Watchdog investigates after officers shoot man dead in Holm

A man was shot dead by two officers in Holm. One officer fired first, then another officer fired.
---
# Officers shoot man dead in Holm

Three armed officers shot the man, and he was hit by an officer's car.
---
# Officers shoot man dead in Holm

An officer was hurt. The man shot at an officer.
---
# Officer shoots man dead in Holm

An officer shot the man.
---
The mayor was not there.

### Party leaders stress their calm

Laura Pellman, who leads the council, said: “We are calm.” Arthur Goodall said that he was calm too.

### Neighbours react with anger

Neighbours said that they were not calm. Arthur Goodall said that he was angry.

### Leaders of the party

Laura Pellman said: “We are calm.”
```

## References
- IPSO, Editors' Code of Practice, clause 1 i: headlines not supported by the text
- BBC *Editorial Guidelines*, 3.3: due accuracy
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.actor_numbers import ROLES, SPEAKERS, number_conflicts


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    confidence="medium",
    scope=(*NARRATOR, "headline", "heading"),
    triggers=(*ROLES, *sorted(SPEAKERS)),
)
def actor_number_conflict(doc: Document) -> Iterator[Finding]:
    for several, one, speaks in doc[number_conflicts]:
        said, only = (" ".join(doc.words(span).split()) for span in (several, one))
        if speaks:
            message = f"“{said}” promises several voices; the only person quoted below is “{only}”"
        else:
            message = f"“{said}” tells of several; the text below tells of one (“{only}”)"
        yield Finding(
            several,
            message,
            help="say how many acted or spoke, and say it alike here and in the text",
            related=(Related(one, "the one speaker" if speaks else "the one who acted"),),
        )
