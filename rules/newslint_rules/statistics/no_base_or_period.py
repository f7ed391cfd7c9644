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
A [[40%]] fall in complaints pleased the council.
---
The scheme has cut complaints by [[40%]], the council said.
---
The use of the library is up by [[a third]]. The mayor is glad.
---
Thefts have more than [[doubled]]. Litter is [[20%]] higher.
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
Rents are 20% higher than in Leeds, and crime fell 4% compared with Hull. Litter fell 4% last week.
Burglaries would have doubled without it. He drove up and 40% of homes were dark.
Councils make up a tenth of it, and prisoners a third. A fee of up to 15% is added. Crime makes up 15% of it.
Can crime be halved?
Crime rose from 40%, and violence to 12%.
It takes 12 calls a year, and Ann Weiss paid £400 a year.
```

## References
- BBC *Editorial Guidelines*, guidance on reporting statistics: a number on its own is rarely meaningful
- Royal Statistical Society, *Statistics for Journalists*: compared with what?
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule
from newslint.analyses.claims import (
    CHANGES,
    EVENTS,
    GROUPS,
    NOT_CLAIMED,
    OVER_TIME,
    counting_sentences,
    sentences_with_shares,
)
from newslint.analyses.days import days
from newslint.analyses.numbers import Number, number_reader
from newslint.analyses.occurrences import within
from newslint.analyses.sentences import Sentence, around
from newslint.analyses.words import WORD, folded, words_in
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

COUNTED = EVENTS | GROUPS
A_YEAR = frozenset(("year", "annually", "yearly", "annum"))
MOVES = CHANGES | frozenset(
    "climb soar slumped slipped slid tumbled rocketed spiked leapt swollen swelled shot".split()
)
MOVE_NOUNS = frozenset(
    "rise increase jump drop fall decline surge reduction growth leap spike slump decrease higher lower".split()
)
CUT = frozenset("cut cuts cutting reduce reduces reduced raised boosted boosts improved slashed".split())
MADE = frozenset("make makes made making".split())
MULTIPLES = frozenset(
    "doubled trebled tripled quadrupled halved twofold threefold fourfold fivefold tenfold half third quarter fifth "
    "sixth eighth tenth thirds quarters fifths tenths".split()
)
NOT_TOLD = NOT_CLAIMED | frozenset(
    "can compared versus before after during until when while once as same lead advantage header".split()
)
"""Words by which the figure is no change that has been counted, or is compared with something."""
IN_TIME = lazy_pattern(
    r"\b(?:weeks?|days?|hours?|overnight|today|yesterday|spring|autumn|pandemic|war|season|period|last|past|previous|"
    r"so far|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
LARGE = 100


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(COUNTED | MOVES))
def no_base_or_period(doc: Document) -> Iterator[Finding]:
    yield from rates(doc)
    yield from changes(doc)


def rates(doc: Document) -> Iterator[Finding]:
    """“4,000 calls a year”."""
    figures = doc[number_reader]
    for sentence in doc[counting_sentences]:
        if not figures.may_hold(sentence.span) or A_YEAR.isdisjoint(words_in(sentence.span.of(doc[folded]))):
            continue
        told = [number for number in figures.within(sentence.span) if number.is_quantity]
        if len(told) != 1 or not is_rate(doc, told[0]) or not NOT_CLAIMED.isdisjoint(words(doc, sentence)):
            continue
        if not any(each.kind == "date" and each.value > LARGE for each in figures.within(near(doc, sentence))):
            said = doc.words(told[0].extent)
            yield Finding(told[0].extent, f"“{said}” does not say of which year", "name the year and the source")


def changes(doc: Document) -> Iterator[Finding]:
    """“Complaints are up 40%”, “a 40% rise in complaints”, “burglaries have doubled”."""
    text, figures = doc[folded], doc[number_reader]
    for sentence in sentences_with_shares(doc, MULTIPLES):
        if (MOVES | CUT).isdisjoint(words_in(sentence.span.of(text))):
            continue
        told = [number for number in figures.within(sentence.span) if number.is_quantity]
        if len(told) != 1 or not is_change(doc, told[0]) or not NOT_TOLD.isdisjoint(words(doc, sentence)):
            continue
        place = near(doc, sentence)
        if not OVER_TIME.search(text, *place) and not IN_TIME.search(text, *place) and not within(doc[days], place):
            yield Finding(
                told[0].span,
                f"“{doc.words(told[0].span)}” is a change from no stated figure, over no stated time",
                "give the figure before, the figure after and the years",
            )


def words(doc: Document, sentence: Sentence) -> frozenset[str]:
    return frozenset(WORD.findall(doc[folded], *sentence.span))


def near(doc: Document, sentence: Sentence) -> Span:
    """The sentence and its neighbours."""
    every = around(doc, sentence)
    return Span(every[0].span.start, every[-1].span.end)


def is_rate(doc: Document, number: Number) -> bool:
    """True for a large count of people or events a year."""
    noun = doc.words(number.noun).lower() if number.noun else ""
    return number.kind == "count" and number.period == "year" and number.value >= LARGE and noun in COUNTED


def is_change(doc: Document, number: Number) -> bool:
    """True for a percentage, a multiple or a fraction by which something has changed."""
    if number.kind not in ("percent", "multiple", "fraction") or number.comparison in ("from", "to"):
        return False
    if number.noun is not None and doc.words(number.noun).lower() in COUNTED:
        return False
    text = doc[folded]
    before = WORD.findall(text, max(number.extent.start - 30, 0), number.extent.start)[-3:]
    after = WORD.findall(text, number.span.end, number.span.end + 24)
    moved = not MOVE_NOUNS.isdisjoint(after[:1])
    if "than" in after or "to" in before or not MADE.isdisjoint(before):
        return False
    if number.kind == "multiple" and (told := number.span.of(text).split()[0]) in MULTIPLES:
        return told.endswith("ed") or moved
    if number.kind == "fraction" and number.comparison != "by":
        return before[-1:] in (["up"], ["down"])
    if number.comparison == "by" and not CUT.isdisjoint(
        WORD.findall(text, max(number.span.start - 60, 0), number.span.start)
    ):
        return True
    return moved or not MOVES.isdisjoint(before)
