"""Parts of a page that are made for search engines rather than for readers."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from newslint.analyses.calendar_words import MONTHS, WEEKDAYS
from newslint.analyses.fingerprints import COMMON
from newslint.analyses.number_words import MULTIPLES, ORDINALS, SCALES, SMALL, TENS
from newslint.analyses.words import folded, vocabulary, words_in
from newslint.analysis import analysis
from newslint.document import Block, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

SearchPartKind = Literal["takeaways", "questions", "reading time", "stacked headings", "key phrase", "unanswered"]


class SearchPart(NamedTuple):
    """One part; ``span`` is the line that shows it."""

    kind: SearchPartKind
    span: Span


_SIGNS = frozenset("takeaways takeaway key glance dr summary faq faqs frequently ask questions min minute".split())
_TAKEAWAYS = lazy_pattern(
    r"\W*(?:the |our )?(?:key (?:take-?aways?|points|facts|highlights)|takeaways|at a glance|tl;dr|quick summary)\W*"
)
_QUESTIONS = lazy_pattern(r"\W*(?:frequently asked questions|faqs?|people also ask|common questions)\b.{0,40}")
_READING_TIME = lazy_pattern(r"\W*(?:(?:reading time:? )?\d+[ -]min(?:ute)?s? read|reading time:? \d+ min\w*)\W*")
_LONGEST = 90
_ASKS_A_NUMBER = lazy_pattern(r"\W*(?:and |so |but )?how (?:often|many|much|long|old|far)\b")
_ASKS_A_TIME = lazy_pattern(r"\W*(?:and |so |but )?when\b")
_TELLS_WHY_NOT = lazy_pattern(
    r"\b(?:unclear|unknown|not (?:yet )?(?:known|said|been|clear|confirmed)|no (?:figures|date|official)|yet to"
    r"|declined|depends?|until|after|once|before)\b"
)
_NUMBERS = frozenset((*SMALL, *TENS, *SCALES, *MULTIPLES, *ORDINALS)) - {"second"} | frozenset(
    "once twice never always daily weekly monthly yearly annually half dozens hundreds thousands millions none".split()
)
_TIMES = frozenset((*MONTHS, *WEEKDAYS)) | frozenset(
    "today yesterday tomorrow tonight now immediately week month year summer autumn winter spring morning".split()
)
_PHRASE = 3
"""Words of a headline that make a key phrase when they come back, two of them content words."""


@analysis
def search_parts(doc: Document) -> tuple[SearchPart, ...]:
    """The parts of each kind, in order of the text; of a kind that is found by its line, the first."""
    found = list(_unanswered(doc))
    headings = [index for index, block in enumerate(doc.blocks) if block.kind == "heading"]
    if not doc[vocabulary].isdisjoint(_SIGNS):
        found += _named(doc)
    stacked = [after for before, after in pairwise(headings) if after == before + 1 and _is_stacked(doc, before, after)]
    if stacked:
        found.append(SearchPart("stacked headings", doc.blocks[stacked[0]].span))
    if headings and (repeated := _key_phrase(doc, headings)):
        found.append(SearchPart("key phrase", repeated))
    return tuple(sorted(found, key=lambda part: part.span))


def _named(doc: Document) -> Iterator[SearchPart]:
    patterns: dict[SearchPartKind, object] = {}
    for block in doc.blocks:
        if block.span.length > _LONGEST or block.kind == "table_cell":
            continue
        line = doc[folded][block.span.start : block.span.end]
        kind: SearchPartKind | None = (
            "takeaways" if _TAKEAWAYS.fullmatch(line)
            else "questions" if _QUESTIONS.fullmatch(line)
            else "reading time" if _READING_TIME.fullmatch(line)
            else None
        )  # fmt: skip
        if kind and kind not in patterns:
            patterns[kind] = True
            yield SearchPart(kind, block.span)


def _is_stacked(doc: Document, before: int, after: int) -> bool:
    """Whether a heading stands right under one of its own rank; a question may follow the heading of its section."""
    first, second = doc.blocks[before], doc.blocks[after]
    return first.level >= second.level and not doc.words(second.span).endswith("?") and after + 1 < len(doc.blocks)


def _key_phrase(doc: Document, headings: list[int]) -> Span | None:
    """A heading that repeats, word for word, a phrase of the headline that the opening repeats too."""
    headline = next(doc.of_kind("headline"), None)
    opening = next(doc.of_kind("paragraph"), None)
    if headline is None or opening is None:
        return None
    said = f" {' '.join(_words(doc, opening))} "
    title = _words(doc, headline)
    phrases = [title[at : at + _PHRASE] for at in range(len(title) - _PHRASE + 1)]
    phrases = [
        each for each in phrases if sum(word not in COMMON for word in each) > 1 and f" {' '.join(each)} " in said
    ]
    for index in headings if phrases else ():
        heading = f" {' '.join(_words(doc, doc.blocks[index]))} "
        if any(f" {' '.join(phrase)} " in heading for phrase in phrases):
            return doc.blocks[index].span
    return None


def _words(doc: Document, block: Block) -> list[str]:
    return words_in(doc[folded][block.span.start : block.span.end])


def _unanswered(doc: Document) -> Iterator[SearchPart]:
    """Question headings that ask for a number or a time which the text below does not give."""
    low = doc[folded]
    for index, block in enumerate(doc.blocks):
        if block.kind != "heading" or low[block.span.end - 1] != "?":
            continue
        number, time = _ASKS_A_NUMBER.match(low, *block.span), _ASKS_A_TIME.match(low, *block.span)
        if not (number or time):
            continue
        answer: list[str] = []
        open_question = False
        for other in doc.blocks[index + 1 :]:
            if other.kind in ("heading", "headline"):
                break
            answer += _words(doc, other)
            open_question = open_question or _TELLS_WHY_NOT.search(low, *other.span) is not None
        told = _NUMBERS if number else _NUMBERS | _TIMES
        if answer and not open_question and not any(word in told or word[0].isdigit() for word in answer):
            yield SearchPart("unanswered", block.span)
