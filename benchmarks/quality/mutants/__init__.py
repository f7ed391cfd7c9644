"""Planted errors: operators, one module a family, each found by its decorator."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Literal, NamedTuple, get_args

from mutants.article import Article, Place

Kind = Literal["natural", "carrier", "unseen"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Case(NamedTuple):
    """One planted error.

    ``places`` are where a finding is expected, in the code points of the
    mutant's text; meeting one of them is enough. ``twin`` is the same article
    with a harmless change beside the error's form. ``offered`` counts the
    places that the unaltered article had for it. ``neighbours`` are the other
    articles of the run, ``earlier`` the published version of the mutant, the
    twin and the unaltered article alike. ``wording`` names the carrier's wording; ``today``
    is the day on which the run looks at the article (ISO), empty if it has none.
    """

    mutant: Article
    places: tuple[Place, ...]
    twin: Article | None = None
    offered: int = 1
    neighbours: tuple[Article, ...] = ()
    earlier: Article | None = None
    wording: str = ""
    today: str = ""


Plant = Callable[[Article, Random], Case | None]


class Operator(NamedTuple):
    """A way to plant one error that ``rule`` should find."""

    name: str
    rule: str
    kind: Kind
    plant: Plant


_OPERATORS: list[Operator] = []


def operator(name: str, rule: str, kind: Kind = "natural") -> Callable[[Plant], Plant]:
    """Register a function as an operator."""

    def register(plant: Plant) -> Plant:
        _OPERATORS.append(Operator(name, rule, kind, plant))
        return plant

    return register


def operators() -> tuple[Operator, ...]:
    """Every operator of every module of this package, by rule, name and kind."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    return tuple(sorted(_OPERATORS, key=lambda each: (each.rule, each.name, each.kind)))
