"""One model from many spellings: the keys of front matter, schema.org and meta tags, and dates as people write them.

The spellings are those of Hugo, Jekyll, Eleventy, Astro and Ghost, of schema.org's
NewsArticle (<https://schema.org/NewsArticle>) and of Open Graph (<https://ogp.me>).
"""

import re
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from newslint.metadata import Field, Metadata, Stamp

_SPELLINGS = {
    "headline": "headline title",
    "standfirst": "standfirst dek deck subtitle subheadline description summary excerpt abstract",
    "bylines": "byline bylines author authors creator by",
    "dateline": "dateline locationcreated located location",
    "published": "datepublished publishdate pubdate publishedat publishedtime published date datecreated created",
    "modified": "datemodified lastmod lastmodified modified modifiedtime updated updatedat updatedtime",
    "embargo": "embargo embargoed embargoeduntil",
    "status": "status pubstatus creativeworkstatus draft",
    "corrections": "correction corrections",
    "section": "section articlesection category categories",
    "genre": "genre genres articletype type",
    "agency": "source wire agency sourceorganization isbasedon",
    "rights": "rights license copyright copyrightnotice copyrightholder usageinfo usageterms",
    "url": "canonical canonicalurl url mainentityofpage",
    "language": "language lang inlanguage locale",
    "cluster": "cluster",
}
"""The model's names, and the spellings that mean them, the most telling first."""

_ATTRIBUTE_OF = {key: attribute for attribute, keys in _SPELLINGS.items() for key in keys.split()}
_RANK = {key: rank for keys in _SPELLINGS.values() for rank, key in enumerate(keys.split())}
_SEVERAL = frozenset({"bylines", "corrections"})
_STAMPS = frozenset({"published", "modified", "embargo"})
_SAYS_NOTHING = frozenset({"article", "newsarticle", "post", "posts", "page", "website", "webpage", "news"})
_SWITCHES = {"true": True, "yes": True, "false": False, "no": False}


@lru_cache(maxsize=256)
def _plain(key: str) -> str:
    """``article:published_time``, ``authors.name`` → ``publishedtime``, ``authors``."""
    key = key.rpartition(":")[2].removesuffix(".name").removesuffix(".text")
    return key.replace("_", "").replace("-", "").replace(" ", "").lower()


def preference(key: str) -> int:
    """How telling a spelling is, 0 the most: fill in this order, since the first value stays."""
    return _RANK.get(_plain(key), len(_RANK))


def fill(metadata: Metadata, key: str, field: Field) -> bool:
    """Give ``metadata`` the value of ``key``; several names or corrections add up, otherwise the first stays.

    Returns False, and changes nothing, if the key is not known or its value
    cannot be read as what the key promises (a date that is none).
    """
    key = _plain(key)
    attribute = _ATTRIBUTE_OF.get(key)
    value = field.value.strip()
    if attribute is None or not value:
        return False
    if key in ("draft", "published") and value.lower() in _SWITCHES:
        is_draft = _SWITCHES[value.lower()] == (key == "draft")
        attribute, field = "status", field._replace(value="draft" if is_draft else "published")
    if attribute in _SEVERAL:
        if attribute == "bylines" and "://" in value:
            return False
        setattr(metadata, attribute, (*getattr(metadata, attribute), field))
        return True
    if attribute == "genre" and value.lower() in _SAYS_NOTHING:
        return False
    if attribute in _STAMPS:
        stamp = parse_stamp(field)
        if stamp is None:
            return False
        if getattr(metadata, attribute) is None:
            setattr(metadata, attribute, stamp)
        return True
    if getattr(metadata, attribute) is None:
        setattr(metadata, attribute, field)
    return True


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?[.,]?\s+)?(?:the\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR_LAST = r"(?:,?[\s-]+(?P<year>\d{4}))?(?!\d)"
_DATES = (
    r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)",
    rf"{_WEEKDAY}(?<!\d)(?P<day>\d\d?){_ORDINAL}(?:\s+of)?[\s-]+(?P<name>{_MONTH})\b\.?{_YEAR_LAST}",
    rf"{_WEEKDAY}\b(?P<name>{_MONTH})\b\.?\s+(?P<day>\d\d?)\b{_ORDINAL}{_YEAR_LAST}",
    r"(?<!\d)(?P<one>\d\d?)([/.])(?P<other>\d\d?)\2(?P<year>\d{4})(?!\d)",
)
_CLOCK = (
    r"(?:t|at\s+)?(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?::(?P<second>\d\d))?(?:[.,]\d+)?\s*(?P<half>[ap])?(?(half)\.?m\b\.?)"
    r"\s*(?:(?P<zone>[a-z]{1,5}\b)|(?:utc|gmt)?(?P<sign>[+-])(?P<ahead>\d\d):?(?P<minutes_ahead>\d\d)?)?(?:\s*,)?(?:\s*on)?"
)
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "est": -5, "edt": -4,
    "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""Hours ahead of UTC, for the abbreviations that British and American papers print (as in tzdata)."""

_PLACEHOLDER_YEAR = 2000
"""Stands for a year that is not stated: a leap year, so that “Feb 29” is a date."""


def parse_stamp(field: Field) -> Stamp | None:
    """The date, with its time if there is one, that is the whole value of ``field``; None if it is none.

    Reads ISO 8601 and its relatives (``2023-11-24 21:46:00 +0000``) and English dates, with the time after or before:
    “24 November 2023, 21:46”, “9.46pm GMT on Fri 24 Nov 2023”, “November 24, 2023”, “Oct 26”. A date in figures with
    the year last is read only if it can mean one day: 24/11/2023, not 04/11/2023. A zone that is not known is left out.
    """
    value = " ".join(field.value.lower().split())
    for shape in _DATES:
        if date := re.search(shape, value):
            rest = f"{value[: date.start()]} {value[date.end() :]}".strip(" ,|–—")
            clock = re.fullmatch(_CLOCK, rest) if rest else None
            if rest and (clock is None or not (clock["minute"] or clock["half"])):
                continue
            try:
                return _stamp(field, date.groupdict(), clock.groupdict() if clock else {})
            except ValueError:
                return None
    return None


def _stamp(field: Field, date: dict[str, str | None], clock: dict[str, str | None]) -> Stamp:
    """Raises ValueError for a day or an hour that does not exist, and for a date that can mean two days."""

    def number(parts: dict[str, str | None], name: str) -> int:
        return int(parts.get(name) or 0)

    day, month = number(date, "day"), number(date, "month")
    if name := date.get("name"):
        month = _MONTHS.index(name[:3]) + 1
    elif not day:
        month, day = sorted((number(date, "one"), number(date, "other")))
        if day <= 12 and day != month:
            raise ValueError("day or month?")
    hour = number(clock, "hour")
    if half := clock.get("half"):
        if not 1 <= hour <= 12:
            raise ValueError("no hour of a clock with twelve")
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = None
    if clock.get("sign"):
        ahead = timedelta(hours=number(clock, "ahead"), minutes=number(clock, "minutes_ahead"))
        zone = timezone(-ahead if clock["sign"] == "-" else ahead)
    elif clock.get("zone") in _ZONES:
        zone = timezone(timedelta(hours=_ZONES[clock["zone"] or ""]))
    when = datetime(
        number(date, "year") if date["year"] else _PLACEHOLDER_YEAR,
        month,
        day,
        hour,
        number(clock, "minute"),
        number(clock, "second"),
        tzinfo=zone,
    )
    return Stamp(when, field, timed=bool(clock), year=date["year"] is not None)
