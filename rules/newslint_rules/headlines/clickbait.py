"""
A headline that teases instead of telling.

## What it does
Flags stock phrases of bait in headlines: a noun withheld (“what happened next”),
a reaction promised (“will blow your mind”), the reader dared (“you won't
believe”), numbered lists addressed to the reader, and quizzes. Quoted words are
left alone.

## Why is this bad?
The headline is the story for most readers, and these tell none. They bring
clicks once, and cost trust each time the story does not pay.

## Example
```news bad markdown whole
# [[You won't believe]] what this MP did with £400
---
# MP finds £400, and [[what she did next]] is odd
---
# MP spends £400: [[what happened next]]
---
# The £400 claim that [[will blow your mind]]
---
# [[Here's why]] MPs claim £400
---
# [[Seven things you]] never bought for £400
---
# [[The 7 funniest]] claims of the year
---
# [[Which MP are you]]? Take the test
---
# [[How well do you]] know your MP?
---
# The claim that [[you need to know]] about
---
# [[This simple trick will change]] how MPs claim
---
# [[The internet loves]] an MP with £400
---
# Fancy dress [[gone horribly wrong]]
```
```news good markdown whole
# MP repays £400 claim
---
# "You won't believe what I did", says MP who repaid £400
---
# Seven ways out of the budget hole
---
# 20 most wanted men held in raids on 30 homes
---
# Why this will change how MPs claim: the internet is down
---

You won't believe what happened next.
```

## References
- IPSO, Editors' Code of Practice, clause 1 i: headlines not supported by the text
- Chakraborty and others, “Stop Clickbait” (ASONAM 2016): wordings that part bait from news headlines
"""

import re
from collections.abc import Iterator
from functools import cache

from newslint import Document, Finding, Span, rule
from newslint.analyses.words import folded, words_in

LISTED = "things|times|reasons|ways|signs|facts|moments|photos|tweets|hacks|memes|gifs|struggles|tips|recipes"
COUNT = r"(?:\d+|three|five|six|seven|eight|nine|ten)"
BAIT = (
    r"you (?:won't|will never|'ll never|will not|wouldn't|can't) (?:believe|guess|imagine|unsee)",
    r"what happen(?:s|ed) next|what (?:he|she|they|it|this \w+|these \w+) (?:did|does|said|found|saw|looks? like) next",
    r"(?:will|to) (?:blow your mind|change your life|(?:melt|break) your heart|leave you \w+|(?:shock|surprise) you)",
    r"here's (?:why|how|what happen\w*|the (?:real )?reason|the truth)|this is (?:why|what happen\w*)",
    rf"{COUNT} (?:[\w'-]+ ){{0,4}}(?:{LISTED}) (?:you|your|that|only|every\w*|we|i|all)",
    rf"(?:the |these )?{COUNT} (?:cutest|funniest|greatest|coolest|weirdest|hilarious|adorable|insane|amazing)",
    r"(?:which|what) (?:[\w'-]+ ){1,6}(?:are you|should you|do you|does your|is your)",
    r"how well do you|can (?:you|we) guess",
    r"you need to (?:know|see|read|try|stop|start)|you should (?:know|never)|you never knew|you didn't know",
    r"this (?:one |simple |weird )*(?:trick|hack|photo|video) (?:will|is going to) \w+|one (?:weird|simple) trick",
    r"the internet (?:can't|went|loves?|hates?|freaks?|lost|loses|is (?:losing|obsessed|freaking|going))",
    r"gone (?:horribly|terribly|hilariously) wrong",
)
CUES = frozenset(
    "you your you'll next mind life heart leave shock surprise here's this these that only every we internet wrong "
    "cutest funniest greatest coolest weirdest hilarious adorable insane amazing trick all i everyone".split()
)
"""Words of which each of these phrases has one."""


@cache
def phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(BAIT)})\b")


@rule(severity="info", since="0.2", stage="stable", confidence="medium", scope=("headline",))
def clickbait(doc: Document) -> Iterator[Finding]:
    for block in doc.of_kind("headline"):
        found = not CUES.isdisjoint(words_in(block.span.of(doc[folded]))) and phrases().search(doc[folded], *block.span)
        if found:
            span = Span(*found.span())
            yield Finding(
                span,
                f"“{doc.words(span)}” withholds what the story is about, or promises a reaction",
                help="say in the headline what happened; a list, a quiz or an explainer may keep it if labelled so",
            )
