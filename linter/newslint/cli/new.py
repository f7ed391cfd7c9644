"""``newslint new``: the one file that a new rule needs."""

import os
import re

import click

_PAGE = """\
{summary}

## What it does
{what}

## Why is this bad?
{why}

## Example
```news bad
{bad}
```
```news good
{good}
```

## References
- {reference}
"""

_TEXTS = {
    "summary": "One sentence: what the rule finds.",
    "what": "Which words are flagged, and which are spared.",
    "why": "What a reader loses, or what a published standard asks for.",
    "bad": "A sentence in which [[teh]] marked words are flagged, all of them and nothing else.",
    "good": "A sentence in which nothing is flagged; one for every condition of the rule.",
    "reference": "the standard or source that the rule rests on",
}

_PYTHON = '''\
"""
{page}"""

from collections.abc import Iterator

from newslint import Document, Finding, Span, rule
from newslint.analyses.words import words


@rule(severity="info", since="{version}", triggers=("teh",))
def {function}(doc: Document) -> Iterator[Finding]:
    for word in doc[words]:
        if word.folded == "teh":
            span = Span(word.start, word.end)
            yield Finding(span, f"“{{doc.words(span)}}” reads like “the”", help="what to do about it")
'''

_MARKDOWN = """\
+++
kind = "phrase"
severity = "info"
since = "{version}"
message = "“{{match}}” reads like “{{better}}”"

[swap]
"teh" = "the"
+++

{page}"""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule", metavar="FAMILY/RULE-NAME")
@click.option("--page", is_flag=True, help="A Markdown rule, which needs no code, instead of a Python one.")
@click.option(
    "--into", metavar="FOLDER", type=click.Path(exists=True, file_okay=False), help="The pack's or house folder."
)
def command(rule: str, page: bool, into: str | None) -> None:
    """Write the file of a new rule, with a sample that already passes its proofs.

    The name says what is seen, and reads well after “allow”: figures/percentage-points.
    """
    if not re.fullmatch(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*", rule):
        raise click.UsageError(f"a rule is named family/rule-name in lower case, not “{rule}”")
    from newslint import __version__

    folder = into or _default_folder()
    importable = os.path.isfile(os.path.join(folder, "__init__.py"))
    if not importable and not page:
        raise click.UsageError(f"{folder} is no importable pack; a house rule is a page: add --page")
    family, name = rule.replace("-", "_").split("/")
    path = os.path.join(folder, family, name + (".md" if page else ".py"))
    since = ".".join(__version__.split(".")[:2])
    text = _PAGE.format(**_TEXTS)
    if page:
        content = _MARKDOWN.format(version=since, page=text)
    else:
        content = _PYTHON.format(version=since, page=text, function=name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    try:
        with open(path, "x", encoding="utf-8") as handle:
            handle.write(content)
    except FileExistsError:
        raise click.ClickException(f"{path} exists already; it was not touched") from None
    prove = f"pytest tests/test_rule_pages.py -k {rule}" if importable else f"newslint rules --prove --family {family}"
    click.echo(f"wrote {path}\nnext: write its samples, then run {prove}")


def _default_folder() -> str:
    """The rule pack of this checkout, or the house folder that the configuration names."""
    from newslint import configuration

    if os.path.isdir(os.path.join("rules", "newslint_rules")):
        return os.path.join("rules", "newslint_rules")
    found = configuration.find(".")
    folders = configuration.load(found).rules if found else ()
    if not folders:
        raise click.UsageError("name the pack's folder with --into, or set “rules” in the configuration")
    return folders[-1]
