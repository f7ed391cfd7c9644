"""Other versions of a quotation: the same words of the same speaker, in other articles.

Of several versions, one has the best claim to be the source: a declared
statement; else the earliest, if all are dated; else the one that quotes the
speaker most fully. A sentence is compared with that one and no other.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from newslint.analyses.credit import credit
from newslint.analyses.fingerprints import quoting_alike
from newslint.analyses.quote_edits import LEAST_SHARED, SILENT, Comparison, Edit, Grade, compare, is_content
from newslint.analyses.quoted_words import GAP, Statement, Token, statements
from newslint.analysis import Unavailable, analysis, stored_analysis
from newslint.document import Document
from newslint.span import Span

LEAST_WORDS = 6
"""Shorter sentences are not compared: they agree, and differ, by chance."""

_LEAST_CONTENT = 3
_DAYS_OF_AN_EVENT = 3
_NOBODY = frozenset(
    "the a they he she it we you force statement police officers officer officials official spokesman spokeswoman "
    "spokesperson source sources witness witnesses resident residents neighbour neighbor people family".split()
)
"""Speakers' keys that may mean anybody."""

Gram = tuple[str, ...]


class Version(NamedTuple):
    """A sentence of a quotation, by its number, and the same words in another article."""

    statement: Statement
    sentence: int
    other: Document
    source: Statement
    comparison: Comparison

    @property
    def grade(self) -> Grade:
        """The gravest difference."""
        return self.comparison.grade

    @property
    def there(self) -> Span:
        """Where the same words stand, in ``other``."""
        return self.source.span(self.comparison.there)

    @property
    def other_words(self) -> str:
        """The words there, shortened."""
        return _short(self.other.words(self.there))

    def flagged(self, whole: bool) -> Span:
        """The changed words; the words around those left out; or the sentence, where all is rewritten.

        ``whole`` says that no sentence of the quotation is unchanged: where all
        is rewritten, or where something is left out at an end, it is then the
        quotation, marks included.
        """
        edits = self._telling()
        if self.grade != "rewritten":
            sentence = self.statement.sentences[self.sentence]
            changed = [index for edit in edits for index in self._in_statement(edit)]
            around = [index for edit in edits for index in self._around(edit)]
            if changed or all(index in sentence for index in around):
                places = changed or around
                return self.statement.span(range(min(places), max(places) + 1))
        if whole and len(self.statement.spans) == 1:
            return self.statement.spans[0]
        return self.statement.span(self.statement.sentences[self.sentence])

    def changes(self, doc: Document, most: int = 3) -> str:
        """The changed words of both sides: “placing” for “putting”, “at this time” left out."""
        told = []
        for edit in self._telling()[:most]:
            ours = _short(doc.words(self.statement.span(self._in_statement(edit)))) if edit.here else ""
            theirs = _short(self.other.words(self.source.span(edit.there))) if edit.there else ""
            both = f"“{ours}” for “{theirs}”"
            told.append(both if ours and theirs else f"“{ours}” added" if ours else f"“{theirs}” left out")
        return ", ".join(told)

    def _telling(self) -> list[Edit]:
        """The gravest edits; of a rewritten sentence, all that are heard."""
        heard = [edit for edit in self.comparison.edits if edit.grade not in SILENT]
        return [edit for edit in heard if edit.grade == self.grade] or heard

    def _around(self, edit: Edit) -> range:
        """The words that an edit changes, with the one before and the one after."""
        changed = self._in_statement(edit)
        return range(changed.start - 1, changed.stop + 1)

    def _in_statement(self, edit: Edit) -> range:
        start = self.statement.sentences[self.sentence].start
        return range(edit.here.start + start, edit.here.stop + start)


class _Rank(NamedTuple):
    """The claim to be the source; the least is the best."""

    undeclared: bool
    day: int
    words: int


@analysis
def versions(doc: Document) -> tuple[Version, ...]:
    """For each quoted sentence with another version that has the same or a better claim to be the source: that one.

    Raises Unavailable if there is nothing to compare with.
    """
    if doc.world is None:
        raise Unavailable("no other article to compare with", usual=True)
    around = dict.fromkeys(candidate.document for candidate in quoting_alike(doc))
    around |= dict.fromkeys(doc.world.archive.cluster(doc))
    if not around or not doc[statements]:
        return ()
    others = [(other, _same_event(doc, other)) for other in around if other[statements]]
    found = []
    for statement, words in zip(doc[statements], doc[_statement_words], strict=True):
        partners = list(_partners(statement, words, others))
        for sentence in range(len(statement.sentences)) if partners else ():
            options = list(_options(statement, sentence, partners))
            if options:
                dated = all(_day(each) for each in (doc, *(option.other for option in options)))
                best = min(options, key=lambda option: _claim(option, dated))
                if _claim(best, dated)[0] <= _rank(doc, statement, dated):
                    found.append(best)
    return tuple(found)


class _Partner(NamedTuple):
    """A statement elsewhere by what may be the same speaker (``same`` if it surely is), perhaps on the same event."""

    other: Document
    source: Statement
    words: "_Words"
    event: bool
    same: bool


class _Words(NamedTuple):
    """The content words of a statement, and every six words in a row that are no turn of phrase."""

    content: frozenset[str]
    grams: frozenset[Gram]

    def may_match(self, other: "_Words") -> bool:
        """False if so few content words are shared that no comparison could find a match."""
        return len(self.content & other.content) > 1


def _partners(statement: Statement, words: _Words, others: Sequence[tuple[Document, bool]]) -> Iterator[_Partner]:
    for other, event in others:
        for source, theirs in zip(other[statements], other[_statement_words], strict=True):
            if words.may_match(theirs):
                same = same_speaker(statement.speaker, source.speaker)
                if same is not False and (same or event or words.grams & theirs.grams):
                    yield _Partner(other, source, theirs, event, bool(same))


def _options(statement: Statement, sentence: int, partners: Sequence[_Partner]) -> Iterator[Version]:
    """The versions of one sentence in all other articles.

    The same speaker on the same event is compared throughout. Otherwise the two
    must share six words in a row, or else many; a turn of phrase is not enough.
    """
    tokens = [statement.tokens[index] for index in statement.sentences[sentence]]
    if sum(token.key != GAP for token in tokens) < LEAST_WORDS:
        return
    ours = _words(tokens)
    for other, source, theirs, event, same in partners:
        verbatim = bool(ours.grams & theirs.grams)
        if not (event or same or verbatim) or not ours.may_match(theirs):
            continue
        comparison = compare(tokens, source.tokens, rewritten=event and same)
        if comparison and (verbatim or (event and same) or comparison.shared >= LEAST_SHARED):
            yield Version(statement, sentence, other, source, comparison)


def _same_event(doc: Document, other: Document) -> bool:
    """Whether the two report on one event: they say so, or quote the same rare words within three days."""
    ours, theirs = doc.metadata, other.metadata
    if ours.cluster and theirs.cluster:
        return ours.cluster.value == theirs.cluster.value
    first, second = ours.published, theirs.published
    if first and second and first.year and second.year:
        apart = first.when.date() - second.when.date()
        if abs(apart.days) > _DAYS_OF_AN_EVENT:
            return False
    return any(
        not one.grams.isdisjoint(two.grams) and same_speaker(said.speaker, also.speaker) is not False
        for said, one in zip(doc[statements], doc[_statement_words], strict=True)
        for also, two in zip(other[statements], other[_statement_words], strict=True)
        if one.grams and two.grams
    )


@lru_cache(maxsize=4096)
def same_speaker(one: str, other: str) -> bool | None:
    """Whether two speakers' keys mean the same speaker; None if one of them says too little."""
    if not one or not other or one in _NOBODY or other in _NOBODY:
        return None
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


@stored_analysis
def _statement_words(doc: Document) -> tuple[_Words, ...]:
    return tuple(_words(statement.tokens) for statement in doc[statements])


def _words(tokens: Sequence[Token]) -> _Words:
    """A turn of phrase has fewer than three content words in six; names do not count."""
    keys = [token.key for token in tokens]
    content = [is_content(key) for key in keys]
    telling = [own and not token.capital for own, token in zip(content, tokens, strict=True)]
    grams = [
        tuple(keys[start : start + LEAST_WORDS])
        for start in range(len(keys) - LEAST_WORDS + 1)
        if sum(telling[start : start + LEAST_WORDS]) >= _LEAST_CONTENT
    ]
    return _Words(frozenset(compress(keys, content)), frozenset(grams))


def _claim(version: Version, dated: bool) -> tuple[_Rank, int, str]:
    return _rank(version.other, version.source, dated), -version.comparison.shared, version.other.source.name


def _rank(doc: Document, statement: Statement, dated: bool) -> _Rank:
    speaker = statement.speaker
    said = [each for each in doc[statements] if each.speaker == speaker] if speaker else [statement]
    words = sum(len(each.tokens) for each in said)
    return _Rank(not doc[credit].statement, _day(doc) if dated else 0, -words)


def _day(doc: Document) -> int:
    """The day of publication as a number, 0 if it is not known."""
    published = doc.metadata.published
    return published.when.toordinal() if published is not None and published.year else 0


def _short(words: str, most: int = 200) -> str:
    """The words on one line, cut after ``most`` characters."""
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
