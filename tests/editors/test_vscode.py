"""The extension for Visual Studio Code: its settings are the server's, and it packs into one file."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the language server needs the extra “server”")

from newslint import __version__
from newslint.lsp.settings import Settings

ROOT = Path(__file__).parents[2]
EXTENSION = ROOT / "editors/vscode"
if not EXTENSION.is_dir():
    pytest.skip("the sources of the extension are not here", allow_module_level=True)
MANIFEST = json.loads((EXTENSION / "package.json").read_text("utf-8"))
OF_THE_EXTENSION = {"path", "trace.server"}


def test_the_settings_are_those_of_the_server() -> None:
    declared = {name.removeprefix("newslint.") for name in MANIFEST["contributes"]["configuration"]["properties"]}
    known = {re.sub(r"_(\w)", lambda letter: letter.group(1).upper(), field) for field in Settings._fields}
    assert declared - OF_THE_EXTENSION == known
    sent = re.search(r"names = (\[.*?\])", (EXTENSION / "src/extension.js").read_text("utf-8"))
    assert sent is not None
    assert set(json.loads(sent.group(1))) == known


def test_the_version_is_that_of_newslint() -> None:
    assert MANIFEST["version"] == __version__


@pytest.mark.slow
def test_the_extension_is_built(tmp_path: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    folder = tmp_path / "editors/vscode"
    shutil.copytree(EXTENSION, folder, ignore=shutil.ignore_patterns("node_modules", "out", "*.vsix"))
    shutil.copy(ROOT / "LICENSE", tmp_path)
    for command in (["install", "--no-audit", "--no-fund"], ["test"], ["run", "package"]):
        done = subprocess.run([npm, *command], cwd=folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    packed = zipfile.ZipFile(folder / "newslint.vsix")
    names = {name.lower() for name in packed.namelist() if name.startswith("extension/")}
    assert names == {f"extension/{name}" for name in ("package.json", "readme.md", "license.txt", "out/extension.js")}
    manifest = json.loads(packed.read("extension/package.json"))
    assert manifest["main"] == "./out/extension.js"
    node = shutil.which("node")
    assert node is not None
    (tmp_path / "extension.js").write_bytes(packed.read("extension/out/extension.js"))
    (tmp_path / "node_modules/vscode").mkdir(parents=True)
    (tmp_path / "node_modules/vscode/index.js").write_text(STUB, "utf-8")
    done = subprocess.run([node, "-e", DRIVER], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("newslint is not installed")


STUB = """
const named = new Map();
class Any { constructor() {} }
module.exports = new Proxy({
  extensions: { getExtension: () => undefined },
  workspace: { getConfiguration: () => ({ get: () => "" }), onDidChangeConfiguration: () => ({}) },
  window: { showErrorMessage: (message) => console.log(message) },
  commands: { registerCommand: () => ({}) },
}, { get: (known, name) => known[name] ?? (known[name] = class extends Any {}) });
"""
"""As much of the editor as the extension meets when it finds no newslint."""

DRIVER = 'process.env.PATH = ""; require("./extension.js").activate({ subscriptions: [] });'
