"""``newslint baseline``: accept the findings of an archive as they are, and see only what is new."""

import os
from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newslint.results import RunResults
    from newslint.session import Session
    from newslint.verdicts.baseline import Entry

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
    from newslint.verdicts.baseline import entries_of

    session, target = _session(file)
    results = _checked(session, paths)
    found = entries_of((_known(target, each.place.path), each) for each in results.results)
    linted = {_known(target, path) for path in results.paths}
    kept = [entry for entry in _entries(target) if entry.path not in linted and not _gone(target, entry.path)]
    _write(target, (*found, *kept))
    click.echo(f"{target}: {_count(found, 'finding')} of {len({entry.path for entry in found})} files")


@command.command(context_settings=_HELP)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@_FILE
@click.option("--check", is_flag=True, help="Change nothing; exit status 1 if the file would change.")
def prune(paths: tuple[str, ...], file: str | None, check: bool) -> None:
    """Lint PATHS and take out of the baseline what is no longer found; renamed files get their new names."""
    from newslint.verdicts.baseline import entries_of, hold_back

    session, target = _session(file)
    results = _checked(session, paths)
    entries = _entries(target)
    judged = hold_back(results.results, entries, lambda path: _known(target, path), lambda path: _gone(target, path))
    linted = {_known(target, path) for path in results.paths}
    left = entries_of((_known(target, each.place.path), each) for each in judged if each.status == "baselined")
    left += tuple(entry for entry in entries if entry.path not in linted and not _gone(target, entry.path))
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
    click.echo(f"{_count(entries, 'finding')} of {len({entry.path for entry in entries})} files in {target}")


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


def _entries(target: str) -> "tuple[Entry, ...]":
    from newslint.verdicts.baseline import BadBaseline, load

    try:
        with open(target, "rb") as handle:
            return load(handle.read())
    except FileNotFoundError:
        return ()
    except (OSError, BadBaseline) as problem:
        line = getattr(problem, "line", 0)
        raise click.ClickException(f"{target}{f':{line}' if line else ''}: {problem}") from None


def _write(target: str, entries: "tuple[Entry, ...]") -> None:
    from newslint.verdicts.baseline import dump
    from newslint.writing import write_whole

    try:
        write_whole(target, dump(entries))
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None


def _known(target: str, path: str) -> str:
    from newslint.session import known_as

    return known_as(os.path.dirname(os.path.abspath(target)), path)


def _gone(target: str, known: str) -> bool:
    return not os.path.exists(os.path.join(os.path.dirname(os.path.abspath(target)), known))


def _count(things: "tuple[Entry, ...]", noun: str) -> str:
    return f"{len(things) or 'no'} {noun}{'' if len(things) == 1 else 's'}"
