"""
A risk that doubles, without saying from what.

## What it does
In an article about health, flags a change or a comparison of a risk (“doubles the risk”, “30% more likely”, “cuts the
chance by a fifth”) if the article gives no absolute figure: no “1 in 200”, no “5 per 1,000”, no “six among 1,000”,
no two shares or counts to compare, no share that the risk stays at, no number of patients to be treated.

## Why is this bad?
A doubled risk may be one more case in a hundred people, or in a million. Only the absolute figure tells the reader
whether to worry.

## Example
```news bad
Bacon [[doubles the risk]] of bowel cancer.
---
People who nap are [[30% less likely]] to have a stroke.
---
The drug [[cuts the chance of dying by a fifth]].
---
Smokers have a [[40% higher risk]] of dementia.
---
Night workers are [[twice as likely]] to get diabetes.
---
The [[risk of heart disease rises by 20%]] for each hour of sitting.
---
Smokers are [[40% more likely]] to die of a stroke and 60% more likely to have one. Of 5,000 patients, all were men.
---
Twelve groups of patients were followed in 2000, and from 2010 to 2020. Smokers were [[twice as likely]] to die.
```
```news good
Bacon doubles the risk of bowel cancer, from 5 in 1,000 people to 10 in 1,000.
---
People who nap are 30% less likely to have a stroke: 2% of them had one, and 3% of the others.
---
Smokers have a 40% higher risk of dementia, or 7 cases per 1,000.
---
Smokers are twice as likely to get dementia: 4% of them do, and 2% of the others.
---
Smoking doubles the risk of a stroke. A fifth of the smokers had one, and a tenth of the others.
---
The pill doubles the risk of clots, which stays below 0.3%.
---
Night shifts raise the risk of diabetes by 20%, or one more case for every 500 workers.
---
The jab cut deaths, and the risk of dying of flu fell by a fifth: from 25 to 20 deaths among 1,000 patients.
---
Salt doubles the risk of a stroke, from 1-in-50 to 1-in-25.
---
The drug halves the risk of a fracture, but 300 women need to be treated to spare one.
---
The tablets cut the risk of stroke by 25%: 30 patients had one, compared with 40 on sugar pills.
---
Of every thousand men, ten had one. In a thousand others, five did: naps halve the risk of a stroke.
---
The drug cut the risk of death by a fifth. There were 40 deaths in its group and 50 in the other.
---
A new drug cuts the risk of a stroke by 20%, or one percentage point.
---
The tablets halve the risk of stroke. Of 400 patients who took them, 10 had a stroke.
---
The loan doubles the risk of default, and rain is twice as likely in Leeds.
---
“Bacon doubles the risk of cancer,” he said.
---
He is more likely to die in the chair than out of it, and 30% of cancer doctors agree.
```

## References
- Science Media Centre, *10 best practice guidelines for reporting science and health stories*: give absolute risk
- Royal Statistical Society, *Statistics for Journalists*: relative and absolute risk
- BBC *Editorial Guidelines*, guidance on reporting statistics: risk
"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.numbers import numbers
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.sentences import around
from newslint.analyses.words import WORD, folded
from newslint.lazy_pattern import lazy_pattern

RISKS = frozenset("risk risks likely chance chances odds likelihood likelier".split())
HEALTH = frozenset(
    "cancer cancers heart stroke strokes disease diseases death deaths dying die dementia alzheimer's diabetes asthma "
    "obesity miscarriage miscarriages stillbirth pregnancy infection infections mortality illness illnesses depression "
    "clot clots tumour tumours tumor tumors virus flu covid covid-19 hospitalised hospitalized autism arthritis "
    "hypertension parkinson's epilepsy psychosis melanoma leukaemia leukemia pneumonia hiv fracture fractures "
    "symptoms patients".split()
)
AMOUNT = (
    r"(?:\d[\d.]*(?:%| ?per ?cent| ?pct| times|-fold|fold)|two-thirds|(?:a|one)[ -](?:third|quarter|fifth|tenth)|half"
    r"|(?:two|three|four|five|six|eight|ten)(?: times|fold)|(?:twen|thir|for|fif|six|seven|eigh|nine)ty per ?cent)"
)
RISK = r"(?:risks?|chances?|odds|likelihood)\b"
OWNER = r"\s(?:[\w'-]+\s){0,4}?"
CHANGES = "|".join(
    (
        rf"(?:doubl|tripl|trebl|quadrupl|halv)(?:es?|ed|ing){OWNER}{RISK}",
        rf"(?:twice as|{AMOUNT} (?:more|less|as)) likely",
        rf"{AMOUNT} (?:higher|lower|greater|increased|reduced|increase in|reduction in|rise in|drop in|fall in)"
        rf"{OWNER}{RISK}",
        rf"(?:rais|increas|cut|reduc|lower|slash|boost)(?:e[sd]?|s|ing|ed|ting)?{OWNER}{RISK}\s(?:[\w'-]+\s){{0,5}}?by"
        rf"(?: up to| about| around| nearly| almost| more than| at least)? {AMOUNT}",
        rf"{RISK}\s(?:[\w'-]+\s){{0,5}}?(?:(?:rises?|rose|falls?|fell|increase[sd]?|dropp?e?[sd]?)"
        rf"(?: by)? {AMOUNT}|(?:doubl|tripl|trebl|halv)e[sd])",
    )
)
RELATIVE = lazy_pattern(rf"(?<![\w.])(?:{CHANGES})")
ABSOLUTE = lazy_pattern(
    r"\b(?:per|out of|in every|of every|\d[ -]in|one[ -]in|\w+ cases in|for (?:each|every)|in a group of)[ -]"
    r"(?:every )?(?:\d[\d,]*|a (?:hundred|thousand|million)|ten|twenty|hundred|thousand)\b|\b\d+:\d{2,}\b"
    r"|\babsolute (?:risk|chance|terms|figures|numbers|increase|reduction|difference|rise|fall)\b"
    r"|\bneed(?:s|ed)? to (?:be treated|treat|take)\b"
)
YEAR = r"(?:19|20)\d\d\b"
COUNT = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
RISE = (
    r"(?: (?:times|more|less|fewer|higher|lower|greater|bigger|smaller|extra|increased?|reduced|reduction|rise"
    r"|drop|fall)\b)"
)
COMPARED = lazy_pattern(
    rf"\b{COUNT} (?:[a-z]+ ){{0,5}}?(?:among|in|for) (?:each |every |a )?(?:(?:[a-z]+ )?of )?"
    rf"(?:(?!{YEAR})\d[\d,]*00\b|hundred|thousand)"
    rf"|\b(?:in|among|out of|of) (?:a|one|every) (?:hundred|thousand) [a-z]+, {COUNT}\b"
    rf"|\bfrom (?!{YEAR}){COUNT}(?: [a-z]+){{0,4}} to {COUNT}\b(?!%| per ?cent)|\bpercentage points?\b"
    rf"|\b{COUNT} (?:[a-z]+ ){{1,7}}and {COUNT} in (?:the )?(?:other|control|placebo)"
    rf"|\b{COUNT}(?: [a-z]+){{0,4}},? (?:compared (?:with|to)|against|rather than|instead of|versus) {COUNT}\b"
    rf"(?!%| per ?cent|{RISE})"
    rf"|\bof (?:the )?\d[\d,]* [^.;,]{{2,50}}, {COUNT} (?:had|did|died|got|developed|suffered)\b"
    rf"|\b{RISK}[^.;]{{0,70}}\b(?:is|was|are|remains?|remained|stays?|stayed|at|to|below)(?:,? [a-z]+){{0,2}}"
    rf" \d[\d.]*(?:%| per ?cent)(?!{RISE})"
)
"""Cases among so many, or beside so many others; the share that a risk is, after all."""
RELATED = lazy_pattern(rf"{RISE}| confidence")
REACH = 2
"""Sentences before and after in which an illness or death makes the risk one of health."""


@rule(severity="warning", confidence="medium", since="0.2", stage="stable", triggers=sorted(RISKS))
def relative_risk_only(doc: Document) -> Iterator[Finding]:
    text = doc[folded]
    for sentence in sentences_with(doc, RISKS):
        found = RELATIVE.search(text, *sentence.span)
        if found is None:
            continue
        near = around(doc, sentence, REACH, REACH)
        place = Span(near[0].span.start, near[-1].span.end)
        if HEALTH.isdisjoint(WORD.findall(text, *place)) or gives_absolute_figure(doc, place, Span(*found.span())):
            continue
        span = Span(*found.span())
        yield Finding(
            span,
            f"“{doc.words(span)}” does not say how large the risk is to begin with",
            "add the absolute figures: so many in 1,000 people without it, so many with it",
        )
        return


def gives_absolute_figure(doc: Document, place: Span, relative: Span) -> bool:
    """True if the article has a “1 in 200” or “per 1,000”, or ``place``, beside ``relative``, shares or counts."""
    text, every = doc[folded], doc[numbers]
    if any(each.kind == "ratio" and each.value < 1 for each in every) or ABSOLUTE.search(text):
        return True
    shares = [
        each.span for each in every
        if each.kind in ("percent", "fraction") and place.covers(each.span) and not each.span.overlaps(relative)
    ]  # fmt: skip
    levels = [share for share in shares if not RELATED.match(text, share.end)]
    return len(levels) > 1 or COMPARED.search(text, *place) is not None
