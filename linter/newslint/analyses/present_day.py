"""Whether an article speaks of a body or a place as of its own day, or looks back."""

from newslint.analyses import acting_cues as cues
from newslint.analyses.demonyms import PLACES
from newslint.analyses.out_of_date import OutOfDate
from newslint.analyses.regions import regions
from newslint.analyses.sentences import sentence_at, sentences
from newslint.analyses.words import fold, folded, vocabulary, words_in
from newslint.document import Document
from newslint.span import Span

_NEAR = 2
_REACH = 40


def part_of_longer_name(doc: Document, span: Span) -> bool:
    """True if a capital beside the name makes it part of another; a title after it does not (“DfID Secretary”)."""
    text = doc.text
    if cues.LARGER.match(text, span.end):
        return True
    before = cues.IN_A_NAME.search(text, max(span.start - _REACH, 0), span.start)
    return before is not None and fold(before[1]).rstrip(".") not in cues.OWN_COUNTRY


def called_former(doc: Document, span: Span) -> bool:
    """True if the words around the name say that it is a former one, or that the change is known to the article."""
    low = doc[folded]
    if cues.AFTER.match(low, span.end) or cues.ENDED.match(low, span.end):
        return True
    if cues.BEFORE.search(low, max(span.start - _REACH, 0), span.start):
        return True
    return not cues.TELLS_OF_THE_CHANGE.isdisjoint(_sentence_words(doc, span))


def abroad(doc: Document, out: OutOfDate) -> bool:
    """True if a British body’s name is one that bodies abroad bear too, and the article names places abroad only."""
    entry = out.entry
    if entry.country != "GB" or not entry.name.startswith(cues.ALSO_ABROAD):
        return False
    held = doc[vocabulary]
    return not PLACES.isdisjoint(held) and cues.BRITISH.isdisjoint(held)


def foretold(doc: Document, span: Span) -> bool:
    """True if the sentence speaks of a body to come."""
    return not cues.TO_COME.isdisjoint(_sentence_words(doc, span))


def acts_now(doc: Document, out: OutOfDate) -> bool:
    """True if the body is made to act, or to be acted upon, about the day of publication.

    A present or future verb says so, or a weekday; a past one only in an article
    that does not speak of the time before the change.
    """
    low, span = doc[folded], out.span
    sentence = sentence_at(doc, span.start)
    if (
        sentence is None
        or cues.OF_ITS_WORK.match(low, span.end)
        or cues.CAREER.search(low, sentence.span.start, span.start)
    ):
        return False
    held = _sentence_words(doc, span)
    if not cues.LOOKS_BACK.isdisjoint(held) or years_to(held, out.year):
        return False
    start, end = sentence.span
    subject = not cues.AFTER_PREPOSITION.search(low, start, span.start)
    whole = low[span.end : span.end + 2] != "'s"
    if (subject and cues.ACTS_NOW.match(low, span.end)) or (whole and cues.OBJECT_NOW.search(low, start, span.start)):
        return True
    recent = _is_recent(held, low[start:end]) or _years_after(held, out, doc.published.when.year)
    ends_clause = low[span.end : span.end + 1] in cues.STOPS
    if (
        cues.SPOKE.match(low, span.end)
        or cues.SPOKEN_FOR.search(low, start, span.start)
        or (ends_clause and cues.SAYS.search(low, start, span.start))
    ):
        return recent or not _led_back(doc, span, out.year)
    dealt = cues.PASSIVE.search(low, start, span.start) or cues.HANDED.search(low, start, span.start)
    if (subject and cues.ACTED.match(low, span.end)) or (whole and dealt):
        return recent or not years_to(doc[vocabulary], out.year)
    return False


def spoken_of_now(doc: Document, out: OutOfDate) -> bool:
    """True if the sentence around a place or currency is of the present, and nothing in it is of the past."""
    sentence = sentence_at(doc, out.span.start)
    held = _sentence_words(doc, out.span)
    if sentence is None or not held.isdisjoint(cues.LOOKS_BACK | cues.ELSEWHEN) or years_to(held, out.year):
        return False
    words = doc[folded][sentence.span.start : sentence.span.end]
    if _is_recent(held, words):
        return True
    present = cues.PLACED_BACK.isdisjoint(held) and cues.PRESENT.search(words) is not None
    return present and not _led_back(doc, out.span, out.year)


def _is_recent(held: frozenset[str], sentence: str) -> bool:
    """True if the words of a sentence say that it speaks of the days about publication."""
    return not cues.RECENT.isdisjoint(held) or cues.LATELY.search(sentence) is not None


def years_to(held: frozenset[str], last: int) -> bool:
    """True if the words hold a year from 1900 to ``last``."""
    return any(word[:4].isdecimal() and len(word.rstrip("s'")) == 4 and 1900 <= int(word[:4]) <= last for word in held)


def _years_after(held: frozenset[str], out: OutOfDate, last: int) -> bool:
    """True if the words hold a year after the one in which the row ended, no later than ``last``."""
    return out.ended and any(word.isdecimal() and len(word) == 4 and out.year < int(word) <= last for word in held)


def in_own_words(doc: Document, span: Span) -> bool:
    """True in the writer's running words."""
    return doc[regions].scope_at(span) in ("narrator", "standfirst")


def _led_back(doc: Document, span: Span, last: int) -> bool:
    """True if one of the sentences just before names a year up to ``last``."""
    at = next((n for n, one in enumerate(doc[sentences]) if one.span.end > span.start), 0)
    return any(
        years_to(frozenset(words_in(doc[folded][one.span.start : one.span.end])), last)
        for one in doc[sentences][max(at - _NEAR, 0) : at]
    )


def _sentence_words(doc: Document, span: Span) -> frozenset[str]:
    sentence = sentence_at(doc, span.start)
    return frozenset(words_in(doc[folded][sentence.span.start : sentence.span.end])) if sentence else frozenset()
