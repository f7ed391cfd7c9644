"""
A figure about a population, or a trend, with no source in reach.

## What it does
x

## Why is this bad?
x

## Example
```news bad
[[In 2024, London saw a significant drop in shootings, with numbers falling by nearly half compared to the year before]], showing progress.
```
```news good
The council met on Tuesday.
```

## References
- x
"""

import re
from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.attributions import attribution_of
from newslint.analyses.numbers import Number, numbers
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_at, sentences
from newslint.analyses.words import WORD, folded, vocabulary

PEOPLE = frozenset(
    "people adults children women men households families americans britons workers students patients drivers "
    "residents citizens teenagers pupils smokers homes victims migrants immigrants refugees pensioners parents girls "
    "boys mothers babies employees teachers nurses prisoners inmates population adults couples tenants homeowners "
    "motorists users consumers farmers firms businesses schools".split()
)
EVENTS = frozenset(
    "crime crimes shootings murders homicides deaths killings cases incidents arrests births stabbings burglaries "
    "offences offenses robberies thefts rapes assaults attacks accidents suicides complaints unemployment poverty obesity "
    "diabetes cancer infections hospitalisations emissions temperatures rents evictions marriages divorces pregnancies "
    "abortions overdoses calls bankruptcies smoking drinking homelessness vaccinations injuries admissions "
    "convictions deportations arrivals".split()
)
CHANGE = frozenset(
    "rose risen rise rises rising fell fallen fall falls falling dropped drop drops dropping increased increase "
    "increases increasing decreased decrease decline declined declining grew grown growing growth surged surge soared "
    "doubled trebled tripled quadrupled halved jumped climbed shrank plunged up down higher lower".split()
)
DATA = frozenset(
    "report reports survey surveys surveyed poll polls polled study studies census figures statistics data research "
    "researchers results findings index estimate estimates estimated forecast review analysis audit".split()
)
LONG = re.compile(r"\b(?:years?|decades?|century|annual(?:ly)?|since|quarter|month)\b|\b(?:1[89]|20)\d\d\b")

@rule(severity="info", cases={"population": "warning"}, confidence="medium", since="0.1", stage="stable")
def unsourced_statistic(doc: Document) -> Iterator[Finding]:
    done = -1
    for number in doc[numbers]:
        if not number.is_quantity or number.span.start < done or doc[regions].touches_quotation(number.span): continue
        s = sentence_at(doc, number.span.start)
        if s is None: continue
        tier=''
        w = set(WORD.findall(doc[folded], *s.span))
        share = number.kind in ("percent","fraction","ratio")
        noun = doc[folded][number.noun.start:number.noun.end] if number.noun else ''
        if share and noun in PEOPLE and w.isdisjoint(VERB): tier='share'
        elif (share or number.kind=='multiple') and not w.isdisjoint(CHANGE) and not w.isdisjoint(EVENTS) and LONG.search(doc[folded],*s.span): tier='trend'
        elif number.kind=='count' and number.period and (noun in PEOPLE or noun in EVENTS): tier='rate'
        elif share or number.kind=='multiple' or (number.kind=='count' and (number.period or number.value>=1000)):
            tier='B'
        if not tier: continue
        if tier=='B' and not w.isdisjoint(OTHERWISE): continue
        every=doc[sentences]; index=every.index(s)
        if any(attribution_of(doc,x.span) for x in every[max(index-1,0):index+2]): continue
        pool=set()
        for x in (*every[max(index-2,0):index+3],*every[:4]): pool|=set(WORD.findall(doc[folded],*x.span))
        if not pool.isdisjoint(DATA): continue
        done=s.span.end
        yield Finding(s.span, tier, case="population" if tier!='B' else "")
VERB=frozenset("voted".split())
OTHERWISE=frozenset("profit profits sales revenue revenues shares share stock stocks dlrs stg pct market company firm quarter earnings loss losses vote votes election match game goal goals points tournament seats".split())
PEOPLE |= frozenset("teens youngsters undergraduates graduates applicants jobseekers veterans asians blacks hispanics muslims christians jews catholics whites nurses doctors officers taxpayers commuters passengers cyclists pedestrians renters landlords carers mums dads shoppers viewers readers players gamers employers companies hospitals universities councils prisons colleges countries nations cities towns towns deaths crimes cases murders killings births marriages accidents injuries attacks homicides calls emissions offences votes homeless unemployed youths internet dogs cats cars vehicles flights trains journeys species forests jobs".split())
EVENTS |= frozenset("rate rates number numbers level levels proportion membership traffic pollution immigration migration jobs jobless inflation population populations attendance enrolment enrollment divorce marriage birth death suicide obese smokers drinkers users visitors tourists tourism crime violence fraud theft abuse cost prices".split())
