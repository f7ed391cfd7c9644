"""Words that stand twice by accident: the same word twice in a row, or a reporting verb on both sides of a time.

A word that no clause holds twice running (“the the”) is always a slip. An auxiliary meets itself after a
relative clause (“what they are are rules”), a preposition after a verb that takes it as a particle (“came
in in May”) or where a clause strands it (“the town that she lives in in winter”). Words doubled for effect
(“very very”) are none, nor is what an article repeats twice.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import compress, count, islice
from operator import eq
from typing import NamedTuple

from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, folded, tokens, vocabulary, words
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

VERBS = frozenset("said says told added announced confirmed warned claimed wrote".split())
"""Reporting verbs, which are doubled even where a time stands between."""

_NEVER = frozenset(
    """the a an of and to from with at its their our your my be been being or if but because than although whether
    while which whose who when he she they we these those him them me every each as into during until against between
    among despite without within upon per via not also already just some""".split()
)
_COPULAS = frozenset(("is", "was"))
_AUXILIARIES = frozenset("were are has have will would could should can must does did".split())
_SUBJECTS = frozenset(("it", "you"))
_PARTICLES = {
    "in": """come comes coming came go goes going gone went move moves moved moving bring brings bringing brought call
    calls called calling turn turned turning get gets got getting let step stepped kick kicks kicked check checks
    checked checking hand handed plug plugged dig dug pull pulled take takes took taken taking phase phased usher
    ushered settle settled set sets setting sink sank break broke broken breaking log logged sign signed cave caved
    chip chipped chime chimed join joined pitch pitched tune tuned drop dropped fall fell fallen give gave given hold
    held keep kept lock locked opt opted pack packed plough poured pouring reined roped send sent stay stayed stormed
    sworn swear voted vote weigh weighed write wrote zoom squeezed built build fit cash cashed phone phoned roll
    rolled trade traded buy bought run ran clocked allowed cut all back up jump jumped put puts""",
    "on": """go goes going gone went carry carried carrying move moved moving moves hold held get gets got put puts
    putting take takes taken took turn turned turning pass passed passing come comes came coming bring brought keep
    keeps kept switch switched log logged sign signed catch caught spur spurred cheer cheered live lives lived drag
    drags dragged hang press pressed early later is was are were be been play played read drive drove operated relied
    worked acted agreed frowned""",
    "by": """pass passed passes passing stand stands stood standing come comes came go goes went going gone drop dropped
    stop stopped get gets got put laid ran sit sat sits sitting fly flew flown tick close near live lived lives walk
    walked drove rolled""",
    "about": "bring brings brought bringing come comes came go went going move moving out",
    "after": """look looks looked looking named sought day week month year morning evening night soon shortly ever
    long years days weeks months minutes hours moments""",
    "for": "",
}
"""A preposition, and words after which it closes a phrase, so that a second one may begin another."""

SMALL_WORDS = _NEVER | _COPULAS | _AUXILIARIES | _SUBJECTS | _PARTICLES.keys() | {"this", "his"}
"""Words that a clause may need anywhere, so that a hand may write them twice."""

_TIMES = frozenset("week month year morning afternoon evening weekend summer autumn winter spring time".split())
_EFFECTS = frozenset(
    """very really many much long more never ever even hard great good high deep fast slow most only late early nice
    wide pretty same super mega that over blah hush tweet knock bora ding beep boom bang clap fifty hear tick wink
    nudge please yeah quack woof honk there well then half walla papa mama dada chop sorry here gone going dear okay
    right like this down through around before about""".split()
)
_SHORTEST = 4

_WHEN = frozenset(
    """on in at late early earlier last this yesterday today tonight night week month morning afternoon evening
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)
_STATED = frozenset("a an statement interview letter email".split())
_FURTHEST = 6

_BETWEEN = lazy_pattern(r"[\w\s]*")
"""What may stand between the two: a comma or a dash makes two clauses."""
_OPENING = lazy_pattern(
    r"(?:\A|[,;:–—] *|\b(?:that|because|and|if|but|when|while|although|so|or|whether|since|unless|until) )\Z"
)
_RHETORICAL = lazy_pattern(r"\b(?:what|who|that|all|question|problem|thing|fact|truth|point|where|how)\b[^.;]*\Z")
_RELATIVE = lazy_pattern(
    r"\b(?:what|who|where|how|all|whatever|whoever|those|things?|way|as|than|which|ones?|(?:any|every)(?:one|thing)"
    r"|(?<!said )(?<!says )(?<!say )that)(?: [\w'-]+){0,3} \Z"
)
_WISH = lazy_pattern(r"(?:\b(?:his|her|the|their|a|my|your|our|its|this|living|last|free|political|good)|'s) \Z")
_STRANDED = lazy_pattern(
    r"\b(?:what|which|whom?|where|(?:every|any|some)thing|(?<!said )(?<!says )(?<!say )that)"
    r" (?:he|she|it|they|we|you|i|the|an?|his|her|their|our|this|these)(?: [\w'-]+){1,5} \Z"
    r"|\b(?!said|says|that|and|but|as|if|when|because|where)[\w'-]+ (?:he|she|it|they|we|you|i)(?: [\w'-]+){1,3} \Z"
    r"|\bto \w+ \Z|\b(?:is|was|are|were|been?|being) (?:\w+ )?(?:called|cared|accounted|provided|paid|asked) \Z"
)


class Doubled(NamedTuple):
    """``span`` covers both, ``second`` the later one; ``word`` is folded."""

    span: Span
    word: str
    second: Span


@analysis
def doubled_words(doc: Document) -> tuple[Doubled, ...]:
    """The words that are doubled in one sentence, names and good grammar apart, in order."""
    return tuple(sorted(_slips(doc)))


def _slips(doc: Document) -> Iterator[Doubled]:
    for first, last in _repetitions(doc[tokens], doc[vocabulary]):
        one, other = doc[words][first], doc[words][last]
        span, second = Span(one.start, other.end), Span(other.start, other.end)
        sentence = sentence_at(doc, span.start)
        if sentence is None or not sentence.span.covers(span) or not _BETWEEN.fullmatch(doc.text, one.end, other.start):
            continue
        if _joined(doc.text, span) or _named(doc.text, span, second, sentence.span.start):
            continue
        low = doc[folded]
        if other.folded in VERBS or not _meant(
            other.folded, low[max(sentence.span.start, span.start - 60) : span.start], low[span.end : span.end + 30]
        ):
            yield Doubled(span, other.folded, second)


def _repetitions(every: list[str], present: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The indexes of a word and of its repetition."""
    twice = list(compress(count(), map(eq, every, islice(every, 1, None))))
    times = Counter(every[index] for index in twice)
    for index in twice:
        word = every[index]
        if word in SMALL_WORDS or (word not in VERBS and _is_slip(word, times[word])):
            yield index, index + 1
    if present.isdisjoint(VERBS):
        return
    for index in compress(count(), map(VERBS.__contains__, every)):
        for other in range(index + 1, min(index + 1 + _FURTHEST, len(every))):
            if every[other] == every[index]:
                yield index, other
            stated = every[other] in _STATED and every[index + 1] in ("in", "on")
            if not stated and every[other] not in _WHEN and not every[other].isdigit():
                break


def _is_slip(word: str, times: int) -> bool:
    """True if an ordinary word is doubled, once in the article (``times``), and not for effect."""
    plain = word.isascii() and word.isalpha() and len(word) >= _SHORTEST and not word.endswith("ly")
    return plain and word not in _EFFECTS and times == 1


def _joined(text: str, span: Span) -> bool:
    """Whether a hyphen makes one of the two part of a longer word."""
    return text[span.start - 1 : span.start] in ("-", "/") or text[span.end : span.end + 1] in ("-", "/")


def _named(text: str, span: Span, second: Span, opening: int) -> bool:
    """Whether a capital makes the repetition a name."""
    return text[second.start].isupper() or (text[span.start].isupper() and opening != span.start)


def _meant(word: str, before: str, after: str) -> bool:
    """Whether ``word`` twice is good grammar, or marked so, between the words ``before`` and ``after`` it."""
    if after.startswith(" [sic"):
        return True
    if word in _COPULAS:
        return _RHETORICAL.search(before) is not None
    if word in _AUXILIARIES:
        return _RELATIVE.search(before) is not None or (word == "will" and _WISH.search(before) is not None)
    if word in _SUBJECTS:
        return _OPENING.search(before) is None
    last, following = WORD.findall(before)[-3:], WORD.findall(after)[:1]
    if word in _PARTICLES:
        number = word == "about" and following and following[0][0].isdigit()
        return (
            bool(number) or not set(last).isdisjoint(_PARTICLES[word].split()) or _STRANDED.search(before) is not None
        )
    if word == "this":
        return not _TIMES.isdisjoint(following)
    return word == "his" and last[-1:] == ["of"]
