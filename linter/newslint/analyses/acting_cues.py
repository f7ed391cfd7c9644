"""The words and patterns by which copy shows that a body acts today, or that it belongs to the past."""

from newslint.analyses.calendar_words import WEEKDAYS
from newslint.lazy_pattern import lazy_pattern

TELLS_OF_THE_CHANGE = frozenset(
    """replaced replacing replaces succeeded succeeding successor successors predecessor predecessors became renamed
    rebranded rename abolished abolition abolishing disbanded dissolved superseded defunct formerly forerunner
    rechristened""".split()
)
"""Words in a sentence that tells how a body began or ended."""

LOOKS_BACK = frozenset(
    """then ago history historic historical historian decade decades century memoir memoirs biography formerly
    archives anniversary predecessor nineties eighties seventies sixties""".split()
)
"""Words that make a sentence one about the past, whatever its verb."""

CAREER = lazy_pattern(
    r"\b(?:work(?:ed|s|ing)\s(?:in|at|for|with)|join(?:ed|ing)|career|serv(?:ed|ing)\s(?:in|at|as|on)|stint|studied|"
    r"trained|retired\sfrom|(?:spell|jobs?|posts?|roles?)\s(?:at|in|as))\b[^;]*\Z"
    r"|\b(?:spent|former|ex|left)\b(?:[^;,]{0,40}\s(?:of|at|for|in|with))?\s(?:the\s)?\Z"
)
"""Before the name: somebody’s time there, as in a biography."""

ENDED = lazy_pattern(
    r"(?:'s)?(?:\s\([^()]{1,20}\))?,?\s(?:(?:which|who|then|later|finally|eventually|itself|has|had|have)\s){0,3}"
    r"(?:(?:was|were|is|are|been|be|being)\s(?:\w+\s)?(?:closed|merged|scrapped|wound|changed|axed|taken|folded|split)"
    r"|collapsed?|ceased|folded|demise|closure|merge[dr]\swith)\b"
)
"""After the name: it closed."""

TO_COME = frozenset(
    """new proposed proposal propose planned plan plans proposes create created creating creation set establish
    established launch launched future shadow become form formed replace would will""".split()
)
"""Words for a body that is planned."""

BEFORE = lazy_pattern(
    r"\b(?:former|formerly|the\sthen|then-|ex|old|previous|defunct|erstwhile|retired|known\sas|called|"
    r"what\s(?:was|were))[\s-]?"
    r"(?:[\w'.-]+\s){0,2}\Z"
)
"""Before the name: it is a former one, or one explained."""

AFTER = lazy_pattern(
    r"(?:'s)?(?:\s\([^()]{1,12}\))?(?:\s?[,(–—-]\s?(?:now|since|then|later|today|which|as\sit|as\sthey|an?\s|the\s|or\s)"
    r"[^,)]{0,40}?(?:now|since|then|until|called|known|became|predecessor|forerunner|successor)\b"
    r"|\s?[(,]\s?(?:now|since|today|later|currently)\s|\s\(\d{4})"
)
"""After the name: what became of it, in brackets or between commas."""

OF_ITS_WORK = lazy_pattern(
    r"(?:'s)?\s(?:reports?|review|study|surveys?|figures|data|findings|inquiry|investigations?|guidance|guidelines|"
    r"rulings?|judgments?|statistics|records|documents|archives?|era|days|buildings?|headquarters|logo|code|handbook|"
    r"act|case|years|alumni|veterans?)\b"
)
"""After the name: its papers or buildings, which outlive a body."""

LARGER = lazy_pattern(
    r"[ -](?:of\s)?(?!Minister|Secretary|Commissioner|Director|Chief|Chair|President|Spokes|Officer|Inspector|CEO)"
    r"[A-Z]"
)
"""After the name: more of a longer name, unless it is a title."""

IN_A_NAME = lazy_pattern(r"(?<![.!?:;“”\"\n]\s)(?<!\n)(?<=\s)([A-Z][\w.'’-]*)\s\Z")
"""Before the name: a capitalised word that does not open a sentence."""

OWN_COUNTRY = frozenset(
    "uk britain british states federal england england's uk's britain's us u.s american america's the".split()
)
"""Such words that leave the name what it is."""

_VERB = (
    r"(?:is|are|has|have|will|can|may|must|should|could|would|does|do|says?|plans?|wants?|hopes?|expects?|warns?|"
    r"believes?|argues?|advises?|recommends?|insists?|investigates?|oversees?|regulates?|runs?|monitors?|publish(?:es)?|"
    r"provides?|employs?|funds?|aims?|intends?|needs?|continues?|remains?|estimates?|offers?|considers?|requires?|"
    r"urges?|claims?|faces?|predicts?|operates?|owns?|makes?|sells?|flies|refuses|declines)\b"
)

_PAST = (
    r"(?:\w+ed|said|told|found|began|gave|made|took|set|put|held|wrote|sent|spoke|sought|brought|fought|won|lost|met|led|"
    r"bought|sold|built|saw|rose|fell|cut|broke|became|ran|came|went|spent|paid|drew|chose|upheld|knew|felt|"
    r"(?:was|were)\s(?:informed|notified|alerted|called|told|asked))\b"
)

_ASIDE = (
    r"(?:\s\([^()]{1,20}\))?(?:,\s(?:which|who|the|an?)\s[^,.]{1,60},)?,?"
    r"(?:\s(?:which|who|also|now|already|still|therefore|itself|currently|has\sagain),?)*"
)

AFTER_PREPOSITION = lazy_pattern(
    r"\b(?:in|of|at|for|from|by|with|to|near|outside|inside|on|about|under|against|into|like|than)\s(?:the\s)?\Z"
)
"""Before the name: what keeps it from being a subject."""

ACTS_NOW = lazy_pattern(rf"{_ASIDE}\s{_VERB}")
"""After the name: a verb in the present or the future."""

_OFFICER = (
    r"(?:spokes\w+|officials?|chief|director|commissioner|chair\w*|boss|inspectors?|officers?|investigators?|sources?|"
    r"minister|head|president|secretary|staff|engineers?|detectives?|lawyers?|experts?|managers?)"
)

_IN_IT = rf"(?:'s)?{_ASIDE}(?:\s(?:[a-z-]+\s){{0,2}}{_OFFICER}(?:,?\s[\w.'-]+){{0,5}},?)?(?:\slater)?\s"

ACTED = lazy_pattern(_IN_IT + _PAST)
"""After the name: a verb in the past, of the body or of somebody in it."""

SPOKE = lazy_pattern(_IN_IT + r"(?:said|says|told|tells|confirmed|announced|warned|added|declined)\b")
"""After the name: a verb of speech."""

SPOKEN_FOR = lazy_pattern(
    r"\b(?:according\sto|told|spokes\w+\s(?:for|at|from)|(?:figures|data|statistics|research|numbers)\s(?:\w+\s)?(?:from|by)|"
    r"shares\sin|(?:officers?|officials?|staff|inspectors?|investigators?|detectives?|teams?|engineers?)\s(?:from|at|of)|"
    r"(?:executive|director|head|chairman|chairwoman|chair|commissioner|president|minister|secretary)\s"
    r"(?:of|at|for))\s(?:(?:figures|data)\s(?:from|by)\s)?(?:the\s)?(?:[\w'-]+\s){0,3}\Z"
)
"""Before the name: those who act or speak for it."""

SAYS = lazy_pattern(
    r"\b(?:said|says?|added|warned|warns)\s(?:(?:the\s)?(?:[\w'-]+\s){0,3}|(?:[\w.'-]+\s){1,4}(?:of|at|from)\s(?:the\s)?)\Z"
)
"""Before a name that ends a clause: a verb of saying."""

OBJECT_NOW = lazy_pattern(
    r"\b(?:is|are|has|have|will|would|can|could|may|must|should|'ll|'ve|call|calls|calling|contact|urges?|urging|wants?|asks?|"
    r"plans?)\b[^;]*?"
    r"\b(?:by|to|from|on|with|asked|contact|call|calling|told|against|via|sue|suing|ask|tell|urge|"
    r"urging|press|force|allow|accuse)\s(?:the\s)?(?:[\w'-]+\s){0,3}\Z"
)
"""Before the name: a verb in the present or the future that leads to it."""

PASSIVE = lazy_pattern(
    r"\b(?:(?:referred|reported|complained|complaint|passed|handed|submitted|appealed|reports|reporting)\b[^;,]{0,40}\bto|"
    r"(?:\w+ed|\w+en|led|run|made|set\sup|put\sout|held)\s(?:\w+ly\s)?by)"
    r"\s(?:the\s)?(?:[\w'-]+\s){0,3}\Z"
)
"""Before the name: what was done by it, or handed to it."""

HANDED = lazy_pattern(
    r"\b(?:(?:to|from|by|with)\s(?:the\s)?(?:[\w.'-]+\s){0,2}|"
    r"(?<!used\s)(?:to|would|could)\s(?!the\b|an?\b|its\b|his\b|her\b|their\b)\w+\s(?:the\s)?(?:\w+\s)?)\Z"
)
"""Before the name: what makes it one side of a dealing."""

RECENT = frozenset({*WEEKDAYS, "today", "yesterday", "tonight", "tomorrow"})
"""Words that date a sentence to the days about publication."""

LATELY = lazy_pattern(r"\b(?:this|last|next)\s(?:week|weekend|month|morning|afternoon|evening|night)\b|\bnow\b")
"""Phrases that do so."""

STOPS = (".", ",", ";", "")
"""What ends a clause."""

PRESENT = lazy_pattern(r"\b(?:is|are|has|have|will|says?|can|remains?)\b|'ll\b")
"""A verb in the present or the future."""

ALSO_ABROAD = (
    "Department of", "Ministry of", "Office of", "Inland Revenue", "Audit Com", "Competition Com", "Equal Opp",
    "Legal Services", "Police Complaints", "Press Complaints", "Financial Services", "Health Protection", "Radio Auth",
)  # fmt: skip
"""How British bodies’ names begin that bodies in other countries bear too."""

BRITISH = frozenset(
    """uk uk's britain britain's british briton britons england england's english london london's scotland scottish
    wales welsh ulster belfast cardiff edinburgh glasgow liverpool manchester birmingham whitehall""".split()
)
"""Words that place an article in Britain."""

ELSEWHEN = frozenset(
    """born native fled exile exiled emigrated immigrants émigré grandparents childhood film novel song musical play
    opera book drama series exhibition museum patriarch patriarchate siege battle veteran veterans tea duck""".split()
)
"""Words for lives, works and things that keep an old name of a place for ever."""

PLACED_BACK = frozenset(
    """war wars invasion invaded communist soviet empire imperial colonial colony colonialism independence regime
    collapse fall breakup dissolution cold tsar rule ruled ruler occupation occupied nazi pre-war revolution uprising
    coup massacre hijacked was were had region oblast""".split()
)
"""Words that put a place into history, unless the sentence has a day of this week."""
