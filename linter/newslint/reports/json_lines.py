"""The JSON report as lines, for runs that are long and programs that read as they go."""

from newslint.reports import Style
from newslint.reports._inert import as_json
from newslint.reports.json_report import about, finding, rest_of
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """One finding a line, as in the JSON report; the last line, with ``summary``, has all the rest."""
    lines = [as_json(finding(result)) for result in results.results]
    return "\n".join([*lines, as_json({**about(results), **rest_of(results)}), ""])
