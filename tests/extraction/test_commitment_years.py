"""Which year of a sentence, a list, a heading or a plan is a commitment's own."""

import pytest

from tests.extraction.documents import commitments_of, mentions_of

#: text, language, [(start year, end year)]; the documents are of 10 March 2025.
OWN_YEARS = [
    ("Pembangunan pusat data dijadwalkan mulai tahun 2026 dengan pagu Rp18.750.000.000,00 dan selesai pada "
     "tahun 2027.", "id", [(2026, 2027)]),
    ("Pembangunane diwiwiti sasi April 2025 lan dikarepake rampung sadurunge taun 2027.", "jv",
     [(2025, 2027)]),
    ("The depot will be built from 2026 and completed by the end of 2028.", "en", [(2026, 2028)]),
    ("Prevalensi stunting ditargetkan 15,5% pada tahun 2025 dan 13,0% pada tahun 2026.", "id",
     [(2025, 2025), (2026, 2026)]),
    ("Pemkab menargetkan pengangguran turun dari 3,19 persen menjadi 2,8 persen pada 2026.", "id",
     [(2026, 2026)]),
    ("Titik genangan ditargetkan turun 43 (2018) -> 10 (2026)", "id", [(2026, 2026)]),
    ("Produksi akan naik 4,2% pada 2027 dibandingkan tahun 2024.", "id", [(2027, 2027)]),
    ("Over the next three years we plan to train 40 wardens — our grant ends in 2026.", "en",
     [(2025, 2028), (2026, 2026)]),
    ("Pelatihan akan diberikan kepada 40 siswa pada tahun ajaran 2026/2027.", "id", [(2026, 2027)]),
    ("Aplikasi milik pemkot ini sejak 2019 telah menampung 4.000 aduan warga.", "id", [(2019, None)]),
    ("The scheme has been running in 40 schools since 2023 and will reach all 212 by January 2026.", "en",
     [(2023, None), (2026, 2026)]),
    ("The regency has earmarked Rp 22 billion for the current fiscal year and Rp 58 billion for 2026.", "en",
     [(2025, 2025), (2026, 2026)]),
    ("Dinas akan menyusun masterplan baru tahun depan karena masterplan lama habis pada 2024.", "id",
     [(2026, 2026)]),
    ("Proyek yang dimulai pada 2024 terhenti karena pandemi, tetapi ditargetkan rampung pada 2027.", "id",
     [(2024, 2027)]),
    ("Pelabuhan yang terhenti karena sengketa lahan akan rampung pada tahun 2027.", "id", [(2027, 2027)]),
    ("Jalan baru akan dibangun karena pada tahun 2023 terjadi 47 kecelakaan.", "id", [(None, None)]),
    ("Because the 2018 earthquake destroyed 300 schools, the office is to rebuild 120 of them by 2028.", "en",
     [(2028, 2028)]),
    ("Amarga banjir taun 2021, Pemkot bakal ngeruk Kali Pepe ing taun 2026.", "jv", [(2026, 2026)]),
    ("Pemkot sampun mbangun 12 taman awit taun 2023.", "jv", [(2023, 2023)]),
    ("Pada 2019, kota ini berjanji menutup TPA Jatibarang tahun 2022, tetapi belum tercapai.", "id",
     [(2022, 2022)]),
    ("Kontraktor kudu ngrampungake dalan telung kilometer sadurunge tutup taun.", "jv", [(2025, 2025)]),
    ("Tahun 2025 sudah dibangun 12 jembatan dan akan ditambah 5 jembatan.", "id",
     [(2025, 2025), (2025, 2025)]),
    ("Tahun 2024 sudah dibangun 12 jembatan dan akan ditambah 5 jembatan.", "id",
     [(2024, 2024), (None, None)]),
    ("Sudah dibangun 12 jembatan pada 2025 dan akan ditambah 5 jembatan.", "id",
     [(2025, 2025), (None, None)]),
    ("Hingga 2026, 12 desa sudah terhubung dan 20 desa akan menyusul.", "id", [(None, 2026), (None, 2026)]),
    ("In 2025 the regency completed 12 bridges and plans to build 5 more.", "en",
     [(2025, 2025), (2025, 2025)]),
    ("Program ini menargetkan 300 warga pada 2023, namun berhasil melatih 450 warga.", "id",
     [(2023, 2023), (2023, 2023)]),
    ("Program ini menargetkan 300 warga pada 2027, namun berhasil melatih 450 warga.", "id",
     [(2027, 2027), (None, None)]),
    ("Awalnya program ini menargetkan 300 warga pada 2023.", "id", [(2023, 2023)]),
    ("Cakupan awalnya 40 persen pada tahun 2023, ditargetkan 90 persen pada 2027.", "id", [(2027, 2027)]),
    ("Saben dinas kedah nyawisaken data kanthi wates wekdal 31 Desember 2026.", "jv", [(2026, 2026)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), OWN_YEARS)
def test_the_years_of_a_sentence(text, lang, expected):
    _, found = commitments_of(text, lang=lang)
    assert [(c.start_year, c.end_year) for c in found] == expected


def test_what_was_once_aimed_at_keeps_its_year_behind_an_aim():
    _, found = commitments_of(
        "Pemkab memasang 24 kamera pada 2026.", "Awalnya program ini menargetkan 300 warga pada 2023."
    )
    assert [(c.start_year, [target.year for target in c.targets]) for c in found] == [
        (2026, [2026]),
        (2023, [2023]),
    ]


@pytest.mark.parametrize("word", ["namun", "tetapi", "sedangkan", "dan"])
def test_no_part_ends_in_the_word_that_leads_to_the_next(word):
    _, found = commitments_of(f"Pemkab menargetkan 300 warga pada 2024, {word} berhasil melatih 450 warga.")
    assert [c.quote for c in found] == [
        "Pemkab menargetkan 300 warga pada 2024",
        "berhasil melatih 450 warga.",
    ]


def test_no_sentence_is_cut_at_the_comma_of_a_number():
    _, found = commitments_of(
        "Prevalensi stunting ditargetkan 15,5% pada tahun 2025 dan 13,0% pada tahun 2026."
    )
    assert [c.quote for c in found] == [
        "Prevalensi stunting ditargetkan 15,5% pada tahun 2025",
        "13,0% pada tahun 2026.",
    ]


#: What stands above, its kind, what is promised, its kind, the year; the documents are of 10 March 2025.
ABOVE = [
    ("MASTERPLAN KOTA CERDAS 2025-2029", "heading", "1) Desa melayani dari rumah pada 98 desa", "list_item",
     (2025, 2029)),
    ("Kegiatan tahun 2026:", "paragraph", "- Pembangunan 12 posyandu", "list_item", (2026, 2026)),
    ("MASTERPLAN KOTA CERDAS 2025-2029", "heading", "Pemkot akan membangun 12 posyandu.", "paragraph",
     (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("above", "over", "text", "kind", "expected"), ABOVE)
def test_the_year_of_what_stands_above(above, over, text, kind, expected):
    _, found = commitments_of(above, text, kinds=(over, kind))
    assert [(c.start_year, c.end_year) for c in found] == [expected]


def test_a_list_goes_on_behind_an_item_that_a_page_break_cut():
    _, found = commitments_of(
        "Fokus pembangunan tahun 2026 meliputi:",
        "- Pembangunan 12 posyandu di seluruh kecamatan yang",
        "belum terjangkau oleh puskesmas keliling",
        "- Pembangunan 3 pasar rakyat",
        kinds=("paragraph", "list_item", "paragraph", "list_item"),
    )
    assert [(c.start_year, c.quote) for c in found][-1:] == [(2026, "- Pembangunan 3 pasar rakyat")]


def test_the_end_of_the_period_is_the_last_year_of_the_plan():
    _, (found,) = commitments_of(
        "PETA RENCANA SPBE 2025-2029",
        "Indeks SPBE ditargetkan mencapai 3,50 pada akhir periode.",
        kinds=("heading", "paragraph"),
    )
    assert (found.start_year, found.end_year) == (2029, 2029)


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("Dinas Perhubungan akan memperbaiki 85 kilometer trotoar selama periode rencana.", "id"),
        ("Dinas Perhubungan badhe ndandosi 85 kilometer margi salebeting periode punika.", "jv"),
        ("The Transport Office will repair 85 kilometres of pavement during the plan period.", "en"),
    ],
)
def test_during_the_period_is_all_of_it(sentence, lang):
    _, (found,) = commitments_of(
        "PETA RENCANA 2027-2031", sentence, kinds=("heading", "paragraph"), lang=lang
    )
    assert (found.start_year, found.end_year) == (2027, 2031)


@pytest.mark.parametrize("period", ["libur Lebaran", "kampanye"])
def test_another_period_than_that_of_the_plan_has_not_its_years(period):
    _, (found,) = commitments_of(
        "RPJMD KABUPATEN SIGI 2025-2029",
        f"Selama periode {period} akan disiagakan 40 bus.",
        kinds=("heading", "paragraph"),
    )
    assert (found.start_year, found.end_year) == (None, None)


@pytest.mark.parametrize(
    ("text", "lang", "year"),
    [
        ("Pemkot akan membangun taman mulai kuartal kedua.", "id", 2025),
        ("Targetnya akhir Juni semua koperasi sudah berbadan hukum.", "id", 2025),
        ("The Mangunraya administration on Tuesday launched an application for 40 villages.", "en", 2025),
        ("Pemkot akan membangun 12 taman.", "id", None),
    ],
)
def test_part_of_a_year_or_a_day_is_of_the_document_s_year(text, lang, year):
    _, (found,) = commitments_of("Semarang, 10 Maret 2025", text, lang=lang)
    assert found.start_year == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sebanyak 120 petugas pintu air akan dilatih pada Februari.", 2026),
        ("Sebanyak 120 petugas pintu air telah dilatih pada Juni.", 2024),
        ("Pemkot memulai pembangunan 12 taman pada Juni dan Juli.", 2025),
        ("Pemkot memulai pembangunan 12 taman pada Desember.", 2024),
        ("Pendaftaran bagi 120 petugas akan dibuka 1–20 Maret.", 2025),
        ("Pemkot melatih 120 petugas pintu air sampai Desember.", 2025),
    ],
)
def test_a_month_is_the_next_of_a_promise_the_last_of_a_report_else_the_nearest(text, year):
    _, (found,) = commitments_of("Semarang, 10 Maret 2025", text)
    assert found.start_year == year


@pytest.mark.parametrize(
    ("paragraph", "lang", "years"),
    [
        ("Tahun 2026 ada tiga hal yang akan kita kerjakan. Pertama, 500 mahasiswa akan menerima beasiswa. "
         "Kedua, 62 kelurahan akan memiliki taman. Ketiga, pasar akan dibangun hingga 2028.", "id",
         [2026, 2026, None]),
        ("Wiwit taun 2026 kita badhe nindakaken kalih prekawis. Sepisan, 40 layanan badhe dipunlebetaken ing "
         "aplikasi. Kaping kalih, 12 griya badhe dipundandosi.", "jv", [2026, 2026]),
        ("In 2026 the city will do two things. First, it will build 12 parks. The mayor is happy. Second, it "
         "will plant 400 trees.", "en", [2026, 2026]),
        ("In 2026 the city will open a museum. The mayor is happy. The city will plant 400 trees.", "en",
         [None]),
    ],
)  # fmt: skip
def test_what_is_counted_up_is_of_the_year_of_the_sentence_before(paragraph, lang, years):
    _, found = commitments_of(paragraph, lang=lang)
    assert [c.start_year for c in found][-len(years) :] == years


@pytest.mark.parametrize(
    ("title", "year"),
    [("LAPORAN KINERJA DINAS KOMINFO TAHUN ANGGARAN 2024", 2024), ("RENCANA KERJA DINAS KOMINFO 2024", None)],
)
def test_what_a_report_says_was_done_is_of_its_year(title, year):
    _, found = commitments_of(
        title, "Dinas telah melatih 430 kader literasi.", kinds=("heading", "paragraph")
    )
    assert [(c.status, c.start_year) for c in found] == [("done", year)]


def test_missions_with_numbers_are_apart_and_of_the_plan_s_period():
    _, found = commitments_of(
        "RENCANA INDUK KOTA CERDAS 2025-2029",
        "Misi 1. Mewujudkan layanan publik prima\n  Misi ke-2 : Mengembangkan ekonomi biru\nArah kebijakan :",
        kinds=("heading", "paragraph"),
    )
    assert [(c.quote, c.start_year, c.end_year) for c in found] == [
        ("Mewujudkan layanan publik prima", 2025, 2029),
        ("Mengembangkan ekonomi biru", 2025, 2029),
    ]


def test_a_mission_with_a_year_of_its_own_keeps_it():
    _, found = commitments_of(
        "Visi dan misi 2025-2029:",
        "1. Menyediakan satu ambulans di setiap desa",
        "2. Memberi beasiswa bagi 2.500 mahasiswa sampai tahun 2027",
        kinds=("paragraph", "list_item", "list_item"),
    )
    assert [(c.start_year, c.end_year) for c in found] == [(2025, 2029), (None, 2027)]


@pytest.mark.parametrize(
    "text",
    [
        "*Posted by the water team on 4 June 2025 · 5 min read*",
        "Dipublikasikan 9 September 2025 · Terakhir diubah 2 Oktober 2025",
        "Rencana Kerja (Renja) Dinas Tenaga Kerja 2026 | 78",
        "Rumusan Rencana Program dan Kegiatan Dinas Kominfo Tahun 2026",
        "Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2023 dan Prakiraan Maju Tahun 2024"
        "\nDinas Kesehatan Kabupaten Magelang",
        "No Indikator Satuan 2025 2026 2027 2028 2029",
    ],
)
def test_what_stands_at_the_edges_of_a_page_promises_nothing(text):
    _, found = commitments_of(text)
    assert [c.quote for c in found] == []


@pytest.mark.parametrize(
    ("text", "lang", "year"),
    [
        ("Pemkot menargetkan jumlah wisatawan pada tahun 2027 menjadi 2 juta orang.", "id", 2027),
        ("Angka kemiskinan ditargetkan turun pada tahun 2029 menjadi 3 persen.", "id", 2029),
        ("Pemkot nargetake kutha iki ing taun 2027 dadi kutha bebas sampah.", "jv", 2027),
    ],
)
def test_what_a_thing_becomes_in_its_only_year_is_no_baseline(text, lang, year):
    _, (found,) = commitments_of("Bandung, 10 Maret 2025", text, lang=lang)
    assert (found.start_year, found.end_year) == (year, year)


@pytest.mark.parametrize(
    "text",
    [
        "Rencana pembangunan jembatan baru akan dimulai pada tahun 2027",
        "Daftar penerima bantuan akan diperbarui setiap semester mulai tahun 2026",
        "Diperbarui jaringan pipa sepanjang 20 km hingga 2028.",
        "Pemkot akan menambah 100 ruang kelas pada tahun 2026 2027 2028 sesuai rencana.",
    ],
)
def test_a_promise_that_looks_like_the_edge_of_a_page_is_kept(text):
    _, found = commitments_of("Bandung, 10 Maret 2025", text)
    assert [c.quote for c in found] == [text]


def test_what_was_done_before_a_plan_is_not_of_its_years():
    _, found = commitments_of(
        "RPJMD Kota Bandung 2025-2029",
        "Capaian Tahun Lalu",
        "Pemerintah kota telah membangun 20 puskesmas baru",
        kinds=("heading", "heading", "list_item"),
        published=None,
    )
    assert [(c.status, c.start_year) for c in found] == [("done", None)]


@pytest.mark.parametrize(("day", "year"), [("10 Desember 2026", 2027), ("10 Januari 2026", 2026)])
def test_a_quarter_that_is_over_is_the_next_year_s(day, year):
    text = "Pemkot akan meluncurkan layanan kesehatan digital pada triwulan pertama."
    published = "2026-12-10" if year == 2027 else "2026-01-10"
    _, (found,) = commitments_of(f"Bandung, {day}", text, published=published)
    assert found.start_year == year


def test_letters_that_ocr_takes_for_i_and_s_are_read_as_such():
    document, mentions = mentions_of(
        "Pemkot membangun smart lıving tahun ıni, Mei 2026 sampai APRİL 2027, Senın, 4 Mei 2026, UſD 400."
    )
    assert [document.text[y.start : y.end] for y in mentions.years if y.kind == "plan"] == [
        "tahun ıni",
        "Mei 2026 sampai APRİL 2027",
        "4 Mei 2026",
    ]
    assert [document.text[d.start : d.end] for d in mentions.dimensions] == ["smart lıving"]


@pytest.mark.parametrize(
    ("before", "sentence", "lang", "year"),
    [
        ("Pada 2021 pemkot membuka 40 taman.", "Saat itu pemkot menjanjikan 60 taman lagi.", "id", 2021),
        ("Taun 2027 desa bakal mbangun 40 omah.", "Dhuwité Rp 5,2 milyar.", "jv", 2027),
        (
            "Taun 2027 desa bakal mbangun 40 omah.",
            "Ragade kanggo rong taun watara Rp 5,2 milyar.",
            "jv",
            None,
        ),
        ("Pada 2021 pemkot membuka 40 taman.", "Pemkot menjanjikan 60 taman lagi.", "id", None),
        # The money of other things, or for what had been destroyed; what is still to come.
        (
            "The city built 12 clinics in 2024.",
            "The budget of Rp 12 billion for new clinics will be proposed.",
            "en",
            None,
        ),
        (
            "The city will build 12 clinics in 2027.",
            "The budget of Rp 12 billion for new schools will be proposed.",
            "en",
            None,
        ),
        ("Gempa 2018 merusak 12 sekolah.", "Biayanya Rp 12 miliar.", "id", None),
        ("The flood of 2019 destroyed 12 bridges.", "The cost is Rp 12 billion.", "en", None),
        ("Pada 2019 terjadi banjir.", "Saat itu 12 pompa rusak dan akan diganti.", "id", None),
    ],
)
def test_what_goes_back_to_the_sentence_before_is_of_its_year(before, sentence, lang, year):
    _, found = commitments_of(before, sentence, lang=lang)
    assert (found[-1].quote, found[-1].start_year) == (sentence, year)


def test_money_is_of_the_year_before_only_where_that_is_surely_not_over():
    told = "The flood of 2019 destroyed 12 bridges. The cost is Rp 12 billion."
    _, found = commitments_of(told, lang="en", published=None)
    assert [(one.start_year, one.amounts[0].year) for one in found if one.amounts] == [(None, None)]


def test_a_month_in_which_something_should_have_been_done_is_over():
    text = "The chargers should have arrived by February."
    _, (found,) = commitments_of("Denpasar, 10 June 2025", text, lang="en", published="2025-06-10")
    assert (found.status, found.start_year) == ("missed", 2025)


@pytest.mark.parametrize(
    ("text", "lang", "years"),
    [
        ("Pemkot akan melatih 600 ASN setiap tahun mulai 2026.", "id", (2026, None)),
        ("Pemkot akan melatih 600 ASN mulai 2026.", "id", (2026, 2026)),
        ("The city will train 600 officers every year from 2026.", "en", (2026, None)),
    ],
)
def test_what_is_done_every_year_from_one_on_has_no_end(text, lang, years):
    _, (found,) = commitments_of(text, lang=lang)
    assert (found.start_year, found.end_year) == years


@pytest.mark.parametrize("published", [None, "2026-03-03"])
def test_what_is_to_be_done_every_year_has_not_begun(published):
    text = "Setiap tahun mulai 2027 Pemkab memperbaiki 120 rumah."
    _, (found,) = commitments_of(text, published=published)
    assert (found.status, found.start_year, found.end_year) == ("planned", 2027, None)
    assert [target.year for target in found.targets] == [2027]
