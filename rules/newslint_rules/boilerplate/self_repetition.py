"""
An article that says the same things again and again.

## What it does
Counts the sentences most of whose content words stand in one earlier sentence, and
reports once, at the first of them, if they are five or more and a tenth of the running text. Headings and short
sentences do not count.

## Why is this bad?
The same fact in opening, summary, body and answers makes a text long, not full; the reader looks in vain for
what is new.

## Example
```news bad
The mayor of Corley resigned on Monday over the closed bridge.
The council closed the bridge to lorries in March without a public vote.
Drivers had to take the long detour through Ashby for eleven weeks.
Shopkeepers in Ashby complained of heavy noise, dust and broken kerbs.
An auditor found that the closure cost the county four million pounds.
The opposition under Kit Poe demanded a public inquiry into the closure.
[[The council had closed the bridge to lorries in March, without a public vote.]]
The drivers took the long detour through Ashby, for eleven weeks.
Shopkeepers in Ashby had complained of heavy noise and dust and broken kerbs.
The auditor found the closure had cost the county four million pounds.
The opposition, under Kit Poe, has demanded a public inquiry into this closure.
```
```news good
The mayor of Corley resigned on Monday over the closed bridge.
The council closed the bridge to lorries in March without a public vote.
Drivers had to take the long detour through Ashby for eleven weeks.
Shopkeepers in Ashby complained of heavy noise, dust and broken kerbs.
An auditor found that the closure cost the county four million pounds.
The opposition under Kit Poe demanded a public inquiry into the closure.
The council had closed the bridge to lorries in March, without a public vote.
```

## References
- Reuters *Handbook of Journalism*: a story should be no longer than it needs to be
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.fingerprints import fingerprint
from newslint.analyses.regions import regions
from newslint.analyses.repetition import repetition
from newslint.lazy_pattern import lazy_pattern

MANY, LARGE = 5, 1 / 10
SHOWN = 4
SPEAKER = lazy_pattern(r"\(\(|(?:[A-Z][\w.'’-]* ?){1,4}:|Q[:.] |A[:.] ")


@rule(severity="info", since="0.2", stage="stable", scope=NARRATOR)
def self_repetition(doc: Document) -> Iterator[Finding]:
    triples = doc[fingerprint]
    if len(triples) - len(set(triples)) < max(MANY, len(triples) // 25) or _is_interview(doc):
        return
    repeats, compared = doc[repetition]
    if len(repeats) < MANY or len(repeats) < LARGE * compared:
        return
    first = next((repeat for repeat in repeats if doc[regions].scope_at(repeat.span) != "quotation"), repeats[0])
    related = [Related(first.of, "said here first")]
    related += [Related(repeat.span, "said before too") for repeat in repeats if repeat.span > first.span][:SHOWN]
    yield Finding(
        first.span,
        f"{len(repeats)} of {compared} sentences say again what an earlier one has said; this is the first",
        "say each thing once, where the reader needs it",
        tuple(related),
    )


def _is_interview(doc: Document) -> bool:
    """Whether a speaker's name opens one block in four: people who talk come back to what they said."""
    return sum(SPEAKER.match(doc.text, *block.span) is not None for block in doc.blocks) * 4 > len(doc.blocks)
