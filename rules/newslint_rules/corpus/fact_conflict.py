"""
A fact that other articles on the same event state differently.

## What it does
Compares what the articles of a run say of one event (the same `cluster` in the
metadata, or the same kind of incident in the same place within three days): the
reason for the call to the police and its time, the weapon, the charge, clock
times, weekdays and places, shot or stabbed, the cause of a fire, the vehicle,
the hospital, ages, the spelling of full names, and figures: dead and hurt,
shots, arrests, people on board, rescued or marching, buildings, loot, a ransom, the
magnitude of an earthquake, a jail term. A value that more of the other articles contradict than
share is flagged; of two, both, unless one is known to be the earlier, or is a
statement (`kind: statement`). A count that is higher than an earlier article's
may have risen since.

Differences of wording are an info: “a bang” for the “noise” of a quoted
statement, “his home” for “a property”.

## Why is this bad?
Two versions cannot both be right, and readers who see both will believe neither.

## Example
```news bad
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers were called to a [[domestic dispute]].
+++ other
A man was shot by police in Little Oakham on Friday. Supt Mary Lorne said a man was threatening to harm himself.
Police had been called to reports of a man threatening self-harm.
---
A man was stabbed in Little Oakham on Friday, Supt Mary Lorne said. A man of 30 was charged with [[murder]].
+++ other
A man was stabbed in Little Oakham on Friday, Supt Mary Lorne said. A man of 30 was charged with manslaughter.
---
A man was attacked in Little Oakham, Supt Mary Lorne said. The attacker was armed with a [[hammer]].
+++ other
A man was attacked in Little Oakham, Supt Mary Lorne said. He was carrying a knife.
+++ third
A man was attacked in Little Oakham, Supt Mary Lorne said. His attacker was holding a knife.
---
The lorry crashed in Little Oakham [[at 7am]] on Friday, Supt Mary Lorne said.
+++ other
The lorry crashed in Little Oakham at 9am on Friday, Supt Mary Lorne said.
---
A man was shot in Little Oakham on [[Thursday]], Supt Mary Lorne said.
+++ other
A man was shot in Little Oakham on Friday, Supt Mary Lorne said.
---
John Smith, [[43]], was shot in Little Oakham, Supt Mary Lorne said.
+++ other
The shooting in Little Oakham was looked into, said Supt Mary Lorne. The victim was 34-year-old John Smith.
---
John Smith was shot in Little Oakham, Supt [[Mary Lorme]] said.
+++ other
A man was shot in Little Oakham. John Smith was the victim, Supt Mary Lorne said.
+++ third
The shooting in Little Oakham: John Smith is well, Supt Mary Lorne said.
---
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers went in after hearing a [[loud bang]].
Police shot him at [[his home]], it was said.
+++ statement
A man was shot by police in Little Oakham. Supt Mary Lorne said: “We went in after hearing a loud noise.”
Police had been called to a house.
---
The crash in Little Oakham killed nobody, Supt Mary Lorne said. Officers were called to the scene [[at 7am]].
+++ other
The crash in Little Oakham killed nobody, Supt Mary Lorne said. Police were called at about 8am.
---
A man was attacked in Little Oakham, Supt Mary Lorne said. John Smith was [[stabbed]].
+++ other
A man was attacked in Little Oakham, Supt Mary Lorne said. John Smith was shot dead.
---
John Smith was shot near [[Rutland Water]] on Friday, Supt Mary Lorne of Oakham Police said.
+++ other
John Smith was shot near Eyebrook on Friday, Supt Mary Lorne of Oakham Police said.
---
A coach crashed in Little Oakham, Supt Mary Lorne said. The crash killed [[six]] people.
+++ other
A coach crashed in Little Oakham, Supt Mary Lorne said. Five people were killed.
---
A bank was robbed in Little Oakham, Supt Mary Lorne said. The robbers took [[£40,000]].
+++ other
A bank was robbed in Little Oakham, Supt Mary Lorne said. They made off with £400,000.
---
A child was kidnapped in Little Oakham, Supt Mary Lorne said. They asked for a ransom of [[£1m]].
+++ other
A child was kidnapped in Little Oakham, Supt Mary Lorne said. The ransom was £3m.
---
A ferry sank off Little Oakham, Supt Mary Lorne said. It was carrying [[40]] passengers.
+++ other
A ferry sank off Little Oakham, Supt Mary Lorne said. All 24 people on board were saved.
---
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers fired [[two]] shots.
+++ other
A man was shot by police in Little Oakham, Supt Mary Lorne said. Three shots were fired.
---
A flood in Little Oakham is over, Supt Mary Lorne said. [[Sixty]] homes were damaged.
+++ other
A flood in Little Oakham is over, Supt Mary Lorne said. It damaged 16 homes.
---
A fire in Little Oakham is out, Supt Mary Lorne said. The fire was started by [[an electrical fault]].
+++ other
A fire in Little Oakham is out, Supt Mary Lorne said. A cigarette had started the fire.
---
A crash in Little Oakham is being looked into, Supt Mary Lorne said. A boy was [[hit by a bus]].
+++ other
A crash in Little Oakham is being looked into, Supt Mary Lorne said. A boy was struck by a lorry.
---
A woman of [[43]] was stabbed in Little Oakham, Supt Mary Lorne said.
+++ other
A 34-year-old woman was stabbed in Little Oakham, Supt Mary Lorne said.
---
A man was shot in Little Oakham, Supt Mary Lorne said. He was taken to [[Vale Hospital]].
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. He was treated at Eyebrook Infirmary.
---
An earthquake of magnitude [[5.8]] struck in Little Oakham, Supt Mary Lorne said.
+++ other
A 6.8-magnitude earthquake struck in Little Oakham, Supt Mary Lorne said.
---
A robbery in Little Oakham came to court, Supt Mary Lorne said. The robber was jailed for [[12 years]].
+++ other
A robbery in Little Oakham came to court, Supt Mary Lorne said. The robber was jailed for 14 years.
---
A man was stabbed in [[Mill Lane]], Little Oakham, Supt Mary Lorne said.
+++ other
A man was stabbed in Eyebrook Road, Little Oakham, Supt Mary Lorne said.
```
```news bad published=2024-05-03
A bank was robbed in Oakham on Monday. The robber had a [[knife]].
+++ other
A bank was robbed in Oakham on Monday. The robber pulled out a gun.
---
A van hit a cyclist in Oakham [[at 7am]] on Monday.
+++ other
A van hit a cyclist in Oakham on Monday. It happened at 9am.
```
```news good
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers were called to a disturbance.
+++ other
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers were called to a domestic dispute.
---
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers were called to a domestic dispute.
+++ other
A man was shot by police in Great Oakham, Supt Mary Lorne said. Officers were called to a man threatening self-harm.
---
A man was stabbed in Little Oakham, Supt Mary Lorne said. A man was charged with murder, another with manslaughter.
+++ other
A man was stabbed in Little Oakham, Supt Mary Lorne said. A man of 30 was charged with manslaughter.
---
A man was attacked in Little Oakham, Supt Mary Lorne said. He was carrying a knife.
+++ other
A man was attacked in Little Oakham, Supt Mary Lorne said. The attacker was armed with a hammer.
+++ third
A man was attacked in Little Oakham, Supt Mary Lorne said. His attacker was holding a knife.
---
The lorry crashed in Little Oakham at about 7am, Supt Mary Lorne said. Another man was shot on Friday.
+++ other
The lorry crashed in Little Oakham at 7.15am, Supt Mary Lorne said. A man was shot on Thursday.
---
A coach crashed in Little Oakham, Supt Mary Lorne said. The crash killed five people.
+++ other
A coach crashed in Little Oakham, Supt Mary Lorne said. At least four people were killed.
---
A coach crashed in Little Oakham, Supt Mary Lorne said. It was carrying 40 passengers.
+++ other
A coach crashed in Little Oakham, Supt Mary Lorne said. It was carrying about 42 passengers.
---
A flood in Little Oakham is over, Supt Mary Lorne said. Sixty homes were damaged.
+++ other
A flood in Little Oakham is over, Supt Mary Lorne said. Six homes were destroyed. Others were damaged.
---
A bank was robbed in Little Oakham, Supt Mary Lorne said. The robbers took £4,000.
+++ other
A bank was robbed in Little Oakham, Supt Mary Lorne said. A reward of £10,000 is offered over the stolen money.
---
A boy of 15 was hurt in a crash in Little Oakham, Supt Mary Lorne said.
+++ other
A boy of 17 was arrested after a crash in Little Oakham, Supt Mary Lorne said.
---
A man was shot in Little Oakham, Supt Mary Lorne said. He was taken to Vale Hospital.
+++ other
A man was shot in Little Oakham, Supt Mary Lorne said. He was taken to Vale Memorial Hospital.
---
A man was shot by police in Little Oakham, Supt Mary Lorne said. Officers fired two shots. A man fired three shots.
+++ other
A man was shot by police in Little Oakham, Supt Mary Lorne said. Four shots were fired.
```

## References
- IPSO, *Editors' Code of Practice*, clause 1 (i): care not to publish inaccurate information
- Reuters, *Handbook of Journalism*: accuracy; conflicting versions are attributed and explained
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.event_key import named, same_event
from newslint.analyses.neighbouring_facts import Conflict, conflicts

SAID = {
    "call": "the reason for the call",
    "weapon": "the weapon",
    "charge": "the charge",
    "sound": "the sound",
    "home": "the place",
    "place": "the place",
    "attack": "what happened",
    "call time": "the time of the call",
    "age": "the age",
    "spelling": "the name",
    "time": "the time",
    "day": "the day",
    "dead": "the number of dead",
    "injured": "the number of injured",
    "missing": "the number of missing",
    "aboard": "the number on board",
    "shots": "the number of shots",
    "arrested": "the number of arrests",
    "charged": "the number of people charged",
    "rescued": "the number rescued",
    "crowd": "the number of people",
    "buildings": "the damage",
    "loot": "what was stolen",
    "ransom": "the ransom",
    "jail term": "the sentence",
    "magnitude": "the magnitude",
    "cause": "the cause",
    "vehicle": "the vehicle",
    "hospital": "the hospital",
}
WORDING = ("sound", "home")


@rule(
    severity="warning",
    cases={"wording": "info"},
    confidence="medium",
    scope=(*NARRATOR, "headline"),
    since="0.2",
    stage="stable",
    needs=("archive",),
)
def fact_conflict(doc: Document) -> Iterator[Finding]:
    if not doc[same_event]:
        return
    for conflict in doc[conflicts]:
        yield Finding(
            conflict.here,
            message(doc, conflict),
            help="one event, two versions: check with the source, and say who says what if accounts differ",
            related=tuple(Related(span, "stated differently", other) for other, span in conflict.there),
            case="wording" if conflict.slot in WORDING else "",
        )


def message(doc: Document, conflict: Conflict) -> str:
    """Both values, in the articles' own words."""
    other, span = conflict.there[0]
    more = f" and {len(conflict.there) - 1} more" if len(conflict.there) > 1 else ""
    return (
        f"{SAID[conflict.slot]} is “{doc.words(conflict.here)}” here, and “{other.words(span)}” in {named(other)}{more}"
    )
