"""The code quality report of GitLab: a JSON array in the form of Code Climate’s issues.

GitLab shows two entries of one fingerprint as one, so that a second finding of
the same words gets a number.
"""

from collections import Counter

from newslint.reports import Style
from newslint.reports._inert import as_json, one_line
from newslint.reports._wording import from_root, shown
from newslint.results import RunError, RunResults

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def report(results: RunResults, style: Style) -> str:
    """Problems as blockers, then the findings; each with the lines it covers."""
    times: Counter[str] = Counter()
    entries = [_problem(error) for error in results.errors]
    for result in shown(results, style):
        times[result.fingerprint] += 1
        again = f":{times[result.fingerprint]}" if times[result.fingerprint] > 1 else ""
        lines = {"begin": result.place.start.line, "end": result.place.end.line}
        entries.append(
            {
                "description": one_line(result.message),
                "check_name": result.card.name,
                "fingerprint": f"{result.fingerprint}{again}",
                "severity": _SEVERITIES[result.severity],
                "location": {"path": from_root(result.place.path), "lines": lines},
            }
        )
    return as_json(entries, indent=2) + "\n"


def _problem(error: RunError) -> dict[str, object]:
    from hashlib import blake2b

    return {
        "description": one_line(error.message),
        "check_name": error.rule or "newslint",
        "fingerprint": blake2b(repr(error).encode(), digest_size=16).hexdigest(),
        "severity": "blocker",
        "location": {"path": from_root(error.path) or ".", "lines": {"begin": max(error.line, 1)}},
    }
