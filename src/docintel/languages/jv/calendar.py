"""Months, weekdays and words of time in Javanese, ngoko and krama, for :mod:`docintel.languages.dates`.

Official Javanese text uses the Indonesian months, often in an older spelling.
"""

from docintel.languages.id import calendar as indonesian

MONTHS = {
    **indonesian.MONTHS, "dhesember": 12,
}  # fmt: skip
WEEKDAYS = {
    **indonesian.WEEKDAYS,
    "senen": 0, "slasa": 1, "seloso": 1, "rebo": 2, "kemis": 3, "jemuwah": 4, "jemuah": 4, "jumuwah": 4,
    "jumungah": 4, "setu": 5, "septu": 5, "sebtu": 5, "minggu": 6, "ngahad": 6, "akad": 6,
}  # fmt: skip
UNTIL = (
    *indonesian.UNTIL, "ngantos", "nganti", "dumugi", "dugi", "tumekaning", "tumeka", "tekan", "saengga",
)  # fmt: skip
YEAR = ("taun", "warsa", "tahun", "taon")
RELATIVE_YEARS = {
    "taun iki": 0, "taun menika": 0, "taun punika": 0, "taun meniko": 0, "taun niki": 0, "warsa menika": 0,
    "taun ngarep": 1, "taun ngajeng": 1, "taun candhake": 1, "taun candhakipun": 1, "taun sesuk": 1,
    "taun wingi": -1, "taun kepungkur": -1, "taun kapengker": -1, "taun kepengker": -1,
    "tahun ini": 0, "tahun depan": 1, "tahun lalu": -1,
}  # fmt: skip
END_OF_YEAR = ("pungkasan taun", "pungkasaning taun", "akhir taun", "tutup taun")
RELATIVE_MONTHS = {
    "sasi iki": 0, "wulan iki": 0, "wulan menika": 0, "wulan punika": 0, "sasi ngarep": 1, "wulan ngajeng": 1,
    "wulan candhakipun": 1, "sasi wingi": -1, "wulan kepengker": -1, "wulan kapengker": -1,
}  # fmt: skip
AGO = ("kepungkur", "kapungkur", "kapengker", "kepengker", "wingi", "biyen")
AHEAD = ("maneh", "malih")
HORIZON_AFTER = (
    "ngajeng", "ngarep", "mangarep", "ing ngajeng", "ing ngarep", "candhake", "candhakipun", "saklajengipun",
    "sabanjure", "sakbanjure", "malih", "maneh", "sateruse", "saterusipun", "ke depan", "mendatang",
)  # fmt: skip
HORIZON_BEFORE = (
    "salebeting", "salebetipun", "ing salebeting", "sajroning", "sajrone", "wonten ing salebeting",
    "ing dalem", "dangunipun", "suwene", "sasuwene", "sadangunipun",
)  # fmt: skip
NOT_HORIZON = ("kepungkur", "kapungkur", "kapengker", "kepengker", "pungkasan", "wingi", "terakhir")
