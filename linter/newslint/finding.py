"""What a rule reports: the words, the reason, the other side of a contradiction, a remedy."""

from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.span import Span

if TYPE_CHECKING:
    from newslint.document import Document

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Safety = Literal["safe", "suggest"]

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From the mildest to the gravest."""


class Edit(NamedTuple):
    """Replace the words of ``span`` (in ``Document.text``) by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that together remove a finding.

    ``safe`` edits cannot change what the text says and are applied by
    ``--fix``; ``suggest`` edits are shown and never applied.
    """

    safety: Safety
    title: str
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that a finding speaks of; ``document`` is None for the article itself."""

    span: Span
    message: str
    document: "Document | None" = None


class Finding(NamedTuple):
    """A place in ``Document.text`` and a sentence about it.

    ``case`` names one of the rule's declared cases, where they differ in
    severity; empty for the rule's own severity.
    """

    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    case: str = ""


def suggestion(span: Span, text: str, title: str = "") -> Fix:
    """A replacement to show, never applied by itself."""
    return Fix("suggest", title or f"replace with “{text}”", (Edit(span, text),))


def safe_fix(span: Span, text: str, title: str) -> Fix:
    """A replacement that cannot change meaning and that ``--fix`` applies."""
    return Fix("safe", title, (Edit(span, text),))
