"""Configuration files: found, merged, and refused with file, line and likely meaning."""

from pathlib import Path

import pytest

from newslint import configuration
from newslint.configuration import BadConfiguration


def written(folder: Path, text: str, name: str = "newslint.toml") -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    inner = tmp_path / "desk" / "stories"
    inner.mkdir(parents=True)
    outer = written(tmp_path, "preview = true")
    assert configuration.find(str(inner)) == outer
    nearer = written(tmp_path / "desk", "[tool.newslint]\npreview = false", "pyproject.toml")
    assert configuration.find(str(inner)) == nearer


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "desk"
    inner.mkdir()
    outer = written(tmp_path, "preview = true")
    written(inner, "[project]\nname = 'x'", "pyproject.toml")
    assert configuration.find(str(inner)) == outer


def test_extend_adds_and_replaces(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    written(tmp_path, 'ignore = ["time"]\nextend-select = ["text"]\nfail-on = "error"\nrules = "house"')
    path = written(tmp_path / "desk", 'extend = "../newslint.toml"\nextend-ignore = ["status"]\nfail-on = "never"')
    made = configuration.load(path)
    assert made.ignore == ("time", "status")
    assert made.extend_select == ("text",)
    assert made.fail_on == "never"
    assert made.rules == (str(tmp_path / "house"),)
    replaced = configuration.load(written(tmp_path / "desk", 'extend = "../newslint.toml"\nignore = ["names"]'))
    assert replaced.ignore == ("names",)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('select = ["text"]\nfailon = "error"', "newslint.toml:2: unknown setting “failon” (did you mean “fail-on”?)"),
        ('\nfail-on = "warnings"', "newslint.toml:2: “fail-on” is one of error, warning, info, never, not “warnings”"),
        ('select = "text"', 'newslint.toml:1: “select” is written as select = ["…", "…"]'),
        ("preview = 1", "newslint.toml:1: “preview” is written as preview = true"),
        ('[severity]\n"time/x" = "fatal"', "newslint.toml:2: the severity of time/x is one of info, warning, error"),
        ('[formats]\n".story" = "markdwon"', "(did you mean “markdown”?)"),
        ("select = [", "newslint.toml:1: this is not TOML"),
        ("preview = true false", "newslint.toml:1:16: this is not TOML"),
        ('extend = "nowhere.toml"', "newslint.toml:1: “extend” names nowhere.toml, which is no file"),
        ('extend = "newslint.toml"', "“extend” leads back to this file"),
    ],
)
def test_complaints_name_file_line_and_meaning(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(BadConfiguration) as raised:
        configuration.load(path)
    assert complaint in str(raised.value)


def test_lines_are_those_of_our_table(tmp_path: Path) -> None:
    path = written(tmp_path, "[tool.other]\nselct = 1\n\n[tool.newslint]\nselct = []\n", "pyproject.toml")
    with pytest.raises(BadConfiguration, match=r":5: unknown setting “selct”"):
        configuration.load(path)


def test_every_setting_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
    for setting in configuration.SETTINGS:
        assert f"`{setting.key}`" in page, setting.key
