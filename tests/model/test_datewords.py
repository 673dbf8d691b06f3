"""Dates as a person reads them."""

import pytest

from communique.model.dates import parse, short, words


@pytest.mark.parametrize(
    ("edtf", "said", "label"),
    [
        ("2019-11-10", "10 November 2019", "10 Nov 2019"),
        ("2019-08~", "about August 2019", "≈ Aug 2019"),
        ("2019?", "perhaps 2019", "2019?"),
        ("2019%", "perhaps about 2019", "≈ 2019?"),
        ("../2019-11-16", "before 16 November 2019", "before 16 Nov 2019"),
        ("2018-09/..", "since September 2018", "since Sep 2018"),
        ("[2018-09..]", "on or after September 2018", "on or after Sep 2018"),
        ("[..2018]", "on or before 2018", "on or before 2018"),
        ("2022-04-05/2022-04-06", "5–6 April 2022", "5–6 Apr 2022"),
        ("2022-04-30/2022-05-02", "30 April – 2 May 2022", "30 Apr – 2 May 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022", "30 Dec 2021 – 2 Jan 2022"),
        ("2017-10/2017-12", "October–December 2017", "Oct–Dec 2017"),
        ("2017/2019", "2017–2019", "2017–2019"),
        ("2019-08~/2019-11-16", "about August 2019 – 16 November 2019", "≈ Aug 2019 – 16 Nov 2019"),
        ("199X", "1990s", "1990s"),
        ("18XX", "19th century", "19th century"),
        ("20XX", "21st century", "21st century"),
        ("2021-24", "winter 2021/2022", "winter 2021/22"),
        ("2022-21", "spring 2022", "spring 2022"),
        ("2022-33", "first quarter of 2022", "Q1 2022"),
        ("-0489", "490 BC", "490 BC"),
        ("0079", "AD 79", "AD 79"),
        ("2004-04-XX", "a day in April 2004", "a day in Apr 2004"),
        ("2004-XX", "a month in 2004", "a month in 2004"),
        ("[1667,1668]", "1667 or 1668", "1667 or 1668"),
        ("[2018..2019]", "between 2018 and 2019", "between 2018 and 2019"),
    ],
)
def test_words_and_labels(edtf: str, said: str, label: str) -> None:
    assert words(parse(edtf)) == said
    assert short(parse(edtf)) == label


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2019-11-10", "Sunday, 10 November 2019"),
        ("2019-11-10~", "about Sunday, 10 November 2019"),
        ("2019-11", "November 2019"),
        ("2022-04-05/2022-04-06", "5–6 April 2022"),
    ],
)
def test_the_weekday_stands_before_a_full_date_only(edtf: str, said: str) -> None:
    assert words(parse(edtf), weekday=True) == said
