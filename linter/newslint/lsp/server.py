"""``newslint server``: listens to an editor, lints what it shows, answers what it asks.

Every change starts a lint of its own after a short pause; a lint whose text
has changed meanwhile is dropped. Rules that compare articles run in a second
pass, beside the other open articles. An editor that pulls diagnostics is not
sent any.
"""

import asyncio
import os
from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.protocol.language_server import LanguageServerProtocol, lsp_method

from newslint import __version__
from newslint.configuration import FILES, BadConfiguration
from newslint.lsp import actions
from newslint.lsp.buffers import UNITS, Buffer, offset_of, path_of, uri_of
from newslint.lsp.settings import Settings
from newslint.lsp.translation import NAME, Linted, at, card_page, diagnostics, range_of
from newslint.results import RunError
from newslint.session import BASELINE, Session, cache_folder
from newslint.source import Unit

T = TypeVar("T")
Handled = Generator[Any, Any, None]

SHORTEST_PAUSE, LONGEST_PAUSE = 0.02, 0.5
"""Seconds of silence before a lint; as long as the last lint took, within these bounds."""

SECOND_PASS = 0.6
"""Seconds of silence before articles are compared with one another."""


class Protocol(LanguageServerProtocol):
    """Keeps no texts: the library’s own copy counts other line ends, and fails on the places that follow from ours."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Handled:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Handled:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Handled:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class Server(LanguageServer):
    """The buffers of one editor, what is known of each, and the session that lints them."""

    def __init__(self) -> None:
        super().__init__(NAME, __version__, protocol_cls=Protocol)
        self.settings = Settings()
        self.session = Session(self.settings.options())
        self.buffers: dict[str, Buffer] = {}
        self.linted: dict[str, Linted] = {}
        self.shown: dict[str, list[types.Diagnostic]] = {}
        self.result_ids: dict[str, str] = {}
        self._lock = asyncio.Lock()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._pause = SHORTEST_PAUSE

    @property
    def unit(self) -> Unit:
        """What the editor counts characters in."""
        encoding = self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16
        return UNITS[str(getattr(encoding, "value", encoding))]

    @property
    def root(self) -> str:
        """The first folder of the workspace."""
        return self.workspace.root_path or os.getcwd()

    @property
    def pulls(self) -> bool:
        """True if the editor asks for diagnostics itself."""
        document = self.client_capabilities.text_document
        return document is not None and document.diagnostic is not None

    def configure(self) -> None:
        """Read configuration, rules and registries anew."""
        try:
            self.session = Session(self.settings.options())
        except ValueError:
            self.window_show_message(
                types.ShowMessageParams(
                    types.MessageType.Error, f"newslint: asOf is a day such as 2026-01-31, not “{self.settings.as_of}”"
                )
            )
            self.settings = self.settings._replace(as_of="")
            self.session = Session(self.settings.options())

    def schedule(self, uri: str) -> None:
        """Lint a buffer once the editor has been silent for a moment, and compare it later."""
        earlier = self._tasks.pop(uri, None)
        if earlier is not None:
            earlier.cancel()
        self._tasks[uri] = asyncio.ensure_future(self._lint_soon(uri))

    async def _lint_soon(self, uri: str) -> None:
        await asyncio.sleep(self._pause)
        await self.lint(uri)
        if len(self.buffers) > 1:
            await asyncio.sleep(SECOND_PASS)
            await self.lint(uri, compare=True)

    async def lint(self, uri: str, compare: bool = False) -> Linted | None:
        """What is known of the buffer’s present version; None if it changed or closed meanwhile."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return None
        known = self.linted.get(uri)
        if known is not None and known.version == buffer.version and known.source is buffer.source and not compare:
            return known
        version, source = buffer.version, buffer.source
        others = [other.source for other in self.buffers.values() if other.uri != uri] if compare else []
        async with self._lock:
            if buffer.version != version or uri not in self.buffers:
                return None
            began = perf_counter()
            linted = await asyncio.to_thread(_linted, self.session, version, source, others)
            self._pause = min(max(perf_counter() - began, SHORTEST_PAUSE), LONGEST_PAUSE)
        if self.buffers.get(uri) is not buffer or buffer.version != version:
            return None
        self.linted[uri] = linted
        self._show(buffer, linted)
        return linted

    def _show(self, buffer: Buffer, linted: Linted) -> None:
        """Send what is found, or tell an editor that pulls to ask again if it has something else."""
        found = diagnostics(linted, buffer, self.unit)
        changed = self.shown.get(buffer.uri) != found
        self.shown[buffer.uri] = found
        if changed:
            self.result_ids[buffer.uri] = f"{buffer.version}.{len(self.result_ids)}.{id(found):x}"
        if not self.pulls:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri=buffer.uri, diagnostics=found, version=buffer.version)
            )

    async def refresh(self) -> None:
        """Lint every open buffer anew, and have an editor that pulls ask again."""
        self.linted.clear()
        for uri in list(self.buffers):
            self.schedule(uri)
        workspace = self.client_capabilities.workspace
        if self.pulls and workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
            await self.workspace_diagnostic_refresh_async(None)

    def forget(self, uri: str) -> None:
        """A buffer was closed."""
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()
        for known in (self.buffers, self.linted, self.shown, self.result_ids):
            known.pop(uri, None)
        if not self.pulls:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))


def _linted(session: Session, version: int, source: Any, others: list[Any]) -> Linted:
    """One lint; whatever raises becomes a problem that the editor shows."""
    try:
        results = session.check_source(source, others)
        return Linted(version, source, results.results, results.errors)
    except BadConfiguration as problem:
        return Linted(version, source, (), (RunError("configuration", str(problem)),))
    except Exception as error:
        return Linted(version, source, (), (RunError(source.name, f"newslint raised {type(error).__name__}: {error}"),))


server = Server()


def _feature(method: str, options: Any = None) -> Callable[[T], T]:
    return server.feature(method, options) if options is not None else server.feature(method)  # type: ignore[return-value]


@_feature(types.INITIALIZE)
def initialize(params: types.InitializeParams) -> None:
    server.settings = Settings.read(params.initialization_options)
    server.configure()
    if server.settings.workspace_diagnostics:
        server.protocol.fm.feature_options[types.TEXT_DOCUMENT_DIAGNOSTIC].workspace_diagnostics = True


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
    if os.path.basename(path_of(params.text_document.uri)) in (*FILES, BASELINE):
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


@_feature(types.WORKSPACE_DIAGNOSTIC)
async def pull_workspace(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
    if not server.settings.workspace_diagnostics:
        return types.WorkspaceDiagnosticReport([])
    roots = [path_of(folder.uri) for folder in server.workspace.folders.values()] or [server.root]
    async with server._lock:
        results = await asyncio.to_thread(server.session.check, roots)
    open_files = {buffer.path for buffer in server.buffers.values()}
    items: list[types.WorkspaceDocumentDiagnosticReport] = []
    for path in results.paths:
        if path in open_files:
            continue  # the editor’s own text is what counts there
        here = tuple(result for result in results.results if result.place.path == path)
        errors = tuple(error for error in results.errors if error.path == path)
        if not here and not errors:
            items.append(types.WorkspaceFullDocumentDiagnosticReport(uri_of(path), []))
            continue
        source = here[0].place.source if here else _empty(path)
        buffer = Buffer(uri_of(path), "", 0, source.text, server.root)
        found = diagnostics(Linted(0, source, here, errors), buffer, server.unit)
        items.append(types.WorkspaceFullDocumentDiagnosticReport(uri_of(path), found))
    return types.WorkspaceDiagnosticReport(items)


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
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, f"{name}: {page.summary}"))


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
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"newslint: {problem}"))
        return
    await server.refresh()


def _is_a(kind: object, wanted: str) -> bool:
    name = str(getattr(kind, "value", kind))
    return name == wanted or name.startswith(f"{wanted}.")


def _empty(path: str) -> Any:
    from newslint.source import Source

    return Source("", path)


def start(host: str = "", port: int = 0) -> None:
    """Serve one editor over standard input and output, or over TCP on ``host`` and ``port``; returns when it leaves."""
    if port:
        server.start_tcp(host or "127.0.0.1", port)
    else:
        server.start_io()
