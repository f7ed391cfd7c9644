"""The quotation marks of one block: which characters are marks, and which belong together.

Every character is read by its glyph, by its neighbours, and by what is open.
An apostrophe is told from a single quotation mark by what it could pair with.
"""

from typing import Literal, NamedTuple

from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

Family = Literal["curly double", "curly single", "straight double", "straight single", "guillemets"]


class Glyph(NamedTuple):
    """A character (or a doubled one, as ``''``) that may be a quotation mark.

    ``opens`` and ``closes`` say what its neighbours allow; ``before`` and
    ``after`` are the nearest characters that are not marks themselves, a blank
    at the block's ends. A ``single`` one may also be an apostrophe.
    """

    at: int
    end: int
    glyph: str
    family: Family
    opens: bool
    closes: bool
    before: str
    after: str
    single: bool


class Pairing(NamedTuple):
    """The pairs of one block, opener first, and the marks that have no partner in it.

    ``resumed`` are openers that no mark closes because another one resumes the
    quotation: two paragraphs of one speech, run together.
    """

    pairs: list[tuple[Glyph, Glyph]]
    unclosed: list[Glyph]
    unopened: list[Glyph]
    resumed: list[Glyph]


_MARK = lazy_pattern(r"""["“”„«»‘’'`](?!(?<=\w['‘’])\w)""")
"""Every glyph, apart from an apostrophe inside a word."""

_FAMILY: dict[str, Family] = {
    **dict.fromkeys("“”„", "curly double"),
    **dict.fromkeys("‘’", "curly single"),
    **dict.fromkeys(('"', "''", "``"), "straight double"),
    "'": "straight single",
    **dict.fromkeys("«»", "guillemets"),
}
_SINGLE = frozenset("‘’'")
_QUOTES = frozenset("\"“”„«»‘’'`")
_OPENING = frozenset("([{<—–-/=")
_PUNCTUATION = frozenset(".,!?;:…)]}>—–-/")
_STOPS = frozenset(".,!?…")
_NEAR = 24
"""How many marks are looked at around one; no article nests more, and hostile text costs no more."""

_ELISION = lazy_pattern(
    r"\d\ds?\b|n['’]|(?:tis|twas|twere|twill|til|till|em|cause|cos|coz|cuz|bout|round|cross|ere|er|im|un|neath|tween|"
    r"twixt|gainst|hood|burbs|nuff|fraid|kay|ello|ol|mid|ave|alf|ard|ome|ouse|tude|scuse|sup|pon)\b"
)
"""What follows an apostrophe that stands for letters left out: ’90s, ’n’, ’em."""

_FEET = lazy_pattern(r"\d(?:['’′]|\s?(?:ft|feet|foot)\.?)\s?\d{1,2}[½¼¾]?\Z")
_FEET_ONLY = lazy_pattern(r"\s?\d{1,2}[½¼¾]?(?:\"|”|″|''|in\b)")
_ABBREVIATED = lazy_pattern(r"\b\w\.\Z")
_ENDS = lazy_pattern(r"[.!?…]['’\])]?\s*\Z")
_NAMED = r"(?:an? |the )?(?:[\w’'-]+\s){0,4}?(?:[A-Z][\w’'-]*\s?){1,3}"
_TAG = lazy_pattern(
    r"[,?!…]\s(?:(?:said|says|added|explained|continued|warned)\s(?:[A-Z]|the |an? )[^.!?\"“”]{1,100}"
    rf"|(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|{_NAMED}|the (?:[\w’'-]+ ){{0,3}}?[\w’'-]+|an? (?:[\w’'-]+ ){{0,4}}?[\w’'-]+)"
    r" (?:said|says|added|explained|continued|stated|told (?:[A-Z]|the|reporters|journalists))"
    r"(?!\s(?:he|she|it|they|that|I|we|you|to)\b)[^.!?\"“”,]{0,90})\.(?=\s|\Z)"
    r"|[.?!,]\s(?:[A-Z][\w’'-]+\s){1,2}(?:said|says|added|stated)\.(?=\s|\Z)"
)
"""A sentence that ends like this has left the quotation: its closing mark is missing before the speaker."""

_FRAGMENT = 60
_SENTENCE_STOP = lazy_pattern(r"[.!?]\s")


def glyphs(text: str, within: Span) -> list[Glyph]:
    """What may be a quotation mark in one block of ``text``, in order."""
    found: list[Glyph] = []
    start, end = within
    done = start
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if at < done:
            continue
        done = at + 1
        glyph = text[at]
        if glyph in "'`":
            if text[done : done + 1] == glyph and done < end:
                glyph += glyph
                done += 1
            elif glyph == "`":
                continue
        left, right = at - 1, done
        while left >= start and text[left] in _QUOTES and at - left < _NEAR:
            left -= 1
        while right < end and text[right] in _QUOTES and right - at < _NEAR:
            right += 1
        before = text[left] if left >= start else " "
        after = text[right] if right < end else " "
        blank_before, blank_after = before.isspace(), after.isspace()
        found.append(
            Glyph(
                at,
                done,
                glyph,
                _FAMILY[glyph],
                (blank_before or before in _OPENING) and not blank_after,
                not blank_before and before not in "([{" and (blank_after or after in _PUNCTUATION),
                before,
                after,
                glyph in _SINGLE,
            )
        )
    return found


def pair(text: str, block: list[Glyph]) -> Pairing:
    """Which of the glyphs of one block belong together; apostrophes and inch marks are left out."""
    reading = _read(text, block)
    if any(glyph.glyph == '"' for glyph in (*reading.unclosed, *reading.unopened)):
        # Blanks on the wrong side of a straight mark mislead; an even number read in turns does not.
        doubles = [glyph for glyph in block if not glyph.single]
        if len(doubles) % 2 == 0 and all(glyph.glyph == '"' for glyph in doubles):
            in_turn = list(zip(doubles[::2], doubles[1::2], strict=True))
            if all(_slipped(text, opener, closer) for opener, closer in in_turn):
                unclosed, unopened = ([each for each in lost if each.single] for lost in reading[1:3])
                return Pairing(in_turn, unclosed, unopened, [])
    return reading


def _slipped(text: str, opener: Glyph, closer: Glyph) -> bool:
    """True if two marks can be a pair, though a blank stands on the wrong side of one: , "said Ms Lee."""
    opens = opener.opens or not opener.closes or opener.before in ",:"
    return opens and (closer.closes or not closer.opens or closer.after.islower())


def ends_open(text: str, start: int, end: int) -> bool:
    """True if a quotation from ``start`` may be left open at ``end``, for the next paragraph to go on with it.

    It may not in the middle of a sentence, behind its speaker's name, or if it
    is a few words of the writer's own sentence: called it “a mess.
    """
    if not _ENDS.search(text, max(end - 6, start), end) or _TAG.search(text, start, end):
        return False
    return (
        not _in_sentence(text, start)
        or end - start > _FRAGMENT
        or _SENTENCE_STOP.search(text, start, end - 2) is not None
    )


def _in_sentence(text: str, start: int) -> bool:
    """Whether a quotation from ``start`` goes on with the writer's own sentence: said it “would pay."""
    return text[start].islower() and text[max(start - 3, 0) : start - 1].rstrip()[-1:].isalnum()


def elided(text: str, glyph: Glyph) -> bool:
    """True if ``glyph`` stands before what is written with an apostrophe: ’90s, ’em, ’tis."""
    return _ELISION.match(text[glyph.end : glyph.end + 8].lower()) is not None


def _read(text: str, block: list[Glyph]) -> Pairing:
    pairs: list[tuple[Glyph, Glyph]] = []
    unopened: list[Glyph] = []
    unclosed: list[Glyph] = []
    resumed: list[Glyph] = []
    held: list[Glyph] = []
    elisions: list[Glyph] = []
    for index, glyph in enumerate(block):
        partner = _partner(glyph, held)
        if glyph.single:
            if glyph.opens and not glyph.closes:
                (elisions if elided(text, glyph) else held).append(glyph)
                continue
            if not glyph.closes or _is_feet(text, glyph):
                continue
            if partner >= 0 and not _apostrophe(text, block, index, held[partner]):
                pairs.append((held[partner], glyph))
                del held[partner:]
            elif (
                not held
                and glyph.before in _STOPS
                and glyph.after.isspace()
                and not _ABBREVIATED.search(text, max(glyph.at - 4, 0), glyph.at)
            ):
                if elisions:
                    pairs.append((elisions.pop(), glyph))
                else:
                    unopened.append(glyph)
            continue
        if glyph.family == "guillemets":
            if partner >= 0 and held[partner].glyph != glyph.glyph:
                pairs.append((held[partner], glyph))
                del held[partner:]
            else:
                held.append(glyph)
            continue
        if glyph.before.isdigit() and glyph.glyph in ('"', "”", "''") and _is_inch(text, block, index, partner):
            continue
        if _opens(glyph, partner >= 0):
            if (
                partner >= 0
                and not _in_sentence(text, held[partner].end)
                and ends_open(text, held[partner].end, glyph.at)
            ):
                resumed.append(held[partner])
                del held[partner:]
            held.append(glyph)
        elif partner >= 0:
            pairs.append((held[partner], glyph))
            unclosed += held[partner + 1 :]
            del held[partner:]
        else:
            unopened.append(glyph)
    unclosed = [glyph for glyph in unclosed + held if glyph.family != "guillemets"]
    return Pairing(sorted(pairs), unclosed, unopened, resumed)


def _partner(glyph: Glyph, held: list[Glyph]) -> int:
    """The index in ``held`` of the opener that ``glyph`` would close, or -1.

    A single mark cannot close across an open double one.
    """
    for index in range(len(held) - 1, max(len(held) - _NEAR, 0) - 1, -1):
        other = held[index]
        if other.single == glyph.single and (other.family == "guillemets") == (glyph.family == "guillemets"):
            return index
        if glyph.single and not other.single:
            return -1
    return -1


def _opens(glyph: Glyph, inside: bool) -> bool:
    """Whether a double mark opens: its glyph decides unless its neighbours contradict."""
    mark = glyph.glyph
    if mark in ("“", "„", "``"):
        return not (inside and glyph.closes and not glyph.opens)
    if mark == "”":
        return not inside and glyph.opens and not glyph.closes
    if glyph.opens != glyph.closes:
        return glyph.opens
    return not inside


def _apostrophe(text: str, block: list[Glyph], index: int, opener: Glyph) -> bool:
    """Whether a single glyph after a word is an apostrophe, though a quotation is open: officers’, goin’.

    It is, if a better closing mark follows before the next opening one, or if
    the quotation would run past the end of a sentence.
    """
    glyph = block[index]
    doubtful = glyph.before in "sS" or text.endswith("in", opener.end, glyph.at)
    if not doubtful:
        return False
    for other in block[index + 1 : index + _NEAR]:
        if other.single:
            if other.opens and not other.closes:
                break
            if other.closes and other.before not in "sS":
                return True
        elif other.closes and not other.opens:
            break
    return (
        _SENTENCE_STOP.search(text, max(opener.end, glyph.at - 1000), glyph.at) is not None
        and not glyph.after.isspace()
    )


def _is_inch(text: str, block: list[Glyph], index: int, partner: int) -> bool:
    """Whether a double mark after a digit means inches: 6'2", a 12" single."""
    glyph = block[index]
    if partner < 0 or _FEET.search(text, max(glyph.at - 12, 0), glyph.at):
        return True
    for other in block[index + 1 : index + _NEAR]:
        if not other.single:
            return other.closes and not other.opens
    return False


def _is_feet(text: str, glyph: Glyph) -> bool:
    return glyph.before.isdigit() and _FEET_ONLY.match(text, glyph.end) is not None
