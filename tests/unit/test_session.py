"""Runs: nothing is lost, order does not matter, and the same bytes give the same results."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.new import command as new
from newslint.configuration import BadConfiguration
from newslint.reports import render
from newslint.session import Options, Session
from newslint.verdicts.selection import Layer

TWICE = "The board approved the the plan on 6 May 2024.\n"


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text(TWICE, "utf-8")
    return tmp_path


def found(session: Session, *paths: str) -> list[tuple[str, int, int, str]]:
    results = session.check(paths)
    doubled = [result for result in results.reported if result.card.name == "text/doubled-word"]
    return [(r.place.path, r.place.start.line, r.place.start.column, r.card.name) for r in doubled]


DOUBLED = ("story.md", 1, 20, "text/doubled-word")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("latin.md", b"caf\xe9 society\n", "byte 3 (line 1) is not UTF-8"),
        ("nul.txt", b"one\ntwo\0three\n", "line 2 holds a NUL character"),
        ("empty.md", b"", "the file is empty"),
        ("bom.md", b"\xef\xbb\xbf", "the file is empty"),
        ("large.txt", b"word " * (11 * 1024 * 1024), "larger than 10 MB"),
        ("story.xyz", b"words\n", "no reader for “.xyz” files"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_linted(
    newsroom: Path, name: str, content: bytes, message: str
) -> None:
    (newsroom / name).write_bytes(content)
    results = Session().check(["story.md", name])
    assert [(error.path, message in error.message) for error in results.errors] == [(name, True)], results.errors
    assert [result.card.name for result in results.reported] == ["text/doubled-word"]


def test_a_vanished_file_and_one_without_permission_are_named(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = Session().check(["story.md", "gone.md"])
    assert [(error.path, error.message) for error in results.errors] == [
        ("gone.md", "the file cannot be read: No such file or directory")
    ]
    (newsroom / "secret.md").write_text(TWICE, "utf-8")
    real = open

    def refusing(path: object, *arguments: object, **options: object) -> object:
        if path == "secret.md":
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refusing)
    results = Session().check(["story.md", "secret.md"])
    assert [error.message for error in results.errors] == ["the file cannot be read: Permission denied"]
    assert len(results.reported) == 1


def test_a_rule_that_raises_is_named_and_hides_nothing(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.packs import Rule

    check = Rule.check

    def raising(self: Rule, doc: object) -> object:
        if self.name == "text/truncated":
            raise ZeroDivisionError("no words")
        return check(self, doc)  # type: ignore[arg-type]

    monkeypatch.setattr(Rule, "check", raising)
    results = Session().check(["story.md"])
    assert [(e.path, e.rule, e.message) for e in results.errors] == [
        ("story.md", "text/truncated", "the rule raised ZeroDivisionError: no words")
    ]
    assert DOUBLED[3] in [result.card.name for result in results.reported]


def test_results_do_not_depend_on_the_order_of_paths(newsroom: Path) -> None:
    for number in range(4):
        (newsroom / f"{number}.md").write_text(f"Story {number} went to to print.\n\n{TWICE}", "utf-8")
    paths = ["3.md", "story.md", "0.md", "2.md", "1.md"]
    expected = render("json", Session().check(sorted(paths)))
    assert "text/doubled-word" in expected
    assert render("json", Session().check(paths)) == expected
    assert render("json", Session().check(["."])) == expected


def test_the_nearest_configuration_speaks_for_each_file(newsroom: Path) -> None:
    for desk, ignored in (("quiet", '["text"]'), ("loud", "[]")):
        (newsroom / desk).mkdir()
        (newsroom / desk / "story.md").write_text(TWICE, "utf-8")
        (newsroom / desk / "newslint.toml").write_text(f"ignore = {ignored}\n", "utf-8")
    assert [path for path, *_ in found(Session(), "quiet", "loud")] == ["loud/story.md"]
    assert len(found(Session(Options(isolated=True)), "quiet", "loud")) == 2


def test_per_file_ignores_severity_and_formats(newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text(
        '[per-file-ignores]\n"old/**" = ["text/doubled-word"]\n[severity]\n"text/doubled-word" = "info"\n'
        '[formats]\n".story" = "markdown"\n',
        "utf-8",
    )
    (newsroom / "old").mkdir()
    (newsroom / "old" / "a.md").write_text(TWICE, "utf-8")
    (newsroom / "b.story").write_text(TWICE, "utf-8")
    results = Session().check(["."])
    doubled = [result for result in results.reported if result.card.name == "text/doubled-word"]
    assert [(r.place.path, r.severity) for r in doubled] == [("b.story", "info"), ("story.md", "info")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = ["text/dubled-word"]', ":1: there is no rule or family “text/dubled-word” (did you mean"),
        ('\n[per-file-ignores]\n"a" = ["txet"]', ":3: there is no rule or family “txet”"),
        ('[severity]\ntext = "info"', ":2: a severity is set for one rule, and “text” is a family"),
    ],
)
def test_unknown_rules_in_a_configuration_are_errors(newsroom: Path, text: str, message: str) -> None:
    (newsroom / "newslint.toml").write_text(text, "utf-8")
    with pytest.raises(BadConfiguration) as raised:
        Session().check(["."])
    assert message in str(raised.value)


def test_turning_a_preview_rule_down_needs_no_preview(newsroom: Path) -> None:
    assert CliRunner().invoke(new, ["style/slip", "--page", "--into", "."]).exit_code == 0
    (newsroom / "newslint.toml").write_text('rules = "."\n[severity]\n"style/slip" = "info"\n', "utf-8")
    assert not Session().check(["story.md"]).errors


def test_a_folder_with_its_own_formats_is_walked_for_them(newsroom: Path) -> None:
    (newsroom / "desk").mkdir()
    (newsroom / "desk" / "a.story").write_text(TWICE, "utf-8")
    (newsroom / "desk" / "newslint.toml").write_text('[formats]\n".story" = "plain"\n', "utf-8")
    assert [path for path, *_ in found(Session(), ".")] == ["desk/a.story", "story.md"]


def test_unknown_rules_on_the_command_line_are_errors() -> None:
    with pytest.raises(BadConfiguration, match="on the command line: there is no rule or family “txet”"):
        Session(Options(layer=Layer(select=("txet",)))).check_text(b"words\n", "x.md")


def test_text_is_linted_under_the_name_it_would_have(newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text('ignore = ["text"]\n', "utf-8")
    assert Session().check_text(TWICE.encode(), "story.md").reported == ()
    (newsroom / "newslint.toml").unlink()
    results = Session().check_text(b"---\ndate: 2026-01-05\nauthor: Ann Roe\n---\n\n" + TWICE.encode(), "story.md")
    assert [(r.place.start, r.place.words) for r in results.reported] == [((6, 20), "the the")]


def test_an_editor_text_that_is_no_file_never_touches_the_disk(newsroom: Path) -> None:
    before = sorted(os.listdir(newsroom))
    Session().check_text(TWICE.encode(), "never/written.md")
    assert sorted(os.listdir(newsroom)) == before


def test_house_rules_and_a_bad_house_rule(newsroom: Path) -> None:
    for name in ("house/slip", "house/bad"):
        assert CliRunner().invoke(new, [name, "--page", "--into", "."]).exit_code == 0
    slip, bad = newsroom / "house" / "slip.md", newsroom / "house" / "bad.md"
    slip.write_text(slip.read_text("utf-8").replace("since", 'stage = "stable"\nsince'), "utf-8")
    bad.write_text(bad.read_text("utf-8").replace("since", "snice"), "utf-8")
    (newsroom / "newslint.toml").write_text('rules = "house"\n', "utf-8")
    (newsroom / "story.md").write_text("This is teh word.\n", "utf-8")
    results = Session().check(["story.md"])
    assert [result.card.name for result in results.reported] == ["house/slip"]
    (error,) = results.errors
    assert (os.path.basename(error.path), error.line) == ("bad.md", 4)
