"""
A poll's result without what a reader needs to judge it.

## What it does
Flags the first poll or survey from which the writer gives a share of people, if the article names nobody who
carried it out, or if the poll is the article's news and nothing says how many people were asked. A readers' or
social-media vote that is told as if it stood for all is flagged too, unless the text says that it does not.

## Why is this bad?
A poll is worth what its method is worth. Polling councils ask that reports give the pollster, the client, the
number of people asked, who they were, and the days on which they were asked.

## Example
```news bad
Some 54% of voters back the plan, [[a new poll]] says.
---
The pier may close. [[A recent survey]] found that two-thirds of residents want it kept.
---
Most drivers want a lower limit. In [[a website poll]] by Motor Weekly, 71% of drivers backed it.
```
```news bad whole
[[An opinion poll]] for the Gazette put support for the bypass at 61%.
```
```news good
Some 54% of 2,011 adults in Great Britain back the plan, YouGov found on 3 and 4 May.
---
The pier may close.
A recent survey by the council found that two-thirds of residents want it kept.
---
The pier may close.
A Gazette poll found that two-thirds of residents want it kept.
---
The pier may close.
A survey found that two-thirds of residents want it kept.
The charity surveyed 900 households in March.
---
In an unscientific website poll by Motor Weekly, 71% of 900 drivers backed it.
---
She won 46% of the votes in the poll, and turnout was 61%.
The exit poll gave 46% of voters to the left.
A geological survey put the iron content at 40% of what people had hoped.
“A new poll says 54% of voters back me,” he said.
A survey of the bridge is due in 2030.
```

## References
- British Polling Council, *Statement of Disclosure*
- AAPOR, *Transparency Initiative*: disclosure elements
- BBC *Editorial Guidelines*, guidance on reporting opinion polls
- AP Stylebook, “polls and surveys”
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.polls import POLL_WORDS, poll


@rule(severity="warning", confidence="medium", since="0.2", stage="stable", triggers=sorted(POLL_WORDS))
def poll_missing_method(doc: Document) -> Iterator[Finding]:
    told = doc[poll]
    if told is None:
        return
    figure = doc.words(told.figure.span)
    related = (Related(told.figure.span, "the result"),)
    if told.self_selected:
        yield Finding(
            told.span,
            f"“{figure}” comes from “{doc.words(told.self_selected)}”, in which anyone could take part",
            "say that such a vote stands only for those who chose to answer, or leave the figure out",
            related,
        )
        return
    lacking = {
        "who carried it out": told.pollster,
        "how many people were asked": bool(told.sizes),
        "who they were": told.population,
        "when they were asked": told.dates,
    }
    if not told.pollster or (told.central and not told.sizes):
        missing = [question for question, answered in lacking.items() if not answered]
        yield Finding(
            told.span,
            f"“{figure}” is the result of “{doc.words(told.span)}”, and the article does not say {listed(missing)}",
            "give the pollster and the client, the number and kind of people asked, and the days of the fieldwork",
            related,
        )


def listed(questions: list[str]) -> str:
    """The questions as one phrase: “who carried it out, how many people were asked or when they were asked”."""
    *first, last = questions
    return f"{', '.join(first)} or {last}" if first else last
