"""The measures of the reuse benchmarks, on cases small enough to reckon by hand."""

import importlib.util
import sys
from math import log2
from pathlib import Path
from types import ModuleType

import pytest

from newslint.span import Span
from newslint.testing import document

FOLDER = Path(__file__).parents[2] / "benchmarks" / "reuse"


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"reuse_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


pan13, pairs = loaded("pan13"), loaded("pairs")


def case(a: int, b: int, c: int, d: int) -> tuple[Span, Span]:
    return Span(a, b), Span(c, d)


def test_a_passage_found_whole_scores_one() -> None:
    assert pan13.score([[case(0, 10, 50, 60)]], [[case(0, 10, 50, 60)]]) == (1.0, 1.0, 1.0, 1.0)


def test_a_passage_in_two_pieces_has_granularity_two() -> None:
    found = [case(0, 5, 50, 55), case(5, 10, 55, 60)]
    plagdet, precision, recall, granularity = pan13.score([[case(0, 10, 50, 60)]], [found])
    assert (precision, recall, granularity) == (1.0, 1.0, 2.0)
    assert plagdet == pytest.approx(1 / log2(3))


def test_a_range_counts_only_if_both_of_its_sides_meet_the_passage() -> None:
    assert pan13.score([[case(0, 10, 50, 60)]], [[case(0, 10, 70, 80)]]).plagdet == 0
    half = pan13.score([[case(0, 10, 50, 60)]], [[case(0, 10, 55, 65)]])
    assert (half.precision, half.recall) == (0.75, 0.75)


def test_what_is_found_where_there_is_nothing_costs_precision() -> None:
    found = pan13.score([[case(0, 10, 50, 60)], []], [[case(0, 10, 50, 60)], [case(0, 9, 0, 9)]])
    assert (found.precision, found.recall) == (0.5, 1.0)


def test_equal_shares_count_one_half_in_auc() -> None:
    assert pairs.auc([1.0, 0.5], [0.0, 0.0]) == 1.0
    assert pairs.auc([0.0], [0.0, 0.0]) == 0.5


def test_a_share_is_of_the_shorter_text() -> None:
    words = "Divers found in the second week of March that the seabed below the eastern pier had been washed out"
    short, long = document(f"{words}."), document(f"{words}. {'Nobody at the port wished to comment on it. ' * 4}")
    for one, other in ((short, long), (long, short)):
        assert pairs.shares(one, other) == (1, 1.0, 1.0)
    assert pairs.shares(short, document("Rain fell.")) == (0, 0.0, 0.0)
