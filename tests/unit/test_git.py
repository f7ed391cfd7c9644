"""Published versions from git: real repositories, one process, silence where there is nothing to compare."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint import git
from newslint.cli.check import command
from newslint.git import NoRevision, Revision
from newslint.session import Options, Session
from newslint.verdicts.selection import Layer

BEFORE = "Lifeboats answer 4,000 calls a year on this coast, the harbour board said.\n"
AFTER = BEFORE.replace("4,000", "400")
NAMES = ("story.md", "sub folder/a story.md", "café/naïve “story”.md", "two\nlines.md", "-story.md")


def run(*command: str) -> None:
    identity = ["-c", "user.name=A Reporter", "-c", "user.email=reporter@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *command], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A work tree with one commit of every name, and the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BEFORE, "utf-8")
    run("init", "--quiet")
    run("add", "--all")
    run("commit", "--quiet", "--message", "published")
    return tmp_path


def session(**options: str) -> Session:
    return Session(Options(layer=Layer(select=("metadata/silent-edit",)), preview=True, isolated=True, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_read(repository: Path, name: str) -> None:
    with Revision() as revision:
        assert revision.bytes_of(name) == BEFORE.encode()


def test_all_files_are_read_through_one_process(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, ...]] = []
    real = git._run

    def counted(root: str, *command: str) -> "subprocess.Popen[bytes]":
        started.append(command)
        return real(root, *command)

    monkeypatch.setattr(git, "_run", counted)
    with Revision() as revision:
        for name in ("story.md", "sub folder/a story.md", "-story.md", "no such file.md", "story.md"):
            revision.bytes_of(name)
    assert started == [("cat-file", "--batch")]


def test_new_files_folders_and_files_outside_a_repository_have_no_earlier_version(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "story.md"
    outside.write_text(BEFORE)
    (repository / "new.md").write_text(BEFORE)
    with Revision() as revision:
        assert [revision.bytes_of(str(path)) for path in ("new.md", "sub folder", outside)] == [None] * 3
        assert revision.bytes_of("story.md") == BEFORE.encode(), "the answers stay in step"


def test_a_repository_without_a_commit_has_no_earlier_versions(tmp_path: Path) -> None:
    run("init", "--quiet", str(tmp_path))
    (tmp_path / "story.md").write_text(BEFORE)
    with Revision() as revision:
        assert revision.bytes_of(str(tmp_path / "story.md")) is None


def test_git_that_is_not_there_or_cannot_read_says_so(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Revision("no-such-branch") as revision, pytest.raises(NoRevision, match="no revision “no-such-branch”"):
        revision.bytes_of("story.md")
    (repository / ".git" / "HEAD").write_text("nonsense\n")
    with Revision() as revision, pytest.raises(NoRevision, match="cannot read"):
        revision.bytes_of("story.md")
    monkeypatch.setenv("PATH", "")
    with Revision() as revision, pytest.raises(NoRevision, match="cannot be started"):
        revision.bytes_of("story.md")


def test_the_environment_of_a_hook_does_not_mislead(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    with Revision() as revision:
        assert revision.bytes_of("story.md") == BEFORE.encode()


def test_a_changed_fact_is_found_in_files_and_on_standard_input(repository: Path) -> None:
    for name in NAMES:
        (repository / name).write_text(AFTER, "utf-8")
    results = session().check(["."])
    assert not results.errors
    assert sorted(result.place.path for result in results.reported) == sorted(NAMES)
    assert {result.place.words for result in results.reported} == {"400"}
    assert {place.place.path for result in results.reported for place in result.related} == {
        f"{name}@HEAD" for name in NAMES
    }
    buffer = session().check_text(AFTER.encode(), "sub folder/a story.md")
    assert [result.place.words for result in buffer.reported] == ["400"]


def test_a_revision_can_be_named_and_a_wrong_one_is_an_error(repository: Path) -> None:
    (repository / "story.md").write_text(AFTER, "utf-8")
    run("commit", "--quiet", "--all", "--message", "edited")
    assert not session().check(["story.md"]).reported
    assert [result.place.words for result in session(since="HEAD~1").check(["story.md"]).reported] == ["400"]
    results = session(since="HEAD~9").check(["story.md", "-story.md"])
    assert ["HEAD~9" in error.message for error in results.errors] == [True]
    options = ["--isolated", "--preview", "--select", "metadata/silent-edit", "--no-cache"]
    assert CliRunner().invoke(command, [*options, "--since", "HEAD~1", "story.md"]).exit_code == 1
    assert CliRunner().invoke(command, [*options, "--since", "HEAD~9", "story.md"]).exit_code == 2


def test_git_is_not_called_where_no_rule_asks_for_it(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(git, "_run", lambda root, *command: pytest.fail("git was called"))
    (repository / "story.md").write_text(AFTER, "utf-8")
    Session(Options(layer=Layer(select=("text",)), isolated=True)).check(["story.md"])


def test_no_earlier_version_is_no_lack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text(BEFORE)
    assert [(rule.rule, rule.usual) for rule in session().check(["story.md"]).skipped] == [
        ("metadata/silent-edit", True)
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("£3m", "£4m"), ("3%", "4%"), ("US$3bn", "US$4bn"), ("3 million", "4 million"), ("3", "4")]
)
def test_a_changed_figure_is_quoted_whole(repository: Path, before: str, after: str) -> None:
    story = "The eastern pier cost the board {} this year, the mayor said.\n"
    (repository / "story.md").write_text(story.format(before), "utf-8")
    run("commit", "--quiet", "--all", "--message", "published")
    (repository / "story.md").write_text(story.format(after), "utf-8")
    (result,) = session().check(["story.md"]).reported
    assert f"said “{before}” where this one says “{after}”" in result.message


def test_a_link_leads_to_the_file(repository: Path) -> None:
    os.symlink("story.md", repository / "link.md")
    with Revision() as revision:
        assert revision.bytes_of("link.md") == BEFORE.encode()
