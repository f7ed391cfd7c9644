"""A LanguageTool that knows one mistake, and servers that misbehave."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest

MISTAKE = re.compile(r"\bthey was\b|\brecieved\b|, and\b")
RULES = {"they was": ("PERS_PRONOUN_AGREEMENT", "GRAMMAR"), "recieved": ("MORFOLOGIK_RULE_EN_GB", "TYPOS")}

Answer = Callable[["Stub"], None]


class Stub(BaseHTTPRequestHandler):
    """Answers as LanguageTool 6.8 does: places in UTF-16 units of the text with its markup."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.connections.add(self.client_address)  # type: ignore[attr-defined]
        self.give({"software": {"name": "LanguageTool", "version": "6.8", "buildDate": "today", "premium": False}})

    def do_POST(self) -> None:
        asked = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.asked.append({name: values[0] for name, values in asked.items()})  # type: ignore[attr-defined]
        self.server.connections.add(self.client_address)  # type: ignore[attr-defined]
        answer: Answer | None = self.server.answer  # type: ignore[attr-defined]
        if answer is not None:
            answer(self)
            return
        pieces = json.loads(asked["data"][0])["annotation"]
        text = "".join(piece.get("text") or piece["markup"] for piece in pieces)
        kept = "enabledCategories" in asked
        matches = [match(text, found) for found in MISTAKE.finditer(text)]
        matches = [each for each in matches if (each["rule"]["category"]["id"] == "TYPOS") == kept]
        self.give({"software": {"version": "6.8"}, "warnings": {"incompleteResults": False}, "matches": matches})

    def give(self, answer: object, status: int = 200) -> None:
        self.give_bytes(json.dumps(answer).encode(), status)

    def give_bytes(self, content: bytes, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


def match(text: str, found: re.Match[str]) -> dict[str, Any]:
    """One match as LanguageTool writes it."""
    before, words = text[: found.start()], found.group()
    rule, category = RULES.get(words, ("COMMA_COMPOUND_SENTENCE[2]", "PUNCTUATION"))
    return {
        "message": "Use “were”.",
        "replacements": [{"value": "they were"}, {"value": "they are"}],
        "offset": len(before.encode("utf-16-le")) // 2,
        "length": len(words.encode("utf-16-le")) // 2,
        "rule": {"id": rule, "category": {"id": category}, "urls": [{"value": "https://languagetool.org/x"}]},
    }


class StubServer(ThreadingHTTPServer):
    """What was asked, over which connections, and what to answer instead of the truth."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Stub)
        self.asked: list[dict[str, str]] = []
        self.connections: set[tuple[str, int]] = set()
        self.answer: Answer | None = None
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@pytest.fixture
def languagetool() -> Iterator[StubServer]:
    """A server that runs."""
    server = StubServer()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
