"""Run rules over one document. Pure: no files, no terminal, no clock."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analyses.regions import regions, scopes
from newslint.analyses.words import vocabulary
from newslint.analysis import Unavailable
from newslint.document import Document
from newslint.finding import Finding
from newslint.packs import Rule


class Found(NamedTuple):
    """A rule's finding, inside the rule's scope."""

    rule: Rule
    finding: Finding


class Skipped(NamedTuple):
    """A rule that could not run on this document, and why."""

    rule: Rule
    reason: str
    usual: bool
    everywhere: bool = False


class Crashed(NamedTuple):
    """A rule that raised: a defect of the rule, never of the article."""

    rule: Rule
    error: str
    trace: str


Outcome = Found | Skipped | Crashed


def run(doc: Document, rules: Iterable[Rule]) -> Iterator[Outcome]:
    """Every outcome of ``rules`` on ``doc``, in the rules' order, then by position.

    A rule is passed over, and not even imported, where none of its triggers occurs or no place is in its scope.
    A rule that raises yields Crashed and what it found before; the others still run.
    """
    present, parts = doc[vocabulary], doc[scopes]
    for rule in rules:
        triggers = rule.triggers
        if (triggers and present.isdisjoint(triggers)) or parts.isdisjoint(rule.scope):
            continue
        found: list[Finding] = []
        try:
            for finding in rule.check(doc):
                rule.card.severity_of(finding)
                if doc[regions].scope_at(finding.span) in rule.scope:
                    found.append(finding)
        except Unavailable as reason:
            yield Skipped(rule, str(reason), reason.usual, reason.everywhere)
        except Exception as error:
            import traceback

            yield Crashed(rule, f"{type(error).__name__}: {error}", traceback.format_exc())
        for finding in sorted(found, key=lambda finding: finding.span) if found else ():
            yield Found(rule, finding)
