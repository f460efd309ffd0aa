"""Items of lists under a line that says what they are."""

import pytest

from docintel.extraction.leads import kind_of
from docintel.reading.outline import block_kind
from tests.extraction.documents import commitments_of
from tests.extraction.test_commitments import assert_evidence_holds


def listed(lead, *items, lang="id", kind="paragraph"):
    return commitments_of(lead, *items, kinds=(kind, *["list_item"] * len(items)), lang=lang)


@pytest.mark.parametrize(
    ("lang", "lead", "items"),
    [
        ("id", "Langkah yang akan dilakukan:",
         ["Pemasangan 24 sensor tekanan di jaringan pipa utama;", "Membentuk tim siaga di lima unit layanan;",
          "Digitalisasi retribusi sampah melalui satu pintu."]),
        ("id", "Rencana ke depan:", ["- 24 taman baru di tepi sungai", "- pelatihan kader di setiap desa"]),
        ("id", "Dinas Kesehatan berencana:", ["- membuka layanan malam", "- ambulans siaga tiap kecamatan"]),
        ("en", "The city will:", ["- publish its figures online", "- fine offenders", "- a park a ward"]),
        ("en", "Next steps:", ["• Relocation of riverside kiosks", "• monitoring of outlets with sensors"]),
        ("jv", "Ingkang badhe katindakaken:",
         ["1. Ngawontenaken pameran saben tigang wulan", "2. Pelatihan desain kangge 400 pemudha"]),
        ("jv", "Rencanane desa:", ["- mbangun gudhang pupuk", "- nuku rong mesin panen"]),
        ("id", "Kondisi akhir pada tahun 2029 sebagai berikut:",
         ["- 120 desa terhubung internet", "- pembangunan 12 embung"]),
        ("id", "Guna memperbaiki kondisi jalan di Kudus, Dinas PU melakukan:",
         ["- pengaspalan 30 km jalan pada 2026", "- pembangunan 12 jembatan pada 2027"]),
        ("id", "Untuk mengatasi keadaan saat ini, Pemkab menyiapkan:",
         ["- 12 truk tangki pada 2026", "- pembangunan 12 embung pada 2027"]),
    ],
)  # fmt: skip
def test_items_under_a_line_of_plans_are_planned(lang, lead, items):
    document, found = listed(lead, *items, lang=lang)
    assert [(c.quote.rstrip(".;"), c.status) for c in found] == [(i.rstrip(".;"), "planned") for i in items]
    assert_evidence_holds(document, found)


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Rapat dihadiri oleh:", ["- Kepala Dinas Kesehatan", "- 12 camat se-Kabupaten Sukaraja"]),
        ("Syarat yang akan diperiksa:", ["- fotokopi kartu keluarga", "- surat pengantar dari desa"]),
        ("Dokumen itu memuat:", ["- gambaran umum daerah", "- analisis lingkungan"]),
        ("Rencana ke depan:", ["- Lapangan", "- Kantor"]),
        ("Langkah pendaftaran", ["- Isi formulir dan unggah KTP", "- Buka laman resmi dinas"]),
        ("Agenda:", ["- Makan siang dan penutupan acara", "- Pembukaan oleh Bupati Kudus"]),
        ("Prioritas", ["- Anak yatim dan lansia"]),
        ("Langkah-langkah membuat tempe:", ["1. Rendam kedelai selama satu malam", "2. Campur dengan ragi"]),
        ("Hasil Pertanian:", ["- Padi 12.000 ton", "- Pelatihan petani muda"]),
        ("Target Pasar:", ["- Wisatawan mancanegara dari Eropa"]),
        ("Rencana Strategis:", ["- Disusun Bappeda"]),
        ("Rencana Strategis", ["- Disusun Bappeda"]),
        ("Hasil survei tahun 2025 menunjukkan bahwa:", ["- Warga kekurangan air", "- 14 rumah rusak"]),
    ],
)
def test_items_of_other_lists_promise_nothing(lead, items):
    assert listed(lead, *items)[1] == ()


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Plans and prices:", ["- Free plan for small villages", "- Premium plan with phone support"]),
        ("Targets of the attack:", ["- The tax office website", "- Three hospital databases"]),
        ("Actions", ["- Download this page", "- Share with your friends"]),
    ],
)
def test_items_of_other_english_lists_promise_nothing(lead, items):
    assert listed(lead, *items, lang="en")[1] == ()


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Yang sudah dikerjakan:", ["- pemasangan 24 sensor di pipa utama", "- 12 taman dibangun"]),
        ("Capaian tahun 2024:", ["- 12 taman dibangun", "- 200 kamera terpasang"]),
        ("Hasil yang dicapai pada tahun 2024:", ["- Pemasangan 200 titik wifi publik"]),
    ],
)
def test_items_under_a_line_of_results_are_done(lead, items):
    _, found = listed(lead, *items)
    assert [(c.quote, c.status) for c in found] == [(item, "done") for item in items]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Capaian yang ditargetkan tahun 2026:", ["- 40 desa digital"]),
        ("Hasil yang diharapkan pada tahun 2027:", ["- Pemasangan 200 titik wifi publik"]),
        ("Wali Kota telah menetapkan program prioritas tahun 2026 sebagai berikut:",
         ["- Pembangunan 12 sentra pelayanan publik"]),
        ("Pemerintah Kota telah menandatangani kesepakatan untuk membangun pada 2027:", ["- 3 rumah susun"]),
        ("Hasil kesepakatan:", ["- Pembangunan 3 rumah susun"]),
        ("Hasil rapat:", ["- Dishub menata parkir di 12 pasar"]),
        ("Langkah-langkah konkret pemkot:", ["- Membentuk tim percepatan tingkat kota"]),
        ("Target tahun 2025:", ["- 200 kamera terpasang", "- 40 km jalan selesai dibangun"]),
    ],
)  # fmt: skip
def test_items_under_a_line_of_targets_or_decisions_are_planned(lead, items):
    _, found = listed(lead, *items)
    assert [(c.quote, c.status) for c in found if c.quote != lead] == [(item, "planned") for item in items]


def test_who_will_do_it_stands_above_the_list():
    document, found = listed("The Environment Agency will:", "- map every outlet", lang="en")
    assert [[actor.name for actor in c.actors] for c in found] == [["Environment Agency"]]
    assert_evidence_holds(document, found)


def test_the_line_above_is_no_promise_of_its_own():
    _, found = listed("Rencana desa tahun 2027:", "- pelatihan bagi 60 warga")
    assert [(c.quote, c.start_year) for c in found] == [("- pelatihan bagi 60 warga", 2027)]


def test_the_headline_of_news_gives_its_list_no_year():
    _, found = commitments_of(
        "Pemkab Ganti Meter Air Tahun Ini", "Langkah yang akan dilakukan:", "- Pemasangan 24 sensor",
        kinds=("heading", "paragraph", "list_item"), title="Pemkab Ganti Meter Air Tahun Ini",
    )  # fmt: skip
    assert [(c.quote, c.start_year) for c in found] == [("- Pemasangan 24 sensor", None)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The administration also plans to:", "unfinished"),
        ("IV. Tindak lanjut:", "promised"),
        ("IV. Tindak lanjut", None),
        ("Langkah pendaftaran:", None),
        ("Langkah tahun 2026:", "promised"),
        ("Ingkang badhe katindakaken:", "promised"),
        ("Hasil yang dicapai:", "done"),
        ("Rencana strategis memuat empat bab, masing-masing dengan bagian yang disusun, yaitu:", None),
        ("Pemkot menyiapkan tiga hal.", None),
        ("Hasil rapat koordinasi tahun 2025:", "promised"),
        ("Keputusan Wali Kota ini disampaikan kepada:", None),
        ("Keputusan Bupati Nomor 5 Tahun 2025 tentang Desa Wisata:", None),
        ("Keputusan itu diambil karena:", None),
    ],
)
def test_what_a_line_says_of_its_list(line, kind):
    assert kind_of(line, "jv" if "badhe" in line else "id") == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2. Pemasangan 24 sensor di pipa utama;", "list_item"),
        ("12 Mei 2025", "paragraph"),
        ("5/3/25", "paragraph"),
    ],
)
def test_a_numbered_item_is_no_date(line, kind):
    assert block_kind(line, "")[0] == kind
