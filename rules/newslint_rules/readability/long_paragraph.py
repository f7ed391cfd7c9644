"""
A paragraph longer than the house allows.

## What it does
Counts the words of each paragraph and reports one with more than `most-words`, unless more than
half of it is quoted.

The default is from measurement: of 12,700 paragraphs of edited news copy, 99 in 100 have at most
220 words, and half have at most 32.

## Why is this bad?
On a telephone 220 words fill more than a screen, and a screen without a break is where readers
leave. It is also what is left when a text has lost its line breaks on the way.

## Example
```news bad markdown most-words=25
[[The council met on Monday. It was the third meeting since the floods of last winter. The mayor
spoke first. She said that the walls would be paid for.]]
```
```news good markdown most-words=25
The council met on Monday. It was the third meeting since the floods of last winter.

The mayor spoke first. She said that the walls would be paid for.

“We met on Monday. It was the third meeting since the floods. I spoke first. I said that the walls
on both sides of the river would be paid for by the county.”
```

## References
- GOV.UK, *Content design*: paragraphs of no more than five sentences
"""

from collections.abc import Iterator

from newslint import Document, Finding, RuleOptions, rule
from newslint.analyses.readability import SHORTEST_WORDS, mostly_quoted, words_of


@rule(severity="info", since="0.2", stage="stable", default=False, options={"most-words": 220})
def long_paragraph(doc: Document, options: RuleOptions) -> Iterator[Finding]:
    most = int(options["most-words"])
    for block in doc.of_kind("paragraph"):
        if block.span.length < SHORTEST_WORDS * most or mostly_quoted(doc, block.span):
            continue
        count = len(words_of(doc, block.span))
        if count > most:
            yield Finding(
                block.span,
                f"This paragraph has {count} words; the house limit is {most}",
                "begin a new one where a new thought begins",
            )
