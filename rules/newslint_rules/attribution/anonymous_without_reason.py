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
---
A clerk, [[asking not to be named]], said the deal was dead. It rained because it was May.
---
The deal is dead, said [[one senior source]].
---
[[Sources]] inside the club said so.
---
[[An unnamed official]] described the deal as dead.
---
A clerk, [[whose name is being withheld]], wept.
---
The deal is dead, says a clerk [[who requested anonymity]].
---
[[Several sources]] confirmed it.
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
---
According to the Post, a source said the deal was dead. A clerk asked for her name to be left out for fear of the sack.
---
A clerk, asking not to be named because she feared for her job, said the deal was dead.
---
A clerk, who asked not to be named since the talks go on, said so.
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
    "source sources insider insiders familiar briefed knowledge anonymity anonymous anonymously unnamed named name "
    "names "
    "identified identity privately nameless record".split()
)
SAID = (
    r"(?:said|says?|told|tells|claim(?:s|ed)?|added|adds|revealed|reveals?|confirm(?:s|ed)?|suggest(?:s|ed)"
    r"|insist(?:s|ed)"
    r"|disclosed|described|warned|warns?|admitted|admits?|explained|complained|recalled|indicated|alleged|alleges?)"
)
WHAT = (
    r"(?:senior |well-placed |inside |informed |unnamed |anonymous |unidentified |nameless |reliable |trusted "
    r"|credible |"
    r"party |club |company |council |former |top |key |royal |knowledgeable ){0,3}"
)
NAMED = r"(?:be (?:named|identified|quoted by name)|(?:remain|stay) (?:anonymous|nameless))"
WHOSE = r"(?:his|her|their)"
ANONYMOUS = lazy_pattern(
    rf"\b(?P<who>(?:(?:an?|one|another) {WHAT}(?:source|insider)"
    r"|(?:(?:two|three|four|several|multiple|many|some) )?(?:insiders|(?:unnamed|anonymous|unidentified|well-placed|"
    r"informed|reliable|credible) sources|sources(?= (?:at|in|within|inside) )|(?:two|three|four|several"
    r"|multiple) sources)"
    r"|(?:an?|one|another|two|three|several) (?:\w+ ){0,2}?(?:unnamed|anonymous|nameless) [\w-]+(?: [\w-]+)?))"
    rf"(?: (?:at|in|within|inside|on|from|with) [^,.;]{{1,40}}?)?(?:,[^,.;]{{1,60}},)? (?:has |have |also "
    rf"|then )?{SAID}\b"
    rf"|\b(?:{SAID}|according to) (?P<after>(?:an?|one|another) {WHAT}(?:source|insider))\b"
    r"(?! (?:who|close|familiar|with|of|at|in|near))"
    r"|\b(?P<close>(?:an? |one |two |three |four |several |multiple |some )?"
    r"(?:(?!to\b|said\b|told\b|by\b|from\b|and\b|but\b|says\b)\w+ )?"
    r"(?:sources?|person|people|insiders?|someone|somebody|officials?|executives?|employees?|staff|figures?|aides?"
    r"|friends?)"
    r" (?:close to|(?:who (?:is|are|was|were) )?(?:familiar with|with (?:direct |first-?hand |close |inside "
    r"|detailed )?"
    r"knowledge of|briefed on|privy to|aware of|in a position to know|with (?:ties|access) to)))\b"
    r"|\b(?P<asked>who (?:\w+ ){0,2}?(?:asked|declined|wanted|wished|preferred|requested|refused|chose|insisted|"
    r"(?:did|does|do|would) not (?:want|wish|agree)|would not|did not|wishes|asks|insists)"
    rf"(?: (?:not )?to (?:not )?(?:{NAMED}|give (?:{WHOSE} )?(?:full )?names?)| (?:for )?anonymity"
    rf"| give {WHOSE} (?:full )?names?"
    rf"| that {WHOSE} (?:\w+ )?(?:names?|identit\w+) (?:not )?be (?:not )?(?:used|withheld|published|revealed)"
    r"| that (?:he|she|they) not be (?:named|identified))"
    r"|(?:speaking|who spoke|spoke|speaks|who agreed to speak)(?: to [\w ]{1,30}?)?(?: only)? (?:(?:on|under) (?:the )?"
    r"condition (?:of anonymity|that (?:he|she|they) (?:was |were )?not (?:be )?(?:named|identified))|anonymously|"
    r"off the record|on background|in confidence)"
    r"|(?:asking|declining|requesting|preferring|wishing|refusing|insisting) (?:(?:on )?anonymity|(?:not )?"
    rf"(?:to|that (?:he|she|they)) (?:not )?(?:{NAMED}|give (?:{WHOSE} )?(?:full )?names?))"
    rf"|(?:asked|asking|wanted|wanting) (?:for |that )?{WHOSE} (?:real "
    rf"|full )?names? (?:not )?(?:to )?(?:not )?(?:be )?"
    r"(?:used|published|printed|withheld|revealed|left out)"
    r"|whose (?:name|identity) (?:is|has been|was|we are|we have) (?:being )?(?:not )?(?:withheld|withholding|using|"
    r"changed|revealing))\b"
)
REASON = lazy_pattern(
    r"\b(?:authori[sz]ed|permitted|allowed to|fear(?:s|ed|ing)?|sensitiv\w+|confidential\w*|protect|privacy|reprisals?"
    r"|retaliation|repercussions|to (?:discuss|describe|speak|talk)|jeopardi[sz]\w+|backlash|safety|embarrass\w*)\b"
)
EXCUSE = lazy_pattern(
    r"\b(?:because|avoid|due to|since|citing|in order to|so as|so that|as (?:he|she|they|the|it|no)|under|protocol"
    r"|given"
    r"|for)\b"
)
"""What gives a reason only after words that ask for it: “who asked not to be named because”."""

EXPLAINED = lazy_pattern(
    r"\bnot (?:\w+ )?(?:authori[sz]ed|permitted|allowed) to\b|\banonym\w+ (?:because|as|for fear|to|since)\b"
)
OTHER_OUTLET = lazy_pattern(
    r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|claiming|according to [^,.;]{2,30}, (?:an?|one))\b"
)
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
    asked = found["asked"] and EXCUSE.search(low, found.end(), sentence.span.end)
    explained = asked or REASON.search(ANONYMOUS.sub("", near)) or doc[regions].scope_at(span) == "quotation"
    return None if explained else span
