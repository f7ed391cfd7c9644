"""Changing an index: articles come in and go out, segments are written, merged and rebuilt.

A kill at any moment leaves the index as it was before the step or after it:
segments are written under names that the manifest does not know yet, and what
it does not know is swept away by the next writer.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from typing import NamedTuple

import numpy as np

from newslint.reuse import manifest, segment
from newslint.reuse.article import Article
from newslint.reuse.errors import DamagedSegment
from newslint.reuse.locking import in_use, writing
from newslint.reuse.manifest import Manifest, SegmentRow
from newslint.reuse.segment import Part, Segment
from newslint.reuse.tokens import Array, coded

AT_ONCE = 2_000
"""Fewer new articles than these are kept beside the segments, and are found by way of SQLite."""

MOST_RECENT = 20_000
"""From so many articles beside the segments on, they become one."""

IN_A_SEGMENT = 50_000
"""A long build writes a segment, and can be taken up again, every so many articles."""

_CODED_AT_ONCE = 128
_CLASSES = 4
_CLASS_BASE = 1_000


class Added(NamedTuple):
    """How many articles were new, changed, and known as they are."""

    new: int
    changed: int
    known: int


class Writer:
    """The one process that changes an index; use it with ``with``. Raises ArchiveError from any method."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._open = ExitStack()
        self.manifest: Manifest

    def __enter__(self) -> "Writer":
        with ExitStack() as opening:
            if os.path.isfile(os.path.join(self.folder, manifest.NAME)):
                opening.enter_context(writing(self.folder))
            self.manifest = Manifest(self.folder, write=True)
            opening.callback(self.manifest.close)
            self._sweep()
            self._open = opening.pop_all()
        return self

    def __exit__(self, *raised: object) -> None:
        self._open.close()

    def add(self, articles: Iterable[Article], progress: Callable[[int], None] = lambda done: None) -> Added:
        """Take in articles; one with a known key replaces it, one that is held as it is changes nothing.

        ``progress`` is told how many articles have been read.
        """
        self.manifest.expect_scheme()
        total = Added(0, 0, 0)
        source = _counted(articles, progress)
        while batch := list(islice(source, IN_A_SEGMENT)):
            total = Added(*map(sum, zip(total, self._add_batch(batch), strict=True)))
            if self.manifest.recent_count >= MOST_RECENT:
                self._flush()
            self._merge_where_many()
        return total

    def _add_batch(self, batch: Sequence[Article]) -> Added:
        last = {article.key: article for article in batch}
        unknown = self.manifest.unknown(list(last.values()))
        if not unknown:
            return Added(0, 0, len(batch))
        texts = coded(article.text for article, _ in unknown) if len(unknown) < AT_ONCE else None
        with self.manifest.transaction():
            replaced = self.manifest.numbers_of([article.key for article, _ in unknown])
            self.manifest.delete(replaced)
            numbers = [self.manifest.insert(article, digest) for article, digest in unknown]
            if texts is not None:
                owners = np.searchsorted(texts.starts, texts.places, "right") - 1
                places = texts.places - texts.starts[owners]
                held = np.array(numbers)[owners]
                self.manifest.insert_recent(zip(texts.grams.tolist(), held.tolist(), places.tolist(), strict=True))
            else:
                fresh = [article.text for article, _ in unknown]
                self._write_recent(numbers[0], fresh, numbers)
        return Added(len(unknown) - len(replaced), len(replaced), len(batch) - len(unknown))

    def _write_recent(self, first_new: int, texts: Iterable[str], numbers: Sequence[int]) -> None:
        """Make one segment of all that is in none; inside a transaction. ``texts`` are those from ``first_new`` on."""
        before = [(n, a.text) for n, a in self.manifest.articles(self.manifest.newest_in_segments + 1, first_new - 1)]
        ids = [*(number for number, _ in before), *numbers]
        name = self.manifest.new_name()
        part = part_of((text for group in ([text for _, text in before], texts) for text in group), ids)
        self._write(name, lambda folder: segment.write(folder, part))
        self.manifest.replace_segments((), SegmentRow(name, ids[0], ids[-1], len(ids)))
        self.manifest.mark_segmented(ids[-1])

    def _flush(self) -> None:
        if self.manifest.recent_count:
            with self.manifest.transaction():
                self._write_recent((1 << 63) - 1, (), ())

    def remove(self, patterns: Iterable[str]) -> int:
        """Take out the articles whose keys match; how many those were."""
        numbers = sorted(set(self.manifest.matching(patterns)))
        if numbers:
            with self.manifest.transaction():
                self.manifest.delete(numbers)
        return len(numbers)

    def compact(self) -> None:
        """Make one segment of everything, without what was removed, and give room back."""
        self._flush()
        rows, dead = self.manifest.segments(), self.manifest.dead()
        if len(rows) > 1 or dead:
            self._merge(rows, dead)
        self._sweep()
        self.manifest.shrink()

    def _merge_where_many(self) -> None:
        """Merge segments while so many of one size stand beside each other."""
        rows = self.manifest.segments()
        first = 0
        while first + _CLASSES <= len(rows):
            together = rows[first : first + _CLASSES]
            if len({_size_class(row) for row in together}) > 1:
                first += 1
                continue
            self._merge(together, self.manifest.dead())
            self._sweep()
            rows, first = self.manifest.segments(), 0

    def _merge(self, rows: Sequence[SegmentRow], dead: Sequence[int]) -> None:
        opened = [Segment(os.path.join(self.folder, row.name)) for row in rows]
        gone = [number for number in dead if rows[0].first <= number <= rows[-1].last]
        left = sum(len(each.articles) for each in opened) - len(gone)
        with self.manifest.transaction():
            new = None
            if left > 0:
                name = self.manifest.new_name()
                self._write(name, lambda folder: segment.merge(folder, opened, np.array(gone, np.int64)))
                new = SegmentRow(name, rows[0].first, rows[-1].last, left)
            self.manifest.replace_segments(rows, new)
            self.manifest.bury(rows[0].first, rows[-1].last)

    def rebuild(self, name: str) -> None:
        """Write a segment anew from the articles' texts."""
        row = next(row for row in self.manifest.segments() if row.name == name)
        texts = [(number, article.text) for number, article in self.manifest.articles(row.first, row.last)]
        part = part_of((text for _, text in texts), [number for number, _ in texts])
        with self.manifest.transaction():
            new = self.manifest.new_name()
            self._write(new, lambda folder: segment.write(folder, part))
            self.manifest.replace_segments([row], SegmentRow(new, row.first, row.last, len(texts)))
            self.manifest.bury(row.first, row.last)
        self._sweep()

    def rebuild_all(self) -> None:
        """Write every segment and the recent postings anew, as this version of newslint makes them."""
        for row in self.manifest.segments():
            self.rebuild(row.name)
        self._flush()
        with self.manifest.transaction():
            self.manifest.adopt_scheme()

    def damaged(self) -> Iterator[DamagedSegment]:
        """The segments that are not as they were written."""
        for row in self.manifest.segments():
            try:
                segment.check(os.path.join(self.folder, row.name))
            except DamagedSegment as damage:
                yield damage

    def _write(self, name: str, write: Callable[[str], None]) -> None:
        """Have a segment written under a name that nobody reads, and give it its own."""
        temporary, final = (os.path.join(self.folder, f"{name}{ending}") for ending in (".new", ""))
        with manifest.told():
            for left_over in (temporary, final):
                shutil.rmtree(left_over, ignore_errors=True)
            try:
                write(temporary)
                os.rename(temporary, final)
            except BaseException:
                shutil.rmtree(temporary, ignore_errors=True)
                raise
            segment.flush_folder(self.folder)

    def _sweep(self) -> None:
        """Remove what the manifest does not name: left by a kill, or merged and no longer read."""
        named = {row.name for row in self.manifest.segments()}
        for found in os.listdir(self.folder):
            path = os.path.join(self.folder, found)
            if found.startswith("segment-") and found not in named and not in_use(path):
                shutil.rmtree(path, ignore_errors=True)


def part_of(texts: Iterable[str], numbers: Sequence[int]) -> Part:
    """Articles as a segment holds them, coded some at a time."""
    source = iter(texts)
    postings: list[Array] = []
    codes: list[Array] = []
    starts: list[Array] = [np.zeros(1, np.int64)]
    words = 0
    while some := list(islice(source, _CODED_AT_ONCE)):
        each = coded(some)
        places = (each.places + words).astype(np.uint64)
        postings.append(each.grams.astype(np.uint64) << np.uint64(32) | places)
        codes.append(each.codes)
        starts.append(each.starts[1:] + words)
        words += len(each.codes)
    empty = np.empty(0, np.uint64)
    return Part(
        np.concatenate([empty, *postings]),
        np.concatenate([empty.astype(np.uint16), *codes]),
        np.concatenate(starts),
        np.array(numbers, np.int64),
    )


def _size_class(row: SegmentRow) -> int:
    return int(np.log(max(row.articles, _CLASS_BASE) / _CLASS_BASE) / np.log(_CLASSES) + 1e-9)


def _counted(articles: Iterable[Article], progress: Callable[[int], None]) -> Iterator[Article]:
    for number, article in enumerate(articles, 1):
        progress(number)
        yield article
