"""
A motive or a feeling, told as if the writer had looked inside.

## What it does
Flags what somebody thought, felt or meant, told without a source in the sentence or before it in its paragraph, in an
article about the police or a court: “wasn't taken lightly”, “because they believed”, “wanted to kill”, “in a fit of
rage”, “the community is in shock”. Silent in the first and second person, where a court hears it, and in comment.
Repeats are told once.

## Why is this bad?
Nobody sees a motive. What a person meant is often the very point that an inquiry or a jury has to settle.

## Example
```news bad
Police shot a man. It rained.
The decision to go in [[wasn't taken lightly]]. He wanted to kill them.
---
Police shot a man. It rained.
When officers fire, it is usually [[because they believe]] that there is a threat.
---
A court heard the case in May.
He [[wanted to kill]] her. The town is in shock.
---
A court heard the case in May.
He stabbed her [[in a fit of rage]] at noon.
---
Police shot a man. It rained.
[[The community is in shock]] after the shots.
---
Police shot a man. It rained.
He [[was clearly angry]] when they came. He feared for his life too.
```
```news good
The Met said officers entered after hearing a noise.
---
A court heard the case in May. The jury was told that he wanted to kill her. It was done in a fit of rage.
The road was shut because of rain. We wanted to kill time, police said. “The community is in shock,” said Ms Roe.
I paid because they believed me.
---
The singer left because she felt tired. The crowd was left stunned.
```
```news good markdown whole
+++
section = "Comment"
+++

Police shot him because they feared him.
```

## References
- Reuters, *Handbook of Journalism*: report what people say and do; never assume what they think
- BBC *Editorial Guidelines*, section 3 (accuracy): material facts should be attributed
- The Associated Press Stylebook, “motive”: attribute it
"""

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.attributions import attribution_of, attributions
from newslint.analyses.genres import is_opinion
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

CONTESTED = frozenset("police court arrested charged murder murdered inquest iopc shooting stabbing".split())
WORDS = frozenset(
    "lightly because wanted intended meant intent rage fit motivated driven determined spite clearly obviously feared "
    "shock shocked devastated stunned reeling terrified heartbroken outraged jealousy revenge anger hatred".split()
)
MIND = lazy_pattern(
    r"\b(?:(?:was|were|is|are)(?:n't| not) taken lightly"
    r"|(?:did|does|do)(?:n't| not) take (?:the|this|that|such|their|these) (?:\w+ )?decisions? lightly"
    r"|because (?:they|he|she|police|officers) (?:\w+ly )?(?:believe[ds]?|fear(?:ed|s)?|felt|feels?|thought"
    r"|thinks?|wanted|wants?|hated|hates?|was jealous|was angry)"
    r"|(?:wanted|intended|meant) to (?:kill|harm|hurt|die|punish|frighten|scare|destroy|maim|murder)"
    r"|(?:hell-)?(?:bent|intent) on (?:killing|revenge|murder|destruction|harming|violence)"
    r"|in a (?:fit of (?:rage|anger|jealousy|fury)|jealous rage)"
    r"|(?:motivated|driven) by (?:hatred|hate|revenge|greed|jealousy|racism|anger|spite)"
    r"|determined to (?:kill|get revenge|hurt)|out of (?:spite|jealousy|revenge|anger|hatred)"
    r"|(?:was|were) (?:clearly|obviously) (?:angry|upset|furious|jealous|frightened|scared|drunk|distressed|agitated)"
    r"|feared for (?:his|her|their) (?:life|lives|safety)"
    r"|(?:the )?(?:community|residents|locals|neighbours|neighbors|town|village|families)"
    r" (?:is|are|was|were|has been|have been) (?:left |now )?(?:in shock|shocked|devastated|stunned|reeling"
    r"|terrified|heartbroken|outraged))\b"
)
OTHERS_SAY = lazy_pattern(
    r"\b(?:heard|told|alleg\w+|accused|charged|convicted|pleaded|admitted|i|we|you|our|my|your|me|us)\b"
)
"""What lays the motive to a court, a charge, the reader or the writer in person."""

HELP = "say who gave the motive or feeling, or report what was done and said"


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(WORDS))
def mind_reading(doc: Document) -> Iterator[Finding]:
    if CONTESTED.isdisjoint(doc[vocabulary]) or doc[is_opinion]:
        return
    found = [span for each in sentences_with(doc, WORDS) for span in read(doc, each)]
    if found:
        first, *others = found
        related = tuple(Related(span, "this as well") for span in others)
        yield Finding(first, f"“{doc.words(first)}” tells a motive or a feeling, and no source", HELP, related)


def read(doc: Document, sentence: Sentence) -> Iterator[Span]:
    """The motives and feelings of a sentence, unless it or the one before it in its paragraph has a source."""
    low = doc[folded]
    every = list(MIND.finditer(low, *sentence.span))
    if not every or OTHERS_SAY.search(low, *sentence.span):
        return
    index = bisect_left(doc[sentences], sentence)
    before = doc[sentences][index - 1] if index else sentence
    told = before.block == sentence.block and before is not sentence and attribution_of(doc, before.span)
    here = [each for each in doc[attributions] if sentence.span.covers(each.cue)]
    if not told and not any(each.kind != "vague" and each.cue_class != "private" for each in here):
        spans = (Span(*found.span()) for found in every)
        yield from (span for span in spans if doc[regions].scope_at(span) != "quotation")
