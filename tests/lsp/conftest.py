"""A client of the language server in each position encoding, pushing and pulling."""

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the language server needs the extra “server”")

import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

ENCODINGS = ("utf-8", "utf-16", "utf-32")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "newslint.toml").write_text('select = ["text/doubled-word", "names/name-variant"]\n', "utf-8")
    return tmp_path


def capabilities(encoding: str, pull: bool, progress: bool) -> types.ClientCapabilities:
    wanted = client_capabilities("visual-studio-code")
    wanted.general = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)])
    assert wanted.text_document is not None
    assert wanted.workspace is not None
    wanted.workspace.did_change_watched_files = None  # this client cannot register capabilities
    wanted.text_document.diagnostic = types.DiagnosticClientCapabilities() if pull else None
    wanted.window = types.WindowClientCapabilities(
        show_document=types.ShowDocumentClientCapabilities(support=True), work_done_progress=progress
    )
    return wanted


CONFIG = ClientServerConfig(
    server_command=[sys.executable, "-m", "newslint", "server"], server_env={**os.environ, "PYTHONUNBUFFERED": "1"}
)


@pytest_lsp.fixture(config=CONFIG, params=ENCODINGS)  # type: ignore[untyped-decorator]
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient, newsroom: Path) -> AsyncIterator[None]:
    """An editor that is sent diagnostics; ``request.param`` is its position encoding."""
    await start(lsp_client, newsroom, request.param, pull=False)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)  # type: ignore[untyped-decorator]
async def puller(lsp_client: LanguageClient, newsroom: Path) -> AsyncIterator[None]:
    """An editor that asks for diagnostics."""
    await start(lsp_client, newsroom, "utf-16", pull=True)
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=CONFIG)  # type: ignore[untyped-decorator]
async def reader(lsp_client: LanguageClient, newsroom: Path) -> AsyncIterator[None]:
    """An editor that asks for the diagnostics of the whole workspace, and shows progress."""
    await start(lsp_client, newsroom, "utf-16", pull=True, workspaceDiagnostics=True)
    yield
    await lsp_client.shutdown_session()


async def start(client: LanguageClient, root: Path, encoding: str, pull: bool, **settings: object) -> None:
    await client.initialize_session(
        types.InitializeParams(
            capabilities=capabilities(encoding, pull, progress="workspaceDiagnostics" in settings),
            workspace_folders=[types.WorkspaceFolder(root.as_uri(), "newsroom")],
            root_uri=root.as_uri(),
            initialization_options=settings,
        )
    )
