"""Acronyms and the words they are said to stand for: “Expansion (ABC)” and “ABC (Expansion)”."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analyses.demonyms import PLACES
from newslint.analyses.name_variants import one_edit
from newslint.analyses.names import plain
from newslint.analyses.words import fold
from newslint.analysis import Unavailable, analysis
from newslint.document import PROSE, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span
from newslint.world.registries import FUNCTION_WORDS, Entry, words_of

_LETTERS = r"[A-Z][A-Za-z0-9&.]*[A-Z][A-Za-z0-9&.]*"
_NAMED = r"[A-Z][a-z]{2,8}"
"""An acronym that is read as a word (Nato); only one that a registry lists counts."""
_AFTER = lazy_pattern(rf"\((?:the )?[\"'“‘]?({_LETTERS}|{_NAMED})[\"'”’]?\)")
_BEFORE = lazy_pattern(rf"(?<!\w)({_LETTERS}) \((?:or )?(?:the )?([A-Za-z][^()\d;:]{{7,90}})\)")
_TOKEN = lazy_pattern(r"(?:\w\.){2,}|[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*|&")
_BREAK = lazy_pattern(r"[;:()\[\]“”\"<>?!\n]|(?<=\w\w)\.\s|\s[-–—]+\s")
_REACH = 110
_ENGLISH = frozenset(
    """american british english scottish irish welsh australian canadian european african asian indian pakistani
    nigerian kenyan ghanaian ugandan zambian jamaican maltese michigan christian""".split()
)
_AMERICAN = {
    "center": "centre", "centers": "centres", "defense": "defence", "labor": "labour", "program": "programme",
    "color": "colour", "colored": "coloured", "cooperation": "co operation",
}  # fmt: skip
COMMON_NOUNS = frozenset(
    """agency association authority bank board brigade college commission commissioner committee company constabulary
    corporation council court department federation force fund government group inspectorate institute ministry
    office organisation organization party police service society system tribunal trust union university
    workers""".split()
)
"""Nouns that many newsrooms write in lower case within a body's name (“Met police”)."""


class Token(NamedTuple):
    """A word of an expansion, folded, ``&`` as ``and`` and ``U.N.`` as ``un``; ``capital`` if it begins with one."""

    word: str
    span: Span
    capital: bool


class Definition(NamedTuple):
    """An acronym in brackets or before them, and the words beside it.

    ``words`` are those that may belong to the expansion: all that stand before
    the brackets in the same clause, or all that stand within them.
    """

    acronym: str
    span: Span
    words: tuple[Token, ...]
    enclosed: bool


@analysis
def definitions(doc: Document) -> tuple[Definition, ...]:
    """The definitions in prose and captions, in order."""
    text = doc.text
    if "(" not in text:
        return ()
    found: list[Definition] = []
    for block in doc.blocks:
        if block.kind in PROSE or block.kind == "caption":
            start, end = block.span
            bracket = text.find("(", start, end)
            while bracket >= 0:
                found += _beside(text, start, bracket, end)
                bracket = text.find("(", bracket + 1, end)
    return tuple(sorted(found, key=lambda definition: definition.span))


def _beside(text: str, start: int, bracket: int, end: int) -> Iterator[Definition]:
    """What the bracket at ``bracket`` in the block from ``start`` to ``end`` defines."""
    left, right = max(bracket - _REACH, start), min(bracket + _REACH, end)
    word = max(text.rfind(" ", left, bracket - 1) + 1, left)
    if place := _AFTER.match(text, bracket, right):
        for stop in _BREAK.finditer(text, left, bracket):
            left = stop.end()
        yield Definition(place[1], Span(*place.span(1)), tokens(text, Span(left, bracket)), True)
    place = _BEFORE.search(text, word, right) if text[bracket - 1] == " " and bracket - word > 2 else None
    if place is not None and place.end(1) == bracket - 1:
        yield Definition(place[1], Span(*place.span(1)), tokens(text, Span(*place.span(2))), False)


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The words of ``span``, as they count for an expansion."""
    found = []
    for word in _TOKEN.finditer(text, span.start, span.end):
        folded = fold(word.group()).replace(".", "").replace("&", "and")
        found.append(Token(folded, Span(*word.span()), word.group()[0].isupper()))
    return tuple(found)


def expansion(definition: Definition) -> tuple[Token, ...]:
    """The words whose letters make up the acronym, or nothing.

    The letters are looked for from the right: each begins a word, or stands
    within the word that the letter before it begins (Head*q*uarters). Small
    words and one word in lower case may be passed over.
    """
    letters = "".join(character for character in definition.acronym if character.isalnum()).lower()
    if definition.acronym.endswith("s") and len(letters) > 2:
        letters = letters[:-1]
    words = definition.words
    first = _first(words, letters, len(words), len(letters), 1)
    if first is None or (not definition.enclosed and any(word.word not in FUNCTION_WORDS for word in words[:first])):
        return ()
    return words[first:]


def _first(words: tuple[Token, ...], letters: str, end: int, left: int, passes: int) -> int | None:
    """The index of the word that the first letter begins, when ``left`` letters remain for ``words[:end]``."""
    if not left:
        return end
    if not end:
        return None
    token = words[end - 1]
    for count in range(1, min(left, 4) + 1):
        wanted = letters[left - count : left]
        if token.word[0] == wanted[0] and _holds(token.word, wanted):
            first = _first(words, letters, end - 1, left - count, passes)
            if first is not None:
                return first
    if token.word in FUNCTION_WORDS or token.word in ("s", "its"):
        return _first(words, letters, end - 1, left, passes)
    if not token.capital and passes and left < len(letters):
        return _first(words, letters, end - 1, left, passes - 1)
    return None


def _holds(word: str, letters: str) -> bool:
    """True if ``letters`` occur in ``word`` in this order."""
    at = -1
    for letter in letters:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True


class Mismatch(NamedTuple):
    """An expansion that differs from a listed name, or does not yield the acronym.

    ``span`` covers expansion and acronym with the bracket, ``expansion`` the
    words alone. ``entry`` is the row whose name was expected, and ``name`` that
    name; without one, ``name`` is empty and the letters of ``expansion`` differ.
    """

    span: Span
    expansion: Span
    acronym: str
    entry: Entry | None
    name: str


@analysis
def mismatches(doc: Document) -> tuple[Mismatch, ...]:
    """The definitions whose expansion does not fit, in order."""
    found = []
    for definition in doc[definitions]:
        entries = _listed(doc, definition.acronym) if len(definition.words) > 1 else ()
        if len(definition.words) > 1 and (entries or not definition.acronym[1:].islower()):
            spelled = expansion(definition)
            wrong = _unlike(definition, entries, bool(spelled))
            if wrong is None and not spelled and not _is_listed(definition, entries):
                wrong = _misspelled(doc.text, definition, bool(entries))
            if wrong is not None:
                words, name, entry = wrong
                whole = Span(words[0].span.start, words[-1].span.end)
                start, end = min(whole.start, definition.span.start), max(whole.end, definition.span.end)
                end = doc.text.index(")", end) + 1
                found.append(Mismatch(Span(start, end), whole, definition.acronym, entry, name))
    return tuple(found)


def _listed(doc: Document, acronym: str) -> tuple[Entry, ...]:
    try:
        return doc.world.registries.with_acronym(acronym.replace(".", "")) if doc.world is not None else ()
    except Unavailable:
        return ()


Wrong = tuple[tuple[Token, ...], str, Entry | None]


def _is_listed(definition: Definition, entries: tuple[Entry, ...]) -> bool:
    """True if the words end with a name of one of ``entries``."""
    given = tuple(_alike(token.word) for token in definition.words if token.word != "the")
    names = (name for entry in entries for name in (entry.name, *entry.aliases))
    wanted = (tuple(_alike(word) for word in words_of(name) if word != "the") for name in names)
    return any(words and given[-len(words) :] == words for words in wanted)


def _unlike(definition: Definition, entries: tuple[Entry, ...], spelled: bool) -> Wrong | None:
    """The words that come near to a listed name without being one; None if they are one, or near to none."""
    nearest: tuple[float, Wrong] | None = None
    given = tuple(token for token in definition.words if token.word != "the")
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            wanted = tuple(_alike(word) for word in words_of(name) if word != "the")
            if len(wanted) < 2:
                continue
            if tuple(_alike(token.word) for token in given[-len(wanted) :]) == wanted:
                words = given[-len(wanted) :]
                small = [token for token in lowered(words, name) if token.word not in COMMON_NOUNS]
                return (words, name, entry) if small else None
            words = _nearest_words(given, wanted) if definition.enclosed else given
            share = _share([_alike(token.word) for token in words], wanted, spelled, entry.kind == "party")
            if share and (nearest is None or share > nearest[0]):
                nearest = share, (words, name, entry)
    return nearest[1] if nearest is not None else None


def _nearest_words(given: tuple[Token, ...], wanted: tuple[str, ...]) -> tuple[Token, ...]:
    """The last words of ``given`` from the one that is, or resembles, the first word of ``wanted``."""
    for count in (len(wanted), len(wanted) - 1, len(wanted) + 1):
        if len(given) >= count and _resembles(_alike(given[-count].word), wanted[0]):
            return given[-count:]
    return given[-len(wanted) :]


def _share(words: list[str], wanted: tuple[str, ...], spelled: bool, party: bool) -> float:
    """How much of ``wanted`` the words hold, from 0.6 to 1; 0 if too little to be meant for it.

    Words whose letters do yield the acronym may be another body's name: then
    three quarters are asked for, or a word that is merely misspelt. The members of
    a party (Social Democrats) go by its letters too.
    """
    content = [word for word in wanted if word not in FUNCTION_WORDS]
    same = sum(word in words for word in content)
    resembles = _misspelt if party else _resembles
    resembling = sum(any(resembles(other, word) for other in words) for word in content)
    share = resembling / len(content)
    enough = 0.6 if not spelled or resembling == len(content) else 0.75
    return share if share >= enough and same and abs(len(words) - len(wanted)) <= 2 else 0


def _resembles(one: str, other: str) -> bool:
    """True for the same word, one with a letter wrong, and another form of it (trade, trading; money, monetary)."""
    if _misspelt(one, other):
        return True
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same > 3 and max(len(one), len(other)) - same < 5


def _misspelt(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > 3 and one_edit(one, other))


def _alike(word: str) -> str:
    """A word without possessive, and with the differences between British and American spelling evened out."""
    word = plain(word).removesuffix("'s").removesuffix("'").replace("iz", "is")
    return _AMERICAN.get(word, word)


def lowered(words: Iterable[Token], name: str) -> list[Token]:
    """Those of ``words`` that stand in lower case where the listed name has a capital."""
    capital = {plain(word.group()) for word in _TOKEN.finditer(name) if word.group()[0].isupper()}
    return [token for token in words if not token.capital and plain(token.word) in capital]


def _misspelled(text: str, definition: Definition, listed: bool) -> Wrong | None:
    """Capitalised words, as many as the acronym has letters (three or more), of which all but one begin with them.

    A dateline (“Ashby, Ohio (CNN)”) and the end of a compound are none; nor is a body
    named by its country, whose acronym may be in that country's language; nor one whose
    first word alone differs, where ``listed`` says that others go by the acronym.
    """
    letters = definition.acronym.replace(".", "").replace("&", "").removesuffix("s").lower()
    content = [token for token in definition.words if token.word not in FUNCTION_WORDS][-len(letters) :]
    if len(letters) < 3 or not letters.isalpha() or len(content) < len(letters) or not all(t.capital for t in content):
        return None
    differing = [token.word for token, letter in zip(content, letters, strict=True) if token.word[0] != letter]
    start, end = content[0].span.start, content[-1].span.end
    if len(differing) != 1 or text[start - 1 : start] == "-" or (len(letters) < 5 and "," in text[start:end]):
        return None
    if listed and len(letters) < 4 and content[0].word == differing[0]:
        return None
    if differing[0] in PLACES or any(_is_foreign(token.word) for token in content):
        return None
    return definition.words[definition.words.index(content[0]) :], "", None


def _is_foreign(word: str) -> bool:
    """True for what a country is called by (“German”, “Dutch”), unless it names its bodies in English."""
    if word in ("nordic", "baltic", "arab", "slavic"):
        return True
    return word in PLACES and word not in _ENGLISH and word.endswith(("an", "ese", "ish", "ch", "i", "ss", "k"))
