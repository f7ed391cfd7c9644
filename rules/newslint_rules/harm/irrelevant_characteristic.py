"""
The origin, religion or orientation of a suspect, mentioned once and never again.

## What it does
Flags a word for nationality of birth, ethnic group, religion, sexuality or disability that stands right
before a suspect, driver, defendant or the like who is said to have been arrested, charged, fined or convicted, where
nothing else in the article speaks of it. Searches for a person, hate crimes, deportation and the like,
where it matters, are left alone.

## Why is this bad?
It makes a group answer for a deed that has nothing to do with it.

## Example
```news bad
A [[Polish-born]] driver was fined for speeding. The court met on Monday.
A [[Muslim]] man was arrested over the theft of a bicycle. The [[gay]] teacher was charged with fraud.
```
```news good
A Polish-born driver was fined for speeding. He faces deportation to Poland.
---
Police are looking for a black man who was arrested in May and fled.
---
A Muslim man was attacked in the street. A driver was fined for speeding.
---
A Jewish man was charged with assault after the attack on a synagogue.
---
The Polish prime minister was charged. A blind judge convicted the man.
---
A gay man was convicted of kissing another man, under the law against homosexuality.
```

## References
- IPSO, *Editors' Code of Practice*, clause 12 (discrimination)
- BBC *Editorial Guidelines*, section 3; National Union of Journalists, guidelines on race reporting
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

TRAITS = frozenset(
    "black asian white arab roma romani gypsy hispanic latino muslim jewish hindu sikh christian catholic gay lesbian "
    "bisexual transgender autistic deaf blind disabled schizophrenic bipolar".split()
)
PERSON = (
    r"(?:man|woman|men|women|driver|motorist|suspect|defendant|teenager|youth|student|teacher|shopkeeper|businessman"
    r"|doctor|nurse|worker|cyclist|thief|robber|burglar|fraudster|dealer|father|mother|couple|gunman|attacker)"
)
VERDICTS = frozenset("arrested charged fined convicted jailed sentenced guilty cautioned banned admitted".split())
DESCRIBED = lazy_pattern(rf"\b(?P<trait>{'|'.join(sorted(TRAITS))}|[a-z]+-born) (?:[a-z]+ )?{PERSON}\b")
CHARGED = lazy_pattern(
    r"\b(?:was|were|been|is|are) (?:later |also )?(?:arrested|charged|fined|convicted|jailed|sentenced|found guilty"
    r"|cautioned|banned)\b|\b(?:pleaded guilty|admitted)\b"
)
RELEVANT = lazy_pattern(
    r"racis|racial|\bhate|bigot|discriminat|extradit|deport|immigra|asylum|\bvisa|migrant|mosque|synagogue|church"
    r"|temple|terror|extremis|islamis|jihad|antisemit|homophob|homosexual|police are |wanted|described as|appeal\w* for"
    r"|ethnic|civil rights|protest|mental|insanity|diagnos|communit|minorit|apartheid|segregat"
)


@rule(severity="info", confidence="low", since="0.2", stage="preview", triggers=(*TRAITS, "born"))
def irrelevant_characteristic(doc: Document) -> Iterator[Finding]:
    low = doc[folded]
    if doc[vocabulary].isdisjoint(VERDICTS):
        return
    for found in DESCRIBED.finditer(low):
        sentence = sentence_at(doc, found.start())
        trait = found["trait"]
        if sentence is None or not CHARGED.search(low, found.end(), sentence.span.end):
            continue
        if low.count(trait.removesuffix("-born")[:5]) == 1 and not RELEVANT.search(low):
            span = Span(*found.span("trait"))
            message = f"“{doc.words(span)}” is said of a suspect, and nothing else here speaks of it"
            yield Finding(span, message, "leave it out, unless it bears on the story; then say how")
