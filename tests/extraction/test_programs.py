import pytest

from docintel.extraction.naming import canonical_names, program_key
from tests.extraction.documents import document_of, mentions_of

#: text, language, the programmes that it names
CASES = [
    ("Program Gerakan Menuju 100 Smart City 2019.", "id", ["Program Gerakan Menuju 100 Smart City 2019"]),
    ("program Menuju 100 Smart City tahun 2022 untuk", "id", ["program Menuju 100 Smart City tahun 2022"]),
    ("melaksanakan program smart city, yakni", "id", ["program smart city"]),
    ("membahas Masterplan Smart City, Rencana Aksi, dsb", "id", ["Masterplan Smart City", "Rencana Aksi"]),
    ("RPJMD Provinsi NTB Tahun 2019-2023 merupakan penjabaran", "id", ["RPJMD Provinsi NTB Tahun 2019-2023"]),
    ("tertuang dalam RPJPD adalah", "id", []),
    ("Rencana Kerja Pemerintah (RKP) Tahun 2025 yang", "id", ["Rencana Kerja Pemerintah (RKP) Tahun 2025"]),
    ("Identitas Kependudukan Digital (IKD) dan lainnya", "id", ["Identitas Kependudukan Digital (IKD)"]),
    ("mendaftar di portal Perlinsos sejak pagi", "id", ["portal Perlinsos"]),
    ("warga memakai aplikasi Sedulur untuk mengurus surat", "id", ["aplikasi Sedulur"]),
    ("PROGRAM PENGELOLAAN BARANG MILIK DAERAH", "id", ["PROGRAM PENGELOLAAN BARANG MILIK DAERAH"]),
    ("PROGRAM BPKAD", "id", []),
    ("lewat Program Desa Cerdas Nusantara, pemerintah", "id", ["Program Desa Cerdas Nusantara"]),
    ("program Presiden Prabowo dan program itu", "id", []),
    ("Direktorat Layanan Aplikasi Informatika Pemerintahan (LAIP) hadir", "id", []),
    ("Aparatur Sipil Negara (ASN) pindah", "id", []),
    ("NTB ASRI DAN LESTARI melalui pengelolaan lingkungan", "id", ["NTB ASRI DAN LESTARI"]),
    ("mengikuti Induction Program atau pembekalan", "id", ["Induction Program"]),
    ("pembahasan rancangan Perda tentang APBD", "id", []),
    ("Kanthi program Desa Resik, warga", "jv", ["program Desa Resik"]),
    ("ngrembag Masterplan Smart City Banyujati", "jv", ["Masterplan Smart City Banyujati"]),
    ("the Surakarta Smart City Program in 2022", "en", ["Surakarta Smart City Program"]),
    ("This meeting discusses the Smart City Action Plan, and", "en", ["Smart City Action Plan"]),
    ("Under the Mangunraya Resik programme the agency aims", "en", ["Mangunraya Resik programme"]),
    ("the Transport Master Plan 2024-2033 says", "en", ["Transport Master Plan 2024-2033"]),
    ("a plan for a new project", "en", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), CASES)
def test_names(text, lang, expected):
    document, mentions = mentions_of(text, lang=lang)
    assert [document.text[m.start : m.end] for m in mentions.programs] == expected


def test_variants_share_one_name():
    _, mentions = mentions_of(
        "Program Gerakan Menuju 100 Smart City 2019 dimulai.",
        "PROGRAM GERAKAN MENUJU 100 SMART CITY terus berjalan.",
        "Pemerintah mencanangkan gerakan menuju 100 smart city.",
    )
    assert len(mentions.programs) == 3
    assert len({mention.name for mention in mentions.programs}) == 1


def test_an_application_that_stands_alone_needs_no_head():
    document, mentions = mentions_of(
        "Pemprov resmi meluncurkan Smart Jabar terdiri dari E-Office, Dashboard Jabar dan Jabar Skytrek.",
        "Warga membuka aplikasi Smart Jabar dan aplikasi Skytrek.",
    )
    found = {document.text[m.start : m.end] for m in mentions.programs}
    assert found == {"Smart Jabar", "E-Office", "Dashboard Jabar", "Jabar Skytrek"}


def test_what_is_called_by_a_name():
    document, mentions = mentions_of(
        "Ada aplikasi juga, namanya Lapor Got, untuk warga. Ketua tim bernama Budi Santoso."
    )
    assert [document.text[m.start : m.end] for m in mentions.programs] == ["Lapor Got"]


def test_an_acronym_stands_for_the_name_that_explains_it():
    document, mentions = mentions_of(
        "Sistem Penghubung Layanan Pemerintah (SPLP) dibangun.", "SPLP berjalan."
    )
    assert [document.text[m.start : m.end] for m in mentions.programs] == [
        "Sistem Penghubung Layanan Pemerintah (SPLP)", "SPLP",
    ]  # fmt: skip


def test_a_training_and_what_it_is_for_both_stand():
    document, mentions = mentions_of("Rapat Bimbingan Teknis Penyusunan Masterplan Kota Cerdas (Smart City).")
    assert [document.text[m.start : m.end] for m in mentions.programs] == [
        "Bimbingan Teknis Penyusunan Masterplan Kota Cerdas (Smart City)",
        "Masterplan Kota Cerdas (Smart City)",
    ]


def test_nothing_silent_is_read():
    _, mentions = mentions_of("Program Kota Sehat", "Isi berita.", kinds=("boilerplate", "paragraph"))
    assert mentions.programs == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Masterplan Smart City", "Smart City Masterplan"),
        ("Master Plan Kota Cerdas", "Rencana Induk Smart City"),
        ("“Gerakan Menuju 100 Smart City”", "program 100 smart city"),
        ("RPJMD Kota Solo Tahun 2021-2026", "RPJMD KOTA SOLO"),
        ("Sekolah Rakyat (SR)", "Program Sekolah Rakyat"),
    ],
)
def test_keys_unite_variants(one, other):
    assert program_key(one) == program_key(other)


def test_canonical_names_keep_what_differs_apart():
    names = canonical_names(["Program Kota Sehat", "PROGRAM KOTA SEHAT", "Program Desa Sehat"])
    assert names["PROGRAM KOTA SEHAT"] == "Program Kota Sehat"
    assert names["Program Desa Sehat"] == "Program Desa Sehat"


def test_names_do_not_cross_blocks():
    document, _ = document_of("Program Kota", "Sehat Selalu")
    _, mentions = mentions_of("Program Kota", "Sehat Selalu")
    assert all("\n\n" not in document.text[m.start : m.end] for m in mentions.programs)
