"""The process that owns the Java server: ``python -m newslint.grammar.keeper HOME JAVA SECONDS``.

Writes the state file when the server has answered a first question, and ends
the server when it has not been used for SECONDS, when it is told to end, or
when it hangs at the start. Where the kernel can, it ends the server even if
this process is killed.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from time import sleep, time
from types import FrameType

from newslint.grammar.client import Client, Deadline, NoAnswer
from newslint.grammar.install import class_path
from newslint.grammar.server import START, STATE, STOP
from newslint.world.grammar import Kind
from newslint.writing import write_whole

QUESTION = "They was here, and this are a first question."

SETTINGS = """\
pipelineCaching=true
maxPipelinePoolSize=20
pipelineExpireTimeInSeconds=86400
maxTextLength=200000
maxCheckTimeMillis=60000
"""
"""A pipeline for each language and choice of rules is kept: a paragraph then takes 20 ms instead of 100."""

PULSE = 0.5
"""Seconds between two looks at the server."""

LATER: tuple[tuple[str, Kind], ...] = (("en-US", "grammar"), ("en-GB", "spelling"), ("en-US", "spelling"))
"""What else is asked once, so that its rules and dictionaries are loaded when somebody needs them."""


def main(home: str, java: str, idle: float) -> int:
    """Keep a server until it is no longer wanted; 0 then, 1 if it did not start or ended by itself."""
    signal.signal(signal.SIGTERM, _leave)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    server = _started(home, java, port)
    state = os.path.join(home, STATE)
    try:
        url = f"http://127.0.0.1:{port}"
        version = _awaited(server, url)
        if not version:
            return 1
        known = {"url": url, "version": version, "keeper": os.getpid(), "java": server.pid}
        write_whole(state, json.dumps(known).encode())
        threading.Thread(target=_warm, args=(url,), daemon=True).start()
        while server.poll() is None:
            if time() - os.stat(state).st_mtime > idle:
                return 0
            sleep(PULSE)
        return 1
    except FileNotFoundError:
        return 0  # the state was deleted, with the cache perhaps: nobody can find the server any more
    finally:
        _ended(server)
        with suppress(OSError, ValueError):
            with open(state, encoding="utf-8") as handle:
                ours = json.load(handle)["keeper"] == os.getpid()
            if ours:
                os.unlink(state)


def _leave(number: int, frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(0)


def _started(home: str, java: str, port: int) -> subprocess.Popen[bytes]:
    settings = os.path.join(home, "server.properties")
    write_whole(settings, SETTINGS.encode("ascii"))
    command = (java, "-Xmx1g", "-Djava.awt.headless=true", "-Dsun.net.httpserver.nodelay=true", "-cp", class_path(home))
    return subprocess.Popen(
        (*command, "org.languagetool.server.HTTPServer", "--config", settings, "--port", str(port)),
        stdin=subprocess.DEVNULL, cwd=home, preexec_fn=_die_with_parent,
    )  # fmt: skip


def _die_with_parent() -> None:
    """Have Linux end this process when its parent ends (prctl, PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _awaited(server: subprocess.Popen[bytes], url: str) -> str:
    """The server's version once it has answered a question, for which it loads its rules; empty if it does not."""
    deadline = Deadline(START)
    while deadline.left and server.poll() is None:
        try:
            version = Client(url).version(Deadline(2))
            Client(url).check(QUESTION, "en-GB", "grammar", deadline)
            return version.partition(" ")[0]
        except NoAnswer:
            sleep(0.2)
    return ""


def _warm(url: str) -> None:
    for language, kind in LATER:
        with suppress(NoAnswer):
            Client(url).check(QUESTION, language, kind, Deadline(START))


def _ended(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP / 2)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
