"""Seats and parties that the words beside a name give to its bearer.

British: “Ana Ruiz, the Labour MP for Leeds East,” “Ana Ruiz (Lab, Leeds
East)”, “Labour MP Ana Ruiz”. American: “Sen. Ana Ruiz, D-Mont.,” “Ana Ruiz
(R-Ohio)”, “Senator Ana Ruiz of Ohio”, “Ohio Sen. Ana Ruiz”, “Ana Ruiz,
Democrat of Ohio”.
"""

from typing import NamedTuple

from newslint.analyses.names import plain
from newslint.analyses.political_cues import near, seat_cues
from newslint.analyses.words import WORD, fold
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_STATES = """AL Alabama Ala|AK Alaska|AZ Arizona Ariz|AR Arkansas Ark|CA California Calif Cal|CO Colorado Colo|
CT Connecticut Conn|DE Delaware Del|FL Florida Fla|GA Georgia Ga|HI Hawaii|ID Idaho|IL Illinois Ill|IN Indiana Ind|
IA Iowa|KS Kansas Kan|KY Kentucky Ky|LA Louisiana La|ME Maine|MD Maryland Md|MA Massachusetts Mass|MI Michigan Mich|
MN Minnesota Minn|MS Mississippi Miss|MO Missouri Mo|MT Montana Mont|NE Nebraska Neb|NV Nevada Nev|
NH New_Hampshire N.H|NJ New_Jersey N.J|NM New_Mexico N.M|NY New_York N.Y|NC North_Carolina N.C|ND North_Dakota N.D|
OH Ohio|OK Oklahoma Okla|OR Oregon Ore|PA Pennsylvania Pa Penn|RI Rhode_Island R.I|SC South_Carolina S.C|
SD South_Dakota S.D|TN Tennessee Tenn|TX Texas Tex|UT Utah|VT Vermont Vt|VA Virginia Va|WA Washington Wash|
WV West_Virginia W.Va|WI Wisconsin Wis Wisc|WY Wyoming Wyo"""
STATES = {
    name.replace("_", " ").replace(".", "").lower(): names.split()[1].replace("_", " ")
    for names in _STATES.replace("\n", "").split("|")
    for name in names.split()
}
"""US states: postal code, name and newspaper abbreviation (Associated Press), folded and without stops, to the name."""

_PARTIES = {
    "conservative": "Conservative", "tory": "Conservative", "con": "Conservative", "labour": "Labour",
    "lab": "Labour", "liberal democrat": "Liberal Democrat", "lib dem": "Liberal Democrat", "ld": "Liberal Democrat",
    "snp": "Scottish National Party", "scottish national party": "Scottish National Party", "plaid": "Plaid Cymru",
    "plaid cymru": "Plaid Cymru", "dup": "Democratic Unionist Party", "sdlp": "Social Democratic and Labour Party",
    "ukip": "UK Independence Party", "green": "Green", "d": "Democratic", "democrat": "Democratic",
    "democratic": "Democratic", "r": "Republican", "republican": "Republican", "gop": "Republican",
}  # fmt: skip
_PARTY = "|".join(sorted((name for name in _PARTIES if len(name) > 1), key=len, reverse=True))
_STATE_NAME = r"(?:[A-Z][a-z]+\.?|[A-Z]\. ?[A-Z][a-z]*\.?|[A-Z]{2})(?: [A-Z][a-z]+\.?)?"
_SEAT_NAME = r"(?:the )?[A-Z][\w'’-]+(?:(?:,? and|,| upon| of| under| in)?(?: the)? [A-Z][\w'’-]+){0,4}"
_LETTERS = r"(?:MPs?|MSP|MEP|AM|MS|MLA|member of parliament|Member of Parliament)"
_AMERICAN_TITLE = r"(?:U\.?S\.? )?(?:Sen|Senator|Rep|Representative|Congressman|Congresswoman|Congressmember)\.?"

_TAG = lazy_pattern(rf",? \(?(D|R|Democrat|Republican)(?:[-–—,]|\.,) ?({_STATE_NAME})(?=[),.;:]|\s)")
_PARTY_OF = lazy_pattern(
    rf", (?:an? |the )?(?i:(?:{_PARTY})(?= of| from| senator| represent| congress)|)"
    rf"(?i: ?senator| ?congress(?:wo)?man| ?representative|) ?(?:of|from) ({_STATE_NAME})(?=[,.;:)]|\s)"
)
_STATE_FIRST = lazy_pattern(
    rf", (?:an? |the )({_STATE_NAME}) (Democrat|Republican|senator|congressman|congresswoman|representative)\b"
)
_OF = lazy_pattern(rf" of ({_STATE_NAME})(?=[,.;:)]|\s)")
_TITLE = lazy_pattern(rf"(?:\b({_STATE_NAME})[ ])?{_AMERICAN_TITLE}\s\Z")
_MP_FOR = lazy_pattern(rf",? (?:an? |the |who is )?(?i:({_PARTY}) )?{_LETTERS} for ({_SEAT_NAME})")
_MP_IN_BRACKETS = lazy_pattern(rf" (?:MP )?\((?i:({_PARTY})), ({_SEAT_NAME})\)")
_MP = lazy_pattern(rf",? (?:an? |the )?(?i:({_PARTY}) )?{_LETTERS}\b(?! for)")
_MP_BEFORE = lazy_pattern(rf"(?i:\b({_PARTY}) )?\b(?:back-?bench(?:er)? )?{_LETTERS}(?: for ({_SEAT_NAME}))?,? \Z")
_LOCAL_MP = lazy_pattern(
    rf"((?:[A-Z][\w'’-]+,? (?:and |upon |of |under |the )*){{1,5}})(?i:(?:{_PARTY}) )?{_LETTERS},? \Z"
)
_TITLE_ENDS = ("Sen. ", "Sen ", "Senator ", "Rep. ", "Rep ", "Representative ", "man ", "woman ", "member ")
_MEMBERS = ("MP", "MSP", "MEP", "AM", "MS", "MLA", "arliament")
_MEMBER_ENDS = tuple(letters + end for letters in _MEMBERS for end in (" ", ", "))


class Seat(NamedTuple):
    """Words beside a name that say for whom or for where its bearer sits.

    ``place`` is the seat as written, of a US state its usual name; ``party``
    one of the names of ``_PARTIES``. What is not said is empty; ``span`` holds
    the words. ``perhaps`` is True for capitalised words before “MP” that need not be a place.
    """

    span: Span
    place: str
    party: str
    country: str
    perhaps: bool = False


def seats(doc: Document, name: Span) -> list[Seat]:
    """The seats and parties beside ``name``, before it and after it."""
    text = doc.text
    if not near(doc[seat_cues], name):
        return []
    found = [_american(text, name), _british_after(text, name)]
    if text.endswith(_MEMBER_ENDS, 0, name.start) or " for " in text[max(name.start - 60, 0) : name.start]:
        found += [_british_before(text, name), _local(text, name)]
    return [seat for seat in found if seat is not None]


def _american(text: str, name: Span) -> Seat | None:
    end = min(name.end + 60, len(text))
    beside = text[name.end : end]
    if beside.lstrip(", (")[:1] in ("D", "R") and (tag := _TAG.match(text, name.end, end)):
        return _in_state(tag[2], _PARTIES[tag[1].lower()], Span(tag.start(1), tag.end(2)))
    if (
        beside.startswith(", ")
        and ("of " in beside or "from " in beside)
        and (phrase := _PARTY_OF.match(text, name.end, end))
    ):
        party = next((_PARTIES[word] for word in WORD.findall(fold(phrase.group())) if word in _PARTIES), "")
        return _in_state(phrase[1], party, Span(phrase.start() + 2, phrase.end(1)))
    if beside.startswith((", a", ", the ")) and (phrase := _STATE_FIRST.match(text, name.end, end)):
        return _in_state(phrase[1], _PARTIES.get(phrase[2].lower(), ""), Span(phrase.start(1), phrase.end(2)))
    if not text.endswith(_TITLE_ENDS, 0, name.start):
        return None
    title = _TITLE.search(text, max(name.start - 40, 0), name.start)
    if title is None:
        return None
    if after := _OF.match(text, name.end, end):
        return _in_state(after[1], "", Span(*after.span(1)))
    return _in_state(title[1], "", Span(*title.span(1))) if title[1] else None


def _in_state(written: str, party: str, span: Span) -> Seat | None:
    for words in (written, written.split(" ")[0], written.split(" ")[-1]):
        state = STATES.get(words.replace(".", "").lower()) or STATES.get(
            words.replace(". ", "").replace(".", "").lower()
        )
        if state:
            return Seat(span, state, party, "US")
    return None


def _british_after(text: str, name: Span) -> Seat | None:
    end = min(name.end + 110, len(text))
    beside = text[name.end : end]
    member = any(letters in beside for letters in _MEMBERS)
    said = _MP_FOR.match(text, name.end, end) if member else None
    if said is None and "(" in beside:
        said = _MP_IN_BRACKETS.match(text, name.end, end)
    if said is not None:
        return Seat(Span(*said.span(2)), said[2], _PARTIES.get(fold(said[1] or ""), ""), "GB")
    if member and (letters := _MP.match(text, name.end, end)):
        return Seat(Span(*letters.span()), "", _PARTIES.get(fold(letters[1] or ""), ""), "GB")
    return None


def _british_before(text: str, name: Span) -> Seat | None:
    said = _MP_BEFORE.search(text, max(name.start - 90, 0), name.start)
    if said is None:
        return None
    span = Span(*said.span(2)) if said[2] else Span(said.start(), said.end() - 1)
    return Seat(span, said[2] or "", _PARTIES.get(fold(said[1] or ""), ""), "GB")


def _local(text: str, name: Span) -> Seat | None:
    """“Leeds West MP Ana Ruiz”, “the Leeds West MP, Ana Ruiz”; “the Muslim Labour MP Ana Ruiz” reads alike."""
    said = _LOCAL_MP.search(text, max(name.start - 70, 0), name.start)
    if said is None:
        return None
    words = [word for word in said[1].split() if fold(word) not in _PARTIES and word not in ("The", "Lib", "Dem")]
    place = " ".join(words)
    start = said.start() + said[1].find(words[0]) if words else 0
    return Seat(Span(start, start + len(place)), place, "", "GB", True) if words else None


_DIRECTIONS = frozenset("north south east west central mid the and of upon in under city".split())


def content(place: str) -> frozenset[str]:
    """The plain words of a seat’s name that tell it from its neighbours: without directions and small words."""
    return frozenset(word for word in WORD.findall(plain(place))) - _DIRECTIONS


def same_place(one: str, other: str) -> bool:
    """True if two names of seats may be of the same one: a state by any name, or a shared word of their own."""
    state, second = STATES.get(one.lower().replace(".", "")), STATES.get(other.lower().replace(".", ""))
    if state or second:
        return state == second
    return not content(one).isdisjoint(content(other)) or not (content(one) and content(other))
