"""Diagnostics of all articles of a workspace, for an editor that asks for them.

Editors ask every few seconds. The articles are linted again only if one of
them or the configuration has changed, in a session of their own that does not
keep the open documents waiting; only reports that the editor lacks are sent.
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from hashlib import blake2b
from threading import Event
from typing import TYPE_CHECKING
from uuid import uuid4

from lsprotocol import types

from newslint.configuration import BadConfiguration
from newslint.lsp.buffers import Buffer, path_of, uri_of
from newslint.lsp.translation import Linted, diagnostics
from newslint.results import Result, RunError, RunResults
from newslint.session import Session
from newslint.source import Source, Unit

if TYPE_CHECKING:
    from newslint.lsp.server import Server

Report = types.WorkspaceFullDocumentDiagnosticReport
Stamp = tuple[str, int, int]


class Workspace:
    """The articles on disk below the folders of a workspace, and what was last found in each."""

    def __init__(self, server: "Server") -> None:
        self._server = server
        self._session = server.session
        self._configured = server.session
        self._stamps: list[Stamp] | None = None
        self._reports: dict[str, Report] = {}
        self._lock = asyncio.Lock()

    async def report(
        self, known: Mapping[str, str], token: types.ProgressToken | None
    ) -> list[types.WorkspaceDocumentDiagnosticReport]:
        """The reports that differ from those ``known``, result ids by address; ``token`` is for telling progress."""
        async with self._lock:
            await self._renew(token)
        own = {buffer.uri for buffer in self._server.buffers.values()}  # the editor’s text counts there
        here = {uri: report for uri, report in self._reports.items() if uri not in own}
        gone = [Report(uri, []) for uri in known if uri not in here and uri not in own]
        return [*gone, *(report for uri, report in here.items() if report.result_id != known.get(uri))]

    async def _renew(self, token: types.ProgressToken | None) -> None:
        server = self._server
        if self._configured is not server.session:
            self._configured, self._stamps = server.session, None
            self._session = Session(server.settings.options())
        folders = [path_of(folder.uri) for folder in server.workspace.folders.values()] or [server.root]
        try:
            stamps = await asyncio.to_thread(_stamps, self._session, folders)
            if stamps != self._stamps:
                results = await self._check([path for path, _, _ in stamps], token)
                self._reports = _reports(results, server.unit)
                self._stamps = stamps
        except BadConfiguration:
            self._reports, self._stamps = {}, None  # the open documents show what is wrong

    async def _check(self, paths: list[str], token: types.ProgressToken | None) -> RunResults:
        """Lint the files and tell how far it is; if the editor withdraws its question, stop."""
        progress, stopped = self._server.work_done_progress, Event()
        window = self._server.client_capabilities.window
        if token is None and window is not None and window.work_done_progress:
            token = str(uuid4())
            await progress.create_async(token)
        if token is None:
            return await asyncio.to_thread(self._session.check, paths, _stopping(stopped, lambda done: None))
        loop = asyncio.get_running_loop()

        def tell(done: int) -> None:
            told = types.WorkDoneProgressReport(message=f"{done} of {len(paths)}", percentage=100 * done // len(paths))
            loop.call_soon_threadsafe(progress.report, token, told)

        progress.begin(token, types.WorkDoneProgressBegin("newslint reads the workspace", percentage=0))
        try:
            return await asyncio.to_thread(self._session.check, paths, _stopping(stopped, tell))
        finally:
            stopped.set()
            progress.end(token, types.WorkDoneProgressEnd())


class _Stopped(Exception):
    """Nobody waits for the results any more."""


def _stopping(stopped: Event, tell: Callable[[int], None]) -> Callable[[int], None]:
    def told(done: int) -> None:
        if stopped.is_set():
            raise _Stopped
        if done % 20 == 0:
            tell(done)

    return told


def _stamps(session: Session, folders: list[str]) -> list[Stamp]:
    """Path, time and size of every article."""
    stamps = []
    for path in session.gather(folders).paths:
        try:
            stat = os.stat(path)
        except OSError:
            continue
        stamps.append((path, stat.st_mtime_ns, stat.st_size))
    return stamps


def _reports(results: RunResults, unit: Unit) -> dict[str, Report]:
    """A report for each file by its address, with an id that is the same for the same findings."""
    found: dict[str, list[Result]] = {path: [] for path in results.paths}
    for result in results.results:
        found[result.place.path].append(result)
    errors: dict[str, list[RunError]] = {}
    for error in results.errors:
        errors.setdefault(error.path, []).append(error)
    reports = {}
    for path, here in found.items():
        source = here[0].place.source if here else Source("", path)
        buffer = Buffer(uri_of(path), "", 0, "", "")
        told = diagnostics(Linted(0, source, tuple(here), tuple(errors.get(path, ()))), buffer, unit)
        id = blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        reports[buffer.uri] = Report(buffer.uri, told, result_id=id)
    return reports
