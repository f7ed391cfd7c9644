"""
An age, an anniversary or “years ago” that does not agree with the year.

## What it does
Checks four sums: a year of birth and an age against the year of publication; two ages that the text gives to one
name; “ten years ago, in 2012” against the year of publication; and the number of an anniversary against its years. An
age at death is held against the year of death. The sums are given a year's grace, as birthdays and seasons ask.
Hedged numbers (“about”, “nearly”) are left alone, and so are ages at an earlier time (“then 20”).

## Why is this bad?
A wrong age is the commonest small error about people, and the one that they and their families notice first.

## Example
```news bad published=2025-05-03
Ann Weiss, born in 1980, is a [[38]]-year-old baker.
---
Tom Hale, [[55]], runs the mill. He was born in Leeds in March 1960.
---
The pier was built [[ten years ago, in 2012]].
In 2012, [[a decade ago]], the pier was shut.
The town marks the [[20th anniversary of the 1995]] flood.
The town marks the [[20th anniversary of the flood in 1995]].
```
```news bad
Tom Hale, 43, was held on Friday. The judge saw Mr Hale, [[45]], alone.
---
She was [[born in 1950 and died in 2010 aged 55]].
```
```news bad published=2025-05-03
Ann Weiss, who was born in 1950, has died aged [[64]].
She was [[born in 1950 and died in 2010 aged 55]].
```
```news good published=2025-05-03
Ann Weiss, born in 1980, is a 45-year-old baker.
Ann Weiss, born in 1980, is a 44-year-old baker.
Born in 1980, the pop star sang with Bo Lee, 23, who was then 12.
He was born in 1950 and died in 1980 aged 30. Her brother, born in 1960, was killed at sea, aged 30.
Ada, who was born in 1990, died aged 12 in 2002. Born in 1950 and aged 20, he left for Leeds in 1970.
The pier was built 13 years ago, in 2012. It was shut about ten years ago, in 2012.
In 2012, 20 years ago seemed near. “It was ten years ago, in 2012,” he said.
The town marks the 30th anniversary of the 1995 flood, and next year the 20th anniversary of the 2006 fire.
In 2015 it marked the 20th anniversary of the 1995 flood.
---
Tom Hale, 43, was held on Friday. His son Jack Hale, 15, was not. Jack Hale, 15, is at school.
---
Tom Hale, then 20, came in 2002. Tom Hale, 43, is a baker.
```
```news good
Ann Weiss, born in 1980, is a 38-year-old baker. It was ten years ago, in 2012.
```

## References
- IPSO, *Editors’ Code of Practice*, clause 1 (accuracy)
- Craig Silverman, *Regret the Error* (2007): ages among the standing corrections
"""

import re
from collections.abc import Iterator
from itertools import combinations

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.ages import Age, births, stated_ages
from newslint.analyses.number_words import SMALL, TENS
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions
from newslint.analyses.sentences import around, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

HELP = "check both figures against the record, and correct the one that slipped"
COUNTS = {
    "a decade": 10,
    "two decades": 20,
    "three decades": 30,
    "a century": 100,
    "half a century": 50,
    **SMALL,
    **TENS,
}
COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(COUNTS, key=len, reverse=True)) + r")"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
AGO = lazy_pattern(
    rf"(?<![\w.,-]){COUNT}(?: years)? ago,? (?:back )?in (?:[a-z]+ )?{YEAR}\b"
    rf"|\bin (?:[a-z]+ )?(?P<first>1[5-9]\d\d|20\d\d), (?P<later>(?P<n>\d{{1,3}}|{'|'.join(COUNTS)})"
    r"(?: years)? ago)(?=[,.;)]|$)"
)
HEDGED = lazy_pattern(
    r"\b(?:about|around|nearly|almost|some|roughly|over|than|least|under|approximately|exactly half) \Z"
)
NOW = lazy_pattern(
    r"(?<!then )\b(\d{1,3})-year-old\b|(?<=[a-z]), (\d{1,3})(?=[,.;])|(?<!then )\baged (\d{1,3})\b(?! when)"
)
ANOTHER = lazy_pattern(r"\b(?:with|when|his|her|their|son|daughter|whose|by|later|until|at the age of)\b")
"""Words between a birth and an age that bring in another person or another time."""
DEATH = lazy_pattern(r"(?<!\bhas )\bdied\b|\b(?:dead|killed|drowned|murdered)\b")
"""Deaths that may be long ago; “has died” is news."""
ANNIVERSARY = lazy_pattern(
    r"\b(?P<nth>\d{1,3})(?:st|nd|rd|th) anniversary of (?:[\w'’-]+ ){0,8}?"
    rf"(?:(?:in|on) (?:\d{{1,2}} )?(?:[a-z]+ )?(?:\d{{1,2}}, )?)?{YEAR}\b"
)
ANY_YEAR = lazy_pattern(r"(?<![\w.,£$€-])(1[5-9]\d\d|20\d\d)(?!\w|[.,]\d|[-–]\d)")
LIFE = lazy_pattern(
    r"\bborn in (?P<born>1[5-9]\d\d|20\d\d)[^.;\n]{0,40}? died (?:in (?P<died>1[5-9]\d\d|20\d\d))[^.;\n]{0,12}?"
    r" (?:aged|at the age of|at age) (?P<age>\d{1,3})\b"
)


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    triggers=("ago", "anniversary", "born", "old", "aged", *map(str, range(1, 116))),
)
def age_anniversary_arithmetic(doc: Document) -> Iterator[Finding]:
    stamp = doc.metadata.published
    published = stamp.when.year if stamp and stamp.year else 0
    present = doc[vocabulary]
    yield from ages_of_one(doc)
    if published:
        yield from age_and_birth(doc, published)
        if "ago" in present:
            yield from years_ago(doc, published)
    if "anniversary" in present:
        yield from anniversaries(doc, published)
    yield from lives(doc)


def lives(doc: Document) -> Iterator[Finding]:
    """“born in 1950 and died in 2010 aged 55”."""
    if not doc[vocabulary].issuperset(("born", "died")):
        return
    for found in LIFE.finditer(doc[folded]):
        if int(found["died"]) - int(found["born"]) - int(found["age"]) not in (0, 1):
            years = int(found["died"]) - int(found["born"])
            yield Finding(
                Span(*found.span()), f"{found['born']} to {found['died']} is {years} years, not {found['age']}", HELP
            )


def ages_of_one(doc: Document) -> Iterator[Finding]:
    """The first pair of ages that are told of one name."""
    ages = doc[stated_ages]
    for first, second in combinations(ages, 2):
        if first.years != second.years and first.may_be(second) and len(relatives(ages, second)) < 2:
            yield Finding(
                second.span,
                f"“{doc.words(second.name)}” is {second.years} here, “{doc.words(first.name)}” is {first.years} above",
                HELP,
                (Related(first.span, "the other age"),),
            )
            return


def relatives(ages: tuple[Age, ...], one: Age) -> set[str]:
    """The first names that the text gives to people with the surname of ``one``."""
    return {each.names[-2] for each in ages if each.names[-1] == one.names[-1] and len(each.names) > 1}


def age_and_birth(doc: Document, published: int) -> Iterator[Finding]:
    """A birth beside the only age of its sentence, or of the sentence before if “He was born …” follows.

    Silent where the sentence tells of a death, or of another year, which the age may belong to.
    """
    for birth in doc[births]:
        sentence = sentence_at(doc, birth.span.start)
        assert sentence is not None
        place = sentence.span
        if re.match(r"(?:He|She)\b", doc.words(place)):
            place = Span(around(doc, sentence, 1, 0)[0].span.start, place.end)
        ages = [Span(*found.span(found.lastindex or 0)) for found in NOW.finditer(doc.text, *place)]
        if len(ages) != 1 or doc[regions].touches_quotation(ages[0]):
            continue
        years = {int(found[1]) for found in ANY_YEAR.finditer(doc.text, *place)}
        if years - {birth.year, published} or DEATH.search(doc[folded], *place):
            continue
        age, between = ages[0], doc.text[min(ages[0].end, birth.span.end) : max(ages[0].start, birth.span.start)]
        if published - birth.year - int(doc.words(age)) not in (0, 1) and not ANOTHER.search(between):
            most = published - birth.year
            yield Finding(
                age,
                f"“{doc.words(birth.span)}” makes {most - 1} or {most} in {published}, not {doc.words(age)}",
                HELP,
                (Related(birth.span, "the birth"),),
            )


def years_ago(doc: Document, published: int) -> Iterator[Finding]:
    low = doc[folded]
    for ago in occurrences(low, "ago"):
        found = AGO.search(low, max(ago.start - 40, 0), ago.end + 25)
        if found is None or found.end() < ago.end:
            continue
        count, year = found["count"] or found["n"], int(found["year"] or found["first"])
        years = int(count) if count.isdigit() else COUNTS[count]
        span = Span(*found.span("later" if found["later"] else 0))
        loose = HEDGED.search(low, max(span.start - 16, 0), span.start) or doc[regions].touches_quotation(span)
        if abs(published - year - years) > 1 and not loose:
            yield Finding(span, f"in {published}, {year} was {published - year} years ago, not {years}", HELP)


def anniversaries(doc: Document, published: int) -> Iterator[Finding]:
    for found in ANNIVERSARY.finditer(doc[folded]):
        sentence = sentence_at(doc, found.start())
        if sentence is None:
            continue
        nth, year = int(found["nth"]), int(found["year"])
        named = {int(each[1]) for each in ANY_YEAR.finditer(doc.text, *sentence.span)} - {year}
        possible = named | ({published - 1, published, published + 1} if published else set())
        if possible and year + nth not in possible:
            meant = min(possible, key=lambda each: abs(each - year - nth)) if named else published
            yield Finding(Span(*found.span()), f"from {year} to {meant} it is {meant - year} years, not {nth}", HELP)
