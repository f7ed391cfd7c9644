"""Logging commands, which Azure Pipelines shows as issues of a build.

It knows errors and warnings; notes are plain lines of the log.
"""

from newslint.reports import PLAIN, Style
from newslint.reports._inert import one_line
from newslint.reports._wording import from_root, headline, shown, skipped, summary
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """A command for each problem, error and warning, a line for each note; then a summary."""
    lines = [
        _command(
            "error",
            error.message,
            sourcepath=from_root(error.path),
            linenumber=error.line,
            code=error.rule or "newslint",
        )
        for error in results.errors
    ]
    for result in shown(results, style):
        line, column = result.place.start
        lines.append(
            headline(result, PLAIN)
            if result.severity == "info"
            else _command(
                result.severity,
                result.message,
                sourcepath=from_root(result.place.path),
                linenumber=line,
                columnnumber=column,
                code=result.card.name,
            )
        )
    lines += skipped(results) if style.show_skipped else ()
    return "\n".join([*lines, *summary(results, PLAIN), ""])


def _command(kind: str, message: str, **properties: str | int) -> str:
    listed = ";".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"##vso[task.logissue type={kind};{listed}]{_data(message)}"


def _data(text: str) -> str:
    """As the agent decodes it: a per cent sign is written as ``%AZP25``."""
    return one_line(text).replace("%", "%AZP25")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
