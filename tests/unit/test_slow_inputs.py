"""Texts made of one piece again and again: twice the text may take twice the time, not four times."""

from time import process_time

import pytest

from newslint.session import Options, Session
from newslint.source import Source

ARTICLE = (
    "The council closed the bridge at Corley to lorries in March. Nobody in the town was asked beforehand.\n\n"
    "Residents gathered outside the library on Tuesday evening to protest. The mayor promised another meeting.\n\n"
)
TEXTS = {
    "figures": ("1,", "", 8_000),
    "capitals": ("ABC ", "", 10_000),
    "titles": ("Mr ", "", 10_000),
    "tags": ("<div>", "", 5_000),
    "stops": (".", "", 4_000),
    "ellipses": ("…", "", 4_000),
    "brackets": ("(", ")", 5_000),
    "a long bracket": ("(" + "A" * 300, "", 200),
    "links": ("[a](", "", 4_000),
    "times": ("at 8pm on Monday ", "", 500),
    "timed events": ("explosion at 8pm on Monday ", "", 200),
    "articles": (ARTICLE, "", 300),
}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A session that has imported its rules and compiled their patterns."""
    warm = Session(Options(isolated=True, preview=True, cache=str(tmp_path_factory.mktemp("cache"))))
    for piece, closing, _ in TEXTS.values():
        warm.check_source(Source(piece * 20 + closing * 20))
    return warm


@pytest.mark.parametrize("name", TEXTS)
def test_the_time_grows_with_the_text(session: Session, name: str) -> None:
    piece, closing, count = TEXTS[name]

    def seconds(times: int) -> float:
        begun = process_time()
        assert not session.check_source(Source(piece * times + closing * times)).errors
        return process_time() - begun

    ratios = (seconds(2 * count) / max(seconds(count), 0.005) for _ in range(3))
    assert any(ratio <= 3 for ratio in ratios)
