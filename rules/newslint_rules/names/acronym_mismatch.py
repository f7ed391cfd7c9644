"""
An acronym in brackets that does not belong to the words beside it.

## What it does
Looks at “Expansion (ABC)” and “ABC (Expansion)”. Where a registry lists the
acronym, the words must be the listed name or one of its other names; they are
flagged if they come close to it, or are that name in lower case. An acronym that
no registry lists is flagged if every word but one begins with its letter, unless
a country's name in it makes another language likely.

## Why is this bad?
The acronym gives the slip away to everybody who knows the body: either the
name is wrong or the letters are.

## Example
```news bad
Police referred the shooting to the [[independent officer for police conduct (IOPC)]].
---
The [[independent office for police conduct (IOPC)]] said so.
---
The [[Independent Office of Police Conduct (IOPC)]] said so.
---
The [[Independent Office for Police Behaviour (IOPC)]] said so.
---
A report by the [[IOPC (Independent Office of Police Conduct)]] said so.
---
Turkey’s [[gross domestic output (GDP)]] fell.
---
The [[Northern Orchard Keepers Society (NOKT)]] was founded in May.
---
The [[Halden Tenants League (HTU)]] met. So did the [[Ashby Farmers Workers (AFU)]].
---
Delegates of the [[North Atlantic Trade Organisation (Nato)]] met.
---
The [[World Trading Organisation (WTO)]] ruled on it. The [[Security and Exchange Commission (SEC)]] did not.
```
```news good
Police referred the shooting to the Independent Office for Police Conduct (IOPC).
---
The Kurdistan Workers’ party (PKK) and Médecins Sans Frontières (MSF) agreed.
---
So said the World Health Organisation (WHO).
---
NEW YORK (AP) Ana Ruiz (D-Ohio) bought shares in Halden Steel (HLDN).
---
The gross domestic product (GDP) fell. So did the U.S. Department of Homeland Security (DHS).
---
Japan’s Financial Services Agency (FSA) and the Northern Orchard Keepers Society (NOKS) met.
---
The Nordic Press Agency (DPA) and the Georgian Tennis Federation (GFT) met.
---
West Germany’s Christian Democrats (CDU) won.
---
The German Press Agency (DPA) and the Dutch Central Bank (DNB) said so.
---
ASHBY, North Northshire (ANC) Ana Ruiz (Labour) spoke on the Long-Range Nuclear Forces (INF) treaty.
---
The Georgian Orchard Keepers Federation of the North (KOFG) met.
---
“It went to the independent officer for police conduct (IOPC),” he said.
```

## References
- IPSO, Editors’ Code of Practice, clause 1 (accuracy)
- A. S. Schwartz and M. A. Hearst, “A simple algorithm for identifying abbreviation definitions”, *PSB* (2003):
  letters matched from right to left
"""

from collections.abc import Iterator

from newslint import Document, Finding, rule, suggestion
from newslint.analyses.acronyms import mismatches


@rule(severity="warning", cases={"registered": "error"}, since="0.1", stage="stable", fix="suggest")
def acronym_mismatch(doc: Document) -> Iterator[Finding]:
    for span, expansion, acronym, entry, name in doc[mismatches]:
        words = doc.words(expansion)
        if entry is None:
            yield Finding(
                span,
                f"“{words}” does not yield “{acronym}”",
                help="one word or one letter differs: check both",
            )
        else:
            yield Finding(
                span,
                f"“{words}” differs from “{name}”, which {acronym} stands for ({entry.stated})",
                help="readers who know the acronym notice at once: use the body’s own name",
                fixes=(suggestion(expansion, name),),
                case="" if entry.kind == "term" else "registered",
            )
