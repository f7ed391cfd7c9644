"""Front matter: values with their places, in YAML and TOML, whole and broken."""

import sys
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.readers.front_matter import FrontMatter, split
from newslint.source import Source

YAML = """---
title: "Police “raid” \\u00e9 \\"X\\""
description: >-
  A folded
  standfirst

  in two parts
author: [Jane Doe, 'Bo O''Neil']
date: 2023-11-24 21:46:00 +0000  # when it ran
tags:
- one
- "two, three"
empty:
nothing: ~
newslint: {ignore: [names/name-variant, time]}
house:
  desk: city
  people:
    - name: Cy
    - name: Di
      role: photos
slug: it's a: colon
---
Body
"""

TOML = """+++
# a remark
title = 'TOML "title"'
date = 2023-11-24T21:46:00Z
authors = [
  "Ann",
  "Ben",  # on Monday
]
draft = true
params = {desk = "city"}
[newslint]
ignore = ["names", "time"]
+++
Body
"""


def seen(text: str) -> tuple[FrontMatter, dict[str, tuple[str, str | None]]]:
    """What was split off, and per extra key its value with the words at its place."""
    source = Source(text)
    front = split(source)
    extra = front.metadata.extra
    return front, {key: (field.value, field.span and field.span.of(text)) for key, field in extra.items()}


def with_newline(text: str, newline: str) -> str:
    return text.replace("\n", newline)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_yaml_values_stand_where_their_spans_say(newline: str) -> None:
    text = with_newline(YAML, newline)
    front, extra = seen(text)
    metadata = front.metadata
    assert text[front.body :] == with_newline("Body\n", newline)
    assert metadata.headline is not None
    assert metadata.headline.value == 'Police “raid” é "X"'
    assert metadata.headline.span is not None
    assert metadata.headline.span.of(text) == 'Police “raid” \\u00e9 \\"X\\"'
    assert metadata.standfirst is not None
    assert metadata.standfirst.value == "A folded standfirst\nin two parts"
    assert [byline.value for byline in metadata.bylines] == ["Jane Doe", "Bo O'Neil"]
    assert [byline.span and byline.span.of(text) for byline in metadata.bylines] == ["Jane Doe", "Bo O''Neil"]
    assert metadata.published is not None
    assert metadata.published.field.span is not None
    assert metadata.published.field.span.of(text) == "2023-11-24 21:46:00 +0000"
    assert extra == {
        "tags": ("one, two, three", with_newline('one\n- "two, three', newline)),
        "newslint.ignore": ("names/name-variant, time", "names/name-variant, time"),
        "house.desk": ("city", "city"),
        "house.people.name": ("Cy, Di", with_newline("Cy\n    - name: Di", newline)),
        "house.people.role": ("photos", "photos"),
        "slug": ("it's a: colon", "it's a: colon"),
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_toml_values_stand_where_their_spans_say(newline: str) -> None:
    text = with_newline(TOML, newline)
    front, extra = seen(text)
    metadata = front.metadata
    assert text[front.body :] == with_newline("Body\n", newline)
    assert metadata.headline is not None
    assert metadata.headline.span is not None
    assert metadata.headline.value == metadata.headline.span.of(text) == 'TOML "title"'
    assert [byline.value for byline in metadata.bylines] == ["Ann", "Ben"]
    assert metadata.published is not None
    assert metadata.published.when.replace(tzinfo=None) == datetime(2023, 11, 24, 21, 46)
    assert metadata.status is not None
    assert metadata.status.value == "draft"
    assert extra == {"params.desk": ("city", "city"), "newslint.ignore": ("names, time", 'names", "time')}


@pytest.mark.parametrize("text", [YAML, TOML])
def test_common_front_matter_needs_no_other_parser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.setitem(sys.modules, "tomllib", None)
    monkeypatch.delitem(sys.modules, "newslint.readers.full_yaml", raising=False)
    assert split(Source(text)).metadata.headline is not None


HARD = """---
title: &t "On two
  lines é😀"
summary: *t
data: !!str é😀
deep: {a: {b: [1, "2"]}}
description: |
  One
  Two
self: &s [*s]
---
"""


def test_the_rest_of_yaml_is_left_to_pyyaml() -> None:
    front, extra = seen(HARD)
    assert front.metadata.headline is not None
    assert front.metadata.headline.value == "On two lines é😀"
    assert front.metadata.standfirst is not None
    assert front.metadata.standfirst.value == "One\nTwo"
    assert [piece.words for piece in front.standfirst] == ["One", "\n", "Two"]
    assert extra == {
        "data": ("é😀", "!!str é😀"),
        "deep.a.b": ("1, 2", '1, "2'),
    }


def test_without_pyyaml_the_common_part_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.delitem(sys.modules, "newslint.readers.full_yaml", raising=False)
    front, extra = seen("---\ntitle: Kept\nother: !!str lost\nslug: kept too\n---\nBody")
    assert front.metadata.headline is not None
    assert front.metadata.headline.value == "Kept"
    assert extra == {"slug": ("kept too", "kept too")}
    assert front.body > 0


def test_the_rest_of_toml_is_left_to_tomllib() -> None:
    text = '+++\ntitle = "Known"\nlong = """\nfake = 1\n"""\na.b = true\n+++\n'
    front, extra = seen(text)
    assert front.metadata.headline is not None
    assert front.metadata.headline.span is not None
    assert front.metadata.headline.span.of(text) == "Known"
    assert extra == {"long": ("fake = 1\n", None), "a.b": ("true", "true")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Police: man held\nother: [\n---\nBody", "Police: man held"),
        ('---\ntitle: Fine\nother: "never closed\n---\nBody', "Fine"),
        ("---\ntitle: Fine\n\tother: - x\n{{{\n---\nBody", "Fine other: - x"),
        ('---\ntitle: "Big" news today  # remark\n---\nBody', '"Big" news today'),
        ("+++\ntitle = 'Fine'\nother = [1,\n+++\nBody", "Fine"),
        ("+++\ntitle = 'Fine'\nno sense\n+++\nBody", "Fine"),
    ],
)
def test_broken_front_matter_loses_neither_the_rest_nor_the_article(text: str, title: str) -> None:
    front, _ = seen(text)
    assert front.metadata.headline is not None
    assert front.metadata.headline.value == title
    assert text[front.body :] == "Body"


@pytest.mark.parametrize(
    "text",
    [
        "", "Body", "---", "---\n", "--- \ntitle: x\nnever closed", "---\nJust a line\n---\nBody",
        " ---\ntitle: x\n---\n",
        "----\ntitle: x\n----\n", "---\nHe said: yes.\n\n---\nBody", "+++\nno key\n+++\n", "\n---\ntitle: x\n---\n",
        "---\nnews https://example.org\n---\n",
    ],
)  # fmt: skip
def test_prose_between_rules_is_no_front_matter(text: str) -> None:
    front, extra = seen(text)
    assert front.body == 0
    assert not extra


@pytest.mark.parametrize("text", ["---\n---\nBody", "---\n# only a remark\n\n...\nBody", "+++\n[table]\n+++\nBody"])
def test_front_matter_may_be_empty(text: str) -> None:
    front, extra = seen(text)
    assert text[front.body :] == "Body"
    assert not extra


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (r'"tab\tend\u00e9\x41\U0001F600 \/ \""', 'tab\tendéA😀 / "'),
        (r'"\ud83d \U00110000 \u0000"', "\ufffd \ufffd \ufffd"),
        (r"'C:\new \'", "C:\\new \\"),
        ("'it''s'", "it's"),
        ("\"it''s\"", "it''s"),
        ("plain # remark", "plain"),
        ("C#", "C#"),
    ],
)
def test_a_scalar_means(written: str, words: str) -> None:
    _, extra = seen(f"---\nkey: {written}\n---\n")
    assert extra["key"][0] == words


def test_a_byte_order_mark_hides_nothing() -> None:
    source = Source.from_bytes(b"\xef\xbb\xbf---\ntitle: x\n---\n")
    assert split(source).metadata.headline is not None


LINES = r"""title: x|summary: “é” 😀|- a|  - b: c|  k: v|k: [a, 'b', {c: d}]|k: {|k: >-|  more||# c|k: "a\tb"|k: 'it''s'
k: &a *a|[t]|k = 1|k = "\u00e9"|k = [1,|]|...|k: !!x y|k:|	x|k: ["""
lines = st.sampled_from([*LINES.replace("\n", "|").split("|"), "k: |"])


@given(st.sampled_from(["---", "+++"]), st.lists(st.one_of(lines, st.text(max_size=12)), max_size=12), st.booleans())
@example("---", ["title: x", "k: " + "[" * 3000, "k: &a [*a, *a]"], True)
@example("---", ["title: x", "- " * 3000 + "x"], True)
@example("+++", ["title = 'x'", "k = " + "[" * 3000], True)
def test_any_front_matter_is_read_and_its_pieces_are_true(fence: str, content: list[str], crlf: bool) -> None:
    text = with_newline("\n".join([fence, *content, fence, "Body"]), "\r\n" if crlf else "\n")
    front = split(Source(text))
    assert text[front.body :].endswith("Body")
    for pieces in (front.headline, front.standfirst):
        for piece in pieces:
            written = text[piece.start : piece.end]
            assert (
                written == piece.words
                or written.startswith(("\\", "''", " ", "\t", "\r", "\n", "#"))
                or "\n" in written
            )
    for field in front.metadata.extra.values():
        assert field.span is None or 0 <= field.span.start < field.span.end <= len(text)
