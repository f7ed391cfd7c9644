"""``newslint init``: a configuration to begin with."""

import os

import click

_BEGINNING = """\
# newslint: what it looks for in this repository. `newslint config --settings` explains every key.

# Rules and families not to run.
ignore = []

# The mildest severity that makes a run fail: error, warning, info or never.
fail-on = "warning"

# Files and folders that are not linted, in the manner of .gitignore.
exclude = []

# Every suppression in a text must give its reason.
require-reasons = true

# A folder of this repository with house rules (.md) and registry rows (.csv).
# rules = "house"

[per-file-ignores]
# "archive/**" = ["time"]
"""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
def command(folder: str) -> None:
    """Write a newslint.toml with the common settings into FOLDER (default: the current one)."""
    path = os.path.join(folder, "newslint.toml")
    try:
        with open(path, "x", encoding="utf-8") as handle:
            handle.write(_BEGINNING)
    except FileExistsError:
        raise click.ClickException(f"{path} exists already; it was not touched") from None
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from None
    click.echo(f"wrote {path}")
