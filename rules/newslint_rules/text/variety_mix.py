"""
British and American spellings in one article.

## What it does
Flags the first spelling of the rarer variety where a word is spelled both ways, or where each
variety has two different words or more. Names, quotations and capitalised words are left
alone, and so are endings in -ize, which British usage knows too.

## Why is this bad?
It shows that copy was put together from two sources, and no house style has both.

## Example
```news bad
The colour of the hall changed, and its [[color]] is now blue.
---
The defence of the harbour was honoured, as the governor [[traveled]] to a medical center.
```
```news good
The colour of the hall is blue, and the organizers of the rally emphasized that.
The Labor Party won at Pearl Harbor, and its behaviour was good. The Lincoln Center is grey.
“The color is blue,” she said, “and I traveled far.” He traveled to the harbour.
```

## References
- *Oxford English Dictionary*; Merriam-Webster: the spellings that each gives first
- *The Guardian and Observer style guide*; *The Associated Press Stylebook*
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, Span, rule, suggestion
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions
from newslint.analyses.words import folded, vocabulary

SPELLINGS = (
    "colour color|coloured colored|colours colors|colourful colorful|favour favor|favours favors|favoured favored"
    "|favourite favorite|favourites favorites|favourable favorable|labour labor|labourer laborer|labourers laborers"
    "|honour honor|honours honors|honoured honored|neighbour neighbor|neighbours neighbors|neighbouring neighboring"
    "|neighbourhood neighborhood|neighbourhoods neighborhoods|behaviour behavior|behaviours behaviors|rumour rumor"
    "|rumours rumors|rumoured rumored|humour humor|harbour harbor|harbours harbors|endeavour endeavor|vigour vigor"
    "|flavour flavor|flavours flavors|armour armor|armoured armored|centre center|centres centers|centred centered"
    "|theatre theater|theatres theaters|litre liter|litres liters|metres meters|kilometre kilometer"
    "|kilometres kilometers|fibre fiber|defence defense|defences defenses|offence offense|offences offenses"
    "|travelled traveled|travelling traveling|traveller traveler|travellers travelers|cancelled canceled"
    "|cancelling canceling|labelled labeled|modelling modeling|fuelled fueled|signalled signaled|jewellery jewelry"
    "|grey gray|aluminium aluminum|analyse analyze|analysed analyzed|analysing analyzing"
    "|paralysed paralyzed|mould mold|plough plow|sceptical skeptical|sceptics skeptics|scepticism skepticism"
    "|enrolment enrollment|fulfil fulfill|skilful skillful|manoeuvre maneuver|manoeuvres maneuvers"
    "|paediatric pediatric|paediatrician pediatrician|haemorrhage hemorrhage|foetus fetus|aeroplane airplane"
    "|pyjamas pajamas|marvellous marvelous|counsellor counselor|counsellors counselors"
)
"""British and American forms of the same word."""

AMERICAN = dict(pair.split() for pair in SPELLINGS.split("|"))
BRITISH = {american: british for british, american in AMERICAN.items()}
LEAST = 2


@rule(severity="info", confidence="medium", since="0.2", stage="stable", fix="suggest")
def variety_mix(doc: Document) -> Iterator[Finding]:
    if BRITISH.keys().isdisjoint(doc[vocabulary]) or AMERICAN.keys().isdisjoint(doc[vocabulary]):
        return
    british, american = _spelled(doc, AMERICAN), _spelled(doc, BRITISH)
    paired = any(BRITISH[word] in british for word in american)
    if not (paired or min(len(british), len(american)) >= LEAST):
        return
    rarer, others, variety = sorted(
        ((british, american, "a British"), (american, british, "an American")), key=lambda each: _weight(each[0])
    )[0]
    word, spans = min(rarer.items(), key=lambda item: item[1])
    better = (AMERICAN | BRITISH)[word]
    other = better if better in others else min(others, key=lambda each: others[each])
    yield Finding(
        spans[0],
        f"“{word}” is {variety} spelling, and the article also has “{other}”",
        "keep to one variety of English in the writer's own words",
        (Related(others[other][0], "the other variety"),),
        (suggestion(spans[0], better),),
    )


def _weight(spelled: dict[str, list[Span]]) -> tuple[int, int]:
    """Of two varieties the lighter one is odd: the rarer, or else the one that comes in later."""
    return sum(map(len, spelled.values())), -min(spans[0].start for spans in spelled.values())


def _spelled(doc: Document, spellings: dict[str, str]) -> dict[str, list[Span]]:
    """Where each word of ``spellings`` stands in the writer's words in lower case, and not in an address."""
    found = {}
    for word in spellings.keys() & doc[vocabulary]:
        spans = [span for span in occurrences(doc[folded], word) if doc.words(span).islower() and _is_plain(doc, span)]
        if spans:
            found[word] = spans
    return found


def _is_plain(doc: Document, span: Span) -> bool:
    beside = doc.text[span.start - 1 : span.start] + doc.text[span.end : span.end + 1]
    return not any(sign in "@#_/-" for sign in beside) and doc[regions].scope_at(span) in NARRATOR
