"""Where known words stand: by plain search, which is several times faster than a pattern over the whole text."""

from collections.abc import Iterator

from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded, vocabulary
from newslint.document import Document
from newslint.span import Span


def occurrences(text: str, word: str) -> Iterator[Span]:
    """Every occurrence of ``word`` in ``text`` that no letter or digit adjoins; hyphens and apostrophes may."""
    size = len(word)
    at = text.find(word)
    while at >= 0:
        end = at + size
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield Span(at, end)
        at = text.find(word, end)


def sentences_with(doc: Document, words: frozenset[str]) -> list[Sentence]:
    """The sentences that hold at least one of the folded ``words``, in order."""
    low = doc[folded]
    places = (span.start for word in words & doc[vocabulary] for span in occurrences(low, word))
    return sorted({sentence for place in places if (sentence := sentence_at(doc, place))})
