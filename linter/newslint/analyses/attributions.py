"""Who is said to have said it: attributions of indirect speech, and the speakers of quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analyses import sources
from newslint.analyses.cues import (
    AGENTLESS,
    CUE_WORDS,
    CUES,
    DOCUMENTS,
    IMPERSONAL_ADVERBS,
    INVERTED,
    NEEDS,
    NOUNS_TOO,
    CueClass,
)
from newslint.analyses.quotations import Quotation, quotations
from newslint.analyses.sentences import Sentence, sentence_at, sentence_starts, sentences
from newslint.analyses.sources import Source, SourceKind
from newslint.analyses.words import WORD, fold, folded, vocabulary
from newslint.analysis import analysis
from newslint.document import PROSE, Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

__all__ = ["Attribution", "SourceKind", "Speaker", "attribution_of", "attributions", "speakers", "spoken_by"]


class Attribution(NamedTuple):
    """A source, the cue that binds it, and the words that it vouches for.

    ``source`` is None when the cue has no stated source (“it is understood”).
    ``kind`` “vague” never counts as a source (authorities, experts, reports).
    """

    source: Span | None
    cue: Span
    content: Span
    kind: SourceKind
    cue_class: CueClass = "neutral"


class Speaker(NamedTuple):
    """Who says a quotation: the words that name them, and a folded key for comparison.

    ``key`` is the folded surname or body; pronouns are resolved to the last
    person named where that is unambiguous, else ``key`` is empty.
    """

    span: Span
    key: str


_SAID_NEXT = lazy_pattern(r"\s*(?:[:“\"‘]|,\s?[“\"‘]|(?:that|he|she|it|they|there)\b)")
_WORD_ENDS = lazy_pattern(r"(?!['-]?\w)")
_BY = lazy_pattern(r"(?:\s\w+){0,3}?\sby\s")
_SECOND_VERB = lazy_pattern(r"(?:[,;]|\band|\bbut|\bthen|[”\"])(?:\s+\w+ly)?\s*\Z")
_AS = lazy_pattern(r"\s(?:to|as|by)\s")
_TELEPHONED = lazy_pattern(r"call(?:ed|s|ing) (?:\d|(?:the |in )?police|officers|emergency|an ambulance|off |home )")
_STOPPED = lazy_pattern(r"[.!?:]['”\"’)]?\s")
_NEAR = 30
"""How far before a cue its clause is looked at for a comma or a conjunction, in code points."""

_FAR = 80
"""How far behind a quotation its speaker may be named, in code points."""

_LATELY = 12
"""How many attributions back a pronoun may point."""


@analysis
def attributions(doc: Document) -> tuple[Attribution, ...]:
    """Every attribution in prose, in order of the cue."""
    found = list(_cued(doc))
    verbless = [*_by_colon(doc), *_by_link(doc)]
    if verbless:
        taken = {sentence_at(doc, each.cue.start) for each in found}
        found += [each for each in verbless if sentence_at(doc, each.cue.start) not in taken]
    return tuple(sorted(found, key=lambda each: each.cue))


def attribution_of(doc: Document, span: Span) -> Attribution | None:
    """The attribution that vouches for the sentence of ``span``; None if there is none.

    Vague sources do not count. A quotation is vouched for by its speaker's
    attribution, in whichever sentence that stands.
    """
    sentence = sentence_at(doc, span.start)
    if sentence is None:
        return None
    every = doc[attributions]
    index = bisect_left(every, sentence.span.start, key=lambda each: each.cue.start)
    for each in every[max(index - 3, 0) : index + 8]:
        inside = sentence.span.covers(each.cue) or each.content.overlaps(sentence.span)
        if inside and each.kind != "vague":
            return each
    quoted = doc[quotations].all
    index = bisect_left(quoted, sentence.span.end, key=lambda each: each.span.start)
    for number in range(index - 1, max(index - 5, -1), -1):
        speaker = doc[spoken_by][number]
        if quoted[number].span.overlaps(sentence.span) and speaker is not None and speaker.kind != "vague":
            return speaker
    return None


def _cued(doc: Document) -> Iterator[Attribution]:
    text = doc.text
    quoted = [each.span for each in doc[quotations].all if not each.depth]
    quote_starts = [span.start for span in quoted]
    every, starts = doc[sentences], doc[sentence_starts]
    last: Attribution | None = None
    for word, start in sorted(_occurrences(doc), key=lambda each: each[1]):
        index = bisect_left(quote_starts, start) - 1
        last_quoted = quoted[index] if index >= 0 else None
        number = bisect_right(starts, start) - 1
        if number < 0 or (last_quoted is not None and last_quoted.end > start):
            continue
        sentence = every[number]
        if start > sentence.span.end or doc.blocks[sentence.block].kind not in PROSE:
            continue
        cue = Span(start, start + len(word))
        if last is not None and last.cue.start < sentence.span.start:
            last = None
        left = max(
            sentence.span.start, last_quoted.end if last_quoted else 0, last.cue.end if last and last.source else 0
        )
        bound = _bound(text, word, cue, left, sentence, last)
        if isinstance(bound, Source):
            content = _content(text, cue, bound.span, sentence, quoted[max(index - 3, 0) : index + 4])
            last = Attribution(bound.span, cue, content, bound.kind, CUES.get(word, "neutral"))
            yield last
        elif bound:
            last = Attribution(None, cue, sentence.span, "vague", "impersonal")
            yield last


def _bound(
    text: str, word: str, cue: Span, left: int, sentence: Sentence, last: Attribution | None
) -> Source | Literal["nobody"] | None:
    """The source that the cue binds, or nobody for “it is understood”; None if the word is no cue here.

    ``last`` is the attribution before it in the sentence.
    """
    if word in IMPERSONAL_ADVERBS:
        return "nobody"
    if word in NEEDS and not text.startswith(NEEDS[word], cue.end):
        return None
    if word.startswith("call") and _TELEPHONED.match(text, cue.start):
        return None
    participle = word in AGENTLESS and text[cue.start - 2 : cue.start] == ", " and _AS.match(text, cue.end)
    source = None if participle else _source_of(text, word, cue, left, sentence, last)
    if participle or (source is not None and source.passive and not word.endswith("ing")):
        agent = _BY.match(text, cue.end, sentence.span.end)
        source = sources.after(text, agent.end(), sentence.span.end) if agent else None
        if source is None:
            return "nobody" if word in AGENTLESS else None
    return source if word in CUES or word == "according" else None


def _occurrences(doc: Document) -> Iterator[tuple[str, int]]:
    """Every whole word of the text that is on the lists, with its offset."""
    text = doc[folded]
    for word in doc[vocabulary] & CUE_WORDS:
        size = len(word)
        at = text.find(word)
        while at >= 0:
            if not (at and (text[at - 1].isalnum() or text[at - 1] in "'-")) and _WORD_ENDS.match(text, at + size):
                yield word, at
            at = text.find(word, at + size)


def _source_of(
    text: str, word: str, cue: Span, left: int, sentence: Sentence, last: Attribution | None
) -> Source | None:
    end = sentence.span.end
    if word == "according":
        return sources.after(text, cue.end + 4, end) if text.startswith(" to ", cue.end) else None
    comma = text[cue.start - 2 : cue.start] == ", "
    if word in INVERTED and (comma or left > sentence.span.start):
        if not text[max(left, cue.start - _NEAR) : cue.start].strip(" ,–—-"):
            return sources.after(text, cue.end, end)
        if comma and text[cue.end + 1 : cue.end + 2].isupper():
            inverted = sources.after(text, cue.end, end)
            if inverted is not None:
                return inverted
    trails = comma and word.endswith("ing")
    source = None if trails else sources.before(text, left, cue.start)
    if source is None and (
        trails or word.endswith("ing") or _SECOND_VERB.search(text, max(left, cue.start - _NEAR), cue.start)
    ):
        if last is not None and last.source is not None:
            source = Source(last.source, last.kind)
        else:
            source = sources.subject(text, sentence.span.start, cue.start)
    if source is None or (source.span.end > cue.start > source.span.start):
        return None
    shown = CUES.get(word) == "document" and not source.passive and source.kind != "document"
    noun = word in NOUNS_TOO and source.kind not in ("pronoun", "document")
    return None if (shown or noun) and not _SAID_NEXT.match(text, cue.end) else source


def _content(text: str, cue: Span, source: Span, sentence: Sentence, quoted: list[Span]) -> Span:
    """The words of the sentence on the side of the cue where what was said stands, and the quotation it is part of."""
    first, last = min(source.start, cue.start), max(source.end, cue.end)
    start, end = sentence.span
    left, right = text[max(start, first - _FAR) : first].strip(), text[last : min(last + _FAR, end)].strip(" .")
    stands_before = left.endswith((",", "”", '"', "’", "?", "!", "'")) and len(right) < len(left)
    if stands_before or (left and text.startswith("according", cue.start)):
        content = Span(start, first)
    else:
        content = Span(last, end)
    for span in quoted:
        if span.overlaps(content):
            content = Span(min(span.start, content.start), max(span.end, content.end))
    return content


def _by_colon(doc: Document) -> Iterator[Attribution]:
    """“Ms Lee: “…”” — a name, a colon, a quotation, and no verb."""
    text = doc.text
    for each in doc[quotations].all:
        if each.depth or text[each.span.start - 2 : each.span.start] not in (": ", ":\n"):
            continue
        sentence = sentence_at(doc, each.span.start - 2)
        if sentence is None:
            continue
        source = sources.before(text, sentence.span.start, each.span.start - 2)
        if source is not None and source.kind in ("person", "body", "document"):
            yield Attribution(source.span, Span(each.span.start - 2, each.span.start - 1), each.span, source.kind)


def _by_link(doc: Document) -> Iterator[Attribution]:
    """A link on the noun: “a [2023 study] of 400 schools”."""
    for link in doc.links:
        sentence = sentence_at(doc, link.span.start)
        if sentence is None:
            continue
        anchor = WORD.findall(fold(doc.words(link.span)))
        if any(word in DOCUMENTS or word.removesuffix("s") in DOCUMENTS or word in CUES for word in anchor):
            yield Attribution(link.span, link.span, sentence.span, "link", "document")


@analysis
def spoken_by(doc: Document) -> tuple[Attribution | None, ...]:
    """The attribution that names the speaker of each quotation of ``doc[quotations].all``, in that order."""
    every = tuple(each for each in doc[attributions] if each.source is not None)
    cues = [each.cue.start for each in every]
    found: list[Attribution | None] = []
    chains: dict[int, Attribution] = {}
    quoted = doc[quotations].all
    for number, each in enumerate(quoted):
        if each.depth:
            found.append(None)
            continue
        following = quoted[number + 1].span.start if number + 1 < len(quoted) else len(doc.text)
        speaker = _beside(doc, each, following, every, bisect_left(cues, each.span.start))
        if speaker is None:
            speaker = chains.get(each.chain) or _introduced(doc, each, every, cues)
        if speaker is not None:
            chains.setdefault(each.chain, speaker)
        found.append(speaker)
    return tuple(
        chains.get(each.chain) if speaker is None and not each.depth else speaker
        for each, speaker in zip(quoted, found, strict=True)
    )


def _beside(
    doc: Document, quotation: Quotation, following: int, every: tuple[Attribution, ...], index: int
) -> Attribution | None:
    """The attribution in the quotation's own block: behind it in its sentence, or the last one before it."""
    text, block = doc.text, doc.blocks[quotation.block].span
    start, end = quotation.span
    after = next((each for each in every[index : index + 1] if each.cue.start < min(block.end, following)), None)
    before = every[index - 1] if index and every[index - 1].cue.start >= block.start else None
    if after is not None and after.source is not None:
        between = text[end : min(after.source.start, after.cue.start)]
        if _STOPPED.search(between) or len(between) > _FAR:
            after = None
        elif len(between) <= 2 or text[quotation.inner.end - 1] in ",?!—":
            return after
    opens_sentence = not text[block.start : start].strip() or _STOPPED.search(text, max(start - 3, 0), start)
    if before is not None and not opens_sentence:
        here = sentence_at(doc, start)
        if here is None or before.cue.start < here.span.start:
            before = None
    return before or after


def _introduced(
    doc: Document, quotation: Quotation, every: tuple[Attribution, ...], cues: list[int]
) -> Attribution | None:
    """The attribution at the end of the paragraph before, if that ends with a colon and the quotation opens its own."""
    block = quotation.block
    if not block or quotation.span.start != doc.blocks[block].span.start:
        return None
    before = doc.blocks[block - 1].span
    if not doc.words(before).endswith(":"):
        return None
    index = bisect_left(cues, before.end)
    last = every[index - 1] if index else None
    return last if last is not None and last.cue.start >= before.start else None


@analysis
def speakers(doc: Document) -> tuple[Speaker | None, ...]:
    """The speaker of each quotation of ``doc[quotations].all``, in that order; None if none is stated."""
    return tuple(
        Speaker(each.source, _key(doc, each)) if each is not None and each.source is not None else None
        for each in doc[spoken_by]
    )


def _key(doc: Document, each: Attribution) -> str:
    """The folded surname or body of a source; empty if it names none, or a pronoun could mean several."""
    assert each.source is not None
    if each.kind in ("person", "body"):
        return sources.key_of(doc.words(each.source), each.kind)
    if each.kind != "pronoun":
        return ""
    wanted = "body" if doc.words(each.source).lower() in ("it", "which") else "person"
    every = doc[attributions]
    index = bisect_left(every, each.cue, key=lambda other: other.cue)
    earlier = every[max(index - _LATELY, 0) : index]
    sentence = sentence_at(doc, each.cue.start)
    block = doc.blocks[sentence.block].span.start if sentence else 0
    for start, end in ((block, each.source.start), (_paragraph_before(doc, sentence), block)):
        named = {
            sources.key_of(doc.words(other.source), other.kind)
            for other in earlier
            if other.source is not None and other.kind == wanted and start <= other.source.start < end
        }
        if wanted == "person":
            named |= sources.full_names(doc.text[max(start, end - _LATELY * _FAR) : end])
        named.discard("")
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""


def _paragraph_before(doc: Document, sentence: Sentence | None) -> int:
    """Where the paragraph before the sentence's own begins."""
    index = sentence.block if sentence else 0
    return next((each.span.start for each in reversed(doc.blocks[:index]) if each.kind in PROSE), 0)
