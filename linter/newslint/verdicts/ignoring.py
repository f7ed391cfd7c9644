"""Writing directives: where one goes so that it holds a finding back and changes nothing that a reader sees."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from newslint.document import Document
from newslint.results import Result, SourceEdit
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span
from newslint.verdicts.directives import read_directives

Read = Callable[[Source], Document]


def directive_for(
    source: Source, offset: int, rules: Collection[str], reason: str, read: Read, cards: Collection[RuleCard]
) -> SourceEdit | None:
    """An insertion after which ``rules`` are held back at ``offset`` of the source, or None if there is none.

    Tried in turn: before the block, at the end of the line, and for the whole
    file at its end. What is tried is read again: the directive has to reach
    the place, and the blocks have to stay what they are.
    """
    before = _blocks(read(source))
    for edit in _candidates(source, offset, ", ".join(sorted(rules)), _as_reason(reason), before):
        text = source.text[: edit.span.start] + edit.text + source.text[edit.span.start :]
        doc = read(Source(text, source.name, source.encoding, source.bom))
        moved = offset + (len(edit.text) if edit.span.start <= offset else 0)
        if [words for _, words in _blocks(doc)] != [words for _, words in before]:
            continue
        if _held_back(doc, moved, cards).issuperset(rules):
            return edit
    return None


def with_directives(
    source: Source, results: Iterable[Result], reason: str, read: Read, cards: Collection[RuleCard]
) -> tuple[Source, list[Result]]:
    """The text with a directive for every reported finding, and the findings for which none could be placed.

    Findings of one line share a directive, and one that is there already is not written again.
    """
    lines: dict[int, list[Result]] = {}
    for result in results:
        if result.status == "reported":
            lines.setdefault(result.place.start.line, []).append(result)
    offsets = {line: min(result.place.span.start for result in found) for line, found in lines.items()}
    left: list[Result] = []
    for line, found in lines.items():
        rules = {result.card.name for result in found} - _held_back(read(source), offsets[line], cards)
        edit = directive_for(source, offsets[line], rules, reason, read, cards) if rules else None
        if edit is not None:
            at, length = edit.span.start, len(edit.text)
            source = Source(source.text[:at] + edit.text + source.text[at:], source.name, source.encoding, source.bom)
            offsets = {line: offset + length if at <= offset else offset for line, offset in offsets.items()}
        elif rules:
            left += found
    return source, left


def _held_back(doc: Document, offset: int, cards: Collection[RuleCard]) -> set[str]:
    """The rules that directives hold back at a place."""
    directives = read_directives(doc, cards).all
    return {card.name for card in cards if any(each.holds_back(card.name, offset) for each in directives)}


def _candidates(
    source: Source, offset: int, rules: str, reason: str, blocks: list[tuple[Span, str]]
) -> Iterator[SourceEdit]:
    end_of_line = source.newline
    opening, closing = ("{/*", "*/}") if source.name.lower().endswith(".mdx") else ("<!--", "-->")
    block = next((span for span, _ in blocks if span.start <= offset < max(span.end, span.start + 1)), None)
    if block is not None:
        line = source.position(block.start).line
        start = source.line_starts[line - 1]
        indent = re.match(r"[ \t]*", source.line_text(line))
        margin = indent.group() if indent else ""
        directive = f"{margin}{opening} newslint ignore {rules}{reason} {closing}{end_of_line}"
        yield SourceEdit(Span(start, start), directive)
    line = source.position(offset).line
    end = source.line_starts[line - 1] + len(source.line_text(line))
    yield SourceEdit(Span(end, end), f" {opening} newslint ignore-line {rules}{reason} {closing}")
    last = len(source.text)
    gap = end_of_line if source.text.endswith(("\n", "\r")) else end_of_line * 2
    yield SourceEdit(Span(last, last), f"{gap}{opening} newslint ignore-file {rules}{reason} {closing}{end_of_line}")


def _blocks(doc: Document) -> list[tuple[Span, str]]:
    return [(doc.to_source(block.span), doc.words(block.span)) for block in doc.blocks]


def _as_reason(reason: str) -> str:
    """The reason as a directive may hold it: one line, and nothing that would end the comment."""
    words = " ".join(re.sub(r"-{2,}|>|\*/", " ", reason).split())
    return f": {words}" if words else ""
