"""``newslint server``: for editors."""

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, which is the default.")
@click.option("--tcp", metavar="PORT", type=int, help="Speak over TCP on 127.0.0.1 instead.")
def command(stdio: bool, tcp: int | None) -> None:
    """Lint for an editor that speaks the Language Server Protocol, until it leaves."""
    if stdio and tcp:
        raise click.UsageError("--stdio and --tcp exclude each other")
    try:
        from newslint.lsp.features import start
    except ModuleNotFoundError as missing:
        if missing.name not in ("pygls", "lsprotocol"):
            raise
        raise click.ClickException(
            'the language server needs the package pygls; install it with: pip install "newslint[server]"'
        ) from None
    start(port=tcp or 0)
