"""Sketches: letters for numbers, and the way back to them."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.sketches import figured, sketch, with_percent
from newslint.span import Span
from newslint.testing import document


def test_a_capital_stands_for_each_number_with_its_hedge() -> None:
    doc = document("Profits rose by about 12%  to £280m in 2023, one in five and 3 miles more than twice the 30 cars.")
    drawn = sketch(doc, Span(0, len(doc.text)))
    assert drawn is not None
    assert drawn.text == "profits rose by P to M in D, R and U X the C cars."
    assert [drawn.text[at] for at in drawn.at] == list("PMDRUXC")


def test_marks_keep_the_numbers() -> None:
    doc = document("It rose 12% to 280.")
    drawn = sketch(doc, Span(0, len(doc.text)))
    assert drawn is not None
    marked = drawn.marked({"rose": "+"})
    assert (marked.text, marked.numbers) == ("it + P to C.", drawn.numbers)
    assert [marked.text[at] for at in marked.at] == ["P", "C"]


def test_too_few_numbers_make_no_sketch() -> None:
    doc = document("It rose 12% in 2023. It fell.")
    assert sketch(doc, Span(0, len(doc.text))) is None
    assert [(doc.words(sentence.span), most) for sentence, most in doc[figured]] == [("It rose 12% in 2023.", 2)]
    assert [doc.words(span) for span in with_percent(doc, 2)] == ["It rose 12% in 2023."]
    assert with_percent(doc, 3) == []


@given(st.text(alphabet=st.sampled_from("0123456789,.-£%m thalf wo\n’’AZİé"), min_size=1, max_size=60))
def test_every_number_has_one_capital(text: str) -> None:
    doc = document(text)
    drawn = sketch(doc, Span(0, len(doc.text)), least=0)
    assert drawn is not None
    assert [drawn.text[at] for at in drawn.at if drawn.text[at].isupper()] == [drawn.text[at] for at in drawn.at]
    assert len(drawn.at) == len(drawn.numbers)
    assert drawn.marked({}) == drawn
