"""Patterns that are compiled when first used: a run pays for those that its texts call for."""

import re
from typing import cast


class _LazyPattern:
    """Stands for ``re.Pattern``; each method is fetched once and then found without detour."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        value: object = getattr(re.compile(self.source), name)
        self.__dict__[name] = value
        return value


def lazy_pattern(source: str) -> re.Pattern[str]:
    """The pattern of ``source``. Raises ``re.error`` for a bad one at its first use, not here."""
    return cast("re.Pattern[str]", _LazyPattern(source))
