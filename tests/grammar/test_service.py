"""The house's wishes, what is remembered, and how long is waited."""

import sqlite3
import time
from pathlib import Path

import pytest

from newslint.analysis import Unavailable
from newslint.grammar import Service, Settings
from newslint.grammar.client import NoAnswer

from .conftest import StubServer

SLIP = "Residents said they was told."
COMMA = "It rained, and it stopped."
HOUSE = Settings()


def service(server: StubServer, home: Path, settings: Settings = HOUSE, keep: bool = True) -> Service:
    return Service(settings._replace(url=server.url), str(home), nowhere, keep)


def nowhere(home: str) -> str:
    raise NoAnswer("no server was named")


def rules(checker: Service, *texts: str, language: str = "") -> list[list[str]]:
    return [[match.rule for match in answer] for answer in checker.check(texts, language)]


def test_every_text_has_its_own_answer(languagetool: StubServer, tmp_path: Path) -> None:
    assert rules(service(languagetool, tmp_path), "Fine.", SLIP) == [[], ["PERS_PRONOUN_AGREEMENT"]]


@pytest.mark.parametrize(
    ("settings", "heard"),
    [
        (HOUSE, ["PERS_PRONOUN_AGREEMENT"]),
        (Settings(enabled=("COMMA_COMPOUND_SENTENCE",)), ["PERS_PRONOUN_AGREEMENT", "COMMA_COMPOUND_SENTENCE[2]"]),
        (Settings(enabled=("COMMA_*",)), ["PERS_PRONOUN_AGREEMENT", "COMMA_COMPOUND_SENTENCE[2]"]),
        (Settings(enabled=("PUNCTUATION",)), ["PERS_PRONOUN_AGREEMENT", "COMMA_COMPOUND_SENTENCE[2]"]),
        (Settings(enabled=("COMMA_COMPOUND_SENTENCE[1]",)), ["PERS_PRONOUN_AGREEMENT"]),
        (Settings(disabled=("GRAMMAR",)), []),
        (Settings(disabled=("PERS_PRONOUN_AGREEMENT",)), []),
        (Settings(disabled=("PERS.*",)), ["PERS_PRONOUN_AGREEMENT"]),
        (Settings(disabled=("COMMA_*",), enabled=("COMMA_*",)), ["PERS_PRONOUN_AGREEMENT"]),
        (Settings(vocabulary=("They Was",)), []),
        (Settings(vocabulary=("was", "they")), []),
        (Settings(vocabulary=("was",)), ["PERS_PRONOUN_AGREEMENT"]),
    ],
)
def test_the_house_decides_what_is_heard(
    languagetool: StubServer, tmp_path: Path, settings: Settings, heard: list[str]
) -> None:
    checker = service(languagetool, tmp_path, settings)
    assert [rule for answer in rules(checker, SLIP, COMMA) for rule in answer] == heard


def test_what_was_answered_is_not_asked_again(languagetool: StubServer, tmp_path: Path) -> None:
    first = service(languagetool, tmp_path).check([SLIP, COMMA])
    again = service(languagetool, tmp_path).check([COMMA, SLIP])
    assert again == first[::-1]
    assert len(languagetool.asked) == 2


def test_another_language_kind_or_text_is_another_question(languagetool: StubServer, tmp_path: Path) -> None:
    checker = service(languagetool, tmp_path)
    checker.check([SLIP])
    checker.check([SLIP], "en_US")
    checker.check([SLIP + " "])
    checker.check([SLIP], kind="spelling")
    assert len(languagetool.asked) == 4
    assert [asked["language"] for asked in languagetool.asked] == ["en-GB", "en-US", "en-GB", "en-GB"]


@pytest.mark.parametrize("keep", [True, False])
def test_a_store_that_cannot_be_used_loses_nothing(languagetool: StubServer, tmp_path: Path, keep: bool) -> None:
    (tmp_path / "answers.sqlite").write_bytes(b"this is no database" * 100)
    assert rules(service(languagetool, tmp_path, keep=keep), SLIP) == [["PERS_PRONOUN_AGREEMENT"]]
    assert rules(service(languagetool, tmp_path, keep=keep), SLIP) == [["PERS_PRONOUN_AGREEMENT"]]
    assert len(languagetool.asked) == (1 if keep else 2)


def test_a_damaged_answer_is_asked_for_again(languagetool: StubServer, tmp_path: Path) -> None:
    service(languagetool, tmp_path).check([SLIP])
    with sqlite3.connect(tmp_path / "answers.sqlite") as store:
        store.execute("UPDATE answers SET answer = '[[1]]'")
    assert rules(service(languagetool, tmp_path), SLIP) == [["PERS_PRONOUN_AGREEMENT"]]


def test_what_came_before_the_trouble_is_kept(languagetool: StubServer, tmp_path: Path) -> None:
    languagetool.answer = lambda stub: stub.give({"matches": []}, 200 if len(languagetool.asked) < 2 else 500)
    with pytest.raises(Unavailable, match="answered 500"):
        service(languagetool, tmp_path).check([SLIP, COMMA])
    languagetool.answer = None
    assert rules(service(languagetool, tmp_path), SLIP, COMMA)[0] == []
    assert len(languagetool.asked) == 3


def test_spelling_is_what_no_variety_knows(languagetool: StubServer, tmp_path: Path) -> None:
    checker = service(languagetool, tmp_path)
    assert [match.rule for match in checker.check(["He recieved it."], kind="spelling")[0]] == ["MORFOLOGIK_RULE_EN_GB"]
    assert [asked["language"] for asked in languagetool.asked] == ["en-GB", "en-US"]
    languagetool.answer = lambda stub: stub.give({"matches": []})
    languagetool.asked.clear()
    assert checker.check(["They recieved it."], kind="spelling") == [()]
    assert [asked["language"] for asked in languagetool.asked] == ["en-GB"]


def test_trouble_is_told_at_once_the_second_time(languagetool: StubServer, tmp_path: Path) -> None:
    languagetool.answer = lambda stub: time.sleep(20)
    checker = Service(Settings(languagetool.url), str(tmp_path), nowhere, patience=0.5)
    for longest in (3.0, 0.1):
        began = time.monotonic()
        with pytest.raises(Unavailable, match=r"did not answer within 0\.5 seconds") as told:
            checker.check([SLIP])
        assert time.monotonic() - began < longest
        assert told.value.everywhere
    assert len(languagetool.asked) == 1


def test_after_a_pause_it_is_asked_again(
    languagetool: StubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.grammar.service.PAUSE", 0.0)
    languagetool.answer = lambda stub: stub.give(HOUSE, 503)
    checker = service(languagetool, tmp_path)
    with pytest.raises(Unavailable):
        checker.check([SLIP])
    languagetool.answer = None
    assert rules(checker, SLIP) == [["PERS_PRONOUN_AGREEMENT"]]


@pytest.mark.parametrize(
    ("language", "asked"),
    [("", "en-AU"), ("en", "en-AU"), ("en-us", "en-US"), ("EN_GB", "en-GB"), ("en-IE", "en-AU"), ("English", "en-AU")],
)
def test_the_articles_own_variety_is_asked_for_if_there_is_one(
    languagetool: StubServer, tmp_path: Path, language: str, asked: str
) -> None:
    service(languagetool, tmp_path, Settings(language="en-AU")).check([SLIP], language)
    assert languagetool.asked[0]["language"] == asked


@pytest.mark.parametrize("language", ["de", "fr-CA", "cy_GB"])
def test_an_article_in_another_language_is_not_asked_about(
    languagetool: StubServer, tmp_path: Path, language: str
) -> None:
    with pytest.raises(Unavailable, match="another language") as told:
        service(languagetool, tmp_path).check([SLIP], language)
    assert told.value.usual
    assert not told.value.everywhere
    assert not languagetool.asked
