"""What the reports for people say in the same words: a finding's line, problems, skipped rules, the count."""

from collections.abc import Iterator

from newslint.reports import Style
from newslint.reports._inert import line_start, one_line
from newslint.results import Result, RunResults

_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36", "problem": "1;31"}


def painted(text: str, color: str, style: Style) -> str:
    """``text`` in a colour: an ANSI code, or the name of a severity."""
    return f"\x1b[{_COLORS.get(color, color)}m{text}\x1b[0m" if style.color and text else text


def shown(results: RunResults, style: Style) -> tuple[Result, ...]:
    """The findings to print."""
    return results.results if style.show_held_back else results.reported


def from_root(path: str) -> str:
    """``path`` as services want it: relative to the folder of the run, without ``./``, with forward slashes."""
    return path.removeprefix("./")


def sentence(text: str) -> str:
    """``text`` with a capital and an end, for services that show it as prose."""
    text = text[:1].upper() + text[1:]
    return text if text[-1:] in ".!?" else f"{text}."


def headline(result: Result, style: Style) -> str:
    """``path:line:column: severity rule: message``."""
    line, column = result.place.start
    where = painted(f"{line_start(result.place.path)}:{line}:{column}:", "1", style)
    severity = painted(result.severity, result.severity, style)
    held = f" ({result.status}: {one_line(result.reason)})" if result.status != "reported" else ""
    return f"{where} {severity} {result.card.name}: {one_line(result.message)}{held}"


def problems(results: RunResults, style: Style) -> Iterator[str]:
    """One line for everything that kept the run from doing its job."""
    for error in results.errors:
        where = line_start(error.path) + (f":{error.line}" if error.line else "")
        kind = painted("problem", "problem", style) + (f" in {error.rule}" if error.rule else "")
        yield f"{where}: {kind}: {one_line(error.message)}" if error.path else f"{kind}: {one_line(error.message)}"


def skipped(results: RunResults) -> Iterator[str]:
    """One line for each file and reason that kept rules from running."""
    together: dict[tuple[str, str], list[str]] = {}
    for skip in results.skipped:
        together.setdefault((skip.path, skip.reason), []).append(skip.rule)
    for (path, reason), rules in together.items():
        yield f"{line_start(path)}: not checked by {', '.join(rules)}: {one_line(reason)}"


def summary(results: RunResults, style: Style) -> list[str]:
    """What was checked, what was found, and all that was held back, left undone or went wrong."""
    reported = results.reported
    by_severity = [_count(sum(r.severity == name for r in reported), name) for name in ("error", "warning", "info")]
    found = _count(len(reported), "finding")
    if reported:
        found += ": " + ", ".join(part for part in by_severity if not part.startswith("no "))
    held = {"suppressed": "suppressed", "baselined": "in the baseline", "hidden": "not shown"}
    counts = {words: sum(r.status == status for r in results.results) for status, words in held.items()}
    back = ", ".join(f"{count} {words}" for words, count in counts.items() if count)
    lines = [f"{_count(len(results.paths), 'file')}, {found}{f' ({back})' if back else ''}"]
    if fixable := sum(any(fix.safety == "safe" for fix in result.fixes) for result in reported):
        lines.append(f"{_count(fixable, 'finding')} can be fixed safely with --fix")
    for reason in dict.fromkeys(skip.reason for skip in results.skipped if skip.everywhere):
        rules = _count(len({skip.rule for skip in results.skipped if skip.reason == reason}), "rule")
        lines.append(f"{rules} could not run: {one_line(reason)}")
    if lacking := [skip for skip in results.skipped if not skip.everywhere and (style.show_skipped or not skip.usual)]:
        rules = _count(len({skip.rule for skip in lacking}), "rule")
        files = _count(len({skip.path for skip in lacking}), "file")
        lines.append(f"{rules} could not run on {files}{'' if style.show_skipped else '; --show-skipped tells which'}")
    if results.errors:
        lines.append(f"{_count(len(results.errors), 'problem')} kept newslint from doing its whole job")
    return lines


def unfinished(results: RunResults, style: Style) -> list[str]:
    """Problems, and skipped rules if asked for."""
    return [*problems(results, style), *(skipped(results) if style.show_skipped else ())]


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 or noun == 'info' else 's'}"
