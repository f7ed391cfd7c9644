"""Passages that two articles share: ranges, order, changed words."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.shared_passages import SHORTEST, shared_passages, told
from newslint.analyses.words import tokens
from newslint.testing import document

FIRST = (
    "Divers found in the second week of March that the seabed below the eastern pier had been washed out by the tide"
)
SECOND = "The treasurer read out a list of benches, bins and swings that will not be mended before the summer begins"
BETWEEN = (
    "Nobody at the port wished to comment on any of this while the mayor stayed with her sister on the farm upstate, "
    "as neighbours told our reporter. "
)


def test_passages_come_in_the_order_of_the_first_article() -> None:
    here = document(f"{FIRST}. {BETWEEN}{SECOND}.")
    there = document(f"{SECOND}. {'Rain fell over hills. ' * 12}{FIRST}.")
    found = shared_passages(here, there)
    assert [here.words(passage.here) for passage in found] == [FIRST, SECOND]
    assert [there.words(passage.there) for passage in found] == [FIRST, SECOND]
    assert [len(passage.pairs) for passage in found] == [len(FIRST.split()), len(SECOND.split())]


def test_an_article_shares_all_with_itself() -> None:
    text = f"{FIRST}. {BETWEEN}{SECOND}."
    (passage,) = shared_passages(document(text), document(text))
    assert (passage.changes, passage.quoted) == ((), 0)
    assert text.startswith(document(text).words(passage.here))
    assert len(passage.pairs) == len(document(text)[tokens])


def test_quoted_words_are_counted_apart() -> None:
    quoted = document(f"“{FIRST},” she said.")
    (passage,) = shared_passages(document(f"{FIRST}."), quoted)
    assert passage.quoted == len(passage.pairs) == len(FIRST.split())


def test_fewer_words_than_the_shortest_are_nothing() -> None:
    words = FIRST.split()
    few, enough = " ".join(words[-SHORTEST + 1 :]), " ".join(words[-SHORTEST:])
    assert shared_passages(document(f"{few}."), document(f"Much has happened. {few}.")) == ()
    assert len(shared_passages(document(f"{enough}."), document(f"Much has happened. {enough}."))) == 1


def test_changed_words_are_told_from_the_side_of_the_other() -> None:
    here = document(f"{FIRST}.")
    there = document(FIRST.replace("below", "beneath").replace("second ", "").replace("by the", "by the spring") + ".")
    (passage,) = shared_passages(here, there)
    assert told(here, there, passage.changes) == "“second” left out, “beneath” for “below”, “spring” added"
    assert told(here, there, passage.changes, most=2) == "“second” left out, “beneath” for “below”, and 1 more change"


@given(st.lists(st.sampled_from((*FIRST.split(), *SECOND.split(), "harbour", "crane", "“", "”", ".\n\n")), max_size=90))
def test_every_pair_is_the_same_word_and_every_change_is_not(drawn: list[str]) -> None:
    here, there = document(" ".join((FIRST, *drawn))), document(" ".join((*drawn, FIRST)))
    stops = 0
    for passage in shared_passages(here, there):
        assert passage.here.start >= stops
        stops = passage.here.end
        assert len(passage.pairs) >= SHORTEST
        assert all(here[tokens][first] == there[tokens][second] for first, second in passage.pairs)
        for change in passage.changes:
            assert change.here or change.there
            assert change.here is None or passage.here.covers(change.here)
            assert change.there is None or passage.there.covers(change.there)
