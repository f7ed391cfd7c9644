"""The project holds itself to its own rules: lint, types, import directions, what a start may import."""

import ast
import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = sorted([*ROOT.glob("linter/**/*.py"), *ROOT.glob("rules/**/*.py")])

HEAVY = {
    "asyncio", "importlib.metadata", "language_tool_python", "logging", "multiprocessing", "nltk", "numpy", "pathspec",
    "newslint.page", "newslint.rulefiles", "pkgutil", "pygls", "rich", "shutil", "tempfile", "textstat", "tomllib",
    "urllib.request", "yaml",
}  # fmt: skip
"""What linting one file without a configuration must not import."""


def run(*command: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, env={**os.environ, **(env or {})}
    )


def test_ruff_finds_nothing() -> None:
    checked = run("-m", "ruff", "check", ".")
    assert checked.returncode == 0, checked.stdout


def test_code_is_formatted() -> None:
    checked = run("-m", "ruff", "format", "--check", ".")
    assert checked.returncode == 0, checked.stdout


def test_types_are_strict() -> None:
    checked = run("-m", "mypy")
    assert checked.returncode == 0, checked.stdout


def test_imports_point_downwards() -> None:
    checked = run("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def third_party_imports(name: str) -> set[str]:
    """The source files that import a top-level package, anywhere in them."""
    found = set()
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.append(node.module)
            if any(module.split(".")[0] == name for module in modules):
                found.add(path.relative_to(ROOT).as_posix())
    return found


def test_the_written_manual_is_that_of_the_pages(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "newslint", "explain", "--all", "--isolated", "--to", tmp_path], check=True)
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.md")}
    kept = ROOT / "docs/rules"
    assert written == {path.relative_to(kept): path.read_bytes() for path in kept.rglob("*.md")}, (
        "renew with: newslint explain --all --isolated --to docs/rules"
    )


def test_click_stays_in_the_command_line() -> None:
    assert all(path.startswith("linter/newslint/cli/") for path in third_party_imports("click"))


@pytest.mark.parametrize("package", ["pyromark", "yaml", "pathspec", "textstat", "language_tool_python"])
def test_a_library_is_imported_in_one_place(package: str) -> None:
    assert len(third_party_imports(package)) == 1


def test_one_file_imports_nothing_heavy(tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text("# Council meets\n\nThe council met on Monday, 6 May 2024.\n", "utf-8")
    start = "from newslint.cli import main; main()"
    command = ("-X", "importtime", "-c", start, "check", "--isolated", str(article))
    run(*command)  # the first run builds the index of rules
    started = run(*command)
    assert started.returncode in (0, 1), started.stderr
    imported = set(re.findall(r"import time:.*\| +(\S+)$", started.stderr, re.M))
    assert "click" in imported, "the import times were not read"
    assert not imported & HEAVY


def test_a_connection_to_another_machine_raises() -> None:
    with socket.socket() as one, pytest.raises(AssertionError, match="tried to reach 192"):
        one.connect(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as one, pytest.raises(AssertionError, match="tried to reach"):
        one.sendto(b"", ("192.0.2.1", 53))
