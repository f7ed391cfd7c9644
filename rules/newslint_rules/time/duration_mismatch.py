"""
A length of time that its own start and end contradict.

## What it does
Where the text gives a start, an end and the time between them, flags the length if the clock or the calendar makes it
another. Exact times may be rounded by five minutes each, “about” allows half an hour; a length may be a tenth out,
“about four hours” a quarter, “nearly” less and “more than” more. Midnight may lie between; time zones may not.

## Why is this bad?
One of three figures is a slip. Readers of a timeline do the sum, and then doubt the others.

## Example
```news bad
The road was shut from 10am to 2pm, [[six hours]] in all.
The siege began at 10am and ended at 2pm after [[six hours]] of talks.
Officers came around 10am. At about 2pm they went in after a [[seven-hour]] stand-off.
Police arrived at 10am. [[More than two hours]] later, at 3.30pm, the man was shot.
Police arrived at 10am. At 3pm, [[two hours]] later, the man was shot.
The exam lasted [[nearly three hours]], from 9am to 11am.
The vigil was held between 6pm and 8pm. It lasted [[four hours]].
He worked from 11pm to 7am, a [[six-hour]] shift.
The [[12-day]] festival runs from 3 to 10 May.
The strike, from May 3 to May 17, was a [[four-week]] walkout.
```
```news bad
He was shot in a [[seven-hour]] armed siege.
Police came around 10am on Friday. It was cold.
At about 2pm they went in.
```
```news good
The road was shut from 10am to 2pm, four hours in all.
Officers came around 10am. At about 2pm they went in after a five-hour stand-off.
The match began at 3pm and ended at 4.50pm, nearly two hours later.
He worked from 11pm to 7am, an eight-hour shift.
The shop opens from 9am to 5pm with a one-hour break, and for two hours each Sunday.
It left at 9am local time and landed at 10:00 GMT after two hours.
It began at 10am on Monday and ended at 2pm on Tuesday after 28 hours.
The talks began at 9am and ended at noon after a two-hour delay and three hours of shouting.
The doors open at 9am, the bar at 11am; it lasted for four hours.
“It ran from 10am to 2pm, six hours,” he said.
The final is on 27-28 May, and two weeks later it is shown.
The festival runs from 3 to 10 May, eight days, and the strike from 3 to 17 May, two weeks.
Police arrived at 10am. They left after an hour, and two hours later, at 2pm, came back.
```

## References
- Craig Silverman, *Regret the Error* (2007): time, date and place among the standing corrections
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.calendar_words import UNITS
from newslint.analyses.elapsed import Elapsed, elapsed


@rule(
    severity="warning",
    since="0.2",
    stage="stable",
    triggers=[word + s for word in UNITS for s in ("", "s")],
)
def duration_mismatch(doc: Document) -> Iterator[Finding]:
    for each in doc[elapsed]:
        if not each.fits:
            ends = (
                doc.words(each.start)
                if each.start == each.end
                else f"{doc.words(each.start)}” to “{doc.words(each.end)}"
            )
            related = tuple(Related(place, "one end of it") for place in dict.fromkeys((each.start, each.end)))
            yield Finding(
                each.stated,
                f"“{doc.words(each.stated)}” differs from “{ends}”, which is {told(each)}",
                "check both times and the length against the notes or the source",
                related,
            )


def told(each: Elapsed) -> str:
    """The length by the clock or the calendar, in words: “4 hours”, “3 hours 30 minutes”, “7 days”."""
    minutes = round((each.shortest + each.longest) / 2)
    days, rest = divmod(minutes, UNITS["day"])
    hours, rest = divmod(rest, UNITS["hour"])
    parts = ((days, "day"), (hours, "hour"), (rest, "minute"))
    return " ".join(f"{count} {unit}{'s' * (count != 1)}" for count, unit in parts if count)
