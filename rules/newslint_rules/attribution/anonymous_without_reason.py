"""
An unnamed source, with no word on why.

## What it does
Flags an anonymous source (“an insider said”, “a person familiar with the matter”, “sources close to the family”, “who
asked not to be named”) where neither the sentence nor the next one says why the name is withheld. Silent where the
article gives a reason anywhere (“not authorised to speak”), where another outlet is quoted, and where a “source” is
told by what it is (“a Treasury source”). The first one is flagged; the others are listed with it.

## Why is this bad?
An unnamed source asks the reader for trust without evidence. A reason, and how the source knows, is the least that an
article can give in return; without them nobody can tell a witness from a rival.

## Example
```news bad
[[An insider]] said the deal was dead. Another source said so.
---
The deal is dead, said an official [[who asked not to be named]].
---
[[Sources close to]] the family said she was well.
---
The deal is dead, according to [[two people familiar with]] the talks. They left at noon.
---
A clerk, [[speaking on condition of anonymity]], said the deal was dead.
```
```news good
An official, not authorised to speak publicly, said.
---
An insider said the deal was dead. She asked not to be named because she feared for her job.
---
A clerk, speaking on condition of anonymity to discuss the talks, said the deal was dead.
---
An insider said the deal was dead. It rained. A clerk, who was not authorised to speak, said so.
---
A Treasury source said the deal was dead. It was a source of pride, one said. The source of the river is near.
The Post quoted a source close to the talks as saying so. “An insider said so,” said Ms Roe. Insiders may trade.
Sources close to the river are clean.
```

## References
- Society of Professional Journalists, *Code of Ethics*: explain why anonymity was granted
- The Associated Press, *News Values and Principles*, “Anonymous sources”: say why the source asked for it
- BBC *Editorial Guidelines*, section 3 (accuracy): give what one can about an anonymous source
- Reuters, *Handbook of Journalism*: unnamed sources
"""

from bisect import bisect_left
from collections.abc import Iterator

from newslint import Document, Finding, Related, Span, rule
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import folded
from newslint.lazy_pattern import lazy_pattern

WORDS = frozenset(
    "source sources insider insiders familiar briefed knowledge anonymity anonymous anonymously named "
    "identified".split()
)
SAID = r"(?:said|says?|told|claim(?:s|ed)?|added|revealed|confirmed|suggest(?:s|ed)|insist(?:s|ed)|disclosed)"
ANONYMOUS = lazy_pattern(
    r"\b(?P<who>(?:an?|one|another) (?:(?:senior|well-placed|inside|informed|unnamed|anonymous) )?(?:source|insider))"
    rf"(?: (?:at|in|within|inside|on|from) [^,.;]{{1,40}})? (?:has |have |also )?{SAID}\b"
    r"|\b(?P<close>(?:an? |one |two |three |several |multiple )?(?:sources?|person|people|insiders?|someone)"
    r" (?:close to|(?:who is |who are )?(?:familiar with|with (?:direct )?knowledge of|briefed on)))\b"
    r"|\b(?P<asked>who (?:\w+ )?(?:asked|declined|wanted|wished|preferred|requested|refused|did not want|does not want)"
    r" (?:not )?to (?:not )?(?:be (?:named|identified)|remain anonymous|stay anonymous|give (?:his|her|their) names?)"
    r"|(?:speaking|who spoke|spoke)(?: to \w+)? (?:on (?:the )?condition of anonymity|anonymously))\b"
)
REASON = lazy_pattern(
    r"\b(?:because|authori[sz]ed|permitted|allowed|fear(?:s|ed|ing)?|avoid|due to|since|citing|sensitiv\w+|confidential"
    r"|protect|privacy|in order to|so as|reprisals?|retaliation|to (?:discuss|describe|speak|talk)"
    r"|as (?:he|she|they|the|it|no)|under|protocol)\b"
)
EXPLAINED = lazy_pattern(
    r"\bnot (?:\w+ )?(?:authori[sz]ed|permitted|allowed) to\b|\banonym\w+ (?:because|as|for fear|to|since)\b"
)
OTHER_OUTLET = lazy_pattern(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b")
CUE = lazy_pattern(rf"\b(?:{SAID}|according to|believe)\b")
HELP = "say why the name is withheld and how the source knows, or name the source"


@rule(severity="info", confidence="medium", since="0.2", stage="stable", triggers=sorted(WORDS))
def anonymous_without_reason(doc: Document) -> Iterator[Finding]:
    found = [span for sentence in sentences_with(doc, WORDS) if (span := unexplained(doc, sentence))]
    if found and not EXPLAINED.search(doc[folded]):
        first, *others = found
        related = tuple(Related(span, "nor here") for span in others)
        yield Finding(first, f"“{doc.words(first)}” withholds a name, and nothing says why", HELP, related)


def unexplained(doc: Document, sentence: Sentence) -> Span | None:
    """The words that tell of an unnamed source whose reason is given neither in the sentence nor in the next one."""
    low = doc[folded]
    found = ANONYMOUS.search(low, *sentence.span)
    if (
        not found
        or OTHER_OUTLET.search(low, *sentence.span)
        or (found["close"] and not CUE.search(low, *sentence.span))
    ):
        return None
    every = doc[sentences]
    index = bisect_left(every, sentence)
    near = low[sentence.span.start : every[min(index + 1, len(every) - 1)].span.end]
    span = Span(*found.span(found.lastgroup or 0))
    explained = REASON.search(ANONYMOUS.sub("", near)) or doc[regions].scope_at(span) == "quotation"
    return None if explained else span
