from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from docintel.reading.pdf.lines import Line
from docintel.reading.pdf.model import Word
from docintel.reading.pdf.prose import reading_order
from docintel.types import Document

from .drawing import Sheet, load

LEFT = [
    "Kota ini membangun pusat",
    "layanan terpadu di tiap ke-",
    "camatan pada tahun 2025.",
    "Warga dapat mengurus izin",
    "tanpa datang ke balai kota",
    "dan tanpa biaya tambahan.",
]
RIGHT = [
    "Anggaran kegiatan itu lima",
    "miliar rupiah selama tiga",
    "tahun anggaran, bersumber",
    "dari pendapatan asli daerah",
    "dan dana alokasi khusus di",
    "bidang pelayanan publik.",
]


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 60, "Rencana Kota Cerdas untuk pelayanan publik yang lebih baik", bold=True, size=11)
    sheet.put(60, 100, "\n".join(LEFT))
    sheet.put(230, 100, "\n".join(RIGHT))
    text = load(sheet.save(tmp_path / "kolom.pdf")).text
    assert (
        "dan tanpa biaya tambahan.\n\nAnggaran kegiatan itu lima miliar rupiah selama tiga tahun anggaran,"
        in text
    )


@pytest.mark.parametrize("x", [40, 300])
@pytest.mark.parametrize("turn", [90, -90])
@pytest.mark.parametrize("table", [False, True])
def test_what_stands_sideways_in_a_margin_mixes_no_lines(
    tmp_path: Path, x: float, turn: float, table: bool
) -> None:
    sheet = Sheet(420, 420)
    sheet.new()
    sheet.put(60, 100, "\n".join(RIGHT))
    with sheet.rotation(turn, x, 140):
        sheet.text(x - 50, 140, "LAMPIRAN KEPUTUSAN")
    if table:
        sheet.grid([60, 120, 200], [250, 270, 290], [["No", "Program"], ["1", "Jalan"]])
    first, second, *_ = load(sheet.save(tmp_path / "tepi.pdf")).text.split("\n\n")
    assert first == " ".join(RIGHT)
    assert second == "LAMPIRAN KEPUTUSAN"


def test_a_list_of_labels_and_values_is_no_two_columns(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    for k in range(9):
        sheet.put(60, 100 + 12 * k, f"Uraian {k}")
        sheet.put(230, 100 + 12 * k, f": nilai {k}")
    assert "Uraian 1 : nilai 1" in load(sheet.save(tmp_path / "label.pdf")).text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["tersedianya air untuk tiap kecamat-", "an pada akhir tahun"], "kecamatan pada"),
        (["kantor kecamatan dan di tiap keca-", "matan pada akhir tahun"], "di tiap kecamatan pada"),
        (["pelaksanaan program-", "program prioritas daerah"], "program-program prioritas"),
        (["penerapan sistem e-", "government di daerah"], "sistem e-government di"),
        (["dimanfaatkannya dan terlaksana-", "nya layanan itu"], "terlaksananya layanan"),
    ],
)
def test_words_cut_at_the_end_of_a_line(tmp_path: Path, lines: list[str], expected: str) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 60, "Pemerintah daerah menjamin bahwa\n" + "\n".join(lines))
    assert expected in load(sheet.save(tmp_path / "potong.pdf")).text


def test_headings_lists_captions_and_footnotes(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    body = "Pemerintah Kota akan membangun pusat layanan terpadu di setiap kecamatan pada tahun ini,\n"
    sheet.put(60, 80, "BAB II", bold=True, size=14)
    sheet.put(60, 97, "GAMBARAN UMUM", bold=True, size=14)
    sheet.put(60, 140, "2.1 Kondisi Wilayah", bold=True, size=11)
    sheet.put(60, 170, body + "dan melayani seluruh warga tanpa kecuali.", size=11)
    sheet.put(60, 220, "1. Layanan kependudukan;", size=11)
    sheet.put(
        60,
        234,
        "2. Layanan perizinan usaha mikro, kecil dan menengah yang berkedudukan di dalam kota dan\n",
        size=11,
    )
    sheet.put(74, 248, "di kabupaten sekitarnya; dan", size=11)
    sheet.put(60, 262, "3. Layanan pengaduan.", size=11)
    sheet.put(60, 300, "Tabel 2.1 Jumlah Layanan", size=11)
    sheet.put(60, 700, "1 Menurut data tahun lalu yang belum diperiksa.", size=8)
    document = load(sheet.save(tmp_path / "macam.pdf"))
    assert kinds(document) == [
        ("heading", "BAB II GAMBARAN UMUM"),
        ("heading", "2.1 Kondisi Wilayah"),
        ("paragraph", body.strip() + " dan melayani seluruh warga tanpa kecuali."),
        ("list_item", "1. Layanan kependudukan;"),
        (
            "list_item",
            "2. Layanan perizinan usaha mikro, kecil dan menengah yang berkedudukan di dalam kota dan"
            " di kabupaten sekitarnya; dan",
        ),
        ("list_item", "3. Layanan pengaduan."),
        ("caption", "Tabel 2.1 Jumlah Layanan"),
        ("footnote", "1 Menurut data tahun lalu yang belum diperiksa."),
    ]
    assert [b.level for b in document.blocks if b.kind == "heading"] == [1, 2]


@pytest.mark.parametrize("step", [11, 14, 18, 22])
def test_a_paragraph_of_any_spacing_is_one(tmp_path: Path, step: float) -> None:
    lines = [
        "Pemerintah Kota akan membangun pusat layanan terpadu di setiap kecamatan yang",
        "ada pada tahun 2025, dan melayani seluruh warga tanpa kecuali melalui aplikasi",
        "yang dikelola bersama oleh seluruh perangkat daerah dan badan usaha milik kota,",
        "sampai dengan akhir masa jabatan.",
    ]
    sheet = Sheet(595, 842)
    sheet.new()
    for k, line in enumerate(lines):
        sheet.put(60, 200 + k * step, line)
        sheet.put(60, 400 + k * step, line)
    document = load(sheet.save(tmp_path / "spasi.pdf"))
    assert kinds(document) == [("paragraph", " ".join(lines))] * 2


def test_lines_that_the_writer_ended_stay_lines(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    first = "Target indikator tingkat kepuasan warga atas pelayanan di kantor kecamatan adalah"
    sheet.put(60, 60, f"{first}\n2026 : 94,63%\n2027 : 95,03%")
    text = load(sheet.save(tmp_path / "deret.pdf")).text
    assert text.endswith("adalah\n2026 : 94,63%\n2027 : 95,03%")


def test_chapters_at_the_top_of_pages_are_no_running_heads(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    for number in ("I", "II", "III", "IV"):
        sheet.new()
        sheet.put(60, 30, "Rencana Strategis Dinas")
        sheet.put(270, 70, f"BAB {number}", bold=True, size=12)
        sheet.put(60, 200, f"Isi bab {number} tentang kota ini.")
        sheet.put(290, 800, {"I": "1", "II": "2", "III": "3", "IV": "4"}[number])
    found = kinds(load(sheet.save(tmp_path / "bab.pdf")))
    assert [text for kind, text in found if kind == "heading"] == ["BAB I", "BAB II", "BAB III", "BAB IV"]
    assert [text for kind, text in found if kind == "header"] == ["Rencana Strategis Dinas"] * 4
    assert [text for kind, text in found if kind == "footer"] == ["1", "2", "3", "4"]


def test_rows_that_differ_by_a_number_are_no_running_heads(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    for row in range(1, 6):
        sheet.put(60, 40 + 14 * row, f"{row}. Penataan kawasan permukiman kumuh")
    sheet.new()
    sheet.put(60, 200, "Penataan itu selesai pada tahun 2027.")
    document = load(sheet.save(tmp_path / "daftar.pdf"))
    found = [text for kind, text in kinds(document) if kind != "header"]
    rows = [f"{row}. Penataan kawasan permukiman kumuh" for row in range(1, 6)]
    assert "\n".join(found).splitlines() == [*rows, "Penataan itu selesai pada tahun 2027."]


def test_roman_page_numbers_are_footers(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    for number in ("ii", "iii", "iv"):
        sheet.new()
        sheet.put(60, 200, f"Kata pengantar halaman {number} dari rencana ini.")
        sheet.put(60, 800, f"Rencana Induk Kota Cerdas {number}")
    found = kinds(load(sheet.save(tmp_path / "romawi.pdf")))
    assert [kind for kind, _ in found] == ["paragraph", "footer"] * 3


STORIES = tuple(
    "\n".join(lines)
    for lines in (
        ("Pemerintah kota akan", "membangun Pusat", "Kreatif Pemuda", "Nusantara di kawasan",
         "alun-alun pada tahun", "2026 dengan dana kota."),
        ("Program Kampung", "Iklim Lestari mulai", "dilaksanakan tahun", "2027 di dua puluh",
         "kelurahan di wilayah", "pesisir utara kota."),
        ("Gerakan Seribu", "Taman Baca akan", "diperluas menjadi 300", "titik pada tahun 2028",
         "bersama sekolah dan", "komunitas literasi."),
    )
)  # fmt: skip


@pytest.mark.parametrize("count", [2, 3, 4])
def test_names_in_narrow_columns_stay_whole(tmp_path: Path, count: int) -> None:
    sheet = Sheet(842, 595)
    sheet.new()
    stories = (*STORIES, STORIES[0])[:count]
    for k, story in enumerate(stories):
        sheet.put(40 + 760 / count * k, 60, story, size=38 / count)
    document = load(sheet.save(tmp_path / "kolom.pdf"))
    texts = [document.text[block.start : block.end] for block in document.blocks]
    assert texts == [" ".join(story.split()) for story in stories]


def test_a_line_that_ends_within_the_gutter_is_of_its_column(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    left = "\n".join((STORIES[0], STORIES[2], STORIES[0].replace("dana kota.", "dana kota ini.")))
    right = "\n".join((*STORIES[1:], STORIES[1]))
    sheet.put(40, 60, left, size=14)
    sheet.put(222, 60, right, size=14)
    document = load(sheet.save(tmp_path / "kolom.pdf"))
    texts = [document.text[block.start : block.end] for block in document.blocks]
    assert " ".join(texts).split() == f"{left} {right}".split()


@pytest.mark.parametrize(("scale", "columns"), [(1.0, 2), (1000.0, 1)])
def test_words_farther_apart_than_a_page_is_wide_are_in_no_columns(scale: float, columns: int) -> None:
    """Damaged files have them: to look at each point between took minutes, and all memory."""
    lines = [
        Line.of(
            [
                Word("kiri", 0, y, 40 * scale, y + 10, 10),
                Word("kanan", 60 * scale, y, 100 * scale, y + 10, 10),
            ]
        )
        for y in range(0, 96, 12)
    ]
    assert len(reading_order(lines)) == columns


def blocks_of(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def flat(lines: list[str]) -> str:
    """The text of a paragraph, the word that its lines cut whole again."""
    return " ".join(lines).replace("ke- camatan", "ke-camatan")


def test_lines_of_columns_need_not_stand_at_the_same_height(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 100, "\n".join(LEFT))
    sheet.put(230, 105.5, "\n".join(RIGHT))
    assert blocks_of(load(sheet.save(tmp_path / "kolom.pdf"))) == [flat(LEFT), flat(RIGHT)]


def test_columns_of_few_lines_are_columns_when_they_are_full(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 60, "Rencana Kota Cerdas untuk pelayanan publik yang lebih baik", bold=True, size=11)
    sheet.put(60, 100, "\n".join(LEFT[:3]))
    sheet.put(230, 100, "\n".join(RIGHT[:3]))
    texts = blocks_of(load(sheet.save(tmp_path / "kolom.pdf")))
    assert texts[1:] == [flat(LEFT[:3]), flat(RIGHT[:3])]


def test_two_lines_are_columns_where_others_have_the_same_gutter(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 100, "\n".join(LEFT))
    sheet.put(230, 100, "\n".join(RIGHT))
    sheet.put(60, 200, "Kabar", bold=True, size=12)  # short, and the title of both columns below it
    sheet.put(60, 225, "\n".join(LEFT[3:5]))
    sheet.put(230, 225, "\n".join(RIGHT[3:5]))
    texts = blocks_of(load(sheet.save(tmp_path / "kolom.pdf")))
    assert texts == [flat(LEFT), flat(RIGHT), "Kabar", flat(LEFT[3:5]), flat(RIGHT[3:5])]


def test_signatures_beside_each_other_are_no_columns(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 100, "Mengetahui,\nSekretaris Daerah\nBudi Santoso")
    sheet.put(230, 100, "Sumberrejo, 3 Mei 2025\nKepala Dinas Kominfo\nSri Wahyuni")
    text = load(sheet.save(tmp_path / "tanda-tangan.pdf")).text
    assert text.index("Sumberrejo") < text.index("Sekretaris")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            ["Penataan kawasan kumuh", "Pembangunan jalan kota", "Peningkatan mutu siswa"],
            ["Dinas Perumahan Rakyat", "Dinas Pekerjaan Umum", "Dinas Pendidikan Kota"],
            id="three full rows",
        ),
        pytest.param(
            ["Penataan kawasan kumuh", "Kawasan Permukiman"] * 5,
            ["Dinas Perumahan Rakyat dan", ""] * 5,
            id="what does not fit goes on at the margin",
        ),
        pytest.param(
            ["Penataan kawasan kumuh", "di tepi sungai besar kota"] * 2,
            ["Dinas Perumahan Rakyat", "dan kawasan permukiman"] * 2,
            id="both parts go on below",
        ),
    ],
)
def test_rows_set_by_tabs_stay_rows(tmp_path: Path, left: list[str], right: list[str]) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    rows = [
        "Rencana kota ini memuat program yang dilaksanakan mulai tahun 2026",
        "Setiap program menjadi tanggung jawab satu dinas, yang menyusun",
        "anggarannya dan melaporkan hasilnya kepada wali kota tiap triwulan",
        "Daftar ini menyebut semua program beserta dinas yang menjalankan",
    ]
    sheet.put(60, 60, "\n".join(rows))
    for k, (one, two) in enumerate(zip(left, right, strict=True)):
        sheet.put(60, 120 + 12 * k, one)
        sheet.put(205, 120 + 12 * k, two)
        rows.append(f"{one} {two}".strip())
    text = " ".join(load(sheet.save(tmp_path / "daftar.pdf")).text.split())
    assert text == " ".join(rows)


def test_the_words_of_large_type_are_no_columns(tmp_path: Path) -> None:
    sheet = Sheet(1440, 810)
    sheet.new()
    titles = [
        ("Percepatan sertifikasi aset", "tanah milik pemerintah"),
        ("dan peningkatan pelayanan", "publik bagi semua warga"),
        ("kota di seluruh kecamatan", "sampai akhir tahun 2027"),
    ]
    sheet.set_font("Helvetica", size=40)
    for k, (one, two) in enumerate(titles):
        sheet.put(640 - sheet.get_string_width(one), 100 + 49 * k, one, size=40)
        sheet.put(660, 100 + 49 * k, two, size=40)
    text = load(sheet.save(tmp_path / "salindia.pdf")).text
    assert text.split() == " ".join(f"{one} {two}" for one, two in titles).split()


def _with_note(folder: Path, words: str, note: str, behind: str = "") -> str:
    """The text of a page with a line, the raised mark of a note at its end, and what stands behind it."""
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 100, words, size=11)
    right = 60 + sheet.get_string_width(words)
    sheet.put(right, 98, note, size=6.5)
    if behind:
        sheet.put(right + 7, 100, behind, size=11)
    return load(sheet.save(folder / "catatan.pdf")).text


@pytest.mark.parametrize(
    ("words", "note", "expected"),
    [
        ("selesai tahun 2025", "1", "selesai tahun 2025 ¹"),
        ("menurut Bappeda.", "12", "menurut Bappeda. ¹²"),
        ("seluas 20 km", "2", "seluas 20 km2"),
        ("11.353 jiwa/km", "2", "11.353 jiwa/km2"),
        ("luas taman 120m", "2", "luas taman 120m2"),
        ("debit 5.000 liter/m", "3", "debit 5.000 liter/m3"),
        ("nilai R", "2", "nilai R2"),
        ("sebesar 10", "6", "sebesar 10⁶"),
        ("1,2×10", "6", "1,2×10⁶"),
        ("tahun 2010", "6", "tahun 2010 ⁶"),
        ("seluas 20 km", "1", "seluas 20 km ¹"),
        ("dan program", "2", "dan program ²"),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_the_number_before_it(
    tmp_path: Path, words: str, note: str, expected: str
) -> None:
    assert _with_note(tmp_path, words, note) == expected


@pytest.mark.parametrize(
    ("words", "behind", "expected"),
    [
        ("membangun 10", "desa digital", "membangun 10 ¹ desa digital"),
        ("sebanyak 5 x 10", "ton", "sebanyak 5 x 10¹ ton"),
    ],
)
def test_ten_of_something_with_a_note_is_no_power(
    tmp_path: Path, words: str, behind: str, expected: str
) -> None:
    assert _with_note(tmp_path, words, "1", behind) == expected


def test_numbers_that_count_within_a_sentence_part_no_paragraph(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    text = "12 desa sudah tersambung. Pemkot akan memperluas jaringan itu hingga\n13 desa pada 2026."
    sheet.put(60, 100, text, size=11)
    document = load(sheet.save(tmp_path / "desa.pdf"))
    assert [document.text[b.start : b.end] for b in document.blocks] == [text.replace("\n", " ")]


def test_notes_are_parted_by_their_marks(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    sheet.put(60, 200, "Pemerintah kota menata kawasan dan jalan\nbersama warga pada tahun 2026.")
    for y, mark, text in (
        (540, "1", "Program ini dibiayai kota."),
        (550, "2", "12 rumah diperbaiki pada 2027."),
    ):
        sheet.put(60, y - 0.5, mark, size=4.5)
        sheet.put(60 + sheet.get_string_width(mark), y, text, size=7)
    document = load(sheet.save(tmp_path / "catatan.pdf"))
    found = [document.text[b.start : b.end] for b in document.blocks if b.kind == "footnote"]
    assert found == ["¹ Program ini dibiayai kota.", "² 12 rumah diperbaiki pada 2027."]


def test_articles_of_a_regulation_are_headings_below_their_chapter(tmp_path: Path) -> None:
    sheet = Sheet(420, 595)
    sheet.new()
    for y, x, text in (
        (60, 180, "BAB II"), (90, 175, "Bagian Kedua"), (120, 180, "Pasal 5A"),
        (150, 60, "Wali Kota menetapkan rencana induk pada tahun 2026,"),
        (161, 60, "sebagaimana diatur pada Pasal 4."),
    ):  # fmt: skip
        sheet.put(x, y, text)
    document = load(sheet.save(tmp_path / "perwali.pdf"))
    levels = [block.level for block in document.blocks if block.kind == "heading"]
    assert levels == [1, 2, 4]
    assert [kind for kind, _ in kinds(document)] == ["heading"] * 3 + ["paragraph"]


@pytest.mark.parametrize("seed", [0, 4, 7])
def test_wide_spaces_in_the_middle_one_of_three_columns_are_no_gutter(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    words = """
        penyelenggaraan pemerintahan pengembangan infrastruktur ketenagakerjaan pembangunan berkelanjutan
        kesejahteraan masyarakat pemberdayaan perekonomian peningkatan keterampilan kewirausahaan
        pengendalian pencemaran lingkungan perhubungan dan di yang untuk serta dengan kota warga
    """.split()
    sheet = Sheet(595, 842)
    sheet.new()
    sheet.c_margin = 0
    marks = iter(range(75))
    for x in (72, 229, 386):
        own = [
            f"k{next(marks)}" if k % 6 == 5 else word for k, word in enumerate(chance.choices(words, k=150))
        ]
        sheet.set_xy(x, 60)
        sheet.multi_cell(137, 12, " ".join(own), align="J")
    text = load(sheet.save(tmp_path / "tiga.pdf")).text
    assert re.findall(r"\bk\d+\b", text) == [f"k{k}" for k in range(75)]
