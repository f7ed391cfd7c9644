"""Neovim, Emacs and Vim, set up as the manual says and run without a screen.

Findings stand under their words, a fix changes nothing else, and after many edits the editor shows what a run finds.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
NEWSLINT = Path(sys.executable).with_name("newslint")
MANUAL = (HERE.parents[1] / "docs/editors.md").read_text("utf-8")

ARTICLE = (
    "Zo\u0308e’s night 🚢\r\n"
    "\r\n"
    "\tIt 👩‍👩‍👧 rained\u2028on the the day\x0c of of it, 6 May 2024. 🎉 “It did,” Zo\u0308e Lo\u0301pez said.\r\n"
    "\r\n"
    "Mr López\u2029left on Sunday, 8 May 2024, 🚢 with a a bag.\r\n"
)
"""Combining accents, emoji of one and of several code points, U+2028 and U+2029, a tab, a form feed and CRLF."""

FIX = "Write “the” once"
TYPED = (
    "a",
    " ",
    "the the ",
    "\n",
    "🚢",
    "e\u0301",
    "\u2028",
    "",
    "“",
    "”",
    "\t",
    "of of ",
    "👩‍👩‍👧",
    "Sunday, 8 May 2024",
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_bytes(ARTICLE.encode())
    return tmp_path


def edits(count: int) -> list[dict[str, Any]]:
    """Places are taken modulo what the editor’s text has by then; columns count code points."""
    chance = random.Random(2026)
    return [
        {
            "line": chance.randrange(1000),
            "column": chance.randrange(1000),
            "removed": chance.choice((0, 0, 0, 1, 3)),
            "typed": chance.choice(TYPED),
        }
        for _ in range(count)
    ]


def require(*probe: str) -> None:
    """Skip the test if an editor is absent, or lacks what it needs."""
    if shutil.which(probe[0]) is None:
        pytest.skip(f"{probe[0]} is not installed")
    if subprocess.run(probe, stdin=subprocess.DEVNULL, capture_output=True).returncode:
        pytest.skip(f"{probe[0]} cannot: {' '.join(probe[1:])}")


def recipe(language: str) -> str:
    """The one that the manual says is tried."""
    tried = MANUAL.partition("\n## Untried")[0]
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", tried, re.DOTALL | re.MULTILINE)
    return str(found)


def drive(newsroom: Path, language: str, *command: str, count: int = 500) -> dict[str, list[dict[str, Any]]]:
    """What an editor reports; it leaves ``fixed.txt`` and ``edited.txt`` in the folder."""
    (newsroom / "recipe").write_text(recipe(language), "utf-8")
    (newsroom / "home/.emacs.d").mkdir(parents=True)
    environment = {
        **os.environ,
        "HOME": str(newsroom / "home"),
        "XDG_CONFIG_HOME": str(newsroom / "home"),
        "LC_ALL": "C.UTF-8",
        "ARTICLE": str(newsroom / "story.txt"),
        "FIXED": str(newsroom / "fixed.txt"),
        "EDITED": str(newsroom / "edited.txt"),
        "REPORT": str(newsroom / "report.json"),
        "RECIPE": str(newsroom / "recipe"),
        "PATH": f"{NEWSLINT.parent}{os.pathsep}{os.environ['PATH']}",
        "EDITS": json.dumps(edits(count)),
        "AWAITED": "the the",
        "FIX": FIX,
    }
    done = subprocess.run(
        command, cwd=newsroom, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120
    )
    report = newsroom / "report.json"
    assert report.exists(), done.stdout + done.stderr
    told: dict[str, list[dict[str, Any]]] = json.loads(report.read_text("utf-8"))
    return told


def checked(path: Path) -> list[tuple[int, int, str, str]]:
    """Line, column, rule and words of each finding of a fresh run, 0-based, in code points."""
    data = path.read_bytes()
    command = [
        str(NEWSLINT),
        "check",
        "--output-format",
        "json",
        "--stdin-filename",
        str(path.with_name("story.txt")),
        "-",
    ]
    done = subprocess.run(command, input=data, capture_output=True)
    text = data.decode()
    found = []
    for one in json.loads(done.stdout)["findings"]:
        words = text[one["offset"] : one["end_offset"]].replace("\r\n", "\n")
        found.append((one["line"] - 1, one["column"] - 1, one["rule"], words))
    return sorted(found)


def seen(path: Path, told: list[dict[str, Any]], unit: str) -> list[tuple[int, int, str, str]]:
    """The same of what an editor shows."""
    lines = path.read_bytes().decode().split("\n")
    found = []
    for one in told:
        column = one["column"]
        if unit == "bytes":
            column = len(lines[one["line"]].encode()[:column].decode())
        found.append((one["line"], column, one["rule"], one["words"]))
    return sorted(found)


def test_the_article_has_what_is_looked_for(newsroom: Path) -> None:
    assert {"the the", "of of", "Sunday, 8 May 2024"} <= {words for *_, words in checked(newsroom / "story.txt")}


NVIM = ["nvim", "--headless", "--clean", "-u", "NONE", "-c"]
EMACS = ["emacs", "--batch", "-q"]  # -Q would hide the packages of the system
VIM = ["vim", "-Nnu", "NONE", "-T", "dumb", "--not-a-term"]

EDITORS = {
    "neovim": ("lua", "bytes", [*NVIM, "qa!"], [*NVIM, f"luafile {HERE / 'nvim.lua'}"]),
    "emacs": ("elisp", "characters", [*EMACS, "--eval", "(require 'eglot)"], [*EMACS, "-l", str(HERE / "eglot.el")]),
}
"""The language of the recipe, the unit of columns, what finds out whether the editor is there, and what runs it."""

ALE = [*VIM, "-c", "silent! packadd ale", "-c", "if exists(':ALELint') | qa! | endif", "-c", "cq"]


@pytest.mark.parametrize("editor", EDITORS)
def test_a_client_of_the_server(newsroom: Path, editor: str) -> None:
    language, unit, probe, command = EDITORS[editor]
    require(*probe)
    told = drive(newsroom, language, *command)
    story, fixed, edited = (newsroom / name for name in ("story.txt", "fixed.txt", "edited.txt"))
    assert seen(story, told["opened"], unit) == checked(story)
    assert fixed.read_bytes().decode() == ARTICLE.replace("the the", "the")
    assert edited.read_bytes() != fixed.read_bytes()
    assert seen(edited, told["edited"], unit) == checked(edited)


def test_ale_in_vim(newsroom: Path) -> None:
    require(*ALE)
    told = drive(newsroom, "vim", *VIM, "-S", str(HERE / "ale.vim"))
    assert seen(newsroom / "story.txt", told["opened"], "bytes") == checked(newsroom / "story.txt")
    fixed = (newsroom / "fixed.txt").read_bytes().decode()
    once = ARTICLE.replace("the the", "the").replace("of of", "of").replace("a a", "a")
    assert fixed == unicodedata.normalize("NFC", once)  # the safe fixes: doubled words, and letters apart from accents
