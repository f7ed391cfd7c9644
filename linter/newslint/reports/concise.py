"""One line for each finding, for people in a hurry, editors and ``grep``."""

from newslint.reports import Style
from newslint.reports._wording import headline, shown, summary, unfinished
from newslint.results import RunResults


def report(results: RunResults, style: Style) -> str:
    """``path:line:column: severity rule: message``, then problems and a summary."""
    lines = [headline(result, style) for result in shown(results, style)]
    return "\n".join([*lines, *unfinished(results, style), *summary(results, style), ""])
