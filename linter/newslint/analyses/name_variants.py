"""Spellings of one name that a slip of the pen tells apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from newslint.analyses.names import Name, capitalised, names, people
from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern

_SHORTEST = 4
_SHORTEST_ALONE = 6
_SHORTEST_SPOKEN = 5
_OFTEN = 3
_ENDINGS = frozenset("adeilnorsty")
_COURTESY = frozenset({"", "mr", "mrs", "ms", "miss"})
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof professor sir dame rev sgt pc".split())
_SPEAKS = lazy_pattern(
    r"\s(?:said|says|told|added|insists|insisted|argued|explained|replied|admitted|claimed|warned)\b"
)
_SPOKEN = lazy_pattern(
    r"\b(?:said|says|added|insists|insisted|argued|explained|replied|warned)(?: (?:mr|mrs|ms|dr)\.?)?\s\Z"
)
_VARIED = ("isation", "ization", "ising", "izing", "ised", "ized")
_BRITISH = frozenset("centre defence harbour labour theatre licence honour favour colour".split())


class Variant(NamedTuple):
    """A spelling that stands out, and the mentions of the usual one.

    ``by`` tells what binds the two: the same first name before both, the same
    surname after both, or a surname alone that nobody in the article bears.
    """

    odd: Name
    usual: tuple[Name, ...]
    by: str


@analysis
def name_variants(doc: Document) -> tuple[Variant, ...]:
    """The variants of the document, in order of the spelling that stands out."""
    if next(slips(doc[capitalised], _SHORTEST, endings=True), None) is None:
        return ()
    pairs = list(slips({surname for surname, _ in doc[people]}, _SHORTEST, endings=True))
    shared = _shared(doc[people])
    if not pairs and not shared:
        return ()
    by_surname: dict[str, list[Name]] = defaultdict(list)
    for name in doc[names]:
        by_surname[name.surname].append(name)
    found: list[Variant] = []
    for pair in pairs:
        odd, usual = _rarer_first(by_surname, pair)
        if not inflected(*pair):
            found += _same_given(odd, usual) or _surname_alone(doc, odd, usual)
        elif len(odd) == 1 and _is_person(doc, odd[0]) and _by_letter(odd[0], usual):
            found += _surname_alone(doc, odd, usual)
    for surname in shared:
        found += _same_surname(by_surname[surname])
    return tuple(sorted(found, key=lambda variant: variant.odd.span))


def _shared(people: set[tuple[str, str]]) -> list[str]:
    """The surnames that stand after two first names which a slip of the pen tells apart."""
    named = [person for person in people if person[1]]
    if len({surname for surname, _ in named}) == len(named):
        return []
    before: dict[str, list[str]] = defaultdict(list)
    for surname, given in named:
        before[surname].append(given)
    return [surname for surname, given in before.items() if any(slips(given, _SHORTEST))]


def one_edit(one: str, other: str) -> bool:
    """True if one letter added, dropped or changed, or two neighbours exchanged, make ``one`` into ``other``.

    This is a distance of 1 in optimal string alignment (Damerau 1964).
    """
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    rest, other_rest = _differing(one, other)
    return (len(rest) <= 1 and len(other_rest) <= 1) or (len(rest) == 2 and rest == other_rest[::-1])


def inflected(one: str, other: str) -> bool:
    """True if only a common last letter tells the words apart, or did without a plural.

    Korea and Korean, Haas and Haase, Partiers and Parties.
    """
    singular = (word.removesuffix("s").replace("men", "man") for word in (one, other))
    return _by_ending(one, other) or _by_ending(*singular)


def _by_ending(one: str, other: str) -> bool:
    one, other = sorted((one, other), key=len)
    if len(one) == len(other):
        return one[:-1] == other[:-1] and (one == other or not _ENDINGS.isdisjoint((one[-1], other[-1])))
    return other[:-1] == one and other[-1] in _ENDINGS


def slips(words: Iterable[str], shortest: int, endings: bool = False) -> Iterator[tuple[str, str]]:
    """Pairs of ``words`` that a slip of the pen tells apart, in alphabetical order.

    Both have the same first letter and at least ``shortest`` letters, four or
    more; they differ by one edit that is neither a space nor an apostrophe, nor,
    without ``endings``, an inflection.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= shortest:
            by_letter.setdefault(word[0], []).append(word)
    for group in by_letter.values():
        for one, other in combinations(group, 2):
            if one[1] != other[1] and one[-1] != other[-1]:
                continue  # one edit cannot change both the second letter and the last
            if not one_edit(one, other) or not "".join(_differing(one, other)).isalpha():
                continue
            if endings or not inflected(one, other):
                yield one, other


def _differing(one: str, other: str) -> tuple[str, str]:
    """What is left of two words without their common beginning and end."""
    short = min(len(one), len(other))
    start = 0
    while start < short and one[start] == other[start]:
        start += 1
    end = 0
    while end < short - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _rarer_first(mentions: dict[str, list[Name]], pair: tuple[str, str]) -> list[list[Name]]:
    """The mentions of both spellings, the rarer first; of two equally rare, the one that comes later."""
    return sorted((mentions[spelling] for spelling in pair), key=lambda group: (len(group), -group[-1].span.end))


def _same_given(odd: list[Name], usual: list[Name]) -> list[Variant]:
    """The one mention of a surname with a first name that the other surname has too."""
    given = {name.given for name in usual if name.given}
    name = odd[0]
    if len(odd) > 1 or name.given not in given or _words_of_their_own(name.surname, usual[0].surname):
        return []
    return [Variant(name, tuple(usual), "first name")]


def _surname_alone(doc: Document, odd: list[Name], usual: list[Name]) -> list[Variant]:
    """The one mention of a surname without a first name, where the other surname belongs to somebody."""
    name = odd[0]
    titles = {other.title for other in usual}
    in_full = any(other.given for other in usual)
    if len(odd) > 1 or name.given or not (in_full or any(titles)):
        return []
    often = len(usual) >= _OFTEN
    shortest = _SHORTEST if often else _SHORTEST_ALONE
    if in_full and _is_person(doc, name):
        shortest = min(shortest, _SHORTEST_SPOKEN - (len(usual) > 1))
    if min(len(name.surname), len(usual[0].surname)) < shortest:
        return []
    if name.title not in titles | _COURTESY and not (often and name.title in _HONORIFICS):
        return []
    if name.surname in {word for _, given in doc[people] for word in given.split()}:
        return []
    if _words_of_their_own(name.surname, usual[0].surname) or f" {name.surname}" in doc.text:
        return []
    return [Variant(name, tuple(usual), "surname")]


def _is_person(doc: Document, name: Name) -> bool:
    """True if the words around a name show that it is somebody’s: “Mr Pelman”, “Pelman said”, “said Pelman”."""
    if name.title in _HONORIFICS:
        return True
    low, (start, end) = doc[folded], name.span
    return _SPEAKS.match(low, end) is not None or _SPOKEN.search(low, max(start - 16, 0), start) is not None


def _by_letter(odd: Name, usual: list[Name]) -> bool:
    """True if the words differ by another last letter than the s of a plural, or a honorific shows that it is none."""
    last = max(odd.surname, usual[0].surname, key=len)[-1]
    return last != "s" or odd.title in _HONORIFICS


def _words_of_their_own(*words: str) -> bool:
    """True if one of two similar words is a place, or they are the British and American spelling of one word."""
    from newslint.analyses.demonyms import PLACES

    if not PLACES.isdisjoint(words) or not _BRITISH.isdisjoint(words):
        return True
    one, other = (word.removesuffix("s") for word in words)
    return one.endswith(_VARIED) and one.replace("iz", "is") == other.replace("iz", "is")


def _same_surname(bearers: list[Name]) -> list[Variant]:
    """Single mentions whose first names differ from another's by a slip in one word."""
    by_given: dict[str, list[Name]] = {}
    for name in bearers:
        if name.given:
            by_given.setdefault(name.given, []).append(name)
    found = []
    for pair in slips(by_given, _SHORTEST):
        words = [(a, b) for a, b in zip(*(given.split() for given in pair), strict=False) if a != b]
        odd, usual = _rarer_first(by_given, pair)
        if len(odd) > 1 or len(words) > 1 or min(map(len, words[0])) < _SHORTEST:
            continue
        if not inflected(*words[0]) and not _words_of_their_own(*words[0]):
            found.append(Variant(odd[0], tuple(usual), "first names"))
    return found
