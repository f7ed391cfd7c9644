"""A rule's page: one text for the documentation, ``explain``, hover and the tests.

The page is Markdown. It opens with one sentence; then come, in this order,
*What it does*, *Why is this bad?*, *Example*, *References*. Samples stand
under *Example* in fenced blocks ``news bad`` and ``news good``; a line ``---``
alone divides two samples of one block. ``[[…]]`` marks the words to flag.
"""

import re
from typing import NamedTuple

from newslint.span import Span

SECTIONS = ("What it does", "Why is this bad?", "Example", "References")

_HEADING = re.compile(r"^## (.+?)\s*$", re.M)
_FENCE = re.compile(r"^(`{3,})news (bad|good)([^\n]*)\n(.*?)^\1\s*$", re.M | re.S)
_DIVIDER = re.compile(r"^---\n", re.M)
_MARK = re.compile(r"\[\[|\]\](?!\](?!\]))")


class BadPage(Exception):
    """The page breaks the form; the message says where."""


class Sample(NamedTuple):
    """One sample, and the spans of ``text`` that the rule must flag: all of them and no others.

    ``marked`` has the ``[[…]]`` marks, ``text`` has not. ``options`` are the
    words after ``bad`` or ``good`` on the fence: ``markdown``, ``html`` or
    ``plain`` for that reader (without one, every line is a paragraph),
    ``published=2024-05-03``, ``as-of=2024-05-04``, and ``whole`` for a sample
    that must not get a paragraph put before it; ``most-words=20`` sets an option
    of the rule. ``neighbours`` are the texts
    after ``+++ name`` lines: other articles of the same run, and under the name
    “published version” the sample itself as it was before.
    """

    marked: str
    text: str
    expected: tuple[Span, ...]
    bad: bool
    options: tuple[str, ...]
    neighbours: tuple[tuple[str, str], ...]


class Page(NamedTuple):
    """A parsed page; ``sections`` maps heading to text, in the page's order."""

    summary: str
    sections: dict[str, str]
    samples: tuple[Sample, ...]
    text: str


def parse_page(text: str) -> Page:
    """Parse a page. Raises BadPage if a section is missing or out of order, or a mark is unpaired."""
    text = text.strip("\n") + "\n"
    parts = _HEADING.split(text)
    summary = parts[0].strip()
    sections = {name: body.strip("\n") for name, body in zip(parts[1::2], parts[2::2], strict=True)}
    if not summary:
        raise BadPage("the page must open with one sentence that says what the rule finds")
    if tuple(sections) != SECTIONS:
        wanted, found = ", ".join(SECTIONS), ", ".join(sections) or "none"
        raise BadPage(f"the sections must be: {wanted}; found: {found}")
    samples: list[Sample] = []
    for _, kind, options, body in _FENCE.findall(text):
        for part in _DIVIDER.split(body):
            samples.append(_sample(part, kind == "bad", tuple(options.split())))
    for kind, bad in (("bad", True), ("good", False)):
        if not any(sample.bad is bad for sample in samples):
            raise BadPage(f"the page has no “news {kind}” sample")
    return Page(" ".join(summary.split()), sections, tuple(samples), text)


def _sample(body: str, bad: bool, options: tuple[str, ...]) -> Sample:
    main, *others = re.split(r"^\+\+\+ (.+)\n", body, flags=re.M)
    plain, spans = unmark(main)
    if bad is not bool(spans):
        raise BadPage(
            "a bad sample marks the words to flag with [[…]]" if bad else "a good sample marks nothing with [[…]]"
        )
    neighbours = tuple(zip(others[::2], others[1::2], strict=True))
    return Sample(main, plain, spans, bad, options, neighbours)


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the ``[[`` and ``]]`` out of a text: the text, and the spans that they enclosed, outer ones first.

    Of ``[[[`` the first two are a mark, of ``]]]`` the last two, so that words in brackets can be marked.

    Raises BadPage for an unpaired mark.
    """
    plain: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    length = last = 0
    for mark in _MARK.finditer(marked):
        plain.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark.group() == "[[":
            opened.append(length)
        elif opened:
            spans.append(Span(opened.pop(), length))
        else:
            raise BadPage("a “]]” without its “[[”")
    if opened:
        raise BadPage("a “[[” without its “]]”")
    plain.append(marked[last:])
    return "".join(plain), tuple(sorted(spans))
