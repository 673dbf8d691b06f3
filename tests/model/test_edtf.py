"""EDTF is read and written, and what is no date is refused by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.dates import Date, DateError, Point, civil, day_number, parse

QUALIFIERS = st.sampled_from(["", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> Point:
    """Any point: from far BC to 9999, of every precision, with every qualifier."""
    marks = (draw(QUALIFIERS), draw(QUALIFIERS), draw(QUALIFIERS))
    year = draw(st.integers(-4_000_000, 4_000_000) | st.integers(-9999, 9999))
    kind = draw(st.sampled_from(["day", "month", "season", "year", "decade", "century"]))
    if kind == "day":
        number = draw(st.integers(day_number(year, 1, 1), day_number(year, 12, 31)))
        return Point(*civil(number), qualifiers=marks)
    if kind in ("month", "season"):
        month = draw(st.integers(1, 12) if kind == "month" else st.integers(21, 41))
        return Point(year, month, qualifiers=(marks[0], marks[1], marks[1] if marks[0] == marks[1] else ""))
    unspecified = {"decade": 1, "century": 2}.get(kind, 0)
    if unspecified:
        year = abs(year) % 10_000 // 10**unspecified * 10**unspecified
    return Point(year, unspecified=unspecified, qualifiers=(marks[0], marks[0], marks[0]))


@given(points())
def test_a_point_reads_back_as_itself(point: Point) -> None:
    assert parse(str(Date(point, point))) == Date(point, point)


@given(points(), points())
def test_an_interval_reads_back_as_itself(one: Point, other: Point) -> None:
    first, last = sorted((one, other), key=lambda point: (point.earliest, point.latest))
    date = Date(first, last, "/")
    assert parse(str(date)) == date
    assert date.earliest == first.earliest
    assert date.latest == last.latest


@given(st.text(alphabet="0123456789-~?%XYT/.[],:Z{}²٣", max_size=30))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    try:
        date = parse(text)
    except DateError:
        return
    assert parse(str(date)) == date


@pytest.mark.parametrize(
    "text",
    [
        "2019-11-16", "2019-08~", "../2019-11-16", "2018-09/..", "2022-04-05/2022-04-06", "199X", "19XX", "2021-24",
        "2022-34", "2004-XX", "2004-04-XX", "2004-XX-XX", "-0043", "Y-12000", "Y17000", "1984?/2004-06~", "2001-21",
        "[2019-01..]", "[..2019]", "[1667,1668]", "[1667-12..1668-02]", "2004-01-01T10:10:10Z", "2004-06-11%",
        "2004-01-01T10:10:10+02:00", "?2004-06-~11",
    ],
)  # fmt: skip
def test_writes_what_it_read(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("/2019", "../2019"),
        ("2019/", "2019/.."),
        ("2004-06~-11", "~2004-~06-11"),
        ("[1668,1667]", "[1667,1668]"),
        ("[2019]", "2019"),
    ],
)
def test_writes_one_form_for_each_meaning(text: str, written: str) -> None:
    assert str(parse(text)) == written


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "empty"),
        ("2019-02-30", "no day 30"),
        ("2021-02-29", "no day 29"),
        ("2019-13", "no month 13"),
        ("2019-00-01", "no such day"),
        ("2019-00", "two digits"),
        ("2019-1-1", "two digits"),
        ("yesterday", "year of four digits"),
        ("²019", "year of four digits"),
        ("٢٠١٩", "year of four digits"),
        ("2019/2018", "ends before it begins"),
        ("../..", "open on both sides"),
        ("{2019,2020}", "set of dates"),
        ("[2019", "closing bracket"),
        ("2019-11-16T25:00:00", "not a time"),
        ("2019-21-03", "no such day"),
        ("2019-21~-03", "no month 21"),
        ("Y99999999", "too far"),
        ("1" * 300, "too long"),
    ],
)
def test_says_what_is_wrong(text: str, complaint: str) -> None:
    with pytest.raises(DateError, match=complaint):
        parse(text)
