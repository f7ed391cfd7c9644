"""A rule's author needs one file: what ``newslint new`` writes passes the harness as it is."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli.new import command
from newslint.cli.rules import command as rules
from newslint.testing import proofs


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    root = tmp_path / "fresh_rules"
    root.mkdir()
    (root / "__init__.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield root
    for name in [name for name in sys.modules if name.startswith("fresh_rules")]:
        del sys.modules[name]


def prove(pack: str) -> int:
    """Run every proof of a pack; how many there are."""
    every = proofs(pack)
    for proof in every:
        proof()
    return len(every)


@pytest.mark.parametrize("option", [[], ["--page"]])
def test_a_scaffold_passes_its_own_proofs(pack: Path, option: list[str]) -> None:
    done = CliRunner().invoke(command, ["wording/odd-slip", *option, "--into", str(pack)])
    assert done.exit_code == 0, done.output
    (written,) = (pack / "wording").iterdir()
    assert written.name == ("odd_slip.md" if option else "odd_slip.py")
    assert prove("fresh_rules") > 10


def test_the_proofs_fail_when_the_page_marks_other_words(pack: Path) -> None:
    CliRunner().invoke(command, ["wording/odd-slip", "--page", "--into", str(pack)])
    path = pack / "wording" / "odd_slip.md"
    path.write_text(path.read_text("utf-8").replace("[[teh]] marked", "teh [[marked]]"), "utf-8")
    with pytest.raises(AssertionError, match="flagged"):
        prove("fresh_rules")


def test_nothing_is_overwritten(pack: Path) -> None:
    for status in (0, 1):
        done = CliRunner().invoke(command, ["wording/odd-slip", "--into", str(pack)])
        assert done.exit_code == status


def test_a_house_rule_is_a_page_and_is_proven_without_pytest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "newslint.toml").write_text('rules = "house"\n', "utf-8")
    refused = CliRunner().invoke(command, ["style/odd-slip"])
    assert (refused.exit_code, "add --page" in refused.output) == (2, True)
    assert CliRunner().invoke(command, ["style/odd-slip", "--page"]).exit_code == 0
    proven = CliRunner().invoke(rules, ["--prove", "--family", "style"])
    assert (proven.exit_code, "style/odd-slip: " in proven.output) == (0, True), proven.output
    page = tmp_path / "house" / "style" / "odd_slip.md"
    page.write_text(page.read_text("utf-8").replace("nothing is flagged", "teh is flagged"), "utf-8")
    assert CliRunner().invoke(rules, ["--prove", "--family", "style"]).exit_code == 1


@pytest.mark.parametrize("name", ["odd-slip", "Wording/odd", "wording/odd slip", "wording/../odd"])
def test_names_are_checked(pack: Path, name: str) -> None:
    assert CliRunner().invoke(command, [name, "--into", str(pack)]).exit_code == 2
