"""Holders of offices in all countries, from daily copies of Wikidata between November 2021 and January 2025."""

import re
from collections.abc import Iterable, Iterator

from build_registries.america import STATES
from build_registries.britain import Persons
from build_registries.facts import Row, day, origin, slug
from build_registries.tenures import everyday, merged, tenure

WIKIDATA = origin("github.com/peppercatorg/site-build/tree/4940eac4", "CC0 1.0", "2025-01-31")
RUN_TOGETHER = re.compile(r"(?<=[a-z&)])(?=[A-Z])")
LATIN = re.compile(r"[A-Za-z]{2}")
MISSPELT = {"Guinea-Bissua": "Guinea-Bissau", "Turks and Caicos Islads": "Turks and Caicos Islands"}
CODES = {
    "Congo-Brazzaville": "CG",
    "Congo-Kinshasa": "CD",
    "Guinea-Bissau": "GW",
    "Palestine": "PS",
    "São Tomé and Príncipe": "ST",
    "Sint Maarten": "SX",
    "UAE": "AE",
    "Åland": "AX",
}
"""Countries that the list of countries calls otherwise."""
NATIONS = frozenset({"Scotland", "Wales", "Northern Ireland"})
OTHERWISE_LISTED = frozenset({"President", "Vice President"})
STATE_NAMES = frozenset(STATES.values())


def codes(countries: Iterable[Row]) -> dict[str, str]:
    """The two-letter codes of countries by name."""
    return {row["name"]: row["code"] for row in countries if len(row["code"]) == 2} | CODES


def holders(
    rows: Iterable[Row], countries: dict[str, str], british: Persons, american: dict[tuple[str, str], str],
    listed: Iterable[Row],
) -> list[Row]:  # fmt: skip
    """Tenures that the national lists do not hold; British ministers and American presidents are left out."""
    national = {(row["person"], row["office"]) for row in listed}
    found = _tenures(rows, countries, british, american)
    return merged(row for row in found if (row["person"], row["office"]) not in national)


def _tenures(
    rows: Iterable[Row], countries: dict[str, str], british: Persons, american: dict[tuple[str, str], str]
) -> Iterator[Row]:
    for row in rows:
        place = MISSPELT.get(row["jurisdiction"], row["jurisdiction"]).removesuffix(" (US)")
        country = countries.get(place, "")
        state = place in STATE_NAMES and not (place == "Georgia" and not row["jurisdiction"].endswith("(US)"))
        whole = bool(country) and not state
        names = everyday(row["name"].split(", ")[0])
        key = (row["wikidata"] or f"world-{slug(place)}-{slug(names[0])}").lower()
        if place in NATIONS or country == "GB":
            member = british.key(names[0], day(row["valid_from"]) or row["first_seen"])
            if member and country == "GB":
                continue
            key, country = member or key, "GB"
        elif state:
            country = "US"
        if country == "US":
            key = next((american[name, place] for name in names if (name, place) in american), key)
        # the day of the copy that lacks a row is no known end: the row speaks for the days until it was seen last
        left = row["valid_to_basis"] == "removed_from_list_by"
        source = WIKIDATA | {"retrieved": row["last_seen"]} if left else WIKIDATA
        end = "" if left else day(row["valid_to"])
        start = day(row["valid_from"])
        if not LATIN.search(names[0]):
            continue
        for office in RUN_TOGETHER.split(row["position"]):
            if (country == "US" and office in OTHERWISE_LISTED) or (start and end and end <= start):
                continue
            full = office if whole else _within(office, place)
            yield tenure(source, "office-holder", key, names, full, country, start, end, "" if whole else place)


def _within(office: str, place: str) -> str:
    """An office of a part of a country, so that it is not taken for one of the whole."""
    if place in office:
        return office
    return f"{office}, {place}" if " of " in office or " for " in office else f"{office} of {place}"
