"""JUnit’s XML, which most build servers show as a table of tests: a suite a file, a case a finding.

A file without findings is one case that passes, and so is a note; a problem of the run is an error.
"""

from collections import defaultdict

from newslint.reports import Style
from newslint.reports._wording import from_root, shown
from newslint.reports._xml import element, tag
from newslint.results import Result, RunError, RunResults


def report(results: RunResults, style: Style) -> str:
    """Every file that was linted, in order, and whatever went wrong."""
    findings: dict[str, list[Result]] = defaultdict(list)
    problems: dict[str, list[RunError]] = defaultdict(list)
    for result in shown(results, style):
        findings[result.place.path].append(result)
    for error in results.errors:
        problems[error.path].append(error)
    paths = dict.fromkeys((*results.paths, *findings, *problems))
    totals = {
        "tests": sum(max(len(findings[path]) + len(problems[path]), 1) for path in paths),
        "failures": sum(map(_failures, findings.values())),
        "errors": sum(map(len, problems.values())),
    }
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("testsuites", name="newslint", **totals)]
    for path in paths:
        lines += _suite(path, findings[path], problems[path])
    return "\n".join([*lines, "</testsuites>", ""])


def _failures(findings: list[Result]) -> int:
    return sum(result.severity != "info" for result in findings)


def _suite(path: str, findings: list[Result], problems: list[RunError]) -> list[str]:
    path = from_root(path)
    tests = max(len(findings) + len(problems), 1)
    suite = tag(
        "testsuite", name=path or "newslint", tests=tests, failures=_failures(findings), errors=len(problems), file=path
    )
    lines = [f"  {suite}"]
    for result in findings:
        line, column = result.place.start
        said = f"{line}:{column}: {result.message}"
        failure = element("failure", result.help, type=result.severity, message=said)
        if result.severity == "info":
            failure = element("system-out", f"{said}. {result.help}")
        case = tag("testcase", name=f"{result.card.name}:{line}:{column}", classname=path)
        lines += [f"    {case}", f"      {failure}", "    </testcase>"]
    for error in problems:
        failure = element("error", type="problem", message=error.message)
        case = tag("testcase", name=error.rule or "newslint", classname=path or "newslint")
        lines += [f"    {case}", f"      {failure}", "    </testcase>"]
    if not findings and not problems:
        lines.append(f"    {element('testcase', name='newslint', classname=path)}")
    return [*lines, "  </testsuite>"]
