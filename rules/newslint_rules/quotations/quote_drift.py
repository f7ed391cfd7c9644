"""
Words inside quotation marks that differ from the same words in another article.

## What it does
Compares each quoted sentence of six words or more with the same speaker's
words in the other articles of the run, and of the configured archive. One
version counts as the source: a declared statement (`kind: statement`), else the
earliest, else the one that quotes the speaker most fully; the others are
flagged where they differ.

- error: a number, negation, modal verb, hedge or name is changed, or the
  sentence is another one made of the same words;
- warning: other words are changed, added or left out, and so are “will”,
  “would” and “shall”;
- info: small words (“the”, “that”) are changed, or an ending.

Punctuation, spelling, contractions and fillers make no difference; neither do
cuts at either end, words in brackets, or whatever an ellipsis owns up to.
Headlines are not compared.

## Why is this bad?
Quotation marks promise the speaker's actual words. A word less can turn the
sense, and two newsrooms that print different words cannot both be right.

## Example
```news bad
“Our thoughts tonight are with the crew and their families,” Ms Adeyemi said.
“Lifeboats respond to [[around]] 400 calls a year on this coast,” Ms Adeyemi said.
+++ statement
“Our thoughts tonight are with the crew and their families,” Ms Adeyemi said.
“Lifeboats respond to 400 calls a year on this coast,” Ms Adeyemi said. “We thank every volunteer.”
---
“We [[may]] reopen the eastern pier before the summer season,” Mr Okafor said.
+++ statement
“We will reopen the eastern pier before the summer season, and not a day too soon,” Mr Okafor said.
---
“We will reopen the eastern pier with the help of [[Denmark]] next summer,” Mr Okafor said.
+++ statement
“We will reopen the eastern pier with the help of Norway next summer, and not a day too soon,” Mr Okafor said.
---
“The tide had hollowed out the seabed below the pier,” Ms Lund said.
[[“The crane drivers had to stop because divers found damage below the pier in March,”]] Ms Lund said.
+++ statement
Ms Lund said: “The tide had hollowed out the seabed below the pier.
“The crane drivers stopped work at noon when two divers came up with news of the damage they found below the pier.”
---
Mr Okafor's “[[thoughts are]] with the injured man and his family”.
+++ statement
“Our thoughts at this time are with the injured man and his family,” Mr Okafor said.
---
“We will reopen the eastern pier before the summer season,” Mr Okafor said. “We [[would]] thank every last volunteer.”
+++ statement
“We will reopen the eastern pier before the summer season,” Mr Okafor said. “We will thank every last volunteer,
“and all their families too,” Mr Okafor said.
---
“Volunteers launch the boat themselves, [[placing]] themselves in danger to protect others,” Ms Adeyemi said.
+++ statement
“Volunteers launch the boat themselves, putting themselves in danger to protect others. We thank them,” Ms Adeyemi said.
---
“Volunteers [[of]] this station launched the boat eleven times last winter,” Ms Adeyemi said.
+++ statement
“Volunteers from this station launched the boat eleven times last winter. We thank them,” Ms Adeyemi said.
```
```news good
“Volunteers from this station launched the boat 11 times last winter,” Ms Adeyemi said. “We can't thank them enough.”
+++ statement
“Well, volunteers from this station launched the boat eleven times last winter – and we cannot thank them enough.
“Nor would they want us to,” Ms Adeyemi said.
---
“Volunteers … launched the boat eleven times last winter” and “thank [the crew] for all that they have done”.
+++ statement
“Volunteers from this station launched the boat eleven times last winter. We thank them for all that they have done.”
---
“It is right that officers are held to account for what they have done,” Mr Okafor said.
+++ another year
“It is right that there is an inquiry into the collapse of the eastern pier, and officers of the port will help,”
Mr Okafor said.
---
“Our thoughts are with the injured man and his family,” Mr Okafor said. “We will reopen the pier in five weeks.”
+++ another speaker
“Our thoughts are with the injured man and his family,” Ms Lund said. “We will reopen the pier in nine weeks.”
```

## References
- Associated Press, *Statement of News Values and Principles*: quotations are not altered, even to correct grammar
- IPSO, *Editors' Code of Practice*, clause 1: inaccurate, misleading or distorted information
"""

from collections.abc import Iterator
from itertools import groupby

from newslint import NARRATOR, Document, Finding, Related, rule
from newslint.analyses.credit import cited
from newslint.analyses.quote_edits import GRADES, SILENT
from newslint.analyses.quote_versions import versions


@rule(
    severity="error",
    cases={"small": "info", "wording": "warning", "meaning": "error", "rewritten": "error"},
    scope=(*NARRATOR, "quotation"),
    since="0.1",
    stage="stable",
    needs=("archive",),
)
def quote_drift(doc: Document) -> Iterator[Finding]:
    for _, group in groupby(doc[versions], key=lambda version: version.statement.spans):
        changed = [version for version in group if version.grade not in SILENT]
        if changed:
            worst = max(changed, key=lambda version: GRADES.index(version.grade))
            whole = len(changed) == len(worst.statement.sentences)
            name = cited(worst.other)
            if worst.grade == "rewritten":
                message = f"this quotation does not match {name}; the nearest words there are “{worst.other_words}”"
            else:
                message = f"this quotation differs from {name}: {worst.changes(doc)}"
            yield Finding(
                worst.flagged(whole),
                message,
                help="words between quotation marks are the speaker's own: compare both versions with the recording or "
                "the statement, then restore the words, mark the cut, or report them without the marks",
                related=(Related(worst.there, "the same words there", worst.other),),
                case=worst.grade,
            )
