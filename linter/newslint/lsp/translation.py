"""From results to the protocol’s diagnostics, ranges and edits, in the unit that the editor counts in."""

from collections.abc import Iterable
from typing import NamedTuple

from lsprotocol import types

from newslint.lsp.buffers import Buffer, uri_of
from newslint.results import Place, Result, RunError, SourceEdit
from newslint.source import Source, Unit
from newslint.span import Span

NAME = "newslint"

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


class Linted(NamedTuple):
    """What is known of one version of a buffer."""

    version: int
    source: Source
    results: tuple[Result, ...]
    errors: tuple[RunError, ...] = ()

    def is_of(self, version: int, source: Source) -> bool:
        """True if it speaks of this very text."""
        return self.version == version and self.source is source


def diagnostics(linted: Linted, buffer: Buffer, unit: Unit) -> list[types.Diagnostic]:
    """The reported findings, and what kept the run from doing its job; of problems that lie elsewhere, the first."""
    found = [diagnostic(result, buffer, unit) for result in linted.results if result.status == "reported"]
    own = [error for error in linted.errors if error.path == linted.source.name]
    others = [error for error in linted.errors if error.path != linted.source.name]
    if len(others) > 1:
        more = f"{others[0].message} (and {len(others) - 1} more problems; `newslint check` lists them)"
        others = [others[0]._replace(message=more)]
    return [*found, *(problem(error, linted.source, unit) for error in (*own, *others))]


def diagnostic(result: Result, buffer: Buffer, unit: Unit) -> types.Diagnostic:
    """One finding; the other side of a contradiction is linked, unless only git has it."""
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(
                buffer.uri if place.path == buffer.path else uri_of(place.path),
                range_of(place.source, place.span, unit),
            ),
            message or "the other place",
        )
        for place, message in result.related
        if not place.path.startswith(f"{buffer.path}@")
    ]
    return types.Diagnostic(
        range=range_of(result.place.source, result.place.span, unit),
        message=f"{result.message}\n{result.help}" if result.help else result.message,
        severity=_SEVERITIES[result.severity],
        code=result.card.name,
        source=NAME,
        related_information=related or None,
        data=result.fingerprint,
    )


def problem(error: RunError, source: Source, unit: Unit) -> types.Diagnostic:
    """A rule that raised, or a configuration that cannot be used, at the top of the text."""
    where = "" if error.path == source.name else f"{error.path}{f':{error.line}' if error.line else ''}: "
    start = source.line_starts[error.line - 1] if not where and 0 < error.line <= len(source.line_starts) else 0
    return types.Diagnostic(
        range=range_of(source, Span(start, start), unit),
        message=f"{where}{error.message}",
        severity=types.DiagnosticSeverity.Error,
        code=error.rule or "problem",
        source=NAME,
    )


def range_of(source: Source, span: Span, unit: Unit) -> types.Range:
    """A range of the text, 0-based lines and characters."""
    start, end = (source.position(offset, unit) for offset in span)
    return types.Range(types.Position(start.line - 1, start.column - 1), types.Position(end.line - 1, end.column - 1))


def workspace_edit(buffer: Buffer, edits: Iterable[SourceEdit], unit: Unit) -> types.WorkspaceEdit:
    """Edits of this version of the buffer; an editor that has moved on refuses them."""
    changes = [types.TextEdit(range_of(buffer.source, span, unit), text) for span, text in sorted(edits)]
    document = types.OptionalVersionedTextDocumentIdentifier(uri=buffer.uri, version=buffer.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(changes))])


def card_page(result: Result) -> str:
    """What a hover shows: the finding, then the page of its rule."""
    from newslint.checks import BadRule
    from newslint.rulefiles import read_page

    try:
        page = read_page(result.card).text
    except BadRule:
        page = result.card.summary
    help = f"\n\n{_plain(result.help)}" if result.help else ""
    return f"**{result.card.name}** ({result.severity})\n\n{_plain(result.message)}{help}\n\n---\n\n{page}"


def _plain(text: str) -> str:
    """Words of an article in Markdown, as words and nothing else."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|~!&" else character for character in text)


def at(place: Place, start: int, end: int) -> bool:
    """True if a place touches ``start..end``, be it with an empty range."""
    return place.span.start <= end and start <= place.span.end
