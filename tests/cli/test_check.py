"""``newslint check`` as its users call it: arguments in, text and exit status out."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TWICE = "The board approved the the plan on 6 May 2024.\n"
CLEAN = "The board approved the plan on 6 May 2024.\n"


def newslint(*arguments: str, cwd: Path, data: bytes | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program. The environment is the test's own cache and nothing that changes colours."""
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "CI")}
    done = subprocess.run(
        [sys.executable, "-m", "newslint", *arguments], cwd=cwd, input=data, capture_output=True, env={**kept, **env}
    )
    decoded = (stream.decode("utf-8").replace("\r\n", "\n") for stream in (done.stdout, done.stderr))
    return subprocess.CompletedProcess(done.args, done.returncode, *decoded)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "story.md").write_text(TWICE, "utf-8")
    return tmp_path


def test_findings_clean_copy_and_trouble_have_their_own_exit_status(newsroom: Path) -> None:
    (newsroom / "clean.md").write_text(CLEAN, "utf-8")
    assert newslint("check", "clean.md", cwd=newsroom).returncode == 0
    assert newslint("check", "story.md", cwd=newsroom).returncode == 1
    assert newslint("check", "story.md", "gone.md", cwd=newsroom).returncode == 2
    assert newslint("check", "--no-such-option", cwd=newsroom).returncode == 2


def test_check_is_meant_when_no_command_is_named(newsroom: Path) -> None:
    assert newslint("story.md", cwd=newsroom).stdout == newslint("check", "story.md", cwd=newsroom).stdout
    assert newslint("--output-format", "concise", cwd=newsroom).stdout.startswith("story.md:1:20: ")
    assert newslint("--version", cwd=newsroom).stdout.startswith("newslint, version 0.")


def test_the_threshold_is_not_what_is_shown(newsroom: Path) -> None:
    shown = newslint("check", "--fail-on", "error", "story.md", cwd=newsroom)
    assert (shown.returncode, "text/doubled-word" in shown.stdout) == (0, True)
    hidden = newslint("check", "--show", "error", "story.md", cwd=newsroom)
    assert (hidden.returncode, "text/doubled-word" in hidden.stdout) == (0, False)
    assert newslint("check", "--fail-on", "never", "story.md", cwd=newsroom).returncode == 0


def test_a_threshold_given_with_show_counts_what_is_hidden(newsroom: Path) -> None:
    done = newslint("check", "--show", "error", "--fail-on", "warning", "story.md", cwd=newsroom)
    assert (done.returncode, "1 not shown" in done.stdout) == (1, True)


def test_trouble_is_told_with_fix_and_diff_too(newsroom: Path) -> None:
    (newsroom / "latin.md").write_bytes(b"caf\xe9\n")
    (newsroom / "other.md").write_text("The fire said said the mayor on 6 May 2024.\n", "utf-8")
    diff = newslint("check", "--diff", cwd=newsroom)
    assert (diff.returncode, "latin.md: byte 3" in diff.stderr, "+The board" in diff.stdout) == (2, True, True)
    fixed = newslint("check", "--fix", cwd=newsroom)
    assert fixed.returncode == 2
    assert "text/doubled-word" in fixed.stdout
    assert (newsroom / "story.md").read_text("utf-8") == CLEAN
    piped = newslint("check", "--diff", "-", cwd=newsroom, data=b"caf\xe9\n")
    assert (piped.returncode, "stdin.txt: byte 3" in piped.stderr) == (2, True)


def test_a_defect_of_ours_is_no_finding(newsroom: Path) -> None:
    (newsroom / "sitecustomize.py").write_text(
        "import newslint.engine\n\n\ndef broken(*arguments):\n    raise RuntimeError('broken')\n\n\n"
        "newslint.engine.run = broken\n",
        "utf-8",
    )
    assert newslint("check", "story.md", cwd=newsroom, PYTHONPATH=str(newsroom)).returncode == 2


def test_words_that_a_terminal_cannot_show_are_escaped(newsroom: Path) -> None:
    (newsroom / "rtl.md").write_text("The word שלום was in in the the text of 6 May 2024.\n", "utf-8")
    done = newslint("check", "rtl.md", cwd=newsroom, PYTHONIOENCODING="ascii")
    assert (done.returncode, "\\u05e9" in done.stdout) == (1, True)


def test_patterns_are_expanded_and_a_file_named_twice_is_read_once(newsroom: Path) -> None:
    (newsroom / "desk").mkdir()
    (newsroom / "desk" / "a.md").write_text(TWICE.replace("board", "council"), "utf-8")
    done = newslint("check", "--output-format", "concise", "**/*.md", "./story.md", cwd=newsroom)
    assert [line.split(":")[0] for line in done.stdout.splitlines() if "doubled-word" in line] == [
        "desk/a.md",
        "story.md",
    ]


def test_selectors_on_the_command_line(newsroom: Path) -> None:
    assert newslint("check", "--ignore", "text", "story.md", cwd=newsroom).returncode == 0
    assert newslint("check", "--select", "time,names", "story.md", cwd=newsroom).returncode == 0
    wrong = newslint("check", "--select", "text/dubled-word", "story.md", cwd=newsroom)
    assert wrong.returncode == 2
    assert "did you mean “text/doubled-word”" in wrong.stderr


def test_a_bad_configuration_is_named_with_its_line(newsroom: Path) -> None:
    (newsroom / "newslint.toml").write_text("\nselct = []\n", "utf-8")
    failed = newslint("check", "story.md", cwd=newsroom)
    assert failed.returncode == 2
    assert "newslint.toml:2: unknown setting “selct” (did you mean “select”?)" in failed.stderr
    assert newslint("check", "--isolated", "story.md", cwd=newsroom).returncode == 1


def test_standard_input_has_the_name_it_is_given(newsroom: Path) -> None:
    done = newslint(
        "check", "--output-format", "concise", "-", "--stdin-filename", "desk/x.md", cwd=newsroom, data=TWICE.encode()
    )
    assert done.returncode == 1
    assert done.stdout.startswith("desk/x.md:1:20: ")
    nameless = newslint("check", "--output-format", "concise", "-", cwd=newsroom, data=TWICE.encode())
    assert nameless.stdout.startswith("stdin.txt:1:20: ")


def test_json_is_the_contract(newsroom: Path) -> None:
    report = json.loads(
        newslint("check", "--output-format", "json", "--as-of", "2026-11-20", "story.md", cwd=newsroom).stdout
    )
    assert report["schema"] == 1
    assert report["as_of"] == "2026-11-20"
    (finding,) = (f for f in report["findings"] if f["rule"] == "text/doubled-word")
    place = {key: finding[key] for key in ("path", "line", "column", "end_line", "end_column", "offset", "end_offset")}
    assert place == {
        "path": "story.md", "line": 1, "column": 20, "end_line": 1, "end_column": 27, "offset": 19, "end_offset": 26,
    }  # fmt: skip
    assert (finding["severity"], finding["confidence"], finding["status"]) == ("warning", "high", "reported")
    assert finding["fixes"][0]["edits"] == [{"offset": 19, "end_offset": 26, "text": "the"}]
    assert report["summary"]["files"] == 1


def test_several_reports_of_one_run(newsroom: Path) -> None:
    done = newslint(
        "check", "--output-format", "sarif:out.sarif", "--output-format", "concise", "story.md", cwd=newsroom
    )
    assert done.stdout.startswith("story.md:1:20")
    assert json.loads((newsroom / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    unknown = newslint("check", "--output-format", "sarfi", "story.md", cwd=newsroom)
    assert (unknown.returncode, "did you mean “sarif”" in unknown.stderr) == (2, True)


def test_fix_changes_the_file_and_nothing_but_the_fix(newsroom: Path) -> None:
    path = newsroom / "story.md"
    path.write_bytes(b"\xef\xbb\xbf" + TWICE.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    done = newslint("check", "--fix", "story.md", cwd=newsroom)
    assert done.returncode == 0, done.stdout + done.stderr
    assert path.read_bytes() == b"\xef\xbb\xbf" + CLEAN.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "story.md: 1 fixed" in done.stderr


def test_diff_changes_nothing_and_says_what_would_change(newsroom: Path) -> None:
    done = newslint("check", "--diff", "story.md", cwd=newsroom)
    assert done.returncode == 1
    assert f"-{TWICE}+{CLEAN}" in done.stdout
    assert (newsroom / "story.md").read_text("utf-8") == TWICE


def test_fix_on_standard_input_gives_the_text_and_keeps_findings_apart(newsroom: Path) -> None:
    done = newslint("check", "--fix", "-", "--stdin-filename", "x.md", cwd=newsroom, data=TWICE.encode())
    assert done.stdout == CLEAN
    assert "no findings" in done.stderr


def test_quoted_words_are_never_fixed(newsroom: Path) -> None:
    quoted = "“We approved the the plan on 6 May 2024,” she said.\n"
    (newsroom / "story.md").write_text(quoted, "utf-8")
    newslint("check", "--fix", "story.md", cwd=newsroom)
    assert (newsroom / "story.md").read_text("utf-8") == quoted


def test_colour_follows_the_option_then_the_environment(newsroom: Path) -> None:
    def colored(*arguments: str, **env: str) -> bool:
        return "\x1b[" in newslint("check", *arguments, "story.md", cwd=newsroom, data=None, **env).stdout

    assert not colored()
    assert colored("--color", "always", NO_COLOR="1")
    assert colored(FORCE_COLOR="1")
    assert colored(FORCE_COLOR="1", NO_COLOR="1")
    assert not colored("--color", "never", FORCE_COLOR="1")


def test_statistics_count_by_rule(newsroom: Path) -> None:
    (newsroom / "other.md").write_text(TWICE, "utf-8")
    done = newslint("check", "--statistics", cwd=newsroom)
    assert re.search(r"^\s*2\b.*text/doubled-word", done.stdout, re.M), done.stdout


def test_a_reader_that_goes_away_is_no_traceback(newsroom: Path) -> None:
    for number in range(300):
        (newsroom / f"{number}.md").write_text(TWICE, "utf-8")
    command = f"{sys.executable} -m newslint check --output-format json | head -c 10"
    done = subprocess.run(command, shell=True, cwd=newsroom, capture_output=True, text=True)
    assert done.stdout == '{"schema":' or done.stdout.startswith("{\n")
    assert done.stderr == ""


def test_init_config_rules_explain_and_completion(newsroom: Path) -> None:
    assert newslint("init", cwd=newsroom).returncode == 0
    again = newslint("init", cwd=newsroom)
    assert (again.returncode, "exists already" in again.stderr) == (2, True)
    config = newslint("config", "story.md", cwd=newsroom)
    assert "newslint.toml" in config.stdout
    assert re.search(r"text/doubled-word +on +on by default", config.stdout)
    rules = newslint("rules", "--family", "text", cwd=newsroom).stdout
    assert "text/doubled-word" in rules
    assert "names/" not in rules
    page = newslint("explain", "text/doubled-word", cwd=newsroom).stdout
    assert "## Why is this bad?" in page
    wrong = newslint("explain", "text/doubled-words", cwd=newsroom)
    assert (wrong.returncode, "did you mean" in wrong.stderr) == (2, True)
    written = newslint("explain", "text", "--to", "manual", cwd=newsroom)
    assert (written.returncode, "rules" in written.stdout) == (0, True)
    assert (newsroom / "manual/text/doubled-word.md").read_text("utf-8") == page.rstrip() + "\n"
    assert "(text/doubled-word.md)" in (newsroom / "manual/README.md").read_text("utf-8")
    for shell in ("bash", "zsh", "fish"):
        assert "_NEWSLINT_COMPLETE" in newslint("completion", shell, cwd=newsroom).stdout


def test_completion_offers_commands_formats_and_rules(newsroom: Path) -> None:
    def offered(words: str) -> str:
        count = str(len(words.split(" ")) - 1)
        return newslint(cwd=newsroom, _NEWSLINT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=count).stdout

    assert "plain,check" in offered("newslint ch")
    assert "plain,sarif" in offered("newslint check --output-format sa")
    assert "plain,text/doubled-word" in offered("newslint explain text/d")


def test_two_processes_give_the_same_bytes(newsroom: Path) -> None:
    (newsroom / "b.txt").write_text("Council meets\n" + TWICE, "utf-8")
    runs = {
        newslint("check", "--output-format", "json", cwd=newsroom, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_fixes_that_go_in_a_circle_are_told_on_standard_input_too(newsroom: Path) -> None:
    (newsroom / "sitecustomize.py").write_text(
        "import newslint.fixes\n\n\ndef circling(*arguments):\n"
        "    raise newslint.fixes.DoesNotConverge('fixes do not converge: rules a/b')\n\n\n"
        "newslint.fixes.mend = circling\n",
        "utf-8",
    )
    done = newslint("check", "--fix", "-", cwd=newsroom, data=TWICE.encode(), PYTHONPATH=str(newsroom))
    assert (done.returncode, done.stdout) == (2, TWICE)
    assert "fixes do not converge" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="file names are not bytes on this platform")
def test_a_file_name_that_is_no_text_goes_into_a_report(newsroom: Path) -> None:
    (newsroom / os.fsdecode(b"caf\xe9.md")).write_text(TWICE, "utf-8")
    done = newslint("check", "--output-format", "concise:out.txt", cwd=newsroom)
    assert done.returncode == 1, done.stderr
    assert "caf" in (newsroom / "out.txt").read_text("utf-8")


def test_one_run_fills_several_reports_and_the_page_of_a_step(newsroom: Path) -> None:
    summary = newsroom / "summary.md"
    summary.write_text("before\n", "utf-8")
    both = ["--output-format", "sarif:out/lint.sarif", "--output-format", "github", "--output-format", "junit:j.xml"]
    done = newslint("check", *both, cwd=newsroom, GITHUB_STEP_SUMMARY=str(summary))
    assert done.stdout.startswith("::")
    assert json.loads((newsroom / "out/lint.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert (newsroom / "j.xml").read_text("utf-8").startswith("<?xml")
    assert summary.read_text("utf-8").startswith("before\n### newslint\n")
    assert "text/doubled-word" in summary.read_text("utf-8")
    newslint("check", "--output-format", "concise", cwd=newsroom, GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text("utf-8").count("### newslint") == 1
    gone = newslint("check", "--output-format", "github", cwd=newsroom, GITHUB_STEP_SUMMARY=str(newsroom))
    assert "the step summary cannot be written" in gone.stderr


def test_add_ignore_accepts_what_there_is_with_a_reason(newsroom: Path) -> None:
    (newsroom / "b.txt").write_text("Council meets\n\nIt was the the day.\r\n", "utf-8", newline="")
    before = newslint("check", "--select", "text", cwd=newsroom)
    assert before.returncode == 1
    done = newslint("check", "--select", "text", "--add-ignore", "old copy", cwd=newsroom)
    assert (done.returncode, done.stdout) == (0, "b.txt: directives written\nstory.md: directives written\n")
    assert "<!-- newslint ignore text/doubled-word: old copy -->" in (newsroom / "story.md").read_text("utf-8")
    after = newslint("check", "--select", "text,directives", cwd=newsroom)
    assert (after.returncode, "suppressed" in after.stdout) == (0, True)
    again = (newsroom / "b.txt").read_bytes()
    newslint("check", "--select", "text", "--add-ignore", "old copy", cwd=newsroom)
    assert (newsroom / "b.txt").read_bytes() == again


def test_watching_lints_again_after_a_change_and_ends_when_told(newsroom: Path) -> None:
    command = [
        sys.executable,
        "-u",
        "-m",
        "newslint",
        "check",
        "--select",
        "text",
        "--output-format",
        "concise",
        "--watch",
    ]
    running = subprocess.Popen(command, cwd=newsroom, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert running.stdout is not None
    try:
        assert "text/doubled-word" in running.stdout.readline()
        assert running.stdout.readline().startswith("1 file, 1 finding")
        assert "--fix" in running.stdout.readline()
        (newsroom / "story.md").write_text("# Council meets\n\nAll is well here.\n", "utf-8")
        assert running.stdout.readline() == "---\n"
        assert running.stdout.readline().startswith("1 file, no findings")
        (newsroom / "newslint.toml").write_text("selct = []\n", "utf-8")
        assert running.stdout.readline() == "---\n"
        assert "unknown setting “selct”" in running.stdout.readline()
        (newsroom / "newslint.toml").unlink()
        assert running.stdout.readline() == "---\n"
        assert running.stdout.readline().startswith("1 file, no findings")
    finally:
        running.kill()
        running.wait()


def test_watching_mends_nothing(newsroom: Path) -> None:
    assert newslint("check", "--watch", "--fix", cwd=newsroom).returncode == 2


def test_the_manual_page_names_every_command_and_option(newsroom: Path) -> None:
    page = newslint("man", cwd=newsroom).stdout
    for command in ("check", "baseline create", "explain", "rules", "server"):
        assert f".SS {command} " in page
    assert r"\fB\-\-output\-format FORMAT[:FILE]\fR" in page
    assert page.startswith(".TH NEWSLINT 1 ")
    assert not [line for line in page.splitlines() if re.match(r"\.(?!TH|SH|SS|TP|B\b)", line)]


def committed(folder: Path) -> None:
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        identity = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
        subprocess.run(
            ["git", *identity, *command], cwd=folder, check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": ""}
        )


def test_changed_lines_are_all_that_is_reported(newsroom: Path) -> None:
    committed(newsroom)
    only = ("check", "--select", "text", "--changed-lines", "--output-format", "concise")
    unchanged = newslint(*only, cwd=newsroom)
    assert (unchanged.returncode, "(1 not shown)" in unchanged.stdout) == (0, True)
    story = newsroom / "story.md"
    story.write_text(story.read_text("utf-8") + "\nIt rained on the the day.\n", "utf-8")
    (newsroom / "new.md").write_text("# Night falls\n\nIt was of of note.\n", "utf-8")
    changed = newslint(*only, cwd=newsroom)
    assert changed.stdout.count("text/doubled-word") == 2
    assert "new.md:3" in changed.stdout
    assert "2 findings: 2 warnings (1 not shown)" in changed.stdout
    assert newslint(*only, "-", "--stdin-filename", "story.md", cwd=newsroom, data=story.read_bytes()).returncode == 1
    assert newslint(*only, "--since", "nowhere", cwd=newsroom).returncode == 2


def test_a_report_never_replaces_an_article_nor_a_device(newsroom: Path) -> None:
    before = (newsroom / "story.md").read_bytes()
    done = newslint("check", "--output-format", "json:./story.md", cwd=newsroom)
    assert (done.returncode, "is one of the articles" in done.stderr) == (2, True)
    assert (newsroom / "story.md").read_bytes() == before
    newslint("check", "--output-format", "json:/dev/null", cwd=newsroom)
    assert not Path("/dev/null").is_file()


def test_a_link_to_itself_hides_no_findings(newsroom: Path) -> None:
    (newsroom / "loop").symlink_to("loop")
    done = newslint("check", "--select", "text", "--output-format", "concise", cwd=newsroom)
    assert (done.returncode, "text/doubled-word" in done.stdout, "loop: problem" in done.stdout) == (2, True, True)


def test_directives_in_mdx_are_written_as_mdx_reads_comments(newsroom: Path) -> None:
    (newsroom / "page.mdx").write_text("# Night falls\n\nIt was of of note.\n", "utf-8")
    newslint("check", "--select", "text", "--add-ignore", "old", "page.mdx", cwd=newsroom)
    assert "{/* newslint ignore text/doubled-word: old */}\nIt was" in (newsroom / "page.mdx").read_text("utf-8")
    assert newslint("check", "--select", "text", "page.mdx", cwd=newsroom).returncode == 0
    assert newslint("check", "--add-ignore", "x", "-", cwd=newsroom, data=b"x").returncode == 2


def test_unknown_families_and_scopes_are_usage_errors(newsroom: Path) -> None:
    family = newslint("rules", "--family", "name", cwd=newsroom)
    assert (family.returncode, "did you mean “names”" in family.stderr) == (2, True)
    assert newslint("rules", "--scope", "nope", cwd=newsroom).returncode == 2
