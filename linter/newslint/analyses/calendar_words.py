"""The words by which English news copy names days and lengths of time, and where they stand."""

from datetime import date
from typing import Literal

from newslint.analyses.occurrences import occurrences
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

Group = Literal["month", "weekday", "relative", "part", "unit"]

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip

MONTHS: dict[str, int] = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""Folded names and abbreviations of months, from 1."""

WEEKDAYS: dict[str, int] = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
"""Folded names of weekdays, Monday is 0, as in ``date.weekday``."""

WEEKDAYS_IN_DATES: dict[str, int] = WEEKDAYS | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""The same and the abbreviations, which stand for a weekday only beside a date (“Sun” is also a newspaper)."""

OFFSETS: dict[str, int] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""Days that are named by their distance from the day of writing."""

PARTS = ("morning", "afternoon", "evening", "night", "lunchtime", "teatime")

UNITS: dict[str, int] = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43830, "year": 525960}
"""Units of length in minutes; a month and a year are the mean ones."""

_GROUPS: dict[str, Group] = {
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(OFFSETS, "relative"),
    **dict.fromkeys(PARTS, "part"),
    **dict.fromkeys(UNITS, "unit"),
    **dict.fromkeys([unit + "s" for unit in UNITS], "unit"),
}
_TOKENS = {token: word for word in _GROUPS for token in (word, word + "'s")}
_TOKEN_SET = frozenset(_TOKENS)


@analysis
def time_words(doc: Document) -> tuple[tuple[Group, Span], ...]:
    """Every word that may name a day or a length of time, in order; names of months and weekdays have a capital."""
    low, text = doc[folded], doc.text
    found: list[tuple[Span, Group]] = []
    for word in {_TOKENS[token] for token in _TOKEN_SET & doc[vocabulary]}:
        group = _GROUPS[word]
        for span in occurrences(low, word):
            if group not in ("month", "weekday") or text[span.start].isupper():
                found.append((span, group))
    return tuple((group, span) for span, group in sorted(found))


def calendar_date(year: int, month: int, day: int) -> date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def spelt(day: date) -> str:
    """The date in words, British order: “24 November 2023”."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1].capitalize()} {day.year}"
