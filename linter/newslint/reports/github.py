"""Workflow commands, which GitHub Actions shows as annotations beside the text.

GitHub keeps ten annotations of each kind in a step and drops the others in
silence (“GitHub Actions limits”, docs.github.com). So the gravest come first,
the rest are printed in a group of the log, and a notice tells their number.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.finding import SEVERITIES
from newslint.reports import PLAIN, Style
from newslint.reports._inert import one_line
from newslint.reports._wording import headline, problems, skipped, summary
from newslint.results import Result, RunResults

LIMIT = 10
"""Annotations of one kind that a step may make."""

_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


class _Entry(NamedTuple):
    """An annotation, and the line that stands for it where there is no room."""

    kind: str
    command: str
    line: str


def report(results: RunResults, style: Style) -> str:
    """Problems and findings as annotations, the gravest first; then a summary in the log."""
    entries = [*_problems(results), *_findings(results)]
    room = dict.fromkeys(_KINDS.values(), LIMIT)
    if any(count > LIMIT for count in Counter(entry.kind for entry in entries).values()):
        room["notice"] -= 1  # for the notice that tells what is left out
    lines, left_out = [], []
    for entry in entries:
        if room[entry.kind]:
            room[entry.kind] -= 1
            lines.append(entry.command)
        else:
            left_out.append(entry.line)
    if left_out:
        more = f"{len(left_out)} more without an annotation"
        lines.append(_command("notice", f"{more}: see the log of this step", title="newslint"))
        lines += [f"::group::{more}", *left_out, "::endgroup::"]
    lines += skipped(results) if style.show_skipped else ()
    return "\n".join([*lines, *summary(results, PLAIN), ""])


def _problems(results: RunResults) -> Iterator[_Entry]:
    for error, line in zip(results.errors, problems(results, PLAIN), strict=True):
        title = f"newslint {error.rule}".strip()
        yield _Entry("error", _command("error", error.message, title=title, file=error.path, line=error.line), line)


def _findings(results: RunResults) -> Iterator[_Entry]:
    for result in sorted(results.reported, key=lambda result: -SEVERITIES.index(result.severity)):
        kind = _KINDS[result.severity]
        yield _Entry(kind, _annotation(kind, result), headline(result, PLAIN))


def _annotation(kind: str, result: Result) -> str:
    start, end = result.place.start, result.place.end
    one = start.line == end.line  # GitHub refuses columns for a range of several lines
    return _command(
        kind,
        result.message,
        result.help,
        title=f"newslint {result.card.name}",
        file=result.place.path,
        line=start.line,
        endLine=end.line,
        col=start.column if one else 0,
        endColumn=end.column if one else 0,
    )


def _command(kind: str, *lines: str, **properties: str | int) -> str:
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{kind} {listed}::{'%0A'.join(_data(line) for line in lines if line)}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
