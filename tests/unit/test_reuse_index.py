"""The index on disk: what goes in is found, what goes out is not, and what is damaged is told and mended."""

import errno
import os
import random
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.reuse import manifest, passages, segment, writer
from newslint.reuse.article import Article
from newslint.reuse.errors import ArchiveError, DamagedSegment
from newslint.reuse.manifest import create
from newslint.reuse.passages import Match, matches
from newslint.reuse.reader import COMMONEST, Reader, opened
from newslint.reuse.segment import Segment
from newslint.reuse.sieve import possible
from newslint.reuse.tokens import Array
from newslint.reuse.writer import Added, Writer

PASSAGE = (
    "work on the new harbour wall stopped in the second week of March when divers found that the seabed below "
    "the eastern pier had been hollowed out by the spring tide"
)


def filler(number: int, words: int = 60) -> str:
    return " ".join(f"word{number}x{step}" for step in range(words))


def article(number: int, text: str = "") -> Article:
    return Article(f"a/{number}", f"{filler(number)} {text} {filler(-number)}".strip())


@pytest.fixture
def folder(tmp_path: Path) -> str:
    create(str(tmp_path / "index"))
    return str(tmp_path / "index")


def add(folder: str, articles: Iterable[Article]) -> Added:
    with Writer(folder) as index:
        return index.add(articles)


def found(folder: str, text: str = PASSAGE) -> list[Match]:
    with opened(folder) as reader:
        return matches(reader, text)


def keys(folder: str, text: str = PASSAGE) -> list[str]:
    return [match.key for match in found(folder, text)]


def in_small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "AT_ONCE", 2)
    monkeypatch.setattr(writer, "IN_A_SEGMENT", 2)


def test_a_passage_is_found_with_its_range_on_both_sides(folder: str) -> None:
    add(folder, [article(1), article(2, PASSAGE), article(3)])
    asked = f"The council met. {PASSAGE.replace('eastern', 'western')}. {filler(9)}"
    (match,) = found(folder, asked)
    with opened(folder) as reader:
        held = {each.key: each.text for _, each in reader.manifest.articles()}
    assert match.key == "a/2"
    assert match.here.of(asked) == PASSAGE.replace("eastern", "western")
    assert match.there.of(held["a/2"]) == PASSAGE
    assert match.words == len(PASSAGE.split()) - 1


def test_nothing_is_found_in_an_empty_index_or_by_an_empty_text(folder: str) -> None:
    assert found(folder) == []
    add(folder, [article(1, PASSAGE)])
    assert found(folder, "") == found(folder, "and the") == []


def test_recent_articles_one_segment_and_many_answer_alike(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    every = [article(number, PASSAGE if number % 3 else "") for number in range(9)]
    add(folder, every)
    recent = found(folder)
    assert len(recent) == 6
    with Writer(folder) as index:
        index.compact()
        assert [row.articles for row in index.manifest.segments()] == [9]
    assert found(folder) == recent
    in_small_segments(monkeypatch)
    with Writer(folder) as index:
        index.remove(["*"])
        index.compact()
        assert index.manifest.segments() == []
        monkeypatch.setattr(writer, "_CLASSES", 99)
        index.add(every)
        assert (len(index.manifest.segments()), index.manifest.recent_count) == (4, 1)
    assert found(folder) == recent


def test_so_many_segments_of_a_size_become_one(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    in_small_segments(monkeypatch)
    monkeypatch.setattr(writer, "_CLASS_BASE", 1)
    add(folder, (article(number, PASSAGE) for number in range(44)))
    with Writer(folder) as index:
        assert [row.articles for row in index.manifest.segments()] == [32, 8, 2, 2]
    assert len(keys(folder)) == 44
    assert len(_segments(folder)) == 4


def test_adding_again_changes_nothing_and_a_changed_article_replaces(folder: str) -> None:
    assert add(folder, [article(1, PASSAGE), article(2)]) == (2, 0, 0)
    with Manifested(folder) as before:
        generation = before.generation
    assert add(folder, [article(1, PASSAGE), article(2)]) == (0, 0, 2)
    with Manifested(folder) as after:
        assert after.generation == generation
    assert add(folder, [article(1), article(2)]) == (0, 1, 1)
    assert keys(folder) == []


def test_of_two_articles_with_one_key_the_last_counts(folder: str) -> None:
    assert add(folder, [article(1), article(1, PASSAGE)]).new == 1
    assert keys(folder) == ["a/1"]


@pytest.mark.parametrize("compacted", [False, True])
def test_what_is_removed_or_replaced_is_not_found_and_its_text_is_gone(folder: str, compacted: bool) -> None:
    add(folder, [article(number, PASSAGE) for number in range(4)])
    with Writer(folder) as index:
        if compacted:
            index.compact()
        assert index.remove(["a/1", "b*"]) == 1
        index.add([article(2)])
    assert sorted(keys(folder)) == ["a/0", "a/3"]
    with Writer(folder) as index:
        index.compact()
        assert index.manifest.dead() == []
        assert "a/1" not in [each.key for _, each in index.manifest.articles()]
    assert sorted(keys(folder)) == ["a/0", "a/3"]


def test_how_common_a_gram_is_is_counted_over_all_segments(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "AT_ONCE", COMMONEST // 2)
    monkeypatch.setattr(writer, "IN_A_SEGMENT", COMMONEST // 2)
    add(folder, (article(number, PASSAGE) for number in range(COMMONEST)))
    assert keys(folder)
    add(folder, [article(COMMONEST, PASSAGE)])
    assert not keys(folder)


def test_a_reader_sees_a_change_when_it_looks_and_keeps_its_own_segments_until_then(folder: str) -> None:
    add(folder, [article(1, PASSAGE)])
    with Writer(folder) as index:
        index.compact()
    with opened(folder) as reader:
        (name,) = [each.name for each in reader.segments]
        assert not reader.refresh()
        with Writer(folder) as index:
            index.remove(["a/1"])
            index.add([article(2, PASSAGE)])
            index.compact()
        assert os.path.isdir(os.path.join(folder, name)), "a segment was removed under a reader"
        assert reader.refresh()
        assert [match.key for match in matches(reader, PASSAGE)] == ["a/2"]
    with Writer(folder):
        pass
    assert not os.path.exists(os.path.join(folder, name))


@pytest.mark.parametrize("name", ["postings.u8", "codes.u2", "starts.u4", "segment.json"])
def test_a_segment_cut_short_is_told_and_rebuilt_from_the_texts(folder: str, name: str) -> None:
    add(folder, [article(number, PASSAGE) for number in range(5)])
    with Writer(folder) as index:
        index.compact()
    before = found(folder)
    (row,) = _segments(folder)
    path = os.path.join(folder, row, name)
    os.truncate(path, os.path.getsize(path) // 2)
    with pytest.raises(DamagedSegment, match="index verify --repair"):
        Reader(folder)
    with Writer(folder) as index:
        (damage,) = index.damaged()
        index.rebuild(damage.name)
        assert not list(index.damaged())
    assert found(folder) == before


def test_one_changed_byte_is_noticed(folder: str) -> None:
    add(folder, [article(number) for number in range(5)])
    with Writer(folder) as index:
        index.compact()
        path = os.path.join(folder, *_segments(folder), "codes.u2")
        data = bytearray(Path(path).read_bytes())
        data[7] ^= 1
        Path(path).write_bytes(data)
        assert [damage.name for damage in index.damaged()] == _segments(folder)


def test_an_index_of_another_format_or_word_list_is_not_read(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, [article(1, PASSAGE)])
    monkeypatch.setattr(manifest, "SCHEME", "another one")
    with pytest.raises(ArchiveError, match="another list of common words"):
        Reader(folder)
    with Writer(folder) as index:
        with pytest.raises(ArchiveError, match="verify --repair"):
            index.add([article(2)])
        index.rebuild_all()
    assert keys(folder) == ["a/1"]
    monkeypatch.setattr(manifest, "FORMAT", 0)
    with pytest.raises(ArchiveError, match="a newer newslint: it has format 1, and this one reads 0"):
        Reader(folder)


def test_there_is_one_writer_and_the_other_is_told_who(folder: str) -> None:
    held = "import sys; from newslint.reuse.writer import Writer\nwith Writer(sys.argv[1]): print(flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", held, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    with pytest.raises(ArchiveError, match=f"process {holder.pid} on .* is writing it"), Writer(folder):
        pass
    assert keys(folder) == [], "a reader is not held up"
    holder.communicate("\n")
    with Writer(folder) as index:
        index.add([article(1)])


def test_a_full_disk_leaves_the_index_as_it_was(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, [article(1, PASSAGE)])

    def full(*given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(segment, "_write_array", full)
        in_small_segments(patched)
        with pytest.raises(ArchiveError, match="the disk is full; nothing of this step was kept"):
            add(folder, [article(number, PASSAGE) for number in range(2, 9)])
    assert keys(folder) == ["a/1"]
    assert _segments(folder) == []


def test_an_index_has_a_folder_to_itself(tmp_path: Path, folder: str) -> None:
    with pytest.raises(ArchiveError, match="there is an index here already"):
        create(folder)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").touch()
    with pytest.raises(ArchiveError, match="not empty"):
        create(str(tmp_path / "other"))
    with pytest.raises(ArchiveError, match="no index here"), Writer(str(tmp_path / "other")):
        pass


def test_the_sieve_holds_back_nothing_that_aligns(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(4)
    common, rare = "the of and that with has".split(), [f"thing{number}" for number in range(400)]

    def words(count: int) -> list[str]:
        return [dice.choice(common if dice.random() < 0.5 else rare) for _ in range(count)]

    def edited(given: list[str]) -> list[str]:
        changes = ((word,) if dice.random() > 0.25 else dice.choice([(), (word, "new"), ("other",)]) for word in given)
        return [word for change in changes for word in change]

    donors = [words(120) for _ in range(60)]
    add(folder, (Article(f"{number}", " ".join(donor)) for number, donor in enumerate(donors)))
    with Writer(folder) as index:
        index.compact()
    texts = [" ".join(words(60) + edited(donor[30 : 30 + dice.randint(12, 60)]) + words(60)) for donor in donors]
    sieved = [found(folder, text) for text in texts]
    monkeypatch.setattr(passages, "possible", lambda *given: np.ones(len(given[3]), bool))
    assert [found(folder, text) for text in texts] == sieved
    assert sum(map(len, sieved)) > 30


def test_the_sieve_holds_back_a_phrase_among_other_words(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, [article(1, "quick brown fox jumps"), article(2, PASSAGE)])
    with Writer(folder) as index:
        index.compact()
    seen: list[list[bool]] = []

    def watched(*given: Any) -> Array:
        seen.append(possible(*given).tolist())
        return np.array(seen[-1], bool)

    monkeypatch.setattr(passages, "possible", watched)
    assert not found(folder, f"{filler(8)} quick brown fox jumps {filler(9)}")
    assert seen == [[False]]


WORDS = st.lists(st.sampled_from("harbour wall pier tide the of and diver boat".split()), max_size=30).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4), st.sets(st.integers(0, 15)))
def test_merged_segments_are_those_written_at_once(
    tmp_path_factory: pytest.TempPathFactory, groups: list[list[str]], dead: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("segments")
    numbers = iter(range(99))
    opened = []
    kept: list[tuple[int, str]] = []
    for position, texts in enumerate(groups):
        own = [next(numbers) for _ in texts]
        segment.write(str(folder / f"{position}"), writer.part_of(texts, own))
        opened.append(Segment(str(folder / f"{position}")))
        kept += [pair for pair in zip(own, texts, strict=True) if pair[0] not in dead]
    segment.merge(str(folder / "merged"), opened, np.array(sorted(dead), np.int64))
    segment.write(str(folder / "whole"), writer.part_of([text for _, text in kept], [number for number, _ in kept]))
    segment.check(str(folder / "merged"))
    for name in ("postings.u8", "codes.u2", "starts.u4", "articles.i8", "counts.u4"):
        assert (folder / "merged" / name).read_bytes() == (folder / "whole" / name).read_bytes(), name


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_every_posting_of_a_gram_is_in_its_range(
    tmp_path_factory: pytest.TempPathFactory, texts: Sequence[str]
) -> None:
    folder = str(tmp_path_factory.mktemp("segments") / "one")
    part = writer.part_of(texts, range(len(texts)))
    segment.write(folder, part)
    opened = Segment(folder)
    grams = (part.postings >> np.uint64(32)).astype(np.uint32)
    asked = np.unique(np.concatenate((grams, [0, 1, 2**32 - 1]))).astype(np.uint32)
    low, high = opened.ranges(asked)
    assert list(high - low) == [int((grams == gram).sum()) for gram in asked]
    for gram, first, last in zip(asked, low, high, strict=True):
        words = opened.words_at(np.arange(first, last))
        expected = np.sort((part.postings & np.uint64(0xFFFFFFFF))[grams == gram])
        assert list(words) == list(expected)


class Manifested(manifest.Manifest):
    """A manifest that is closed in the end."""

    def __enter__(self) -> "Manifested":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def _segments(folder: str) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name.startswith("segment"))
