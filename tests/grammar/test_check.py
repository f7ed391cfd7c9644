"""``newslint check`` with a grammar checker, without one, and with one that misbehaves."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.reports import formats

from .conftest import Stub, StubServer

SLIP = "Residents said they was told about the the plan.\n"


def newslint(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "newslint", *arguments)
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})


def check(cwd: Path, *arguments: str, format: str = "concise") -> subprocess.CompletedProcess[str]:
    chosen = ("check", "--isolated", "--select", "grammar,text/doubled-word", "--output-format", format)
    return newslint(*chosen, *arguments, cwd=cwd)


def places(done: subprocess.CompletedProcess[str]) -> list[str]:
    return re.findall(r"^(\S+): \w+ grammar/slip", done.stdout, re.M)


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a.txt", "Residents said they was told.\n", "1:16"),
        ("a.txt", "Council meets\r\n\r\n😀 👩\u200d👩\u200d👧 Cafe\u0301 owners said\r\nthey was told.\r\n", "4:1"),
        ("a.txt", "\ufeffResidents said they was told.\n", "1:16"),
        ("a.md", "# Council 😀\r\n\r\nThe *old* [council](http://x.org/a_b) &amp; **they** was told.\r\n", "3:47"),
        ("a.md", "---\ntitle: Council\n---\n\n- One 😀 thing\n- `code` and they\n  was told\n", "6:14"),
        ("a.html", "<h1>X</h1>\r\n<p>The <em>old</em> 😀 &eacute;tude &amp; <b>they</b>\r\nwas told.</p>", "2:45"),
    ],
)
def test_columns_are_those_of_the_file(
    languagetool: StubServer, tmp_path: Path, name: str, content: str, place: str
) -> None:
    (tmp_path / name).write_bytes(content.encode())
    languagetool.answer = None
    done = check(tmp_path, "--grammar-url", languagetool.url, name)
    assert places(done) == [f"{name}:{place}"], done.stdout + done.stderr


def test_the_finding_names_the_rule_the_page_and_the_remedy(languagetool: StubServer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    done = check(tmp_path, "--grammar-url", languagetool.url, "a.txt", format="json")
    (found,) = (each for each in json.loads(done.stdout)["findings"] if each["rule"] == "grammar/slip")
    assert found["message"] == "“they was”: Use “were”"
    assert "PERS_PRONOUN_AGREEMENT, https://languagetool.org/x" in found["help"]
    assert [fix["edits"][0]["text"] for fix in found["fixes"]] == ["they were", "they are"]
    assert {fix["safety"] for fix in found["fixes"]} == {"suggest"}


def test_without_a_server_one_line_says_how_to_get_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    (tmp_path / "b.txt").write_text("All is well.\n")
    done = check(tmp_path)
    assert "text/doubled-word" in done.stdout
    lines = [line for line in done.stdout.splitlines() if "LanguageTool" in line]
    assert len(lines) == 1
    assert lines[0].startswith("3 rules could not run: LanguageTool is not installed")
    assert "newslint grammar install" in lines[0]
    assert done.returncode == 1
    assert check(tmp_path, "b.txt").returncode == 0


def test_required_grammar_that_is_lacking_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    done = check(tmp_path, "--require-grammar")
    assert done.returncode == 2
    assert "problem: grammar was not checked: LanguageTool is not installed" in done.stdout
    assert "text/doubled-word" in done.stdout


def test_required_grammar_needs_a_rule(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    done = newslint("check", "--isolated", "--require-grammar", cwd=tmp_path)
    assert done.returncode == 2
    assert "no grammar rule is selected" in done.stdout


def test_required_grammar_that_is_there_changes_nothing(languagetool: StubServer, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("All is well.\n")
    (tmp_path / "b.md").write_text("---\nlanguage: de\n---\nAlles ist gut.\n")
    assert check(tmp_path, "--require-grammar", "--grammar-url", languagetool.url).returncode == 0


def test_every_report_can_tell_the_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP)
    names = formats()
    sinks = [argument for name in names for argument in ("--output-format", f"{name}:{name}.report")]
    done = check(tmp_path, "--require-grammar", *sinks)
    assert done.returncode == 2, done.stderr
    assert len(list(tmp_path.glob("*.report"))) == len(names)


def garbage(stub: Stub) -> None:
    stub.give_bytes(b"<html>It works!</html>")


def silence(stub: Stub) -> None:
    time.sleep(30)


@pytest.mark.parametrize(("answer", "said"), [(garbage, "is not LanguageTool"), (silence, "did not answer within 7")])
def test_a_server_that_misbehaves_costs_no_other_finding(
    languagetool: StubServer, tmp_path: Path, answer: object, said: str
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(SLIP)
    languagetool.answer = answer  # type: ignore[assignment]
    began = time.monotonic()
    done = check(tmp_path, "--grammar-url", languagetool.url)
    assert time.monotonic() - began < 10
    assert done.stdout.count("text/doubled-word") == 3
    assert said in done.stdout
    assert done.returncode == 1


def test_the_configuration_names_server_language_and_words(languagetool: StubServer, tmp_path: Path) -> None:
    settings = f'select = ["grammar"]\ngrammar-url = "{languagetool.url}"\ngrammar-language = "en-NZ"\n'
    (tmp_path / "newslint.toml").write_text(
        settings + 'grammar-vocabulary = ["they was"]\ngrammar-enabled = ["COMMA_*"]\n'
    )
    (tmp_path / "a.txt").write_text("It rained, and they was told.\n")
    done = newslint("check", "--output-format", "concise", cwd=tmp_path)
    assert "grammar/punctuation" in done.stdout
    assert "grammar/slip" not in done.stdout
    assert languagetool.asked[0]["language"] == "en-NZ"


def test_without_the_family_nothing_of_it_is_imported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("All is well.\n")
    start = "from newslint.cli import main; main()"
    command = (sys.executable, "-X", "importtime", "-c", start, "check", "--isolated", "a.txt")
    subprocess.run(command, cwd=tmp_path, capture_output=True)  # builds the index of rules
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "newslint.session" in done.stderr
    for module in ("newslint.grammar", "newslint.world.grammar", "http.client", "sqlite3", "language_tool_python"):
        assert not re.search(rf"\| +{module}", done.stderr)


def test_the_server_commands_say_what_is_lacking(tmp_path: Path) -> None:
    told = newslint("grammar", "status", cwd=tmp_path)
    assert (told.returncode, "newslint grammar install" in told.stdout) == (1, True)
    told = newslint("grammar", "start", cwd=tmp_path)
    assert (told.returncode, "newslint grammar install" in told.stderr) == (2, True)
    told = newslint("grammar", "stop", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (0, "no LanguageTool server was running\n")
