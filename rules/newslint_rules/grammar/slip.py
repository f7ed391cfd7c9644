"""
A slip of grammar: a verb that does not agree, a wrong article, one word for another.

## What it does
Asks LanguageTool about the writer's own sentences and passes on what it says of
agreement, verb forms, articles, phrases that repeat and words that are taken
for one another. Quoted words, names, words mended in brackets or marked
“[sic]”, and articles before a sum of money are left alone. Those of
LanguageTool's rules that edited news copy sets off without need are off:
commas, hyphens, agreement by sense (“England are”), one country's usage.

It runs where it is selected and a LanguageTool server answers; nothing is
sent to any other.

## Why is this bad?
It is what a changed mind in mid-sentence leaves behind. Readers notice, and
trust the figures beside it less.

## Example
```news bad
Profit from other operations will [[reduced]] the debt by a third.
Residents said they [[was]] told to leave, and café owners said she [[have]] ignored them.
She became [[a]] honorary professor in 2004.
The new plan is more costly [[then]] the old one.
The newer models [[has]] a larger screen. It was too soon to [[asses]] the damage.
```
```news good
“We was robbed, and they was told,” the manager said.
England have named a side of nine women, and the trio are in the squad.
The minister faces an £11bn gap in his plans.
He said he had recieved the letter, and it it [sic] was clear.
He has destroy[ed] the letter that Ana have Guzmán sent.
Building a house is easy but you need to read the plans and there's three of them.
```

## References
- LanguageTool, <https://languagetool.org>; the newsroom's settings are in `docs/grammar.md`
- ASNE, *Examining Our Credibility* (1999), on readers and small errors
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.grammar_matches import grammar_matches

CATEGORIES = frozenset({"GRAMMAR", "CONFUSED_WORDS", "MISC"})


@rule(severity="warning", since="0.2", stage="stable", fix="suggest", needs=("grammar",), default=False)
def slip(doc: Document) -> Iterator[Finding]:
    for match in doc[grammar_matches]:
        if match.category in CATEGORIES:
            fixes = tuple(suggestion(match.span, better) for better in match.replacements)
            yield Finding(match.span, match.told(doc.words(match.span)), match.source, fixes=fixes)
