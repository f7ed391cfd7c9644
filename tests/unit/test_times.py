"""Times: what is found, what it means, and that spans hold exactly the words."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.calendar_words import WEEKDAY_NAMES, calendar_date, spelt
from newslint.analyses.clock import Clock, clocks
from newslint.analyses.days import Day, days, publication_days
from newslint.analyses.times import stretches, times
from newslint.document import Document
from newslint.metadata import Field, Stamp
from newslint.testing import document


def day(text: str, *options: str) -> Day:
    (only,) = document(text, *options)[days]
    return only


def clock(text: str) -> Clock:
    (only,) = document(text)[clocks]
    return only


def words(doc: Document) -> list[str]:
    return [doc.words(time.span) for time in doc[times]]


@pytest.mark.parametrize(
    "written",
    [
        "24 November 2023",
        "November 24, 2023",
        "Nov. 24, 2023",
        "24th of November, 2023",
        "24 Nov 2023",
        "2023-11-24",
        "24/11/2023",
        "24.11.2023",
        "11/24/2023",
        "Friday 24 November 2023",
        "Friday, Nov. 24, 2023",
        "Fri. 24 Nov. 2023",
        "Friday night, 24 November 2023",
    ],
)
def test_one_date_in_many_ways(written: str) -> None:
    text = f"It ended on {written} in Leeds."
    found = day(text)
    assert found.span.of(text) == written
    assert found.phrase.of(text) == f"on {written}"
    assert (found.year, found.month, found.day) == (2023, 11, 24)
    assert found.on == date(2023, 11, 24)
    assert found.weekday == (4 if written.startswith("Fri") else None)


@given(st.dates(date(1924, 1, 1), date(2199, 12, 31)), st.text("abc é😀.\n", max_size=12))
def test_a_spelt_date_is_read_back(when: date, before: str) -> None:
    written = f"{WEEKDAY_NAMES[when.weekday()]} {spelt(when)}"
    text = f"{before} on {written}, they said."
    found = day(text)
    assert (found.on, found.weekday, found.span.of(text)) == (when, when.weekday(), written)


@pytest.mark.parametrize(
    "text",
    [
        "It may 24 times be so, and they march 3 miles.",
        "It came on 31 June 2023.",
        "In 2019 it was 1,950 strong.",
        "Version 2.11.2023.4 of 99/99/2023 is out.",
        "Good Friday, Super Tuesday, Mail on Sunday and the Sunday Times.",
        "Every Friday, on a Monday, on Sunday mornings.",
        "It is open Monday to Friday.",
        "In today's Britain, of tomorrow, USA Today and the Today programme.",
        "He reads the Today show notes.",
        "The Sunday Business and Sunday Sun say so.",
        "The last Saturday before Christmas and the last Friday of the month are busy.",
        "They serve a fine Sunday roast after Sunday school.",
    ],
)
def test_no_day(text: str) -> None:
    assert document(text)[days] == ()


def test_day_and_month_that_may_be_swapped() -> None:
    assert day("It opened on 03/04/2023.").swapped
    assert not day("It opened on 24/04/2023.").swapped


def test_a_newspaper_is_no_weekday() -> None:
    assert day("The Edmonton Sun, 16 August 2008.").weekday is None


def test_weekdays_in_a_list_are_not_bound_to_the_date() -> None:
    for text in ("On Saturday and Sunday 25 November 2023.", "On Saturday, Nov. 25 and 26, it rained."):
        assert [each.weekday for each in document(text)[days] if each.kind == "date"] == [None]


@given(st.integers(0, 6), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_weekday_is_the_nearest_one_up_to_publication(weekday: int, published: date) -> None:
    name = WEEKDAY_NAMES[weekday]
    past = day(f"He was held on {name}.", f"published={published}").on
    assert past is not None
    assert past.weekday() == weekday
    assert timedelta(0) <= published - past < timedelta(7)
    coming = day(f"He will speak on {name}.", f"published={published}").on
    assert coming is not None
    assert coming.weekday() == weekday
    assert timedelta(0) <= coming - published < timedelta(7)


def test_the_prefix_decides_over_the_same_day() -> None:
    assert day("It was last Friday.", "published=2023-11-24").on == date(2023, 11, 17)
    assert day("It is next Friday.", "published=2023-11-24").on == date(2023, 12, 1)


@pytest.mark.parametrize(
    ("text", "offset"), [("He fled today.", 0), ("He fled this afternoon.", 0), ("It fell last night.", -1),
                         ("It was yesterday.", -1), ("She sings tomorrow.", 1), ("It is on tonight.", 0)],
)  # fmt: skip
def test_relative_days(text: str, offset: int) -> None:
    assert day(text).offset == offset
    assert day(text).on is None
    assert day(text, "published=2023-11-24").on == date(2023, 11, 24) + timedelta(days=offset)


def test_a_date_without_a_year_is_the_nearest_to_publication() -> None:
    assert day("It fell on 30 December.", "published=2024-01-02").on == date(2023, 12, 30)
    assert day("It fell on 30 December.").on is None


def test_a_year_less_date_line_leaves_four_years() -> None:
    doc = document("It fell from 2023 to 2024.")
    doc.metadata.published = Stamp(datetime(2000, 10, 26), Field("Oct 26", "option"), year=False)
    assert publication_days(doc) == [date(year, 10, 26) for year in range(2024, 2028)]
    assert day("It fell on Friday.").on is None


def test_whether_a_day_is_quoted() -> None:
    assert day("“It fell on Friday,” he said.").quoted
    assert not day("It fell on Friday, he said.").quoted


@pytest.mark.parametrize(
    ("written", "minute", "style"),
    [
        ("8pm", 1200, "0pm"),
        ("8 p.m.", 1200, "0 p.m."),
        ("9.30pm", 1290, "0.00pm"),
        ("10:00 AM", 600, "00:00 pm"),
        ("12am", 0, "00pm"),
        ("12.15pm", 735, "00.00pm"),
        ("21:00hrs", 1260, "00:00hrs"),
        ("2100hrs", 1260, "0000hrs"),
        ("0800 GMT", 480, "0000 gmt"),
        ("21:46", 1306, "00:00"),
        ("noon", 720, "noon"),
        ("midnight", 0, "midnight"),
        ("6 o'clock", 360, "0 o'clock"),
    ],
)
def test_clock_times(written: str, minute: int, style: str) -> None:
    text = f"It stopped at {written} and went on."
    found = clock(text)
    assert (found.span.of(text), found.minute) == (written, minute)
    assert (found.low, found.high) == (minute - 5, minute + 5)
    assert found.style == style.replace("a", "p")
    assert found.phrase.of(text) == f"at {written}"
    assert found.point


@pytest.mark.parametrize(
    "text",
    ["It won 25:10 and 3:1.", "In 2:15:30 he ran.", "It is £8.30, 1,950 and 13pm.", "Chapter 12.60pm.", "High noon."],
)
def test_no_clock_time(text: str) -> None:
    assert document(text)[clocks] == ()


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [("at about 8pm", 1170, 1230), ("shortly before 9pm", 1230, 1260), ("just after 9pm", 1260, 1290),
     ("approx. 2:00 PM", 810, 870), ("around noon", 690, 750)],
)  # fmt: skip
def test_hedges_widen_the_window(phrase: str, low: int, high: int) -> None:
    text = f"It stopped {phrase} there."
    found = clock(text)
    assert found.phrase.of(text) == phrase
    assert (found.low, found.high) == (low, high)


def test_windows_meet_only_if_they_share_a_minute() -> None:
    assert not clock("at about 8pm").meets(clock("shortly before 9pm"))
    assert clock("at about 8.05pm").meets(clock("shortly before 9pm"))
    assert clock("at 23:58").meets(clock("at 00:02"))


@pytest.mark.parametrize("text", ["by 9pm", "from 8pm", "between 8pm and", "8pm - 9pm", "until noon"])
def test_ranges_and_open_times_are_no_points(text: str) -> None:
    assert not any(each.point for each in document(text)[clocks])


def test_durations_and_periods_but_no_ages() -> None:
    doc = document(
        "A 43-year-old waited four hours, half an hour and 20 minutes, last week or in May 2020, 4,000 calls a day."
    )
    assert [(doc.words(each.span), each.kind, each.minutes) for each in doc[stretches]] == [
        ("four hours", "duration", 240),
        ("half an hour", "duration", 30),
        ("20 minutes", "duration", 20),
        ("last week", "period", 0),
        ("May 2020", "period", 0),
    ]


def test_all_kinds_in_order() -> None:
    doc = document("At 8pm on Friday, after two days, on 3 May 2020, he left; today he is back.")
    assert words(doc) == ["8pm", "Friday", "two days", "3 May 2020", "today"]
    assert [each.kind for each in doc[times]] == ["clock", "weekday", "duration", "date", "relative"]


@given(st.text("0123456789:./-–apmhrs thfridayMonov,’“ \nİß", min_size=1, max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    doc = document(text)
    for each in doc[times]:
        assert 0 <= each.span.start < each.span.end <= len(doc.text)


def test_the_calendar_has_no_30_february() -> None:
    assert calendar_date(2023, 2, 29) is None
    assert calendar_date(2024, 2, 29) == date(2024, 2, 29)
