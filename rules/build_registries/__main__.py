"""Make the registries in ``newslint_rules/registries`` from open data.

usage: python -m build_registries DATA

DATA is a folder with the lists that ``SOURCES.md``, beside the results, names.
The same data give the same bytes. ``renamed.csv`` and ``well_known.csv`` are
kept by hand: rows that no open list has, and corrections by ``id``. So is
``company_changes.csv``, beside this file, from which ``companies.csv`` is made.
"""

import sys
from pathlib import Path

from build_registries import america, bodies, britain, companies, offices, world
from build_registries.facts import TARGET, plain, read, with_listed_successors, write


def main(data: Path) -> None:
    """Read the lists in ``data``; write every registry that is not kept by hand."""
    ministries = list(bodies.departments(read(data, "uk_departments.csv")))
    forces = list(bodies.police(read(data, "uk_police_forces.csv")))
    known = frozenset(plain(row["name"]) for row in ministries + forces)
    bodies_listed = [
        *ministries,
        *forces,
        *bodies.public_bodies(read(data, "uk_government_organisations.csv"), known),
        *bodies.federal_agencies(read(data, "us_federal_agencies.csv")),
        *bodies.companies(read(data, "sp500_companies.csv")),
    ]
    write("organisations.csv", with_listed_successors(bodies_listed, "well_known.csv"))
    countries = read(data, "countries.csv")
    write("places.csv", bodies.places(countries))
    write("councils.csv", bodies.councils(read(data, "uk_local_authorities.csv")))

    listed = frozenset(
        plain(row["name"]) for name in ("organisations.csv", "well_known.csv") for row in read(TARGET, name)
    )
    write("companies.csv", companies.changed(read(Path(__file__).parent, "company_changes.csv"), listed))

    members = britain.members(read(data, "uk_parliament_memberships.csv.gz"), read(data, "uk_parliament_names.csv"))
    persons = britain.Persons(members)
    ministers = britain.ministers(read(data, "uk_ministers.csv"), persons)
    write("uk_members.csv", members)
    write("uk_ministers.csv", ministers)
    write("offices.csv", offices.offices(ministers))

    congress = america.congress(read(data, "us_congress_terms.csv"), read(data, "us_congress_names.csv"))
    in_congress = america.known(congress)
    states = america.states(read(data, "us_state_executives.csv"), in_congress)
    write("us_officials.csv", [*congress, *america.executive(read(data, "us_executive.csv")), *states])
    american = in_congress | america.known(states)
    holders = read(data, "world_officeholders.csv.gz")
    write("world_officials.csv", world.holders(holders, world.codes(countries), persons, american, states))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
