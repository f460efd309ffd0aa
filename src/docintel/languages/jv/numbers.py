"""Number words of Javanese, ngoko and krama, by what they do in the grammar of ``numbers.py``.

The forms before a counted noun (rong, telung, tigang …) join the next word in writing as often as not
("rongpuluh", "kalihdasa", "telungatus"), so the joined spellings are made here from their parts. Sources:
the usual school grammars of Javanese and the paragraphs of NusaWrites; "o" for "a" is informal spelling.
"""

DECIMAL_SEPARATOR = ","

_PLAIN = {
    "nol": 0, "siji": 1, "setunggal": 1, "satunggal": 1, "loro": 2, "kalih": 2, "telu": 3, "tiga": 3,
    "tigo": 3, "papat": 4, "sekawan": 4, "lima": 5, "limo": 5, "gangsal": 5, "enem": 6, "nenem": 6,
    "pitu": 7, "wolu": 8, "sanga": 9, "songo": 9,
}  # fmt: skip
_BEFORE_NOUN = {
    "rong": 2, "kalih": 2, "telung": 3, "tigang": 3, "patang": 4, "kawan": 4, "sekawan": 4,
    "sekawang": 4, "limang": 5, "gangsal": 5, "nem": 6, "nenem": 6, "pitung": 7, "wolung": 8, "sangang": 9,
}  # fmt: skip
UNITS = {**_PLAIN, **_BEFORE_NOUN}
ADDERS = {"welas": 10, "belas": 10, "las": 10, "likur": 20}
MULTIPLIERS = {"puluh": 10, "dasa": 10, "doso": 10, "atus": 100, "ngatus": 100}
SCALES = {
    "ewu": 10**3, "yuta": 10**6, "juta": 10**6, "miliar": 10**9, "milyar": 10**9,
    "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_SHORT = {
    "sepuluh": 10, "sedasa": 10, "sedoso": 10, "sewelas": 11, "rolas": 12, "telulas": 13, "patbelas": 14,
    "limalas": 15, "nembelas": 16, "pitulas": 17, "wolulas": 18, "sangalas": 19, "selikur": 21,
    "rolikur": 22, "telulikur": 23, "patlikur": 24, "selawe": 25, "slawe": 25, "selangkung": 25,
    "nemlikur": 26, "pitulikur": 27, "wolulikur": 28, "sangalikur": 29, "seket": 50,
    "sewidak": 60, "satus": 100, "setunggalatus": 100,
}  # fmt: skip
_STEMS = {key: value for key, value in _BEFORE_NOUN.items() if len(key) > 2}
FIXED = {
    **_SHORT,
    **{stem + "welas": value + 10 for stem, value in _STEMS.items()},
    **{stem + "likur": value + 20 for stem, value in _STEMS.items()},
    **{stem + ten: value * 10 for stem, value in _STEMS.items() for ten in ("puluh", "dasa")},
    **{stem.removesuffix("g") + "gatus": value * 100 for stem, value in _STEMS.items() if stem[-1] == "g"},
    **{stem + "atus": value * 100 for stem, value in _STEMS.items()},
    "rongatus": 200, "limangatus": 500, "nematus": 600,
}  # fmt: skip
WHOLE_SCALES = {
    "sewu": 10**3, "saleksa": 10**4, "sayuta": 10**6, "seyuta": 10**6, "sakyuta": 10**6,
    **{stem + "ewu": value * 10**3 for stem, value in _STEMS.items()},
    **{stem + "yuta": value * 10**6 for stem, value in _STEMS.items()},
}  # fmt: skip
ABBREVIATED_SCALES = {"rb": 10**3, "jt": 10**6, "yt": 10**6}
MONEY_LETTERS = {"M": 10**9, "T": 10**12}
#: Between the whole number and its decimals.
POINTS = ("koma",)
CONJUNCTIONS: tuple[str, ...] = ()
#: "salah siji", "salah satunggal" are "one of".
NOT_AFTER = ("salah", "kaki")
NOT_BEFORE: tuple[str, ...] = ()
