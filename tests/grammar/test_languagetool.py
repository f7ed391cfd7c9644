"""The same against LanguageTool itself, where Java and Maven are; with NEWSLINT_REQUIRE_LANGUAGETOOL they must be."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.grammar import Service, Settings, home_in, locate
from newslint.grammar.server import read_state
from newslint.testing.recorded_grammar import RECORD, asked
from newslint.world.grammar import Match

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("java") and shutil.which("mvn")) and not os.environ.get("NEWSLINT_REQUIRE_LANGUAGETOOL"),
        reason="Java and Maven are needed",
    ),
]


class LanguageTool:
    """newslint with a cache of its own, in which a LanguageTool is installed."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.home = home_in(str(cache))

    def newslint(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = (sys.executable, "-m", "newslint", *arguments)
        env = {**os.environ, "NEWSLINT_CACHE_DIR": str(self.cache)}
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=env)

    def check(self, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        chosen = ("check", "--isolated", "--select", "grammar,text/doubled-word", "--output-format", "concise")
        return self.newslint(*chosen, *arguments, cwd=cwd)

    def java(self) -> list[str]:
        """The Java processes of this installation."""
        asked = subprocess.run(("ps", "-ww", "-eo", "pid,args"), capture_output=True, text=True)
        return [line for line in asked.stdout.splitlines() if self.home in line and "HTTPServer" in line]


@pytest.fixture(scope="module")
def languagetool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageTool]:
    tool = LanguageTool(tmp_path_factory.mktemp("languagetool"))
    installed = tool.newslint("grammar", "install")
    assert installed.returncode == 0, installed.stderr
    started = tool.newslint("grammar", "start")
    assert started.returncode == 0, started.stderr
    yield tool
    assert tool.newslint("grammar", "stop").returncode == 0
    assert not tool.java()


SLIP = "The old council said that they was told.\n"
FILES = {
    "a.txt": (SLIP, "1:32"),
    "b.txt": (
        "Council meets\r\n\r\n😀 👩\u200d👩\u200d👧 The Cafe\u0301 owners said\r\nthat they was told.\r\n",
        "4:11",
    ),
    "c.txt": ("\ufeff" + SLIP, "1:32"),
    "d.md": ("# Council 😀\r\n\r\nThe *old* [council](http://x.org/a_b) &amp; **they** was _told_ of it.\r\n", "3:54"),
    "e.md": ("---\ntitle: Council\n---\n\n> they was told\n\n- The 😀 `code` said that they\n  was told\n", "8:3"),
    "f.html": ("<h1>X</h1>\r\n<p>The <em>old</em> 😀 caf&eacute; &amp; <b>they</b>\r\nwas told.</p>", "3:1"),
    "g.txt": ("“We is late and they was told,” the old council said.\n", ""),
    "h.txt": ("The old council said so\u00adoner that\u00a0they was told.\n", "1:40"),
}


@pytest.mark.parametrize("name", FILES)
def test_columns_are_those_of_the_file(languagetool: LanguageTool, tmp_path: Path, name: str) -> None:
    content, place = FILES[name]
    (tmp_path / name).write_bytes(content.encode())
    done = languagetool.check(tmp_path, "--require-grammar", name)
    assert re.findall(r"^\S+?:(\d+:\d+): \w+ grammar/slip", done.stdout, re.M) == ([place] if place else []), (
        done.stdout
    )


def test_the_recorded_answers_are_those_of_the_server(languagetool: LanguageTool) -> None:
    assert json.loads(Path(RECORD).read_text("utf-8")) == json.loads(asked(locate(languagetool.home)))


def matches(tool: LanguageTool, text: str) -> list[Match]:
    return [*Service(Settings(locate(tool.home)), "", locate, keep=False, patience=60).check([text])[0]]


@pytest.mark.parametrize("between", ["", "\u0301", "😀", "\u00ad", "\r\n", "\u200b", "👩\u200d👧", " \n\n "])
def test_positions_hold_whatever_stands_before(languagetool: LanguageTool, between: str) -> None:
    text = f"The owner of a cafe{between} in town said that they was told of a apple."
    assert [match.span.of(text) for match in matches(languagetool, text)] == ["was", "a"]


def test_a_server_that_is_killed_costs_no_other_finding(languagetool: LanguageTool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council met the the mayor.\n")
    state = read_state(languagetool.home)
    assert state is not None
    os.kill(state.java, signal.SIGKILL)
    done = languagetool.check(tmp_path)
    assert "text/doubled-word" in done.stdout
    assert "newslint grammar start" in done.stdout
    assert languagetool.newslint("grammar", "start").returncode == 0


def test_a_server_that_hangs_is_given_up(languagetool: LanguageTool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The council met the the mayor again.\n")
    languagetool.check(tmp_path)
    state = read_state(languagetool.home)
    assert state is not None
    os.kill(state.java, signal.SIGSTOP)
    try:
        began = time.monotonic()
        done = languagetool.check(tmp_path)
        assert time.monotonic() - began < 10
    finally:
        os.kill(state.java, signal.SIGCONT)
    assert "did not answer within 7 seconds" in done.stdout
    assert "text/doubled-word" in done.stdout


def test_nothing_is_left_when_the_keeper_is_killed(languagetool: LanguageTool) -> None:
    state = read_state(languagetool.home)
    assert state is not None
    os.kill(state.keeper, signal.SIGKILL)
    time.sleep(1)
    assert not languagetool.java() or sys.platform != "linux"
    assert languagetool.newslint("grammar", "start").returncode == 0
    assert len(languagetool.java()) == 1
