"""What a template, a draft or a form leaves in copy: marks that stand for something still to be filled in."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from newslint.analyses.regions import regions
from newslint.analyses.words import folded, vocabulary
from newslint.analysis import analysis
from newslint.document import Document
from newslint.lazy_pattern import lazy_pattern
from newslint.span import Span

LeftoverKind = Literal["to come", "figure", "instruction", "field", "filler", "slot", "note"]


class Leftover(NamedTuple):
    """Words of ``Document.text`` that somebody meant to replace."""

    span: Span
    kind: LeftoverKind


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OPENS = lazy_pattern(
    r"\b(?:About|Around|Some|Nearly|Almost|Over|Under|Only|Just|Another|In|At|By|On|With|All|From|For|And|But) \Z"
)
_TO_COME = lazy_pattern(r"(?<![\w.&-])(?:\(TK\)|[£$€]?(?:TK ?)*TK)(?![\w&]|\.\w)|\b(?:tk){2,}\b")
_TK_IS_A_NAME = lazy_pattern(
    rf"\bTK (?:(?!{_MONTH}\b|[A-Z][a-z]+s\b)[A-Z][a-z]|\d)|\bTK['’]s\b|[A-Z][\w’']+ \(TK\)|\(TK,|\b(?:T\. ?K\.|Tk \d)"
)
_NAMED_BEFORE = lazy_pattern(rf"(?:\b(?!{_MONTH}\b|The\b)[A-Z][a-z]\w*|\d) \Z")

_UNIT = r"(?:[mk]|bn|st|th|km|kg|cm|mm|mph|kph|ft)\b"
_JOINED = r"-(?:year|foot|mile|day|hour|minute|week|month|point|plus|strong|page|man|seat|member|metre)\b"
_FIGURE = lazy_pattern(
    rf"(?<![\w.-])(?:[£$€] ?[Xx]{{2,4}}|X{{2,4}}(?![\w-])|X{{2,4}}(?={_UNIT})|xx/xx/(?:xx){{1,2}}\b"
    rf"|[Xx]{{2,4}}(?= ?%| per ?cent\b|{_JOINED}))(?:{_UNIT})?(?:[/:]X{{2,4}})*(?:/\d{{2,4}})? ?(?:%|(?<! ))"
)
_SURE_FIGURE = lazy_pattern(r"[£$€%/:-]")
_NUMERAL_BEFORE = lazy_pattern(
    rf"\b(?!{_MONTH}\b|M(?:rs?|s)\b|Dr\b|X+\b)(?:[A-Z][\w’'.]*|the|[IVX]{{2,}}(?:,|,? and|,? or)?|rated|size|section"
    r"|chapter|part|act|volume) \Z"
)
_NUMERAL_AFTER = lazy_pattern(
    rf" (?!{_MONTH}\b|X{{2,}}\b|[A-Z][a-z]+s\b)[A-Z]"
    r"|[ -](?:century|chromosom|rated|male|female|genotype|film|movie|porn|and X)"
)
_COUNTED = lazy_pattern(rf" (?:people|men|women|children|m|km|{_MONTH}|[a-z]+(?<!s)s)\b")
"""What a figure after “the” counts or dates."""

_NOUN = (
    r"(?:(?:first|last|sur|full|company|source)[ -]?name|name|date|time|place|location|city|town|state|number|amount"
    r"|figure|age|(?:job )?title|company|source|link|url|quote|photo|image|headline|byline|day|month|author|reporter"
    r"|spokes\w+|address|email)"
)
_INSTRUCTION = lazy_pattern(
    r"[\[(<](?:(?<=\[)(?:(?:insert|enter|fill in|add|replace|paste|verify|confirm|check|awaiting|link to"
    r"|needs?)\b[^\[\]()\n]{2,60}"
    rf"|insert|(?:\w+['’]s )?{_NOUN}(?:(?:, ?|/| (?:and |of )?){_NOUN})*(?: here)?"
    r"|(?:placeholder|tk|xx+|tbc|tbd)\b[^\[\]\n]*"
    r"|to be (?:confirmed|determined|added|completed)|(?:more|details|quotes?|photo) to (?:come|follow)|fact[- ]check"
    r"|(?:todo|fixme|subs?:|note to (?:self|editors?|subs)|editor: please)[^\[\]\n]*)\]"
    r"|(?<!\[)(?:insert\b[^()<>\n]{2,40}|(?:quote|more|detail|name|date|picture|photo|reaction)s?"
    r" (?:to come|tk|tbc))[)>])"
)
_KEPT_BACK = lazy_pattern(r"withheld|redacted|changed|removed|omitted|deleted|emphasis|favourite|favorite|joke")

_EDITORIAL = frozenset(
    "name time date place location city town state number amount figure age title company day month author".split()
)

_FIELD_WORDS = frozenset({"undefined", "nan", "null", "object"})
_FIELD = lazy_pattern(
    r"\{\{[^{}\n]{1,60}\}\}|\{%[^{}\n]{1,60}%\}|<%[^\n]{1,60}?%>|\$?\{(?:[a-z_][\w.]*|\d)\}|\*\|[A-Z_:]+\|\*"
    r"|(?<![\w%])%(?:\(\w+\))?[sd](?!\w)|\[object Object\]|[£$€](?:undefined|NaN|null)\b|\b(?:undefined|NaN|null)%"
)
_FILLER = lazy_pattern(r"\blorem ipsum\b(?! (?:text|passage|filler|placeholder|generator|is\b|was\b|has\b|dates\b))")
_SLOT = lazy_pattern(
    r"(?:(?:your|insert|add|type|enter|photo|image|main|pull) )*(?:headline|sub-?head(?:ing|line)?|title|standfirst"
    r"|caption|body text|body|text|intro|paragraph|byline|quote|name)(?: text)?(?: goes)? here[.!]?"
)
_LONGEST_SLOT = 40
_NOTE = lazy_pattern(r"\bFIXME\b|\bTODO\b(?=\s*(?:[:(]|\Z|\n))|^TODO\b(?! [A-Z])", re.M)


@analysis
def leftovers(doc: Document) -> tuple[Leftover, ...]:
    """Every leftover of the document, in order; table cells are not looked at apart from the rest."""
    text, low, present = doc.text, doc[folded], doc[vocabulary]
    found: list[Leftover] = []

    def look(
        kind: LeftoverKind, pattern: re.Pattern[str], words: str, spared: Callable[[Document, Span], bool]
    ) -> None:
        spans = (Span(*match.span()) for match in pattern.finditer(words))
        found.extend(Leftover(span, kind) for span in spans if not spared(doc, span))

    if not present.isdisjoint({"tk", "tktk", "tktktk"}) and not _TK_IS_A_NAME.search(text):
        look("to come", _TO_COME, text, _is_named)
    if "XX" in text or not present.isdisjoint({"xx", "xxx", "xxm", "xxbn"}):
        look("figure", _FIGURE, text, _is_numeral)
    bracketed = "(" in text and (not present.isdisjoint({"insert", "tbc", "tk"}) or "to come)" in low)
    if bracketed or "[" in text or "<" in text:
        look("instruction", _INSTRUCTION, low, _is_editorial)
    if _has_field_signs(text, present) and not (doc.format == "html" and "{%" in text):
        look("field", _FIELD, text, _never)
    if "lorem" in present:
        look("filler", _FILLER, low, _is_quoted)
    if "here" in present:
        slots = (block.span for block in doc.blocks if block.span.length <= _LONGEST_SLOT)
        found.extend(Leftover(span, "slot") for span in slots if _SLOT.fullmatch(low, *span))
    if not present.isdisjoint({"todo", "fixme"}):
        look("note", _NOTE, text, _never)
    found.sort(key=lambda leftover: (leftover.span.start, -leftover.span.end))
    return tuple(each for index, each in enumerate(found) if not index or each.span.start >= found[index - 1].span.end)


def _has_field_signs(text: str, present: frozenset[str]) -> bool:
    """Whether it is worth looking for fields: single signs are found many times faster than patterns."""
    if "{" in text or ("|" in text and "*|" in text) or not present.isdisjoint(_FIELD_WORDS):
        return True
    return "%" in text and any(sign in text for sign in ("%s", "%d", "%(", "%>"))


def _never(doc: Document, span: Span) -> bool:
    return False


def _is_quoted(doc: Document, span: Span) -> bool:
    return doc[regions].quotation_around(span) is not None


def _is_named(doc: Document, span: Span) -> bool:
    """Whether “TK” ends a name or follows a figure, as the sign of a currency does."""
    text, start = doc.text, max(span.start - 30, 0)
    if text[span.start] in "(£$€t" or _OPENS.search(text, start, span.start):
        return False
    return _NAMED_BEFORE.search(text, start, span.start) is not None


def _is_numeral(doc: Document, span: Span) -> bool:
    """Whether “XX” is a Roman numeral, a name, a size or a chromosome."""
    text, start = doc.text, max(span.start - 30, 0)
    if _SURE_FIGURE.search(text, span.start, span.end + 1):
        return False
    if _NUMERAL_AFTER.match(text, span.end):
        return True
    if text[span.end - 1].islower() or _OPENS.search(text, start, span.start):
        return False
    if text.endswith(("the ", "The "), start, span.start) and _COUNTED.match(text, span.end):
        return False
    return _NUMERAL_BEFORE.search(text, start, span.start) is not None


def _is_editorial(doc: Document, span: Span) -> bool:
    """Whether the brackets are an editor's, as in “at that [time]”, or say that something is kept back."""
    inside = doc.text[span.start + 1 : span.end - 1]
    if inside in _EDITORIAL or _KEPT_BACK.search(inside.lower()):
        return True
    return not inside.lower().startswith("insert") and _is_quoted(doc, span)
