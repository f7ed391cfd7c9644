"""Names that the registries list, but for other days than that of publication: ended before it, or begun after it."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.acronyms import COMMON_NOUNS
from newslint.analyses.registered import Registered, registered, registries
from newslint.analyses.words import vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span
from newslint.world.registries import FUNCTION_WORDS, Entry, Registries, words_of

_FEW_LETTERS = 3
_TELL_LITTLE = FUNCTION_WORDS | (COMMON_NOUNS - {"police"}) | {"department", "national", "independent", "general", "uk"}


class OutOfDate(NamedTuple):
    """A listed name at ``span`` that nobody and nothing bore on the day of publication, by ``entry``.

    ``ended`` is True for the last row that had ended, False for the first that had yet to begin.
    """

    span: Span
    entry: Entry
    ended: bool

    @property
    def year(self) -> int:
        """The year in which the last row ended; 0 if it has yet to begin."""
        return int(self.entry.valid_to[:4]) if self.ended else 0


@analysis
def out_of_date(doc: Document) -> tuple[OutOfDate, ...]:
    """The out-of-date names, in order, none within another.

    Raises Unavailable without registries, or where a name depends on a day of publication that is not stated.
    """
    found: dict[Span, OutOfDate] = {}
    for span, entries in _named(doc, registries(doc)):
        out = _out(entries, doc.published.when.date())
        if out is not None:
            found[span] = OutOfDate(span, *out)
    longest = [one.span for one in doc[registered]] if found else []
    return tuple(found[span] for span in sorted(found) if not any(_within(span, other) for other in longest))


def heirs(known: Registries, entry: Entry, day: date) -> tuple[str, ...]:
    """The names of what replaced ``entry``, or of what replaced that, as of ``day``; of the first that no row follows.

    Empty if the registry names no successor.
    """
    found: list[str] = []
    for name in filter(None, entry.successor.split("; ")):
        rows = [row for row in known.named(words_of(name)) if row.id != entry.id]
        living = any(row.valid_on(day) for row in rows)
        later = [] if living else [row for row in rows if row.successor and row.valid_to > entry.valid_to]
        found += heirs(known, later[0], day) if later else (name,)
    return tuple(dict.fromkeys(found))


def _within(span: Span, other: Span) -> bool:
    return other != span and other.start <= span.start and span.end <= other.end


def _out(entries: Iterable[Entry], day: date) -> tuple[Entry, bool] | None:
    """The row nearest to ``day``, if none holds then."""
    rows = list(entries)
    if any(entry.valid_on(day) for entry in rows):
        return None
    ended = [entry for entry in rows if entry.valid_to and entry.valid_to <= day.isoformat()]
    if ended:
        return max(ended, key=lambda entry: entry.valid_to), True
    return min(rows, key=lambda entry: entry.valid_from), False


def _named(doc: Document, known: Registries) -> Iterator[tuple[Span, tuple[Entry, ...]]]:
    """Every name with a date of a listed body or place, and every acronym that can mean no other listed one."""
    text, held = doc.text, doc[vocabulary]
    for one in doc[registered]:
        if one.exact and _dated(one.entries) and (one.entries[0].kind == "currency" or _capitalised(text, one)):
            yield one.span, one.entries
    for word in held & known.short_names:
        short = _short(known, word.removesuffix("'s"))
        for written in short.names:
            for span in whole(text, written):
                yield span, short.named
        meant = _meant(short.abbreviated, short.acronyms[0], held) if short.abbreviated else ()
        for written in short.acronyms if meant else ():
            for span in whole(text, written):
                yield span, meant


class _Short(NamedTuple):
    """A short name: how to write it, and its rows if one has a date; the same of an acronym if one has an end."""

    names: tuple[str, ...] = ()
    named: tuple[Entry, ...] = ()
    acronyms: tuple[str, ...] = ()
    abbreviated: tuple[Entry, ...] = ()


@lru_cache(maxsize=4096)
def _short(known: Registries, word: str) -> _Short:
    name = known.name((word,))
    short = _Short((name.text,), name.entries) if name is not None and _dated(name.entries) else _Short()
    rows = known.with_acronym(word)
    if not any(entry.valid_to for entry in rows):
        return short
    # A living body of the same name may be listed without the acronym.
    namesakes = (row for entry in rows for row in (entry, *known.named(words_of(entry.name))))
    acronyms = dict.fromkeys(written for entry in rows for written in (entry.acronym, entry.acronym.upper()))
    return short._replace(acronyms=tuple(acronyms), abbreviated=tuple(dict.fromkeys(namesakes)))


def _dated(entries: Iterable[Entry]) -> bool:
    return any(entry.valid_to or entry.valid_from for entry in entries)


def _meant(entries: tuple[Entry, ...], acronym: str, held: frozenset[str]) -> tuple[Entry, ...]:
    """Those of ``entries`` whose telling words the article has most of, if it has half of them.

    One is enough for an acronym of four letters, which few bodies share.
    """
    needed = 1 if len(acronym) > _FEW_LETTERS else 2
    shares = []
    for entry in entries:
        own = set(words_of(entry.name)) - _TELL_LITTLE or set(words_of(entry.name))
        present = sum(word in held or word.removesuffix("s") in held for word in own)
        shares.append(present / len(own) if present >= min(needed, len(own)) else 0.0)
    most = max(shares)
    return tuple(entry for entry, share in zip(entries, shares, strict=True) if share == most) if most >= 0.5 else ()


def _capitalised(text: str, one: Registered) -> bool:
    """True if the first and the last word of the name have a capital, as far as the list gives them one."""
    first, last = one.span.start, max(text.rfind(" ", *one.span) + 1, one.span.start)
    listed = one.name.text
    return all(
        small or text[at].isupper()
        for at, small in ((first, listed[0].islower()), (last, listed[listed.rfind(" ") + 1].islower()))
    )


def whole(text: str, word: str) -> Iterator[Span]:
    """Where ``word`` stands in ``text``, letter case and all, as a word of its own."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield Span(start, end)
        start = text.find(word, end)
