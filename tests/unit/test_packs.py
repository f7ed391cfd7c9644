"""Packs: found without a list, indexed, and refused file by file."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import packs
from newslint.analysis import Unavailable
from newslint.packs import load_rules
from newslint.testing import document
from newslint.testing.proofs import findings
from newslint.world import World
from newslint.world.archive import RunArchive

PAGE = """{front}A word that is not one.

## What it does
Flags “teh”.

## Why is this bad?
It is a slip of the fingers.

## Example
```news bad
This is [[teh]] word.
```
```news good
This is the word.
```

## References
- none
"""
PHRASE = '+++\nkind = "phrase"\nseverity = "info"\nsince = "0.1"\nmessage = "“{match}”"\nphrases = ["teh"]\n+++\n\n'
PYTHON = (
    'from newslint import Finding, Span, rule\n\n\n@rule(severity="info", since="0.1", triggers=("teh",))\n'
    "def check(doc):\n    at = doc.text.find('teh')\n    yield Finding(Span(at, at + 3), 'a slip')\n"
)


def house(tmp_path: Path, **files: str) -> str:
    for name, text in files.items():
        path = tmp_path / "house" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return str(tmp_path / "house")


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An importable pack of one Python rule."""
    root = tmp_path / "site" / "acme_rules"
    (root / "wording").mkdir(parents=True)
    (root / "__init__.py").write_text("", "utf-8")
    (root / "wording" / "slip.py").write_text('"""\n' + PAGE.format(front="") + '"""\n\n' + PYTHON, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    yield root
    for name in [name for name in sys.modules if name.startswith("acme_rules")]:
        del sys.modules[name]


def test_a_house_folder_and_an_importable_pack_hold_rules(tmp_path: Path, acme: Path) -> None:
    folder = house(tmp_path, very_slip=PAGE.format(front=PHRASE))
    loaded = load_rules(["acme_rules"], [folder])
    assert [rule.name for rule in loaded.rules] == ["house/very-slip", "wording/slip"]
    assert loaded.problems == ()
    doc = document("This is teh word.")
    for rule in loaded.rules:
        assert [doc.words(finding.span) for finding in findings(rule, doc)] == ["teh"]


def test_the_index_answers_the_second_time_without_importing_a_rule(tmp_path: Path, acme: Path) -> None:
    cache = str(tmp_path / "cache")
    first = load_rules(["acme_rules"], cache=cache)
    del sys.modules["acme_rules.wording.slip"]
    second = load_rules(["acme_rules"], cache=cache)
    assert [rule.card for rule in second.rules] == [rule.card for rule in first.rules]
    assert "acme_rules.wording.slip" not in sys.modules
    assert [finding.message for finding in findings(second.rules[0], document("teh"))] == ["a slip"]


def test_the_index_notices_a_changed_an_added_and_a_removed_file(tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    folder = house(tmp_path, slip=PAGE.format(front=PHRASE))
    load_rules([], [folder], cache)
    house(tmp_path, slip=PAGE.format(front=PHRASE.replace("info", "warning")), other=PAGE.format(front=PHRASE))
    loaded = load_rules([], [folder], cache)
    assert [(rule.name, rule.card.severity) for rule in loaded.rules] == [
        ("house/other", "info"),
        ("house/slip", "warning"),
    ]
    os.unlink(Path(folder) / "other.md")
    assert [rule.name for rule in load_rules([], [folder], cache).rules] == ["house/slip"]


@pytest.mark.parametrize("damage", [b"", b"{", b'{"format": "1"}', b"\xff"])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "cache"
    folder = house(tmp_path, slip=PAGE.format(front=PHRASE))
    load_rules([], [folder], str(cache))
    (index,) = cache.iterdir()
    whole = index.read_bytes()
    index.write_bytes(damage)
    assert [rule.name for rule in load_rules([], [folder], str(cache)).rules] == ["house/slip"]
    assert index.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    folder = house(tmp_path, slip=PAGE.format(front=PHRASE))
    (tmp_path / "file").write_text("", "utf-8")
    assert [rule.name for rule in load_rules([], [folder], str(tmp_path / "file")).rules] == ["house/slip"]


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        (
            PHRASE.replace("severity", "sevrity"),
            3,
            "“sevrity” is not a setting of a phrase rule (did you mean “severity”?)",
        ),
        (PHRASE.replace("info", "fatal"), 3, "severity is one of info, warning, error, not “fatal”"),
        (PHRASE.replace("phrase", "phase", 1), 2, "(did you mean “phrase”?)"),
        (PHRASE.replace('["teh"]', '"teh"'), 6, "“phrases” must be a list"),
        (PHRASE.replace('phrases = ["teh"]\n', ""), 1, "a phrase rule needs “phrases” or a table “[swap]”"),
        (PHRASE.replace('since = "0.1"\n', ""), 1, "the setting “since” is missing"),
        (PHRASE.replace('"info"', "info"), 3, "the TOML cannot be read"),
        (
            PHRASE.replace('"phrase"', '"pattern"').replace('phrases = ["teh"]', "pattern = '('"),
            1,
            "not a regular expression",
        ),
    ],
)
def test_a_rule_that_cannot_be_used_is_named_with_its_line_and_the_others_run(
    tmp_path: Path, front: str, line: int, message: str
) -> None:
    folder = house(tmp_path, broken=PAGE.format(front=front), slip=PAGE.format(front=PHRASE))
    loaded = load_rules([], [folder])
    assert [rule.name for rule in loaded.rules] == ["house/slip"]
    (problem,) = loaded.problems
    assert problem.path.endswith("broken.md")
    assert (problem.line, message in problem.message) == (line, True), problem.message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("## References\n- none\n", "", "the sections must be"),
        ("[[teh]]", "teh", "a bad sample marks the words to flag"),
        ("[[teh]]", "[[teh", "a “[[” without its “]]”"),
        ("the word.\n```\n", "[[the]] word.\n```\n", "a good sample marks nothing"),
        ("A word that is not one.\n", "", "the page must open with one sentence"),
    ],
)
def test_a_page_that_breaks_the_form_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    page = PAGE.format(front=PHRASE)
    assert old in page
    (problem,) = load_rules([], [house(tmp_path, slip=page.replace(old, new))]).problems
    assert message in problem.message


def test_a_readme_in_a_house_folder_is_no_rule(tmp_path: Path) -> None:
    folder = house(tmp_path, slip=PAGE.format(front=PHRASE), README="# Our rules\n")
    loaded = load_rules([], [folder])
    assert [rule.name for rule in loaded.rules] == ["house/slip"]
    assert loaded.problems == ()


def test_a_page_of_a_pack_must_open_with_its_settings(acme: Path) -> None:
    (acme / "wording" / "bare.md").write_text(PAGE.format(front=""), "utf-8")
    (problem,) = load_rules(["acme_rules"]).problems
    assert (problem.line, "a Markdown rule opens with TOML" in problem.message) == (1, True)


@pytest.mark.parametrize("package", ["json", "no_such_pack_at_all", ""])
def test_a_package_without_rules_is_a_problem(package: str) -> None:
    assert len(load_rules([package]).problems) == 1


def test_two_rules_of_one_name_are_refused(tmp_path: Path, acme: Path) -> None:
    folder = tmp_path / "wording"
    folder.mkdir()
    (folder / "slip.md").write_text(PAGE.format(front=PHRASE), "utf-8")
    loaded = load_rules(["acme_rules"], [str(folder)])
    assert "is defined in" in loaded.problems[0].message
    assert len(loaded.rules) == 1


def test_a_module_that_cannot_be_imported_or_declares_nothing_is_refused(acme: Path) -> None:
    (acme / "wording" / "broken.py").write_text(
        '"""\n' + PAGE.format(front="") + '"""\nimport nowhere_at_all\n', "utf-8"
    )
    (acme / "wording" / "empty.py").write_text('"""\n' + PAGE.format(front="") + '"""\n', "utf-8")
    loaded = load_rules(["acme_rules"])
    assert [rule.name for rule in loaded.rules] == ["wording/slip"]
    assert "cannot be imported: ModuleNotFoundError" in loaded.problems[0].message
    assert "this one declares 0" in loaded.problems[1].message


def test_a_pack_that_is_not_there_is_a_problem() -> None:
    loaded = packs.load_rules(["no_such_pack_at_all"], ["no/such/folder"])
    assert [problem.message.split(" of ")[0] for problem in loaded.problems] == ["no rule pack", "no rule folder"]


def test_triggers_of_a_phrase_rule_are_the_first_words(tmp_path: Path) -> None:
    front = PHRASE.replace('["teh"]', '["Teh word", "a  slip"]')
    loaded = load_rules([], [house(tmp_path, slip=PAGE.format(front=front))])
    assert loaded.rules[0].triggers == ("a", "teh")
    doc = document("This is TEH\u00a0word, a slip and a slipper.")
    assert [doc.words(finding.span) for finding in findings(loaded.rules[0], doc)] == ["TEH\u00a0word", "a slip"]


def test_a_rule_is_not_imported_where_the_world_lacks_what_it_needs(acme: Path) -> None:
    path = acme / "wording" / "slip.py"
    path.write_text(path.read_text("utf-8").replace('since="0.1"', 'since="0.1", needs=("archive",)'), "utf-8")
    cache = str(acme.parent / "cache")
    load_rules(["acme_rules"], cache=cache)  # reading the page imports the module, once
    del sys.modules["acme_rules.wording.slip"]
    (rule,) = load_rules(["acme_rules"], cache=cache).rules
    doc = document("This is teh word.")
    with pytest.raises(Unavailable, match="no other article"):
        list(rule.check(doc))
    assert "acme_rules.wording.slip" not in sys.modules
    doc.world = World(RunArchive((doc,)))
    assert len(list(rule.check(doc))) == 1
