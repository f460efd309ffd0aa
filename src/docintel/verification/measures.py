"""Units behind numbers, and what is as much in another unit: 90 minutes and an hour and a half."""

from __future__ import annotations

import re
from decimal import Decimal

from docintel.languages.letters import plain_letters

_UNITS = {
    word: unit
    for unit, words in {
        "%": "% persen percent prosen",
        "ton": "ton tons tonne tonnes",
        "quintal": "kuintal kwintal quintal quintals",
        "kg": "kg kilogram kilograms kilo",
        "km": "km kilometer kilometre kilometers kilometres",
        "m": "m meter metre meters metres",
        "cm": "cm sentimeter centimetre centimeter centimetres centimeters",
        "m2": "m2 m² meter_persegi meter_pesagi meter_pasagi meter_prasagi square_meter square_metre"
        " square_meters square_metres meter_square meters_square metre_square metres_square sq_m",
        "km2": "km2 km² kilometer_persegi kilometer_pesagi kilometer_pasagi kilometer_prasagi"
        " square_kilometer square_kilometre square_kilometers square_kilometres kilometre_square"
        " kilometres_square kilometer_square kilometers_square"
        " km_persegi km_pesagi km_pasagi km_prasagi sq_km",
        "ha": "ha hektar hektare hectare hectares",
        "l": "liter litre liters litres",
        "m3": "m3 m³ meter_kubik meter_kibik cubic_meter cubic_metre cubic_meters cubic_metres",
        "hour": "jam hour hours",
        "minute": "menit minute minutes",
        "day": "hari dinten dina day days",
        "week": "minggu pekan week weeks",
        "month": "bulan wulan sasi month months",
        "year": "tahun taun warsa year years",
    }.items()
    for word in words.split()
}
#: What each unit measures, and how many of the smallest unit of it here one is.
_MEASURES = {
    "minute": ("time", 1), "hour": ("time", 60), "day": ("time", 1440), "week": ("time", 10080),
    "month": ("time", 43200), "year": ("time", 518400),
    "kg": ("mass", 1), "quintal": ("mass", 100), "ton": ("mass", 1000),
    "cm": ("length", 1), "m": ("length", 100), "km": ("length", 100_000),
    "m2": ("area", 1), "ha": ("area", 10_000), "km2": ("area", 1_000_000),
    "l": ("volume", 1), "m3": ("volume", 1000),
}  # fmt: skip
_NEXT_WORD = re.compile(
    r"(?:\s*|-)(%|(?:square|sq|cubic)\s+[^\W\d_]+|[^\W\d_]+(?:[²³]|[23](?!\d)|\s+(?:persegi|pesagi|pasagi|prasagi|kubik|kibik|square)\b)?)"
)
#: The rest of a range, whose unit stands behind its end: "0.4 to 2.1 metres".
_REST_OF_RANGE = re.compile(r"\s*(?:[-–—]|\b(?:to|sampai|hingga|dumugi|ngantos|nganti)\b)\s*\d+(?:[.,]\d+)*")


def unit_after(text: str, end: int) -> str | None:
    """The unit of a number that ends there; that of a range stands behind the end of the range."""
    rest = _REST_OF_RANGE.match(text, end)
    following = _NEXT_WORD.match(text, rest.end() if rest else end)
    return _UNITS.get("_".join(following[1].lower().split())) if following else None


def unit_within(text: str) -> str | None:
    """The unit in "an hour and a half"."""
    return next((_UNITS[word] for word in plain_letters(text).lower().split() if word in _UNITS), None)


def same_measure(one: tuple[Decimal, str | None], other: tuple[Decimal, str | None]) -> bool:
    """Whether two values with their units are as much: 3 quintals and 300 kg, 0.4 m and 40 cm."""
    (value, unit), (other_value, other_unit) = one, other
    if unit not in _MEASURES or other_unit not in _MEASURES:
        return False
    (what, factor), (other_what, other_factor) = _MEASURES[unit], _MEASURES[other_unit]
    return what == other_what and value * factor == other_value * other_factor
