"""Markdown: what becomes of each construct, and that every word stands where the map says."""

import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.document import Document
from newslint.readers import read
from newslint.source import Source
from newslint.span import Span

FIXTURES = Path(__file__).parents[2] / "fixtures"


def markdown(text: str, name: str = "story.md") -> Document:
    return read(Source(text, name))


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
    behind = 0
    for inner, outer, verbatim in doc.mapping.pieces():
        words, written = inner.of(doc.text), outer.of(source)
        assert 0 <= outer.start <= outer.end <= len(source)
        assert words != "\n\n" or written or outer.start == behind
        behind = outer.end
        if verbatim:
            assert words == written
        else:
            assert is_decoded(words, written), (words, written)
    for link in doc.links:
        assert link.span.length > 0
        assert any(block.span.covers(link.span) for block in doc.blocks)
    for comment in doc.comments:
        assert comment.span.of(source).startswith(("<!--", "{"))


def is_decoded(words: str, written: str) -> bool:
    """True for the blank line between blocks, a line break, a tag that breaks a line, a reference, an escape."""
    if words == "\n\n":
        return not written
    if not words.strip():
        return not written.strip(" \t\r\n\\>") or written.lower().startswith("<br") or unescape(written).isspace()
    return written[:1] in "&\\'" and unescape(written).strip() in (words, words.strip(), written)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# One\n\ntwo\nthree  \nfour\\\nfive", [("headline", "One"), ("paragraph", "two three four five")]),
        ("Setext\n===\n\n## Two #\n\n# Three", [("headline", "Setext"), ("heading", "Two"), ("heading", "Three")]),
        ("Lead\n\n# Late headline {#id}", [("paragraph", "Lead"), ("headline", "Late headline")]),
        ("- a\n  1. b\n\n     c", [("list_item", "a"), ("list_item", "b"), ("list_item", "c")]),
        ("- [x] done", [("list_item", "done")]),
        ("> a\n> b\n>\n> - c\n\n> # d", [("block_quote", "a b"), ("block_quote", "c"), ("block_quote", "d")]),
        ("*a* __b__ [c](d) ![e *f*](g)", [("paragraph", "a b c"), ("caption", "e f")]),
        ("![alone](x.jpg)", [("caption", "alone")]),
        ("![](x.jpg) ![ ](y)", []),
        ("see[^1], and[^2].\n\n[^1]: A note\n    on", [("paragraph", "see, and[^2]."), ("note", "A note on")]),
        ("a `code` b `c`.", [("paragraph", "a b.")]),
        ("a\n\n```py\nx = 1\n```\n\n    y = 2\n\nb", [("paragraph", "a"), ("paragraph", "b")]),
        ("a ~~old~~ new ~~end~~.", [("paragraph", "a new.")]),
        ("a <del>old *x*</del> <b>new</b> <code>k</code>.", [("paragraph", "a new.")]),
        ("a<br>b <script>x</script>c", [("paragraph", "a b c")]),
        ("a <del>b\n\nc", [("paragraph", "a"), ("paragraph", "c")]),
        ("a <del>b</s> c</del> d", [("paragraph", "a d")]),
        ("<script>\nx\n\ny\n</script>\n\na", [("paragraph", "a")]),
        ("a <img src=x alt=\"An 'x'\"> b", [("paragraph", "a b"), ("caption", "An 'x'")]),
        ("&amp; &#8220;x&#8221; \\* 1986\\. A", [("paragraph", "& “x” * 1986. A")]),
        ("a<!-- b --> c\n\n<!-- d -->\n\ne", [("paragraph", "a c"), ("paragraph", "e")]),
        ("a {{< ref \"x\" >}} b {{% y %}}.", [("paragraph", "a b.")]),
        ("{{< figure caption='C “d”' >}}\n\na", [("caption", "C “d”"), ("paragraph", "a")]),
        ("<!-- {{< figure caption=\"C\" >}} -->\n\na", [("paragraph", "a")]),
        ("a {{ b }}{% c %} d {% comment %}e *f* {% endcomment %}g", [("paragraph", "a d g")]),
        ("{% comment %}a{% highlight %}b{% endhighlight %}c{% endcomment %}d", [("paragraph", "d")]),
        ("{% highlight %}a{% endcomment %}b{% endhighlight %}c", [("paragraph", "c")]),
        ("{{< x data-caption=\"no\" alt='A' >}}", [("caption", "A")]),
        ("{{< quote >}}\n    a\n{{< /quote >}}", [("paragraph", "a")]),
        ("| a |\n|---|\n| b \\| c |", [("table_cell", "a"), ("table_cell", "b | c")]),
        ("<div>\n\n*a*\n\n</div>", [("paragraph", "a")]),
        ("<blockquote>\n\na\n\n</blockquote>\n\nb", [("block_quote", "a"), ("paragraph", "b")]),
        ("<blockquote>\n\nnever closed", [("paragraph", "never closed")]),
        ("</blockquote>\n\na", [("paragraph", "a")]),
        ("> <p>a</p>", [("block_quote", "a")]),
        ("<p>a &amp; b</p>\n\n<h1>c</h1>", [("paragraph", "a & b"), ("headline", "c")]),
        ("# a\n\n<h1>b</h1>\n\n<h3>c</h3>", [("headline", "a"), ("heading", "b"), ("heading", "c")]),
        ("from ~4,000 to ~5,000", [("paragraph", "from ~4,000 to ~5,000")]),
        ("", []),
        ("\n\n---\n\n", []),
        ("lone \ud83d surrogate", [("paragraph", "lone surrogate")]),
        ("a\u2028b\u0085c\vd", [("paragraph", "a\u2028b\u0085c\vd")]),
        ("---\ntitle: A *b*\ndescription: C\n---\nd", [("headline", "A *b*"), ("standfirst", "C"), ("paragraph", "d")]),
        ("---\ntitle: A\n---\n# B\n\nc\n\n# D", [("headline", "B"), ("paragraph", "c"), ("heading", "D")]),
        ("---\ntitle: A\n---\n![b](c)\n\n# D", [("caption", "b"), ("headline", "D")]),
        ("---\ntitle: A\n---\nb\n\n# C", [("headline", "A"), ("paragraph", "b"), ("heading", "C")]),
        ("+++\ntitle = 'A'\n+++\nb", [("headline", "A"), ("paragraph", "b")]),
        ("---\n\nprose\n\n---\n", [("paragraph", "prose")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_construct_becomes(text: str, blocks: list[tuple[str, str]], newline: str) -> None:
    doc = markdown(text.replace("\n", newline))
    check(doc)
    assert shown(doc) == blocks


def test_levels_tables_and_cells_are_numbered() -> None:
    doc = markdown("## a\n\n|b|c|\n|-|-|\n|d||\n\n<table><tr><th>e</table>\n\n|f|\n|-|\n")
    assert [block[2:7] for block in doc.blocks] == [
        (2, -1, -1, -1, False),
        (0, 0, 0, 0, True),
        (0, 0, 0, 1, True),
        (0, 0, 1, 0, False),
        (0, 1, 0, 0, True),
        (0, 2, 0, 0, True),
    ]


def test_the_seed_with_a_broken_table_has_its_cells() -> None:
    lines = (FIXTURES / "articles/001_f01b094844754170.txt").read_text().splitlines()
    doc = markdown("\n".join(lines[40:45]))
    check(doc)
    cells = [(block.row, block.column, doc.words(block.span)) for block in doc.of_kind("table_cell")]
    assert len(cells) == len(doc.blocks) == 12
    assert cells[0] == (0, 0, "Year")
    assert cells[5] == (1, 2, "[Data not publicly available]")


def test_links_carry_their_targets() -> None:
    doc = markdown(
        "[a *b*](c) <https://d.e> [f] [g][F] <a href='h'>i</a> [![j](k)](l) [m]({{ site }}/n) [`x`](y) [z](z)\n\n"
        "[q ](r)\n\n[f]: o 'p'\n\n<i></i><a href='s'>open\n\nt</a>"
    )
    assert [(doc.words(link.span), link.target) for link in doc.links] == [
        ("a b", "c"),
        ("https://d.e", "https://d.e"),
        ("f", "o"),
        ("g", "o"),
        ("i", "h"),
        ("m", "/n"),
        ("z", "z"),
        ("q", "r"),
    ]


@pytest.mark.parametrize("before", ["", "---\ntitle: é\n---\n", "😀 “x”\n\n"])
def test_comments_are_where_they_stand_in_the_source(before: str) -> None:
    text = before + "a <!-- one -->\n\n<!-- two\n2 -->\n\n> <!-- three\n> 3 -->\n\n<p>b<!-- four --></p>\n"
    doc = markdown(text)
    check(doc)
    assert [comment.text for comment in doc.comments] == [" one ", " two\n2 ", " three\n3 ", " four "]
    assert [comment.span.of(text) for comment in doc.comments] == [
        "<!-- one -->",
        "<!-- two\n2 -->",
        "<!-- three\n> 3 -->",
        "<!-- four -->",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_hugo_article(newline: str) -> None:
    text = (FIXTURES / "formats/markdown/hugo.md").read_text().replace("\n", newline)
    doc = markdown(text)
    check(doc)
    assert shown(doc)[:6] == [
        ("headline", "Harbour bridge to close “for months”"),
        ("standfirst", "Engineers found cracks in two piers. The council meets on Friday."),
        (
            "paragraph",
            "The Old Harbour bridge will close on Monday, the council said, "
            "after divers found two cracks in its southern piers.",
        ),
        ("caption", "The bridge"),
        ("caption", "The bridge on Thursday. Photo: Ada Example"),
        ("block_quote", "“We close it because we must,” the mayor, Françoise Dubois, said."),
    ]
    assert shown(doc)[-5:] == [
        ("caption", "Divers at the southern pier"),
        ("paragraph", "The works cost £1.2m *at least*."),
        ("caption", "A map of the detour"),
        ("caption", "The detour & the ferry."),
        ("note", "A first survey found one."),
    ]
    assert [doc.to_source(block.span).of(text) for block in doc.of_kind("headline", "caption")] == [
        "Harbour bridge to close “for months”",
        "The bridge",
        "The bridge on Thursday. Photo: Ada Example",
        "Divers at the southern pier",
        "A map of the detour",
        "The detour &amp; the ferry.",
    ]
    assert doc.metadata.extra["newslint.ignore"].value == "names/name-variant"
    assert doc.published.when.hour == 18


def test_a_jekyll_article() -> None:
    doc = markdown((FIXTURES / "formats/markdown/jekyll.md").read_text())
    check(doc)
    assert shown(doc) == [
        ("headline", "Library to open until nine"),
        ("paragraph", "The library in will open until 9pm (see the map)."),
        ("block_quote", "“At last,” said the librarian."),
        ("paragraph", "Opening hours — see the table."),
        ("list_item", "Books, and maps"),
        ("list_item", "A press cutting found"),
    ]
    assert doc.metadata.headline is not None
    assert doc.metadata.headline.value == "Library opens late"


def test_an_mdx_article() -> None:
    text = (FIXTURES / "formats/markdown/story.mdx").read_text()
    doc = markdown(text, "story.mdx")
    check(doc)
    assert shown(doc) == [
        ("headline", "Ferry fares to rise by 4%"),
        ("paragraph", "Fares rise on 1 June, the harbour board said."),
        ("paragraph", "import duties are not part of the fare."),
        ("paragraph", "The quay at dawn."),
    ]
    assert [comment.text.split()[0] for comment in doc.comments] == ["newslint"]
    assert doc.comments[0].span.of(text).startswith("{/* newslint ignore")


@pytest.mark.parametrize("markup", ["", "**"])
def test_wire_copy_states_its_place_and_agency(markup: str) -> None:
    text = f"# Fares rise\n\n{markup}LONDON{markup} (Reuters) - Fares rise on 1 June.\n\nPARIS (AFP) - Not here."
    metadata = markdown(text).metadata
    assert metadata.dateline is not None
    assert metadata.dateline.span is not None
    assert metadata.dateline.value == metadata.dateline.span.of(text) == "LONDON"
    assert metadata.agency is not None
    assert metadata.agency.span is not None
    assert metadata.agency.value == metadata.agency.span.of(text) == "Reuters"


def test_an_edit_is_possible_where_the_words_are_unbroken() -> None:
    doc = markdown("A *very* unique\nbridge &amp; pier")
    assert doc.text == "A very unique bridge & pier"
    assert doc.stands_in_source(Span(2, 6))
    assert doc.stands_in_source(Span(6, 13))
    assert not doc.stands_in_source(Span(2, 13))
    assert not doc.stands_in_source(Span(7, 20))
    assert not doc.stands_in_source(Span(21, 22))
    assert doc.to_source(Span(2, 13)) == Span(3, 15)
    assert doc.to_source(Span(21, 22)) == Span(23, 28)


BITS = (
    "# |## |> |- |1. |* |** |_ |~~|`|```|\n|\n\n|\r\n|    |\t|\\|&amp;|&#x201C;|&|<|>|<b>|</b>|<del>|</del>|<br>"
    "|<!--|-->|<div>|</div>|<table>|<td>|<p>|<script>|</script>|<blockquote>|</blockquote>|<img alt='x'>|[|](|)|![|]"
    '|[^1]|[^1]: |[a]: b|{{|}}|{{< x caption="c" >}}|{%|%}|{% comment %}|{% endcomment %}|{: .x}|{|---|+++|==='
    "|title: x|word|said|é|e\u0301|“|”|😀|👩\u200d👧|שלום|\u2028|\u0085|\v|\f|\u00a0|\ufeff|\ud83d|\ufdd0|\u0378| "
    "|.|,|:|1986|import x|import x from 'y'|{/* c */}"
)
bits = st.sampled_from([*BITS.split("|"), "|"])
noise = st.lists(st.one_of(bits, st.text(max_size=3)), max_size=25).map("".join)


@settings(max_examples=400)
@given(noise, st.sampled_from(["story.md", "story.mdx"]))
@example("\ufdd0 \u0378", "story.md")
@example("{" * 2000 + "[" * 2000 + "<" * 500 + ">" * 500, "story.md")
def test_any_text_is_read_and_every_piece_is_true(text: str, name: str) -> None:
    check(markdown(text.replace("\0", ""), name))


def test_reading_a_plain_article_imports_no_parser_that_it_does_not_need() -> None:
    code = (
        "import sys; from newslint.readers import read; from newslint.source import Source;"
        "read(Source('---\\ntitle: A\\ndate: 2024-05-03\\n---\\n# A\\n\\n“b” *c* <!-- d -->', 'a.md'));"
        "print(*sorted({'yaml', 'tomllib', 'html', 'html.parser', 'newslint.readers.html'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
