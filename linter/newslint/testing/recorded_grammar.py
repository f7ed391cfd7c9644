"""LanguageTool's answers to the samples of rule pages, so that their proofs need no server.

Renewed, when a page of a grammar rule has changed, by
``benchmarks/quality/grammar.py --record`` while ``newslint grammar start`` runs.
"""

import json
import os
from collections.abc import Sequence
from functools import cache
from typing import Any

from newslint.analysis import Unavailable
from newslint.grammar import Service, Settings
from newslint.grammar.annotation import annotated, interpreted
from newslint.span import Span
from newslint.world.grammar import Kind, Match

RECORD = os.path.join(os.path.dirname(__file__), "recorded_grammar.json")
_KINDS: tuple[Kind, ...] = ("grammar", "spelling")


class RecordedGrammar:
    """A ``Grammar`` that knows a few texts. Raises Unavailable for any other, lest it pass for one without mistakes."""

    def check(self, texts: Sequence[str], language: str = "", kind: Kind = "grammar") -> list[list[Match]]:
        """As ``Grammar.check`` says, in the house's language."""
        return [self._known(text, kind) for text in texts]

    def _known(self, text: str, kind: Kind) -> list[Match]:
        answers = _record().get(interpreted(text))
        if answers is None:
            raise Unavailable(f"no answer to “{text}” has been recorded; see {__name__}")
        at = _places(text)
        return [
            Match(Span(at[start], at[end]), rule, category, message, tuple(better), url)
            for (start, end), rule, category, message, better, url in answers[kind]
        ]


def _places(text: str) -> list[int]:
    """For every offset in ``interpreted(text)``, and for its end, the offset in ``text``."""
    places: list[int] = []
    at = 0
    for piece in annotated(text):
        if "text" in piece:
            places += range(at, at + len(piece["text"]))
            at += len(piece["text"])
        else:
            places += [at] * len(piece["interpretAs"])
            at += len(piece["markup"])
    return [*places, at]


@cache
def _record() -> dict[str, dict[Kind, list[Any]]]:
    with open(RECORD, encoding="utf-8") as handle:
        record: dict[str, dict[Kind, list[Any]]] = json.load(handle)
    return record


def asked(url: str) -> str:
    """The record as the server at ``url`` would have it now: its answers to every sample that needs a checker."""
    from newslint.packs import load_rules
    from newslint.rulefiles import read_page
    from newslint.testing.proofs import FILLERS, document

    texts = set(FILLERS)
    for rule in load_rules().rules:
        for sample in read_page(rule.card).samples if "grammar" in rule.card.needs else ():
            doc = document(sample.text, *sample.options)
            texts |= {interpreted(doc.words(block.span)) for block in doc.blocks}
    service = Service(Settings(url), "", lambda home: url, keep=False, patience=120)
    answers = {text: {kind: service.check([text], kind=kind)[0] for kind in _KINDS} for text in sorted(texts)}
    return json.dumps(answers, ensure_ascii=False, indent=1) + "\n"
