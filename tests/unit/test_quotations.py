"""Which characters are quotation marks, what they pair with, and how far a quotation reaches."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Span, readers
from newslint.analyses.quotations import Quotation, quotations
from newslint.analyses.regions import regions
from newslint.document import Block, Document
from newslint.source import Source
from newslint.testing import document

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


def quoted(text: str) -> list[str]:
    """The outermost quotations of ``text``, every line a paragraph."""
    doc = document(text)
    return [doc.words(each.span) for each in doc[quotations].all if not each.depth]


def stray(text: str) -> list[int]:
    return [span.start for span in document(text)[quotations].stray]


def seed(number: str) -> Document:
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    return readers.read(Source.from_bytes(path.read_bytes(), path.name))


def lines(doc: Document, found: list[Quotation]) -> list[int]:
    return [doc.source.position(each.span.start).line for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are sorry,” said Ms Lee.", ["“We are sorry,”"]),
        ('"We are sorry," she said. "Truly."', ['"We are sorry,"', '"Truly."']),
        ("'We are sorry,' she said.", ["'We are sorry,'"]),
        ("‘We are sorry’, she said.", ["‘We are sorry’"]),
        ("«We are sorry», she said; »so am I«.", ["«We are sorry»", "»so am I«"]),
        ("``We are sorry,'' she said.", ["``We are sorry,''"]),
        ("„Wir sind traurig“, she said.", ["„Wir sind traurig“"]),
        ("’contained’ and ”shut”", ["’contained’", "”shut”"]),
        ("“brave“ and bold", ["“brave“"]),
        ('“We are sorry," she said.', ['“We are sorry,"']),
        ('He said ("No") and then ["Yes"].', ['"No"', '"Yes"']),
        ('"What—" he said. "—no."', ['"What—"', '"—no."']),
        ('" We are sorry," she said.', ['" We are sorry,"']),
        ('"We are sorry, "said Ms Lee.', ['"We are sorry, "']),
        ("Minister backs 'tough measures' for schools", ["'tough measures'"]),
        ("'The officers' story was true,' he said.", ["'The officers' story was true,'"]),
        ("'Tis a pity,' he said.", ["'Tis a pity,'"]),
        ('"He is 6\'2" and quick," said Lee.', ['"He is 6\'2" and quick,"']),
        ('He played the 12" single "Blue Harbour" twice.', ['"Blue Harbour"']),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert stray(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Don't call the officers' club O'Brien's; rock 'n' roll is the '90s and they can't stop 'em.",
        "Don’t call the officers’ club O’Brien’s; rock ’n’ roll is the ’90s and they can’t stop ’em.",
        "The rock ‘n’ roll of the ‘90s.",
        'He is 6\'2" tall, she is 5ft 10" and the board 12" wide.',
        "The U.S.' ability and the Joneses'.",
        "He sang ’gainst the officers’ wishes, ’tis said.",
        "A cafe\u0301's tables.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    found = document(text)[quotations]
    assert (found.all, found.marks, found.stray) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("\"He told me, 'Go away,'\" she said.", "'Go away,'"),
        ("‘He told me, “Go away,”’ she said.", "“Go away,”"),
        ("The “paper “Pier” is” out.", "“Pier”"),
    ],
)
def test_a_quotation_inside_another_is_deeper(text: str, inner: str) -> None:
    doc = document(text)
    outer, nested = doc[quotations].all
    assert (outer.depth, nested.depth) == (0, 1)
    assert doc.words(nested.span) == inner
    assert outer.span.covers(nested.span)


def test_paragraphs_of_one_speech_share_a_chain() -> None:
    doc = document("Ms Lee said: “The pier is shut.\n“It is old.\n“It will open in May.”\nShe left. “Bye.”")
    found = doc[quotations].all
    assert [each.chain for each in found] == [0, 0, 0, 1]
    assert [each.closed for each in found] == [False, False, True, True]
    assert [each.continues for each in found] == [True, True, False, False]
    assert doc[quotations].stray == ()


def test_a_chain_runs_on_past_a_caption() -> None:
    text = "“The pier is shut.\n\nThe pier\n\n“It is old.”"
    blocks = (Block("paragraph", Span(0, 18)), Block("caption", Span(20, 28)), Block("paragraph", Span(30, 42)))
    doc = Document(Source(text), text, blocks)
    assert [each.chain for each in doc[quotations].all] == [0, 0]


def test_two_paragraphs_run_together_are_one_speech() -> None:
    text = '"The pier is shut. "It is old," he said.'
    assert quoted(text) == ['"The pier is shut.', '"It is old,"']
    assert stray(text) == []
    first, second = document(text)[quotations].all
    assert first.chain == second.chain


def test_a_speaker_named_inside_shows_that_a_mark_is_missing() -> None:
    assert stray('"The pier is shut, said Ms Lee. "It is old," she added.') == [0]
    assert stray("“The pier is shut, Mr Odell said.\n“It is old,” he said.") == [0]


def test_a_broken_quotation_ends_with_its_paragraph() -> None:
    text = "“We are sorry, said Ms Lee.\nThe pier is shut.\nIt is old."
    doc = document(text)
    assert quoted(text) == ["“We are sorry, said Ms Lee."]
    assert doc[quotations].stray == (Span(0, 1),)
    assert doc[regions].scope_at(Span(30, 34)) == "narrator"


def test_a_quotation_that_reopens_no_paragraph_is_one_and_one_slip() -> None:
    doc = document("He said: “The pier is shut.\nIt is old.\nIt will open in May.”\nHe left.")
    assert [each.chain for each in doc[quotations].all] == [0, 0, 0]
    assert len(doc[quotations].stray) == 1
    at = doc.text.index("old")
    assert doc[regions].scope_at(Span(at, at + 3)) == "quotation"


def test_what_closes_without_opening_is_stray() -> None:
    text = "He called it “brave” and then bold.” Nobody did."
    assert stray(text) == [text.index("” Nobody")]
    assert quoted('We are sorry," said Ms Lee.') == ['We are sorry,"']


def test_reversed_marks_are_known_by_role() -> None:
    marks = document("It is ’contained’, “brave“ and ‘calm’.")[quotations].marks
    assert [(mark.role, mark.reversed) for mark in marks] == [
        ("open", True), ("close", False), ("open", False), ("close", True), ("open", False), ("close", False),
    ]  # fmt: skip


def test_seed_002_opens_17_times_and_closes_6() -> None:
    doc = seed("002")
    found = doc[quotations]
    assert found.stray == ()
    assert sum(mark.role == "open" for mark in found.marks) == 17
    assert all(mark.reversed for mark in found.marks if mark.role == "open")
    assert lines(doc, [each for each in found.all if each.closed]) == [1, 6, 17, 18, 20, 23]
    assert [each.chain for each in found.all] == [0, 1, 1, 1, *[2] * 8, 3, 4, 5, 5, 5]


@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_the_other_seeds_have_nothing_astray(number: str) -> None:
    assert seed(number)[quotations].stray == ()


def test_seed_004_closes_before_the_orphan() -> None:
    doc = seed("004")
    chains = {doc.source.position(each.span.start).line: each.chain for each in doc[quotations].all}
    assert chains[26] == chains[28] == chains[30] != chains[32]


@given(st.text(alphabet="ab s.,?:\n\"“”‘’'«»`„5[(—", max_size=80))
def test_any_text_is_read_in_order(text: str) -> None:
    if not text.strip():
        return
    doc = document(text)
    found = doc[quotations]
    assert list(found.all) == sorted(found.all, key=lambda each: (each.span.start, -each.span.end))
    assert [mark.at for mark in found.marks] == sorted({mark.at for mark in found.marks})
    outer = [each.span for each in found.all if not each.depth]
    assert all(one.end <= other.start for one, other in pairwise(outer))
    for each in found.all:
        assert doc.blocks[each.block].span.covers(each.span)
        assert each.span.covers(each.inner)
    for mark in found.marks:
        assert doc.text[mark.at] in "\"“”‘’'«»`„"


@pytest.mark.parametrize("piece", ['"', "'", "s' ", " 'a", '"a ', "“", "” ", '5" '])
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        doc = document(piece * (size // len(piece)) + " x.")
        started = time.process_time()
        doc[quotations]
        return time.process_time() - started

    # Twelve times the text: about 12 times the work if it is linear, 144 if it is quadratic.
    assert min(seconds(18_000) for _ in range(2)) < 60 * max(min(seconds(1_500) for _ in range(3)), 0.0005)
