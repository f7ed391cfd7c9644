"""``newslint completion``: the script that lets a shell complete commands, options and rule names."""

import click
from click.shell_completion import get_completion_class


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for SHELL; source it, or put it where the shell looks."""
    from newslint.cli import newslint

    made = get_completion_class(shell)
    if made is None:
        raise click.ClickException(f"no completion for {shell} in this version of click")
    click.echo(made(newslint, {}, "newslint", "_NEWSLINT_COMPLETE").source())
