"""
One name spelled in two ways.

## What it does
Flags the rarer of two spellings that differ by one letter, where the article
gives reason to think that one person or body is meant:

- the same first name stands before both, or the same surname after both;
- a full name is used, and a surname that nobody in the article bears turns up
  once, most of all after “Mr” or beside “said”.

Where both are used once, neither is taken to be the right one.

Places and their people, plurals, accents, hyphens and, where no “Mr” or “said”
shows that a person is meant, whatever differs only in a common last letter
(Haas, Haase) are left alone; so are spellings marked [sic]
or spoken of as spellings, first names in a sentence that speaks of relatives,
full names that meet in one sentence, and names that a registry lists or that
another rule holds against a registry.

## Why is this bad?
Misspelt names fill the corrections columns: the Toronto Star names them first
in its review of the corrections of 2014. Readers who know the person see at
once that the reporter did not.

## Example
```news bad
Laura Pellman chairs the board. The plan was late, but [[Pelman]] said no.
---
Ian Lowry founded the firm. “No,” said [[Lowrry]].
---
Tom Pell spoke. Pell left. “No,” said [[Pelll]].
---
Ian Lowery founded the firm. The buyers paid Mr [[Lower]] in shares.
---
Ian Lowry founded it, Ian Lowry sold it, and Ian Lowry left. The buyers paid Dr [[Lowey]] in shares.
---
Tomas Ekdahl founded the firm. The firm paid [[Tomas Ekdhal]] in shares.
---
Mr Viklund rose. Mr Viklund sat. Mr Viklund left. Few heard what [[Vicklund]] said.
---
Tomas Ekdahl founded it, and Tomas Ekdahl sold it. The buyers paid [[Tomas Ekdhal]] in shares.
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
Laura Pellman chairs the board. An earlier version of this article misspelled her name as Pelman.
---
Laura Pellman chairs the board. The name is Pellman, not Pelman.
---
Laura Pellman chairs the board. Pelman, not the chair, said no.
---
Laura Pellman chairs the board. Her family, also spelled Pelman, came by sea.
---
Rachel Thorne met Rachael Thorne on the stairs.
---
Jan Haas spoke. Few had heard of Jan Haase.
---
Nordic Relief Organisation trucks left. The Nordic Relief Organization of Ohio stayed.
---
The Farm Credit Administration spoke. So did a man from the Farm Credit Admimistration.
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
Ian Lowry founded the firm. The buyers paid Lowrey in shares. Lowrys everywhere said so.
---
Ian Lowry spoke. Ana Chen and Chang Wei spoke. Lowell said no. Few heard Chan speak. Ruth Chan left. Mr Chen stayed.
---
Tom Pell spoke. “No,” said Pelt.
---
Li Chan spoke. Chen Wei spoke. Chen said no.
---
Proctor & Gamble grew. Procter & Gamble shrank.
---
David Davis met the board. The plan pleased David Davies.
---
The MP for Kettering is Philip Hollobone. It was Phillip Hollobone, the MP for Kettering, who rose.
---
Ray Tanner spoke. Tenner after tenner was paid. Few took a Tenner home.
```

## References
- Toronto Star, [“The year in corrections” (2014)](https://www.thestar.com/opinion/public_editor/2014/12/26/the_year_in_corrections_public_editor.html)
- ASNE, *Examining Our Credibility* (1999): misspelt names among the errors that cost most trust
- F. J. Damerau, “A technique for computer detection and correction of spelling errors”, *CACM* 7 (1964)
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule, suggestion
from newslint.analyses.name_variants import name_variants
from newslint.analyses.names import Name
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, folded
from newslint.world.registries import words_of

KIN = frozenset(
    """brother brothers sister sisters sibling siblings twin twins cousin cousins son sons daughter daughters wife
    husband mother father parents family couple aunt uncle nephew niece""".split()
)
SPELLED = frozenset("misspelled misspelt misspelling spelled spelt spelling spellings sic incorrectly wrongly".split())


@rule(severity="warning", since="0.1", stage="stable", scope=("narrator", "standfirst", "caption"), fix="suggest")
def name_variant(doc: Document) -> Iterator[Finding]:
    for odd, usual, by in doc[name_variants]:
        other = next((name for name in usual if name.given), usual[0])
        around = frozenset(WORD.findall(doc[folded], *_sentence(doc, odd)))
        if (by == "first names" and not KIN.isdisjoint(around)) or _excused(doc, odd, usual, around):
            continue
        written, right = doc.words(odd.span), doc.words(other.span)
        if not odd.given:
            right = right[-len(other.surname) :]
        tie = len(usual) == 1
        both = f"“{written}” is used once, “{right}” {len(usual)} times"
        if tie:
            both = f"“{written}” and “{right}” are used once each"
        yield Finding(
            odd.span,
            f"{both}: are they one and the same?",
            help="readers who know the name notice at once: check the spelling, and use one throughout",
            related=(Related(other.span, "the other spelling" if tie else "spelled so here"),),
            fixes=() if tie else (suggestion(odd.span, right),),
        )


def _excused(doc: Document, odd: Name, usual: tuple[Name, ...], around: frozenset[str]) -> bool:
    """True if the text itself sets the two apart or speaks of the spelling, or a registry lists one of them."""
    sentence = _sentence(doc, odd)
    if not SPELLED.isdisjoint(around) or (odd.given and any(n.given and sentence.covers(n.span) for n in usual)):
        return True
    before, after = doc[folded][max(odd.span.start - 4, 0) : odd.span.start], doc[folded][odd.span.end :][:6]
    if before == "not " or after.startswith((", not ", " [sic]", " (sic)")):
        return True
    if doc.world is None or (listed := doc.world.registries) is None:
        return False
    if any(listed.named(words_of(doc.words(name.span))) for name in (odd, *usual)):
        return True
    if odd.given and listed.people.find(words_of(doc.words(odd.span))):
        return True
    # Few articles come this far: the others need not pay for the import.
    from newslint.analyses.person_misprints import person_misprints
    from newslint.analyses.registered import misprints

    reported = [*(misprint.span for misprint in doc[misprints]), *(one.name.span for one in doc[person_misprints])]
    return any(span.overlaps(odd.span) for span in reported)


def _sentence(doc: Document, name: Name) -> Span:
    sentence = sentence_at(doc, name.span.start)
    return sentence.span if sentence is not None else name.span
