"""
Many stock phrases that say nothing.

## What it does
Counts phrases such as “underscores the importance of” or “it's important to remember”,
outside quotations, and reports the first if there are three different ones, and three for each
thousand words.

## Why is this bad?
One such phrase is nobody's fault; many in one piece show that it has fewer facts than paragraphs.

## Example
```news bad
The vote [[underscores the]] challenges that the council faces. It's important to remember that it is new.
It is a complex issue with no easy answers, and the mayor plays a crucial role. Only time will tell.
We'll bring you the latest updates. Further updates will be provided.
```
```news good
The vote underscores the importance of the council. It's important to remember that it is new.
“It is a complex issue with no easy answers,” he said. “Only time will tell,” she said.
```

## References
- Wikipedia, *Signs of AI writing*: single signs prove nothing, and a human being may write them all
- George Orwell, *Politics and the English Language* (1946)
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, Span, rule
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions
from newslint.analyses.words import folded, tokens, vocabulary

PHRASES = {
    "underscores": "underscores the|underscores a", "underscored": "underscored the|underscored a",
    "underscoring": "underscoring the", "highlights": "highlights the importance|highlights the need"
    "|highlights the challenges|highlights the challenging nature|highlights the complexities",
    "highlighting": "highlighting the importance|highlighting the need|highlighting the challenges",
    "remember": "important to remember|worth remembering", "note": "important to note that|worth noting that",
    "complex": "a complex issue|a complex topic", "multifaceted": "a multifaceted", "easy": "no easy answers",
    "updates": "bring you the latest updates|further updates will|updates will be provided|updates will follow",
    "updated": "keep you updated", "posted": "keep you posted", "stay": "stay tuned for",
    "emerge": "more details emerge",
    "develops": "as the situation develops", "seen": "remains to be seen", "tell": "only time will tell",
    "crucial": "a crucial role|crucial to remember", "vital": "a vital role", "pivotal": "a pivotal role",
    "instrumental": "an instrumental role", "significant": "a significant role|a significant step",
    "testament": "a testament to", "reminder": "serves as a reminder|a stark reminder|a sobering reminder",
    "shed": "shed light on", "sheds": "sheds light on", "shedding": "shedding light on",
    "landscape": "ever-evolving landscape|ever-changing landscape|today's landscape", "fast": "fast-paced world",
    "rundown": "a quick rundown", "breakdown": "here's a breakdown", "look": "here's a look at|take a closer look",
    "think": "think about it", "dive": "let's dive into|deep dive into", "concerns": "amid broader concerns about",
    "questions": "raises important questions|raises serious questions", "debate": "sparked a heated debate",
    "priority": "remains their top priority|remains a top priority|remains our top priority", "turn": "took a turn"
    "|took a serious turn", "conclusion": "in conclusion", "summary": "in summary", "scheme": "in the grand scheme",
    "transparency": "committed to transparency|vital for transparency", "commitment": "reaffirms its commitment"
    "|reaffirming its commitment|underscores its commitment", "delve": "delve into", "delves": "delves into",
    "tapestry": "rich tapestry", "realm": "in the realm of", "steps": "positive steps", "aims": "this aims to provide",
    "comprehensive": "a comprehensive overview", "complexities": "the complexities of", "fosters": "fosters a",
    "fostering": "fostering a", "navigating": "navigating the", "ongoing": "as part of ongoing efforts", "ahead":
    "as we look ahead|as we move ahead", "whether": "whether you're a",
}  # fmt: skip
"""A word of each phrase, and the phrases with it. Source: the first of the References, and content farms."""

LEAST = 3
PER = 1000


@rule(severity="info", confidence="medium", since="0.2", stage="stable")
def boilerplate_density(doc: Document) -> Iterator[Finding]:
    found: list[Span] = []
    for word in sorted(PHRASES.keys() & doc[vocabulary]):
        for phrase in PHRASES[word].split("|"):
            spans = [span for span in occurrences(doc[folded], phrase) if doc[regions].scope_at(span) in NARRATOR]
            found += [span for span in spans if not any(span.overlaps(other) for other in found)][:1]
    if len(found) < LEAST or len(found) * PER < LEAST * len(doc[tokens]):
        return
    first, *others = sorted(found)
    yield Finding(
        first,
        f"“{doc.words(first)}” is one of {len(found)} stock phrases here that say nothing",
        "put a fact in their place, or take them out",
        tuple(Related(span, "another one") for span in others),
    )
