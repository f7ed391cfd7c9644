"""
“Thankfully”, where the writer ought to report.

## What it does
Flags feelings and judgements in the writer's own words: a sentence adverb (“thankfully”, “tragically”), a stock
adjective (“a shocking attack”), a value (“vital for transparency”, “it is vital that”), and an absolute about a
body that nobody checked (“whenever a shot is fired, it triggers a review”, “is always brought in”). Silent where the
sentence has a source, in the first and second person, and in comment and reviews. Repeats are told once.

## Why is this bad?
Readers are owed the fact, and may judge for themselves. “Thankfully” also takes sides where a case is open.

## Example
```news bad
[[Thankfully]], she survived. Tragically, he did not.
---
Her brother has [[sadly]] died. She survived.
---
Her brother [[tragically]] died. She survived.
---
The fire was small but [[mercifully]] nobody was in.
---
It was [[a shocking attack]] on Monday. The review is vital for trust.
---
The review is [[vital for transparency]]. It is slow.
---
[[It is vital that]] the force pays. It said nothing.
---
[[Whenever]] an officer fires a shot, it triggers a review. The watchdog is always called in.
---
For such cases the watchdog [[is always called in]]. It is slow.
```
```news good
She survived. She smiled sadly. Oxygen is vital for life.
“Thankfully, she survived,” he said. Tragically, she died, her brother told a court. The review is vital, Ms Roe said.
Thankfully, we survived. Whenever you fire a shot, it triggers a review. Whenever it rained, the river rose.
The court heard that it was a shocking attack. He is always dressed in black. The shocking pink coat was hers.
```
```news good markdown whole
+++
section = "Reviews"
+++

Thankfully, the sequel is better.
```

## References
- Independent Press Standards Organisation, *Editors' Code of Practice*, clause 1 (accuracy): tell comment from fact
- Reuters, *Handbook of Journalism*, “Freedom from bias”
- Society of Professional Journalists, *Code of Ethics*: label advocacy and commentary
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.attributions import attribution_of
from newslint.analyses.genres import is_opinion
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

ADVERBS = (
    "thankfully sadly tragically mercifully shockingly heartbreakingly disgracefully outrageously miraculously "
    "regrettably"
)
ADJECTIVES = (
    "shocking appalling disgraceful heartbreaking heart-breaking sickening despicable cowardly heroic shameful vile "
    "callous senseless horrifying heartwarming heart-warming"
)
VALUES = "vital essential crucial paramount imperative"
HAPPENINGS = (
    "attack act crime incident murder scene scenes abuse death killing tragedy footage video loss gesture behaviour "
    "betrayal blunder failure case assault twist ordeal"
)
GOODS = "transparency accountability trust confidence justice democracy fairness"
WORDS = frozenset(f"{ADVERBS} {ADJECTIVES} heart {VALUES} whenever always".split())


def any_of(words: str) -> str:
    """A pattern for one of ``words``."""
    return f"(?:{words.replace(' ', '|')})"


EVALUATION = lazy_pattern(
    rf"(?:^|\b(?:is|are|was|were|has|have|had|but|and|he|she|they|it) |[;,] )(?P<adverb>{any_of(ADVERBS)})\b(?!\.|$)"
    r"|\b(?P<fate>sadly|tragically|thankfully)(?= (?:died|lost|passed|survived|killed))"
    rf"|\b(?P<adjective>(?:an? |the )?{any_of(ADJECTIVES)} {any_of(HAPPENINGS)})\b"
    rf"|\b(?:is|are|remains?) (?:\w+ly )?(?P<value>{any_of(VALUES)} (?:for|to)"
    rf" (?:{any_of(GOODS)}|public \w+|the (?:public|community)))\b"
    r"|\b(?P<ought>it(?: is|'s) (?:vital|essential|crucial|imperative|always best) (?:that|to))\b"
    r"|^(?P<absolute>whenever) (?:a|an|the|any) (?=[^,]{5,90}, (?:it|they|the \w+|an? \w+) \w+s\b)"
    r"|\b(?P<always>(?:is|are) always (?:brought|called) in)\b"
)
INSTITUTION = lazy_pattern(
    r"\b(?:police|officers?|councils?|courts?|force|watchdog|ministry|government|iopc|hospitals?|schools?"
    r"|agency|body)\b"
)
PERSONAL = lazy_pattern(r"\b(?:i|we|you|our|my|your|me|us|i'm|we're|you're|heard)\b")


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(WORDS))
def narrator_evaluation(doc: Document) -> Iterator[Finding]:
    found = [] if doc[is_opinion] else [span for each in sentences_with(doc, WORDS) for span in judged(doc, each)]
    if found:
        first, *others = found
        yield Finding(
            first,
            f"“{doc.words(first)}” is the writer's judgement, not a fact",
            "leave it out, or let somebody say it",
            tuple(Related(span, "this as well") for span in others),
        )


def judged(doc: Document, sentence: Sentence) -> Iterator[Span]:
    """The judgements of a sentence, if they are the writer's own."""
    low = doc[folded][sentence.span.start : sentence.span.end].replace("\n", " ")
    if PERSONAL.search(low):
        return
    for found in EVALUATION.finditer(low):
        start, end = found.span(found.lastgroup or 0)
        span = Span(sentence.span.start + start, sentence.span.start + end)
        absolute = found.lastgroup in ("absolute", "always")
        if doc[regions].scope_at(span) == "quotation" or (absolute and not INSTITUTION.search(low)):
            continue
        if attribution_of(doc, span) is None:
            yield span
