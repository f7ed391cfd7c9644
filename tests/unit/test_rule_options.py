"""Options of rules: declared with defaults, set by a configuration, shown, and refused with file and line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.config import command as config
from newslint.cli.explain import command as explain
from newslint.cli.rules import command as rules
from newslint.configuration import BadConfiguration
from newslint.packs import load_rules
from newslint.session import Options, Session
from newslint.testing.proofs import proofs

PAGE = '''"""
A word of too many letters.

## What it does
Counts them.

## Why is this bad?
It is long.

## Example
```news bad
A [[caravanserai]] burnt.
```
```news bad most-letters=4
A [[house]] in the town.
```
```news good most-letters=12
A caravanserai burnt.
```

## References
- none
"""

import re

from newslint import Finding, Span, rule


'''
RULE = (
    '@rule(severity="info", since="0.1", options={"most-letters": 10, "share": 0.5, "word": "word"})\n'
    "def check(doc, options):\n"
    "    for found in re.finditer(r'\\w+', doc.text):\n"
    "        if len(found.group()) > options['most-letters']:\n"
    "            yield Finding(Span(*found.span()), f'this {options[\"word\"]} is long')\n"
)


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An importable pack of one rule with options, and the folder whose configuration names it."""
    pack = tmp_path / "site" / "acme_letters" / "wording"
    pack.mkdir(parents=True)
    (pack.parent / "__init__.py").write_text("", "utf-8")
    (pack / "long_word.py").write_text(PAGE + RULE, "utf-8")
    (tmp_path / "desk").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    monkeypatch.chdir(tmp_path / "desk")
    yield tmp_path / "desk"
    for name in [name for name in sys.modules if name.startswith("acme_letters")]:
        del sys.modules[name]


def configured(folder: Path, options: str, name: str = "newslint.toml") -> None:
    (folder / name).write_text(f'packs = ["acme_letters"]\npreview = true\n{options}', "utf-8")


def words(text: str) -> list[str]:
    found = Session(Options()).check_text(text.encode(), "story.txt")
    assert found.errors == ()
    return [result.place.words for result in found.results]


def test_defaults_hold_until_a_configuration_sets_them(acme: Path) -> None:
    configured(acme, "")
    assert words("One caravanserai, two houses.\n") == ["caravanserai"]
    configured(acme, '[options."wording/long-word"]\nmost-letters = 5\n')
    assert words("One caravanserai, two houses.\n") == ["caravanserai", "houses"]


def test_the_nearer_file_sets_what_the_extended_one_set(acme: Path) -> None:
    configured(acme, '[options."wording/long-word"]\nmost-letters = 2\nword = "noun"\n', "house.toml")
    (acme / "newslint.toml").write_text(
        'extend = "house.toml"\noptions."wording/long-word".most-letters = 5\n', "utf-8"
    )
    (rule,) = Session(Options()).setup_in().rules
    assert rule.options == {"most-letters": 5, "share": 0.5, "word": "noun"}


def test_a_whole_number_will_do_where_a_number_is_wanted(acme: Path) -> None:
    configured(acme, '[options."wording/long-word"]\nshare = 1\n')
    (rule,) = Session(Options()).setup_in().rules
    assert rule.options["share"] == 1


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[options."wording/long-wrod"]\nshare = 1', "3: there is no rule “wording/long-wrod” (did you mean “wording/"),
        ('[options."wording"]\nshare = 1', "3: there is no rule “wording”"),
        (
            '[severity]\n"wording/long-word" = "info"\n\n[options."wording/long-word"]\n\nmost-leters = 3',
            "8: wording/long-word has no option “most-leters” (did you mean “most-letters”?); its options are "
            "most-letters, share, word",
        ),
        ('[options."wording/long-word"]\nword = 3', '4: word of wording/long-word is a text, such as "word", not 3'),
        (
            '[options."wording/long-word"]\nmost-letters = 3.5',
            "4: most-letters of wording/long-word is a whole number, such as 10, not 3.5",
        ),
        (
            '[options."wording/long-word"]\nmost-letters = true',
            "4: most-letters of wording/long-word is a whole number, such as 10, not true",
        ),
        (
            '[options."wording/long-word"]\nshare = "half"',
            '4: share of wording/long-word is a number, such as 0.5, not "half"',
        ),
        ('[options."wording/long-word"]\nshare = 1979-05-27', "4: share of wording/long-word is a number, such as 0.5"),
        ("options = 3", '3: “options” is written as [options."family/rule"] option = …'),
    ],
)
def test_complaints_name_file_line_and_meaning(acme: Path, text: str, complaint: str) -> None:
    configured(acme, text)
    with pytest.raises(BadConfiguration) as raised:
        Session(Options()).setup_in()
    assert str(raised.value).startswith(f"{acme / 'newslint.toml'}:{complaint}")


def test_a_complaint_names_the_extended_file(acme: Path) -> None:
    configured(acme, '[options."wording/long-word"]\nmost = 2\n', "house.toml")
    (acme / "newslint.toml").write_text('extend = "house.toml"\n', "utf-8")
    with pytest.raises(BadConfiguration, match=r"house\.toml:4: wording/long-word has no option “most”"):
        Session(Options()).setup_in()


def test_a_rule_without_options_says_so(acme: Path) -> None:
    (acme / "newslint.toml").write_text('[options."text/doubled-word"]\nmost = 2\n', "utf-8")
    with pytest.raises(BadConfiguration, match="text/doubled-word has no option “most”; it has none"):
        Session(Options()).setup_in()


def test_options_outlive_the_index(acme: Path) -> None:
    first, second = (load_rules(["acme_letters"], cache=str(acme / "cache")) for _ in range(2))
    assert [rule.card for rule in first.rules] == [rule.card for rule in second.rules]
    assert dict(second.rules[0].options) == {"most-letters": 10, "share": 0.5, "word": "word"}


def test_samples_hold_for_the_defaults_and_may_set_options(acme: Path) -> None:
    configured(acme, '[options."wording/long-word"]\nmost-letters = 30\n')
    proven = CliRunner().invoke(rules, ["--prove"]).output.splitlines()
    assert [line for line in proven if "exactly" in line] == []
    every = [proof for proof in proofs("acme_letters") if proof.name.endswith("exactly the marked words")]
    assert len(every) == 3
    for proof in every:
        proof()


def test_a_function_that_does_not_take_its_options_is_refused(acme: Path) -> None:
    rule = acme.parent / "site" / "acme_letters" / "wording" / "long_word.py"
    rule.write_text(PAGE + RULE.replace("doc, options", "doc"), "utf-8")
    (problem,) = load_rules(["acme_letters"]).problems
    assert problem.message == "the function of this rule takes the document and its options, and nothing else"


def test_commands_show_options(acme: Path) -> None:
    configured(acme, '[options."wording/long-word"]\nmost-letters = 5\n')
    page = CliRunner().invoke(explain, ["wording/long-word"]).output
    assert "\noptions: most-letters = 10, share = 0.5, word = word\n" in page
    as_json = json.loads(CliRunner().invoke(explain, ["wording/long-word", "--output-format", "json"]).output)
    (listed,) = json.loads(CliRunner().invoke(rules, ["--output-format", "json"]).output)
    assert as_json["options"] == listed["options"] == {"most-letters": 10, "share": 0.5, "word": "word"}
    in_force = json.loads(CliRunner().invoke(config, ["--output-format", "json"]).output)
    assert in_force["rules"]["wording/long-word"]["options"]["most-letters"] == 5
    (line,) = (line for line in CliRunner().invoke(config).output.splitlines() if "wording/long-word" in line)
    assert line.endswith("; most-letters = 5; share = 0.5; word = word")
