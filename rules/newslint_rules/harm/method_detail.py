"""
Detail of how somebody died by suicide or harmed themselves.

## What it does
Flags, within two sentences of a mention of a person's suicide or self-harm, what was taken and how
much, what a ligature was made of or tied to, where somebody jumped from and how high, gases,
cuts, and the words of a note. In a report on an inquest, which may need them for the record,
it is an info. Debates of assisted dying, acts of terror, history and plots are left alone.

## Why is this bad?
Detail of a method has been followed by deaths from the same method. Codes ask for no more than is needed.

## Example
```news bad
The singer took his own life in May. He had [[swallowed 40 tablets of paracetamol]].
She died by suicide after she [[jumped from Corley Bridge]]. It is [[a 60-metre drop]].
Police treat the death as suicide. He was found with [[a ligature made from a belt]].
He had shot himself [[in the head]].
He hanged himself [[from a tree]] behind the house. She tried to kill herself by [[slitting her wrists]].
```
```news bad
She took an [[overdose of sleeping pills]] and meant to take her own life. [[Her suicide note said: “I am sorry”]].
```
```news bad
An inquest heard that he killed himself [[by inhaling helium]].
```
```news good
The singer took his own life in May. She died by suicide, and left a note.
He died by suicide. It was the first of three such deaths.
The council met on Monday. It spoke of the bridge.
He hanged himself in his cell. He keeps shooting himself in the foot.
A runner jumped from Corley Bridge for charity. He swallowed 40 tablets of paracetamol by mistake.
```
```news good
A bill on assisted suicide would allow doctors to prescribe an overdose of barbiturates.
```

## References
- IPSO, *Editors' Code of Practice*, clause 5 (reporting suicide): avoid excessive detail of the method
- Samaritans, *Media guidelines for reporting suicide*; WHO, *Preventing suicide* (2023)
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, Span, rule
from newslint.analyses.self_harm import self_harm
from newslint.analyses.sentences import around, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.lazy_pattern import lazy_pattern

DRUG = (
    r"(?:tablets?|pills?|capsules?|painkillers?|paracetamol|aspirin|ibuprofen|tylenol|acetaminophen|codeine|morphine"
    r"|opioids?|antidepressants?|sedatives?|barbiturates?|insulin|bleach|antifreeze|weedkiller|pesticides?|cyanide|poison)"
)
HIGH = r"(?:bridge|building|tower|cliff|roof|balcony|window|viaduct|car park|multi-?storey|overpass|floor|ledge)"
AMOUNT = r"(?:\d+|dozens|scores|hundreds|a handful|a bottle|handfuls|a packet|a fistful)"
METHODS = lazy_pattern(
    rf"\b(?:{AMOUNT} (?:of )?(?:[\w-]+ ){{0,3}}{DRUG}(?: of \w+)?"
    rf"|overdos(?:e|ed|ing) (?:of|on) (?:[\w-]+ ){{0,3}}{DRUG}"
    rf"|(?:swallow|drink|drank|ingest|inject)(?:s|ed|ing)? (?:[\w-]+ ){{0,4}}{DRUG}(?: of \w+)?"
    r"|(?:by )?(?:inhaling|inhaled|breathing in) \w+|carbon monoxide|exhaust fumes|helium|charcoal|gassed \w+sel\w+"
    r"|(?:a )?(?:ligature|noose)(?: (?:made (?:from|of|out of)|fashioned from|tied to) (?:an? |his |her |the )?[\w-]+)?"
    r"|(?:(?<=himself )|(?<=herself )|(?<=hanged ))"
    r"(?:(?:with|from|using) (?:an? |his |her |the )[\w-]+|in the (?:head|mouth|chest|heart))"
    r"|(?:slit|slash|cut)(?:s|ting|ted|ing|ed)? (?:his|her|their) (?:own )?(?:wrists?|throat|arms?)"
    r"|(?:jump(?:ed|ing)?|leap(?:t|ed|ing)?|threw (?:him|her)self|fell|plunged) (?:from|off|out of)"
    rf" (?:[\w'-]+ ){{0,4}}{HIGH}"
    r"|(?:a )?\d+[ -]?(?:feet|foot|ft|metres?|meters?|m|storeys?|stor(?:y|ies))[ -](?:drop|fall)"
    r"|(?:in front of|under) an? (?:[\w-]+ )?(?:train|tube|lorry)"
    r"|(?:(?:his|her|a|the) )?(?:suicide )?note(?:,? which| that)? (?:said|read|reads|reading|says)\b[^.]{0,60})"
)
RECORD = frozenset({"inquest", "inquests", "coroner", "coroner's", "coroners"})


@rule(
    severity="warning",
    cases={"inquest": "info"},
    confidence="medium",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "headline", "heading", "caption"),
    triggers=("suicide", "suicides", "suicidal", "himself", "herself", "themselves", "own"),
)
def method_detail(doc: Document) -> Iterator[Finding]:
    seen: set[Span] = set()
    for mention in doc[self_harm]:
        sentence = sentence_at(doc, mention.span.start)
        if mention.debate or sentence is None:
            continue
        for near in around(doc, sentence, before=1, after=1):
            for found in METHODS.finditer(doc[folded], *near.span):
                span = Span(*found.span())
                if span not in seen and not span.overlaps(mention.span):
                    seen.add(span)
                    yield Finding(
                        span,
                        f"“{doc.words(span)}” tells more of the method than the story needs",
                        "say that it was suicide, and leave out how, with what and where exactly",
                        (Related(mention.span, "the suicide or self-harm"),),
                        case="inquest" if not RECORD.isdisjoint(doc[vocabulary]) else "",
                    )
