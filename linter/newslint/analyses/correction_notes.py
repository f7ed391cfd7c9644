"""Notes by which an article owns up to a change: “Correction: …”, “This story was amended on 3 May …”."""

from newslint.analyses.words import folded
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

_SIGNS = ("correct", "clarif", "amend", "updat", "editor", "version", "revis", "changed", "edited", "errat")
"""One of these stands in every note."""

_LABEL = lazy_pattern(
    r"[\s*_\[(>#•–—-]*(?:(?:\d{1,2} \w+(?: \d{4})?|updated?|note)[:,.\s–—-]+)?"
    r"(?:corrections?(?: and clarifications?)?|clarifications?|amendments?|errat(?:um|a)|updated?|editor'?s'? note|"
    r"note to readers|corrected|amended)\b(?:[\s*_]*[:(\[|–—-]|[ ,]+(?:on |at )?"
    r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"mon|tue|wed|thu|fri|sat|sun|appended)|\W*\Z)"
)
_SAID = lazy_pattern(
    r"\b(?:this|the|our|an?) (?:\w+ ){0,2}?(?:article|story|report|piece|page|post|headline|caption|copy|text|item) "
    r"(?:was|ha(?:s|ve) (?:since )?been|is|were) (?:\w+ ){0,3}?(?:amended|corrected|updated|changed|edited|"
    r"revised|clarified)\b"
    r"|\b(?:an?|the) (?:earlier|previous|original|initial) versions? (?:of|said|stated|gave|misspelt|misspelled|had|"
    r"incorrectly|wrongly)\b|\bwe (?:have )?(?:corrected|amended|clarified)\b"
)


@analysis
def correction_notes(doc: Document) -> tuple[Span, ...]:
    """The blocks that are notes to the reader about a change, in order."""
    low = doc[folded]
    if not any(sign in low for sign in _SIGNS):
        return ()
    return tuple(block.span for block in doc.blocks if _LABEL.match(low, *block.span) or _SAID.search(low, *block.span))


_TELLING = ("publi", "record", "origin", "report", "version", "apolog", "correct", "updat", "refil")
"""One of these stands in every passage of ``changes_told``."""

_TOLD = lazy_pattern(
    r"\b(?:corrects|refiles|(?:updates|updated) to (?:correct|fix|give|say|show|clarify))\b"
    r"|\A\W*(?:last|first) (?:updated|published|modified|revised)\b.*|\bwe (?:apologi[sz]e|regret)\b"
    r"|\b(?:originally|initially|previously|wrongly|mistakenly) (?:said|stated|reported|gave|put|published)\b"
    r"|\bas first reported\b|\b(?:since|after|following) (?:first |initial )?publication\b"
    r"|\b(?:in|of) (?:an |the |our )?(?:earlier|previous|original|first) versions?\b"
    r"|\b(?:earlier|previous) versions (?:of|said|gave)\b|\bthis version (?:corrects|gives|has)\b"
    r"|\b(?:for the record|set(?:ting)? the record straight)\b|\b(?:was|were|been) corrected\b"
)


@analysis
def changes_told(doc: Document) -> tuple[Span, ...]:
    """The words that tell the reader of a change, in order: whole notes, and passages such as “we originally said”."""
    low, notes = doc[folded], doc[correction_notes]
    if not any(sign in low for sign in _TELLING):
        return notes
    told = (
        Span(block.span.start + found.start(), block.span.start + found.end())
        for block in doc.blocks
        if block.span not in notes and (found := _TOLD.search(low[block.span.start : block.span.end]))
    )
    return tuple(sorted((*notes, *told)))
