"""Bodies and places: departments, agencies, police forces, councils, companies, cities and countries."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from build_registries.facts import Row, day_after, origin, plain, slug

IFG = origin("github.com/instituteforgov/ifg-ministers-database-public/tree/92e22702", "CC BY 4.0", "2026-06-19")
GOV_UK = origin("github.com/tobylivesey/uk-gov-mapper/tree/5d567e57", "OGL 3.0", "2026-02-05")
POLICE_UK = origin("github.com/openregister/police-data/tree/9852da5f", "OGL 3.0", "2018-01-29")
USASPENDING = origin("github.com/fedspendingtransparency/usaspending-api/tree/13a1ee0f", "CC0 1.0", "2026-05-20")
SP500 = origin("github.com/datasets/s-and-p-500-companies/tree/56509dd8", "PDDL 1.0", "2026-08-08")
COUNTRY_REGISTER = origin("github.com/openregister/country-data/tree/b335b268", "OGL 3.0", "2019-03-25")
UK_CITIES = origin("www.gov.uk/government/publications/list-of-cities", "OGL 3.0", "2026-11-21")

CITIES = frozenset(
    """Aberdeen Armagh Bangor Belfast Birmingham Bradford Bristol Cambridge Canterbury Cardiff Carlisle Chelmsford
    Chester Chichester Colchester Coventry Doncaster Dundee Dunfermline Durham Edinburgh Exeter Glasgow Gloucester
    Hereford Inverness Lancaster Leeds Leicester Lichfield Lincoln Lisburn Liverpool London Londonderry Manchester
    Newport Newry Norwich Nottingham Oxford Perth Peterborough Plymouth Portsmouth Preston Ripon Salford Salisbury
    Sheffield Southampton Sunderland Swansea Truro Wakefield Westminster Winchester Wolverhampton Worcester Wrexham
    York
    """.split()
)
"""The cities of the United Kingdom of one word, without those that are common words: Bath, Derby, Ely, Stirling."""
ALSO_WORDS = frozenset("Brazil Chad China Guinea Jordan Morocco Panama Turkey".split())
RENAMED = frozenset("Burma Macedonia Swaziland".split())

KINDS = {
    "Executive non-departmental public body": "public body",
    "Advisory non-departmental public body": "public body",
    "Tribunal non-departmental public body": "tribunal",
    "Executive agency": "agency",
    "Non-ministerial department": "department",
    "Ministerial department": "department",
    "Public corporation": "public corporation",
    "Special health authority": "public body",
    "Independent monitoring body": "public body",
    "Devolved government": "government",
    "Other": "public body",
    "Sub organisation": "public body",
    "Tribunal": "tribunal",
}
SOON = timedelta(days=8)
ONLY_WITH_ACRONYM = frozenset({"Other", "Sub organisation", "Tribunal"})
MINISTERS_NOT_BODIES = frozenset({"Whip Commons", "Whip Lords", "PM", "DPM"})
NOT_ACRONYMS = frozenset({"Scot", "Wal", "Leader Commons", "Leader Lords", "DESc", "DoEm", "DoTr", "DoEnv", "HO", "CO"})
TOO_GENERAL = frozenset(
    """Advisory Committees on Justices of the Peace|Animal Health|Compensation Agency|Competition Service|
    Family Justice Council|Government Chemist|Government People Group|Government People Function|Judicial Office|
    Immigration Enforcement|Monitor|National Information Board|Open Public Services|Pension Service|Race Equality Unit|
    Science Advisory Committees|Social Science Research Committee|Technical Advisory Board|Trust ports|
    Open Innovation Team|Youth Custody Service|Civil Service Commission|Environment and Heritage Service|
    Independent Complaints Reviewer|Government Commercial Function|Government Finance Function|
    Government Property Function|Government Debt Management Function|Government Estates Management""".replace(
        "\n    ", ""
    ).split("|")
)

US_ELSEWHERE = re.compile(r"Other |Listed Under|Branch|Fund|Revenue and|Temporary|Standard Setting|/| - |Classified")
US_BUREAUS = frozenset(
    """Agency for Healthcare Research and Quality|Animal and Plant Health Inspection Service|
    Bureau of Alcohol, Tobacco, Firearms and Explosives|Bureau of Economic Analysis|Bureau of Indian Affairs|
    Bureau of Labor Statistics|Bureau of Land Management|Bureau of Ocean Energy Management|Bureau of Reclamation|
    Bureau of the Census|Centers for Disease Control and Prevention|Centers for Medicare and Medicaid Services|
    Council on Environmental Quality|Defense Advanced Research Projects Agency|Defense Intelligence Agency|
    Drug Enforcement Administration|Employment and Training Administration|Energy Information Administration|
    Federal Aviation Administration|Federal Bureau of Investigation|Federal Energy Regulatory Commission|
    Federal Highway Administration|Federal Railroad Administration|Fish and Wildlife Service|
    Food and Drug Administration|Food Safety and Inspection Service|Forest Service|
    Immigration and Customs Enforcement|Indian Health Service|Internal Revenue Service|
    National Highway Traffic Safety Administration|National Institute of Standards and Technology|
    National Institutes of Health|National Oceanic and Atmospheric Administration|National Park Service|
    National Security Agency|National Security Council|National Telecommunications and Information Administration|
    National Weather Service|Occupational Safety and Health Administration|Office of Foreign Assets Control|
    Office of Justice Programs|Office of Management and Budget|Office of National Drug Control Policy|
    Office of the Comptroller of the Currency|Office of the Director of National Intelligence|
    Patent and Trademark Office|Peace Corps|Secret Service|Transportation Security Administration""".replace(
        "\n    ", ""
    ).split("|")
)
US_NOT_ACRONYMS = frozenset(
    """FREDDIE MAC|FANNIE MAE|THE FED|BRAND USA|DENALI|TREAS|DC COURTS|UDALL|PRESIDIO|NEIGHBORWORKS|ARCTIC GAS|
    ABILITYONE|SI|ED|DOS|NCS|IC|EAB|AOC|FS""".replace("\n    ", "").split("|")
)

LEGAL_FORM = re.compile(
    r"(?:,? (?:Inc|Corp|Ltd)\.?| (?:Corporation|Company|Companies|Incorporated|Limited|plc|US)| & Company| & Co\.)$"
)


def departments(rows: Iterable[Row]) -> Iterator[Row]:
    """UK departments since 1979 with their dates (Institute for Government)."""
    for row in rows:
        if row["acronym"] in MINISTERS_NOT_BODIES:
            continue
        yield IFG | {
            "id": f"uk-{slug(row['name'])}" + (f"-{row['valid_from'][:4]}" if row["valid_from"] else ""),
            "name": row["name"],
            "acronym": "" if row["acronym"] in NOT_ACRONYMS else row["acronym"],
            "kind": "department",
            "country": "GB",
            "valid_from": row["valid_from"],
            "valid_to": row["valid_to"],
            "successor": "; ".join(_successors(row)),
        }


def _successors(row: Row) -> list[str]:
    """The departments that replaced one in the days of its end; one that took over some functions did not."""
    if not row["valid_to"]:
        return []
    end = date.fromisoformat(row["valid_to"])
    changes = zip(row["successor"].split("; "), row["change"].split("; "), strict=True)
    dated = [(name, *change.rsplit(" ", 1)) for name, change in changes if change]
    near = [name for name, how, day in dated if "Transfer" not in how and abs(end - date.fromisoformat(day)) < SOON]
    return list(dict.fromkeys(near))


def public_bodies(rows: Iterable[Row], known: frozenset[str]) -> Iterator[Row]:
    """UK public bodies that GOV.UK lists or listed, without those whose plain name is also a common noun."""
    for row in rows:
        name = row["name"].removeprefix("The ")
        if row["type"] not in KINDS or "(" in name or name in TOO_GENERAL or plain(name) in known:
            continue
        if row["type"] in ONLY_WITH_ACRONYM and not row["acronym"]:
            continue
        if row["status"] == "closed" and not (row["acronym"] or row["successor"]):
            continue
        yield GOV_UK | {
            "id": f"uk-{row['slug']}",
            "name": name,
            "aliases": ";".join(part.removeprefix("The ") for part in row["former_names"].split("; ") if part != name),
            "acronym": row["acronym"] if real_acronym(row["acronym"], name) else "",
            "kind": KINDS[row["type"]],
            "country": "GB",
            "valid_to": row["valid_to"],
            "successor": row["successor"].removeprefix("The ") if row["status"] != "current" else "",
        }


def police(rows: Iterable[Row]) -> Iterator[Row]:
    """Territorial police forces of England, Wales and Northern Ireland."""
    for row in rows:
        if row["source"].startswith("openregister"):
            yield POLICE_UK | {
                "id": f"uk-police-{row['slug']}",
                "name": row["name"],
                "aliases": row["aliases"],
                "kind": "police force",
                "country": "GB",
            }


def federal_agencies(rows: Iterable[Row]) -> Iterator[Row]:
    """US departments, independent agencies and the best-known bureaus."""
    done = set()
    for row in rows:
        name = row["name"].removeprefix("The ")
        top = row["level"] == "top" and not US_ELSEWHERE.search(name) and " " in name
        if (top or name in US_BUREAUS) and name not in done:
            done.add(name)
            yield USASPENDING | {
                "id": f"us-{slug(name)}",
                "name": name,
                "acronym": "" if row["acronym"] in US_NOT_ACRONYMS else row["acronym"],
                "kind": "department" if name.startswith("Department of") else "agency",
                "country": "US",
            }


def companies(rows: Iterable[Row]) -> Iterator[Row]:
    """Large US companies whose name has two words or more without its legal form."""
    done = set()
    for row in rows:
        full = re.sub(r" \((?:The|Class .)\)$", "", row["name"])
        name = full
        while LEGAL_FORM.search(name):
            name = LEGAL_FORM.sub("", name)
        if " " in name and "(" not in name and not name.endswith(("&", ".")) and name not in done:
            done.add(name)
            yield SP500 | {
                "id": f"us-company-{slug(name)}",
                "name": name,
                "aliases": full if full != name else "",
                "kind": "company",
                "country": "US",
            }


def places(rows: Iterable[Row]) -> Iterator[Row]:
    """Cities and countries whose names of one word are nothing else in lower case."""
    for name in CITIES:
        yield UK_CITIES | {"id": f"place-uk-{slug(name)}", "name": name, "kind": "city", "country": "GB"}
    for row in rows:
        name, current = row["name"], not row["valid_to"] and row["source"].startswith("UK country register")
        if current and name.isalpha() and name not in ALSO_WORDS | RENAMED:
            kind = {"name": name, "kind": "country", "country": row["code"]}
            yield COUNTRY_REGISTER | {"id": f"place-{slug(name)}"} | kind


def real_acronym(acronym: str, name: str) -> bool:
    """Whether a list's “acronym” is one word, holds two capitals and is not part of the name itself."""
    return acronym.isalnum() and sum(map(str.isupper, acronym)) > 1 and acronym not in name.split()


COUNCILS = origin("github.com/mysociety/uk_local_authority_names_and_codes/tree/8b118938", "CC BY 4.0", "2025-07-10")
FIRST_DAY = "-04-01"
"""Reforms of councils take effect on 1 April; other days in the list are those of the list itself."""


def councils(rows: Iterable[Row]) -> Iterator[Row]:
    """UK councils and combined authorities, living and abolished."""
    for row in rows:
        ended = row["valid_to"]
        if "Council" in row["name"] or "Authority" in row["name"] or " of " in row["name"]:
            yield COUNCILS | {
                "id": f"uk-council-{row['code'].lower()}",
                "name": row["name"],
                "kind": "council",
                "country": "GB",
                "valid_from": row["valid_from"] if row["valid_from"].endswith(FIRST_DAY) else "",
                "valid_to": day_after(ended) if ended.endswith("-03-31") else ended,
                "successor": row["successor"],
            }
