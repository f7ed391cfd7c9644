"""``newslint server``: what an editor tells and asks, each answered from what the ``Server`` knows."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from newslint.configuration import FILES
from newslint.lsp import actions, house
from newslint.lsp.buffers import Buffer, offset_of, path_of, uri_of
from newslint.lsp.server import Server
from newslint.lsp.settings import Settings
from newslint.lsp.translation import NAME, at, card_page, range_of
from newslint.lsp.workspace import Workspace
from newslint.session import BASELINE, cache_folder

T = TypeVar("T")

server = Server()
workspace = Workspace(server)


def _feature(method: str, options: Any = None) -> Callable[[T], T]:
    return server.feature(method, options) if options is not None else server.feature(method)  # type: ignore[return-value]


@_feature(types.INITIALIZE)
def initialize(params: types.InitializeParams) -> None:
    server.settings = Settings.read(params.initialization_options)
    if server.settings.workspace_diagnostics:  # an editor asks every few seconds for what it is told of
        _feature(types.WORKSPACE_DIAGNOSTIC)(pull_workspace)
    server.configure()


@_feature(types.INITIALIZED)
async def initialized(params: types.InitializedParams) -> None:
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if not (watching and watching.dynamic_registration):
        return
    globs = [*(f"**/{name}" for name in FILES), f"**/{BASELINE}", "**/*.csv"]
    watchers: list[types.FileSystemWatcher] = [types.FileSystemWatcher(glob) for glob in globs]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    wanted = types.Registration("newslint-configuration", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    try:
        await server.client_register_capability_async(types.RegistrationParams([wanted]))
    except JsonRpcException:
        pass  # the editor cannot after all; a saved configuration is still heard of


@_feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    language = str(getattr(document.language_id, "value", document.language_id))
    server.buffers[document.uri] = Buffer(document.uri, language, document.version, document.text, server.root)
    server.schedule(document.uri)


@_feature(types.TEXT_DOCUMENT_DID_CHANGE)
def did_change(params: types.DidChangeTextDocumentParams) -> None:
    buffer = server.buffers.get(params.text_document.uri)
    if buffer is not None:
        buffer.change(params.text_document.version, params.content_changes, server.unit)
        server.schedule(buffer.uri)


@_feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(params: types.DidCloseTextDocumentParams) -> None:
    server.forget(params.text_document.uri)


@_feature(types.TEXT_DOCUMENT_DID_SAVE)
async def did_save(params: types.DidSaveTextDocumentParams) -> None:
    path = path_of(params.text_document.uri)
    if os.path.basename(path) in (*FILES, BASELINE) or house.has(server.session, path):
        server.configure()
        await server.refresh()


@_feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
async def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
    server.configure()
    await server.refresh()


@_feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
async def did_change_configuration(params: types.DidChangeConfigurationParams) -> None:
    given = params.settings.get(NAME) if isinstance(params.settings, dict) else None
    if isinstance(given, dict):
        server.settings = Settings.read(given)
    server.configure()
    await server.refresh()


@_feature(types.TEXT_DOCUMENT_DIAGNOSTIC, types.DiagnosticOptions(True, False, identifier=NAME))
async def pull(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
    uri = params.text_document.uri
    while uri in server.buffers and await server.lint(uri) is None:
        pass  # the text changed while it was linted; what is asked for is the present one
    found, known = server.shown.get(uri, []), server.result_ids.get(uri, "")
    if known and known == params.previous_result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(known)
    return types.RelatedFullDocumentDiagnosticReport(found, result_id=known or None)


async def pull_workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
    known = {previous.uri: previous.value for previous in params.previous_result_ids}
    return types.WorkspaceDiagnosticReport(await workspace.report(known, params.work_done_token))


@_feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix, actions.FIX_ALL]))
async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    linted, buffer = await server.lint(uri), server.buffers.get(uri)
    if linted is None or buffer is None:
        return []
    start, end = (offset_of(buffer.source, place, server.unit) for place in (params.range.start, params.range.end))
    wanted = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    return [
        action
        for action in actions.actions(server.session, buffer, linted, start, end, server.unit)
        if not wanted or any(_is_a(action.kind, kind) for kind in wanted)
    ]


@_feature(types.TEXT_DOCUMENT_HOVER)
async def hover(params: types.HoverParams) -> types.Hover | None:
    uri = params.text_document.uri
    linted, buffer = await server.lint(uri), server.buffers.get(uri)
    if linted is None or buffer is None:
        return None
    offset = offset_of(buffer.source, params.position, server.unit)
    here = [result for result in linted.results if result.status == "reported" and at(result.place, offset, offset)]
    if not here:
        return None
    nearest = min(here, key=lambda result: result.place.span.length)
    page = types.MarkupContent(types.MarkupKind.Markdown, card_page(nearest))
    return types.Hover(page, range_of(buffer.source, nearest.place.span, server.unit))


@server.command(actions.EXPLAIN)
async def explain(name: str) -> None:
    """Show the page of a rule in the editor, or its summary where the editor cannot show a file."""
    from newslint.rulefiles import read_page
    from newslint.writing import write_whole

    cards = {rule.name: rule.card for rule in server.session.setup_in(server.root).loaded.rules}
    if name not in cards:
        return
    page = read_page(cards[name])
    window = server.client_capabilities.window
    if window and window.show_document and window.show_document.support:
        path = os.path.join(cache_folder(), "pages", f"{name.replace('/', '-')}.md")
        write_whole(path, f"# {name}\n\n{page.text}\n".encode())
        await server.window_show_document_async(types.ShowDocumentParams(uri_of(path), take_focus=True))
    else:
        server.say(f"{name}: {page.summary}", types.MessageType.Info)


@server.command(actions.BASELINE)
async def add_to_baseline(uri: str, fingerprint: str) -> None:
    """Take one finding of a buffer into the baseline in force for it."""
    from newslint.baselines import add

    linted, buffer = server.linted.get(uri), server.buffers.get(uri)
    found = [result for result in linted.results if result.fingerprint == fingerprint] if linted else []
    if buffer is None or not found:
        return
    try:
        add(server.session.setup_for(buffer.path).baseline, found)
    except (OSError, ValueError) as problem:
        server.say(f"newslint: {problem}")
        return
    await server.refresh()


@server.command(actions.REGISTRY)
async def add_to_registry(uri: str, name: str) -> None:
    """Add a name to the newsroom’s own registry."""
    buffer = server.buffers.get(uri)
    if buffer is None:
        return
    try:
        path, line = house.add(server.session.setup_for(buffer.path).configuration, name, buffer.path)
    except (OSError, ValueError) as problem:
        server.say(f"newslint: {problem}")
        return
    server.configure()
    await server.refresh()
    window = server.client_capabilities.window
    if window and window.show_document and window.show_document.support:
        place = types.Position(line - 1, 0)
        shown = types.ShowDocumentParams(uri_of(path), take_focus=True, selection=types.Range(place, place))
        await server.window_show_document_async(shown)
    else:
        server.say(f"{path}:{line}: added {name}", types.MessageType.Info)


def _is_a(kind: object, wanted: str) -> bool:
    name = str(getattr(kind, "value", kind))
    return name == wanted or name.startswith(f"{wanted}.")


def start(host: str = "", port: int = 0) -> None:
    """Serve one editor over standard input and output, or over TCP on ``host`` and ``port``; returns when it leaves."""
    if port:
        server.start_tcp(host or "127.0.0.1", port)
    else:
        server.start_io()
