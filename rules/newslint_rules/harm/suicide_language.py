"""
Words about suicide that reporting guidelines ask to avoid.

## What it does
Flags “committed suicide”, suicide attempts called failed or successful, epidemics of
suicide and the like, and suggests another wording. Inside a quotation it is an info.
History, figures of speech, acts of terror, and the law that made it a crime are left alone.

## Why is this bad?
“Commit” goes back to when suicide was a crime, and an attempt that “failed” sounds like
a second misfortune. Both hurt the bereaved, and people at risk read them too.

## Example
```news bad
He [[committed suicide]] in May, and his sister [[attempted to commit suicide]]. She had wanted to [[commit suicide]].
The singer was found after an [[unsuccessful suicide attempt]]. It followed a [[failed attempt to take her own life]].
He [[successfully killed himself]] at the second try. The [[suicide victim]] was 31.
Her first [[suicide attempt failed]].
The town fears a [[suicide epidemic]], after a [[spate of suicides]].
```
```news bad
“He [[committed suicide]],” she said.
```
```news bad markdown
# Actor [[commits suicide]] at 31
```
```news good
He took his own life in May. She died by suicide after an earlier attempt.
The party is committing political suicide. It would be to commit suicide as a party, the paper said.
He committed suicide bombings, and a failed suicide attack hurt two. The suicide bomber's victims were named.
Committing suicide was a crime in England until 1961. Under the law, whoever helps another to commit suicide is guilty.
The bank committed suicide with that loan.
Hitler committed suicide in Berlin in 1945.
```

## References
- Samaritans, *Media guidelines for reporting suicide*: language to avoid
- WHO, *Preventing suicide: a resource for media professionals* (2023)
- IPSO, *Editors' Code of Practice*, clauses 4 and 5
"""

import re
from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Fix, Span, rule, suggestion
from newslint.analyses.regions import regions
from newslint.analyses.self_harm import self_harm
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

FORMS = {
    "commit": "die by suicide", "commits": "dies by suicide", "committed": "died by suicide",
    "committing": "dying by suicide", "attempt": "attempt suicide", "attempts": "attempts suicide",
    "attempted": "attempted suicide", "attempting": "attempting suicide", "try": "attempt suicide",
    "tries": "attempts suicide", "tried": "attempted suicide", "trying": "attempting suicide",
}  # fmt: skip
TERROR = r"(?! (?:bomb|attack|mission|blast|raid|plot|car|truck|squeeze))"
ONESELF = r"(?:him|her|my|them)sel(?:f|ves)"
WORDINGS = lazy_pattern(
    rf"\b(?:(?P<verb>attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)) to )?"
    r"(?P<commit>commit(?:s|ted|ting)?) (?:a )?suicides?\b"
    rf"{TERROR}|\b(?P<judged>(?:un)?successful|failed|botched|bungled) (?:suicides?(?: attempts?| bids?)?{TERROR}\b"
    rf"|(?:attempts?|bids?) (?:at suicide|to (?:kill|hang|shoot) {ONESELF}"
    r"|(?:to take|to end|on) (?:his|her|their|my) (?:own )?li(?:fe|ves))\b)"
    rf"|\b(?P<success>successfully) (?:killed|hanged|shot) {ONESELF}\b"
    r"|\bsuicide attempts? (?:failed|succeeded|was (?:un)?successful)\b"
    r"|\bsuicide[- ](?:victims?|epidemics?|prone)\b"
    rf"|\b(?:epidemic|wave|spate|rash|plague) of (?!assisted)(?:\w+ )?suicides?\b{TERROR}"
)
NOT_A_PERSON = lazy_pattern(
    r"\b(?:party|bank|company|firm|club|team|side|government|industry|nation|country|church|movement|newspaper)"
    r"(?: (?:had|has|is|was|would|will|could|to))* \Z|\b(?:lemmings|it|that) (?:would|will)(?: be)? (?:to )?\Z"
)
LAW = lazy_pattern(r"\b(?:crime|criminal|offence|illegal|legal\w*|law|laws|unlawful|decriminali\w+|guilty|felony)\b")
HELP = "guidelines by Samaritans and the WHO ask for plain words that neither blame nor alarm"


@rule(
    severity="warning",
    cases={"quoted": "info"},
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "headline", "heading", "caption", "note", "quotation"),
    fix="suggest",
    triggers=("suicide", "suicides", "himself", "herself", "themselves", "myself", "own"),
)
def suicide_language(doc: Document) -> Iterator[Finding]:
    low = doc[folded]
    told = doc[self_harm]
    for found in WORDINGS.finditer(low) if told else ():
        span = Span(*found.span())
        if not any(mention.span.overlaps(span) for mention in told):
            continue
        sentence = sentence_at(doc, span.start)
        if found["commit"] and sentence is not None and _is_no_report(low, sentence.span, span):
            continue
        quoted = doc[regions].scope_at(span) == "quotation"
        message = f"“{doc.words(span)}” is a wording that guidelines on suicide ask to avoid"
        yield Finding(span, message, HELP, fixes=_fixes(doc, found), case="quoted" if quoted else "")


def _is_no_report(low: str, sentence: Span, span: Span) -> bool:
    """Whether the sentence is about the law, or its subject is a body that cannot die."""
    return LAW.search(low, *sentence) is not None or NOT_A_PERSON.search(low, sentence.start, span.start) is not None


def _fixes(doc: Document, found: re.Match[str]) -> tuple[Fix, ...]:
    """Another wording for an act; an attempt without the word that judges it; none for the rest, which need thought."""
    if found["commit"]:
        return (suggestion(Span(*found.span()), FORMS[found["verb"] or found["commit"]]),)
    if word := found["judged"] or found["success"]:
        return (suggestion(Span(*found.span()), doc.text[found.start() + len(word) + 1 : found.end()]),)
    return ()
