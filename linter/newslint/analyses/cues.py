"""The words that bind a statement to its source: closed lists, folded.

Five classes, by what the word says about the source's standing; the commonest
were counted over 19,835 annotated cues of PolNeAR (Newell and others, LREC 2018).
Only forms that a source can stand before or after are listed.
"""

from typing import Literal

CueClass = Literal["neutral", "document", "loaded", "private", "impersonal"]

_NEUTRAL = frozenset(
    "said say says saying told tell tells telling added adds adding stated states stating wrote write writes "
    "writing announced announces announcing announce reported reports reporting report noted notes noting note "
    "explained explains explaining explain replied replies replying responded responds responding posted tweeted "
    "tweets tweeting testified testifies testifying asked asks asking ask continued recalled recalls recalling "
    "recall remarked remarks commented comments commenting observed declared declares declaring described "
    "describes describing mentioned concluded concludes concluding reiterated repeated recounted remembered "
    "summarised summarized identified predicted predicts predicting forecast estimated estimates estimating "
    "calculated proposed proposes informed briefed quipped joked jokes echoed expressed signalled signaled "
    "stressed stresses stressing emphasised emphasized emphasising emphasizing highlighted pointed points "
    "pointing advised recommended recommends cited cites citing called calls calling urged urges urging praised "
    "praises referred refers referring discussed assured reassured assuring reassuring reiterating clarified "
    "clarifies clarifying welcomed agreed agrees".split()
)
_LOADED = frozenset(
    "claimed claims claiming claim admitted admits admitting admit confessed confesses insisted insists insisting "
    "insist denied denies denying deny alleged alleges alleging allege acknowledged acknowledges acknowledging "
    "acknowledge conceded concedes conceding revealed reveals revealing confirmed confirms confirming confirm "
    "boasted boasts warned warns warning argued argues arguing argue asserted asserts asserting maintained "
    "maintains contended contends suggested suggests suggesting suggest implied implies hinted cautioned cautions "
    "disclosed complained complains accused accuses accusing criticised criticized criticises criticizes "
    "criticising criticizing dismissed dismisses dismissing rejected rejects rejecting condemned condemns "
    "condemning denounced denounces denouncing blasted slammed slams mocked blamed blames blaming vowed vows "
    "vowing promised promises promising pledged pledges pledging threatened threatens demanded demands demanding "
    "lamented decried touted speculated".split()
)
_PRIVATE = frozenset(
    "believe believes believed think thinks thought want wants wanted fear fears feared hope hopes hoped expect "
    "expects expected plan plans planned know knows knew feel feels felt doubt doubts doubted worry worries "
    "worried wonder wonders wondered considers considered".split()
)
_DOCUMENT = frozenset(
    "show shows showed shown showing find finds found indicate indicates indicated record records recorded list "
    "lists listed estimate read reads published released compiled".split()
)

CUES: dict[str, CueClass] = {
    **dict.fromkeys(_DOCUMENT, "document"),
    **dict.fromkeys(_PRIVATE, "private"),
    **dict.fromkeys(_LOADED, "loaded"),
    **dict.fromkeys(_NEUTRAL, "neutral"),
}
"""Every verb form that may bind words to a source, with its class."""

NOUNS_TOO = frozenset(
    "reports report notes note claims claim states comments remarks estimates estimate calls points tweets plans "
    "plan hopes hope fears fear wants doubt doubts promises demands worries replies records record lists list "
    "show shows warning writing finds find posted forecast reporting read reads expected planned".split()
)
"""Forms that are often nouns or something else: they count only before what was said."""

AGENTLESS = frozenset(
    "said reported described alleged claimed believed thought considered understood expected identified estimated "
    "feared known deemed regarded suggested confirmed revealed announced assumed rumoured rumored".split()
)
"""Participles that, with “is” or “was” and no “by”, leave open whose words they are."""

NEEDS = {
    **dict.fromkeys(("referred", "refers", "referring"), (" to ",)),
    **dict.fromkeys(("pointed", "points", "pointing"), (" to ", " out ", " at ")),
    **dict.fromkeys(("responded", "responds", "responding"), (": ", ", ", " that ", " with ", " by ", " saying ")),
    **dict.fromkeys(("published", "released", "compiled"), (" by ",)),
}
"""What must follow a verb that otherwise has nothing to do with speech."""

INVERTED = frozenset(
    "said says added adds wrote writes asked asks explained explains replied continued recalled recalls noted "
    "notes remarked declared argued argues insisted insists warned warns claimed claims admitted conceded quipped "
    "joked announced tweeted observed concluded confirmed predicted complained suggested stressed reported "
    "acknowledged".split()
)
"""Verbs that may stand before their subject: “…,” said Ms Lee."""

IMPERSONAL_ADVERBS = frozenset("reportedly allegedly supposedly purportedly".split())
"""They say that somebody said it, and not who."""

CUE_WORDS: frozenset[str] = frozenset(CUES) | AGENTLESS | IMPERSONAL_ADVERBS | {"according"}
"""What a text with an attribution (other than a bare colon) must hold one of."""

VAGUE = frozenset(
    "authorities sources reports experts critics observers insiders analysts commentators supporters opponents "
    "some many others several people most few everyone nobody rumours rumors developments studies research".split()
)
"""Sources that name nobody: they never count as a source."""

ANONYMOUS = frozenset("official officials source insider aide aides adviser advisers person individual witness".split())
"""Sources who are one or a few definite people, and unnamed."""

DOCUMENTS = frozenset(
    "report study survey poll data figures statistics statement letter email memo document documents papers "
    "filing census audit review article book bill order law transcript records analysis research findings results "
    "estimates numbers polls studies paper complaint lawsuit indictment release website dossier index ruling "
    "e-mail tweet post footage video images recording".split()
)
"""Heads of sources that one can look up."""

BODIES = frozenset(
    "police force council government ministry department office agency bank company firm court university "
    "hospital party union association group committee commission board authority club federation foundation "
    "institute trust service church army navy congress parliament senate house campaign administration treasury "
    "watchdog regulator charity team inc corp ltd plc llc co media network newspaper times post journal news "
    "spokesman spokeswoman spokesperson spokespeople prosecutors lawyers detectives officers investigators "
    "republicans democrats school college society league bureau directorate embassy organisation organization "
    "airline retailer manufacturer coalition conference museum".split()
)
"""Words of which a source that is a body, or speaks for one, holds one."""

PRONOUNS = frozenset("he she they who it which".split())
NOT_SOURCES = frozenset("i we you there this that these those what please".split())
"""Subjects who are the writer, the reader or nobody."""
