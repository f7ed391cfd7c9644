"""Reports: positions under the right words, contracts kept, hostile text harmless."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from newslint.finding import Safety, Severity
from newslint.reports import Style, UnknownFormat, formats, render
from newslint.reports._excerpt import columns, excerpt
from newslint.results import Place, RelatedPlace, Result, RunError, RunResults, SkippedRule, SourceEdit, SourceFix
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span

SARIF_SCHEMA = Path(__file__).parents[2] / "fixtures/formats/sarif/sarif-schema-2.1.0.json"
FOR_PEOPLE = ("full", "concise", "grouped", "github", "azure", "statistics")
FOR_PROGRAMS = ("json", "json-lines", "sarif")


def placed(text: str, words: str, path: str = "a.txt") -> Place:
    start = text.index(words)
    return Place(path, Source(text, path), Span(start, start + len(words)))


def finding(
    place: Place,
    message: str = "m",
    severity: Severity = "warning",
    rule: str = "text/rule",
    help: str = "",
    related: tuple[RelatedPlace, ...] = (),
    fixes: tuple[SourceFix, ...] = (),
) -> Result:
    card = RuleCard(rule, "Sums it up.", severity, (), "high", (), "stable", "0.1", "none", (), "", "no/such/page.md")
    return Result(card, severity, place, message, help, related, fixes, "abc")


def run(*results: Result, **more: Any) -> RunResults:
    paths = tuple(dict.fromkeys(result.place.path for result in results))
    empty = RunResults(results, skipped=(), errors=(), paths=paths, as_of="", registries=())
    return empty._replace(**more)


def excerpt_of(text: str, words: str, width: int = 60) -> list[str]:
    """The lines of the full report between a finding's headline and the summary."""
    report = render("full", run(finding(placed(text, words))), Style(width=width))
    return report.partition("\n\n")[0].split("\n")[1:]


# Formats


def test_formats_are_the_modules() -> None:
    assert formats() == (
        "azure", "checkstyle", "concise", "full", "github", "gitlab", "grouped", "json", "json-lines", "junit",
        "markdown", "rdjson", "rdjsonl", "sarif", "statistics",
    )  # fmt: skip


def test_an_unknown_format_is_an_error_that_helps() -> None:
    with pytest.raises(
        UnknownFormat, match=r"^“jsonlines” is not a report format \(did you mean “json-lines”\?\); there"
    ):
        render("jsonlines", run())


@pytest.mark.parametrize("name", ["_inert", "json_report", "json_lines", "../full", ""])
def test_only_formats_are_formats(name: str) -> None:
    with pytest.raises(UnknownFormat):
        render(name, run())


def test_a_report_imports_only_what_it_needs() -> None:
    program = """
import sys
from newslint.reports import render
from newslint.results import Place, Result, RunResults
from newslint.rule import RuleCard
from newslint.source import Source
from newslint.span import Span

card = RuleCard("a/b", "", "error", (), "high", (), "stable", "0.1", "none", (), "", "")
result = Result(card, "error", Place("a.txt", Source("abc"), Span(0, 1)), "m", "", (), (), "")
for format in ("full", "concise"):
    render(format, RunResults((result,), (), (), ("a.txt",), "", ()))
print(*sys.modules)
"""
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "newslint.reports.full" in loaded
    heavy = "json unicodedata dataclasses click urllib.parse newslint.rulefiles newslint.reports.sarif"
    assert not set(heavy.split()).intersection(loaded)


# Excerpts


def test_carets_stand_under_exactly_the_words() -> None:
    assert excerpt_of("The cat sat.\n", "cat") == ["  1 | The cat sat.", "    |     ^^^"]


def test_tabs_and_wide_and_combining_characters_are_measured_as_they_are_shown() -> None:
    assert excerpt_of("\tZoe\u0308 (東京) ran", "ran") == ["  1 |     Zoe\u0308 (東京) ran", f"    | {' ' * 15}^^^"]
    assert excerpt_of("🚢👩‍👩‍👧👍🏽 ran", "ran")[1] == f"    | {' ' * 7}^^^"
    assert excerpt_of("in 東京 now", "東京")[1] == "    |    ^^^^"


def test_a_long_line_is_cut_to_whole_words_around_the_finding() -> None:
    text = "alpha beta gamma delta epsilon zeta FOUND eta theta iota kappa lambda"
    assert excerpt_of(text, "FOUND", width=36) == [
        "  1 | … zeta FOUND eta theta iota …",
        "    |        ^^^^^",
    ]
    assert excerpt_of(text, "alpha", width=36)[0] == "  1 | alpha beta gamma delta …"
    assert excerpt_of(text, "lambda", width=36)[0] == "  1 | … eta theta iota kappa lambda"


def test_a_finding_longer_than_the_line_shows_its_start_and_its_end() -> None:
    text = "Before. " + " ".join(f"word{n}" for n in range(40)) + " After."
    shown, carets = excerpt_of(text, text[8:-7], width=50)
    assert re.fullmatch(r"  1 \| (… |…)?word0 .* … .* word39( After\.| …|…)?", shown)
    assert carets.count("^") == columns(shown.partition("word0")[2].partition("word39")[0]) + 11


def test_a_finding_of_several_lines_shows_the_first_and_the_last() -> None:
    assert excerpt_of("one two\nthree\n  four five\n", "two\nthree\n  four") == [
        "  1 | one two",
        "    |     ^^^",
        "  ⋮",
        "  3 |   four five",
        "    |   ^^^^",
    ]


@pytest.mark.parametrize("span", [Span(3, 3), Span(0, 0), Span(2, 3)])
def test_an_empty_place_still_has_one_caret(span: Span) -> None:
    row = excerpt(Place("a", Source("ab\n"), span), 60)[0]
    assert (row.line, row.marked) == (2 if span.start == 3 else 1, 1)


characters = ["a", "b", " ", "\t", "é", "e\u0301", "東", "🚢", "👩\u200d👧", "👍🏽", "\x1b", "\u202e"]
letters = st.lists(st.sampled_from(characters)).map("".join)


@given(letters, letters, letters, st.integers(20, 60))
def test_an_excerpt_fits_and_its_carets_begin_and_end_at_the_words(
    before: str, words: str, after: str, room: int
) -> None:
    source = Source(f"{before}|{words}|{after}")
    start = len(before)
    (row,) = excerpt(Place("a", source, Span(start, start + len(words) + 2)), room)
    assert columns(row.text) <= room
    at = next(at for at in range(len(row.text) + 1) if columns(row.text[:at]) == row.indent and row.text[at] == "|")
    end = next(end for end in range(at, len(row.text) + 1) if columns(row.text[at:end]) == row.marked)
    assert row.text[at] == row.text[end - 1] == "|"


def test_a_book_on_one_line_is_cut_like_any_other() -> None:
    text = "word " * 400_000
    (row,) = excerpt(Place("a", Source(text), Span(1_000_000, 1_000_004)), 40)
    assert row.text == "… word word word word word word word …"
    assert row.text[row.indent :].startswith("word")


# The full report


def test_the_other_side_is_shown_in_its_own_file() -> None:
    other = RelatedPlace(placed("x\nSunday morning\n", "Sunday", "b.txt"), "the other day")
    report = render("full", run(finding(placed("on Monday\n", "Monday"), "two days", related=(other,), help="ask")))
    assert report.split("\n")[:6] == [
        "a.txt:1:4: warning text/rule: two days",
        "  1 | on Monday",
        "    |    ^^^^^^",
        "    see b.txt:2:1: the other day",
        "  2 | Sunday morning",
        "    | ------",
    ]
    assert "\n    help: ask\n" in report


def test_fixes_tell_whether_they_are_applied() -> None:
    def fixed(safety: Safety) -> str:
        fix = SourceFix(safety, "use “b”", (SourceEdit(Span(0, 1), "b"),))
        return render("full", run(finding(placed("a", "a"), fixes=(fix,))))

    assert "\n    fix: use “b” (--fix does it)\n" in fixed("safe")
    assert fixed("safe").endswith("\n1 finding can be fixed safely with --fix\n")
    assert "\n    suggestion: use “b”\n" in fixed("suggest")
    assert "--fix" not in fixed("suggest")


def test_colour_changes_nothing_but_colour() -> None:
    results = run(finding(placed("on Monday", "Monday"), help="ask"), errors=(RunError("b.txt", "gone"),))
    colored = render("full", results, Style(color=True))
    assert "\x1b[1;33m^^^^^^\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render("full", results)


@pytest.mark.parametrize(
    ("statuses", "summary"),
    [
        ([], "2 files, no findings"),
        (["suppressed", "suppressed"], "2 files, no findings (2 suppressed)"),
        (["reported", "baselined", "suppressed"], "2 files, 1 finding: 1 warning (1 suppressed, 1 in the baseline)"),
    ],
)
@pytest.mark.parametrize("format", FOR_PEOPLE)
def test_what_is_held_back_is_counted(format: str, statuses: list[Any], summary: str) -> None:
    results = [finding(placed("a", "a"))._replace(status=status) for status in statuses]
    assert summary in render(format, run(*results, paths=("a.txt", "b.txt"))).split("\n")


@pytest.mark.parametrize("format", FOR_PEOPLE)
def test_silence_is_not_approval(format: str) -> None:
    no_date, no_java = "no date with a year", "no Java"
    skipped = (
        SkippedRule("time/a", "a.txt", no_date),
        SkippedRule("time/b", "a.txt", no_date),
        SkippedRule("x/y", "b.txt", no_java),
    )
    results = run(skipped=skipped, errors=(RunError("c.txt", "cannot be read", line=7),))
    quiet, told = render(format, results), render(format, results, Style(show_skipped=True))
    assert "3 rules could not run on 2 files; --show-skipped tells which\n" in quiet
    assert "a.txt: not checked by time/a, time/b: no date with a year\nb.txt: not checked by x/y: no Java\n" in told
    assert "1 problem kept newslint from doing its whole job\n" in quiet
    assert "c.txt" in quiet
    assert "cannot be read" in quiet


@pytest.mark.parametrize("format", ["full", "concise"])
def test_findings_held_back_are_shown_with_the_reason_if_asked_for(format: str) -> None:
    held = finding(placed("a", "a"), "kept back")._replace(status="suppressed", reason="directive at line 3")
    assert "kept back" not in render(format, run(held))
    assert "m: kept back (suppressed: directive at line 3)\n".removeprefix("m: ") in render(
        format, run(held), Style(show_held_back=True)
    )


def test_statistics_put_the_most_frequent_first() -> None:
    fix = SourceFix("safe", "t", ())
    place = placed("a", "a")
    often = [
        finding(place, rule="b/often", fixes=(fix,)),
        finding(place, rule="b/often"),
        finding(place, rule="b/often"),
    ]
    lines = render("statistics", run(finding(place, rule="a/once", severity="error"), *often)).split("\n")
    assert lines[:3] == [
        "count  severity  rule     fixes",
        "    3  warning   b/often  1 safe",
        "    1  error     a/once",
    ]


# Hostile text

HOSTILE = "a\x1b[31m\x07b\r\n::error::pwned\n\u202ec\u2066\u2028d\x9b\x00##[error]e##VSO[task.x]f\x7f\u200b\t%0A"
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff]|##\\[|##vso\\[", re.IGNORECASE
)


def hostile() -> RunResults:
    source = Source("x\n" + HOSTILE + "\ny", HOSTILE)
    place = Place(HOSTILE, source, Span(2, 2 + len(HOSTILE)))
    fix = SourceFix("suggest", HOSTILE, (SourceEdit(Span(0, 1), HOSTILE),))
    results = [
        finding(place, HOSTILE, severity, help=HOSTILE, related=(RelatedPlace(place, HOSTILE),), fixes=(fix,))
        for severity in ("error", "warning", "info")
        for _ in range(12)
    ]
    held = results[0]._replace(status="suppressed", reason=HOSTILE)
    skipped = (SkippedRule("a/b", HOSTILE, HOSTILE),)
    return run(
        *results,
        held,
        skipped=skipped,
        errors=(RunError(HOSTILE, HOSTILE, "a/b", 1), RunError("::error::b\udcff", "c")),
    )


@pytest.mark.parametrize("format", formats())
def test_hostile_text_is_inert(format: str) -> None:
    report = render(format, hostile(), Style(show_skipped=True, show_held_back=True))
    if format == "azure":
        report = re.sub(r"^##vso(?=\[task\.logissue type=(?:error|warning);)", "", report, flags=re.MULTILINE)
    assert not UNSAFE.search(report)
    commands = [line for line in report.split("\n") if line.lstrip().startswith("::")]
    ours = r"::(error|warning|notice) title=newslint[^:]*::.*|::group::\d+ more without an annotation|::endgroup::"
    assert all(format == "github" and re.fullmatch(ours, line) for line in commands)


@pytest.mark.parametrize("format", FOR_PROGRAMS)
def test_hostile_text_reads_back_as_it_was(format: str) -> None:
    report = render(format, hostile())
    loaded = [json.loads(line) for line in report.splitlines()] if format == "json-lines" else [json.loads(report)]
    if format == "sarif":
        location = loaded[0]["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        assert unquote(location["uri"]) == HOSTILE
    else:
        first = loaded[0]["findings"][0] if format == "json" else loaded[0]
        assert first["message"] == first["path"] == first["fixes"][0]["edits"][0]["text"] == HOSTILE


@pytest.mark.parametrize("format", formats())
def test_the_same_results_give_the_same_bytes(format: str) -> None:
    assert render(format, hostile()) == render(format, hostile())
    assert render(format, hostile()).endswith("\n")


# GitHub


def annotations(results: RunResults) -> list[str]:
    return [line for line in render("github", results).split("\n") if line.startswith("::")]


def test_an_annotation_is_escaped() -> None:
    place = placed("1\nabc", "bc", "50%, a:b.txt")
    assert annotations(run(finding(place, "100%: a,\nb", "error", help="c"))) == [
        "::error title=newslint text/rule,file=50%25%2C a%3Ab.txt,line=2,endLine=2,col=2,endColumn=4::100%25: a, b%0Ac"
    ]


def test_an_annotation_of_several_lines_has_no_columns() -> None:
    assert "line=1,endLine=2::" in annotations(run(finding(placed("ab\ncd", "b\nc"))))[0]


def test_ten_annotations_of_a_kind_the_gravest_first_and_a_notice_for_the_rest() -> None:
    place = placed("a", "a")
    many: list[tuple[Severity, int]] = [("info", 12), ("warning", 25), ("error", 3)]
    lines = annotations(
        run(*(finding(place, f"{severity} {n}", severity) for severity, count in many for n in range(count)))
    )
    kinds = [line.split()[0] for line in lines]
    assert kinds == ["::error"] * 3 + ["::warning"] * 10 + ["::notice"] * 10 + ["::group::18", "::endgroup::"]
    assert lines[3].endswith("::warning 0")
    assert lines[22] == "::notice title=newslint::18 more without an annotation: see the log of this step"
    report = render("github", run(*(finding(place, f"no {n}.") for n in range(25))))
    assert all(f"no {n}." in report for n in range(25))


def test_ten_of_a_kind_need_no_notice() -> None:
    place = placed("a", "a")
    results = [finding(place, severity=severity) for severity in ("error", "warning", "info") for _ in range(10)]
    assert len(annotations(run(*results))) == 30


# JSON


def test_json_keeps_its_contract() -> None:
    text = "😀 é Monday\n"
    fix = SourceFix("safe", "t", (SourceEdit(Span(4, 10), "x"),))
    related = RelatedPlace(placed("z\nSunday", "Sunday", "b.txt"), "other")
    result = finding(placed(text, "Monday"), "m", "error", help="h", related=(related,), fixes=(fix,))
    held = result._replace(status="suppressed", reason="r")
    results = run(
        result,
        held,
        skipped=(SkippedRule("a/b", "a.txt", "why"),),
        errors=(RunError("c.txt", "gone"), RunError("a.txt", "raised", "x/y", 3)),
        as_of="2026-11-20",
        registries=(("offices", "1"),),
    )
    report = json.loads(render("json", results))
    assert list(report) == ["schema", "newslint", "as_of", "registries", "findings", "skipped", "errors", "summary"]
    assert (report["schema"], report["as_of"], report["registries"]) == (1, "2026-11-20", {"offices": "1"})
    assert report["findings"][0] == {
        "rule": "text/rule", "severity": "error", "confidence": "high", "status": "reported", "reason": None,
        "path": "a.txt", "line": 1, "column": 5, "end_line": 1, "end_column": 11, "offset": 4, "end_offset": 10,
        "columns": {"utf8": [9, 15], "utf16": [6, 12]}, "message": "m", "help": "h",
        "related": [{
            "path": "b.txt", "line": 2, "column": 1, "end_line": 2, "end_column": 7, "offset": 2, "end_offset": 8,
            "columns": {"utf8": [1, 7], "utf16": [1, 7]}, "message": "other",
        }],
        "fixes": [{"safety": "safe", "title": "t", "edits": [{"offset": 4, "end_offset": 10, "text": "x"}]}],
        "fingerprint": "abc",
    }  # fmt: skip
    assert (report["findings"][1]["status"], report["findings"][1]["reason"]) == ("suppressed", "r")
    assert report["skipped"] == [{"rule": "a/b", "path": "a.txt", "reason": "why"}]
    assert report["errors"] == [
        {"path": "c.txt", "line": None, "rule": None, "message": "gone"},
        {"path": "a.txt", "line": 3, "rule": "x/y", "message": "raised"},
    ]
    assert report["summary"] == {"files": 1, "reported": 1, "suppressed": 1, "baselined": 0, "hidden": 0}
    lines = [json.loads(line) for line in render("json-lines", results).splitlines()]
    assert lines[:-1] == report.pop("findings")
    assert lines[-1] == report


def test_json_is_readable_where_it_is_safe() -> None:
    assert "“東京”" in render("json", run(finding(placed("a", "a"), "“東京”")))
    assert json.loads(render("json", run()))["as_of"] is None


# SARIF


def sarif(results: RunResults, style: Style | None = None) -> dict[str, Any]:
    """The one run of a valid report."""
    report = json.loads(render("sarif", results, style or Style()))
    Draft4Validator(json.loads(SARIF_SCHEMA.read_text("utf-8"))).validate(report)
    (made,) = report["runs"]
    assert isinstance(made, dict)
    return made


def test_sarif_has_what_github_asks_for() -> None:
    made = sarif(run(finding(placed("1\n😀 Monday", "Monday", "./é dir/a.txt"), severity="info", rule="text/rule")))
    (rule,) = made["tool"]["driver"]["rules"]
    assert rule["id"] == "text/rule"
    assert rule["shortDescription"]["text"] == rule["fullDescription"]["text"] == rule["help"]["text"] == "Sums it up."
    assert rule["properties"] == {"precision": "high", "problem.severity": "recommendation", "tags": ["text"]}
    assert made["columnKind"] == "unicodeCodePoints"
    assert made["automationDetails"]["id"] == "newslint/"
    (result,) = made["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("text/rule", 0, "note")
    assert result["partialFingerprints"] == {"primaryLocationLineHash": "abc:1", "newslint/v1": "abc"}
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "%C3%A9%20dir/a.txt", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 9},
    }


def test_sarif_rules_are_those_that_found_something_and_indexes_fit() -> None:
    place = placed("a", "a")
    made = sarif(run(finding(place, rule="b/b"), finding(place, rule="a/a"), finding(place, rule="b/b")))
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert rules == ["a/a", "b/b"]
    assert [rules[result["ruleIndex"]] for result in made["results"]] == ["b/b", "a/a", "b/b"]


def test_sarif_help_is_the_page(tmp_path: Path) -> None:
    page = (
        "A sum.\n\n## What it does\nFlags\na.\n\n## Why is this bad?\nIt is.\n\n## Example\n"
        "```news bad\n[[a]]\n```\n```news good\nb\n```\n\n## References\n- c\n"
    )
    (tmp_path / "rule.md").write_text("+++\nkind = 'x'\n+++\n" + page, "utf-8")
    result = finding(placed("a", "a"))
    (rule,) = sarif(run(result._replace(card=result.card._replace(page=str(tmp_path / "rule.md")))))["tool"]["driver"][
        "rules"
    ]
    assert rule["help"] == {"text": "Flags a.\n\nIt is.", "markdown": page}
    assert rule["fullDescription"] == {"text": "Flags a."}


def test_sarif_links_every_related_place_in_the_message() -> None:
    other = RelatedPlace(placed("z\nSunday", "Sunday", "b.txt"), "the [other] day")
    (result,) = sarif(run(finding(placed("a", "a"), "Two days", help="Ask!", related=(other,))))["results"]
    assert result["message"]["text"] == r"Two days. Ask! See [the \[other\] day](1)."
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "b.txt"
    assert related["physicalLocation"]["region"]["startLine"] == 2


def test_words_of_the_article_make_no_link_in_sarif() -> None:
    def message(text: str) -> str:
        (result,) = sarif(run(finding(placed("a", "a"), text)))["results"]
        return str(result["message"]["text"])

    assert message("see [here](http://x.example)") == r"See \[here\](http://x.example)."
    assert message("“He said so [sic]”") == "“He said so [sic]”."


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/tmp/a b.txt", {"uri": "file:///tmp/a%20b.txt"}),
        ("C:/a b.txt", {"uri": "file:///C:/a%20b.txt"}),
        ("x:y.txt", {"uri": "x%3Ay.txt", "uriBaseId": "%SRCROOT%"}),
        ("caf\udce9.txt", {"uri": "caf%E9.txt", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_sarif_paths_are_relative_to_the_root_where_they_can_be(path: str, location: dict[str, str]) -> None:
    made = sarif(run(finding(placed("a", "a", path))))
    assert made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == location
    assert made["artifacts"] == [{"location": location, "roles": ["analysisTarget"]}]


def test_sarif_leaves_out_what_is_held_back_unless_asked() -> None:
    place = placed("a", "a")
    suppressed = finding(place)._replace(status="suppressed", reason="directive at line 3")
    baselined = finding(place)._replace(status="baselined", reason="known")
    results = run(finding(place), suppressed, baselined)
    made = sarif(results)
    assert len(made["results"]) == 1
    assert (made["properties"]["suppressed"], made["properties"]["baselined"]) == (1, 1)
    assert [result["suppressions"] for result in sarif(results, Style(show_held_back=True))["results"]] == [
        [],
        [{"kind": "inSource", "justification": "directive at line 3"}],
        [{"kind": "external", "justification": "known"}],
    ]


def test_sarif_tells_what_went_wrong_and_what_could_not_run() -> None:
    skipped = (SkippedRule("a/b", "a.txt", "no date"), SkippedRule("a/b", "b.txt", "no date"))
    errors = (RunError("c.txt", "gone"), RunError("a.txt", "raised", "x/y", 3), RunError("", "no rules"))
    (invocation,) = sarif(run(skipped=skipped, errors=errors))["invocations"]
    assert invocation["executionSuccessful"] is False
    gone, raised, no_rules, not_run = invocation["toolExecutionNotifications"]
    assert (gone["level"], gone["message"]["text"]) == ("error", "gone")
    assert raised["associatedRule"] == {"id": "x/y"}
    assert raised["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert "locations" not in no_rules
    assert (not_run["level"], not_run["message"]["text"]) == ("note", "a/b could not run: no date")
    assert len(not_run["locations"]) == 2
    assert sarif(run(skipped=skipped))["invocations"][0]["executionSuccessful"] is True


def test_sarif_fixes_replace_the_region_they_name() -> None:
    fix = SourceFix("suggest", "use “b”", (SourceEdit(Span(2, 3), "b"),))
    (result,) = sarif(run(finding(placed("1\na", "a"), fixes=(fix,))))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "a.txt"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 2},
            "insertedContent": {"text": "b"},
        }
    ]


# Build servers and review services


def positioned() -> RunResults:
    """A finding after an emoji, an accent and a tab, with both kinds of fix, and a problem."""
    text = "first\n\t😀 é Monday\n"
    place = placed(text, "Monday", "./news/a b.md")
    start = place.span.start
    fixes = (
        SourceFix("suggest", "t", (SourceEdit(place.span, "Tuesday"),)),
        SourceFix("suggest", "t", (SourceEdit(Span(start, start), "x"), SourceEdit(Span(0, 1), "y"))),
    )
    related = (RelatedPlace(placed("z\nSunday", "Sunday", "b.txt"), "the other day"),)
    first = finding(place, "two “days” & <more>", "error", help="ask", related=related, fixes=fixes)
    return run(first, first._replace(severity="info"), errors=(RunError("c.txt", "gone", line=3),), paths=("d.txt",))


def test_gitlab_entries_have_all_that_gitlab_needs_and_no_two_are_taken_for_one() -> None:
    problem, first, second = json.loads(render("gitlab", positioned()))
    assert first == {
        "description": "two “days” & <more>",
        "check_name": "text/rule",
        "fingerprint": "abc",
        "severity": "major",
        "location": {"path": "news/a b.md", "lines": {"begin": 2, "end": 2}},
    }
    assert (second["fingerprint"], second["severity"]) == ("abc:2", "info")
    assert (problem["severity"], problem["location"]) == ("blocker", {"path": "c.txt", "lines": {"begin": 3}})
    assert json.loads(render("gitlab", run())) == []


def test_rdjson_counts_bytes_and_offers_whole_fixes_only() -> None:
    loaded = json.loads(render("rdjson", positioned()))
    problem, first, second = loaded["diagnostics"]
    where = {"start": {"line": 2, "column": 10}, "end": {"line": 2, "column": 16}}
    assert len("\t😀 é ".encode()) == 9
    assert loaded["source"] == {"name": "newslint"}
    assert first["location"] == {"path": "news/a b.md", "range": where}
    assert first["message"] == "Two “days” & <more>. Ask."
    assert (first["severity"], second["severity"], first["code"]) == ("ERROR", "INFO", {"value": "text/rule"})
    assert first["suggestions"] == [{"range": where, "text": "Tuesday"}]
    assert first["relatedLocations"][0]["location"]["range"]["start"] == {"line": 2, "column": 1}
    assert problem["location"] == {"path": "c.txt", "range": {"start": {"line": 3}}}
    lines = [json.loads(line) for line in render("rdjsonl", positioned()).splitlines()]
    assert lines == [{**each, "source": {"name": "newslint"}} for each in loaded["diagnostics"]]


def test_checkstyle_is_xml_with_a_place_a_finding() -> None:
    root = ElementTree.fromstring(render("checkstyle", positioned()).encode())
    assert [file.get("name") for file in root] == ["news/a b.md", "c.txt"]
    assert root[0][0].attrib == {
        "line": "2",
        "column": "6",
        "severity": "error",
        "message": "two “days” & <more>",
        "source": "newslint.text/rule",
    }
    assert [each.get("severity") for each in root[0]] == ["error", "info"]
    assert root[1][0].get("message") == "gone"


JUNIT = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "file", "id", "time", "skipped", "timestamp", "hostname"},
    "testcase": {"name", "time", "classname", "group"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "system-out": set(),
}
"""Elements and attributes that the schema of Jenkins’ xUnit plugin allows (``junit-10.xsd``)."""


@pytest.mark.parametrize("results", [positioned, hostile])
def test_junit_keeps_to_the_schema_and_its_counts_are_true(results: Any) -> None:
    root = ElementTree.fromstring(render("junit", results()).encode())
    for element in root.iter():
        assert set(element.attrib) <= JUNIT[element.tag]
    for counted in (root, *root):
        assert int(counted.get("tests", "")) == len(list(counted.iter("testcase")))
        assert int(counted.get("failures", "")) == len(list(counted.iter("failure")))
        assert int(counted.get("errors", "")) == len(list(counted.iter("error")))
    assert all(len(case) <= 1 for case in root.iter("testcase"))


def test_a_clean_file_is_a_case_that_passes() -> None:
    root = ElementTree.fromstring(render("junit", run(paths=("a.txt", "b.txt"))).encode())
    assert [[case.attrib for case in suite] for suite in root] == [
        [{"name": "newslint", "classname": "a.txt"}],
        [{"name": "newslint", "classname": "b.txt"}],
    ]


def test_azure_commands_carry_place_and_rule_and_escape_what_would_end_them() -> None:
    place = placed("1\nabc", "bc", "50%;]a.txt")
    lines = render("azure", run(finding(place, "100%; ]"), finding(place, "mild", "info"))).split("\n")
    assert lines[0] == (
        "##vso[task.logissue type=warning;sourcepath=50%AZP25%3B%5Da.txt;linenumber=2;columnnumber=2;"
        "code=text/rule]100%AZP25; ]"
    )
    assert lines[1] == "50%;]a.txt:2:2: info text/rule: mild"


def test_grouped_names_each_file_once() -> None:
    lines = render("grouped", positioned()).split("\n")
    assert lines[:3] == [
        "./news/a b.md",
        "  2:6  error  two “days” & <more>  text/rule",
        "  2:6  info   two “days” & <more>  text/rule",
    ]


MARKUP = (
    "[a](http://x.example) ![b](y)<img src=x> `c` **d** | @editor #12 GH-3 www.z.example https://w.example :tada: &gt;"
)


def test_markdown_shows_words_of_an_article_as_words_and_as_nothing_else() -> None:
    place = placed("a", "a", "a_b_c|d.txt")
    report = render("markdown", run(finding(place, MARKUP), errors=(RunError("e.txt", MARKUP),)))
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    page = pyromark.html(report, options=options)
    text = re.sub(r"<!-- -->", "", page)
    assert not re.search(r"<(a|img|code|strong|em|del)\b", page)
    assert not re.search(r"[@#]\w|GH-\d", page)
    assert not re.search(r"https?://|www\.\w", report)
    assert "[a](http" in text
    assert "@editor" in text
    row = next(line for line in report.split("\n") if line.startswith("| a"))
    assert row.count("|") == 5


def test_the_table_of_a_long_run_is_cut_and_says_so() -> None:
    place = placed("a", "a")
    report = render("markdown", run(*(finding(place, f"no {number}") for number in range(510))))
    assert report.count("| text/rule |") == 500
    assert "\n10 more findings are left out here.\n" in report
