"""A server may be absent, slow, silent or mad; the client says so, and in time."""

import time
from collections.abc import Callable
from http.server import ThreadingHTTPServer

import pytest

from newslint.grammar.client import Client, Deadline, NoAnswer
from newslint.span import Span

from .conftest import Stub, StubServer


def checked(server: StubServer, text: str, seconds: float = 5) -> list[tuple[Span, str]]:
    matches = Client(server.url).check(text, "en-GB", "grammar", Deadline(seconds))
    return [(match.span, match.rule) for match in matches]


def test_positions_are_code_points_of_what_was_sent(languagetool: StubServer) -> None:
    text = "😀 Cafe\u0301 owners\r\n said 👩\u200d👩\u200d👧 they was told."
    at = text.index("they was")
    assert checked(languagetool, text) == [(Span(at, at + 8), "PERS_PRONOUN_AGREEMENT")]


def test_a_match_brings_its_rule_its_page_and_the_best_replacements(languagetool: StubServer) -> None:
    (match,) = Client(languagetool.url).check("they was", "en-GB", "grammar", Deadline(5))
    assert match.category == "GRAMMAR"
    assert match.url == "https://languagetool.org/x"
    assert match.replacements == ("they were", "they are")


def test_a_part_of_a_rule_is_named(languagetool: StubServer) -> None:
    assert [rule for _, rule in checked(languagetool, "a, and b")] == ["COMMA_COMPOUND_SENTENCE[2]"]


def test_spelling_is_asked_for_alone_or_not_at_all(languagetool: StubServer) -> None:
    client = Client(languagetool.url)
    assert client.check("recieved", "en-GB", "grammar", Deadline(5)) == ()
    assert len(client.check("recieved", "en-US", "spelling", Deadline(5))) == 1
    assert languagetool.asked[0]["disabledCategories"] == languagetool.asked[1]["enabledCategories"] == "TYPOS"
    assert [asked["language"] for asked in languagetool.asked] == ["en-GB", "en-US"]


def test_one_connection_serves_many_questions(languagetool: StubServer) -> None:
    client = Client(languagetool.url)
    for _ in range(5):
        client.check("they was", "en-GB", "grammar", Deadline(5))
    assert len(languagetool.connections) == 1


def test_a_connection_that_was_closed_is_opened_again(languagetool: StubServer) -> None:
    client = Client(languagetool.url)
    languagetool.answer = hang_up_after_answering
    client.version(Deadline(5))
    client.check("they was", "en-GB", "grammar", Deadline(5))
    languagetool.answer = None
    assert len(client.check("they was", "en-GB", "grammar", Deadline(5))) == 1


def hang_up_after_answering(stub: Stub) -> None:
    stub.give({"matches": []})
    stub.close_connection = True


def silence(stub: Stub) -> None:
    time.sleep(30)


def trickle(stub: Stub) -> None:
    stub.send_response(200)
    stub.send_header("Content-Length", "1000")
    stub.end_headers()
    for _ in range(1000):
        stub.wfile.write(b" ")
        time.sleep(0.05)


def endless_headers(stub: Stub) -> None:
    stub.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for _ in range(90):
        stub.wfile.write(b"X: y\r\n")
        time.sleep(0.05)


@pytest.mark.parametrize("answer", [silence, trickle, endless_headers])
def test_a_slow_server_is_given_up_in_time(languagetool: StubServer, answer: Callable[[Stub], None]) -> None:
    languagetool.answer = answer
    began = time.monotonic()
    with pytest.raises(NoAnswer, match=r"did not answer within 0\.5 seconds"):
        checked(languagetool, "they was", 0.5)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize(
    "content",
    [
        b"", b"<html>", b"[]", b"{}", b'{"matches": 3}', b'{"matches": [3]}', b"\xff\xfe", b"[" * 100_000,
        b'{"matches": [{"offset": 900, "length": 2, "message": "m", "rule": {"id": "A", "category": {"id": "B"}}}]}',
        b'{"matches": [{"offset": 0, "length": "x", "message": "m", "rule": {"id": "A", "category": {"id": "B"}}}]}',
        b'{"matches": [{"offset": 3, "length": -2, "message": "m", "rule": {"id": "A", "category": {"id": "B"}}}]}',
        b'{"matches": [{"offset": 0, "length": 2, "message": null, "rule": {"id": "A", "category": {"id": "B"}}}]}',
    ],
)  # fmt: skip
def test_garbage_is_told_from_an_answer(languagetool: StubServer, content: bytes) -> None:
    languagetool.answer = lambda stub: stub.give_bytes(content)
    with pytest.raises(NoAnswer, match=r"is not LanguageTool|does not speak as LanguageTool does"):
        checked(languagetool, "they was")


def test_what_is_no_http_is_told(languagetool: StubServer) -> None:
    languagetool.answer = lambda stub: void(stub.wfile.write(b"SSH-2.0-OpenSSH\r\n"))
    with pytest.raises(NoAnswer, match="is not LanguageTool"):
        checked(languagetool, "they was")


def void(written: int) -> None:
    return None


def test_an_answer_without_end_is_not_read_to_the_end(languagetool: StubServer) -> None:
    languagetool.answer = lambda stub: stub.give_bytes(b" " * (9 * 1024 * 1024) + b'{"matches": []}')
    with pytest.raises(NoAnswer, match="is not LanguageTool"):
        checked(languagetool, "they was")


def test_a_refusal_is_quoted(languagetool: StubServer) -> None:
    languagetool.answer = lambda stub: stub.give_bytes(b"Error: 'xx' is not a language code", 400)
    with pytest.raises(NoAnswer, match="answered 400: Error: 'xx' is not a language code"):
        checked(languagetool, "they was")


def test_half_a_check_is_no_answer(languagetool: StubServer) -> None:
    languagetool.answer = lambda stub: stub.give({"matches": [], "warnings": {"incompleteResults": True}})
    with pytest.raises(NoAnswer, match="broke off"):
        checked(languagetool, "they was")


def test_nobody_there() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Stub) as server:
        url = f"http://127.0.0.1:{server.server_address[1]}"
    with pytest.raises(NoAnswer, match=f"no LanguageTool answers at {url}"):
        Client(url).version(Deadline(5))


@pytest.mark.parametrize("url", ["localhost:8081", "ftp://x", "http://", "http://x:port", "nonsense", "http://[::1"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(NoAnswer, match="is not the address of a server"):
        Client(url)


@pytest.mark.parametrize("ending", ["", "/", "/v2", "/v2/"])
def test_the_address_may_end_as_one_likes(languagetool: StubServer, ending: str) -> None:
    assert Client(languagetool.url + ending).version(Deadline(5)) == "6.8 today False"
