"""``newslint doctor``: what is in force, where from, and what is amiss."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newslint import __version__
from newslint.cli.doctor import command

ROW = "house-a,Board of Weights,,BOW,agency,,,,,https://example.org,own,2024-05-06\n"
HEADER = "id,name,aliases,acronym,kind,country,valid_from,valid_to,successor,source,licence,retrieved\n"
RULE = """+++
kind = "phrase"
severity = "info"
since = "0.1"
message = "“{match}” is not our style"
phrases = ["going forward"]
+++
House style.
"""


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with rules and a registry of its own, and without the built-in pack."""
    (tmp_path / "newslint.toml").write_text('rules = "house"\npacks = []\n', "utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house/house.csv").write_text(HEADER + ROW, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def facts(*arguments: str, exit_code: int = 0) -> dict[str, Any]:
    done = run("--output-format", "json", *arguments)
    assert done.exit_code == exit_code, done.output
    found: dict[str, Any] = json.loads(done.output)
    return found


def test_versions_and_what_is_in_force_are_told(newsroom: Path, own_cache: Path) -> None:
    told = facts()
    assert told["newslint"] == __version__
    assert told["cache"] == str(own_cache)
    assert {"click", "pyromark"} <= {package["name"] for package in told["packages"] if package["version"]}
    assert told["configuration"] == str(newsroom / "newslint.toml")
    assert [(pack["name"], pack["path"]) for pack in told["packs"]] == [("house", str(newsroom / "house"))]
    (registry,) = told["registries"]
    assert (registry["name"], registry["rows"], registry["retrieved"]) == ("house", 1, "2024-05-06")
    assert told["problems"] == []


def test_the_nearest_configuration_of_a_file_counts(newsroom: Path, tmp_path: Path) -> None:
    (newsroom / "sport").mkdir()
    (newsroom / "sport/newslint.toml").write_text('select = ["names"]\n', "utf-8")
    assert facts("sport/story.txt")["configuration"] == str(newsroom / "sport/newslint.toml")
    assert facts("sport")["configuration"] == str(newsroom / "sport/newslint.toml")
    assert facts("--isolated")["configuration"] is None


def test_the_built_in_pack_is_counted() -> None:
    told = facts("--isolated")
    (pack,) = told["packs"]
    assert (pack["name"], pack["rules"]) == ("newslint_rules", told["rules"]["known"])
    assert 0 < told["rules"]["on"] <= told["rules"]["known"]


def test_text_is_for_people(newsroom: Path) -> None:
    done = run()
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"newslint {__version__}, Python ")
    assert f"configuration: {newsroom / 'newslint.toml'}\n" in done.output
    assert "1 rows of 2024-05-06" not in done.output
    assert "1 row of 2024-05-06" in done.output
    assert done.output.endswith("no problem found\n")


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("newslint.toml", "selct = []\n", "unknown setting “selct”"),
        ("house/house.csv", HEADER + ROW.replace("2024-05-06", "May"), "house.csv:2: retrieved is not a day"),
        ("house/style.md", RULE.replace('kind = "phrase"', 'kind = "phrse"'), "style.md"),
        ("newslint-baseline.json", "{", "newslint-baseline.json: "),
        ("newslint.toml", 'archive = "index"\n', "index"),
    ],
)
def test_whatever_cannot_be_used_is_a_problem(newsroom: Path, file: str, content: str, told: str) -> None:
    (newsroom / file).write_text(content, "utf-8")
    (problem,) = facts(exit_code=2)["problems"]
    assert told in problem
    done = run()
    assert done.exit_code == 2
    assert f"problem: {problem}\n" in done.output


def test_grammar_is_a_problem_only_if_a_rule_asks(newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text("", "utf-8")
    told = facts()
    assert (told["grammar"]["asked"], told["problems"]) == (False, [])
    assert "LanguageTool" in told["grammar"]["reason"]
    (newsroom / "newslint.toml").write_text('select = ["grammar"]\npreview = true\n', "utf-8")
    told = facts(exit_code=2)
    assert told["grammar"]["asked"]
    assert "family grammar" in told["problems"][0]
