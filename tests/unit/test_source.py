"""Source: decoding, and every conversion between kinds of position, against naive implementations."""

import codecs
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.source import MAX_BYTES, Position, Source, Unit, UnreadableSource

UNITS: tuple[Unit, ...] = get_args(Unit)

ODDITIES = [
    "\r",
    "\n",
    "\r\n",
    "\u2028",
    "\u0085",
    "\v",
    "\f",
    "é",
    "e\u0301",
    "“",
    "😀",
    "👩\u200d👩\u200d👧",
    "שלום",
    "\ufeff",
]
texts = st.lists(st.one_of(st.sampled_from(ODDITIES), st.text(max_size=4)), max_size=30).map("".join)
any_text = st.one_of(texts, st.text(st.characters(), max_size=30))


def naive_size(text: str, unit: Unit) -> int:
    """Length of ``text`` in ``unit``, by encoding it."""
    if unit == "code-point":
        return len(text)
    if unit == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def naive_lines(text: str) -> list[str]:
    """The lines of ``text`` with their endings, one character at a time."""
    lines = [""]
    for index, character in enumerate(text):
        lines[-1] += character
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            lines.append("")
    return lines


@given(texts)
@example("a\r\rb\n\r\n")
@example("😀\r\n\u2028é")
def test_positions_agree_with_counting_by_hand(text: str) -> None:
    source = Source(text)
    start = 0
    for number, line in enumerate(naive_lines(text), 1):
        assert source.line_starts[number - 1] == start
        assert source.line_text(number) == line.rstrip("\r\n")
        for column in range(len(line) + (number == len(source.line_starts))):
            for unit in UNITS:
                expected = Position(number, naive_size(line[:column], unit) + 1)
                assert source.position(start + column, unit) == expected
        start += len(line)
    assert len(source.line_starts) == len(naive_lines(text))


@given(texts)
def test_position_and_offset_are_inverse(text: str) -> None:
    source = Source(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            for unit in UNITS:
                assert source.offset(source.position(offset, unit), unit) == offset


@given(texts, st.integers(1, 40), st.sampled_from(UNITS))
def test_a_column_inside_a_character_or_past_the_line_is_moved_back(text: str, column: int, unit: Unit) -> None:
    source = Source(text)
    for number in range(1, len(source.line_starts) + 1):
        line = source.line_text(number)
        offset = source.offset(Position(number, column), unit) - source.line_starts[number - 1]
        assert 0 <= offset <= len(line)
        assert naive_size(line[:offset], unit) <= column - 1
        assert offset == len(line) or naive_size(line[: offset + 1], unit) > column - 1


@pytest.mark.parametrize("position", [Position(0, 1), Position(1, 0), Position(3, 1)])
def test_a_position_outside_the_text_is_an_error(position: Position) -> None:
    with pytest.raises(ValueError, match="no position"):
        Source("one\ntwo").offset(position)


@given(any_text)
def test_units_and_counts_agree_with_encoding(text: str) -> None:
    source = Source(text)
    middle = len(text) // 2
    for unit in UNITS:
        for offset in range(len(text) + 1):
            assert source.units(offset, unit) == naive_size(text[:offset], unit)
        assert source.count(middle, len(text), unit) == naive_size(text[middle:], unit)


@given(any_text)
def test_bytes_lead_back_to_the_character_that_holds_them(text: str) -> None:
    source = Source(text)
    byte = 0
    for offset, character in enumerate(text):
        for _ in range(naive_size(character, "utf-8")):
            assert source.from_utf8(byte) == offset
            byte += 1
    assert source.from_utf8(byte) == len(text)


MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
readable = texts.map(lambda text: text.replace("\0", "")).filter(bool)


@given(readable, st.sampled_from(sorted(MARKED)), st.sampled_from([None, "latin-1"]))
def test_a_byte_order_mark_decides_and_is_written_back(text: str, codec: str, configured: str | None) -> None:
    data = MARKED[codec] + text.encode(codec)
    source = Source.from_bytes(data, encoding=configured)
    assert source.text == text
    assert source.encode(source.text) == data


@given(readable, st.sampled_from([None, "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "UTF32", "cp1252"]))
def test_without_a_mark_the_bytes_are_written_back_without_one(text: str, encoding: str | None) -> None:
    written = {None: "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16-le", "UTF32": "utf-32-le"}
    codec = written.get(encoding, encoding or "")
    data = text.encode(codec, "ignore")
    if data and not data.startswith(tuple(MARKED.values())):
        source = Source.from_bytes(data, encoding=encoding)
        assert source.text == data.decode(codec)
        assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"", None, "the file is empty"),
        (codecs.BOM_UTF8, None, "the file is empty"),
        (b"x" * (MAX_BYTES + 1), None, "larger than 10 MB"),
        (b"one\r\ntwo\rth\xffree", None, "byte 11 (line 3) is not UTF-8; save the file as UTF-8"),
        (codecs.BOM_UTF8 + b"\xff", None, "byte 3 (line 1) is not UTF-8"),
        (codecs.BOM_UTF16_LE + "ਊ\r\nx".encode("utf-16-le") + b"x", None, "byte 10 (line 2) is not UTF-16-LE"),
        (b"caf\x81", "cp1252", "byte 3 (line 1) is not CP1252"),
        (b"one\ntwo\0", None, "line 2 holds a NUL character"),
        ("text".encode("utf-16-le"), None, "UTF-16 without its mark"),
        (b"text", "utf-9", "the encoding “utf-9” is not known"),
        (b"text", "hex", "the encoding “hex” is not known"),
        (b"text", "bad\0name", "is not known"),
        (b"text", "idna", "the encoding “idna” is not known"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(data: bytes, encoding: str | None, message: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        Source.from_bytes(data, encoding=encoding)
    assert message in str(caught.value)


def test_a_file_of_exactly_the_largest_size_is_read() -> None:
    assert len(Source.from_bytes(b"x" * MAX_BYTES).text) == MAX_BYTES


@given(st.binary(max_size=40), st.sampled_from([None, "utf-16", "utf-7", "idna", "punycode", "shift_jis"]))
def test_any_bytes_are_read_or_refused(data: bytes, encoding: str | None) -> None:
    try:
        source = Source.from_bytes(data, encoding=encoding)
    except UnreadableSource:
        return
    assert source.text
    assert "\0" not in source.text


@pytest.mark.parametrize(
    ("text", "newline"), [("a", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb", "\r"), ("a\u2028b\nc", "\n")]
)
def test_the_first_line_ending_is_the_files_own(text: str, newline: str) -> None:
    assert Source(text).newline == newline
