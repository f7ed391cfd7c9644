"""Plain text: what each line of the seeds is, and what becomes of texts of other shapes."""

import textwrap
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Document
from newslint.readers import read
from newslint.source import Source
from newslint.span import Span

FIXTURES = Path(__file__).parents[2] / "fixtures"

KINDS = {
    "H": "headline", "h": "heading", "p": "paragraph", "b": "byline", "f": "furniture", "c": "caption",
    "t": "table_cell", "-": "none",
}  # fmt: skip

SEEDS = {
    "000_234cbffadcaa1de0": "pphppphppphppp",
    "001_f01b094844754170": (
        "Hbffp hpppp phhph phphp phphp hpppp pppph hphpp t-ttt phpph hphpp ppppp phphh phphp hphph p------"
    ),
    "002_86470cc346b9e467": "pppppp-pppppp-pppp-pppp-p",
    "003_80022c63172667aa": "Hppppppp-",
    "004_85bf2c3dba8d54e4": "H-f-cc-b-" + "p-" * 15,
}  # fmt: skip
"""The kind of every line, in order; spaces are for counting."""


def plain(text: str) -> Document:
    return read(Source(text, "story.txt"))


def shown(doc: Document) -> list[str]:
    """“kind words” of every block, line breaks as spaces."""
    return [f"{block.kind} {' '.join(doc.words(block.span).split())}" for block in doc.blocks]


def check(doc: Document) -> None:
    """What holds for every text: it is its own source, and every word stands in one block or in a comment."""
    text = doc.source.text
    assert doc.text == text
    assert doc.mapping is None
    taken = sorted([block.span for block in doc.blocks] + [comment.span for comment in doc.comments])
    for span, after in pairwise(taken):
        assert span.end <= after.start
    for block in doc.blocks:
        assert doc.words(block.span).strip() == doc.words(block.span) != ""
    edges = [0, *(edge for span in taken for edge in span), len(text)]
    left = "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    assert not left.strip() or "|" in text


@pytest.mark.parametrize("name", SEEDS)
def test_the_kind_of_every_line_of_the_seeds(name: str) -> None:
    source = Source.from_bytes((FIXTURES / "articles" / f"{name}.txt").read_bytes(), f"{name}.txt")
    doc = read(source)
    check(doc)
    by_line: dict[int, set[str]] = {}
    for block in doc.blocks:
        by_line.setdefault(source.position(block.span.start).line, set()).add(block.kind)
    for line, letter in enumerate(SEEDS[name].replace(" ", ""), 1):
        assert by_line.pop(line, {"none"}) == {KINDS[letter]}, f"{line}: {source.line_text(line)}"
    assert not by_line


def seed(name: str) -> Document:
    return read(Source.from_bytes((FIXTURES / "articles" / name).read_bytes(), name))


def test_the_metadata_of_the_seeds() -> None:
    known = seed("004_85bf2c3dba8d54e4.txt").metadata
    assert known.headline is not None
    assert known.headline.value.startswith("Police watchdog launches probe")
    assert [byline.value for byline in known.bylines] == ["Kit Heren"]
    assert known.published is not None
    assert (known.published.when, known.published.timed) == (datetime(2023, 11, 24, 21, 46), True)
    assert known.published.field.provenance == "first lines"

    known = seed("001_f01b094844754170.txt").metadata
    assert [byline.value for byline in known.bylines] == ["comedyinyoureye"]
    assert known.published is not None
    assert (known.published.when.month, known.published.when.day, known.published.year) == (10, 26, False)

    known = seed("000_234cbffadcaa1de0.txt").metadata
    assert (known.headline, known.bylines, known.published, known.dateline) == (None, (), None, None)


def test_the_table_of_a_seed() -> None:
    doc = seed("001_f01b094844754170.txt")
    cells = [(doc.words(b.span), b.row, b.column, b.header) for b in doc.of_kind("table_cell")]
    assert cells[:5] == [
        ("Year", 0, 0, True), ("Calls for Armed Response", 0, 1, True), ("Firearms Discharges", 0, 2, True),
        ("2023", 1, 0, False), ("~4,000", 1, 1, False),
    ]  # fmt: skip
    assert cells[-1] == ("[Data not publicly available]", 3, 2, False)


def test_wire_copy_without_blank_lines() -> None:
    doc = plain((FIXTURES / "formats" / "plain" / "wire.txt").read_text("utf-8"))
    check(doc)
    assert shown(doc) == [
        "headline PORT STRIKE ENTERS SECOND WEEK",
        "paragraph WEXCOMBE, March 3 - Dockers at the port of Wexcombe stayed away from work for an eighth day on "
        "Tuesday, and the harbour board said that no talks were planned before the weekend.",
        "paragraph About 40 ships were waiting outside the breakwater, twice as many as a week before, according to "
        "the board.",
        'paragraph "We are ready to meet at any hour," its chairman, Peter Hale, told reporters at the harbour office.',
        "paragraph The union had no comment.",
    ]
    assert doc.metadata.dateline is not None
    assert doc.metadata.dateline.value == "WEXCOMBE"


def test_wrapped_lines_are_one_paragraph() -> None:
    doc = plain((FIXTURES / "formats" / "plain" / "wrapped.txt").read_text("utf-8"))
    check(doc)
    assert [" ".join(line.split()[:4]) for line in shown(doc)] == [
        "headline Council votes to",
        "byline By Ann Lee",
        "paragraph WEXCOMBE — The",
        "paragraph The vote followed",
        "heading What happens next",
        "paragraph The new hours",
        "list_item - Saturdays from",
        "list_item - Sundays from",
        "paragraph A review is",
    ]
    known = doc.metadata
    assert [byline.value for byline in known.bylines] == ["Ann Lee"]
    assert known.published is not None
    assert known.published.when == datetime(2024, 5, 3, 9, 30)
    assert known.dateline is not None
    assert (known.dateline.value, known.dateline.span and known.dateline.span.of(doc.text)) == ("WEXCOMBE",) * 2


def test_labels_comments_and_a_ragged_table() -> None:
    doc = plain((FIXTURES / "formats" / "plain" / "labelled.txt").read_text("utf-8"))
    check(doc)
    assert shown(doc) == [
        "headline Ferry back in service",
        "byline By: Raj Patel",
        "furniture Updated: 4 May 2024",
        "paragraph The ferry sailed again on Saturday.",
        "caption Passengers waiting at the Mill Street terminal. Picture: Ann Lee",
        "table_cell Year",
        "table_cell Passengers",
        "table_cell 2023",
        "table_cell 41,000",
        "table_cell 2022",
    ]
    assert [comment.text for comment in doc.comments] == [
        " newslint ignore-file names/name-variant: ferry names ", " checked with the operator ",
    ]  # fmt: skip
    assert doc.metadata.modified is not None
    assert doc.metadata.modified.when == datetime(2024, 5, 4)
    assert doc.metadata.published is None


STORY = "\n\nThe council said on Friday that the bridge would stay shut until the autumn, when new beams arrive."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Bridge to stay shut until autumn", "headline"),
        ("BRIDGE TO STAY SHUT", "headline"),
        ("Will the bridge ever open again?", "headline"),
        ("‘We are stranded’: islanders plead for a ferry", "headline"),
        ("Gov. Signs Bill to Repair Bridge Across the U.S.", "headline"),
        ("You will not believe what they found under the bridge…", "headline"),
        ("The bridge is shut.", "paragraph"),
        ("“The bridge is shut.”", "paragraph"),
        ("“Is it shut?”", "paragraph"),
        ("The bridge closed. Boats may pass", "paragraph"),
        ("the bridge is shut", "paragraph"),
        ("What we know:", "paragraph"),
        ("word " * 27 + "end", "paragraph"),
        ("Longword" * 25, "paragraph"),
        ("By Ann Lee", "byline"),
        ("BY ANN LEE AND RAJ PATEL", "byline"),
        ("By Ann Lee, transport editor, in Wexcombe", "byline"),
        ("Words by Ann de Vries", "byline"),
        ("3 May 2024", "furniture"),
        ("Published: 3 May 2024, 9.30am", "furniture"),
        ("Last updated on 3 May 2024", "furniture"),
        ("5 min read", "furniture"),
        ("3 May 2024 • 5-minute read", "furniture"),
        ("By Friday the bridge was shut.", "paragraph"),
    ],
)
def test_a_first_line(line: str, kind: str) -> None:
    doc = plain(line + STORY)
    check(doc)
    assert [block.kind for block in doc.blocks] == [kind, "paragraph"]


def test_a_lone_line_is_a_paragraph() -> None:
    assert shown(plain("Bridge to stay shut")) == ["paragraph Bridge to stay shut"]


def test_the_headline_may_stand_under_the_date() -> None:
    doc = plain("3 May 2024\n\nBridge to stay shut\n\nAnn Lee\n\nUpdated 4 May 2024" + STORY)
    assert [block.kind for block in doc.blocks] == ["furniture", "headline", "byline", "furniture", "paragraph"]
    assert [byline.value for byline in doc.metadata.bylines] == ["Ann Lee"]


def test_dates_and_names_far_down_belong_to_the_story() -> None:
    doc = plain("Bridge to stay shut" + STORY * 8 + "\n\n3 May 2024\n\nBy Ann Lee" + STORY)
    assert doc.metadata.published is None
    assert doc.metadata.bylines == ()


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LONDON (Reuters) - The", "LONDON", "Reuters"),
        ("NEW YORK, March 3 - The", "NEW YORK", None),
        ("MIAMI, Fla. (AP) — The", "MIAMI, Fla.", "AP"),
        ("Damascus, Syria (CNN) -- The", "Damascus, Syria", "CNN"),
        ("BREAKING - The", None, None),
        ("London – The", None, None),
        ("NATO said - the", None, None),
    ],
)
def test_datelines(opening: str, place: str | None, agency: str | None) -> None:
    doc = plain(f"Bridge to stay shut\n\n{opening} bridge is shut, officials said on Friday.")
    assert doc.blocks[1].kind == "paragraph"
    known = doc.metadata
    assert (known.dateline and known.dateline.value) == place
    assert (known.agency and known.agency.value) == agency
    for field in (known.dateline, known.agency):
        assert field is None or (field.span is not None and field.span.of(doc.text) == field.value)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What Happens Next", "heading"),
        ("What happens next", "heading"),
        ("Why is the bridge shut?", "heading"),
        ("2024 in figures", "heading"),
        ("Why?", "paragraph"),
        ("Here is the timeline:", "paragraph"),
        ("10:00 AM Police arrive", "paragraph"),
        ("“Nobody told us”", "paragraph"),
        ("The bridge is shut.", "paragraph"),
        ("and then nothing", "paragraph"),
        ("One two three four five six seven eight nine ten eleven twelve thirteen", "paragraph"),
        ("The bridge from the south. Picture: Ann Lee", "caption"),
        ("The bridge (Image: Ann Lee)", "caption"),
        ("Ann Lee/Getty Images", "caption"),
        ("- a single dash", "paragraph"),
    ],
)
def test_a_line_between_paragraphs(line: str, kind: str) -> None:
    doc = plain(f"{STORY}\n\n{line}{STORY}")
    check(doc)
    assert [block.kind for block in doc.blocks] == ["paragraph", kind, "paragraph"]


def test_many_fragments_in_a_row_are_no_headings() -> None:
    assert {block.kind for block in plain(STORY + "\nArsenal\nChelsea\nEverton\nFulham" + STORY).blocks} == {
        "paragraph"
    }


def test_a_heading_needs_something_below() -> None:
    assert shown(plain(STORY + "\n\nHead of Investigations"))[-1] == "paragraph Head of Investigations"


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    sentences = "\n".join(["The bridge over the harbour is shut to all vehicles from today."] * 6)
    assert len(plain(sentences).blocks) == 6
    verse = "Over the water\nUnder the bridge and far away from home\nA ship\nGoes by without a sound at all\n"
    assert len(plain(verse).blocks) == 4
    columns = "\n".join(["Wexcombe        41,000        39,000   a week"] * 6)
    assert len(plain(columns).blocks) == 6


def test_comments_inside_a_line_are_words_of_it() -> None:
    doc = plain("One <!-- a --> two.\n<!-- b\nc -->\nThree. <!-- d -->\n<!-- open" + STORY)
    check(doc)
    assert [comment.text for comment in doc.comments] == [" b\nc ", " d "]
    assert shown(doc)[:3] == ["paragraph One <!-- a --> two.", "paragraph Three.", "paragraph <!-- open"]


WORD = st.text(alphabet="abcdefghij", min_size=1, max_size=9)
SENTENCES = st.lists(WORD, min_size=12, max_size=24).map(lambda words: " ".join(words).capitalize() + ".")
PARAGRAPHS = st.lists(SENTENCES, min_size=2, max_size=4).map(" ".join)


@given(st.lists(PARAGRAPHS, min_size=2, max_size=6), st.integers(60, 80), st.sampled_from(["\n", "\r\n", "\r"]))
def test_wrapping_changes_nothing_but_the_line_breaks(paragraphs: list[str], width: int, newline: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs).replace("\n", newline)
    doc = plain(wrapped)
    check(doc)
    assert shown(doc) == [f"paragraph {paragraph}" for paragraph in paragraphs]


@given(st.text(alphabet="aB .|-:\n\r\t<!>\u00a0\u2028?“”1") | st.text())
def test_any_text_is_read(text: str) -> None:
    check(plain(text))


@pytest.mark.parametrize(
    "unit", ["<!--", "a<!---->", "a|", "|-", "a\n", "A b\n\n", "-", "\\|", "a b ", "1.\n", "/ AP "]
)
def test_time_grows_with_the_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    before = time.process_time()
    check(plain(text))
    assert time.process_time() - before < 3


def test_blocks_say_that_their_kind_was_inferred() -> None:
    assert plain("Bridge to stay shut" + STORY).blocks[0] == Block("headline", Span(0, 19), marked=False)
