"""What the commands that speak of rules share: the rules there are, and the configuration's say in it."""

from collections.abc import Callable
from typing import Any

import click

from newslint.configuration import BadConfiguration
from newslint.packs import Rule


def configured(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--config`` and ``--isolated`` to a command."""
    command = click.option("--isolated", is_flag=True, help="Use no configuration file.")(command)
    path = click.Path(exists=True, dir_okay=False)
    return click.option("--config", metavar="FILE", type=path, help="Use this configuration.")(command)


def all_rules(config: str | None = None, isolated: bool = False) -> tuple[Rule, ...]:
    """Every rule of the packs that the configuration of the current folder names, selected or not."""
    from newslint.session import Options, Session, cache_folder

    session = Session(Options(config=config or "", isolated=isolated, cache=cache_folder()))
    try:
        loaded = session.setup_in().loaded
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None
    for problem_found in loaded.problems:
        click.echo(f"{problem_found.path}:{problem_found.line}: {problem_found.message}", err=True)
    return loaded.rules


def complete_rule(context: click.Context, option: click.Parameter, incomplete: str) -> list[str]:
    """Names of rules, for the shell."""
    return [rule.name for rule in all_rules() if rule.name.startswith(incomplete)]
