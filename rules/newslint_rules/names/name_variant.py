"""
One name spelled in two ways.

## What it does
Flags the rarer of two spellings that differ by one letter, where the article
gives reason to think that one person or body is meant:

- the same first name stands before both, or the same surname after both;
- a full name is used, and a surname that nobody in the article bears turns up once.

Places and their people, plurals, accents, hyphens and whatever differs only in
its last letter are left alone; so are spellings marked [sic], and first names
in a sentence that speaks of relatives.

## Why is this bad?
Misspelt names lead the corrections columns. Readers who know the person see
at once that the reporter did not.

## Example
```news bad
Laura Pellman chairs the board. The plan was late, but [[Pelman]] said no.
---
Tomas Ekdahl founded the firm. The firm paid [[Tomas Ekdhal]] in shares.
---
Mr Viklund rose. Mr Viklund sat. Mr Viklund left. Few heard what [[Vicklund]] said.
---
The jury believed Kristen Wilkes. The letters of [[Kristin Wilkes]] were read out.
```
```news good
Laura Pellman chairs the board. The plan was late, but Pellman said no.
---
Laura Pellman chairs the board. “Pelman said no,” the minutes say.
---
Laura Pellman chairs the board. The minutes say “no” from Pelman [sic].
---
Laura Pellman met Owen Pelman. Pellman left, and Pelman stayed.
---
Eva Brittain ran the bank. The bank was the oldest in Britain.
---
The Hagen Telescope failed. The Hagen Telescopes are old. Hagen Telescoped.
---
Marina Lopes came with her sister, Marisa Lopes.
---
Inés Maciel left. Few had seen Ines Maciel go. The Al-Hadid and Al Hadid families met.
---
Asked about Slutsk, Mr Arden paused. Mr Ardon is a councillor. Mr Ardon spoke.
---
Ray Tanner spoke. Tenner after tenner was paid. Few took a Tenner home.
```

## References
- ASNE, *Examining Our Credibility* (1999): misspelt names among the errors that cost most trust
- F. J. Damerau, “A technique for computer detection and correction of spelling errors”, *CACM* 7 (1964)
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule, suggestion
from newslint.analyses.name_variants import name_variants
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, folded

KIN = frozenset(
    """brother brothers sister sisters sibling siblings twin twins cousin cousins son sons daughter daughters wife
    husband mother father parents family couple aunt uncle nephew niece""".split()
)


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "standfirst", "caption"), fix="suggest")
def name_variant(doc: Document) -> Iterator[Finding]:
    for odd, usual, by in doc[name_variants]:
        sentence = sentence_at(doc, odd.span.start)
        around = doc[folded][slice(*sentence.span)] if sentence is not None else ""
        if by == "first names" and not KIN.isdisjoint(WORD.findall(around)):
            continue
        if doc[folded].startswith(("[sic]", "(sic)"), odd.span.end + 1):
            continue
        written, other = doc.words(odd.span), next((name for name in usual if name.given), usual[0])
        right = doc.words(other.span)
        if not odd.given:
            right = right[-len(other.surname) :]
        times = "once" if len(usual) == 1 else f"{len(usual)} times"
        yield Finding(
            odd.span,
            f"“{written}” is used once, “{right}” {times}: are they one and the same?",
            help="Misspelt names are the commonest correction: check the spelling, and use one throughout.",
            related=(Related(other.span, "spelled so here"),),
            fixes=(suggestion(odd.span, right),),
        )
