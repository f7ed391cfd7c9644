"""Lists whose length is announced: “the three winners are Ali, Bea and Cho”, “four goals:” and bullets."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from newslint.analyses.numbers import Number, numbers_in
from newslint.analyses.occurrences import occurrences
from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_SMALL = frozenset("both two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12".split())
_LINK = "of|the|de|la|al|bin|van|von|der|di|du|for|le|el|upon|dos|da"
_INNER = r"(?:['’](?!s\b)\w+|['’]s(?= [A-Z]|[.,;)]|\Z))?"
_NAME = (
    rf"(?:the )?[\"“‘]?[A-Z][\w&.-]*{_INNER}(?:(?: (?:{_LINK}|&))* [A-Z0-9][\w&.-]*{_INNER})*[\"”’]?"
    r"(?:,? (?:aged )?\d{1,2}(?=,| and |[.;)]| [–—-]))?(?: [(<][^)>]{1,40}[)>])?"
)
_VERBS = "and|or|who|which|that|is|are|was|were|will|to|has|have|had"
_THING = rf"(?:a |an |the )?(?!(?:{_VERBS})\b)[a-z][\w’'-]*(?: (?!(?:{_VERBS})\b)[\w’'-]+){{0,4}}"
_NAMES = rf"{_NAME}(?:, {_NAME})*,? and {_NAME}"
_THINGS = rf"{_THING}(?:, {_THING})+,? and {_THING}(?!,)"
_END = r"(?=[.;](?:\s|[\"”’]|\Z)|\)|\s[–—-]\s|—|,(?= [a-z])|\s*\Z)"
_OF = r"(?: (?:of|in|on) (?:the |its |their )?[\w’'-]+(?: [\w’'-]+)?| (?:that|who|which)(?: (?!the\b)[\w’'-]+){1,3})?"
_AS = r"(?:are|were|(?:have been |were |was )?(?:named|identified) (?:locally )?as|as)"
_AFTER_NOUN = lazy_pattern(
    rf"(?:(?: [a-z][\w’'-]*){{0,4}}?(?::| [–—-]|—|,? namely| \() ?(?:(?P<names>{_NAMES})|(?P<things>{_THINGS}))"
    rf"|{_OF} {_AS} (?P<after>{_NAMES})|, (?P<beside>{_NAMES})){_END}"
)
_AFTER_BOTH = lazy_pattern(rf"(?<=[Bb]oth)(?: [a-z]+s,)? (?P<names>{_NAME}, {_NAMES})(?= [a-z]|[.,;])")
_GAP = lazy_pattern(r", (?:aged )?\d{1,2}(?=,|\Z| and )|, and |, | and ")
_MAY_LIST = lazy_pattern(
    r"[^.;!?\n]{0,60}?(?:[:(–—]| - |,? namely|(?:,|are|were|as) (?:the )?[\"“]?[A-Z])"
    r"|(?<=[Bb]oth)(?: [a-z]+s,)? [\"“]?[A-Z]"
)
_FIRST = lazy_pattern(r"(?:No\.? ?|#)?[0-9]{1,2}[.):]? +\S")
_OPEN = frozenset(
    "including includes included include among amongst others other such like eg etc example or each either between "
    "more".split()
)
_ADDS_TO_NAME = lazy_pattern(
    r"[RDI]-[A-Z]|(?:[A-Z]\.){2,}|[A-Z][a-z]{1,4}\.\Z|(?:Jr|Sr|II|III|Inc|Ltd|LLC|MP|QC|KC)\b|"
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|"
    r"Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    r"Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|"
    r"Ontario|Quebec|England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Australia|Canada)\b"
)
"""What stands after a comma and is no item: a party tag, a suffix, the state or country of a town."""
_GOVERNS = frozenset("of from in after by with to at on for over".split())
"""Before “two marriages, Ann, Beth and Carl”: the names are not the marriages."""


class Listing(NamedTuple):
    """A number, and the items that follow it; ``announced`` covers the number, or “both”."""

    announced: Span
    number: int
    items: tuple[Span, ...]


@analysis
def listings(doc: Document) -> tuple[Listing, ...]:
    """The lists whose length is announced, from 2 to 12, in order."""
    present = doc[vocabulary]
    if present.isdisjoint(_SMALL):
        return ()
    text = doc.text
    found: set[Listing] = set()
    for word in present & _SMALL:
        for start, end in occurrences(doc[folded], word):
            sentence = sentence_at(doc, start) if _MAY_LIST.match(text, end) else None
            if sentence is None or text.find(" and ", end, sentence.span.end) < 0:
                continue
            found.update(_both(text, Span(start, sentence.span.end)) if word == "both" else ())
            found.update(_announced(doc, sentence.span, start))
    return (*sorted(found), *_bulleted(doc), *_numbered(doc))


def _announced(doc: Document, sentence: Span, at: int) -> Iterator[Listing]:
    for number in numbers_in(doc, sentence):
        if not number.span.start <= at < number.span.end or number.noun is None or not _announces(number):
            continue
        match = _AFTER_NOUN.match(doc.text, number.noun.end, sentence.end)
        if match is None or match.lastgroup is None:
            continue
        near = doc[folded][match.start() : min(match.end() + 24, sentence.end)].replace(",", " ").split()
        before = doc[folded][sentence.start : number.span.start].split()[-1:]
        if _OPEN.isdisjoint(near) and not (match["beside"] and not _GOVERNS.isdisjoint(before)):
            items = _items(doc.text, Span(*match.span(match.lastgroup)))
            added = sum(_ADDS_TO_NAME.match(doc.text, *item) is not None for item in items[1:])
            if not added or len(items) - added != number.value:
                yield Listing(number.span, int(number.value), items)


def _announces(number: Number) -> bool:
    plain = number.kind == "count" and not number.bound and not number.period and number.comparison != "range"
    return plain and 2 <= number.value <= 12 and number.value.denominator == 1


def _both(text: str, sentence: Span) -> Iterator[Listing]:
    for match in _AFTER_BOTH.finditer(text, sentence.start, sentence.end):
        yield Listing(Span(match.start() - 4, match.start()), 2, _items(text, Span(*match.span("names"))))


def _items(text: str, place: Span) -> tuple[Span, ...]:
    items, start = [], place.start
    for gap in _GAP.finditer(text, place.start, place.end):
        if not gap.group()[-1].isdigit():
            items.append(Span(start, gap.start()))
            start = gap.end()
    return (*items, Span(start, place.end - (text[place.end - 1] == ".")))


def _bulleted(doc: Document) -> Iterator[Listing]:
    """“Four goals:”, and the list items of the blocks that follow."""
    for index, block in enumerate(doc.blocks):
        if block.kind != "list_item" or doc.blocks[index - 1].kind not in ("paragraph", "heading") or not index:
            continue
        lead = doc.blocks[index - 1].span
        counted = [number for number in numbers_in(doc, lead) if number.is_quantity]
        if len(counted) == 1 and counted[0].noun and _announces(counted[0]) and doc.words(lead).rstrip().endswith(":"):
            items = takewhile(lambda each: each.kind == "list_item", doc.blocks[index:])
            yield Listing(counted[0].span, int(counted[0].value), tuple(item.span for item in items))


def _numbered(doc: Document) -> Iterator[Listing]:
    """“Five ways to save” above the headings “1. …” to “5. …”."""
    titles = [block.span for block in doc.of_kind("heading") if _FIRST.match(doc.text, *block.span)]
    for headline in doc.of_kind("headline") if titles else ():
        counted = [number for number in numbers_in(doc, headline.span) if number.kind == "count" and number.noun]
        if len(counted) == 1 and counted[0].value.denominator == 1 and not counted[0].bound:
            yield Listing(counted[0].span, int(counted[0].value), tuple(titles))
