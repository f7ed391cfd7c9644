"""Diagnostics for reviewdog, as one JSON object.

Columns count UTF-8 bytes from 1, ends are exclusive (``reviewdog.proto``).
"""

from newslint.reports import Style
from newslint.reports._inert import as_json, one_line
from newslint.reports._wording import from_root, sentence, shown
from newslint.results import Place, Result, RunError, RunResults, SourceFix

Json = dict[str, object]

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def report(results: RunResults, style: Style) -> str:
    """Problems and findings under the name of the tool."""
    return as_json({"source": {"name": "newslint"}, "diagnostics": diagnostics(results, style)}, indent=2) + "\n"


def diagnostics(results: RunResults, style: Style) -> list[Json]:
    """Each problem and each finding as one ``Diagnostic``."""
    return [*map(_problem, results.errors), *map(_diagnostic, shown(results, style))]


def _diagnostic(result: Result) -> Json:
    made: Json = {
        "message": " ".join(sentence(one_line(text)) for text in (result.message, result.help) if text),
        "location": _location(result.place),
        "severity": _SEVERITIES[result.severity],
        "code": {"value": result.card.name},
    }
    if result.related:
        made["relatedLocations"] = [
            {"message": one_line(message), "location": _location(place)} for place, message in result.related
        ]
    suggestions = [_suggestion(result.place, fix) for fix in result.fixes if len(fix.edits) == 1]
    if suggestions:  # reviewdog offers alternatives, so that a fix of several edits would be torn apart
        made["suggestions"] = suggestions
    return made


def _suggestion(place: Place, fix: SourceFix) -> Json:
    ((span, text),) = fix.edits
    return {"range": _range(place._replace(span=span)), "text": text}


def _location(place: Place) -> Json:
    return {"path": from_root(place.path), "range": _range(place)}


def _range(place: Place) -> Json:
    start, end = (place.source.position(offset, "utf-8") for offset in place.span)
    return {
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }


def _problem(error: RunError) -> Json:
    location: Json = {"path": from_root(error.path)}
    if error.line:
        location["range"] = {"start": {"line": error.line}}
    return {
        "message": one_line(error.message),
        "location": location,
        "severity": "ERROR",
        "code": {"value": error.rule or "newslint"},
    }
