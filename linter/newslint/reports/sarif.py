"""SARIF 2.1.0, the OASIS format for results of analysers, as GitHub code scanning reads it.

GitHub shows findings that SARIF marks as suppressed as if they were not
(github/codeql-action issue 1230), so those held back are counted here, and
only written if ``show_held_back`` asks for them.
"""

import re
from urllib.parse import quote

from newslint import __version__
from newslint.checks import BadRule
from newslint.reports import Style
from newslint.reports._inert import as_json, one_line
from newslint.reports._wording import sentence, shown
from newslint.results import Place, Result, RunError, RunResults
from newslint.rule import RuleCard
from newslint.rulefiles import read_page

Json = dict[str, object]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEM_SEVERITIES = {"error": "error", "warning": "warning", "info": "recommendation"}
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")
_BRACKETS = re.compile(r"([\[\]\\])")
_LONGEST_DESCRIPTION = 1024


def report(results: RunResults, style: Style) -> str:
    """One run, with the rules that found something and the files that were linted."""
    listed = shown(results, style)
    cards = {result.card.name: result.card for result in listed}
    names = sorted(cards)
    statuses = [result.status for result in results.results]
    run: Json = {
        "tool": {
            "driver": {
                "name": "newslint",
                "fullName": f"newslint {__version__}",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(cards[name]) for name in names],
            }
        },
        "automationDetails": {"id": f"{style.category}/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder in which newslint was run."}}},
        "invocations": [_invocation(results)],
        "artifacts": [{"location": _artifact(path), "roles": ["analysisTarget"]} for path in sorted(results.paths)],
        "results": [_result(result, names.index(result.card.name), style) for result in listed],
        "properties": {
            "asOf": results.as_of or None,
            "registries": dict(results.registries),
            "suppressed": statuses.count("suppressed"),
            "baselined": statuses.count("baselined"),
            "hidden": statuses.count("hidden"),
        },
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(card: RuleCard) -> Json:
    try:
        page = read_page(card)
        what = " ".join(page.sections["What it does"].split())
        why = " ".join(page.sections["Why is this bad?"].split())
        help = {"text": f"{what}\n\n{why}", "markdown": page.text}
    except BadRule:  # the page went away after the rule was loaded
        what, help = card.summary, {"text": card.summary}
    return {
        "id": card.name,
        "shortDescription": {"text": card.summary},
        "fullDescription": {"text": what[:_LONGEST_DESCRIPTION]},
        "help": help,
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {
            "precision": card.confidence,
            "problem.severity": _PROBLEM_SEVERITIES[card.severity],
            "tags": [card.family],
        },
    }


def _result(result: Result, index: int, style: Style) -> Json:
    made: Json = {
        "ruleId": result.card.name,
        "ruleIndex": index,
        "level": _LEVELS[result.severity],
        "message": {"text": _message(result)},
        "locations": [{"physicalLocation": _physical(result.place)}],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{result.fingerprint}:1",
            "newslint/v1": result.fingerprint,
        },
    }
    if result.related:
        made["relatedLocations"] = [
            {"id": id, "physicalLocation": _physical(place), "message": {"text": one_line(message) or place.path}}
            for id, (place, message) in enumerate(result.related, 1)
        ]
    if result.fixes:
        made["fixes"] = [
            {
                "description": {"text": fix.title},
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(result.place.path),
                        "replacements": [
                            {
                                "deletedRegion": _region(result.place._replace(span=span)),
                                "insertedContent": {"text": text},
                            }
                            for span, text in fix.edits
                        ],
                    }
                ],
            }
            for fix in result.fixes
        ]
    if style.show_held_back:
        kind = "inSource" if result.status == "suppressed" else "external"
        held_back = [{"kind": kind, "justification": result.reason}] if result.status != "reported" else []
        made["suppressions"] = held_back
    return made


def _message(result: Result) -> str:
    """Message and help, then a link to every related place: without one, GitHub does not show it."""
    parts = [_plain(sentence(text)) for text in (result.message, result.help) if text]
    for id, (place, message) in enumerate(result.related, 1):
        text = one_line(message or f"{place.path}, line {place.start.line}")
        parts.append(f"See [{_escaped(text)}]({id}).")
    return " ".join(parts)


def _plain(text: str) -> str:
    """``text`` in which nothing reads as a link."""
    text = one_line(text)
    return _escaped(text) if "](" in text else text


def _escaped(text: str) -> str:
    return _BRACKETS.sub(r"\\\1", text)


def _physical(place: Place) -> Json:
    return {"artifactLocation": _artifact(place.path), "region": _region(place)}


def _region(place: Place) -> Json:
    start, end = place.start, place.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _artifact(path: str) -> Json:
    uri = quote(path.removeprefix("./"), errors="surrogateescape")
    if _ABSOLUTE.match(path):
        return {"uri": f"file://{uri}" if path.startswith("/") else f"file:///{uri.replace('%3A', ':', 1)}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _invocation(results: RunResults) -> Json:
    """How the run went; a rule that could not run is named once for each reason."""
    together: dict[tuple[str, str], list[str]] = {}
    for skip in results.skipped:
        together.setdefault((skip.rule, skip.reason), []).append(skip.path)
    notes: list[Json] = [
        {
            "level": "note",
            "message": {"text": one_line(f"{rule} could not run: {reason}")},
            "associatedRule": {"id": rule},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}} for path in paths],
        }
        for (rule, reason), paths in together.items()
    ]
    return {
        "executionSuccessful": not results.errors,
        "toolExecutionNotifications": [*map(_problem, results.errors), *notes],
    }


def _problem(error: RunError) -> Json:
    made: Json = {"level": "error", "message": {"text": one_line(error.message)}}
    if error.rule:
        made["associatedRule"] = {"id": error.rule}
    if error.path:
        where: Json = {"artifactLocation": _artifact(error.path)}
        if error.line:
            where["region"] = {"startLine": error.line}
        made["locations"] = [{"physicalLocation": where}]
    return made
