"""``newslint grammar``: LanguageTool on this machine, fetched, started, stopped."""

from typing import NoReturn

import click

_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_HELP)
def command() -> None:
    """The local LanguageTool server that the grammar rules ask: install, start, stop, status."""


@command.command(context_settings=_HELP)
def install() -> None:
    """Fetch LanguageTool (80 MB) into the cache folder, with Maven or language-tool-python, and verify it."""
    from newslint.grammar.install import VERSION, NotInstalled, install

    click.echo(f"fetching LanguageTool {VERSION} …", err=True)
    try:
        click.echo(f"LanguageTool {VERSION} is in {install(_home())}")
    except NotInstalled as problem:
        _give_up(str(problem))


@command.command(context_settings=_HELP)
@click.option(
    "--idle", type=click.IntRange(min=1), default=60, show_default=True, metavar="MINUTES",
    help="End the server when it has not been used for so long.",
)  # fmt: skip
def start(idle: int) -> None:
    """Start the server, for all runs of this user; one that runs is left alone."""
    from newslint.grammar.server import NoServer, start

    try:
        state = start(_home(), idle)
    except NoServer as problem:
        _give_up(str(problem))
    click.echo(f"LanguageTool {state.version} answers at {state.url}, and ends {idle} minutes after its last use")


@command.command(context_settings=_HELP)
def stop() -> None:
    """End the server."""
    from newslint.grammar.server import NoServer, stop

    try:
        click.echo("the LanguageTool server has ended" if stop(_home()) else "no LanguageTool server was running")
    except NoServer as problem:
        _give_up(str(problem))


@command.command(context_settings=_HELP)
def status() -> None:
    """Tell whether the server answers. Exit status: 0 if it does, 1 if not."""
    from newslint.grammar.client import Client, Deadline, NoAnswer
    from newslint.grammar.server import locate

    try:
        url = locate(_home())
        version = Client(url).version(Deadline(5)).partition(" ")[0]
    except NoAnswer as problem:
        click.echo(str(problem))
        raise click.exceptions.Exit(1) from None
    click.echo(f"LanguageTool {version} answers at {url}")


def _home() -> str:
    from newslint.grammar import home_in
    from newslint.session import cache_folder

    return home_in(cache_folder())


def _give_up(problem: str) -> NoReturn:
    raise click.ClickException(problem)
