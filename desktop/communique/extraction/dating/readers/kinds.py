"""Which kinds of word are months, days, units and so on, for all readers."""

MONTHS = ("month", "ambiguous_month", "short_month")
DAYS = ("day", "nth")
WEEKDAY_NAMES = ("weekday", "short_weekday")
UNITS = ("unit", "day_unit", "century", "units", "short_unit", "quarter", "weekend")
DAY_PARTS = ("morning", "afternoon", "evening", "night", "noon", "daytime")
SEASONS = ("season", "ambiguous_season")
POSITIONS = ("early", "late", "mid", "beginning", "middle", "end", "latter", "earlier")
