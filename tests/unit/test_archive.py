"""Neighbours of one run: candidates, copied passages, credits."""

from datetime import datetime
from zlib import crc32

import pytest

from newslint.analyses.copied_passages import copied_passages
from newslint.analyses.credit import credit, credited
from newslint.analyses.fingerprints import content_words, fingerprint, neighbours, own_words
from newslint.analyses.words import words
from newslint.analysis import Unavailable
from newslint.document import Document, Link
from newslint.metadata import Field, Stamp
from newslint.span import Span
from newslint.testing import document
from newslint.world import World
from newslint.world.archive import MOST_PLACES, RunArchive

COPIED = (
    "work on the new harbour wall stopped in the second week of March when divers found that the seabed below "
    "the eastern pier had been hollowed out by the spring tide"
)
OURS = f"The council met on Monday. Then, it is said, {COPIED}, and nobody knows more about the matter today."
THEIRS = f"Our correspondent writes from the port that {COPIED}; an expert is on his way to see the damage."
UNLIKE = "A baker in the old town has won a prize for the third time with a loaf made of nothing but rye and water."


def run_of(**texts: str) -> dict[str, Document]:
    """One run: the documents by name, with a common archive."""
    docs = {}
    for name, text in texts.items():
        docs[name] = document(text)
        docs[name].source.name = name
    archive = RunArchive(tuple(docs.values()))
    for doc in docs.values():
        doc.world = World(archive)
    return docs


def test_fingerprints_do_not_depend_on_case_glyphs_or_common_words() -> None:
    plain = document("The harbour's wall has collapsed in Port Salter.")
    other = document("A HARBOUR’S wall that collapsed, at Port Salter")
    assert list(plain[fingerprint]) == list(other[fingerprint])
    assert len(plain[fingerprint]) == 3


def test_fingerprints_are_the_same_on_every_machine() -> None:
    harbour, wall, collapsed = (crc32(word) for word in (b"harbour", b"wall", b"collapsed"))
    assert list(document("A harbour wall has collapsed")[fingerprint]) == [(harbour * 31 + wall) * 31 + collapsed]


def test_content_words_lead_from_a_mark_to_its_words() -> None:
    doc = document("The harbour wall of the port has collapsed.")
    assert [doc[words][index].folded for index in doc[content_words]] == ["harbour", "wall", "port", "collapsed"]


def test_only_articles_that_share_a_phrase_are_candidates() -> None:
    docs = run_of(ours=OURS, theirs=THEIRS, unlike=UNLIKE)
    assert [candidate.document for candidate in neighbours(docs["ours"])] == [docs["theirs"]]
    assert list(neighbours(docs["unlike"])) == []


def test_seeds_lie_at_the_same_words_on_both_sides() -> None:
    docs = run_of(ours=OURS, theirs=THEIRS)
    ours, theirs = docs["ours"], docs["theirs"]
    (candidate,) = neighbours(ours)
    for group in candidate.seeds:
        for here, there in group:
            first, second = ours[content_words][here], theirs[content_words][there]
            assert ours[words][first].folded == theirs[words][second].folded


def test_candidates_do_not_depend_on_the_order_of_files() -> None:
    texts = {"a": OURS, "b": THEIRS, "c": UNLIKE, "d": OURS + " " + UNLIKE}
    forwards, backwards = run_of(**texts), run_of(**dict(reversed(texts.items())))
    for name in texts:
        found = [(each.document.source.name, each.seeds) for each in neighbours(forwards[name])]
        assert found == [(each.document.source.name, each.seeds) for each in neighbours(backwards[name])]


def test_a_phrase_of_very_many_articles_leads_nowhere() -> None:
    docs = run_of(**{f"n{number}": COPIED for number in range(MOST_PLACES + 1)})
    assert not list(neighbours(docs["n0"]))


def test_declared_clusters() -> None:
    docs = run_of(a=OURS, b=UNLIKE, c=UNLIKE)
    for name, event in (("a", "wall"), ("b", "wall"), ("c", "bread")):
        docs[name].metadata.cluster = Field(event, "front matter")
    archive = docs["a"].world and docs["a"].world.archive
    assert archive
    assert list(archive.cluster(docs["a"])) == [docs["b"]]
    assert list(archive.cluster(docs["c"])) == []


def test_without_an_archive_there_is_nothing_to_compare_with() -> None:
    with pytest.raises(Unavailable):
        neighbours(document(OURS))


def test_own_words_are_prose_outside_quotation_marks() -> None:
    doc = document("# A pier\n\nThe pier “has gone”, she said.\n", "markdown")
    assert [word.folded for word, own in zip(doc[words], doc[own_words], strict=True) if own] == [
        "the", "pier", "she", "said",
    ]  # fmt: skip


def test_a_copied_passage_has_exact_ranges_on_both_sides() -> None:
    docs = run_of(ours=OURS, theirs=THEIRS)
    (passage,) = docs["ours"][copied_passages]
    assert docs["ours"].words(passage.here) == COPIED
    assert docs["theirs"].words(passage.there) == COPIED
    assert passage.verbatim
    assert passage.shared == len(COPIED.split())


def test_quoted_words_are_no_copy() -> None:
    docs = run_of(ours=OURS, theirs=f"“{COPIED[0].upper()}{COPIED[1:]},” the engineer said.")
    assert docs["ours"][copied_passages] == ()
    assert docs["theirs"][copied_passages] == ()


def test_boilerplate_is_no_copy() -> None:
    few = run_of(**{f"n{number}": f"{COPIED}. {number}" for number in range(5)})
    many = run_of(**{f"n{number}": f"{COPIED}. {number}" for number in range(6)})
    assert few["n0"][copied_passages]
    assert not many["n0"][copied_passages]


def at(day: str) -> Stamp:
    when = datetime.fromisoformat(day)
    return Stamp(when, Field(day, "option"), timed="T" in day)


@pytest.mark.parametrize(
    ("ours", "theirs", "ours_flagged", "theirs_flagged"),
    [
        ("2024-05-03", "2024-05-02", True, False),
        ("2024-05-03", "2024-05-03", True, True),
        ("2024-05-03T10:00", "2024-05-03T11:00", False, True),
        ("2024-05-03T10:00+00:00", "2024-05-02", True, False),
        ("2024-05-03T10:00+02:00", "2024-05-03T09:00+00:00", False, True),
        ("2024-05-03T10:00", "2024-05-03T09:00+00:00", True, True),
    ],
)
def test_the_later_article_is_the_copy(ours: str, theirs: str, ours_flagged: bool, theirs_flagged: bool) -> None:
    docs = run_of(ours=OURS, theirs=THEIRS)
    docs["ours"].metadata.published, docs["theirs"].metadata.published = at(ours), at(theirs)
    assert [bool(docs[name][copied_passages]) for name in ("ours", "theirs")] == [ours_flagged, theirs_flagged]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("PORT SALTER (Reuters) - A wall fell.", {"reuters"}),
        ("By Jane Doe, The Associated Press\nA wall fell.", {"ap"}),
        ("A wall fell.\n— AFP", {"afp"}),
        ("A wall fell. Reporting by Jane Fry in Port Salter for Reuters.", {"reuters"}),
        ("This article was first published by PA Media.", {"pa"}),
        ("Reuters is to cut jobs at the port.", set()),
        ("His pa (pa) said the ap was new.", set()),
    ],
)
def test_agency_credits(text: str, agencies: set[str]) -> None:
    assert document(text)[credit].agencies == agencies


def test_agencies_in_the_metadata() -> None:
    doc = document(UNLIKE)
    doc.metadata.bylines = (Field("Jane Doe and Press Association", "front matter"),)
    assert doc[credit].agencies == {"pa"}


def test_publisher_author_link_and_statement_are_credit() -> None:
    assert not credited(document(OURS), document(THEIRS))

    ours, theirs = document(OURS), document(THEIRS)
    theirs.metadata.url = Field("https://www.bugle.example/wall", "front matter")
    ours.links = (Link(Span(0, 3), "https://www.bugle.example/wall/"),)
    assert not credited(document(OURS), theirs)
    assert credited(ours, theirs)

    sister = document(OURS)
    sister.metadata.url = Field("https://bugle.example/other", "front matter")
    theirs = document(THEIRS)
    theirs.metadata.url = Field("https://www.bugle.example/wall", "front matter")
    assert credited(sister, theirs)

    first, second = document(OURS), document(THEIRS)
    first.metadata.bylines = second.metadata.bylines = (Field("Jane Doe", "front matter"),)
    assert credited(first, second)

    release = document(THEIRS)
    release.metadata.extra["kind"] = Field("statement", "front matter")
    assert credited(document(OURS), release)

    reprint = document(f"This was first published by The Bugle. {OURS}")
    bugle = document(THEIRS)
    bugle.metadata.url = Field("https://bugle.example/wall", "front matter")
    assert credited(reprint, bugle)
    assert not credited(document(OURS), bugle)
