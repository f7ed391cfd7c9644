"""
A sign that stands wrong: a space before a full stop, two full stops, one word written as two.

## What it does
Asks LanguageTool about the writer's own sentences and passes on what it says of
punctuation, spacing, capitals and words written apart. Commas and hyphens that
are a matter of house style are off; `grammar-enabled` turns them on. Quoted
words and names are left alone.

It runs where it is selected and a LanguageTool server answers; nothing is
sent to any other.

## Why is this bad?
A stray sign is what editing in haste leaves, and it goes to print because
everyone has read past it.

## Example
```news bad
The firm plans to grow in Europe[[ .]] It opened an office in Leeds.
Analysts said that the [[fall out]] could damage the confidence of investors.
The minister said it was over[[..]] He left at noon.
```
```news good
“It was over .. and we left ,” she said.
He gave his name [..] and said that he had come from Leeds.
However crude prices have rebounded in Asia and they may rise again, after a three day rally.
```

## References
- LanguageTool, <https://languagetool.org>; the newsroom's settings are in `docs/grammar.md`
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.grammar_matches import grammar_matches

CATEGORIES = frozenset({"PUNCTUATION", "TYPOGRAPHY", "CASING", "COMPOUNDING"})


@rule(severity="info", since="0.2", stage="stable", fix="suggest", needs=("grammar",), default=False)
def punctuation(doc: Document) -> Iterator[Finding]:
    for match in doc[grammar_matches]:
        if match.category in CATEGORIES:
            fixes = tuple(suggestion(match.span, better) for better in match.replacements)
            yield Finding(match.span, match.told(doc.words(match.span)), match.source, fixes=fixes)
