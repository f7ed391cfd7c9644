"""
A body's promise or praise of itself, told as if the writer knew.

## What it does
Flags phrases from press statements in the writer's own words, with no source in the sentence: “are cooperating fully”,
“remains their top priority”, “is committed to transparency”, “takes complaints very seriously”, and forecasts such as
“will likely be monitoring” or “the inquiry will examine whether”. Comment and reviews are left alone, and so is a
sentence that begins with “it” or “they” after one that names its source. Repeats are told once.

## Why is this bad?
That a body cooperates, cares and is committed is what it says of itself. Without “it said”, the article vouches for it.

## Example
```news bad
The force is [[committed to transparency]]. Public safety remains its top priority.
---
The police [[are cooperating fully]] with the inquiry, with Ms Roe adding, “It is right.”
---
Ms Roe said it was right. The council [[takes complaints very seriously]]. The trust prides itself on its work.
---
The inquiry [[will scrutinise whether]] it was right. Neighbours will likely be watching.
---
Neighbours [[will likely be watching]] the case. Both the council and the trust produce reports.
---
[[Both the council and the trust produce]] reports. The watchdog leaves no stone unturned.
```
```news good
The council said it would publish the minutes.
---
The trust said it was committed to openness. It works tirelessly, and safety is its top priority.
---
The force is cooperating fully, it said in a statement. He is committed to the club. The party is committed to cuts.
We take complaints seriously. The inquiry will open in May. Jobs were his top priority. “Safety is our top priority.”
```
```news good whole markdown
+++
section = "Opinion"
+++

The force is committed to transparency.
```

## References
- BBC *Editorial Guidelines*, section 3 (accuracy): material facts should be attributed
- Independent Press Standards Organisation, *Editors' Code of Practice*, clause 1 (accuracy): tell comment from fact
- Society of Professional Journalists, *Code of Ethics*: test the accuracy of information from all sources
"""

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.attributions import attribution_of, attributions
from newslint.analyses.genres import is_opinion
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

WORDS = frozenset(
    "cooperating operating closely tirelessly clock priority committed seriously prides stone strives strive "
    "dedicated lessons monitoring watching hoping scrutinise scrutinize examine establish determine assess both".split()
)
BODY = (
    "council police force company firm trust hospital school university charity club government ministry department "
    "bank airline retailer authority association agency service officers board college it they"
)
VALUES = (
    "transparency openness accountability excellence safety equality diversity inclusion fairness sustainability "
    "ensuring keeping providing improving supporting delivering tackling maintaining protecting making building "
    "serving helping"
)
INQUIRIES = "inquiry|inquest|investigation|probe|review|watchdog|investigators|iopc|panel"
ASSERTION = lazy_pattern(
    r"\b(?:(?:is|are|has been|have been) (?:now |also )?(?:fully co-?operating|co-?operating fully"
    r"|working (?:(?:very )?closely with|tirelessly|around the clock))|works? (?:tirelessly|around the clock)"
    r"|(?:is|are|remains?|will remain) (?:its|their|the \w+'s) (?:top|number one|highest|main|first|utmost) priority"
    r"|(?:is|are|remains?|was|were) (?:\w+ly )?(?P<value>(?:committed|dedicated) to"
    rf" (?:{VALUES.replace(' ', '|')}|the (?:highest|safety|welfare|community)))"
    rf"|(?:{BODY.replace(' ', '|')}) (?P<virtue>takes? (?:\w+ ){{1,4}}?(?:very |extremely )?seriously"
    r"|prides? (?:itself|themselves) on|strives? to)"
    r"|leav(?:e|es|ing) no stone unturned|lessons will be learn(?:ed|t)"
    r"|will (?:likely|undoubtedly|no doubt|surely|certainly|probably) be (?:monitoring|watching|hoping)"
    rf"|(?:{INQUIRIES}) (?P<forecast>will (?:\w+ly |also )?(?:scrutini[sz]e|examine|establish|determine|assess)"
    r" (?:whether|if|how))"
    r"|both the [\w ]{2,40}? and (?:the )?[\w ]{2,40}? (?:produce|publish|conduct|oversee)(?= \w))\b"
)
OWN = lazy_pattern(r"\b(?:we|i|our|you|your)\b")
TAKES_UP = lazy_pattern(r"(?:it|they|its|their|he|she)\b")
HELP = "say who says so (“the force said …”), or what has been done; leave it out if it is only an assurance"


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(WORDS))
def unattributed_assertion(doc: Document) -> Iterator[Finding]:
    found = [] if doc[is_opinion] else [span for each in sentences_with(doc, WORDS) for span in asserted(doc, each)]
    if found:
        first, *others = found
        related = tuple(Related(span, "and here") for span in others)
        yield Finding(first, f"“{doc.words(first)}” is told as a fact, with no source", HELP, related)


def asserted(doc: Document, sentence: Sentence) -> Iterator[Span]:
    """The assertions of a sentence for which no source vouches: none in it, nor before one that takes it up."""
    low = doc[folded]
    for found in ASSERTION.finditer(low, *sentence.span):
        span = Span(*found.span(found.lastgroup or 0))
        if OWN.search(low, *sentence.span) or doc[regions].scope_at(span) == "quotation":
            continue
        here = (each for each in doc[attributions] if sentence.span.covers(each.cue))
        if not any(each.kind != "vague" and each.content.overlaps(span) for each in here) and not taken_up(
            doc, sentence
        ):
            yield span


def taken_up(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence begins with a pronoun, after one of its paragraph that names its source."""
    index = bisect_left(doc[sentences], sentence)
    before = doc[sentences][index - 1]
    follows = index > 0 and before.block == sentence.block and TAKES_UP.match(doc[folded], sentence.span.start)
    return bool(follows) and attribution_of(doc, before.span) is not None
