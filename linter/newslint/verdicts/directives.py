"""Suppression in the text: ``<!-- newslint ignore names/name-variant: reason -->``.

``ignore`` speaks of the next block, ``ignore-line`` of its own line,
``ignore-start`` and ``ignore-end`` of what lies between, ``ignore-file`` of the
whole file; so does ``newslint: {ignore: […]}`` in front matter. Each names the
rules or families that it means, and may give a reason after a colon.
"""

import re
from collections.abc import Collection, Iterable
from itertools import takewhile
from typing import Literal, NamedTuple

from newslint.document import Block, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.rule import RuleCard
from newslint.span import Span
from newslint.suggest import closest
from newslint.verdicts.selection import ALL

FRONT_MATTER_KEY = "newslint.ignore"
UNUSED = "directives/unused-directive"
UNREADABLE = "directives/unreadable-directive"

_OURS = lazy_pattern(r"\s*newslint\b[:-]?\s*(.*?)\s*\Z", re.S)
_FORM = lazy_pattern(r"(ignore(?:-line|-start|-end|-file)?)(?![\w-])\s*([^:]*?)\s*(?::\s*(.*))?\Z", re.S)
_NAMES = lazy_pattern(r"[\w-]+(?:/[\w-]+)?(?:\s*,\s*[\w-]+(?:/[\w-]+)?)*\Z")

Verb = Literal["ignore", "ignore-line", "ignore-start", "ignore-end", "ignore-file", "front matter"]


class Directive(NamedTuple):
    """One directive: the rules or families it names, and the range of the source it speaks of."""

    verb: Verb
    names: tuple[str, ...]
    reason: str
    span: Span
    reach: Span
    line: int

    def holds_back(self, rule: str, offset: int) -> str | None:
        """The name under which a finding of ``rule`` at source ``offset`` is held back, or None."""
        if not self.reach.start <= offset < self.reach.end:
            return None
        return next((name for name in self.names if means(name, rule)), None)


class Complaint(NamedTuple):
    """Something to report about a directive itself; ``rule`` is the page that explains it."""

    rule: str
    span: Span
    message: str
    help: str


class Directives(NamedTuple):
    """The directives of one document, and what could not be read."""

    all: tuple[Directive, ...]
    complaints: tuple[Complaint, ...]


def means(name: str, rule: str) -> bool:
    """True if a selector is this rule, its family, or all."""
    return name in (rule, ALL) or rule.startswith(name + "/")


_HELP = "write <!-- newslint ignore family/rule-name: reason -->"


def read_directives(doc: Document, cards: Iterable[RuleCard], require_reasons: bool = False) -> Directives:
    """The directives in the comments and front matter of ``doc``; ``cards`` are all rules there are."""
    known = {ALL, *(name for card in cards for name in (card.name, card.family))}
    found: list[Directive] = []
    complaints: list[Complaint] = []
    opened: list[Directive] = []
    for span, verb, names, reason in _written(doc, complaints):
        for name in names:
            if name not in known:
                message = f"the directive names “{name}”, which is no rule or family{closest(name, known)}"
                complaints.append(Complaint(UNREADABLE, span, message, "newslint rules lists them all"))
        if require_reasons and not reason and verb != "ignore-end":
            complaints.append(
                Complaint(UNREADABLE, span, "the directive gives no reason", f"{_HELP}; reasons are required here")
            )
        line = doc.source.position(span.start).line
        if verb == "ignore-end":
            if not opened:
                complaints.append(
                    Complaint(UNREADABLE, span, "“ignore-end” without an “ignore-start” before it", _HELP)
                )
                continue
            start = opened.pop()
            found.append(start._replace(reach=Span(start.span.end, span.start)))
            continue
        directive = Directive(verb, names, reason, span, _reach(doc, verb, span, line), line)
        (opened if verb == "ignore-start" else found).append(directive)
    for start in opened:
        help = "write <!-- newslint ignore-end --> where the rules apply again, or use ignore-file"
        complaints.append(Complaint(UNREADABLE, start.span, "“ignore-start” without an “ignore-end” after it", help))
        found.append(start)
    return Directives(tuple(sorted(found, key=lambda directive: directive.span)), tuple(complaints))


def _written(doc: Document, complaints: list[Complaint]) -> list[tuple[Span, Verb, tuple[str, ...], str]]:
    """(span, verb, names, reason) of everything that is addressed to us, in order."""
    written: list[tuple[Span, Verb, tuple[str, ...], str]] = []
    field = doc.metadata.extra.get(FRONT_MATTER_KEY)
    if field is not None:
        names = tuple(re.findall(r"[\w/-]+", field.value))
        written.append((field.span or Span(0, 0), "front matter", names, "front matter"))
    for comment in doc.comments:
        ours = _OURS.match(comment.text)
        if ours is None:
            continue
        form = _FORM.match(ours.group(1))
        names_needed = form is not None and form.group(1) != "ignore-end"
        if form is None or (names_needed and not _NAMES.match(form.group(2))):
            complaints.append(Complaint(UNREADABLE, comment.span, "this directive cannot be read", _HELP))
            continue
        names = tuple(re.split(r"\s*,\s*", form.group(2))) if form.group(2) else ()
        written.append((comment.span, form.group(1), names, " ".join((form.group(3) or "").split())))  # type: ignore[arg-type]
    return written


def _reach(doc: Document, verb: Verb, span: Span, line: int) -> Span:
    if verb == "ignore-line":
        start = doc.source.line_starts[line - 1]
        return Span(start, start + len(doc.source.line_text(line)) + 1)
    if verb == "ignore":
        return _next_block(doc, span.end)
    return Span(0 if verb in ("ignore-file", "front matter") else span.end, len(doc.source.text) + 1)


def _next_block(doc: Document, offset: int) -> Span:
    """The source range of the first block after ``offset``; a table counts as one block."""
    places = sorted((doc.to_source(block.span), index) for index, block in enumerate(doc.blocks))
    after = next(((place, doc.blocks[index]) for place, index in places if place.start >= offset), None)
    if after is None:
        return Span(offset, offset)
    place, block = after
    end = max(doc.to_source(other.span).end for other in _one_block(doc, block))
    return Span(place.start, max(end, place.end))


def _one_block(doc: Document, block: Block) -> Collection[Block]:
    """The blocks that a reader takes for one: the cells of a table, the items of a list."""
    if block.table >= 0:
        return [other for other in doc.blocks if other.table == block.table]
    if block.kind != "list_item":
        return [block]
    return [block, *takewhile(lambda other: other.kind == "list_item", doc.blocks[doc.blocks.index(block) + 1 :])]


def unused(directives: Directives, used: Collection[tuple[Span, str]], ran: Collection[str]) -> list[Complaint]:
    """A complaint for each name of a directive that held nothing back, although such a rule ran.

    ``used`` are the (directive's span, name) pairs that held something back, ``ran`` the rules that ran.
    """
    complaints = []
    for directive in directives.all:
        for name in directive.names:
            if (directive.span, name) not in used and any(means(name, rule) for rule in ran):
                message = f"nothing of “{name}” is held back here"
                complaints.append(
                    Complaint(UNUSED, directive.span, message, "take the directive out, or the name out of it")
                )
    return complaints
