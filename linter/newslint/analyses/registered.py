"""Where the article names a body that a registry lists: exactly, in other letter case, or with another small word."""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.acronyms import Token, tokens
from newslint.analyses.demonyms import PLACES
from newslint.analyses.name_variants import inflected, one_edit
from newslint.analyses.names import runs
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import Unavailable, analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span
from newslint.world.registries import FUNCTION_WORDS, Entry, Name, Registries, words_of

_SPACE = r"(?:[^\w.;:!?()\[\]\"“”<>\n]{1,3}|\n)"
_GAP = lazy_pattern(rf"{_SPACE}(?:(?:{'|'.join(sorted(FUNCTION_WORDS))}){_SPACE}){{0,2}}")
_WIDEST_GAP = 17
_SHORTEST = 4


class Registered(NamedTuple):
    """Words that hold all the content words of a listed name, in its order.

    ``name`` is the nearest listed name. ``exact`` is True if the words are those
    of a listed name, letter case apart; otherwise a small word differs.
    """

    span: Span
    name: Name
    exact: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows that go by this name."""
        return self.name.entries


def registries(doc: Document) -> Registries:
    """The registries in force. Raises Unavailable if there are none."""
    if doc.world is None:
        raise Unavailable("no registry is loaded")
    return doc.world.registries


@analysis
def registered(doc: Document) -> tuple[Registered, ...]:
    """The bodies named in the document, the longest name at each place, in order. Raises Unavailable."""
    known = registries(doc)
    found: dict[Span, Registered] = {}
    text = doc[folded]
    for name in known.among(doc[vocabulary]):
        for span in _places(text, name.content):
            if span not in found:
                listed = known.name(words_of(text[span.start : span.end]))
                found[span] = Registered(span, listed or name, listed is not None)
    ordered = sorted(found.values(), key=lambda one: (one.span.start, -one.span.end))
    longest: list[Registered] = []
    for one in ordered:
        if not longest or one.span.end > longest[-1].span.end:
            longest.append(one)
    return tuple(longest)


_PREPOSITIONS = frozenset(("of", "for", "in", "on"))
_HOME = {
    "GB": frozenset(
        "uk britain british england english london scotland scottish wales welsh whitehall mps nhs".split()
    ),
    "US": frozenset(
        "washington america american americans senate senator congressman pentagon trump obama bush biden clinton "
        "reagan republicans democrats fbi gop".split()
    ),
}
"""Words of which a story from that country has one."""


def is_other_preposition(words: tuple[Token, ...], name: Name) -> bool:
    """True if ``words`` and ``name`` have one preposition each (of, for, in, on), and not the same."""
    given = [token.word for token in words if token.word in _PREPOSITIONS]
    listed = [word for word in name.words if word in _PREPOSITIONS]
    return len(given) == len(listed) == 1 and given != listed


def is_at_home(doc: Document, span: Span, country: str) -> bool:
    """True if the story is from ``country``, and no other country stands before or after the words of ``span``."""
    cues = _HOME.get(country, frozenset())
    if cues.isdisjoint(doc[vocabulary]) and not (country == "US" and ("U.S." in doc.text or "United St" in doc.text)):
        return False
    before = words_of(doc[folded][max(span.start - 30, 0) : span.start])[-2:]
    after = words_of(doc[folded][span.end : span.end + 30])[:2]
    beside = {word.removesuffix("'s") for word in (*before, *(after[1:] if after[:1] == ("of",) else ()))}
    return beside.isdisjoint(PLACES - cues)


def _places(text: str, content: tuple[str, ...]) -> Iterator[Span]:
    """Where the words stand in order, with up to two small words between neighbours."""
    first, *others = content
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        for word in others:
            if text.find(word, end, end + len(word) + _WIDEST_GAP) < 0:
                break
            gap = _GAP.match(text, end)
            if gap is None or not text.startswith(word, gap.end()):
                break
            end = gap.end() + len(word)
        else:
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                yield Span(start, end)
        start = text.find(first, start + len(first))


class LowerCase(NamedTuple):
    """A listed place in lower case at ``span``; the article has it ``times`` times, two or more, with its capital."""

    span: Span
    name: Name
    times: int


_PLACES = frozenset({"city", "country"})
_OFTEN = 2
_JOINED = "#@/-_&.\\"


@analysis
def lower_case_places(doc: Document) -> tuple[LowerCase, ...]:
    """The places written without the capital that the article gives them elsewhere, in order. Raises Unavailable.

    Hashtags, addresses, and words joined to another by a hyphen are none.
    """
    text = doc.text
    found: list[LowerCase] = []
    for name in registries(doc).of_one_word(doc[vocabulary]):
        small = name.text.lower()
        if small in text and _PLACES.issuperset(entry.kind for entry in name.entries):
            spans = [span for span in _whole(text, small) if _stands_alone(text, span)]
            times = sum(1 for _ in _whole(text, name.text)) if spans else 0
            found += [LowerCase(span, name, times) for span in spans if times >= _OFTEN]
    return tuple(sorted(found, key=lambda one: one.span))


def _whole(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield Span(start, end)
        start = text.find(word, end)


def _stands_alone(text: str, span: Span) -> bool:
    """False within a hashtag, an address or a compound; a stop at a sentence's end and a possessive are no joint."""
    before, after, next_one = (
        text[span.start - 1 : span.start],
        text[span.end : span.end + 1],
        text[span.end + 1 : span.end + 2],
    )
    if before and before in _JOINED:
        return False
    if after in "'’" or not after:
        return True
    return after not in _JOINED or (after == "." and not next_one.isalnum())


class Misprint(NamedTuple):
    """Capitalised words that are a listed name but for one letter of ``word``, which should be ``right``."""

    span: Span
    name: Name
    word: Span
    right: str


@analysis
def misprints(doc: Document) -> tuple[Misprint, ...]:
    """Names of listed bodies with one word misprinted, in order. Raises Unavailable."""
    known = registries(doc)
    low = doc[folded]
    found: list[Misprint] = []
    for start, end in doc[runs]:
        run = low[start:end]
        if run.isalpha():
            continue
        run = run.replace(".", " ").replace("-", " ").replace("'s", "  ").rstrip()
        given = run.split()
        near = known.near(given) if len(given) > 1 else ()
        if near and known.name(given) is None:
            held = {"and", *given} if "&" in given else set(given)
            near = [name for name in near if _may_be(name, held)]
            words = tokens(doc.text, Span(start, start + len(run))) if near else ()
            for name in near:
                found += _misprinted(words, name, known)
    return tuple(found)


def _may_be(name: Name, held: set[str]) -> bool:
    """True if all words of the name are ``held``, or all but one that is one of them but for a letter."""
    missing = [word for word in name.words if word not in held]
    if len(missing) != 1:
        return not missing
    right, size = missing[0], len(missing[0])
    return size >= _SHORTEST and any(abs(len(word) - size) < 3 and one_edit(word.strip("'"), right) for word in held)


def _misprinted(words: tuple[Token, ...], name: Name, known: Registries) -> Iterator[Misprint]:
    """The places in ``words`` that are ``name`` but for one letter.

    A plural first word (“Departments of”) is none, nor is another ending in a name of two words (“Post Offices”).
    """
    size = len(name.words)
    for start in range(len(words) - size + 1):
        window = words[start : start + size]
        given = tuple(token.word for token in window)
        wrong = [index for index in range(size) if given[index] != name.words[index]]
        if len(wrong) == 1 and known.name(given) is None:
            word, right = given[wrong[0]], name.words[wrong[0]]
            ending = (not wrong[0] and word == right + "s") or (len(name.content) < 3 and inflected(word, right))
            if min(len(word), len(right)) >= _SHORTEST and "'" not in word and one_edit(word, right) and not ending:
                yield Misprint(Span(window[0].span.start, window[-1].span.end), name, window[wrong[0]].span, right)
