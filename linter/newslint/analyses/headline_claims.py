"""What a headline claims and the text below it does not: strong words, numbers, or the whole subject."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Literal, NamedTuple

from newslint.analyses.headline_words import Headline, content_of, has_stem, headline
from newslint.analyses.numbers import Number, number_reader, numbers, numbers_in
from newslint.analyses.sentences import sentences
from newslint.analyses.words import WORD, folded, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

_ANGER = "fur anger angr outrag rage enrag incens livid irate backlash condemn protest critici slam denounc"
_LARGE = "huge massive enormous vast giant million billion thousands"
_GRIM = "horr gruesome appal dread shock brutal atroc kill murder died dead death fatal"
_SUPPORT = {
    "urgent urgently urgency": "urgen emergenc immediate imminent hast swift rapid deadline",
    "fury furious furiously outrage outraged outrageous": _ANGER,
    "chaos chaotic": "chaos chaotic disrupt confus mayhem turmoil havoc disorder bedlam panic cancel delay strand riot",
    "panic": "panic fear scare scari terrif flee fled alarm stamped worr",
    "horror horrific horrifying": _GRIM,
    "brutal brutally savage": "brutal savage vicious violen beat " + _GRIM,
    "shock shocking shocked": "shock surpris stun astonish unexpected startl amaz upset sudden",
    "tragic tragically": "trag death died dead kill fatal lost drown",
    "devastated devastating": "devast destr ruin wreck heartbroken shatter ravag",
    "unprecedented": "unprecedented first never record",
    "historic": "histor first landmark",
    "huge massive enormous": _LARGE,
    "secret secretly": "secre conceal hid covert undisclosed clandestin private leak confiden undercover unaware",
    "bombshell explosive": "bombshell explo reveal revel",
    "catastrophic": "catastroph disast devast destr",
    "miracle miraculous": "mirac",
    "humiliated humiliating humiliation": "humil embarrass",
    "biggest largest greatest": "biggest largest greatest huge record",
    "worst deadliest": "worst deadliest badly",
    "best": "best finest top",
    "first": "first 1st never debut inaugur maiden unprecedented pioneer",
    "record": "record highest lowest most best",
    "youngest": "young",
    "oldest": "old",
    "highest": "high peak record",
    "lowest": "low record",
    "fastest": "fast quick",
    "deadly fatal": "deadl fatal kill died die death dead",
}
_TERMS = {word: tuple(stems.split()) for words, stems in _SUPPORT.items() for word in words.split()}
"""A strong word, and what words of the text that bear it out begin with."""

_PHRASES = frozenset(
    """at best|best of|best to|criminal record|first aid|first amendment|first class|first half|first ladies|first lady|
    first look|first minister|first quarter|first reading|first reactions|first step|first steps|first world|
    panic button|panic room|record company|record deal|record label|record labels|record on|record store|record with|
    secret agent|secret agents|secret ballot|secret of|secret service|secret services|secret to|shock wave|
    shock absorber|shock therapy|shock you|the record|track record|worst of""".replace("\n    ", "").split("|")
)
"""Two words of which one, in such company, is no claim."""

_SHARED = 2
"""A word bears a strong word out where its sentence shares so many other words with the headline."""

_DOZENS = {"dozens": 24, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
_LISTED = frozenset(
    """answers book books chapter charts day dec episode facts feb films good highlights ideas jan key lessons memes
    moments movies no nov oct page part photos pictures points questions quotes reasons round rules series shows signs
    stage steps stories takeaways things times tips videos volume ways week words""".split()
)
"""What lists count in a headline, and what is numbered: the text seldom repeats the number."""

_SUMS = frozenset("dollars pounds euros tax taxes cash".split())
_TIMES = frozenset(("date", "clock", "phone"))
_SHARES = ("percent", "points", "fraction", "ratio", "multiple")
_MOST_TIMES = 100
"""“Dozens” and “hundreds” are no more than so many; of “thousands” and more, there may be any number."""

_FEW = 2
_YEARS = range(1900, 2101)
_ROUNDED = Fraction(1, 20)
_NEAR = 300
"""Two numbers no further apart, in code points, may stand for their sum."""

_LEAST_WORDS = 4
_MANY_WORDS = 7

Claim = Literal["subject", "term", "number"]


class HeadlineClaim(NamedTuple):
    """Words of the headline that the text does not bear out."""

    kind: Claim
    span: Span


@analysis
def unsupported_claims(doc: Document) -> tuple[HeadlineClaim, ...]:
    """What the headline says and the text below does not; if they share no subject, only that."""
    head = doc[headline]
    if head is None:
        return ()
    if _of_something_else(head):
        return (HeadlineClaim("subject", head.span),)
    return (*_terms(doc, head), *_numbers(doc, head))


def _of_something_else(head: Headline) -> bool:
    """Whether the text has none of four or more words of the headline, or one of seven or more."""
    content = content_of(word for word in head.words if word not in head.body)
    if len(content) < _LEAST_WORDS:
        return False
    every = content_of(head.words)
    shared = len(every - content) + sum(has_stem(word, head.body) for word in content)
    return not shared or (shared == 1 and len(every) >= _MANY_WORDS)


def _terms(doc: Document, head: Headline) -> Iterator[HeadlineClaim]:
    claimed = _TERMS.keys() & head.words
    if not claimed:
        return
    subject = content_of(word for word in head.words if word not in claimed)
    found = list(WORD.finditer(doc[folded], *head.span))
    for number, word in enumerate(found):
        before, after = (each[0].group() if each else "" for each in (found[:number][-1:], found[number + 1 :][:1]))
        name = word.group()
        fixed = {f"{before} {name}", f"{name} {after}"} & _PHRASES or (name == "record" and before.endswith("'s"))
        if name in claimed and not fixed and not _borne_out(doc, head, _TERMS[name], subject):
            yield HeadlineClaim("term", Span(*word.span()))


def _borne_out(doc: Document, head: Headline, beginnings: tuple[str, ...], subject: frozenset[str]) -> bool:
    for sentence in doc[sentences]:
        if sentence.span.start > head.span.end:
            here = words_in(sentence.span.of(doc[folded]).replace("all-time", "record"))
            if any(word.startswith(beginnings) for word in here) and len(subject & content_of(here)) >= _SHARED:
                return True
    return False


def _numbers(doc: Document, head: Headline) -> Iterator[HeadlineClaim]:
    vague = _DOZENS.keys() & head.words if _SUMS.isdisjoint(head.words) else set()
    vague = vague if len(vague) == 1 else set()
    if not vague and not doc[number_reader].may_hold(head.span):
        return
    low = doc[folded]
    claimed = [
        each
        for each in numbers_in(doc, head.span)
        if (each.is_quantity or each.kind == "age") and each.kind != "multiple" and not _is_label(low, each)
    ]
    if not claimed and not vague:
        return
    below = [each for each in doc[numbers] if each.span.start > head.span.end]
    for each in claimed:
        if not _given(each, [other for other in below if _comparable(each, other)]):
            yield HeadlineClaim("number", each.span)
    for word in vague - head.body:
        least = _DOZENS[word]
        counts = (other.value for other in below if other.kind == "count" and other.value not in _YEARS)
        most = least * _MOST_TIMES if least < _DOZENS["thousands"] else None
        if not any(least * Fraction(4, 5) <= value and (most is None or value <= most) for value in counts):
            at = low.index(word, head.span.start)
            yield HeadlineClaim("number", Span(at, at + len(word)))


def _is_label(low: str, number: Number) -> bool:
    """True for a number that the text need not repeat: a list's, one or two, “10-man”, the year of “2018 day”."""
    start, end = number.span
    if number.value in _YEARS and low[start : start + 2] in ("19", "20") and not number.magnitude:
        return True
    if number.kind == "count" and (number.value <= _FEW or low[end : end + 1] == "-" or low[start - 1 : start] == "-"):
        return True
    beside = words_in(low[end : end + 40])[:3] + words_in(low[max(start - 12, 0) : start])[-1:]
    return number.kind == "count" and not _LISTED.isdisjoint(beside)


def _comparable(claimed: Number, other: Number) -> bool:
    """Money answers money and shares shares; a bare figure answers anything but a time or a name."""
    if other.kind in _TIMES or (other.kind == "count" and other.value in _YEARS and not other.noun):
        return False
    if claimed.kind == "count" and other.kind != "count":
        return other.kind not in (*_SHARES, "ordinal") and not other.currency
    return claimed.kind == other.kind or other.kind == "count" or (claimed.kind in _SHARES and other.kind in _SHARES)


def _given(claimed: Number, below: list[Number]) -> bool:
    """Whether the text gives the number, one that rounds to it, or two close together that add up to it."""
    if claimed.kind == "age" and not any(other.kind == "age" for other in below):
        return True
    if claimed.unit == "metre" and _given(claimed._replace(value=claimed.value * 10**6, unit="", kind="count"), below):
        return True
    value = claimed.value
    slack = abs(value) * _ROUNDED
    for other in below:
        hedged = other.allows(value) or claimed.allows(other.value)
        if abs(other.value - value) <= (max(value, other.value) / 2 if hedged else slack):
            return True
    return any(
        abs(first.value + second.value - value) <= slack or abs(abs(first.value - second.value) - value) <= slack
        for first, second in combinations(below, 2)
        if second.span.start - first.span.end <= _NEAR
    )
