"""Rules as programs draw them, and rules that are missing at the edges."""

from __future__ import annotations

from pathlib import Path

import pytest

from .drawing import Sheet, rows_of
from .plans import HEAD, ROWS, XS, saved, words


def test_thin_filled_rectangles_are_rules(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.set_fill_color(0)
    for y in (40, 70, 100, 130, 160):
        sheet.rect(XS[0], y, XS[-1] - XS[0], 0.6, style="F")
    for x in XS:
        sheet.rect(x, 40, 0.6, 120, style="F")
    words(sheet, [40, 70, 100, 130], [HEAD, *ROWS])
    assert rows_of(saved(sheet, tmp_path)) == [HEAD, *ROWS]


def test_dashed_rules_of_hundreds_of_strokes(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    for y in (40, 70, 100, 130, 160):
        for x in range(XS[0], XS[-1], 4):
            sheet.across(y, x, x + 2.2)
    for x in XS:
        for y in range(40, 160, 4):
            sheet.down(x, y, y + 2.2)
    words(sheet, [40, 70, 100, 130], [HEAD, *ROWS])
    assert rows_of(saved(sheet, tmp_path)) == [HEAD, *ROWS]


def test_double_borders_are_one_rule(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.grid(XS, (40, 70, 100, 130, 160), [HEAD, *ROWS])
    for y in (40, 70, 160):
        sheet.across(y + 1.8, XS[0], XS[-1])
    for x in (XS[0], XS[-1]):
        sheet.down(x + 1.8, 40, 160)
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]
    assert document.tables[0].columns == 5


def test_white_boxes_behind_text_are_no_columns(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.set_fill_color(255)
    for row in range(4):
        for x in range(45, 570, 23):
            sheet.rect(x, 42 + 30 * row, 20, 11, style="F")
    sheet.grid(XS, (40, 70, 100, 130, 160), [HEAD, *ROWS])
    document = saved(sheet, tmp_path)
    assert rows_of(document) == [HEAD, *ROWS]
    assert document.tables[0].columns == 5


def test_a_table_without_its_outer_rules(tmp_path: Path) -> None:
    """Cells at both sides are open: the rules between rows show how far they reach."""
    sheet = Sheet()
    sheet.new()
    for y in (40, 70, 100, 130, 160):
        sheet.across(y, XS[0], XS[-1])
    for x in XS[1:-1]:
        sheet.down(x, 40, 160)
    words(sheet, [40, 70, 100, 130], [HEAD, *ROWS])
    assert rows_of(saved(sheet, tmp_path)) == [HEAD, *ROWS]


def test_rows_at_the_edge_of_a_page_without_a_rule(tmp_path: Path) -> None:
    """The last row of a page has no rule below it, the first row of the next one none above it."""
    sheet = Sheet()
    sheet.new()
    for y in (400, 430, 460, 490):
        sheet.across(y, XS[0], XS[-1])
    for x in XS:
        sheet.down(x, 400, 520)
    words(sheet, [400, 430, 460, 490], [HEAD, *ROWS])
    sheet.new()
    more = [[str(n), f"Program {n}", f"Indikator {n}", f"{n}%", f"{n}.000.000"] for n in (4, 5, 6)]
    for y in (70, 100, 130):
        sheet.across(y, XS[0], XS[-1])
    for x in XS:
        sheet.down(x, 40, 130)
    words(sheet, [40, 70, 100], more)
    document = saved(sheet, tmp_path)
    assert len(document.tables) == 1
    assert rows_of(document) == [HEAD, *ROWS, *more]


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.new()
    sheet.rect(40, 40, 300, 60)
    sheet.put(50, 50, "Pemerintah Kota berkomitmen melayani warga.")
    document = saved(sheet, tmp_path)
    assert document.tables == ()
    assert document.text == "Pemerintah Kota berkomitmen melayani warga."


def test_white_rules_on_a_dark_header_are_rules_and_others_are_not(tmp_path: Path) -> None:
    body = ["Program Air", "4 unit", "5 unit", "Dinas PU"]
    rows = [["Program", "Target", "Pelaksana"], ["2026", "2027"], body, body]
    sheet = Sheet()
    sheet.new()
    sheet.set_draw_color(255)
    sheet.down(90, 80, 160)  # white on white
    sheet.set_fill_color(200, 220, 240)
    for y in (83, 123):
        sheet.rect(142, y, 30, 11, style="F")
        sheet.down(172, y, y + 11)  # white at the edge of shaded text
    sheet.set_fill_color(31, 78, 121)
    sheet.rect(40, 40, 400, 40, style="F")
    for x in (140, 300):
        sheet.down(x, 40, 80)
    sheet.down(220, 60, 80)
    sheet.across(60, 140, 300)
    sheet.set_draw_color(0)
    for x in (40, 140, 220, 300, 440):
        sheet.down(x, 80, 160)
    for y in (80, 120, 160):
        sheet.across(y, 40, 440)
    places = [(42, (42, 142, 302)), (62, (142, 222)), (82, (42, 142, 222, 302)), (122, (42, 142, 222, 302))]
    for (y, xs), row in zip(places, rows, strict=True):
        for x, text in zip(xs, row, strict=True):
            sheet.put(x, y, text)
    document = saved(sheet, tmp_path)
    assert rows_of(document) == rows
    assert document.tables[0].columns == 4


@pytest.mark.parametrize("pale", [(255, 255, 255), (233, 235, 245), (217, 226, 243)])
@pytest.mark.parametrize("cells", [False, True])
def test_white_rules_of_a_table_that_paints_every_second_row(
    tmp_path: Path, pale: tuple[int, int, int], cells: bool
) -> None:
    """The rules of the dark rows alone would tear off the others, whose rules lie on white."""
    sheet = Sheet()
    sheet.new()
    sheet.put(40, 20, "Lihat tabel")
    bands = [(68, 114, 196), (207, 213, 234), pale, (207, 213, 234), pale]
    ys = [40 + 40 * i for i in range(len(bands) + 1)]
    for y, band in zip(ys, bands, strict=False):
        sheet.set_fill_color(*band)
        sheet.rect(XS[0], y, XS[-1] - XS[0], 40, style="F")
    sheet.set_draw_color(255)
    for y in ys:
        sheet.across(y, XS[0], XS[-1])
    for x in XS:
        for y in ys[:-1] if cells else ys[:1]:
            sheet.down(x, y + 1, y + 39 if cells else ys[-1])
    rows = [HEAD, *ROWS, ["4", "Program Empat", "Indikator empat dan\nsesudahnya", "40%", "4.000.000"]]
    words(sheet, [y + 4 for y in ys], rows)
    rows[-1][2] = "Indikator empat dan sesudahnya"
    document = saved(sheet, tmp_path)
    assert len(document.tables) == 1
    assert rows_of(document) == rows
