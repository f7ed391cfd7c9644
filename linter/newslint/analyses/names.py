"""Names of people and other proper names, as far as capital letters show them.

A run of capitalised words is divided at “and”, at weekdays and at what common
openings of a sentence put before it. Headlines and headings are left out:
in Title Case a capital proves nothing.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import analysis
from newslint.document import PROSE, Document
from newslint.span import Span

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ]"
_WORD = rf"{_CAPITAL}[\w\u0300-\u036f'’.-]*"
_PARTICLES = "de la las los da das do dos del della di du van von der den ter ten bin ibn al el le y".split()
_JOINTS = "of for and the in on &".split()
_RUN = re.compile(rf"{_WORD}(?:[ \u00a0\n](?:(?:{'|'.join(_PARTICLES + _JOINTS)})[ \u00a0\n]){{0,3}}{_WORD})*")

_ABBREVIATED = frozenset(
    "mr mrs ms dr st jr sr sen gov rep gen col capt lt sgt prof rev hon cmdr maj supt det insp".split()
)
_DIVIDERS = frozenset(_JOINTS)
_PARTICLE = frozenset(_PARTICLES)
_OPENERS = frozenset(
    """a about according after again against all along also although amid among an and another any are around as asked
    at back because before behind being below both but by can could despite did do does during each earlier either even
    every few five following for former four from given had has have having he her here his how however i if in indeed
    instead into is it its just last late later latest like many maybe meanwhile more moreover most much my near nearly
    neither never next no none nor not nothing now of off often on once one only or other others our out outside over
    part perhaps previously said says second seven several she should similarly since six so some soon speaking still
    such ten than that the their then there these they third this those though three through throughout thus to today
    together tomorrow too two under unlike until up upon was we were what when where whether which while who whose why
    will with within without would yesterday yet you your born called led asking responding writing using""".split()
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december christmas easter""".split()
)
TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen senator rep representative congressman
    congresswoman gov governor president vice-president vice prime minister chancellor secretary attorney general gen
    col colonel capt captain lt lieutenant sgt sergeant maj major cmdr commander admiral brigadier marshal constable pc
    dc superintendent supt chief inspector insp detective det deputy assistant commissioner judge justice king queen
    prince princess pope cardinal archbishop bishop rev reverend father rabbi imam sheikh ayatollah emperor mayor
    councillor cllr chairman chairwoman chair chairperson director editor coach manager captain ambassador envoy speaker
    leader candidate spokesman spokeswoman spokesperson foreign defence defense home finance shadow mp msp hon st junior
    corporal private officer sheriff trooper democrat republican democratic labour conservative tory liberal actor
    actress singer author striker midfielder defender goalkeeper analyst economist
    """.split()
)
"""Folded words that stand before a name and are no part of it."""
_POSTS = frozenset(
    """secretary minister chancellor president senator governor mayor spokesman spokeswoman chairman chairwoman
    superintendent inspector sergeant constable commissioner director editor analyst economist""".split()
)
"""Titles that words of their own may precede: “Health Secretary Ana Ruiz”, “World Bank President Ana Ruiz”."""
_SUFFIXES = frozenset("jr jnr sr snr ii iii iv qc kc mp msp mep mbe obe cbe phd md esq".split())
_NO_NAMES = _OPENERS | TITLES | _SUFFIXES


class Name(NamedTuple):
    """A proper name; ``span`` leaves out title, suffix and possessive.

    ``surname`` is the last word, with the particles that belong to it
    (“van der Berg”); ``given`` is what stands before it, empty for a surname
    alone or a name of one word. ``title`` is the last title before it. All
    three are plain: folded, hyphens as spaces, without accents and full stops.
    """

    span: Span
    given: str
    surname: str
    title: str


@analysis
def runs(doc: Document) -> list[tuple[int, int]]:
    """Start and end of the runs of capitalised words, small words between them included, in text and captions."""
    text = doc.text
    return [
        run.span()
        for block in doc.blocks
        if block.kind in PROSE or block.kind == "caption"
        for run in _RUN.finditer(text, *block.span)
    ]


@analysis
def names(doc: Document) -> list[Name]:
    """The names in running text and captions, in order."""
    text = doc.text
    return [
        Name(Span(start + first, start + last), given, surname, title)
        for start, end in doc[runs]
        for first, last, given, surname, title in _parts(text[start:end])
    ]


@analysis
def people(doc: Document) -> set[tuple[str, str]]:
    """The surname and given name of each of ``names``, once."""
    text = doc.text
    distinct = {text[start:end] for start, end in doc[runs]}
    return {(surname, given) for run in distinct for _, _, given, surname, _ in _parts(run)}


@analysis
def capitalised(doc: Document) -> set[str]:
    """The plain words that may be part of a name, each once."""
    text = doc.text
    distinct = {word for start, end in doc[runs] for word in text[start:end].split()}
    return {_piece(word)[1] for word in distinct} - _NO_NAMES


def plain(word: str) -> str:
    """``word`` folded, with ``'`` for ``’``, hyphens as spaces, and without accents and full stops."""
    if not word.isascii():
        decomposed = unicodedata.normalize("NFD", word.replace("’", "'"))
        word = "".join(character for character in decomposed if not unicodedata.combining(character))
    return word.lower().replace(".", "").replace("-", " ")


Part = tuple[int, int, str, str, str]
"""A name within a run: start, end, given name, surname and title."""


@lru_cache(maxsize=16384)
def _parts(run: str) -> tuple[Part, ...]:
    """The names in one run of capitalised words."""
    words = run.split()
    if len(words) == 1:
        return _alone(run)
    parts: list[Part] = []
    pieces: list[tuple[int, int, str]] = []
    start = 0
    for word in words:
        size, folded, divides, ends = _piece(word)
        if not divides:
            pieces.append((start, start + size, folded))
        if ends:
            parts += _name_of(pieces)
            pieces = []
        start += len(word) + 1
    return (*parts, *_name_of(pieces))


def _alone(word: str) -> tuple[Part, ...]:
    """The name that one word is by itself, if it is one."""
    size, folded, divides, _ = _piece(word)
    if divides or folded in _NO_NAMES or len(folded) < 2 or "'" in folded[-3:]:
        return ()
    return ((0, size, "", folded, ""),)


@lru_cache(maxsize=16384)
def _piece(word: str) -> tuple[int, str, bool, bool]:
    """A word’s length without possessive and stop, the word, whether it divides names, and whether a name ends here."""
    bare = word.rstrip("'’.-")
    rest = word[len(bare) :]
    if bare.endswith(("'s", "’s")):
        bare, rest = bare[:-2], "'s"
    folded = plain(bare)
    divides = folded in _DIVIDERS or folded in _CALENDAR or (len(folded) > 1 and bare.isupper())
    abbreviated = rest == "." and (len(folded) == 1 or folded in _ABBREVIATED)
    return len(bare), folded, divides, divides or folded in _SUFFIXES or bool(rest and not abbreviated)


def _name_of(pieces: list[tuple[int, int, str]]) -> list[Part]:
    """The name made of consecutive words, if one is left once titles, openings and suffixes are taken off."""
    title = ""
    words = [piece[2] for piece in pieces]
    first, last = 0, len(words)
    while first < last and (words[first] in _OPENERS or words[first] in TITLES):
        title = words[first] if words[first] in TITLES else title
        first += 1
    for at in range(last - 2, first, -1):
        if words[at] in _POSTS:
            title, first = words[at], at + 1
            break
    while first < last and words[last - 1] in _SUFFIXES:
        last -= 1
    words = words[first:last]
    if not words:
        return []
    cut = len(words) - 1
    if cut and not _PARTICLE.isdisjoint(words):
        cut = next((at for at, word in enumerate(words) if at and word in _PARTICLE), cut)
    surname = " ".join(words[cut:])
    if len(surname) < 2 or "'" in surname[-3:]:
        return []
    return [(pieces[first][0], pieces[last - 1][1], " ".join(words[:cut]), surname, title)]
