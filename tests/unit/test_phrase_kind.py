"""Rules of the kind “phrase”: the better wording takes over a capital at a sentence's start."""

import pytest

from newslint.kinds.phrase import KIND
from newslint.rulefiles import _NO_CARD
from newslint.testing import document


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It rained. Amongst them was Ada.", "Among"),
        ("She was amongst them.", "among"),
        ("It fell Amongst us.", "among"),
    ],
)
def test_a_capital_is_kept_at_the_start_of_a_sentence(text: str, better: str) -> None:
    check = KIND.make({"message": "“{match}”: “{better}”", "swap": {"amongst": "among"}}, _NO_CARD)
    (finding,) = check(document(text))
    assert [edit.text for fix in finding.fixes for edit in fix.edits] == [better]
    assert finding.message.endswith(f"“{better}”")
