"""
A name beside a sexual offence suffered, or a child named as a defendant.

## What it does
Flags the full name of somebody who is said to have been raped or sexually
assaulted, and of somebody under 18 who is reported as arrested, charged or on
trial. Silent where the article says that anonymity was waived or lifted, and
where the victim was killed. Off by default, for British copy: select
`legal/anonymity-risk` to run it.

## Why is this bad?
Complainants of sexual offences have anonymity for life in the UK, from the
moment the allegation is made, and youth courts bar naming children. Publishing
the name is a crime, and cannot be undone.

## Example
```news bad
[[Ann Poe]], 30, told the court that she was raped in May.
A man denied that he had raped [[Ann Poe]], of Leeds.
[[Ann Poe]], who was sexually assaulted as a child, runs the charity.
The victim, [[Ann Poe]], gave evidence in the rape trial on Monday.
---
[[John Doe]], 15, was charged with theft. [[Tim Doe]], aged 17, of Leeds, is on trial.
```
```news good
The complainant, who cannot be named, told the court that she was raped. Ann Poe, a judge, heard the rape trial.
John Doe, 25, was charged with theft. Tim Doe, 15, won the race.
---
Ann Poe, who has waived her right to anonymity, told the court that she was raped.
---
Ann Poe, 30, was raped and murdered in May.
---
John Doe, 15, was charged with theft. The judge lifted reporting restrictions.
```

## References
- Sexual Offences (Amendment) Act 1992, section 1; Youth Justice and Criminal Evidence Act 1999, section 45
- Children and Young Persons Act 1933, section 49
- IPSO, Editors' Code of Practice, clauses 7 (children in sex cases), 9 (crime) and 11 (victims of sexual assault)
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, rule
from newslint.analyses.names import names
from newslint.analyses.occurrences import sentences_with, within
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

ABUSED = r"(?:raped|gang-raped|sexually (?:assaulted|abused|attacked)|molested|groped|indecently assaulted)"
SUFFERED = lazy_pattern(
    rf"(?:,? (?:aged )?\d\d?)?,?(?:[^,.;]{{1,60}},)?(?: who)? (?:(?:was|had been|has been) {ABUSED}"
    r"|(?:told|said|says|alleged|alleges|claimed|claims|testified)\b[^.;]{0,60}"
    rf"\b(?:she|he) (?:was|had been) {ABUSED})"
)
DONE_TO = lazy_pattern(rf"\b(?:{ABUSED}|(?:rape|molesting|raping) of|(?:victim|complainant|survivor),?) \Z")
UNDER_18 = re.compile(
    r",? (?:aged )?(?:1[0-7]),(?:[^,.;]{1,40},)? (?:who )?(?:has |had |have )?"
    r"(?:was|were|is|been|appeared|pleaded|stands|faces)(?: \w+){0,2} "
    r"(?:charged|arrested|remanded|trial|court|guilty|indicted|accused)\b"
)
FREED = lazy_pattern(
    r"\bwaiv\w+ (?:\w+ ){0,3}anonymity|\b(?:lifted|removed) (?:\w+ ){0,3}(?:restrictions?|anonymity)"
    r"|\banonymity (?:was )?(?:lifted|waived)"
    r"|\bmurder(?:ed|ing)?\b|\bkilled\b"
)
OFFENCE = frozenset("raped rape sexually molested groped indecently raping".split())
PROCEEDINGS = frozenset("charged arrested remanded trial court guilty indicted accused".split())


@rule(
    severity="warning",
    since="0.2",
    stage="preview",
    confidence="low",
    scope=(*NARRATOR, "quotation", "caption"),
    triggers=sorted(OFFENCE | PROCEEDINGS),
    default=False,
)
def anonymity_risk(doc: Document) -> Iterator[Finding]:
    low = doc[folded]
    if FREED.search(low):
        return
    for sentence in sentences_with(doc, OFFENCE | PROCEEDINGS):
        start, end = sentence.span
        for name in within(doc[names], sentence.span):
            words = doc.words(name.span)
            if not name.given:
                continue
            if SUFFERED.match(low, name.span.end, end) or DONE_TO.search(low, start, name.span.start):
                yield Finding(
                    name.span,
                    f"“{words}” is named beside a sexual offence suffered",
                    help="complainants have anonymity for life in the UK: take out the name and all that identifies "
                    "the person, or say that anonymity was waived",
                )
            elif UNDER_18.match(low, name.span.end, end):
                yield Finding(
                    name.span,
                    f"“{words}” is under 18 and named in criminal proceedings",
                    help="courts in the UK restrict the naming of children: ask whether the law or an order forbids it",
                )
