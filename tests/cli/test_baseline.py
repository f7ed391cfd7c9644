"""The baseline from the command line: an archive is accepted in one command, and only what is new is seen."""

from pathlib import Path

import pytest
from tests.cli.test_check import newslint

FIRST = "Council meets\n\nThe the council met.\n\nIt rained on the the day.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text(FIRST.replace("Council", f"Council {name}"), "utf-8")
    return tmp_path


def count(archive: Path, *more: str) -> int:
    done = newslint("check", "--select", "text", "--output-format", "concise", *more, cwd=archive)
    assert done.stderr == ""
    return done.stdout.count("text/doubled-word")


def test_an_archive_is_accepted_and_one_new_defect_is_the_only_finding(archive: Path) -> None:
    assert count(archive) == 6
    assert "6 findings of 3 files" in newslint("baseline", "create", cwd=archive).stdout
    assert count(archive) == 0
    assert newslint("check", "--select", "text", cwd=archive).returncode == 0
    assert count(archive, "--no-baseline") == 6
    text = (archive / "b.md").read_text("utf-8")
    (archive / "b.md").write_text(text.replace("It rained", "A new line is is here.\n\nIt rained"), "utf-8")
    assert count(archive) == 1


def test_moved_paragraphs_and_renamed_files_stay_known(archive: Path) -> None:
    newslint("baseline", "create", cwd=archive)
    head, *paragraphs = (archive / "a.md").read_text("utf-8").rstrip().split("\n\n")
    (archive / "a.md").write_text("\n\n".join([head, "New words.", *reversed(paragraphs)]) + "\n", "utf-8")
    (archive / "c.md").rename(archive / "renamed.md")
    assert count(archive) == 0
    assert newslint("baseline", "prune", "--check", cwd=archive).returncode == 1
    assert "6 findings of 6 stay" in newslint("baseline", "prune", cwd=archive).stdout
    assert "renamed.md: text/doubled-word: the the\n" in newslint("baseline", "show", cwd=archive).stdout
    assert newslint("baseline", "prune", "--check", cwd=archive).returncode == 0


def test_what_is_mended_is_pruned_and_comes_back_as_a_finding(archive: Path) -> None:
    newslint("baseline", "create", cwd=archive)
    (archive / "a.md").write_text("Council a meets\n\nIt rained on the the day.\n", "utf-8")
    assert "5 findings of 6 stay" in newslint("baseline", "prune", cwd=archive).stdout
    (archive / "a.md").write_text(FIRST.replace("Council", "Council a"), "utf-8")
    assert count(archive) == 1


def test_creating_it_for_some_files_leaves_the_others_known(archive: Path) -> None:
    newslint("baseline", "create", "a.md", "b.md", cwd=archive)
    assert count(archive) == 2
    newslint("baseline", "create", "c.md", cwd=archive)
    assert count(archive) == 0


def test_the_configuration_names_another_file_and_a_run_may_too(archive: Path) -> None:
    (archive / "newslint.toml").write_text('baseline = "known/old.json"\n', "utf-8")
    assert newslint("baseline", "create", cwd=archive).stdout.startswith("known/old.json: 6 findings")
    assert count(archive) == 0
    (archive / "empty.json").write_text('{"newslint_baseline": 1, "findings": []}', "utf-8")
    assert count(archive, "--baseline", "empty.json") == 6
    assert "6  text/doubled-word" in newslint("baseline", "show", "--statistics", cwd=archive).stdout


def test_a_broken_baseline_is_a_problem_and_hides_nothing(archive: Path) -> None:
    (archive / "newslint-baseline.json").write_text("{\n", "utf-8")
    done = newslint("check", "--select", "text", "--output-format", "concise", cwd=archive)
    assert done.returncode == 2
    assert done.stdout.count("text/doubled-word") == 6
    assert "newslint-baseline.json:2: problem: this is not JSON" in done.stdout
    missing = newslint("check", "--baseline", "nowhere.json", "--output-format", "concise", cwd=archive)
    assert (missing.returncode, "nowhere.json: problem: cannot be read" in missing.stdout) == (2, True)


def test_a_baseline_of_half_a_run_is_not_written(archive: Path) -> None:
    (archive / "broken.md").write_bytes(b"\xff\xfe\x00")
    done = newslint("baseline", "create", cwd=archive)
    assert done.returncode == 2
    assert "was not touched" in done.stderr
    assert not (archive / "newslint-baseline.json").exists()
