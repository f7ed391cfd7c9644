"""Notes by which an article owns up to a change: “Correction: …”, “This story was amended on 3 May …”."""

from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_SIGNS = ("correct", "clarif", "amend", "updat", "editor", "version", "revis")
"""One of these stands in every note."""

_LABEL = lazy_pattern(
    r"[\s*_\[(>#•–—-]*(?:(?:\d{1,2} \w+(?: \d{4})?|updated?|note)[:,.\s–—-]+)?"
    r"(?:corrections?(?: and clarifications?)?|clarifications?|amendments?|updated?|editor'?s'? note|note to readers|"
    r"corrected|amended)\b(?:[\s*_]*[:(\[|–—-]|[ ,]+(?:on |at )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"mon|tue|wed|thu|fri|sat|sun|appended)|\W*\Z)"
)
_SAID = lazy_pattern(
    r"\b(?:this|the|our|an?) (?:\w+ ){0,2}?(?:article|story|report|piece|page|post|headline|caption|copy|text|item) "
    r"(?:was|has been|is|were) (?:\w+ ){0,3}?(?:amended|corrected|updated|changed|edited|revised|clarified)\b"
    r"|\b(?:an?|the) (?:earlier|previous|original|initial) version (?:of|said|stated|gave|misspelt|misspelled|had|"
    r"incorrectly|wrongly)\b|\bwe (?:have )?(?:corrected|amended|clarified)\b"
)


@analysis
def correction_notes(doc: Document) -> tuple[Span, ...]:
    """The blocks that are notes to the reader about a change, in order."""
    low = doc[folded]
    if not any(sign in low for sign in _SIGNS):
        return ()
    return tuple(block.span for block in doc.blocks if _LABEL.match(low, *block.span) or _SAID.search(low, *block.span))
