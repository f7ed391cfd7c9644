"""Where reports go: standard output, files, and the page of a step on GitHub Actions."""

import os
from collections.abc import Iterable
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from newslint.results import RunResults


def report(results: "RunResults", asked: dict[str, Any], stream: IO[str]) -> None:
    """Print the results, or write them to the files that ``--output-format`` names. Raises click's exceptions."""
    from newslint.reports import Style, UnknownFormat, render

    sinks = [sink.partition(":") for sink in asked["formats"]] or [("full", "", "")]
    if asked["statistics"]:
        sinks = [("statistics", "", "")]
    for format, _, target in sinks:
        style = Style(
            color=not target and _colored(asked["color"], stream),
            width=_columns() if stream.isatty() and not target else Style().width,
            show_skipped=asked["show_skipped"],
            show_held_back=asked["show_held_back"],
        )
        try:
            text = render(format, results, style)
        except UnknownFormat as unknown:
            raise click.UsageError(str(unknown)) from None
        if target:
            _write(target, text.encode("utf-8", "backslashreplace"), results.paths)
        else:
            stream.write(text)
            stream.flush()
            if format == "github":
                _summarise_step(results)


def _summarise_step(results: "RunResults") -> None:
    """Add the whole table to the page of a step on GitHub Actions, where annotations are limited."""
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if page:
        from newslint.reports import render

        try:
            with open(page, "a", encoding="utf-8", errors="backslashreplace") as handle:
                handle.write(render("markdown", results))
        except OSError as error:
            click.echo(f"the step summary cannot be written: {error.strerror}", err=True)


def _write(target: str, data: bytes, articles: Iterable[str]) -> None:
    """Replace a file whole; a device or a pipe is written to. An article is never taken for a report."""
    if os.path.realpath(target) in set(map(os.path.realpath, articles)):
        raise click.ClickException(f"{target} is one of the articles; the report would have replaced it")
    try:
        if os.path.exists(target) and not os.path.isfile(target):
            with open(target, "wb") as handle:
                handle.write(data)
        else:
            from newslint.writing import write_whole

            write_whole(target, data)
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written: {error.strerror}") from None


def _columns() -> int:
    """The width of the terminal."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _colored(wish: str, stream: IO[str]) -> bool:
    """``--color``, else FORCE_COLOR, else NO_COLOR, else whether a terminal is listening."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()
