import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli.registry import command

HEADER = "id,name,aliases,acronym,kind,country,valid_from,valid_to,successor,source,licence,retrieved\n"
GIVEN = ["--kind", "agency", "--source", "https://example.org", "--retrieved", "2024-05-06"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The registry of a newsroom whose folder ``house`` is configured, without the built-in pack."""
    (tmp_path / "newslint.toml").write_text('rules = "house"\npacks = []\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "house" / "house.csv"


@pytest.fixture
def besides_built_in(house: Path) -> Path:
    """The same with the built-in pack."""
    (house.parents[1] / "newslint.toml").write_text('rules = "house"\n', "utf-8")
    return house


def test_a_first_row_makes_the_file_and_a_run_finds_it(house: Path) -> None:
    done = run("add", "--name", "Board of Weights", "--acronym", "BOW", "--to", "2001-02-03", *GIVEN)
    assert (done.exit_code, done.output) == (0, "house/house.csv: added house-board-of-weights\n")
    row = "house-board-of-weights,Board of Weights,,BOW,agency,,,2001-02-03,,https://example.org,own,2024-05-06\n"
    assert house.read_text("utf-8") == HEADER + row
    shown = run("show", "bow")
    assert shown.exit_code == 0
    assert (
        "Board of Weights, BOW, agency: ? to 2001-02-03 [house-board-of-weights, list “house” of 2024-05-06"
        in shown.output
    )


def test_rows_stay_in_order_and_those_there_stay_as_they_are(house: Path) -> None:
    for name in ("Office, B", "Office A", "Zoo “C”"):
        assert run("add", "--name", name, "--alias", f"{name} One", "--alias", f"{name} Two", *GIVEN).exit_code == 0
    lines = house.read_text("utf-8").splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == ["house-office-a", "house-office-b", "house-zoo-c"]
    assert '"Office, B","Office, B One;Office, B Two"' in lines[1]


def test_a_tenure_widens_the_file_to_the_columns_of_persons(house: Path) -> None:
    run("add", "--name", "Board of Weights", *GIVEN)
    asked = ["--name", "Ann Abel", "--office", "Reeve", "--seat", "Erewhon", "--from", "2001-02-03", "--person", "abel"]
    done = run("add", *asked, *GIVEN, "--kind", "office-holder")
    assert done.exit_code == 0, done.output
    header, tenure, board = house.read_text("utf-8").splitlines()
    assert header == HEADER.strip() + ",office,seat,party,person"
    assert tenure.startswith("house-ann-abel-reeve-2001-02-03,Ann Abel,,,office-holder,,2001-02-03,,,")
    assert tenure.endswith(",Reeve,Erewhon,,abel")
    assert board.endswith("2024-05-06,,,,")
    assert run("show", "Reeve").output.count("Ann Abel") == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--from", "2018-02-30"], "valid_from is not a day"),
        (["--from", "2018-01-02", "--to", "2018-01-02"], "is not after valid_from"),
        (["--kind", "member"], "a row of kind member needs an office"),
        (["--source", ""], "the row has no source"),
        (["--id", "house-board"], "the id house-board is used on line 2 already"),
    ],
)
def test_a_row_that_could_not_be_used_is_refused_and_nothing_is_written(
    house: Path, options: list[str], message: str
) -> None:
    run("add", "--name", "Board", *GIVEN)
    before = house.read_bytes()
    done = run("add", "--name", "Office", *GIVEN, *options)
    assert done.exit_code == 1
    assert message in done.output
    assert "was not touched" in done.output
    assert house.read_bytes() == before


def test_a_registry_with_a_faulty_row_is_to_be_mended_first(house: Path) -> None:
    house.parent.mkdir()
    house.write_text(HEADER + "x,Board,,,,,,,,,own,2024-05-06\n", "utf-8")
    done = run("add", "--name", "Office", *GIVEN)
    assert "line 2: the row has no source; house/house.csv was not touched" in done.output


def test_the_row_that_is_replaced_is_shown(besides_built_in: Path) -> None:
    done = run("add", "--name", "Police Complaints Office", "--id", "uk-independent-office-for-police-conduct", *GIVEN)
    assert "it replaces Independent Office for Police Conduct, IOPC, public body, GB: 2018-01-08 to ?" in done.output
    assert "Police Complaints Office" in run("show", "uk-independent-office-for-police-conduct").output
    assert "well known" not in run("show", "uk-independent-office-for-police-conduct").output


def test_without_a_folder_of_its_own_the_newsroom_must_name_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("add", "--name", "Board", *GIVEN)
    assert done.exit_code == 2
    assert "set “rules” in the configuration" in done.output
    assert run("add", "--name", "Board", *GIVEN, "--file", "mine.csv").exit_code == 0
    assert (tmp_path / "mine.csv").exists()


def test_check_tells_file_and_line_and_counts_what_serves(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(HEADER + "a,Board,,,,,,,,s,own,2024-05-06\n", "utf-8")
    bad.write_text(
        HEADER + "b,Office,,,,,2020-01-01,2019-01-01,,s,own,2024-05-06\nc,Zoo,,,,,,,,s,own,2024-05-06\n", "utf-8"
    )
    done = run("check", str(good))
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "1 row of 1 registry, no problems")
    done = run("check", str(good), str(bad))
    assert done.exit_code == 1
    assert "bad.csv:2: valid_to (2019-01-01) is not after valid_from (2020-01-01)" in done.output
    assert done.output.endswith("2 rows of 2 registries, 1 problem\n")


def test_check_sees_one_person_in_one_office_twice(tmp_path: Path) -> None:
    rows = [f"{id},Ann Abel,,,office-holder,,{first},,,s,own,2024-05-06,Reeve,,,abel" for id, first in
            (("a", "2001-01-01"), ("b", "2001-01-01"))]  # fmt: skip
    path = tmp_path / "a.csv"
    path.write_text(HEADER.strip() + ",office,seat,party,person\n" + "\n".join(rows) + "\n", "utf-8")
    done = run("check", str(path))
    assert done.exit_code == 1
    assert "b begins on 2001-01-01, before a ends" in done.output


def test_check_of_a_file_that_cannot_be_read_is_no_check(tmp_path: Path) -> None:
    done = run("check", str(tmp_path / "none.csv"))
    assert done.exit_code == 2
    assert done.output.endswith("none.csv: the registry cannot be read: No such file or directory\n")


def test_a_name_with_a_line_break_is_refused_and_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    done = run("add", "--name", "Board\nof Weights", *GIVEN, "--file", str(path))
    assert done.exit_code == 1
    assert "name holds a line break" in done.output
    assert not path.exists()
    path.write_text(HEADER + 'a,"Board\nof Weights",,,,,,,,s,own,2024-05-06\n', "utf-8")
    assert "name holds a line break" in run("check", str(path)).output


def test_check_without_files_reads_every_registry_in_force(besides_built_in: Path) -> None:
    run("add", "--name", "Board of Weights", "--successor", "Nobody at All", *GIVEN)
    done = run("check")
    assert done.exit_code == 1
    assert "names a successor that no registry lists: Nobody at All" in done.output
    assert "house/house.csv: 1 row\n" in done.output


def test_show_speaks_json_and_says_if_there_is_nothing(besides_built_in: Path) -> None:
    rows = json.loads(run("show", "IPCC", "--output-format", "json").stdout)
    assert [(row["name"], row["valid_to"]) for row in rows] == [
        ("Independent Police Complaints Commission", "2018-01-08"),
        ("Intergovernmental Panel on Climate Change", ""),
    ]
    assert run("show", "Office of No Such Thing").exit_code == 1
