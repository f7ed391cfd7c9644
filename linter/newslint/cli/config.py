"""``newslint config``: the settings in force, where they come from, and what each means."""

import click

from newslint.cli.listing import configured
from newslint.configuration import SETTINGS, BadConfiguration


def _written(value: object) -> str:
    """A setting as a reader would write it; “–” for one that is not set."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return (
            ", ".join(f"{one[0]} = {_written(one[1])}" if isinstance(one, tuple) else str(one) for one in value) or "–"
        )
    return str(value) if value else "–"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", default="x.txt", metavar="[PATH]")
@click.option("--settings", "explain", is_flag=True, help="Say what each setting means.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def command(path: str, explain: bool, output_format: str, config: str | None, isolated: bool) -> None:
    """Show the configuration in force for PATH, and which rules run on it and why."""
    from newslint.session import Options, Session, cache_folder

    if explain:
        for setting in SETTINGS:
            click.echo(f"{setting.key:18} {setting.shape:15} {setting.meaning}")
        return
    session = Session(Options(config=config or "", isolated=isolated, cache=cache_folder()))
    try:
        setup = session.setup_for(path)
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None
    values = setup.configuration._asdict()
    ignored = setup.ignored_on(path)
    options = {rule.name: dict(rule.options) for rule in setup.loaded.rules}
    choices = {rule.name: setup.selection.choose(rule.card, ignored) for rule in setup.loaded.rules}
    if output_format == "json":
        import json

        rules = {name: {**choice._asdict(), "options": options[name]} for name, choice in choices.items()}
        values["options"] = [option._asdict() for option in setup.configuration.options]
        click.echo(json.dumps({"settings": values, "rules": rules}, ensure_ascii=False, indent=2))
        return
    click.echo(f"configuration: {setup.configuration.path or 'none; these are the defaults'}")
    for key, value in values.items():
        if key not in ("path", "root", "options"):
            click.echo(f"  {key.replace('_', '-')}: {_written(value)}")
    click.echo("rules:")
    width = max(map(len, choices), default=0)
    for name, choice in choices.items():
        settings = "".join(f"; {option} = {value}" for option, value in options[name].items())
        click.echo(f"  {name:{width}}  {'on ' if choice.on else 'off'}  {choice.reason}{settings}")
