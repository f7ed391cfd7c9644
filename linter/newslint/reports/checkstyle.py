"""The XML of Checkstyle, which many build servers read: one line and column a finding, no ranges."""

from itertools import groupby

from newslint.reports import Style
from newslint.reports._wording import from_root, shown
from newslint.reports._xml import element, tag
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """The findings of each file, then the problems of the run; files without either are left out."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for path, together in groupby(shown(results, style), key=lambda result: result.place.path):
        lines.append(f"  {tag('file', name=from_root(path))}")
        for result in together:
            line, column = result.place.start
            source = f"newslint.{result.card.name}"
            given = {"line": line, "column": column, "severity": result.severity, "message": result.message}
            lines.append(f"    {element('error', **given, source=source)}")
        lines.append("  </file>")
    for error in results.errors:
        source = f"newslint.{error.rule}" if error.rule else "newslint"
        problem = element("error", line=max(error.line, 1), severity="error", message=error.message, source=source)
        lines += [f"  {tag('file', name=from_root(error.path))}", f"    {problem}", "  </file>"]
    return "\n".join([*lines, "</checkstyle>", ""])
