"""
An adverb in a paraphrase that the quoted statement does not have.

## What it does
Where another article on the same event quotes what this one paraphrases (half of
the content words in common, and four at least), flags “repeatedly”, “deliberately”,
“violently” and the like in a sentence that names its source, if neither that
quotation nor anything else in the other articles has such a word. Off by
default: the writer may have heard it elsewhere.

## Why is this bad?
A paraphrase is the source's word. One adverb makes a threat into a campaign,
and an accident into a crime.

## Example
```news bad
A man was shot in Little Oakham. Supt Mary Lorne said he [[repeatedly]] threatened to harm anyone entering the house.
+++ other
A man was shot in Little Oakham. “He threatened to cause harm to anyone entering the house,” Supt Mary Lorne said.
```
```news good
A man was shot in Little Oakham. Supt Mary Lorne said he repeatedly threatened to harm anyone entering the house.
+++ other
A man was shot in Little Oakham. “He threatened time and again to harm anyone entering the house,” Supt Mary Lorne said.
He had repeatedly done so, a neighbour said.
---
A man was shot in Little Oakham. Supt Mary Lorne said he repeatedly threatened to harm anyone entering the house.
+++ other
A man was shot in Little Oakham. “He constantly threatened to harm anyone entering the house,” Supt Mary Lorne said.
---
A man was shot in Little Oakham. The man had repeatedly threatened to harm anyone entering the house.
Supt Mary Lorne was there.
+++ other
A man was shot in Little Oakham. “He threatened to cause harm to anyone entering the house,” Supt Mary Lorne said.
---
A man was shot in Little Oakham. Supt Mary Lorne said the street was repeatedly closed to traffic.
+++ other
A man was shot in Little Oakham. “He threatened to cause harm to anyone entering the house,” Supt Mary Lorne said.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (i): misleading or distorted information
- BBC, *Editorial Guidelines*, section 3: content is fairly and accurately summarised
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.attributions import attribution_of
from newslint.analyses.event_key import named, same_event
from newslint.analyses.occurrences import occurrences, sentences_with
from newslint.analyses.quote_edits import is_content
from newslint.analyses.quoted_words import Token, statements, tokens
from newslint.analyses.words import folded, vocabulary

ADDED = (
    frozenset("repeatedly constantly continually frequently regularly often always persistently".split()),
    frozenset("deliberately intentionally knowingly purposely wilfully".split()),
    frozenset("violently brutally viciously savagely aggressively angrily furiously severely seriously".split()),
    frozenset("immediately instantly promptly swiftly suddenly hastily".split()),
    frozenset("completely totally entirely wholly utterly clearly obviously undoubtedly".split()),
)
ADVERBS = frozenset().union(*ADDED)
LEAST_SHARED = 4
STEM = 5


@rule(
    severity="info",
    confidence="low",
    since="0.2",
    stage="preview",
    triggers=sorted(ADVERBS),
    needs=("archive",),
    default=False,
)
def unsupported_addition(doc: Document) -> Iterator[Finding]:
    for other in doc[same_event]:
        for sentence in sentences_with(doc, ADVERBS) if other[statements] else ():
            adverb = next((word for word in ADVERBS if any(place(doc, sentence.span, word))), "")
            if any(adverb in each[vocabulary] for each in doc[same_event]):
                continue
            there = quoted_alike(stems(tokens(doc.text, doc[folded], sentence.span)), other, adverb)
            source = attribution_of(doc, sentence.span)
            if there is not None and source is not None and doc.words(source.cue) not in other.words(there):
                here = next(place(doc, sentence.span, adverb))
                yield Finding(
                    here,
                    f"the source says “{adverb}” here, and not in the quotation in {named(other)}",
                    help="take the adverb out, or name the source that has it",
                    related=(Related(there, "the source's own words", other),),
                )
                return


def place(doc: Document, sentence: Span, word: str) -> Iterator[Span]:
    """Where a folded word stands in a sentence."""
    return (found.shifted(sentence.start) for found in occurrences(sentence.of(doc[folded]), word))


def stems(words: list[Token]) -> set[str]:
    """The beginnings of the content words."""
    return {token.key[:STEM] for token in words if is_content(token.key)}


def quoted_alike(wanted: set[str], other: Document, adverb: str) -> Span | None:
    """The first quoted sentence of another article that shares enough content words, and has no adverb of the kind."""
    alike = next(group for group in ADDED if adverb in group)
    for statement in other[statements]:
        for sentence in statement.sentences:
            said = [statement.tokens[index] for index in sentence]
            shared = len(wanted & stems(said))
            if shared >= max(LEAST_SHARED, len(wanted) / 2) and alike.isdisjoint(token.key for token in said):
                return statement.span(sentence)
    return None
