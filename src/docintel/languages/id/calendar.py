"""Months, weekdays and words of time in Indonesian, for :mod:`docintel.languages.dates`."""

MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "peb": 2, "maret": 3, "mar": 3, "mrt": 3,
    "april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8,
    "agt": 8, "ags": 8, "agust": 8, "agts": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10,
    "november": 11, "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "des": 12,
}  # fmt: skip
#: Monday is 0.
WEEKDAYS = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "sabtu": 5,
    "minggu": 6, "ahad": 6,
}  # fmt: skip
#: Words between the two ends of a range.
UNTIL = ("s.d.", "s.d", "s/d", "sd.", "sd", "sampai dengan", "sampai", "hingga", "ke", "menuju")
YEAR = ("tahun", "thn", "th")
#: The year that an expression names, counted from the anchor's.
RELATIVE_YEARS = {
    "tahun ini": 0, "tahun berjalan": 0, "tahun anggaran berjalan": 0, "tahun anggaran ini": 0,
    "tahun anggaran depan": 1, "tahun depan": 1, "tahun mendatang": 1, "tahun lalu": -1,
    "tahun kemarin": -1, "tahun sebelumnya": -1,
}  # fmt: skip
#: The end of the anchor's year, where no year is said behind it.
END_OF_YEAR = ("akhir tahun", "penghujung tahun", "tutup tahun")
RELATIVE_MONTHS = {"bulan ini": 0, "bulan depan": 1, "bulan lalu": -1}
#: "dua tahun <word>": so many years before the anchor, and after it.
AGO = ("silam", "lalu", "yang lalu", "yang silam")
AHEAD = ("lagi",)
#: "25 tahun <word>": a horizon.
HORIZON_AFTER = ("ke depan", "kedepan", "mendatang", "yang akan datang", "berikutnya", "selanjutnya")
HORIZON_BEFORE = ("dalam", "dalam waktu", "dalam tempo", "dalam kurun waktu")
NOT_HORIZON = (
    "terakhir",
    "ini",
    "itu",
    "pertama",
    "lalu",
    "silam",
    "belakangan",
    "sebelumnya",
    "yang lalu",
    "setelah",
    "sesudah",
    "sejak",
)
