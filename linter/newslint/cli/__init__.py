"""The command line: one file a command, each imported only when it is called."""

import gc
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from newslint import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = (
    "baseline", "check", "compare", "completion", "config", "doctor", "explain", "grammar", "index",
    "init", "man", "new", "registry", "rules", "server", "stats",
)  # fmt: skip
"""Each is a module of this package (``check`` → ``cli/check.py``) with a click command ``command``."""


class _Commands(click.Group):
    """Imports a command when it is asked for; ``check`` is meant when none is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newslint.cli.{cmd_name}").command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        names = [name for name in COMMANDS if name.startswith(incomplete)]
        return [CompletionItem(name) for name in names] or [CompletionItem(incomplete, type="file")]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = ctx.resilient_parsing or (args and (args[0] in COMMANDS or args[0] in ("-h", "--help", "--version")))
        return super().parse_args(ctx, args if own else ["check", *args])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint")
def newslint() -> None:
    """A linter for news copy.

    newslint PATH … lints files and folders; it reads them, and nothing leaves this machine.
    """


def main() -> None:
    """The console script. Exit status: 0 clean, 1 findings at or above ``--fail-on``, 2 could not do its job."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an article's words may not exist in a terminal's encoding
    gc.disable()  # a run makes a great many small tuples and hardly any circles
    try:
        status = newslint.main(prog_name="newslint", standalone_mode=False)
    except click.exceptions.Exit as exit:
        status = exit.exit_code
    except click.ClickException as error:
        error.show()
        status = 2
    except click.Abort:
        click.echo("stopped", err=True)
        status = 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    except Exception:
        import traceback

        traceback.print_exc()  # a defect of ours must not pass for findings
        status = 2
    finally:
        gc.freeze()  # the process ends: a last collection would look at everything, to free it no sooner
    sys.exit(status if isinstance(status, int) else 0)
