"""
“Weapons were discharged”, where the police fired.

## What it does
Flags wordings for force that leave out who used it (“shots were fired”, “officer-involved shooting”, “the discharge of
firearms”, “ends with gunfire”), in copy that says or shows that the police used it. It is a warning where no sentence
of the article says so, and information where another one does. A quotation is never flagged; where only a quotation
tells of the shots, and nothing between the headings around it says who fired, the sentence that holds it is. Repeats
are told once.

## Why is this bad?
Experiments find that readers hold an officer less responsible when a report leaves out who acted, and such wordings are
commoner for killings by the police than for others. “Officers shot the man” is shorter as well.

## Example
```news bad
Armed officers stormed the flat at noon. [[Shots were fired]] and the man died.
---
A man has been shot dead by police in Leeds.
At noon [[weapons were discharged]]. He was struck by gunfire.
---
Police were searching the park.
It rained. The man, who was 40, ran. He [[was hit by a bullet]] and died.
---
An officer from Leeds pulled over a van.
The driver died when [[a gun went off]].
---
Police stopped the van on Monday. When he got out, [[a gun discharged]].
---
The van was stopped in Leeds. He died in an [[officer-involved shooting]] on Monday.
---
There have been nine [[police-involved shootings]] in Leeds.
```
```news bad whole markdown
A police officer shot a man in Leeds.

### Night [[ends with gunfire]]

He had a knife.
```
```news bad whole markdown
A police officer shot a man in Leeds.

### The night

[[“As they went in, weapons were discharged,” a spokesman said.]] He gave no details.
```
```news good
An officer shot the man dead.
---
Police shot a man in Leeds. Shots were fired by police at noon. An inquiry begins whenever a firearm is discharged.
“Weapons were discharged,” a spokesman said. Shots were fired at police. The gunman opened fire and shots rang out.
Weapons were discharged as an officer shot him.
---
Police were called after shots were fired in the street.
---
Officers told a meeting on Monday. No shots were fired. Weapons were fired.
---
Shots were fired. The army was called.
---
Police stopped a van. They must report when a gun is fired. It went well. The use of force is rare.
```

## References
- Jonathan Moreno-Medina, Aurélie Ouss, Patrick Bayer and Bocar Ba, “Officer-Involved: The Media Language of Police
  Killings”, *Quarterly Journal of Economics* 140 (2025)
- The Associated Press Stylebook, “police”: avoid the vague “officer-involved”
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.police_force import AGENTLESS_FORCE
from newslint.analyses.police_force import agentless_force as wordings


@rule(
    severity="info",
    cases={"actor never named": "warning"},
    confidence="medium",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "heading", "headline"),
    triggers=sorted(AGENTLESS_FORCE),
)
def agentless_force(doc: Document) -> Iterator[Finding]:
    found = doc[wordings]
    if not found:
        return
    first, *others = found
    nowhere = "" if first.named else ", and no sentence of the article does"
    yield Finding(
        first.span,
        f"“{doc.words(first.span)}” does not say that the police fired{nowhere}",
        "say who used force on whom: “officers shot the man”",
        tuple(Related(each.span, "nor does this") for each in others),
        case="" if first.named else "actor never named",
    )
