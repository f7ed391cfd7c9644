"""Who is said to have said it: attributions of indirect speech, and the speakers of quotations."""

from typing import Literal, NamedTuple

from newslint.analyses.quotations import quotations
from newslint.analysis import analysis
from newslint.document import Document
from newslint.span import Span

SourceKind = Literal["person", "body", "document", "link", "pronoun", "anonymous", "vague"]


class Attribution(NamedTuple):
    """A source, the cue that binds it, and the words that it vouches for.

    ``source`` is None when the cue has no stated source (“it is understood”).
    ``kind`` “vague” never counts as a source (authorities, experts, reports).
    """

    source: Span | None
    cue: Span
    content: Span
    kind: SourceKind


class Speaker(NamedTuple):
    """Who says a quotation: the words that name them, and a folded key for comparison.

    ``key`` is the folded surname or body; pronouns are resolved to the last
    person named where that is unambiguous, else ``key`` is empty.
    """

    span: Span
    key: str


@analysis
def attributions(doc: Document) -> tuple[Attribution, ...]:
    """Every attribution in prose, in order of the cue."""
    return ()


@analysis
def speakers(doc: Document) -> tuple[Speaker | None, ...]:
    """The speaker of each quotation of ``doc[quotations].all``, in that order; None if none is stated."""
    return tuple(None for _ in doc[quotations].all)
