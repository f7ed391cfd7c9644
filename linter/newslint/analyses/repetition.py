"""Sentences that say again what an earlier sentence of the same article has said."""

from collections import Counter, deque
from itertools import chain
from typing import NamedTuple

from newslint.analyses.fingerprints import COMMON
from newslint.analyses.sentences import Sentence, sentences
from newslint.analyses.words import folded, words_in
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

LEAST_WORDS = 5
"""A sentence with fewer content words repeats others by chance."""

FIGURES = 3
"""Sentences with so many figures are results and reports, which are alike by nature."""

SHARE = 0.6
"""So much of a sentence's content words must stand in one earlier sentence."""

LATEST = 50
"""A word is looked up in so many of the sentences that held it last: more hold only an article's commonest words."""


_ENDS = lazy_pattern(r"[.!][\"'”’)]*\Z")


class Repeat(NamedTuple):
    """``span`` is a sentence most of whose content words stand in the earlier sentence ``of``."""

    span: Span
    of: Span


class Repetition(NamedTuple):
    """The repeats in an article's running text, and how many sentences were compared."""

    repeats: tuple[Repeat, ...]
    compared: int

    @property
    def share(self) -> float:
        """Repeats among the sentences compared, from 0 to 1."""
        return len(self.repeats) / self.compared if self.compared else 0.0


@analysis
def repetition(doc: Document) -> Repetition:
    """What the article says more than once, headings, captions, fragments and questions apart."""
    low = doc[folded]
    standing: dict[str, deque[int]] = {}
    earlier: list[Sentence] = []
    repeats: list[Repeat] = []
    for sentence in doc[sentences]:
        if doc.blocks[sentence.block].kind not in ("paragraph", "list_item") or not _ENDS.search(low, *sentence.span):
            continue
        every = words_in(low[sentence.span.start : sentence.span.end])
        content = set(every) - COMMON
        if len(content) < LEAST_WORDS or sum(word[0].isdigit() for word in every) >= FIGURES:
            continue
        met = Counter(chain.from_iterable(standing[word] for word in content if word in standing))
        for number, count in met.most_common(2):
            if count >= SHARE * len(content) and earlier[number].block != sentence.block:
                repeats.append(Repeat(sentence.span, earlier[number].span))
                break
        for word in content:
            standing.setdefault(word, deque(maxlen=LATEST)).append(len(earlier))
        earlier.append(sentence)
    return Repetition(tuple(repeats), len(earlier))
