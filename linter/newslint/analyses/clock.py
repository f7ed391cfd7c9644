"""Clock times: “8pm”, “21:00hrs”, “9.30 p.m.”, “around 10 am”, “shortly before noon”.

A clock time has a window: the minutes of the day that its wording allows. An
exact time allows five minutes either way, “about” thirty, “shortly before” the
half-hour until it, “just after” the half-hour from it.
"""

import re
from typing import Literal, NamedTuple

from newslint.analyses.regions import regions
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

DAY = 24 * 60

_HEDGES: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("shortly before", "just before", "moments before", "nearly", "almost", "approaching"), (-30, 0)),
    **dict.fromkeys(("shortly after", "just after", "moments after", "just past", "just gone"), (0, 30)),
    **dict.fromkeys(
        (
            "about",
            "around",
            "approximately",
            "approx",
            "approx.",
            "roughly",
            "circa",
            "some time around",
            "sometime around",
        ),
        (-30, 30),
    ),
}
_EXACT = (-5, 5)
_BEFORE = lazy_pattern(
    r"(?:\bat\s+)?(?:\b(" + "|".join(re.escape(words) for words in _HEDGES) + r")\s+)?"
    r"(\b(?:from|until|till|since|before|after|by|between|and|to|past|or)\s+|[-–—/]\s?)?\Z"
)
_FIGURES = lazy_pattern(
    r"([0-9]{1,4})(?:([:.])([0-5][0-9]))?"
    r"(?:[ \xa0]?(?:([ap])(?:\.\s?m\b\.?|m\b)|(hrs|o'clock|gmt|utc)\b)|(?<=:[0-9]{2})(?![0-9]|[:.,][0-9]|\s?secs?))"
)
_LIKELY = lazy_pattern(r"[0-9](?::[0-5]|[ \xa0]?(?:[ap]\.?m\b|hrs|o'clock|gmt|utc))")
_GLUED = frozenset("0123456789.,:/$£€#+_")
_RANGE = lazy_pattern(r"\s?(?:[-–—/]|to|until)\s?(?:noon|midnight|midday|\d)")
_ZONE = lazy_pattern(r"[ \xa0]\(?(gmt|utc|bst|cet|cest|[ecmp][sd]?t|ist|aest|eastern|central|pacific|local)\b")
_WORDS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_WORD_SET = frozenset(_WORDS)
_DIGIT = lazy_pattern(r"\d")


class Clock(NamedTuple):
    """A time of day.

    ``span`` holds the time, ``phrase`` its preposition and hedge as well
    (“at about 8pm”). ``minute`` counts from midnight; ``low`` and ``high`` are
    the window's first and last minute and may lie outside 0 to 1439. ``hedge``
    is the folded hedging word, or empty. ``point`` is False for the end of a
    range or an open one (“by 9pm”, “from 10am”). ``style`` is the writing with
    every digit as 0; ``zone`` the folded name of a time zone.
    """

    span: Span
    phrase: Span
    minute: int
    low: int
    high: int
    hedge: str
    point: bool
    style: str
    zone: str
    quoted: bool

    @property
    def kind(self) -> Literal["clock"]:
        """What it is, as for the other kinds of time."""
        return "clock"

    def meets(self, other: "Clock") -> bool:
        """True if the windows overlap, midnight wrapped; to touch is not enough."""
        return any(self.low + turn < other.high and other.low < self.high + turn for turn in (-DAY, 0, DAY))


@analysis
def clocks(doc: Document) -> tuple[Clock, ...]:
    """Every clock time of the document, in order."""
    low = doc[folded]
    found: list[Clock] = []
    likely = _LIKELY.search(low)
    if likely:
        for figures in _FIGURES.finditer(low, max(likely.start() - 5, 0)):
            minute = _minute(low, figures)
            if minute is not None:
                found.append(_clock(doc, low, Span(*figures.span()), minute))
    for word in _WORD_SET & doc[vocabulary]:
        for match in re.finditer(rf"(?<!high )\b{word}\b(?!-)", low):
            found.append(_clock(doc, low, Span(*match.span()), _WORDS[word]))
    return tuple(sorted(found))


def _minute(low: str, figures: re.Match[str]) -> int | None:
    """The minute of the day that the figures state, or None if they are no time of day."""
    hour, colon, minutes, half, suffix = figures.groups()
    before = low[figures.start() - 1 : figures.start()] if figures.start() else ""
    if before in _GLUED or before.isalpha():
        return None
    if len(hour) == 4 and suffix and not colon:
        hour, minutes = hour[:2], hour[2:]
    value, past = int(hour), int(minutes or 0)
    if half:
        return (value % 12 + 12 * (half == "p")) * 60 + past if 1 <= value <= 12 else None
    needs_minutes = suffix != "o'clock"
    return value * 60 + past if value < 24 and past < 60 and needs_minutes is (minutes is not None) else None


def _clock(doc: Document, low: str, span: Span, minute: int) -> Clock:
    span = Span(span.start, span.start + len(doc.words(span).rstrip()))
    before = _BEFORE.search(low, max(span.start - 40, 0), span.start)
    start, hedge, opened = (before.start(), before[1] or "", before[2]) if before else (span.start, "", "")
    earlier, later = _HEDGES.get(hedge, _EXACT)
    zone = _ZONE.match(low, span.end)
    return Clock(
        span,
        Span(start, span.end),
        minute,
        minute + earlier,
        minute + later,
        hedge,
        not opened and not _RANGE.match(low, span.end),
        _DIGIT.sub("0", low[span.start : span.end]).replace("a", "p"),
        zone.group(1) if zone else "",
        doc[regions].touches_quotation(span),
    )
