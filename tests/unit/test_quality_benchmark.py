"""The benchmark's own code: statistics, editing of articles, operators, labels, verdicts. No data set is needed."""

import importlib
import sys
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "quality"


def module(name: str) -> ModuleType:
    """A module of the benchmark, which is a folder of programs and no package."""
    sys.path.insert(0, str(BENCHMARK))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(BENCHMARK))


figures = module("figures")
mutants = module("mutants")
articles = module("mutants.article")
carriers = module("mutants.carriers")
prose = module("mutants.prose")
adjudicate = module("adjudicate")
recall = module("recall")
report = module("report")
OPERATORS = mutants.operators()


def article(*paragraphs: str, title: str = "Council backs plan", day: str = "2024-05-15") -> Any:
    record = {"id": "one", "title": title, "text": "\n\n".join(paragraphs), "date": day}
    return articles.article("own", record)


def operator(name: str, rule: str, kind: str = "natural") -> Any:
    return next(each for each in OPERATORS if (each.name, each.rule, each.kind) == (name, rule, kind))


def planted(name: str, rule: str, host: Any) -> Any:
    return operator(name, rule).plant(host, Random(name))


# Statistics


def test_wilson_agrees_with_published_values() -> None:
    """Newcombe 1998, table I: 81 of 263 and 0 of 20."""
    low, high = figures.wilson(81, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    low, high = figures.wilson(0, 20)
    assert (round(low, 4), round(high, 4)) == (0.0, 0.1611)


@given(st.integers(1, 500), st.integers(0, 500))
def test_wilson_holds_the_share(of: int, hits: int) -> None:
    low, high = figures.wilson(min(hits, of), of)
    assert 0.0 <= low <= min(hits, of) / of + 1e-9
    assert min(hits, of) / of - 1e-9 <= high <= 1.0


def test_a_share_names_its_counts_and_widens_when_trials_hang_together() -> None:
    assert figures.share(0, 0) == "–"
    assert figures.share(120, 148) == "0.81 (0.74–0.87), 120 of 148"
    assert figures.share(120, 148, 20) == "0.81 (0.60–0.93), 120 of 148"


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_the_area_counts_pairs(ups: list[int], downs: list[int]) -> None:
    pairs = [(up > down) + (up == down) / 2 for up in ups for down in downs]
    assert figures.auc(ups, downs) == pytest.approx(sum(pairs) / len(pairs))


def test_an_area_needs_both_kinds() -> None:
    with pytest.raises(ValueError, match="both kinds"):
        figures.auc([1.0], [])


def test_columns_of_figures_are_set_to_the_right() -> None:
    table = figures.Table("T", "A note.", ("rule", "share"), (("a", "0.50"), ("b", "–")))
    assert table.markdown() == "### T\n\nA note.\n\n| rule | share |\n|---|---:|\n| a | 0.50 |\n| b | – |\n"


# Articles


@given(st.lists(st.text("ab \U0001f600", min_size=1).filter(str.strip), min_size=1, max_size=4), st.data())
def test_an_edit_changes_its_range_and_nothing_else(bodies: list[str], data: st.DataObject) -> None:
    host = articles.Article("own", "one", tuple(articles.Part("paragraph", body) for body in bodies))
    span = data.draw(st.sampled_from(host.spans()))
    start = data.draw(st.integers(span.start, span.end))
    end = data.draw(st.integers(start, span.end))
    assert host.edited(start, end, "new").text == host.text[:start] + "new" + host.text[end:]


def test_an_edit_across_parts_is_refused() -> None:
    host = article("One.", "Two.")
    with pytest.raises(ValueError, match="one part"):
        host.edited(0, len(host.text), "")


def test_a_document_has_the_blocks_and_the_day() -> None:
    doc = article("One.").inserted(1, articles.Part("table_cell", "3", 0, 0, 0)).document()
    assert [block.kind for block in doc.blocks] == ["headline", "table_cell", "paragraph"]
    assert [doc.words(block.span) for block in doc.blocks] == ["Council backs plan", "3", "One."]
    assert doc.published.when.isoformat()[:10] == "2024-05-15"


def test_quoted_words_are_blanked_and_offsets_kept() -> None:
    text = "He said “it is late” and ‘so be it’ in the people’s hall."
    blanked = prose.narrator(text)
    assert len(blanked) == len(text)
    assert "late" not in blanked
    assert "so be it" not in blanked
    assert "the people’s hall" in blanked


# Operators in real sentences

PLANTS = [
    ("weekday+1", "time/weekday-date", "It opens on Tuesday 14 May 2024 at noon.",
     "It opens on Wednesday 14 May 2024 at noon.", "It opens on Wednesday 15 May 2024 at noon."),
    ("conv", "arithmetic/conversion", "They walked 10 miles (16km) north.", None, None),
    ("strip-source", "statistics/unsourced-statistic",
     "Some 40% of homes are let, according to the council. It rained.",
     "Some 40% of homes are let. It rained.",
     "Figures were released by the council. Some 40% of homes are let. It rained."),
    ("toll+1", "status/toll-conflict", "Five people were killed. The five people killed were named.",
     "Five people were killed. The six people killed were named.", None),
    ("agent-drop", "language/agentless-force", "Then officers shot the man in his car.",
     "Then shots were fired at the man in his car.", "Then shots were fired by police at the man in his car."),
    ("guilt", "legal/guilt-presumed", "He was charged. He allegedly stabbed a man.",
     "He was charged. He stabbed a man.", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "rule", "before", "after", "twin"), PLANTS, ids=[plant[0] for plant in PLANTS])
def test_an_operator_plants_its_error(name: str, rule: str, before: str, after: str | None, twin: str | None) -> None:
    host = article(before)
    case = planted(name, rule, host)
    assert case.offered == 1
    assert case.mutant.text != host.text
    assert abs(len(case.mutant.text) - len(host.text)) <= 30
    if after:
        assert case.mutant.parts[1].text == after
    if twin:
        assert case.twin.parts[1].text == twin


NOTHING = [
    ("weekday+1", "time/weekday-date", "It opens on Monday 14 May 2024, a date that does not exist."),
    ("weekday+1", "time/weekday-date", "“It opens on Tuesday 14 May 2024,” she said."),
    ("name-typo", "names/name-variant", "Laura Pellman spoke. Nobody else did."),
    ("acro-swap", "names/acronym-mismatch", "The board (Reuters) met. The Board of Trade (XYZ) did not."),
    ("strip-source", "statistics/unsourced-statistic", "Some 40% of homes are let, he said, according to the council."),
    ("toll+1", "status/toll-conflict", "At least five people were killed. The five people killed were named."),
    ("guilt", "legal/guilt-presumed", "He was charged and convicted. He allegedly stabbed a man."),
    ("unclose", "quotations/unbalanced-quotation", "He wrote that “it was a very long day for all\n\nof us."),
    ("mag", "arithmetic/magnitude-drift", "The pool costs £3m."),
    ("digit-swap", "arithmetic/change-arithmetic", "Sales rose 50% to 15 from 12."),
]


@pytest.mark.parametrize(("name", "rule", "text"), NOTHING, ids=[f"{each[0]} {n}" for n, each in enumerate(NOTHING)])
def test_an_operator_leaves_alone_what_it_does_not_parse(name: str, rule: str, text: str) -> None:
    assert planted(name, rule, article(*text.split("\n\n"))) is None


def test_a_slip_is_another_name_one_edit_away() -> None:
    names = module("mutants.names")
    for seed in range(200):
        slipped = names.slip("Pellman", Random(seed))
        assert slipped != "Pellman"
        assert abs(len(slipped) - 7) <= 1
        assert slipped[0] == "P"


def test_a_missing_mark_that_reads_as_a_running_quotation_is_no_error() -> None:
    """The convention leaves a quotation open where the next paragraph opens again."""
    first = "She said: “We will stay here until the end.”"
    assert planted("unclose", "quotations/unbalanced-quotation", article(first, "“We will.”")) is None
    assert planted("unclose", "quotations/unbalanced-quotation", article(first, "They did.")) is not None


def test_the_earlier_version_of_a_silent_edit_is_the_article_itself() -> None:
    host = article("Some 450 people came to the fair.")
    case = planted("silent", "metadata/silent-edit", host)
    assert case.earlier is host
    assert case.mutant.text != host.text
    assert case.twin.parts[:-1] == case.mutant.parts
    assert case.twin.parts[-1].text.startswith("Correction:")


# Carriers


def stocks() -> list[Any]:
    """Every stock with the fewest wordings that it may have."""
    seen = [pytest.param(path, 20, id=path.stem) for path in sorted(carriers.STOCK.glob("*.txt"))]
    return seen + [pytest.param(path, 15, id=f"unseen {path.stem}") for path in sorted(carriers.UNSEEN.glob("*.txt"))]


@pytest.mark.parametrize(("path", "least"), stocks())
def test_a_stock_has_many_wordings_that_differ_from_their_twins(path: Path, least: int) -> None:
    _, rule, wordings = carriers.wordings(path)
    assert "/" in rule
    assert len(set(wordings)) == len(wordings) >= least
    host = article("The council met on Monday.", "It talked about the budget for an hour.", "It will meet again.")
    for wording in wordings:
        case = carriers.planted(host, wording, Random(wording))
        assert case.places
        assert case.mutant.text != case.twin.text
        assert not set("<>{}¶‖⟵") & set(case.mutant.text + case.twin.text), wording


def test_every_operator_with_carriers_has_unseen_wordings_and_shares_none() -> None:
    seen = {path: carriers.wordings(path) for path in carriers.STOCK.glob("*.txt")}
    unseen = {path: carriers.wordings(path) for path in carriers.UNSEEN.glob("*.txt")}
    assert {named[:2] for named in seen.values()} <= {named[:2] for named in unseen.values()}
    known = {wording for *_, wordings in seen.values() for wording in wordings}
    assert not known & {wording for *_, wordings in unseen.values() for wording in wordings}


def test_parts_go_to_their_places() -> None:
    wording = "2024-03-12: # Five die ¶ ^ Five <died|fell>. ¶ ## Why ¶ | Year | Dead ;; 2023 | 5"
    case = carriers.planted(article("One.", "Two.", day=""), wording, Random(1))
    kinds = [(part.kind, part.text) for part in case.mutant.parts]
    assert kinds == [
        ("headline", "Five die"), ("paragraph", "Five died."), ("paragraph", "One."), ("heading", "Why"),
        ("table_cell", "Year"), ("table_cell", "Dead"), ("table_cell", "2023"), ("table_cell", "5"),
        ("paragraph", "Two."),
    ]  # fmt: skip
    assert [(part.row, part.column) for part in case.mutant.parts[4:8]] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert case.mutant.day == "2024-03-12"
    assert case.twin.parts[1].text == "Five fell."


def test_a_neighbour_and_an_earlier_version_stand_apart() -> None:
    beside = carriers.planted(article("One."), "2024-05-15: # A ¶ At <8|9>. ‖ 2024-05-14: # B ¶ At 9.", Random(1))
    assert [part.text for part in beside.mutant.parts] == ["A", "At 8."]
    assert [(other.day, other.text) for other in beside.neighbours] == [("2024-05-14", "B\n\nAt 9.")]
    before = carriers.planted(article("One."), "# A ¶ At <8|9>. ⟵ # A ¶ At 7.", Random(1))
    assert before.earlier.text == "A\n\nAt 7."
    assert before.neighbours == ()


def test_a_wording_may_stand_alone_and_name_the_day_of_the_run() -> None:
    host = article("One.", "Two.", day="")
    alone = carriers.planted(host, "2024-05-15 as of 2026-03-01: alone: # A ¶ It <opens|opened> in May.", Random(1))
    assert [part.text for part in alone.mutant.parts] == ["A", "It opens in May."]
    assert (alone.mutant.day, alone.today) == ("2024-05-15", "2026-03-01")
    assert alone.places == alone.mutant.of(*alone.mutant.parts)
    beside = carriers.planted(host, "It <opens|opened> in May.", Random(1))
    assert [part.text for part in beside.mutant.parts][1:] == ["One.", "It opens in May.", "Two."]
    assert beside.today == ""


def test_the_day_of_the_run_reaches_the_rule() -> None:
    rule = next(rule for rule in recall.load_rules().rules if rule.name == "time/expired-future")
    host = article("The inquest will open on 3 March 2024.", day="2024-02-01")
    case = mutants.Case(host, (articles.Place(0, len(host.text)),), today="2026-03-01")
    assert recall.found(rule, host, case)
    assert not recall.found(rule, host, case._replace(today="2024-02-02"))


def test_every_operator_has_its_own_name() -> None:
    seen = [(each.name, each.rule, each.kind, each.plant) for each in OPERATORS]
    assert len(set(seen)) == len(seen)
    assert {each.kind for each in OPERATORS} == {"natural", "carrier", "unseen"}


# Recall


def test_recall_counts_new_findings_at_the_place() -> None:
    hosts = [article(f"The mayor of the town spoke to {n} people.", "Nobody said why.")
             ._replace(id=str(n)) for n in range(12)]  # fmt: skip
    rules = {rule.name: rule for rule in recall.load_rules().rules}
    measured = recall.measure(operator("double", "text/doubled-word"), rules["text/doubled-word"], hosts, limit=5)
    assert measured.known
    assert (measured.mutants, measured.hits) == (5, 5)
    assert measured.alarms == 0
    assert measured.offered == 24
    missing = recall.measure(operator("double", "text/doubled-word"), None, hosts, limit=5)
    assert not missing.known
    assert missing.mutants == 5


def test_what_the_unaltered_article_had_does_not_count() -> None:
    host = article("The the mayor spoke to the crowd for an hour.")
    rule = next(rule for rule in recall.load_rules().rules if rule.name == "text/doubled-word")
    case = mutants.Case(host, (articles.Place(0, len(host.text)),))
    said = recall.found(rule, host, case)
    assert said
    assert recall.new(said, said) == []
    assert recall.new([], said) == said
    assert recall.meets(said[0], case.places)
    assert not recall.meets(said[0], (articles.Place(0, 3),))


# Labels and verdicts


def key(start: int = 0, severity: str = "warning") -> Any:
    return adjudicate.Key("own", "a/1", start, start + 5, "text/doubled-word", severity)


def test_verdicts_are_kept_and_may_be_revised(tmp_path: Path) -> None:
    line = "text/doubled-word\town/a/1@0-5 warning\ttrue\ttyped twice"
    assert adjudicate.add([line, ""], "2026-11-21", tmp_path) == 1
    assert adjudicate.add([line.replace("true", "false")], "2026-11-22", tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["text--doubled-word.jsonl"]
    assert adjudicate.labels(tmp_path) == [adjudicate.Label(key(), "false", "2026-11-22", "typed twice")]


@pytest.mark.parametrize("rest", ["perhaps\tnote", "true\t" + "word " * 13])
def test_a_verdict_is_one_of_three_and_a_note_is_short(rest: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at most 12 words"):
        adjudicate.add([f"text/doubled-word\town/a/1@0-5 warning\t{rest}"], "2026-11-21", tmp_path)


def test_labels_of_findings_that_are_gone_are_stale() -> None:
    judged = [
        adjudicate.Label(key(0), "true", "", ""), adjudicate.Label(key(10), "false", "", ""),
        adjudicate.Label(key(20), "acceptable", "", ""), adjudicate.Label(key(30), "true", "", ""),
    ]  # fmt: skip
    counts = adjudicate.precision([key(0), key(10), key(20), key(40)], judged)
    assert counts == {("text/doubled-word", "warning"): adjudicate.Precision(4, 1, 1, 1, 1)}
    assert counts["text/doubled-word", "warning"].right == 2


def test_the_labels_of_the_repository_can_be_read_and_hold_no_text() -> None:
    read = adjudicate.labels()
    assert len({label.key for label in read}) == len(read) > 100
    for path in adjudicate.LABELS.glob("*.jsonl"):
        assert all(label.key.rule.replace("/", "--") == path.stem for label in read if label.line() in path.read_text())


@pytest.mark.parametrize(
    ("severity", "right", "wrong", "missed"),
    [
        ("error", 2, 0, False), ("error", 18, 1, True), ("error", 49, 1, True), ("error", 99, 1, False),
        ("warning", 4, 1, False), ("warning", 3, 1, True), ("warning", 17, 4, True), ("warning", 45, 5, False),
        ("info", 6, 4, False), ("info", 5, 5, True), ("info", 0, 0, False),
    ],
)  # fmt: skip
def test_a_precision_target_asks_for_the_share_and_of_many_for_the_bound(
    severity: str, right: int, wrong: int, missed: bool
) -> None:
    assert report.misses(severity, adjudicate.Precision(right + wrong, right, 0, wrong, 0)) is missed


def test_targets_go_by_the_name_of_the_rule() -> None:
    assert report.target("text/truncated") == 0.90
    assert report.target("quotations/unbalanced-quotation") == 0.90
    assert report.target("quotations/quote-drift") == 0.75
    assert report.target("statistics/vague-data-source") == 0.60
    assert report.target("harm/no-helpline") is None


def test_unseen_wordings_decide_only_where_real_copy_offers_too_little() -> None:
    def measured(kind: str, hits: int, of: int) -> Any:
        return recall.Recall(operator("weekday+1", "time/weekday-date", kind), True, hits, of)

    def missed(*results: Any) -> tuple[str, ...]:
        made = report.verdicts({}, {}, results)
        return next(each.missed for each in made if each.card.name == "time/weekday-date")

    poor, rich = measured("natural", 3, 10), measured("natural", 3, 30)
    read, fresh, low = measured("carrier", 30, 30), measured("unseen", 30, 30), measured("unseen", 3, 30)
    assert missed(poor, read, fresh) == ()
    assert missed(poor, read, low) == ("recall 0.90",)
    assert missed(poor, read) == ()
    assert missed(rich, read, fresh) == ("recall 0.90",)


def test_the_kinds_of_places_stand_in_columns() -> None:
    def measured(kind: str, hits: int, alarms: int) -> Any:
        return recall.Recall(operator("weekday+1", "time/weekday-date", kind), True, hits, 10, alarms, 10, 4, 2000)

    (row,) = recall.table([measured("natural", 9, 0), measured("unseen", 5, 1)]).rows
    assert row[:3] == ("`time/weekday-date`", "weekday+1", "2.00")
    assert [cell[:4] for cell in row[3:6]] == ["0.90", "–", "0.50"]
    assert row[6:] == ("0/10", "–", "1/10")


def test_unseen_wordings_are_printed_only_on_request(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unseen = operator("weekday+1", "time/weekday-date", "unseen")
    missing = recall.Recall(unseen, True, 0, 1, shown=("missed  own/one: [[the wording]]",))
    monkeypatch.setattr(recall, "measured", lambda *_: [missing])
    monkeypatch.setattr(sys, "argv", ["recall.py", "data", "--show", "9"])
    recall.main()
    assert "the wording" not in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", [*sys.argv, "--show-unseen"])
    recall.main()
    assert "the wording" in capsys.readouterr().out


def test_every_placeholder_of_the_page_is_filled() -> None:
    names = {"version", "day", "quick", "words", "sizes", "few", "verdicts", "totals", "findings", "precision",
             "operators", "planted", "externals", "data"}  # fmt: skip
    text = (BENCHMARK / "page.md").read_text("utf-8").format(**dict.fromkeys(names, "x"))
    assert text.startswith("# Measured quality")


# External labels


def test_an_erroneous_sentence_is_rebuilt_from_a_note() -> None:
    corrections = module("corrections")
    note = "A report misstated the fine. The fine was £80, not £800, the council said. We regret this."
    assert corrections.erroneous(note, "£800", "£80") == "The fine was £800, the council said."
    assert corrections.erroneous("We got the name wrong.", "Pelman", "Pellman") == "The report mentions Pelman."


@pytest.mark.parametrize("name", ["attributions", "checkworthy", "corrections", "density", "quoted", "times"])
def test_a_measurement_without_its_set_is_left_out(name: str, tmp_path: Path) -> None:
    assert module(name).tables(tmp_path) == []
