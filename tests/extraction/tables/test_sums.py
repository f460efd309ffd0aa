"""Money and targets counted once: sums, totals, sources, merged cells."""

from __future__ import annotations

from tests.extraction.tables.literal import amounts, commitments, names, targets


def test_section_rows_nest_and_a_scale_of_zeros() -> None:
    first, second, third = commitments(
        """
        No | Program Prioritas | Indikator | Target 2024 | < | Pagu 2024 (Rp. 000) | Perangkat Daerah
        ^ | ^ | ^ | Satuan | Volume | ^ | ^
        I. Misi 1: Meningkatkan daya saing | < | < | < | < | < | <
        A. Sasaran 1: Ekonomi | < | < | < | < | < | <
        1 | Program Pengembangan UMKM | Jumlah UMKM | unit | 500 | 1.250.000 | Dinas Koperasi
        | | Jumlah WUB | orang | 100 | |
        2 | Program Pariwisata | Jumlah wisatawan | orang | 1.500.000 | 750.000 | Dinas Pariwisata
        II. Misi 2: Tata kelola | < | < | < | < | < | <
        3 | Program SPBE | Indeks SPBE | indeks | 3,5 | 2.500.000 | Diskominfo
        """,
        header=2,
        sections=[2, 3, 7],
    )
    assert first.context == ("I. Misi 1: Meningkatkan daya saing", "A. Sasaran 1: Ekonomi")
    assert targets(first) == [("Jumlah UMKM", "500", 2024), ("Jumlah WUB", "100", 2024)]
    assert amounts(first) == [("1250000000", 2024)]
    assert second.context == first.context
    assert third.context == ("II. Misi 2: Tata kelola",)
    assert third.targets[0].value == "3.5"


def test_money_by_source_is_not_counted_again_in_its_total() -> None:
    (only,) = commitments(
        """
        No | Program | Lokasi | Pagu Indikatif (Rp) | < | < | Total | Penanggung Jawab
        ^ | ^ | ^ | APBD Kab | APBD Prov | APBN | ^ | ^
        1 | Rehab Irigasi | Kec. A | 500.000.000 | - | 1.200.000.000 | 1.700.000.000 | Dinas PUPR
        """,
        header=2,
    )
    assert amounts(only) == [("500000000", None), ("1200000000", None)]
    assert [amount.funding_source for amount in only.amounts] == ["APBD Kab", "APBN"]


def test_total_over_the_years_stands_in_only_where_no_year_has_money() -> None:
    first, second = commitments(
        """
        No | Program | Indikator | 2025 | < | 2026 | < | Total | <
        ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp
        1 | Program A | Jumlah x | 12 unit | 1.250.000.000 | 13 unit | 1.350.000.000 | 25 unit | 2.600.000.000
        2 | Program B | Jumlah y | | | | | 5 | 500.000.000
        """,
        header=2,
    )
    assert amounts(first) == [("1250000000", 2025), ("1350000000", 2026)]
    assert targets(first) == [("Jumlah x", "12 unit", 2025), ("Jumlah x", "13 unit", 2026)]
    assert amounts(second) == [("500000000", None)]


def test_money_merged_over_activities_belongs_to_their_program_once() -> None:
    found = commitments(
        """
        No | Program | Kegiatan | Target 2025 | Pagu 2025 (Rp) | PD
        1 | Program A | Keg A1 | 10 | 300.000.000 | Dinas A
        ^ | ^ | Keg A2 | 20 | ^ | ^
        2 | Program B | Keg B1 | 5 | 50.000.000 | Dinas B
        """
    )
    assert names(found) == [
        ("Program A", None),
        ("Program A", "Keg A1"),
        ("Program A", "Keg A2"),
        ("Program B", "Keg B1"),
    ]
    assert [amounts(item) for item in found] == [[("300000000", 2025)], [], [], [("50000000", 2025)]]
    assert [actor.name for actor in found[2].actors] == ["Dinas A"]


def test_rest_of_a_name_and_a_sum_without_label() -> None:
    rows = "\n".join(f"{n} | Kegiatan {n} | Ind {n} | {n} unit | {n}00.000.000" for n in range(1, 7))
    found = commitments(
        f"""
        No | Kegiatan | Indikator Kegiatan | Target | Pagu (Rp)
        {rows}
        7 | Meningkatkan Kesejahteraan dan | Ind 7 | 7 unit | 700.000.000
        | Kemampuan Aparatur | | |
        | | | | 2.800.000.000
        """
    )
    assert len(found) == 7
    assert found[-1].activity == "Meningkatkan Kesejahteraan dan Kemampuan Aparatur"
    assert amounts(found[-1]) == [("700000000", None)]


def test_a_sum_that_can_not_be_read_is_said_and_not_guessed() -> None:
    (only,) = commitments("No | Program | Pagu 2025 (Rp)\n1 | Program A | 1.2S0.000.0OO,5x123")
    assert [(amount.text, amount.amount, amount.year) for amount in only.amounts] == [
        ("1.2S0.000.0OO,5x123", None, 2025)
    ]


def test_numbered_headings_agencies_with_their_sums_and_sums_of_a_kind() -> None:
    first, second = commitments(
        """
        No | Program/Kegiatan | Indikator | Target | Pagu (Rp) | Lokasi
        I | URUSAN WAJIB | < | < | < | <
        | DINAS PENDIDIKAN | | | 3.000.000.000 |
        1 | Program Pendidikan Dasar | APM | 95 % | 3.000.000.000 | Kota
        | Jumlah Dinas Pendidikan | | | 3.000.000.000 |
        | DINAS KESEHATAN | | | 500.000.000 |
        1 | Program Upaya Kesehatan | AHH | 71 | 500.000.000 | Kota
        | Total Belanja Langsung Urusan Wajib | | | 3.500.000.000 |
        """
    )
    assert first.context == ("URUSAN WAJIB", "DINAS PENDIDIKAN")
    assert second.context == ("URUSAN WAJIB", "DINAS KESEHATAN")
    assert [actor.name for actor in first.actors] == ["DINAS PENDIDIKAN"]
    assert amounts(second) == [("500000000", None)]


def test_merged_cells_written_out_in_every_row_count_once() -> None:
    first, second, third = commitments(
        """
        Program | Kegiatan | Indikator | Target 2024 | Pagu 2024 | PD
        Program A | Keg 1 | Ind 1 | 10 | 100.000.000 | Dinas A
        Program A | Keg 1 | Ind 2 | 20 | 100.000.000 | Dinas A
        Program A | Keg 2 | Ind 3 | 30 | 300.000.000 | Dinas A
        Program B | Keg 3 | Ind 4 | 40 | 400.000.000 | Dinas B
        """
    )
    assert targets(first) == [("Ind 1", "10", 2024), ("Ind 2", "20", 2024)]
    assert amounts(first) == [("100000000", 2024)]
    assert names((second, third)) == [("Program A", "Keg 2"), ("Program B", "Keg 3")]


def test_a_formula_that_begins_like_a_sum_is_no_sum() -> None:
    (only,) = commitments(
        """
        Program | Indikator Program | Formula | Target 2024 | Penanggung jawab
        1. Program Pengelolaan Informasi | Persentase OPD | Jumlah OPD / total x 100 | 80 | Kepala Bidang
        """
    )
    assert targets(only) == [("Persentase OPD", "80", 2024)]


def test_sums_without_a_label_below_zeros_and_dashes_are_no_money_of_the_last_program() -> None:
    found = commitments(
        """
        KODE DAN URAIAN PROGRAM | RUPIAH MURNI | PNBP | BLU | JUMLAH
        01 Program Dukungan Manajemen | 173.868.677 | 0 | - | 173.868.677
        | 173.868.677 | 0 | - | 173.868.677
        06 Program Ekonomi Kreatif | 483.282.537 | 0 | - | 483.282.537
        ^ | 714.147.844.577 | 26.543.321.071 | 45.505.829.234 | 840.284.013.321
        """
    )
    assert [amounts(item) for item in found] == [[("173868677", None)], [("483282537", None)]]


def test_money_alone_in_columns_still_empty_goes_on_with_the_program_above() -> None:
    (only,) = commitments(
        """
        Program | Indikator | APBD 2025 (Rp) | APBN 2025 (Rp)
        Program Ekonomi Kreatif | Jumlah pelaku | 483.282.537 |
        | | | 26.543.321
        """
    )
    assert amounts(only) == [("483282537", 2025), ("26543321", 2025)]


def test_what_is_projected_beside_the_target_of_its_year_is_none() -> None:
    head = "No | Indikator | Target Renstra | < | Proyeksi | <\n^ | ^ | 2015 | 2016 | 2016 | 2017\n"
    row = "1 | Tenaga kerja terlatih | 416 | 464 | 464 | 512"
    (both,) = commitments(head + row, header=2)
    assert targets(both) == [
        ("Tenaga kerja terlatih", "416", 2015),
        ("Tenaga kerja terlatih", "464", 2016),
        ("Tenaga kerja terlatih", "512", 2017),
    ]
