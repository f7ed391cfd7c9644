"""``newslint registry``: look into the dated registries, check them, and add a row to one's own."""

import os
from collections.abc import Iterable, Iterator, Sized
from typing import TYPE_CHECKING

import click

from newslint.cli.listing import configured

if TYPE_CHECKING:
    from newslint.configuration import Configuration
    from newslint.world.entries import Entry
    from newslint.world.registry_files import Parsed

_HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=_HELP)
def command() -> None:
    """Dated registries: check them, show what they say, add a row to your own."""


@command.command(context_settings=_HELP)
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(dir_okay=False))
@configured
def check(files: tuple[str, ...], config: str | None, isolated: bool) -> None:
    """Check FILES, or else every registry in force, row by row.

    Exit status: 0 if every row can be used, 1 if one cannot, 2 if a file cannot be read.
    """
    from newslint.world.registry_review import overlaps, without_successor

    paths = files or _in_force(_configuration(config, isolated))
    unreadable = problems = 0
    entries: dict[str, Entry] = {}
    for path, read in _read(paths):
        for _, line, message in read.problems:
            click.echo(f"{path}:{line}: {message}" if line else f"{path}: {message}")
            unreadable += not line
            problems += 1
        if read.version:
            click.echo(f"{path}: {_count(read.rows, 'row')}")
        entries.update(_entries(path, read))
    for earlier, later in overlaps(entries.values()):
        since = later.valid_from or "an unknown day"
        click.echo(f"list {later.registry}: {later.id} begins on {since}, before {earlier.id} ends")
        problems += 1
    for entry, successor in () if files else without_successor([*entries.values()]):
        click.echo(f"list {entry.registry}: {entry.id} names a successor that no registry lists: {successor}")
        problems += 1
    total = f"{problems or 'no'} problem{'' if problems == 1 else 's'}"
    registries = f"{len(paths)} registr{'y' if len(paths) == 1 else 'ies'}"
    if unreadable < len(paths):
        click.echo(f"{_count(entries, 'row')} of {registries}, {total}")
    if problems:
        raise click.exceptions.Exit(2 if unreadable else 1)


@command.command(context_settings=_HELP)
@click.argument("name")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def show(name: str, output_format: str, config: str | None, isolated: bool) -> None:
    """Show every row that NAME finds: a name, an alias, an acronym, an office, or a row's id.

    Exit status 1 if there is none.
    """
    from newslint.world.registry_review import matching

    entries = [*_all_entries(_configuration(config, isolated)).values()]
    found = matching(entries, name)
    if output_format == "json":
        import json

        click.echo(json.dumps([entry._asdict() for entry in found], ensure_ascii=False, indent=2))
    else:
        for entry in sorted(found, key=lambda entry: (entry.kind, entry.valid_from, entry.id)):
            click.echo(_shown(entry))
    if not found:
        click.echo(f"no registry lists “{name}”", err=True)
        raise click.exceptions.Exit(1)


@command.command(context_settings=_HELP)
@click.option("--name", required=True, help="The body's or person's name, or the office's.")
@click.option("--kind", required=True, help="department, police force, city, office-holder, member, office …")
@click.option("--source", required=True, help="Where the fact stands, best an address.")
@click.option("--alias", "aliases", multiple=True, help="Another name; may be given several times.")
@click.option("--acronym", default="")
@click.option("--country", default="", help="The code of two letters: GB.")
@click.option("--from", "valid_from", default="", metavar="DAY", help="The first day, as 2018-01-08.")
@click.option("--to", "valid_to", default="", metavar="DAY", help="The first day on which it no longer holds.")
@click.option("--successor", default="", help="The name of what replaced it.")
@click.option("--office", default="", help="The office that a person holds.")
@click.option("--seat", default="", help="A person's constituency or state.")
@click.option("--party", default="")
@click.option("--person", default="", help="What is the same in all rows of one person.")
@click.option("--id", "id", default="", help="Made from the name unless given; that of a listed row replaces it.")
@click.option("--licence", default="own", show_default=True)
@click.option("--retrieved", default="", metavar="DAY", help="The day on which the source said so; today unless given.")
@click.option(
    "--file", "file", metavar="FILE", help="The registry, instead of house.csv in the configured rules folder."
)
@configured
def add(file: str | None, config: str | None, isolated: bool, aliases: tuple[str, ...], **given: str) -> None:
    """Add a row to your own registry. A row that could not be used is refused, and nothing is written."""
    from newslint.world.registry_files import BadRow, with_row
    from newslint.writing import write_whole

    settings = _configuration(config, isolated)
    target = os.path.relpath(file or _house(settings))
    row = given | {
        "aliases": ";".join(aliases),
        "id": given["id"] or _id(given),
        "retrieved": given["retrieved"] or _today(),
    }
    try:
        with open(target, "rb") as handle:
            before = handle.read()
    except FileNotFoundError:
        before = b""
    except OSError as error:
        raise click.ClickException(f"{target} cannot be read: {error.strerror}") from None
    try:
        after = with_row(before, row, target)
    except BadRow as problem:
        raise click.ClickException(f"{problem}; {target} was not touched") from None
    replaced = _all_entries(settings).get(row["id"])
    try:
        write_whole(target, after)
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None
    click.echo(f"{target}: added {row['id']}")
    if replaced is not None:
        click.echo(f"it replaces {_shown(replaced)}")


def _configuration(config: str | None, isolated: bool) -> "Configuration":
    from newslint import configuration

    path = "" if isolated else config or configuration.find(".")
    try:
        return configuration.load(path) if path else configuration.Configuration()
    except configuration.BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None


def _house(settings: "Configuration") -> str:
    if not settings.rules:
        raise click.UsageError("name the registry with --file, or set “rules” in the configuration to your own folder")
    return os.path.join(settings.rules[-1], "house.csv")


def _in_force(settings: "Configuration") -> list[str]:
    from newslint.world.registry_files import registry_files

    return registry_files(settings.packs, settings.rules)


def _read(paths: Iterable[str]) -> "Iterator[tuple[str, Parsed]]":
    from newslint.world.registry_files import parse

    for path in map(os.path.relpath, paths):
        yield path, parse(path)


def _entries(path: str, read: "Parsed") -> "dict[str, Entry]":
    """The entries of a file by id."""
    from newslint.world.entries import entry_of

    name = os.path.basename(path).removesuffix(".csv")
    return {row[0]: entry_of([*row[:12], name, *row[12:]]) for row in read.rows}


def _all_entries(settings: "Configuration") -> "dict[str, Entry]":
    """The entries of every registry in force by id; a later one replaces an earlier one."""
    return {id: entry for path, read in _read(_in_force(settings)) for id, entry in _entries(path, read).items()}


def _count(things: Sized, noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def _id(given: dict[str, str]) -> str:
    import re

    words = [given["name"], given["office"], given["valid_from"] if given["office"] else ""]
    return "house-" + re.sub(r"\W+", "-", " ".join(filter(None, words)).lower()).strip("-")


def _today() -> str:
    from datetime import date

    return date.today().isoformat()


def _shown(entry: "Entry") -> str:
    """A row in one line: what it says, since and until when, and where that comes from."""
    from newslint.reports import inert

    said = [entry.name, entry.office, entry.seat, entry.party, entry.acronym, entry.kind, entry.country]
    aliases = f" (also {', '.join(entry.aliases)})" if entry.aliases else ""
    days = f"{entry.valid_from or '?'} to {entry.valid_to or '?'}" if entry.valid_from or entry.valid_to else "no dates"
    after = f"; then {entry.successor}" if entry.successor else ""
    return inert(
        f"{', '.join(filter(None, said))}{aliases}: {days}{after} [{entry.id}, {entry.stated}, {entry.source}]"
    )
