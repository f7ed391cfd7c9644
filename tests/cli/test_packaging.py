"""Wheel, sdist and editable install each give a newslint that lints."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder)
    (sdist,) = folder.glob("*.tar.gz")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, sdist)
    return folder


@pytest.mark.slow
def test_the_wheel_holds_code_pages_and_registries_under_two_names(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {
        "newslint",
        "newslint_rules",
        wheel.name.split("-py3")[0] + ".dist-info",
    }
    for file in (
        "newslint/py.typed",
        "newslint/data/syllables.txt.gz",
        "newslint/data/syllables.LICENSE",
        "newslint_rules/text/doubled_word.py",
        "newslint_rules/statistics/unavailability_claim.md",
        "newslint_rules/registries/organisations.csv",
    ):
        assert file in names


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist", "editable"])
def test_an_install_lints(built: Path, tmp_path: Path, kind: str) -> None:
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pattern = {"wheel": "*.whl", "sdist": "*.tar.gz"}.get(kind)
    what = [next(built.glob(pattern))] if pattern else ["--editable", ROOT]
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what)
    (tmp_path / "story.md").write_text("The board approved the the plan on 6 May 2024.\n", "utf-8")
    done = subprocess.run(
        [python.with_name("newslint"), "check", "--no-cache", "--output-format", "concise", "story.md"],
        cwd=tmp_path, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.startswith("story.md:1:20: warning text/doubled-word"), done.stderr
    assert done.returncode == 1
