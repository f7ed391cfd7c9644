"""Template tags between the words of an article: Hugo shortcodes, Liquid and Nunjucks tags, MDX.

They are covered, before Markdown is parsed, with characters that never stand in
text and take as many bytes, so that positions stay true.
"""

import re
from typing import NamedTuple

from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_THREE_BYTES = "\ufdd0"
_TWO_BYTES = "\u0378"
COVERS = _THREE_BYTES + _TWO_BYTES
"""The covering characters, a noncharacter and an unassigned one: to Markdown neither space nor punctuation."""

_TAG = lazy_pattern(r"\{(?:\{[^{}]*\}|%[^{}]*%)\}|\{:[^{}\r\n]*\}|[\ud800-\udfff]")
_MDX = lazy_pattern(
    _TAG.pattern
    + r"|^(?:import\s+(?:[\"'{*]|[\w$, {}*]+?\sfrom\s)|export\s+(?:default|const|let|var|function|class|async|[{*]))"
    r"[^\r\n]+(?:(?:\r\n?|\n)[^\r\n]+)*|\{[^{}]*\}",
    re.M,
)
_OPENING = lazy_pattern(r"\{(?:%-?|\{[<%])\s*(highlight|comment)\b")
_CLOSING = lazy_pattern(r"\{(?:%-?\s*end|\{[<%]\s*/)(highlight|comment)\b")
_REMARK = lazy_pattern(r"\{\s*/\*(.*?)\*/\s*\}\Z", re.S)
_CAPTION = lazy_pattern(r"(?<![\w-])(?:caption|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class Covered(NamedTuple):
    """A text with its template tags covered, where they stood, and the comments among them (MDX's ``{/* … */}``)."""

    text: str
    tags: tuple[Span, ...]
    comments: tuple[tuple[Span, str], ...]


def cover(text: str, start: int, mdx: bool) -> Covered:
    """``text`` from ``start`` on, covered; the spans lie in the whole ``text``.

    Lone surrogates are covered too: no parser takes them. What ``highlight``
    and ``comment`` tags enclose goes with them.
    """
    tags: list[Span] = []
    comments = []
    opened: re.Match[str] | None = None
    for found in (_MDX if mdx else _TAG).finditer(text, start):
        tag = found.group()
        if opened is None and _OPENING.match(tag):
            opened = found
        closing = _CLOSING.match(tag)
        if opened and closing and closing.group(1) in opened.group():
            while tags and tags[-1].start >= opened.start():
                tags.pop()
            tags.append(Span(opened.start(), found.end()))
            opened = None
        else:
            tags.append(Span(*found.span()))
        if mdx and (remark := _REMARK.match(tag)):
            comments.append((Span(*found.span()), remark.group(1)))
    parts = []
    for tag_span in tags:
        parts += [text[start : tag_span.start], _covering(len(tag_span.of(text).encode("utf-8", "surrogatepass")))]
        start = tag_span.end
    return Covered("".join([*parts, text[start:]]), tuple(tags), tuple(comments))


def _covering(size: int) -> str:
    """Covering characters of ``size`` bytes, at least 2."""
    return _THREE_BYTES * (size % 2) + _TWO_BYTES * ((size - size % 2 * 3) // 2)


def captions(text: str, tag: Span) -> list[Span]:
    """Where the values of ``caption="…"`` and ``alt="…"`` stand in a tag."""
    found = _CAPTION.finditer(text, tag.start, tag.end)
    return [Span(*match.span(1 if match.group(1) is not None else 2)) for match in found]
