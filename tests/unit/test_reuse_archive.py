"""Rules ask the run and the index together: a pair is told alike wherever it is seen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.analyses.copied_passages import copied_passages, twin
from newslint.analyses.fingerprints import fingerprint, neighbours, quoted_fingerprint
from newslint.analyses.quote_versions import versions
from newslint.document import Document
from newslint.metadata import Field
from newslint.readers import read
from newslint.readers.metadata_keys import fill
from newslint.reuse.archive import Index, IndexedArchive
from newslint.reuse.article import Article, BadArticle, of_document, of_record, packed, to_document, unpacked
from newslint.reuse.manifest import create
from newslint.reuse.reader import Hits
from newslint.reuse.tokens import Array
from newslint.reuse.writer import Writer
from newslint.session import Options, Session
from newslint.source import Source
from newslint.testing import document
from newslint.world import World
from newslint.world.archive import RunArchive

COPIED = (
    "work on the new harbour wall stopped in the second week of March when divers found that the seabed below "
    "the eastern pier had been hollowed out by the spring tide"
)
SAID = "“Our thoughts tonight are with the crew and their brave families all along the coast,” Ms Adeyemi said."
SAID_OTHERWISE = SAID.replace("tonight", "today")
OURS = f"The council met on Monday.\n\nThen, it is said, {COPIED}, and nobody knows.\n\n{SAID_OTHERWISE}\n\nIt rained."
THEIRS = f"Our man writes from the port.\n\nHe says that {COPIED}; an expert is on his way.\n\n{SAID}\n\nSnow fell."
UNLIKE = "A baker in the old town has won a prize for the third time with a loaf made of nothing but rye and water."


def named(name: str, text: str, **facts: str) -> Document:
    doc = read(Source(text, name), "plain")
    for key, value in facts.items():
        fill(doc.metadata, key, Field(value, "option")) or doc.metadata.extra.setdefault(key, Field(value, "option"))
    return doc


@pytest.fixture
def folder(tmp_path: Path) -> str:
    create(str(tmp_path / "index"))
    return str(tmp_path / "index")


@pytest.fixture
def beside(folder: str) -> Callable[..., Document]:
    """The first document in a run of the ``others``, and of an index with those ``held``."""

    def placed(doc: Document, *others: Document, held: tuple[Document | Article, ...] = ()) -> Document:
        with Writer(folder) as writer:
            writer.add(each if isinstance(each, Article) else of_document(each, each.source.name) for each in held)
        together = (doc, *others)
        run = RunArchive(together) if others else None
        doc.world = World(IndexedArchive(Index(folder), together, run))
        return doc

    return placed


def told(doc: Document) -> list[object]:
    """What the analyses of the two rules say."""
    said: list[object] = [(*found[:1], found.other.source.name, *found[2:]) for found in doc[copied_passages]]
    said += [(each.sentence, each.other.source.name, each.there, each.comparison) for each in doc[versions]]
    same = doc[twin]
    return [*said, same and (same.other.source.name, same.here, same.there, same.later)]


@pytest.mark.parametrize("facts", [{}, {"published": "2024-05-01"}, {"agency": "Reuters"}, {"publisher": "The Bugle"}])
def test_a_pair_is_told_alike_in_a_run_in_the_index_and_in_both(
    beside: Callable[..., Document], facts: dict[str, str]
) -> None:
    ours, theirs, unlike = (
        named("ours", OURS, published="2024-05-03"),
        named("theirs", THEIRS, **facts),
        named("unlike", UNLIKE),
    )
    ours.world = World(RunArchive((ours, theirs, unlike)))
    expected = told(ours)
    assert expected[:-1]
    assert told(beside(named("ours", OURS, published="2024-05-03"), held=(theirs, unlike))) == expected
    both = beside(named("ours", OURS, published="2024-05-03"), theirs, unlike, held=(theirs, unlike))
    assert told(both) == expected
    assert len(list(neighbours(both))) == 1


def test_a_twin_in_the_index_is_told_and_is_no_candidate(beside: Callable[..., Document]) -> None:
    ours = beside(named("ours", OURS.replace("\n", "\r\n")), held=(named("a bugle", OURS),))
    same = ours[twin]
    assert same is not None
    assert same.other.source.name == "a bugle"
    assert not ours[copied_passages]


def test_an_article_is_not_compared_with_itself_or_its_own_past(beside: Callable[..., Document], folder: str) -> None:
    path = Path(folder).parent / "news" / "ours.txt"
    own = [
        Article("news/ours.txt", f"{OURS} It was earlier."),
        Article("x", f"{OURS} Much earlier.", story="news/ours.txt"),
    ]
    ours = beside(named(str(path), OURS), held=tuple(own))
    assert not list(neighbours(ours))
    other = beside(named(str(path.with_name("other.txt")), OURS))
    assert len(list(neighbours(other))) == 1, "versions of one story count once"


def test_a_passage_in_many_articles_is_nobodys_own_but_one_text_under_many_keys_is(
    beside: Callable[..., Document],
) -> None:
    same = [Article(f"copy/{number}", THEIRS) for number in range(9)]
    unquoting = OURS.replace(SAID_OTHERWISE, "Fog fell.")
    ours = beside(named("ours", unquoting), held=tuple(same))
    assert [passage.other.source.name for passage in ours[copied_passages]] == ["copy/0"]
    house = [
        Article(f"house/{number}", f"{UNLIKE}\n\nNumber {number} says {COPIED} again.\n\nRain.") for number in range(5)
    ]
    assert not beside(named("ours", unquoting), held=tuple(house))[copied_passages]


def test_only_changed_paragraphs_are_asked_for_again(
    beside: Callable[..., Document], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside(named("ours", OURS), held=(named("theirs", THEIRS),))
    index = Index(folder)
    asked: list[int] = []
    hits = index.reader.hits

    def counted(grams: Array, most: int) -> Hits:
        asked.append(len(grams))
        return hits(grams, most)

    monkeypatch.setattr(index.reader, "hits", counted)
    long = " ".join(f"paragraph{number} speaks of matter{number} and thing{number}." for number in range(200))
    before = document(f"{long}\n\n{OURS}")
    after = document(f"{long.replace('matter90', 'affair90')}\n\n{OURS}")
    first = index.hits(before[fingerprint])
    assert asked == [len(before[fingerprint])]
    second = index.hits(after[fingerprint])
    assert 0 < asked[1] < asked[0] / 3
    assert [list(column) for column in second] == [list(column) for column in first]
    index.hits(after[fingerprint])
    assert len(asked) == 2
    with Writer(folder) as writer:
        writer.remove(["theirs"])
    index.refresh()
    assert not len(index.hits(after[fingerprint]).asked)


def test_quoted_marks_lead_to_quotations_alone(beside: Callable[..., Document]) -> None:
    plain = f"Snow fell on the pier.\n\n{SAID.strip('“').partition(',”')[0]}, wrote Ms Adeyemi."
    ours = beside(named("ours", OURS), held=(named("quoted", THEIRS), named("unquoted", plain)))
    assert ours.world is not None
    found = ours.world.archive.candidates(ours, quoted_fingerprint, at_least=1)
    assert [candidate.document.source.name for candidate in found] == ["quoted"]


def test_an_article_comes_out_as_it_went_in() -> None:
    facts = "authors: [A. Lund, B. Okafor]\ndate: 2024-05-03\nurl: https://echo.example/pier\nkind: statement"
    doc = read(Source(f"---\ntitle: Pier\n{facts}\n---\n# Pier\n\n> {COPIED}\n\nIt *rained*.\n", "a.md"))
    article = of_document(doc, "a.md", "pier")
    assert unpacked(article.key, article.story, packed(article)) == article
    back = to_document(article)
    assert back.text == doc.text
    assert [block[:2] for block in back.blocks] == [block[:2] for block in doc.blocks]
    assert [field.value for field in back.metadata.bylines] == ["A. Lund", "B. Okafor"]
    assert back.published.when == doc.published.when
    assert back.metadata.extra["kind"].value == "statement"
    assert back.metadata.url is not None


def test_a_record_is_read_with_whatever_is_known_besides() -> None:
    article = of_record(
        {
            "id": 7,
            "text": "It rained.",
            "title": "Rain",
            "date": "2024-05-03",
            "source": "The Bugle",
            "byline": ["A", "B"],
        }
    )
    doc = to_document(article)
    assert (doc.source.name, doc.text) == ("7", "It rained.")
    assert doc.published.when.isoformat().startswith("2024-05-03")
    assert [field.value for field in doc.metadata.bylines] == ["A", "B"]
    assert doc.metadata.agency is not None
    linked = of_record({"url": "https://echo.example/rain", "text": "It rained."})
    assert (linked.key, dict(linked.facts)["url"]) == ("https://echo.example/rain",) * 2


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": "a"}, "no “id”"),
        ({"id": "a"}, "no “text”"),
        ({"id": "a", "text": " "}, "no “text”"),
        ({"id": "a", "text": "b", "blocks": [[1]]}, "export"),
    ],
)
def test_what_is_no_article_is_refused(record: dict[str, object], reason: str) -> None:
    with pytest.raises(BadArticle, match=reason):
        of_record(record)


def test_an_editor_asks_the_archive_in_the_second_pass_alone(folder: str) -> None:
    with Writer(folder) as writer:
        writer.add([of_document(named("theirs", THEIRS), "theirs")])
    session = Session(Options(isolated=True, archive=folder))
    source = Source(OURS, "ours.txt")

    def found(past: bool) -> list[str]:
        return [result.card.name for result in session.check_source(source, past=past).reported]

    assert "quotations/quote-drift" in found(past=True)
    assert "quotations/quote-drift" not in found(past=False)
    with Writer(folder) as writer:
        writer.remove(["theirs"])
    assert "quotations/quote-drift" not in found(past=True)
