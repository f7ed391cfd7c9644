"""
A word that is in no dictionary of LanguageTool's, British or American.

## What it does
Asks LanguageTool about the spelling of the writer's own words, and flags what
neither its British nor its American dictionary knows. Quoted words, words with
a capital and the words of the configuration's `grammar-vocabulary` are left
alone.

A preview rule: terms of a trade and new words are not in a dictionary either.
It runs where it is selected and a LanguageTool
server answers; nothing is sent to any other.

## Why is this bad?
A misspelt word is the error that every reader can see.

## Example
```news bad
The council [[recieved]] the letter on Friday and will [[definately]] answer.
```
```news good
The colour of the harbor is grey, and the color of the harbour is gray.
The letter from Wojciech Kowalczykowski came on Friday. Kowalczykowski was glad.
“It was definately there,” the post said.
```

## References
- LanguageTool, <https://languagetool.org>; the newsroom's settings are in `docs/grammar.md`
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.grammar_matches import spelling_matches


@rule(severity="info", since="0.2", confidence="medium", fix="suggest", needs=("grammar",), default=False)
def spelling(doc: Document) -> Iterator[Finding]:
    for match in doc[spelling_matches]:
        fixes = tuple(suggestion(match.span, better) for better in match.replacements)
        yield Finding(match.span, match.told(doc.words(match.span)), match.source, fixes=fixes)
