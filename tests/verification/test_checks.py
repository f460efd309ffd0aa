"""Each check with cases that it must report and cases that it must leave alone."""

from __future__ import annotations

import pytest

from docintel.parallel import Group, Release
from docintel.types import Lang
from tests.verification.making import Row, findings, release, told

SAME: list[tuple[str, Row]] = [
    (
        "the half hour after midnight",
        {
            "id": "Air naik pukul 00.30 dan surut setelah pukul 24.00 malam berikutnya.",
            "jv": "Toya minggah tabuh 00.30 lan surut sasampunipun tabuh 24.00 dalu candhakipun.",
            "en": "The water rose at 12:30 a.m. and fell after midnight of the following night.",
        },
    ),
    (
        "separators of each language",
        {
            "id": "Anggarannya Rp12.750.000,5 untuk 1.200 orang.",
            "jv": "Anggaranipun Rp12.750.000,5 kangge 1.200 tiyang.",
            "en": "The budget is Rp12,750,000.5 for 1,200 people.",
        },
    ),
    (
        "scales",
        {"id": "Biayanya Rp2,5 miliar.", "jv": "Ragadipun Rp2,5 milyar.", "en": "It costs Rp2.5 billion."},
    ),
    (
        "numbers in words",
        {
            "id": "Ada lima puluh pohon yang ditanam.",
            "jv": "Wonten seket wit ingkang dipuntanem.",
            "en": "There are 50 trees planted.",
        },
    ),
    (
        "ordinals and both",
        {
            "id": "Kedua wali kota menandatangani dosis ketiga.",
            "jv": "Walikota kalih-kalihipun nandhatangani dosis kaping tiga.",
            "en": "Both mayors signed the third dose.",
        },
    ),
    (
        "one day, three spellings",
        {
            "id": "Rapat digelar Jumat (11/2/2022).",
            "jv": "Rapat dipunwontenaken dinten Jemuwah (11/2/2022).",
            "en": "The meeting was held on Friday, 11 February 2022.",
        },
    ),
    (
        "month first in English",
        {"id": "Rapat digelar 24/5/2022.", "en": "The meeting was held on May 24, 2022."},
    ),
    (
        "a range of days",
        {
            "id": "Festival digelar 2 sampai 4 September 2022.",
            "jv": "Festival dipunwontenaken 2 dumugi 4 September 2022.",
            "en": "The festival was held from 2 to 4 September 2022.",
        },
    ),
    (
        "translated names",
        {
            "id": "Kepala Dinas Kesehatan Solo, Siti Wahyuningsih, hadir.",
            "jv": "Kepala Dinas Kesehatan Surakarta, Siti Wahyuningsih, rawuh.",
            "en": "The Head of the Surakarta Health Office, Siti Wahyuningsih, attended.",
        },
    ),
    (
        "acronyms",
        {
            "id": "Bidang TI dan UMKM hadir di rapat.",
            "jv": "Bidang TI lan UMKM rawuh ing rapat.",
            "en": "The IT and MSMEs divisions attended the meeting.",
        },
    ),
    (
        "headlines, where every word has a capital",
        {
            "id": "Pemkab Luncurkan Antrean Daring, Warga Tak Perlu Berdesakan",
            "jv": "Pemkab Ngresmekaken Antrean Daring, Warga Mboten Prelu Desek-desekan",
            "en": "Regency Launches Online Queue So That Residents Need Not Jostle",
        },
    ),
    (
        "an office by its topics, not by its words",
        {
            "id": "Laporan dibuat Dinas Pekerjaan Umum dan Penataan Ruang.",
            "jv": "Lapuran dipundamel Dinas Pekerjaan Umum lan Penataan Ruang.",
            "en": "The report is by the Public Works and Spatial Planning Agency.",
        },
    ),
    (
        "a month that is another word in English",
        {
            "id": "Lelang paling lambat Mei.",
            "jv": "Lelang paling telat Mei.",
            "en": "The tender is due for May at the latest.",
        },
    ),
    (
        "street vendors have no five legs",
        {
            "id": "Pedagang kaki lima tidak dipungut biaya.",
            "jv": "Bakul kaki lima boten dipunpundhuti ragad.",
            "en": "Street vendors are not charged.",
        },
    ),
    (
        "half an hour",
        {
            "id": "Rapat mulai jam setengah delapan malam.",
            "jv": "Rapat wiwit jam setengah wolu bengi.",
            "en": "The meeting starts at half past seven in the evening.",
        },
    ),
    (
        "not only",
        {
            "id": "Semoga segera jadi, tidak cuma janji.",
            "jv": "Mugi-mugi enggal dados, boten namung janji.",
            "en": "I hope it comes soon and is a promise kept.",
        },
    ),
    (
        "spelling of one name",
        {
            "id": "Pasar buka selama Ramadan.",
            "jv": "Peken bikak sadangunipun Ramadhan.",
            "en": "The market is open during Ramadan.",
        },
    ),
    (
        "bounds",
        {
            "id": "Nilainya tidak boleh kurang dari 3.",
            "jv": "Bijinipun boten kenging kirang saking 3.",
            "en": "The grade must be at least 3.",
        },
    ),
    (
        "no denial",
        {
            "id": "Dananya dari dana tak terduga tahun 2023.",
            "jv": "Arta punika saking dhana ingkang kasimpen taun 2023.",
            "en": "The money is from the contingency fund of 2023.",
        },
    ),
    (
        "a deputy, a secretary, heads of districts",
        {
            "id": "Wakil Bupati Rina Marlina, Sekda Budi Santoso, dan Camat Jebres hadir.",
            "jv": "Wakil Bupati Rina Marlina, Sekda Budi Santoso, lan Camat Jebres rawuh.",
            "en": "Deputy Regent Rina Marlina, Secretary Budi Santoso and the head of Jebres attended.",
        },
    ),
    (
        "a date without a year",
        {
            "id": "Rapat digelar Senin (5/5).",
            "jv": "Rapat kagelar dinten Senen (5/5).",
            "en": "The meeting was held on Monday, May 5.",
        },
    ),
    (
        "a decade",
        {"id": "Sejak tahun 1990-an.", "jv": "Wiwit taun 1990-an.", "en": "Since the 1990s."},
    ),
    (
        "telephone numbers from abroad",
        {
            "id": "Hubungi (0271) 642020 atau 0812-3456-7890.",
            "jv": "Hubungi (0271) 642020 utawi 0812-3456-7890.",
            "en": "Call +62 271 642020 or +62 812-3456-7890.",
        },
    ),
    (
        "hours behind a telephone number",
        {
            "id": "Hubungi 0271-642020 (07.30–15.00 WIB).",
            "jv": "Hubungi 0271-642020 (07.30–15.00 WIB).",
            "en": "Call 0271-642020 (7.30 a.m. to 3 p.m.).",
        },
    ),
    (
        "noon, and the clock of 24 hours",
        {
            "id": "Rapat pukul 12.00 sampai 15.30 WIB.",
            "jv": "Rapat tabuh 12.00 dumugi 15.30 WIB.",
            "en": "The meeting is from noon to 3:30 p.m.",
        },
    ),
    (
        "nine in the evening",
        {"id": "Acara usai pukul 09.00 malam.", "en": "The event ends at 9 p.m."},
    ),
    (
        "a quarter of an hour",
        {
            "id": "Bus lewat setiap 15 menit.",
            "jv": "Bis langkung saben 15 menit.",
            "en": "A bus comes every quarter of an hour.",
        },
    ),
    (
        "counted in krama",
        {
            "id": "Ada 15 desa dan 10.000 bibit.",
            "jv": "Wonten gangsal welas desa lan saleksa wiji.",
            "en": "There are fifteen villages and ten thousand seedlings.",
        },
    ),
    (
        "do not, in krama",
        {
            "id": "Jangan membuang sampah di sungai.",
            "jv": "Ampun mbucal uwuh ing lepen.",
            "en": "Do not throw rubbish into the river.",
        },
    ),
    (
        "free of charge",
        {
            "id": "Layanan ini tidak dipungut biaya.",
            "jv": "Layanan menika tanpa ragad.",
            "en": "The service is free of charge.",
        },
    ),
    (
        "the first of Suro",
        {
            "id": "Kirab 1 Suro digelar malam ini.",
            "jv": "Kirab 1 Sura kagelar dalu menika.",
            "en": "The 1 Suro procession is held tonight.",
        },
    ),
]

WRONG: list[tuple[str, Row, tuple[str, str, tuple[Lang, ...]]]] = [
    (
        "a figure",
        {"id": "Ada 45 bus listrik.", "jv": "Wonten 45 bus listrik.", "en": "There are 54 electric buses."},
        ("number", "error", ("en",)),
    ),
    (
        "a figure in words",
        {
            "id": "Gratis selama enam bulan pertama.",
            "jv": "Gratis sadangunipun nem wulan kapisan.",
            "en": "It is free for the first seven months.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "an amount",
        {"id": "Biayanya Rp2,5 miliar.", "jv": "Ragadipun Rp2,5 yuta.", "en": "It costs Rp2.5 billion."},
        ("number", "error", ("jv",)),
    ),
    (
        "the wrong separator",
        {"id": "Ada 1.200 orang.", "jv": "Wonten 1.200 tiyang.", "en": "There are 1.200 people."},
        ("number", "error", ("en",)),
    ),
    (
        "a unit",
        {
            "id": "Turun menjadi 820 ton sehari.",
            "jv": "Mandhap dados 820 ton saben dinten.",
            "en": "It fell to 820 kilograms a day.",
        },
        ("number", "error", ("id", "en")),
    ),
    (
        "a year",
        {"id": "Target tahun 2026.", "jv": "Target taun 2025.", "en": "The target of 2026."},
        ("date", "error", ("jv",)),
    ),
    (
        "a day",
        {
            "id": "Rapat digelar 11/2/2022.",
            "jv": "Rapat dipunwontenaken 12/2/2022.",
            "en": "The meeting was on 11/2/2022.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a month",
        {
            "id": "Digelar pada bulan November 2023.",
            "jv": "Dipunwontenaken ing wulan Oktober 2023.",
            "en": "It was held in November 2023.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a weekday",
        {
            "id": "Banjir surut pada Jumat pagi.",
            "jv": "Banjir surut ing Kemis enjing.",
            "en": "The flood receded on Friday morning.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "a weekday that is not that day's",
        {"id": "Rapat digelar Kamis (11/2/2022).", "en": "The meeting was held on Thursday (11/2/2022)."},
        ("date", "error", ("id",)),
    ),
    (
        "a day that does not exist",
        {"id": "Rapat digelar 31/2/2022.", "en": "The meeting was held on 31/2/2022."},
        ("date", "error", ("en",)),
    ),
    (
        "a person",
        {
            "id": "Bupati Kustini membuka acara.",
            "jv": "Bupati Kustini mbikak adicara.",
            "en": "Regent Kartini opened the event.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "an office",
        {
            "id": "Data dihimpun Dinas Kesehatan.",
            "jv": "Data dipunklempakaken Dinas Kesehatan.",
            "en": "The data was collected by the Trade Office.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "an office that no list knows whole",
        {
            "id": "Data dihimpun Badan Pertanahan Nasional.",
            "jv": "Data dipunklempakaken Dinas Penataan Ruang.",
            "en": "The data was collected by the Spatial Planning Office.",
        },
        ("name", "error", ("id",)),
    ),
    (
        "a name that is an ordinary word",
        {
            "id": "Langit Malang menyala malam itu.",
            "jv": "Langit Ponorogo murub dalu menika.",
            "en": "The sky above Ponorogo was ablaze.",
        },
        ("name", "error", ("id",)),
    ),
    (
        "an acronym",
        {
            "id": "Data UNICEF dipakai.",
            "jv": "Data BULOG dipunagem.",
            "en": "Data by UNICEF is used.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a number said twice in place of another",
        {
            "id": "Ada enam petugas di dua persimpangan.",
            "jv": "Wonten kalih petugas ing kalih prapatan.",
            "en": "There are six officers at two junctions.",
        },
        ("number", "error", ("jv",)),
    ),
    (
        "an ordinal",
        {
            "id": "Rapat digelar pada pekan kedua.",
            "jv": "Rapat kagelar ing minggu kaping kalih.",
            "en": "The meeting is in the third week.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a year long ago",
        {
            "id": "Naskah itu ditulis pada 1764.",
            "jv": "Naskah menika kaserat ing taun 1764.",
            "en": "The manuscript was written in 1746.",
        },
        ("date", "error", ("en",)),
    ),
    (
        "half an hour too late",
        {
            "id": "Rapat mulai jam setengah delapan malam.",
            "jv": "Rapat wiwit jam setengah wolu bengi.",
            "en": "The meeting starts at half past eight in the evening.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "an earliest for a latest",
        {
            "id": "Mulai paling lambat akhir tahun.",
            "jv": "Wiwit paling telat pungkasan taun.",
            "en": "It starts by the end of the year at the earliest.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a place, two languages",
        {"id": "Acara digelar di Klaten.", "en": "The event was held in Sragen."},
        ("name", "error", ("en",)),
    ),
    (
        "bounds turned round",
        {
            "id": "Usulan paling banyak 3 buah.",
            "jv": "Usulan paling kathah 3 iji.",
            "en": "At least 3 proposals.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a denial lost",
        {
            "id": "Warga tidak perlu membayar pajak.",
            "jv": "Warga boten perlu mbayar pajak.",
            "en": "Residents need to pay the tax.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a sentence left in Indonesian",
        {
            "id": "Warga yang sudah mendaftar dapat mengambil kartu di kantor kelurahan.",
            "en": "Warga yang sudah mendaftar dapat mengambil kartu di kantor kelurahan.",
        },
        ("untranslated", "error", ("en",)),
    ),
    (
        "an Indonesian phrase in Javanese",
        {
            "id": "Pendekatan pembangunan daerah sangat relevan di masa pandemi.",
            "jv": "Pendekatan pembangunan daerah relevan sanget ing mangsa pandemi.",
        },
        ("untranslated", "note", ("jv",)),
    ),
    (
        "a term",
        {
            "id": "Rencana aksi sudah selesai.",
            "jv": "Rencana aksi sampun rampung.",
            "en": "The budget is finished.",
        },
        ("term", "warning", ("en",)),
    ),
    (
        "a deputy for the head",
        {
            "id": "Bupati Rina Marlina membuka acara.",
            "jv": "Bupati Rina Marlina mbikak adicara.",
            "en": "Deputy Regent Rina Marlina opened the event.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "another office of the same person",
        {
            "id": "Wali Kota Rina Marlina hadir.",
            "jv": "Gubernur Rina Marlina rawuh.",
            "en": "Mayor Rina Marlina attended.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "a secretary for the head of an office",
        {
            "id": "Sekretaris Dinas Kesehatan Budi hadir.",
            "jv": "Kepala Dinas Kesehatan Budi rawuh.",
            "en": "Budi, secretary of the Health Office, attended.",
        },
        ("name", "error", ("jv",)),
    ),
    (
        "another minister",
        {
            "id": "Menteri Agama meresmikan gedung.",
            "jv": "Mentri Agama ngresmekaken gedhong.",
            "en": "The Minister of Trade opened the building.",
        },
        ("name", "error", ("en",)),
    ),
    (
        "a day without a year",
        {
            "id": "Rapat digelar Senin (5/5).",
            "jv": "Rapat kagelar dinten Senen (6/5).",
            "en": "The meeting was held on Monday, May 5.",
        },
        ("date", "error", ("jv",)),
    ),
    (
        "another decade",
        {"id": "Sejak tahun 1990-an.", "jv": "Wiwit taun 1990-an.", "en": "Since the 1980s."},
        ("date", "error", ("en",)),
    ),
    (
        "a telephone number",
        {
            "id": "Hubungi (0271) 642020.",
            "jv": "Hubungi (0271) 642020.",
            "en": "Call +62 271 642021.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "the other half of the day",
        {
            "id": "Acara dimulai pukul 09.00 WIB.",
            "jv": "Adicara kawiwitan tabuh 09.00 WIB.",
            "en": "The event starts at 9 p.m.",
        },
        ("number", "error", ("en",)),
    ),
    (
        "a free service that costs",
        {
            "id": "Layanan ini tanpa biaya.",
            "jv": "Layanan menika mawi ragad.",
            "en": "The service is without charge.",
        },
        ("term", "warning", ("jv",)),
    ),
]


def test_first_name_and_surname_are_one_finding() -> None:
    found = findings(
        {
            "id": "Acara dibuka Uswatun Hasanah.",
            "jv": "Adicara dipunbikak Uswatun Hasanah.",
            "en": "The event was opened by Wulan Safitri.",
        }
    )
    assert [f.evidence["en"].text for f in found] == ["Wulan Safitri"]
    assert found[0].evidence["id"].text == "Uswatun Hasanah"


@pytest.mark.parametrize("row", [row for _, row in SAME], ids=[name for name, _ in SAME])
def test_versions_that_say_the_same_give_no_finding(row: Row) -> None:
    assert told(row) == set()


@pytest.mark.parametrize(("row", "expected"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_what_one_version_changed_is_found_in_it(
    row: Row, expected: tuple[str, str, tuple[Lang, ...]]
) -> None:
    assert expected in told(row)


@pytest.mark.parametrize("row", [row for _, row, _ in WRONG], ids=[c[0] for c in WRONG])
def test_evidence_is_the_text_at_its_place(row: Row) -> None:
    whole = release([row])
    for finding in findings(row):
        for lang, place in finding.evidence.items():
            text = "\n".join(sentence.text for sentence in whole.sentences[lang])
            assert text[place.start : place.end] == place.text


SLIPS = [
    ("en", "The Technology Divisin was led by him.", "Division"),
    ("jv", "Rapat dipunpimpim dening Kepala.", "dipunpimpin"),
    ("id", "Rapat ini membahas pembangnan kota.", "pembangunan"),
    ("en", "The goverment opened the market.", "government"),
]
GOOD = [
    ("en", "Elderly residents evacuated the inundated neighbourhoods, and artisans exhibited umbrellas."),
    ("jv", "Walikota ngresmekaken peken enggal sesarengan kaliyan para bakul lan pangarsa."),
    ("id", "Pencermatan kuesioner mengakselerasi penyelenggaraan pemerintahan berbasis elektronik."),
    ("en", "Gibran Rakabuming spoke at Tirtonadi with Heru Sunardi."),
]


@pytest.mark.parametrize(("lang", "text", "better"), SLIPS)
def test_slips_of_the_hand_come_with_a_suggestion(lang: Lang, text: str, better: str) -> None:
    other: Lang = "en" if lang != "en" else "id"
    found = [f for f in findings({lang: text, other: "12"}, spelling=True) if f.kind == "spelling"]
    assert [better in finding.message for finding in found] == [True]


@pytest.mark.parametrize(("lang", "text"), GOOD)
def test_rare_words_names_and_forms_are_no_slips(lang: Lang, text: str) -> None:
    other: Lang = "en" if lang != "en" else "id"
    assert [f for f in findings({lang: text, other: "12"}, spelling=True) if f.kind == "spelling"] == []


THREE: Row = {
    "id": "Pemerintah membuka pasar.",
    "jv": "Pamarintah mbikak peken.",
    "en": "The government opens a market.",
}


def test_a_sentence_that_one_version_lacks_is_missing_there() -> None:
    part: Row = {"id": "Warga senang dengan pasar itu.", "jv": "Warga remen kaliyan peken punika."}
    assert told(THREE, part) == {("missing", "error", ("en",))}


def test_a_sentence_that_one_version_has_alone_is_added() -> None:
    assert told(THREE, {"en": "Nobody else says this here."}) == {("added", "error", ("en",))}


def test_an_address_at_the_foot_is_a_note() -> None:
    foot: Row = {"id": "Alamat: Jl. Jenderal Sudirman 2, Telp. (0271) 642020"}
    assert ("added", "note", ("id",)) in told(THREE, foot)


def test_a_summary_is_one_error_and_notes() -> None:
    rest: list[Row] = [
        {"id": f"Kalimat nomor {i} tentang pasar.", "jv": f"Ukara angka {i} bab peken."} for i in range(6)
    ]
    found = [f for f in findings(THREE, *rest) if f.kind == "missing"]
    assert [f.severity for f in found].count("error") == 1
    assert len(found) == 7


def test_a_passage_in_another_place_is_an_order_warning() -> None:
    base = release([THREE, THREE, THREE])
    groups = [
        Group({"id": (i,), "jv": (j,), "en": (i,)}, 0.9, crossing=i == 1) for i, j in ((0, 0), (1, 2), (2, 1))
    ]
    from docintel.verification import Options, verify  # noqa: PLC0415

    found = verify(Release(base.sentences, tuple(groups)), Options(spelling=False))
    assert [(f.kind, f.severity, f.langs) for f in found] == [("order", "warning", ("jv",))]


def test_low_words_in_high_speech_are_noted() -> None:
    rows: list[Row] = [
        {"id": "Ini penting.", "jv": "Punika ingkang wigatos saged kangge tiyang sedaya kaliyan sampun."},
        {"id": "Itu belum.", "jv": "Perkawis kasebat ora dados ewed."},
    ]
    assert ("term", "note", ("jv",)) in told(*rows)
