"""What a run hands to its reports: findings placed in files, and all that was held back or went wrong."""

from typing import Literal, NamedTuple

from newslint.finding import Safety, Severity
from newslint.rule import RuleCard
from newslint.source import Position, Source
from newslint.span import Span

Status = Literal["reported", "suppressed", "baselined", "hidden"]
"""“hidden” is milder than the run was asked to show."""


class Place(NamedTuple):
    """A range of one file: ``span`` in code points of ``source.text``, half-open.

    ``path`` is as the user gave it, with forward slashes.
    """

    path: str
    source: Source
    span: Span

    @property
    def start(self) -> Position:
        """1-based line and code-point column of the first character."""
        return self.source.position(self.span.start)

    @property
    def end(self) -> Position:
        """1-based line and code-point column just past the last character."""
        return self.source.position(self.span.end)

    @property
    def words(self) -> str:
        """The characters of the file in this range."""
        return self.span.of(self.source.text)


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of, perhaps in another file."""

    place: Place
    message: str


class SourceEdit(NamedTuple):
    """Replace the code points of ``span`` of the file's text by ``text``."""

    span: Span
    text: str


class SourceFix(NamedTuple):
    """Edits in the finding's own file."""

    safety: Safety
    title: str
    edits: tuple[SourceEdit, ...]


class Result(NamedTuple):
    """One finding, placed, judged, and ready to print.

    ``status`` says whether it is reported or held back, ``reason`` why it is
    held back. ``fingerprint`` does not change when the text moves.
    """

    card: RuleCard
    severity: Severity
    place: Place
    message: str
    help: str
    related: tuple[RelatedPlace, ...]
    fixes: tuple[SourceFix, ...]
    fingerprint: str
    status: Status = "reported"
    reason: str = ""


class SkippedRule(NamedTuple):
    """A rule that could not run on a file, and why.

    ``usual`` if nothing is lacking: a lone file has no neighbours. ``everywhere``
    if the reason holds for the whole run.
    """

    rule: str
    path: str
    reason: str
    usual: bool = False
    everywhere: bool = False


class RunError(NamedTuple):
    """Something that kept the run from doing its job: exit code 2.

    ``rule`` is empty unless a rule raised; ``line`` is 0 if unknown.
    """

    path: str
    message: str
    rule: str = ""
    line: int = 0


class RunResults(NamedTuple):
    """A whole run. ``results`` are sorted by path, place and rule, whatever their status.

    ``as_of`` is the ISO day given by ``--as-of``, or empty. ``registries`` are
    (name, version) pairs. ``paths`` are all the files that were linted.
    """

    results: tuple[Result, ...]
    skipped: tuple[SkippedRule, ...]
    errors: tuple[RunError, ...]
    paths: tuple[str, ...]
    as_of: str
    registries: tuple[tuple[str, str], ...]

    @property
    def reported(self) -> tuple[Result, ...]:
        """The findings that are shown."""
        return tuple(result for result in self.results if result.status == "reported")
