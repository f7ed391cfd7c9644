"""The life of the local server, with a Java that is none: started once, found, ended, never left behind."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.grammar import server as serving
from newslint.grammar.client import NoAnswer
from newslint.grammar.install import install
from newslint.grammar.server import NoServer, State, locate, read_state, start, stop

from .test_install import JARS, maven, program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the local server is kept on POSIX systems")

JAVA = """
if sys.argv[1:] == ["-version"]:
    sys.exit('openjdk version "{version}" 2025-04-15')
{before}
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    def do_GET(self): self.give(b'{{"software": {{"version": "6.8"}}}}')
    def do_POST(self): self.rfile.read(int(self.headers["Content-Length"])); self.give(b'{{"matches": []}}')
    def give(self, content):
        self.send_response(200); self.send_header("Content-Length", str(len(content))); self.end_headers()
        self.wfile.write(content)
HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("--port") + 1])), Handler).serve_forever()
"""


def java(tmp_path: Path, version: str = "17.0.15", before: str = "") -> None:
    program(tmp_path / "bin", "java", JAVA.format(version=version, before=before))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A folder with an installation, which nothing runs from afterwards."""
    maven(tmp_path, monkeypatch, JARS)
    java(tmp_path)
    folder = str(tmp_path / "home")
    install(folder)
    yield folder
    stop(folder)
    assert not running(folder)


def running(home: str) -> list[int]:
    """The processes that name ``home`` in their command, ended ones not counted."""
    if sys.platform != "linux":
        return []
    mark = os.fsencode(home)
    found = []
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            if mark in Path(f"/proc/{name}/cmdline").read_bytes() and int(name) != os.getpid():
                found.append(int(name))
        except OSError:
            pass
    return found


def gone(process: int, home: str, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while process in running(home) and time.monotonic() < until:
        time.sleep(0.05)
    return process not in running(home)


def test_one_server_is_started_found_and_ended(home: str) -> None:
    first = start(home)
    assert first.version == "6.8"
    assert start(home) == first
    assert locate(home) == first.url
    assert stop(home)
    assert not stop(home)
    assert read_state(home) is None
    with pytest.raises(NoAnswer, match="newslint grammar start"):
        locate(home)


def test_a_server_that_was_killed_is_told_and_replaced(home: str) -> None:
    first = start(home)
    os.kill(first.java, signal.SIGKILL)
    assert gone(first.java, home)
    with pytest.raises(NoAnswer, match="newslint grammar start"):
        locate(home)
    assert gone(first.keeper, home)
    assert start(home).java != first.java


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_no_server_outlives_its_keeper(home: str) -> None:
    first = start(home)
    os.kill(first.keeper, signal.SIGKILL)
    assert gone(first.java, home)
    with pytest.raises(NoAnswer, match="ended unexpectedly"):
        locate(home)
    assert start(home).url


def test_a_server_that_is_not_used_ends(home: str) -> None:
    first = start(home, 1)
    past = time.time() - 61
    os.utime(os.path.join(home, serving.STATE), (past, past))
    assert gone(first.java, home)
    assert gone(first.keeper, home)
    assert read_state(home) is None


def test_use_keeps_it_alive(home: str) -> None:
    first = start(home, 1)
    state = os.path.join(home, serving.STATE)
    past = time.time() - 59
    os.utime(state, (past, past))
    locate(home)
    assert os.stat(state).st_mtime > time.time() - 5
    assert first.java in running(home)


def test_a_state_whose_cache_was_deleted_ends_the_server(home: str) -> None:
    first = start(home)
    os.unlink(os.path.join(home, serving.STATE))
    assert gone(first.java, home)
    assert gone(first.keeper, home)


def test_a_server_that_ignores_being_told_is_ended(home: str, tmp_path: Path) -> None:
    java(tmp_path, before="import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    first = start(home)
    assert stop(home)
    assert first.java not in running(home)


def test_a_server_that_does_not_start_tells_why(home: str, tmp_path: Path) -> None:
    java(tmp_path, before="sys.exit('java.lang.OutOfMemoryError: no room')")
    with pytest.raises(NoServer, match=r"ended while it was starting: java\.lang\.OutOfMemoryError: no room"):
        start(home)


def test_a_server_that_hangs_at_the_start_is_ended(home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    java(tmp_path, before="time.sleep(100)")
    monkeypatch.setattr(serving, "START", 1.5)
    with pytest.raises(NoServer, match=r"did not answer within 1\.5 seconds"):
        start(home)
    assert not running(home)


@pytest.mark.parametrize(
    ("version", "said"), [("11.0.2", "is version 11"), ("1.8.0_292", "is version 1"), ("", "does not")]
)
def test_an_old_java_is_refused(home: str, tmp_path: Path, version: str, said: str) -> None:
    java(tmp_path, version)
    with pytest.raises(NoServer, match=f"{said}.*needs Java 17"):
        start(home)


def test_no_java_is_told(home: str, tmp_path: Path) -> None:
    (tmp_path / "bin" / "java").unlink()
    with pytest.raises(NoServer, match="Java is not on this machine"):
        start(home)


def test_a_process_that_is_not_ours_is_left_alone(home: str) -> None:
    state = State("http://127.0.0.1:1", "6.8", os.getpid(), os.getppid())
    Path(home, serving.STATE).write_text(
        f'{{"url": "{state.url}", "version": "6.8", "keeper": {state.keeper}, "java": {state.java}}}'
    )
    assert not stop(home)


def test_damage_to_the_installation_is_told_before_the_start(home: str) -> None:
    Path(home, "LanguageTool-6.8", "server.jar").write_bytes(b"other")
    with pytest.raises(NoServer, match="not as it was installed"):
        start(home)
