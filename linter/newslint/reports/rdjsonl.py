"""Diagnostics for reviewdog, one JSON object a line."""

from newslint.reports import Style
from newslint.reports._inert import as_json
from newslint.reports.rdjson import diagnostics
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """The diagnostics of ``rdjson``, each with the name of the tool."""
    source = {"name": "newslint"}
    return "".join(as_json({**each, "source": source}) + "\n" for each in diagnostics(results, style)) or "\n"
