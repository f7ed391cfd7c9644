"""``newslint doctor``: what is installed, what is in force and where it comes from, and what is amiss."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.listing import configured

if TYPE_CHECKING:
    from newslint.session import Session, Setup

Facts = dict[str, Any]

PURPOSES = {
    "archive": "comparing with an index of published articles",
    "grammar": "fetching LanguageTool where there is no Maven",
    "server": "editors",
    "yaml": "front matter in full YAML",
}
"""What an extra of the package is for."""

PROGRAMS = {
    "git": "changed lines, and facts that differ from the published version",
    "java": "a LanguageTool server of one’s own",
}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@configured
def command(path: str, output_format: str, config: str | None, isolated: bool) -> None:
    """Say what is installed, what is in force for PATH, and what is amiss.

    Exit status: 0 if everything that is in force can be used, 2 if not.
    """
    from newslint.session import Options, Session, cache_folder

    session = Session(Options(config=config or "", isolated=isolated, cache=cache_folder()))
    facts = _machine() | {"cache": cache_folder()} | _in_force(session, path)
    if output_format == "json":
        import json

        click.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(facts)))
    if facts["problems"]:
        raise click.exceptions.Exit(2)


def _machine() -> Facts:
    """Versions: newslint, Python, the packages that it uses, the programs that it can use."""
    import platform
    import shutil

    from newslint import __version__

    return {
        "newslint": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "packages": list(_packages()),
        "programs": [{"name": name, "path": shutil.which(name), "for": purpose} for name, purpose in PROGRAMS.items()],
    }


def _packages() -> Iterator[Facts]:
    """The packages that the installed newslint declares; ``extra`` is empty for one that it always needs."""
    import re
    from importlib.metadata import PackageNotFoundError, requires, version

    try:
        declared = requires("newslint") or []
    except PackageNotFoundError:
        declared = []
    for requirement in declared:
        name = re.match(r"[\w.-]+", requirement)
        marker = re.search(r"extra == ['\"](\w+)", requirement)
        extra = marker.group(1) if marker else ""
        if name is None or extra == "dev":
            continue
        try:
            installed = version(name.group())
        except PackageNotFoundError:
            installed = None
        get = f'pip install "newslint[{extra}]"' if extra else f"pip install {name.group()}"
        yield {
            "name": name.group(),
            "version": installed,
            "extra": extra,
            "for": PURPOSES.get(extra, ""),
            "install": get,
        }


def _in_force(session: "Session", path: str) -> Facts:
    """The configuration with its rules, registries, archive and grammar checker, and what is wrong with them."""
    from newslint.configuration import BadConfiguration

    folder = path if os.path.isdir(path) else os.path.dirname(os.path.abspath(path))
    try:
        setup = session.setup_in(folder)
    except BadConfiguration as problem:
        return {"configuration": None, "problems": [str(problem)]}
    config = setup.configuration
    wrong = [*setup.loaded.problems, *setup.registries.problems]
    problems = [f"{path}:{line}: {message}" if line else f"{path}: {message}" for path, line, message in wrong]
    return {
        "configuration": config.path or None,
        "baseline": _baseline(setup, problems),
        "archive": _archive(session, setup, problems),
        "grammar": _grammar(setup, problems),
        "packs": [*_packs(setup)],
        "rules": {"known": len(setup.loaded.rules), "on": len(setup.rules)},
        "registries": [*_registries(setup)],
        "problems": problems,
    }


def _baseline(setup: "Setup", problems: list[str]) -> Facts | None:
    from newslint.baselines import BadBaseline, read

    if not setup.baseline or not (os.path.exists(setup.baseline) or setup.configuration.baseline):
        return None
    try:
        return {"path": setup.baseline, "findings": len(read(setup.baseline))}
    except (BadBaseline, FileNotFoundError) as problem:
        problems.append(f"{setup.baseline}: {problem}")
        return {"path": setup.baseline, "findings": None}


def _archive(session: "Session", setup: "Setup", problems: list[str]) -> Facts | None:
    from newslint.results import RunError
    from newslint.reuse.opening import Indexes

    if not setup.archive:
        return None
    index = Indexes().open(setup.archive)
    if isinstance(index, RunError):
        problems.append(f"{setup.archive}: {index.message}")
    return {"path": setup.archive, "usable": not isinstance(index, RunError)}


def _grammar(setup: "Setup", problems: list[str]) -> Facts:
    """Whether LanguageTool answers; a problem only if a rule that is on asks it."""
    from newslint.grammar import home_in, locate
    from newslint.grammar.client import Client, Deadline, NoAnswer
    from newslint.session import cache_folder

    asked = setup.grammar is not None
    try:
        url = setup.configuration.grammar_url or locate(home_in(cache_folder()))
        version = Client(url).version(Deadline(5)).partition(" ")[0] if asked else None
    except NoAnswer as problem:
        if asked:
            problems.append(f"the rules of the family grammar cannot run: {problem}")
        return {"asked": asked, "url": None, "version": None, "reason": str(problem)}
    return {"asked": asked, "url": url, "version": version, "reason": ""}


def _packs(setup: "Setup") -> Iterator[Facts]:
    """Each pack and folder of rules with the number of rules from it."""
    from importlib.util import find_spec

    for pack in setup.configuration.packs:
        found = find_spec(pack)
        where = os.path.dirname(found.origin) if found is not None and found.origin else ""
        yield {"name": pack, "path": where, "rules": _rules_below(setup, where)}
    for folder in setup.configuration.rules:
        yield {"name": os.path.basename(folder), "path": folder, "rules": _rules_below(setup, folder)}


def _rules_below(setup: "Setup", folder: str) -> int:
    inside = os.path.join(folder, "")
    return sum(1 for rule in setup.loaded.rules if folder and rule.card.page.startswith(inside))


def _registries(setup: "Setup") -> Iterator[Facts]:
    """Each registry with its rows, its version, and the day of its latest row."""
    from newslint.world.registry_files import COLUMNS, parse, registry_files

    retrieved = COLUMNS.index("retrieved")
    for path in registry_files(setup.configuration.packs, setup.configuration.rules):
        version, rows, _ = parse(path)
        yield {
            "name": os.path.basename(path).removesuffix(".csv"),
            "path": path,
            "rows": len(rows),
            "retrieved": max((row[retrieved] for row in rows), default=""),
            "version": version,
        }


def _lines(facts: Facts) -> Iterator[str]:
    """The same for people."""
    yield f"newslint {facts['newslint']}, Python {facts['python']}, {facts['platform']}"
    yield f"cache: {facts['cache'] or 'none'}"
    for package in facts["packages"]:
        purpose = f", for {package['for']}" if package["for"] else ""
        state = package["version"] or f"absent; {package['install']}"
        yield f"  {package['name']:22}{state}{purpose}"
    for program in facts["programs"]:
        yield f"  {program['name']:22}{program['path'] or 'absent'}, for {program['for']}"
    if "rules" in facts:
        yield f"configuration: {facts['configuration'] or 'none; these are the defaults'}"
        yield f"rules: {facts['rules']['on']} of {facts['rules']['known']} are on"
        for pack in facts["packs"]:
            yield f"  {pack['name']:22}{_count(pack['rules'], 'rule')}, {pack['path']}"
        yield "registries:"
        for registry in facts["registries"]:
            of = f"{_count(registry['rows'], 'row')} of {registry['retrieved'] or 'no day'}"
            yield f"  {registry['name']:22}{of}, version {registry['version']}"
        for name in ("baseline", "archive"):
            if facts[name]:
                yield f"{name}: {facts[name]['path']}"
        grammar = facts["grammar"]
        answers = f"LanguageTool {grammar['version'] or ''} at {grammar['url']}".replace("  ", " ")
        yield f"grammar: {grammar['reason'] or answers}{'' if grammar['asked'] else ' (no rule asks for it)'}"
    for problem in facts["problems"]:
        yield f"problem: {problem}"
    if not facts["problems"]:
        yield "no problem found"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
