"""
The same word, or the same reporting verb, twice in a row.

## What it does
Flags a word that is repeated by accident, and a reporting verb that stands on
both sides of a time. Words that repeat for a reason are left alone: “had had”,
“that that”, “her her”, “came in in 1979”, “what they are are rules”, “very
very”, a noun doubled more than once in the article, and words written with a
capital (The The, Serie A). Articles, “of” and “and” can be fixed safely;
other words can stand twice with good reason, so that the fix is a suggestion.
In a quotation, where it may be what was said, it is an info.

## Why is this bad?
It is what a half-finished edit leaves behind. A reader trips over it, and
trusts the rest a little less.

## Example
```news bad
The board approved [[the the]] plan.
Residents were told to move out [[of  of]] the flats.
The watchdog [[said on Friday said]] it would look into the fall.
The minister [[told late last night told]] the BBC.
The trouble began when the mayor [[said said]] no.
The first minister [[is is]] on her way to Leeds. This [[is is]] a slip.
He arrived [[at at]] noon.
The lorry [[was was]] last seen in Leeds, and [[they they]] said that it would [[be be]] late.
Three men live [[in in]] the flats. Two left [[on on]] Monday and were seen [[by by]] a guard.
He asked [[for for]] help.
The vote [[will will]] be close, and the staff [[are are]] worried [[about about]] pay.
She said that [[it it]] was over. He took [[his his]] coat to [[this this]] house.
The men fled the morning market, and later [[after after]] the raid they hid.
The bank raised [[rates rates]] on Monday.
“It is in [[the the]] past,” he said.
The force [[said in a statement said]] no. It [[added on 4 May added]] that it was over.
```
```news good
She said that that plan had failed, and had had enough.
The rule came in in 1979, and she gave her her medal.
The The played in Leeds. He said on Friday that she said no.
They won Serie A a year later. The war on IS is over.
What it is is a mistake.
The party that she believed in in May lost. The house to live in in winter is dear.
The town he grew up in in Kent is big.
Lights were on on Sunday. The bus that passed by by noon was full. She spoke about about 40 men.
It was called for for years.
The day after after the vote, it rained. What they are are rules. In his will will be found a list.
Having lost it it was clear. He said this this morning. A friend of his his mother knew came. “And it it [sic] rains.”
It was very very late, and a very widely widely read book. The chef makes rice rice and stew with rice rice.
“We won, won, and they like like minds,” he said.
It is what the report is for. For the rest, see below.
A tax that they had called for
For the plan to work, the vote must pass.
The town that he wrote to, to no avail, said nothing. A yes-or-or-no question.
```

## References
- ASNE, *Examining Our Credibility* (1999): more than a third of the public saw spelling or grammar slips more than
  once a week, and “even seemingly small errors feed public skepticism”
"""

from collections.abc import Iterator

from newslint import Document, Finding, Scope, rule, safe_fix, suggestion
from newslint.analyses.doubled_words import SMALL_WORDS, VERBS, doubled_words
from newslint.analyses.regions import regions

SCOPE: tuple[Scope, ...] = ("narrator", "standfirst", "headline", "heading", "caption", "note", "quotation")
SAFE = frozenset("the a an of and".split())


@rule(
    severity="warning", cases={"verb": "error", "quoted": "info"}, since="0.1", stage="stable", scope=SCOPE, fix="safe"
)
def doubled_word(doc: Document) -> Iterator[Finding]:
    for span, word, second in doc[doubled_words]:
        message = f"“{doc.words(span)}” has “{word}” twice"
        once = doc.words(span)[: len(word)]
        if doc[regions].touches_quotation(span):
            if word in SMALL_WORDS:
                yield Finding(span, message, "compare it with what was said", case="quoted")
        elif word in SAFE:
            yield Finding(span, message, fixes=(safe_fix(span, once, f"write “{word}” once"),))
        elif word in VERBS:
            fix = suggestion(span, doc.text[span.start : second.start].rstrip())
            yield Finding(span, message, "delete one of the two", fixes=(fix,), case="verb")
        else:
            yield Finding(span, message, "delete one of the two", fixes=(suggestion(span, once),))
