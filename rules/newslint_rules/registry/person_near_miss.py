"""
A member’s or minister’s name that is a letter or two off the listed one.

## What it does
Where the words beside a full name say that its bearer sits in a parliament or
holds an office (“MP”, “the MP for Harlow”, “D-Mont.”, “Home Secretary”, or “Mr”
in an article about Westminster), and no listed person has that name, looks for
the one listed person whose name is nearly the same and of whom the words are
true. A difference in accents alone is reported as information.

It is silent for a name that is itself listed, where two listed people come as
near, where the seat named is not the person’s, and for members elsewhere.

## Why is this bad?
Misspelt names lead the corrections columns, and a public name can be looked up.

## Example
```news bad published=2014-03-04
[[Phillip Hollobone]], the MP for Kettering, said so.
---
The Conservative MP [[Philip Hollobon]] said so.
---
[[Andrew Murison]] MP said so.
---
The Commons was half empty when Mr [[Phillip Hollobone]] rose.
---
[[Sian James]] MP said so.
```
```news good published=2014-03-04
Philip Hollobone, the MP for Kettering, said so.
---
Phillip Hollobone, a baker from Kettering, said so.
---
Phillip Hollobone, the MP for Elmbridge, said so. Mr Phillip Hollobone agreed.
---
The Canadian Liberal MP Phillip Hollobone said so in Ottawa.
---
“Phillip Hollobone MP said so,” the minutes say.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- Toronto Star, [“The year in corrections” (2014)](https://www.thestar.com/opinion/public_editor/2014/12/26/the_year_in_corrections_public_editor.html)
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.person_misprints import TOLD_BY, person_misprints


@rule(
    severity="warning",
    cases={"accents": "info"},
    since="0.2",
    stage="stable",
    needs=("registries",),
    fix="suggest",
    triggers=sorted(TOLD_BY),
)
def person_near_miss(doc: Document) -> Iterator[Finding]:
    for name, _, right, tenure, how in doc[person_misprints]:
        of = f", {tenure.seat}" if tenure.seat else f", {tenure.office}"
        yield Finding(
            name.span,
            f"“{doc.words(name.span)}” differs from “{right}” ({tenure.party or tenure.country}{of};"
            f" {tenure.entry.stated})",
            help="check the spelling; where somebody else is meant, say so",
            fixes=(suggestion(name.span, right),),
            case="accents" if how == "accents" else "",
        )
