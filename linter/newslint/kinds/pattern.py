r"""``kind = "pattern"``: a regular expression on the folded text, sentence by sentence.

    pattern = '''\bfigures are (?P<flag>not (?:routinely )?published)\b'''
    unless = '''\b(?:asked|declined)\b'''
    unless_attributed = true

The text is in lower case with straight apostrophes, so the pattern is too, and
a space in it stands for any white space of the text (``[ ]`` is a mere space).
A group named ``flag`` narrows the words to flag. A sentence that matches
``unless``, or that names its source where ``unless_attributed`` is true, is
left alone. ``{match}`` in the message stands for the words found. Where the rule
has ``triggers``, only sentences that hold one are read.
"""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.attributions import attribution_of
from newslint.analyses.occurrences import sentences_with
from newslint.analyses.sentences import Sentence, sentence_at
from newslint.analyses.words import folded
from newslint.document import Document
from newslint.finding import Finding
from newslint.kinds import Kind, Settings
from newslint.rule import Check, RuleCard
from newslint.span import Span

_SPACES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<space> )(?P<counted>(?=[*+?{]))?")
"""Escapes and sets, to be passed over, or a space, which may have a quantifier of its own."""


def _any_space(part: re.Match[str]) -> str:
    if part["space"] is None:
        return part.group()
    return r"\s+" if part["counted"] is None else r"\s"


def _make(settings: Settings, card: RuleCard) -> Check:
    message = str(settings["message"])
    help = str(settings.get("help", ""))
    unless_attributed = bool(settings.get("unless_attributed"))

    @cache
    def compiled(key: str) -> re.Pattern[str]:
        try:
            return re.compile(_SPACES.sub(_any_space, str(settings[key])))
        except re.error as error:
            raise ValueError(f"“{key}” is not a regular expression: {error}") from None

    for key in ("pattern", "unless"):
        if key in settings:
            compiled(key)
    if compiled("pattern").match(""):
        raise ValueError("“pattern” matches where there are no words")

    def spared(doc: Document, sentence: Sentence, found: re.Match[str]) -> bool:
        if "unless" in settings and compiled("unless").search(doc[folded], *sentence.span):
            return True
        return unless_attributed and attribution_of(doc, Span(*found.span())) is not None

    def flagged(doc: Document, sentence: Sentence) -> Iterator[Finding]:
        for found in compiled("pattern").finditer(doc[folded], *sentence.span):
            if not spared(doc, sentence, found):
                narrowed = "flag" in found.re.groupindex and found["flag"] is not None
                span = Span(*found.span("flag" if narrowed else 0))
                yield Finding(span, message.replace("{match}", doc.words(span)), help=help)

    def check(doc: Document) -> Iterator[Finding]:
        if card.triggers:
            for each in sentences_with(doc, frozenset(card.triggers)):
                yield from flagged(doc, each)
            return
        text, at = doc[folded], 0
        while first := compiled("pattern").search(text, at):
            sentence = sentence_at(doc, first.start())
            at = first.end()
            if sentence is None:
                continue
            yield from flagged(doc, sentence)
            at = max(at, sentence.span.end)

    return check


KIND = Kind({"pattern": str}, {"unless": str, "unless_attributed": bool, "help": str}, _make, lambda settings: ())
