"""Whether a body acts about the day of publication, in the wordings of real copy."""

import pytest

from newslint.packs import load_rules
from newslint.testing.proofs import document, findings

RULES = {rule.name: rule for rule in load_rules().rules}


def flagged(text: str, rule: str = "defunct-organisation", day: str = "2024-03-05") -> list[str]:
    """The words that a rule of the family ``registry`` flags in an article of ``day``."""
    doc = document(text, f"published={day}")
    return [doc.words(finding.span) for finding in findings(RULES[f"registry/{rule}"], doc)]


@pytest.mark.parametrize(
    "text",
    [
        "Police have referred themselves to [Public Health England].",
        "A complaint was made to police and passed to the [Serious Organised Crime Agency].",
        "“We are sorry,” said a spokesman for [Public Health England].",
        "“We are sorry,” said the [Foreign and Commonwealth Office].",
        "[Public Health England] recorded 300 cases last week.",
        "Figures from [NHS Digital] show that lists are growing.",
        "The minister at the [Department for International Trade], Ann Abel, is in Delhi.",
        "The [Serious Organised Crime Agency]’s director, Ann Abel, said three men were held.",
        "The [Foreign and Commonwealth Office] was informed.",
        "Officers from the [Serious Organised Crime Agency] searched a house on Tuesday.",
        "[Highways England] closed the road, which is by the sea.",
        "Trains run by [East Midlands Trains] were late again.",
        "Shares in [GlaxoSmithKline] rose by 2%.",
        "Campaigners want to sue [Public Health England].",
        "In a statement, the UK’s [Department for International Development] said so.",
    ],
)
def test_a_body_acts(text: str) -> None:
    assert flagged(text.replace("[", "").replace("]", "")) == [text.partition("[")[2].partition("]")[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Public Health England, now the UK Health Security Agency, is moving.",
        "Public Health England (2013-2021) is missed.",
        "What was Highways England is busy.",
        "He started at Andersen Consulting. He has worked for Andersen Consulting since he left school.",
        "The court has heard that the Royal Ulster Constabulary did not pass on the warning.",
        "A retired Royal Ulster Constabulary officer has told the court that he fired.",
        "Documents show that Railtrack was warned of the danger.",
        "Families are suing Carillion’s liquidators. The liquidators of Carillion are busy.",
        "The raid was led by the Serious Organised Crime Agency in 2010.",
        "It began in 2010. Nobody was held. The Serious Organised Crime Agency seized a boat.",
        "The Serious Organised Crime Agency building is empty.",
        "Officers who served in the Royal Ulster Constabulary are to get a medal.",
        "Public Health England collapsed, says a book that is out on Tuesday.",
        "The Public Health England Choir is singing on Tuesday.",
        "“Public Health England is busy,” the leaflet says.",
    ],
)
def test_the_past_a_career_or_a_longer_name_is_no_act(text: str) -> None:
    assert flagged(text) == []


def test_one_body_is_flagged_once_and_its_other_mentions_are_shown() -> None:
    doc = document("Highways England is busy. Highways England said so.", "published=2024-03-05")
    (finding,) = findings(RULES["registry/defunct-organisation"], doc)
    assert [doc.words(other.span) for other in finding.related] == ["Highways England"]
    assert finding.fixes[0].edits[0].text == "National Highways"


def test_split_successors_are_all_named_and_none_is_suggested() -> None:
    doc = document("The UK Border Agency is busy.", "published=2024-03-05")
    (finding,) = findings(RULES["registry/defunct-organisation"], doc)
    assert "“UK Visas and Immigration” and “Border Force”" in finding.message
    assert not finding.fixes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He flew to Swaziland on Tuesday.", ["Swaziland"]),
        ("Police in Calcutta have arrested two men.", ["Calcutta"]),
        ("He was born in Yugoslavia and plays for Leeds on Saturday.", []),
        ("The film is set in Saigon and opens on Friday.", []),
        ("Ceylon tea is dear.", []),
        ("Myanmar is at war. Burma is poor.", []),
        ("The war in Yugoslavia is over.", []),
        ("The Soviet Union is dead, he said on Tuesday.", []),
    ],
)
def test_places_of_today_and_of_the_past(text: str, words: list[str]) -> None:
    assert flagged(text, "renamed-place-or-currency") == words
