"""
A body’s name that is nearly, but not quite, the listed one.

## What it does
Looks for the names that the registries list, and flags a name of two words or
more that has one letter wrong, another small word (of, for), or a word in lower
case. A name as short as “Department of Justice” must stand in a story of its
country. Former names count as right on whatever day, since an article may speak
of the past. Where only a common noun is in lower case (“Met police”), that is
house style and reported as information; so is a city or country in lower case
where the article has it with a capital at least twice.

## Why is this bad?
The body and its readers know the right name, and everything else in the
story is judged by it.

## Example
```news bad
A report by the [[Institute of Fiscal Studies]] said so.
---
The [[Federal Elections Commission]] said so. So did [[Proctor & Gamble]].
---
The [[Independent Office for police conduct]] said so.
---
The case went to the [[national institute for health and care excellence]].
---
In Washington, the [[Department for Justice]] sued [[Bank for America]].
---
He was shot by a [[Met police]] officer.
---
There was a [[london]] shooting today. London’s mayor spoke in London.
```
```news good
There was a london shooting today. London’s mayor spoke.
---
See london.gov.uk/help, #london, /london, post@london.example and the london-wide plan. London’s mayor spoke in London.
---
The shirt says “london calling”. London’s mayor spoke in London.
---
The Department of Health and Social Security closed in 1988.
---
A report by the Institute for Fiscal Studies said so.
---
Procter and Gamble, Rolls Royce and the World Health Organisation said so.
---
The Department of Health moved. The Department of Health and Human Services did not.
---
The country’s federal election commission and its national security agency said so.
---
Attorney general’s office staff walked out. The Departments of Homeland Security and Justice did not.
---
The Department for Justice sued.
---
It was in London that Germany’s Ministry for Defence and the Ministry for Defence of Norway met.
---
The merger of Baker and Hughes failed. The Ministry for Defence is in another country.
---
The institute of fiscal studies that he dreamed of was never built.
---
Police referred it to the independent officer for police conduct (IOPC).
---
US Anti-Doping officials said so. Gross National Product fell. Post Offices closed. Cleveland police looked on.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- Sources of the lists: `registries/SOURCES.md`
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule, suggestion
from newslint.analyses.acronyms import COMMON_NOUNS, Token, lowered, mismatches, tokens
from newslint.analyses.registered import (
    Registered,
    is_at_home,
    is_other_preposition,
    lower_case_places,
    misprints,
    registered,
)
from newslint.analyses.sentences import sentence_at
from newslint.world.registries import Entry


@rule(
    severity="warning",
    cases={"letter case": "error", "house style": "info", "lower case": "info"},
    since="0.1",
    stage="stable",
    fix="suggest",
)
def registry_near_miss(doc: Document) -> Iterator[Finding]:
    reported = [mismatch.span for mismatch in doc[mismatches]]
    for found in doc[registered]:
        case = _case(doc, found)
        if case is not None and not any(span.overlaps(found.span) for span in reported):
            yield _finding(doc, found.span, found.name.text, found.entries[0], case)
    for misprint in doc[misprints]:
        if not any(span.overlaps(misprint.span) for span in reported):
            yield _finding(doc, misprint.span, misprint.name.text, misprint.name.entries[0], "")
    for place in doc[lower_case_places]:
        yield Finding(
            place.span,
            f"“{doc.words(place.span)}” is in lower case here; the article has “{place.name.text}” {place.times} times",
            help="a place name takes a capital",
            fixes=(suggestion(place.span, place.name.text),),
            case="lower case",
        )


def _case(doc: Document, found: Registered) -> str | None:
    """The case of the finding, or None if the words will do."""
    entry = found.entries[0]
    words = tokens(doc.text, found.span)
    small = lowered(words, found.name.text)
    several = len(found.name.content) > 2
    if not found.exact:
        if small or entry.kind == "term" or not (several or is_other_preposition(words, found.name)):
            return None
        sure = several if entry.kind != "company" else is_other_preposition(words, found.name)
        return "" if sure or is_at_home(doc, found.span, entry.country) else None
    if not small or entry.kind == "term":
        return None
    if not any(_says_something(doc, word) for word in words):
        return "letter case" if len(found.name.content) > 3 else None
    if all(word.word in COMMON_NOUNS for word in small):
        # A force named after a place is also that place’s police, wherever it lies.
        return None if entry.kind == "police force" and not entry.aliases else "house style"
    return "letter case" if several else None


def _says_something(doc: Document, word: Token) -> bool:
    """True if the word has a capital that no sentence’s opening accounts for."""
    sentence = sentence_at(doc, word.span.start)
    return word.capital and (sentence is None or sentence.span.start != word.span.start)


def _finding(doc: Document, span: Span, name: str, entry: Entry, case: str) -> Finding:
    return Finding(
        span,
        f"“{doc.words(span)}” differs from “{name}” ({entry.stated})",
        help="use the body’s own name; where the words mean another body, say whose it is",
        fixes=(suggestion(span, name),),
        case=case,
    )
