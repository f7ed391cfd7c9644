"""
“Figures show”, with nothing that would let a reader find them.

## What it does
Flags words that have the shape of a source and name none (“studies show”, “a recent survey found”, “according to recent
data”, “there is evidence that”, “it is estimated that”, “data from the force indicates”) where neither the sentence nor
its neighbours name a body, a person, a journal or a link. Where the words say that the figures are official, or whose
they are, but no year or title, it is information. “These studies”, and “the figures” after some, which point back, are
left alone.

## Why is this bad?
“Studies show” claims that somebody checked. A reader who wants to check as well has nowhere to look, and an editor
cannot tell a national statistic from one line of a press statement.

## Example
```news bad
[[Studies show]] that tea prevents colds.
---
The force has 40 cars. [[Data from the force indicates]] that they are old.
---
Tea is healthy, and [[recent research has found]] that it prevents colds.
---
[[According to several studies]], tea prevents colds. A report said so.
---
Thefts are rising, [[official figures show]]. The streets are dark.
---
[[New figures from the council reveal]] that rents are up.
---
[[A recent survey of drivers found]] that most were tired.
---
[[There is evidence]] that the roads are worse.
---
[[The data show]] that most drivers are tired. The road is long.
---
[[The latest figures suggest]] a fall. The road is long, and [[by some estimates]] it is the longest.
---
[[According to a study]] of 400 drivers, most were tired.
---
[[Figures released last week show]] a fall.
---
[[Data from across the country suggest]] a fall. The road is long. [[It is estimated]] that it has 900 holes.
---
[[Some scientists say]] the road is old. Some scientists had said so.
```
```news good
A 2023 trial of 900 nurses, published in the journal Thorax, found that tea prevents colds.
---
Studies show that tea prevents colds. Ann Weiss, of the University of Leeds, said so in Thorax in March.
---
A new study shows that tea prevents colds. Doctors heard it from researchers of Holm College.
---
There is some evidence that the roads are worse, she found.
---
The council published a report. The figures show a fall, and these studies suggest why.
---
The Home Office counts them. Home Office figures show a fall.
---
It is a quiet town, the Office for National Statistics has found.
---
“Studies show that tea prevents colds,” she said.
---
Official figures for 2023 show a fall.
---
Studies show that tea prevents colds.
The trust said there were nine of them.
---
Studies show that tea prevents colds. According to a Leeds Tea Trust report, they are rare.
---
Its research found nothing, she has studies to show, and more research is needed to show why.
```
```news good markdown
[Studies show](https://example.org/tea) that tea prevents colds.
```

## References
- BBC *Editorial Guidelines*, guidance on reporting statistics: give the source of figures
- Royal Statistical Society, *Statistics for Journalists*: where does the number come from?
- Society of Professional Journalists, *Code of Ethics*: identify sources clearly
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.attributions import SourceKind, attributions
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.sentences import Sentence, around, sentence_starts, sentences
from newslint.analyses.words import WORD, folded
from newslint.lazy_pattern import lazy_pattern

NOUNS = (
    "figures statistics stats data numbers studies research surveys polls evidence estimates polling study survey "
    "poll analysis analyses findings trials forecasts projections scientists researchers"
).split()
TRIGGERS = (*NOUNS, "proved", "proven", "shown", "estimated", "documented")
MODIFIERS = frozenset(
    "recent new latest previous earlier several many some numerous multiple various countless different scientific "
    "medical academic official government national international historical public opinion clinical early existing "
    "available current growing increasing emerging more most police crime health independent two three one a an small "
    "large major separate newly released published unpublished internal leaked preliminary provisional fresh annual "
    "body of big modern reliable strong clear ample hard good economic industry market statistical peer-reviewed "
    "widespread mounting".split()
)
"""Words before the noun that do not say whose figures or studies they are."""

OPENS = frozenset("and but that as while although though because since if where when so or for now yet".split())
"""Words after which a clause may begin with the noun."""

_MANY = (
    "figures|statistics|stats|data|numbers|studies|research|surveys|polls|polling|estimates|analyses|findings|trials|"
    "forecasts|projections"
)
_ONE = "study|survey|poll|analysis"
_WIDE = "last|this|recent|past|across|around|several|many|various|other"
_LEADS = rf"(?:(?:the )?(?:{'|'.join(sorted(MODIFIERS))})\s){{0,4}}"
CLAIM = lazy_pattern(
    rf"\b(?P<noun>{_MANY}|{_ONE}|evidence|(?:scientists|researchers)(?! had))"
    rf"(?P<of>\s(?:from|by|held by|released by) (?:the )?(?P<body>(?!{_WIDE})\w+)"
    rf"|\sfrom (?:{_WIDE})(?: [\w-]+){{1,2}}?"
    r"|(?:\s(?:published|released|out|conducted|compiled|gathered|collected|carried out)"
    r"(?:\s(?:last|this|earlier|in|on|over|recently|today|yesterday|week|month|year|decade|the|past|\w+day)){1,4})"
    r"| (?:of|into|on) (?:(?!by\b)[a-z-]+ ){0,3}?[a-z-]+)?"
    r"(?:\s(?:also|now|long|has|have|had|\w+ly)){0,2}"
    r"\s(?:shows?|showed|shown|suggests?|suggested|indicates?|indicated|reveals?|revealed|finds?|found|proves?|proved"
    r"|proven|demonstrates?|demonstrated|confirms?|confirmed|points? to|pointed to|concludes?|concluded|estimates?"
    r"|estimated|links?|linked|says?|puts?|backs? (?:up|this)|supports?|highlights?|established|tells? us)\b"
)
ACCORDING = lazy_pattern(
    rf"\b(?:according to|as shown by|based on) {_LEADS}(?P<noun>{_MANY}|{_ONE}|scientists|researchers)"
    r"(?= of \w|(?: (?:published|released|compiled|collected|gathered|out|from (?:recent|past|last))"
    r"(?: (?!by\b)\w+){1,5})?(?:[,.;]|$))"
)
ASSERTED = lazy_pattern(
    rf"\b(?:there (?:is|are) (?!some\b){_LEADS}(?P<noun>evidence|research|data|studies)"
    r"(?= (?:that|to (?:suggest|show)|suggesting|showing|linking)\b)|it (?:has been|is|was) (?:\w+ly |well )?"
    r"(?:proved|proven|shown|estimated|documented)(?= that\b)"
    r"|(?:study after study|(?:by|on) (?:some|most|many|several|various|recent) estimates)\b)"
)
OFFICIAL = frozenset("official government national police crime health".split())
BODIES = frozenset("force police government council ministry department authorities officials company".split())
POINTED = "the latest", "the most recent"
POINTED_AT = lazy_pattern(
    rf"\b(?:{_MANY}|{_ONE}|evidence|report|census|review|inquiry|audit|paper|test|tests|results|count|index|rates?"
    rf"|prices|"
    r"table|chart|graph|per ?cent|percent|average|total)\b|%"
)
"""What an earlier “the figures” may point back to."""

NAMED = frozenset("journal university college institute laboratory bureau census ons link".split())
YEAR = lazy_pattern(r"\b(?:19|20)\d\d\b")


@rule(
    severity="warning",
    cases={"no year or title": "info"},
    confidence="medium",
    since="0.2",
    stage="stable",
    triggers=TRIGGERS,
)
def vague_data_source(doc: Document) -> Iterator[Finding]:
    text = doc[folded]
    for sentence in sentences_with(doc, frozenset(TRIGGERS)):
        for found in (pattern.search(text, *sentence.span) for pattern in (CLAIM, ACCORDING, ASSERTED)):
            if found is None:
                continue
            start = phrase_start(text, found.start(), sentence) if "of" in found.re.groupindex else found.start()
            if start is None or (doc.text[start].isupper() and start != sentence.span.start):
                continue
            words = WORD.findall(text, start, found.end())
            body = found.groupdict().get("body")
            official = not OFFICIAL.isdisjoint(words) or body in BODIES
            if (body and body not in BODIES) or is_sourced(doc, sentence, Span(start, found.end()), official):
                continue
            span = Span(start, found.end())
            yield Finding(
                span,
                f"“{doc.words(span)}” does not say {'which ' + found['noun'] if found['noun'] else 'by whom'}",
                "name who published them and when, or link to them",
                case="no year or title" if official and not body else "",
            )
            break


def phrase_start(text: str, noun: int, sentence: Sentence) -> int | None:
    """Where the noun phrase that ends with the noun at ``noun`` begins; None if it says whose the figures are."""
    before = text[sentence.span.start : noun]
    start = noun
    while (word := re.search(r"([\w'-]+)\s\Z", before)) and word[1] in MODIFIERS:
        before = before[: word.start()]
        start = sentence.span.start + word.start()
    last = re.search(r"([\w'’-]+|[^\w\s])\s*\Z", before)
    if last and last[1] == "the" and not text.startswith(("scientists", "researchers"), noun):
        at = sentence.span.start + last.start()
        if text.startswith(POINTED, at) or not POINTED_AT.search(text, 0, at):
            return phrase_start(text, at, sentence)
    if last is None or last[1] in OPENS or last[1] in {",", ";", ":", "–", "—", "-"}:
        return start
    return None


def is_sourced(doc: Document, sentence: Sentence, phrase: Span, official: bool) -> bool:
    """True if the sentence, the one before in its paragraph or the next one names a source beside ``phrase``."""
    text = doc[folded]
    if official and YEAR.search(text, *sentence.span):
        return True
    index = bisect_left(doc[sentence_starts], sentence.span.start)
    start = around(doc, sentence)[0].span.start
    near = Span(start, doc[sentences][index : index + 2][-1].span.end)
    if not NAMED.isdisjoint(WORD.findall(text, *near)) or any(near.covers(link.span) for link in doc.links):
        return True
    return any(
        each.source is not None and not each.source.overlaps(phrase) and is_named(each.kind, doc.words(each.source))
        for each in doc[attributions]
        if near.covers(each.cue)
    )


def is_named(kind: SourceKind, words: str) -> bool:
    """True but for vague sources, and documents without a name in them."""
    return kind != "vague" and (kind != "document" or any(word[0].isupper() for word in words.split()[1:]))
