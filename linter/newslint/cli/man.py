"""``newslint man``: the manual page, made from the commands themselves."""

import re
from collections.abc import Iterator

import click

from newslint import __version__

_STATUS = (
    ("0", "Nothing at or above --fail-on was found."),
    ("1", "Something was."),
    ("2", "Something could not be read or done; everything else was."),
)
_FILES = (
    ("newslint.toml, .newslint.toml, pyproject.toml", "The configuration; the nearest above an article wins."),
    ("newslint-baseline.json", "Findings that are known, beside the configuration."),
)
_ENVIRONMENT = (
    ("NEWSLINT_CACHE_DIR", "Where compiled indexes are kept."),
    ("NO_COLOR, FORCE_COLOR", "Whether colours are used, unless --color says."),
)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Print the manual page; save it as newslint.1 where man looks."""
    from newslint.cli import newslint

    click.echo("\n".join(_page(newslint)))


def _page(group: click.Group) -> Iterator[str]:
    context = click.Context(group, info_name="newslint")
    yield f'.TH NEWSLINT 1 "" "newslint {__version__}" "User Commands"'
    yield from (".SH NAME", r"newslint \- a linter for news copy")
    yield from (".SH SYNOPSIS", r".B newslint", r"[\fICOMMAND\fR] [\fIOPTION\fR]... [\fIPATH\fR]...")
    yield from (".SH DESCRIPTION", _text((group.help or "").partition("\n\n")[2]))
    yield ".SH COMMANDS"
    for name in group.list_commands(context):
        made = group.get_command(context, name)
        if made is not None:
            yield from _command(made, name, context)
    for title, entries in (("EXIT STATUS", _STATUS), ("FILES", _FILES), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {title}"
        for term, meaning in entries:
            yield from (".TP", rf"\fB{_text(term)}\fR", _text(meaning))


def _command(made: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    context = click.Context(made, info_name=name, parent=parent)
    usage = " ".join([name, *made.collect_usage_pieces(context)])
    yield from (f".SS {_text(usage)}", _text(made.help or ""))
    if isinstance(made, click.Group):
        for inner in made.list_commands(context):
            below = made.get_command(context, inner)
            if below is not None:
                yield from _command(below, f"{name} {inner}", context)
    for parameter in made.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            yield from (".TP", rf"\fB{_text(record[0])}\fR", _text(record[1]))


def _text(words: str) -> str:
    """Words as roff shows them: one line, no requests, no escapes."""
    line = re.sub(r"\s+", " ", words.replace("\\", r"\e").replace("-", r"\-")).strip()
    return rf"\&{line}" if line.startswith((".", "'")) else line
