"""The report for reading: every finding with its words in their line, the other side, help and remedy."""

from collections.abc import Iterator
from textwrap import wrap

from newslint.reports import Style
from newslint.reports._excerpt import excerpt
from newslint.reports._inert import line_start, one_line
from newslint.reports._wording import headline, painted, shown, summary, unfinished
from newslint.results import Place, RelatedPlace, Result, RunResults

_FRAME = "2;34"
_RELATED = "1;34"
_NARROWEST = 20

SHOWN = 4
"""How many of a finding's related places are printed; the other formats hold them all."""


def report(results: RunResults, style: Style) -> str:
    """Findings divided by blank lines, then problems and a summary."""
    blocks = ["\n".join(_finding(result, style)) for result in shown(results, style)]
    blocks += ["\n".join(part) for part in (unfinished(results, style), summary(results, style)) if part]
    return "\n\n".join(blocks) + "\n"


def _finding(result: Result, style: Style) -> Iterator[str]:
    margin = max(len(str(place.end.line)) for place in (result.place, *(related.place for related in result.related)))
    yield headline(result, style)
    yield from _excerpt(result.place, margin, "^", result.severity, style)
    for related in result.related[:SHOWN]:
        yield from _note("see", _where(related, result.place.path), margin, style)
        yield from _excerpt(related.place, margin, "-", _RELATED, style)
    if (more := len(result.related) - SHOWN) > 0:
        yield from _note("see", f"{more} more {'place' if more == 1 else 'places'}", margin, style)
    if result.help:
        yield from _note("help:", one_line(result.help), margin, style)
    for fix in result.fixes:
        if fix.safety == "safe":
            yield from _note("fix:", f"{one_line(fix.title)} (--fix does it)", margin, style)
        else:
            yield from _note("suggestion:", one_line(fix.title), margin, style)


def _where(related: RelatedPlace, path: str) -> str:
    line, column = related.place.start
    other = related.place.path
    where = f"line {line}" if other == path else f"{line_start(other)}:{line}:{column}"
    return f"{where}: {one_line(related.message)}" if related.message else where


def _excerpt(place: Place, margin: int, mark: str, color: str, style: Style) -> Iterator[str]:
    previous = 0
    for row in excerpt(place, max(style.width - margin - 5, _NARROWEST)):
        if previous and row.line > previous + 1:
            yield "  " + painted(f"{'⋮':>{margin}}", _FRAME, style)
        previous = row.line
        yield _framed(str(row.line), margin, row.text, style)
        yield _framed("", margin, " " * row.indent + painted(mark * row.marked, color, style), style)


def _framed(number: str, margin: int, text: str, style: Style) -> str:
    return f"  {painted(f'{number:>{margin}} |', _FRAME, style)} {text}"


def _note(label: str, text: str, margin: int, style: Style) -> Iterator[str]:
    """The label and the text, wrapped, under the excerpt."""
    indent = margin + 3
    hanging = indent + len(label) + 1
    lines = wrap(text, max(style.width - hanging, _NARROWEST), break_long_words=False, break_on_hyphens=False)
    yield f"{' ' * indent}{painted(label, '1', style)} {lines[0] if lines else ''}".rstrip()
    yield from (" " * hanging + line for line in lines[1:])
