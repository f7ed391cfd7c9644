"""Patterns that are compiled when first used, for analyses and rules."""

from newslint.lazy_pattern import lazy_pattern

__all__ = ["lazy_pattern"]
