"""Offices and the names that papers use for them."""

import re
from collections.abc import Iterable

from build_registries.facts import Row, origin, slug

TABLE = origin("www.gov.uk/government/ministers", "OGL 3.0", "2026-11-21")
OF_STATE = re.compile(r"Secretary of State for (?:the )?(.+)")
STATE = "Secretary of State for "
GB = {
    "Home Secretary": [STATE + "the Home Department"],
    "Foreign Secretary": [
        STATE + "Foreign and Commonwealth Affairs",
        STATE + "Foreign, Commonwealth and Development Affairs",
    ],
    "Chancellor": ["Chancellor of the Exchequer"],
    "Health Secretary": [STATE + "Health", STATE + "Health and Social Care"],
    "Justice Secretary": [STATE + "Justice and Lord Chancellor", STATE + "Justice"],
    "Lord Chancellor": [
        STATE + "Justice and Lord Chancellor",
        STATE + "Constitutional Affairs and Lord Chancellor",
    ],
    "Education Secretary": [
        STATE + "Education",
        STATE + "Education and Science",
        STATE + "Education and Employment",
        STATE + "Education and Skills",
    ],
    "Environment Secretary": [
        STATE + "the Environment",
        STATE + "the Environment, Transport and the Regions",
        STATE + "Environment, Food and Rural Affairs",
    ],
    "Business Secretary": [
        STATE + "Business, Enterprise and Regulatory Reform",
        STATE + "Business, Innovation and Skills",
        STATE + "Business, Energy and Industrial Strategy",
        STATE + "Business and Trade",
    ],
    "Culture Secretary": [
        STATE + "Culture, Media and Sport",
        STATE + "Culture, Olympics, Media and Sport",
        STATE + "Digital, Culture, Media and Sport",
    ],
    "Energy Secretary": [
        STATE + "Energy",
        STATE + "Energy and Climate Change",
        STATE + "Energy Security and Net Zero",
    ],
    "Communities Secretary": [
        STATE + "Communities and Local Government",
        STATE + "Housing, Communities and Local Government",
        STATE + "Levelling Up, Housing and Communities",
    ],
    "Housing Secretary": [STATE + "Housing, Communities and Local Government"],
    "Levelling Up Secretary": [STATE + "Levelling Up, Housing and Communities"],
    "Transport Secretary": [
        STATE + "Transport",
        STATE + "the Environment, Transport and the Regions",
        STATE + "Transport, Local Government and the Regions",
    ],
    "Science Secretary": [STATE + "Science, Innovation and Technology"],
    "Technology Secretary": [STATE + "Science, Innovation and Technology"],
    "Brexit Secretary": [STATE + "Exiting the European Union"],
    "International Development Secretary": [STATE + "International Development"],
    "Children's Secretary": [STATE + "Children, Schools and Families"],
    "First Minister": ["First Minister of Scotland", "First Minister of Wales", "First Minister of Northern Ireland"],
    "Leader of the Commons": ["Leader of the House of Commons"],
    "Leader of the Lords": ["Leader of the House of Lords"],
    "MP": ["Member of Parliament"],
    "Peer": ["Member of the House of Lords"],
    "MSP": ["Member of the Scottish Parliament"],
    "MS": ["Member of the Senedd", "Member of the Welsh Parliament"],
    "MLA": ["Member of the Legislative Assembly of Northern Ireland"],
}
US = {
    "President": ["President of the United States", "US President"],
    "Vice President": ["Vice President of the United States", "Vice-President", "US Vice President"],
    "Representative": ["Congressman", "Congresswoman", "Member of Congress", "US Representative"],
    "Senator": ["US Senator"],
    "Defense Secretary": ["Secretary of Defense", "Secretary of Defence"],
    "Treasury Secretary": ["Secretary of the Treasury", "Secretary of Treasury"],
    "Health Secretary": ["Secretary of Health and Human Services"],
    "Housing Secretary": ["Secretary of Housing and Urban Development"],
} | {
    f"{field} Secretary": [f"Secretary of {field}"]
    for field in ("Agriculture", "Commerce", "Education", "Energy", "Homeland Security", "Labor", "Transportation")
}
MINISTER = ("Minister of", "Minister for", "Federal Minister of")
ANYWHERE = {
    f"{short} Minister": [f"{minister} {long}" for minister in MINISTER for long in longs]
    for short, longs in {
        "Foreign": [
            "Foreign Affairs",
            "Foreign Affairs and Trade",
            "Europe and Foreign Affairs",
            "External Affairs",
            "External Relations",
        ],
        "Finance": ["Finance", "Economy and Finance"],
        "Defence": ["Defence", "National Defence"],
        "Interior": ["the Interior", "Interior"],
        "Health": ["Health"],
        "Justice": ["Justice"],
        "Education": ["Education"],
        "Agriculture": ["Agriculture"],
        "Culture": ["Culture"],
        "Energy": ["Energy"],
        "Transport": ["Transport"],
        "Environment": ["the Environment", "Environment"],
    }.items()
} | {"Chancellor": ["Federal Chancellor"]}


def offices(ministers: Iterable[Row]) -> list[Row]:
    """The hand-kept tables above, and “Defence Secretary” for each “Secretary of State for Defence”."""
    tables = {"GB": {name: list(full) for name, full in GB.items()}, "US": US, "": ANYWHERE}
    listed = {full for names in GB.values() for full in names}
    for post in sorted({row["office"] for row in ministers} - listed):
        state = OF_STATE.fullmatch(post)
        if state and "," not in state[1] and len(state[1].split()) < 4:
            tables["GB"].setdefault(f"{state[1]} Secretary", []).append(post)
    return [
        TABLE
        | {
            "id": f"office-{country.lower() or 'any'}-{slug(name)}",
            "name": name,
            "aliases": ";".join(full),
            "kind": "office",
            "country": country,
            "person": "",
        }
        for country, table in tables.items()
        for name, full in table.items()
    ]
