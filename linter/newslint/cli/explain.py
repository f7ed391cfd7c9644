"""``newslint explain``: a rule's page, as it stands beside the rule."""

from typing import Any

import click

from newslint.cli.listing import all_rules, complete_rule, configured


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule", required=False, shell_complete=complete_rule)
@click.option("--all", "everything", is_flag=True, help="Every rule's page.")
@click.option("--output-format", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
@configured
def command(rule: str | None, everything: bool, output_format: str, config: str | None, isolated: bool) -> None:
    """Print what RULE, or each rule of a family, does, why, and how it looks in good and bad copy."""
    from newslint.rulefiles import read_page
    from newslint.suggest import closest

    rules = list(all_rules(config, isolated))
    if not everything:
        if rule is None:
            raise click.UsageError("name a rule, or give --all")
        chosen = [each for each in rules if rule in (each.name, each.card.family)]
        if not chosen:
            raise click.ClickException(f"there is no rule “{rule}”{closest(rule, [each.name for each in rules])}")
        rules = chosen
    pages: list[dict[str, Any]] = []
    for each in rules:
        card, page = each.card, read_page(each.card)
        if output_format == "json":
            pages.append({**card._asdict(), "cases": dict(card.cases), "sections": page.sections})
            continue
        cases = "".join(f"; {case}: {severity}" for case, severity in card.cases)
        click.echo(f"# {card.name}\n")
        click.echo(
            f"{card.severity}{cases} · confidence {card.confidence} · {card.stage} since {card.since} · fix: {card.fix}"
        )
        click.echo(f"looks at: {', '.join(card.scope)}\n")
        click.echo(page.text)
    if output_format == "json":
        import json

        for entry in pages:
            del entry["page"], entry["settings"]
        click.echo(json.dumps(pages if everything or len(pages) > 1 else pages[0], ensure_ascii=False, indent=2))
