"""
“Extremely rare” or “the highest ever”, with no figure and nobody who counted.

## What it does
Flags statements that something is very rare (“are extremely rare”, “statistically unlikely”) where
neither the sentence nor the one before it gives a count or a share, and superlatives that only a series of figures can
support (“a record high”, “the worst on record”, “one of the most dangerous cities”) where no figure and no source
stands in the sentence or beside it.

## Why is this bad?
“Rare” means one in ten to one reader and one in a million to the next. A figure lets both judge.

## Example
```news bad
It is important to remember that such incidents are [[statistically rare]] in the capital.
The commissioner stressed that shootings by officers are [[extremely rare]].
These attacks remain [[vanishingly rare]], and the town is calm.
---
Burglary has reached a [[record high]] in the county.
---
It is [[one of the most dangerous cities]] in the country.
---
Last summer was [[the driest on record]]. The wells ran dry.
```
```news good
Officers fired in 2 of 17,589 operations; such shots are extremely rare.
Officers fired in 2 of 17,589 operations. Such shots are extremely rare.
He collects very rare stamps and likes his steak rare. Rare earths are very common in it.
It was very rare for him to shout.
“Shootings are extremely rare,” she said.
Burglary has reached a record high of 4,211 cases.
Burglary has reached a record high, the Home Office said.
Her record high jump was the best in years.
Last summer was the driest on record. The Met Office measured 90mm of rain.
---
It was the driest summer on record, according to the Met Office.
```

## References
- Royal Statistical Society, *Statistics for Journalists*: how big is the risk?
- Sense about Science, *Making Sense of Statistics*
"""

from bisect import bisect_left
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Span, rule
from newslint.analyses.attributions import attribution_of
from newslint.analyses.numbers import number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.sentences import Sentence, sentence_starts, sentences
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

WORDS = frozenset(
    "rare uncommon unlikely record highest lowest worst driest wettest hottest coldest "
    "dangerous deprived violent polluted unequal congested crime-ridden expensive".split()
)
RARE = lazy_pattern(
    r"\b(?:is|are|was|were|be|been|being|remains?|remained|becom(?:e|es|ing)|became)\s(?:[a-z]+ly |also |still |now )?"
    r"(?P<flag>(?:statistically|extremely|incredibly|exceptionally|vanishingly|exceedingly|extraordinarily|"
    r"astonishingly|very|remarkably)\s(?:rare|uncommon))\b(?!\s(?:for (?:him|her|me|them|us)|that s?he)\b)"
    r"|\b(?P<stat>statistically\s(?:rare|uncommon|unlikely))\b"
)
RECORD = lazy_pattern(
    r"\b(?P<flag>(?:record|all-time|historic)\s(?:highs?|lows?)(?!\s(?:jump|street|court|school|note))"
    r"|the\s(?:highest|lowest|worst|biggest|largest|deadliest|driest|wettest|hottest|coldest|warmest)"
    r"(?:\s[a-z-]+){0,2}\s(?:on record|ever recorded|since records began)"
    r"|(?:one of )?the\smost\s(?:dangerous|deprived|violent|polluted|unequal|congested|crime-ridden|expensive)"
    r"\s(?:cit|countr|road|town|place|area|neighbou?rhood|street|job|region|prison)(?:y|ies|s)?)\b"
)
IS_RARE = ("rare", "uncommon", "unlikely")
IS_RECORD = ("record", "all-time", "historic", "most")
HELP = "give the figure, the years it covers and who counted, or leave the judgement to a source"
FIGURES = frozenset({"count", "percent", "ratio", "fraction", "multiple", "money", "points", "measure"})


@rule(
    severity="info",
    confidence="medium",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "heading"),
    triggers=sorted(WORDS),
)
def rarity_or_superlative_without_figure(doc: Document) -> Iterator[Finding]:
    for sentence in sentences_with(doc, WORDS):
        told = sentence.span.of(doc[folded])
        before, after = neighbours(doc, sentence)
        if any(word in told for word in IS_RARE) and (found := RARE.search(doc[folded], *sentence.span)):
            span = Span(*found.span("flag" if found["flag"] else "stat"))
            if not has_figure(doc, Span(before.start, sentence.span.end)):
                yield Finding(span, f"“{doc.words(span)}” is said without a figure", HELP)
        elif any(word in told for word in IS_RECORD) and (found := RECORD.search(doc[folded], *sentence.span)):
            span, near = Span(*found.span("flag")), Span(before.start, after.end)
            sourced = any(attribution_of(doc, each) for each in (before, sentence.span, after))
            if not sourced and not has_figure(doc, near) and not any(near.covers(link.span) for link in doc.links):
                yield Finding(span, f"“{doc.words(span)}” is said without a figure or a source", HELP)


def neighbours(doc: Document, sentence: Sentence) -> tuple[Span, Span]:
    """The sentence before in the same block, or itself, and the one after it."""
    every = doc[sentences]
    index = bisect_left(doc[sentence_starts], sentence.span.start)
    before = every[index - 1] if index and every[index - 1].block == sentence.block else sentence
    return before.span, every[min(index + 1, len(every) - 1)].span


def has_figure(doc: Document, place: Span) -> bool:
    """True if a count, share or sum stands in ``place``; “one” counts nothing."""
    return any(number.kind in FIGURES and number.value != 1 for number in doc[number_reader].within(place))
