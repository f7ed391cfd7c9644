import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.mentions import gender_of, mentions
from newslint.analyses.role_conflicts import role_conflicts
from newslint.analyses.roles import Role, roles
from newslint.analyses.seats import same_place, seats
from newslint.span import Span
from newslint.testing import document

POSTS = frozenset({("home", "secretary"), ("minister", "for", "culture", "media", "and", "sport")})


def people(text: str) -> dict[str, list[str]]:
    doc = document(text)
    return {
        f"{person.given} {person.surname}".strip(): [doc.words(name.span) for name in person.mentions]
        for person in doc[mentions]
    }


def beside(text: str, name: str = "Ana Ruiz") -> list[Role]:
    start = text.index(name)
    return roles(document(text), Span(start, start + len(name)), POSTS.__contains__)


def test_short_names_belong_to_the_person_named_in_full() -> None:
    assert people("Laura Pellman spoke. Ms Pellman left, and Pellman’s aide stayed. Laura wept.") == {
        "laura pellman": ["Laura Pellman", "Pellman", "Pellman", "Laura"]
    }


def test_a_surname_of_two_people_belongs_to_neither() -> None:
    assert people("Laura Pellman met Owen Pellman. Pellman left.") == {
        "laura pellman": ["Laura Pellman"],
        "owen pellman": ["Owen Pellman"],
    }


def test_an_initial_makes_no_other_person() -> None:
    assert people("John F. Kennedy spoke. John Kennedy left.") == {
        "john f kennedy": ["John F. Kennedy", "John Kennedy"]
    }


def test_somebody_may_be_known_by_a_title_alone() -> None:
    assert people("Mr Viklund rose. Few saw London.") == {"viklund": ["Viklund"]}


def test_titles_are_counted() -> None:
    (person,) = document("Ana Ruiz spoke. Ms Ruiz left. Ms Ruiz came. Dr Ruiz slept.")[mentions]
    assert person.titles == {"ms": 2, "dr": 1}


@pytest.mark.parametrize(("title", "whose"), [("mr", "man"), ("chairwoman", "woman"), ("dr", ""), ("", "")])
def test_a_title_tells_man_from_woman(title: str, whose: str) -> None:
    assert gender_of(title) == whose


@given(
    st.lists(
        st.sampled_from(["Laura Pellman", "Ms Pellman", "Pellman", "Owen Hart", "Mr Hart", "the mill"]), max_size=8
    )
)
def test_every_mention_is_counted_once_and_in_order(words: list[str]) -> None:
    doc = document(" and ".join(words) + ".")
    spans = [name.span for person in doc[mentions] for name in person.mentions]
    assert len(spans) == len(set(spans))
    for person in doc[mentions]:
        assert list(person.mentions) == sorted(person.mentions)


@pytest.mark.parametrize(
    ("text", "post", "apposed"),
    [
        ("They met Home Secretary Ana Ruiz.", "Home Secretary", False),
        ("They met the home secretary, Ana Ruiz.", "home secretary", True),
        ("Ana Ruiz, the Labour home secretary, left.", "home secretary", True),
        ("Ana Ruiz, Britain’s new home secretary, left.", "home secretary", True),
        ("Ana Ruiz, minister for culture, media and sport, left.", "minister for culture, media and sport", True),
        ("The home secretary, Sir Ana Ruiz, left.", "home secretary", True),
    ],
)  # fmt: skip
def test_a_post_beside_a_name_is_found(text: str, post: str, apposed: bool) -> None:
    (role,) = beside(text)
    assert (role.span.of(text), role.apposed) == (post, apposed)


@pytest.mark.parametrize(
    "text",
    [
        "The home secretary met Ana Ruiz.",
        "The home secretary, Ana Ruiz said in her diary, was asleep.",
        "They met Ana Ruiz, Home Secretary Tom Orr and others.",
        "The home secretary’s friend Ana Ruiz left.",
        "Ana Ruiz left. The home secretary stayed.",
        "Ana Ruiz (home secretary: Tom Orr) left.",
        "Ana Ruiz, a friend of the home secretary, left.",
    ],
)
def test_another_s_post_is_left_alone(text: str) -> None:
    assert beside(text) == []


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Former Home Secretary Ana Ruiz left.", ("former",), ()),
        ("Ana Ruiz, the then home secretary, left.", ("the", "then"), ()),
        ("Ana Ruiz, home secretary until 2018, left.", (), ("until", "2018")),
        ("After lunch, home secretary Ana Ruiz left.", (), ()),
    ],
)
def test_what_qualifies_a_post_is_kept(text: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    (role,) = beside(text)
    assert (role.before, role.after) == (before, after)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, the Labour MP for Leeds East, left.", ("Leeds East", "Leeds East", "Labour", "GB")),
        ("Ana Ruiz (Lab, Leeds East) left.", ("Leeds East", "Leeds East", "Labour", "GB")),
        ("The Tory MP Ana Ruiz left.", ("Tory MP", "", "Conservative", "GB")),
        ("The MP for Leeds East, Ana Ruiz, left.", ("Leeds East", "Leeds East", "", "GB")),
        ("Ana Ruiz MP left.", (" MP", "", "", "GB")),
        ("Sen. Ana Ruiz, D-Mont., left.", ("D-Mont.", "Montana", "Democratic", "US")),
        ("Rep. Ana Ruiz (R-N.Y.) left.", ("R-N.Y.", "New York", "Republican", "US")),
        ("Rep. Ana Ruiz (R-NY) left.", ("R-NY", "New York", "Republican", "US")),
        ("Ana Ruiz, Republican of Wisconsin, left.", ("Republican of Wisconsin", "Wisconsin", "Republican", "US")),
        ("Ana Ruiz, Democrat from New Mexico, left.", ("Democrat from New Mexico", "New Mexico", "Democratic", "US")),
        ("Sen. Ana Ruiz, an Ohio Democrat, left.", ("Ohio Democrat", "Ohio", "Democratic", "US")),
        ("Sen. Ana Ruiz (D., Ohio) left.", ("D., Ohio", "Ohio", "Democratic", "US")),
        ("Senator Ana Ruiz of West Virginia left.", ("West Virginia", "West Virginia", "", "US")),
        ("Ohio Sen. Ana Ruiz left.", ("Ohio", "Ohio", "", "US")),
    ],
)  # fmt: skip
def test_seats_and_parties_are_read(text: str, found: tuple[str, str, str, str]) -> None:
    start = text.index("Ana Ruiz")
    doc = document(text)
    seat = seats(doc, Span(start, start + 8))[0]
    assert (doc.words(seat.span), seat.place, seat.party, seat.country) == found


@pytest.mark.parametrize(
    "text", ["Ana Ruiz of Ohio left.", "Ana Ruiz, a baker from Ohio, left.", "Sen. Ana Ruiz (R-Tulare) left."]
)
def test_a_home_town_is_no_seat(text: str) -> None:
    start = text.index("Ana Ruiz")
    assert seats(document(text), Span(start, start + 8)) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("N.Y.", "New York", True),
        ("Ohio", "Iowa", False),
        ("Virginia", "West Virginia", False),
        ("Leeds", "Leeds East", True),
        ("Hackney North", "Islington North", False),
        ("Normanton and Castleford", "Normanton, Pontefract and Castleford", True),
    ],
)
def test_a_seat_may_go_by_part_of_its_name(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same is same_place(other, one)


def test_a_conflict_names_both_places() -> None:
    doc = document("Det Insp Jane Pell of the police led the search. Sergeant Jane Pell slept.")
    assert [(person, doc.words(here), doc.words(there)) for person, here, there in doc[role_conflicts]] == [
        ("Jane Pell", "Sergeant", "Det Insp")
    ]
