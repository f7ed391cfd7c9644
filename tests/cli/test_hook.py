"""The hook under the real pre-commit and prek."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
HOOKS = ("newslint", "newslint-fix")


def run(*command: str | Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    import os

    return subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, env={**os.environ, **env}
    )


def git(cwd: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = run("git", *identity, *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def repositories(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """This project as a git repository of its own, and a newsroom's repository with one defect in it."""
    base = tmp_path_factory.mktemp("hook")
    project, newsroom = base / "project", base / "newsroom"
    leave = shutil.ignore_patterns(".git", ".venv", "*cache*", "dist", ".hypothesis")
    shutil.copytree(ROOT, project, ignore=leave)
    newsroom.mkdir()
    (newsroom / "good.md").write_text("# Council meets\n\nThe council met on 6 May 2024.\n", "utf-8")
    (newsroom / "bad.md").write_text("# Council meets\n\nThe council met in the the hall on 6 May 2024.\n", "utf-8")
    (newsroom / "package.json").write_text("{}\n", "utf-8")
    for place in (project, newsroom):
        git(place, "init", "-q")
        git(place, "add", "-A")
        git(place, "commit", "-qm", "all")
    return project, newsroom


@pytest.mark.slow
@pytest.mark.parametrize("tool", ["pre-commit", "prek"])
def test_try_repo_refuses_the_defect_and_passes_the_rest(repositories: tuple[Path, Path], tool: str) -> None:
    project, newsroom = repositories
    home = {"PRE_COMMIT_HOME": str(newsroom.parent / "pc"), "PREK_HOME": str(newsroom.parent / "prek")}
    home |= {
        "UV_SYSTEM_CERTS": "1",
        "UV_NATIVE_TLS": "1",
    }  # prek installs with uv, which else knows its own certificates only
    refused = run(BIN / tool, "try-repo", project, "newslint", "--all-files", cwd=newsroom, **home)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "bad.md:3:20" in refused.stdout
    assert "text/doubled-word" in refused.stdout
    assert "good.md" not in refused.stdout
    passed = run(BIN / tool, "try-repo", project, "newslint", "--files", "good.md", cwd=newsroom, **home)
    assert passed.returncode == 0, passed.stdout + passed.stderr


@pytest.mark.slow
def test_the_manifest_is_valid() -> None:
    checked = run(BIN / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=ROOT)
    assert checked.returncode == 0, checked.stdout


def test_every_hook_runs_a_command_that_exists() -> None:
    import yaml

    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert tuple(hook["id"] for hook in hooks) == HOOKS
    for hook in hooks:
        command, *arguments = hook["entry"].split()
        assert command == "newslint"
        checked = run(sys.executable, "-m", "newslint", *arguments, "--isolated", "-h", cwd=ROOT)
        assert checked.returncode == 0, checked.stderr
        assert hook["require_serial"]
