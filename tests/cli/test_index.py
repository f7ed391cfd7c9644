"""``newslint index`` as its users call it, and ``check`` with an archive."""

import json
import subprocess
from pathlib import Path

import pytest
from tests.cli.test_check import newslint

COPIED = (
    "Work on the new harbour wall stopped in the second week of March when divers found that the seabed below "
    "the eastern pier had been hollowed out by the spring tide."
)
HEAD = "---\ntitle: {0}\ndate: {1}\npublisher: {2}\nauthor: {2} desk\n---\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "published").mkdir()
    (tmp_path / "published" / "wall.md").write_text(
        HEAD.format("Wall", "2024-05-01", "The Bugle") + COPIED + "\n", "utf-8"
    )
    (tmp_path / "published" / "rain.md").write_text(
        HEAD.format("Rain", "2024-05-02", "The Bugle") + "It rained.\n", "utf-8"
    )
    (tmp_path / "draft.md").write_text(
        HEAD.format("Pier", "2024-05-03", "The Echo") + f"The council met.\n\n{COPIED}\n\nNobody knows more.\n", "utf-8"
    )
    return tmp_path


@pytest.fixture
def indexed(newsroom: Path) -> Path:
    assert newslint("index", "create", "archive", cwd=newsroom).returncode == 0
    assert newslint("index", "add", "archive", "published", cwd=newsroom).returncode == 0
    return newsroom


def copies(newsroom: Path, *more: str) -> list[str]:
    done = newslint(
        "check", "draft.md", "--select", "corpus/uncredited-copy", "--output-format", "concise", *more, cwd=newsroom
    )
    return [line for line in done.stdout.splitlines() if "uncredited-copy" in line]


def test_a_copied_passage_is_found_in_the_archive_and_named_with_date_and_source(indexed: Path) -> None:
    assert copies(indexed) == []
    (line,) = copies(indexed, "--archive", "archive")
    assert "stand in the earlier published/wall.md of 2024-05-01 (The Bugle), and nobody is credited" in line


def test_the_archive_may_be_configured_and_is_found_from_the_configuration(indexed: Path) -> None:
    (indexed / "newslint.toml").write_text('archive = "archive"\n', "utf-8")
    (indexed / "desk").mkdir()
    (indexed / "draft.md").rename(indexed / "desk" / "draft.md")
    done = newslint("check", "draft.md", "--output-format", "concise", cwd=indexed / "desk")
    assert "corpus/uncredited-copy" in done.stdout


def test_an_archive_that_cannot_be_used_is_told_and_all_else_is_linted(indexed: Path) -> None:
    (indexed / "draft.md").write_text("The the council met.\n", "utf-8")
    done = newslint("check", "draft.md", "--archive", "gone", "--output-format", "concise", cwd=indexed)
    assert done.returncode == 2
    assert "gone: problem: there is no index here; “newslint index create” makes one" in done.stdout + done.stderr
    assert "text/doubled-word" in done.stdout


def test_without_numpy_the_lack_is_told_and_all_else_is_linted(indexed: Path) -> None:
    (indexed / "lacking").mkdir()
    (indexed / "lacking" / "numpy.py").write_text('raise ImportError("No module named numpy", name="numpy")\n', "utf-8")
    lacking = str(indexed / "lacking")
    done = newslint("check", "draft.md", "--archive", "archive", cwd=indexed, PYTHONPATH=lacking)
    assert (done.returncode, "install newslint[archive]" in done.stdout + done.stderr) == (2, True)
    done = newslint("index", "stats", "archive", cwd=indexed, PYTHONPATH=lacking)
    assert (done.returncode, "install newslint[archive]" in done.stderr) == (2, True)
    assert newslint("check", "draft.md", cwd=indexed, PYTHONPATH=lacking).returncode in (0, 1)


def test_adding_again_is_a_no_op_and_a_changed_file_replaces_its_version(indexed: Path) -> None:
    assert "0 new, 0 changed, 2 known; 2 in all" in newslint("index", "add", "archive", "published", cwd=indexed).stdout
    (indexed / "published" / "wall.md").write_text("The wall is mended.\n", "utf-8")
    assert "0 new, 1 changed, 1 known; 2 in all" in newslint("index", "add", "archive", "published", cwd=indexed).stdout
    assert copies(indexed, "--archive", "archive") == []


def test_json_lines_come_from_files_and_standard_input_and_bad_lines_are_named(indexed: Path) -> None:
    lines = [
        json.dumps({"id": "x1", "title": "Wall", "text": COPIED, "date": "2024-04-30", "source": "Wire"}),
        "{",
        '{"id": "x2"}',
    ]
    (indexed / "dump.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    done = newslint("index", "add", "archive", "dump.jsonl", cwd=indexed)
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["dump.jsonl:2: it is not JSON", "dump.jsonl:3: it has no “text”"]
    assert "1 new" in done.stdout
    piped = newslint("index", "add", "archive", "-", cwd=indexed, data=lines[0].encode())
    assert "1 known" in piped.stdout
    newslint("index", "remove", "archive", "published/*", cwd=indexed)
    assert "x1 of 2024-04-30 (Wire)" in copies(indexed, "--archive", "archive")[0]


def test_what_is_exported_can_be_added_elsewhere(indexed: Path) -> None:
    exported = newslint("index", "export", "archive", cwd=indexed).stdout
    newslint("index", "create", "second", cwd=indexed)
    added = newslint("index", "add", "second", "-", cwd=indexed, data=exported.encode())
    assert "2 new" in added.stdout
    assert newslint("index", "export", "second", cwd=indexed).stdout == exported
    assert copies(indexed, "--archive", "second") == copies(indexed, "--archive", "archive") != []


def test_removing_compacting_verifying_and_counting(indexed: Path) -> None:
    assert newslint("index", "remove", "archive", "published/w*", cwd=indexed).returncode == 0
    assert copies(indexed, "--archive", "archive") == []
    gone = newslint("index", "remove", "archive", "published/w*", cwd=indexed)
    assert (gone.returncode, "no article of archive has such a key" in gone.stderr) == (2, True)
    assert newslint("index", "compact", "archive", cwd=indexed).returncode == 0
    stats = newslint("index", "stats", "archive", cwd=indexed).stdout
    assert stats.split()[:6] == ["articles", "1", "recent", "0", "not", "yet"]
    assert "1 held, sound" in newslint("index", "verify", "archive", cwd=indexed).stdout
    (postings,) = (indexed / "archive").glob("segment-*/postings.u8")
    postings.write_bytes(b"")
    for path in (indexed / "archive").glob("segment-*/starts.u4"):
        path.write_bytes(b"\0")
    damaged = newslint("index", "verify", "archive", cwd=indexed)
    assert (damaged.returncode, "is damaged" in damaged.stderr) == (1, True)
    assert newslint("check", "draft.md", "--archive", "archive", cwd=indexed).returncode == 2
    assert "repaired" in newslint("index", "verify", "--repair", "archive", cwd=indexed).stdout
    assert newslint("index", "verify", "archive", cwd=indexed).returncode == 0


def test_git_history_gives_every_version_and_a_file_is_not_compared_with_its_own(newsroom: Path) -> None:
    def git(*command: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *command],
            cwd=newsroom,
            check=True,
            capture_output=True,
        )

    git("init", "-q")
    git("add", "published")
    git("commit", "-qm", "one")
    (newsroom / "published" / "wall.md").write_text(
        HEAD.format("Wall", "2024-05-01", "The Bugle") + COPIED + " Now.\n", "utf-8"
    )
    git("commit", "-qam", "two")
    newslint("index", "create", "archive", cwd=newsroom)
    assert "1 new" in newslint("index", "add", "archive", "published", "--git", "HEAD~1..", cwd=newsroom).stdout
    assert (
        "2 new, 0 changed, 1 known"
        in newslint("index", "add", "archive", "published", "--git", "HEAD", cwd=newsroom).stdout
    )
    assert len(copies(newsroom, "--archive", "archive")) == 1
    done = newslint("check", "published", "--select", "corpus", "--archive", "archive", cwd=newsroom)
    assert "uncredited-copy" not in done.stdout
    wrong = newslint("index", "add", "archive", "published", "--git", "nowhere..", cwd=newsroom)
    assert (wrong.returncode, "has no commits “nowhere..”" in wrong.stderr) == (2, True)


def test_trouble_is_told_with_the_archives_name(newsroom: Path) -> None:
    assert "there is no index here" in newslint("index", "add", "archive", "draft.md", cwd=newsroom).stderr
    newslint("index", "create", "archive", cwd=newsroom)
    twice = newslint("index", "create", "archive", cwd=newsroom)
    assert (twice.returncode, twice.stderr) == (2, "Error: archive: there is an index here already\n")
    assert newslint("index", "add", "archive", cwd=newsroom).returncode == 2
    missing = newslint("index", "add", "archive", "nowhere.md", "dump.jsonl", cwd=newsroom)
    assert missing.returncode == 2
    assert "nowhere.md" in missing.stderr
    assert "dump.jsonl: cannot be read: No such file or directory" in missing.stderr
