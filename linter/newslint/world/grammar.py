"""A grammar checker, as rules see it: texts in, matches out. What answers, and over which wire, is the session's."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from newslint.span import Span

Kind = Literal["grammar", "spelling"]
"""What is asked for: everything but spelling, or spelling alone."""


class Match(NamedTuple):
    """What the checker says of some words.

    ``span`` lies in the text that was asked about, in code points. ``rule`` and
    ``category`` are the checker's own names (LanguageTool: ``HE_VERB_AGR[5]``,
    the fifth part of a rule, and ``GRAMMAR``), ``url`` its page on the matter,
    or empty. ``replacements`` come best first and may be empty.
    """

    span: Span
    rule: str
    category: str
    message: str
    replacements: tuple[str, ...] = ()
    url: str = ""

    def told(self, words: str) -> str:
        """The message as a sentence about ``words``."""
        return f"“{' '.join(words.split())}”: {' '.join(self.message.split()).rstrip('.')}"

    @property
    def source(self) -> str:
        """Who says so, and how not to hear it again."""
        return f"LanguageTool, {self.rule}{f', {self.url}' if self.url else ''}; grammar-disabled turns this off"


class Grammar(Protocol):
    """A grammar checker."""

    def check(self, texts: Sequence[str], language: str = "", kind: Kind = "grammar") -> Sequence[Sequence[Match]]:
        """The matches of each text, each text taken by itself.

        ``language`` is the article's own (``en-US``); empty for the house's.
        Raises Unavailable if there is no answer, or none for this language.
        """
        ...
