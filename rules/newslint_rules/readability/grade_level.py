"""
An article outside the range of reading levels that the house writes for.

## What it does
Measures an article of a hundred words or more with the formula of Flesch and Kincaid, quotations
included, and reports one above `highest-grade` or below `lowest-grade`. The finding stands at the
sentence of the writer's own that is farthest out, and names its difficult words. “Dr.”, “U.S.” and
“3.5” end no sentence.

The default is from measurement: of 1,200 articles of edited news copy, 99 in 100 are at grade 17.6
or below, and half at 12.1 or below. There is no lower end unless the house sets one.

## Why is this bad?
A grade stands for a year of school: at 18, a text asks for a degree. The number is a rough one and
says nothing about whether the article is good; but a house that writes for everybody should know
when it does not.

## Example
```news bad markdown highest-grade=12
Five streets were shut. [[The municipal administration's environmental remediation programme, which
encompasses decontamination, revegetation and stabilisation of industrial properties, necessitates
additional expenditure notwithstanding considerable governmental contributions.]]

The consultation identified deficiencies in documentation. Councillors subsequently commissioned an
independent evaluation of the methodology, although representatives of neighbouring communities
characterised the participation arrangements as insufficient.

An implementation committee will coordinate contractual negotiations and recommend alternatives.
Administrative responsibilities remain with the environmental directorate, whose representatives were
unavailable on Monday for clarification concerning the anticipated completion of the operations, or
compensation for the streets around the former gasworks.

The opposition described the situation as unacceptable, and promised proposals before the end of the
month for those who live there.
```
```news bad markdown lowest-grade=5
The dog ran off at ten. A man saw it by the lake. He did not stop, as he had a bus to catch. Then a
girl of six found it on the road to the farm. It was wet and cold, and it had hurt its leg. She gave
it her coat and sat with it. Her dad came by with the car, and they took it home.

The vet said it will be fine. It was back on its feet the next day. [[The man who owns it came to
see the girl.]] He gave her a book and a cake. She said she did not want a cake; she would like to walk
the dog, as long as it does not run off.
```
```news good markdown highest-grade=12 lowest-grade=2
The council shut five streets on Monday so that the ground of the old gasworks could be made clean.
The work costs more than was planned, even with the money that the government gives.

People who live nearby said that they had not been asked. The council then told a firm from outside to
look at how the choice was made, and the firm found that papers were missing.

A small group will now talk to the builders about the price, and say what else could be done. Nobody at
the council would say on Monday when the streets will open again, what it all costs, or who will be
paid for the trouble.
```
```news good markdown
The municipal administration's environmental remediation programme necessitates additional
expenditure.
```

## References
- J. P. Kincaid and others, *Derivation of New Readability Formulas for Navy Enlisted Personnel* (1975)
- Rudolf Flesch, *A New Readability Yardstick* (1948): the measure wants a hundred words
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, RuleOptions, rule
from newslint.analyses.readability import difficult_words, grade_of, mostly_quoted, running_sentences, words_of
from newslint.analyses.regions import regions

LEAST_WORDS = 100
TELLING_WORDS = 10
"""Shorter sentences have a grade that one word decides."""

OPTIONS = {"lowest-grade": 0.0, "highest-grade": 18.0}


@rule(severity="info", since="0.2", stage="stable", default=False, options=OPTIONS)
def grade_level(doc: Document, options: RuleOptions) -> Iterator[Finding]:
    lowest, highest = (float(options[name]) for name in OPTIONS)
    running = [sentence.span for sentence in doc[running_sentences]]
    if sum(len(words_of(doc, span)) for span in running) < LEAST_WORDS:
        return
    grade = grade_of(doc, running)
    if lowest <= grade <= highest:
        return
    hard = grade > highest
    own = [span for span in running if doc[regions].scope_at(span) in NARRATOR and not mostly_quoted(doc, span)]
    telling = [span for span in own if len(words_of(doc, span)) >= TELLING_WORDS] or own
    if not telling:
        return
    span = (max if hard else min)(telling, key=lambda one: grade_of(doc, [one]))
    limit = f"{'above' if hard else 'below'} the house's {highest if hard else lowest:g}"
    named = ", ".join(f"“{word}”" for word in difficult_words(doc, span, most=5)) if hard else ""
    remedy = "shorter sentences and plainer words bring it down" if hard else "longer sentences bring it up"
    where = f"this sentence is the {'hardest' if hard else 'easiest'}{f', with {named}' if named else ''}"
    yield Finding(span, f"The article reads at grade {grade}, {limit}", f"{where}; {remedy}")
