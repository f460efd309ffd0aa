"""Tables without any rules, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawing import Sheet, load, rows_of
from .plans import HEAD, ROWS, saved, spans, words


def test_a_table_without_rules(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.put(
        40, 20, "Program daerah tahun 2025 disusun menurut prioritas pembangunan dan dirinci di bawah ini."
    )
    words(sheet, [42, 62, 92, 122], [HEAD, *ROWS])
    sheet.put(72, 102, "Peningkatan Pelayanan")  # the second line of a name
    sheet.put(40, 160, "Seluruh perangkat daerah melaksanakan program itu dengan dana dari berbagai sumber.")
    document = saved(sheet, tmp_path)
    expected = [HEAD, *(list(row) for row in ROWS)]
    expected[2][1] += "\nPeningkatan Pelayanan"
    assert rows_of(document) == expected
    assert document.tables[0].header_rows == 1
    assert [block.kind for block in document.blocks if block.table is None] == ["paragraph", "paragraph"]


def test_merged_cells_sections_and_a_head_over_its_years(tmp_path: Path) -> None:
    xs = (40, 62, 200, 330, 370, 410, 450)
    sheet = Sheet()
    sheet.new()
    words(sheet, [40], [["No", "Program", "Indikator", "Target", "", "", "Pelaksana"]], xs)
    words(sheet, [56], [["", "", "", "2025", "2026", "2027", ""]], xs)
    sheet.put(42, 76, "Prioritas 1: Sumber daya manusia yang sehat dan cerdas")
    words(
        sheet,
        [96],
        [["1", "Pelayanan Kesehatan\nDasar dan\nRujukan", "Cakupan imunisasi", "80", "85", "90", "Dinkes"]],
        xs,
    )
    words(sheet, [112], [["", "", "Indeks layanan", "70", "75", "80", ""]], xs)
    words(sheet, [140], [["2", "Pendidikan Menengah", "Angka partisipasi", "60", "65", "70", "Disdik"]], xs)
    document = saved(sheet, tmp_path)
    assert (document.tables[0].header_rows, document.tables[0].section_rows) == (2, (2,))
    found = spans(document)
    assert found["Target"] == (0, 3, 1, 3)
    assert found["Pelayanan Kesehatan\nDasar dan\nRujukan"] == (3, 1, 2, 1)
    assert found["Dinkes"] == (3, 6, 2, 1)
    assert found["Indeks layanan"] == (4, 2, 1, 1)


def test_figures_at_the_bottom_of_rows_as_high_as_a_merged_name(tmp_path: Path) -> None:
    """Excel's habit: texts begin at the top of their row, figures stand at its bottom."""
    xs = (40, 200, 350, 420, 470)
    sheet = Sheet()
    sheet.new()
    words(sheet, [40], [["Program", "Indikator", "Satuan", "2025", "2026"]], xs)
    words(sheet, [60, 120, 190], [["Pelayanan Kesehatan", "Cakupan imunisasi"], ["", "Indeks layanan"]], xs)
    words(sheet, [190], [["Pendidikan Menengah", "Angka partisipasi"]], xs)
    figures = [["", "", "persen", "80", "85"], ["", "", "poin", "70", "75"], ["", "", "persen", "60", "65"]]
    words(sheet, [100, 170, 230], figures, xs)
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [
        ["Program", "Indikator", "Satuan", "2025", "2026"],
        ["Pelayanan Kesehatan", "Cakupan imunisasi", "persen", "80", "85"],
        ["Indeks layanan", "poin", "70", "75"],
        ["Pendidikan Menengah", "Angka partisipasi", "persen", "60", "65"],
    ]


def test_a_name_up_to_the_next_column_and_a_title_left_of_the_numbers(tmp_path: Path) -> None:
    xs = (40, 62, 200, 330)
    sheet = Sheet()
    sheet.new()
    words(sheet, [40], [["No", "Program", "Anggaran", "Pelaksana"]], xs)
    sheet.put(30, 58, "A. Sumber daya manusia yang sehat dan cerdas", bold=True)
    long = "Pelayanan Kesehatan Desa"
    sheet.set_font("Helvetica", size=9)
    short = [[str(k), "Gizi", "Indeks layanan warga", "Dinkes"] for k in (1, 2, 3)]
    words(sheet, [78, 98, 138], short, xs)
    sheet.put(202 - sheet.get_string_width(long) - 2.3, 120, long)  # less than a space before the next one
    sheet.put(202, 120, "Indeks kesehatan desa")
    document = saved(sheet, tmp_path)
    assert document.tables[0].section_rows == (1,)
    rows = rows_of(document)
    assert rows[1] == ["A. Sumber daya manusia yang sehat dan cerdas"]
    assert rows[2:4] == short[:2]
    assert [text for row in rows for text in row if long in text and "Indeks" in text] == []
    assert any(long in text for row in rows for text in row)


def test_a_row_that_reads_like_heads_ends_no_table(tmp_path: Path) -> None:
    xs = (40, 200, 350, 420, 470)
    sheet = Sheet()
    sheet.new()
    for x, text in zip(xs, ("Program", "Indikator", "Satuan", "2025", "2026"), strict=True):
        sheet.put(x + 2, 42, text, bold=True)
    body = [
        ["Kesehatan Dasar", "Cakupan imunisasi", "persen", "80", "85"],
        ["Program Gizi", "Jumlah penerima", "dokumen", "2024", "2025"],
        ["Pendidikan Menengah", "Angka partisipasi", "persen", "60", "65"],
    ]
    words(sheet, [60, 80, 100], body, xs)
    document = saved(sheet, tmp_path)
    assert len(document.tables) == 1
    assert rows_of(document)[1:] == body


COLUMN = (
    "Program ini terus dilakukan oleh\npemerintah daerah bersama warga\ndan para mitra di semua desa\n"
    "sesuai rencana tahun anggaran\nserta target yang disepakati"
)
CONTENTS = (
    "Bab Program Halaman",
    "Program Kesehatan ........ 12",
    "Program Pendidikan ....... 14",
    "Kegiatan Jalan ........... 20",
)
LOOKALIKES = {
    "prose in two columns": [(40, 60, COLUMN), (300, 60, COLUMN)],
    "prose in three columns": [(40, 60, COLUMN), (230, 60, COLUMN), (420, 60, COLUMN)],
    "contents": [(40, 60 + 15 * k, line) for k, line in enumerate(CONTENTS)],
    "a form": [
        (x, 60 + 15 * k, text)
        for k, label in enumerate(("Nama Program", "Kegiatan", "Indikator", "Target", "Anggaran"))
        for x, text in ((40, label), (160, ":"), (170, "Peningkatan Layanan"))
    ],
    "signatures": [
        (x, y, text)
        for y, row in (
            (60, ("Kepala Dinas", "Sekretaris", "Kepala Bidang")),
            (140, ("Siti A.", "Budi B.", "Cahya C.")),
        )
        for x, text in zip((40, 240, 440), row, strict=True)
    ],
    "a list": [(40, 60 + 15 * k, f"{k + 1}.   Program dan kegiatan tahun {2025 + k};") for k in range(5)],
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKALIKES)
def test_what_is_no_table(name: str, tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    for x, y, text in LOOKALIKES[name]:
        sheet.put(x, y, text)
    document = load(sheet.save(tmp_path / "halaman.pdf"))
    assert document.tables == ()


def test_heads_over_prose_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    for x, text in zip((40, 200, 400), ("Program", "Kegiatan", "Target"), strict=True):
        sheet.put(x, 60, text, bold=True)
    prose = (
        "Pemerintah daerah melaksanakan program dan kegiatan menurut target yang disepakati bersama warga."
    )
    sheet.put(40, 75, "\n".join([prose] * 5))
    assert load(sheet.save(tmp_path / "halaman.pdf")).tables == ()


@pytest.mark.parametrize(("x", "text"), [(8, "A Tujuan pembangunan daerah"), (540, "Catatan")])
def test_words_beside_the_columns_are_not_lost(tmp_path: Path, x: float, text: str) -> None:
    sheet = Sheet()
    sheet.new()
    words(sheet, [42, 62, 92, 122], [HEAD, *ROWS])
    sheet.put(x, 78, text)
    document = saved(sheet, tmp_path)
    assert sorted(text.split()) == sorted(set(text.split()) & set(document.text.split()))


ONWARD = [
    ["4", "Lingkungan Hidup", "Indeks kualitas air", "70%", "4.000.000"],
    ["5", "Perhubungan", "Jumlah trayek", "12", "5.000.000"],
    ["6", "Ketahanan Pangan", "Skor pola pangan", "88", "6.000.000"],
]


def test_a_table_without_rules_goes_on_without_its_header(tmp_path: Path) -> None:
    """Its running head and the number of the page are no rows of it."""
    sheet = Sheet()
    for rows in ([HEAD, *ROWS], ONWARD):
        sheet.new()
        sheet.put(42, 12, "Rencana Kerja Kota Lestari")
        words(sheet, [42 + 20 * k for k in range(len(rows))], rows)
        sheet.put(420, 575, str(sheet.page))
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *(list(row) for row in ROWS), *ONWARD]
    assert document.tables[0].pages == (1, 2)
    assert [block.page for block in document.blocks if block.kind == "header"] == [1, 2]


@pytest.mark.parametrize(
    "rows",
    [
        ["Program daerah disusun menurut prioritas pembangunan dan dirinci dalam lampiran."] * 5,
        ["Catatan: anggaran dapat berubah."],
        [f"{k}.   Program dan kegiatan tahun {2025 + k};" for k in range(5)],
    ],
    ids=["prose", "a note", "a list"],
)
def test_what_follows_a_table_without_rules_is_no_part_of_it(tmp_path: Path, rows: list[str]) -> None:
    sheet = Sheet()
    sheet.new()
    words(sheet, [42 + 20 * k for k in range(4)], [HEAD, *ROWS])
    sheet.new()
    for k, text in enumerate(rows):
        sheet.put(42, 42 + 15 * k, text)
    document = saved(sheet, tmp_path)
    assert document.tables[0].pages == (1,)
    assert [block for block in document.blocks if block.page == 2 and block.table is not None] == []


def test_names_without_white_between_them_begin_where_their_sums_stand(tmp_path: Path) -> None:
    """Their second lines stand beside rows too: no row begins there."""
    xs = (40, 170, 330, 390, 450)
    sheet = Sheet()
    sheet.new()
    words(sheet, [40], [["Program", "Indikator", "Satuan", "2025", "Pagu (Rp)"]], xs)
    names = ("Program Pelayanan", "Kesehatan", "Dasar", "Program Pendidikan", "Program Jalan", "Kabupaten")
    words(sheet, [60 + 11 * k for k in range(6)], [[name] for name in names], xs)
    body = [
        ("Cakupan imunisasi", "%", "81"),
        ("Jumlah posyandu", "unit", "824"),
        ("Indeks gizi", "poin", "77"),
        ("Angka partisipasi", "%", "93"),
        ("Panjang jalan", "km", "512"),
    ]
    heights = [60, 71, 82, 93, 104]
    words(sheet, heights, [["", *row] for row in body], xs)
    for y, text in ((60, "1.500.000.000"), (93, "2.250.000.000"), (104, "975.000.000")):
        words(sheet, [y], [["", "", "", "", text]], xs)
    found = spans(saved(sheet, tmp_path))
    assert [key.split() for key in found if key.startswith("Program ")] == [
        ["Program", "Pelayanan", "Kesehatan", "Dasar"],
        ["Program", "Pendidikan"],
        ["Program", "Jalan", "Kabupaten"],
    ]
    assert found["1.500.000.000"] == (1, 4, 3, 1)
    assert found["unit"] == (2, 2, 1, 1)


def test_the_rest_of_a_cut_row_above_a_single_one(tmp_path: Path) -> None:
    xs = (40, 62, 200, 330, 420)
    head = ["No", "Program", "Indikator", "Tahun", "Pelaksana"]
    sheet = Sheet(842, 130)
    sheet.new()
    words(sheet, [40], [head], xs)
    rows = [[str(k), f"Pelayanan {k}", f"Indeks layanan {k}", "2025", "Dinas Kesehatan"] for k in (1, 2, 3)]
    words(sheet, [60, 80, 100], rows, xs)
    sheet.new()
    words(sheet, [40], [head], xs)
    words(sheet, [60, 71], [["", "dan pendidikan"], ["", "menengah"]], xs)
    words(sheet, [100], [["1", "Jalan", "Panjang jalan", "2026", "Dinas Pekerjaan Umum"]], xs)
    assert rows_of(saved(sheet, tmp_path))[3:] == [
        ["3", "Pelayanan 3|dan pendidikan menengah", "Indeks layanan 3", "2025", "Dinas Kesehatan"],
        ["1", "Jalan", "Panjang jalan", "2026", "Dinas Pekerjaan Umum"],
    ]


COUNTED = (40, 62, 200, 300, 350, 420, 470)


def _counted(sheet: Sheet) -> None:
    """A header of two years, whose wide heads stand over the white between figures, and its numbers."""
    words(sheet, [40], [["No", "Program", "Indikator", "", "", "", ""]], COUNTED)
    sheet.put(312, 40, "Tahun 2025")
    sheet.put(432, 40, "Tahun 2026")
    words(sheet, [56], [["", "", "", "Target", "", "Target"]], COUNTED)
    for x in (334, 454):
        sheet.put(x, 56, "Rp (juta)")
    for k, x in enumerate((42, 110, 240, 304, 358, 424, 476), start=1):
        sheet.put(x, 70, f"({k})")


def test_a_header_that_counts_its_columns_says_how_many_there_are(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    _counted(sheet)
    for k, (name, money) in enumerate((("Jalan", "1.250"), ("Air Minum", "900"), ("Irigasi", "3.100"))):
        row = [str(k + 1), f"Program {name}", "Cakupan layanan", f"{k} %", "", f"{k + 1} %", ""]
        words(sheet, [90 + 20 * k], [row], COUNTED)
        for right in (376, 496):
            sheet.put(right - sheet.get_string_width(money), 92 + 20 * k, money)
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert document.tables[0].columns == 7
    assert (found["Tahun 2025"][1:4:2], found["Tahun 2026"][1:4:2]) == ((3, 2), (5, 2))
    assert rows_of(document)[-1] == [
        "3",
        "Program Irigasi",
        "Cakupan layanan",
        "2 %",
        "3.100",
        "3 %",
        "3.100",
    ]


def test_a_numbered_title_and_the_foot_of_the_page(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    words(sheet, [42, 82, 102, 122], [HEAD, *ROWS])
    sheet.put(42, 62, "II")
    sheet.put(72, 62, "Misi 2: Infrastruktur dan konektivitas antar wilayah yang merata dan berkelanjutan")
    sheet.put(42, 150, "RPJMD Provinsi")
    sheet.put(420, 150, "7")
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert found["II"] == (1, 0, 1, 1)
    title = next(text for text in found if text.startswith("Misi 2"))
    assert found[title] == (1, 1, 1, len(HEAD) - 1)
    assert rows_of(document)[2:] == [list(row) for row in ROWS]


def test_bold_titles_that_reach_over_no_gutter_and_one_at_the_end_of_the_page(tmp_path: Path) -> None:
    xs = (40, 62, 240, 400, 460)
    wide = "Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum"
    titles = [wide, "Program Jaminan Sosial", wide.upper(), wide, "Program Pangan", wide]
    rows = [[f"{n})", f"Data {name}", f"Jumlah {name}", "80%", f"9{n}%"] for n, name in enumerate("ABCDEF")]
    lines = [line for title, row in zip(titles, rows, strict=True) for line in ([title], row)]
    sheet = Sheet(height=300)
    for own in (lines[:7], lines[7:]):
        sheet.new()
        words(sheet, [20], [["No", "Program/Kegiatan", "Indikator", "2025", "2026"]], xs)
        for y, line in zip(range(40, 200, 20), own, strict=False):
            if len(line) == 1:
                sheet.put(xs[1] + 2, y, line[0], bold=True)
            else:
                words(sheet, [y], [line], xs)
        sheet.put(40, 270, f"Rencana Aksi Daerah {sheet.page}", size=7)
    document = saved(sheet, tmp_path)
    assert rows_of(document)[1:] == lines
    assert document.tables[0].section_rows == (1, 3, 5, 7, 9, 11)


def test_indicators_that_white_parts_beside_sums_of_their_programs(tmp_path: Path) -> None:
    """They are no rest of those above them, though these begin alike and stand beside the sums."""
    xs = (40, 62, 200, 340, 390, 440)
    sheet = Sheet()
    sheet.new()
    words(sheet, [20], [["No", "Program", "Indikator", "2025", "2026", "Anggaran"]], xs)
    rows = [
        (40, ["1", "Gizi balita", "Persentase balita\nyang naik berat", "60%", "72%", "2.437.600"]),
        (69, ["", "", "Jumlah balita yang\nmendapat makanan", "54 balita", "49 balita", ""]),
        (98, ["2", "Tablet darah", "Persentase remaja\nyang minum tablet", "58%", "70%", "396.250"]),
    ]
    for y, row in rows:
        words(sheet, [y], [row], xs)
    found = rows_of(saved(sheet, tmp_path))
    assert [row[2] if len(row) > 3 else row[0] for row in found[1:]] == [
        "Persentase balita yang naik berat", "Jumlah balita yang mendapat makanan",
        "Persentase remaja yang minum tablet",
    ]  # fmt: skip
