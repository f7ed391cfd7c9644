"""``[tool.newslint]`` in ``pyproject.toml``, or ``newslint.toml``: found, read, checked, merged.

The nearest file above an article wins; ``extend`` names another one explicitly.
Every complaint names the file, the line and, where there is one, the likely meaning.
"""

import os
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from newslint.finding import SEVERITIES, Severity
from newslint.packs import BUILT_IN, Loaded
from newslint.readers import FORMATS
from newslint.rule import OptionValue
from newslint.suggest import closest
from newslint.verdicts.selection import Layer, Selection

FILES = ("newslint.toml", ".newslint.toml", "pyproject.toml")
FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "info", "never")


class BadConfiguration(Exception):
    """The configuration cannot be used; the message names file and line."""


class RuleOption(NamedTuple):
    """One option of one rule as the configuration file ``path`` sets it."""

    rule: str
    option: str
    value: OptionValue
    path: str


class Configuration(NamedTuple):
    """One file's settings after ``extend``; ``path`` is empty when there is no file.

    Globs follow ``.gitignore`` and are relative to ``root``, the file's folder.
    """

    path: str = ""
    root: str = ""
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    options: tuple[RuleOption, ...] = ()
    preview: bool = False
    fail_on: FailOn = "warning"
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = (BUILT_IN,)
    rules: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    require_reasons: bool = False
    baseline: str = ""
    archive: str = ""
    grammar_url: str = ""
    grammar_language: str = "en-GB"
    grammar_enabled: tuple[str, ...] = ()
    grammar_disabled: tuple[str, ...] = ()
    grammar_vocabulary: tuple[str, ...] = ()

    def selection(self, command_line: Layer, preview: bool | None = None) -> Selection:
        """This file's layer with the command line's on top."""
        own = Layer(self.select, self.extend_select, self.ignore)
        return Selection((own, command_line), self.preview if preview is None else preview)


class Setting(NamedTuple):
    """One key of a configuration file; ``meaning`` is what ``newslint config`` and the documentation say of it."""

    key: str
    shape: Literal["text", "flag", "names", "table of names", "table of text", "table of options"]
    meaning: str


SETTINGS = (
    Setting("extend", "text", "another configuration file, whose settings this one adds to or replaces"),
    Setting("select", "names", "rules and families to run, instead of the default set"),
    Setting("extend-select", "names", "rules and families to run besides those selected"),
    Setting("ignore", "names", "rules and families not to run"),
    Setting("extend-ignore", "names", "rules and families not to run besides those ignored"),
    Setting("per-file-ignores", "table of names", "glob of files = rules and families not to run on them"),
    Setting("severity", "table of text", "rule = error, warning or info, instead of the rule's own"),
    Setting("options", "table of options", "rule = its options, instead of their defaults"),
    Setting("preview", "flag", "also run rules that are not yet stable"),
    Setting("fail-on", "text", "the mildest severity that makes the run fail: error, warning, info or never"),
    Setting("exclude", "names", "globs of files and folders that are not linted"),
    Setting("extend-exclude", "names", "globs besides those excluded"),
    Setting("packs", "names", "importable rule packs; newslint_rules is the built-in one"),
    Setting("rules", "text", "a folder of this repository with .md rules and registry rows (.csv)"),
    Setting("formats", "table of text", "file ending = reader, for endings that newslint does not know"),
    Setting("encoding", "text", "encoding of files that have no byte order mark; UTF-8 otherwise"),
    Setting("require-reasons", "flag", "every suppression must say why"),
    Setting(
        "baseline", "text", "the file of known findings; newslint-baseline.json beside the configuration otherwise"
    ),
    Setting(
        "archive", "text", "the folder of an index of published articles, to compare with; newslint index makes one"
    ),
    Setting(
        "grammar-url", "text", "the LanguageTool server to ask, instead of the local one of newslint grammar start"
    ),
    Setting("grammar-language", "text", "the language of articles that name none; en-GB otherwise"),
    Setting(
        "grammar-enabled",
        "names",
        "LanguageTool's rules and categories to hear, though they are noisy; * is a wildcard",
    ),
    Setting("grammar-disabled", "names", "LanguageTool's rules and categories not to hear; * is a wildcard"),
    Setting("grammar-vocabulary", "names", "words that neither grammar nor spelling is to complain about"),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}


def find(folder: str) -> str:
    """The path of the configuration nearest to ``folder``, looking upwards; empty if there is none."""
    folder = os.path.abspath(folder)
    while True:
        for name in FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name != "pyproject.toml" or "tool.newslint" in _text(path)):
                return path
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def load(path: str) -> Configuration:
    """Read one configuration file. Raises BadConfiguration."""
    return _load(path, ())


def _load(path: str, chain: tuple[str, ...]) -> Configuration:
    if os.path.abspath(path) in chain:
        raise BadConfiguration(f"{path}: “extend” leads back to this file")
    text = _text(path)
    table = _table(path, text)
    root = os.path.dirname(os.path.abspath(path))
    base = Configuration()
    if isinstance(table.get("extend"), str):
        target = os.path.normpath(os.path.join(root, str(table["extend"])))
        if not os.path.isfile(target):
            raise BadConfiguration(_at(path, text, "extend", f"“extend” names {table['extend']}, which is no file"))
        base = _load(target, (*chain, os.path.abspath(path)))
    return _merged(base, table, path, root, text)


def _table(path: str, text: str) -> dict[str, object]:
    import tomllib

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+), column (\d+)", str(error))
        where = f"{path}:{at.group(1)}:{at.group(2)}" if at else f"{path}:{text.count(chr(10)) + 1}"
        raise BadConfiguration(f"{where}: this is not TOML: {str(error).partition(' (at ')[0]}") from None
    if os.path.basename(path) == "pyproject.toml":
        return cast("dict[str, object]", whole.get("tool", {}).get("newslint", {}))
    return whole


def _merged(base: Configuration, table: dict[str, object], path: str, root: str, text: str) -> Configuration:
    for key, value in table.items():
        setting = _BY_KEY.get(key)
        if setting is None:
            raise BadConfiguration(_at(path, text, key, f"unknown setting “{key}”{closest(key, _BY_KEY)}"))
        if problem := _misshapen(setting, value, "" if path.endswith("newslint.toml") else "tool.newslint."):
            raise BadConfiguration(_at(path, text, key, problem))

    def names(key: str) -> tuple[str, ...]:
        return tuple(cast("list[str]", table.get(key, ())))

    def pairs(key: str) -> tuple[tuple[str, object], ...]:
        return tuple(cast("dict[str, object]", table.get(key, {})).items())

    _check_values(table, path, text)
    folders = tuple(os.path.join(root, str(table[key])) for key in ("rules",) if key in table)
    ignores = tuple((glob, tuple(cast("list[str]", rules))) for glob, rules in pairs("per-file-ignores"))
    return Configuration(
        path=path,
        root=root,
        select=names("select") if "select" in table else base.select,
        extend_select=base.extend_select + names("extend-select"),
        ignore=(names("ignore") if "ignore" in table else base.ignore) + names("extend-ignore"),
        per_file_ignores=base.per_file_ignores + ignores,
        severity=base.severity + cast("tuple[tuple[str, Severity], ...]", pairs("severity")),
        options=base.options
        + tuple(
            RuleOption(rule, option, value, path)
            for rule, values in pairs("options")
            for option, value in cast("dict[str, OptionValue]", values).items()
        ),
        preview=cast(bool, table.get("preview", base.preview)),
        fail_on=cast(FailOn, table.get("fail-on", base.fail_on)),
        exclude=(names("exclude") if "exclude" in table else base.exclude) + names("extend-exclude"),
        packs=names("packs") if "packs" in table else base.packs,
        rules=base.rules + folders,
        formats=base.formats + cast("tuple[tuple[str, str], ...]", pairs("formats")),
        encoding=str(table.get("encoding", base.encoding)),
        require_reasons=cast(bool, table.get("require-reasons", base.require_reasons)),
        baseline=os.path.join(root, str(table["baseline"])) if "baseline" in table else base.baseline,
        archive=os.path.join(root, str(table["archive"])) if "archive" in table else base.archive,
        grammar_url=str(table.get("grammar-url", base.grammar_url)),
        grammar_language=str(table.get("grammar-language", base.grammar_language)),
        grammar_enabled=base.grammar_enabled + names("grammar-enabled"),
        grammar_disabled=base.grammar_disabled + names("grammar-disabled"),
        grammar_vocabulary=base.grammar_vocabulary + names("grammar-vocabulary"),
    )


def _misshapen(setting: Setting, value: object, prefix: str) -> str:
    """What is wrong with the shape of a value, or nothing; ``prefix`` stands before the names of this file's tables."""
    strings = isinstance(value, list) and all(isinstance(item, str) for item in value)
    fits = {
        "text": isinstance(value, str),
        "flag": isinstance(value, bool),
        "names": strings,
        "table of names": _is_table_of(list, value),
        "table of text": _is_table_of(str, value),
        "table of options": _is_table_of(dict, value),
    }
    example = {
        "text": f'{setting.key} = "…"',
        "flag": f"{setting.key} = true",
        "names": f'{setting.key} = ["…", "…"]',
        "table of names": f'[{prefix}{setting.key}] "archive/**" = ["time"]',
        "table of text": f'[{prefix}{setting.key}] "…" = "…"',
        "table of options": f'[{prefix}{setting.key}."family/rule"] option = …',
    }
    return "" if fits[setting.shape] else f"“{setting.key}” is written as {example[setting.shape]}"


def _is_table_of(kind: type, value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(item, kind) for item in value.values())


def _check_values(table: dict[str, object], path: str, text: str) -> None:
    if table.get("fail-on", "never") not in FAIL_ON:
        wrong = str(table["fail-on"])
        message = f"“fail-on” is one of {', '.join(FAIL_ON)}, not “{wrong}”{closest(wrong, FAIL_ON)}"
        raise BadConfiguration(_at(path, text, "fail-on", message))
    for rule, level in cast("dict[str, str]", table.get("severity", {})).items():
        if level not in SEVERITIES:
            message = (
                f"the severity of {rule} is one of {', '.join(SEVERITIES)}, not “{level}”{closest(level, SEVERITIES)}"
            )
            raise BadConfiguration(_at(path, text, rule, message))
    readers = set(FORMATS.values())
    for ending, reader in cast("dict[str, str]", table.get("formats", {})).items():
        if reader not in readers:
            message = (
                f"“{ending}” is read as one of {', '.join(sorted(readers))}, not “{reader}”{closest(reader, readers)}"
            )
            raise BadConfiguration(_at(path, text, ending, message))


def with_options(loaded: Loaded, given: Iterable[RuleOption]) -> Loaded:
    """The rules with the options that a configuration sets. Raises BadConfiguration."""
    rules = {rule.name: rule for rule in loaded.rules}
    for name, option, value, path in given:
        try:
            if name not in rules:
                raise ValueError(f"there is no rule “{name}”{closest(name, rules)}")
            rules[name] = rules[name].with_option(option, value)
        except ValueError as problem:
            line = line_of(path, option if name in rules else name, under=name)
            raise BadConfiguration(f"{path}:{line}: {problem}") from None
    return Loaded(tuple(rules.values()), loaded.problems)


def line_of(path: str, word: str, under: str = "") -> int:
    """The 1-based line of a configuration file on which ``word`` is first written, or 1.

    With ``under``, the first line from that on which ``under`` is written.
    """
    text = _text(path)
    return _line(text, word, _line(text, under) if under else 1)


def _at(path: str, text: str, word: str, message: str) -> str:
    return f"{path}:{_line(text, word)}: {message}"


def _line(text: str, word: str, first: int = 1) -> int:
    written = re.compile(rf"(?<![\w/-]){re.escape(word)}(?![\w/-])")
    lines = text.split("\n")
    section = next((n for n, line in enumerate(lines) if "tool.newslint" in line), 0)
    for number, line in enumerate(lines):
        if number >= max(section, first - 1) and written.search(line.partition("#")[0]):
            return number + 1
    return 1


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as handle:
            return handle.read()
    except UnicodeDecodeError:
        raise BadConfiguration(f"{path}: this file is not UTF-8") from None
    except OSError as error:
        raise BadConfiguration(f"{path}: cannot be read: {error.strerror}") from None
