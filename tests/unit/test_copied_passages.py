"""Copied passages: who is asked about the same words, and which words are nobody's own."""

from datetime import datetime

import pytest

from newslint.analyses.copied_passages import attributed_passages, attributed_twin, copied_passages, twin
from newslint.analyses.credit import ground, strangers
from newslint.analyses.shared_passages import told
from newslint.document import Document
from newslint.metadata import Field, Stamp
from newslint.testing import document
from newslint.world import World
from newslint.world.archive import RunArchive

STORY = (
    "Divers found in the second week of March that the seabed below the eastern pier had been hollowed out by the tide."
)
HOUSE = "If you have been affected by floods along the shore, volunteers at the harbour advice centre in Salter listen."


def run_of(*texts: str, days: tuple[str, ...] = ()) -> list[Document]:
    docs = [document(text) for text in texts]
    archive = RunArchive(tuple(docs))
    for number, doc in enumerate(docs):
        doc.source.name = f"n{number}"
        doc.world = World(archive)
        if days:
            doc.metadata.published = Stamp(datetime.fromisoformat(days[number]), Field(days[number], "option"))
    return docs


def twins(docs: list[Document]) -> list[str]:
    found = [doc[twin] for doc in docs]
    return [passage.other.source.name if passage else "" for passage in found]


def test_of_two_equal_articles_one_has_a_twin_and_neither_a_passage() -> None:
    docs = run_of(STORY, STORY)
    assert twins(docs) == ["", "n0"]
    assert [doc[copied_passages] for doc in docs] == [(), ()]


def test_the_article_published_later_has_the_twin() -> None:
    assert twins(run_of(STORY, STORY, days=("2024-05-03", "2024-05-02"))) == ["n1", ""]


def test_a_twin_of_the_same_author_is_no_twin() -> None:
    docs = run_of(STORY, STORY)
    for doc in docs:
        doc.metadata.bylines = (Field("Ada Lund", "front matter"),)
    assert twins(docs) == ["", ""]


def test_one_more_word_makes_it_a_passage() -> None:
    docs = run_of(STORY, f"{STORY} Nobody spoke.")
    assert twins(docs) == ["", ""]
    assert [len(doc[copied_passages]) for doc in docs] == [1, 1]


def test_house_texts_do_not_count() -> None:
    docs = run_of(f"Rain fell.\n{HOUSE}\nIt stopped.", f"Snow fell.\n{HOUSE}\nIt went on.")
    assert [doc[copied_passages] for doc in docs] == [(), ()]


@pytest.mark.parametrize(("where", "found"), [("first", 0), ("middle", 1), ("last", 0)])
def test_first_and_last_paragraphs_of_three_articles_do_not_count(where: str, found: int) -> None:
    texts = []
    for weather in ("Rain", "Snow", "Hail"):
        parts = [f"{weather} fell on the pier.", f"{weather} is wet.", f"{weather} went on."]
        parts.insert({"first": 0, "middle": 1, "last": 3}[where], STORY)
        texts.append("\n".join(parts))
    assert [len(doc[copied_passages]) for doc in run_of(*texts)] == [found] * 3


def test_strangers() -> None:
    ours, theirs = run_of(STORY, f"{STORY} Nobody spoke.")
    assert not strangers(ours, theirs)
    ours.metadata.agency = Field("Salter Bugle", "front matter")
    assert not strangers(ours, theirs)
    theirs.metadata.extra["publisher"] = Field("salter bugle", "front matter")
    assert not strangers(ours, theirs)
    theirs.metadata.extra["publisher"] = Field("The Echo", "front matter")
    assert strangers(ours, theirs)


def test_bylines_and_hosts_tell_strangers() -> None:
    for name, values in (("url", ("https://a.example/1", "https://b.example/1")), ("bylines", ("Ada Lund", "Eva Moe"))):
        docs = run_of(STORY, f"{STORY} Nobody spoke.")
        for doc, value in zip(docs, values, strict=True):
            field = Field(value, "front matter")
            setattr(doc.metadata, name, [field] if name == "bylines" else field)
        assert strangers(*docs)


def test_a_passage_tells_the_words_that_differ() -> None:
    here, there = run_of(STORY, f"Rain fell. {STORY.replace('below', 'beneath')}")
    (passage,) = here[copied_passages]
    assert told(here, there, passage.changes) == "“beneath” for “below”"
    assert passage.verbatim is False


def test_with_a_credit_a_passage_is_attributed_and_not_copied() -> None:
    here, there = run_of(f"PORT SALTER (Reuters) - {STORY}", f"Rain fell. {STORY}")
    assert here[copied_passages] == ()
    (passage,) = here[attributed_passages]
    assert here.words(passage.here) == STORY.rstrip(".")
    assert (ground(here, there), ground(there, here)) == ("it names Reuters", "")
    assert there[attributed_passages] == ()


def test_a_credited_twin_is_attributed() -> None:
    one, other = run_of(f"{STORY} (AP)", f"{STORY} (AP)")
    assert (one[twin], other[twin]) == (None, None)
    assert one[attributed_twin] is None
    assert other[attributed_twin] is not None
    assert ground(other, one) == "it names AP"


def test_a_close_copy_beside_a_loose_one_is_found() -> None:
    loose = STORY.replace("second", "third").replace("seabed", "mud").replace("pier", "quay").replace("hollowed", "dug")
    here, _ = run_of(f"{STORY} {STORY.replace('Divers', 'Pilots')}", f"Rain fell. {STORY} {loose}")
    assert any(here.words(passage.here).startswith("Divers found") for passage in here[copied_passages])
