"""``newslint rules``: what there is to find."""

from collections.abc import Iterable
from typing import Any, get_args

import click

from newslint.cli.listing import all_rules, configured
from newslint.document import Scope
from newslint.finding import SEVERITIES
from newslint.packs import Rule
from newslint.suggest import closest


def _known(what: str, given: Iterable[str], known: set[str]) -> None:
    for name in given:
        if name not in known:
            raise click.UsageError(f"there is no {what} “{name}”{closest(name, known)}")


def _prove(rules: list[Rule]) -> None:
    """Hold rules to their pages; exit status 1 if one fails."""
    from newslint.testing.proofs import proofs_of

    failed = 0
    for rule in rules:
        every = list(proofs_of(rule))
        for proof in every:
            try:
                proof()
            except AssertionError as error:
                failed += 1
                click.echo(f"{proof}: {error}")
        click.echo(f"{rule.name}: {len(every)} proofs")
    if failed:
        raise click.exceptions.Exit(1)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--family", multiple=True, help="Only these families.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only rules that can report this severity.")
@click.option("--stage", type=click.Choice(["preview", "stable"]), help="Only rules of this stage.")
@click.option("--scope", help="Only rules that look at this part of an article (narrator, quotation, headline …).")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--prove", is_flag=True, help="Run the samples of their pages, house rules included.")
@configured
def command(output_format: str, prove: bool, config: str | None, isolated: bool, **only: Any) -> None:
    """List the rules, one a line: name, severity, stage, and what it finds."""
    rules = all_rules(config, isolated)
    _known("family", only["family"], {rule.card.family for rule in rules})
    _known("scope", (only["scope"],) if only["scope"] else (), set(get_args(Scope)))
    if prove:
        _prove([rule for rule in rules if not only["family"] or rule.card.family in only["family"]])
        return
    cards = [
        card
        for card in (rule.card for rule in rules)
        if (not only["family"] or card.family in only["family"])
        and (only["severity"] is None or only["severity"] in (card.severity, *dict(card.cases).values()))
        and (only["stage"] is None or card.stage == only["stage"])
        and (only["scope"] is None or only["scope"] in card.scope)
    ]
    if output_format == "json":
        import json

        rows = [{**card._asdict(), "cases": dict(card.cases), "options": dict(card.options)} for card in cards]
        for row in rows:
            del row["page"], row["settings"]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(card.name) for card in cards), default=0)
    for card in cards:
        click.echo(f"{card.name:{width}}  {card.severity:7}  {card.stage:7}  {card.summary}")
