"""Alignment: seeds, runs and the closest stretch of two word sequences."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.alignment import Run, best_run, by_diagonal, closest, dense_runs, extended, merged, passage, shared

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=14)


def ascending(pairs: list[tuple[int, int]]) -> bool:
    return all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def longest_common(here: list[str], there: list[str]) -> int:
    table = [[0] * (len(there) + 1) for _ in range(len(here) + 1)]
    for i, one in enumerate(here):
        for j, other in enumerate(there):
            table[i + 1][j + 1] = table[i][j] + 1 if one == other else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


@given(WORDS, WORDS)
def test_shared_is_a_longest_common_subsequence(here: list[str], there: list[str]) -> None:
    pairs = shared(here, there)
    assert all(here[first] == there[second] for first, second in pairs)
    assert ascending(pairs)
    assert len(pairs) == longest_common(here, there)


@given(WORDS, WORDS)
def test_closest_pairs_equal_items_in_order(here: list[str], there: list[str]) -> None:
    pairs = closest(here, there, lambda _: 1.0)
    assert all(here[first] == there[second] for first, second in pairs)
    assert ascending(pairs)
    assert bool(pairs) == bool(set(here) & set(there))


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=10), WORDS, WORDS)
def test_closest_finds_a_verbatim_copy_whole(copied: list[str], before: list[str], after: list[str]) -> None:
    assert len(closest(copied, before + copied + after, lambda _: 1.0)) == len(copied)


def test_closest_takes_the_nearer_of_two_equal_words() -> None:
    here = "a phony ideal a phony theology".split()
    there = "a phony ideal a phony theology not a theology but a phony theology".split()
    assert [second for _, second in closest(here, there, lambda _: 1.0)] == [0, 1, 2, 3, 4, 5]


def test_closest_weighs_words() -> None:
    pairs = closest("the pier".split(), "the harbour stood where once a pier was".split(), lambda n: (0.1, 1.0)[n])
    assert pairs == [(1, 6)]


def test_seeds_on_one_diagonal_belong_together() -> None:
    near, drifted, elsewhere, far = (3, 10), (9, 18), (4, 40), (200, 207)
    groups = by_diagonal([far, drifted, elsewhere, near])
    assert sorted(map(sorted, groups)) == [[near, drifted], [elsewhere], [far]]


@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), unique=True))
def test_every_seed_is_in_one_group_whatever_their_order(seeds: list[tuple[int, int]]) -> None:
    groups = by_diagonal(seeds)
    assert sorted(seed for group in groups for seed in group) == sorted(seeds)
    shuffled = random.Random(7).sample(seeds, len(seeds))
    assert by_diagonal(shuffled) == groups


def test_best_run_leaves_out_what_was_fetched_from_afar() -> None:
    pairs = [(0, 0), (20, 30), (21, 31), (22, 32), (24, 35), (60, 70)]
    run = best_run(pairs, lambda _: 1.0)
    assert run is not None
    assert (run.here, run.there) == (range(20, 25), range(30, 36))
    assert run.density == pytest.approx(4 / 6)


def test_best_run_of_nothing_is_none() -> None:
    assert best_run([], lambda _: 1.0) is None
    assert best_run([(0, 0)], lambda _: 0.0) is None


def test_neighbouring_runs_are_merged_only_in_the_same_order() -> None:
    first = Run(tuple((n, n + 100) for n in range(10)))
    second = Run(tuple((n + 15, n + 115) for n in range(10)))
    crossed = Run(tuple((n + 30, n + 20) for n in range(10)))
    assert merged([crossed, second, first]) == [Run(first.pairs + second.pairs), crossed]


def test_overlapping_runs_become_one_without_double_counting() -> None:
    whole = tuple((n, n + 5) for n in range(30))
    assert merged([Run(whole[:20]), Run(whole[10:])]) == [Run(whole)]


@given(st.integers(0, 60), st.integers(0, 60), st.randoms(use_true_random=False))
def test_a_planted_passage_is_found_with_exact_ranges(before: int, after: int, dice: random.Random) -> None:
    planted = [f"p{n}" for n in range(30)]
    changed = [f"x{n}" if n in (7, 15, 22) else word for n, word in enumerate(planted)]
    here = [f"h{dice.randrange(999)}" for _ in range(before)] + planted + [f"i{n}" for n in range(after)]
    there = [f"t{n}" for n in range(after)] + changed + [f"u{n}" for n in range(before)]
    run = best_run(passage(here, there, [(before + 10, after + 10), (before + 18, after + 18)]), lambda _: 1.0)
    assert run is not None
    assert run.here == range(before, before + 30)
    assert run.there == range(after, after + 30)


def test_changes_are_what_stands_between_shared_items() -> None:
    run = Run(((0, 0), (2, 1), (3, 2), (4, 5)))
    assert run.changes == [(range(1, 2), range(1, 1)), (range(4, 4), range(3, 5))]


def test_a_run_is_extended_by_equal_neighbours_to_both_ends() -> None:
    here, there = "xabcdefy", "abcdefzz"
    assert extended(Run(((3, 2), (4, 3))), here, there).pairs == tuple((n + 1, n) for n in range(6))
    assert extended(Run(((0, 0),)), "abc", "abc").pairs == ((0, 0), (1, 1), (2, 2))


def test_a_close_copy_beside_a_loose_one_is_cut_out() -> None:
    close = [(n, n) for n in range(40)]
    loose = [(43 + 3 * n, 40 + n) for n in range(30)]
    assert best_run(close + loose, lambda pair: 1.0) == Run(tuple(close + loose))
    (run,) = dense_runs(close + loose, lambda pair: 1.0, 0.25, 0.65, 5)
    assert run.pairs[0] == (0, 0)
    assert 40 <= len(run.pairs) < 50
    assert run.density >= 0.65


def test_two_close_copies_with_a_loose_one_between_are_two() -> None:
    first = [(n, n) for n in range(20)]
    between = [(22 + 4 * n, 20 + n) for n in range(10)]
    last = [(64 + n, 30 + n) for n in range(20)]
    found = dense_runs(first + between + last, lambda pair: 1.0, 0.25, 0.65, 5)
    assert [set(first) <= set(run.pairs) or set(last) <= set(run.pairs) for run in found] == [True, True]


def test_what_is_loose_throughout_is_nothing() -> None:
    loose = [(4 * n, n) for n in range(40)]
    assert dense_runs(loose, lambda pair: 1.0, 0.25, 0.65, 5) == []
    assert dense_runs([], lambda pair: 1.0, 0.25, 0.65, 5) == []


@given(WORDS, WORDS)
def test_dense_runs_are_dense_and_disjoint(here: list[str], there: list[str]) -> None:
    runs = dense_runs(shared(here, there), lambda pair: 1.0, 0.25, 0.65, 1)
    assert all(run.density >= 0.65 for run in runs)
    pairs = [pair for run in runs for pair in run.pairs]
    assert ascending(pairs)
