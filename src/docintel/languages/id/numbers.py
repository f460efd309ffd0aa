"""Number words of Indonesian, by what they do in the grammar of :mod:`docintel.languages.numbers`."""

DECIMAL_SEPARATOR = ","

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
FIXED = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
ADDERS = {"belas": 10}
MULTIPLIERS = {"puluh": 10, "ratus": 100}
SCALES = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "miliyar": 10**9, "triliun": 10**12,
    "trilyun": 10**12, "trilliun": 10**12,
}  # fmt: skip
WHOLE_SCALES = {"seribu": 10**3, "sejuta": 10**6, "semiliar": 10**9}
ABBREVIATED_SCALES = {"rb": 10**3, "jt": 10**6, "mlr": 10**9, "milyard": 10**9}
#: Scales written as one capital letter; read only beside a currency.
MONEY_LETTERS = {"M": 10**9, "T": 10**12}
#: Between the whole number and its decimals.
POINTS = ("koma",)
CONJUNCTIONS: tuple[str, ...] = ()
#: A number word right after one of these counts nothing: "salah satu" is "one of".
NOT_AFTER = ("salah", "kaki")
NOT_BEFORE: tuple[str, ...] = ()
