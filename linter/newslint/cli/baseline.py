"""``newslint baseline``: accept the findings of an archive as they are, and see only what is new."""

import os
from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newslint.baselines import Entry
    from newslint.results import RunResults
    from newslint.session import Session

_HELP = {"help_option_names": ["-h", "--help"]}
_FILE = click.option(
    "--file", "file", metavar="FILE", help="The baseline, instead of the configured newslint-baseline.json."
)


@click.group(context_settings=_HELP)
def command() -> None:
    """Known findings: create, prune or show the file that holds them back."""


@command.command(context_settings=_HELP)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@_FILE
def create(paths: tuple[str, ...], file: str | None) -> None:
    """Lint PATHS and take every finding into the baseline; what is known of other files stays."""
    from newslint.baselines import entries_for

    session, target = _session(file)
    results = _checked(session, paths)
    found = entries_for(target, results.results)
    _write(target, (*found, *_others(target, results, _entries(target))))
    click.echo(f"{target}: {_count(found, 'finding')} of {_files(found)}")


@command.command(context_settings=_HELP)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@_FILE
@click.option("--check", is_flag=True, help="Change nothing; exit status 1 if the file would change.")
def prune(paths: tuple[str, ...], file: str | None, check: bool) -> None:
    """Lint PATHS and take out of the baseline what is no longer found; renamed files get their new names."""
    from newslint.baselines import entries_for, held_back

    session, target = _session(file)
    results = _checked(session, paths)
    entries = _entries(target)
    known = [each for each in held_back(target, results.results) if each.status == "baselined"] if entries else []
    left = (*entries_for(target, known), *_others(target, results, entries))
    changed = set(left) != set(entries)
    if changed and not check:
        _write(target, left)
    click.echo(f"{target}: {_count(left, 'finding')} of {len(entries)} {'would stay' if check else 'stay'}")
    if changed and check:
        raise click.exceptions.Exit(1)


@command.command(context_settings=_HELP)
@_FILE
@click.option("--statistics", is_flag=True, help="Count by rule instead of listing.")
def show(file: str | None, statistics: bool) -> None:
    """List the findings of the baseline."""
    from newslint.reports import inert

    _, target = _session(file)
    entries = _entries(target)
    if statistics:
        for rule, count in sorted(Counter(entry.rule for entry in entries).items()):
            click.echo(f"{count:5}  {rule}")
    else:
        for entry in entries:
            click.echo(f"{inert(entry.path)}: {entry.rule}: {inert(entry.words)}")
    click.echo(f"{_count(entries, 'finding')} of {_files(entries)} in {target}")


def _session(file: str | None) -> "tuple[Session, str]":
    """A session that holds nothing back, and the baseline's path."""
    from newslint.configuration import BadConfiguration
    from newslint.session import Options, Session, cache_folder

    try:
        target = file or Session(Options(cache=cache_folder())).setup_in().baseline
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None
    return Session(Options(baseline="", cache=cache_folder())), os.path.relpath(target)


def _checked(session: "Session", paths: tuple[str, ...]) -> "RunResults":
    """The run over ``paths``; problems are told, and end the command, since a baseline of half a run hides the rest."""
    from newslint.configuration import BadConfiguration

    try:
        results = session.check(paths or (".",))
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None
    for error in results.errors:
        click.echo(f"{error.path}{f':{error.line}' if error.line else ''}: {error.message}", err=True)
    if results.errors:
        raise click.ClickException("the baseline was not touched, since not everything could be linted")
    return results


def _others(target: str, results: "RunResults", entries: "tuple[Entry, ...]") -> "tuple[Entry, ...]":
    """What the baseline knows of files that are there and were not linted."""
    from newslint.baselines import gone, known_as

    linted = {known_as(target, path) for path in results.paths}
    return tuple(entry for entry in entries if entry.path not in linted and not gone(target, entry.path))


def _entries(target: str) -> "tuple[Entry, ...]":
    from newslint.baselines import BadBaseline, read

    try:
        return read(target)
    except FileNotFoundError:
        return ()
    except BadBaseline as problem:
        raise click.ClickException(f"{target}{f':{problem.line}' if problem.line else ''}: {problem}") from None


def _write(target: str, entries: "tuple[Entry, ...]") -> None:
    from newslint.baselines import write

    try:
        write(target, entries)
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None


def _files(entries: "tuple[Entry, ...]") -> str:
    files = len({entry.path for entry in entries})
    return f"{files} file{'' if files == 1 else 's'}"


def _count(things: "tuple[Entry, ...]", noun: str) -> str:
    return f"{len(things) or 'no'} {noun}{'' if len(things) == 1 else 's'}"
