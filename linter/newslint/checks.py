"""From a rule's card to the function that looks: all that a run needs of a rule's file."""

from importlib import import_module

from newslint.kinds import Kind
from newslint.rule import Check, Declared, RuleCard, RuleOptions


class BadRule(Exception):
    """A rule file that cannot be used. ``line`` is 1-based, 0 if unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def load_check(card: RuleCard, options: RuleOptions) -> Check:
    """The function that looks: the module's, or the one its kind makes of a Markdown page. Raises BadRule.

    ``options`` holds a value for each option that the rule declares.
    """
    if card.module:
        check = declared_in(card.module).check
        return (lambda doc: check(doc, options)) if card.options else check
    import json

    settings = json.loads(card.settings)
    return kind_of(settings["kind"]).make(settings, card)


def declared_in(module: str) -> Declared:
    """The one rule of an importable module. Raises BadRule if there is not exactly one, and what the import raises."""
    found = [value for value in vars(import_module(module)).values() if isinstance(value, Declared)]
    if len(found) != 1:
        raise BadRule(f"a rule's file declares one function with @rule; this one declares {len(found)}")
    return found[0]


def kind_of(name: str) -> Kind:
    """The kind of Markdown rule of this name, a module of ``newslint.kinds``."""
    kind: Kind = import_module(f"newslint.kinds.{name}").KIND
    return kind
