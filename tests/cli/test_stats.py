"""``newslint stats``: counts and scores of files, folders, and all together."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newslint.cli.stats import Measures, command, together

STORY = (
    "# Wall to be built\n\nThe council met on Monday. “It will pay for the wall,” said the mayor, Ann Lee.\n\n"
    "> We asked for it.\n\nIt is not known yet who the builders of the new wall will be.\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two stories, and one of another."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "sport").mkdir()
    (tmp_path / "news" / "wall.md").write_text(STORY, "utf-8")
    (tmp_path / "news" / "short.md").write_text("The wall is up at last.\n", "utf-8")
    (tmp_path / "sport" / "cup.md").write_text("They won the cup for the fifth time in a row.\n", "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def report(*arguments: str) -> dict[str, Any]:
    done = run("--output-format", "json", *arguments)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_file_is_counted(desk: Path) -> None:
    (row,) = report("news/wall.md")["files"]
    counts = {key: row[key] for key in ("words", "sentences", "paragraphs", "quoted", "longest", "line")}
    assert counts == {"words": 34, "sentences": 4, "paragraphs": 3, "quoted": 10, "longest": 14, "line": 7}
    assert row["grade"] < 5
    assert row["ease"] > 80


def test_folders_and_the_whole_are_added_up(desk: Path) -> None:
    found = report()
    assert [row["path"] for row in found["files"]] == ["news/short.md", "news/wall.md", "sport/cup.md"]
    assert [(row["path"], row["files"], row["words"]) for row in found["folders"]] == [
        ("news", 2, 40),
        ("sport", 1, 11),
    ]
    assert (found["total"]["words"], found["total"]["longest"], found["schema"]) == (51, 14, 1)


def test_scores_of_several_files_are_the_mean_by_words() -> None:
    one = Measures("a", 1, 300, 10, 3, 30, 8.0, 9.0, 7.0, 6.0, 60.0, 30, 4)
    two = Measures("b", 1, 100, 10, 2, 0, 12.0, 13.0, 11.0, 10.0, 40.0, 20, 2)
    assert together("x", [one, two]) == Measures("x", 2, 400, 20, 5, 30, 9.0, 10.0, 8.0, 7.0, 55.0, 30, 0)
    assert together("x", []) == Measures("x", 0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0.0, 0.0, 0, 0)


def test_the_table_has_a_line_a_file_a_folder_and_the_whole(desk: Path) -> None:
    lines = run().output.splitlines()
    assert [line.split("  ")[-1] for line in lines[1:]] == [
        "news/short.md", "news/wall.md", "sport/cup.md", "news/ (2 files)", "all 3 files",
    ]  # fmt: skip
    assert lines[2].split()[:5] == ["34", "4", "3", "14", "29%"]


def test_what_cannot_be_measured_is_told_and_the_rest_is_measured(desk: Path) -> None:
    (desk / "news" / "mauer.md").write_text("---\nlang: de\n---\n\nDie Mauer steht.\n", "utf-8")
    (desk / "news" / "bad.md").write_bytes(b"A wall \x00\x01\xff\x00")
    done = run("--output-format", "json", "news")
    assert done.exit_code == 2
    found = json.loads(done.stdout)
    assert [row["path"] for row in found["files"]] == ["news/short.md", "news/wall.md"]
    assert [row["path"] for row in found["errors"]] == ["news/bad.md"]
    assert found["skipped"] == [
        {
            "path": "news/mauer.md",
            "message": "readability is measured in English alone, and this article is in “de”",
        }
    ]
    assert "news/bad.md: " in done.stderr
    assert run("nowhere.md").exit_code == 2


def test_no_files_and_a_bad_configuration_are_told(desk: Path) -> None:
    (desk / "empty").mkdir()
    assert run("empty").output == "no files\n"
    (desk / "newslint.toml").write_text("selct = []", "utf-8")
    done = run()
    assert (done.exit_code, "did you mean “select”" in done.stderr) == (1, True)
