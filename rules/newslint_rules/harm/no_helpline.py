"""
A story of suicide or self-harm that gives no helpline.

## What it does
Flags the first mention of a person's suicide, attempt, threat or self-harm where
the story is about it (told of in the first six sentences, or more than once) and where
neither text, links nor metadata name a helpline. Quotations count as well.
A debate of the law on assisted dying is an info.

## Why is this bad?
Such stories reach people in crisis; a number beside them is known to help.

## Example
```news bad
Police said that a man in Barking was [[threatening to harm himself]] inside a house.
---
A man [[turned the gun on himself]] after the shooting, the sheriff said.
---
Officers talked to a man who was [[threatening to jump]] from the bridge.
---
The girl, 15, had [[been cutting herself]] since the spring. She is in hospital.
---
The prisoner was [[found hanged]] in his cell, and the coroner spoke of a man in despair.
---
The farmer died of a [[self-inflicted]] wound, the court heard.
---
[[He took his life]] in May, his mother said.
---
The singer's wife said: “He [[tried to take his own life]] last year.”
---
The mayor spoke of many things. The weather was fine.
The council met. It talked about parking.
Nobody objected. The vote was close.
Then the mayor spoke of his brother, who had [[killed himself]] in May.
The brother's suicide had changed him, and he would not run again.
---
The number of [[suicides]] rose by a tenth last year, the office said.
The suicide rate is highest among men of 50.
---
[[Suicide]] is the main cause of death among the young, and 1,988 of them died.
Suicide can be prevented, doctors say.
---
[[Assisted suicide]] would be allowed under a bill before the lords.
The bill on assisted suicide was tabled on Monday.
```
```news good
Police said that a man in Barking was threatening to harm himself inside a house.
In the UK, Samaritans can be called free on 116 123.
---
A man was threatening to harm himself. In the US, call or text 988.
---
A suicide bomber killed four people, and a second suicide attack was foiled. The suicide vest was found.
A third suicide bomber killed himself at the gate.
---
The minister shot himself in the foot with his remark.
---
The mayor keeps shooting herself in the foot, and the firm's owners drowned themselves in work.
---
The farmer accidentally shot himself while climbing a fence.
---
Three tenants jumped from the roof to escape the flames.
---
By raising fares the mayor attempted political suicide, and it would be suicide to go on.
---
He had tried to kill himself. Support is available: text SHOUT to 85258.
---
To resign now would be political suicide, he said, and a suicide mission for the party. Suicide Squad opens on Friday.
---
The mayor spoke of many things. The weather was fine.
The council met. It talked about parking.
Nobody objected. The vote was close.
Then the mayor named the singer, who had killed himself in 1994.
---
The firm does odd jobs. It mends roofs. It clears houses.
It is paid by the hour. Its owner is 50. Its van is old.
It cleans up after road accidents and suicides.
Those jobs are the hardest, and suicides the worst.
---
The manager practically killed himself to save the club, and the team hurt themselves with late errors.
---
The minister harmed himself politically when he resigned, and he harmed himself with voters.
---
Hitler killed himself in Berlin in April 1945, a day after his wedding.
---
The army fell in 1945. Its leader took his own life.
---
Romeo poisons himself, and the audience wept. The play runs until May.
---
In the second act of the opera, the singer falls in love. She takes her own life in the third.
```
```news good published=2023-11-24
The king's brother killed himself in 1992, a year after the war.
```
```news bad
The author of the novel was born in 1962. She [[killed herself]] last week.
```
```news good markdown
A man was threatening to harm himself, police said.

[Talk to someone](https://www.samaritans.org/how-we-can-help/).
```

## References
- Samaritans, *Media guidelines for reporting suicide*: include sources of support
- WHO, *Preventing suicide: a resource for media professionals* (2023)
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, rule
from newslint.analyses.self_harm import Mention, names_help, self_harm
from newslint.analyses.sentences import sentence_at, sentences

OPENING = 6
PROSE = ("standfirst", "paragraph", "list_item")
HOUSE_TEXT = (
    "Samaritans' media guidelines ask for one, for example: “In the UK and Ireland, Samaritans can be contacted free "
    "on 116 123. In the US, call or text 988.”"
)


@rule(
    severity="warning",
    cases={"debate": "info"},
    since="0.1",
    stage="stable",
    scope=(*NARRATOR, "headline", "quotation", "heading", "caption", "note"),
    triggers=(
        "himself",
        "herself",
        "themselves",
        "themself",
        "myself",
        "own",
        "suicide",
        "suicides",
        "suicidal",
        "self",
        "life",
        "lives",
        "hanged",
        "hanging",
        "overdose",
        "wrists",
        "jump",
        "jumped",
        "jumping",
        "jumps",
        "leap",
        "leapt",
        "end",
    ),
)
def no_helpline(doc: Document) -> Iterator[Finding]:
    told = doc[self_harm]
    if not told or not is_subject(doc, told) or names_help(doc):
        return
    first = next((mention for mention in told if mention.act), told[0]).span
    debate = any(mention.debate for mention in told)
    yield Finding(
        first,
        f"the story mentions “{doc.words(first)}” but gives no helpline",
        help=HOUSE_TEXT,
        case="debate" if debate else "",
    )


def is_subject(doc: Document, told: tuple[Mention, ...]) -> bool:
    """Whether the story is about it: an act in the opening, two sentences if one tells of an act or opens, or three."""
    opening = [sentence.span for sentence in doc[sentences] if doc.blocks[sentence.block].kind in PROSE][:OPENING]
    opening += [block.span for block in doc.of_kind("headline")]
    early = [mention for mention in told if any(part.overlaps(mention.span) for part in opening)]
    if any(mention.act for mention in early):
        return True
    needed = 2 if early or any(mention.act for mention in told) else 3
    return len({sentence_at(doc, mention.span.start) for mention in told}) >= needed
