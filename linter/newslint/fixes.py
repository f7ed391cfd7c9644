"""Which edits may be applied, and the text after them. Nothing here reads or writes a file.

Only safe fixes are applied, and only where their words stand in the file as
the rule saw them. Quoted words are never changed: inside quotation marks and
block quotes, an edit may exchange one mark for another and nothing else.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from typing import NamedTuple

from newslint.document import Document
from newslint.finding import Edit, Fix
from newslint.results import Result, SourceEdit, SourceFix
from newslint.source import Source
from newslint.span import Span

ROUNDS = 10
"""How often a text is mended and linted again before its fixes are held to go in a circle."""

_MARKS = re.compile("[\"'`´“”„‟‘’‚‛«»‹›]+")
_LINE_END = re.compile(r"\r\n|\n|\r")


class DoesNotConverge(Exception):
    """Every round of fixes leaves something to fix; the message names the rules."""


class Mended(NamedTuple):
    """A text with its safe fixes applied.

    ``applied`` are the findings that were mended, round by round; their places
    lie in the text of their round. ``left`` are the findings of the last lint,
    placed in ``source``.
    """

    source: Source
    applied: tuple[Result, ...]
    left: tuple[Result, ...]


def source_fix(doc: Document, fix: Fix) -> SourceFix | None:
    """A rule's fix as edits of the file, or None if its words do not stand in the file unchanged.

    A safe fix that would change quoted words becomes a suggestion.
    """
    edits, safety = [], fix.safety
    for edit in fix.edits:
        span = _in_source(doc, edit.span)
        if span is None:
            return None
        if safety == "safe" and _rewords_quotation(doc, edit):
            safety = "suggest"
        edits.append(SourceEdit(span, edit.text))
    return SourceFix(safety, fix.title, tuple(edits))


def apply_edits(doc: Document, edits: Iterable[Edit]) -> str:
    """The source text after ``edits``, which must not overlap and must stand in the source unchanged."""
    return replaced(doc.source.text, (SourceEdit(doc.to_source(edit.span), edit.text) for edit in edits))


def replaced(text: str, edits: Iterable[SourceEdit]) -> str:
    """``text`` after ``edits``, in any order, which must not overlap."""
    pieces: list[str] = []
    last = 0
    for span, new in sorted(edits):
        pieces += text[last : span.start], new
        last = span.end
    return "".join(pieces) + text[last:]


def chosen(source: Source, results: Iterable[Result]) -> list[tuple[Result, SourceFix]]:
    """The safe fixes of reported findings that can be applied together, each whole or not at all.

    Of two that overlap, or begin at one place, the first in the order of
    ``results`` is taken: the other is left for the next round. A fix that
    changes nothing, or that the file's encoding cannot hold, is not taken.
    """
    taken: list[Span] = []
    fixes = []
    for result in results:
        if result.status != "reported":
            continue
        for fix in result.fixes:
            if fix.safety == "safe" and _changes(source, fix) and _fits(fix, taken):
                for edit in fix.edits:
                    insort(taken, edit.span)
                fixes.append((result, fix))
                break
    return fixes


def mend(source: Source, lint: Callable[[Source], Iterable[Result]], rounds: int = ROUNDS) -> Mended:
    """Apply safe fixes and lint again, until nothing is left to apply.

    ``lint`` gives the results of one text, sorted. Byte order mark, encoding
    and the style of line endings stay. Raises DoesNotConverge after ``rounds``.
    """
    applied: list[Result] = []
    rules: list[set[str]] = []
    while True:
        left = tuple(lint(source))
        fixes = chosen(source, left)
        if not fixes:
            return Mended(source, tuple(applied), left)
        if len(rules) == rounds:
            circling = set().union(*rules[rounds // 2 :])
            raise DoesNotConverge(f"fixes do not converge: rules {', '.join(sorted(circling))}")
        edits = [
            SourceEdit(edit.span, _LINE_END.sub(source.newline, edit.text)) for _, fix in fixes for edit in fix.edits
        ]
        source = Source(replaced(source.text, edits), source.name, source.encoding, source.bom)
        applied += (result for result, _ in fixes)
        rules.append({result.card.name for result, _ in fixes})


def unified_diff(path: str, before: str, after: str) -> str:
    """What changed, as ``patch`` and ``git apply`` read it; empty if nothing did."""
    from difflib import unified_diff as lines_of

    name = "".join(character if character.isprintable() else "?" for character in path)
    lines = lines_of(_lines(before), _lines(after), name, name)
    return "".join(line if line[-1] in "\r\n" else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _in_source(doc: Document, span: Span) -> Span | None:
    """Where the words of ``span`` stand in the file unchanged; an insertion stands by its neighbour."""
    if span.length:
        return doc.to_source(span) if doc.stands_in_source(span) else None
    if span.start and doc.stands_in_source(before := Span(span.start - 1, span.start)):
        end = doc.to_source(before).end
        return Span(end, end)
    if doc.stands_in_source(after := Span(span.start, span.start + 1)):
        start = doc.to_source(after).start
        return Span(start, start)
    return None


def _rewords_quotation(doc: Document, edit: Edit) -> bool:
    """True if the edit changes more than quotation marks in words that are quoted."""
    if _MARKS.sub("'", doc.words(edit.span)) == _MARKS.sub("'", edit.text):
        return False
    from newslint.analyses.regions import regions

    return doc[regions].touches_quotation(edit.span) or doc[regions].scope_at(edit.span) == "quotation"


def _changes(source: Source, fix: SourceFix) -> bool:
    """True if the fix makes a difference that the file's encoding can hold."""
    try:
        for edit in fix.edits:
            edit.text.encode(source.encoding)
    except UnicodeEncodeError:
        return False
    return any(edit.span.of(source.text) != edit.text for edit in fix.edits)


def _fits(fix: SourceFix, taken: list[Span]) -> bool:
    """True if no edit of the fix overlaps one of the disjoint ``taken``, or another of its own."""
    own: list[Span] = []
    for edit in fix.edits:
        for others in (taken, own):
            at = bisect_left(others, edit.span)
            for other in others[max(at - 1, 0) : at + 1]:
                if other.overlaps(edit.span) or other.start == edit.span.start:
                    return False
        insort(own, edit.span)
    return True


def _lines(text: str) -> list[str]:
    """The lines of ``text`` with their endings, as an editor divides them."""
    starts = Source(text).line_starts
    lines = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return lines if lines[-1] else lines[:-1]
