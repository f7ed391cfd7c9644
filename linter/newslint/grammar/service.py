"""A grammar checker for rules: LanguageTool's answers, the house's wishes considered, and patience with an end."""

import os
import re
from collections.abc import Callable, Sequence
from time import monotonic
from typing import NamedTuple

from newslint.analysis import Unavailable
from newslint.grammar.answers import Answers, key
from newslint.grammar.client import Client, Deadline, NoAnswer
from newslint.grammar.noisy import NOISY
from newslint.world.grammar import Kind, Match

PATIENCE = 7.0
"""Seconds for all paragraphs of one article of ordinary length."""

PACE = 1000
"""Characters a second that are waited for in a longer article; a warm server reads ten times as many."""

PAUSE = 30.0
"""Seconds for which a server that gave no answer is not asked again."""

_OTHER = {"en-US": "en-GB", **dict.fromkeys(("en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA"), "en-US")}
"""LanguageTool's varieties of English, each with one whose dictionary is asked too: a name may keep its spelling."""


class Settings(NamedTuple):
    """The part of a configuration that is about grammar.

    ``enabled`` and ``disabled`` are ids of LanguageTool's rules, of parts of
    them (``HE_VERB_AGR[5]``) and of categories, ``*`` standing for any
    characters; ``enabled`` wins over our own list of noisy ones. No match may
    be about the words of ``vocabulary``.
    """

    url: str = ""
    language: str = "en-GB"
    enabled: tuple[str, ...] = ()
    disabled: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()


class Service:
    """A ``Grammar``. ``home`` is the folder of the local server and of the answers.

    ``locate`` finds the local server's address and is asked if the settings
    name none. Without ``keep``, no answer is kept. ``patience`` is in seconds.
    """

    def __init__(
        self,
        settings: Settings,
        home: str,
        locate: Callable[[str], str],
        keep: bool = True,
        patience: float = PATIENCE,
    ) -> None:
        self._settings = settings
        self._home = home
        self._locate = locate
        self._patience = patience
        self._answers_path = os.path.join(home, "answers.sqlite") if keep else ""
        self._answers: Answers | None = None
        self._client: Client | None = None
        self._trouble = ""
        self._quiet_until = 0.0
        self._enabled = _pattern(settings.enabled)
        self._silent = _pattern(NOISY)
        self._disabled = _pattern(settings.disabled)
        self._vocabulary = {word.casefold() for word in settings.vocabulary}

    def check(self, texts: Sequence[str], language: str = "", kind: Kind = "grammar") -> list[tuple[Match, ...]]:
        """As ``Grammar.check`` says. After one failure the next ones come at once, for a while."""
        spoken = self._spoken(language)
        if self._trouble and monotonic() < self._quiet_until:
            raise Unavailable(self._trouble, everywhere=True)
        try:
            answers = self._asked(texts, spoken, kind)
        except NoAnswer as problem:
            self._client = None  # its last exchange may still go on
            self._trouble, self._quiet_until = str(problem), monotonic() + PAUSE
            raise Unavailable(self._trouble, everywhere=True) from None
        return [self._wanted(text, answer) for text, answer in zip(texts, answers, strict=True)]

    def _spoken(self, language: str) -> str:
        """The article's own variety of English, else the house's. Raises Unavailable for another language."""
        root, _, region = language.replace("_", "-").partition("-")
        if root and not root.lower().startswith(self._settings.language[:2]):
            raise Unavailable(f"the article is in another language ({language})", usual=True)
        own = f"{root.lower()}-{region.upper()}"
        return own if own in _OTHER else self._settings.language

    def _asked(self, texts: Sequence[str], language: str, kind: Kind) -> list[tuple[Match, ...]]:
        url = self._settings.url or self._locate(self._home)
        if self._client is None or self._client.url != url:
            self._client = Client(url)
        if self._answers is None:
            self._answers = Answers(self._answers_path)
        deadline = Deadline(max(self._patience, sum(map(len, texts)) / PACE))
        about = (self._settings.url, self._client.version(deadline), language, kind)
        new: list[tuple[bytes, tuple[Match, ...]]] = []
        answers = []
        try:
            for text in texts:
                name = key(*about, text)
                answer = self._answers.get(name)
                if answer is None:
                    answer = self._client.check(text, language, kind, deadline)
                    if kind == "spelling" and answer:
                        known = self._client.check(text, _OTHER.get(language, language), kind, deadline)
                        answer = tuple(match for match in answer if match.span in {each.span for each in known})
                    new.append((name, answer))
                answers.append(answer)
        finally:
            self._answers.put(new)
        return answers

    def _wanted(self, text: str, answer: tuple[Match, ...]) -> tuple[Match, ...]:
        return tuple(match for match in answer if self._heard(match) and not self._known(match.span.of(text)))

    def _heard(self, match: Match) -> bool:
        """Whether the house wants to hear of this kind of thing; its own wishes come before our list."""

        def named(pattern: re.Pattern[str]) -> bool:
            return any(map(pattern.fullmatch, (match.rule, match.rule.partition("[")[0], match.category)))

        return not named(self._disabled) and (named(self._enabled) or not named(self._silent))

    def _known(self, words: str) -> bool:
        """Whether the house knows these words, together or one by one."""
        folded = words.casefold()
        return folded in self._vocabulary or all(word in self._vocabulary for word in folded.split() or [""])


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    """What fits one of the names, ``*`` in them standing for any characters; nothing if there are none."""
    return re.compile("|".join(re.escape(name).replace(r"\*", ".*") for name in names) or "(?!)")
