"""Criminal proceedings: who is accused, whether it has ended, and what presumes guilt."""

import pytest

from newslint.analyses.prejudice import prejudices
from newslint.analyses.presumed_guilt import presumptions
from newslint.analyses.proceedings import accused, endings
from newslint.testing import document


@pytest.mark.parametrize(
    "sentence",
    [
        "John Smith, 34, of Mill Road, Leeds, has been charged with murder.",
        "Police have charged John Smith, 34, with the murder of Ann Roe.",
        "John Smith appeared before Leeds magistrates on Monday.",
        "Mr Smith was arrested on suspicion of murder on Monday.",
        "The suspect, John Smith, is being held.",
        "Smith, who denies murder, is on trial at the Old Bailey.",
        "John Smith is accused of murdering Ann Roe in May.",
        "The trial of John Smith began on Monday.",
        "John Smith faces a charge of theft.",
        "John Smith pleaded not guilty on Monday.",
    ],
)
def test_the_accused_is_named(sentence: str) -> None:
    assert [each.key for each in document(sentence)[accused]] == ["smith"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A man was charged with the murder of John Smith.",
        "A man accused of killing John Smith was charged on Monday.",
        "John Smith accused the minister of theft.",
        "John Smith praised the court.",
    ],
)
def test_victims_and_accusers_are_not_accused(sentence: str) -> None:
    assert document(sentence)[accused] == ()


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Smith was convicted on Monday.", True),
        ("Smith pleaded guilty.", True),
        ("Smith pleaded not guilty.", False),
        ("Smith faces life in jail if he is convicted.", False),
        ("Smith admitted the killing.", True),
        ("Smith was admitted to hospital.", False),
        ("Smith shot himself.", True),
        ("Smith turned himself in.", False),
        ("Smith, a serving officer, was charged.", False),
        ("The attacker was shot dead by armed police officers.", True),
    ],
)
def test_what_ends_a_case(sentence: str, ends: bool) -> None:
    assert bool(document(sentence)[endings]) is ends


@pytest.mark.parametrize(
    "told",
    [
        "Smith stabbed Ms Roe in the kitchen.",
        "He murdered the teenager.",
        "The killer, John Smith, lived next door.",
        "Killer John Smith lived next door.",
        "Smith, the killer, lived next door.",
        "Smith took a knife and stabbed Ms Roe.",
        "Smith broke into the flat.",
        "Ms Roe was stabbed to death by Smith.",
        "The attack came when he robbed a shop.",
        "Smith then kidnapped two children.",
        "Smith opened fire on the crowd.",
        "The defendant stole £4,000 from the club.",
    ],
)
def test_guilt_is_presumed_until_a_conviction_is_reported(told: str) -> None:
    open_case = f"John Smith, 34, was charged with murder on Monday. {told}"
    assert len(document(open_case)[presumptions]) == 1
    assert document(f"{open_case}\nA jury convicted Smith on Friday.")[presumptions] == ()
    assert document(told)[presumptions] == ()


@pytest.mark.parametrize(
    "told",
    [
        "Smith allegedly stabbed Ms Roe in the kitchen.",
        "Smith stabbed Ms Roe in the kitchen, police said.",
        "The court heard that Smith stabbed Ms Roe.",
        "The alleged killer, John Smith, lived next door.",
        "Smith was stabbed in the kitchen.",
        "Smith attacked the policy.",
        "Smith killed in crash.",
        "Ms Roe stabbed the dog.",
        "Nobody knows whether Smith stabbed Ms Roe.",
    ],
)
def test_what_is_alleged_is_not_presumed(told: str) -> None:
    assert document(f"John Smith, 34, was charged with murder on Monday. {told}")[presumptions] == ()


def test_undisputed_acts_are_told_apart() -> None:
    doc = document("John Smith was charged with murder on Monday. Smith shot Ms Roe. Smith strangled Mr Roe.")
    assert [each.disputed for each in doc[presumptions]] == [False, True]


def test_an_earlier_conviction_does_not_end_the_case() -> None:
    case = "John Smith, charged with theft, will appear at Leeds Crown Court. Smith was jailed for fraud in 2015."
    assert len(document(case)[prejudices]) == 1
    assert document(case + " He was convicted on Monday.")[prejudices] == ()
    assert document(case.replace("Leeds Crown Court", "the court in Ohio"))[prejudices] == ()
