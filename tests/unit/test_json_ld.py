"""JSON-LD: the same values as the standard library's parser, each at its place, and what is left of broken scripts."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.metadata import Field, Metadata
from newslint.readers.json_ld import Node, describe, parse
from newslint.span import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


def plain(node: Node) -> Any:
    """A node without spans."""
    if isinstance(node, Field):
        return node.value
    if isinstance(node, list):
        return [plain(each) for each in node]
    return {key: plain(each) for key, each in node.items()}


def as_words(value: Any) -> Any:
    """A value of ``json`` with its numbers and words as text, and the first of two equal keys."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [as_words(each) for each in value]
    if isinstance(value, dict):
        return {key: as_words(each) for key, each in value.items()}
    return json.dumps(value)


STRINGS = st.text(st.characters(exclude_characters="&", exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    STRINGS | st.booleans() | st.none() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(STRINGS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(STRINGS, VALUES, max_size=4), st.booleans(), st.sampled_from([None, 2]))
def test_reads_what_json_writes(value: dict[str, Any], ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(parse(text, whole(text))) == as_words(value)


@given(STRINGS)
def test_spans_hold_what_stands_between_the_marks(words: str) -> None:
    text = f"😀 {json.dumps({'a': [words]})}"
    node = parse(text, Span(2, len(text)))
    assert isinstance(node, dict)
    values = node["a"]
    assert isinstance(values, list)
    field = values[0]
    assert isinstance(field, Field)
    assert field.span is not None
    assert json.loads(f'"{field.span.of(text)}"') == field.value == words


@given(st.text(alphabet='{}[]":,\\ nu0dab\n'))
def test_any_text_is_read(text: str) -> None:
    describe(Metadata(), text, [whole(text)])


@pytest.mark.parametrize(
    ("script", "headline"),
    [
        ('{"@type": "NewsArticle", "headline": "A", }', "A"),
        ('{"@type": "NewsArticle", "headline": "A" "author": "B"}', "A"),
        ('{"@type": "NewsArticle", "headline": "A\nB"}', "A\nB"),
        ('{"@type": "NewsArticle", "headline": "A", "description": "cut o', "A"),
        ('{"@type": "NewsArticle", "headline": "A", "author": {"name": [}}', "A"),
        ('//<![CDATA[\n{"@type": "NewsArticle", "headline": "A"}\n//]]>', "A"),
        (
            '{"@type": "NewsArticle", "headline": "It&#039;s \\u2013 \\/ \\ud83d\\ude00 \\ud83d \\q"}',
            "It's – / 😀 \ufffd q",
        ),
        ('{"@type": ["Thing", "https://schema.org/OpinionNewsArticle"], "headline": "A"}', "A"),
        ('[{"@type": "Organization", "headline": "X"}, {"@type": "BlogPosting", "headline": "A"}]', "A"),
        ('{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "Report", "headline": "A"}}]}', "A"),
        ('{"@type": "WebSite", "headline": "X"}', None),
        ('{"@type": "NewsArticle", "headline": null, "name": "X"}', None),
        ('{"@type": "NewsArticle", "headline": "cut o', None),
        ("", None),
        ("]}, nonsense", None),
    ],
)
def test_broken_or_wrapped_scripts(script: str, headline: str | None) -> None:
    found = Metadata()
    describe(found, script, [whole(script)])
    assert (found.headline and found.headline.value) == headline


def test_only_the_first_article_of_a_page_is_described() -> None:
    text = '{"@type": "WebSite"} {"@type": "Article", "headline": "A"} {"@type": "Article", "author": "B"}'
    second, third = text.index(' {"@type": "Article", "headline'), text.index(' {"@type": "Article", "author')
    found = Metadata()
    describe(found, text, [Span(0, second), Span(second, third), Span(third, len(text))])
    assert found.headline is not None
    assert found.headline.value == "A"
    assert found.bylines == ()


def test_a_kind_of_article_is_its_genre() -> None:
    text = '{"@type": "OpinionNewsArticle"}'
    found = Metadata()
    describe(found, text, [whole(text)])
    assert found.genre is not None
    assert found.genre.value == "OpinionNewsArticle"


@pytest.mark.parametrize("unit", ["[", '{"a":', '"', '"\\', '\\"', "[1,", '{"@graph":[', ",", "a"])
def test_time_grows_with_the_length(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    before = time.process_time()
    describe(Metadata(), text, [whole(text)])
    assert time.process_time() - before < 3
