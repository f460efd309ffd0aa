"""Dates that do not exist, and years that a series gives twice: a warning with the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from docintel.pipeline import process


@pytest.mark.parametrize(
    ("text", "written", "page"),
    [
        ("Rapat digelar pada 31/2/2020 di balai kota.", "31/2/2020", 1),
        ("Halaman pertama.\f\nRapat digelar pada 30 Februari 2021\ndi balai kota.", "30 Februari 2021", 2),
        ("Pepanggihan dipunwontenaken tanggal 31 Juni 2024 wonten ing pendhapa.", "31 Juni 2024", 1),
        ("The meeting was held on 31 September 2024 in the city hall.", "31 September 2024", 1),
    ],
)
def test_a_date_that_does_not_exist_is_a_warning(text: str, written: str, page: int, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    result = process(path)
    (warning,) = result.warnings
    assert (warning.stage, warning.code, warning.page or 1) == ("extract", "impossible_date", page)
    assert written in warning.message
    assert result.mentions.years == ()


@pytest.mark.parametrize(
    "text",
    ["Rapat digelar pada 29/2/2020 di balai kota.", "Nomor 900/31/2/2020 tentang rapat di balai kota."],
)
def test_a_date_that_exists_and_a_letter_number_are_none(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert process(path).warnings == ()


def test_a_year_twice_in_one_series_is_a_warning_and_in_two_series_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    series = "Indikator : {}\nTarget Tahun\n2027 : 2,65%\n2028 : 2,75%\n{} : 2,84%\n\n"
    path.write_text(series.format("Nilai aset", 2029) + series.format("Tanah bersertipikat", 2028))
    (warning,) = process(path).warnings
    assert (warning.stage, warning.code) == ("extract", "year_twice")
    assert "Tanah bersertipikat" in warning.message
    assert "2028" in warning.message
