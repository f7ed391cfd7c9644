"""
Filler that somebody meant to replace: TK, XX%, [insert name], {{name}}, lorem ipsum.

## What it does
Flags marks that stand for what is still to come (“TK”, “£XX”), bracketed
instructions, filler text, working notes, and a template's fields that nothing has filled.
Names and numerals are left alone (TK Maxx, Super Bowl XXX, XX chromosomes), and so are an
editor's brackets inside a quotation, and the tags that a site generator will consume.

## Why is this bad?
It tells the reader that nobody looked at the page before it went out.

## Example
```news bad
The fine was [[£XX]], and [[XX]] people were hurt. Turnout fell by [[XX%]], or [[xx%]] in Leeds, on [[XX/XX/2024]].
It opens on May [[XX]]. The [[XX]]-year-old driver was fined [[$XXm]] at [[XX:XX]].
The mayor, [[TK]], will speak at [[TK]] p.m. It cost [[$TK]] to build [[(TK)]]. It has [[tktk]] rooms.
The council met in [[[insert place]]]. It heard [[[NAME]]], [[[spokesperson's name]]] and [[(quote to come)]].
[[[Add reaction from the union]]]
Dear [[{{first_name}}]], you owe [[%s]] pounds to [[${user.name}]], [[{0}]] and [[*|FNAME|*]].
The price is [[£undefined]] a ticket, from [[[object Object]]].
[[Lorem ipsum]] dolor sit amet, consectetur.
[[Headline goes here]]
[[Insert caption here]]
[[TODO]]: check with the clerk. [[FIXME]]
The [[XXth]] show is due on [[xx/xx/xxxx]], says [QUOTE [[TK]] ]. [[[to be confirmed]]] [[[note to subs: cut]]]
```
```news bad html
<p>The mayor, [[{{name}}]], will speak.</p>
```
```news good
TK Maxx opens in May. Mr TK Rao paid Tk 500, or TK 500, and flew with TK.
“TK says he is here,” said TK’s agent. The insurer, Techniker Krankenkasse (TK), paid.
Super Bowl XXX was played under Pope John XX. The XX Winter Games began. Women have XX chromosomes.
Louis XX was king. The XX played in Leeds. A size XXL shirt. The film is rated XXX.
In the XXth century, chapters XIX, XX and XXI are long. Call 555-XXX-1234.
“He told [name] that [the company] would pay,” she said. It is [sic] a ruse [2]. He spoke [in Welsh] of [Labour].
At that [time] I moved to [city], and he is called [name changed].
The printer's “lorem ipsum” is Latin. The lorem ipsum text dates from Cicero.
“Put the headline here,” he said. The money goes here. {1, 2} is a set. A 20%share.
A mass for TODO EL MUNDO was held.
```
```news good markdown
The mayor {{< figure src="a.png" >}} spoke at {{ page.time }}.
```
```news good html
<p>{% for post in posts %}{{ post.title }}{% endfor %}</p>
```

## References
- NewsGuard, *Tracking AI-enabled misinformation*: leftover instructions show that nobody read the page
- IPSO, *Editors' Code of Practice*, clause 1 (accuracy)
"""

from collections.abc import Iterator

from newslint import NARRATOR, Document, Finding, rule
from newslint.analyses.leftovers import LeftoverKind, leftovers

SAID: dict[LeftoverKind, str] = {
    "to come": "marks what is still to come",
    "figure": "stands where a figure should be",
    "instruction": "is an instruction, not copy",
    "field": "is a template's field that nothing has filled",
    "filler": "is filler text",
    "slot": "is the template's own text",
    "note": "is a working note",
}
HELP = "put in what belongs here, or take it out before the page goes out"


@rule(
    severity="error",
    since="0.2",
    stage="stable",
    scope=(*NARRATOR, "quotation", "headline", "heading", "caption", "note", "byline"),
)
def template_leftover(doc: Document) -> Iterator[Finding]:
    for leftover in doc[leftovers]:
        yield Finding(leftover.span, f"“{doc.words(leftover.span)}” {SAID[leftover.kind]}", HELP)
