"""What every rule must prove, by its own page and nothing else."""

import html
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from newslint import readers
from newslint.document import Block, Document
from newslint.engine import Crashed, Found, Skipped, run
from newslint.finding import SEVERITIES, Finding
from newslint.metadata import Field, Stamp
from newslint.packs import BUILT_IN, Rule, load_rules
from newslint.page import Sample, unmark
from newslint.rulefiles import read_page
from newslint.source import Source
from newslint.span import Span
from newslint.testing.recorded_grammar import RecordedGrammar
from newslint.verdicts.directives import UNREADABLE, UNUSED
from newslint.verdicts.judging import judge
from newslint.world import World
from newslint.world.archive import RunArchive
from newslint.world.registries import Registries

_READERS = ("markdown", "html", "plain")
_EARLIER = "published version"
"""A sample's neighbour of this name is not another article but the same one, as it was."""

_BEFORE = "An unremarkable paragraph, put first."
_WIDE = "😀 An unremarkable 👩\u200d👩\u200d👧 paragraph."
FILLERS = (_BEFORE, _WIDE)
"""What the proofs put before a sample."""


class Proof(NamedTuple):
    """One thing that one rule must prove; calling it raises AssertionError if it does not hold."""

    rule: Rule
    name: str
    prove: Callable[[], None]

    def __call__(self) -> None:
        self.prove()

    def __str__(self) -> str:
        return f"{self.rule.name}: {self.name}"


def document(text: str | bytes, *options: str, neighbours: tuple[tuple[str, str], ...] = ()) -> Document:
    """A document made of a sample, with the options that a page's fence may hold.

    Without a format, every line is a paragraph. The built-in registries are in
    force; ``neighbours`` are (name, text) pairs, read with the same options;
    one named “published version” is the document itself as it was before.
    """
    doc = _document(text, options, "sample")
    settings = dict(option.split("=", 1) for option in options if "=" in option)
    today = date.fromisoformat(settings["as-of"]) if "as-of" in settings else None
    others = tuple(_document(other, options, name) for name, other in neighbours if name != _EARLIER)
    earlier = [_document(other, options, name) for name, other in neighbours if name == _EARLIER]
    archive = RunArchive((doc, *others)) if others else None
    for each in others:
        each.world = World(archive, built_in_registries(), today)
    doc.world = World(archive, built_in_registries(), today, earlier.pop if earlier else None, RecordedGrammar())
    return doc


@cache
def built_in_registries() -> Registries:
    """The registries that come with the built-in pack."""
    return Registries.of_packs((BUILT_IN,))


def _document(text: str | bytes, options: tuple[str, ...], name: str) -> Document:
    source = Source.from_bytes(text if isinstance(text, bytes) else text.encode(), name)
    format = next((option for option in options if option in _READERS), "")
    doc = readers.read(source, format) if format else _copy(source)
    for option in options:
        if option.startswith("published="):
            day = datetime.fromisoformat(option.partition("=")[2])
            doc.metadata.published = Stamp(day, Field(day.isoformat(), "option"), timed=day.hour > 0)
    return doc


def _copy(source: Source) -> Document:
    """Every line is a paragraph; nothing is inferred from the first ones."""
    blocks = []
    for number, start in enumerate(source.line_starts, 1):
        words = source.line_text(number)
        if words.strip():
            begin = start + len(words) - len(words.lstrip())
            blocks.append(Block("paragraph", Span(begin, start + len(words.rstrip()))))
    return Document(source, source.text, tuple(blocks))


def proofs(*packs: str, folders: Iterable[str] = ()) -> list[Proof]:
    """Every proof of every rule of ``packs`` and of ``folders`` of pages; of the built-in pack if neither is named.

    A rule file that cannot be used raises AssertionError here.
    """
    houses = tuple(folders)
    loaded = load_rules(packs or (() if houses else (BUILT_IN,)), houses)
    assert not loaded.problems, "\n".join(f"{p.path}:{p.line}: {p.message}" for p in loaded.problems)
    return [proof for rule in loaded.rules for proof in proofs_of(rule)]


def proofs_of(rule: Rule) -> Iterator[Proof]:
    """Every proof of one rule, with the options of the sample or else the rule's own, not those of a configuration."""
    default, page = Rule(rule.card) if rule.options else rule, read_page(rule.card)
    for number, sample in enumerate(page.samples, 1):
        rule = _as_set(default, sample)
        kind = f"sample {number} ({'bad' if sample.bad else 'good'})"
        for name, variant in _variants(sample):
            yield Proof(rule, f"{kind}, {name}", lambda r=rule, s=sample, v=variant: _exactly(r, s, v))  # type: ignore[misc]
        if sample.bad:
            yield Proof(rule, f"{kind}, declared", lambda r=rule, s=sample: _declared(r, s))  # type: ignore[misc]
            yield Proof(rule, f"{kind}, fixed", lambda r=rule, s=sample: _fixed(r, s))  # type: ignore[misc]


def _as_set(rule: Rule, sample: Sample) -> Rule:
    """The rule with the options that the sample's fence sets."""
    for name, _, value in (option.partition("=") for option in sample.options):
        if name in rule.options:
            rule = rule.with_option(name, type(rule.options[name])(value))
    return rule


def _variants(sample: Sample) -> Iterator[tuple[str, bytes]]:
    """The sample's marked text in the ways that must make no difference."""
    marked = sample.marked
    reader = next((option for option in sample.options if option in _READERS), "")
    gap = "\n" if not reader else "\n\n"
    stays_first = reader == "html" or marked.startswith(("---\n", "+++\n")) or "whole" in sample.options
    before = "" if stays_first else _BEFORE + gap
    yield "exactly the marked words", marked.encode()
    yield "CRLF", marked.replace("\n", "\r\n").encode()
    yield "byte order mark", b"\xef\xbb\xbf" + marked.encode()
    yield "decomposed accents", unicodedata.normalize("NFD", marked).encode()
    if before:
        yield "after another paragraph", (before + marked).encode()
        yield "after an emoji", (_WIDE + gap + marked).encode()
    if not reader and "whole" not in sample.options:
        lines = [f"<p>{html.escape(line, quote=False)}</p>" for line in marked.split("\n") if line.strip()]
        yield "in HTML", "\n".join(["<html><body>", *lines, "</body></html>"]).encode()


def _exactly(rule: Rule, sample: Sample, variant: bytes) -> None:
    plain, expected = unmark(variant.decode())
    bom = plain.startswith("\ufeff")
    is_html = variant.startswith(b"<html>") and "html" not in sample.options
    options = (*sample.options, "html") if is_html else sample.options
    doc = document(plain.encode(), *options, neighbours=sample.neighbours)
    judging = rule.name in (UNUSED, UNREADABLE)
    found = complained(rule, doc) if judging else [doc.to_source(finding.span) for finding in findings(rule, doc)]
    wanted = [span.shifted(-1) if bom else span for span in expected]
    shown = [doc.source.text[span.start : span.end] for span in found]
    asked = [doc.source.text[span.start : span.end] for span in wanted]
    assert sorted(found) == sorted(wanted), f"flagged {shown}, the page marks {asked}"


def _declared(rule: Rule, sample: Sample) -> None:
    doc = document(sample.text, *sample.options, neighbours=sample.neighbours)
    for finding in findings(rule, doc):
        assert finding.message.strip(), "a finding needs a message"
        assert rule.card.severity_of(finding) in SEVERITIES
        for fix in finding.fixes:
            assert rule.card.fix == "safe" or fix.safety == rule.card.fix, f"the rule declares fix = {rule.card.fix}"


def _fixed(rule: Rule, sample: Sample) -> None:
    """After the edits of a safe fix, its finding is gone."""
    from newslint.fixes import apply_edits

    doc = document(sample.text, *sample.options, neighbours=sample.neighbours)
    flagged = findings(rule, doc)
    edits = [edit for finding in flagged for fix in finding.fixes if fix.safety == "safe" for edit in fix.edits]
    if edits:
        mended = document(apply_edits(doc, edits), *sample.options, neighbours=sample.neighbours)
        left = [finding for finding in findings(rule, mended) if any(fix.safety == "safe" for fix in finding.fixes)]
        assert not left, f"still flagged after the fix: {[finding.message for finding in left]}"


def complained(rule: Rule, doc: Document) -> list[Span]:
    """Where a rule that judges directives complains, all rules of its pack running; source spans."""
    rules = load_rules((BUILT_IN,)).rules
    judged = judge(doc, rules, cards=[each.card for each in rules])
    return [result.place.span for result in judged.results if result.card.name == rule.name]


def findings(rule: Rule, doc: Document) -> list[Finding]:
    """The rule's findings on ``doc``, through the engine. Raises AssertionError if the rule cannot run."""
    found = []
    for outcome in run(doc, (rule,)):
        assert not isinstance(outcome, Crashed), outcome.trace
        assert not isinstance(outcome, Skipped), f"the rule could not run: {outcome.reason}"
        assert isinstance(outcome, Found)
        found.append(outcome.finding)
    return found
