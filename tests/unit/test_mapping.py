"""OffsetMap: pieces of an inner text and the outer ranges they came from, alone and one after another."""

from typing import Literal, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from newslint.mapping import OffsetMap
from newslint.span import Span

Kind = Literal["verbatim", "decoded", "inserted"]


class Built(NamedTuple):
    """A map, and per inner character the kind of its piece, the piece's number and its outer range."""

    map: OffsetMap
    characters: list[tuple[Kind, int, Span]]


kinds = st.sampled_from(["verbatim", "decoded", "inserted"])
steps = st.lists(st.tuples(kinds, st.integers(0, 3), st.integers(1, 4), st.integers(1, 5)), max_size=12)


@st.composite
def maps(draw: st.DrawFn, size: int | None = None) -> Built:
    """A map into an outer text of ``size`` code points, or of as many as it needs, with gaps of dropped markup."""
    built = OffsetMap()
    characters: list[tuple[Kind, int, Span]] = []
    outer = 0
    for piece, (kind, gap, length, width) in enumerate(draw(steps)):
        outer += gap
        if size is not None:
            length, width = min(length, size - outer), min(width, size - outer)
            if length <= 0:
                break
        if kind == "verbatim":
            built.verbatim(outer, length)
            characters += [("verbatim", piece, Span(outer + at, outer + at + 1)) for at in range(length)]
            outer += length
        elif kind == "decoded":
            built.decoded(Span(outer, outer + width), length)
            characters += [("decoded", piece, Span(outer, outer + width))] * length
            outer += width
        else:
            built.inserted(outer, length)
            characters += [("inserted", piece, Span(outer, outer))] * length
    return Built(built, characters)


def spans(length: int) -> list[Span]:
    """Every span that is not empty in a text of ``length`` code points."""
    return [Span(start, end) for start in range(length) for end in range(start + 1, length + 1)]


@given(maps())
def test_outer_is_the_hull_of_what_each_character_came_from(built: Built) -> None:
    assert built.map.length == len(built.characters)
    for span in spans(built.map.length):
        came_from = [outer for _, _, outer in built.characters[span.start : span.end]]
        assert built.map.outer(span) == Span(min(came_from).start, max(outer.end for outer in came_from))


@given(maps())
def test_exact_means_unbroken_and_unchanged(built: Built) -> None:
    for span in spans(built.map.length):
        within = built.characters[span.start : span.end]
        one_by_one = [outer.start for _, _, outer in within]
        unbroken = one_by_one == list(range(one_by_one[0], one_by_one[0] + len(within)))
        assert built.map.exact(span) == (unbroken and all(kind == "verbatim" for kind, _, _ in within))


@given(maps())
def test_pieces_lie_side_by_side_and_cover_the_inner_text(built: Built) -> None:
    end = 0
    for inner, outer, verbatim in built.map.pieces():
        assert inner.start == end < inner.end
        assert not verbatim or inner.length == outer.length
        end = inner.end
    assert end == built.map.length


@given(maps())
def test_an_empty_span_is_a_place_between_its_neighbours(built: Built) -> None:
    for at, (_, piece, outer) in enumerate(built.characters):
        begins = at == 0 or built.characters[at - 1][1] != piece
        if begins or built.characters[at][0] == "verbatim":
            assert built.map.outer(Span(at, at)) == Span(outer.start, outer.start)
    end = built.characters[-1][2].end if built.characters else 0
    assert built.map.outer(Span(built.map.length, built.map.length)) == Span(end, end)


@given(st.data())
def test_one_map_after_another_is_mapping_twice(data: st.DataObject) -> None:
    outermost = data.draw(maps(), "outermost").map
    inner = data.draw(maps(size=outermost.length), "inner").map
    whole = inner.after(outermost)
    assert whole.length == inner.length
    for span in spans(inner.length):
        letters = [Span(at, at + 1) for at in range(*span)]
        twice = [outermost.outer(inner.outer(letter)) for letter in letters]
        assert whole.outer(span) == Span(min(twice).start, max(outer.end for outer in twice))
        assert whole.exact(span) == (inner.exact(span) and outermost.exact(inner.outer(span)))


def test_pieces_out_of_order_keep_both_their_ranges() -> None:
    moved = OffsetMap()
    moved.verbatim(0, 5)
    moved.verbatim(9, 5)
    moved.inserted(14, 2)
    moved.verbatim(5, 4)
    assert moved.outer(Span(3, 16)) == Span(3, 14)
    assert moved.outer(Span(8, 16)) == Span(5, 14)
    assert not moved.exact(Span(3, 7))


def test_an_empty_map_leads_to_the_beginning() -> None:
    empty = OffsetMap()
    empty.verbatim(7, 0)
    empty.decoded(Span(7, 9), 0)
    empty.inserted(7, 0)
    assert empty.length == 0
    assert empty.pieces() == []
    assert empty.outer(Span(0, 0)) == Span(0, 0)
    assert not empty.exact(Span(0, 0))
