"""From the packs named in the configuration to rules, by way of an index kept in the user's cache.

A pack is an importable package whose folders are families and whose files are
rules; a newsroom's own folder may hold ``.md`` rules. Nothing else is looked
for. The index spares a start from importing a hundred modules; it is keyed by
path, time and size of every file, and may be deleted at any time.
"""

import os
import sys
from collections.abc import Iterable
from typing import NamedTuple

from newslint.checks import BadRule, load_check
from newslint.document import Document
from newslint.finding import Finding
from newslint.rule import Check, OptionValue, RuleCard, RuleOptions
from newslint.suggest import closest
from newslint.world import World

BUILT_IN = "newslint_rules"
_FORMAT = f"5 {sys.version_info.major}.{sys.version_info.minor}"
_NOT_FAMILIES = frozenset({"registries", "__pycache__"})


class Rule:
    """A rule that can run; its module is imported when it first does.

    ``options`` are the values in force: the defaults, or what the configuration says.
    """

    __slots__ = ("_check", "_needs", "card", "name", "options", "scope", "triggers")

    def __init__(self, card: RuleCard, check: Check | None = None) -> None:
        self.card = card
        self.name = card.name
        self.scope = frozenset(card.scope)
        self.triggers = card.triggers
        self.options: RuleOptions = dict(card.options)
        self._needs = card.needs
        self._check = check

    def with_option(self, name: str, value: OptionValue) -> "Rule":
        """The rule with one option set. Raises ValueError if it has no such option, or one of another type."""
        if name not in self.options:
            known = f"its options are {', '.join(self.options)}" if self.options else "it has none"
            raise ValueError(f"{self.name} has no option “{name}”{closest(name, self.options)}; {known}")
        default = dict(self.card.options)[name]
        fits = isinstance(value, int | float) if isinstance(default, float) else isinstance(value, type(default))
        if not fits or isinstance(value, bool):
            import json

            kind = {int: "a whole number", float: "a number", str: "a text"}[type(default)]
            example, given = (json.dumps(each, default=str, ensure_ascii=False) for each in (default, value))
            raise ValueError(f"{name} of {self.name} is {kind}, such as {example}, not {given}")
        rule = Rule(self.card)
        rule.options = {**self.options, name: value}
        return rule

    def check(self, doc: Document) -> Iterable[Finding]:
        """What the rule finds in ``doc``, scope not yet considered.

        Raises Unavailable, before the module is imported, if the world lacks what the rule needs.
        """
        for need in self._needs:
            getattr(doc.world or World(), need)
        if self._check is None:
            self._check = load_check(self.card, self.options)
        return self._check(doc)

    def __repr__(self) -> str:
        return f"<rule {self.name}>"


class Problem(NamedTuple):
    """A rule file that cannot be used; the other rules are unaffected. ``line`` is 0 if unknown."""

    path: str
    line: int
    message: str


class Loaded(NamedTuple):
    """The rules of all packs, sorted by name, and the files that could not be used."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...]


class _File(NamedTuple):
    path: str
    family: str
    stem: str
    module: str


def load_rules(packs: Iterable[str] = (BUILT_IN,), folders: Iterable[str] = (), cache: str | None = None) -> Loaded:
    """The rules of importable ``packs`` and of ``folders`` of ``.md`` rules.

    ``cache`` is a folder for the index; None means that every file is read.
    A pack that cannot be found is a Problem, like a file that cannot be used.
    """
    rules: dict[str, Rule] = {}
    problems: list[Problem] = []
    for place, importable in [(pack, True) for pack in packs] + [(folder, False) for folder in folders]:
        root = _pack_root(place) if importable else (place if os.path.isdir(place) else None)
        if root is None:
            kind = "rule pack" if importable else "rule folder"
            problems.append(
                Problem(place, 0, f"no {kind} of this name; install it, or take it out of the configuration")
            )
            continue
        cards = _cards(root, place if importable else "", cache)
        if importable and not cards:
            problems.append(Problem(place, 0, "this package holds no rules"))
        for card, problem in cards:
            if problem is not None:
                problems.append(problem)
            elif card is not None and card.name in rules:
                twin = rules[card.name].card.page
                problems.append(Problem(card.page, 0, f"the rule {card.name} is defined in {twin} already"))
            elif card is not None:
                rules[card.name] = Rule(card)
    return Loaded(tuple(rules[name] for name in sorted(rules)), tuple(problems))


def _pack_root(package: str) -> str | None:
    module = sys.modules.get(package)
    if module is None:
        from importlib import import_module

        try:
            module = import_module(package)
        except Exception:
            return None
    return os.path.dirname(module.__file__) if module.__file__ else None


def _files(root: str, package: str) -> list[_File]:
    """The rule files below ``root``; directly inside a bare folder, the folder's own name is the family."""
    found: list[_File] = []
    folders = sorted(entry.name for entry in os.scandir(root) if entry.is_dir() and entry.name not in _NOT_FAMILIES)
    for family in folders if package else ["", *folders]:
        where = os.path.join(root, family) if family else root
        for name in sorted(os.listdir(where)):
            stem, ending = os.path.splitext(name)
            if stem.startswith(("_", ".")) or ending not in (".py", ".md") or (ending == ".py" and not package):
                continue
            if not package and not _is_rule(os.path.join(where, name)):
                continue
            module = f"{package}.{family}.{stem}" if ending == ".py" else ""
            family_name = family or os.path.basename(os.path.abspath(root))
            found.append(_File(os.path.join(where, name), family_name, stem, module))
    return found


def _is_rule(path: str) -> bool:
    """True if a page in a newsroom's folder opens as a rule does; a README does not."""
    try:
        with open(path, encoding="utf-8") as handle:
            return handle.readline().strip() == "+++"
    except (OSError, UnicodeDecodeError):
        return True


def _cards(root: str, package: str, cache: str | None) -> list[tuple[RuleCard | None, Problem | None]]:
    files = _files(root, package)
    stats = [os.stat(file.path) for file in files]
    stamp = [[file.path, stat.st_mtime_ns, stat.st_size] for file, stat in zip(files, stats, strict=True)]
    where = ""
    if cache is not None:
        import json
        from zlib import crc32

        where = os.path.join(cache, f"rules-{crc32(root.encode('utf-8', 'surrogatepass')):08x}.json")
        try:
            with open(where, encoding="utf-8") as handle:
                index = json.load(handle)
            if index["format"] == _FORMAT and index["stamp"] == stamp:
                return [(_card(row), None) for row in index["cards"]]
        except (OSError, ValueError, KeyError, TypeError):
            pass
    from newslint.rulefiles import read_card

    made: list[tuple[RuleCard | None, Problem | None]] = []
    for file in files:
        try:
            made.append((read_card(file.path, file.family, file.stem, file.module), None))
        except BadRule as bad:
            made.append((None, Problem(file.path, bad.line, str(bad))))
    if where and all(problem is None for _, problem in made):
        from newslint.writing import write_whole

        content = {"format": _FORMAT, "stamp": stamp, "cards": [list(card) for card, _ in made if card is not None]}
        try:
            write_whole(where, json.dumps(content).encode())
        except OSError:
            pass  # a cache that cannot be written costs time, not findings
    return made


def _card(row: list[object]) -> RuleCard:
    """A card from its JSON form, in which tuples are lists."""
    return RuleCard(*(_frozen(value) for value in row))  # type: ignore[arg-type]


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
