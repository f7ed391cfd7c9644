"""The five bundled articles: every known defect is found, nothing sound is flagged, and the report does not drift.

``fixtures/articles/*.expected`` are the whole default reports, to be read by a
person when they change: ``python tests/test_seeds.py`` writes them anew.
"""

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.reports import Style, render
from newslint.results import Result, RunResults
from newslint.session import Options, Session

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
FILES = {path.name[:3]: path.name for path in sorted(ARTICLES.glob("*.txt"))}


class Defect(NamedTuple):
    """A defect that a copy editor marked; columns are 1-based code points, ``last`` included."""

    file: str
    line: int
    first: int
    last: int
    rule: str
    severity: str


DEFECTS = [
    Defect("000", 1, 29, 59, "status/superseded-condition", "warning"),
    Defect("000", 1, 123, 141, "time/unanchored-relative-time", "warning"),
    Defect("000", 2, 103, 129, "harm/no-helpline", "warning"),
    Defect("000", 3, 17, 33, "language/agentless-force", "info"),
    Defect("000", 4, 168, 177, "quotations/untraceable-fragment", "info"),
    Defect("000", 4, 195, 203, "corpus/fact-conflict", "info"),
    Defect("000", 5, 19, 41, "language/agentless-force", "info"),
    Defect("000", 6, 126, 139, "attribution/agentless-attribution", "info"),
    Defect("000", 6, 126, 139, "language/jargon", "info"),
    Defect("000", 6, 156, 177, "attribution/agentless-attribution", "warning"),
    Defect("000", 6, 179, 216, "status/superseded-condition", "warning"),
    Defect("000", 10, 33, 256, "quotations/quote-drift", "error"),
    Defect("000", 11, 1, 14, "headlines/actor-number-conflict", "warning"),
    Defect("000", 12, 52, 101, "quotations/quote-drift", "warning"),
    Defect("000", 12, 159, 172, "statistics/rarity-or-superlative-without-figure", "info"),
    Defect("000", 13, 1, 69, "quotations/quote-drift", "error"),
    Defect("000", 13, 84, 125, "quotations/quote-drift", "error"),
    Defect("000", 13, 172, 196, "quotations/quote-drift", "error"),
    Defect("001", 1, 1, 21, "time/unanchored-relative-time", "error"),
    Defect("001", 2, 3, 17, "metadata/missing-date-or-byline", "info"),
    Defect("001", 3, 3, 8, "time/unanchored-relative-time", "warning"),
    Defect("001", 4, 3, 12, "boilerplate/page-chrome", "warning"),
    Defect("001", 4, 3, 12, "boilerplate/seo-furniture", "warning"),
    Defect("001", 5, 56, 60, "time/today-vs-weekday", "error"),
    Defect("001", 5, 179, 203, "corpus/fact-conflict", "warning"),
    Defect("001", 5, 310, 343, "boilerplate/boilerplate-density", "info"),
    Defect("001", 5, 364, 384, "names/registry-near-miss", "info"),
    Defect("001", 6, 1, 13, "boilerplate/seo-furniture", "warning"),
    Defect("001", 8, 5, 48, "names/acronym-hygiene", "info"),
    Defect("001", 9, 57, 93, "language/agentless-force", "info"),
    Defect("001", 10, 38, 75, "attribution/agentless-attribution", "warning"),
    Defect("001", 14, 43, 56, "time/today-vs-weekday", "error"),
    Defect("001", 16, 436, 457, "language/narrator-evaluation", "info"),
    Defect("001", 20, 150, 161, "time/clock-style", "info"),
    Defect("001", 20, 231, 257, "harm/no-helpline", "warning"),
    Defect("001", 23, 36, 55, "language/mind-reading", "info"),
    Defect("001", 25, 98, 107, "language/narrator-evaluation", "info"),
    Defect("001", 25, 144, 170, "attribution/agentless-attribution", "warning"),
    Defect("001", 25, 281, 302, "corpus/status-conflict", "warning"),
    Defect("001", 28, 1, 22, "boilerplate/boilerplate-density", "info"),
    Defect("001", 29, 1, 8, "time/same-event-different-time", "info"),
    Defect("001", 37, 356, 376, "attribution/unattributed-assertion", "info"),
    Defect("001", 38, 21, 42, "attribution/agentless-attribution", "info"),
    Defect("001", 39, 157, 185, "statistics/vague-data-source", "warning"),
    Defect("001", 41, 1, 55, "tables/no-source", "warning"),
    Defect("001", 42, 1, 13, "tables/malformed", "info"),
    Defect("001", 43, 8, 13, "tables/flat-column", "error"),
    Defect("001", 43, 17, 45, "tables/placeholder-cells", "error"),
    Defect("001", 46, 59, 81, "statistics/unavailability-claim", "warning"),
    Defect("001", 46, 143, 175, "boilerplate/boilerplate-density", "info"),
    Defect("001", 47, 1, 47, "attribution/agentless-attribution", "info"),
    Defect("001", 48, 205, 232, "quotations/quote-drift", "warning"),
    Defect("001", 49, 156, 195, "attribution/unattributed-assertion", "info"),
    Defect("001", 49, 156, 195, "boilerplate/boilerplate-density", "info"),
    Defect("001", 52, 81, 113, "language/mind-reading", "info"),
    Defect("001", 52, 262, 275, "boilerplate/boilerplate-density", "info"),
    Defect("001", 52, 626, 656, "boilerplate/boilerplate-density", "info"),
    Defect("001", 52, 694, 711, "statistics/rarity-or-superlative-without-figure", "info"),
    Defect("001", 52, 761, 876, "statistics/unsourced-statistic", "warning"),
    Defect("001", 54, 1, 8, "language/narrator-evaluation", "info"),
    Defect("001", 54, 83, 125, "names/acronym-hygiene", "info"),
    Defect("001", 60, 22, 58, "attribution/unattributed-assertion", "info"),
    Defect("001", 61, 94, 134, "boilerplate/boilerplate-density", "info"),
    Defect("001", 64, 1, 26, "boilerplate/seo-furniture", "warning"),
    Defect("001", 66, 26, 36, "corpus/fact-conflict", "info"),
    Defect("001", 74, 29, 48, "corpus/status-conflict", "warning"),
    Defect("001", 75, 1, 43, "boilerplate/seo-furniture", "warning"),
    Defect("002", 1, 21, 35, "quotations/reversed-or-mixed-marks", "warning"),
    Defect("002", 2, 62, 70, "time/unanchored-relative-time", "warning"),
    Defect("002", 2, 110, 136, "harm/no-helpline", "warning"),
    Defect("002", 8, 40, 77, "attribution/agentless-attribution", "info"),
    Defect("002", 18, 30, 40, "quotations/reversed-or-mixed-marks", "warning"),
    Defect("002", 25, 1, 22, "text/truncated", "error"),
    Defect("003", 1, 37, 42, "headlines/headline-unsupported", "info"),
    Defect("003", 2, 2, 41, "corpus/status-conflict", "warning"),
    Defect("003", 2, 2, 41, "status/superseded-condition", "error"),
    Defect("003", 2, 208, 216, "time/unanchored-relative-time", "warning"),
    Defect("003", 2, 275, 294, "status/superseded-status", "warning"),
    Defect("003", 2, 300, 321, "corpus/fact-conflict", "warning"),
    Defect("003", 3, 385, 408, "attribution/vague-attribution", "warning"),
    Defect("003", 4, 347, 351, "language/jargon", "info"),
    Defect("003", 5, 1, 33, "attribution/vague-attribution", "error"),
    Defect("003", 5, 49, 91, "attribution/agentless-attribution", "warning"),
    Defect("003", 5, 219, 247, "attribution/vague-attribution", "error"),
    Defect("003", 5, 263, 356, "legal/prejudice-in-active-case", "warning"),
    Defect("003", 6, 51, 91, "attribution/vague-attribution", "info"),
    Defect("003", 6, 219, 259, "legal/prejudice-in-active-case", "warning"),
    Defect("003", 6, 316, 333, "language/jargon", "info"),
    Defect("003", 7, 91, 121, "legal/prejudice-in-active-case", "warning"),
    Defect("003", 7, 184, 206, "attribution/unattributed-assertion", "info"),
    Defect("003", 8, 13, 51, "status/superseded-status", "warning"),
    Defect("003", 8, 183, 207, "attribution/unattributed-assertion", "info"),
    Defect("004", 1, 1, 16, "boilerplate/page-chrome", "warning"),
    Defect("004", 1, 68, 90, "headlines/actor-number-conflict", "warning"),
    Defect("004", 6, 1, 57, "text/duplicate-block", "warning"),
    Defect("004", 6, 60, 74, "boilerplate/page-chrome", "info"),
    Defect("004", 10, 69, 78, "names/registry-near-miss", "info"),
    Defect("004", 12, 46, 75, "time/same-event-different-time", "error"),
    Defect("004", 12, 87, 117, "harm/no-helpline", "warning"),
    Defect("004", 14, 10, 31, "attribution/agentless-attribution", "info"),
    Defect("004", 16, 55, 98, "quotations/reversed-or-mixed-marks", "info"),
    Defect("004", 20, 79, 123, "names/acronym-mismatch", "error"),
    Defect("004", 22, 10, 28, "text/doubled-word", "error"),
    Defect("004", 30, 139, 147, "quotations/no-speaker", "warning"),
    Defect("004", 32, 1, 42, "quotations/no-speaker", "warning"),
]

SOUND = [
    ("000", (2,), "statistics/unsourced-statistic", "999 is an emergency number"),
    ("000", (4, 5), "quotations/quote-drift", "only the final stop became a comma"),
    ("000", (13,), "statistics/unsourced-statistic", "the speaker is the source"),
    ("000", (3, 7, 11), "text/truncated", "headings"),
    ("000", (3, 7, 11), "names/name-variant", "headings"),
    ("000", (10,), "corpus/uncredited-copy", "a stock phrase"),
    ("001", (14, 25, 63, 70), "status/superseded-condition", "marked as superseded, or negated"),
    ("001", (41, 42, 43, 44, 45), "statistics/unsourced-statistic", "years as row labels"),
    ("001", (37,), "quotations/quote-drift", "a comma, an editorial insertion, and a clipped quotation"),
    ("001", (48,), "statistics/unsourced-statistic", "the speaker is the source"),
    ("001", (34, 47, 57), "quotations/unbalanced-quotation", "plural possessives"),
    ("001", tuple(range(77, 83)), "text/truncated", "blank lines"),
    ("001", (1, 2, 3, 4), "text/truncated", "page furniture"),
    ("001", (1, 2, 3, 4), "text/duplicate-block", "page furniture"),
    ("002", tuple(range(4, 24)), "quotations/unbalanced-quotation", "the same speaker goes on"),
    ("002", tuple(range(4, 24)), "quotations/no-speaker", "the same speaker goes on"),
    ("002", (15,), "statistics/unsourced-statistic", "the speaker is the source"),
    ("002", (21, 22), "time/unanchored-relative-time", "inside a quotation"),
    ("002", (21, 22), "time/today-vs-weekday", "inside a quotation"),
    ("003", tuple(range(1, 10)), "quotations/no-speaker", "no quotation at all"),
    ("004", (1, 3, 5), "time/weekday-date", "24 November 2023 is a Friday, Thursday night the 23rd"),
    ("004", (1, 3, 5), "time/today-vs-weekday", "24 November 2023 is a Friday, Thursday night the 23rd"),
    ("004", (26, 28, 34, 36), "quotations/unbalanced-quotation", "continuing paragraphs"),
    ("004", (32,), "time/unanchored-relative-time", "in a quotation, and the date is known"),
    ("004", tuple(range(1, 40)), "quotations/quote-drift", "another event, another year"),
    ("004", (32,), "corpus/uncredited-copy", "a stock phrase"),
    ("002", tuple(range(1, 26)), "quotations/quote-drift", "the fullest version of the statement"),
    ("002", tuple(range(1, 26)), "corpus/uncredited-copy", "only the official statement is shared"),
    ("000", (6,), "status/superseded-condition", "the newer state itself"),
    ("000", (2, 4), "time/duration-mismatch", "four hours, nearly and around"),
    ("000", (12,), "text/variety-mix", "-ize by itself is Oxford spelling"),
    ("001", (20, 30, 66), "time/duration-mismatch", "about four hours"),
    ("001", (30,), "arithmetic/change-arithmetic", "a range of times"),
    ("001", (41, 42, 43, 44, 45), "arithmetic/sum-mismatch", "years as row labels"),
    ("001", (61,), "text/encoding-and-layout", "an optional plural"),
    ("002", (22,), "time/clock-style", "inside a quotation"),
    ("002", (3,), "language/agentless-force", "agent and source are both there"),
    ("002", (3,), "attribution/unattributed-assertion", "agent and source are both there"),
    ("003", (5, 6), "time/age-anniversary-arithmetic", "two people"),
    ("003", (2,), "time/duration-mismatch", "four hours"),
    ("003", (3, 5, 6), "legal/guilt-presumed", "hedged, or a case that has ended"),
    ("004", (18,), "language/agentless-force", "by police"),
    ("004", (14, 24), "arithmetic/magnitude-drift", "shots and firearms"),
    ("004", tuple(range(1, 40)), "corpus/status-conflict", "another event"),
    ("004", tuple(range(1, 40)), "corpus/fact-conflict", "another event"),
]


@pytest.fixture(scope="module")
def run() -> RunResults:
    return linted()


def linted() -> RunResults:
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        return Session(Options(isolated=True)).check([str(ARTICLES.relative_to(ROOT))])
    finally:
        os.chdir(before)


def of(results: tuple[Result, ...], file: str, rule: str) -> list[Result]:
    return [r for r in results if r.place.path.endswith(FILES[file]) and r.card.name == rule]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.file}:{defect.line} {defect.rule}")
def test_every_known_defect_is_found_where_it_is(run: RunResults, defect: Defect) -> None:
    found = of(run.reported, defect.file, defect.rule)
    assert found, "the rule found nothing in this article"
    for result in found:
        for place in (result.place, *(other.place for other in result.related)):
            if place.path != result.place.path:
                continue
            start = place.source.offset((defect.line, defect.first))  # type: ignore[arg-type]
            end = place.source.offset((defect.line, defect.last)) + 1  # type: ignore[arg-type]
            if place.span.start < end and start < place.span.end:
                assert result.severity == defect.severity
                return
    pytest.fail(f"found only at {[(r.place.start, r.place.words) for r in found]}")


@pytest.mark.parametrize(("file", "lines", "rule", "why"), SOUND, ids=lambda value: str(value)[:40])
def test_nothing_sound_is_flagged(run: RunResults, file: str, lines: tuple[int, ...], rule: str, why: str) -> None:
    flagged = [r for r in of(run.reported, file, rule) if r.place.start.line in lines]
    assert not flagged, f"{why}, yet: {[(r.place.start, r.message) for r in flagged]}"


def test_the_run_has_no_errors(run: RunResults) -> None:
    assert not run.errors
    assert len(run.paths) == 5


def report_of(run: RunResults, path: str) -> str:
    own = tuple(result for result in run.results if result.place.path == path)
    return render("full", run._replace(results=own, paths=(path,), skipped=()), Style(color=False))


@pytest.mark.parametrize("name", FILES.values())
def test_the_report_of_each_article_is_as_expected(run: RunResults, name: str) -> None:
    path = f"fixtures/articles/{name}"
    assert report_of(run, path) == (ROOT / path).with_suffix(".expected").read_text("utf-8")


def test_two_runs_give_the_same_bytes(run: RunResults) -> None:
    style = Style(color=False)
    assert render("json", linted(), style) == render("json", run, style)


if __name__ == "__main__":
    everything = linted()
    for each in everything.paths:
        (ROOT / each).with_suffix(".expected").write_text(report_of(everything, each), "utf-8")
