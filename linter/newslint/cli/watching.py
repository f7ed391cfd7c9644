"""``newslint check --watch``: the same run again whenever a file, or what the run depends on, changes."""

import os
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

import click

from newslint.configuration import BadConfiguration
from newslint.session import Session

PAUSE = 0.3
"""Seconds between two looks at the files."""

Stamp = tuple[str, int, int]


def watch(session: Callable[[], Session], run: Callable[[Session], int], paths: tuple[str, ...]) -> NoReturn:
    """Call ``run`` with a new session now and after every change, until interrupted.

    A session is made anew each time, so that a changed configuration, house rule or registry counts.
    """
    before: list[Stamp] | str = ""
    while True:
        try:
            current = session()
            state: list[Stamp] | str = sorted(_stamps(current, paths))
            problem = ""
        except BadConfiguration as error:
            state = problem = str(error)
        if state != before:
            if before:
                click.echo("\x1b[2J\x1b[H" if os.isatty(1) else "---")
            if problem:
                click.echo(problem)
            else:
                run(current)
            click.echo("watching for changes; end with Control-C", err=True)
            before = state
        time.sleep(PAUSE)


def _stamps(session: Session, paths: tuple[str, ...]) -> Iterator[Stamp]:
    """Path, time and size of every file that the outcome depends on."""
    files = list(session.gather(paths).paths)
    for folder in {os.path.dirname(os.path.abspath(path)) for path in files} or {os.getcwd()}:
        setup = session.setup_in(folder)
        files += [setup.configuration.path, setup.baseline]
        files += [os.path.join(where, name) for where in setup.configuration.rules for name in _listed(where)]
    for path in dict.fromkeys(files):
        try:
            stat = os.stat(path)
        except OSError:
            continue
        yield path, stat.st_mtime_ns, stat.st_size


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
