"""
A strong word, a number or a name in the headline that the article never bears out.

## What it does
Compares the headline with everything below it. Flags a strong word (“urgent”,
“first”, “chaos”) that no sentence on the same subject bears out by itself or by
a word of like meaning; a number that the text neither gives, nor rounds, nor
adds up to; a full name, a source (“, says Barclays”) or a place that the text does
not have, or a name that it spells with one letter more, less or different; and a
headline that shares no subject with its text. A strong word is for the writer
to weigh, and reported as information.
Words quoted in the headline, lists (“five things”), “10-man”, and wire
headlines in capitals are left alone.

## Why is this bad?
The headline is all that most readers see, and the Editors' Code names
“headlines not supported by the text” in its first clause.

## Example
```news bad markdown whole
# Watchdog orders [[urgent]] inquiry into bridge repairs
The watchdog will look into the repairs of the bridge at Holm, it said on Monday.
A mandatory referral was made by the council after the deck was found to have moved.
The bridge carries some of the heaviest lorries in the county, and an urgent letter went to drivers.
---
# [[Twelve]] hurt as bus leaves road near Holm
Seven people were hurt when a bus left the road near Holm on Sunday night, police said.
The driver was among them. The road was closed until noon while the bus was lifted out
of the field, and drivers were told to go by the coast.
---
# [[Hundreds]] hurt as bus leaves road near Holm
Seven people were hurt when a bus left the road near Holm on Sunday night, police said.
The driver was among them. The road was closed until noon while the bus was lifted out
of the field, and drivers were told to go by the coast.
---
# [[Hundreds]] leave homes as the river rises near Holm
More than 235,000 people have been told to leave their homes since the river near Holm
rose, the council said on Monday. Boats took food to the farms that are cut off, and the
schools will stay shut until the water has gone down.
---
# [[Thousands]] leave homes as the river rises near Holm
The 70 people of a village near Holm have been told to leave their homes since the river
rose, the council said on Monday. Boats took food to the farms that are cut off, and the
schools will stay shut until the water has gone down.
---
# Council leader [[Pellmann]] to stand down in May
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library. Mr Pellman is her brother.
---
# Council leader [[Arthur Goodall]] to stand down in May
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
---
# Council leader to stand down in May, says [[Barclays]]
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
---
# Council leader to stand down in May after meeting in [[Brazil]]
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
---
# [[Dragon boat crew wins medal in Macau]]
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
---
# [[Dragon boat crew wins three medals for its library in Macau on Saturday]]
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
```
```news good markdown whole
# Thousands leave homes as the river rises near Holm
More than 235,000 people have been told to leave their homes since the river near Holm
rose, the council said on Monday. At least 74 were hurt. Boats took food to the farms that
are cut off, and the schools will stay shut until the water has gone down.
---
# Watchdog orders emergency inquiry into urgent bridge repairs
The watchdog will look at once into repairs of the bridge at Holm, it said on Monday.
“We need an immediate inquiry into the bridge,” it said. A referral was made by
the council after the deck was found to have moved, with 400 lorries a day on it.
---
# Watchdog calls for 'urgent' repairs to Holm bridge
The watchdog has called for repairs of the bridge at Holm, it said on Monday.
A mandatory referral was made by the council after the deck was found to have moved.
The bridge carries some of the heaviest lorries in the county.
---
# Eleven hurt, 10-man crew safe: five things to know about £400 Holm bus crash
Seven people were hurt when a bus left the road near Holm on Sunday night, and four more
when a crane fell, police said. The crew of the crane was safe. The crash will cost
the firm £399. Two men walked home. A bus of the same make had burnt.
---
# Dozens hurt as one bus leaves road near Holm
Some 30 people were hurt when a bus left the road near Holm on Sunday night, police said.
The driver was among them. The road was closed until noon while the bus was lifted out
of the field, and drivers were told to go by the coast.
---
# Koreans and Jose Peréz win medals at Holm regatta
Jose Perez and the Korean eight won medals at the Holm regatta on Sunday, to the cheers of a crowd.
The course was closed until noon while a boat was lifted out
of the river, and visitors were told to go by the coast.
---
# Secret service guards Holm bus after driver dies aged 84, at cost of thousands of pounds
Seven people were hurt when a bus left the road near Holm on Sunday night, police said.
The driver was among them. The service cost a lot. The road was closed until noon while the bus was
lifted out of the field, and drivers were told to go by the coast.
---
# TEN HURT IN BUS CRASH
Seven people were hurt when a bus left the road near Holm on Sunday night, police said.
The driver was among them. The road was closed until noon while the bus was lifted out
of the field, and drivers were told to go by the coast.
---
# Ten hurt in urgent dragon boat crash
Police gave no details.
---
# Library Gets New Arthur Goodall Wing
The library will have a new wing, the council said on Monday, for the gift of a reader.
Members will vote on it in May. The old wing, where the children's books were kept, is
to be pulled down first, and the books go to a school.
---
# Goodness gracious
Laura Pellman, who has led the council for nine years, said on Monday that she would stand down.
Her deputy will lead the council until members vote. Ms Pellman told them by letter that
she was proud of the new library.
```

## References
- IPSO, Editors' Code of Practice, clause 1 i: “including headlines not supported by the text”
- BBC *Editorial Guidelines*, 3.3: due accuracy
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.headline_claims import unsupported_claims
from newslint.analyses.headline_names import unsupported_names

HELP = "most readers see only the headline: take it from the text, or put what bears it out into the text"
MESSAGES = {
    "subject": "the headline and the text below it have no subject in common",
    "term": "the headline says “{words}”, and nothing in the text bears that out",
    "number": "the headline says “{words}”, a number that the text does not give",
}


@rule(
    severity="warning",
    cases={"strong word": "info"},
    since="0.2",
    stage="stable",
    confidence="medium",
    scope=("headline",),
)
def headline_unsupported(doc: Document) -> Iterator[Finding]:
    claims = doc[unsupported_claims]
    for claim in claims:
        message = MESSAGES[claim.kind].replace("{words}", doc.words(claim.span))
        yield Finding(claim.span, message, HELP, case="strong word" if claim.kind == "term" else "")
    if any(claim.kind == "subject" for claim in claims):
        return
    for name, nearest in doc[unsupported_names]:
        if nearest:
            message = f"the headline has “{doc.words(name)}”, the text “{doc.words(nearest)}”"
            yield Finding(name, message, HELP, (Related(nearest, "the name in the text"),))
        else:
            yield Finding(name, f"the headline names “{doc.words(name)}”, and the text does not", HELP)
