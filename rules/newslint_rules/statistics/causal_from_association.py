"""
A cause in the words for a study that only found a link.

## What it does
Flags verbs of cause (“causes”, “prevents”, “cuts the risk of”, “makes people”) whose subject a study or survey is, or
that a headline states, where the article itself calls the study observational, a survey or a link, and speaks of no
trial or experiment.

## Why is this bad?
People who nap may differ from others in a hundred ways. A survey shows that two things go together; only a trial, or
much other evidence, shows that one brings about the other.

## Example
```news bad
Naps [[prevent]] strokes, an observational study of 4,000 adults has found.
---
A survey of pupils found that phones [[lead to]] poor sleep. The two were linked in every school.
---
Tea [[cuts the risk of]] dementia, according to a cohort study.
```
```news good
People who nap had fewer strokes in an observational study.
---
Naps prevent strokes, a study has found. The trial was randomised.
---
Naps prevent strokes, a study has found.
---
“Naps prevent strokes,” said the author of an observational study.
---
Smoking causes cancer. A survey of pupils was published on Monday. The two were linked.
---
It is not known whether tea prevents colds, and the causes of both are linked, a study has found.
---
Naps may prevent strokes, and tea could lead to others, an observational study suggests.
```

## References
- Sumner and others, *BMJ* 2014;349:g7015: exaggeration in press releases and news
- Science Media Centre, *10 best practice guidelines for reporting science and health stories*
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Span, rule
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

STUDIES = frozenset("study studies survey surveys research researchers scientists".split())
LINKS = frozenset(
    "observational cohort questionnaire questionnaires correlation correlated association associated linked link "
    "longitudinal".split()
)
TRIALS = frozenset(
    "trial trials randomised randomized placebo experiment experiments experimental controlled mice rats laboratory "
    "lab dna gene genes genetic meta-analysis blast bomb".split()
)
RISES = r"(?:cuts?|reduces?|raises?|increases?|lowers?|slash(?:es)?|doubles?)"
CAUSES = lazy_pattern(
    r"(?<!may )(?<!might )(?<!could )(?<!can )(?<!would )(?<!to )(?<!not )(?<!the )(?<!its )\b(?P<flag>"
    r"causes|caused(?! by)"
    r"|prevents?|prevented|leads? to|led to|triggers|protects? (?:against|from)"
    rf"|{RISES} (?:the |your |their )?(?:\w+ )?(?:risk|chances?|odds|likelihood) of"
    r"|makes? (?:people|you|us|them|children|teenagers|adults|men|women|users))\b"
)
NO_CAUSE = lazy_pattern(
    r"\b(?:linked|associated|correlat\w+|suggest\w*|whether|if|why|how|does not|did not|no evidence|hypothes\w+)\b"
)


@rule(
    severity="info",
    confidence="low",
    since="0.2",
    stage="preview",
    scope=(*NARRATOR, "headline"),
    triggers=sorted(LINKS),
)
def causal_from_association(doc: Document) -> Iterator[Finding]:
    if not doc[vocabulary].isdisjoint(TRIALS) or doc[vocabulary].isdisjoint(STUDIES):
        return
    for sentence in sentences_with(doc, STUDIES):
        found = CAUSES.search(doc[folded], *sentence.span)
        if found and not NO_CAUSE.search(doc[folded], sentence.span.start, found.start()):
            span = Span(*found.span("flag"))
            yield Finding(
                span,
                f"“{doc.words(span)}” states a cause, and the article tells of a link",
                "say that the two go together, and what else might explain it",
            )
            return
