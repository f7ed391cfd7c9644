"""Readability: the formulas of textstat, on our own sentences and an offline table of syllables.

textstat ends a sentence at every stop, “Dr.” and “3.5” included, and fetches a
dictionary at its first use. So it is given sentences without inner stops, and
our table before it can ask for its own. The formulas are made for English.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.syllables import pronunciations
from newslint.analyses.words import WORD, fold
from newslint.analysis import Unavailable, analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

if TYPE_CHECKING:
    from textstat.textstat import textstatistics

_RUNNING = frozenset({"standfirst", "paragraph", "list_item", "block_quote"})
_WORD = lazy_pattern(rf"{WORD.pattern}(?:[-‐‑]{WORD.pattern})*+")
_INNER = lazy_pattern(r"(?<=\w)[.,](?=\w)")
"""The stops of “U.S.”, “3.5” and “1,000”, which divide no words."""


_OTHER = lazy_pattern("[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff]")
_SOME = 20
"""So many letters of another alphabet are more than a name in brackets."""

SHORTEST_WORDS = 3
"""Code points a word, its space included, that no English sentence of some length stays below."""


class Readability(NamedTuple):
    """How hard a text is to read.

    ``grade`` is Flesch and Kincaid's, ``fog`` Gunning's, ``smog`` McLaughlin's:
    years of school in the United States. ``dale_chall`` is the revised score of
    Dale and Chall (4.9 and below: year 4; 10 and above: a degree). ``ease`` is
    Flesch's reading ease, from 100, easy, to 0 and below. All are 0.0 for a
    text without words.
    """

    words: int
    sentences: int
    grade: float
    fog: float
    smog: float
    dale_chall: float
    ease: float


@analysis
def running_sentences(doc: Document) -> tuple[Sentence, ...]:
    """The sentences that are read one after the other: no headings, captions, tables, notes, and no other alphabet.

    Raises Unavailable for an article that says it is not in English.
    """
    language = doc.metadata.language
    if language is not None and language.value and not re.match(r"en(?![a-z])|english", language.value.lower()):
        raise Unavailable(f"readability is measured in English alone, and this article is in “{language.value}”")
    running = (sentence for sentence in doc[sentences] if doc.blocks[sentence.block].kind in _RUNNING)
    if doc.text.isascii():
        return tuple(running)
    return tuple(sentence for sentence in running if len(_OTHER.findall(doc.words(sentence.span))) < _SOME)


@analysis
def readability(doc: Document) -> Readability:
    """How hard the article is to read."""
    return readability_of(doc, (sentence.span for sentence in doc[running_sentences]))


def mostly_quoted(doc: Document, span: Span) -> bool:
    """Whether more than half of ``span`` stands in quotation marks: its length is the speaker's."""
    inside = [each.span for each in doc[quotations].all if not each.depth and each.span.overlaps(span)]
    return 2 * sum(min(each.end, span.end) - max(each.start, span.start) for each in inside) > span.length


def words_of(doc: Document, span: Span) -> list[str]:
    """The words of ``span`` as readability counts them: “U.S.”, “3.5” and “by-election” are one each."""
    return _WORD.findall(_INNER.sub("", doc.words(span)).replace("’", "'"))


def readability_of(doc: Document, spans: Iterable[Span]) -> Readability:
    """How hard the sentences ``spans`` are to read together."""
    each = [words for span in spans if (words := words_of(doc, span))]
    return scored(" ".join(" ".join(words) + "." for words in each), sum(map(len, each)), len(each))


def grade_of(doc: Document, spans: Iterable[Span]) -> float:
    """The grade of the sentences ``spans`` alone, to one decimal; several times faster than all scores."""
    text = " ".join(" ".join(words) + "." for span in spans if (words := words_of(doc, span)))
    return round(_textstat().flesch_kincaid_grade(text), 1) if text else 0.0


def scored(text: str, words: int, sentences: int) -> Readability:
    """The scores that textstat gives to ``text`` as it stands, beside its length as the caller counted it."""
    if not text:
        return Readability(0, 0, 0.0, 0.0, 0.0, 0.0, 0.0)
    formulas = _textstat()
    return Readability(
        words,
        sentences,
        formulas.flesch_kincaid_grade(text),
        formulas.gunning_fog(text),
        formulas.smog_index(text),
        formulas.dale_chall_readability_score(text),
        formulas.flesch_reading_ease(text),
    )


def difficult_words(doc: Document, span: Span, most: int) -> list[str]:
    """The hardest words of ``span``, at most ``most``: on no list of easy words, of three syllables or more.

    The longest come first. Words with a capital are left out: a name has no simpler word.
    """
    formulas = _textstat()
    plain = [word for word in dict.fromkeys(WORD.findall(doc.words(span))) if word == fold(word) and word.isalpha()]
    counted = [(-formulas.syllable_count(word), word) for word in plain if formulas.is_difficult_word(word, 3)]
    return [word for _, word in sorted(counted, key=lambda pair: pair[0])[:most]]


@cache
def _textstat() -> "textstatistics":
    """textstat, which will never ask NLTK for a dictionary."""
    from textstat.backend.counts import _count_syllables
    from textstat.textstat import textstatistics

    _count_syllables.get_cmudict = lambda lang: pronunciations() if lang.startswith("en") else None
    return textstatistics()
