"""The recipes for build servers: valid by the servers' own schemas, and run as far as a machine without them can."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("schema", "file"),
    [("github-actions", "action.yml"), ("gitlab-ci", "ci/gitlab.yml")],
)
def test_a_recipe_is_valid(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(ROOT / file)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "two words").mkdir()
    (tmp_path / "story.md").write_text("# Night falls\n\nIt rained on the the day.\n", "utf-8")
    return tmp_path


def run_in_bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    bin = Path(sys.executable).parent
    env = {**os.environ, "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}", **variables}
    env.pop("GITHUB_STEP_SUMMARY", None)
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=env, capture_output=True, text=True
    )


def step(name: str) -> str:
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    (found,) = [each["run"] for each in action["runs"]["steps"] if each.get("name") == name]
    return str(found)


def test_the_step_of_the_github_action_lints_and_writes_sarif(newsroom: Path) -> None:
    variables = {"PATHS": "story.md", "ARGUMENTS": "--select text --fail-on error", "SARIF": "out/lint.sarif"}
    done = run_in_bash(step("Lint"), newsroom, **variables)
    assert (done.returncode, "::warning title=newslint text/doubled-word" in done.stdout) == (0, True), done.stderr
    assert json.loads((newsroom / "out/lint.sarif").read_text("utf-8"))["version"] == "2.1.0"
    failing = run_in_bash(step("Lint"), newsroom, PATHS=".", ARGUMENTS="", SARIF="")
    assert failing.returncode == 1


def test_words_in_the_inputs_of_the_action_are_never_run(newsroom: Path) -> None:
    run_in_bash(step("Lint"), newsroom, PATHS="story.md; touch pwned $(touch pwned) *", ARGUMENTS="", SARIF="")
    assert not (newsroom / "pwned").exists()


def test_the_job_for_gitlab_writes_both_reports(newsroom: Path) -> None:
    job = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))["newslint"]
    variables = {**{key: str(value) for key, value in job["variables"].items()}, "CI_PROJECT_DIR": str(newsroom)}
    variables["NEWSLINT_CACHE_DIR"] = str(newsroom / ".cache")
    done = run_in_bash("\n".join(job["script"]), newsroom, **{**variables, "NEWSLINT_PATHS": "story.md"})
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    assert [each["check_name"] for each in json.loads((newsroom / reports["codequality"]).read_text("utf-8"))]
    assert (newsroom / reports["junit"]).read_text("utf-8").startswith("<?xml")
