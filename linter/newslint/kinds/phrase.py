"""``kind = "phrase"``: fixed wordings, each with a better one or with none.

    phrases = ["free gift", …]          or
    [swap]
    "free gift" = "gift"

Case and white space do not matter; a phrase begins and ends at a word's edge.
``{match}`` in the message stands for the words found, ``{better}`` for the swap,
which keeps the capital of a sentence's start.
"""

import re
from collections.abc import Iterator
from functools import cache

from newslint.analyses.sentences import sentence_at
from newslint.analyses.words import WORD, fold, folded, vocabulary
from newslint.document import Document
from newslint.finding import Finding, suggestion
from newslint.kinds import Kind, Settings
from newslint.rule import Check, RuleCard
from newslint.span import Span


def _wordings(settings: Settings) -> dict[str, str]:
    swap = settings.get("swap", {})
    listed = settings.get("phrases", [])
    pairs = [*swap.items()] if isinstance(swap, dict) else []
    pairs += [(phrase, "") for phrase in listed] if isinstance(listed, list) else []
    found = {" ".join(fold(str(phrase)).split()): str(better) for phrase, better in pairs}
    if not found:
        raise ValueError("a phrase rule needs “phrases” or a table “[swap]”")
    return found


def _make(settings: Settings, card: RuleCard) -> Check:
    wordings = _wordings(settings)
    message = str(settings["message"])

    @cache
    def pattern() -> re.Pattern[str]:
        longest_first = sorted(wordings, key=lambda phrase: (-len(phrase), phrase))
        return re.compile(
            r"(?<!\w)(?:"
            + "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
            + r")(?!\w)"
        )

    @cache
    def needed() -> tuple[frozenset[str], ...]:
        return tuple(frozenset(WORD.findall(phrase)) for phrase in wordings)

    def check(doc: Document) -> Iterator[Finding]:
        if not any(words <= doc[vocabulary] for words in needed()):
            return
        for found in pattern().finditer(doc[folded]):
            span = Span(found.start(), found.end())
            sentence = sentence_at(doc, span.start)
            if sentence is not None and not sentence.span.covers(span):
                continue
            better = wordings[" ".join(found.group().split())]
            if better and sentence is not None and sentence.span.start == span.start and doc.text[span.start].isupper():
                better = better[0].upper() + better[1:]
            fixes = (suggestion(span, better),) if better else ()
            yield Finding(span, message.replace("{match}", doc.words(span)).replace("{better}", better), fixes=fixes)

    return check


def _triggers(settings: Settings) -> tuple[str, ...]:
    first = {found.group() for phrase in _wordings(settings) if (found := WORD.search(phrase))}
    return tuple(sorted(first)) if len(first) else ()


KIND = Kind({}, {"phrases": list, "swap": dict}, _make, _triggers)
