"""Articles on one event: which belong together, what they contradict, and who is right to say the older thing."""

from datetime import datetime
from pathlib import Path

import pytest

from newslint import readers
from newslint.analyses.event_key import event_key, is_one_event, named, same_event
from newslint.analyses.neighbouring_facts import conflicts
from newslint.analyses.neighbouring_standings import outdated
from newslint.analysis import Unavailable
from newslint.document import Document
from newslint.metadata import Field, Stamp
from newslint.session import Options, Session
from newslint.source import Source
from newslint.testing import document
from newslint.verdicts.selection import Layer
from newslint.world import World
from newslint.world.archive import RunArchive

ARTICLES = Path(__file__).parent.parent.parent / "fixtures" / "articles"
POLICE = "Supt Mary Lorne of Oakham Police said"


def run_of(*texts: str, published: tuple[str, ...] = ()) -> list[Document]:
    """Articles of one run, with their dates if given (empty for none)."""
    docs = [document(text) for text in texts]
    for number, (doc, day) in enumerate(zip(docs, published or [""] * len(docs), strict=True)):
        doc.source.name = f"article {number}"
        if day:
            doc.metadata.published = Stamp(datetime.fromisoformat(day), Field(day, "option"))
    archive = RunArchive(tuple(docs))
    for doc in docs:
        doc.world = World(archive)
    return docs


@pytest.fixture(scope="module")
def seeds() -> dict[str, Document]:
    docs = {
        path.name[:3]: readers.read(Source.from_bytes(path.read_bytes(), path.name), None)
        for path in sorted(ARTICLES.glob("*.txt"))
    }
    archive = RunArchive(tuple(docs.values()))
    for doc in docs.values():
        doc.world = World(archive)
    return docs


def test_four_seeds_are_one_event_and_the_fifth_is_another(seeds: dict[str, Document]) -> None:
    clusters = {name: [other.source.name[:3] for other in doc[same_event]] for name, doc in seeds.items()}
    four = ["000", "001", "002", "003"]
    assert clusters == {name: [other for other in four if other != name] for name in four} | {"004": []}


EXPECTED = [
    ("000", 4, 195, 203, "corpus/fact-conflict", "info"),
    ("001", 5, 179, 203, "corpus/fact-conflict", "warning"),
    ("001", 9, 47, 50, "corpus/fact-conflict", "info"),
    ("001", 25, 281, 302, "corpus/status-conflict", "warning"),
    ("001", 66, 29, 36, "corpus/fact-conflict", "info"),
    ("001", 74, 29, 48, "corpus/status-conflict", "warning"),
    ("003", 2, 2, 41, "corpus/status-conflict", "warning"),
    ("003", 2, 275, 294, "status/superseded-status", "warning"),
    ("003", 2, 300, 321, "corpus/fact-conflict", "warning"),
    ("003", 8, 13, 51, "status/superseded-status", "warning"),
]


def test_the_seeds_contradict_each_other_here_and_nowhere_else() -> None:
    rules = ("corpus/fact-conflict", "corpus/status-conflict", "status/superseded-status", "status/toll-conflict")
    session = Session(Options(layer=Layer(select=rules), isolated=True))
    results = session.check([str(path) for path in ARTICLES.glob("*.txt")]).reported
    found = [
        (Path(place.path).name[:3], place.start.line, place.start.column, place.end.column - 1, card.name, severity)
        for card, severity, place, *_ in results
    ]
    assert found == EXPECTED


def test_an_addition_to_a_paraphrase_is_found_in_the_seeds() -> None:
    layer = Layer(select=("corpus/unsupported-addition",))
    results = Session(Options(layer=layer, preview=True, isolated=True)).check([str(ARTICLES)]).reported
    assert [(Path(r.place.path).name[:3], r.place.words) for r in results] == [("000", "repeatedly")]


@pytest.mark.parametrize(
    ("one", "other", "published", "expected"),
    [
        (f"A man was shot in Oakham, {POLICE}.", f"The shooting in Oakham: {POLICE} little.", (), True),
        (f"A man was shot in Oakham, {POLICE}.", f"A man was shot in Melton, {POLICE}.", (), False),
        (f"A man was shot in Oakham, {POLICE}.", f"A man was robbed in Oakham, {POLICE}.", (), False),
        (f"A man was shot in Oakham, {POLICE}.", "A man was shot in Oakham.", (), False),
        (f"A man was shot in London, {POLICE}.", f"A man was shot in London, {POLICE}.", (), False),
        (f"A man was shot in Oakham, {POLICE}.", f"Shots in Oakham, {POLICE}.", ("2024-05-01", "2024-05-04"), True),
        (f"A man was shot in Oakham, {POLICE}.", f"Shots in Oakham, {POLICE}.", ("2024-05-01", "2024-05-05"), False),
        (f"A man was shot in London, {POLICE}. Ann Lund spoke.", f"Shots in London, {POLICE}. Ann Lund spoke.",
         ("2024-05-01", "2024-05-02"), True),
        (f"A man was shot in London, {POLICE}. Ann Lund spoke.", f"Shots in London, {POLICE}.", (), False),
        ("A man was shot in Oakham on Monday, Met Police and Rutland Rangers said.",
         "A man was shot in Oakham on Friday, Met Police and Rutland Rangers said.", (), False),
    ],
)  # fmt: skip
def test_kind_place_days_and_names_make_one_event(
    one: str, other: str, published: tuple[str, ...], expected: bool
) -> None:
    first, second = run_of(one, other, published=published)
    assert (first[same_event] == (second,)) is expected
    assert (second[same_event] == (first,)) is expected


def test_the_metadata_settle_which_event_it_is() -> None:
    first, second, third = run_of(
        f"A man was shot in Oakham, {POLICE}.", "The mayor spoke.", f"Shots in Oakham, {POLICE}."
    )
    first.metadata.cluster = second.metadata.cluster = Field("oakham", "front matter")
    third.metadata.cluster = Field("another", "front matter")
    assert first[same_event] == (second,)
    assert third[same_event] == ()


def test_an_article_without_an_incident_has_no_key_and_one_alone_no_neighbours() -> None:
    assert document("The mayor opened the fair in Oakham.")[event_key] is None
    with pytest.raises(Unavailable) as reason:
        document(f"A man was shot in Oakham, {POLICE}.")[same_event]
    assert reason.value.usual


def test_keys_agree_in_both_directions(seeds: dict[str, Document]) -> None:
    keys = [doc[event_key] for doc in seeds.values()]
    assert all(is_one_event(a, b) is is_one_event(b, a) for a in keys for b in keys if a and b)


ALIVE = f"A man was shot in Oakham, {POLICE}. The man is in a critical condition."
DEAD = f"A man was shot in Oakham, {POLICE}. The man has died."
BETTER = f"A man was shot in Oakham, {POLICE}. The man is out of danger."


@pytest.mark.parametrize(
    ("other", "published", "expected"),
    [
        (DEAD, ("", ""), True),
        (DEAD, ("2024-05-02", "2024-05-01"), True),
        (DEAD, ("2024-05-01", "2024-05-02"), False),
        (BETTER, ("2024-05-02", "2024-05-02"), True),
        (BETTER, ("2024-05-02", "2024-05-01"), True),
        (BETTER, ("2024-05-01", "2024-05-02"), False),
    ],
)
def test_an_earlier_article_may_tell_the_older_state(other: str, published: tuple[str, ...], expected: bool) -> None:
    first, _ = run_of(ALIVE, other, published=published)
    assert bool(first[outdated]) is expected


def test_the_majority_is_not_flagged_nor_the_earlier_article() -> None:
    knife = f"A man was attacked in Oakham, {POLICE}. He was carrying a knife."
    hammer = knife.replace("knife", "hammer")
    docs = run_of(knife, hammer, f"{knife} He ran.")
    assert [len(doc[conflicts]) for doc in docs] == [0, 1, 0]
    assert [doc.source.name for doc, _ in docs[1][conflicts][0].there] == ["article 0", "article 2"]
    docs = run_of(knife, hammer, published=("2024-05-01", "2024-05-02"))
    assert [len(doc[conflicts]) for doc in docs] == [0, 1]
    assert named(docs[0]) == "article 0 of 2024-05-01"
