"""A configuration with what it needs to lint: the options of the run, rules, registries, baseline."""

import os
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from newslint import configuration
from newslint.configuration import BadConfiguration, Configuration, with_options
from newslint.files import Globs
from newslint.packs import Rule, load_rules
from newslint.verdicts.selection import Layer
from newslint.world.registries import Registries

if TYPE_CHECKING:
    from newslint.world.grammar import Grammar

BASELINE = "newslint-baseline.json"
"""The baseline that is used if it lies beside the configuration, or, without one, in the current folder."""


class Options(NamedTuple):
    """What the command line asks of a run.

    ``config`` is a configuration file to use for every file; ``isolated`` uses
    none at all. ``preview`` None leaves it to the configuration. ``cache`` is
    a folder for compiled indexes; empty for none. ``since`` is the git revision
    that holds the published versions; empty for the last commit, if there is one.
    ``baseline`` is a baseline's file, empty for none, and None for the configured one;
    ``archive`` the folder of an index in the same way. ``grammar_url`` names a
    LanguageTool server instead of the configuration's; with ``require_grammar``
    it is an error if LanguageTool cannot look at everything.
    """

    layer: Layer = Layer()
    preview: bool | None = None
    config: str = ""
    isolated: bool = False
    as_of: date | None = None
    force_exclude: bool = False
    respect_gitignore: bool = True
    exclude: tuple[str, ...] = ()
    skip_unrecognised: bool = False
    cache: str = ""
    since: str = ""
    baseline: str | None = None
    archive: str | None = None
    grammar_url: str = ""
    require_grammar: bool = False


class Setup:
    """A configuration with its rules and registries, made once and shared by the files under it."""

    __slots__ = (
        "_excludes", "_ignores", "archive", "baseline", "configuration", "grammar", "loaded", "registries", "rules",
        "selection",
    )  # fmt: skip

    def __init__(self, config: Configuration, options: Options) -> None:
        self.configuration = config
        cache = options.cache or None
        self.loaded = with_options(load_rules(config.packs, config.rules, cache), config.options)
        self.registries = Registries.of_packs(config.packs, config.rules, cache)
        self.selection = config.selection(options.layer, options.preview)
        self._check_selectors(options.layer)
        self.rules = tuple(rule for rule in self.loaded.rules if self.selection.choose(rule.card).on)
        root = config.root or os.getcwd()
        chosen = config.baseline or os.path.join(root, BASELINE)
        self.baseline = options.baseline if options.baseline is not None else chosen
        self.archive = options.archive if options.archive is not None else config.archive
        self.grammar = self._checker(options)
        self._excludes = [
            Globs(where, globs) for where, globs in ((root, config.exclude), (os.getcwd(), options.exclude)) if globs
        ]
        self._ignores = [(Globs(root, [glob]), names) for glob, names in config.per_file_ignores]

    def _check_selectors(self, given: Layer) -> None:
        config, selection = self.configuration, self.selection
        cards = [rule.card for rule in self.loaded.rules]
        names = {card.name for card in cards}
        per_file = [name for _, listed in config.per_file_ignores for name in listed]
        severity = [rule for rule, _ in config.severity]
        written = [*(config.select or ()), *config.extend_select, *config.ignore, *per_file, *severity]
        for name in written:
            for problem in selection.unknown(cards, [name]):
                raise BadConfiguration(f"{config.path}:{configuration.line_of(config.path, name)}: {problem}")
        for name in severity:
            if name not in names:
                line = configuration.line_of(config.path, name)
                raise BadConfiguration(
                    f"{config.path}:{line}: a severity is set for one rule, and “{name}” is a family"
                )
        for problem in selection.unknown(cards, [*(given.select or ()), *given.extend_select, *given.ignore]):
            raise BadConfiguration(f"on the command line: {problem}")
        wanted = (*(config.select or ()), *config.extend_select, *(given.select or ()), *given.extend_select)
        for card in cards:
            if card.name in wanted and card.stage == "preview" and not selection.preview:
                raise BadConfiguration(f"{card.name} is a preview rule; --preview, or preview = true, turns it on")

    def _checker(self, options: Options) -> "Grammar | None":
        """What asks LanguageTool; None if no rule does."""
        if not any("grammar" in rule.card.needs for rule in self.rules):
            return None
        from newslint.grammar import Service, Settings, home_in, locate

        config = self.configuration
        settings = Settings(
            options.grammar_url or config.grammar_url,
            config.grammar_language,
            config.grammar_enabled,
            config.grammar_disabled,
            config.grammar_vocabulary,
        )
        return Service(settings, home_in(cache_folder()), locate, keep=bool(options.cache))

    def rules_for(self, path: str) -> Sequence[Rule]:
        """The rules that run on ``path``, per-file ignores considered."""
        ignored = self.ignored_on(path)
        if not ignored:
            return self.rules
        return [rule for rule in self.rules if self.selection.choose(rule.card, ignored).on]

    def ignored_on(self, path: str) -> list[str]:
        """The selectors of the per-file ignores that hold for ``path``."""
        return [name for globs, names in self._ignores if globs.match(path) for name in names]

    def excludes(self, path: str, folder: bool = False) -> bool:
        """True if the configuration leaves ``path`` out."""
        return any(globs.match(path, folder) for globs in self._excludes)


def cache_folder() -> str:
    """Where compiled indexes are kept: ``NEWSLINT_CACHE_DIR``, else the platform's cache folder."""
    chosen = os.environ.get("NEWSLINT_CACHE_DIR")
    if chosen is not None:
        return chosen
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "newslint", "Cache")
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "newslint")
