"""What headers say: misspelt, swapped, repeated, not understood; tables that are no plans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.tables.literal import (
    amounts,
    commitments,
    extract,
    make_document,
    names,
    rows_of,
    targets,
)


def test_english_with_comma_thousands() -> None:
    first, second = commitments(
        """
        No | Programme | Activities | Responsible Agency | Indicator | Unit | Baseline 2024 | Target | < | Budget (IDR million) | < | Funding Source
        ^ | ^ | ^ | ^ | ^ | ^ | ^ | 2025 | 2026 | 2025 | 2026 | ^
        1 | Smart Mobility | Integrated ticketing | Department of Transport | Number of routes | route | 3 | 5 | 8 | 1,250.5 | 2,000 | APBD
        2 | Open Data | Data portal | Communications Office | Datasets | dataset | 100 | 1,200 | 1,500 | 300 | 350 | APBN
        """,  # noqa: E501 - the width of the table
        header=2,
    )
    assert names((first, second)) == [
        ("Smart Mobility", "Integrated ticketing"),
        ("Open Data", "Data portal"),
    ]
    assert targets(first) == [("Number of routes", "5", 2025), ("Number of routes", "8", 2026)]
    assert [target.unit for target in first.targets] == ["route", "route"]
    assert amounts(first) == [("1250500000", 2025), ("2000000000", 2026)]
    assert [amount.funding_source for amount in second.amounts] == ["APBN", "APBN"]


def test_misspelt_header_both_separators_and_a_total_row() -> None:
    found = commitments(
        """
        No | Proram | Kegitan | Indkator Kinerja | Tagret | Anggran (Rp) | Penangung Jawab
        1 | Peningkatan Jalan | Pemeliharaan jalan kota | Panjang jalan | 12,5 km | 1.600.000 | Dinas PU
        | | Pembangunan jembatan | Jumlah program | 2 unit | 141,206,000 | Dinas PU
        TOTAL | | | | | 142.806.000 |
        """,
        above=["Rencana Kerja Tahun 2023"],
    )
    assert names(found) == [
        ("Peningkatan Jalan", "Pemeliharaan jalan kota"),
        ("Peningkatan Jalan", "Pembangunan jembatan"),
    ]
    assert [amounts(item) for item in found] == [[("1600000", None)], [("141206000", None)]]
    assert all((item.start_year, item.end_year) == (2023, 2023) for item in found)


def test_contents_under_swapped_headers() -> None:
    first, second = commitments(
        """
        No | Program | Indikator | 2025 | < | 2026 | < | PD
        ^ | ^ | ^ | Target | Rp | Target | Rp | ^
        1 | Program A | Jumlah x | 1.250.000.000 | 12 unit | 1.350.000.000 | 13 unit | Dinas A
        2 | Program B | Jumlah y | 250.000.000 | 80 % | 350.000.000 | 90 % | Dinas B
        """,
        header=2,
    )
    assert targets(first) == [("Jumlah x", "12 unit", 2025), ("Jumlah x", "13 unit", 2026)]
    assert amounts(second) == [("250000000", 2025), ("350000000", 2026)]


def test_agencies_and_indicators_under_each_other_s_headers() -> None:
    portal, sensors = commitments(
        """
        No | Program | OPD Pelaksana | Indikator | Target 2026 | Target 2027
        1 | Portal Satu Pintu | Jumlah layanan terintegrasi | Diskominfo | 20 | 30
        2 | Sensor kualitas udara | Jumlah sensor terpasang | Dinas LH | 5 | 10
        """
    )
    assert targets(portal) == [
        ("Jumlah layanan terintegrasi", "20", 2026),
        ("Jumlah layanan terintegrasi", "30", 2027),
    ]
    assert [actor.name for actor in (*portal.actors, *sensors.actors)] == ["Diskominfo", "Dinas LH"]


@pytest.mark.parametrize(
    "text",
    [
        """
        Nama Program | Layanan Pengaduan Terpadu
        Deskripsi | Aplikasi pengaduan warga
        Penanggung Jawab | Dinas Kominfo
        Waktu Pelaksanaan | 2025 - 2026
        Anggaran (juta rupiah) | 1.250
        """,
        """
        1. | Nama Quick Win | : | Layanan Pengaduan Terpadu
        2. | OPD Pelaksana | : | Dinas Kominfo
        3. | Estimasi Biaya | : | Rp 1.250.000.000
        4. | Tahun | : | 2025-2026
        """,
    ],
)
def test_forms_of_one_program(text: str) -> None:
    (only,) = commitments(text, header=0)
    assert only.program == "Layanan Pengaduan Terpadu"
    assert [actor.name for actor in only.actors] == ["Dinas Kominfo"]
    assert amounts(only) == [("1250000000", None)]
    assert [mark.year for mark in only.years] == [2025, 2026]


def test_a_header_repeated_in_the_body_and_a_count_of_columns_are_skipped() -> None:
    found = commitments(
        """
        No | Program | Target 2025 | Pagu 2025
        (1) | (2) | (3) | (4)
        1 | Program A | 10 | 100.000.000
        No | Program | Target 2025 | Pagu 2025
        2 | Program B | 20 | 200.000.000
        """
    )
    assert names(found) == [("Program A", None), ("Program B", None)]


def test_a_header_that_is_not_understood_is_reported() -> None:
    found, warnings = extract(
        make_document(
            rows_of(
                """
                Xyz | Target 2025 | Pagu 2025
                a | 10 | 100.000.000
                """
            )
        )
    )
    assert found == ()
    assert [(warning.stage, warning.code, warning.page) for warning in warnings] == [
        ("extract", "table_header", 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Visi | Terwujudnya kota cerdas\nMisi | Tata kelola yang baik",
        "No | Nama Barang | Jumlah\n1 | Tanah | 4\n2 | Gedung | 11",
        "Skala Usaha | 2010 | 2011\nMikro | 5 | 6",
        "Program Kota Cerdas",
        "a | b",
    ],
)
def test_tables_that_are_no_plans(text: str) -> None:
    assert commitments(text) == ()


def test_indicators_and_targets_split_by_level() -> None:
    *_, sub = commitments(
        """
        Kode | Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | < | < | Rencana Tahun 2022 | < | < | < | < | < | Prakiraan Maju Rencana Tahun 2023 | <
        ^ | ^ | Capaian Program | Keluaran Sub Kegiatan | Hasil Kegiatan | Lokasi Output Kegiatan | Target Capaian Kinerja | < | < | Pagu Indikatif (Rp.) | Sumber Dana | Target Capaian Kinerja | Kebutuhan Dana/ Pagu Indikatif (Rp.)
        ^ | ^ | ^ | ^ | ^ | ^ | Program | Keluaran Sub Kegiatan | Hasil Kegiatan | ^ | ^ | ^ | ^
        1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN | | | | | | | | 900.000.000 | | |
        1.01.02.2.01 | Pengelolaan Pendidikan SD | | | | | | | | 900.000.000 | | |
        1.01.02.2.01.03 | Pembangunan Ruang Kelas Baru | APM SD | Jumlah ruang | SD layak | Kab. X | 95 % | 3 Ruang | 80 % | 900.000.000 | DAK | 4 Ruang | 950.000.000
        """,  # noqa: E501 - the width of the table
        header=3,
    )
    assert sub.activity == "Pembangunan Ruang Kelas Baru"
    assert targets(sub)[:3] == [
        ("APM SD", "95 %", 2022),
        ("Jumlah ruang", "3 Ruang", 2022),
        ("SD layak", "80 %", 2022),
    ]
    assert amounts(sub) == [("900000000", 2022), ("950000000", 2023)]


@pytest.mark.parametrize("header", [0, 1, 4, 5])
def test_a_sheet_with_titles_above_and_no_merged_cells(header: int) -> None:
    first, second = commitments(
        """
        RENCANA KERJA PEMERINTAH DAERAH TAHUN 2025 | | | | | | |
        KABUPATEN X | | | | | | |
        (dalam ribuan rupiah) | | | | | | |
        No | Program | Indikator | Target | | Pagu | | Perangkat Daerah
        | | | 2025 | 2026 | 2025 | 2026 |
        1 | Program Pembangunan Daerah | Indeks | 80 | 85 | 1.000 | 1.200 | Bappeda
        2 | Program Kesehatan | AKI | 100 | 90 | 2.000 | 2.200 | Dinkes
        """,
        header=header,
    )
    assert targets(first) == [("Indeks", "80", 2025), ("Indeks", "85", 2026)]
    assert amounts(second) == [("2000000", 2025), ("2200000", 2026)]


def test_program_and_activity_each_with_their_own_block_of_columns() -> None:
    program, activity, other = commitments(
        """
        No | Program | < | < | Kegiatan | < | < | Anggaran (Rp)
        ^ | Uraian | Indikator | Target | Uraian | Indikator | Target | ^
        1 | Program A | Ind A | 80 % | Keg A1 | Ind A1 | 10 dok | 100.000.000
        ^ | ^ | ^ | ^ | Keg A2 | Ind A2 | 20 dok | 200.000.000
        """,
        header=2,
        above=["Rencana Kerja Tahun 2024"],
    )
    assert names((program, activity, other)) == [
        ("Program A", None),
        ("Program A", "Keg A1"),
        ("Program A", "Keg A2"),
    ]
    assert targets(program) == [("Ind A", "80 %", None)]
    assert targets(activity) == [("Ind A1", "10 dok", None)]
    assert amounts(other) == [("200000000", None)]


def test_shaded_text_is_no_tick() -> None:
    document = make_document(
        rows_of(
            """
            No | Program | Indikator | 2025 | 2026
            1 | Program A | Ind A | 80 % | ■
            2 | ■ | Ind B | 90 % | 95 %
            """
        )
    )
    shaded = tuple(
        replace(block, mark="fill") if block.row == 1 and block.column == 3 else block
        for block in document.blocks
    )
    (only,) = extract(replace(document, blocks=shaded))[0]
    assert targets(only) == [("Ind A", "80 %", 2025), ("Ind B", "90 %", 2025), ("Ind B", "95 %", 2026)]
    assert [mark.year for mark in only.years] == [2026]


def test_targets_that_look_like_the_numbers_of_the_columns_are_no_second_header() -> None:
    found = commitments(
        """
        Sasaran | Indikator Sasaran | Program | Target | < | < | < | <
        ^ | ^ | ^ | 2025 | 2026 | 2027 | 2028 | 2029
        1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
        UMKM tumbuh | Kenaikan omzet (%) | | 10 | 11 | 12 | 13 | 14
         | | Program Pameran | 26 | 28 | 29 | 30 | 31
         | Pertumbuhan usaha (%) | | 3 | 5 | 5 | 5 | 6
         | | Program Pendampingan | 36 | 38 | 39 | 40 | 41
        """,
        header=3,
    )
    series = [("3", 2025), ("5", 2026), ("5", 2027), ("5", 2028), ("6", 2029)]
    assert [target for item in found for target in targets(item) if target[0] == "Pertumbuhan usaha (%)"] == [
        ("Pertumbuhan usaha (%)", value, year) for value, year in series
    ]


def test_a_row_of_lists_is_no_header() -> None:
    first, second = commitments(
        """
        Kegiatan | Output | Volume | Biaya | Mitra
        Pemasangan WiFi | 1) indikator\\n2) target | 1) 40 paket\\n2) 12 paket | Rp 2,5 M | 1) PLN\\n2) CSR
        Pelatihan | peserta | 300 | Rp450 juta | -
        """
    )
    assert [first.activity, second.activity] == ["Pemasangan WiFi", "Pelatihan"]
    assert [target.text for target in first.targets] == ["40 paket", "12 paket"]


def test_a_target_under_goal_words_is_that_of_the_names_where_no_other_is() -> None:
    (found,) = commitments(
        """
        No | Strategi | Program | Sasaran/Target | 2025 | 2026 | PIC
        1 | Menata angkutan | Program Trayek | 30 layanan | v | v | Dishub
        """
    )
    assert [(target.text, target.value) for target in found.targets] == [("30 layanan", "30")]


def test_outputs_that_are_figures_are_targets_where_none_has_a_column() -> None:
    first, second = commitments(
        """
        No | Program | Kegiatan | Keluaran | 2025 | 2026 | Pelaksana
        1 | Program SPBE | Penyusunan regulasi | 1 peraturan bupati | ■ | | Diskominfo
        2 | Program SPBE | Konsolidasi aplikasi | 74 aplikasi menjadi 30 aplikasi | | ■ | Diskominfo
        """
    )
    assert [target.text for found in (first, second) for target in found.targets] == [
        "1 peraturan bupati", "74 aplikasi menjadi 30 aplikasi",
    ]  # fmt: skip
    (named,) = commitments(
        """
        No | Program | Keluaran | Target | 2025
        1 | Program SPBE | Jumlah regulasi | 1 dokumen | ■
        """
    )
    assert [(target.indicator, target.text) for target in named.targets] == [("Jumlah regulasi", "1 dokumen")]


def test_money_to_be_reached_is_a_target_beside_what_the_row_costs() -> None:
    found, *_ = commitments(
        """
        No | Program | Indicator | Target | Budget
        1 | Program Investasi | Nilai investasi | Rp62,4 triliun | Rp 3.915.812.750
        2 | Program Pasar | Jumlah pasar | 4 unit | Rp 2.000.000.000
        """
    )
    assert [(target.indicator, target.text) for target in found.targets] == [
        ("Nilai investasi", "Rp62,4 triliun")
    ]
    assert [amount.amount for amount in found.amounts] == ["3915812750"]


def test_letters_that_count_the_columns_are_no_row() -> None:
    (found,) = commitments(
        """
        No | Program | Indikator | Target | Anggaran
        (a) | (b) | (c) | (d) | (e)
        1 | Program Air | Sambungan rumah | 40 unit | Rp 2.000.000
        """
    )
    assert found.program == "Program Air"
