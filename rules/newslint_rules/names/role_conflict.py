"""
One person with two titles that exclude each other.

## What it does
Follows each person through the article and compares

- Mr, Sir with Mrs, Ms, Miss, Dame, where only one full name goes with the surname;
- the police ranks before the name (PC, Sergeant, Inspector, Superintendent …);
- chair and chief executive, where the words name no body or the same one;
- “MP for X” with “MP for Y”.

It is silent where the article speaks of husbands, wives or relatives of the
same name, of a promotion or a change of post, or writes “former” or “then”,
and where both posts stand side by side.

## Why is this bad?
One of the two is wrong, and the person concerned is the first to see it. Titles
and roles come second, after names, among what newspapers correct.

## Example
```news bad
Ana Ruiz chairs the board. Ms Ruiz spoke first. Ms Ruiz spoke last. Few heard what [[Mr Ruiz]] said.
---
Detective Inspector Jane Pell led the search. [[Detective Sergeant]] Jane Pell thanked the village.
---
Chief executive Ana Ruiz opened the meeting. Ana Ruiz, the [[chairwoman]], closed it.
---
Halden Steel’s chairman Ana Ruiz opened the meeting. Ana Ruiz, [[chief executive]] of Halden Steel, closed it.
---
Ana Ruiz, the MP for Elmbridge, spoke. Ana Ruiz, the MP for [[Harlow]], agreed.
```
```news good
Ana Ruiz chairs the board. Ms Ruiz spoke first. Her husband Tom was there. Mr Ruiz said nothing. Ms Ruiz left.
---
Ana Ruiz came with Ivan Ruiz. Ms Ruiz spoke. Ms Ruiz left. Mr Ruiz stayed.
---
Ms Ruiz spoke. Mr Ruiz did not.
---
Detective Inspector Jane Pell led the search. Det Insp Pell thanked the village. Inspector Pell was glad.
---
Sergeant Jane Pell was promoted. Inspector Jane Pell starts in May.
---
Chief executive Ana Ruiz opened the meeting. Ana Ruiz, the former chairwoman of the board, closed it.
---
Ana Ruiz, chief executive of Halden Steel, met Tom Orr. Ana Ruiz, chairwoman of the Elm Trust, spoke.
---
Ana Ruiz, chair and chief executive, spoke. Chief executive Ana Ruiz left.
---
Ana Ruiz, the MP for Elmbridge, spoke. Ana Ruiz, the MP for Elmbridge and Esher, agreed.
---
Ana Ruiz, the MP for Elmbridge, spoke. Ana Ruiz, then the MP for Harlow, agreed.
---
Ms Ruiz and Ana Ruiz agreed. “Mr Ruiz said no,” the minutes say.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- S. R. Maier, “Accuracy matters”, *Journalism & Mass Communication Quarterly* 82 (2005)
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.role_conflicts import TOLD_BY, role_conflicts


@rule(severity="warning", since="0.2", stage="stable", triggers=sorted(TOLD_BY))
def role_conflict(doc: Document) -> Iterator[Finding]:
    for person, here, there in doc[role_conflicts]:
        yield Finding(
            here,
            f"{person} is named with “{doc.words(here)}” here and with “{doc.words(there)}” elsewhere",
            help="a reader takes one of the two for wrong; if both hold, say so in one place",
            related=(Related(there, "the other title"),),
        )
