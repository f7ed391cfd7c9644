"""
A paragraph that is far harder to read than the rest of the news.

## What it does
Measures each paragraph of two sentences and forty words or more with the formula of Flesch and
Kincaid, and reports one above `highest-grade`, with its difficult words: those of three syllables
or more that are on no list of easy ones. Names are not counted among them. A paragraph more than
half of which is quoted is left alone.

The default is from measurement: of 4,000 such paragraphs of edited news copy, 99 in 100 are at
grade 20.3 or below, and half at 11.5 or below.

## Why is this bad?
A grade stands for a year of school. Above 17 or so, few readers follow at the first reading, and
most of what is up there is officialese that nobody has put into plain words yet.

## Example
```news bad markdown
[[The authority's consultation concerning the rationalisation of its administrative accommodation
requirements concluded without identifying preferable alternatives. Representatives of participating
organisations subsequently characterised the methodology as insufficiently transparent,
notwithstanding considerable expenditure on independent professional facilitation, documentation and
evaluation of the preparatory communications.]]
```
```news good markdown
The authority asked how it could do with fewer offices, and nobody had a better plan. The bodies that
took part said later that they could not see how the choice was made. Yet a good deal of money had
gone on advice.

Rationalisation of administrative accommodation requirements concluded without identifying
alternatives. Representatives characterised the methodology as insufficiently transparent.

The authority's consultation concerning the rationalisation of administrative accommodation
requirements, notwithstanding considerable expenditure on independent professional facilitation,
documentation, evaluation, administration, communication, representation, participation and
coordination, concluded without identifying alternatives for the participating organisations and
their representatives.

“The consultation concerning the rationalisation of administrative accommodation requirements
concluded without identifying alternatives. Representatives of participating organisations
subsequently characterised the methodology as insufficiently transparent, notwithstanding
considerable expenditure on professional facilitation, documentation and evaluation,” she said.
```

## References
- J. P. Kincaid and others, *Derivation of New Readability Formulas for Navy Enlisted Personnel* (1975)
- Jeanne Chall and Edgar Dale, *Readability Revisited* (1995), for the list of easy words
"""

from collections.abc import Iterator
from itertools import groupby

from newslint import Document, Finding, RuleOptions, Span, rule
from newslint.analyses.readability import difficult_words, grade_of, mostly_quoted, running_sentences, words_of

LEAST_WORDS = 40
LEAST_SENTENCES = 2


@rule(severity="info", since="0.2", stage="stable", default=False, options={"highest-grade": 21.0})
def hard_paragraph(doc: Document, options: RuleOptions) -> Iterator[Finding]:
    highest = float(options["highest-grade"])
    for _, group in groupby(doc[running_sentences], key=lambda sentence: sentence.block):
        spans = [sentence.span for sentence in group]
        paragraph = Span(spans[0].start, spans[-1].end)
        if len(spans) < LEAST_SENTENCES or len(words_of(doc, paragraph)) < LEAST_WORDS or mostly_quoted(doc, paragraph):
            continue
        grade = grade_of(doc, spans)
        if grade > highest:
            named = ", ".join(f"“{word}”" for word in difficult_words(doc, paragraph, most=5))
            yield Finding(
                paragraph,
                f"This paragraph reads at grade {grade}, above the house's {highest:g}",
                f"say it in shorter sentences{f' and plainer words than {named}' if named else ''}",
            )
