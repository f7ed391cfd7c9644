"""A summary in Markdown, for a comment under a change or the summary of a build step.

Words of an article are written so that they can be nothing but words: no
link, no image, no mention of a person, no reference to an issue.
"""

import re

from newslint.finding import SEVERITIES
from newslint.reports import PLAIN, Style
from newslint.reports._inert import one_line
from newslint.reports._wording import problems, shown, skipped, summary
from newslint.results import Result, RunResults

LIMIT = 500
"""Findings in the table; GitHub takes summaries of up to one mebibyte."""

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$]|:(?=//|[a-z+])|(?<=www)\.|(?<=[@#])(?=\w)|(?<=GH-)(?=\d)", re.IGNORECASE)


def report(results: RunResults, style: Style) -> str:
    """The count, a table of the gravest findings, and what could not be done."""
    count, *others = summary(results, PLAIN)
    lines = ["### newslint", "", f"{_words(count)}."]
    findings = sorted(shown(results, style), key=lambda result: -SEVERITIES.index(result.severity))
    if findings:
        lines += ["", "| where | severity | finding | rule |", "|---|---|---|---|", *map(_row, findings[:LIMIT])]
    if (more := len(findings) - LIMIT) > 0:
        lines += ["", f"{more} more {'finding is' if more == 1 else 'findings are'} left out here."]
    told = [*problems(results, PLAIN), *(skipped(results) if style.show_skipped else ()), *others]
    if told:
        lines += ["", *(f"- {_words(line)}" for line in told)]
    return "\n".join([*lines, ""])


def _row(result: Result) -> str:
    line, column = result.place.start
    held = f" ({result.status})" if result.status != "reported" else ""
    where = f"{_words(result.place.path)}, {line}:{column}"
    return f"| {where} | {result.severity}{held} | {_words(result.message)} | {result.card.name} |"


def _words(text: str) -> str:
    """``text`` with character references for what could be markup, and with mentions and references torn apart."""
    return _MARKUP.sub(lambda found: f"&#{ord(found.group())};" if found.group() else "<!-- -->", one_line(text))
