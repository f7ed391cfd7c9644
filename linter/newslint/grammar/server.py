"""The one local LanguageTool server of a user: started, found, stopped.

A keeper process (``keeper.py``) owns the Java process and ends it when nobody
has asked for a while. The state file says where the server listens; its time
of change is that of the last use. Starting and stopping hold a lock.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import NamedTuple

from newslint.grammar import install
from newslint.grammar.client import Client, Deadline, NoAnswer

STATE = "server.json"
LOG = "server.log"
IDLE = 60
"""Minutes without a question after which the server ends."""

START = 90.0
"""Seconds for Java to load and to answer a first question; five to thirty on two cores."""

STOP = 10.0
"""Seconds for the server to end by itself, before it is ended."""

OLDEST_JAVA = 17


class NoServer(Exception):
    """The server cannot be started or stopped; the message says why, and what helps."""


class State(NamedTuple):
    """A server that runs, or did: its address, LanguageTool's version, and the two processes."""

    url: str
    version: str
    keeper: int
    java: int


def locate(home: str) -> str:
    """The address of the running server, which counts as used now. Raises NoAnswer, saying what is lacking."""
    state = read_state(home)
    if state is not None:
        if _runs(state.java, home):
            with suppress(OSError):
                os.utime(os.path.join(home, STATE))
            return state.url
        raise NoAnswer("the LanguageTool server has ended unexpectedly; “newslint grammar start” starts it again")
    if install.is_installed(home):
        raise NoAnswer("no LanguageTool server is running; “newslint grammar start” starts one")
    java = "" if shutil.which("java") else f" and Java {OLDEST_JAVA} is missing"
    raise NoAnswer(
        f"LanguageTool is not installed{java}; “newslint grammar install” fetches it, "
        "or the setting grammar-url names a server"
    )


def read_state(home: str) -> State | None:
    """What the state file says; None without one."""
    try:
        with open(os.path.join(home, STATE), encoding="utf-8") as handle:
            return State(**json.load(handle))
    except (OSError, ValueError, TypeError):
        return None


def start(home: str, idle: int = IDLE) -> State:
    """Start the server and wait until it answers; a running one is left alone.

    ``idle`` is in minutes. Raises NoServer, and then nothing has been left running.
    """
    if os.name != "posix":
        raise NoServer("on this system, start LanguageTool yourself, and set grammar-url to its address")
    with _locked(home):
        state = read_state(home)
        if state is not None and _runs(state.java, home) and _answers(state.url):
            return state
        _end(home)
        try:
            install.verify(home)
        except install.NotInstalled as reason:
            raise NoServer(str(reason)) from None
        java = _java()
        with open(os.path.join(home, LOG), "wb") as log:
            keeper = subprocess.Popen(
                (sys.executable, "-m", "newslint.grammar.keeper", home, java, str(idle * 60)),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        try:
            return _awaited(home, keeper)
        except BaseException:
            keeper.terminate()
            with suppress(subprocess.TimeoutExpired):
                keeper.wait(STOP)
            _end(home)
            raise


def stop(home: str) -> bool:
    """End the server; whether there was one. Raises NoServer if it cannot be ended."""
    with _locked(home):
        return _end(home)


def _awaited(home: str, keeper: subprocess.Popen[bytes]) -> State:
    deadline = Deadline(START)
    while deadline.left:
        if (state := read_state(home)) is not None:
            return state
        if keeper.poll() is not None:
            raise NoServer(f"LanguageTool ended while it was starting{_last_words(home)}")
        sleep(0.1)
    raise NoServer(f"LanguageTool did not answer within {START:g} seconds; {os.path.join(home, LOG)} may tell why")


def _last_words(home: str) -> str:
    """The line of the log that names a reason, if one does."""
    try:
        with open(os.path.join(home, LOG), encoding="utf-8", errors="replace") as log:
            lines = [line.strip() for line in log if "rror" in line or "xception" in line]
    except OSError:
        lines = []
    return f": {lines[-1][:200]}" if lines else f"; {os.path.join(home, LOG)} may tell why"


def _java() -> str:
    """The Java to use. Raises NoServer if there is none, or an old one."""
    java = shutil.which("java")
    if java is None:
        raise NoServer(f"Java is not on this machine; LanguageTool needs version {OLDEST_JAVA} or later")
    try:
        said = subprocess.run((java, "-version"), capture_output=True, text=True, timeout=START).stderr
    except (OSError, subprocess.TimeoutExpired):
        said = ""
    number = said.partition('version "')[2].partition(".")[0].partition('"')[0].partition("-")[0]
    if not number.isdecimal() or int(number) < OLDEST_JAVA:
        what = f"is version {number}" if number.isdecimal() else "does not tell its version"
        raise NoServer(f"{java} {what}; LanguageTool needs Java {OLDEST_JAVA} or later")
    return java


def _answers(url: str) -> bool:
    try:
        Client(url).version(Deadline(5))
    except NoAnswer:
        return False
    return True


def _end(home: str) -> bool:
    """End keeper and server, by force if need be, and forget them; whether one of them was there."""
    state = read_state(home)
    if state is None:
        return False
    there = [process for process in (state.keeper, state.java) if _runs(process, home)]
    for signal_number, seconds in ((signal.SIGTERM, STOP), (signal.SIGKILL, STOP)):
        for process in there:
            if _runs(process, home):
                with suppress(ProcessLookupError):
                    os.kill(process, signal_number)
        until = monotonic() + seconds
        while monotonic() < until and any(_runs(process, home) for process in there):
            sleep(0.05)
    if any(_runs(process, home) for process in there):
        raise NoServer(f"the processes {' and '.join(map(str, there))} do not end")
    with suppress(OSError):
        os.unlink(os.path.join(home, STATE))
    return bool(there)


def _runs(process: int, home: str) -> bool:
    """Whether a process of this number runs and is one of ours; numbers are used again."""
    try:
        with open(f"/proc/{process}/cmdline", "rb") as handle:
            command = handle.read()
    except OSError:
        if os.path.isdir("/proc/self"):
            return False
        asked = subprocess.run(("ps", "-ww", "-o", "command=", "-p", str(process)), capture_output=True)
        command = asked.stdout
    return os.fsencode(home) in command


@contextmanager
def _locked(home: str) -> Iterator[None]:
    """Nobody else starts or stops the server meanwhile."""
    import fcntl

    try:
        os.makedirs(home, exist_ok=True)
        lock = os.open(os.path.join(home, "lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise NoServer(f"{home} cannot be written: {error.strerror}") from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
