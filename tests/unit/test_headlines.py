"""Headlines against their articles: words, numbers, names, and how many act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.actor_numbers import number_conflicts
from newslint.analyses.headline_claims import unsupported_claims
from newslint.analyses.headline_names import unsupported_names
from newslint.analyses.headline_words import content_of, has_stem, headline, like, stem
from newslint.document import Document
from newslint.span import Span
from newslint.testing import document

BODY = (
    "Seven people were hurt when a bus left the road near Holm on Sunday night, police said. Laura Pellman, who\n"
    "drove it, was among them. The road was closed until noon while the bus was lifted out of the field, and\n"
    "drivers were told to go by the coast. The council will look at the road in May.\n"
)


def article(title: str, body: str = BODY) -> Document:
    return document(f"# {title}\n\n{body}", "markdown")


def claimed(title: str, body: str = BODY) -> list[tuple[str, str]]:
    doc = article(title, body)
    return [(claim.kind, doc.words(claim.span)) for claim in doc[unsupported_claims]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("bans", "banned"), ("stabbing", "stabbed"), ("Korea", "Korean"), ("parties", "party"), ("Holm's", "Holm")],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one.lower()) == stem(other.lower())


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'", min_size=1, max_size=20))
def test_a_stem_keeps_the_first_letters(word: str) -> None:
    stemmed = stem(word)
    assert stemmed[:3] == word.removesuffix("'s").removesuffix("'")[:3] or len(stemmed) <= 3
    assert has_stem(stemmed, frozenset({word})) or not stemmed


def test_a_beginning_is_enough_to_be_like() -> None:
    assert like(stem("slowing"), frozenset({"slowdown"}))
    assert not like(stem("slowing"), frozenset({"slalom"}))


def test_function_words_and_figures_say_nothing_of_the_subject() -> None:
    assert content_of(["the", "bus", "12", "after"]) == {"bus"}


def test_there_is_no_headline_to_compare_in_capitals_or_above_a_few_lines() -> None:
    assert article("BUS LEAVES ROAD")[headline] is None
    assert article("Bus leaves road", "Police said no more.")[headline] is None
    head = article("Bus leaves road")[headline]
    assert head is not None
    assert {"coast"} == head.body & {"coast", "leaves"}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Urgent inquiry as bus leaves Holm road", [("term", "Urgent")]),
        ("Seven hurt as bus leaves Holm road", []),
        ("Twelve hurt as bus leaves Holm road", [("number", "Twelve")]),
        ("Thousands hurt as bus leaves Holm road", [("number", "Thousands")]),
        ("12 things to know about Holm bus crash", []),
        ("10-man crew lifts Holm bus onto road", []),
        ("Dragon boat crew wins medal", [("subject", "Dragon boat crew wins medal")]),
    ],
)
def test_what_the_text_does_not_bear_out(title: str, found: list[tuple[str, str]]) -> None:
    assert claimed(title) == found


def test_a_strong_word_is_borne_out_only_on_the_same_subject() -> None:
    title = "Urgent repairs for Holm road"
    assert claimed(title, BODY + "\nAn emergency repair of the Holm road was ordered.\n") == []
    assert claimed(title, BODY + "\nThe mayor, in an emergency session, praised bakers.\n") == [("term", "Urgent")]


@pytest.mark.parametrize(
    ("title", "body", "fits"),
    [
        ("£400m", "The bridge would cost £399m, the council said.", True),
        ("£4m", "The bridge would cost £4bn, the council said.", False),
        ("Half", "The bridge would cost 50 per cent of it, the council said.", True),
        ("40%", "The bridge would cost 40 people their jobs and 3% more, the council said.", True),
        ("Eleven", "The bridge hurt seven on Monday and four on Friday, the council said.", True),
        ("Eleven", "The bridge hurt 20 on Monday, the council said.", False),
        ("Ten", "The bridge hurt more than nine on Monday, the council said.", True),
        ("Fifty", "The bridge hurt more than nine on Monday, the council said.", False),
    ],
)
def test_a_number_may_be_rounded_hedged_or_a_sum(title: str, body: str, fits: bool) -> None:
    filler = " The bridge carries lorries and buses over the river, and it will be closed until the spring" * 2
    kinds = [kind for kind, _ in claimed(f"{title} for the bridge in river town", body + filler + ".\n")]
    assert ("number" not in kinds) is fits


def names_in(title: str, body: str = BODY) -> list[tuple[str, str]]:
    doc = article(title, body)
    return [(doc.words(name), doc.words(near) if near else "") for name, near in doc[unsupported_names]]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Bus driver Laura Pelman hurt as bus leaves road", [("Pelman", "Pellman")]),
        ("Bus Driver Laura Pelman Hurt As Bus Leaves Road", [("Pelman", "Pellman")]),
        ("Bus Driver Pelman Hurt As Bus Leaves Road", []),
        ("Bus driver Arthur Goodall hurt as bus leaves road", [("Arthur Goodall", "")]),
        ("Bus driver hurt as bus leaves road, writes Arthur Goodall", []),
        ("Bus driver hurt in Middle Eastern road crash", []),
        ("Bus driver hurt as bus leaves road, says Barclays", [("Barclays", "")]),
        ("Bus driver hurt as bus leaves road, says Ada Barclays", [("Barclays", "")]),
        ("Bus driver hurt as bus leaves road, Barclays says", [("Barclays", "")]),
        ("Bus driver hurt as bus leaves road in Brazil", [("Brazil", "")]),
        ("Bus driver hurt as bus leaves road in Brazil crash", []),
        ("Bus driver Laura Pellman’s road closed after crash", []),
    ],
)
def test_names_that_the_text_does_not_have(title: str, found: list[tuple[str, str]]) -> None:
    assert names_in(title) == found


def test_accents_and_strokes_do_not_make_another_name() -> None:
    assert names_in("Bus driver Wlodek Jarzabek hurt in road crash", BODY + "Włodek Jarząbek drove the bus.\n") == []


def test_the_one_who_acted_is_found_below() -> None:
    doc = article("Officers shoot man in Holm", "A man was shot dead by an armed police officer in Holm.")
    (conflict,) = doc[number_conflicts]
    assert doc.words(conflict.span) == "Officers shoot man"
    assert doc.words(conflict.one) == "shot dead by an armed police officer"
    assert not conflict.speaks


def test_a_counted_plural_below_is_no_conflict() -> None:
    body = "Two officers shot a man dead. He was hit by an officer and fired at by an officer."
    assert article("Officers shoot man in Holm", body)[number_conflicts] == ()


def test_spans_lie_in_the_headline() -> None:
    doc = article("Urgent: twelve hurt as Laura Pelman leaves Holm road")
    head = doc[headline]
    assert head is not None
    assert all(head.span.covers(Span(*claim.span)) for claim in doc[unsupported_claims])
