"""The report for programs: one JSON object, whose form is a contract versioned by ``schema``.

Lines and columns count code points from 1, offsets from 0; all ends are
exclusive. ``columns`` has the same columns in UTF-8 bytes and UTF-16 units.
"""

from newslint import __version__
from newslint.reports import Style
from newslint.reports._inert import as_json
from newslint.results import Place, Result, RunResults
from newslint.source import Unit

SCHEMA = 1


def report(results: RunResults, style: Style) -> str:
    """Every finding whatever its status, what could not run, what went wrong, and the count."""
    head, rest = about(results), rest_of(results)
    return as_json({**head, "findings": [finding(result) for result in results.results], **rest}, indent=2) + "\n"


def about(results: RunResults) -> dict[str, object]:
    """What the report is made of and with."""
    return {
        "schema": SCHEMA,
        "newslint": __version__,
        "as_of": results.as_of or None,
        "registries": dict(results.registries),
    }


def finding(result: Result) -> dict[str, object]:
    """One finding."""
    return {
        "rule": result.card.name,
        "severity": result.severity,
        "confidence": result.card.confidence,
        "status": result.status,
        "reason": result.reason or None,
        **_range(result.place),
        "message": result.message,
        "help": result.help,
        "related": [{**_range(related.place), "message": related.message} for related in result.related],
        "fixes": [
            {
                "safety": fix.safety,
                "title": fix.title,
                "edits": [{"offset": span.start, "end_offset": span.end, "text": text} for span, text in fix.edits],
            }
            for fix in result.fixes
        ],
        "fingerprint": result.fingerprint,
    }


def rest_of(results: RunResults) -> dict[str, object]:
    """All besides the findings."""
    statuses = [result.status for result in results.results]
    return {
        "skipped": [{"rule": skip.rule, "path": skip.path, "reason": skip.reason} for skip in results.skipped],
        "errors": [
            {"path": error.path, "line": error.line or None, "rule": error.rule or None, "message": error.message}
            for error in results.errors
        ],
        "summary": {
            "files": len(results.paths),
            "reported": statuses.count("reported"),
            "suppressed": statuses.count("suppressed"),
            "baselined": statuses.count("baselined"),
            "hidden": statuses.count("hidden"),
        },
    }


def _range(place: Place) -> dict[str, object]:
    start, end = place.start, place.end
    return {
        "path": place.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "offset": place.span.start,
        "end_offset": place.span.end,
        "columns": {"utf8": _columns(place, "utf-8"), "utf16": _columns(place, "utf-16")},
    }


def _columns(place: Place, unit: Unit) -> list[int]:
    return [place.source.position(offset, unit).column for offset in place.span]
