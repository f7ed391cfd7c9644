"""The baseline: an entry holds back one finding, wherever its words have gone, and no other."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.results import Place, Result
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span
from newslint.verdicts.baseline import BadBaseline, Entry, dump, entries_of, hold_back, load


def found(path: str, fingerprint: str, status: str = "reported") -> Result:
    card = RuleCard("a/b", "", "warning", (), "high", (), "stable", "0.1", "none", (), "", "")
    place = Place(path, Source("the the end"), Span(0, 7))
    return Result(card, "warning", place, "m", "", (), (), fingerprint, status)  # type: ignore[arg-type]


def statuses(results: list[Result], entries: list[Entry], gone: set[str] | None = None) -> list[str]:
    missing = gone or set()
    return [each.status for each in hold_back(results, entries, lambda path: path, lambda path: path in missing)]


def entry(path: str, fingerprint: str) -> Entry:
    return Entry(path, "a/b", fingerprint, "the the")


def test_an_entry_holds_back_its_finding_and_a_new_instance_is_reported() -> None:
    assert statuses([found("a.md", "1"), found("a.md", "2")], [entry("a.md", "1")]) == ["baselined", "reported"]
    assert statuses([found("a.md", "1"), found("b.md", "1")], [entry("a.md", "1")]) == ["baselined", "reported"]
    assert statuses([found("a.md", "1", "suppressed")], [entry("a.md", "1")]) == ["suppressed"]


def test_a_renamed_file_keeps_its_findings_once() -> None:
    results = [found("new.md", "1"), found("copy.md", "1")]
    assert statuses(results, [entry("old.md", "1")], gone={"old.md"}) == ["baselined", "reported"]
    assert statuses(results, [entry("old.md", "1")]) == ["reported", "reported"]


def test_what_a_directive_holds_back_is_no_entry() -> None:
    results = [found("a.md", "1"), found("a.md", "2", "suppressed"), found("a.md", "3", "baselined")]
    entries = entries_of((each.place.path, each) for each in results)
    assert entries == (entry("a.md", "1"), entry("a.md", "3"))


texts = st.text(max_size=20)


@given(st.lists(st.builds(Entry, texts, texts, texts, texts), max_size=8))
def test_a_baseline_reads_back_sorted_and_once(entries: list[Entry]) -> None:
    clean = [each for each in entries if not any("\ud800" <= c <= "\udfff" for c in "".join(each))]
    assert load(dump(clean)) == tuple(sorted(set(clean)))


def test_an_entry_stands_on_a_line_and_none_of_them_tells_a_line_of_the_article() -> None:
    lines = dump([entry("a.md", "1"), entry("b.md", "2")]).decode().splitlines()
    assert lines[3:5] == ['  ["a.md", "a/b", "1", "the the"],', '  ["b.md", "a/b", "2", "the the"]']
    assert json.loads(dump([]))["findings"] == []


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b'{"newslint_baseline": 1,\n "findings": [}', 2, "this is not JSON"),
        (b"[]", 0, "this is no baseline"),
        (b'{"newslint_baseline": 2, "findings": []}', 0, "a baseline of version 2"),
        (b'{"newslint_baseline": 1, "findings": [["a", 1]]}', 0, "an entry is a list of path"),
        (b"\xff", 0, "not UTF-8"),
    ],
)
def test_a_file_that_is_no_baseline_says_why(data: bytes, line: int, message: str) -> None:
    with pytest.raises(BadBaseline, match=message) as raised:
        load(data)
    assert raised.value.line == line
