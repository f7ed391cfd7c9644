"""How things stand, and casualty counts: what is read from a sentence, and what is not."""

import pytest

from newslint.analyses.slots import facts
from newslint.analyses.statuses import newer_statuses, older_statuses
from newslint.analyses.tolls import tolls
from newslint.testing import document


@pytest.mark.parametrize(
    ("sentence", "older", "newer"),
    [
        ("The boy is missing from home.", ["missing"], []),
        ("The point is missing out on nothing; an appeal to find the missing girl failed.", ["missing"], []),
        ("Police are hunting two armed men.", ["wanted"], []),
        ("Detectives are looking for a man in his 20s.", ["wanted"], []),
        ("Police are looking for clues.", [], []),
        ("The gunman is still on the run.", ["wanted"], []),
        ("No arrests have been made.", ["wanted"], []),
        ("He would be arrested, and has not been charged.", [], []),
        ("He was later arrested and has been charged with theft.", [], ["caught", "charged"]),
        ("She has since been found guilty.", [], []),
        ("Her body was recovered on Sunday.", [], ["found"]),
        ("He was armed with a pistol, a replica gun.", ["real weapon"], ["imitation"]),
        ("Residents were asked to avoid the area.", [], []),
        ("Drivers are being told to keep clear of the area.", ["avoid"], []),
        ("The siege is over; the situation was contained.", ["over"], ["contained"]),
        ("She is still in hospital.", ["in hospital"], []),
    ],
)
def test_standings(sentence: str, older: list[str], newer: list[str]) -> None:
    doc = document(sentence)
    assert [status.standing for status in doc[older_statuses]] == older
    assert [status.standing for status in doc[newer_statuses]] == newer


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Five people were killed and 12 were injured.", [("dead", 5, False), ("injured", 12, False)]),
        ("The blast killed six people.", [("dead", 6, False)]),
        ("The death toll from the crash stands at 12.", [("dead", 12, False)]),
        ("At least six people died.", [("dead", 6, True)]),
        ("The toll rose to six dead.", [("dead", 6, True)]),
        ("Six others died.", [("dead", 6, True)]),
        ("Two people died at the scene.", [("dead", 2, True)]),
        ("Six people died in 2019.", [("dead", 6, True)]),
        ("Six people came; he died at 60.", []),
        ("He was killed with a 12-bore.", []),
    ],
)
def test_tolls(sentence: str, expected: list[tuple[str, int, bool]]) -> None:
    assert [(str(toll.fate), int(toll.number.value), toll.loose) for toll in document(sentence)[tolls]] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Police were called to reports of a fire.", [("call", "fire")]),
        ("A fire engine came, and officers opened fire.", []),
        ("Officers were called to a man threatening to kill himself.", [("call", "self-harm")]),
        ("Officers were called to a man threatening to kill his son.", [("call", "threats")]),
        ("A man was shot; he was carrying a knife.", [("attack", "shot"), ("weapon", "knife")]),
        ("He shot at goal.", []),
        ("He was charged with attempted murder.", [("charge", "attempted murder")]),
        ("They heard a loud bang.", [("sound", "bang")]),
        ("Ann Lund, 43, spoke.", [("spelling", "lund"), ("age", "43")]),
        ("The 43-year-old baker Ann Lund spoke.", [("age", "43"), ("spelling", "lund")]),
    ],
)
def test_facts(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.slot, fact.value) for fact in document(sentence)[facts]] == expected
