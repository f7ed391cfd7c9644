"""Changes of fact between two versions of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.correction_notes import correction_notes
from newslint.analyses.revisions import changed_facts
from newslint.testing import document


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    doc = document(after, neighbours=(("published version", before),))
    earlier = doc.world.history if doc.world else doc
    return [(change.kind, earlier.words(change.there), doc.words(change.here)) for change in doc[changed_facts]]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("The fine was £3.5m, the court said.", "The fine was £3.6m, the court said.", ("number", "3.5", "3.6")),
        ("Eleven people were on board.", "Twelve people were on board.", ("number", "Eleven", "Twelve")),
        ("It cost two million pounds.", "It cost two billion pounds.", ("number", "million", "billion")),
        ("He was born in May, she said.", "He was born in June, she said.", ("date", "May", "June")),
        ("The crash was on Monday night.", "The crash was on Tuesday night.", ("date", "Monday", "Tuesday")),
        ("They said Ann Lund was there.", "They said Ann Lind was there.", ("name", "Lund", "Lind")),
        ("Anna Lund was there, they said.", "Anne Lund was there, they said.", ("name", "Anna", "Anne")),
        ("The minister did not sign the letter.", "The minister signed the letter.",
         ("negation", "did not sign", "signed")),
        ("He will never return there.", "He will return there.", ("negation", "will never return", "will return")),
        ("The man was arrested there.", "The man was convicted there.", ("status", "arrested", "convicted")),
        ("Rents in the town rose again.", "Rents in the town fell again.", ("status", "rose", "fell")),
        ("“We shall close it,” she said.", "“We shall open it,” she said.", ("quotation", "close", "open")),
        ("“We love a pier,” she said.", "“We love an old pier,” she said.", ("quotation", "a", "an old")),
        ("The fund (worth £40) is closed now.", "The fund (worth £400) is closed now.", ("number", "40", "400")),
    ],
)  # fmt: skip
def test_a_change_of_fact_is_told_with_both_values(before: str, after: str, expected: tuple[str, str, str]) -> None:
    assert told(before, after) == [expected]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It began at noon. Ann spoke.", "Ann spoke. It began at noon."),
        ("Five men sat there all day.", "5 men sat there all day."),
        ("They recieved the letter today.", "They received the letter today."),
        ("They didn't come to the meeting.", "They did not come to the meeting."),
        ("She met the Met in the town.", "She met the Metropolitan Police in the town."),
        ("The minister of Britain came to town.", "The British minister came to town."),
        ("The council closed the pier.", "The council closed the pier. It cost £40, Ann Lund said."),
        ("The council closed the pier. It cost £40, Ann Lund said.", "The council closed the pier."),
        ("Ann Lund closed the pier at noon.", "Ms Lund closed the pier at noon."),
        ("The council closed the pier in haste.", "The council shut the pier in a hurry."),
        ("“We shall mand the pier,” she said.", "“We shall mend the pier,” she said."),
        ("José's friends came to town, the paper said.", "Joses friends came to town, the paper said."),
        ("It cost £3m to mend the pier, she said.", "It cost £3 million to mend the pier, she said."),
        ("It lies 11,000 ft above the sea, he said.", "It lies 3,000 metres above the sea, he said."),
        ("Rents in the town shot up again, he said.", "Rents in the town rose again, he said."),
        ("He is not only a poet, they say of him.", "He is a poet, they say of him."),
        ("It should not be a surprise, nor is it.", "It should be no surprise, nor is it."),
        ("They came to Leeds, York, Hull, Derby and Bath.", "They came to other towns and to Bath."),
    ],
)
def test_style_additions_and_moves_are_no_changes(before: str, after: str) -> None:
    assert told(before, after) == []


FACTS = (
    "It cost £{} to mend the pier.",
    "On day {} the board met again.",
    "Ann Lund, who is {}, said “{} of us came”.",
)
LONG_NUMBERS = st.integers(min_value=100, max_value=9_999)


@given(st.lists(st.tuples(st.sampled_from(FACTS), LONG_NUMBERS), min_size=1, max_size=6), st.data())
def test_the_one_changed_number_is_found_and_an_unchanged_text_has_no_changes(
    facts: list[tuple[str, int]], data: st.DataObject
) -> None:
    before = [fact.format(number, number) for fact, number in facts]
    assert told("\n".join(before), "\n".join(before)) == []
    index = data.draw(st.integers(min_value=0, max_value=len(facts) - 1))
    fact, number = facts[index]
    after = [*before[:index], fact.format(number + 1, number), *before[index + 1 :]]
    found = told("\n".join(before), "\n".join(data.draw(st.permutations(after))))
    assert ("number", str(number), str(number + 1)) in found


@pytest.mark.parametrize(
    "note",
    [
        "Correction: the fine was £80.",
        "This article was amended on 3 May 2024. The fine was £80.",
        "An earlier version said the fine was £800.",
        "* 4 May 2024: Clarification: the fine was £80.",
        "Editor’s note: the fine has been put right.",
        "(Updated 4 May)",
        "UPDATE: the fine was £80.",
    ],
)
def test_notes_are_recognised(note: str) -> None:
    doc = document(f"The fine was £80.\n{note}")
    assert [doc.words(span) for span in doc[correction_notes]] == [note]


@pytest.mark.parametrize(
    "prose",
    [
        "The amended bill passed.",
        "The corrections officer spoke.",
        "Updated figures are due on Monday.",
        "He corrected her.",
    ],
)
def test_prose_is_no_note(prose: str) -> None:
    assert not document(prose)[correction_notes]
