"""Months, weekdays and words of time in English, for :mod:`docintel.languages.dates`."""

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
UNTIL = ("to", "until", "till", "through", "thru", "up to")
YEAR = ("year", "years")
RELATIVE_YEARS = {
    "this year": 0, "the current year": 0, "the current fiscal year": 0, "this fiscal year": 0,
    "the current budget year": 0, "next fiscal year": 1, "the next fiscal year": 1, "last fiscal year": -1,
    "next year": 1, "the coming year": 1, "last year": -1,
    "the previous year": -1,
}  # fmt: skip
END_OF_YEAR = ("the end of the year", "year-end", "year's end", "year’s end")
RELATIVE_MONTHS = {"this month": 0, "next month": 1, "last month": -1}
AGO = ("ago",)
AHEAD = ("from now",)
HORIZON_AFTER = ("ahead", "to come")
HORIZON_BEFORE = (
    "over the next", "within the next", "in the next", "for the next", "during the next", "the next", "next",
    "over the coming", "in the coming", "the coming", "coming", "within", "in",
)  # fmt: skip
NOT_HORIZON = ("ago", "old", "earlier", "of", "after", "since")
