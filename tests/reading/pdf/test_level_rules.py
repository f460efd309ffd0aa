"""Tables with level rules only, and rows that white parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawing import Sheet, rows_of
from .plans import HEAD, ROWS, XS, saved, spans, words


def new_page(sheet: Sheet, *heights: float, columns: bool = False) -> None:
    """Begin a page with level rules over the width of the table, and those between its columns."""
    sheet.new()
    for y in heights:
        sheet.across(y, XS[0], XS[-1])
    for x in XS if columns else ():
        sheet.down(x, heights[0], heights[-1])


def test_a_table_with_level_rules_only(tmp_path: Path) -> None:
    sheet = Sheet()
    new_page(sheet, 40, 60, 150)
    words(sheet, [42, 62, 92, 122], [HEAD, *ROWS])
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]
    assert document.tables[0].header_rows == 1


def test_rules_between_paragraphs_are_no_table(tmp_path: Path) -> None:
    sheet = Sheet(595, 842)
    sheet.new()
    text = (
        "Pemerintah Kota akan membangun pusat layanan terpadu di setiap kecamatan yang\nada pada tahun 2025."
    )
    for k in range(4):
        sheet.across(100 + 60 * k, 60, 500)
        sheet.put(62, 105 + 60 * k, text)
    document = saved(sheet, tmp_path)
    assert document.tables == ()
    assert len(document.blocks) == 4


def test_level_rules_with_narrow_gutters_ticks_and_a_head_over_their_middle(tmp_path: Path) -> None:
    xs = (40, 62, 200, 240, 280, 320)
    sheet = Sheet()
    sheet.new()
    for y in (40, 80, 110, 140):
        sheet.across(y, 40, 500)
    words(sheet, [42], [["No", "Program", "", "", "", "Pelaksana"]], xs)
    sheet.put(247, 44, "Tahun")
    words(sheet, [62], [["", "", "2025", "2026", "2027", ""]], xs)
    # its last line ends four points before the next column: less than a letter's height
    words(sheet, [82], [["1", "Penguatan Kelembagaan Desa\ndan Kelurahan", "", "v", "", "Dinas PMD"]], xs)
    words(
        sheet,
        [112],
        [["2", "Pembinaan Usaha Mikro dan\nKecil di Kawasan Pesisir A", "v", "", "", "Dinas UKM"]],
        xs,
    )
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert found["Tahun"] == (0, 2, 1, 3)
    assert (found["2025"], found["2027"]) == ((1, 2, 1, 1), (1, 4, 1, 1))
    assert found["v"][1] in {2, 3}
    assert [row[:2] for row in rows_of(document)[2:]] == [
        ["1", "Penguatan Kelembagaan Desa dan Kelurahan"],
        ["2", "Pembinaan Usaha Mikro dan Kecil di Kawasan Pesisir A"],
    ]


def test_level_rules_with_a_head_over_columns_and_titles(tmp_path: Path) -> None:
    xs = (40, 70, 260, 340, 420)
    sheet = Sheet()
    sheet.new()
    for y in (40, 80, 100, 130, 160):
        sheet.across(y, 40, 500)
    sheet.across(60, 256, 500)
    words(
        sheet, [42, 102, 132], [["No", "Program", "", "Target"], ["1", "Program Satu", "10", "20", "30"]], xs
    )
    words(sheet, [62], [["", "", "2025", "2026", "2027"]], xs)
    words(sheet, [132], [["2", "Program Dua", "11", "21", "31"]], xs)
    sheet.put(42, 82, "Komponen 1: Penguatan kelembagaan dan tata kelola pemerintahan daerah")
    document = saved(sheet, tmp_path)
    assert document.tables[0].header_rows == 2
    assert document.tables[0].section_rows == (2,)
    found = spans(document)
    assert found["Target"] == (0, 2, 1, 3)
    assert found["2026"] == (1, 3, 1, 1)
    assert rows_of(document)[3:] == [
        ["1", "Program Satu", "10", "20", "30"],
        ["2", "Program Dua", "11", "21", "31"],
    ]


def test_rows_that_only_white_parts_within_rules_around_a_program(tmp_path: Path) -> None:
    sheet = Sheet()
    new_page(sheet, 40, 60, 140, columns=True)
    words(sheet, [42], [HEAD])
    sheet.put(42, 62, "1")
    sheet.put(72, 62, "Program Satu")
    for y, (indicator, target, money) in zip(
        (62, 100),
        (("Indeks layanan\ndasar", "10 orang", "1,5"), ("Jumlah desa", "20 unit", "2,5")),
        strict=True,
    ):
        sheet.put(262, y, indicator)
        sheet.put(422, y + 6, target)  # at half height of its row
        sheet.put(502, y + 6, money)
    document = saved(sheet, tmp_path)
    assert rows_of(document)[1:] == [
        ["1", "Program Satu", "Indeks layanan dasar", "10 orang", "1,5"],
        ["Jumlah desa", "20 unit", "2,5"],
    ]
    assert spans(document)["Program Satu"] == (1, 1, 2, 1)


def test_lines_of_one_text_set_wide_are_no_rows(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, [40, 60, 140], [HEAD])
    sheet.put(42, 62, "1")
    sheet.put(72, 62, "Keberadaan\njabatan\nfungsional\ndalam")
    for x in XS[2:5]:
        for y, text in ((62, "Ada"), (82, "3 jbtn"), (102, "(9 Org)")):
            sheet.put(x + 2, y, text)
    assert saved(sheet, tmp_path).tables[0].rows == 2


def test_level_rules_go_on_without_a_header_and_with_a_cut_row_at_both_edges(tmp_path: Path) -> None:
    """The last rule of one page stands over the cut row, the first of the next one under its rest."""
    sheet = Sheet()
    new_page(sheet, 440, 460, 490, 520)
    words(sheet, [442, 462, 492, 522], [HEAD, *ROWS[:2], ROWS[2]])
    sheet.put(420, 575, "1")
    sheet.new()
    sheet.put(420, 575, "2")
    for y in (60, 90, 120):
        sheet.across(y, XS[0], XS[-1])
    words(sheet, [46, 62, 92], [["", "dan Kawasan Perdesaan"], ["4", *ROWS[0][1:]], ["5", *ROWS[1][1:]]])
    document = saved(sheet, tmp_path)
    assert len(document.tables) == 1
    found = rows_of(document)
    assert [row[0] for row in found] == ["No", "1", "2", "3", "4", "5"]
    assert found[3][1] == f"{ROWS[2][1]}|dan Kawasan Perdesaan"
    assert found[4] == ["4", *ROWS[0][1:]]


def test_a_note_close_below_level_rules_is_no_row(tmp_path: Path) -> None:
    sheet = Sheet()
    new_page(sheet, 40, 60, 150)
    words(sheet, [42, 62, 92, 122], [HEAD, *ROWS])
    sheet.put(42, 154, "Sumber: Bappeda")
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]


def test_texts_at_half_the_height_of_three_rows_are_of_all_of_them(tmp_path: Path) -> None:
    """Rules stand around a program: its name and its money, merged by Excel, stand beside the second row."""
    sheet = Sheet()
    new_page(sheet, 40, 60, 140, columns=True)
    words(sheet, [42], [HEAD])
    for x, text in ((42, "1"), (72, "Program Satu"), (502, "5.000.000")):
        sheet.put(x, 96, text)
    for y, indicator, target in (
        (66, "Indeks satu", "10"),
        (96, "Indeks dua", "20"),
        (126, "Indeks tiga", "30"),
    ):
        sheet.put(262, y, indicator)
        sheet.put(422, y, target)
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert found["Program Satu"] == (1, 1, 3, 1)
    assert found["5.000.000"] == (1, 4, 3, 1)
    assert (found["Indeks satu"], found["Indeks dua"]) == ((1, 2, 1, 1), (2, 2, 1, 1))


def test_two_targets_with_units_part_a_program_though_all_else_stands_at_the_bottom(tmp_path: Path) -> None:
    """Excel sets texts at the bottom: only the indicators and one column of targets tell the rows."""
    xs = (40, 70, 260, 420, 500, 580)
    sheet = Sheet()
    sheet.new()
    for y in (40, 60, 110):
        sheet.across(y, xs[0], xs[-1])
    for x in xs:
        sheet.down(x, 40, 110)
    words(sheet, [42], [HEAD], xs)
    for x, text in ((42, "1"), (502, "5.000.000")):
        sheet.put(x, 97, text)
    sheet.put(72, 86, "Program Peningkatan\nPelayanan")
    for y, indicator, target in ((66, "Jumlah desa", "10 desa"), (97, "Indeks layanan", "69,33 poin")):
        sheet.put(262, y, indicator)
        sheet.put(422, y, target)
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert (found["Jumlah desa"], found["10 desa"]) == ((1, 2, 1, 1), (1, 3, 1, 1))
    assert (found["Indeks layanan"], found["69,33 poin"]) == ((2, 2, 1, 1), (2, 3, 1, 1))
    assert found["5.000.000"] == (1, 4, 2, 1)
    assert next(place for text, place in found.items() if text.startswith("Program Pen")) == (1, 1, 2, 1)


@pytest.mark.parametrize(
    "note",
    [
        [(42, "Ket:"), (72, "pagu indikatif"), (262, "sementara")],
        [(42, "Kudus, 12 Maret 2025 Kepala Bappeda")],
        [(72, "Mengetahui"), (352, "Kepala Bappeda")],
        [(42, "*)"), (72, "sementara"), (262, "belum final")],
    ],
)
def test_notes_in_columns_close_below_level_rules_are_no_rows(
    tmp_path: Path, note: list[tuple[float, str]]
) -> None:
    sheet = Sheet()
    new_page(sheet, 440, 460, 550)
    words(sheet, [442, 462, 492, 522], [HEAD, *ROWS])
    for x, text in note:
        sheet.put(x, 553, text)
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize(
    ("x", "note"),
    [
        (42, "Lanjutan Tabel 3.1"),
        (XS[1] + 2, "Lanjutan Tabel 3.1"),
        (XS[2] + 2, "(lanjutan)"),
        (XS[3] + 2, "Rp (juta)"),
        (42, "RKPD Kabupaten Kudus Tahun 2025"),
    ],
)
def test_notes_close_above_level_rules_that_go_on_are_no_rest_of_a_row(
    tmp_path: Path, x: float, note: str, closed: bool
) -> None:
    """The row above ends with its rule, or is cut by the page."""
    sheet = Sheet()
    new_page(sheet, 440, 460, 490, 520, *([550] if closed else []))
    words(sheet, [442, 462, 492, 522], [HEAD, *ROWS])
    new_page(sheet, 60, 90, 120)
    words(sheet, [62, 92], [["4", *ROWS[0][1:]], ["5", *ROWS[1][1:]]])
    sheet.put(x, 47, note)
    document = saved(sheet, tmp_path)
    found = [row for table in range(len(document.tables)) for row in rows_of(document, table)]
    assert found[-3:] == [ROWS[2], ["4", *ROWS[0][1:]], ["5", *ROWS[1][1:]]]


@pytest.mark.parametrize("closed", [True, False])
def test_a_row_that_begins_above_the_first_level_rule_of_a_page(tmp_path: Path, closed: bool) -> None:
    """Rules stand below rows only: the next page begins with a whole row."""
    sheet = Sheet()
    new_page(sheet, 440, 460, 490, 520, *([550] if closed else []))
    words(sheet, [442, 462, 492, 522], [HEAD, *ROWS])
    new_page(sheet, 60, 90, 120)
    words(sheet, [46, 62, 92], [[n, *ROWS[0][1:]] for n in ("4", "5", "6")])
    found = rows_of(saved(sheet, tmp_path))
    assert found[-4:] == [ROWS[2], *([n, *ROWS[0][1:]] for n in ("4", "5", "6"))]


def test_a_header_that_alone_is_ruled_has_the_rows_below_it(tmp_path: Path) -> None:
    """They go on over the page's end between two level rules."""
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 60), [HEAD])
    words(sheet, [62, 92], ROWS[:2])
    sheet.new()
    for y in (40, 70):
        sheet.across(y, XS[0], XS[-1])
    words(sheet, [42], ROWS[2:])
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]
    assert [(table.pages, table.header_rows) for table in document.tables] == [((1, 2), 1)]


def test_prose_below_a_ruled_header_is_no_row(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 60), [HEAD])
    line = "Pemerintah Kota membangun pusat layanan terpadu di setiap kecamatan yang ada di kota ini."
    sheet.put(42, 62, "\n".join([line] * 8))
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD]
    assert [block.kind for block in document.blocks if block.table is None] == ["paragraph"]


def test_quarters_below_two_years_codes_in_columns_and_amounts_close_to_a_name(tmp_path: Path) -> None:
    """A table printed with level rules only: parts of a code have one head, amounts are set right."""
    sheet = Sheet()
    sheet.new()
    for y in (40, 90, 130, 170, 210):
        sheet.across(y, 40, 560)
    for x, text in ((62, "Kode"), (122, "Program"), (200, "Indikator"), (270, "Target"), (363, "Jadwal")):
        sheet.put(x, 44 if text == "Jadwal" else 60, text)
    for x, text in ((337, "2026"), (397, "2027"), (448, "Anggaran"), (500, "Pelaksana")):
        sheet.put(x, 58 if text.isdigit() else 50, text)
    quarters = ["I", "II", "III"] * 2
    for k, quarter in enumerate(quarters):
        sheet.put(327 + 20 * k - sheet.get_string_width(quarter) / 2, 74, quarter)
    amounts = {"Satu": "2.975.943", "Dua": "94.189", "Tiga": "-"}
    for k, (name, amount) in enumerate(amounts.items()):
        y = 92 + 40 * k
        row = [["1", "02", str(k), f"Program {name}", f"Layanan {name}", f"{k + 3} Unit"]]
        words(sheet, [y - 2], row, (40, 66, 96, 120, 198, 268))
        for quarter in range(k, 6):
            sheet.put(324 + 20 * quarter, y, "v")
        sheet.put(490 - sheet.get_string_width(amount), y, amount)
        sheet.put(493.5, y, f"Dinas {name}")
    document = saved(sheet, tmp_path)
    found = spans(document)
    assert [found[head][1::2] for head in ("Jadwal", "2026", "2027")] == [(6, 6), (6, 3), (9, 3)]
    assert rows_of(document)[3:] == [
        [
            "1",
            "02",
            str(k),
            f"Program {name}",
            f"Layanan {name}",
            f"{k + 3} Unit",
            *"v" * (6 - k),
            amount,
            f"Dinas {name}",
        ]
        for k, (name, amount) in enumerate(amounts.items())
    ]


def test_figures_with_units_part_rows_that_white_does_not(tmp_path: Path) -> None:
    head = ["No", "Program", "Indikator", "2026", "2027"]
    texts = ["Persentase warga", "Jumlah layanan", "Jumlah kantor"]
    targets = [["78 orang", "79 orang"], ["12 unit", "13 unit"], ["5 unit", "6 unit"]]
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 60, 120), [head])
    words(sheet, [62], [["1", "Program Pelayanan Terpadu\nSatu Pintu"]])
    for k, text in enumerate(texts):
        words(sheet, [62 + 13.5 * k], [["", "", text, *targets[k]]])
    document = saved(sheet, tmp_path)
    assert rows_of(document)[1][-3:] == [texts[0], *targets[0]]
    assert rows_of(document)[2:] == [
        [text, *target] for text, target in zip(texts[1:], targets[1:], strict=True)
    ]
