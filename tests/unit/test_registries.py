import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.words import WORD, fold
from newslint.world.entries import PERSONAL
from newslint.world.registries import COLUMNS, OPTIONAL, Entry, Registries, words_of
from newslint.world.registry_files import BadRow, parse, parse_data, with_row
from newslint.world.registry_review import overlaps, without_successor

REGISTRIES = Path(__file__).parents[2] / "rules/newslint_rules/registries"
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
    assert [name for name, _ in built_in.versions] == sorted(path.stem for path in REGISTRIES.glob("*.csv"))


def test_every_built_in_row_is_sourced_and_openly_licensed(built_in: Registries) -> None:
    assert {entry.licence for entry in built_in.entries} <= {"OGL 3.0", "CC BY 4.0", "CC0 1.0", "PDDL 1.0"}
    assert all(entry.source.startswith("http") for entry in built_in.entries)


def test_nobody_holds_one_office_twice_at_once(built_in: Registries) -> None:
    assert list(overlaps(built_in.entries)) == []


def test_every_successor_is_listed(built_in: Registries) -> None:
    assert list(without_successor(built_in.entries)) == []


def test_ids_are_in_order_so_that_a_change_shows_as_one_line() -> None:
    for path in REGISTRIES.glob("*.csv"):
        ids = [row[0] for row in parse(str(path)).rows]
        assert ids == sorted(ids), path.name


def test_ids_are_used_once_but_for_corrections_by_hand() -> None:
    ids = Counter(row[0] for path in REGISTRIES.glob("*.csv") for row in parse(str(path)).rows)
    by_hand = {row[0] for row in parse(str(REGISTRIES / "well_known.csv")).rows}
    assert {id for id, times in ids.items() if times > 1} <= by_hand


def test_typing_errors_of_the_official_record_are_not_listed_as_names() -> None:
    listed = (REGISTRIES / "uk_members.csv").read_text("utf-8")
    assert "Jeffrey Donaldson" in listed
    assert "Jeffery Donaldson" not in listed


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Independent Police Complaints Commission", "2004-04-01", "2018-01-08"),
        ("Independent Office for Police Conduct", "2018-01-08", ""),
        ("Police Scotland", "2013-04-01", ""),
        ("Strathclyde Police", "", "2013-04-01"),
        ("Financial Services Authority", "1997-10-28", "2013-04-01"),
        ("Financial Conduct Authority", "2013-04-01", ""),
        ("Prudential Regulation Authority", "2013-04-01", ""),
        ("Department for Exiting the European Union", "2016-07-13", "2020-02-01"),
        ("Department of Health", "1988-07-25", "2018-01-08"),
        ("Foreign and Commonwealth Office", "", "2020-09-02"),
        ("Public Health England", "2013-04-01", "2021-10-01"),
        ("Highways England", "2015-04-01", "2021-08-19"),
        ("Inland Revenue", "", "2005-04-18"),
        ("Aylesbury Vale District Council", "", "2020-04-01"),
        ("Cumbria County Council", "", "2023-04-01"),
        ("Swaziland", "1968-09-06", "2018-04-19"),
        ("Eswatini", "2018-04-19", ""),
        ("North Macedonia", "2019-02-12", ""),
        ("Calcutta", "", "2001-01-01"),
        ("Deutsche Mark", "", "2002-01-01"),
        ("Croatian kuna", "", "2023-01-15"),
    ],
)
def test_known_days(built_in: Registries, name: str, first: str, last: str) -> None:
    found = [entry for entry in built_in.named(words_of(name)) if entry.name == name and entry.country != "PH"]
    assert (first, last) in {(entry.valid_from, entry.valid_to) for entry in found}


def test_persons_and_offices_are_no_bodies(built_in: Registries) -> None:
    assert built_in.named(("boris", "johnson")) == ()
    assert built_in.named(("home", "secretary")) == ()
    assert not any(
        entry.kind in PERSONAL for name in built_in.among(frozenset({"home", "boris"})) for entry in name.entries
    )


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
    (ipcc,) = built_in.named(words_of("Independent Police Complaints Commission"))
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
    assert entry._replace(registry="uk_ministers").stated == "list “UK ministers” of 2024-01-02"


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
        (["x", "X Y", "", "", "", "", "2001-02-29", "", "", *SOURCE], "valid_from is not a day"),
        (["x", "X Y", "", "", "member", "", "", "", "", *SOURCE], "a row of kind member needs an office"),
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
    (kept,) = cache.glob("*.index")
    kept.write_text(kept.read_text("utf-8").replace("Board of Weights", "Board of Measures"), "utf-8")
    assert house(folder, cache).entries[0].name == "Board of Measures"
    write(path, ROWS["new"] + SOURCE)
    os.utime(path, ns=(1, 1))
    second = house(folder, cache)
    assert second.entries[0].id == "x-new"
    assert first.versions != second.versions


@pytest.mark.parametrize("spoil", [b"", b"{", b"newslint people 1\n\0\0" + b"\0" * 200])
def test_a_broken_table_of_persons_is_made_anew(tmp_path: Path, spoil: bytes) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    row = ["x", "Ann Abel", "", "", "member", "XX", "2001-02-03", "", "", *SOURCE, "Senator", "Erewhon", "", "p1"]
    write(folder / "a.csv", row, columns=COLUMNS + OPTIONAL)
    first = house(folder, cache).people.find(("ann", "abel"))
    (kept,) = cache.glob("*.bin")
    whole = kept.read_bytes()
    for content in (spoil, whole[:-4], whole[:40]):
        kept.write_bytes(content)
        assert house(folder, cache).people.find(("ann", "abel")) == first != ()
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_no_rows(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "cache").write_text("a file, not a folder", "utf-8")
    write(tmp_path / "house" / "a.csv", ROWS["old"] + SOURCE)
    found = house(tmp_path / "house", tmp_path / "cache")
    assert [entry.id for entry in found.entries] == ["x-old"]


def test_a_broken_cache_is_ignored(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ROWS["old"] + SOURCE)
    house(folder, cache)
    (kept,) = cache.glob("*.index")
    kept.write_text("{", "utf-8")
    assert len(house(folder, cache).entries) == 1


def test_the_index_is_read_when_it_is_asked_for_and_made_anew_if_it_is_broken(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ROWS["old"] + SOURCE)
    first = house(folder, cache)
    (kept,) = cache.glob("*.index")
    head, *_ = kept.read_text("utf-8").splitlines()
    kept.write_text(f"{head}\n{{", "utf-8")
    second = house(folder, cache)
    assert second.versions == first.versions
    assert second.entries == first.entries


def test_a_problem_is_told_each_time(tmp_path: Path) -> None:
    folder, cache = tmp_path / "house", tmp_path / "cache"
    folder.mkdir()
    write(folder / "a.csv", ["x", "", "", "", "", "", "", "", "", *SOURCE])
    assert house(folder, cache).problems == house(folder, cache).problems != ()


@pytest.mark.parametrize("name", ["King’s Bench", "World Anti-Doping Agency", "Médecins Sans Frontières", "HM Prison"])
def test_words_are_those_of_the_text(name: str) -> None:
    assert words_of(name) == tuple(WORD.findall(fold(name)))


def test_an_ampersand_is_and() -> None:
    assert words_of("Procter & Gamble") == words_of("Procter and Gamble")


def test_a_file_that_has_gone_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "house.csv").symlink_to(tmp_path / "gone")
    (problem,) = house(tmp_path, tmp_path / "cache").problems
    assert "cannot be read" in problem.message


VALUES = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=5, unique_by=lambda row: row[0]))
def test_added_rows_are_read_back_as_they_were_given_in_the_order_of_their_ids(
    rows: list[tuple[str, str, str]],
) -> None:
    data = b""
    for id, name, seat in rows:
        row = {"id": id, "name": name, "seat": seat, "source": "s", "licence": "own", "retrieved": "2024-05-06"}
        data = with_row(data, row, "house.csv")
    read = parse_data(data, "house.csv")
    assert not read.problems
    assert [(row[0], row[1], row[13]) for row in read.rows] == sorted(rows)


def test_a_registry_keeps_twelve_columns_until_a_row_needs_more() -> None:
    row = {"id": "x", "name": "X", "source": "s", "licence": "own", "retrieved": "2024-05-06"}
    data = with_row(b"", row, "house.csv")
    assert data.decode().splitlines()[0] == ",".join(COLUMNS)
    wider = with_row(data, row | {"id": "y", "party": "Whig"}, "house.csv")
    assert wider.decode().splitlines()[0] == ",".join(COLUMNS + OPTIONAL)
    with pytest.raises(BadRow, match="the id x is used on line 2 already"):
        with_row(data, row, "house.csv")
