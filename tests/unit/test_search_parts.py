"""Page parts made for search engines."""

import pytest

from newslint.analyses.search_parts import search_parts
from newslint.testing import document


def kinds(text: str) -> list[str]:
    return [part.kind for part in document(text, "markdown")[search_parts]]


@pytest.mark.parametrize(
    ("question", "answer", "answered"),
    [
        ("How often do mayors resign?", "It is very rare.", False),
        ("How often do mayors resign?", "Twice a decade.", True),
        ("How much did it cost?", "The council declined to say.", True),
        ("How many were there?", "There were 40.", True),
        ("When will it open?", "The work goes on.", False),
        ("When will it open?", "On Monday.", True),
        ("Why did it close?", "The work goes on.", True),
    ],
)
def test_a_question_wants_the_datum_that_it_asks_for(question: str, answer: str, answered: bool) -> None:
    assert (kinds(f"## {question}\n\n{answer}\n") == []) is answered


def test_a_question_without_any_answer_below_is_not_judged() -> None:
    assert kinds("## How often do mayors resign?\n") == []


def test_a_section_may_open_with_its_first_subheading() -> None:
    assert kinds("# A\n\n## B\n\nText.\n\n### C\n\nText.\n") == []
    assert kinds("# A\n\nText.\n\n## B\n\n## C\n\nText.\n") == ["stacked headings"]


def test_named_parts_are_found_once() -> None:
    text = "# A\n\n*7 min read*\n\n## Key takeaways\n\nText.\n\n## FAQ\n\nText.\n\n## Key takeaways\n\nText.\n"
    assert kinds(text) == ["reading time", "takeaways", "questions"]
