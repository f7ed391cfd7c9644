"""
The number and street of somebody's home.

## What it does
Flags a house number with its street after “of”, “at” or “lives in” where a named person's age, home
or address is given, or a house, flat or home is spoken of. Addresses of courts, shops, offices and
other public places are left alone, and so is a street without a number.

## Why is this bad?
It shows strangers to a door. The street or the district is enough for nearly every story.

## Example
```news bad
Kit Poe, 43, of [[14 Elm Row]], Leyton, was fined. Ben Roe, of [[3 Mill Lane]], was not.
Ann Roe, who lives at [[7B Station Road]], saw it.
Officers were called to a house at [[221 Corley Street]].
```
```news good
Kit Poe, 43, of Elm Row, Leyton, was fined. The shop at 14 Elm Row is shut. The office is at 9 Elm Row.
The prime minister left 10 Downing Street. The crash was at 14 Elm Row, near the school.
The plan covers 12 Local Roads. Police searched a house in Station Road. Visit us at 14 Elm Row.
```

## References
- IPSO, *Editors' Code of Practice*, clause 2 (privacy), and its guidance on addresses
- BBC *Editorial Guidelines*, section 7 (privacy)
"""

import re
from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.sentences import sentence_at
from newslint.lazy_pattern import lazy_pattern

STREETS = "street road avenue lane drive close row crescent terrace gardens way place court grove mews walk".split()
ADDRESS = lazy_pattern(
    r"\d(?<![\d.,£$€-]\d)\d{0,3}[A-Za-z]? (?:[A-Z][\w'’]+ ){1,3}"
    rf"(?:{'|'.join(map(str.capitalize, STREETS))}|St|Rd|Ave)\b"
)
HOME_BEFORE = lazy_pattern(
    r"(?:, (?:aged )?\d{1,3},? of(?: no\.?)?|\b[A-Z][\w’'-]+, of|\b(?:lives?|lived|living) (?:at|in)|, from"
    r"|\b(?:home|house|flat|address|property|apartment|bungalow|residence) (?:at|of|in|on)"
    r"|\bhome address (?:is|was)) \Z"
)
PUBLIC = lazy_pattern(
    r"\b(?:downing|pennsylvania|auction|for sale|museum|historic|shop|store|office|restaurant|pub|hotel"
    r"|clubhouse|opera house|public house|coffee house|publishing house)\b",
    re.I,
)


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=(*STREETS, "st", "rd", "ave"))
def precise_address(doc: Document) -> Iterator[Finding]:
    for found in ADDRESS.finditer(doc.text):
        span = Span(*found.span())
        sentence = sentence_at(doc, span.start)
        if sentence is None or not HOME_BEFORE.search(doc.text, sentence.span.start, span.start):
            continue
        if not PUBLIC.search(doc.text, *sentence.span):
            message = f"“{doc.words(span)}” gives the number and street of a home"
            yield Finding(span, message, "name the street or the district, unless the number matters to the story")
