"""Members of the United Kingdom's parliaments since 1979, and its ministers."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_registries.bodies import IFG
from build_registries.facts import Row, day, day_after, origin, slug
from build_registries.tenures import everyday, merged, tenure

MEMBERS = origin("github.com/mysociety/politician_data/tree/b6e17d01", "CC BY 4.0", "2026-06-28")
OFFICES = {
    "Member of Parliament": "Member of Parliament",
    "Peer": "Member of the House of Lords",
    "MSP": "Member of the Scottish Parliament",
    "MS": "Member of the Senedd",
    "MLA": "Member of the Legislative Assembly of Northern Ireland",
    "london-assembly-member": "Member of the London Assembly",
}
BETWEEN_PARLIAMENTS = 100
"""Days that no dissolution lasts: a member who is returned has one tenure."""
NO_PARTIES = frozenset({"None", "Bishop", "Deputy Speaker", "Initial Presiding Officer", "Judge", "Other", "SG"})
NO_NAMES = ("Bishop of ", "Archbishop of ")
GENERIC = frozenset({"Minister of State", "Parliamentary Secretary", "Parliamentary Under-Secretary of State"})
TREASURY = ("Financial Secretary", "Economic Secretary", "Exchequer Secretary", "Commercial Secretary")
SHORTENED = {"Elizabeth Truss": "Liz Truss", "Anthony Durant": "Tony Durant"}


def members(memberships: Iterable[Row], names: Iterable[Row]) -> list[Row]:
    """Memberships, consecutive ones of a seat and party as one.

    Bishops, whom the list calls by their sees, are left out, and so are names
    that the record only printed somewhere (“Alternate”): they hold typing errors.
    Only one that does without the middle names is taken (“John McDonnell”), if it is nobody else’s.
    """
    others: dict[str, list[str]] = defaultdict(list)
    in_order = sorted(names, key=lambda row: row["note"] != "Main")
    own = {row["name"] for row in in_order if row["note"] == "Main"}
    for row in in_order:
        listed = others[row["person_id"]]
        if row["note"] == "Main":
            listed += everyday(row["name"])
        elif row["name"] not in own and row["name"] in [f"{name.split()[0]} {name.split()[-1]}" for name in listed]:
            listed.append(row["name"])
    rows = []
    for row in memberships:
        if row["role"] in OFFICES and not row["name"].startswith(NO_NAMES):
            rows.append(
                tenure(
                    MEMBERS, "member", f"uk-{row['person_id']}", [*everyday(row["name"]), *others[row["person_id"]]],
                    OFFICES[row["role"]], "GB", day(row["valid_from"]),
                    day_after(row["valid_to"]) if row["valid_to"] else "", row["constituency"],
                    "" if row["party"] in NO_PARTIES else row["party"],
                )
            )  # fmt: skip
    return merged(rows, gap=BETWEEN_PARLIAMENTS)


class Persons:
    """Which member a minister is: the one of that name who sat on the day; the lists share no numbers."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_name: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_surname: dict[str, dict[str, str]] = defaultdict(dict)
        self._terms: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in rows:
            for name in filter(None, (row["name"], *row["aliases"].split(";"))):
                self._by_name[_folded(name)][row["person"]] = None
                self._by_surname[_folded(name).split()[-1]][row["person"]] = _folded(name)
            self._terms[row["person"]].append((row["valid_from"], row["valid_to"] or "9999"))

    def key(self, name: str, start: str) -> str:
        """The key of the one member who goes by ``name``; empty if there is none, or several that fit."""
        named = self._by_name.get(_folded(name), {})
        if len(named) == 1:
            return next(iter(named))
        if named:
            return self._one(key for key in named if self._sat(key, start))
        given, surname = _folded(name).split()[0], _folded(name).split()[-1]
        alike = self._by_surname.get(surname, {}).items()
        return self._one(key for key, full in alike if full[:2] == given[:2] and self._sat(key, start))

    def _sat(self, key: str, start: str) -> bool:
        return any(first <= start <= last for first, last in self._terms[key])

    def _one(self, keys: Iterable[str]) -> str:
        found = list(keys)
        return found[0] if len(found) == 1 else ""


def ministers(rows: Iterable[Row], persons: Persons) -> list[Row]:
    """Appointments since May 1979. Two whose last day lies before the first are left out."""
    return merged(_appointments(rows, persons))


def _appointments(rows: Iterable[Row], persons: Persons) -> Iterator[Row]:
    for row in rows:
        if not row["valid_to"] or row["valid_to"] > row["valid_from"]:
            post = row["post"].removesuffix(" (City Minister)")
            if post in GENERIC:
                post = f"{post}, {row['organisation']}"
            elif post in TREASURY:
                post += " to the Treasury"
            key = persons.key(row["name"], row["valid_from"]) or f"uk-{slug(row['name'])}"
            yield tenure(IFG, "office-holder", key, [row["name"]], post, "GB", row["valid_from"], row["valid_to"])


def _folded(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", SHORTENED.get(name, name).lower())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
