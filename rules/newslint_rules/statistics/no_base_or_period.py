"""
A change without a start, an end or a time; a yearly rate without a year.

## What it does
Flags “crime is up 40%”, “complaints have doubled” and the like where the sentence gives no other figure and neither it
nor its neighbours say over what time; and “4,000 calls a year” where no year stands in the sentence or beside it.

## Why is this bad?
Up 40% from five is seven. Without a base and a period the reader knows neither how much nor since when.

## Example
```news bad
Complaints about the buses are up [[40%]], the council said.
---
Burglaries in the town have [[doubled]]. The mayor is calm.
---
The force answers [[about 4,000 calls a year]], it said.
```
```news good
Complaints about the buses rose 40% to 1,400 in 2024.
---
Complaints are up 40% since the spring.
---
Burglaries have doubled, the mayor said. She spoke of the past ten years.
---
The force answered about 4,000 calls a year between 2019 and 2023.
---
The firm's profits rose 40%, and its crime novels doubled in sales.
“Burglaries have doubled,” she said.
Burglaries would have doubled without it. He drove up and 40% of homes were dark.
Councils make up a tenth of it, and prisoners a third. Can crime be halved?
Crime rose from 40%, and violence to 12%.
It takes 12 calls a year, and Ann Weiss paid £400 a year.
```

## References
- BBC *Editorial Guidelines*, guidance on reporting statistics: a number on its own is rarely meaningful
- Royal Statistical Society, *Statistics for Journalists*: compared with what?
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.claims import CHANGES, EVENTS, GROUPS, NOT_CLAIMED, OVER_TIME, counting_sentences
from newslint.analyses.days import days
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import within
from newslint.analyses.sentences import around
from newslint.analyses.words import WORD, folded, words_in

COUNTED = EVENTS | GROUPS
RATES_OR_CHANGES = CHANGES | {"year", "annually", "yearly", "annum"}
LARGE = 100


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(COUNTED))
def no_base_or_period(doc: Document) -> Iterator[Finding]:
    text, figures = doc[folded], doc[number_reader]
    for sentence in doc[counting_sentences]:
        if not figures.may_hold(sentence.span):
            continue
        if RATES_OR_CHANGES.isdisjoint(words_in(text[sentence.span.start : sentence.span.end])):
            continue
        told = [number for number in figures.within(sentence.span) if number.is_quantity]
        words = frozenset(WORD.findall(text, *sentence.span)) if len(told) == 1 else NOT_CLAIMED
        if not words.isdisjoint(NOT_CLAIMED):
            continue
        near = around(doc, sentence)
        place = Span(near[0].span.start, near[-1].span.end)
        number = told[0]
        if is_rate(doc, number):
            if not any(each.kind == "date" and each.value > LARGE for each in figures.within(place)):
                said = doc.words(number.extent)
                yield Finding(number.extent, f"“{said}” does not say of which year", "name the year and the source")
        elif (
            "can" not in words
            and is_change(doc, number, words)
            and not OVER_TIME.search(text, *place)
            and not within(doc[days], place)
        ):
            yield Finding(
                number.span,
                f"“{doc.words(number.span)}” is a change from no stated figure, over no stated time",
                "give the figure before, the figure after and the years",
            )


def is_rate(doc: Document, number: Number) -> bool:
    """True for a large count of people or events a year."""
    noun = doc.words(number.noun).lower() if number.noun else ""
    return number.kind == "count" and number.period == "year" and number.value >= LARGE and noun in COUNTED


def is_change(doc: Document, number: Number, words: frozenset[str]) -> bool:
    """True for a percentage or multiple by which something counted has changed."""
    if number.kind not in ("percent", "multiple", "fraction") or number.comparison in ("from", "to", "than"):
        return False
    if number.noun is not None and doc.words(number.noun).lower() in COUNTED:
        return False
    if number.kind == "fraction" and number.comparison != "by":
        return False
    told = doc.words(number.span).lower().split()[0]
    before = WORD.findall(doc[folded], max(number.extent.start - 30, 0), number.extent.start)[-4:]
    return not words.isdisjoint(EVENTS) and (told in CHANGES or not CHANGES.isdisjoint(before))
