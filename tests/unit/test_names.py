import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.acronyms import definitions, expansion, mismatches
from newslint.analyses.name_variants import inflected, name_variants, one_edit, slips
from newslint.analyses.names import names, plain
from newslint.analyses.registered import lower_case_places, misprints, registered
from newslint.testing import document

LETTERS = st.text("abcde", max_size=7)


def parts(text: str) -> list[tuple[str, str, str]]:
    return [(name.given, name.surname, name.title) for name in document(text)[names]]


def spans(text: str) -> list[str]:
    doc = document(text)
    return [doc.words(name.span) for name in doc[names]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Laura Pellman.", [("laura", "pellman", "")]),
        ("Then Mr Pellman left.", [("", "pellman", "mr")]),
        ("But Pellman’s plan failed.", [("", "pellman", "")]),
        ("He met Anna van der Berg and Juan de la Cruz.", [("anna", "van der berg", ""), ("juan", "de la cruz", "")]),
        ("It was Sinéad O’Brien-Mac Neil.", [("sinead o'brien mac", "neil", "")]),
        ("John F. Kennedy Jr. spoke.", [("john f", "kennedy", "")]),
        ("It was President Ana Ruiz.", [("ana", "ruiz", "president")]),
        ("Assistant Commissioner Matt Twist, of the Met, spoke.", [("matt", "twist", "commissioner"), ("", "met", "")]),
        ("Officials said Ruiz Monday would resign.", [("", "officials", ""), ("", "ruiz", "")]),
        ("On Friday the IOPC said so.", []),
    ],
)
def test_a_name_is_divided_into_its_parts(text: str, found: list[tuple[str, str, str]]) -> None:
    assert parts(text) == found


def test_a_span_leaves_out_title_suffix_possessive_and_stop() -> None:
    assert spans("Sir Ian Blair’s aide met Dr. Ann Lee Jr. They left with Tom Pell.") == [
        "Ian Blair",
        "Ann Lee",
        "Tom Pell",
    ]


def test_a_sentence_ends_a_name() -> None:
    assert spans("He asked Ana Ruiz. Tom Pell left.") == ["Ana Ruiz", "Tom Pell"]


@pytest.mark.parametrize(
    ("one", "other"), [("haas", "haase"), ("korea", "korean"), ("partiers", "parties"), ("lopes", "lopez")]
)
def test_a_last_letter_is_an_ending(one: str, other: str) -> None:
    assert inflected(one, other)
    assert inflected(other, one)


def test_headings_give_no_names() -> None:
    assert not document("# Laura Pelman Quits\n\nnobody else.", "markdown")[names]


@pytest.mark.parametrize(
    ("one", "other"), [("pellman", "pelman"), ("pierluisi", "pierliusi"), ("dreyer", "dryer"), ("corey", "corea")]
)
def test_one_edit(one: str, other: str) -> None:
    assert one_edit(one, other)
    assert one_edit(other, one)


@given(LETTERS, LETTERS)
def test_one_edit_is_a_distance_of_one(one: str, other: str) -> None:
    from rapidfuzz.distance import OSA

    assert one_edit(one, other) == (OSA.distance(one, other) == 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [("korea", "korean"), ("israeli", "israel"), ("german", "germany"), ("partiers", "parties"), ("woman", "women")],
)
def test_an_ending_is_no_slip(one: str, other: str) -> None:
    assert inflected(one, other)
    assert not list(slips([one, other], 4))


def test_slips_keep_the_first_letter_and_are_of_letters() -> None:
    assert not list(slips(["donald", "ronald", "o'neill", "oneill", "al assad", "alassad"], 4))
    assert list(slips(["pellman", "pelman"], 4)) == [("pellman", "pelman")]
    assert not list(slips(["pellman", "pelman"], 7))


def variants(text: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [(doc.words(variant.odd.span), variant.by) for variant in doc[name_variants]]


def test_the_rarer_spelling_stands_out_wherever_it_is() -> None:
    text = "Pelman spoke first. Laura Pellman chairs the board. Pellman said no."
    assert variants(text) == [("Pelman", "surname")]
    assert variants(text + " Pelman agreed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Laura Pellman chairs. Few knew Owen Pelman.",
        "Laura Pellman chairs. Dr Pelman left.",
        "Ann Tanner spoke. It was Tander, and tander it stayed.",
        "Laura Clark spoke. Few heard Clarke.",
        "The National Data Center moved. The National Data Centre did not.",
        "Eva Brittain ran the bank in Britain.",
        "Rosa Lee spoke. Few heard Lea.",
    ],
)
def test_what_may_be_another_name_is_left_alone(text: str) -> None:
    assert variants(text) == []


def test_plain_drops_accents_stops_and_hyphens() -> None:
    assert plain("Thérèse") == plain("Th\u00e9re\u0300se") == "therese"
    assert plain("Al-Hadid") == "al hadid"
    assert plain("O’Brien") == "o'brien"


@given(st.text("Aab .’'-(\nM", min_size=1))
def test_names_lie_in_the_text_and_in_order(text: str) -> None:
    doc = document(text)
    found = [name.span for name in doc[names]]
    assert found == sorted(found)
    assert all(doc.words(span)[:1].isupper() and doc.words(span)[-1].isalnum() for span in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a visit to the Office for Budget Responsibility (OBR)", "Office for Budget Responsibility"),
        ("its Government Communications Headquarters (GCHQ)", "Government Communications Headquarters"),
        ("HM Revenue & Customs (HMRC)", "HM Revenue & Customs"),
        ("the World Anti-Doping Agency (the “WADA”)", "World Anti-Doping Agency"),
        (
            "Medicines and Healthcare products Regulatory Agency (MHRA)",
            "Medicines and Healthcare products Regulatory Agency",
        ),
        ("the U.S. Food and Drug Administration (FDA)", "Food and Drug Administration"),
        ("non-governmental organisations (NGOs)", "non-governmental organisations"),
        ("the DfT (Department for Transport)", "Department for Transport"),
        ("It rained. Halden Steel (HLDN)", ""),
        ("NEW YORK (AP)", ""),
    ],
)
def test_letters_are_matched_from_the_right(text: str, words: str) -> None:
    doc = document(text)
    (definition,) = doc[definitions]
    found = expansion(definition)
    assert doc.text[found[0].span.start : found[-1].span.end] == words if found else not words


def test_a_mismatch_covers_words_and_bracket() -> None:
    doc = document("He wrote to the independent officer for police conduct (IOPC), and waited.")
    (mismatch,) = doc[mismatches]
    assert doc.words(mismatch.span) == "independent officer for police conduct (IOPC)"
    assert doc.words(mismatch.expansion) == "independent officer for police conduct"
    assert mismatch.name == "Independent Office for Police Conduct"


@pytest.mark.parametrize(
    "text",
    [
        "Japan’s Financial Services Agency (FSA)",
        "the U.N. High Commissioner for Refugees (UNHCR)",
        "the International Labor Organization (ILO)",
        "Médecins Sans Frontières (MSF)",
        "Doctors Without Borders (MSF)",
        "the Kurdistan Workers’ party (PKK)",
        "the International Monetary Fund’s (IMF) view",
    ],
)
def test_other_bodies_other_names_and_other_spellings_are_no_mismatch(text: str) -> None:
    assert document(text)[mismatches] == ()


def test_without_registries_the_letters_are_still_checked() -> None:
    doc = document("The Northern Orchard Keepers Society (NOKT) met the independent officer for police conduct (IOPC).")
    doc.world = None
    assert [mismatch.acronym for mismatch in doc[mismatches]] == ["NOKT"]


def found_names(text: str) -> list[tuple[str, str, bool]]:
    doc = document(text)
    return [(doc.words(one.span), one.name.text, one.exact) for one in doc[registered]]


def test_the_longest_listed_name_is_found() -> None:
    assert found_names("the Department of Health and Human Services") == [
        ("Department of Health and Human Services", "Department of Health and Human Services", True)
    ]


def test_small_words_and_letter_case_may_differ() -> None:
    assert found_names("the institute of fiscal\nstudies") == [
        ("institute of fiscal\nstudies", "Institute for Fiscal Studies", False)
    ]
    assert found_names("the Met police’s view") == [("Met police", "Met Police", True)]


def test_a_name_does_not_begin_or_end_within_a_word_or_cross_a_stop() -> None:
    assert found_names("Comet policemen, Met. Police and Met\n\nPolice") == []


def test_misprints() -> None:
    doc = document("So said Proctor & Gamble’s lawyers and the Department of Transporation.")
    assert [(doc.words(one.span), doc.words(one.word), one.right) for one in doc[misprints]] == [
        ("Proctor & Gamble", "Proctor", "procter"),
        ("Department of Transporation", "Transporation", "transportation"),
    ]
    assert document("Departments of Homeland Security. Post Offices. World Health Organisation.")[misprints] == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A london pub. London is in London.", ["london"]),
        ("The end of london. London is in London.", ["london"]),
        ("It is london’s pub. London is in London.", ["london"]),
        ("A london pub. London is large.", []),
        ("Londoners go to Londonderry, not london.", []),
        ("See #london, a.london@x.example, x.example/london, london.example, east-london. London is in London.", []),
        ("A bath in Bath. Bath is old. The turkey came from Turkey to Turkey.", []),
    ],
)
def test_places_in_lower_case(text: str, found: list[str]) -> None:
    doc = document(text)
    assert [doc.words(place.span) for place in doc[lower_case_places]] == found
