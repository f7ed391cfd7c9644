"""Which fixes are applied, and that the text after them is the one they promise."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, BlockKind, Document
from newslint.finding import Edit, Fix, Safety
from newslint.fixes import DoesNotConverge, apply_edits, chosen, mend, replaced, source_fix, unified_diff
from newslint.mapping import OffsetMap
from newslint.results import Place, Result, SourceEdit, SourceFix, Status
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span


def result(
    source: Source,
    *edits: tuple[int, int, str],
    rule: str = "a/a",
    safety: Safety = "safe",
    status: Status = "reported",
) -> Result:
    card = RuleCard(rule, "", "warning", (), "high", (), "stable", "0.1", "safe", (), "", "")
    fix = SourceFix(safety, "mend it", tuple(SourceEdit(Span(start, end), text) for start, end, text in edits))
    place = Place(source.name, source, Span(edits[0][0], edits[-1][1]))
    return Result(card, "warning", place, "m", "", (), (fix,), "f", status)


def taken(source: Source, *results: Result) -> list[int]:
    """The places in ``results`` of those whose fix is chosen."""
    fixed = [fixed for fixed, _ in chosen(source, results)]
    return [index for index, each in enumerate(results) if each in fixed]


ABC = Source("abcdefghij")


def test_fixes_that_do_not_overlap_are_chosen_together() -> None:
    assert taken(ABC, result(ABC, (0, 2, "x")), result(ABC, (2, 4, "y")), result(ABC, (6, 6, "z"))) == [0, 1, 2]


def test_of_two_that_overlap_the_first_is_chosen() -> None:
    assert taken(ABC, result(ABC, (0, 3, "x")), result(ABC, (2, 4, "y")), result(ABC, (4, 5, "z"))) == [0, 2]


def test_an_insertion_inside_another_edit_overlaps_it() -> None:
    assert taken(ABC, result(ABC, (0, 4, "x")), result(ABC, (2, 2, "y"))) == [0]


def test_two_insertions_at_one_place_have_no_order_so_the_first_is_chosen() -> None:
    assert taken(ABC, result(ABC, (3, 3, "x")), result(ABC, (3, 3, "y")), result(ABC, (3, 4, "z"))) == [0]


def test_a_fix_is_taken_whole_or_not_at_all() -> None:
    both = result(ABC, (2, 3, "y"), (8, 9, "y"))
    assert taken(ABC, result(ABC, (0, 3, "x")), both, result(ABC, (8, 9, "z"))) == [0, 2]


def test_edits_of_one_fix_that_overlap_are_refused() -> None:
    assert taken(ABC, result(ABC, (2, 5, "y"), (4, 6, "y"))) == []


@pytest.mark.parametrize("status", ["suppressed", "baselined"])
def test_what_is_held_back_is_not_fixed(status: Status) -> None:
    assert taken(ABC, result(ABC, (0, 1, "x"), status=status)) == []


def test_suggestions_are_never_applied() -> None:
    assert taken(ABC, result(ABC, (0, 1, "x"), safety="suggest")) == []


def test_a_fix_that_changes_nothing_is_not_chosen() -> None:
    assert taken(ABC, result(ABC, (0, 1, "a"))) == []


def test_a_fix_that_the_encoding_cannot_hold_is_not_chosen() -> None:
    latin = Source("caf\xe9s", encoding="latin-1")
    assert taken(latin, result(latin, (0, 1, "“")), result(latin, (1, 2, "\xe0"))) == [1]


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda ends: (min(ends), max(ends)))


@given(st.lists(st.lists(spans, min_size=1, max_size=3), max_size=8))
def test_whatever_is_chosen_is_disjoint_and_applies_exactly(fixes: list[list[tuple[int, int]]]) -> None:
    results = [result(ABC, *((start, end, "#") for start, end in edits)) for edits in fixes]
    edits = sorted(edit for _, fix in chosen(ABC, results) for edit in fix.edits)
    for one, next in pairwise(edits):
        assert one.span.end <= next.span.start
        assert one.span.start < next.span.start
    kept = [letter for at, letter in enumerate(ABC.text) if not any(e.span.start <= at < e.span.end for e in edits)]
    after = replaced(ABC.text, edits)
    assert after.replace("#", "") == "".join(kept)
    assert after.count("#") == len(edits)


def test_apply_edits_takes_edits_of_the_document_in_any_order() -> None:
    doc = document("the the cat sat sat", "paragraph")
    assert apply_edits(doc, [Edit(Span(12, 19), "sat"), Edit(Span(0, 7), "the")]) == "the cat sat"


def swaps(source: Source, rule: str, old: str, new: str) -> list[Result]:
    at = source.text.find(old)
    return [result(source, (at, at + len(old), new), rule=rule)] if at >= 0 else []


def test_mending_goes_on_until_nothing_is_left() -> None:
    def lint(source: Source) -> Iterable[Result]:
        return swaps(source, "a/a", "one", "two") or swaps(source, "b/b", "two", "three")

    mended = mend(Source("one", "x.txt"), lint)
    assert mended.source.text == "three"
    assert mended.source.name == "x.txt"
    assert [each.card.name for each in mended.applied] == ["a/a", "b/b"]
    assert mended.left == ()


def test_what_cannot_be_fixed_is_left_with_its_place_in_the_new_text() -> None:
    def lint(source: Source) -> Iterable[Result]:
        at = source.text.index("z")
        return [*swaps(source, "a/a", "one ", ""), result(source, (at, at + 1, "y"), safety="suggest")]

    mended = mend(Source("one z"), lint)
    assert [each.place.words for each in mended.left] == ["z"]


def test_fixes_in_a_circle_are_an_error_that_names_them_and_no_other() -> None:
    def lint(source: Source) -> Iterable[Result]:
        return [
            *swaps(source, "d/done-once", "x", "y"),
            *(swaps(source, "a/there", "left", "right") or swaps(source, "b/back", "right", "left")),
        ]

    with pytest.raises(DoesNotConverge, match=r"^fixes do not converge: rules a/there, b/back$"):
        mend(Source("left x"), lint)


def test_the_last_round_may_be_the_one_that_finishes() -> None:
    def lint(source: Source) -> Iterable[Result]:
        return swaps(source, "a/a", "aa", "a")

    assert mend(Source("aaaa"), lint, rounds=3).source.text == "a"
    with pytest.raises(DoesNotConverge):
        mend(Source("aaaa"), lint, rounds=2)


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfone\r\ntwo\r\n", "one\r\ntwo".encode("utf-16"), b"one\rtwo\xe9\r", b"one\ntwo"],
    ids=["utf-8 with mark", "utf-16", "latin-1, old Mac", "no final newline"],
)
def test_bytes_besides_the_edit_are_unchanged(data: bytes) -> None:
    source = Source.from_bytes(data, encoding="latin-1" if b"\xe9" in data else None)
    mended = mend(source, lambda source: swaps(source, "a/a", "one", "1")).source
    assert mended.encode(mended.text) == data.replace("one".encode(source.encoding), "1".encode(source.encoding))


def test_new_lines_end_as_the_file_ends_its_lines() -> None:
    mended = mend(Source("one two\r\n"), lambda source: swaps(source, "a/a", "one two", "one\ntwo"))
    assert mended.source.text == "one\r\ntwo\r\n"


def document(text: str, kind: BlockKind, mapping: OffsetMap | None = None, source: str = "") -> Document:
    return Document(Source(source or text), text, (Block(kind, Span(0, len(text))),), mapping=mapping)


def safety_of(doc: Document, old: str, new: str) -> Safety | None:
    """How a safe fix of ``old`` is treated."""
    at = doc.text.index(old)
    fix = source_fix(doc, Fix("safe", "mend it", (Edit(Span(at, at + len(old)), new),)))
    return fix and fix.safety


SAID = "He said: “We we know,” and and left."


@pytest.mark.parametrize(
    ("old", "new", "treated"),
    [
        ("and and", "and", "safe"),
        ("We we", "We", "suggest"),
        ("know,” and", "know” and", "suggest"),
        ("“", '"', "safe"),
        ("“We", "«We", "safe"),
        ("“We", "“‘We", "safe"),
        ("We we", "We’ we", "suggest"),
    ],
)
def test_quoted_words_are_never_changed_but_marks_may_be_exchanged(old: str, new: str, treated: Safety) -> None:
    assert safety_of(document(SAID, "paragraph"), old, new) == treated


def test_an_insertion_among_quoted_words_is_no_safe_fix() -> None:
    doc = document(SAID, "paragraph")
    at = SAID.index("know")
    fix = source_fix(doc, Fix("safe", "mend it", (Edit(Span(at, at), "do "),)))
    assert fix is not None
    assert fix.safety == "suggest"


def test_words_of_a_block_quote_are_quoted_words() -> None:
    assert safety_of(document("We we know.", "block_quote"), "We we", "We") == "suggest"


def test_a_suggestion_about_quoted_words_stays_one() -> None:
    doc = document(SAID, "paragraph")
    fix = source_fix(doc, Fix("suggest", "mend it", (Edit(Span(10, 15), "We"),)))
    assert fix == SourceFix("suggest", "mend it", (SourceEdit(Span(10, 15), "We"),))


def in_markup() -> Document:
    """``<p>a b&amp;c</p>`` as the text ``a b&c``."""
    mapping = OffsetMap()
    mapping.verbatim(3, 3)
    mapping.decoded(Span(6, 11), 1)
    mapping.verbatim(11, 1)
    return document("a b&c", "paragraph", mapping, "<p>a b&amp;c</p>")


def test_an_edit_lands_where_the_words_stand_in_the_file() -> None:
    doc = in_markup()
    fix = source_fix(doc, Fix("safe", "mend it", (Edit(Span(0, 1), "A"), Edit(Span(4, 5), "C"))))
    assert fix is not None
    assert replaced(doc.source.text, fix.edits) == "<p>A b&amp;C</p>"


@pytest.mark.parametrize("span", [Span(3, 4), Span(2, 5)])
def test_words_that_do_not_stand_in_the_file_are_not_edited(span: Span) -> None:
    assert source_fix(in_markup(), Fix("suggest", "mend it", (Edit(Span(0, 1), "A"), Edit(span, "and")))) is None


@pytest.mark.parametrize(
    ("at", "after"), [(1, "<p>a! b&amp;c</p>"), (0, "<p>!a b&amp;c</p>"), (5, "<p>a b&amp;c!</p>")]
)
def test_an_insertion_stands_by_its_neighbour(at: int, after: str) -> None:
    doc = in_markup()
    fix = source_fix(doc, Fix("safe", "mend it", (Edit(Span(at, at), "!"),)))
    assert fix is not None
    assert replaced(doc.source.text, fix.edits) == after


def test_a_diff_is_what_patch_reads() -> None:
    before = "one\ntwo\u2028still two\nthree"
    assert unified_diff("a b.txt", before, before.replace("three", "3")) == (
        "--- a b.txt\n+++ a b.txt\n@@ -1,3 +1,3 @@\n one\n two\u2028still two\n"
        "-three\n\\ No newline at end of file\n+3\n\\ No newline at end of file\n"
    )


def test_a_diff_keeps_line_endings_and_is_empty_without_a_change() -> None:
    assert unified_diff("a.txt", "one\r\n", "1\r\n").endswith("-one\r\n+1\r\n")
    assert unified_diff("a.txt", "one\r\n", "one\r\n") == ""


def test_a_path_cannot_forge_a_line_of_the_diff() -> None:
    assert unified_diff("a\n+b.txt", "1\n", "2\n").startswith("--- a?+b.txt\n+++ a?+b.txt\n@@")
