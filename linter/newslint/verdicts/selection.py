"""Which rules run on a file, and why or why not. Pure: a table of selectors, nothing else.

A selector is ``all``, a family (``names``) or a rule (``names/name-variant``).
The more exact one wins; of two alike, ``ignore`` wins over ``select``.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newslint.rule import RuleCard
from newslint.suggest import closest

ALL = "all"


class Layer(NamedTuple):
    """One source of selectors: a configuration file, or the command line.

    ``select`` None leaves the earlier layers' choice; otherwise it replaces it.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Choice(NamedTuple):
    """Whether a rule runs, and the reason in words."""

    on: bool
    reason: str


class Selection:
    """The layers in force, later ones first in rank, and whether preview rules may run."""

    __slots__ = ("layers", "preview")

    def __init__(self, layers: Sequence[Layer], preview: bool = False) -> None:
        self.layers = tuple(layers)
        self.preview = preview

    def choose(self, card: RuleCard, ignored_here: Iterable[str] = ()) -> Choice:
        """Whether ``card`` runs; ``ignored_here`` are the per-file ignores of the file in question."""
        chosen = Choice(True, "on by default") if card.default else Choice(False, "off by default; select it by name")
        for layer in self.layers:
            chosen = _in_layer(layer, card, chosen)
        for selector in ignored_here:
            if _exactness(selector, card) is not None:
                return Choice(False, f"“{selector}” is ignored for this file")
        if chosen.on and card.stage == "preview" and not self.preview:
            return Choice(False, "a preview rule; --preview turns it on")
        return chosen

    def unknown(self, cards: Iterable[RuleCard], selectors: Iterable[str]) -> list[str]:
        """A sentence for each of ``selectors`` that names no rule, with the nearest name that does."""
        names = {ALL}
        for card in cards:
            names |= {card.name, card.family}
        return [f"there is no rule or family “{each}”{closest(each, names)}" for each in selectors if each not in names]


def _in_layer(layer: Layer, card: RuleCard, before: Choice) -> Choice:
    selected = _best(layer.select or (), card)
    added = _best(layer.extend_select, card)
    ignored = _best(layer.ignore, card)
    on = max(selected[0], added[0])
    if ignored[0] >= 0 and ignored[0] >= on:
        return Choice(False, f"ignored as “{ignored[1]}”")
    if on >= 0:
        return Choice(True, f"selected as “{selected[1] if selected[0] >= added[0] else added[1]}”")
    return before if layer.select is None else Choice(False, "not selected")


def _best(selectors: Iterable[str], card: RuleCard) -> tuple[int, str]:
    """The most exact of ``selectors`` that means ``card``, with its exactness; (-1, "") if none does."""
    found = [(exactness, each) for each in selectors if (exactness := _exactness(each, card)) is not None]
    return max(found, default=(-1, ""))


def _exactness(selector: str, card: RuleCard) -> int | None:
    if selector == card.name:
        return 2
    if selector == card.family:
        return 1
    return 0 if selector == ALL else None
