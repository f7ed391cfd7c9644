"""Claims laid to a source that names nobody: “authorities have urged”, “reports say”, “it is understood”."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses.attributions import attribution_of
from newslint.analyses.occurrences import occurrences
from newslint.analyses.regions import regions
from newslint.analyses.sentences import Sentence, sentence_at, sentences
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Kind = Literal["people", "authorities", "reports", "nobody", "mood"]
"""Who is meant to have said it: unnamed people, unnamed officials, words without an author, nobody, public feeling."""

_PEOPLE = "experts critics observers insiders commentators detractors sceptics skeptics pundits specialists many some"
_REPORTS = "reports rumours rumors developments details revelations claims suggestions allegations"
_MOOD = "concerns concern fears worries criticism speculation outrage anger unease scrutiny attention questions doubts"
_KINDS: tuple[Kind, ...] = ("people", "authorities", "reports", "nobody", "mood")
_MOODS = frozenset(_MOOD.split())
_PARTICIPLES = frozenset(
    "believed understood thought claimed alleged rumoured rumored reported feared suggested said assumed accepted "
    "speculated".split()
)
UNNAMED: frozenset[str] = frozenset(f"{_PEOPLE} {_REPORTS} authorities sources people".split()) | _MOODS | _PARTICIPLES
"""Folded words of which every claim of this sort holds one."""

_TO_SAY = (
    r"(?:sa(?:y|ys|id)|claim(?:ed)?|argued?|believed?|warn(?:ed)?|suggest(?:ed)?|fear(?:ed)?|think|confirm(?:ed)?"
    r"|insist(?:ed)?|assured?|urged?|maintain(?:ed)?|contend(?:ed)?|reveal(?:ed)?|estimated?|accused?|point(?:ed)? out"
    r"|told|question(?:ed)?|have it|named?|identif(?:y|ied)|indicated?|allege[ds]?|clarified|disclosed?|stated"
    r"|describe[ds]?|noted?|predict(?:ed)?|complain(?:ed)?|acknowledged?|conceded?|expect(?:ed)?|agreed?|blamed?"
    r"|report(?:ed)?|expressed|point(?:ed)? to|announced?|advised?|are (?:emerging|circulating)"
    r"|(?:have )?(?:emerged|surfaced|circulated)|stress(?:ed)?|reiterated?|speculated?)"
)
_TENSE = r"(?:(?:\w+ly|also|now|since|later|long|have|had|has|still|even) ){0,3}"
_SAYS = lazy_pattern(rf"\s{_TENSE}{_TO_SAY}\b")
_MOOD_BEFORE = lazy_pattern(
    r"\b(?:amid(?:st)?|given|following|there (?:is|are|were)|drawn|attracted|faced|sparked|prompted) "
)
_NEAR = 60
_BESIDE = 30
"""How far before a word the others of its phrase are looked for, in code points."""

_CLAUSE = (
    r"(?:^[“\"‘(]?|[,;:–—] |- |\b(?:and|but|that|which|what|as|although|though|while|because|where|since|than|yet|"
    r"when|so) )"
)
_WHICH = (
    r"(?:(?:some|many|most|several|various|other|subsequent|recent|early|earlier|initial|further|later|unconfirmed|new|"
    r"media|press|local|news|newspaper|conflicting|more|fresh|multiple|unnamed|anonymous|persistent|widespread|"
    r"numerous|leading|legal|industry|online|independent|credible|reliable) ){0,2}"
)
_CLAIM = lazy_pattern(
    rf"{_CLAUSE}(?P<flag>{_WHICH}(?:(?P<people>{'|'.join(_PEOPLE.split())}|(?:some|many|most|several) people)|"
    rf"(?:the )?(?P<authorities>authorities)|(?P<reports>sources|{'|'.join(_REPORTS.split())}))"
    rf" {_TENSE}{_TO_SAY})\b(?! (?:to|by|in|for|about) )"
    rf"|(?P<according>\baccording to {_WHICH}(?:sources|{'|'.join(_PEOPLE.split()[:7])}|(?:reports|rumou?rs)(?! by)))"
    r"(?! (?:at|from|of|on|close|familiar|who|with|within|inside|cited|quoted|seen|obtained)\b)(?=[,.;:]|$| \w+)"
    r"|(?P<nobody>(?<!if )(?<!whether )\bit (?:is|was|(?:has|had)(?: now| since| also)? been)"
    r" (?:\w+ly |now |also |being ){0,2}(?:believed|understood|thought|claimed|alleged|rumou?red|reported|feared"
    r"|suggested|"
    r"said|assumed|accepted|speculated))"
    r"\b(?! (?:by|in|to) )"
    rf"|(?P<there>\bthere (?:are|were|have been) {_WHICH}(?:reports|claims|suggestions|allegations"
    rf"|rumou?rs))(?= that\b)"
    r"|(?P<mood>\b(?:amid(?:st)?|given|following|there (?:is|are|were)) (?:broader|wider|growing|mounting|rising|"
    r"increasing|widespread|ongoing|continued|continuing|renewed|heightened) (?:\w+ ){0,2}?"
    r"(?:concerns?|fears|worries|criticism|speculation|outrage|anger|unease|scrutiny)"
    r"|\b(?:concerns|questions|fears|doubts|criticism|speculation|anger|unease) (?:is|are|has|have) (?:also |now "
    r"|since |long "
    r"|already ){0,2}(?:been (?:raised|expressed|voiced|growing|mounting)|being (?:raised|asked|voiced|expressed)"
    r"|growing"
    r"|mounting|arisen|emerged|grown|mounted)"
    r"|\b(?:has|have) (?:drawn|attracted|faced|sparked|prompted) (?:public and media |widespread |public |media "
    r"|significant |considerable |much |intense |fierce )(?:\w+ )?(?:attention|criticism|outrage|anger|scrutiny"
    r"|concern))"
    r"\b(?! (?:from|by|among|at|in|within|over the past) )"
)
_SOMEBODY = (
    r"(?:him|her|(?:the|a) (?:[\w-]+ ){0,2}(?:man|woman|boy|girl|teenager|suspects?|victims?|attackers?|gunm[ae]n|"
    r"shooter|driver|rider|killer|accused|officer|pilot|passenger|pupil|student|player|deceased|dead|bomber))"
)
_IDENTITY = lazy_pattern(
    rf"\b(?:nam(?:e|ed|ing)|identif(?:y|ied|ying)) {_SOMEBODY}\b|\b(?:was|were|is|been) (?:named|identified) as\b"
    r"|, identified as\b"
    r"|\b(?:has|have|had|was|were|is|are) (?:since |now |also |later )?(?:been )?charged (?:with|over)\b"
)
_HARM = lazy_pattern(
    r"\b(?:died|dead|deaths?|killed|murder(?:ed)?|suicide|shot|stabbed|injur(?:ed|ies)|wounded|raped|arrest(?:ed)?|"
    r"bodies|human remains|caused by|the cause of)\b"
)
_RUMOURS = lazy_pattern(r"\brumou?rs\b")
_SPECIFIED = lazy_pattern(
    r"\b(?!(?:the|and|of|that|some|many|with|by|to|from|but|local|other|all|most|which|as|when|while|said|if|are|"
    r"were|tell|told|asked|for)\b)(?:[\w.-]*\w|(?:\w\.)+) authorities\b|\bauthorities (?:in|at|from|of) "
)
_SPECIFIED_SOURCES = lazy_pattern(
    r"\b(?!(?:the|and|of|that|some|many|with|by|to|from|but|other|all|most|which|as|when|while|said|if|are|were|"
    r"several|two|three|its|his|their|our|these|those|for|anonymous|unnamed|multiple|numerous|various|four|reliable|"
    r"credible|well-placed|informed|unconfirmed)\b)(?:[\w.-]*\w|(?:\w\.)+) sources\b"
    r"|\bsources (?:in|at|close|familiar|within|from|with|near|told [a-z]+ news|told reuters|told the)\b"
)


class Unnamed(NamedTuple):
    """Words that lay a claim to nobody in particular.

    ``identity`` is True where the claim names or charges somebody, ``mild``
    where it tells no fact that matters: an opinion, a rumour, a belief that
    touches nobody's death, injury or arrest.
    """

    span: Span
    kind: Kind
    identity: bool
    mild: bool


@analysis
def unnamed_sources(doc: Document) -> tuple[Unnamed, ...]:
    """Every claim whose source is named neither in its sentence nor beside it, in order."""
    low = doc[folded]
    places = (place for word in UNNAMED & doc[vocabulary] for place in occurrences(low, word) if _likely(low, place))
    found = sorted({sentence for place in places if (sentence := sentence_at(doc, place.start))})
    return tuple(each for sentence in found for each in _in_sentence(doc, sentence))


def _likely(low: str, place: Span) -> bool:
    """Whether the words around a word of ``UNNAMED`` are worth a look at its sentence."""
    word, before = low[place.start : place.end], low[max(place.start - _NEAR, 0) : place.start].replace("\n", " ")
    if word in _PARTICIPLES:
        return "it " in before[-_BESIDE:]
    if word in _MOODS:
        return bool(_MOOD_BEFORE.search(before)) or low.startswith((" have ", " has ", " are ", " is "), place.end)
    return bool(_SAYS.match(low, place.end)) or "according to " in before or "there " in before[-_BESIDE:]


def _in_sentence(doc: Document, sentence: Sentence) -> Iterator[Unnamed]:
    low = doc[folded]
    for found in _CLAIM.finditer(low[sentence.span.start : sentence.span.end].replace("\n", " ")):
        kind = _kind(found)
        start, end = found.span("flag" if found["flag"] else 0)
        span = Span(sentence.span.start + start, sentence.span.start + end)
        if doc[regions].scope_at(span) == "quotation":
            continue
        if not _vouched_for(doc, span) and not _is_named(doc, sentence, span, kind):
            identity = kind in ("reports", "nobody") and bool(_IDENTITY.search(low, *sentence.span))
            rumour = kind not in ("authorities", "reports") or _RUMOURS.search(low, *span)
            harm = kind != "mood" and _HARM.search(low, *sentence.span)
            yield Unnamed(span, kind, identity, not identity and bool(rumour) and not harm)


def _kind(found: re.Match[str]) -> Kind:
    if found["there"]:
        return "reports"
    if found["according"]:
        return "reports" if found["according"].endswith(("sources", "reports", "mours", "mors")) else "people"
    return next(kind for kind in _KINDS if found[kind])


def _vouched_for(doc: Document, place: Span) -> bool:
    """Whether the sentence of ``place`` has a named source who says it, and not only thinks it."""
    found = attribution_of(doc, place)
    return found is not None and found.cue_class != "private"


def _is_named(doc: Document, sentence: Sentence, span: Span, kind: Kind) -> bool:
    """Whether the article says, where a reader looks for it, who is meant."""
    every = doc[sentences]
    index = bisect_left(every, sentence)
    behind = [each for each in every[max(index - 1, 0) : index] if each.block == sentence.block]
    if kind == "authorities":
        if _SPECIFIED.search(doc[folded]):
            return True
        ahead: tuple[Sentence, ...] = ()
        behind = behind if span.start == sentence.span.start else []
    elif kind == "reports":
        if "sources" in doc[folded][span.start : span.end] and _SPECIFIED_SOURCES.search(doc[folded]):
            return True
        ahead = every[index + 1 : index + 2]
    else:
        ahead = every[index + 1 : index + 3]
    return any(_vouched_for(doc, each.span) for each in (*behind, *ahead))
