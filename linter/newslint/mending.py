"""``--fix`` and ``--diff``: the safe fixes of files and buffers, written whole or not at all."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from newslint.document import Document
from newslint.fixes import DoesNotConverge, Mended, mend, unified_diff
from newslint.results import Result, RunError
from newslint.session import Session
from newslint.source import Source
from newslint.writing import write_whole


class Change(NamedTuple):
    """A text that safe fixes change: its diff, its new bytes, and how many findings they mend."""

    path: str
    diff: str
    data: bytes
    mended: int


def mended(session: Session, data: bytes, path: str) -> Change | RunError | None:
    """What safe fixes make of one text; None if they change nothing."""
    source = session.source_of(data, path)
    if isinstance(source, RunError):
        return source
    try:
        made: Mended = mend(source, session.results_of)
    except DoesNotConverge as problem:
        return RunError(path, str(problem))
    return _change(source, made) if made.applied else None


def mend_files(session: Session, given: Iterable[str], write: bool) -> tuple[list[Change], list[RunError]]:
    """The changes of files and folders, written if ``write``; and what could not be mended or written.

    What cannot be read is left to the run that lints the files afterwards.
    """
    changes: list[Change] = []
    errors: list[RunError] = []
    for path in session.gather(given).paths:
        data = session.bytes_of(path)
        if isinstance(data, RunError) or isinstance(session.source_of(data, path), RunError):
            continue
        made = mended(session, data, path)
        if isinstance(made, Change) and write:
            try:
                write_whole(path, made.data)
            except OSError as error:
                made = RunError(path, f"the file cannot be written: {error.strerror}")
        if isinstance(made, Change):
            changes.append(made)
        elif made is not None:
            errors.append(made)
    return changes, errors


def ignore_findings(
    session: Session, results: Iterable[Result], reason: str
) -> tuple[list[str], list[Result], list[RunError]]:
    """Write a directive with ``reason`` for every reported finding into its file.

    Gives the files written, the findings for which no directive could be placed, and what could not be written.
    """
    from newslint.verdicts.ignoring import with_directives

    written: list[str] = []
    left: list[Result] = []
    errors: list[RunError] = []

    def read(source: Source) -> Document:
        doc = session.document_of(source)
        assert isinstance(doc, Document), f"{source.name} was read a moment ago"
        return doc

    for path, together in groupby(results, key=lambda result: result.place.path):
        found = list(together)
        before = found[0].place.source
        cards = [rule.card for rule in session.setup_for(path).loaded.rules]
        after, without = with_directives(before, found, reason, read, cards)
        left += without
        if after.text == before.text:
            continue
        try:
            write_whole(path, before.encode(after.text))
            written.append(path)
        except (OSError, UnicodeEncodeError) as problem:
            errors.append(RunError(path, f"the file cannot be written: {problem}"))
    return written, left, errors


def _change(before: Source, made: Mended) -> Change:
    diff = unified_diff(before.name, before.text, made.source.text)
    return Change(before.name, diff, before.encode(made.source.text), len(made.applied))
