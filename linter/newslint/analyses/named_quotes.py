"""Quoted sentences whose speaker is named: to be found again, word for word, in somebody else’s mouth."""

from typing import NamedTuple

from newslint.analyses.attributions import speakers, spoken_by
from newslint.analyses.names import names, plain
from newslint.analyses.quotations import quotations
from newslint.analyses.quoted_words import statements
from newslint.analyses.sentences import around, sentence_at
from newslint.analyses.words import folded
from newslint.analysis import stored_analysis
from newslint.document import Document
from newslint.span import Span

LEAST_WORDS = 8
"""Shorter sentences are said alike by chance."""


class NamedQuote(NamedTuple):
    """A sentence that a person, named with a given name or a title somewhere in the article, is quoted with.

    ``words`` are those of ``quoted_words``, ``span`` the quotation with its
    marks, ``speaker`` the name as it stands there, ``surname`` folded, and
    ``around`` the sentences beside the name, folded.
    """

    words: tuple[str, ...]
    span: Span
    speaker: str
    surname: str
    around: str


@stored_analysis
def named_quotes(doc: Document) -> tuple[NamedQuote, ...]:
    """The quoted sentences of eight words or more whose speaker is named beside them, in order."""
    said = doc[statements]
    persons = {name.surname for name in doc[names] if name.given or name.title} if said else set()
    number_of = {each.span: number for number, each in enumerate(doc[quotations].all)}
    found = []
    for statement in said:
        number = number_of[statement.spans[0]]
        speaker, spoken = doc[speakers][number], doc[spoken_by][number]
        if speaker is None or spoken is None or spoken.kind != "person" or plain(speaker.key) not in persons:
            continue
        name = doc.words(speaker.span).partition(",")[0]
        near = sentence_at(doc, spoken.cue.start)
        together = " and " in doc.words(speaker.span) or (near and " joint" in near.span.of(doc[folded]))
        if together:
            continue
        told = " ".join(each.span.of(doc[folded]) for each in around(doc, near)) if near else ""
        for sentence in statement.sentences:
            words = tuple(statement.tokens[index].key for index in sentence)
            if len(words) >= LEAST_WORDS:
                found.append(NamedQuote(words, statement.spans[0], name, speaker.key, told))
    return tuple(found)
