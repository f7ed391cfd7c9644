"""
A lead that the poll's own sampling error could have made.

## What it does
Where a sentence says that somebody leads a poll and it, or the next one, gives two shares, compares the gap with the
margin of error that the article states, or with the one that the number of people asked implies. Without shares it
takes the lead in points (“two points ahead”). A gap below the margin is a warning. So is a
“five-point lead” beside two shares that are not five points apart. Sentences that speak of the margin, of a tie or of
a close race are left alone, and so are averages of several polls.

## Why is this bad?
With 800 people asked, a gap of one point is noise: asked again, another 800 might put the other candidate ahead.

## Example
```news bad
In a poll of 800 voters by Acme, Ms Lee leads Mr Ward by [[46% to 45%]].
---
The poll gave Ms Lee a five-point lead, at [[48% to Mr Ward's 45%]].
---
The Acme poll of 900 voters has Ms Lee ahead of Mr Ward by [[46-44]].
```
```news bad
The Acme survey has a margin of error of plus or minus 3 percentage points.
Its poll put Ms Lee ahead, with [[46 per cent to 44 per cent]] for Mr Ward.
```
```news bad
In a poll of 800 voters Ms Lee is the favourite, on [[46% to Mr Ward's 45%]].
---
Ms Lee has pulled ahead of Mr Ward. A poll of 800 voters gives her [[46% and him 45%]].
---
Ms Lee has a [[one-point lead]] over Mr Ward, in a poll of 800 voters.
---
In a poll of 800 voters, Ms Lee [[leads Mr Ward by two percentage points]].
---
The Acme survey has a margin of error of plus or minus 3 percentage points.
Its poll gave Ms Lee an [[advantage of two points]].
---
A poll of 800 voters has Ms Lee ahead, [[46% to 45%]], with 9% undecided.
---
Ms Lee leads the poll of 800 voters with [[46%. Mr Ward is on 45%]].
---
In the poll Ms Lee leads Mr Ward by [[46% to 45%]]. It has a three-point margin of error.
---
In the poll Ms Lee leads Mr Ward by [[46% to 45%]]. It is accurate to plus or minus three.
---
In the poll Ms Lee leads Mr Ward by [[46% to 45%]]. The sample was 800.
---
In the poll Ms Lee leads Mr Ward by [[46% to 45%]]. Acme spoke to 800 adults.
---
In the poll Ms Lee leads Mr Ward by [[46% to 45%]]. It was based on 800 interviews.
```
```news good
In a poll of 800 voters, Ms Lee leads Mr Ward by 12 points. Her lead has shrunk by two points.
---
In a poll, Ms Lee leads Mr Ward by two points.
---
In a poll of 800 voters, Ms Lee leads. Turnout was 46% in 2019.
---
In a poll of 800 voters by Acme, Ms Lee leads Mr Ward by 52% to 41%.
---
In the Acme poll Ms Lee leads Mr Ward by 46% to 45%.
The poll gave Ms Lee a three-point lead, at 48% to Mr Ward's 45%.
---
In a poll of 800 voters by Acme, Ms Lee leads Mr Ward by 46% to 45%, within the margin of error.
The average of several polls of 800 voters has Ms Lee ahead, by 46% to 45%.
A poll of 800 voters has Ms Lee ahead, at 46%: 40% of the men and 45% of the women.
---
A survey of 800 voters was published. It rained.
They walked on. They sang. They ate. They slept. In sales, Acme leads by 46% to 45%.
---
A poll of 800 voters and one of 1,200 voters have Ms Lee ahead by 46% to 45%.
The poll was a lead story, and the team won by 46-45 as 9-8 became its habit.
```

## References
- AP Stylebook, “polls and surveys”: a gap below the sampling error means a close race
- BBC *Editorial Guidelines*, guidance on reporting opinion polls: give the margin of error where the gap is inside it
- The standard error of a difference of two shares of one sample: √((a + b − (a − b)²) / n)
"""

import math
import re
from collections.abc import Iterator
from fractions import Fraction

from newslint import Document, Finding, Span, rule
from newslint.analyses.number_words import SMALL
from newslint.analyses.numbers import number_reader
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.polls import POLL_WORDS, sample_size, stated_margins
from newslint.analyses.sentences import around
from newslint.analyses.words import WORD, folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

LEADS = frozenset(
    "lead leads leading led ahead beats beat beating edges edging edge trails trailing behind "
    "overtaken overtakes overtook advantage favourite favorite front".split()
)
CANDID = frozenset(
    "margin tie tied close neck average averages aggregate error dead level virtually statistical slight slightly "
    "narrow narrowly".split()
)
LEAD = lazy_pattern(
    r"\b(\w+)[- ](?:percentage[- ])?points? (?:lead|ahead|clear|advantage|in front)\b"
    r"|\b(?:lead|advantage|edge) (?:of|is) (\w+) (?:percentage )?points?\b"
    r"|\b(?:leads|leading|led|ahead|beats|beating|trails|trailing|behind)(?: (?!by\b)[\w'’.]+){0,5} by (\w+)"
    r" (?:percentage )?points?\b"
)
SHARED = 60
"""The least that the two in front have together, in per cent, where the text gives their lead alone."""
REST = 20
"""Shares of those in front are larger than this, in per cent, where the text gives the others' as well."""
CONFIDENCE = 1.96
"""Standard errors either side of an estimate that hold the truth 95 times in 100."""


@rule(severity="warning", confidence="medium", since="0.2", stage="stable", triggers=sorted(LEADS))
def lead_within_margin(doc: Document) -> Iterator[Finding]:
    for sentence in sentences_with(doc, LEADS) if not doc[vocabulary].isdisjoint(POLL_WORDS) else ():
        near = Span(around(doc, sentence, 3, 0)[0].span.start, around(doc, sentence, 0, 1)[-1].span.end)
        told = frozenset(WORD.findall(doc[folded], *sentence.span))
        if not CANDID.isdisjoint(told) or POLL_WORDS.isdisjoint(WORD.findall(doc[folded], *near)):
            continue
        stated = LEAD.search(doc[folded], *sentence.span)
        points = points_of(stated[1] or stated[2] or stated[3]) if stated else None
        following = around(doc, sentence, 0, 1)[-1].span
        both = Span(sentence.span.start, following.end)
        pair = two_shares(doc, sentence.span) or (
            None if points else two_shares(doc, following) or two_shares(doc, both)
        )
        if pair is None and stated and points and points < SHARED:
            half = Fraction(SHARED - points, 2)
            pair = Span(*stated.span()), half + points, half
        if pair is None:
            continue
        place, first, second = pair
        gap = abs(first - second)
        if stated and points is not None and abs(points - gap) > 1:
            yield Finding(
                place,
                f"“{doc.words(Span(*stated.span()))}” differs from “{doc.words(place)}”, which are {gap} apart",
                "check the two shares and the lead against the pollster's tables",
            )
            continue
        margin = margin_of(doc, first, second)
        if 0 < gap < margin:
            yield Finding(
                place,
                f"the gap in “{doc.words(place)}” is smaller than the sampling error, about {margin:.2g} points",
                "say that the two are about level, or give the margin of error beside the lead",
            )


def two_shares(doc: Document, span: Span) -> tuple[Span, Fraction, Fraction] | None:
    """The only two shares of a span, or the first two if the largest, and the words from one to the other: “46-45”."""
    every = [*doc[number_reader].within(span)]
    shares = [number for number in every if number.kind == "percent"]
    values = [share.value for share in shares]
    if len(shares) == 2 or (len(shares) > 2 and min(values[:2]) > max([Fraction(REST), *values[2:]])):
        place, pair = Span(shares[0].span.start, shares[1].span.end), values[:2]
    else:
        scores = [number for number in every if number.kind == "score"]
        if shares or len(scores) != 1:
            return None
        place = scores[0].span
        pair = [Fraction(part) for part in re.findall(r"\d+", doc.words(place))]
    return (place, pair[0], pair[1]) if len(pair) == 2 and 20 < sum(pair) <= 100 else None


def points_of(word: str) -> int | None:
    return int(word) if word.isdigit() else SMALL.get(word)


def margin_of(doc: Document, first: Fraction, second: Fraction) -> float:
    """The margin of a share that the text states, or that of the gap, from the number of people asked; 0 if unknown."""
    if len(doc[stated_margins]) == 1:
        return float(doc[stated_margins][0])
    size = doc[sample_size]
    if size is None or doc[stated_margins]:
        return 0
    one, other = float(first) / 100, float(second) / 100
    return 100 * CONFIDENCE * math.sqrt((one + other - (one - other) ** 2) / size)
