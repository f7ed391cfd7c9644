"""
One event at two clock times that cannot both hold.

## What it does
Compares the clock times of shootings, deaths, arrests, emergency calls, crashes
and the like. An exact time allows five minutes either way, “about” thirty,
“shortly before” the half-hour until it. Flags the first mention if another
one's window does not meet its own. A time given both roughly and to the minute
is an info. A death that is timed before the shooting, crash or blaze is a warning.

## Why is this bad?
A wrong hour puts people in the wrong place; often the second time comes from a
later statement, and the first was never mended.

## Example
```news bad
Officers shot the man at a house in Dagenham [[at about 8pm on Thursday night]].
“Shortly before 21:00hrs shots were fired by police,” they said.
He came out a second time, and an officer fired two shots shortly before 9pm.
---
The lorry crashed [[at 23:50]] on the A13. The crash happened at 00:20, the firm said.
---
He was arrested around 10am. [[10:00 AM]]: Police arrested him at the door.
---
Tom Hale was shot at 9.30pm in Barking. He [[died at 8.15pm]] in hospital.
---
Neighbours called 999 at about 8pm, and the calls went on. [[8:00 PM]]: Neighbours call 999.
---
The barge sank [[at 1am]] in the canal. The barge sank at 3am, the crew said.
---
A fire broke out at a mill [[at 10pm]]. It began at 11.30pm, the brigade said.
---
A blast destroyed a house in Gold Street, Oakham, [[at 4am]]. The blast happened at 5.40am.
---
A lorry hit a wall [[at 7am]]. The lorry hit it at 9am, a witness said.
```
```news good
Police were called at 8pm; shots were fired shortly before 9pm. He died at around 9.30pm.
---
The man was shot at about 8.15pm. Officers shot him shortly before half past, after 8.30pm.
---
A man was shot at 8pm in Barking. Another man was shot at 10pm.
---
A man was shot at 8pm in Barking. A man was shot in Dagenham at 10pm.
---
Smith was arrested at 8pm. Jones was arrested at 10pm.
---
One blast hit the station at 8am. A blast at the market came at 9am.
---
A boy was stabbed at 3pm. Then a woman was stabbed at 5pm.
---
The shootings went on for hours. The first man was shot at 8pm and the last was shot at 11pm.
---
The car crashed at 7am on Monday. The lorry crashed at 9am on Tuesday.
---
The quake struck, and an earthquake was felt at 6:00 GMT. The earthquake struck at 9:00 local time.
---
The earthquake struck at 3.36am. The earthquake was followed by a tremor at 4.36am.
---
The earthquake struck at 3.36am. A 5.2-magnitude earthquake shook the town at 5am.
---
The earthquake struck at 3.36am. The weaker earthquake at 5am did no harm.
---
The earthquake struck at 3.36am. In an aftershock of the earthquake at 5am a wall fell.
---
The fire broke out at 10pm. The fire was put out at 11.30pm.
---
The shooting at a bar began at 8pm. The shooting at the docks began at 10pm.
---
The blast came at 8pm. It began at 6pm with a smell of gas.
---
Tom Hale was shot at 9.30pm in Barking. He died at 3am in hospital.
---
Tom Hale was shot at 9.30pm in Barking. Ann Weiss died at 8.15pm in hospital.
---
Tom Hale was shot at 9.30pm on Friday. He died at 8.15pm on Sunday.
---
The car crashed at 10pm on Friday and the driver died at 8pm on Saturday.
---
The car crashed at 10pm. The driver died at 8pm the next evening.
---
Tom Hale was shot at 9.30pm in Barking. Two men were shot at 7pm in Leeds. He died at 8.15pm.
---
He was arrested between 8pm and 9pm. The arrest came by 11pm.
---
Neighbours called 999 at 8pm. His sister called police at 9pm.
---
The van crashed at 23:58. The crash happened at 00:02.
---
He was arrested at 10am; she was arrested at noon.
---
Tom Hale died at 11pm. His brother died at 3am.
---
Mr Hale was shot at 9pm, police said. His cousin was shot at 11pm.
---
Police arrested Mr Hale at 8pm. Police arrested Mr Jones at noon.
---
Tom Hale, 40, died at 11pm. Ann Jones, 30, died at 3am.
---
A man was shot at 8pm. A second man, 40, was shot at 11pm.
---
The baker was shot at 9pm. The mayor was shot at 11pm.
---
A man was stabbed at 3pm. A man was stabbed at 5pm.
---
Tom died at 3am. Ann died at 4am. Max died at 5am. Kit died at 6am. Jo died at 7am. Ed died at 8am. Al died at 9am.
It died at 10am. They all knew why it died at 11am.
```

## References
- Craig Silverman, *Regret the Error* (2007): time, date and place among the standing corrections
"""

from collections.abc import Iterator
from itertools import combinations

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.clock import clocks
from newslint.analyses.days import days
from newslint.analyses.event_words import EVENT_WORDS, told_in_plural
from newslint.analyses.events import Timed, may_be_one, timed_events
from newslint.analyses.occurrences import within
from newslint.lazy_pattern import lazy_pattern

MANY = 8
"""Distinct mentions of a kind above which a text is a log of several events."""

DEATH, KILLS = "death", ("shooting", "stabbing", "crash", "explosion", "attack", "collapse", "fire")
LATER_ON = lazy_pattern(r"\b(?:next|following|later|days?|weeks?|tomorrow)\b")
SAME_EVENING = 6 * 60
"""Minutes by which a death that is told first may seem earlier; more than that is the next day."""

MANY_TELL = ("call",)
"""Several people call the police about one event, each at a time of their own."""


@rule(
    severity="error",
    cases={"precision": "info", "order": "warning"},
    since="0.1",
    stage="stable",
    confidence="medium",
    triggers=sorted(EVENT_WORDS),
)
def same_event_different_time(doc: Document) -> Iterator[Finding]:
    if len(doc[clocks]) < 2:
        return
    several = told_in_plural(doc)
    kinds: dict[str, dict[tuple[object, ...], Timed]] = {}
    for timed in doc[timed_events]:
        if timed.event.kind not in several:
            clock, day = timed.clock, timed.day
            said = (clock.minute, clock.hedge, clock.zone, clock.quoted, day and (day.weekday, day.on), timed.told)
            kinds.setdefault(timed.event.kind, {}).setdefault(said, timed)
    for kind, told in kinds.items():
        if len(told) > MANY:
            continue
        pairs = [(one, other) for one, other in combinations(told.values(), 2) if comparable(one, other)]
        apart = [pair for pair in pairs if kind not in MANY_TELL and not pair[0].clock.meets(pair[1].clock)]
        rough = [pair for pair in pairs if one_is_hedged(*pair)]
        if apart:
            first = min(
                (timed for pair in apart for timed in pair), key=lambda timed: (timed.clock.quoted, timed.clock.span)
            )
            others = [timed for pair in apart if first in pair for timed in pair if timed is not first]
            yield contradiction(doc, kind, first, others)
        elif precision := next(
            (pair for pair in rough if bool(pair[0].clock.hedge) is not bool(pair[1].clock.hedge)), None
        ):
            exact, hedged = sorted(precision, key=lambda timed: timed.clock.hedge)
            here, elsewhere = doc.words(exact.clock.span), doc.words(hedged.clock.phrase)
            yield Finding(
                exact.clock.span,
                f"the {kind} is timed “{here}” here, and “{elsewhere}” elsewhere",
                help="keep the hedge, unless a source gives the minute",
                related=(Related(hedged.clock.phrase, "the hedged time"),),
                case="precision",
            )
    yield from impossible_order(doc, [[*told.values()] for told in (kinds.get(kind, {}) for kind in (DEATH, *KILLS))])


def impossible_order(doc: Document, told: list[list[Timed]]) -> Iterator[Finding]:
    """A death that is timed before the one thing that may have caused it; past midnight is another day."""
    deaths, *causes = told
    cause = [timed for each in causes for timed in each]
    if len(deaths) != 1 or len(cause) != 1 or not comparable(*sorted((*deaths, *cause), key=at)):
        return
    death, wound = deaths[0], cause[0]
    if LATER_ON.search(doc.words(death.clause)) or (within(doc[days], death.clause) and death.day is None):
        return
    if 0 < wound.clock.low - death.clock.high < SAME_EVENING:
        first, last = sorted((death.event.span, death.clock.span))
        place = Span(first.start, last.end)
        yield Finding(
            place,
            f"the death is timed “{doc.words(death.clock.phrase)}”, and the {wound.event.kind} before it "
            f"“{doc.words(wound.clock.phrase)}”",
            help="the one cannot come first: check both times, and name the days if they differ",
            related=(Related(wound.clock.phrase, f"the {wound.event.kind}"),),
            case="order",
        )


def at(timed: Timed) -> Span:
    return timed.clause


def comparable(one: Timed, other: Timed) -> bool:
    """Whether two mentions may tell of one event on one day, by one clock."""
    if one.day and other.day and (one.day.weekday, one.day.on) != (other.day.weekday, other.day.on):
        return False
    return one.clock.zone == other.clock.zone and may_be_one(one.told, other.told)


def one_is_hedged(one: Timed, other: Timed) -> bool:
    """Whether both give the same minute, only one of them with “about” or the like."""
    return one.clock.minute == other.clock.minute and bool(one.clock.hedge) is not bool(other.clock.hedge)


def contradiction(doc: Document, kind: str, first: Timed, others: list[Timed]) -> Finding:
    times = " and ".join(f"“{doc.words(timed.clock.phrase)}”" for timed in others)
    place = with_day(first)
    return Finding(
        place,
        f"the {kind} is timed “{doc.words(place)}” here, and {times} elsewhere",
        help="two times for one event: ask the source which holds, and say so if accounts differ",
        related=tuple(Related(timed.clock.phrase, f"the {kind} again") for timed in others),
    )


def with_day(timed: Timed) -> Span:
    """The words of the time, and of the day if it follows at once."""
    phrase, day = timed.clock.phrase, timed.day
    follows = day is not None and 0 <= day.phrase.start - phrase.end <= 2
    return Span(phrase.start, day.phrase.end) if day and follows else phrase
