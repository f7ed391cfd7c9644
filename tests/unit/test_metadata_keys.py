"""Keys in many spellings, and dates as people write them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.metadata import Field, Metadata
from newslint.readers.metadata_keys import fill, parse_stamp, preference


def field(value: str) -> Field:
    return Field(value, "front matter")


@pytest.mark.parametrize(
    ("key", "attribute"),
    [
        ("title", "headline"),
        ("og:title", "headline"),
        ("description", "standfirst"),
        ("location", "dateline"),
        ("articleSection", "section"),
        ("creativeWorkStatus", "status"),
        ("wire", "agency"),
        ("copyrightHolder", "rights"),
        ("canonical_url", "url"),
        ("inLanguage", "language"),
        ("cluster", "cluster"),
        ("genre", "genre"),
    ],
)
def test_a_spelling_fills_its_attribute(key: str, attribute: str) -> None:
    metadata = Metadata()
    assert fill(metadata, key, field("value"))
    assert getattr(metadata, attribute) == field("value")


@pytest.mark.parametrize(
    ("key", "attribute"),
    [
        ("date", "published"),
        ("publishDate", "published"),
        ("article:published_time", "published"),
        ("datePublished", "published"),
        ("lastmod", "modified"),
        ("dateModified", "modified"),
        ("embargo", "embargo"),
    ],
)
def test_a_date_becomes_a_stamp(key: str, attribute: str) -> None:
    metadata = Metadata()
    assert fill(metadata, key, field("2024-05-03"))
    assert getattr(metadata, attribute).when == datetime(2024, 5, 3)
    assert not fill(Metadata(), key, field("soon"))


def test_names_and_corrections_add_up_and_other_values_stay() -> None:
    metadata = Metadata()
    for key in ("author", "authors.name", "byline"):
        assert fill(metadata, key, field(key))
    for value in ("one", "two"):
        assert fill(metadata, "title", field(value))
        assert fill(metadata, "correction.text", field(value))
        assert fill(metadata, "date", field("2024-05-0" + str(len(value))))
    assert [byline.value for byline in metadata.bylines] == ["author", "authors.name", "byline"]
    assert [correction.value for correction in metadata.corrections] == ["one", "two"]
    assert metadata.headline == field("one")
    assert metadata.published is not None
    assert metadata.published.when.day == 3


@pytest.mark.parametrize(
    ("key", "value", "status"),
    [
        ("draft", "true", "draft"),
        ("draft", "False", "published"),
        ("published", "no", "draft"),
        ("published", "yes", "published"),
        ("status", "withheld", "withheld"),
        ("draft", "second", "second"),
    ],
)
def test_switches_tell_the_status(key: str, value: str, status: str) -> None:
    metadata = Metadata()
    assert fill(metadata, key, field(value))
    assert metadata.status == field(status)
    assert metadata.published is None


@pytest.mark.parametrize(
    ("key", "value"),
    [("weight", "3"), ("title", " "), ("author", "https://example.org/ada"), ("type", "NewsArticle"), ("type", "post")],
)
def test_what_says_nothing_is_left_to_the_caller(key: str, value: str) -> None:
    metadata = Metadata()
    assert not fill(metadata, key, field(value))
    assert all(not getattr(metadata, name) for name in Metadata.__slots__)


def test_the_more_telling_spelling_comes_first() -> None:
    keys = ["unknown", "description", "standfirst", "date", "publishDate", "title", "headline"]
    ordered = sorted(keys, key=preference)
    assert ordered.index("standfirst") < ordered.index("description") < ordered.index("unknown")
    assert ordered.index("publishDate") < ordered.index("date")
    assert ordered.index("headline") < ordered.index("title")


GMT = UTC
DAY = datetime(2023, 11, 24)
EVENING = datetime(2023, 11, 24, 21, 46)


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2023-11-24", DAY),
        ("2023/11/24", DAY),
        ("24 November 2023", DAY),
        ("the 24th of November, 2023", DAY),
        ("Fri 24 Nov 2023", DAY),
        ("24-Nov-2023", DAY),
        ("November 24, 2023", DAY),
        ("Friday, Nov. 24 2023", DAY),
        ("24/11/2023", DAY),
        ("11/24/2023", DAY),
        ("04/04/2023", datetime(2023, 4, 4)),
        ("24 November 2023, 21:46", EVENING),
        ("24 NOVEMBER 2023 | 9.46 p.m.", EVENING),
        ("9:46pm on Friday 24 November 2023", EVENING),
        ("2023-11-24T21:46", EVENING),
        ("2023-11-24 21:46:00 local", EVENING),
        ("2023-11-24T21:46:00.250Z", EVENING.replace(tzinfo=GMT)),
        ("Fri, 24 Nov 2023 21:46:00 GMT", EVENING.replace(tzinfo=GMT)),
        ("2023-11-24 21:46:00 +0000", EVENING.replace(tzinfo=GMT)),
        ("2023-11-24T21:46-05:30", EVENING.replace(tzinfo=timezone(-timedelta(hours=5, minutes=30)))),
        ("2023-11-24T21:46+01", EVENING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("21:46 BST, 24 November 2023", EVENING.replace(tzinfo=timezone(timedelta(hours=1)))),
        ("November 24, 2023 at 9:46 PM EST", EVENING.replace(tzinfo=timezone(timedelta(hours=-5)))),
        ("12am, 24 November 2023", DAY),
        ("12pm, 24 November 2023", DAY.replace(hour=12)),
    ],
)
def test_dates_as_people_write_them(value: str, when: datetime) -> None:
    stamp = parse_stamp(field(value))
    assert stamp is not None
    assert stamp.when == when
    assert stamp.when.tzinfo == when.tzinfo
    assert stamp.timed == (":" in value or "m" in value[:4] or "p.m." in value)
    assert stamp.year
    assert stamp.field == field(value)


@pytest.mark.parametrize(("value", "month", "day"), [("Oct 26", 10, 26), ("26 October", 10, 26), ("Feb. 29", 2, 29)])
def test_a_date_without_a_year_says_so(value: str, month: int, day: int) -> None:
    stamp = parse_stamp(field(value))
    assert stamp is not None
    assert (stamp.when.month, stamp.when.day, stamp.year, stamp.timed) == (month, day, False, False)


@pytest.mark.parametrize(
    "value",
    [
        "", "soon", "yesterday, 21:46", "2023", "November 2023", "Feb 30", "2023-13-01", "04/11/2023", "24 May be",
        "2023-11-24 25:00", "2023-11-24 13pm", "2023-11-24 21", "24 November 2023 (updated)", "March 11 deaths",
        "2023-11-24T21:46+99:00", "12023-11-24", "0000-01-01", "Marching 12",
    ],
)  # fmt: skip
def test_what_is_no_one_date_is_none(value: str) -> None:
    assert parse_stamp(field(value)) is None


zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.one_of(st.none(), zones)))
def test_every_iso_time_is_read(when: datetime) -> None:
    stamp = parse_stamp(field(when.isoformat()))
    assert stamp is not None
    assert stamp.when == when.replace(microsecond=0)
    assert stamp.timed


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(value: str) -> None:
    stamp = parse_stamp(field(value))
    assert stamp is None or stamp.field.value == value
