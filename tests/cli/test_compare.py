"""``newslint compare``: two articles side by side, as text and as JSON."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newslint.cli.compare import command

OURS = (
    "The mayor was away.\n\nDivers found in the second week of March that the seabed below the eastern pier had been "
    "washed out by the tide, and work on the wall stopped.\n"
)
THEIRS = (
    "PORT SALTER (Reuters) - Divers found in the second week of March that the seabed beneath the eastern pier had "
    "been washed out by the tide, and work on the new wall stopped.\n"
)
SAID = "“We are placing all of the work on hold until spring comes to the eastern shore,” Ann Lee said.\n"
ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.txt").write_text(OURS, "utf-8")
    (tmp_path / "theirs.txt").write_text(THEIRS, "utf-8")
    (tmp_path / "other.txt").write_text("Nobody at the port wished to comment on the budget for the parks.\n", "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def report(*arguments: str, code: int = 1) -> dict[str, Any]:
    done = run("--output-format", "json", *arguments)
    assert done.exit_code == code, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_passage_has_its_place_on_both_sides_and_the_words_that_differ(desk: Path) -> None:
    found = report("ours.txt", "theirs.txt")
    assert (found["schema"], found["here"]["path"], found["there"]["path"]) == (1, "ours.txt", "theirs.txt")
    (passage,) = found["passages"]
    assert (passage["words"], passage["quoted"]) == (27, 0)
    here, there = passage["here"], passage["there"]
    assert OURS[here["offset"] : here["end_offset"]] == here["text"] == OURS.split("\n\n")[1].strip(".\n")
    assert (here["line"], here["column"], here["end_line"]) == (3, 1, 3)
    assert (there["line"], there["column"]) == (1, THEIRS.index("Divers") + 1)
    assert THEIRS[there["offset"] : there["end_offset"]] == there["text"]
    texts = [tuple(side and side["text"] for side in (one["here"], one["there"])) for one in passage["changes"]]
    assert texts == [("below", "beneath"), (None, "new")]


def test_each_side_tells_its_share_and_its_credit(desk: Path) -> None:
    found = report("theirs.txt", "ours.txt")
    assert found["here"]["credit"] == "it names Reuters"
    assert found["here"]["agencies"] == ["reuters"]
    assert found["there"]["credit"] is None
    assert found["there"]["words"] == 32
    assert found["there"]["share"] == round(27 / 32, 4)


def test_a_swap_of_the_two_swaps_the_sides(desk: Path) -> None:
    one, other = report("ours.txt", "theirs.txt"), report("theirs.txt", "ours.txt")
    assert one["passages"][0]["here"] == other["passages"][0]["there"]
    assert one["here"]["shared"] == other["there"]["shared"]


def test_a_quotation_that_differs_is_shown_whichever_has_it_first(desk: Path) -> None:
    (desk / "said.txt").write_text(SAID, "utf-8")
    (desk / "put.txt").write_text(SAID.replace("placing", "putting"), "utf-8")
    for first, second in (("said", "put"), ("put", "said")):
        (quotation,) = report(f"{first}.txt", f"{second}.txt")["quotations"]
        (change,) = quotation["changes"]
        assert quotation["grade"] == change["grade"] == "wording"
        words = {"said": "placing", "put": "putting"}
        assert (change["here"]["text"], change["there"]["text"]) == (words[first], words[second])


def test_the_text_has_the_same_in_lines(desk: Path) -> None:
    done = run("ours.txt", "theirs.txt")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "ours.txt: 27 of 32 words shared (84%); no credit found"
    assert lines[1] == "theirs.txt: 27 of 32 words shared (84%); credit: it names Reuters"
    assert lines[3] == "27 words, 2 changes"
    assert lines[4].startswith("  ours.txt:3:1-3:")
    assert lines[6].split() == ["3:58", "below", "|", "1:82", "beneath"]
    assert lines[7].split() == ["–", "|", "1:156", "new"]


def test_nothing_in_common_is_success(desk: Path) -> None:
    done = run("ours.txt", "other.txt")
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "no shared passage, and no quotation that differs")


def test_the_earlier_article_is_named(desk: Path) -> None:
    for name, day in (("ours", "2024-05-03"), ("theirs", "2024-05-02")):
        text = (desk / f"{name}.txt").read_text("utf-8")
        (desk / f"{name}.md").write_text(f"---\ndate: {day}\n---\n{text}", "utf-8")
    assert report("ours.md", "theirs.md")["earlier"] == "there"
    assert report("theirs.md", "ours.md")["earlier"] == "here"


@pytest.mark.parametrize("wanted", ["absent.txt", "HEAD:ours.txt", ".", "v1:absent.txt"])
def test_an_article_that_cannot_be_read_is_an_error(desk: Path, wanted: str) -> None:
    done = run("ours.txt", wanted)
    assert done.exit_code == 2
    assert wanted in done.stderr


def test_a_revision_of_git_is_read(desk: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=n@example.org", *arguments], check=True, cwd=desk)

    git("init", "-q")
    git("add", "ours.txt")
    git("commit", "-q", "-m", "first")
    (desk / "ours.txt").write_text(OURS.replace("washed", "hollowed"), "utf-8")
    found = report("HEAD:ours.txt", "ours.txt")
    assert found["here"]["path"] == "HEAD:ours.txt"
    (change,) = found["passages"][0]["changes"]
    assert (change["here"]["text"], change["there"]["text"]) == ("washed", "hollowed")
    missing = run("none:ours.txt", "ours.txt")
    assert (missing.exit_code, "no revision “none”" in missing.stderr) == (2, True)


def test_words_of_an_article_cannot_move_a_cursor(desk: Path) -> None:
    (desk / "bad.txt").write_text(OURS.replace("below", "\x1b[2Jbelow"), "utf-8")
    assert "\x1b" not in run("bad.txt", "theirs.txt").stdout
    assert "\x1b" not in run("--output-format", "json", "bad.txt", "theirs.txt").stdout


def test_numpy_is_not_needed(desk: Path) -> None:
    code = (
        "import sys; sys.modules['numpy'] = None; sys.argv = ['newslint', 'compare', 'ours.txt', 'theirs.txt']; "
        "from newslint.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


def test_seeds_share_statements_and_not_running_text() -> None:
    """The longest run of two articles outside quotations is nine words, the name of a body."""
    paths = sorted(map(str, ARTICLES.glob("*.txt")))
    for number, one in enumerate(paths):
        for other in paths[number + 1 :]:
            found = json.loads(run("--output-format", "json", one, other).stdout)
            for passage in found["passages"]:
                assert passage["words"] - passage["quoted"] <= 25, passage
