from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.words import fold, words_in
from newslint.world.entries import Entry, words_of
from newslint.world.people import People, Tenure
from newslint.world.people_table import PeopleTable, people_table
from newslint.world.registries import COLUMNS, OPTIONAL, Registries

SOURCE = ["https://example.org", "CC0 1.0", "2024-06-30", "house"]


def row(
    id: str, name: str, office: str, person: str = "", *, aliases: str = "", first: str = "", last: str = "",
    kind: str = "office-holder", seat: str = "", party: str = "", country: str = "XX",
) -> list[str]:  # fmt: skip
    return [id, name, aliases, "", kind, country, first, last, "", *SOURCE, office, seat, party, person]


ROWS = [
    row("1", "Lord Abel of Nowhere", "Minister of Weights", "p1", first="2001-02-03", last="2004-05-06"),
    row("2", "Ann Abel", "Senator", "p1", aliases="Annie Abel", first="1999-01-01", kind="member", seat="Erewhon"),
    row("3", "Bertrand Cole", "Minister for Weights and Measures", "p2", first="2004-05-06"),
    row("4", "Ann Abel", "Mayor of Erewhon", "p3", last="2010-01-01"),
    row("5", "Carla van der Berg", "Minister of Weights", "p4", first="2001-02-03", country="YY"),
    row("7", "Dora Östlund", "Mayor of Erewhon", "p5", first="2010-01-01"),
    row("6", "Weights Minister", "", kind="office", aliases="Minister of Weights;Minister for Weights and Measures"),
]


def people(*rows: list[str]) -> People:
    return People(lambda: PeopleTable(people_table(rows or ROWS, 1), 1))


def keys(found: tuple[object, ...]) -> list[str]:
    return [getattr(person, "key", "") for person in found]


@pytest.fixture(scope="module")
def built_in() -> People:
    return Registries.of_packs(("newslint_rules",)).people


def test_a_person_has_every_name_and_tenure_in_order() -> None:
    (person,) = people().find(("lord", "abel", "of", "nowhere"))
    assert person.names == ("Ann Abel", "Annie Abel", "Lord Abel of Nowhere")
    assert [tenure.office for tenure in person.tenures] == ["Senator", "Minister of Weights"]
    assert person.tenures[0].seat == "Erewhon"
    assert person.tenures[0].entry.stated == "list “house” of 2024-06-30"


def test_several_persons_may_share_a_name_and_a_part_of_one_finds_none() -> None:
    assert keys(people().find(("ann", "abel"))) == ["p1", "p3"]
    assert people().find(("abel",)) == people().find(("ann",)) == ()


def test_a_row_without_a_person_is_one_of_its_own() -> None:
    assert keys(people(row("9", "Dora Egg", "Reeve")).find(("dora", "egg"))) == ["9"]


def test_mentions_are_found_in_one_pass_the_longest_first_and_as_possessives() -> None:
    text = "Then Ann Abel met Lord Abel of Nowhere, Carla van der Berg and Bertrand Cole’s aide. Cole left Ann."
    tokens = words_in(fold(text))
    found = people().in_tokens(tokens)
    assert [(tokens[one.first], tokens[one.last]) for one in found] == [
        ("ann", "abel"),
        ("lord", "nowhere"),
        ("carla", "berg"),
        ("bertrand", "cole's"),
    ]
    assert [keys(one.persons) for one in found] == [["p1", "p3"], ["p1"], ["p4"], ["p2"]]


@given(
    st.lists(st.sampled_from("ann abel lord of nowhere bertrand cole carla van der berg the said".split()), max_size=25)
)
def test_every_mention_is_a_listed_name_and_none_overlaps_another(tokens: list[str]) -> None:
    known = people()
    end = -1
    for mention in known.in_tokens(tokens):
        assert mention.first > end
        end = mention.last
        assert mention.persons == known.find(tokens[mention.first : mention.last + 1])
    for first in range(len(tokens) - 1):
        if known.find(tokens[first : first + 2]):
            assert any(one.first <= first + 1 and first <= one.last for one in known.in_tokens(tokens))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bertrand coles", ["p2"]),
        ("bertrnad cole", ["p2"]),
        ("betrant cole", ["p2"]),
        ("bert cole", []),
        ("bertrand cobb", []),
        ("bertrand cole", []),
        ("anna abel", []),
        ("karla van der berg", ["p4"]),
        ("dora ostlund", ["p5"]),
        ("cole", []),
    ],
)
def test_near_names_differ_in_a_letter_or_two_of_one_word(words: str, found: list[str]) -> None:
    assert keys(people().near(words.split())) == found


def test_an_office_is_found_by_any_of_its_names_in_its_country() -> None:
    known = people()
    for name in ("weights minister", "minister of weights", "minister for weights and measures"):
        assert [tenure.name for tenure in known.holders(name.split(), "XX")] == [
            "Lord Abel of Nowhere",
            "Bertrand Cole",
        ]
    assert [tenure.name for tenure in known.holders(("minister", "of", "weights"), "YY")] == ["Carla van der Berg"]
    assert known.holders(("senator",), "XX") == ()


@pytest.mark.parametrize(
    ("first", "last", "day", "holds"),
    [
        ("2001-02-03", "2004-05-06", date(2001, 2, 2), False),
        ("2001-02-03", "2004-05-06", date(2001, 2, 3), True),
        ("2001-02-03", "2004-05-06", date(2004, 5, 5), True),
        ("2001-02-03", "2004-05-06", date(2004, 5, 6), False),
        ("2001-02-03", "", date(2024, 6, 30), True),
        ("2001-02-03", "", date(2024, 7, 1), None),
        ("", "2004-05-06", date(2001, 1, 1), None),
        ("", "2004-05-06", date(2005, 1, 1), False),
        ("2001-02-03", "2028-01-01", date(2023, 1, 1), True),
        ("2001-02-03", "2028-01-01", date(2025, 1, 1), None),
        ("2001-02-03", "2028-01-01", date(2029, 1, 1), None),
    ],
)
def test_a_list_tells_only_what_it_could_know_when_it_was_made(
    first: str, last: str, day: date, holds: bool | None
) -> None:
    entry = Entry("x", "A B", (), "", "member", "", first, last, "", *SOURCE)
    assert Tenure("A B", "Reeve", "", "", "", first, last, entry).holds_on(day) is holds


@pytest.mark.parametrize(
    ("name", "office", "first", "last"),
    [
        ("Margaret Thatcher", "Prime Minister", "1979-05-04", "1990-11-28"),
        ("Boris Johnson", "Prime Minister", "2019-07-24", "2022-09-06"),
        ("Theresa May", "Secretary of State for the Home Department", "2010-05-12", "2016-07-13"),
        ("Joe Biden", "President of the United States", "2021-01-20", "2025-01-20"),
        ("Bill Clinton", "President of the United States", "1993-01-20", "2001-01-20"),
    ],
)
def test_known_tenures(built_in: People, name: str, office: str, first: str, last: str) -> None:
    tenures = [tenure for person in built_in.find(words_of(name)) for tenure in person.tenures]
    assert (office, first, last) in {(tenure.office, tenure.valid_from, tenure.valid_to) for tenure in tenures}


@pytest.mark.parametrize(
    ("office", "country", "name"),
    [
        ("home secretary", "GB", "Priti Patel"),
        ("foreign secretary", "GB", "Robin Cook"),
        ("chancellor", "GB", "Gordon Brown"),
        ("chancellor of the exchequer", "GB", "Gordon Brown"),
        ("health secretary", "GB", "Jeremy Hunt"),
        ("defence secretary", "GB", "Geoff Hoon"),
        ("president", "US", "Barack Obama"),
        ("foreign minister", "FR", "Catherine Colonna"),
    ],
)
def test_offices_go_by_their_everyday_names(built_in: People, office: str, country: str, name: str) -> None:
    persons = {person.key for person in built_in.find(words_of(name))}
    assert persons & {tenure.entry.person for tenure in built_in.holders(office.split(), country)}


def test_a_member_and_a_minister_of_one_name_are_one_person(built_in: People) -> None:
    (person,) = built_in.find(("peter", "mandelson"))
    assert person == built_in.find(("lord", "mandelson"))[0]
    assert {"Hartlepool", ""} == {tenure.seat for tenure in person.tenures}


def test_a_house_row_takes_the_place_of_a_listed_one(tmp_path: Path) -> None:
    (thatcher,) = (
        tenure.entry
        for tenure in Registries.of_packs(("newslint_rules",)).people.holders(("prime", "minister"), "GB")
        if tenure.name == "Margaret Thatcher"
    )
    values = [
        thatcher.id, "Baroness Thatcher", "", "", "office-holder", "GB", "1979-05-04", "1990-11-28", "", *SOURCE[:3],
        "Prime Minister", "", "", thatcher.person,
    ]  # fmt: skip
    (tmp_path / "house.csv").write_text(",".join(COLUMNS + OPTIONAL) + "\n" + ",".join(values) + "\n", "utf-8")
    held = Registries.of_packs(("newslint_rules",), (str(tmp_path),)).people.holders(("prime", "minister"), "GB")
    assert [tenure.name for tenure in held if tenure.valid_from == "1979-05-04"] == ["Baroness Thatcher"]


def test_bytes_that_are_no_table_are_refused() -> None:
    whole = people_table(ROWS, 1)
    for data, stamp in ((b"", 1), (whole[:-1], 1), (whole, 2), (b"x" + whole[1:], 1)):
        with pytest.raises(ValueError, match="table of persons"):
            PeopleTable(data, stamp)
