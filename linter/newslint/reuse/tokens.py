"""The words of many articles at once, as numbers: what an index stores of a text, and what it is asked with.

A *gram* stands for three content words in a row: the top 32 bits of the mixed
number that ``analyses.fingerprints`` gives them. A *code* stands for any word,
in 16 bits; two words share one by chance once in 55,296.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from newslint.analyses.fingerprints import COMMON
from newslint.analyses.words import WORD, fold

Array = npt.NDArray[Any]

CODES = 0xD800
"""Codes are less than this, so that they are characters, and a string of them can be aligned."""

SCHEME = f"content words, 3 in a row, {crc32(' '.join(sorted(COMMON)).encode()):08x}"
"""What grams are made of: indexes of another scheme must be made anew."""

_MOST_KNOWN = 1 << 20
_LONGEST_BATCH = 1 << 19
_BITS = 16
_CODE = (1 << _BITS) - 1
_BASE = 0x9E3779B97F4A7C15
_NEAR = 0x2100
_APOSTROPHE = ord("'")
_ONE, _ZERO, _OUTSIDE = np.uint64(1), np.zeros(1, np.uint64), np.zeros(1, np.int8)
_NO_NUMBERS = np.empty(0, np.int64)

_KNOWN: dict[int, int] = {}
"""The numbers of words, by their polynomial hashes."""


def _number(word: str) -> int:
    """The code of a word, and above it the CRC-32 of a content word; 0 there for a common one."""
    checksum = crc32(word.encode("utf-8", "surrogatepass")) or 1
    return checksum % CODES | (0 if word in COMMON else checksum << _BITS)


class Coded(NamedTuple):
    """Texts as numbers, one after another.

    The codes of text *n* are ``codes[starts[n]:starts[n + 1]]``; each of
    ``grams`` begins at the word of ``codes`` that ``places`` has beside it.
    """

    codes: Array
    starts: Array
    grams: Array
    places: Array


def coded(texts: Iterable[str]) -> Coded:
    """The words and grams of ``texts``; codes u16, starts and places int64, grams u32."""
    parts: list[Array] = []
    sizes: list[Array] = []
    for batch in _batches(texts):
        numbers, size = _numbers(batch)
        parts.append(numbers)
        sizes.append(size)
    numbers = np.concatenate([_NO_NUMBERS, *parts])
    bounds = np.concatenate(([0], np.cumsum(np.concatenate([_NO_NUMBERS, *sizes]))))
    content = np.flatnonzero(numbers > _CODE)
    together = np.ones(max(len(content) - 2, 0), bool)
    ends = np.searchsorted(content, bounds[1:-1])
    for back in (1, 2):
        at = ends - back
        together[at[(at >= 0) & (at < len(together))]] = False
    word = (numbers[content] >> _BITS).astype(np.uint64)
    triples = (word[:-2] * np.uint64(31) + word[1:-1]) * np.uint64(31) + word[2:]
    codes = (numbers & _CODE).astype(np.uint16)
    return Coded(codes, bounds, grams_of(triples[together]), content[:-2][together])


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """Folded texts, some at a time."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(fold(text))
        size += len(text) + 1
        if size >= _LONGEST_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _numbers(folded: list[str]) -> tuple[Array, Array]:
    """The numbers of the words of some folded texts, and how many each text has.

    Words are what ``analyses.words.WORD`` finds. They are told apart by a
    polynomial hash, all at once, so that each different one is looked at once.
    """
    text = "\n".join([*folded, ""])
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    inside = _in_words(points)
    joins = np.flatnonzero(points[1:-1] == _APOSTROPHE) + 1
    inside[joins[inside[joins - 1] & inside[joins + 1]]] = True
    edges = np.flatnonzero(np.diff(np.concatenate((_OUTSIDE, inside.astype(np.int8), _OUTSIDE))))
    starts, ends = edges[::2], edges[1::2]
    powers, inverse = _powers(len(points) + 1)
    sums = np.concatenate((_ZERO, np.cumsum((points.astype(np.uint64) + _ONE) * powers[: len(points)])))
    hashes = (sums[ends] - sums[starts]) * inverse[starts]
    order = np.argsort(hashes)
    ascending = hashes[order]
    fresh = np.ones(len(order), bool)
    fresh[1:] = ascending[1:] != ascending[:-1]
    distinct, first = ascending[fresh], order[fresh]
    if len(_KNOWN) > _MOST_KNOWN:
        _KNOWN.clear()
    numbers = []
    for known_by, at in zip(distinct.tolist(), first.tolist(), strict=True):
        number = _KNOWN.get(known_by)
        if number is None:
            number = _KNOWN[known_by] = _number(text[starts[at] : ends[at]])
        numbers.append(number)
    bounds = np.cumsum([len(each) + 1 for each in folded])
    upto = np.searchsorted(starts, bounds)
    each = np.empty(len(order), np.int64)
    each[order] = np.array(numbers, np.int64)[np.cumsum(fresh) - 1] if numbers else 0
    return each, np.diff(upto, prepend=0)


def _in_words(points: Array) -> Array:
    """For each code point, whether words are made of it."""
    inside = np.take(_near_word_characters(), points, mode="clip")
    far = points >= _NEAR
    if far.any():
        distinct, which = np.unique(points[far], return_inverse=True)
        inside[far] = _are_words(distinct.tolist())[which]
    return inside


@cache
def _near_word_characters() -> Array:
    return _are_words(range(_NEAR))


def _are_words(points: Iterable[int]) -> Array:
    return np.array([WORD.match(chr(point)) is not None for point in points])


@lru_cache(maxsize=4)
def _powers(size: int) -> tuple[Array, Array]:
    """The powers of an odd number, modulo 2^64, and their inverses; ``size`` is rounded up."""
    if size & (size - 1):
        return _powers(1 << size.bit_length())
    odd = np.full(size, _BASE, np.uint64)
    undone = np.full(size, pow(_BASE, -1, 1 << 64), np.uint64)
    odd[0] = undone[0] = 1
    return np.cumprod(odd), np.cumprod(undone)


def grams_of(triples: Array) -> Array:
    """The numbers of a fingerprint (u64) as grams (u32), mixed as by SplitMix64 (Steele, Lea and Flood, 2014)."""
    mixed = triples + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(32)).astype(np.uint32)


def characters(codes: Array) -> str:
    """Codes as a string with one character each, which aligns faster than a list of numbers."""
    return codes.astype("<u2", copy=False).tobytes().decode("utf-16-le")
