"""Lazily compiled patterns behave as compiled ones, and every one in the package can be compiled."""

import pkgutil
import re
from importlib import import_module

import pytest

import newslint.analyses
from newslint.analyses.lazy_pattern import _LazyPattern, lazy_pattern


def test_it_finds_what_the_compiled_pattern_finds() -> None:
    lazy = lazy_pattern(r"(b)\d")
    assert lazy.search("ab1", 1).span() == re.compile(r"(b)\d").search("ab1", 1).span()  # type: ignore[union-attr]
    assert [found[1] for found in lazy.finditer("b1 b2")] == ["b", "b"]


def test_a_bad_pattern_raises_at_its_first_use() -> None:
    bad = lazy_pattern("(")
    with pytest.raises(re.error):
        bad.search("x")


def test_every_pattern_of_the_analyses_compiles() -> None:
    for module in pkgutil.iter_modules(newslint.analyses.__path__, "newslint.analyses."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, _LazyPattern):
                re.compile(value.source)
