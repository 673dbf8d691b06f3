"""EDTF strings to points and back: levels 0 and 1, and of level 2 "[a..b]", "[a,b]" and qualifiers of single parts."""

from communique.model.points import PARTS_OF_YEAR, UNSPECIFIED, DateError, Point

_DIGITS = frozenset("0123456789")
_QUALIFIERS = frozenset("?~%")
_LONGEST = 200

Parts = tuple[Point | None, Point | None, str, tuple[Point, ...]]
"""Start, end, form and the points between, as model.dates.Date holds them."""


def read(text: str) -> Parts:
    """The parts of a date. DateError names what is wrong."""
    if not text or len(text) > _LONGEST:
        raise DateError("an empty text is not a date" if not text else "this text is too long for a date")
    if text[0] == "[":
        return _one_of(text)
    if text[0] == "{":
        raise DateError(f"“{text}” is a set of dates, not one date")
    if "/" not in text:
        point = _point(text)
        return point, point, "", ()
    first, _, last = text.partition("/")
    return _end(first), _end(last), "/", ()


def write(start: Point | None, end: Point | None, form: str, others: tuple[Point, ...]) -> str:
    """The EDTF string of these parts."""
    if form == "":
        return str(start)
    if form == "/":
        return f"{start or '..'}/{end or '..'}"
    if form == "..":
        return f"[{start or ''}..{end or ''}]"
    return "[" + ",".join(str(point) for point in (start, *others, end)) + "]"


def _end(text: str) -> Point | None:
    return None if text in ("", "..") else _point(text)


def _one_of(text: str) -> Parts:
    if text[-1] != "]":
        raise DateError(f"“{text}” lacks its closing bracket")
    inner = text[1:-1]
    if ".." in inner:
        first, _, last = inner.partition("..")
        return _end(first), _end(last), "..", ()
    points = [_point(item.strip()) for item in inner.split(",")]
    points.sort(key=lambda point: (point.earliest, point.latest))
    if len(points) == 1:
        return points[0], points[0], "", ()
    return points[0], points[-1], ",", tuple(points[1:-1])


def _point(text: str) -> Point:
    if len(text) == 10 and text[4] == text[7] == "-":  # by far the most common form
        year, month, day = text[:4], text[5:7], text[8:]
        if _DIGITS.issuperset(year + month + day):
            return _checked(text, int(year), int(month), int(day))
    return _any_point(text)


def _checked(text: str, year: int, month: int, day: int) -> Point:
    if month == 0 or day == 0 or month > 12:
        raise DateError(f"there is no such day as “{text}”")
    return Point(year, month, day)


def _any_point(text: str) -> Point:
    date, _, time = text.partition("T")
    if time:
        _check_time(time)
    elif text.endswith("T"):
        raise DateError(f"“{text}” lacks its time")
    sign, digits = _split_sign(date)
    parts = digits.split("-")
    if len(parts) > 3:
        raise DateError(f"“{text}” is not a date")
    bare, marks = _qualifiers(parts)
    year, unspecified = _year(sign, bare[0], text)
    month = _part(bare[1], text) if len(bare) > 1 else None
    day = _part(bare[2], text) if len(bare) > 2 else None
    if (unspecified and month is not None) or (month == UNSPECIFIED and day):
        raise DateError(f"“{text}” is finer than what it leaves out")
    if month is not None and month > 12 and (month not in PARTS_OF_YEAR or day is not None):
        raise DateError(f"there is no month {month}")
    return Point(year, month, day, unspecified, marks, time)


def _split_sign(text: str) -> tuple[str, str]:
    """The part before the year's first digit, with its minus, and the rest."""
    lead = ""
    while text and (text[0] in _QUALIFIERS or text[0] in "Y-"):
        lead, text = lead + text[0], text[1:]
    mark = lead[:1] if lead[:1] in _QUALIFIERS else ""
    sign = lead[len(mark) :]
    if sign not in ("", "-", "Y", "Y-"):
        raise DateError(f"“{lead}{text}” is not a date")
    return sign, mark + text


def _qualifiers(parts: list[str]) -> tuple[list[str], tuple[str, str, str]]:
    """The parts without their marks, and the marks: one before a part is for it alone, one after for all up to it."""
    marks, bare = ["", "", ""], []
    for place, part in enumerate(parts):
        if part[:1] in _QUALIFIERS:
            marks[place], part = part[0], part[1:]
        if part[-1:] in _QUALIFIERS:
            for earlier in range(place + 1):
                marks[earlier] = part[-1]
            part = part[:-1]
        bare.append(part)
    if "" not in marks[: len(parts)] and len(set(marks[: len(parts)])) == 1:
        marks = [marks[0]] * 3
    return bare, (marks[0], marks[1], marks[2])


def _year(sign: str, digits: str, text: str) -> tuple[int, int]:
    known = digits.rstrip("X")
    unspecified = len(digits) - len(known)
    right_length = len(digits) > 4 if sign[:1] == "Y" else len(digits) == 4
    if not known or not _DIGITS.issuperset(known) or unspecified > 2 or not right_length:
        raise DateError(f"“{text}” has no year of four digits")
    if len(digits) > 7:
        raise DateError(f"the year of “{text}” is too far away")
    year = int(known) * 10**unspecified
    if sign[-1:] != "-":
        return year, unspecified
    return (-year if not unspecified else -year - 10**unspecified + 1), unspecified


def _part(digits: str, text: str) -> int:
    if digits == "XX":
        return UNSPECIFIED
    if len(digits) != 2 or not _DIGITS.issuperset(digits) or digits == "00":
        raise DateError(f"“{text}” has a month or day that is not two digits")
    return int(digits)


def _check_time(time: str) -> None:
    clock, zone = time[:8], time[8:]
    good = len(clock) == 8 and clock[2] == clock[5] == ":" and _DIGITS.issuperset(clock[:2] + clock[3:5] + clock[6:])
    if not good or clock[:2] > "24" or clock[3:5] > "59" or clock[6:] > "60":
        raise DateError(f"“{time}” is not a time of day")
    if zone not in ("", "Z") and not _is_zone(zone):
        raise DateError(f"“{zone}” is not a time zone")


def _is_zone(zone: str) -> bool:
    hours, _, minutes = zone[1:].partition(":")
    short = not minutes and len(zone) == 3
    return zone[0] in "+-" and _DIGITS.issuperset(hours + minutes) and len(hours) == 2 and (short or len(minutes) == 2)
