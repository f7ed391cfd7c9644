"""
An acronym spelled out late, or over and over.

## What it does
Flags “Expansion (ABC)” where the running text has used ABC before, where the
name has stood at least twice without the letters, and where the same words are
spelled out with them again, once for each acronym. Letters that any
reader knows (BBC, NHS, UN, MP), and what stands in quotations, headings and
captions, are left alone.

## Why is this bad?
An acronym that comes before its meaning stops the reader; one that is explained
again and again shows that nobody read the piece through.

## Example
```news bad
The DPS will report in May. Officers met the [[Directorate of Professional Standards (DPS)]] on Monday.
---
The Elm Trust Fund met. It was the Elm Trust Fund that paid. The [[Elm Trust Fund (ETF)]] agreed.
---
The Elm Trust Fund (ETF) met. The [[Elm Trust Fund (ETF)]] agreed. The Elm Trust Fund (ETF) left.
```
```news good
Officers met the Directorate of Professional Standards (DPS) on Monday. The DPS will report in May.
---
The Elm Trust Fund met. The Elm Trust Fund (ETF) agreed.
---
The NHS said so. The National Health Service (NHS) is large.
---
“The DPS will report,” he said. Officers met the Directorate of Professional Standards (DPS) on Monday.
---
The Elm Trust Fund (ETF) met. The European Tax Forum (ETF) agreed.
---
The DPS (Directorate of Professional Standards) will report in May.
```

## References
- BBC News style guide, on acronyms and their first use
- Guardian style guide, “abbreviations and acronyms”
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.acronyms import definitions, expansion
from newslint.analyses.names import plain
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions

KNOWN = frozenset(
    """AIDS BBC CIA CNN DNA EC EEC EU FBI FIFA GDP GMT HIV IMF IRA IT ITV MEP MI5 MI6 MP MPs MSP NASA NATO NHS OPEC PC
    PM RAF TV UEFA UK UN UNESCO UNICEF US USA USSR VAT WHO AP AFP PA UPI GOP NFL NBA NHL MLB CEO ATM GPS FA FTSE IBM
    NBC ABC CBS MTV HMRC OECD PLO ANC TUC CBI""".split()
)
"""Letters that need no explanation in news copy."""


@rule(severity="info", since="0.2", stage="stable", scope=("narrator", "standfirst"))
def acronym_hygiene(doc: Document) -> Iterator[Finding]:
    by_letters: dict[str, list[Span]] = {}
    for definition in doc[definitions]:
        words = expansion(definition)
        if words and definition.acronym not in KNOWN and len(definition.acronym) > 2:
            whole = Span(words[0].span.start, definition.span.end + 1)
            if definition.enclosed and doc[regions].scope_at(whole) == "narrator":
                by_letters.setdefault(definition.acronym, []).append(whole)
    for letters, found in by_letters.items():
        whole = found[0]
        meant = plain(_name(doc, whole))
        again = [other for other in found[1:] if plain(_name(doc, other)) == meant]
        used = [s for s in occurrences(doc.text, letters) if s.end <= whole.start and _running(doc, s)]
        if used:
            yield Finding(
                whole,
                f"“{letters}” is spelled out here, but used before",
                help="spell it out where it first stands, or not at all if every reader knows it",
                related=(Related(used[0], "first used here"),),
            )
        elif len(early := [s for s in occurrences(doc.text, _name(doc, whole)) if s.end < whole.start]) > 1:
            yield Finding(
                whole,
                f"“{letters}” comes in here, though the name stands {len(early)} times before",
                help="put the letters behind the name where it first stands, or leave them out",
                related=(Related(early[0], "the name stands here already"),),
            )
        elif again:
            yield Finding(
                again[0],
                f"“{letters}” is spelled out {len(again) + 1} times",
                help="spell it out once, where it first stands",
                related=(Related(whole, "spelled out here already"),),
            )


def _name(doc: Document, whole: Span) -> str:
    return doc.words(whole).partition("(")[0].strip()


def _running(doc: Document, span: Span) -> bool:
    """True in the narrator’s own sentences, where the letters are no part of an address or of another name."""
    around = doc.text[span.start - 1 : span.start] + doc.text[span.end : span.end + 1]
    return doc[regions].scope_at(span) == "narrator" and not set(around) & set("@#/.&-()_") - set(". ")
