"""Days: a weekday that does not fit its date, and “today” beside another weekday."""

import re
from datetime import date, timedelta
from random import Random

from mutants import Case, operator
from mutants.article import Article, at
from mutants.prose import MONTHS, WEEKDAYS, in_paragraphs

_DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)? (?P<month>{'|'.join(MONTHS)})"
    rf"|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}}))\b,?(?: (?P<year>\d{{4}}))?"
)
_EVENT = re.compile(
    r"\b(?P<verb>died|killed|arrested|crashed|shot|stabbed|collapsed|resigned|exploded|sank)\b[^.\n]{0,60}?"
    rf"\b(?P<when>on (?:{'|'.join(WEEKDAYS)}))\b"
)


@operator("weekday+1", "time/weekday-date")
def weekday_shifted(article: Article, random: Random) -> Case | None:
    """The weekday beside a date moves on by one; in the twin the date moves with it."""
    offered = []
    for found in in_paragraphs(article, _DATED):
        year = found["year"] or article.day[:4]
        if not year:
            continue
        month = MONTHS.index(found["month"] or found["month2"]) + 1
        try:
            day = date(int(year), month, int(found["day"] or found["day2"]))
        except ValueError:
            continue
        if WEEKDAYS[day.weekday()] == found["weekday"] and day.day < 28:
            offered.append((found, day))
    if not offered:
        return None
    found, day = random.choice(offered)
    later = WEEKDAYS[(day.weekday() + 1) % 7]
    shift = (found.start("weekday"), found.end("weekday"), later)
    group = "day" if found["day"] else "day2"
    moved = [(*found.span(group), str((day + timedelta(1)).day))]
    if found["th"]:
        moved.append((*found.span("th"), {1: "st", 2: "nd", 3: "rd"}.get((day.day + 1) % 20, "th")))
    return Case(article.edits(shift), (at(found.start(), found[0]),), article.edits(shift, *moved), len(offered))


@operator("today-graft", "time/today-vs-weekday")
def today_grafted(article: Article, random: Random) -> Case | None:
    """One of two mentions of an event loses its weekday for “today”; the twin has “today” in a quotation."""
    if not article.day:
        return None
    told = list(in_paragraphs(article, _EVENT))
    published = WEEKDAYS[date.fromisoformat(article.day).weekday()]
    pairs = [
        (one, other) for one in told for other in told
        if one.start() < other.start() and (one["verb"], one["when"]) == (other["verb"], other["when"])
        and published not in one["when"]
    ]  # fmt: skip
    if not pairs:
        return None
    one, _ = random.choice(pairs)
    return Case(
        article.edited(*one.span("when"), "today"), (at(one.start("when"), "today"),),
        article.edited(one.end("when"), one.end("when"), ", which one official called “the worst today”,"), len(pairs),
    )  # fmt: skip


_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}}))\b"
)
_LAST = {"April": 30, "June": 30, "September": 30, "November": 30, "February": 29}


@operator("day+31", "time/impossible-date")
def day_past_the_end(article: Article, random: Random) -> Case | None:
    """A date moves to the day after the last of its month; the twin to the last but one."""
    offered = [
        found for found in in_paragraphs(article, _DAY)
        if (found["month"] or found["month2"]) in _LAST and 0 < int(found["day"] or found["day2"]) <= 28
    ]  # fmt: skip
    if not offered:
        return None
    found = random.choice(offered)
    last = _LAST[found["month"] or found["month2"]]
    day = found.span("day" if found["day"] else "day2")
    mutant = article.edited(*day, str(last + 1))
    return Case(mutant, (at(found.start(), found[0]),), article.edited(*day, str(last - 1)), len(offered))
