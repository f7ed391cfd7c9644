"""Where the article names a body that a registry lists: exactly, in other letter case, or with another small word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.acronyms import tokens
from newslint.analyses.name_variants import one_edit
from newslint.analyses.names import runs
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import Unavailable, analysis
from newslint.document import Document
from newslint.span import Span
from newslint.world.registries import FUNCTION_WORDS, Entry, Name, Registries, words_of

_SPACE = r"[^\w.;:!?()\[\]\"“”<>]{1,3}"
_GAP = re.compile(rf"{_SPACE}(?:(?:{'|'.join(sorted(FUNCTION_WORDS))}){_SPACE}){{0,2}}")


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
            words = words_of(text[span.start : span.end])
            if words == name.words or span not in found:
                found[span] = Registered(span, known.names.get(words, name), words in known.names)
    ordered = sorted(found.values(), key=lambda one: (one.span.start, -one.span.end))
    longest: list[Registered] = []
    for one in ordered:
        if not longest or one.span.end > longest[-1].span.end:
            longest.append(one)
    return tuple(longest)


def _places(text: str, content: tuple[str, ...]) -> Iterator[Span]:
    """Where the words stand in order, with up to two small words between neighbours."""
    first, *others = content
    start = text.find(first)
    while start >= 0:
        end = start + len(first)
        for word in others:
            gap = _GAP.match(text, end)
            if gap is None or not text.startswith(word, gap.end()):
                break
            end = gap.end() + len(word)
        else:
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                yield Span(start, end)
        start = text.find(first, start + len(first))


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
    found: list[Misprint] = []
    for run in doc[runs]:
        plainly = doc[folded][run.start : run.end].split()
        if len(plainly) < 2 or known.rare_words.isdisjoint(plainly):
            continue
        words = tokens(doc.text, run)
        for name in known.near(word.word for word in words):
            size = len(name.words)
            for start in range(len(words) - size + 1):
                window = words[start : start + size]
                wrong = [pair for pair in zip(window, name.words, strict=True) if pair[0].word != pair[1]]
                if len(wrong) == 1 and tuple(word.word for word in window) not in known.names:
                    (word, right), = wrong
                    if min(len(word.word), len(right)) >= _SHORTEST and one_edit(word.word, right) and not (
                        word == window[0] and word.word == right + "s"
                    ):
                        span = Span(window[0].span.start, window[-1].span.end)
                        found.append(Misprint(span, name, word.span, right))
    return tuple(found)
