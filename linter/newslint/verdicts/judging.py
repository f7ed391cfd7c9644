"""From what rules found in one document to results with a place, a severity, a status and a reason."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.analyses.words import WORD, fold
from newslint.document import Document
from newslint.engine import Crashed, Found, Skipped, run
from newslint.finding import Severity
from newslint.fixes import source_fix
from newslint.packs import Rule
from newslint.results import (
    Place,
    RelatedPlace,
    Result,
    RunError,
    SkippedRule,
)
from newslint.rule import RuleCard
from newslint.span import Span
from newslint.verdicts.directives import FRONT_MATTER_KEY, Complaint, Directives, read_directives, unused

FINGERPRINT_VERSION = 1


class Judged(NamedTuple):
    """All that came of one document."""

    results: tuple[Result, ...]
    skipped: tuple[SkippedRule, ...]
    errors: tuple[RunError, ...]


def judge(
    doc: Document,
    rules: Sequence[Rule],
    *,
    cards: Sequence[RuleCard],
    severities: Mapping[str, Severity] | None = None,
    require_reasons: bool = False,
) -> Judged:
    """Run ``rules`` on ``doc`` and judge what they find.

    ``cards`` are all rules that exist, selected or not; ``severities`` the
    configuration's own, by rule.
    """
    path = doc.source.name
    results: list[Result] = []
    skipped: list[SkippedRule] = []
    errors: list[RunError] = []
    ran: set[str] = {rule.name for rule in rules}
    directives = Directives((), ())
    if doc.comments or FRONT_MATTER_KEY in doc.metadata.extra:
        directives = read_directives(doc, cards, require_reasons)
    used: set[tuple[Span, str]] = set()
    for outcome in run(doc, rules):
        if isinstance(outcome, Skipped):
            skipped.append(SkippedRule(outcome.rule.name, path, *outcome[1:]))
            ran.discard(outcome.rule.name)
        elif isinstance(outcome, Crashed):
            errors.append(RunError(path, f"the rule raised {outcome.error}", outcome.rule.name))
            ran.discard(outcome.rule.name)
        else:
            result = _placed(doc, outcome, severities or {})
            results.append(_held_back(result, directives, used))
    by_name = {rule.name: rule for rule in rules}
    for complaint in [*directives.complaints, *unused(directives, used, ran)]:
        if complaint.rule in by_name:
            results.append(_complaint(doc, by_name[complaint.rule].card, complaint, severities or {}))
    results.sort(key=lambda result: (result.place.span, result.card.name))
    return Judged(_fingerprinted(doc, results), tuple(skipped), tuple(errors))


def _placed(doc: Document, outcome: Found, severities: Mapping[str, Severity]) -> Result:
    finding, card = outcome.finding, outcome.rule.card
    fixes = tuple(fix for wanted in finding.fixes if (fix := source_fix(doc, wanted)) is not None)
    related = tuple(RelatedPlace(_place(other.document or doc, other.span), other.message) for other in finding.related)
    severity = severities.get(card.name, card.severity_of(finding))
    place = _place(doc, finding.span)
    return Result(card, severity, place, finding.message, finding.help, related, fixes, "")


def _place(doc: Document, span: Span) -> Place:
    return Place(doc.source.name, doc.source, doc.to_source(span))


def _complaint(doc: Document, card: RuleCard, complaint: Complaint, severities: Mapping[str, Severity]) -> Result:
    place = Place(doc.source.name, doc.source, complaint.span)
    severity = severities.get(card.name, card.severity)
    return Result(card, severity, place, complaint.message, complaint.help, (), (), "")


def _held_back(result: Result, directives: Directives, used: set[tuple[Span, str]]) -> Result:
    for directive in directives.all:
        name = directive.holds_back(result.card.name, result.place.span.start)
        if name is not None:
            used.add((directive.span, name))
            reason = f"directive at line {directive.line}" + (f": {directive.reason}" if directive.reason else "")
            return result._replace(status="suppressed", reason=reason)
    return result


def _fingerprinted(doc: Document, results: Sequence[Result]) -> tuple[Result, ...]:
    """Each result with a fingerprint of rule, flagged words, three words on either side, and occurrence."""
    if not results:
        return ()
    from hashlib import blake2b

    text = doc.source.text
    blocks = sorted(doc.to_source(block.span) for block in doc.blocks)
    seen: dict[str, int] = {}
    marked = []
    for result in results:
        start, end = result.place.span
        index = bisect_right(blocks, start, key=lambda block: block.start) - 1
        block = blocks[index] if index >= 0 else result.place.span
        before = WORD.findall(fold(text[max(start - 80, block.start) : start]))[-3:]
        after = WORD.findall(fold(text[end : min(end + 80, max(block.end, end))]))[:3]
        flagged = " ".join(fold(text[start:end]).split())
        key = "\x1f".join([result.card.name, " ".join(before), flagged, " ".join(after)])
        seen[key] = seen.get(key, 0) + 1
        digest = blake2b(f"{FINGERPRINT_VERSION}\x1f{key}\x1f{seen[key]}".encode("utf-8", "replace"), digest_size=12)
        marked.append(result._replace(fingerprint=digest.hexdigest()))
    return tuple(marked)
