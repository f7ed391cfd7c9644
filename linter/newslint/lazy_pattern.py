"""Patterns that are compiled when first used: a run pays for those that its texts call for."""

import re
from typing import cast


class LazyPattern:
    """Stands for ``re.Pattern``; each method is fetched once and then found without detour."""

    def __init__(self, pattern: str, flags: re.RegexFlag) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        value: object = getattr(re.compile(self.pattern, self.flags), name)
        self.__dict__[name] = value
        return value


def lazy_pattern(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern of ``pattern``. Raises ``re.error`` for a bad one at its first use, not here."""
    return cast("re.Pattern[str]", LazyPattern(pattern, flags))
