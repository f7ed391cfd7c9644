"""Remedies for the findings at a place: quick fixes, directives, the baseline, the house registry, the rule’s page.

Every edit is made from the text as the server has it, with its version, and
never from what an editor sends back.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from newslint.document import Document
from newslint.fixes import chosen
from newslint.lsp import house
from newslint.lsp.buffers import Buffer
from newslint.lsp.translation import NAME, Linted, at, diagnostic, workspace_edit
from newslint.results import Result, SourceEdit
from newslint.source import Source, Unit
from newslint.verdicts.ignoring import directive_for

if TYPE_CHECKING:
    from newslint.session import Session

EXPLAIN = "newslint.explain"
BASELINE = "newslint.addToBaseline"
REGISTRY = "newslint.addToRegistry"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{NAME}"


def actions(
    session: "Session", buffer: Buffer, linted: Linted, start: int, end: int, unit: Unit
) -> Iterator[types.CodeAction]:
    """What can be done about the findings that touch ``start..end``, most useful first."""
    here = [result for result in linted.results if result.status == "reported" and at(result.place, start, end)]
    for result in here:
        yield from _fixes(result, buffer, unit)
    for result in here:
        yield from _others(session, result, buffer, unit)
    safe = [edit for _, fix in chosen(buffer.source, linted.results) for edit in fix.edits]
    if safe:
        edit = workspace_edit(buffer, safe, unit)
        yield types.CodeAction("Apply all safe fixes of newslint", kind=FIX_ALL, edit=edit)


def _fixes(result: Result, buffer: Buffer, unit: Unit) -> Iterator[types.CodeAction]:
    for fix in result.fixes:
        yield types.CodeAction(
            fix.title[:1].upper() + fix.title[1:],
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[diagnostic(result, buffer, unit)],
            is_preferred=fix.safety == "safe" or None,
            edit=workspace_edit(buffer, fix.edits, unit),
        )


def _others(session: "Session", result: Result, buffer: Buffer, unit: Unit) -> Iterator[types.CodeAction]:
    name, told = result.card.name, [diagnostic(result, buffer, unit)]
    ignoring = _directive(session, result, buffer)
    if ignoring is not None:
        yield types.CodeAction(
            f"Ignore {name} here",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=told,
            edit=workspace_edit(buffer, [ignoring], unit),
        )
    if not buffer.uri.startswith("untitled:"):
        title = f"Add this {name} to the baseline"
        yield types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=told,
            command=types.Command(title, BASELINE, arguments=[buffer.uri, result.fingerprint]),
        )
    if name.startswith("names/") and house.could_be_listed(session.setup_for(buffer.path).configuration, result):
        title = f"Add “{result.place.words}” to the house registry"
        yield types.CodeAction(
            title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=told,
            command=types.Command(title, REGISTRY, arguments=[buffer.uri, result.place.words]),
        )
    title = f"Explain {name}"
    command = types.Command(title, EXPLAIN, arguments=[name])
    yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=told, command=command)


def _directive(session: "Session", result: Result, buffer: Buffer) -> SourceEdit | None:
    """A directive that holds the finding back, with a reason to be filled in."""
    setup = session.setup_for(buffer.path)

    def read(source: Source) -> Document:
        doc = session.document_of(source)
        if not isinstance(doc, Document):
            raise LookupError(doc)
        return doc

    cards = [rule.card for rule in setup.loaded.rules]
    offset = result.place.span.start
    try:
        return directive_for(buffer.source, offset, [result.card.name], "say why", read, cards)
    except LookupError:
        return None
