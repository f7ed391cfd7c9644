"""Names that a registry lists for other days than the article’s."""

from datetime import date

import pytest

from newslint.analyses.out_of_date import heirs, out_of_date
from newslint.analysis import Unavailable
from newslint.testing.proofs import built_in_registries, document
from newslint.world.registries import words_of


def found(text: str, day: str = "2024-03-05") -> list[tuple[str, str, bool]]:
    """The out-of-date names of an article of ``day``: the words, the row’s name, and whether it had ended."""
    doc = document(text, f"published={day}")
    return [(doc.words(out.span), out.entry.name, out.ended) for out in doc[out_of_date]]


def test_a_name_is_out_of_date_from_the_day_on_which_it_no_longer_holds() -> None:
    text = "Highways England has closed a lane."
    assert found(text, "2021-08-18") == []
    assert found(text, "2021-08-19") == [("Highways England", "Highways England", True)]
    assert found(text, "2015-03-31") == [("Highways England", "Highways England", False)]


def test_a_name_that_came_back_is_out_of_date_between_its_two_lives_only() -> None:
    text = "The Ministry of Housing, Communities and Local Government has built none."
    assert [found(text, day) != [] for day in ("2019-01-01", "2022-01-01", "2025-01-01")] == [False, True, False]


def test_a_living_body_of_the_same_name_elsewhere_keeps_the_name_alive() -> None:
    assert found("The Department of Health and the DH have no comment on health.") == []
    assert found("The Department of Energy is in Washington.") == []


def test_a_longer_name_hides_the_shorter_one_in_it() -> None:
    assert found("The Department for Business, Energy and Industrial Strategy Committee met.") != []
    assert found("Virgin Trains East Coast is late.") == [
        ("Virgin Trains East Coast", "Virgin Trains East Coast", True)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Swaziland has a king.", ["Swaziland"]),
        ("Swaziland’s king is away.", ["Swaziland"]),
        ("Statoil’s shares rose, and Statoil said so.", ["Statoil", "Statoil"]),
        ("It cost 15 Croatian kuna.", ["Croatian kuna"]),
        ("A swaziland of the mind; railtracks; an apple computer; MyRailtrack.", []),
        ("DFID and DfID are for international development.", ["DFID", "DfID"]),
    ],
)
def test_short_names_are_found_with_their_capitals(text: str, words: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == words


def test_an_acronym_means_the_body_whose_words_the_article_has() -> None:
    assert [name for _, name, _ in found("The IPCC heard complaints against police.")] == [
        "Independent Police Complaints Commission"
    ]
    assert found("The IPCC’s panel on climate change met; police stood by.") == []
    assert len(found("The IPCC heard police.")) == 1
    assert found("The IPCC met.") == []
    assert found("The OFT met about trading.") == []
    assert len(found("The OFT met about fair trading.")) == 1


def test_heirs_are_those_of_the_day() -> None:
    known = built_in_registries()
    (bis,) = known.named(words_of("Department for Business, Innovation and Skills"))
    assert heirs(known, bis, date(2018, 1, 1)) == ("Department for Business, Energy and Industrial Strategy",)
    assert heirs(known, bis, date(2024, 1, 1)) == (
        "Department for Energy Security and Net Zero",
        "Department for Business and Trade",
    )
    (audit,) = known.named(words_of("Audit Commission"))
    assert heirs(known, audit, date(2024, 1, 1)) == ()


def test_without_a_day_nothing_is_known_and_without_a_dated_name_none_is_needed() -> None:
    assert document("The council met.")[out_of_date] == ()
    with pytest.raises(Unavailable):
        document("Highways England met.")[out_of_date]
