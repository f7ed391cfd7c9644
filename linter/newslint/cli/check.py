"""``newslint check``: lint files and folders, report, and apply safe fixes."""

import os
import sys
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NoReturn

import click

from newslint.cli.reporting import report
from newslint.configuration import FAIL_ON, BadConfiguration
from newslint.finding import SEVERITIES, Severity
from newslint.verdicts.selection import Layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.results import RunError, RunResults
    from newslint.session import Session

LONG_RUN = 200
"""From this many files on, a terminal is shown progress."""


def _day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value} is not a day; write it as {datetime(2026, 1, 31):%Y-%m-%d}") from None


def _listed(context: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors, given several times or with commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _rule_names(context: click.Context, option: click.Parameter, incomplete: str) -> list[str]:
    from newslint.packs import load_rules

    names = {name for rule in load_rules().rules for name in (rule.name, rule.card.family)}
    return sorted(name for name in names if name.startswith(incomplete))


def _formats(context: click.Context, option: click.Parameter, incomplete: str) -> list[str]:
    from newslint.reports import formats

    return [name for name in formats() if name.startswith(incomplete)]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH | -]...")
@click.option(
    "--select",
    multiple=True,
    callback=_listed,
    metavar="RULES",
    shell_complete=_rule_names,
    help="Rules or families to run, instead of the configured ones.",
)
@click.option(
    "--extend-select",
    multiple=True,
    callback=_listed,
    metavar="RULES",
    shell_complete=_rule_names,
    help="Rules or families to run besides.",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=_listed,
    metavar="RULES",
    shell_complete=_rule_names,
    help="Rules or families not to run.",
)
@click.option(
    "--extend-ignore",
    multiple=True,
    callback=_listed,
    metavar="RULES",
    shell_complete=_rule_names,
    help="The same as --ignore, which already adds to the configuration.",
)
@click.option("--preview/--no-preview", default=None, help="Also run rules that are not yet stable.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The mildest severity that makes the run fail.")
@click.option(
    "--show",
    "shown",
    type=click.Choice(SEVERITIES),
    default="info",
    show_default=True,
    help="The mildest severity that is printed.",
)
@click.option(
    "--output-format",
    "formats",
    multiple=True,
    metavar="FORMAT[:FILE]",
    shell_complete=_formats,
    help="full (default), concise, grouped, json, sarif, github, gitlab …; may be given several times, with files.",
)
@click.option(
    "--as-of", callback=_day, metavar="YYYY-MM-DD", help="The day on which the copy is judged; there is no other clock."
)
@click.option(
    "--since",
    metavar="REVISION",
    help="The git revision whose files count as published, for rules about changes; by default the last commit.",
)
@click.option(
    "--changed-lines", is_flag=True, help="Only findings on lines that differ from --since, or from the last commit."
)
@click.option("--fix", is_flag=True, help="Apply the fixes that cannot change what the text says.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--add-ignore", metavar="REASON", help="Write a directive with this reason for every finding, and end.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead of listing them.")
@click.option("--show-skipped", is_flag=True, help="List the rules that could not run, and why.")
@click.option("--show-held-back", is_flag=True, help="Also print what directives and --show hold back, and why.")
@click.option("--stdin-filename", metavar="NAME", help="The name that text on standard input (-) would have.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Use this configuration for every file.",
)
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--baseline", metavar="FILE", help="The file of known findings, instead of the configured one.")
@click.option("--no-baseline", is_flag=True, help="Report known findings too.")
@click.option("--archive", metavar="FOLDER", help="The index of published articles, instead of the configured one.")
@click.option("--grammar-url", metavar="URL", help="The LanguageTool server to ask, instead of the configured one.")
@click.option("--require-grammar", is_flag=True, help="Exit status 2 if LanguageTool could not look at everything.")
@click.option(
    "--exclude", multiple=True, metavar="GLOB", help="Leave these files and folders out, besides those configured."
)
@click.option("--force-exclude", is_flag=True, help="Leave excluded files out even if they are named.")
@click.option("--no-gitignore", is_flag=True, help="Also read files that .gitignore leaves out.")
@click.option("--skip-unrecognised", is_flag=True, help="Pass over named files that no reader knows.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour; NO_COLOR and FORCE_COLOR are heeded.",
)
@click.option("--watch", is_flag=True, help="Lint again whenever a file changes, until interrupted.")
@click.option("--no-cache", is_flag=True, help="Read and write no compiled rule index.")
def command(paths: tuple[str, ...], **asked: Any) -> None:
    """Lint files and folders; - is standard input, nothing is the current folder.

    Exit status: 0 clean, 1 findings at or above --fail-on, 2 could not do its job.
    """
    from newslint.session import Options, Session, cache_folder

    if asked["since"] == "":
        raise click.UsageError("--since names a revision, for example HEAD~1")
    options = Options(
        layer=Layer(asked["select"] or None, asked["extend_select"], asked["ignore"] + asked["extend_ignore"]),
        preview=asked["preview"],
        config=asked["config"] or "",
        isolated=asked["isolated"],
        as_of=asked["as_of"],
        force_exclude=asked["force_exclude"],
        respect_gitignore=not asked["no_gitignore"],
        exclude=asked["exclude"],
        skip_unrecognised=asked["skip_unrecognised"],
        cache="" if asked["no_cache"] else cache_folder(),
        since=asked["since"] or "",
        baseline="" if asked["no_baseline"] else asked["baseline"],
        archive=asked["archive"],
        grammar_url=asked["grammar_url"] or "",
        require_grammar=asked["require_grammar"],
    )
    paths = paths or (".",)
    try:
        if asked["watch"]:
            _watch(lambda: Session(options), paths, asked)
        sys.exit(_run(Session(options), paths, asked))
    except BadConfiguration as problem:
        raise click.ClickException(str(problem)) from None


def _watch(session: "Callable[[], Session]", paths: tuple[str, ...], asked: dict[str, Any]) -> NoReturn:
    """Run after every change, until the user has seen enough."""
    from newslint.cli.watching import watch

    if "-" in paths or asked["fix"] or asked["diff"] or asked["add_ignore"] is not None:
        raise click.UsageError("--watch only reports, and reads files")
    try:
        watch(session, lambda current: _run(current, paths, asked), paths)
    except KeyboardInterrupt:
        sys.exit(0)


def _run(session: "Session", paths: tuple[str, ...], asked: dict[str, Any]) -> int:
    """Lint, fix if asked, report; the exit status."""
    if "-" in paths and len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone")
    if paths == ("-",):
        return _run_text(session, sys.stdin.buffer.read(), asked["stdin_filename"] or "stdin.txt", asked)
    unmended: list[RunError] = []
    if asked["fix"] or asked["diff"]:
        from newslint.mending import mend_files

        changes, unmended = mend_files(session, paths, write=not asked["diff"])
        for change in changes:
            if asked["diff"]:
                _print_diff(change.diff)
            else:
                click.echo(f"{change.path}: {change.mended} fixed", err=True)
    with _progress() as progress:
        results = session.check(paths, progress)
    if asked["changed_lines"]:
        from newslint.changed_lines import on_changed_lines

        results = on_changed_lines(session, results)
    results = _without_mild(results._replace(errors=(*results.errors, *unmended)), asked["shown"])
    if asked["diff"]:
        _complain(results.errors)
        return 2 if results.errors else 1 if changes else 0
    if asked["add_ignore"] is not None:
        return _add_ignores(session, results, asked["add_ignore"])
    report(results, asked, sys.stdout)
    return _status(results, session, asked)


def _add_ignores(session: "Session", results: "RunResults", reason: str) -> int:
    """Write directives, and tell where, and for which findings none could be placed; the exit status."""
    from newslint.mending import ignore_findings
    from newslint.reports import render

    written, left, errors = ignore_findings(session, results.results, reason)
    for path in written:
        click.echo(f"{path}: directives written")
    _complain((*results.errors, *errors))
    if left:
        click.echo("these findings could not be given a directive:", err=True)
        click.echo(render("concise", results._replace(results=tuple(left))), nl=False, err=True)
    return 2 if results.errors or errors else 1 if left else 0


def _print_diff(diff: str) -> None:
    """A diff as ``patch`` reads it; on a terminal, without what could command it."""
    if sys.stdout.isatty():
        from newslint.reports import inert

        diff = "".join(f"{inert(line)}\n" for line in diff.split("\n")[:-1])
    click.echo(diff, nl=False)


def _complain(errors: "Iterable[RunError]") -> None:
    for error in errors:
        where = error.path + (f":{error.line}" if error.line else "")
        click.echo(f"{where}: {error.message}", err=True)


def _run_text(session: "Session", data: bytes, name: str, asked: dict[str, Any]) -> int:
    """Standard input. With ``--fix`` the mended text goes to standard output, the findings to standard error."""
    if asked["add_ignore"] is not None:
        raise click.UsageError("--add-ignore writes into files, and reads no standard input")
    if not (asked["fix"] or asked["diff"]):
        results = session.check_text(data, name)
        if asked["changed_lines"]:
            from newslint.changed_lines import on_changed_lines

            results = on_changed_lines(session, results)
        results = _without_mild(results, asked["shown"])
        report(results, asked, sys.stdout)
        return _status(results, session, asked)
    from newslint.mending import Change, mended
    from newslint.results import RunError

    change = mended(session, data, name)
    if asked["diff"]:
        if isinstance(change, Change):
            _print_diff(change.diff)
            return 1
        _complain([change] if change else [])
        return 2 if change else 0
    after = change.data if isinstance(change, Change) else data
    sys.stdout.buffer.write(after)
    sys.stdout.flush()
    results = _without_mild(session.check_text(after, name), asked["shown"])
    if isinstance(change, RunError):
        results = results._replace(errors=tuple(dict.fromkeys((*results.errors, change))))
    report(results, asked, sys.stderr)
    return _status(results, session, asked)


def _without_mild(results: "RunResults", mildest: Severity) -> "RunResults":
    """The run with what is milder than ``--show`` held back: it is counted, and does not make the run fail."""
    rank = {severity: number for number, severity in enumerate(SEVERITIES)}
    judged = (
        result._replace(status="hidden", reason=f"milder than {mildest}")
        if result.status == "reported" and rank[result.severity] < rank[mildest]
        else result
        for result in results.results
    )
    return results._replace(results=tuple(judged))


def _status(results: "RunResults", session: "Session", asked: dict[str, Any]) -> int:
    """0 clean, 1 findings at or above the threshold, 2 something could not be done.

    What ``--show`` hides fails the run only if ``--fail-on`` is given with it.
    """
    if results.errors:
        return 2
    counted = ("reported", "hidden") if asked["fail_on"] else ("reported",)
    for result in results.results:
        threshold = asked["fail_on"] or session.setup_for(result.place.path).configuration.fail_on
        if result.status not in counted or threshold == "never":
            continue
        if SEVERITIES.index(result.severity) >= SEVERITIES.index(threshold):
            return 1
    return 0


@contextmanager
def _progress() -> "Iterator[Callable[[int], None]]":
    """A line on standard error that counts files, if a terminal is listening and the run is long."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda done: None
        return
    shown = False

    def count(done: int) -> None:
        nonlocal shown
        if done % LONG_RUN == 0:
            shown = True
            click.echo(f"\r{done} files linted", nl=False, err=True)

    yield count
    if shown:
        click.echo("\r\x1b[K", nl=False, err=True)
