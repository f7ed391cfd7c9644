"""HTML: what becomes of each construct, and that every word stands where the map says."""

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.metadata import Field
from newslint.readers import read
from newslint.readers.html_tokens import TOKEN
from newslint.source import Source

FIXTURES = Path(__file__).parents[2] / "fixtures" / "formats" / "html"


def html(text: str) -> Document:
    return read(Source(text, "story.html"))


def shown(doc: Document) -> list[tuple[str, str]]:
    """(kind, words) of every block."""
    return [(block.kind, doc.words(block.span)) for block in doc.blocks]


def check(doc: Document) -> None:
    """What holds for every document: blocks side by side, and every piece true to its source."""
    source = doc.source.text
    end = 0
    for block in doc.blocks:
        assert end <= block.span.start < block.span.end <= len(doc.text)
        assert doc.words(block.span).strip() == doc.words(block.span)
        end = block.span.end
    assert doc.text == "\n\n".join(doc.words(block.span) for block in doc.blocks)
    assert doc.mapping is not None
    assert doc.mapping.length == len(doc.text)
    for inner, outer, verbatim in doc.mapping.pieces():
        words, written = inner.of(doc.text), outer.of(source)
        assert 0 <= outer.start <= outer.end <= len(source)
        if verbatim:
            assert words == written
        else:
            assert is_decoded(words, written), (words, written)
    for link in doc.links:
        assert link.span.of(doc.text).strip() == link.span.of(doc.text) != ""
        assert any(block.span.covers(link.span) for block in doc.blocks)
    for comment in doc.comments:
        assert comment.span.of(source).startswith("<!--")


def is_decoded(words: str, written: str) -> bool:
    """True for the blank line between blocks, white space, a tag that breaks a line, and a reference."""
    if words in ("\n\n", " "):
        return (
            not written.strip(" \t\n\r\f") or written.lower().startswith(("<br", "</br")) or unescape(written).isspace()
        )
    return written.startswith("&") and unescape(written).strip() in (words, words.strip())


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>One.<p>Two.", ["paragraph One.", "paragraph Two."]),
        ("<P CLASS=a>One.</P>two", ["paragraph One.", "paragraph two"]),
        ("<p>a <b>b</b>c\n\t d </p>", ["paragraph a bc d"]),
        ("<p>a<br>b<br/>c</p>", ["paragraph a b c"]),
        ("a<br><br />b", ["paragraph a", "paragraph b"]),
        ("<div>loose<p>in p</p>after</div>", ["paragraph loose", "paragraph in p", "paragraph after"]),
        ("<h1>Head</h1><h3>Sub</h3><p>x", ["headline Head", "heading Sub", "paragraph x"]),
        ("<h1>One</h1><h1>Two</h1>", ["headline One", "heading Two"]),
        ("<h1>Site</h1><article><h1>Story</h1></article>", ["heading Site", "headline Story"]),
        ("<header><h1>Site</h1></header><h1>Story</h1>", ["furniture Site", "headline Story"]),
        ("<title>A &amp; B | Site</title><p>x", ["headline A & B", "paragraph x"]),
        ("<title>A</title><h1>B</h1>", ["headline B"]),
        ('<h1>A</h1><h2 itemprop="headline">B</h2>', ["heading A", "headline B"]),
        ("<h2>Open heading<p>Text.", ["heading Open heading", "paragraph Text."]),
        ("<ul><li>a<li>b<ol><li>c</ol></ul>", ["list_item a", "list_item b", "list_item c"]),
        ("<ul><li><div>a<li><div>b</ul>", ["list_item a", "list_item b"]),
        ("<blockquote>a<p>b<footer>c</footer></blockquote>", ["block_quote a", "block_quote b", "block_quote c"]),
        ("<p>a <img alt='b &gt; c'> d", ["paragraph a d", "caption b > c"]),
        ("<img alt='Same'><figcaption>Same</figcaption>", ["caption Same"]),
        ("<img alt=''><img alt='x' />", ["caption x"]),
        ("<nav><p>n</p></nav><aside>a</aside>x", ["furniture n", "furniture a", "paragraph x"]),
        ("<footer>f</footer><button>b</button>x", ["furniture f", "furniture b", "paragraph x"]),
        ("<div role=navigation>n</div>x", ["furniture n", "paragraph x"]),
        ("<form>f<main><p>x</main></form>", ["furniture f", "paragraph x"]),
        ("<footer><article>x</article></footer>", ["furniture x"]),
        ("<article><header><p>x</header></article>", ["paragraph x"]),
        ("<p>a<script>b('</p>')</script><style>c</style>d", ["paragraph ad"]),
        ("<p>a <code>b</code> c</p><pre>d</pre><svg><text>e</text></svg>", ["paragraph a c"]),
        ("<template>a</template><noscript>b</noscript>c", ["paragraph c"]),
        ("<svg/>a<template/>b", ["paragraph a", "paragraph b"]),
        ("<p hidden>a</p><div hidden><p>b</div>c", ["paragraph c"]),
        ("<p>a <del>b</del> <ins>c</ins> <s>d<strike>e</strike>f</s> g", ["paragraph a c g"]),
        ("<p><del>a</p><p>b", ["paragraph b"]),
        ("<div><del><p>a</p></del></div><p>b", ["paragraph b"]),
        ("<textarea>a <p></textarea>b", ["paragraph b"]),
        ("<p>a <q>b</q>", ["paragraph a b"]),
        ("<p>a</p></div></b></p>b", ["paragraph a", "paragraph b"]),
        ("<p title='a > b' class=\"c > d\">x", ["paragraph x"]),
        ("<p title=a'b>x", ["paragraph x"]),
        ("<p title=\"open>x</p>", ["paragraph x"]),
        ("<!-- a --><p>b<!-- <p>c</p> -->d<!>e<!DOCTYPE x><?php f ?>", ["paragraph bde"]),
        ("<!--[if IE]><p>old</p><![endif]--><![if !IE]><p>new</p><![endif]>", ["paragraph new"]),
        ("<p>a<![CDATA[ <b> & ]]>c", ["paragraph a <b> & c"]),
        ("<p>AT&T &amp &lt;b&gt; &nosuch; &#233;&#xE9; &notit; a&b", ["paragraph AT&T & <b> &nosuch; éé ¬it; a&b"]),
        ("<p>a &#32;&#10; b&#0;", ["paragraph a b\ufffd"]),
        ("<p>&nbsp;</p><p>&nbsp;a&nbsp;b&nbsp;</p>", ["paragraph a\u00a0b"]),
        ("<p>soft&shy;ly soft\u00adly", ["paragraph softly softly"]),
        ("<p>3 < 4 and 5 <6", ["paragraph 3 < 4 and 5 <6"]),
        ("<p>cut off <a href='x", ["paragraph cut off <a href='x"]),
        ('<div class="article__byline">By Ann Lee</div><p>x', ["byline By Ann Lee", "paragraph x"]),
        ("<p>By <a rel=author>Ann Lee</a>, Wexcombe", ["byline By Ann Lee, Wexcombe"]),
        ("<p>The letter by <a rel=author>Ann Lee</a> says", ["paragraph The letter by Ann Lee says"]),
        (f"<p class=author>Ann{' Lee' * 60}", [f"paragraph Ann{' Lee' * 60}"]),
        (f"<p class=author>Ann{' Lee' * 20}.", [f"paragraph Ann{' Lee' * 20}."]),
        ("<p class='story-dek'>a</p><p class=dateline>b", ["standfirst a", "dateline b"]),
        ("<p class=footnote>a</p><p role=doc-endnote>b", ["note a", "note b"]),
        ("<body class='author'><p>x", ["paragraph x"]),
        ("<p>Last updated: <time datetime='2024-05-03'>3 May</time>.", ["furniture Last updated: 3 May."]),
        ("<p>On <time datetime='2024-05-03'>3 May</time> it fell", ["paragraph On 3 May it fell"]),
    ],
)  # fmt: skip
def test_blocks(markup: str, blocks: list[str]) -> None:
    doc = html(markup)
    check(doc)
    assert [f"{kind} {words}" for kind, words in shown(doc)] == blocks


def cells(markup: str) -> list[tuple[str, int, int, int, bool]]:
    doc = html(markup)
    check(doc)
    return [
        (doc.words(block.span), block.table, block.row, block.column, block.header)
        for block in doc.of_kind("table_cell")
    ]


def test_cells_know_their_place() -> None:
    table = (
        "<table><thead><tr><td>a<td>b</thead><tbody><tr><th>c<td><p>d</p><p>e</p></tbody></table><table><td>f</table>"
    )
    assert cells(table) == [
        ("a", 0, 0, 0, True), ("b", 0, 0, 1, True), ("c", 0, 1, 0, True), ("d e", 0, 1, 1, False),
        ("f", 1, 0, 0, False),
    ]  # fmt: skip


def test_cells_that_span_columns_and_rows_move_the_others() -> None:
    table = "<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td rowspan='x'>d<tr><td>e<tr><td>f<td></table>"
    assert [(words, row, column) for words, _, row, column, _ in cells(table)] == [
        ("a", 0, 0), ("b", 0, 2), ("c", 1, 0), ("d", 1, 1), ("e", 2, 1), ("f", 3, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td><p>a</p><p>b</p></table>",
        "<table><tr><td><h2>h</h2><p>a</p><p>b</p></table>",
        "<table><tr><td><table><tr><td>x<td>y</table><p>a</p><p>b</p></table>",
    ],
)
def test_a_table_that_lays_out_the_page_holds_paragraphs(table: str) -> None:
    assert [words for kind, words in shown(html(table)) if kind == "paragraph"] == ["a", "b"]


def test_a_link_is_the_words_without_the_space_around_them() -> None:
    doc = html(
        '<p>See <a href="/a?x=1&amp;y=2&copy=3"> the <b>plan</b> </a>, '
        "or <a href=b>not <div>this</div> one</a> <a>no</a>"
    )
    check(doc)
    assert [(link.span.of(doc.text), link.target) for link in doc.links] == [
        ("the plan", "/a?x=1&y=2&copy=3"), ("not", "b"), ("this", "b"), ("one", "b"),
    ]  # fmt: skip


def test_comments_stand_in_the_source() -> None:
    doc = html("<p>a<!-- newslint ignore x/y: why -->b</p><!----><!-- open")
    assert [comment.text for comment in doc.comments] == [" newslint ignore x/y: why ", "", " open"]
    assert doc.comments[0].span.of(doc.source.text) == "<!-- newslint ignore x/y: why -->"


def test_spans_lead_to_the_exact_words() -> None:
    markup = "😀<p>Ann&nbsp;Lee &amp; <i>Raj</i>\n Patel</p>"
    doc = html(markup)
    for words, written in (
        ("Lee", "Lee"),
        ("&", "&amp;"),
        ("Ann\u00a0Lee", "Ann&nbsp;Lee"),
        ("Raj Patel", "Raj</i>\n Patel"),
    ):
        at = doc.text.index(words)
        assert doc.to_source(doc.blocks[0].span._replace(start=at, end=at + len(words))).of(markup) == written


def test_the_whole_of_a_page() -> None:
    doc = html((FIXTURES / "story.html").read_text("utf-8"))
    check(doc)
    assert [(kind, words) for kind, words in shown(doc) if kind not in ("furniture", "table_cell")] == [
        ("headline", "Harbour bridge shut after cracks\u00a0found"),
        ("standfirst", "Engineers say the deck is “unsafe”."),
        ("byline", "By Ann Lee and Raj Patel"),
        ("caption", "The bridge & its towers"),
        ("caption", "Closed on Friday. Picture: Ann Lee"),
        ("paragraph", "WEXCOMBE (Reuters) - The harbour bridge was shut on Friday, the county council said."),
        ("paragraph", "It carries 4,000 vehicles a day—more in summer. Tolls stay."),
        ("paragraph", "Boats may pass."),
        ("heading", "What the engineers found"),
        ("list_item", "Cracks in two beams"),
        ("list_item", "Rust"),
        ("block_quote", "It is safe to walk on."),
        ("block_quote", "Jo Hill, engineer"),
        ("caption", "Vehicles a day"),
        ("note", "Correction: an earlier version gave the wrong year."),
    ]
    assert [doc.words(block.span) for block in doc.of_kind("furniture")] == [
        "Home", "News", "The Wexcombe Courier", "Published 3 May 2024, 9.30am", "Read next", "Ten walks by the sea.",
        "Email", "Sign up", "© The Wexcombe Courier",
    ]  # fmt: skip
    assert [(doc.words(b.span), b.row, b.column) for b in doc.of_kind("table_cell")] == [
        ("Year", 0, 0), ("Vehicles", 0, 1), ("2023", 1, 0), ("4,000 (estimate)", 1, 1), ("2022", 2, 0), ("3,900", 2, 1),
        ("3,800", 3, 1),
    ]  # fmt: skip


def test_the_metadata_of_a_page() -> None:
    doc = html((FIXTURES / "story.html").read_text("utf-8"))
    known, source = doc.metadata, doc.source.text
    assert known.headline is not None
    assert known.headline.value == "Harbour bridge shut after “cracks” 😀 found"
    assert [byline.value for byline in known.bylines] == ["Ann Lee", "Raj Patel"]
    assert known.published is not None
    assert known.published.when == datetime(2024, 5, 3, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert known.modified is not None
    assert known.modified.when == datetime(2024, 5, 4)
    assert known.standfirst == Field(
        "Engineers say the deck is “unsafe”.", "meta tag", known.standfirst.span if known.standfirst else None
    )
    assert known.url is not None
    assert (known.url.value, known.url.provenance) == ("https://courier.example/2024/05/bridge?a=1&b=2", "markup")
    values = {
        "section": "Local",
        "dateline": "WEXCOMBE",
        "agency": "https://wire.example/1",
        "language": "en-GB",
    }
    for name, value in values.items():
        field = getattr(known, name)
        assert field.value == value
        assert field.span.of(source) == value
    assert [correction.value for correction in known.corrections] == ["An earlier version gave the wrong year."]
    assert known.extra["publisher"].value == "The Wexcombe Courier"


@pytest.mark.parametrize(
    ("markup", "published"),
    [
        ("<meta property=article:published_time content=2024-05-03T09:30Z>", datetime(2024, 5, 3, 9, 30, tzinfo=UTC)),
        ("<META content='2024-05-03' name=DC.date>", datetime(2024, 5, 3)),
        ("<p><time datetime=2024-05-03>Friday</time></p><p>x", datetime(2024, 5, 3)),
        ("<p>Updated <time datetime=2024-05-03>Friday</time></p><p>x", None),
        (f"<p>{'word ' * 30}</p><p>In <time datetime=2024-05-03>May</time>", None),
        (f"<p>{'word ' * 30}</p><time itemprop=datePublished datetime=2024-05-03>May</time>", datetime(2024, 5, 3)),
        ("<meta name=date content='next week'>", None),
        ('<script type=\'application/ld+json\'>{"@type": "NewsArticle", </script><p>x', None),
    ],
)
def test_publication_dates(markup: str, published: datetime | None) -> None:
    doc = html(markup)
    assert (doc.metadata.published and doc.metadata.published.when) == published


def test_a_byline_among_the_words_is_metadata_too() -> None:
    doc = html("<p class=byline>By <b>Ann</b> Lee</p>")
    assert [(byline.value, byline.provenance) for byline in doc.metadata.bylines] == [("Ann Lee", "markup")]
    assert doc.metadata.bylines[0].span is not None
    assert doc.metadata.bylines[0].span.of(doc.source.text) == "Ann</b> Lee"


def test_authors_stated_twice_count_once() -> None:
    doc = html(
        '<meta name=author content="A. Lee"><script type="application/ld+json">'
        '{"@type": "Report", "author": "Ann Lee"}</script><p class=byline>By Ann Lee'
    )
    assert [byline.value for byline in doc.metadata.bylines] == ["Ann Lee"]


NAMES = (
    "p div h1 h2 ul li table tr td th a b del s blockquote q time br img svg script title textarea article nav form x"
)
TAGS = st.builds(
    "<{}{}{}>".format,
    st.sampled_from(["", "", "/"]),
    st.sampled_from(NAMES.split()),
    st.sampled_from(
        ["", " ", " class=byline", ' href="a&b>"', " alt='x  y'", " rowspan=3", "/", ' datetime="2024-05-03"', " ="]
    ),
)
WORDS = st.one_of(
    st.sampled_from(["&amp;", "&nbsp;", "&#10;", "&lt", "&", "<", ">", "<!--", "-->", "<![CDATA[", "]]>"]),
    st.sampled_from(['"', "'", "😀", "é\u0301", "\u00ad"]),
    st.text(alphabet="ab \n\r\t\f\u00a0\u2028\v", max_size=6),
)  # fmt: skip


@given(st.lists(TAGS | WORDS, max_size=40).map("".join))
@example("<a href=x>a<table><tr><td>b<p>c</a>d")
@example("<td>a<br><br>b")
@example("a<a href=x>&nbsp;</a>b")
@settings(deadline=None)
def test_tag_soup_is_read_and_mapped(soup: str) -> None:
    check(html(soup))


@given(st.text())
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    check(html(text))
    assert "".join(token[0] for token in TOKEN.finditer(text)) == text


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<li>", "<ul><li>", "<table><tr><td>", "<b>", "<a href=x>", "<span class=byline>", "<del>",
        "<time datetime=x>y", "<td rowspan=999 colspan=999>x", "</p>", "</div>", "x ", "x\n", "&amp;", "&", "<", "<p",
        "<a b='", '<a ="', '<a =">"', "</a", "<!--", "<!", "<![CDATA[", "<title>", "<script>", "<h1>x", "<br>",
        "<img alt=x>",
    ],
)  # fmt: skip
def test_time_grows_with_the_length(unit: str) -> None:
    before = time.process_time()
    check(html(unit * (100_000 // len(unit))))
    assert time.process_time() - before < 5


def test_a_deep_page_keeps_its_words() -> None:
    doc = html("<div>" * 10_000 + "deep" + "</div>" * 10_000 + "<p>after")
    assert shown(doc) == [("paragraph", "deep"), ("paragraph", "after")]


def test_a_simple_page_needs_no_other_parser() -> None:
    code = (
        "import sys; from newslint.source import Source; from newslint.readers import read;"
        "read(Source('<h1>A</h1><p>b &amp; c', 'a.html'));"
        "assert not {'html', 'html.parser', 'json', 'newslint.readers.json_ld'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
