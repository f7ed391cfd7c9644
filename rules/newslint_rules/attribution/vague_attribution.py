"""
A claim laid to “authorities”, “reports” or “developments”, with nobody behind them.

## What it does
Flags unnamed sources in the writer's own words: “authorities have urged”, “reports suggest”, “according to sources”,
“further developments revealed”, “critics say”, “it is understood”, “amid growing concerns”. It is an error where the
words name or charge somebody, a warning where they tell a fact, and information where they tell an opinion, a rumour or
the public mood. Repeats are told once. Silent where the sentence or those beside it name a source, where the article
says which authorities or sources it means, and after “if”. “Analysts said”, usual in market reports, is left alone.

## Why is this bad?
Readers weigh a claim by who makes it. “Authorities” may be a minister, a council or one constable; “developments”
cannot say anything. Where a person's name or a charge rests on it, the publisher has nothing to show for it.

## Example
```news bad
The road is shut, and [[authorities have assured]] the public that it is safe.
Authorities have urged drivers to keep away.
---
[[According to sources]], the minister will resign. [[Some experts believe]] that he must.
---
[[Further developments revealed]] that Doe has been charged with burglary.
Doe was arrested. [[Subsequent reports have named]] the man as a clerk.
---
[[It is understood]] that the driver died at the scene.
---
[[It is thought]] that the dam will hold. The vote comes [[amid growing concerns]] about the dam.
---
[[Rumours suggest]] that the club is for sale.
---
The town is small on Sunday. [[Authorities say]] that the road is safe.
---
[[It has been suggested]] that the driver died. [[There are claims]] that votes were lost.
---
[[Fears are growing]] that the dam will fail.
```
```news good
Thames magistrates' court named the man. Critics, among them the mayor, say so.
---
Authorities have urged drivers to keep away. The health authorities in Leeds said so.
---
Leeds council shut the road. Authorities said it was safe, the council's leader told a meeting.
---
The council said the road was safe. Authorities have urged drivers to keep away.
---
Critics say the plan is weak.
“It will fail,” said Ann Roe, a member of the party.
---
It is understood that a deal is near. Ann Roe, the union's secretary, said it would be signed in May.
---
Trade sources said the price had risen. Sources said it would rise again.
---
If it is believed that the court will agree, they will stop. “Critics say so,” Ms Roe said. Analysts said prices fell.
---
Reports from the front said more. The plan drew criticism from the mayor. Some reports to the council said nothing.
---
Reports suggest that the dam is safe.
Leeds council said it was.
```

## References
- Society of Professional Journalists, *Code of Ethics*: identify sources clearly
- BBC *Editorial Guidelines*, section 3 (accuracy): material facts should be attributed
- Reuters, *Handbook of Journalism*: the more specific the sourcing, the better
- Independent Press Standards Organisation, *Editors' Code of Practice*, clause 1 (accuracy)
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, rule
from newslint.analyses.unnamed_sources import UNNAMED, Unnamed, unnamed_sources

LACK = {
    "people": "does not say who they are",
    "authorities": "does not say which authorities",
    "reports": "names no source",
    "nobody": "does not say by whom",
    "mood": "does not say whose",
}
HELP = "name the person, body or document that says so, or leave the claim out until one does"


@rule(
    severity="warning",
    cases={"identity or charge": "error", "opinion": "info"},
    confidence="medium",
    since="0.2",
    stage="stable",
    triggers=sorted(UNNAMED),
)
def vague_attribution(doc: Document) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Unnamed]] = {}
    for each in doc[unnamed_sources]:
        case = "identity or charge" if each.identity else "opinion" if each.mild else ""
        groups.setdefault((each.kind, case) if not each.identity else (str(each.span), case), []).append(each)
    for (_, case), (first, *others) in groups.items():
        weight = ", and somebody is named or charged on the strength of it" if first.identity else ""
        yield Finding(
            first.span,
            f"“{doc.words(first.span)}” {LACK[first.kind]}{weight}",
            HELP,
            tuple(Related(other.span, LACK[other.kind]) for other in others),
            case=case,
        )
