"""
A phrase that LanguageTool would put otherwise: wordy, unidiomatic, or impossible.

## What it does
Passes on what LanguageTool says of the writer's own sentences besides grammar
and punctuation: dates that do not exist, phrases outside the standard language
and, where `grammar-enabled` names them, redundancy (`REDUNDANCY`), style
(`STYLE`), collocations (`COLLOCATIONS`) or one country's usage
(`AMERICAN_ENGLISH`, `BRITISH_ENGLISH`). Those are matters of taste in edited
copy and therefore off. Quoted words and names are left alone.

It runs where it is selected and a LanguageTool server answers; nothing is
sent to any other.

## Why is this bad?
A reader who stumbles over a phrase reads it twice, and the third time not at all.

## Example
```news bad
The firm made a loss in the year to [[September 31]], it said.
```
```news good
“We are open until September 31,” the notice said.
All of the children were there.
```

## References
- LanguageTool, <https://languagetool.org>; the newsroom's settings are in `docs/grammar.md`
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.grammar_matches import grammar_matches

ELSEWHERE = frozenset({"GRAMMAR", "CONFUSED_WORDS", "MISC", "PUNCTUATION", "TYPOGRAPHY", "CASING", "COMPOUNDING"})
"""The categories of grammar/slip and grammar/punctuation."""


@rule(severity="info", since="0.2", stage="stable", fix="suggest", needs=("grammar",), default=False)
def wording(doc: Document) -> Iterator[Finding]:
    for match in doc[grammar_matches]:
        if match.category not in ELSEWHERE:
            fixes = tuple(suggestion(match.span, better) for better in match.replacements)
            yield Finding(match.span, match.told(doc.words(match.span)), match.source, fixes=fixes)
