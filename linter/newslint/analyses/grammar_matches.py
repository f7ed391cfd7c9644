"""What a grammar checker says of the writer's own words: quotations and names are not its business."""

from bisect import bisect_right

from newslint.analyses.names import runs
from newslint.analyses.regions import regions
from newslint.analyses.sentences import sentence_at
from newslint.analysis import analysis
from newslint.document import BlockKind, Document
from newslint.span import Span
from newslint.world import World
from newslint.world.grammar import Kind, Match

CHECKED: tuple[BlockKind, ...] = ("standfirst", "paragraph", "list_item")
"""Headlines and cells are no sentences, and a block quote is somebody else's."""

CURRENCIES = frozenset("£$€")


@analysis
def grammar_matches(doc: Document) -> tuple[Match, ...]:
    """All but the spelling, in order; spans lie in ``doc.text``. Raises Unavailable if there is no checker."""
    return _matches(doc, "grammar")


@analysis
def spelling_matches(doc: Document) -> tuple[Match, ...]:
    """The words that the checker's dictionary lacks, in order, but for those with a capital, which are mostly names.

    Raises Unavailable if there is no checker.
    """
    return tuple(match for match in _matches(doc, "spelling") if not doc.text[match.span.start].isupper())


def _matches(doc: Document, kind: Kind) -> tuple[Match, ...]:
    grammar = (doc.world or World()).grammar
    blocks = list(doc.of_kind(*CHECKED))
    language = doc.metadata.language
    answers = grammar.check([doc.words(block.span) for block in blocks], language.value if language else "", kind)
    placed = (
        match._replace(span=match.span.shifted(block.span.start))
        for block, answer in zip(blocks, answers, strict=True)
        for match in answer
    )
    return tuple(match for match in placed if _own(doc, match.span))


def _own(doc: Document, span: Span) -> bool:
    """Whether none of the words is quoted or marked by an editor (“destroy[ed]”, “[sic]”), and not all are a name."""
    after = doc.text[span.end : span.end + 2].strip()[:1]
    edited = after == "[" or doc.text[span.start - 1 : span.start] in ("[", "]")
    sum_of_money = after in CURRENCIES  # “an £11bn gap” is read as eleven billion
    return not (edited or sum_of_money or doc[regions].touches_quotation(span) or _named(doc, span))


def _named(doc: Document, span: Span) -> bool:
    index = bisect_right(doc[runs], span.start, key=lambda run: run[0]) - 1
    if index < 0:
        return False
    start, end = doc[runs][index]
    return span.end <= end and (" " in doc.text[start:end] or not _opens(doc, start))


def _opens(doc: Document, start: int) -> bool:
    """Whether a sentence begins here, so that a capital proves no name."""
    sentence = sentence_at(doc, start)
    return sentence is not None and sentence.span.start == start
