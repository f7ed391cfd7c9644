"""SARIF as Microsoft’s own validator reads it, under the rules of GitHub’s code scanning."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("npm") is None or sys.platform != "linux", reason="the validator comes from npm")
def test_the_validator_finds_nothing_amiss(tmp_path: Path) -> None:
    install = subprocess.run(
        ["npm", "install", "--silent", "--prefix", tmp_path, "@microsoft/sarif-multitool@5"], capture_output=True
    )
    tool = tmp_path / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    if install.returncode or not tool.exists():
        pytest.skip("the validator could not be installed")
    os.chmod(tool, 0o755)
    for folder in ("fixtures/articles", "tests/golden"):
        report = tmp_path / "report.sarif"
        command = [sys.executable, "-m", "newslint", "check", "--output-format", f"sarif:{report}", folder]
        subprocess.run(command, cwd=ROOT, capture_output=True)
        verdict = tmp_path / "verdict.sarif"
        options = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--log", "ForceOverwrite"]
        subprocess.run([tool, "validate", report, *options, "-o", verdict], check=True, capture_output=True)
        found = {result["ruleId"] for result in json.loads(verdict.read_text("utf-8"))["runs"][0].get("results", [])}
        assert found <= {"SARIF2005"}  # the address of a home page, which the project does not have
