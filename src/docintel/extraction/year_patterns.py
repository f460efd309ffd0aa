"""The regular expressions of :mod:`docintel.extraction.years`. None can take more than linear time."""

from __future__ import annotations

import re

from docintel.languages.dates import alternatives
from docintel.languages.en import calendar as english
from docintel.languages.id import calendar as indonesian
from docintel.languages.jv import calendar as javanese

_ALL = (indonesian, javanese, english)
_Y = r"(?:19|20)\d\d"
_YEAR_WORD = (
    rf"(?:{alternatives([word for calendar in _ALL for word in calendar.YEAR])}|ta|t\.a\.?|anggaran|fy)"
)
_PART = r"(?:akhir|awal|pertengahan|pungkasan|wiwitan|early|late|mid|end\s+of|the|dengan)"
_UNTIL = rf"(?:{alternatives([word for calendar in _ALL for word in calendar.UNTIL])})"
_INNER = rf"(?:{_PART}\s+)*(?:{_YEAR_WORD}\s+)?"
#: What must not stand before a year, to be asked behind it: an expression that begins with figures is sought
#: five times as fast as one that begins by looking back.
_NOT_INSIDE = r"(?<![\d$€£].{4})(?<!\d[.,/:].{4})(?<!\d[-–—].{4})"

#: Cheap tests before the expressions below.
FIGURE = re.compile(r"\d")
FOUR_FIGURES = re.compile(r"\d{4}")

RANGE = re.compile(
    rf"(?P<first>{_Y}){_NOT_INSIDE}(?<!/.{{4}})\s*(?:[-–—−‐/]"
    rf"|(?<=\s){_UNTIL}(?=\s))\s*{_INNER}(?P<last>{_Y})(?![\d/])(?![.,]\d)",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"(?<!\w)(?:antara|antarane|antaraning|antawis|antawisipun|between|from|dari|saking|saka)\s+{_INNER}"
    rf"(?P<first>{_Y})\s+(?:dan|lan|and|kaliyan|karo|{_UNTIL})\s+{_INNER}(?P<last>{_Y})(?!\d)",
    re.IGNORECASE,
)
SHORT_RANGE = re.compile(
    rf"(?P<first>{_Y}){_NOT_INSIDE}(?<!/.{{4}})[-–/](?P<last>\d\d)(?![\d/%-])(?![.,]\d)(?!\s*%)"
)
SINGLE = re.compile(
    rf"(?P<year>{_Y}){_NOT_INSIDE}(?<!/.{{4}})(?<![rR][pP].{{4}})(?<![rR][pP][\s.].{{4}})"
    r"(?![\d%])(?![.,/:]\d)(?![-–]\d)(?!\s?%)"
)
#: What stands before or behind "akhir tahun" where it is the end of another year than this one, or of any.
EVERY = re.compile(r"(?:tiap|every|each|saben)\s+$", re.IGNORECASE)
OTHER_END = re.compile(
    r"\s*[(]?\d|\s+(?:ini|iki|punika|menika|itu|depan|ngarep|ngajeng|lalu|kemarin|kepungkur|mendatang"
    r"|berikutnya|sebelumnya|tersebut|anggaran|ajaran|pelajaran|akademik|fiskal|buku|ke|kedua|ketiga|pertama"
    r"|dua|kalih|before|after)\b",
    re.IGNORECASE,
)
#: "1990-an", "the 2030s".
DECADE = re.compile(rf"(?P<year>(?:19|20)\d0){_NOT_INSIDE}(?:\s?[-–]\s?an|['’]?s)(?!\w)", re.IGNORECASE)
#: A part of a year and the year behind a slash.
QUARTER = re.compile(
    r"(?<!\w)(?:kuartal|triwulan|caturwulan|semester|tw|quarter|q)\s?(?:[ivx]{1,3}|\d)"
    rf"\s?/\s?(?P<year>{_Y})(?![\d/])",
    re.IGNORECASE,
)
_LAW = (
    r"(?:uud?|undang-?\s?undang|pp|perp(?:res|pu|u)|per(?:da|wali?|bup|gub|ka|desa)|permen\w*|kep(?:pres"
    r"|men\w*|wal|bup|gub)"
    r"|inpres|inmendagri|ingub|se|sk|qanun|pmk|peraturan|keputusan|instruksi|law|act|regulation|decree"
    r"|instruction)"
)
_NUMBER = r"(?:nomor|nomer|number|nos?)(?![^\W\d_])\.?\s*:?\s*"
REGULATION = (
    re.compile(
        rf"(?<!\w){_NUMBER}[\w./-]{{1,32}}(?:\s*(?:,|dan|and|lan)\s*\d{{1,3}}){{0,5}},?\s*(?:tahun|taun"
        rf"|thn?\.?|of|year)\s*"
        rf"(?P<year>{_Y})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w){_NUMBER}[\w.-]{{1,20}}(?:/[\w.-]{{1,16}}){{0,4}}/(?P<year>{_Y})(?!\d)", re.IGNORECASE
    ),
    re.compile(
        rf"(?<!\w){_LAW}\s+(?:\w+\s+)?(?:{_NUMBER})?\d{{1,3}}(?:\s*/\s*|\s+(?:tahun|taun|thn?\.?"
        rf"|of)\s+)(?P<year>{_Y})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?:lembaran|berita)\s+(?:negara|daerah|provinsi|kota"
        rf"|kabupaten)\b[^.;\n]{{0,60}}?\btahun\s+(?P<year>{_Y})",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)(?:uud|undang-?\s?undang\s+dasar)(?:\s+(?:\(uud[^()\n]{0,24}\)|nri|negara|republik|indonesia"
        r"|tahun|taun|thn?\.?|ri)){0,6}\s+(?P<year>1945)(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\w)(?P<year>1945)\s+constitution", re.IGNORECASE),
    # "the Environment Act 2021": by its capitals, as an act of 2021 may be of anybody.
    re.compile(rf"(?<![\w-])[A-Z][a-z]+\s+(?:Act|Law|Ordinance|Bill)\s+(?:of\s+)?(?P<year>{_Y})(?![\d/-])"),
)
#: What a plain number counts: after one of these, four figures are no year unless a year word stands before.
COUNTED = re.compile(
    r"\s*(?:orang|jiwa|unit|buah|kk\b|kepala|warga|peserta|siswa|pelajar|mahasiswa|pegawai|asn\b|rumah"
    r"|desa\b|kelurahan"
    r"|km\b|kilo|meter|m2|m²|m3|hektare?|ha\b|liter|ton\b|kg\b|mw\b|mbps|watt|lembar|titik|paket|ekor"
    r"|pohon|hari\b|jam\b"
    r"|menit|kali\b|persen|ribu|juta|miliar|triliun|wong|tiyang|people|persons|units|households|houses"
    r"|residents"
    r"|participants|students|villages|hectares|tons|kilomet|meters|metres|days|hours|times\b|percent"
    r"|million|billion"
    r"|thousand|bed\b|tempat\s+tidur|lokasi|umkm\b|pelaku|anak\b|bibit|trees|seedlings|copies|eksemplar"
    r"|pcs\b)",
    re.IGNORECASE,
)
COUNTING = re.compile(
    r"(?:sebanyak|sejumlah|sebesar|sekitar|kurang lebih|lebih dari|berjumlah|jumlah|total|capai|mencapai"
    r"|kode|nomor|nomer|no\.?"
    r"|number|about|some|around|approximately|over|more than|cacahe|cacahipun|jl\.?|jalan|rt|rw|iso"
    r"|sni)\s*[:.]?\s*$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(rf"(?<!\w){_YEAR_WORD}\.?\s*[:(]?\s*$", re.IGNORECASE)
SCHOOL_YEAR = re.compile(
    r"(?:(?:tahun|taun|t\.?)\s*(?:ajaran|pelajaran|akademik|piwulangan)|academic\s+year|school\s+year"
    r"|semester\s+(?:ganjil|genap))\s*$",
    re.IGNORECASE,
)
_EVERY_YEAR_FROM = (
    r"(?<!\w)(?:(?:se)?tiap\s+tahun\s+mulai|(?:every|each)\s+year\s+(?:from|starting\s+in))\s+(?:tahun\s+)?$"
)
#: What begins in a year and is done in each goes on, but it need not have begun.
EVERY_YEAR_FROM = re.compile(_EVERY_YEAR_FROM, re.IGNORECASE)
OPEN_END = re.compile(
    rf"(?<!\w)(?:sejak|semenjak|since|wiwit|kawit)\s+(?:\w+\s+)?$|{_EVERY_YEAR_FROM}", re.IGNORECASE
)
OPEN_START = re.compile(
    r"(?<!\w)(?:hingga|sampai|sampai\s+dengan|s\.d\.?|s/d|until|till|up\s+to|ngantos|nganti|tumekaning"
    r"|dumugi)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
LOOKED_BACK = re.compile(
    r"(?<!\w)(?:sejak|semenjak|since|wiwit|et al\.?|dkk\.?|source|sumber|sensus|census|berdiri|lahir|born"
    r"|founded)[^\w.!?;]+(?:\w+[^\w.!?;]+){0,3}$",
    re.IGNORECASE,
)
CITATION_BEFORE = re.compile(r"\([^()\d]{2,60},\s*$")
FORWARD = re.compile(
    r"(?<!\w)(?:target\w*|ditarget\w*|mulai|paling\s+lambat|selambat\w*|rampung|selesai|akan|bakal"
    r"|rencana\w*|hingga|sampai"
    r"|will|by|no\s+later\s+than|not\s+later\s+than|until|expected|planned|scheduled|badhe|bade|arep|ngantos|nganti|(?:batas|wates|tenggat)\s+(?:waktu|wekdal)"
    r"|tenggat|deadline)\W+(?:[\w/]+\W+){0,6}$",
    re.IGNORECASE,
)
#: All that names a year from another's, such as "tahun depan", has one of these, too.
TIME_WORDS = ("tahun", "taun", "warsa", "years", "year", "decade", "dekade")
TIME_WORD = re.compile(rf"(?<![\w-])(?:{alternatives(TIME_WORDS)})(?!\w)", re.IGNORECASE)
#: What a number of years tells how often ("2 kali dalam 1 tahun") or how fast ("doubled in three years").
NO_HORIZON_BEFORE = re.compile(
    r"(?:(?<!\w)(?:kali|kaping|times|once|twice)"
    r"|(?<!be )(?<!to )(?<!\w)(?:doubled|tripled|quadrupled|halved|grew|rose|fell|shrank|climbed))\s+$",
    re.IGNORECASE,
)
YEAR_IN_WORDS = re.compile(
    r"(?<!\w)(?:tahun|taun|warsa)\s+(?=(?:dua|seribu|kalih|rong|rongewu|sewu|loro)\b)", re.IGNORECASE
)
LETTERS = re.compile(r"[^\W\d_]+")
#: What may touch a year from the left in damaged text.
GLUED_BEFORE = re.compile(
    rf"(?<![^\W_])(?:{_YEAR_WORD}|rpjmd|rpjpd|rpjmn|rkpd|apbd|renstra|renja)$", re.IGNORECASE
)
