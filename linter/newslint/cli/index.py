"""``newslint index``: an archive of published articles, to compare new copy with."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newslint.reuse.article import Article
    from newslint.reuse.writer import Writer

_HELP = {"help_option_names": ["-h", "--help"]}
_INDEX = click.argument("index", metavar="INDEX", type=click.Path(file_okay=False))
_SHOWN_EVERY = 200


@click.group(context_settings=_HELP)
def command() -> None:
    """The archive that copied passages and quotations are looked up in: a folder on this machine.

    newslint check --archive INDEX, or archive = "INDEX" in the configuration, asks it.
    """


@command.command(context_settings=_HELP)
@_INDEX
def create(index: str) -> None:
    """Make an empty archive."""
    with _told(index):
        from newslint.reuse.manifest import create

        create(index)
    click.echo(f"{index}: an empty archive")


@command.command(context_settings=_HELP)
@_INDEX
@click.argument("paths", nargs=-1, metavar="[PATH | -]...")
@click.option(
    "--git", "revisions", metavar="REV..", help="Every version that these commits have, instead of the files."
)
def add(index: str, paths: tuple[str, ...], revisions: str | None) -> None:
    """Take in articles: files, folders, JSON Lines (.jsonl, .jsonl.gz, or - for standard input).

    An article whose key is known replaces the earlier one; one that is held as it is changes nothing, so that a build
    that was interrupted is taken up again by the same command. Each line of JSON Lines has an id, a text, and what is
    known besides: title, date, source, url, byline …
    """
    if not paths and revisions is None:
        raise click.UsageError("name files, folders or JSON Lines, or - for standard input")
    problems: list[str] = []
    with _writer(index) as writer, _progress("articles read") as progress:
        found = _versions(index, paths or (".",), revisions, problems) if revisions else _found(index, paths, problems)
        added = writer.add(found, progress)
        held = writer.manifest.counted
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(f"{index}: {added.new:,} new, {added.changed:,} changed, {added.known:,} known; {held:,} in all")
    if problems:
        raise click.exceptions.Exit(2)


@command.command(context_settings=_HELP)
@_INDEX
@click.argument("keys", nargs=-1, required=True, metavar="KEY...")
def remove(index: str, keys: tuple[str, ...]) -> None:
    """Take out the articles with these keys; * and ? match as in a shell. Their texts are gone at once."""
    with _writer(index) as writer:
        gone = writer.remove(keys)
        held = writer.manifest.counted
    if not gone:
        raise click.ClickException(f"no article of {index} has such a key")
    click.echo(f"{index}: {gone:,} removed; {held:,} in all")


@command.command(context_settings=_HELP)
@_INDEX
def compact(index: str) -> None:
    """Make one segment of everything, and give back the room of what was removed."""
    with _writer(index) as writer:
        writer.compact()
    click.echo(f"{index}: {_bytes(_size(index))}")


@command.command(context_settings=_HELP)
@_INDEX
@click.option("--repair", is_flag=True, help="Rebuild what is damaged from the articles' texts.")
def verify(index: str, repair: bool) -> None:
    """Read everything and compare checksums.

    Exit status: 0 sound, or repaired; 1 damaged; 2 could not be read.
    """
    with _writer(index) as writer:
        if told := writer.manifest.check():
            raise click.ClickException(f"{index}: {told}; make the index anew from the articles")
        damaged = list(writer.damaged())
        for damage in damaged:
            click.echo(f"{index}: {damage}", err=True)
        outdated = not writer.manifest.scheme_fits
        if outdated:
            click.echo(f"{index}: it was made with another list of common words", err=True)
        if repair:
            if outdated:
                writer.rebuild_all()
            else:
                for damage in damaged:
                    writer.rebuild(damage.name)
        held = writer.manifest.counted
    if (damaged or outdated) and not repair:
        raise click.exceptions.Exit(1)
    click.echo(f"{index}: {held:,} held, {'repaired' if damaged or outdated else 'sound'}")


@command.command(context_settings=_HELP)
@_INDEX
def stats(index: str) -> None:
    """Count what the archive holds."""
    with _told(index):
        from newslint.reuse.manifest import Manifest

        manifest = Manifest(index)
        rows, dead = manifest.segments(), manifest.dead()
        held, recent, generation = manifest.counted, manifest.recent_count, manifest.generation
        manifest.close()
    size = _size(index)
    click.echo(f"articles    {held:>14,}")
    click.echo(f"  recent    {recent:>14,}  not yet in a segment")
    click.echo(f"  removed   {len(dead):>14,}  still in a segment; index compact takes them out")
    click.echo(f"segments    {len(rows):>14,}")
    click.echo(f"generation  {generation:>14,}")
    click.echo(f"on disk     {_bytes(size):>14}{f'  {size / held:,.0f} bytes an article' if held else ''}")


@command.command(context_settings=_HELP)
@_INDEX
@click.option("--output", "-o", metavar="FILE", help="A file to write to, instead of standard output.")
def export(index: str, output: str | None) -> None:
    """Write every article as JSON Lines, which index add reads."""
    from newslint.writing import write_whole

    lines = (line.encode("utf-8", "backslashreplace") for line in _exported(index))
    if output is None:
        for line in lines:
            sys.stdout.buffer.write(line)
        sys.stdout.flush()
    else:
        try:
            write_whole(output, b"".join(lines))
        except OSError as error:
            raise click.ClickException(f"{output} cannot be written: {error.strerror}") from None


def _exported(index: str) -> Iterator[str]:
    import json

    with _told(index):
        from newslint.reuse.manifest import Manifest

        manifest = Manifest(index)
        for _, article in manifest.articles():
            names = ("id", "text", "facts", "blocks", "story")
            record = {name: value for name, value in zip(names, article, strict=True) if value}
            yield json.dumps(record, ensure_ascii=False) + "\n"
        manifest.close()


def _found(index: str, paths: tuple[str, ...], problems: list[str]) -> "Iterator[Article]":
    """The articles of files, folders, JSON Lines and standard input; what is none is told in ``problems``."""
    from newslint.results import RunError
    from newslint.reuse.article import of_document
    from newslint.reuse.intake import ENDINGS, Rejected, file_records, key_of, records
    from newslint.session import Options, Session, cache_folder

    for path in paths:
        if path == "-" or path.endswith(ENDINGS):
            try:
                for record in records(sys.stdin.buffer) if path == "-" else file_records(path):
                    if isinstance(record, Rejected):
                        problems.append(f"{path}:{record.line}: {record.reason}")
                    else:
                        yield record
            except (OSError, EOFError) as error:
                problems.append(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}")
    files = [path for path in paths if path != "-" and not path.endswith(ENDINGS)]
    session = Session(Options(cache=cache_folder(), skip_unrecognised=True))
    gathered = session.gather(files)
    problems += (f"{error.path}: {error.message}" for error in gathered.errors)
    for path in gathered.paths:
        doc = session.read_file(path)
        if isinstance(doc, RunError):
            problems.append(f"{doc.path}: {doc.message}")
        elif doc is not None:
            yield of_document(doc, key_of(index, path))


def _versions(index: str, paths: Iterable[str], revisions: str, problems: list[str]) -> "Iterator[Article]":
    """The articles of git commits, each version under a key of its own, ``path@commit``."""
    from newslint import readers
    from newslint.git import NoRevision, history, work_tree
    from newslint.results import RunError
    from newslint.reuse.article import of_document
    from newslint.reuse.intake import key_of
    from newslint.session import Options, Session, cache_folder

    session = Session(Options(cache=cache_folder(), skip_unrecognised=True))
    for folder in paths:
        root = work_tree(os.path.realpath(folder)) or folder
        try:
            for version in history(folder, revisions):
                if readers.format_of(version.path) is None or not version.data.strip():
                    continue
                path = os.path.join(root, version.path)
                doc = session.document_in(version.data, path)
                if isinstance(doc, RunError):
                    problems.append(f"{version.path}@{version.commit[:12]}: {doc.message}")
                elif doc is not None:
                    story = key_of(index, path)
                    yield of_document(doc, f"{story}@{version.commit[:12]}", story)
        except NoRevision as problem:
            problems.append(str(problem))


@contextmanager
def _writer(index: str) -> "Iterator[Writer]":
    with _told(index):
        from newslint.reuse.writer import Writer

        with Writer(index) as writer:
            yield writer


@contextmanager
def _told(index: str) -> Iterator[None]:
    """Turn what is wrong with an archive into a message with its name."""
    try:
        from newslint.reuse.errors import ArchiveError
    except ImportError:
        raise click.ClickException("an archive needs numpy: install newslint[archive]") from None
    try:
        yield
    except ArchiveError as problem:
        raise click.ClickException(f"{index}: {problem}") from None
    except ImportError as problem:
        if problem.name != "numpy":
            raise
        raise click.ClickException("an archive needs numpy: install newslint[archive]") from None


@contextmanager
def _progress(noun: str) -> "Iterator[Callable[[int], None]]":
    """A line on standard error that counts, if a terminal listens."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda done: None
        return

    def count(done: int) -> None:
        if done % _SHOWN_EVERY == 0:
            click.echo(f"\r{done:,} {noun}", nl=False, err=True)

    yield count
    click.echo("\r\x1b[K", nl=False, err=True)


def _size(index: str) -> int:
    """Bytes on disk."""
    sizes = 0
    for folder, _, files in os.walk(index):
        for name in files:
            try:
                sizes += os.path.getsize(os.path.join(folder, name))
            except OSError:
                continue  # merged away meanwhile
    return sizes


def _bytes(size: int) -> str:
    return f"{size / 1e9:,.2f} GB" if size >= 1e9 else f"{size / 1e6:,.1f} MB"
