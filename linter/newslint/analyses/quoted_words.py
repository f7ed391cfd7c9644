"""Quotations as sequences of words that can be compared, whatever their glyphs, spelling and contractions."""

import re
from typing import NamedTuple

from newslint.analyses.attributions import speakers
from newslint.analyses.quotations import quotations
from newslint.analyses.sentences import split
from newslint.analyses.words import folded
from newslint.analysis import stored_analysis
from newslint.document import PROSE, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

GAP = "…"
"""The key of a bracket or an ellipsis."""

_TOKEN = lazy_pattern(
    r"\[[^\]\n]*\]|\([^)\n]*\)|…|\.(?:\s?\.){2,}|(?:[^\W\d_]\.){2,}|[\d][\d,]*(?:\.\d+)?|%"
    r"|(?:[^\W\d_]|[\u0300-\u036f*])+(?:'[^\W\d_]+)*"
)

_WORDS_OF = {
    "won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "let's": "let us", "'cause": "because", "%": "percent", "okay": "ok",
    "until": "till", "towards": "toward", "amongst": "among", "whilst": "while", "alright": "all right",
    "momma": "mama", "gray": "grey",
}  # fmt: skip
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "'s": "is"}
_DIGITS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}

_VARIETIES = lazy_pattern(
    r"is(?=e[srd]?$|ing$|ations?$|ers$)|our(?=(?:s|ed|ing|ful|able|hood|al|ite|ites)?$)|ll(?=ed$|ing$|ers?$)|re$|mme(?=s?$)"
    r"|ence$|ogue(?=s?$)"
)
_VARIETY = {"is": "iz", "our": "or", "ll": "l", "re": "er", "mme": "m", "ence": "ense", "ogue": "og"}
_SHORT = 5

_ACRONYM = lazy_pattern(r"\(([A-Z]{2,7})s?\)")


class Token(NamedTuple):
    """A word as it is compared; ``key`` may be one of several that the words of ``span`` stand for."""

    key: str
    span: Span
    capital: bool = False


class Statement(NamedTuple):
    """One continuous quotation, its paragraphs joined.

    ``speaker`` is the folded key of ``analyses.attributions``, or empty.
    ``sentences`` are token ranges; ``spans`` the quotations, marks included.
    """

    speaker: str
    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]
    spans: tuple[Span, ...]

    def span(self, tokens: range) -> Span:
        """From the first of some tokens to the last."""
        return Span(self.tokens[tokens.start].span.start, self.tokens[tokens.stop - 1].span.end)


@stored_analysis
def statements(doc: Document) -> tuple[Statement, ...]:
    """The quotations of the running text, headings and captions left out, in order."""
    chains: dict[int, list[int]] = {}
    every = doc[quotations].all
    for index, quotation in enumerate(every):
        if not quotation.depth and doc.blocks[quotation.block].kind in PROSE:
            chains.setdefault(quotation.chain, []).append(index)
    said_by = doc[speakers]
    longer = expansions(doc.text)
    found = []
    for parts in chains.values():
        speaker = next((voice.key for part in parts if (voice := said_by[part]) and voice.key), "")
        read: list[Token] = []
        ranges: list[range] = []
        for part in parts:
            for sentence in split(doc.text, every[part].inner):
                start = len(read)
                read += tokens(doc.text, doc[folded], sentence, longer)
                ranges.append(range(start, len(read)))
        spans = tuple(every[part].span for part in parts)
        found.append(Statement(speaker, tuple(read), tuple(ranges), spans))
    return tuple(found)


def expansions(text: str) -> dict[str, str]:
    """Acronyms that the text explains, as “Independent Office for Police Conduct (IOPC)” does: folded, and in full."""
    found = {}
    for acronym in _ACRONYM.finditer(text):
        words = re.findall(r"[\w'’-]+", text[max(acronym.start() - 90, 0) : acronym.start()])
        letters = acronym[1]
        for start in range(len(words) - len(letters), max(len(words) - 2 * len(letters), 0) - 1, -1):
            phrase = words[max(start, 0) :]
            if "".join(word[0] for word in phrase if word[0].isupper()) == letters and phrase[0][0].isupper():
                found[letters.lower()] = " ".join(phrase).lower()
                break
    return found


def tokens(text: str, low: str, within: Span, longer: dict[str, str] | None = None) -> list[Token]:
    """The words of one span of ``text`` (``low`` when folded) as they are compared."""
    found: list[Token] = []
    start = True
    for match in _TOKEN.finditer(low, within.start, within.end):
        word, span = match.group(), Span(*match.span())
        if word[0] in "[(…" or word.startswith(".") or "*" in word:
            found.append(Token(GAP, span))
            continue
        capital = not start and text[span.start].isupper() and word not in ("i", "i'm", "i've", "i'd", "i'll")
        found += [
            Token(key, span, capital) for key in _keys(word.replace(".", "") if word[0].isalpha() else word, longer)
        ]
        start = False
    return found


def _keys(word: str, longer: dict[str, str] | None) -> list[str]:
    if longer and word in longer:
        return longer[word].split()
    if word in _WORDS_OF:
        return _WORDS_OF[word].split()
    if word in _DIGITS:
        return [_DIGITS[word]]
    if word[0].isdigit():
        return [word.replace(",", "")]
    for ending, full in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [_one_spelling(word[: -len(ending)]), full]
    return [_one_spelling(word)]


def _one_spelling(word: str) -> str:
    """The same key for the British and the American spelling; not always a word."""
    return _VARIETIES.sub(lambda found: _VARIETY[found.group()], word) if len(word) > _SHORT else word
