"""``newslint compare``: what one article has in common with another, side by side."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from newslint.cli.listing import configured

if TYPE_CHECKING:
    from newslint.analyses.quote_versions import Version
    from newslint.analyses.shared_passages import Change, SharedPassage
    from newslint.document import Document
    from newslint.session import Session
    from newslint.span import Span

_ENDS = 6
"""A passage is shown by so many of its first and its last words."""

_ENDS_OF_CHANGE = 3


class Unusable(click.ClickException):
    """An article that cannot be read."""

    exit_code = 2


class Altered(NamedTuple):
    """A quoted sentence of both articles; ``grade`` is that of its gravest difference."""

    here: "Span"
    there: "Span"
    grade: str
    changes: "tuple[tuple[Change, str], ...]"


class Compared(NamedTuple):
    """Two articles, what they share, the quotations that differ, and why the one may use the other's words.

    ``earlier`` is ``here`` or ``there``, whichever is known to have been published first, or empty.
    """

    here: "Document"
    there: "Document"
    passages: "tuple[SharedPassage, ...]"
    quotations: tuple[Altered, ...]
    credit_here: str
    credit_there: str
    earlier: str

    def shared(self, side: int) -> int:
        """The words of one side, 0 or 1, that stand in passages of both."""
        return len({pair[side] for passage in self.passages for pair in passage.pairs})


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("article", metavar="A")
@click.argument("other", metavar="B")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def command(article: str, other: str, output_format: str, config: str | None, isolated: bool) -> None:
    """Show what the articles A and B have in common, and where their quotations differ.

    Each is a file, or REVISION:FILE as git had it (HEAD~1:story.md), FILE as seen from the current folder.

    Exit status: 0 nothing in common, 1 shared passages or differing quotations, 2 an article cannot be read.
    """
    from newslint.configuration import BadConfiguration
    from newslint.session import Options, Session, cache_folder

    session = Session(Options(config=config or "", isolated=isolated, cache=cache_folder()))
    try:
        compared = compare(_read(session, article), _read(session, other))
    except BadConfiguration as problem:
        raise Unusable(str(problem)) from None
    if output_format == "json":
        _print_json(compared)
    else:
        _print_text(compared)
    if compared.passages or compared.quotations:
        raise click.exceptions.Exit(1)


def _read(session: "Session", given: str) -> "Document":
    from newslint.git import NoRevision, Revision
    from newslint.results import RunError

    name, colon, path = given.partition(":")
    data: bytes | RunError | None
    if colon and name and path and not os.path.exists(given):
        try:
            with Revision(name) as revision:
                data = revision.bytes_of(os.path.abspath(path))
        except NoRevision as problem:
            raise Unusable(f"{given}: {problem}") from None
        if data is None:
            raise Unusable(f"{given}: there is no such file, nor has git one of that revision")
    else:
        path, data = given, session.bytes_of(given)
    read = data if isinstance(data, RunError) else session.document_in(data, path)
    if isinstance(read, RunError):
        raise Unusable(f"{given}: {read.message}")
    assert read is not None  # only a session that skips files returns none
    read.source.name = given
    return read


def compare(here: "Document", there: "Document") -> Compared:
    """What two articles share; their worlds become one of the two alone."""
    from newslint.analyses.copied_passages import published_before
    from newslint.analyses.credit import ground
    from newslint.analyses.quote_versions import versions
    from newslint.analyses.shared_passages import shared_passages
    from newslint.world import World
    from newslint.world.archive import RunArchive

    here.world = there.world = World(RunArchive((here, there)))
    quotations = [_altered(version, here, mirrored=False) for version in here[versions] if _heard(version)]
    told = [altered.there for altered in quotations]
    for version in there[versions]:
        altered = _altered(version, there, mirrored=True)
        if _heard(version) and not any(altered.there.overlaps(span) for span in told):
            quotations.append(altered)
    earlier = "here" if published_before(here, there) else "there" if published_before(there, here) else ""
    return Compared(
        here,
        there,
        shared_passages(here, there),
        tuple(sorted(quotations, key=lambda one: (one.here, one.there))),
        ground(here, there),
        ground(there, here),
        earlier,
    )


def _heard(version: "Version") -> bool:
    from newslint.analyses.quote_edits import SILENT

    return version.grade not in SILENT


def _altered(version: "Version", doc: "Document", mirrored: bool) -> Altered:
    """A version that an analysis of ``doc`` found; ``mirrored`` says that ``doc`` is the second of the two."""
    from newslint.analyses.quote_edits import SILENT
    from newslint.analyses.shared_passages import Change

    statement, sentence = version.statement, version.statement.sentences[version.sentence]
    changes = []
    for edit in version.comparison.edits:
        if edit.grade not in SILENT:
            moved = range(edit.here.start + sentence.start, edit.here.stop + sentence.start)
            ours = statement.span(moved) if moved else None
            theirs = version.source.span(edit.there) if edit.there else None
            changes.append((Change(theirs, ours) if mirrored else Change(ours, theirs), edit.grade))
    spans = (statement.span(sentence), version.there)
    here, there = reversed(spans) if mirrored else spans
    return Altered(here, there, version.grade, tuple(changes))


def _print_text(compared: Compared) -> None:
    from newslint.analyses.words import words
    from newslint.reports import inert

    here, there = compared.here, compared.there
    lines = []
    for side, doc in enumerate((here, there)):
        total, shared = len(doc[words]), compared.shared(side)
        why = (compared.credit_here, compared.credit_there)[side]
        first = ", published first" if compared.earlier == ("here", "there")[side] else ""
        credit = f"; credit: {why}" if why else "; no credit found"
        lines.append(f"{_name(doc)}: {shared} of {total} words shared ({shared / max(total, 1):.0%}){first}{credit}")
    for passage in compared.passages:
        count = len(passage.pairs)
        quoted = f", {passage.quoted} of them quoted or outside the running text" if passage.quoted else ""
        changed = f", {_counted(len(passage.changes), 'change')}" if passage.changes else ""
        lines += ["", f"{count} words{' in a row' if not passage.changes else ''}{quoted}{changed}"]
        lines += _both(compared, passage.here, passage.there)
        lines += _table(compared, [(change, "") for change in passage.changes])
    for altered in compared.quotations:
        lines += ["", f"a quotation differs: {altered.grade}"]
        lines += _both(compared, altered.here, altered.there)
        lines += _table(compared, altered.changes)
    if not (compared.passages or compared.quotations):
        lines += ["", "no shared passage, and no quotation that differs"]
    click.echo("\n".join(map(inert, lines)))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _both(compared: Compared, here: "Span", there: "Span") -> list[str]:
    """Where a passage stands on the two sides, and how it begins and ends."""
    shown = []
    for doc, span in ((compared.here, here), (compared.there, there)):
        place = _place(doc, span)
        where = f"{place['line']}:{place['column']}-{place['end_line']}:{place['end_column']}"
        shown.append(f"  {_name(doc)}:{where}  {_ends(doc.words(span))}")
    return shown


def _ends(text: str, most: int = _ENDS) -> str:
    words = text.split()
    return " ".join(words if len(words) <= 2 * most + 1 else [*words[:most], "…", *words[-most:]])


def _table(compared: Compared, changes: "Sequence[tuple[Change, str]]") -> list[str]:
    """The words that differ, side by side, with the line and column on the left side of each."""
    rows = []
    for change, grade in changes:
        sides = []
        for doc, span in ((compared.here, change.here), (compared.there, change.there)):
            if span is None:
                sides.append("–")
            else:
                place = _place(doc, span)
                sides.append(f"{place['line']}:{place['column']} {_ends(doc.words(span), _ENDS_OF_CHANGE)}")
        rows.append((*sides, f"  ({grade})" if grade else ""))
    width = max((len(left) for left, _, _ in rows), default=0)
    return [f"    {left:<{width}}  |  {right}{grade}" for left, right, grade in rows]


def _name(doc: "Document") -> str:
    from newslint.reports import inert

    return inert(doc.source.name)


def _place(doc: "Document", span: "Span") -> dict[str, int]:
    """A place in the source: 1-based lines and code-point columns, 0-based offsets, ends exclusive."""
    there = doc.to_source(span)
    start, end = doc.source.position(there.start), doc.source.position(there.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "offset": there.start,
        "end_offset": there.end,
    }


def _print_json(compared: Compared) -> None:
    from newslint import __version__
    from newslint.reports._inert import as_json

    report: dict[str, Any] = {"schema": 1, "newslint": __version__}
    report["here"] = _side(compared, 0, compared.credit_here)
    report["there"] = _side(compared, 1, compared.credit_there)
    report["earlier"] = compared.earlier or None
    report["passages"] = [
        {
            "words": len(passage.pairs),
            "quoted": passage.quoted,
            **_places(compared, passage.here, passage.there),
            "changes": [_places(compared, *change) for change in passage.changes],
        }
        for passage in compared.passages
    ]
    report["quotations"] = [
        {
            "grade": altered.grade,
            **_places(compared, altered.here, altered.there),
            "changes": [{"grade": grade, **_places(compared, *change)} for change, grade in altered.changes],
        }
        for altered in compared.quotations
    ]
    click.echo(as_json(report, indent=2))


def _side(compared: Compared, side: int, credit: str) -> dict[str, Any]:
    from newslint.analyses.credit import credit as stated
    from newslint.analyses.words import words

    doc = (compared.here, compared.there)[side]
    total, shared = len(doc[words]), compared.shared(side)
    return {
        "path": doc.source.name,
        "words": total,
        "shared": shared,
        "share": round(shared / max(total, 1), 4),
        "agencies": sorted(doc[stated].agencies),
        "publisher": doc[stated].publisher or None,
        "credit": credit or None,
    }


def _places(compared: Compared, here: "Span | None", there: "Span | None") -> dict[str, Any]:
    """Both sides of a passage or a change, each with its place and its words; null on a side that has none."""
    return {
        side: {**_place(doc, span), "text": doc.words(span)} if span else None
        for side, doc, span in (("here", compared.here, here), ("there", compared.there, there))
    }
