"""
“Today” or “on Friday” in an article that says nowhere which day that was.

## What it does
Flags the first weekday or word such as “today” in the writer's own words if no
date with a year is known: not from metadata, a date line or the text. A date
line without its year is flagged itself. One finding an article, with a count;
where the first such day stands below the third sentence, it is information.
“Today”, “tonight”, “tomorrow” and “yesterday” in its headline are an error.

## Why is this bad?
Web copy is found and shared for years. Without a date, an old danger looks new.

## Example
```news bad
Police were called to a house in Barking at about 10am [[on Friday]], and left yesterday.
---
A man was shot [[today]] in Barking.
---
The firm said [[today]] that it would close.
---
He was freed [[this morning]] and flew home.
---
Officers met [[yesterday]]'s deadline.
---
The court sat again [[last Thursday]]. The judge was born on 3 March 1960.
---
The pier will close. It was built for steamers. They no longer call. The council voted [[on Friday]].
```
```news bad html
<html><body><h1>[[Man shot in Barking today]]: what we know</h1>
<p>It began [[on Friday]], and he died on Sunday.</p></body></html>
```
```news good published=2023-11-24
Police were called to a house in Barking at about 10am on Friday.
```
```news good
Police were called on Friday, and a man was held on Saturday 25 November 2023.
---
“It was quiet on Friday,” he said, “and today it is not.”
---
The Sunday Times reported that Good Friday services are held every Friday in today's Britain.
---
It is open on Fridays and a Saturday, Monday to Thursday, and USA Today called it the home of tomorrow.
---
The trial opens on Friday 3 March.
---
Children today are indoors more than they were. Today, few of them swim, and the town is richer today.
---
The Sunday Business said so. Black Friday is near, the last Saturday before Christmas is busy,
and the last Friday of the month is payday. A Sunday roast is served, and Sunday school is held.
```
```news good plain whole
Leeds, 3 May 2025

The pier will close, the council said on Friday, and the shops with it.
```
```news good plain whole
Pier to close

May 3rd 2025

The pier will close, the council said on Friday, and the shops with it.
```
```news good html
<html><body><h2>3 May 2025</h2><p>The pier will close, the council said on Friday.</p></body></html>
```

## References
- AP Stylebook, “today, tonight”: the day of the week, and the date beyond seven days
- NewsGuard, criteria: publication dates are part of being accountable
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, Span, rule
from newslint.analyses.calendar_words import calendar_date, spelt
from newslint.analyses.days import Day, days
from newslint.analyses.events import dated_events
from newslint.analyses.regions import regions
from newslint.analyses.sentences import sentences
from newslint.lazy_pattern import lazy_pattern

BREAK = lazy_pattern(r"\s*[:;|]\s*|\s[-–—]\s")
REPORTED = lazy_pattern(r"\b(?:said|told|announced|confirmed|released|published|earlier|later|until) \Z")
BORN = lazy_pattern(r"\bborn (?:on )?\Z")
DATE_KEYS = frozenset(
    "date published publish_date publishdate pubdate published_at datepublished date_published".split()
)
FIGURES = lazy_pattern(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})")
SHOWN = 5
OPENING = 3
PROSE = ("standfirst", "paragraph", "list_item")
DATED_PARTS = ("narrator", "standfirst", "headline", "heading", "caption", "byline", "furniture", "note")


@rule(
    severity="warning",
    cases={"headline": "error", "further down": "info"},
    since="0.1",
    stage="stable",
    scope=(*NARRATOR, "headline", "byline", "furniture"),
)
def unanchored_relative_time(doc: Document) -> Iterator[Finding]:
    where = doc[regions]
    told = [(day, where.scope_at(day.span)) for day in doc[days] if not day.quoted]
    if not told or is_dated(doc, [day for day, scope in told if scope in DATED_PARTS]):
        return
    news = {dated.day for dated in doc[dated_events]}
    loose = [
        day
        for day, scope in told
        if day.kind != "date" and scope in NARRATOR and (day in news or not nowadays(doc, day))
    ]
    for day, scope in told:
        if scope == "headline" and day.kind == "relative":
            yield Finding(
                clause_of_headline(doc, day.span),
                f"the headline says “{doc.words(day.span)}”, and no date says which day that was",
                help="a headline stays online: name the day, or leave it out",
                case="headline",
            )
            break
    line = date_line(doc)
    if loose and line:
        yield Finding(
            line.span,
            f"“{doc.words(line.span)}” has no year, so {counted(doc, loose)} cannot be dated",
            help="add the year to the date line",
            related=places(loose),
        )
    elif loose:
        yield Finding(
            loose[0].phrase,
            f"{why(doc)}, so {counted(doc, loose)} cannot be dated",
            help="give the publication date in the metadata or a date line, or write the date out",
            related=places(loose[1:]),
            case="" if loose[0].span.start < opening(doc) else "further down",
        )


def opening(doc: Document) -> int:
    """Where the first few sentences of running text end."""
    prose = [each.span for each in doc[sentences] if doc.blocks[each.block].kind in PROSE]
    return prose[:OPENING][-1].end if prose else 0


def is_dated(doc: Document, told: list[Day]) -> bool:
    """Whether metadata or the text itself gives a day with its year; a date of birth is no anchor."""
    stamps = (doc.metadata.published, doc.metadata.modified)
    return any(stamp and stamp.year for stamp in stamps) or any(
        day.day and day.year and not BORN.search(doc.text, max(day.phrase.start - 12, 0), day.phrase.start)
        for day in told
    )


def nowadays(doc: Document, day: Day) -> bool:
    """Whether “today” may mean these times: no report stands beside it."""
    if doc.words(day.span).lower() != "today":
        return False
    reported = REPORTED.search(doc.text, max(day.span.start - 14, 0), day.span.start)
    return not reported


def date_line(doc: Document) -> Day | None:
    """The words of a publication date that lacks its year."""
    stamp = doc.metadata.published
    if stamp is None:
        return None
    stated = (stamp.when.month, stamp.when.day)
    return next((day for day in doc[days] if day.kind == "date" and (day.month, day.day) == stated), None)


def clause_of_headline(doc: Document, word: Span) -> Span:
    """The part of the headline around ``word``, up to a colon, dash or bar."""
    block = next(block.span for block in doc.blocks if block.span.covers(word))
    starts = [found.end() for found in BREAK.finditer(doc.text, block.start, word.start)]
    end = BREAK.search(doc.text, word.end, block.end)
    return Span(starts[-1] if starts else block.start, end.start() if end else block.end)


def why(doc: Document) -> str:
    """What keeps the article from being dated: a publication date that cannot be read, or none at all."""
    unread = (field.value for key, field in doc.metadata.extra.items() if key.lower() in DATE_KEYS)
    stated = next((value for value in unread if any(character.isdigit() for character in value)), "")
    numbers = FIGURES.fullmatch(stated.strip())
    one, other, year = (int(number) for number in numbers.groups()) if numbers else (0, 0, 0)
    readings = [calendar_date(year, other, one), calendar_date(year, one, other)]
    if stated and all(readings):
        first, second = (spelt(day).rpartition(" ")[0] for day in readings if day)
        return f"the date “{stated}” may be {first} or {second}"
    return f"the date “{stated}” is no date" if stated else "the article has no date with a year"


def counted(doc: Document, loose: list[Day]) -> str:
    """“on Friday” and 3 other times."""
    first, others = f"“{doc.words(loose[0].phrase)}”", len(loose) - 1
    return first if not others else f"{first} and {others} other time{'s' * (others > 1)}"


def places(loose: list[Day]) -> tuple[Related, ...]:
    return tuple(Related(day.phrase, "undated too") for day in loose[:SHOWN])
