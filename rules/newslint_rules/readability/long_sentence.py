"""
A sentence longer than the house allows.

## What it does
Counts the words of each sentence and reports one with more than `most-words`. “U.S.”, “3.5” and
“by-election” are one word each. Lists with semicolons or dashes are left alone, and
sentences more than half of which are quoted: their length is the speaker's.

The default is from measurement: of 26,000 sentences of edited news copy, 99 in 100 have at most 50
words, and half have at most 19.

## Why is this bad?
A reader keeps the beginning of a sentence in mind until its end. Much more than 30 words ask them
to read it twice, and those who listen cannot.

## Example
```news bad most-words=16
The council met. [[The council, which met three times after the floods, said that in the end it would indeed pay.]]
```
```news good most-words=16
The council had met three times since the floods of last winter. It said that it would pay in the end.
The U.S. paid $3.5 billion to Dr. B. Smith's team at 9 a.m. on 1 May.
The votes were: Leeds, 40 for and 20 against; York, 12 for and 30 against; Hull, 14 for and 2 against.
The main points: - smoking ends in public places - officers see to it - those who do not comply pay - it starts in May.
“We have met three times since the floods, and we know that in the end it is us who pay,” she said.
```

## References
- Martin Cutts, *Oxford Guide to Plain English*: an average of 15 to 20 words a sentence
- GOV.UK, *Writing for GOV.UK*: sentences of no more than 25 words
"""

from collections.abc import Iterator

from newslint import Document, Finding, RuleOptions, rule
from newslint.analyses.readability import SHORTEST_WORDS, mostly_quoted, running_sentences, words_of


@rule(severity="info", since="0.2", stage="stable", default=False, options={"most-words": 50})
def long_sentence(doc: Document, options: RuleOptions) -> Iterator[Finding]:
    most = int(options["most-words"])
    for sentence in doc[running_sentences]:
        span = sentence.span
        if span.length < SHORTEST_WORDS * most:
            continue
        count = len(words_of(doc, span))
        if count > most and not _is_list(doc.words(span)) and not mostly_quoted(doc, span):
            yield Finding(
                span,
                f"This sentence has {count} words; the house limit is {most}",
                "make two of it, best where it changes its subject",
            )


def _is_list(text: str) -> bool:
    """Whether the items of a list stand in one sentence."""
    return text.count("; ") > 1 or text.count(" - ") > 2
