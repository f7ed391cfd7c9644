"""``newslint stats``: how long files and folders are, and how hard to read."""

import os
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from newslint.cli.listing import configured

if TYPE_CHECKING:
    from newslint.document import Document


class Measures(NamedTuple):
    """What is counted of one file, or of several together.

    ``quoted`` counts the words in quotation marks and block quotes. The scores
    are those of ``newslint.analyses.readability``; of several files, their mean
    by words. ``longest`` has the words of the longest sentence, ``line`` the
    1-based line on which it begins, 0 for several files.
    """

    path: str
    files: int
    words: int
    sentences: int
    paragraphs: int
    quoted: int
    grade: float
    fog: float
    smog: float
    dale_chall: float
    ease: float
    longest: int
    line: int


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def command(paths: tuple[str, ...], output_format: str, config: str | None, isolated: bool) -> None:
    """Count words, sentences and paragraphs, and measure how hard PATHs are to read.

    Exit status 2 if a file cannot be read; the others are measured all the same.
    """
    from newslint.analysis import Unavailable
    from newslint.configuration import BadConfiguration
    from newslint.results import RunError
    from newslint.session import Options, Session, cache_folder

    session = Session(Options(config=config or "", isolated=isolated, cache=cache_folder()))
    files: list[Measures] = []
    skipped: list[tuple[str, str]] = []
    try:
        found = session.gather(paths or (".",))
        errors = list(found.errors)
        for path in found.paths:
            document = session.read_file(path)
            if isinstance(document, RunError):
                errors.append(document)
            elif document is not None:
                try:
                    files.append(measures(document))
                except Unavailable as reason:
                    skipped.append((path, str(reason)))
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None
    failed = [(error.path, error.message) for error in errors]
    if output_format == "json":
        _print_json(files, skipped, failed)
    elif files:
        _print_table(files)
    else:
        click.echo("no files")
    _complain([*skipped, *failed])
    if failed:
        raise click.exceptions.Exit(2)


def measures(doc: "Document") -> Measures:
    """What is counted of one article. Raises Unavailable for one that is not in English."""
    from newslint.analyses.readability import readability, running_sentences, words_of

    scores = doc[readability]
    longest = max(doc[running_sentences], key=lambda one: len(words_of(doc, one.span)), default=None)
    return Measures(
        path=doc.source.name,
        files=1,
        words=scores.words,
        sentences=scores.sentences,
        paragraphs=len({sentence.block for sentence in doc[running_sentences]}),
        quoted=_quoted(doc),
        grade=round(scores.grade, 1),
        fog=round(scores.fog, 1),
        smog=round(scores.smog, 1),
        dale_chall=round(scores.dale_chall, 1),
        ease=round(scores.ease, 1),
        longest=len(words_of(doc, longest.span)) if longest else 0,
        line=doc.source.position(doc.to_source(longest.span).start).line if longest else 0,
    )


def _quoted(doc: "Document") -> int:
    """The words of the running text that are someone else's."""
    from newslint.analyses.quotations import quotations
    from newslint.analyses.readability import running_sentences, words_of

    running = {sentence.block for sentence in doc[running_sentences]}
    whole = {index for index in running if doc.blocks[index].kind == "block_quote"}
    inside = [each for each in doc[quotations].all if not each.depth and each.block in running - whole]
    spans = [*(each.inner for each in inside), *(doc.blocks[index].span for index in whole)]
    return sum(len(words_of(doc, span)) for span in spans)


def together(path: str, each: Iterable[Measures]) -> Measures:
    """Several files as one: sums, the longest sentence of all, and scores as the mean by words."""
    rows = list(each)
    words = sum(row.words for row in rows)

    def mean(scores: Iterable[float]) -> float:
        return round(sum(score * row.words for score, row in zip(scores, rows, strict=True)) / max(words, 1), 1)

    return Measures(
        path=path,
        files=len(rows),
        words=words,
        sentences=sum(row.sentences for row in rows),
        paragraphs=sum(row.paragraphs for row in rows),
        quoted=sum(row.quoted for row in rows),
        grade=mean(row.grade for row in rows),
        fog=mean(row.fog for row in rows),
        smog=mean(row.smog for row in rows),
        dale_chall=mean(row.dale_chall for row in rows),
        ease=mean(row.ease for row in rows),
        longest=max((row.longest for row in rows), default=0),
        line=0,
    )


def _folders(files: list[Measures]) -> list[Measures]:
    """One row for each folder that holds some of the files itself."""
    inside: dict[str, list[Measures]] = defaultdict(list)
    for row in files:
        inside[os.path.dirname(row.path) or "."].append(row)
    return [together(folder, rows) for folder, rows in sorted(inside.items())]


def _print_table(files: list[Measures]) -> None:
    from newslint.reports import inert

    rows = [(row, row.path) for row in files]
    folders = _folders(files)
    rows += [(row, f"{row.path}/ ({row.files} files)") for row in folders if row.files > 1]
    if len(folders) > 1:
        rows.append((together("", files), f"all {len(files)} files"))
    click.echo("   words  sentences  paragraphs  longest  quoted  grade   fog  ease")
    for row, name in rows:
        quoted = f"{row.quoted / max(row.words, 1):.0%}"
        click.echo(
            f"{row.words:8} {row.sentences:10} {row.paragraphs:11} {row.longest:8} {quoted:>7} {row.grade:6} "
            f"{row.fog:5} {row.ease:5}  {inert(name)}"
        )


def _print_json(files: list[Measures], skipped: list[tuple[str, str]], failed: list[tuple[str, str]]) -> None:
    import json

    from newslint import __version__

    report: dict[str, Any] = {"schema": 1, "newslint": __version__}
    report["files"] = [row._asdict() for row in files]
    report["folders"] = [row._asdict() for row in _folders(files)]
    report["total"] = together("", files)._asdict()
    for key, told in (("skipped", skipped), ("errors", failed)):
        report[key] = [{"path": path, "message": message} for path, message in told]
    click.echo(json.dumps(report, ensure_ascii=False, indent=2))


def _complain(told: list[tuple[str, str]]) -> None:
    from newslint.reports import inert

    for path, message in told:
        click.echo(inert(f"{path}: {message}"), err=True)
