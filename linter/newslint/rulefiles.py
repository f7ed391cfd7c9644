"""One rule file, ``.py`` or ``.md``, to its card and its page."""

import json
import pkgutil
import re
from inspect import signature
from typing import NamedTuple, cast

from newslint import kinds
from newslint.checks import BadRule, declared_in, kind_of
from newslint.document import Scope
from newslint.finding import SEVERITIES, Confidence, Severity
from newslint.kinds import Kind
from newslint.page import BadPage, Page, parse_page
from newslint.rule import NARRATOR, FixKind, RuleCard, Stage
from newslint.suggest import closest

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FRONT = re.compile(r"\+\+\+\n(.*?)\n\+\+\+\n", re.S)
_DOCSTRING = re.compile(r'\s*(?:#[^\n]*\n\s*)*[rR]?("""|\'\'\')(.*?)\1', re.S)
_COMMON: dict[str, tuple[str, ...]] = {
    "severity": SEVERITIES,
    "confidence": ("high", "medium", "low"),
    "stage": ("preview", "stable"),
}
_TYPES: dict[str, type] = {"since": str, "message": str, "scope": list, "default": bool}


class MarkdownRule(NamedTuple):
    """A ``.md`` rule: the settings of its front matter, and the text of its page.

    ``lines`` gives the 1-based line of each top-level setting.
    """

    settings: dict[str, object]
    lines: dict[str, int]
    body: str


def read_card(path: str, family: str, stem: str, module: str) -> RuleCard:
    """The card of one rule file. Raises BadRule."""
    if not _NAME.fullmatch(stem) or not _NAME.fullmatch(family.replace("-", "_")):
        raise BadRule(f"a rule's file and folder are named in lower case with underscores, not “{family}/{stem}”")
    name = f"{family}/{stem}".replace("_", "-")
    return _python_card(path, name, module) if module else _markdown_card(path, name)


def read_page(card: RuleCard) -> Page:
    """The page of a rule. Raises BadRule."""
    text = _read(card.page)
    return _page(_markdown(text).body if card.page.endswith(".md") else _docstring(text))


def _python_card(path: str, name: str, module: str) -> RuleCard:
    page = _page(_docstring(_read(path)))
    try:
        declared = declared_in(module)
    except BadRule:
        raise
    except Exception as error:
        line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
        raise BadRule(f"cannot be imported: {type(error).__name__}: {error}", line) from error
    if len(signature(declared.check).parameters) != 1 + bool(declared.options):
        takes = "the document and its options" if declared.options else "the document"
        raise BadRule(f"the function of this rule takes {takes}, and nothing else")
    needs, default, options = declared.needs, declared.default, declared.options
    return RuleCard(name, page.summary, *declared[1:-3], module, path, needs=needs, default=default, options=options)


def _docstring(text: str) -> str:
    found = _DOCSTRING.match(text)
    if found is None:
        raise BadRule("a rule's file opens with its page, as the module's docstring", 1)
    return found.group(2)


def _page(text: str) -> Page:
    try:
        return parse_page(text)
    except BadPage as bad:
        raise BadRule(str(bad), 1) from None


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as handle:
            return handle.read()
    except (OSError, UnicodeDecodeError) as error:
        raise BadRule(f"cannot be read: {error}") from None


def _markdown(text: str) -> MarkdownRule:
    import tomllib

    front = _FRONT.match(text)
    if front is None:
        raise BadRule("a Markdown rule opens with TOML between two lines “+++”", 1)
    try:
        settings = tomllib.loads(front.group(1))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise BadRule(f"the TOML cannot be read: {error}", int(at.group(1)) + 1 if at else 0) from None
    lines: dict[str, int] = {}
    for number, line in enumerate(front.group(1).split("\n"), 2):
        key = re.match(r"\[?([A-Za-z_-]+)", line)
        if key:
            lines.setdefault(key.group(1), number)
    return MarkdownRule(settings, lines, text[front.end() :])


def _markdown_card(path: str, name: str) -> RuleCard:
    rule = _markdown(_read(path))
    page = _page(rule.body)
    kind = _known_kind(rule)
    settings, problem = rule.settings, _Settings(rule)
    settable = {**_TYPES, **kind.required, **kind.optional}
    known = {"kind", "fix", "triggers", *_COMMON, *settable}
    for key in settings:
        if key not in known:
            raise problem(key, f"“{key}” is not a setting of a {settings['kind']} rule{closest(key, known)}")
    for key in ("severity", "since", "message", *kind.required):
        if key not in settings:
            raise BadRule(f"the setting “{key}” is missing", 1)
    for key, choices in _COMMON.items():
        if key in settings and settings[key] not in choices:
            raise problem(key, f"{key} is one of {', '.join(choices)}, not “{settings[key]}”")
    for key, wanted in settable.items():
        if key in settings and not isinstance(settings[key], wanted):
            raise problem(key, f"“{key}” must be a {wanted.__name__}")
    declared = settings.get("triggers")
    scope = cast("list[Scope]", settings.get("scope", list(NARRATOR)))
    try:
        kind.make(settings, _NO_CARD)
        triggers = tuple(map(str, declared)) if isinstance(declared, list) else kind.triggers(settings)
    except ValueError as error:
        raise BadRule(str(error), 1) from None
    return RuleCard(
        name,
        page.summary,
        cast(Severity, settings["severity"]),
        (),
        cast(Confidence, settings.get("confidence", "high")),
        tuple(scope),
        cast(Stage, settings.get("stage", "preview")),
        str(settings["since"]),
        cast(FixKind, settings.get("fix", "suggest" if "swap" in settings else "none")),
        triggers,
        "",
        path,
        json.dumps(settings),
        default=settings.get("default") is not False,
    )


class _Settings:
    """Makes errors that name the line of a setting."""

    def __init__(self, rule: MarkdownRule) -> None:
        self._lines = rule.lines

    def __call__(self, key: str, message: str) -> BadRule:
        return BadRule(message, self._lines.get(key, 1))


def _known_kind(rule: MarkdownRule) -> Kind:
    name = rule.settings.get("kind")
    line = rule.lines.get("kind", 1)
    known = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    if not isinstance(name, str) or name not in known:
        raise BadRule(f"“kind” must be one of {', '.join(known)}{closest(str(name), known)}", line)
    return kind_of(name)


_NO_CARD = RuleCard("", "", "info", (), "low", (), "preview", "", "none", (), "", "")
