"""Findings under the name of their file, for people who mend one file after another."""

from itertools import groupby

from newslint.reports import Style
from newslint.reports._inert import line_start, one_line
from newslint.reports._wording import painted, shown, summary, unfinished
from newslint.results import Result, RunResults


def report(results: RunResults, style: Style) -> str:
    """A block a file with aligned places, then problems and a summary."""
    blocks = [
        "\n".join([painted(line_start(path), "1", style), *_lines(list(together), style)])
        for path, together in groupby(shown(results, style), key=lambda result: result.place.path)
    ]
    blocks += ["\n".join(part) for part in (unfinished(results, style), summary(results, style)) if part]
    return "\n\n".join(blocks) + "\n"


def _lines(findings: list[Result], style: Style) -> list[str]:
    places = [f"{result.place.start.line}:{result.place.start.column}" for result in findings]
    width, severity = max(map(len, places)), max(len(result.severity) for result in findings)
    return [
        f"  {place:>{width}}  {painted(f'{result.severity:{severity}}', result.severity, style)}"
        f"  {one_line(result.message)}  {painted(result.card.name, '2', style)}{_held(result)}"
        for place, result in zip(places, findings, strict=True)
    ]


def _held(result: Result) -> str:
    return f" ({result.status}: {one_line(result.reason)})" if result.status != "reported" else ""
