"""What the server knows of an editor’s documents, and when each is linted.

Every change starts a lint of its own after a short pause; a lint whose text
has changed meanwhile is dropped. Rules that compare an article, with the others
that are open, with an archive or with its version in git, and those that ask a
grammar checker run in a second pass once the editor is silent; until then their
findings stay where they were, moved along with the text. An editor that pulls diagnostics is not sent any.
"""

import asyncio
import gc
import os
from collections.abc import Generator, Sequence
from itertools import count
from time import perf_counter
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol.language_server import LanguageServerProtocol, lsp_method

from newslint import __version__
from newslint.configuration import BadConfiguration
from newslint.git import work_tree
from newslint.lsp.buffers import UNITS, Buffer
from newslint.lsp.moving import moved_along
from newslint.lsp.settings import Settings
from newslint.lsp.translation import NAME, Linted, diagnostics
from newslint.results import RunError
from newslint.session import Session
from newslint.source import Source, Unit

Handled = Generator[Any, Any, None]

SHORTEST_PAUSE, LONGEST_PAUSE = 0.01, 0.5
"""Seconds of silence before a lint; half as long as the last lint took, within these bounds."""

SECOND_PASS = 0.6
"""Seconds of silence before the second pass."""


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
        self._lock, self._comparing = asyncio.Lock(), asyncio.Lock()
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._pause = SHORTEST_PAUSE
        self._refreshed = 0
        self._ids = count(1)

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

    def say(self, message: str, kind: types.MessageType = types.MessageType.Error) -> None:
        """Show a line in the editor."""
        self.window_show_message(types.ShowMessageParams(kind, message))

    def configure(self) -> None:
        """Read configuration, rules and registries anew."""
        try:
            self.session = Session(self.settings.options())
        except ValueError:
            self.say(f"newslint: asOf is a day such as 2026-01-31, not “{self.settings.as_of}”")
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
        if not gc.isenabled():
            gc.freeze()  # what the first lint has loaded stays, and the collector need not look at it
            gc.enable()
        buffer = self.buffers.get(uri)
        if buffer is not None and self._has_others(buffer):
            await asyncio.sleep(SECOND_PASS)
            await self.compare(uri)

    def _has_others(self, buffer: Buffer) -> bool:
        """True if there is something to ask in a second pass: another buffer, its own past, an archive, a grammar."""
        if len(self.buffers) > 1 or work_tree(os.path.dirname(buffer.path)) is not None:
            return True
        try:
            setup = self.session.setup_for(buffer.path)
        except BadConfiguration:
            return False
        return bool(setup.archive) or setup.grammar is not None

    async def lint(self, uri: str) -> Linted | None:
        """What is known of the buffer’s present version; None if it changed or closed meanwhile."""
        async with self._lock:
            buffer = self.buffers.get(uri)
            if buffer is None:
                return None
            known, version, source = self.linted.get(uri), buffer.version, buffer.source
            if known is not None and known.is_of(version, source):
                return known
            began, refreshed = perf_counter(), self._refreshed
            linted = await asyncio.to_thread(_linted, self.session, version, source)
            self._pause = min(max((perf_counter() - began) / 2, SHORTEST_PAUSE), LONGEST_PAUSE)
        if not self._holds(linted, buffer, refreshed):
            return None
        known = self.linted.get(uri)
        if known is not None and known.is_of(version, source):
            return known  # the second pass was quicker
        if known is not None and self._has_others(buffer):
            linted = linted._replace(results=(*linted.results, *moved_along(known, source)))
        self._note(buffer, linted)
        self._publish(buffer)
        return linted

    async def compare(self, uri: str) -> None:
        """Lint a buffer with all that is slow; meanwhile others, and its next version, are linted without."""
        async with self._comparing:
            buffer = self.buffers.get(uri)
            if buffer is None:
                return
            version, source, refreshed = buffer.version, buffer.source, self._refreshed
            others = [other.source for other in self.buffers.values() if other is not buffer]
            linted = await asyncio.to_thread(_linted, self.session, version, source, others, past=True)
        if self._holds(linted, buffer, refreshed) and self._note(buffer, linted):
            self._publish(buffer)
            if self.pulls:
                await self.ask_to_pull()

    def _holds(self, linted: Linted, buffer: Buffer, refreshed: int) -> bool:
        """True if nothing has changed since a lint began: neither the text nor what it was linted with."""
        still_open = self.buffers.get(buffer.uri) is buffer
        return still_open and linted.is_of(buffer.version, buffer.source) and refreshed == self._refreshed

    def _note(self, buffer: Buffer, linted: Linted) -> bool:
        """Keep what is found; True if it is something else than before."""
        self.linted[buffer.uri] = linted
        found = diagnostics(linted, buffer, self.unit)
        changed = self.shown.get(buffer.uri) != found
        self.shown[buffer.uri] = found
        if changed:
            self.result_ids[buffer.uri] = str(next(self._ids))
        return changed

    def _publish(self, buffer: Buffer) -> None:
        """Send what is found to an editor that does not ask for it."""
        if not self.pulls:
            found = self.shown[buffer.uri]
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri=buffer.uri, diagnostics=found, version=buffer.version)
            )

    async def refresh(self) -> None:
        """Lint every open buffer anew, and have an editor that pulls ask again."""
        self.linted.clear()
        self._refreshed += 1
        for uri in list(self.buffers):
            self.schedule(uri)
        await self.ask_to_pull()

    async def ask_to_pull(self) -> None:
        """Have an editor that pulls diagnostics do so again."""
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


def _linted(
    session: Session, version: int, source: Source, others: Sequence[Source] = (), past: bool = False
) -> Linted:
    """One lint; whatever raises becomes a problem that the editor shows."""
    try:
        results = session.check_source(source, others, past)
        return Linted(version, source, results.results, results.errors)
    except BadConfiguration as problem:
        return Linted(version, source, (), (RunError("configuration", str(problem)),))
    except Exception as error:
        return Linted(version, source, (), (RunError(source.name, f"newslint raised {type(error).__name__}: {error}"),))
