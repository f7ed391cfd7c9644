"""
The same words given to two people.

## What it does
Compares each quoted sentence of eight words or more with those of the article
itself and of its neighbours. Flags it where the same words, in the same order,
are said by two people with different surnames, both named. Bodies and their
spokespeople, joint statements, and a sentence that names the other speaker (as
one who reads out a statement does) are left alone.

## Why is this bad?
One of the two did not say it. Quotations are moved to the wrong speaker when
copy is cut, merged or rewritten.

## Example
```news bad
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
The firm closed its gates on Monday.
[[“We will appeal against the verdict at once, whatever the cost,”]] said Laura Fry, its lawyer.
---
Laura Fry, a lawyer, said: [[“We will appeal against the verdict at once, whatever the cost.”]]
+++ other
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
```
```news good
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
“We will appeal against the verdict at once, whatever the cost,” Ode said.
---
“We will appeal at once,” said Arthur Ode, the chairman.
“We will appeal at once,” said Laura Fry, its lawyer.
---
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
“We will appeal against the verdict at once, whatever the cost,” said Laura Fry, reading what Ode had written.
---
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
“We will appeal against the verdict at once, whatever the cost,” the company said in a statement.
---
“We will appeal against the verdict at once, whatever the cost,” said Arthur Olde, the chairman.
“We will appeal against the verdict at once, whatever the cost,” said Mr Old.
---
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
“We will appeal against the verdict at once, whatever the cost,” Laura Fry and Tim Old said in a joint statement.
---
“We will appeal against the verdict at once, whatever the cost,” said Arthur Ode, the chairman.
“We will appeal against the verdict at once, whatever the cost,” says one Democratic strategist.
---
Laura Fry, a lawyer, said: “We will appeal against the verdict at once, whatever the cost.”
+++ other
“We will appeal against the verdict at once, whatever the cost,” said Laura Fry, the lawyer.
```

## References
- IPSO, Editors' Code of Practice, clause 1 (accuracy)
- The Associated Press, *Statement of News Values*: quotations are the words of the person quoted
"""

from collections.abc import Iterator

from newslint import Document, Finding, Related, Scope, Span, Unavailable, rule
from newslint.analyses.fingerprints import quoting_alike
from newslint.analyses.named_quotes import NamedQuote, named_quotes
from newslint.analyses.quotations import quotations
from newslint.analyses.words import folded

QUOTED: tuple[Scope, ...] = ("narrator", "standfirst", "quotation")
OPENING = 24
"""So many characters of two quotations tell quickly whether they may be the same."""

ALIKE = 2
"""So many letters apart, two surnames may be one person's, misspelt; that is for another rule to say."""


@rule(severity="error", since="0.2", stage="stable", scope=QUOTED)
def two_speakers(doc: Document) -> Iterator[Finding]:
    others = neighbours(doc)
    if not (others or repeats(doc)) or not doc[named_quotes]:
        return
    told: set[Span] = set()
    for here in doc[named_quotes]:
        for other in (doc, *others):
            there = next((each for each in other[named_quotes] if differ(here, each)), None)
            earlier = there is not None and (other is not doc or there.span < here.span)
            if there and earlier and here.span not in told:
                told.add(here.span)
                yield finding(here, there, None if other is doc else other)


def neighbours(doc: Document) -> list[Document]:
    try:
        return [candidate.document for candidate in quoting_alike(doc)]
    except Unavailable:
        return []


def repeats(doc: Document) -> bool:
    """Whether two quotations of the article begin alike: a quick look, before each is read."""
    long = [each.inner for each in doc[quotations].all if each.inner.length > OPENING]
    openings = [doc[folded][inner.start : inner.start + OPENING] for inner in long]
    return len(openings) > len(set(openings))


def differ(one: NamedQuote, other: NamedQuote) -> bool:
    """Whether the same words are given to two people, neither of whom is mentioned beside the words of the other."""
    if one.words != other.words or one.surname == other.surname:
        return False
    if other.surname in one.around or one.surname in other.around:
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(one.surname, other.surname) > ALIKE


def finding(here: NamedQuote, there: NamedQuote, other: Document | None) -> Finding:
    place = f"in {other.source.name}" if other else "above"
    return Finding(
        here.span,
        f"what {here.speaker} says here, {there.speaker} says in the same words {place}",
        help="one of the two did not say them: check the notes, the recording or the statement",
        related=(Related(there.span, "the other speaker", other),),
    )
