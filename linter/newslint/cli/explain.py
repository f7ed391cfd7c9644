"""``newslint explain``: a rule's page, as it stands beside the rule."""

from pathlib import Path
from typing import Any

import click

from newslint.cli.listing import all_rules, complete_rule, configured
from newslint.packs import Rule
from newslint.rule import RuleCard


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule", required=False, shell_complete=complete_rule)
@click.option("--all", "everything", is_flag=True, help="Every rule's page.")
@click.option("--output-format", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@click.option(
    "--to", "folder", metavar="FOLDER", type=click.Path(path_type=Path), help="Write a file a rule, and their index."
)
@configured
def command(
    rule: str | None, everything: bool, output_format: str, folder: Path | None, config: str | None, isolated: bool
) -> None:
    """Print what RULE, or each rule of a family, does, why, and how it looks in good and bad copy."""
    rules = _chosen(list(all_rules(config, isolated)), rule, everything)
    if folder is not None:
        _write(rules, folder)
    elif output_format == "json":
        _print_json(rules, everything or len(rules) > 1)
    else:
        for each in rules:
            click.echo(_page(each.card))


def _chosen(rules: list[Rule], name: str | None, everything: bool) -> list[Rule]:
    if everything:
        return rules
    if name is None:
        raise click.UsageError("name a rule, or give --all")
    chosen = [each for each in rules if name in (each.name, each.card.family)]
    if not chosen:
        from newslint.suggest import closest

        raise click.ClickException(f"there is no rule “{name}”{closest(name, [each.name for each in rules])}")
    return chosen


def _page(card: RuleCard) -> str:
    """The page of one rule under a heading that says how it reports."""
    from newslint.rulefiles import read_page

    cases = "".join(f"; {case}: {severity}" for case, severity in card.cases)
    off = "" if card.default else " · off by default"
    stage = f"{card.stage} since {card.since}"
    settable = ", ".join(f"{name} = {value}" for name, value in card.options)
    options = f"options: {settable}\n" if settable else ""
    return (
        f"# {card.name}\n\n"
        f"{card.severity}{cases} · confidence {card.confidence} · {stage} · fix: {card.fix}{off}\n"
        f"looks at: {', '.join(card.scope)}\n{options}\n"
        f"{read_page(card).text}"
    )


def _print_json(rules: list[Rule], several: bool) -> None:
    import json

    from newslint.rulefiles import read_page

    pages: list[dict[str, Any]] = []
    for each in rules:
        card = each.card
        tables = {"cases": dict(card.cases), "options": dict(card.options), "sections": read_page(card).sections}
        shown = {**card._asdict(), **tables}
        del shown["page"], shown["settings"]
        pages.append(shown)
    click.echo(json.dumps(pages if several else pages[0], ensure_ascii=False, indent=2))


def _write(rules: list[Rule], folder: Path) -> None:
    """A file a rule below ``folder``, and ``README.md`` that leads to them by family."""
    from newslint.writing import write_whole

    index = ["# The rules", "", f"{len(rules)} rules; this folder is written by `newslint explain --all --to FOLDER`."]
    family = ""
    for card in (rule.card for rule in rules):
        if card.family != family:
            family = card.family
            index += ["", f"## {family}", "", "| rule | severity | stage | finds |", "|---|---|---|---|"]
        target = folder / f"{card.name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(str(target), f"{_page(card).rstrip()}\n".encode())
        stage = card.stage if card.default else f"{card.stage}, off by default"
        severities = ", ".join(dict.fromkeys((card.severity, *dict(card.cases).values())))
        summary = card.summary.replace("|", "\\|")
        index.append(f"| [{card.name}]({card.name}.md) | {severities} | {stage} | {summary} |")
    write_whole(str(folder / "README.md"), "\n".join([*index, ""]).encode())
    click.echo(f"{folder}: {len(rules)} rules")
