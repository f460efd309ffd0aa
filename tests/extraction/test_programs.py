import pytest

from docintel.extraction import find_mentions
from docintel.extraction.naming import canonical_names, name_key
from docintel.extraction.programs import proposed
from docintel.extraction.scope import Piece
from docintel.settings import Settings
from docintel.types import Block, Document, Segment
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
    ("warga memakai aplikasi Sedulur untuk mengurus surat", "id", ["aplikasi Sedulur"]),
    ("PROGRAM PENGELOLAAN BARANG MILIK DAERAH", "id", ["PROGRAM PENGELOLAAN BARANG MILIK DAERAH"]),
    ("PROGRAM BPKAD", "id", []),
    ("- Program Pendaftaran Penduduk Rp 1,9 M", "id", ["Program Pendaftaran Penduduk"]),
    ("Program Kepegawaian Daerah Indeks Sistem Merit 272 280", "id", ["Program Kepegawaian Daerah"]),
    (
        "yaitu Program Pencegahan, Penanggulangan, Penyelamatan Kebakaran dan Penyelamatan Non Kebakaran.",
        "id",
        ["Program Pencegahan, Penanggulangan, Penyelamatan Kebakaran dan Penyelamatan Non Kebakaran"],
    ),
    (
        "Dalam Renstra Dinas Pertanian Kabupaten Bantaeng 2025-2029 disebut target itu.",
        "id",
        ["Renstra Dinas Pertanian Kabupaten Bantaeng 2025-2029"],
    ),
    (
        "melalui Program Pengelolaan Perikanan, Peternakan dan Perkebunan Rakyat, bukan yang lain.",
        "id",
        ["Program Pengelolaan Perikanan, Peternakan dan Perkebunan Rakyat"],
    ),
    ("didorong lewat program unggulan Kendal Tanpa Sampah tahun ini.", "id", ["Kendal Tanpa Sampah"]),
    ("menurut fungsi, PROGRAM DAN SUMBER DANA itu", "id", []),
    (
        "layanan Gerbang Pati (Gerakan Bangun Gizi) di desa",
        "id",
        ["Gerbang Pati (Gerakan Bangun Gizi)"],
    ),
    (
        "It follows the 2026-2030 Strategic Plan of Bantul Regency in full.",
        "en",
        ["2026-2030 Strategic Plan of Bantul Regency"],
    ),
    ("1. Smart Economy – Lapak Wolulas\n", "id", ["Lapak Wolulas"]),
    ("1. Smart Environment – Jokowastu dan Bangsih\n", "id", ["Jokowastu", "Bangsih"]),
    ("1. Smart Governance – Tata Kelola Cerdas\n", "id", []),
    ("Inovasi \"Jalan Bahagia\" diluncurkan tahun ini.", "id", ["Jalan Bahagia"]),
    ("Pada 2026 Kartu Solo Sehat dibagikan kepada warga.", "id", ["Kartu Solo Sehat"]),
    (
        "Dalam Program Pelayanan Kesehatan, Puskesmas dan Posyandu akan diperkuat.",
        "id",
        ["Program Pelayanan Kesehatan"],
    ),
    ("Dalam Program Pembinaan Remaja, Warga dan Sekolah diajak serta.", "id", ["Program Pembinaan Remaja"]),
    (
        "lewat Program Penguatan Modal Usaha bagi Koperasi, Petani Kecil dan Nelayan di pesisir",
        "id",
        ["Program Penguatan Modal Usaha bagi Koperasi, Petani Kecil dan Nelayan"],
    ),
    ("Disusun Program Renja OPD yang memuat usulan itu.", "id", []),
    ("Peserta dilatih UPTD Balai Latihan Kerja Bekasi selama sebulan.", "id", []),
    ("dengan Persentase Kredit Usaha (PKU) yang naik", "id", []),
    ("1. UU No 11 Tahun 2008\n2. UU No 23 Tahun 2014\n3. PP No 8 Tahun 2008\n", "id", []),
    ("Genangan di Jalan Pangeran Diponegoro sudah surut.", "id", []),
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
    assert name_key(one) == name_key(other)


def test_canonical_names_keep_what_differs_apart():
    names = canonical_names(["Program Kota Sehat", "PROGRAM KOTA SEHAT", "Program Desa Sehat"])
    assert names["PROGRAM KOTA SEHAT"] == "Program Kota Sehat"
    assert names["Program Desa Sehat"] == "Program Desa Sehat"


def test_names_do_not_cross_blocks():
    document, _ = document_of("Program Kota", "Sehat Selalu")
    _, mentions = mentions_of("Program Kota", "Sehat Selalu")
    assert all("\n\n" not in document.text[m.start : m.end] for m in mentions.programs)


#: A mechanism, what it finds, and beside it what looks alike and is no programme.
IN_CONTEXT = [
    # a name that an acronym stands for, and an agency, a notion
    ("Pemkot menata Pasar Rakyat Terpadu Seroja (PRTS) kini", "id", ["Pasar Rakyat Terpadu Seroja (PRTS)"]),
    ("lewat Layanan Jemput Bola Sehat (LJBS) warga", "id", ["Layanan Jemput Bola Sehat (LJBS)"]),
    ("the scheme, Pay The Farmer (PTF), helps", "en", ["Pay The Farmer (PTF)"]),
    ("Badan Riset Daerah Seroja (BRDS) menilai", "id", []),
    ("kenaikan Indeks Harga Konsumen (IHK) terjadi", "id", []),
    ("a Focus Group Discussion (FGD) with the National Water Agency (NWA)", "en", []),
    # applications, with and without the word before them
    ("warga membuka aplikasi Seroja Satu Genggam setiap hari", "id", ["Seroja Satu Genggam"]),
    ("mendaftar di portal Perlinsos sejak pagi", "id", ["portal Perlinsos"]),
    ("dicatat lewat aplikasi SIPANDU sejak pagi", "id", ["SIPANDU"]),
    ("residents use the SIPANDU application daily", "en", ["SIPANDU"]),
    ("pelaporan dipindah ke SiSeroja dan e-Panen mulai Mei", "id", ["SiSeroja", "e-Panen"]),
    ("membeli lewat YouTube dan WhatsApp", "id", []),
    ("ID Nama Aplikasi Status Unit Kerja", "id", []),
    # lists with a head, and lists of what is no programme
    (
        "Aplikasi yang dipakai meliputi SIPANDU untuk arsip, TANGKAS! untuk aduan, serta Seroja Satu Pintu.",
        "id",
        ["SIPANDU", "TANGKAS!", "Seroja Satu Pintu"],
    ),
    ("Aplikasi yang populer antara lain WhatsApp, Facebook dan TikTok.", "id", []),
    ("Kota besar seperti Surabaya, Bandung dan Medan tumbuh.", "id", []),
    # objects of verbs, and what belongs to no programme
    (
        "Pemkab menjalankan Warung Peduli, Rantai Kasih untuk lansia, dan Sepeda Belajar bagi siswa.",
        "id",
        ["Warung Peduli", "Rantai Kasih", "Sepeda Belajar"],
    ),
    ("Pamarentah nindakaken Lumbung Warga taun menika", "jv", ["Lumbung Warga"]),
    ("petugas datang dari Desa Sukamaju ke Kecamatan Mekar Sari", "id", []),
    ("rapat dipimpin oleh Budi Santoso, kata Siti Aminah", "id", []),
    ("petani bertemu Budi Santoso mengatakan hal itu", "id", []),
    ("pertanian dan Ketahanan Pangan", "id", ["Ketahanan Pangan"]),
    ("Dinas Pertanian dan Ketahanan Pangan hadir", "id", []),
    ("visi pembangunan adalah Seroja Maju Sejahtera", "id", []),
    # days that are movements, and days
    ("warga ikut Jumat Resik di balai desa", "id", ["Jumat Resik"]),
    ("warga berkumpul pada Jumat Sore di balai desa", "id", []),
    ("pemkab menggelar Pasar Murah Lebaran mulai", "id", ["Pasar Murah Lebaran"]),
    ("pedagang menata Pasar Lama mulai", "id", []),
    # works, numbers of services, the smart city of a place
    ("Di sisi lain, Bendungan Wanasari akan diisi", "id", ["Bendungan Wanasari"]),
    ("warga di Bendungan Wanasari menunggu", "id", []),
    ("kota menambah petugas Seroja Siaga 112 mulai", "id", ["Seroja Siaga 112"]),
    ("arah Smart City Kabupaten Batam disusun", "id", ["Smart City Kabupaten Batam"]),
    # an acronym before what it stands for, the means of a sentence, the other half of a pair
    ("SITERA (Sistem Tera Elektronik) dipakai", "id", ["SITERA (Sistem Tera Elektronik)"]),
    ("BKD (Badan Keuangan Daerah) mencatat", "id", []),
    ("Melalui Warung Seroja, pedagang mendapat tempat", "id", ["Warung Seroja"]),
    ("Melalui Dinas Perdagangan, pedagang mendapat tempat", "id", []),
    ("Kartu Petani dan Kelas Sawah akan dibuka", "id", ["Kartu Petani", "Kelas Sawah"]),
    ("Kartu Petani dan Bupati Seroja hadir", "id", ["Kartu Petani"]),
    ("Program itu dikenal dengan nama Lampu Kampung.", "id", ["Lampu Kampung"]),
    ("Tokoh itu dikenal dengan nama Mbah Seroja.", "id", []),
    ("Dana Desa 2025 dipakai; Alokasi Dana Desa naik", "id", ["Dana Desa 2025"]),
    ("Proyek Jembatan Wana dan Bendungan Sari", "id", ["Proyek Jembatan Wana", "Bendungan Sari"]),
    # where a name ends
    ("Rp 11 triliun untuk Program Lumbung Nasional dan Rp 3 triliun", "id", ["Program Lumbung Nasional"]),
    ("1.3 Program Prioritas", "id", []),
    ("the Coastal Village Fund and the United States", "en", ["Coastal Village Fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "expected"), IN_CONTEXT)
def test_rules_propose_names_and_the_model_adds_no_other(text, lang, expected):
    document, mentions = mentions_of(text, lang=lang)
    found, _ = proposed(text, [Piece(0, len(text), lang, "paragraph")], None)
    assert set(expected) <= {text[candidate.start : candidate.end] for candidate, _ in found}
    assert {document.text[m.start : m.end] for m in mentions.programs} <= set(expected)


#: Lines of lists, labels, appositions, blends, in a text that says what they are.
IN_LINES = [
    (("Inovasi unggulan kota:", "2) Lapor Mas Wali", "3) Warung Tekno"), ["Lapor Mas Wali", "Warung Tekno"]),
    (("Inovasi tiap dimensi:", "Smart Economy : Lapak Daring"), ["Lapak Daring"]),
    (("Warga memakai JAKI (Jakarta Kini) setiap hari.",), ["JAKI (Jakarta Kini)"]),
    (("Kabupaten menjalankan Dapur Sehat Seroja (DASHAS) mulai 2024.",), ["Dapur Sehat Seroja (DASHAS)"]),
    (
        ("RENCANA STRATEGIS\nDINAS PERHUBUNGAN KOTA SEROJA\nTAHUN 2025-2029",),
        ["RENCANA STRATEGIS\nDINAS PERHUBUNGAN KOTA SEROJA\nTAHUN 2025-2029"],
    ),
    (("Bus Trans Seroja melayani 12 halte, jalan tol Trans Jawa tidak.",), ["Bus Trans Seroja"]),
    (("Pilar Smart Governance dan Smart Living dibahas lewat WhatsApp.",), []),
]


@pytest.mark.parametrize(("paragraphs", "expected"), IN_LINES)
def test_names_in_lines(paragraphs, expected):
    kinds = ["list_item" if paragraph[0].isdigit() else "paragraph" for paragraph in paragraphs]
    document, mentions = mentions_of(*paragraphs, kinds=kinds)
    assert [document.text[m.start : m.end] for m in mentions.programs] == expected


def test_a_run_of_ten_thousand_words_costs_what_its_words_cost():
    def work(count):
        text = "Seroja Mekar dan Melati " * count
        found, context = proposed(text, [Piece(0, len(text), "id", "paragraph")], None)
        return len(found), len(context.groups(found))

    (few, names), (many, more) = work(100), work(1000)
    assert many <= 10 * few + 100
    assert more <= names + 10


def test_a_made_name_is_found_again_by_itself():
    document, mentions = mentions_of("Warga memakai aplikasi SIPANDU.", "Kini SIPANDU dipakai di 12 desa.")
    assert [document.text[m.start : m.end] for m in mentions.programs] == ["SIPANDU", "SIPANDU"]


def test_a_name_goes_on_in_the_next_line_of_a_full_paragraph():
    line = "Dalam rangka mencapai misi itu pemerintah daerah melanjutkan gerakan Belanja Pasar"
    text = f"{line}\nSeroja dan menata pasar."
    document = Document(
        "d" * 64, "text/plain", None, None, text,
        (Block(0, len(line), "paragraph"), Block(len(line) + 1, len(text), "paragraph")),
    )  # fmt: skip
    found = find_mentions(document, (Segment(0, len(text), "id", 1.0),), Settings()).programs
    assert [document.text[m.start : m.end] for m in found] == ["gerakan Belanja Pasar\nSeroja"]


@pytest.mark.parametrize(
    ("text", "lang", "name", "wrong"),
    [
        (
            "- SIPANDU SAMPAH (smart environment)",
            "id",
            "SIPANDU SAMPAH",
            "SIPANDU SAMPAH (smart environment)",
        ),
        (
            "Ternate's Andalan Digital Village Scheme aims to connect all urban villages.",
            "en",
            "Andalan Digital Village Scheme",
            "Ternate's Andalan Digital Village Scheme",
        ),
        ("The Women's Development Fund helps.", "en", "Women's Development Fund", "Development Fund"),
        (
            "1. Undang-undang Nomor 28 Tahun 1999 tentang Arsitektur SPBE Nasional;",
            "id",
            "Arsitektur SPBE Nasional",
            "Undang-undang Nomor 28 Tahun 1999",
        ),
    ],
)
def test_a_name_is_proposed_without_its_dimension_its_owner_or_the_law(text, lang, name, wrong):
    kind = "list_item" if text[0] in "-1" else "paragraph"
    found, _ = proposed(text, [Piece(0, len(text), lang, kind)], None)
    surfaces = {text[candidate.start : candidate.end] for candidate, _ in found}
    assert name in surfaces
    assert wrong not in surfaces


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        ("Warga mencatat lewat SIPSN tiap hari.", {"SIPSN"}),
        ("Kedua Bukit Hijau dipantau sensor.", {"Bukit Hijau"}),
        ("Semarang joined 100 Resilient Cities in 2013.", {"100 Resilient Cities"}),
        ("Hal kecil itu antara lain Sarapan Kata, membaca sepuluh menit.", {"Sarapan Kata"}),
        ("Kata ibu, pajak dibayar lewat New Sakpole saja.", {"New Sakpole"}),
    ],
)
def test_names_without_a_cue_are_proposed(text: str, proposals: set[str]) -> None:
    found, _ = proposed(text, [Piece(0, len(text), "id", "paragraph")], None)
    assert proposals <= {text[candidate.start : candidate.end] for candidate, _ in found}


def test_a_law_by_its_number_is_not_proposed() -> None:
    text = "Listriké dituku PLN. Miturut Perpres 109 Taun 2025, regané ora mundhak."
    found, _ = proposed(text, [Piece(0, len(text), "jv", "paragraph")], None)
    assert not [text[c.start : c.end] for c, _ in found if "2025" in text[c.start : c.end]]


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah ASN dan SDM di NTB.",
        "Kota/Kabupaten di Nusa Tenggara Barat dan camat se-Jawa Barat memakai Single Sign On.",
    ],
)
def test_notions_and_places_are_not_proposed(text: str) -> None:
    found, _ = proposed(text, [Piece(0, len(text), "id", "paragraph")], None)
    assert not {text[candidate.start : candidate.end] for candidate, _ in found} & {
        "ASN", "SDM", "NTB", "Kota/Kabupaten", "Nusa Tenggara Barat", "se-Jawa Barat", "Single Sign On",
    }  # fmt: skip


#: A page of a regent's regulation: its topic returns in every sentence, and it names one programme.
_PAGE = """Pasal 8

(1) Tempat Parkir diselenggarakan Perangkat Daerah. Izin penyelenggaraan Tempat Parkir berlaku tiga tahun.

(2) Petugas Parkir melayani pengguna Tempat Parkir. Setiap tempat parkir wajib memiliki rambu.

(3) Pendapatan Tempat Parkir dicatat dalam Sistem Informasi Pendapatan Daerah (SIPADA) setiap hari.
"""


@pytest.mark.parametrize("pages", [1, 5, 60])
def test_what_a_long_document_repeats_is_no_programme_for_that(pages: int) -> None:
    document, mentions = mentions_of(*_PAGE.split("\n\n") * pages)
    named = {document.text[p.start : p.end] for p in mentions.programs}
    assert named == {"Sistem Informasi Pendapatan Daerah (SIPADA)"}


#: An article that defines its terms with capitals, and names two programmes by what they are and a known one.
_ARTICLE = """
Petugas Parkir, Parkir Insidentil dan Besaran Tarif Progresif adalah istilah dalam peraturan ini.

Pengguna memperoleh Besaran Tarif Progresif melalui Parkir Insidentil dan aplikasi Parkirku. Semua
pelaksanaan Parkir Insidentil didanai Dana Desa dan dicatat dalam Sistem Informasi Parkir Daerah (SIPADA).
"""


def test_terms_that_a_regulation_defines_with_capitals_are_not_proposed() -> None:
    def names(heading: str, annex: str = "") -> set[str]:
        text = heading + _ARTICLE + annex
        found, _ = proposed(text, [Piece(0, len(text), "id", "paragraph")], None)
        return {text[candidate.start : candidate.end] for candidate, _ in found}

    terms = {"Parkir Insidentil", "Besaran Tarif Progresif"}
    assert terms <= names("Menurut Pasal 4")
    assert not terms & names("Pasal 4")
    assert {"Parkirku", "Dana Desa", "Sistem Informasi Parkir Daerah (SIPADA)"} <= names("Pasal 4")
    plan = "Melalui Lingkar Cempaka, kota membuka lapangan kerja."
    assert "Lingkar Cempaka" in names("Pasal 4", f"LAMPIRAN\n{plan}")
    assert "Lingkar Cempaka" not in names("Pasal 4", plan)


def test_the_subject_of_a_plan_is_no_program_however_often_it_stands_there():
    lines = [
        "Dinas membina Pelaku Ekraf, melatih Pelaku Ekraf dan mendampingi mereka.",
        "Jumlah Pelaku Ekraf tumbuh menjadi 1.200 orang.",
        "Pelaku Ekraf yang sudah mandiri tidak lagi dibantu.",
        "Hambatan utama dengan Pelaku Ekraf adalah modal.",
        "Melalui Pelaku Ekraf, desa ikut maju.",
        "Pelatihan Pelaku Ekraf diadakan di balai desa.",
    ]
    long = ["Kegiatan ini dibiayai dari anggaran daerah dan dilaporkan setiap bulan."] * 300
    _, mentions = mentions_of("\n".join(lines + long))
    assert not mentions.programs
    _, mentions = mentions_of("\n".join(lines + long).replace("Pelaku Ekraf", "Program Ekraf Maju"))
    assert len(mentions.programs) == len(lines) + 1


def test_a_short_text_may_be_about_one_program_throughout():
    lines = [
        "Pemkot meluncurkan Gerbang Mas Bersama pada Senin.",
        "Lewat Gerbang Mas Bersama, warga dapat menabung.",
        "Peserta Gerbang Mas Bersama datang dari 57 kelurahan.",
        "Gerbang Mas Bersama juga membantu pedagang.",
        "Warga menyambut Gerbang Mas Bersama.",
        "Wali kota menilai Gerbang Mas Bersama berhasil.",
    ]
    _, mentions = mentions_of("\n".join(lines))
    assert len(mentions.programs) == len(lines)


CELLS = [
    (
        "018.02.03 Program Pengawasan Mutu Aparatur Kementerian Pertanian",
        "Program Pengawasan Mutu Aparatur Kementerian Pertanian",
    ),
    (
        "2 17 01 PROGRAM PENGUATAN USAHA BAGI KOPERASI, USAHA MIKRO DAN KECIL",
        "PROGRAM PENGUATAN USAHA BAGI KOPERASI, USAHA MIKRO DAN KECIL",
    ),
    ("Program / Kegiatan", None),
    ("Program OPD", None),
    ("(dalam ribuan rupiah)", None),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_the_name_that_a_cell_is(cell, expected):
    document, mentions = mentions_of(cell, kinds=["table_cell"])
    assert [document.text[m.start : m.end] for m in mentions.programs] == [expected] * (expected is not None)


def test_a_long_name_with_a_letter_missing_is_the_more_frequent_one():
    right = "Program Pengembangan Komunikasi, Informasi, Media Massa dan Teknologi"
    wrong = right.replace("Pengembangan", "Pengembagan")
    names = canonical_names([wrong, right, right])
    assert names == {wrong: right, right: right}
    short = ["Program Pengembangan Desa", "Program Pengembagan Desa"]
    assert canonical_names(short) == dict(zip(short, short, strict=True))
    phases = [f"{right} Kawasan {letter}" for letter in "AB"]
    assert canonical_names(phases) == dict(zip(phases, phases, strict=True))


@pytest.mark.parametrize("form", ["PT", "PT. ", "CV"])
def test_the_name_of_a_company_is_proposed_for_no_programme(form):
    text = (
        f"Pemerintah bekerja sama dengan {form} Trans Marga, dan Trans Marga akan membangun halte pada 2026."
    )
    places = [
        candidate.start
        for candidate, _ in proposed(text, [Piece(0, len(text), "id", 1, "paragraph", None)], None)[0]
    ]
    assert text.index("Trans Marga") not in places
