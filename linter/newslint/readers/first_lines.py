"""What the first lines of a plain text are: its headline, byline, date, reading time, and the metadata they hold."""

import re
from typing import Literal, NamedTuple

from newslint.document import Block
from newslint.lazy_pattern import lazy_pattern
from newslint.metadata import Field, Metadata, Stamp
from newslint.readers.metadata_keys import parse_stamp
from newslint.readers.wire import note_opening, opening
from newslint.span import Span

REACH = 8
"""Blocks from the top among which bylines, dates and the like are looked for."""

_LONGEST = 120
"""Code points of a line that may be one of them."""

_LONGEST_HEADLINE = 160
_MOST_SPACES = 25
_FEW_SPACES = 15

_NAME = r"[A-Z\u00c0-\u00de][\w.'’-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|and|&|de|da|del|van|von|der|bin|al|la|le))*"
_BYLINE = re.compile(
    rf"(?:(?:[Ww]ords |[Ww]ritten )?[Bb][Yy]|[Aa]uthor:|[Bb]yline:):? ({_NAMES}(?:(?:,| in| for| at) .*[^.!?:])?)"
)
_FULL_NAME = lazy_pattern(rf"{_NAME}(?: {_NAME}){{1,3}}")
_HANDLE = lazy_pattern(r"@?[\w.]*[a-z][\w.]*")
_READING_TIME = lazy_pattern(r"(?:reading time:? |read time:? )?\d+[ -]min(?:ute)?s?(?: read)?", re.I)
_DATED = lazy_pattern(r"(?:(?:first )?(?:published|posted)|date|((?:last )?(?:updated|modified)))(?: on| at|:)* ", re.I)
_TITLED = re.compile(r"(?:headline|title): ?(?=\S)", re.I)
_LEAKED_DATE = re.compile(r"(?:date|published|posted):? (\d{4}-\d\d-\d\d(?:[T ][\d:]+Z?)?) (?=\S)", re.I)
_PART = re.compile(r"[^\s|•·](?:[^|•·]*[^\s|•·])?")
_BULLET = re.compile(r"[-–—•*] (?=\S)")
_INITIALS_LAST = lazy_pattern(r"(?:\b[A-Z]\.){2}\Z")
TWO_SENTENCES = lazy_pattern(r"[a-z]{4}\. [A-Z“\"]")
"""A stop after a word longer than the abbreviations of headlines: Gov., Rep., Supt."""


class _Part(NamedTuple):
    """What a line, or a part of it between two bars, says about the article."""

    about: Literal["byline", "published", "modified", "reading time"]
    field: Field
    stamp: Stamp | None = None


def infer(text: str, blocks: list[Block], metadata: Metadata) -> None:
    """Correct the kinds of the first of ``blocks``, paragraphs so far, and fill ``metadata`` from their words."""
    headline, story = -1, False
    for index, block in enumerate(blocks[:REACH]):
        if block.kind != "paragraph":
            return
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if said := _said(text, block, following, 0 <= headline == index - 1):
            _note(metadata, said)
            byline = any(part.about == "byline" for part in said)
            blocks[index] = block._replace(kind="byline" if byline else "furniture")
        elif headline < 0 and not story and following and is_headline(_shown(text, block).of(text)):
            headline = index
            blocks[index] = _headline(text, block, metadata)
        else:
            story = True
            if found := opening(text, block.span):
                note_opening(metadata, text, found, found.place, found.agency)


def is_headline(words: str) -> bool:
    """True if a line is short, does not end as a sentence does, and is not two of them."""
    bare = words.rstrip("\"'”’»)")
    trails_off = bare.endswith(("…", "...")) and words.count(" ") < _FEW_SPACES
    return (
        len(words) <= _LONGEST_HEADLINE
        and words.count(" ") <= _MOST_SPACES
        and not words[0].islower()
        and (trails_off or not bare.endswith((".", ":", ";", ",", "…")) or _INITIALS_LAST.search(bare) is not None)
        and not (bare != words and bare.endswith(("!", "?")))
        and not _BULLET.match(words)
        and not TWO_SENTENCES.search(words)
    )


def _shown(text: str, block: Block) -> Span:
    """A headline's words without a label or a date in front of them."""
    before = _TITLED.match(text, *block.span) or _LEAKED_DATE.match(text, *block.span)
    return Span(before.end(), block.span.end) if before else block.span


def _headline(text: str, block: Block, metadata: Metadata) -> Block:
    """The headline's block, which leaves out a label, but not a date: that one is a mishap to be reported."""
    shown = _shown(text, block)
    metadata.headline = Field(shown.of(text), "first lines", shown)
    if leaked := _LEAKED_DATE.match(text, *block.span):
        metadata.published = parse_stamp(Field(leaked[1], "first lines", Span(*leaked.span(1))))
        shown = block.span
    return block._replace(kind="headline", span=shown)


def _said(text: str, block: Block, following: Block | None, under_headline: bool) -> list[_Part]:
    """What each part of a line says; nothing if one of them is none of these."""
    start, end = block.span
    if block.span.length > _LONGEST:
        return []
    bullet = _BULLET.match(text, start, end)
    said = []
    for part in _PART.finditer(text, bullet.end() if bullet else start, end):
        span = Span(*part.span())
        told = _part(text, span)
        if told is None and under_headline and span.end == end:
            told = _bare_name(text, span, following, bool(bullet))
        if told is None:
            return []
        said.append(told)
    return said


def _part(text: str, span: Span) -> _Part | None:
    words = span.of(text)
    if byline := _BYLINE.fullmatch(words):
        names = Span(span.start + byline.start(1), span.end)
        return _Part("byline", Field(byline[1], "first lines", names))
    if not any(character.isdigit() for character in words):
        return None
    if _READING_TIME.fullmatch(words):
        return _Part("reading time", Field(words, "first lines", span))
    dated = _DATED.match(words)
    if dated:
        span = Span(span.start + dated.end(), span.end)
    field = Field(span.of(text), "first lines", span)
    stamp = parse_stamp(field)
    return stamp and _Part("modified" if dated and dated[1] else "published", field, stamp)


def _bare_name(text: str, span: Span, following: Block | None, bullet: bool) -> _Part | None:
    """A handle after a dash, or a full name above a date, where a byline stands."""
    words = span.of(text)
    named = _HANDLE.fullmatch(words) if bullet else _FULL_NAME.fullmatch(words)
    if named is None or not (bullet or (following is not None and _said(text, following, None, False))):
        return None
    return _Part("byline", Field(words, "first lines", span))


def _note(metadata: Metadata, said: list[_Part]) -> None:
    for part in said:
        if part.about == "byline":
            metadata.bylines = (*metadata.bylines, part.field)
        elif part.about == "published":
            known = metadata.published
            if known is None or (part.stamp and known.when == part.stamp.when.replace(hour=0, minute=0, tzinfo=None)):
                metadata.published = part.stamp
        elif part.about == "modified":
            metadata.modified = metadata.modified or part.stamp
