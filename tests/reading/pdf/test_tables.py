"""Headers, sections, merged cells, marks and captions of ruled tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from docintel.reading.pdf.lines import join_line

from .drawing import Sheet, rows_of
from .plans import HEAD, ROWS, XS, saved, spans, words


def test_a_header_in_mid_page_with_rows_of_the_same_table_above(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    before = [["8", "Program Delapan", "Indikator delapan", "80%", "8.000.000"]]
    sheet.set_fill_color(200, 220, 240)
    sheet.rect(XS[0], 70, XS[-1] - XS[0], 30, style="F")
    sheet.grid(XS, (40, 70, 100, 130, 160, 190), [*before, HEAD, *ROWS])
    document = saved(sheet, tmp_path)
    assert document.tables[0].header_rows == 1
    assert rows_of(document) == [HEAD, *before, *ROWS]


def test_two_header_levels_and_a_row_of_column_numbers(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    xs = (40, 70, 260, 340, 420, 500, 580)
    for x in xs:
        sheet.down(x, 40 if x not in {340, 500} else 60, 170)
    for y in (40, 80, 100, 130, 170):
        sheet.across(y, xs[0], xs[-1])
    sheet.across(60, 260, 580)
    words(sheet, [40], [["No", "Program", "2025", "", "2026", ""]], xs)
    words(sheet, [60], [["", "", "Target", "Rp", "Target", "Rp"]], xs)
    words(sheet, [80], [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]], xs)
    words(sheet, [100], [["1", "Program Satu", "10%", "1.000", "20%", "2.000"]], xs)
    words(sheet, [130], [["2", "Program Dua", "11%", "1.100", "21%", "2.100"]], xs)
    document = saved(sheet, tmp_path)
    assert document.tables[0].header_rows == 3
    found = spans(document)
    assert found["2025"] == (0, 2, 1, 2)
    assert found["Program"] == (0, 1, 2, 1)
    assert found["Program Dua"] == (4, 1, 1, 1)


def test_section_rows_whose_walls_stop(tmp_path: Path) -> None:
    """Upright rules stop above a title and go on below it; a column at the left stays merged beside it."""
    sheet = Sheet()
    sheet.new()
    for y in (40, 70, 190):
        sheet.across(y, XS[0], XS[-1])
    for x in (XS[0], XS[1], XS[-1]):
        sheet.down(x, 40, 190)
    for x in XS[2:-1]:
        sheet.down(x, 40, 70)
        sheet.down(x, 90, 130)
        sheet.down(x, 150, 190)
    words(sheet, [40, 92, 152], [HEAD, ["", *ROWS[0][1:]], ["", *ROWS[1][1:]]])
    sheet.put(42, 75, "A")
    sheet.put(80, 73, "Sasaran 1: Meningkatnya pelayanan publik")
    sheet.put(80, 133, "Sasaran 2: Meningkatnya daya saing daerah")
    document = saved(sheet, tmp_path)
    titles = [rows_of(document)[row][-1] for row in document.tables[0].section_rows]
    assert titles == ["Sasaran 1: Meningkatnya pelayanan publik", "Sasaran 2: Meningkatnya daya saing daerah"]
    assert ["Program Dua", "Indikator dua", "20%", "2.000.000"] in rows_of(document)


def test_rows_without_rules_are_parted_by_their_figures(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    for y in (40, 60, 200):
        sheet.across(y, XS[0], XS[-1])
    for x in XS:
        sheet.down(x, 40, 200)
    words(sheet, [40], [HEAD])
    for k, row in enumerate(ROWS):
        words(sheet, [64 + 40 * k], [[row[0], f"{row[1]} dengan\nNama dua baris", *row[2:]]])
    wanted = [[row[0], f"{row[1]} dengan\nNama dua baris", *row[2:]] for row in ROWS]
    assert rows_of(saved(sheet, tmp_path)) == [HEAD, *wanted]


def test_numbers_that_narrow_cells_break_part_no_rows(tmp_path: Path) -> None:
    xs = (40, 70, 200, 236, 272, 308)
    head = ["No", "Indikator", "2025", "2026", "2027"]
    row = ["1", "Kunjungan\nWisatawan", "1.645.09\n5", "1.740.09\n5", "1.835.09\n5"]
    sheet = Sheet()
    sheet.new()
    sheet.grid(xs, (40, 70, 110), [head, row])
    _, (_, *cells) = rows_of(saved(sheet, tmp_path))
    assert [cell.replace(" ", "") for cell in cells] == [
        "KunjunganWisatawan",
        "1.645.095",
        "1.740.095",
        "1.835.095",
    ]


def test_a_row_whose_texts_stand_below_the_page_break_and_its_figures_above(tmp_path: Path) -> None:
    rows = [[str(n), f"Program {n}", f"Indikator {n}", f"{n}0%", f"{n}.000.000"] for n in range(1, 10)]
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, range(40, 311, 30), [HEAD, *rows[:-1]])
    words(sheet, [310], [["", "", "", *rows[-1][3:]]])
    for x in XS:
        sheet.down(x, 310, 330)
    sheet.new()
    sheet.grid(XS, (40, 70, 100), [HEAD, [*rows[-1][:3], "", ""]])
    document = saved(sheet, tmp_path)
    assert [[cell.replace(" | ", "").strip("| ") for cell in row] for row in rows_of(document)] == [
        HEAD,
        *rows,
    ]


def test_the_hyphens_of_the_printing_program_go_and_those_of_writers_stay() -> None:
    parts = ["Upa\u2010"]
    for line in ("ya Kese\u2010", "hatan e-", "government"):
        join_line(parts, line)
    assert "".join(parts) == "Upaya Kesehatan e-government"


def test_ruled_rows_are_not_parted_by_their_figures(tmp_path: Path) -> None:
    """Codes centred beside figures at the top of a row of two lines are one row."""
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 70, 100, 130), [HEAD, ["", "Program yang\nPanjang", "Indikator\nbaru", "70", "100"]])
    sheet.put(44, 80, "1.25")
    sheet.put(42, 105, "2")
    sheet.put(74, 105, "Program Dua")
    document = saved(sheet, tmp_path)
    assert document.tables[0].rows == 3


def test_a_missing_rule_between_two_texts_of_one_column(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    for y in (40, 70, 110, 150):
        sheet.across(y, XS[0], 420)
        sheet.across(y, 500, XS[-1])
    for y in (40, 70, 150):
        sheet.across(y, 420, 500)
    for x in XS:
        sheet.down(x, 40, 150)
    words(sheet, [40, 70, 110], [HEAD, *ROWS[:2]])
    assert rows_of(saved(sheet, tmp_path)) == [HEAD, *ROWS[:2]]


def test_a_merged_cell_that_a_rule_cuts_goes_on(tmp_path: Path) -> None:
    """A rule drawn through the whole table cuts the program's cell: the empty part below belongs to it."""
    sheet = Sheet()
    sheet.new()
    rows = [ROWS[0], ["", "", "Indikator lain", "15%", ""], ROWS[1]]
    sheet.grid(XS, (40, 70, 100, 130, 160), [HEAD, *rows])
    found = spans(saved(sheet, tmp_path))
    assert found["Program Satu"] == (1, 1, 2, 1)
    assert found["1"] == (1, 0, 2, 1)
    assert found["1.000.000"] == (1, 4, 2, 1)
    assert found["Program Dua"] == (3, 1, 1, 1)


@pytest.mark.parametrize("total", ["Jumlah", "TOTAL ANGGARAN", "Sub Total"])
def test_totals_belong_to_no_program(tmp_path: Path, total: str) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 70, 100, 130), [HEAD, ROWS[0], ["", "", total, "", "9.000.000"]])
    assert spans(saved(sheet, tmp_path))["Program Satu"] == (1, 1, 1, 1)


def test_coloured_cells_are_marks_and_coloured_rows_are_not(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    xs = (40, 70, 260, 290, 320, 350, 380)
    sheet.set_fill_color(112, 173, 71)
    sheet.rect(290, 70, 60, 30, style="F")
    sheet.set_fill_color(255, 230, 150)
    sheet.rect(40, 100, 340, 30, style="F")
    head = ["No", "Kegiatan", "1", "2", "3", "4"]
    sheet.grid(
        xs, (40, 70, 100, 130), [head, ["1", "Rapat", "", "", "", ""], ["2", "Survei", "", "", "", ""]]
    )
    assert rows_of(saved(sheet, tmp_path)) == [head, ["1", "Rapat", "[fill]", "[fill]"], ["2", "Survei"]]


def test_ticks_of_several_fonts(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    head = ["No", "Program", "2025", "2026", "2027"]
    sheet.grid(XS, (40, 70, 100), [head, ["1", "Program Satu", "v", "", "X"]])
    document = saved(sheet, tmp_path)
    assert {document.text[b.start : b.end]: b.mark for b in document.blocks if b.mark} == {
        "v": "tick",
        "X": "tick",
    }


def test_a_repeated_caption_does_not_part_a_table(tmp_path: Path) -> None:
    """'Lanjutan' above a page's part of a table is no other table."""
    sheet = Sheet()
    sheet.new()
    sheet.put(40, 20, "Tabel 3.1 Rencana Program")
    sheet.grid(XS, (40, 70, 100), [HEAD, ROWS[0]])
    sheet.new()
    sheet.put(40, 20, "Lanjutan Tabel 3.1 Rencana Program")
    sheet.grid(XS, (40, 70, 100), [HEAD, ROWS[1]])
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS[:2]]
    assert document.tables[0].caption == "Tabel 3.1 Rencana Program"


def test_another_caption_parts_two_tables_with_the_same_columns(tmp_path: Path) -> None:
    sheet = Sheet()
    for number in (1, 2):
        sheet.new()
        sheet.put(40, 20, f"Tabel 3.{number} Rencana Program")
        sheet.grid(XS, (40, 70, 100), [HEAD, ROWS[number]])
    document = saved(sheet, tmp_path)
    assert [table.caption for table in document.tables] == [
        "Tabel 3.1 Rencana Program",
        "Tabel 3.2 Rencana Program",
    ]


@pytest.mark.parametrize("angle", [90, -90])
def test_text_that_stands_sideways_in_a_merged_cell(tmp_path: Path, angle: int) -> None:
    """It reads as one text, and its letters part no rows."""
    sheet = Sheet()
    sheet.new()
    xs, ys = (40, 80, 300, 420), (40, 58, 96, 134)
    sheet.grid(xs[1:], ys, [["Program", "Target"], ["Kesehatan\nDasar", "80"], ["Pendidikan\nDasar", "90"]])
    for y in (ys[0], ys[1], ys[3]):
        sheet.across(y, xs[0], xs[1])
    sheet.down(xs[0], ys[0], ys[3])
    sheet.put(44, 42, "Misi")
    places = ((55, 120), (66, 120)) if angle > 0 else ((66, 70), (55, 70))
    for (x, y), text in zip(places, ("Misi Satu", "Daerah"), strict=True):
        with sheet.rotation(angle, x, y):
            sheet.text(x, y, text)
    assert rows_of(saved(sheet, tmp_path)) == [
        ["Misi", "Program", "Target"],
        ["Misi Satu Daerah", "Kesehatan\nDasar", "80"],
        ["Pendidikan\nDasar", "90"],
    ]


@pytest.mark.parametrize("far", [0.0, 60.0])
def test_the_last_line_of_a_name_alone_on_the_next_page(tmp_path: Path, far: float) -> None:
    """It is the rest of the last row where it stands in the table's columns, and a box elsewhere."""
    sheet = Sheet(842, 240)
    sheet.new()
    sheet.grid(XS, (40, 70, 100, 130, 230), [HEAD, *ROWS])
    sheet.put(XS[1] + 2, 160, "dan Perlindungan Anak serta")
    sheet.new()
    sheet.grid([x + far * (x > XS[0]) for x in XS], (40, 60), [["", "Keluarga"]])
    document = saved(sheet, tmp_path)
    rest = [block for block in document.blocks if block.page == 2]
    assert [block.table for block in rest] == [None if far else 0]
    assert [block.row for block in rest] == [None if far else 3]
