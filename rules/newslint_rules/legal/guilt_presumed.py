"""
Somebody who is only accused, called guilty in the article's own words.

## What it does
Takes the people whom the article reports as arrested, charged or on trial, and
flags words that make them guilty: a noun of guilt beside the name (“the killer,
John Doe”) or “the killer was charged”, and a crime told as a fact (“Doe stabbed
the victim”, “a man who stabbed two people was charged”). An act that may be
undisputed, such as a shot fired, is a warning. Silent where the sentence says
who alleges it, in quotations, and in an article that reports a conviction, a
plea of guilty, an admission, or the death of the attacker.

## Why is this bad?
Until a court decides, it is an allegation. Stated as a fact it can be contempt
while a case is active in the UK, and it is defamatory nearly everywhere.

## Example
```news bad
Doe, 34, was charged on Monday. Police were called on Sunday night.
Doe [[stabbed]] his neighbour in the kitchen.
---
John Doe was charged with murder. Doe [[gunned]] down a guard. Doe [[swindled]] his clients.
Doe [[carried]] out the attack at noon.
---
John Doe, charged on Monday with murder, [[stabbed]] the victim in a park.
---
John Doe, 34, of Mill Road, Leeds, was arrested on Monday. He [[killed]] two men in May.
---
Police have charged John Doe. The murder of Ann Roe shocked the town.
The [[murderer]], John Doe, is due in court. The suspect [[robbed]] a bank as well.
---
Jane Doe appeared at Leeds Crown Court on Monday. Doe, the [[killer]] of Ann Roe, wept.
---
John Doe pleaded not guilty. [[Rapist]] Doe was taken from the dock.
---
The [[killer]] was charged on Monday. A man who [[stabbed]] two women has been charged.
---
John Doe is accused of killing Ann Roe. After the row, Doe [[shot]] the guard.
---
A man was charged with murder on Monday. The 34-year-old [[strangled]] his wife in May.
---
A man was charged with murder after he [[stabbed]] his wife. John Doe faces trial after he [[robbed]] a bank.
Ann Roe was [[stabbed]] to death by Doe. Doe [[broke]] into the house and [[raped]] a woman. Doe [[opened]] fire on her.
---
John Doe, who denies the charge, [[attacked]] a nurse. Detectives have charged Jane Doe. The [[murderer]] had hidden.
---
A man has been charged with burglary. The man, John Doe, [[broke]] into six homes.
```
```news bad
John Doe was charged in May. Mr Arthur Roe was convicted of theft in 2015. Doe [[stabbed]] his neighbour.
```
```news good
John Doe was charged on Monday with stabbing his neighbour. Doe is accused of killing Ann Roe.
The killer had fled, police said. McDoe stabbed the ham. Doe allegedly stabbed his neighbour.
Doe stabbed his neighbour, prosecutors say.
The court heard that Doe stabbed his neighbour. The alleged killer, John Doe, is in custody.
“Doe stabbed my son,” said Ms Roe. Doe attacked the plan. The killer film was a hit. Doe shot a film.
Doe was stabbed, police said. Doe killed in crash. Roe stabbed the dog. An unknown killer, Doe fears, is at large.
---
John Doe was charged in May and pleaded guilty in June. Doe stabbed his neighbour.
---
John Doe was charged with murder. A jury convicted him on Monday. The killer, John Doe, wept.
---
John Doe was charged in May, and Doe admitted the killing. Doe stabbed his neighbour.
---
John Doe was arrested in 2011. Doe shot himself. The killer, John Doe, was 34.
---
The killer was shot at. John Doe was not charged. Doe stabbed nobody.
---
The murder of Ann Roe led to a trial. The murderer of Ann Roe is at large. A man who stabbed two women is sought.
---
John Doe was charged with murder. Ann Roe and John Doe met in May. He stabbed the ham.
Doe carried out the repairs.
```

## References
- Contempt of Court Act 1981, sections 1 and 2 and Schedule 1: strict liability while proceedings are active
- Defamation Act 2013 (England and Wales), section 2: the publisher has to prove the truth of what it stated
- The Associated Press Stylebook, “allegations”, “arrested”, “suspect”
- Article 11 of the Universal Declaration of Human Rights: presumption of innocence
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, Related, rule, suggestion
from newslint.analyses.presumed_guilt import GUILTY_NOUNS, presumptions
from newslint.analyses.proceedings import GUILTY_VERBS

HELP = (
    "no conviction, plea of guilty or admission is reported here: say who alleges it, or what the charge is; if the "
    "case has ended, say how"
)


@rule(
    severity="error",
    cases={"undisputed": "warning"},
    since="0.2",
    stage="stable",
    confidence="medium",
    scope=(*NARRATOR, "headline", "heading", "caption"),
    fix="suggest",
    triggers=sorted(GUILTY_NOUNS | GUILTY_VERBS),
)
def guilt_presumed(doc: Document) -> Iterator[Finding]:
    for each in doc[presumptions]:
        word, status = doc.words(each.span), " ".join(doc.words(each.whom).split())
        yield Finding(
            each.span,
            f"“{word}” states as a fact what the article reports as open (“{status}”)",
            help=HELP,
            related=(Related(each.whom, "the proceedings"),),
            fixes=(suggestion(each.span, f"alleged {word}" if each.noun else f"allegedly {word}"),),
            case="" if each.disputed else "undisputed",
        )
