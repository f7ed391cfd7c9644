"""One run with something of everything, and the option that renews the expected reports."""

from pathlib import Path

import pytest

from newslint.finding import Safety, Severity
from newslint.results import (
    Place,
    RelatedPlace,
    Result,
    RunError,
    RunResults,
    SkippedRule,
    SourceEdit,
    SourceFix,
    Status,
)
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span

HARBOUR = """Harbour bridge to close for repairs
By Ana Oduya

The old swing bridge will close on Monday, the the council said, so that engineers can replace bearings which have \
carried it since 1931 and which, by the council’s own account, have been “past their planned life” since the winter \
of 2009, when a barge struck the eastern pier.
\tCouncillor Zoë Blyth (東京 twin-town committee) said “we owe it to the town”. 🚢 Repairs cost £4m.
“This closure was planned
for years,” she added.
“Nobody was told about it until the notice went up on the railings at eight this morning, and by then the lorries \
were already queueing back past the station and the school”, said Mr Blith.
"""
WIRE = "Bridge closed\n\nThe swing bridge closed on Sunday, the council said, for repairs expected to take six weeks.\n"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the reports that are expected from now on")


def card(name: str, severity: Severity = "warning") -> RuleCard:
    return RuleCard(
        name,
        "A rule made for this test.",
        severity,
        (),
        "high",
        ("narrator",),
        "stable",
        "0.1",
        "none",
        (),
        "",
        "gone.py",
    )


def placed(source: Source, words: str) -> Place:
    start = source.text.index(words)
    return Place(source.name, source, Span(start, start + len(words)))


@pytest.fixture(scope="session")
def results() -> RunResults:
    harbour, wire = Source(HARBOUR, "copy/harbour.txt"), Source(WIRE, "copy/wire.txt")
    doubled_word = card("text/doubled-word")._replace(page=str(Path(__file__).parent / "doubled_word.md"), fix="safe")

    def finding(
        rule: str | RuleCard,
        severity: Severity,
        words: str,
        message: str,
        help: str = "",
        related: tuple[RelatedPlace, ...] = (),
        fix: tuple[Safety, str, str, str] | None = None,
        status: Status = "reported",
        reason: str = "",
    ) -> Result:
        fixes: tuple[SourceFix, ...] = ()
        if fix is not None:
            safety, title, old, new = fix
            fixes = (SourceFix(safety, title, (SourceEdit(placed(harbour, old).span, new),)),)
        place = placed(harbour, words)
        made_up = f"{place.span.start:08x}"
        named = card(rule) if isinstance(rule, str) else rule
        return Result(named, severity, place, message, help, related, fixes, made_up, status, reason)

    found = (
        finding(
            "headlines/vague", "info", "Harbour bridge", "The headline does not say which bridge",
            status="suppressed", reason="directive at line 2: the town has one bridge",
        ),
        finding(
            "corpus/fact-conflict", "error", "on Monday",
            "The bridge closes “on Monday” here, and “on Sunday” in copy/wire.txt",
            "Readers of both stories learn two days. Ask the council, and give the day’s date.",
            (RelatedPlace(placed(wire, "on Sunday"), "“on Sunday”"),),
        ),
        finding(
            doubled_word, "warning", "the the", "“the the” says “the” twice",
            fix=("safe", "say it once", "the the", "the"),
        ),
        finding(
            "time/no-year", "info", "the winter of 2009",
            "“the winter of 2009” spans two years", status="baselined", reason="known since 2026-11-01",
        ),
        finding("places/twin-town", "info", "東京", "“東京” stands without a translation"),
        finding(
            "numbers/currency", "info", "£4m",
            "“£4m” has no date", "A sum without a year cannot be compared with another.",
        ),
        finding(
            "quotations/quote-drift", "warning", "“This closure was planned\nfor years,”",
            "The quotation runs over a line break",
        ),
        finding(
            "attribution/long-quotation", "info", HARBOUR.splitlines()[7].partition(", said")[0],
            "The quotation has 38 words before its speaker is named",
        ),
        finding(
            "names/name-variant", "warning", "Blith", "“Blith” once, “Blyth” once",
            "A misspelt name is the first thing that the person named will see, "
            "and it makes every other fact in the piece look doubtful to them.",
            (RelatedPlace(placed(harbour, "Blyth"), "“Zoë Blyth”"),),
            ("suggest", "replace with “Blyth”", "Blith", "Blyth"),
        ),
    )  # fmt: skip
    return RunResults(
        found,
        (
            SkippedRule(
                "time/today-vs-weekday", "copy/harbour.txt", "the article states no publication date with a year"
            ),
            SkippedRule("time/future-past", "copy/harbour.txt", "the article states no publication date with a year"),
            SkippedRule("time/today-vs-weekday", "copy/wire.txt", "the article states no publication date with a year"),
        ),
        (
            RunError("copy/scan.pdf", "no reader for “.pdf” files; the setting “formats” can name one"),
            RunError("copy/wire.txt", "the rule raised KeyError: 'x'", "house/broken"),
            RunError("newslint.toml", "“selct” is not a setting (did you mean “select”?)", line=3),
        ),
        ("copy/clean.txt", "copy/harbour.txt", "copy/wire.txt"),
        "2026-11-20",
        (("offices", "2026-08-01"),),
    )
