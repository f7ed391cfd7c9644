from datetime import date
from pathlib import Path

import pytest

from newslint.analyses.in_office import looks_back, present
from newslint.analyses.office_holders import listed, offices
from newslint.analyses.person_misprints import person_misprints
from newslint.document import Document
from newslint.testing import document
from newslint.world import World
from newslint.world.registries import Registries
from newslint.world.registry_files import COLUMNS, OPTIONAL

HEAD = ",".join((*COLUMNS, *OPTIONAL)) + "\n"
ROWS = """\
a1,Ana Ruiz,Anita Ruiz,,office-holder,GB,2010-05-12,2014-03-01,,s,l,2024-06-01,Secretary of State for Mills,,,p1
a2,Ana Ruiz,Anita Ruiz,,member,GB,2005-05-05,2015-03-30,,s,l,2024-06-01,Member of Parliament,Elmbridge,Labour,p1
b1,Tom Orr,,,office-holder,GB,2014-03-01,,,s,l,2024-06-01,Secretary of State for Mills,,,p2
b2,Tom Orr,,,member,GB,2005-05-05,,,s,l,2024-06-01,Member of Parliament,Harlow,Labour,p2
b3,Tim Orr,,,member,GB,2005-05-05,,,s,l,2024-06-01,Member of Parliament,Stanhope,Labour,p3
c1,Chloë Haldane,,,member,GB,2005-05-05,,,s,l,2024-06-01,Member of Parliament,Marlow,Green,p4
d1,Martin Keel,,,member,GB,2005-05-05,,,s,l,2024-06-01,Member of Parliament,Wold,Labour,p5
d2,Martin Keal,,,member,GB,2005-05-05,,,s,l,2024-06-01,Member of Parliament,Fenton,Labour,p6
o1,Mills Secretary,Secretary of State for Mills,,office,GB,,,,s,l,2024-06-01,,,,
"""


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registries:
    folder: Path = tmp_path_factory.mktemp("registry")
    (folder / "people.csv").write_text(HEAD + ROWS, "utf-8")
    return Registries.of_packs((), (str(folder),))


def article(text: str, registry: Registries, day: str = "2012-06-01") -> Document:
    doc = document(text, f"published={day}")
    doc.world = World(None, registry)
    return doc


def test_listed_people_are_found_with_capitals_and_without_possessive(registry: Registries) -> None:
    doc = article("Ana Ruiz’s friend met Tom Orr and ana ruiz. Anita Ruiz left.", registry)
    assert [(doc.words(one.span), one.persons[0].key) for one in doc[listed]] == [
        ("Ana Ruiz", "p1"),
        ("Tom Orr", "p2"),
        ("Anita Ruiz", "p1"),
    ]


def test_an_office_goes_by_any_of_its_names(registry: Registries) -> None:
    doc = article("Mills Secretary Ana Ruiz met Tom Orr, the secretary of state for mills, on Monday.", registry)
    assert [(doc.words(one.role.span), [t.entry.id for t in one.own]) for one in doc[offices]] == [
        ("Mills Secretary", ["a1"]),
        ("secretary of state for mills", ["b1"]),
    ]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Mills Secretary Ana Ruiz left.", True),
        ("The current Mills Secretary Ana Ruiz left.", True),
        ("Ana Ruiz, the Labour mills secretary, left.", True),
        ("Shadow Mills Secretary Ana Ruiz left.", False),
        ("The Canadian Mills Secretary Ana Ruiz left.", False),
        ("Ana Ruiz, mills secretary until 2014, left.", False),
        ("It began under Mills Secretary Ana Ruiz.", False),
        ("It was a mills secretary, Ana Ruiz, who left.", False),
    ],
)
def test_what_stands_beside_an_office_may_put_it_off(text: str, holds: bool, registry: Registries) -> None:
    doc = article(text, registry)
    (office,) = doc[offices]
    assert present(doc, office) is holds


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("Mills Secretary Ana Ruiz left on Monday.", False),
        ("In 2012, Mills Secretary Ana Ruiz left.", True),
        ("In the mills of 2013, Mills Secretary Ana Ruiz left.", True),
        ("In April, Mills Secretary Ana Ruiz left.", True),
        ("Mills Secretary Ana Ruiz was appointed to the board.", True),
        ("Incumbent Mills Secretary Ana Ruiz left in March.", False),
    ],
)
def test_a_sentence_may_look_back(text: str, back: bool, registry: Registries) -> None:
    doc = article(text, registry, "2014-06-01")
    (office,) = doc[offices]
    assert looks_back(doc, office, date(2014, 6, 1)) is back


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ana Ruis, the MP for Elmbridge, left.", ["Ana Ruiz"]),
        ("The mill pleased Labour MP Ana Ruis.", ["Ana Ruiz"]),
        ("Mills Secretary Ana Ruis left.", ["Ana Ruiz"]),
        ("Ana Ruis left.", []),
        ("Ana Ruiz MP left.", []),
        ("Ana Ruis, the MP for Stanhope, left.", []),
        ("Tory MP Ana Ruis left.", []),
        ("Martin Keil MP left.", []),
        ("Martin Keil, the MP for Fenton, left.", ["Martin Keal"]),
        ("Tam Orr MP left.", []),
        ("Chloe Haldane MP left.", ["Chloë Haldane"]),
    ],
)
def test_a_misprint_needs_evidence_and_one_person(text: str, right: list[str], registry: Registries) -> None:
    assert [one.right for one in article(text, registry)[person_misprints]] == right


def test_a_member_of_another_day_is_no_evidence(registry: Registries) -> None:
    assert article("Ana Ruis MP left.", registry, "1999-06-01")[person_misprints] == ()
