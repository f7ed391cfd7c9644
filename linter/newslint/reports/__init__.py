"""Reports: functions from the results of a run to text.

Each format is one module here, found by its name (``json_lines.py`` is
``json-lines``) and imported when it is asked for; ``report(results, style)``
is all it has. Names that begin with an underscore are not formats. What comes
out ends with a line feed, depends on nothing but what goes in, and is inert:
no word of an article can move a cursor or command a build server.
"""

import os
from importlib import import_module
from typing import NamedTuple

from newslint.reports._inert import inert as inert
from newslint.results import RunResults


class Style(NamedTuple):
    """How to print. ``width`` is in columns of the terminal.

    ``show_skipped`` tells which rules could not run, ``show_held_back`` prints
    suppressed and baselined findings too, with the reason. ``category``
    tells SARIF uploads of several configurations apart.
    """

    color: bool = False
    width: int = 100
    show_skipped: bool = False
    show_held_back: bool = False
    category: str = "newslint"


PLAIN = Style()


class UnknownFormat(ValueError):
    """No report format has this name; the message lists those there are."""


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(_modules()))


def render(format: str, results: RunResults, style: Style = PLAIN) -> str:
    """The report of a run in one format. Raises UnknownFormat."""
    modules = _modules()
    if format not in modules:
        from newslint.suggest import closest

        known = ", ".join(sorted(modules))
        raise UnknownFormat(f"“{format}” is not a report format{closest(format, modules)}; there are {known}")
    report: str = import_module(f"{__name__}.{modules[format]}").report(results, style)
    return report


def _modules() -> dict[str, str]:
    """Format to module; ``json_report.py`` has its ending to be told from the standard ``json``."""
    files = [os.path.splitext(name) for name in os.listdir(os.path.dirname(__file__)) if not name.startswith("_")]
    return {name.removesuffix("_report").replace("_", "-"): name for name, ending in files if ending == ".py"}
