"""Lazily compiled patterns behave as compiled ones, and every one in the package can be compiled."""

import pkgutil
import re
from importlib import import_module

import pytest

import newslint
from newslint.lazy_pattern import LazyPattern, lazy_pattern


def test_it_finds_what_the_compiled_pattern_finds() -> None:
    lazy = lazy_pattern(r"(b)\d", re.I)
    compiled = re.compile(r"(b)\d", re.I)
    assert lazy.search("aB1", 1).span() == compiled.search("aB1", 1).span()  # type: ignore[union-attr]
    assert [found[1] for found in lazy.finditer("b1 B2")] == ["b", "B"]
    assert (lazy.pattern, lazy.flags) == (r"(b)\d", re.I)


def test_a_bad_pattern_raises_at_its_first_use() -> None:
    bad = lazy_pattern("(")
    with pytest.raises(re.error):
        bad.search("x")


def test_every_pattern_of_the_package_compiles() -> None:
    seen = 0
    for module in pkgutil.walk_packages(newslint.__path__, "newslint."):
        if module.name == "newslint.__main__":
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, LazyPattern):
                re.compile(value.pattern, value.flags)
                seen += 1
    assert seen
