"""Number words of English, by what they do in the grammar of :mod:`docintel.languages.numbers`."""

DECIMAL_SEPARATOR = "."

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
FIXED = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ADDERS: dict[str, int] = {}
MULTIPLIERS = {"hundred": 100}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
WHOLE_SCALES: dict[str, int] = {}
ABBREVIATED_SCALES = {"mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
#: "Rp 2.5 M" in English may be millions or "miliar": it is not read.
MONEY_LETTERS: dict[str, int] = {}
#: Between the whole number and its decimals.
POINTS = ("point",)
CONJUNCTIONS = ("and",)
NOT_AFTER = ("no",)
#: "one of the ways", "one another" count nothing.
NOT_BEFORE = ("of", "another")
