"""Which files a run reads."""

import os
from pathlib import Path

import pytest

from newslint.files import Globs, gather


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "b.txt", "c.py", "drafts/d.md", "drafts/old/e.html", ".git/f.md", "node_modules/g.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folders_are_walked_for_readable_endings(newsroom: Path) -> None:
    assert gather(["."]).paths == ("a.md", "b.txt", "drafts/d.md", "drafts/old/e.html")


def test_named_files_are_read_whatever_they_are_called_and_once(newsroom: Path) -> None:
    assert gather(["c.py", "a.md", "a.md"]).paths == ("a.md", "c.py")


def test_gitignore_is_respected_with_its_nested_negations(newsroom: Path) -> None:
    (newsroom / ".gitignore").write_text("drafts/*\n!drafts/d.md\n", "utf-8")
    assert gather(["."]).paths == ("a.md", "b.txt", "drafts/d.md")
    assert "drafts/old/e.html" in gather(["."], respect_gitignore=False).paths


def test_excluded_files_are_left_out_of_folders_and_with_force_everywhere(newsroom: Path) -> None:
    globs = Globs(str(newsroom), ["drafts/"])
    assert gather(["."], excluded=globs.match).paths == ("a.md", "b.txt")
    assert gather(["drafts/d.md"], excluded=globs.match).paths == ("drafts/d.md",)
    assert gather(["drafts/d.md"], excluded=globs.match, force_exclude=True).paths == ()


def test_an_outer_gitignore_holds_for_an_inner_folder(newsroom: Path) -> None:
    (newsroom / ".gitignore").write_text("drafts/old/\n", "utf-8")
    assert gather(["drafts"]).paths == ("drafts/d.md",)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this platform")
def test_a_pipe_in_a_folder_is_passed_over(newsroom: Path) -> None:
    os.mkfifo(newsroom / "pipe.txt")
    assert "pipe.txt" not in gather(["."]).paths


def test_two_names_of_one_file_are_one_file(newsroom: Path) -> None:
    os.symlink(newsroom / "a.md", newsroom / "z.md")
    assert gather(["z.md", "./a.md"]).paths == ("z.md",)
    assert "z.md" not in gather(["."]).paths


def test_a_link_back_to_its_own_folder_is_an_error_and_the_rest_is_read(newsroom: Path) -> None:
    os.symlink(newsroom, newsroom / "drafts" / "loop")
    found = gather(["."])
    assert found.paths == ("a.md", "b.txt", "drafts/d.md", "drafts/old/e.html")
    assert [(error.path, "leads back" in error.message) for error in found.errors] == [("drafts/loop", True)]


def test_a_folder_that_cannot_be_listed_is_an_error(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("old"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = gather(["."])
    assert found.paths == ("a.md", "b.txt", "drafts/d.md")
    assert found.errors[0].path == "drafts/old"
    assert "Permission denied" in found.errors[0].message
