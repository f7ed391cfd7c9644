"""An immutable part of an index: sorted postings, the words of its articles as codes, and where each begins.

A posting is 64 bits: a gram above the number of the word, counted through the
whole segment, at which it begins. A folder holds one file for each array, and
``segment.json`` with sizes and checksums, which is written last.
"""

import json
import mmap
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from newslint.reuse.errors import ArchiveError, DamagedSegment
from newslint.reuse.tokens import CODES, Array

FORMAT = 1
"""The layout of segments and manifest; one that is higher was written by a newer newslint."""

MOST_WORDS = 0xFFFFFFFF
"""Words of one segment at most: their numbers have 32 bits."""

_ARRAYS = {"postings": "u8", "buckets": "u4", "codes": "u2", "starts": "u4", "articles": "i8", "counts": "u4"}
_IN_A_BUCKET = 32
_MERGED_AT_ONCE = 1 << 22
_ARTICLES_AT_ONCE = 1 << 15
_GONE = np.iinfo(np.int64).min
_LOW = np.uint64(0xFFFFFFFF)
_ADVISABLE = hasattr(mmap, "MADV_WILLNEED")


class Part(NamedTuple):
    """What a segment is made of: ``postings`` need not be sorted; ``starts`` begin with 0 and end with all words."""

    postings: Array
    codes: Array
    starts: Array
    articles: Array


class Segment:
    """A segment on disk, mapped; only the buckets' bounds and the articles' starts are read into memory."""

    __slots__ = ("_codes", "_maps", "_pages", "_postings", "_shift", "articles", "buckets", "counts", "name", "starts")

    def __init__(self, folder: str) -> None:
        """Map the segment in ``folder``. Raises DamagedSegment if a file is missing or has another size than it had."""
        self.name = os.path.basename(folder)
        described = _described(folder)
        self._maps: dict[str, mmap.mmap] = {}
        arrays = {}
        for name, (size, _) in described["files"].items():
            path = _sized(folder, name, size)
            arrays[name] = self._mapped(name, path) if size else np.empty(0, f"<{_ARRAYS[name]}")
        self._postings, self._codes = arrays["postings"], arrays["codes"]
        self._shift = np.uint32(described["shift"])
        self._pages: set[tuple[str, int]] = set()
        self.buckets = arrays["buckets"].astype(np.int64)
        self.starts = arrays["starts"].astype(np.int64)
        self.articles = np.array(arrays["articles"])
        self.counts = np.array(arrays["counts"])

    def _mapped(self, name: str, path: str) -> Array:
        with open(path, "rb") as handle:
            mapped = self._maps[name] = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        if _ADVISABLE and name in ("postings", "codes"):
            mapped.madvise(mmap.MADV_RANDOM)
        return np.frombuffer(mapped, f"<{_ARRAYS[name]}")

    def ranges(self, grams: Array) -> tuple[Array, Array]:
        """For each of the ascending ``grams``, where its postings begin and end."""
        bucket = (grams >> self._shift).astype(np.int64) if self._shift < 32 else np.zeros(len(grams), np.int64)
        low, high = self.buckets[bucket], self.buckets[bucket + 1]
        self.expect("postings", low, high)
        wanted = grams.astype(np.uint64) << np.uint64(32)
        bounds = np.concatenate((wanted, wanted | _LOW))  # no word has the highest number
        low, high = np.concatenate((low, low)), np.concatenate((high, high))
        while (searching := low < high).any():
            middle = (low + high) >> 1
            below = searching & (self._postings[np.minimum(middle, self.size - 1)] < bounds)
            low = np.where(below, middle + 1, low)
            high = np.where(searching & ~below, middle, high)
        return low[: len(grams)], low[len(grams) :]

    def words_at(self, postings: Array) -> Array:
        """The numbers of the words at which postings begin, given by their own numbers."""
        return (self._postings[postings] & _LOW).astype(np.int64)

    def codes(self, start: int, end: int) -> Array:
        """The codes of words ``start`` to ``end``, counted through the segment."""
        return self._codes[start:end]

    def codes_at(self, words: Array) -> Array:
        """The codes of words, by their numbers."""
        return self._codes[words]

    def owners(self, words: Array) -> Array:
        """The articles that words belong to, by their numbers in this segment."""
        return np.searchsorted(self.starts, words, "right") - 1

    def expect(self, name: str, low: Array, high: Array) -> None:
        """Have pages read ahead that are soon needed, all at once; each is asked for once."""
        mapped = self._maps.get(name)
        if mapped is None or not _ADVISABLE:
            return
        width, page = int(_ARRAYS[name][1]), mmap.PAGESIZE
        first, last = (low * width) // page, (np.maximum(high, low + 1) * width - 1) // page
        for start, end in zip(first.tolist(), last.tolist(), strict=True):
            if (name, start) not in self._pages:
                self._pages.add((name, start))
                mapped.madvise(mmap.MADV_WILLNEED, start * page, min(end * page + page, len(mapped)) - start * page)

    def part(self, first: int, last: int) -> Array:
        """Copies of postings ``first`` to ``last``."""
        return np.array(self._postings[first:last])

    @property
    def size(self) -> int:
        """How many postings there are."""
        return len(self._postings)

    def below(self, gram: int) -> int:
        """How many postings have a lower gram."""
        return int(np.searchsorted(self._postings, np.uint64(gram << 32))) if gram < 1 << 32 else self.size


def write(folder: str, part: Part) -> None:
    """Write a segment to ``folder``, which must not exist, and sort the postings of ``part``.

    Raises ArchiveError if it would hold too many words.
    """
    part.postings.sort()
    _write(folder, [part.postings], len(part.postings), [part.codes], part.starts, part.articles)


def merge(folder: str, segments: Sequence[Segment], dead: Array) -> None:
    """Write one segment with the articles of several, in their order, without the ``dead`` ones; bounded memory."""
    kept = [~np.isin(segment.articles, dead) for segment in segments]
    lengths = [np.where(keep, np.diff(segment.starts), 0) for segment, keep in zip(segments, kept, strict=True)]
    moves, base = [], 0
    for segment, keep, length in zip(segments, kept, lengths, strict=True):
        begin = base + np.cumsum(length) - length
        moves.append(np.where(keep, begin - segment.starts[:-1], _GONE))
        base += int(length.sum())
    live = np.concatenate([length[keep] for length, keep in zip(lengths, kept, strict=True)])
    _write(
        folder,
        _postings_of(segments, moves),
        sum(segment.size for segment in segments),
        _codes_of(segments, kept),
        np.concatenate(([0], np.cumsum(live))),
        np.concatenate([segment.articles[keep] for segment, keep in zip(segments, kept, strict=True)]),
    )


def _postings_of(segments: Sequence[Segment], moves: Sequence[Array]) -> Iterator[Array]:
    """The postings of several segments, sorted, some grams at a time, with the words numbered anew."""
    steps = sum(segment.size for segment in segments) // _MERGED_AT_ONCE + 1
    for step in range(steps):
        bounds = (1 << 32) * step // steps, (1 << 32) * (step + 1) // steps
        found = []
        for segment, move in zip(segments, moves, strict=True):
            postings = segment.part(*map(segment.below, bounds))
            if move.min(initial=0) != _GONE:
                found.append(postings + np.uint64(move[0] if len(move) else 0))
                continue
            words = (postings & _LOW).astype(np.int64)
            by = move[segment.owners(words)]
            live = by != _GONE
            found.append((postings[live] & ~_LOW) | (words[live] + by[live]).astype(np.uint64))
        yield np.sort(np.concatenate(found))


def _codes_of(segments: Sequence[Segment], kept: Sequence[Array]) -> Iterator[Array]:
    """The codes of the articles that are kept, some articles at a time."""
    for segment, keep in zip(segments, kept, strict=True):
        for first in range(0, len(keep), _ARTICLES_AT_ONCE):
            starts = segment.starts[first : first + _ARTICLES_AT_ONCE + 1]
            words = np.repeat(keep[first : first + _ARTICLES_AT_ONCE], np.diff(starts))
            yield segment.codes(int(starts[0]), int(starts[-1]))[words]


def _write(
    folder: str, postings: Iterable[Array], most: int, codes: Iterable[Array], starts: Array, articles: Array
) -> None:
    """Write sorted ``postings``, of which there are ``most`` at most, and all else of a segment."""
    if starts[-1] > MOST_WORDS:
        raise ArchiveError(f"a segment holds {MOST_WORDS:,} words at most, and this one would hold {starts[-1]:,}")
    bits = (most // _IN_A_BUCKET).bit_length()
    held, words = np.zeros((1 << bits) + 1, np.int64), np.zeros(CODES, np.int64)
    os.mkdir(folder)

    def counted(chunks: Iterable[Array]) -> Iterator[Array]:
        for chunk in chunks:
            bucket = (chunk >> np.uint64(64 - bits)).astype(np.int64) if bits else np.zeros(len(chunk), np.int64)
            if len(bucket):
                often = np.bincount(bucket - bucket[0])
                held[bucket[0] + 1 : bucket[0] + 1 + len(often)] += often
            yield chunk

    def tallied(chunks: Iterable[Array]) -> Iterator[Array]:
        for chunk in chunks:
            words[:] += np.bincount(chunk, minlength=CODES)
            yield chunk

    contents = {
        "postings": counted(postings),
        "codes": tallied(codes),
        "starts": [starts],
        "articles": [articles],
        "buckets": map(np.cumsum, [held]),
        "counts": [words],
    }
    files = {name: _write_array(os.path.join(folder, _file(name)), name, chunks) for name, chunks in contents.items()}
    with open(os.path.join(folder, "segment.json"), "w", encoding="utf-8") as text:
        json.dump({"format": FORMAT, "articles": len(articles), "shift": 32 - bits, "files": files}, text)
        text.flush()
        os.fsync(text.fileno())
    flush_folder(folder)


def _write_array(path: str, name: str, chunks: Iterable[Array]) -> tuple[int, int]:
    """Write the chunks of an array; their size in bytes, and their CRC-32."""
    size, checksum = 0, 0
    with open(path, "wb") as handle:
        for chunk in chunks:
            data = np.ascontiguousarray(chunk, f"<{_ARRAYS[name]}").data
            handle.write(data)
            size, checksum = size + data.nbytes, crc32(data, checksum)
        handle.flush()
        os.fsync(handle.fileno())
    return size, checksum


def _file(name: str) -> str:
    return f"{name}.{_ARRAYS[name]}"


def check(folder: str) -> None:
    """Read a whole segment. Raises DamagedSegment if anything is not as it was written."""
    name = os.path.basename(folder)
    for array, (size, checksum) in _described(folder)["files"].items():
        path, found = _sized(folder, array, size), 0
        with open(path, "rb") as handle:
            while block := handle.read(1 << 22):
                found = crc32(block, found)
        if found != checksum:
            raise DamagedSegment(name, f"{array} does not have the checksum that it was written with")


def _described(folder: str) -> dict[str, Any]:
    name = os.path.basename(folder)
    try:
        with open(os.path.join(folder, "segment.json"), encoding="utf-8") as handle:
            described: dict[str, Any] = json.load(handle)
    except FileNotFoundError:
        raise DamagedSegment(name, "segment.json is missing") from None
    except (OSError, ValueError):
        raise DamagedSegment(name, "segment.json cannot be read") from None
    if not isinstance(described, dict) or set(described.get("files", ())) != set(_ARRAYS):
        raise DamagedSegment(name, "segment.json does not name the six files")
    if described.get("format") != FORMAT:
        raise ArchiveError(f"segment {name} has format {described.get('format')}; this newslint reads format {FORMAT}")
    return described


def _sized(folder: str, array: str, size: int) -> str:
    """The path of an array's file. Raises DamagedSegment if it has another size, or is not there."""
    path = os.path.join(folder, _file(array))
    try:
        actual = os.path.getsize(path)
    except OSError:
        raise DamagedSegment(os.path.basename(folder), f"{array} is missing") from None
    if actual != size:
        raise DamagedSegment(os.path.basename(folder), f"{array} has {actual:,} bytes of {size:,}")
    return path


def flush_folder(folder: str) -> None:
    """Have the names in a folder reach the disk, where the system can do that."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
