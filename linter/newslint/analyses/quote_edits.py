"""How two versions of one quotation differ, and how grave each difference is.

Case, glyphs, contractions, spelling and hyphens make no difference. Words in
brackets and ellipses own up to a change, so they excuse what they stand beside.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.alignment import closest, shared
from newslint.analyses.quoted_words import GAP, Token

Grade = Literal["same", "marked", "small", "wording", "meaning", "rewritten"]

GRADES: tuple[Grade, ...] = ("same", "marked", "small", "wording", "meaning", "rewritten")
"""E0 to E5: none or punctuation; clipped, marked or filler; function words; content words, or “would” for “will”;
number, negation, other modal, hedge or name; another sentence made of the same words."""

SILENT: frozenset[Grade] = frozenset(("same", "marked"))
"""Differences that every newsroom makes and may make."""

_FILLERS = frozenset("um uh er erm ah oh well so and but now then however ok yes yeah".split())
_FILLING = frozenset(("you know", "i mean", "sort of", "kind of"))
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without hardly scarcely".split())
_MODALS = frozenset("will would shall should can could may might must".split())
_FUTURE = frozenset(("will", "would", "shall"))
"""Modal verbs that a reporter who has no recording takes for each other: “I'd”, “I'll”."""
_HEDGES = frozenset(
    "likely unlikely possibly possible probably perhaps maybe allegedly alleged apparently reportedly potentially "
    "suspected supposedly presumably".split()
)
_BEFORE_NUMBERS = frozenset("about around approximately roughly nearly almost some over under least most up".split())
_MAGNITUDES = frozenset("dozen hundred thousand million billion trillion half twice dozens hundreds thousands".split())
_CLAIMS = _NEGATIONS | _MODALS | _HEDGES
_FUNCTION = (
    _FILLERS
    | frozenset(
        "a an the this that these those there here i me my mine myself we us our ours ourselves you your yours he him "
        "his himself she her hers herself it its itself they them their theirs themselves who whom whose which what "
        "when where why how is are am was were be been being do does did done doing have has had having of in on at "
        "to from by with for into onto upon out off as if than or because while though although till until since "
        "per through toward between among against during before after above below again also too very just really "
        "quite actually simply certainly basically even still yet own such going got ever both each either another "
        "any same else rather know mean like right".split()
    )
    | _MODALS
    | _NEGATIONS
    | _BEFORE_NUMBERS
)
LEAST_SHARED = 5
"""Content words that a rewritten sentence shares with its source, at least."""


class Edit(NamedTuple):
    """Where two versions part: token ranges on both sides, and how grave it is."""

    here: range
    there: range
    grade: Grade


class Comparison(NamedTuple):
    """One sentence beside its best match: the matched range there, and the differences."""

    there: range
    edits: tuple[Edit, ...]
    grade: Grade
    shared: int


def is_content(key: str) -> bool:
    """Whether a key carries meaning of its own: not a function word, a filler or a gap."""
    return key not in _FUNCTION and key != GAP


def compare(here: Sequence[Token], there: Sequence[Token], rewritten: bool = True) -> Comparison | None:
    """The differences between a sentence and the part of ``there`` that it matches, or None if it matches none.

    What ``there`` says before and after counts as clipped. ``here`` may go on
    where ``there`` begins or ends. ``rewritten`` allows the grade of that name.
    """
    window = _window(here, there)
    if window is None:
        return None
    pairs = [
        (first, second + window.start)
        for first, second in closest(
            [token.key for token in here],
            [token.key for token in there[window.start : window.stop]],
            lambda index: _worth(here[index].key),
        )
        if here[first].key != GAP
    ]
    if not pairs:
        return None
    matched = range(pairs[0][1], pairs[-1][1] + 1)
    edits = tuple(_edits(here, there, pairs))
    common = sum(is_content(here[first].key) for first, _ in pairs)
    left_over = [edit for edit in edits if edit.grade != "marked"]
    unlike = sum(len(edit.here) + len(edit.there) for edit in left_over)
    likeness = 2 * len(pairs) / (2 * len(pairs) + unlike)
    own = sum(is_content(here[index].key) for edit in left_over for index in edit.here if edit.grade != "same")
    if common >= LEAST_SHARED and own >= (2 if likeness < 0.7 else 3) and likeness < 0.85:
        return Comparison(matched, edits, "rewritten", common) if rewritten and likeness >= 0.4 else None
    if likeness < 0.7 or common < 2:
        return None
    worst: Grade = max((edit.grade for edit in edits), key=GRADES.index, default="same")
    return Comparison(matched, edits, worst, common)


def _window(here: Sequence[Token], there: Sequence[Token]) -> range | None:
    """The part of ``there``, little longer than ``here``, that shares most content words with it."""
    wanted = {token.key for token in here if is_content(token.key)}
    places = [index for index, token in enumerate(there) if token.key in wanted]
    reach = len(here) + len(here) // 2 + 4
    best, best_count = None, 1
    for number, first in enumerate(places):
        inside = [place for place in places[number:] if place < first + reach]
        count = len({there[place].key for place in inside})
        if count > best_count:
            best, best_count = (first, inside[-1]), count
    if best is None:
        return None
    spare = len(here)
    return range(max(best[0] - spare, 0), min(best[1] + spare + 1, len(there)))


def _worth(key: str) -> float:
    return 1.0 if is_content(key) else 0.5


def _edits(here: Sequence[Token], there: Sequence[Token], pairs: Sequence[tuple[int, int]]) -> list[Edit]:
    """The differences between the shared words, and at either end unless one side begins or ends there.

    At an end it is not known which words were replaced, so that a “not” there proves nothing.
    """
    found = []
    first, second = pairs[0]
    if first and second:
        found.append((range(first), range(max(second - first, 0), second)))
    for (a, b), (c, d) in pairwise(pairs):
        if c - a > 1 or d - b > 1:
            found.append((range(a + 1, c), range(b + 1, d)))
    last, final = pairs[-1]
    tail = len(here) - last - 1
    if tail and final + 1 < len(there):
        found.append((range(last + 1, len(here)), range(final + 1, min(final + 1 + tail, len(there)))))
    edits = []
    for ours, theirs in found:
        following = here[ours.stop].key if ours.stop < len(here) else ""
        said, instead = [here[index] for index in ours], [there[index] for index in theirs]
        if not ours.start or ours.stop == len(here):
            instead = [token for token in instead if not _is_weighty(token.key)]
            said = [token for token in said if token.key not in _CLAIMS]
            if all(token.key in _FILLERS for token in said):
                instead = []
        step = grade(said, instead, following[:1].isdigit())
        edits.append(Edit(ours, theirs, step))
    return edits


def grade(here: Sequence[Token], there: Sequence[Token], before_number: bool = False) -> Grade:
    """How grave it is that one version has the words ``here`` where the other has ``there``.

    ``before_number`` says that a number follows: “around” makes it another one.
    """
    if any(token.key == GAP for token in (*here, *there)):
        return "marked"
    ours, theirs = [token.key for token in here], [token.key for token in there]
    if "".join(ours) == "".join(theirs):
        return "same"
    if not (ours and theirs) and (_FILLERS.issuperset(ours + theirs) or " ".join(ours + theirs) in _FILLING):
        return "marked"
    only_ours, only_theirs = set(ours) - set(theirs), set(theirs) - set(ours)
    differing = only_ours | only_theirs
    if any(map(_is_weighty, differing - _FUTURE)) or (before_number and differing & _BEFORE_NUMBERS):
        return "meaning"
    our_names = {token.key for token in here if token.capital} & only_ours
    their_names = {token.key for token in there if token.capital} & only_theirs
    if our_names and their_names:
        if not any(_alike(a, b) for a in our_names for b in their_names):
            return "meaning"
        only_ours, only_theirs = only_ours - our_names, only_theirs - their_names
    if differing & _FUTURE:
        return "wording"
    if {_stem(key) for key in only_ours if is_content(key)} == {_stem(key) for key in only_theirs if is_content(key)}:
        return "small"
    return "wording"


def _is_weighty(key: str) -> bool:
    """Whether a word by itself decides what is claimed: a number, negation, modal verb or hedge."""
    return key[:1].isdigit() or key in _CLAIMS or key in _MAGNITUDES


def _stem(key: str) -> str:
    """A word without its inflection."""
    return re.sub(r"(?:ing|ed|es|s|e|d)$", "", key) if len(key) > 3 else key


def _alike(one: str, other: str) -> bool:
    """Whether two names may be the same: one is short for the other, or they are spellings of one."""
    if one.startswith(other) or other.startswith(one):
        return True
    return one[-2:] == other[-2:] and 3 * len(shared(one, other)) >= 2 * min(len(one), len(other))
