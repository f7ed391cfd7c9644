"""LanguageTool's HTTP interface, as much of it as is used, with an end to every wait.

See <https://languagetool.org/http-api/>. The connection is kept between
requests; an exchange that is not over in time is given up whole, from the
look-up of the name to the last byte.
"""

import json
import threading
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from newslint.grammar.annotation import annotated, code_points
from newslint.span import Span
from newslint.world.grammar import Kind, Match

LONGEST_ANSWER = 8 * 1024 * 1024
"""Bytes; the answer on a paragraph has some thousand."""

REPLACEMENTS = 3
"""So many are kept, the best."""

SPELLING = "TYPOS"
"""LanguageTool's category of words that are not in its dictionary."""


class NoAnswer(Exception):
    """No usable answer came; the message says from where, and why."""


class Deadline:
    """A moment by which something must be over; ``seconds`` from now."""

    __slots__ = ("_at", "seconds")

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._at = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds to go, never below 0."""
        return max(self._at - monotonic(), 0.0)


class _Answer(NamedTuple):
    status: int
    body: bytes


class Client:
    """One server. ``url`` is its address, with or without ``/v2``. Raises NoAnswer for an address that is none."""

    def __init__(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            self._port = parts.port
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NoAnswer(f"{url} is not the address of a server; one looks like http://127.0.0.1:8081")
        self.url = url
        self._host = parts.hostname
        self._connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._path = parts.path.rstrip("/").removesuffix("/v2") + "/v2/"
        self._connection: HTTPConnection | None = None

    def version(self, deadline: Deadline) -> str:
        """LanguageTool's version and build, as one string. Raises NoAnswer."""
        software = self._json("GET", "info", None, deadline).get("software")
        if not isinstance(software, dict) or not isinstance(software.get("version"), str):
            raise NoAnswer(f"what answers at {self.url} is not LanguageTool")
        return f"{software['version']} {software.get('buildDate')} {software.get('premium')}"

    def check(self, text: str, language: str, kind: Kind, deadline: Deadline) -> tuple[Match, ...]:
        """What LanguageTool says of ``text``, in order. Raises NoAnswer."""
        asked = {"language": language, "data": json.dumps({"annotation": annotated(text)})}
        if kind == "spelling":
            asked |= {"enabledCategories": SPELLING, "enabledOnly": "true"}
        else:
            asked["disabledCategories"] = SPELLING
        answer = self._json("POST", "check", urlencode(asked), deadline)
        warnings = answer.get("warnings")
        if isinstance(warnings, dict) and warnings.get("incompleteResults"):
            raise NoAnswer(f"LanguageTool at {self.url} broke off its check")
        try:
            return _matches(text, answer["matches"])
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            raise NoAnswer(f"what answers at {self.url} does not speak as LanguageTool does") from None

    def close(self) -> None:
        """Let the connection go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _json(self, method: str, path: str, body: str | None, deadline: Deadline) -> dict[str, Any]:
        status, content = self._in_time(method, path, body, deadline)
        if status != 200:
            said = " ".join(content[:200].decode("utf-8", "replace").split())
            raise NoAnswer(f"LanguageTool at {self.url} answered {status}{f': {said}' if said else ''}")
        try:
            answer = json.loads(content)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            raise NoAnswer(f"what answers at {self.url} is not LanguageTool")
        return answer

    def _in_time(self, method: str, path: str, body: str | None, deadline: Deadline) -> _Answer:
        """The exchange, on a thread of its own, since a socket's time-out begins anew with every byte."""
        outcome: list[_Answer | Exception] = []

        def exchange() -> None:
            try:
                outcome.append(self._exchange(method, path, body, deadline.left + 1))
            except Exception as error:
                outcome.append(error)

        worker = threading.Thread(target=exchange, daemon=True)
        worker.start()
        worker.join(deadline.left)
        if not outcome or isinstance(outcome[0], TimeoutError):
            self._abandon()
            raise NoAnswer(f"LanguageTool at {self.url} did not answer within {deadline.seconds:g} seconds")
        if isinstance(outcome[0], _Answer):
            return outcome[0]
        self._abandon()
        raise NoAnswer(_told(self.url, outcome[0])) from None

    def _exchange(self, method: str, path: str, body: str | None, seconds: float) -> _Answer:
        """One request and its answer; once more if a kept connection turns out to be closed."""
        kept = self._connection
        if kept is not None:
            if kept.sock is not None:
                kept.sock.settimeout(seconds)
            try:
                return self._over(kept, method, path, body)
            except (ConnectionError, HTTPException):
                kept.close()
        self._connection = self._connect(self._host, self._port, timeout=seconds)
        return self._over(self._connection, method, path, body)

    def _over(self, connection: HTTPConnection, method: str, path: str, body: str | None) -> _Answer:
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        connection.request(method, self._path + path, body, headers if body is not None else {})
        response: HTTPResponse = connection.getresponse()
        content = response.read(LONGEST_ANSWER + 1)
        if len(content) > LONGEST_ANSWER:
            raise HTTPException("the answer has no end")
        return _Answer(response.status, content)

    def _abandon(self) -> None:
        """Leave the connection to the thread that may still wait on it."""
        connection, self._connection = self._connection, None
        if connection is not None and connection.sock is not None:
            connection.sock.close()


def _told(url: str, error: Exception) -> str:
    if isinstance(error, ConnectionRefusedError):
        return f"no LanguageTool answers at {url}"
    if isinstance(error, OSError):
        return f"LanguageTool at {url} cannot be reached: {error.strerror or error}"
    return f"what answers at {url} is not LanguageTool"


def _matches(text: str, found: Sequence[dict[str, Any]]) -> tuple[Match, ...]:
    """Matches from their JSON form. Raises KeyError, TypeError, ValueError or AttributeError if it is another."""
    code_point = code_points(text)
    return tuple(sorted(_match(each, code_point) for each in found))


def _match(found: dict[str, Any], code_point: Callable[[int], int]) -> Match:
    start, length, rule = found["offset"], found["length"], found["rule"]
    message = found["message"]
    if not all(isinstance(name, str) for name in (message, rule["id"], rule["category"]["id"])) or length < 1:
        raise TypeError("not a match")
    better = tuple(str(each["value"]) for each in found.get("replacements", ())[:REPLACEMENTS])
    urls = rule.get("urls") or [{"value": ""}]
    url = str(urls[0]["value"])
    span = Span(code_point(start), code_point(start + length))
    name = f"{rule['id']}[{rule['subId']}]" if rule.get("subId") else rule["id"]
    return Match(span, name, rule["category"]["id"], message, better, url if url.startswith("http") else "")
