import os
from datetime import date
from pathlib import Path

import pytest

from newslint.analyses.words import WORD, fold
from newslint.world.registries import COLUMNS, Entry, Registries, words_of

ROWS = {
    "old": ["x-old", "Board of Weights", "Weights Board", "BOW", "agency", "XX", "", "2001-02-03", "Office of Weights"],
    "new": ["x-new", "Office of Weights", "", "OOW", "agency", "XX", "2001-02-03", "", ""],
}
SOURCE = ["https://example.org", "CC0 1.0", "2024-01-02"]


def write(path: Path, *rows: list[str], columns: tuple[str, ...] = COLUMNS) -> Path:
    path.write_text("\n".join(",".join(row) for row in [list(columns), *rows]) + "\n", "utf-8")
    return path


def house(folder: Path, cache: Path | None = None) -> Registries:
    return Registries.of_packs((), (str(folder),), str(cache) if cache else None)


@pytest.fixture(scope="module")
def built_in() -> Registries:
    return Registries.of_packs(("newslint_rules",))


def test_the_built_in_registries_have_no_faulty_row(built_in: Registries) -> None:
    assert built_in.problems == ()
    assert [name for name, _ in built_in.versions] == ["organisations", "places", "well_known"]


def test_every_built_in_row_is_sourced_and_openly_licensed(built_in: Registries) -> None:
    assert {entry.licence for entry in built_in.entries} <= {"OGL 3.0", "CC BY 4.0", "CC0 1.0", "PDDL 1.0"}
    assert all(entry.source.startswith("http") for entry in built_in.entries)


def test_ids_are_in_order_so_that_a_change_shows_as_one_line(built_in: Registries) -> None:
    for registry in ("organisations", "places", "well_known"):
        path = Path(__file__).parents[2] / f"rules/newslint_rules/registries/{registry}.csv"
        ids = [line.split(",", 1)[0] for line in path.read_text("utf-8").splitlines()[1:]]
        assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("IOPC", "Independent Office for Police Conduct"),
        ("MPS", "Metropolitan Police Service"),
        ("DPS", "Directorate of Professional Standards"),
        ("LAS", "London Ambulance Service"),
        ("PSNI", "Police Service of Northern Ireland"),
        ("DHSC", "Department of Health and Social Care"),
        ("FEMA", "Federal Emergency Management Agency"),
    ],
)
def test_the_bodies_that_articles_name_are_listed(built_in: Registries, acronym: str, name: str) -> None:
    assert name in {entry.name for entry in built_in.with_acronym(acronym)}
    assert built_in.named(words_of(name))


def test_police_scotland_replaced_eight_forces(built_in: Registries) -> None:
    replaced = [entry for entry in built_in.entries if entry.successor == "Police Scotland"]
    assert len(replaced) == 8
    assert not any(entry.valid_on(date(2013, 4, 1)) for entry in replaced)
    assert all(entry.valid_on(date(2013, 3, 31)) for entry in replaced)


def test_dates_are_half_open(built_in: Registries) -> None:
    (ipcc,) = built_in.with_acronym("IPCC")
    (iopc,) = built_in.with_acronym("iopc")
    assert ipcc.successor == iopc.name
    assert ipcc.valid_on(date(2018, 1, 7))
    assert not ipcc.valid_on(date(2018, 1, 8))
    assert not iopc.valid_on(date(2018, 1, 7))
    assert iopc.valid_on(date(2018, 1, 8))


def test_an_unknown_date_excludes_no_day() -> None:
    entry = Entry("x", "X Y", (), "", "", "", "", "", "", "s", "l", "2024-01-02", "house")
    assert entry.valid_on(date(1066, 10, 14))
    assert entry.stated == "list “house” of 2024-01-02"


def test_names_and_aliases_lead_to_their_rows(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ROWS["old"] + SOURCE, ROWS["new"] + SOURCE)
    found = house(tmp_path)
    assert [entry.id for entry in found.named(("weights", "board"))] == ["x-old"]
    assert found.named(("board", "for", "weights")) == ()


def test_among_asks_for_every_content_word_and_near_for_all_but_one(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ROWS["old"] + SOURCE, ROWS["new"] + SOURCE)
    found = house(tmp_path)
    assert {name.text for name in found.among(frozenset({"a", "board", "weights"}))} == {
        "Board of Weights",
        "Weights Board",
    }
    assert {name.text for name in found.near(("office", "of", "wieghts"))} == {"Office of Weights"}
    assert found.near(("conduct",)) == []


def test_a_later_file_corrects_and_adds_rows(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", ROWS["old"] + SOURCE)
    write(tmp_path / "b.csv", ["x-old", "Board for Weights", *ROWS["old"][2:], *SOURCE], ROWS["new"] + SOURCE)
    found = house(tmp_path)
    assert [(entry.name, entry.registry) for entry in found.entries] == [
        ("Board for Weights", "b"),
        ("Office of Weights", "b"),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (["x", "X Y", "", "", "", "", "2001-02-30x", "", "", *SOURCE], "valid_from is not a day"),
        (["x", "X Y", "", "", "", "", "2002-01-01", "2001-01-01", "", *SOURCE], "is not after valid_from"),
        (["x", "X Y", "", "", "", "", "2002-01-01", "2002-01-01", "", *SOURCE], "is not after valid_from"),
        (["x", "X Y", "", ""], "4 values, not 12"),
        (["x", "", "", "", "", "", "", "", "", *SOURCE], "the row has no name"),
        (["x", "X Y", "", "", "", "", "", "", "", "", "CC0 1.0", "2024-01-02"], "the row has no source"),
        (ROWS["new"] + SOURCE, "the id x-new is used on line 2 already"),
    ],
)
def test_a_faulty_row_is_a_problem_with_its_line_and_the_others_load(
    tmp_path: Path, row: list[str], message: str
) -> None:
    path = write(tmp_path / "house.csv", ROWS["new"] + SOURCE, row, ROWS["old"] + SOURCE)
    found = house(tmp_path)
    assert {entry.id for entry in found.entries} == {"x-new", "x-old"}
    (problem,) = found.problems
    assert (problem.path, problem.line) == (str(path), 3)
    assert message in problem.message


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    write(tmp_path / "house.csv", columns=COLUMNS[:-1])
    (problem,) = house(tmp_path).problems
    assert problem.line == 1
    assert "lacks the column retrieved" in problem.message


def test_a_file_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "house.csv").write_bytes(b"\xff\xfe\x00id")
    (problem,) = house(tmp_path).problems
    assert "cannot be read" in problem.message


def test_a_folder_or_pack_without_registries_holds_none(tmp_path: Path) -> None:
    found = Registries.of_packs(("no_such_pack", "json"), (str(tmp_path / "missing"),))
    assert (found.entries, found.problems, found.versions) == ((), (), ())
    assert found.among(frozenset({"board"})) == []


def test_the_cache_gives_the_same_rows_and_notices_a_change(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    path = write(folder / "a.csv", ROWS["old"] + SOURCE)
    first = house(folder, cache)
    (kept,) = cache.iterdir()
    kept.write_text(kept.read_text("utf-8").replace("Board of Weights", "Board of Measures"), "utf-8")
    assert house(folder, cache).entries[0].name == "Board of Measures"
    write(path, ROWS["new"] + SOURCE)
    os.utime(path, ns=(1, 1))
    second = house(folder, cache)
    assert second.entries[0].id == "x-new"
    assert first.versions != second.versions


def test_a_broken_cache_is_ignored(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ROWS["old"] + SOURCE)
    house(folder, cache)
    (kept,) = cache.iterdir()
    kept.write_text("{", "utf-8")
    assert len(house(folder, cache).entries) == 1


def test_the_index_is_read_when_it_is_asked_for_and_made_anew_if_it_is_broken(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ROWS["old"] + SOURCE)
    first = house(folder, cache)
    (kept,) = cache.iterdir()
    head, *_ = kept.read_text("utf-8").splitlines()
    kept.write_text(f"{head}\n{{", "utf-8")
    second = house(folder, cache)
    assert second.versions == first.versions
    assert second.entries == first.entries


def test_a_file_with_a_problem_is_read_anew_each_time(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ["x", "", "", "", "", "", "", "", "", *SOURCE])
    assert house(folder, cache).problems == house(folder, cache).problems != ()


@pytest.mark.parametrize("name", ["King’s Bench", "World Anti-Doping Agency", "Médecins Sans Frontières", "HM Prison"])
def test_words_are_those_of_the_text(name: str) -> None:
    assert words_of(name) == tuple(WORD.findall(fold(name)))


def test_an_ampersand_is_and() -> None:
    assert words_of("Procter & Gamble") == words_of("Procter and Gamble")
