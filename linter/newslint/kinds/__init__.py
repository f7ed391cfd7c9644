"""Declarative kinds of rule: a Markdown page with settings becomes a check.

Each module of this package is one kind, and defines ``KIND``.
"""

from collections.abc import Callable
from typing import NamedTuple

from newslint.rule import Check, RuleCard

Settings = dict[str, object]


class Kind(NamedTuple):
    """The settings that a kind takes, with their types, and what it makes of them.

    ``make`` raises ValueError for settings that cannot work. ``triggers``
    gives the folded words of which one must occur in any text it can flag;
    an empty tuple means that there are none.
    """

    required: dict[str, type]
    optional: dict[str, type]
    make: Callable[[Settings, RuleCard], Check]
    triggers: Callable[[Settings], tuple[str, ...]]
