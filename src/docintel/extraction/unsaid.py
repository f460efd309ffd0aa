"""Stretches of text that are no sentences: captions, heads of tables, edges of pages, what an editor adds."""

from __future__ import annotations

import re

#: A line with a verb of doing says something, whatever it looks like. It is read to its end for one, so that
#: a kind asks for this last.
_NO_VERB = (
    r"(?![^\n]*\b(?:akan|bakal|badhe|arep|mulai|wiwit|telah|sudah|will|shall"
    r"|di(?!nas|rek|gital|mensi|stri)[a-z]{4,})\b)"
)
#: What happens to a law is said; that it was changed is part of how it is called.
_NOT_DONE = (
    r"(?![^\n]*\b(?:akan|bakal|badhe|arep|mulai|wiwit|sudah|will|shall"
    r"|telah(?!\s(?:beberapa\skali\s)?diubah)"
    r"|(?<!yang\s)(?-i:di)(?!nas|rek|gital|mensi|stri|ubah|rubah|ganti|cabut|maksud|sebut)[a-z]{4,})\b)"
)
_YEAR = r"(?:19|20)\d\d"
#: A number that is neither a year nor of years: who says how many says what is done.
_NO_NUMBER = rf"(?![^\n]*\b(?!{_YEAR}\b)\d+(?!\d)(?!\s*(?:\(\w+\)\s*)?tahun))"
_YEARS = rf"{_YEAR}(?:\s?[-–]\s?{_YEAR})?"
_DAY_MONTH_YEAR = r"(?:\d{1,2}\s\w{3,9}\s\d{4}|[A-Z]\w{2,8}\s\d{1,2},?\s\d{4})"
_PUBLISHED = r"posted|published|last\supdated|dipublikasikan|diterbitkan|diperbarui|terakhir\sdiubah"

#: Each kind by what it begins with; the names are for the reader alone.
_KINDS = {
    "year alone, cut from what it dates, Pada tahun 2019": (
        r"\W*(?:(?:pada|di|ing|wonten\sing|in|by|since|until|mulai|wiwit|sejak|hingga|sampai|nganti|ngantos|the|end|of"
        rf"|akhir|awal|pungkasan|tahun|taun|warsa|year)\s+){{0,5}}{_YEAR}\W*$"
    ),
    "caption, Tabel 3.1, Tabel T-C.27, Lampiran II": (
        r"\s*(?:tabel|table|gambar|figure|grafik|bagan|lampiran|peta)\s+"
        r"(?:[\d.]+|(?-i:(?:[IVX]{1,4}|[A-Z])(?:[.-][A-Z\d]{1,4}){1,3}|[IVX]{1,4}\b))"
    ),
    "line of a table of contents": r".*\.{5,}",
    "source of a table": r"\s*(?:sumber|source|keterangan)\s*:",
    "heading of a stage, 5.2 Jangka Menengah (2026 - 2028)": (
        rf"\s*\d{{1,2}}(?:\.\d{{1,2}})+\.?\s[^.:\n]{{3,60}}\(?{_YEAR}\s?[-–]\s?{_YEAR}\)?\s*$"
    ),
    "line under a headline, by whom": (
        r"\s*(?:by(?!\s(?:the|early|late|mid|end|then|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d))"
        r"|oleh|editor|reporter|penulis|updated)\s[^.]{0,80}\d{4}"
    ),
    "who was there, Hadir: 12 camat": (
        r"\s*(?:yang\s|(?:sing|ingkang|kang)\s)?(?:hadir|rawuh|teka|present|attendees|attendance|apologies|peserta)\s*:"
        rf"{_NO_VERB}"
    ),
    "title of minutes or of a note, Minutes of the meeting held on 16 October 2025": (
        rf"\s*(?:minutes\sof|notulen|notula|risalah|prepared\s(?:for|by)|disusun\soleh)\b{_NO_VERB}[^.;:\n]{{0,120}}\d{{4}}"
        r"[^;:\n]{0,40}$"
    ),
    "why a law is made, a. bahwa …": r"\s*(?:menimbang\s*:\s*)?[a-z][.)]\s+bahwa\b",
    "heading that asks, 3. What we will build": (
        r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?(?:what|how|why|who|where|when|apa|bagaimana|mengapa|siapa)\s[^.,:;!\n]{0,50}$"
    ),
    "line under a headline, when": (
        rf"\W*(?:{_PUBLISHED})\s(?:\w+\W+){{0,6}}?"
        r"(?:\d{1,2}[\s/.-]\w{1,9}[\s/.-]|[A-Z]\w{2,8}\s\d{1,2},?\s)\d{4}[^.]{0,12}(?:[·|•]|$)"
    ),
    "line of a page between bars": r"[^\n]{0,120}\|[^\n]{0,60}\d{4}",
    "edge of a page, Rencana Kerja (Renja) Dinas 2017 | 78": (
        rf"[^.;:\n]{{0,120}}{_YEAR}\s*\|\s*\d{{1,4}}\s*$"
    ),
    "name of a plan or a matrix": (
        r"\s*(?:rumusan|daftar|matriks|rekapitulasi"
        r"|rencana\s(?:kerja|strategis|aksi|program|pembangunan))\b"
        rf"{_NO_VERB}[^.,;:\n\d]{{8,100}}{_YEARS}(?:\s+dan\s+prakiraan\s+maju\s+tahun\s+{_YEAR})?"
        r"(?:\s+(?:dinas|badan|kecamatan|sekretariat|inspektorat|provinsi|kabupaten|kota)\s[^.,;:\n\d]{3,80})?"
        r"(?:\s+\d{1,4})?\s*$"
    ),
    "heads of a table, No Indikator Satuan 2025 2026 2027": (
        rf"(?=[^.;:\n]{{0,120}}(?:\b{_YEAR}\s+){{3}}){_NO_VERB}"
    ),
    "heading of a part, E. PEMANTAUAN": r"\s*(?-i:[A-Z][.)]\s+[A-Z]{3,}(?:[\s,&]+[A-Z]{2,}){0,8}\s*$)",
    "law in a list of laws, 15. Peraturan Daerah Nomor 12 Tahun 2008 tentang Pengelolaan Keuangan Daerah": (
        rf"\s*(?:(?:mengingat|menimbang|memperhatikan|dasar\shukum)\s*:\s*)?(?:\d{{1,3}}|[a-z])[.)]\s+(?:undang[-\s]undang|peraturan|keputusan|instruksi|surat\sedaran)\b"
        rf"{_NOT_DONE}[^.;\n]{{0,90}}\b(?:nomor|no\.?)\s*[\w./-]+\s+tahun\s+{_YEAR}\s+tentang\b"
    ),
    "foreword, Puji dan syukur": (
        rf"\s*(?:puji\s+(?:(?:dan|serta|lan)\s+)?s[yu]+kur|segala\s+puji|alhamdulillah|praise\s+be\s){_NO_NUMBER}"
    ),
    "what a word of planning means, Visi merupakan rumusan umum": (
        r"\s*(?:visi|misi|tujuan|sasaran|strategi|kebijakan|indikator|renstra|renja|tahun)\b[^.,;:\n]{0,60}"
        r"\b(?:merupakan|adalah|ialah)\s+(?:rumusan|pernyataan|gambaran|suatu|cara"
        rf"|(?:rencana\s+)?tah(?:un|ap(?:an)?)\s+(?:ke(?:[-\s]?\d)?|pertama|terakhir)){_NO_NUMBER}"
    ),
    "what an editor adds, with its day": (
        r"\W*(?:updated?|edit(?:ed)?|correction|koreksi|ralat|pembaruan)\W{0,3}"
        rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|{_DAY_MONTH_YEAR})[*_)\]]{{0,3}}\s?[:–—-]"
    ),
    "what an editor adds": (
        r"\W*(?:correction|koreksi|ralat|editor['’]?s\snote|catatan\sredaksi)[*_]{0,3}\s?:"
    ),
}
_NOT_SAID = re.compile("|".join(_KINDS.values()), re.IGNORECASE)


def not_said(clause: str) -> bool:
    """Whether a stretch is no sentence at all: a caption, a line of a table of contents, a source."""
    return _NOT_SAID.match(clause) is not None
