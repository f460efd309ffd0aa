"""Which year a cell is of: columns, cells, headings, ordinal years, stages, end states."""

from __future__ import annotations

import pytest

from tests.extraction.tables.literal import amounts, commitments, extract, make_document, rows_of, targets


def test_years_in_cells() -> None:
    first, second = commitments(
        """
        No | Nama Program/Inovasi | OPD Pengampu | Tahun Pelaksanaan | Anggaran
        1 | Jogja Smart Service | Diskominfo | 2025-2027 | Rp 2,5 miliar
        2 | E-Retribusi | BPKAD | 2026 | Rp. 750.000.000,-
        """
    )
    assert [mark.year for mark in first.years] == [2025, 2026, 2027]
    assert (second.start_year, second.end_year) == (2026, 2026)
    assert amounts(first) == [("2500000000", None)]


def test_years_from_n_and_what_was_done_left_out() -> None:
    (only,) = commitments(
        """
        No | Program/Kegiatan | Realisasi 2022 | Target 2023 | Tahun n (2024) | < | n+1 | <
        ^ | ^ | ^ | ^ | Target | Pagu | Target | Pagu
        1 | Program X | 80 | 85 | 90 | 100.000.000 | 95 | 120.000.000
        """,
        header=2,
        above=["Renja 2024"],
    )
    assert [(target.text, target.year) for target in only.targets] == [
        ("85", 2023),
        ("90", 2024),
        ("95", 2025),
    ]
    assert amounts(only) == [("100000000", 2024), ("120000000", 2025)]


def test_end_state_is_the_target_where_no_year_has_one() -> None:
    (only,) = commitments(
        """
        No | Program | Indikator Kinerja Utama | Target Akhir RPJMD | Penanggung Jawab
        1 | Program A | Indeks A | 80 | Dinas A
        """,
        above=["RPJMD 2021-2026"],
    )
    assert targets(only) == [("Indeks A", "80", 2026)]


def test_headings_that_are_years() -> None:
    first, second = commitments(
        """
        No | Program | Kegiatan | Pagu | PD
        Tahun 2024 | < | < | < | <
        1 | Program A | Keg A1 | 100.000.000 | Dinas A
        Tahun 2025 | < | < | < | <
        1 | Program A | Keg A1 | 120.000.000 | Dinas A
        """,
        sections=[1, 3],
    )
    assert (amounts(first), amounts(second)) == ([("100000000", 2024)], [("120000000", 2025)])
    assert (first.start_year, second.start_year) == (2024, 2025)


def test_ordinal_years_without_a_plan_are_reported_and_not_guessed() -> None:
    found, warnings = extract(
        make_document(
            rows_of(
                """
                No | Program | Tahun 1 | < | Tahun 2 | <
                ^ | ^ | Target | Rp | Target | Rp
                1 | Program A | 10 | 100.000.000 | 20 | 200.000.000
                """
            ),
            header=2,
        )
    )
    assert [amount.year for amount in found[0].amounts] == [None, None]
    assert [warning.code for warning in warnings] == ["table_years"]


def test_of_a_revision_the_latter_holds() -> None:
    (only,) = commitments(
        """
        Kode | Program/Kegiatan | Indikator | Target | < | Pagu (Rp) | < | Bertambah/(Berkurang)
        ^ | ^ | ^ | Sebelum | Sesudah | Sebelum Perubahan | Setelah Perubahan | ^
        1 | Program A | Ind A | 10 | 12 | 100.000.000 | 120.000.000 | 20.000.000
        """,
        header=2,
        above=["Perubahan RKPD 2024"],
    )
    assert targets(only) == [("Ind A", "12", None)]
    assert amounts(only) == [("120000000", None)]


def test_quarters_beside_the_year_are_not_counted_again() -> None:
    (only,) = commitments(
        """
        No | Sasaran Strategis | Indikator Kinerja | Target | Program | Kegiatan | Anggaran (Rp.) | Triwulan | < | < | <
        ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | II | III | IV
        1 | Layanan baik | Indeks | 82 | Program Penunjang | Administrasi | 1.000.000.000 | 250.000.000 | 250.000.000 | 250.000.000 | 250.000.000
        """,  # noqa: E501 - the width of the table
        header=2,
    )
    assert amounts(only) == [("1000000000", None)]
    assert targets(only) == [("Indeks", "82", None)]


def test_months_and_stages_date_by_their_heading() -> None:
    (months,) = commitments(
        """
        No. | Quick Win | Penanggung Jawab | Jadwal Tahun 2023 | < | < | <
        ^ | ^ | ^ | TW1 | TW2 | TW3 | TW4
        1 | Sistem Informasi Desa | Diskominfo | ■ | ■ | |
        """,
        header=2,
    )
    assert [(mark.year, mark.mark) for mark in months.years] == [(2023, "fill")]
    (stages,) = commitments(
        """
        No | Program/Kegiatan | Jangka Pendek (2021-2023) | Jangka Menengah (2024-2026) | OPD
        1 | Pusat kendali | √ | | Diskominfo
        """
    )
    assert [mark.year for mark in stages.years] == [2021, 2022, 2023]


def test_money_and_targets_in_rows_of_their_own_under_bare_years() -> None:
    (only,) = commitments(
        """
        NO | SASARAN | PROGRAM | INDIKATOR | SATUAN | 2021 | 2022 | PENANGGUNG JAWAB
        1 | S1 | Program A | Indeks | Poin | 70 | 71 | Dinas A
        | | | Anggaran (Rp) | Rupiah | 1.000.000.000 | 1.100.000.000 |
        """
    )
    assert targets(only) == [("Indeks", "70", 2021), ("Indeks", "71", 2022)]
    assert amounts(only) == [("1000000000", 2021), ("1100000000", 2022)]


def test_the_year_of_a_plan_comes_from_its_title_and_not_from_prose_or_a_date() -> None:
    table = "No | Program | Target | Pagu\n1 | Program A | 10 | 100.000.000"
    prose = "Sejak tahun 2011 pemerintah daerah menyusun rencana ini bersama masyarakat. " * 5
    (titled,) = commitments(table, above=["RENCANA KERJA DINAS X TAHUN 2024", prose])
    assert (titled.start_year, titled.end_year) == (2024, 2024)
    assert [item.text for item in titled.evidence if item.field == "start_year"] == ["2024"]
    (unsaid,) = commitments(table, above=[prose])
    assert unsaid.start_year is None


def test_a_period_above_ordinal_years_dates_them() -> None:
    (only,) = commitments(
        """
        No | Program | Indikator | Target RPJMD 2021-2026 | < | PD
        ^ | ^ | ^ | Tahun 1 | Tahun 2 | ^
        1 | Program A | Ind A | 10 | 20 | Dinas A
        """,
        header=2,
        above=["Renstra 2018-2023"],
    )
    assert targets(only) == [("Ind A", "10", 2021), ("Ind A", "20", 2022)]


def test_a_year_that_a_scan_misread_is_reported_and_not_taken() -> None:
    found, warnings = extract(
        make_document(
            rows_of(
                """
                Program | 2078 | 2027 | 2028 | 2079
                Program A | 100.000.000 | 110.000.000 | 120.000.000 | 130.000.000
                """
            ),
            header=1,
        )
    )
    assert amounts(found[0]) == [
        ("100000000", None), ("110000000", 2027), ("120000000", 2028), ("130000000", None),
    ]  # fmt: skip
    assert (found[0].start_year, found[0].end_year) == (2027, 2028)
    assert [(warning.code, "2078; 2079" in warning.message) for warning in warnings] == [
        ("table_years", True)
    ]


def test_a_cell_that_is_a_year_dates_its_row() -> None:
    """A program has a row for each year: its targets and sums are of that year, equal ones too."""
    (found,) = commitments(
        """
        Program | Indikator | Tahun | Target | Anggaran (Rp)
        Program Aplikasi Informatika | Indeks SPBE | 2025 | 3,1 | 4.000.000.000
        ^ | ^ | 2026 | 3,2 | 4.000.000.000
        Program Aplikasi Informatika | Indeks SPBE | 2027 | 3,3 | 5.000.000.000
        """
    )
    assert targets(found) == [
        ("Indeks SPBE", "3,1", 2025),
        ("Indeks SPBE", "3,2", 2026),
        ("Indeks SPBE", "3,3", 2027),
    ]
    assert amounts(found) == [("4000000000", 2025), ("4000000000", 2026), ("5000000000", 2027)]
    assert (found.start_year, found.end_year) == (2025, 2027)


def test_a_sum_for_the_rows_of_several_years_is_of_none_of_them() -> None:
    merged, single = commitments(
        """
        No | Program | Target | Tahun | Pagu (Rp)
        1 | Program Informatika | 450 titik | 2025 | 3.000.000.000
        ^ | ^ | 12 aplikasi | 2026 | ^
        ^ | ^ | 1 unit | 2027 | ^
        2 | Program Kesehatan | 12 unit | 2026 | 1.000.000.000
        """
    )
    assert targets(merged) == [
        (None, "450 titik", 2025),
        (None, "12 aplikasi", 2026),
        (None, "1 unit", 2027),
    ]
    assert amounts(merged) == [("3000000000", None)]
    assert amounts(single) == [("1000000000", 2026)]


def test_a_total_said_again_for_each_year_is_of_all_and_different_ones_are_of_their_years() -> None:
    same, different = commitments(
        """
        No | Program | Target | Tahun | Total Pagu (Rp)
        1 | Program Informatika | 150 titik | 2025 | 3.000.000.000
        1 | Program Informatika | 200 titik | 2026 | 3.000.000.000
        2 | Program Kesehatan | 10 unit | 2025 | 1.000.000.000
        2 | Program Kesehatan | 12 unit | 2026 | 1.000.000.000
        2 | Program Kesehatan | 14 unit | 2027 | 2.000.000.000
        """
    )
    assert amounts(same) == [("3000000000", None)]
    assert (same.start_year, same.end_year) == (2025, 2026)
    assert amounts(different) == [("1000000000", 2025), ("1000000000", 2026), ("2000000000", 2027)]


@pytest.mark.parametrize("bounds", ["Tahun Mulai | Tahun Selesai", "Tahun Awal | Tahun Akhir"])
def test_the_year_in_which_a_program_ends_dates_its_end_state_alone(bounds: str) -> None:
    first, second, third = commitments(
        f"""
        No | Program | Indikator | Target Akhir | {bounds} | Pagu (Rp)
        1 | Program Informatika | Titik wifi | 150 titik | 2025 | 2028 | 500.000.000
        2 | Program Kesehatan | Puskesmas | 12 unit | 2026 | 2026 | 100.000.000
        3 | Program Jalan | Jalan mantap | 80 % | | | 200.000.000
        """,
        above=["RENCANA AKSI KOTA CERDAS 2025-2029"],
    )
    assert (targets(first), amounts(first)) == ([("Titik wifi", "150 titik", 2028)], [("500000000", None)])
    assert (first.start_year, first.end_year) == (2025, 2028)
    assert [item.text for item in first.evidence if item.field == "end_year"] == ["2028"]
    assert (targets(second), amounts(second)) == ([("Puskesmas", "12 unit", 2026)], [("100000000", None)])
    assert targets(third) == [("Jalan mantap", "80 %", 2029)]


@pytest.mark.parametrize("label", ["Kondisi Awal", "Baseline"])
def test_the_year_of_a_state_before_the_plan_dates_nothing(label: str) -> None:
    (found,) = commitments(
        f"""
        No | Program | Keluaran | {label} | Target Akhir
        1 | Program Regulasi | 3 Raperda | 2024 | 2029
        """
    )
    assert (found.start_year, found.end_year) == (2029, 2029)
    assert 2024 not in [target.year for target in found.targets]


def test_a_budget_year_that_heads_rows_dates_them() -> None:
    first, second = commitments(
        """
        No | Program | Indicator | Target | Budget
        Budget Year 2025 | < | < | < | <
        1 | Program Water | Households | 40 | Rp 2 million
        Tahun Anggaran 2026 | < | < | < | <
        2 | Program Roads | Roads | 4 km | Rp 3 million
        """,
        sections=[1, 3],
    )
    assert (amounts(first), amounts(second)) == ([("2000000", 2025)], [("3000000", 2026)])
    assert [target.year for found in (first, second) for target in found.targets] == [2025, 2026]


def test_the_current_year_is_a_state_before_the_plan() -> None:
    (found,) = commitments(
        """
        No | Program | Indikator | Tahun Berjalan 2022 | < | Rencana Tahun 2023 | <
        ^ | ^ | ^ | Target | % | Target | Pagu (Rp)
        1 | Program Air | Sambungan rumah | 40 unit | 50 | 60 unit | 2.000.000.000
        """,
        header=2,
    )
    assert targets(found) == [("Sambungan rumah", "60 unit", 2023)]
    assert (found.start_year, found.end_year) == (2023, 2023)
