"""Presidents, members of Congress since 2012, and governors and other executives of the states."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_registries.facts import Row, origin, slug
from build_registries.tenures import IN_BRACKETS, everyday, merged, tenure

CONGRESS = origin("github.com/unitedstates/congress-legislators/tree/dfa96222", "CC0 1.0", "2026-06-15")
OPEN_STATES = origin("github.com/openstates/people/tree/934bf09a", "CC0 1.0", "2026-08-05")
BETWEEN_CONGRESSES = 10
STATES = dict(
    pair.split("=")
    for pair in """AK=Alaska|AL=Alabama|AR=Arkansas|AS=American Samoa|AZ=Arizona|CA=California|CO=Colorado|
    CT=Connecticut|DC=District of Columbia|DE=Delaware|FL=Florida|GA=Georgia|GU=Guam|HI=Hawaii|IA=Iowa|ID=Idaho|
    IL=Illinois|IN=Indiana|KS=Kansas|KY=Kentucky|LA=Louisiana|MA=Massachusetts|MD=Maryland|ME=Maine|MI=Michigan|
    MN=Minnesota|MO=Missouri|MP=Northern Mariana Islands|MS=Mississippi|MT=Montana|NC=North Carolina|ND=North Dakota|
    NE=Nebraska|NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NV=Nevada|NY=New York|OH=Ohio|OK=Oklahoma|OR=Oregon|
    PA=Pennsylvania|PR=Puerto Rico|RI=Rhode Island|SC=South Carolina|SD=South Dakota|TN=Tennessee|TX=Texas|UT=Utah|
    VA=Virginia|VI=Virgin Islands|VT=Vermont|WA=Washington|WI=Wisconsin|WV=West Virginia|WY=Wyoming""".replace(
        "\n    ", ""
    ).split("|")
)
STATE_OFFICES = {
    "governor": "Governor",
    "lt_governor": "Lieutenant Governor",
    "attorney general": "Attorney General",
    "secretary of state": "Secretary of State",
}
PARTIES = {"Democratic": "Democrat"}
KNOWN_AS = {
    "James Earl Carter": ["Jimmy Carter"],
    "George Herbert Walker Bush": ["George Bush", "George H.W. Bush"],
    "James Danforth Quayle": ["Dan Quayle"],
    "Albert Arnold Gore Jr.": ["Al Gore"],
    "William Jefferson Clinton": ["Bill Clinton"],
    "Richard Bruce Cheney": ["Dick Cheney"],
    "George Walker Bush": ["George W. Bush", "George Bush"],
    "Joseph Robinette Biden Jr.": ["Joe Biden"],
    "James David Vance": ["JD Vance", "J.D. Vance"],
    "Walter Frederick Mondale": ["Walter Mondale"],
    "Richard Milhous Nixon": ["Richard Nixon"],
    "Gerald Rudolph Ford Jr.": ["Gerald Ford"],
    "Ronald Wilson Reagan": ["Ronald Reagan"],
    "Barack Hussein Obama": ["Barack Obama"],
    "Dwight David Eisenhower": ["Dwight Eisenhower"],
    "John Fitzgerald Kennedy": ["John F. Kennedy", "John Kennedy"],
    "Lyndon Baines Johnson": ["Lyndon Johnson"],
    "Nelson Aldrich Rockefeller": ["Nelson Rockefeller"],
    "Spiro Theodore Agnew": ["Spiro Agnew"],
    "Hubert Horatio Humphrey Jr.": ["Hubert Humphrey"],
    "Franklin Delano Roosevelt": ["Franklin Roosevelt"],
}
"""Names in use of those whom the list calls by their full names."""
IN_CONGRESS = {"Kamala D. Harris": "us-h001075", "James David Vance": "us-v000137"}
"""Keys of vice-presidents who were members of Congress since 2012."""


def congress(terms: Iterable[Row], names: Iterable[Row]) -> list[Row]:
    """Terms in Congress, consecutive ones as one. Of a member who left early, the last day is unknown to the list."""
    others: dict[str, list[str]] = defaultdict(list)
    for row in names:
        given = [row["nickname"], IN_BRACKETS.sub("", row["first"])]
        others[row["bioguide"]] = [f"{name} {row['last']}" for name in given if len(name.strip(".")) > 1]
    return merged(_terms(terms, others), gap=BETWEEN_CONGRESSES)


def _terms(terms: Iterable[Row], others: dict[str, list[str]]) -> Iterator[Row]:
    for row in terms:
        left = row["left_early_between"]
        origin = CONGRESS | {"retrieved": row["as_of"]} if left else CONGRESS
        end = "" if left else row["valid_to"]
        known = [*everyday(row["name"]), *others[row["bioguide"]]]
        yield tenure(
            origin, "member", f"us-{row['bioguide'].lower()}", known, row["office"], "US",
            row["valid_from"], end, STATES[row["state"]], row["party"],
        )  # fmt: skip


def executive(rows: Iterable[Row]) -> list[Row]:
    """Presidents and vice-presidents since 1789."""
    terms = []
    for row in rows:
        names = [*KNOWN_AS.get(row["name"], []), *everyday(row["name"])]
        key = IN_CONGRESS.get(row["name"]) or f"us-{slug(row['name'])}"
        party = row["party"] if row["party"] != "no party" else ""
        terms.append(
            tenure(
                CONGRESS,
                "office-holder",
                key,
                names,
                row["office"],
                "US",
                row["valid_from"],
                row["valid_to"],
                "",
                party,
            )
        )
    return merged(terms, gap=BETWEEN_CONGRESSES)


def states(rows: Iterable[Row], persons: dict[tuple[str, str], str]) -> list[Row]:
    """Governors, lieutenant governors, attorneys general and secretaries of state who were in office in 2026."""
    terms = []
    for row in rows:
        if row["office"] in STATE_OFFICES and row["state"] in STATES:
            state, names = STATES[row["state"]], everyday(row["name"])
            key = next((persons[name, state] for name in names if (name, state) in persons), f"us-{slug(row['name'])}")
            party = PARTIES.get(row["party"], row["party"])
            terms.append(
                tenure(
                    OPEN_STATES, "office-holder", key, names, f"{STATE_OFFICES[row['office']]} of {state}", "US",
                    row["valid_from"], row["valid_to"], state, party,
                )
            )  # fmt: skip
    return merged(terms)


def known(rows: Iterable[Row]) -> dict[tuple[str, str], str]:
    """Names that belong to one person of a state alone, with the state, and that person's key."""
    keys: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        for name in filter(None, (row["name"], *row["aliases"].split(";"))):
            keys[name, row["seat"]].add(row["person"])
    return {name: next(iter(found)) for name, found in keys.items() if len(found) == 1}
