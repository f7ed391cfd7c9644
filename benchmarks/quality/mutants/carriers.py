"""Carriers: errors that real copy hardly offers a place for, brought in by sentences from ``stock/``.

``stock/*.txt`` is read by those who write rules; ``stock/unseen/*.txt`` is of other wordings, for the same operators
and for some more, that nobody tunes a rule on.

The first line of a stock names operator and rule: ``duration → time/duration-mismatch``;
lines that begin with ``//`` say what it holds. Every other line is one wording:

- ``<wrong|right>``: the error and its harmless twin; ``{town}`` and the like are filled at random, alike in both.
- ``¶`` divides parts. ``# `` before a part makes it the headline, ``^ `` the lead, ``## `` a heading;
  ``| a | b ;; c | d`` is a table by rows; anything else is a paragraph put into the middle of the article.
- A date at the start (``2024-03-12: ``) becomes that of the article; ``2024-03-12 as of 2026-02-01: `` names the day of
  the run too. ``alone: `` after it makes the wording the whole article, for rules that look for something in all of it.
- ``‖`` begins a neighbouring article; ``⟵`` the version published before. The wording is then the whole article,
  without a host.
"""

import re
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from mutants import Case, Kind, operator
from mutants.article import Article, Part, Place

STOCK = Path(__file__).parent / "stock"
UNSEEN = STOCK / "unseen"
_KINDS: tuple[tuple[Kind, Path], ...] = (("carrier", STOCK), ("unseen", UNSEEN))

_CHOICE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
_SLOT = re.compile(r"\{(\w+)\}")
_ALONE = "alone: "
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?: as of (\d{4}-\d\d-\d\d))?: ")
_FIRST = (
    "Adam Alice Brian Carol Daniel Emma Frank Grace Helen Ian Julia Kevin Laura Martin Nora Owen Rosa Simon".split()
)
_LAST = "Ashdown Bexley Calder Dunmore Elstow Farrell Garland Haddon Ingram Kendrick Lowther Marsden Norwell".split()
_TOWNS = (
    "Bradford Carlisle Derby Exeter Halifax Ipswich Lincoln Norwich Oldham Preston Reading Stockport Swindon".split()
)


def wordings(path: Path) -> tuple[str, str, list[str]]:
    """Operator, rule and wordings of one stock. Raises ValueError if the first line does not name the two."""
    first, *lines = path.read_text("utf-8").splitlines()
    name, arrow, rule = first.partition(" → ")
    if not arrow:
        raise ValueError(f"{path.name}: the first line must be “operator → rule”")
    return name, rule, [line for line in lines if line.strip() and not line.startswith("//")]


class Placed(NamedTuple):
    """One wording put into an article: with its neighbours, its published version, and where its own parts stand."""

    article: Article
    places: tuple[Place, ...]
    neighbours: tuple[Article, ...] = ()
    earlier: Article | None = None


def planted(host: Article, wording: str, random: Random) -> Case:
    """One wording put into ``host``, and its twin."""
    people = [f"{first} {last}" for first, last in zip(random.sample(_FIRST, 3), random.sample(_LAST, 3), strict=True)]
    towns = random.sample(_TOWNS, 2)
    slots = {"town": towns[0], "town2": towns[1]}
    for number, person in enumerate(people):
        slots |= {f"full{number or ''}": person, f"sur{number or ''}": person.split()[1]}
    filled = _SLOT.sub(lambda slot: slots.get(slot[1], slot[0]), wording)
    wrong, right = (placed(host, _CHOICE.sub(chosen, filled)) for chosen in (r"\1", r"\2"))
    dated = _DAY.match(wording)
    today = (dated[2] or "") if dated else ""
    return Case(wrong.article, wrong.places, right.article, 1, wrong.neighbours, wrong.earlier, wording, today)


def placed(host: Article, wording: str) -> Placed:
    """A wording without choices or slots, put into ``host`` or standing alone beside its other versions."""
    day, wording = _dated(wording, host.day)
    host = host._replace(day=day)
    wording, _, before = wording.partition("⟵")
    own, *others = wording.removeprefix(_ALONE).split("‖")
    if not others and not before and not wording.startswith(_ALONE):
        return _inserted(host, own)
    bare = host._replace(parts=())
    neighbours = []
    for number, other in enumerate(others, 1):
        day, words = _dated(other.strip(), host.day)
        neighbours.append(_inserted(bare._replace(id=f"{host.id}+{number}", day=day), words).article)
    alone = _inserted(bare, own)
    earlier = _inserted(bare, before).article if before else None
    return alone._replace(neighbours=tuple(neighbours), earlier=earlier)


def _dated(wording: str, otherwise: str) -> tuple[str, str]:
    """The day that a wording begins with, and the rest."""
    found = _DAY.match(wording)
    return (found[1], wording[found.end() :]) if found else (otherwise, wording)


def _inserted(host: Article, wording: str) -> Placed:
    title: list[Part] = []
    lead: list[Part] = []
    middle: list[Part] = []
    for words in (part.strip() for part in wording.split("¶")):
        if words.startswith("|"):
            middle += _cells(words)
        elif words.startswith("## "):
            middle.append(Part("heading", words[3:]))
        elif words.startswith("# "):
            title.append(Part("headline", words[2:]))
        elif words.startswith("^ "):
            lead.append(Part("paragraph", words[2:]))
        else:
            middle.append(Part("paragraph", words))
    headline = [part for part in host.parts if part.kind == "headline"]
    body = [part for part in host.parts if part.kind != "headline"]
    at = (len(body) + 1) // 2
    article = host._replace(parts=(*(title or headline), *lead, *body[:at], *middle, *body[at:]))
    return Placed(article, article.of(*title, *lead, *middle))


def _cells(words: str) -> list[Part]:
    return [
        Part("table_cell", cell.strip(), 0, row, column)
        for row, line in enumerate(words.strip("| ").split(";;"))
        for column, cell in enumerate(line.strip("| ").split("|"))
    ]


def _plant(lines: list[str], article: Article, random: Random) -> Case:
    return planted(article, random.choice(lines), random)


for _kind, _folder in _KINDS:
    for _path in sorted(_folder.glob("*.txt")):
        _name, _rule, _lines = wordings(_path)
        operator(_name, _rule, _kind)(partial(_plant, _lines))
