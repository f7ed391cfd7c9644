"""What changed in an article since its published version: facts only, each with the words of both versions.

Sentences that stand in both versions are set aside, wherever they stand; each
of the others is laid beside the one that it was made of. New and dropped
sentences are no changes, nor are style, spelling and mended slips of the pen.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.alignment import shared
from newslint.analyses.calendar_words import WEEKDAYS
from newslint.analyses.clock import clocks
from newslint.analyses.demonyms import PLACES
from newslint.analyses.fingerprints import COMMON
from newslint.analyses.name_variants import one_edit
from newslint.analyses.names import TITLES, plain, runs
from newslint.analyses.numbers import number_reader
from newslint.analyses.quoted_words import GAP, Token, tokens
from newslint.analyses.regions import regions
from newslint.analyses.sentences import sentence_starts, sentences
from newslint.analyses.words import folded, words_in
from newslint.analysis import Unavailable, analysis
from newslint.document import Document
from newslint.span import Span

ChangeKind = Literal["number", "name", "date", "quotation", "negation", "status"]

_LEAST_ALIKE = 0.6
_LEAST_SHARED = 2
_NEGATIONS = frozenset("not no never none nobody nothing neither nor without".split())
_AUXILIARIES = frozenset("do does did be is are was were been a an the any".split())
_MAGNITUDES = frozenset("hundred thousand million billion trillion".split())
_DATES = (
    frozenset(WEEKDAYS),
    frozenset("january february march april may june july august september october november december".split()),
)
_EXCLUSIVE = [
    [frozenset(words.split()) for words in group.split("/")]
    for group in (
        "arrested/charged/convicted guilty/acquitted cleared innocent/released/jailed sentenced/wanted/questioned",
        "killed dead died/injured hurt wounded/unhurt unharmed/missing/alive", "found/missing",
        "critical/serious/stable",
        "gun firearm pistol handgun/rifle/shotgun/knife machete", "murder/manslaughter",
        "rose rise rises rising increased increase increasing up grew higher/"
        "fell fall falls falling decreased decrease decreasing down shrank lower",
        "more/fewer less", "above over/below under", "before/after", "for/against", "first/second/third/last",
        "won win/lost lose/drew", "gained/lost",
        "approved accepted/rejected refused", "confirmed/denied", "profit/loss",
        "north northern/south southern/east eastern/west western", "man/woman/boy/girl",
        "son/daughter", "brother/sister", "father/mother", "husband/wife", "uncle/aunt",
        "daily/weekly/monthly/yearly",
    )
]  # fmt: skip
"""Groups of words for one thing, divided by what they say of it: of two, one is not the other."""

_FACT_WORDS = frozenset().union(*(words for group in _EXCLUSIVE for words in group))
_MAGNITUDE = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_LONGEST = 4
"""More words in a row than these, on either side, are a sentence told anew."""
_NO_UNITS = COMMON - {"year", "years", "day", "days", "week"}
_NOT_ONLY = frozenset("just only merely simply".split())
_RENAMED = tuple(
    frozenset(names.split())
    for names in (
        "kyiv kiev/odesa odessa/kharkiv kharkov/lviv lvov/dnipro dnieper/beijing peking/mumbai bombay/kolkata calcutta/"
        "chennai madras/myanmar burma/yangon rangoon/turkey türkiye turkiye/eswatini swaziland/czechia czech/"
        "derry londonderry"
    ).split("/")
)
"""Places that are spelt in two ways, or took another name. Source: the Guardian and Reuters style guides."""
_SAME_COUNTRY = (
    frozenset("us usa america american americans states united".split()),
    frozenset("uk britain british briton britons kingdom united".split()),
)
_LONGEST_STEM = 4


class Change(NamedTuple):
    """A fact that the two versions state differently: its words ``here``, and ``there`` in the earlier version."""

    here: Span
    there: Span
    kind: ChangeKind


class _Side(NamedTuple):
    """One version of a sentence or table row."""

    doc: Document
    tokens: Sequence[Token]

    @property
    def keys(self) -> list[str]:
        return [token.key for token in self.tokens]

    def words(self, stretch: range) -> Span:
        """The words of some tokens; of none, those on either side."""
        if not stretch:
            stretch = range(max(stretch.start - 1, 0), min(stretch.start + 1, len(self.tokens)))
        return Span(self.tokens[stretch[0]].span.start, self.tokens[stretch[-1]].span.end)

    def quoted(self, stretch: range) -> bool:
        """Whether the words, or those on both sides of an empty stretch, stand in a quotation."""
        if stretch:
            return self.doc[regions].quotation_around(self.words(stretch)) is not None
        at = stretch.start
        inside = 0 < at < len(self.tokens)
        return inside and self.doc[regions].quotation_around(self.words(stretch)) is not None


@analysis
def changed_facts(doc: Document) -> tuple[Change, ...]:
    """The facts that differ from the published version, in order. Raises Unavailable if there is none."""
    if doc.world is None:
        raise Unavailable("no earlier version to compare with", usual=True)
    earlier = doc.world.history
    if doc.text == earlier.text:
        return ()
    new, old = _units(doc), _units(earlier)
    told = Counter(map(doc.words, new)) & Counter(map(earlier.words, old))
    left = list(_paired(_left(doc, new, told), _left(earlier, old, told)))
    names = _name_words(doc) | _name_words(earlier) if left else frozenset()
    return tuple(sorted(change for here, there in left for change in _differences(here, there, names)))


def _units(doc: Document) -> list[Span]:
    """The sentences, headlines and captions of a document, and its table rows."""
    spans = [sentence.span for sentence in doc[sentences]]
    rows: dict[tuple[int, int], Span] = {}
    for block in doc.of_kind("table_cell"):
        row = rows.setdefault((block.table, block.row), block.span)
        rows[block.table, block.row] = Span(row.start, max(row.end, block.span.end))
    return [*spans, *rows.values()]


def _tokens(doc: Document, span: Span) -> list[Token]:
    """The words as they are compared; what stands in brackets is read as well."""
    found: list[Token] = []
    for token in tokens(doc.text, doc[folded], span):
        if token.key != GAP:
            start, end = token.span
            span = Span(start, end - (doc.text[end - 1] == ","))
            found.append(token._replace(key=_MAGNITUDE.get(token.key, token.key), span=span))
        elif token.span.length > 2:
            found += _tokens(doc, Span(token.span.start + 1, token.span.end - 1))
    return found


def _left(doc: Document, units: list[Span], told: Counter[str]) -> list[_Side]:
    """The units without those that both versions have, wherever they stand."""
    left, told = [], told.copy()
    for unit in units:
        words = doc.words(unit)
        if told[words]:
            told[words] -= 1
        elif read := _tokens(doc, unit):
            left.append(_Side(doc, read))
    return left


def _name_words(doc: Document) -> frozenset[str]:
    """The folded words that stand with a capital inside a sentence, or beside another capital at its start."""
    low, starts = doc[folded], set(doc[sentence_starts])
    found = ((start, words_in(low[start:end])) for start, end in doc[runs])
    inside = (word for start, words in found if len(words) > 1 or start not in starts for word in words)
    return frozenset(word.removesuffix("'s") for word in inside) - COMMON


def _paired(new: list[_Side], old: list[_Side]) -> Iterator[tuple[_Side, _Side]]:
    """Each new unit with the old one that it was made of; figures count as alike."""
    masked = [Counter("#" if key[0].isdigit() else key for key in side.keys) for side in old]
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for number, counted in enumerate(masked):
        for key in counted:
            holders[key].add(number)
    free = set(range(len(old)))
    for side in new:
        keys = Counter("#" if key[0].isdigit() else key for key in side.keys)
        best, likeness = -1, 0.0
        for number in sorted(set().union(*(holders[key] for key in keys)) & free):
            common = (keys & masked[number]).total()
            alike = 2 * common / (keys.total() + masked[number].total())
            if common >= _LEAST_SHARED and alike > likeness:
                best, likeness = number, alike
        if likeness >= _LEAST_ALIKE:
            free.discard(best)
            yield side, old[best]


def _differences(here: _Side, there: _Side, names: frozenset[str]) -> Iterator[Change]:
    """The facts in which two versions of one sentence differ."""
    ends = (len(here.tokens), len(there.tokens))
    pairs = [(-1, -1), *shared(here.keys, there.keys), ends]
    for (first, second), (next_first, next_second) in pairwise(pairs):
        ours, theirs = range(first + 1, next_first), range(second + 1, next_second)
        if ours or theirs:
            kind = _kind(here, ours, there, theirs, names)
            if kind is not None:
                wider = not (ours and theirs)
                now, then = _widened(ours, ends[0], wider), _widened(theirs, ends[1], wider)
                yield Change(here.words(now), there.words(then), kind)


def _widened(stretch: range, end: int, wider: bool) -> range:
    """The stretch with one word more on either side, where one version has nothing to show."""
    return range(max(stretch.start - 1, 0), min(stretch.stop + 1, end)) if wider else stretch


def _kind(here: _Side, ours: range, there: _Side, theirs: range, names: frozenset[str]) -> ChangeKind | None:
    """What sort of fact two stretches of words state differently; None for style, spelling and additions."""
    new, old = here.tokens[ours.start : ours.stop], there.tokens[theirs.start : theirs.stop]
    new_keys, old_keys = {token.key for token in new}, {token.key for token in old}
    if max(len(new), len(old)) > _LONGEST:
        return None
    if _figures(new_keys) and _figures(old_keys):
        same = _in_other_units(new_keys, old_keys) or _amount(here, ours) == _amount(there, theirs)
        return "number" if not same else None
    if any(new_keys & dates and old_keys & dates for dates in _DATES):
        return "date"
    if _letters(here, ours) == _letters(there, theirs):
        return None
    if _negated(here, ours) is not _negated(there, theirs) and _same_but_for_verbs(new_keys, old_keys):
        return "negation" if _negations(here) != _negations(there) else None
    if _exclude_each_other(new_keys, old_keys):
        return "status"
    if _are_names(here, new, names) and _are_names(there, old, names):
        return "name" if not _one_name(new, old) else None
    if _is_slip(new, old):
        return None
    if here.quoted(ours) and there.quoted(theirs):
        return "quotation" if _stems(new_keys) != _stems(old_keys) else None
    return None


def _in_other_units(one: set[str], other: set[str]) -> bool:
    """Whether two figures measure in words of their own: “11,000 ft” and “3,000 metres” may be equal."""
    first, second = ({key for key in keys - _NO_UNITS if not _figures({key})} for keys in (one, other))
    return bool(first and second) and first != second


def _amount(side: _Side, stretch: range) -> tuple[object, ...]:
    """What the figures amount to, however they are written: “3,000,000” is “3 million”, and “2pm” is “14:00”."""
    doc, words = side.doc, side.words(stretch)
    times = tuple(clock.minute for clock in doc[clocks] if clock.span.overlaps(words))
    unit = Span(side.tokens[0].span.start, side.tokens[-1].span.end)
    read = [each for each in doc[number_reader].within(unit) if each.is_quantity and each.span.overlaps(words)]
    return times or tuple((each.value, each.currency, each.unit) for each in read) or (doc.words(words),)


def _negated(side: _Side, stretch: range) -> bool:
    """Whether the words deny something; “not only” does not."""
    keys = [*side.keys, ""]
    return any(keys[index] in _NEGATIONS and keys[index + 1] not in _NOT_ONLY for index in stretch)


def _negations(side: _Side) -> int:
    return sum(key in _NEGATIONS for key in side.keys)


def _same_but_for_verbs(one: set[str], other: set[str]) -> bool:
    """Whether two stretches say the same, negations, articles and forms of “do” and “be” apart."""
    first, second = ({key[:_LONGEST_STEM] for key in keys - _NEGATIONS - _AUXILIARIES} for keys in (one, other))
    return first == second


def _exclude_each_other(one: set[str], other: set[str]) -> bool:
    """Whether two stretches hold words for the same thing that differ in what they say of it."""
    for group in _EXCLUSIVE:
        first, second = ([words for words in group if words & keys] for keys in (one, other))
        if first and second and not any(words in second for words in first):
            return True
    return False


def _letters(side: _Side, stretch: range) -> str:
    """The letters alone, without accents: “José’s” and “Joses” are one."""
    return "".join(filter(str.isalnum, plain(side.doc.words(side.words(stretch))))) if stretch else ""


def _figures(keys: set[str]) -> bool:
    return any(key[0].isdigit() or key in _MAGNITUDES for key in keys)


def _stems(keys: set[str]) -> set[str]:
    """The beginnings of the content words: “signed” and “sign” are one."""
    return {key[:_LONGEST_STEM] for key in keys - COMMON - _NEGATIONS}


def _are_names(side: _Side, stretch: Sequence[Token], names: frozenset[str]) -> bool:
    """Whether the words are a name, small words and titles apart: each has a capital, and inside some sentence."""
    telling = [token for token in stretch if token.key not in COMMON and token.key not in TITLES]
    return bool(telling) and all(side.doc.text[token.span.start].isupper() and token.key in names for token in telling)


def _one_name(new: Sequence[Token], old: Sequence[Token]) -> bool:
    """Whether two names are one: initials, a country and its people, a short form of a longer name."""
    ours, theirs = [token.key for token in new], [token.key for token in old]
    for one, other in ((ours, theirs), (theirs, ours)):
        if len(one) == 1 and len(other) > 1:
            initials = "".join(key[0] for key in other if key not in COMMON)
            if one[0] == initials or other[0].startswith(one[0]) or one[0] in other:
                return True
    first, second = ours[0], theirs[0]
    if first in PLACES and second in PLACES and first[:_LONGEST_STEM] == second[:_LONGEST_STEM]:
        return True
    return any(country.issuperset(ours) and country.issuperset(theirs) for country in (*_SAME_COUNTRY, *_RENAMED))


def _is_slip(new: Sequence[Token], old: Sequence[Token]) -> bool:
    """Whether a slip of the pen was mended: one letter in one word that is neither a name nor a fact word."""
    if len(new) != 1 or len(old) != 1 or new[0].capital or old[0].capital:
        return False
    one, other = new[0].key, old[0].key
    return one_edit(one, other) and _FACT_WORDS.isdisjoint((one, other))
