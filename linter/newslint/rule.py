"""A rule: what it is called, what it looks at, and the function that looks.

    @rule(severity="warning", since="0.1")
    def doubled_word(doc: Document) -> Iterator[Finding]: ...

The name and family come from the path (``text/doubled_word.py`` is
``text/doubled-word``), the page from the module's docstring.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from newslint.document import Document, Scope
from newslint.finding import Confidence, Finding, Severity

Stage = Literal["preview", "stable"]
FixKind = Literal["none", "suggest", "safe"]
Need = Literal["archive", "registries", "history", "grammar"]
"""A part of the world without which a rule cannot run."""

Check = Callable[[Document], Iterable[Finding]]

OptionValue = int | float | str
RuleOptions = Mapping[str, OptionValue]
"""What a newsroom may set of a rule, by name."""

Written = Callable[..., Iterable[Finding]]
"""The function under ``@rule``: a ``Check``, or for a rule with options one that takes them after the document."""

NARRATOR: tuple[Scope, ...] = ("narrator", "standfirst")
"""The default scope: the writer's own running words, outside quotation marks and block quotes."""


class RuleCard(NamedTuple):
    """All that may be known of a rule without running it: plain values, fit for a cache.

    ``module`` is the importable module of a Python rule, ``page`` the path of
    its file (``.py`` or ``.md``). ``cases`` are (case, severity) pairs that
    differ from ``severity``. ``triggers`` are folded words of which a document
    must hold at least one for the rule to be worth running; empty means always.
    ``settings`` are those of a Markdown rule, as JSON; empty for a Python one.
    ``needs`` are the parts of the world that must be there. ``default`` is
    False for a rule that runs only where a newsroom selects it. ``options`` are
    the (name, default) pairs of what the configuration may set.
    """

    name: str
    summary: str
    severity: Severity
    cases: tuple[tuple[str, Severity], ...]
    confidence: Confidence
    scope: tuple[Scope, ...]
    stage: Stage
    since: str
    fix: FixKind
    triggers: tuple[str, ...]
    module: str
    page: str
    settings: str = ""
    needs: tuple[Need, ...] = ()
    default: bool = True
    options: tuple[tuple[str, OptionValue], ...] = ()

    @property
    def family(self) -> str:
        """The part of the name before the slash."""
        return self.name.partition("/")[0]

    def severity_of(self, finding: Finding) -> Severity:
        """The severity of one finding. Raises ValueError for a case that the rule does not declare."""
        if not finding.case:
            return self.severity
        for case, severity in self.cases:
            if case == finding.case:
                return severity
        raise ValueError(f"{self.name} reports the undeclared case “{finding.case}”")


class Declared(NamedTuple):
    """What ``@rule`` makes of a function; ``packs`` gives it its name and page."""

    check: Written
    severity: Severity
    cases: tuple[tuple[str, Severity], ...]
    confidence: Confidence
    scope: tuple[Scope, ...]
    stage: Stage
    since: str
    fix: FixKind
    triggers: tuple[str, ...]
    needs: tuple[Need, ...]
    default: bool
    options: tuple[tuple[str, OptionValue], ...]


def rule(
    *,
    severity: Severity,
    since: str,
    cases: Mapping[str, Severity] | None = None,
    confidence: Confidence = "high",
    scope: Iterable[Scope] = NARRATOR,
    stage: Stage = "preview",
    fix: FixKind = "none",
    triggers: Iterable[str] = (),
    needs: Iterable[Need] = (),
    default: bool = True,
    options: RuleOptions | None = None,
) -> Callable[[Written], Declared]:
    """Declare the one rule of a module.

    Findings outside ``scope`` are left out by the engine, so a rule need not
    ask whether its words stand in a quotation. ``fix`` is the strongest fix
    that the rule ever offers. At least one word of ``triggers`` occurs in every
    text that the rule can flag; the page tests hold it to that. ``needs`` are
    parts of the world: where one is missing, the rule is skipped without being
    imported. A rule with ``default=False`` is off until it is selected.

    ``options`` are numbers and texts that a configuration may set, with their
    defaults; the function of a rule that has some is called with the document
    and all its options.
    """

    def declare(check: Written) -> Declared:
        return Declared(
            check, severity, tuple((cases or {}).items()), confidence, tuple(scope), stage, since, fix,
            tuple(word.casefold() for word in triggers), tuple(needs), default,
            tuple((options or {}).items()),
        )  # fmt: skip

    return declare
