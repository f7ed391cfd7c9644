"""``--changed-lines``: of a run, what stands on lines that have changed since a git revision."""

from difflib import SequenceMatcher

from newslint.git import NoRevision, Revision
from newslint.results import Place, Result, RunError, RunResults
from newslint.session import Session
from newslint.source import Source


def on_changed_lines(session: Session, results: RunResults) -> RunResults:
    """The run with all else held back: it is counted, and does not make the run fail.

    A finding stays if its own place or another one that it names in the same
    file has changed. A file that the revision does not have is new, every line of it.
    """
    name = session.options.since or "HEAD"
    errors = list(results.errors)
    kept: list[Result] = []
    changed: dict[str, set[int] | None] = {}
    with Revision(name) as revision:
        for result in results.results:
            path = result.place.path
            if path not in changed:
                try:
                    changed[path] = _changed(session, revision, result.place.source)
                except NoRevision as problem:
                    changed[path] = None
                    errors.append(RunError(path, str(problem)))
            lines = changed[path]
            places = (result.place, *(other.place for other in result.related if other.place.path == path))
            if (
                lines is not None
                and result.status == "reported"
                and not any(_touches(place, lines) for place in places)
            ):
                result = result._replace(status="hidden", reason=f"on lines that have not changed since {name}")
            kept.append(result)
    return results._replace(results=tuple(kept), errors=tuple(dict.fromkeys(errors)))


def _changed(session: Session, revision: Revision, now: Source) -> set[int] | None:
    """The 1-based lines of a text that its earlier version does not have there; None if there is no earlier version."""
    data = revision.bytes_of(now.name)
    before = session.source_of(data, now.name) if data is not None else None
    if not isinstance(before, Source):
        return None
    matcher = SequenceMatcher(None, _lines(before), _lines(now), autojunk=False)
    changed: set[int] = set()
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind != "equal":
            changed.update(range(start + 1, end + 1))
    return changed


def _lines(source: Source) -> list[str]:
    return [source.line_text(number) for number in range(1, len(source.line_starts) + 1)]


def _touches(place: Place, lines: set[int]) -> bool:
    return not lines.isdisjoint(range(place.start.line, place.end.line + 1))
