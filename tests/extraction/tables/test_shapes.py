"""Header and row shapes of plans, each with what must come out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docintel.types import Commitment, Document
from tests.extraction.tables.literal import amounts, commitments, extract, make_document, rows_of, targets


def names(found: tuple[Commitment, ...]) -> list[tuple[str | None, str | None]]:
    return [(item.program, item.activity) for item in found]


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


def test_plan_of_2025_with_outcomes_and_outputs_below_their_program() -> None:
    program, activity, sub = commitments(
        """
        KODE | BIDANG URUSAN/PROGRAM/OUTCOME/KEGIATAN/SUBKEGIATAN/OUTPUT | INDIKATOR OUTCOME/OUTPUT | SATUAN | BASELINE TAHUN 2024 | TARGET DAN PAGU INDIKATIF TAHUN | < | < | < | KETERANGAN
        ^ | ^ | ^ | ^ | ^ | 2025 | < | 2026 | < | ^
        ^ | ^ | ^ | ^ | ^ | TARGET | PAGU | TARGET | PAGU | ^
        2.16 | URUSAN PEMERINTAHAN BIDANG KOMUNIKASI | | | | | 9.000.000.000 | | 9.500.000.000 |
        2.16.02 | PROGRAM INFORMASI PUBLIK | | | | | 5.000.000.000 | | 5.500.000.000 |
        | Meningkatnya kualitas informasi publik | Persentase kepuasan | % | 80 | 82 | | 84 | |
        2.16.02.2.01 | Pengelolaan Informasi | | | | | 5.000.000.000 | | 5.500.000.000 |
        | Terlaksananya pengelolaan informasi | Jumlah dokumen | dokumen | 4 | 5 | | 5 | |
        2.16.02.2.01.0001 | Perumusan Kebijakan Teknis | Jumlah kebijakan | dokumen | 1 | 1 | 200.000.000 | 1 | 250.000.000 |
        """,  # noqa: E501 - the width of the table
        header=3,
    )
    assert names((program, activity, sub)) == [
        ("PROGRAM INFORMASI PUBLIK", None),
        ("PROGRAM INFORMASI PUBLIK", "Pengelolaan Informasi"),
        ("PROGRAM INFORMASI PUBLIK", "Perumusan Kebijakan Teknis"),
    ]
    assert targets(program) == [("Persentase kepuasan", "82", 2025), ("Persentase kepuasan", "84", 2026)]
    assert amounts(activity) == [("5000000000", 2025), ("5500000000", 2026)]
    assert sub.context == ("URUSAN PEMERINTAHAN BIDANG KOMUNIKASI", "Pengelolaan Informasi")


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


def test_account_codes_before_names_tell_the_levels() -> None:
    found = commitments(
        """
        PROGRAM/ KEGIATAN/ SUB KEGIATAN | INDIKATOR | TARGET | ANGGARAN
        1.02.01 PROGRAM PENUNJANG URUSAN | Nilai SAKIP | 80 | 5.000.000.000
        1.02.01.2.01 Perencanaan dan Evaluasi | Jumlah dokumen | 5 dok | 1.000.000.000
        1.02.01.2.01.01 Penyusunan Dokumen | Jumlah renja | 2 dok | 500.000.000
        """,
        above=["Perjanjian Kinerja Tahun 2024"],
    )
    assert names(found) == [
        ("PROGRAM PENUNJANG URUSAN", None),
        ("PROGRAM PENUNJANG URUSAN", "Perencanaan dan Evaluasi"),
        ("PROGRAM PENUNJANG URUSAN", "Penyusunan Dokumen"),
    ]
    program = next(item for item in found[0].evidence if item.field == "program")
    assert program.text == "PROGRAM PENUNJANG URUSAN"


def test_goals_without_programs_are_promises_too() -> None:
    first, second = commitments(
        """
        No | Sasaran | Indikator Sasaran | Kondisi awal | Target Kinerja Tahun ke | < | < | Kondisi akhir
        ^ | ^ | ^ | ^ | 1 | 2 | 3 | ^
        1 | Ekonomi tumbuh | Laju pertumbuhan (%) | 5 | 5,1 | 5,2 | 5,3 | 5,3
        ^ | ^ | Tingkat kemiskinan (%) | 9 | 8 | 7 | 6 | 6
        """,
        header=2,
        above=["Renstra 2021-2026"],
    )
    assert (first.program, first.activity, first.context) == (None, None, ("Ekonomi tumbuh",))
    assert [(target.text, target.year) for target in first.targets] == [
        ("5,1", 2021),
        ("5,2", 2022),
        ("5,3", 2023),
    ]
    assert second.quote == "Tingkat kemiskinan (%)"


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


def test_lines_of_a_box_without_inner_rules_go_to_their_rows() -> None:
    first, second = commitments(
        """
        No | Kegiatan | Indikator Kegiatan | Target
        1 | Keg A | Prosentase A | 100%\\n1 dokumen
        2 | Keg B | Jumlah dokumen B | ^
        """
    )
    assert targets(first) == [("Prosentase A", "100%", None)]
    assert targets(second) == [("Jumlah dokumen B", "1 dokumen", None)]


def test_a_cell_cut_by_a_page_break_has_two_places() -> None:
    document = make_document(
        rows_of(
            """
            No | Program | Target 2025 | Perangkat Daerah
            1 | Program A | 10 | Dinas Pariwisata, Pemuda, dan
            | | 20 | Olahraga
            """
        ),
        page_starts=(0, 2),
    )
    (only,) = extract(document)[0]
    assert [actor.name for actor in only.actors] == ["Dinas Pariwisata, Pemuda, dan Olahraga"]
    places = [(item.text, item.page) for item in only.evidence if item.field == "actors.0.name"]
    assert places == [("Dinas Pariwisata, Pemuda, dan", 1), ("Olahraga", 2)]


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


def test_goals_and_programs_in_one_column_with_what_was_reached_beside() -> None:
    *goals, program = commitments(
        """
        Kode | Misi/Tujuan/Sasaran/Program Pembangunan Daerah | Indikator Kinerja (tujuan/impact/outcome) | Kondisi Kinerja Awal RPJMD (Tahun 0) | Capaian Kinerja Program dan Kerangka Pendanaan | < | < | < | < | < | < | < | Kondisi Kinerja pada akhir periode RPJMD | < | PD
        ^ | ^ | ^ | ^ | 2019 | < | < | < | 2020 | < | < | < | ^ | ^ | ^
        ^ | ^ | ^ | ^ | target | Rp | Realisasi | Capaian | target | Rp | Realisasi | Capaian | target | Rp | ^
        1 | Misi 1: Mewujudkan SDM unggul | | | | | | | | | | | | |
        1.1 | Tujuan: Meningkatkan kualitas hidup | IPM | 70 | 71 | | 71 | 100 | 72 | | | | 75 | |
        1.1.1 | Sasaran: Meningkatnya pendidikan | RLS | 8 | 8,1 | | | | 8,2 | | | | 9 | |
        | | HLS | 12 | 12,1 | | | | 12,2 | | | | 13 | |
        1.1.1.1 | Program Pendidikan Dasar | APM | 90 | 91 | 500.000.000 | 91 | 100 | 92 | 600.000.000 | | | 95 | 3.000.000.000 | Dinas Pendidikan
        """,  # noqa: E501 - the width of the table
        header=3,
    )
    assert names(tuple(goals)) == [(None, None)] * 3
    assert [targets(goal)[0] for goal in goals] == [
        ("IPM", "71", 2019),
        ("RLS", "8,1", 2019),
        ("HLS", "12,1", 2019),
    ]
    assert targets(program) == [("APM", "91", 2019), ("APM", "92", 2020)]
    assert amounts(program) == [("500000000", 2019), ("600000000", 2020)]
    assert program.context == (
        "Misi 1: Mewujudkan SDM unggul",
        "Tujuan: Meningkatkan kualitas hidup",
        "Sasaran: Meningkatnya pendidikan",
    )


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


def test_ministries_and_units_head_their_programs() -> None:
    first, second = commitments(
        """
        KODE DAN URAIAN BAGIAN ANGGARAN, UNIT ORGANISASI, FUNGSI, PROGRAM | 2019 | 2020
        026 KEMENTERIAN KETENAGAKERJAAN | 3.000 | 3.100
        026.08 Ditjen Pembinaan Pengawasan | 2.000 | 2.100
        04 EKONOMI | 2.000 | 2.100
        026.08.01 Program Perlindungan Tenaga Kerja | 2.000 | 2.100
        026.11 Badan Penelitian | 1.000 | 1.000
        10 PENDIDIKAN | 1.000 | 1.000
        026.11.02 Program Penelitian | 1.000 | 1.000
        """,
        above=["RINCIAN ANGGARAN TAHUN 2019", "(DALAM RIBUAN RUPIAH)"],
    )
    assert first.context == (
        "026 KEMENTERIAN KETENAGAKERJAAN",
        "026.08 Ditjen Pembinaan Pengawasan",
        "04 EKONOMI",
    )
    assert second.context == ("026 KEMENTERIAN KETENAGAKERJAAN", "026.11 Badan Penelitian", "10 PENDIDIKAN")
    assert [actor.name for actor in second.actors] == ["Badan Penelitian"]
    assert amounts(first) == [("2000000", 2019), ("2100000", 2020)]


def test_a_sum_that_can_not_be_read_is_said_and_not_guessed() -> None:
    (only,) = commitments("No | Program | Pagu 2025 (Rp)\n1 | Program A | 1.2S0.000.0OO,5x123")
    assert [(amount.text, amount.amount, amount.year) for amount in only.amounts] == [
        ("1.2S0.000.0OO,5x123", None, 2025)
    ]


def test_a_budget_sheet_has_its_program_above_the_table() -> None:
    (only,) = commitments(
        """
        Indikator | Tolok Ukur Kinerja | Target Kinerja
        Capaian Program | Persentase layanan | 100 %
        Masukan | Jumlah dana | Rp 250.000.000
        Keluaran | Jumlah dokumen | 5 dokumen
        """,
        above=[
            "Program : 1.02.01 PROGRAM PENUNJANG",
            "Kegiatan : 1.02.01.2.01 Perencanaan\nSub Kegiatan : 1.02.01.2.01.01 Penyusunan Renja",
            "Tahun Anggaran 2023",
        ],
    )
    assert (only.program, only.activity) == ("PROGRAM PENUNJANG", "Penyusunan Renja")
    assert targets(only) == [("Persentase layanan", "100 %", None), ("Jumlah dokumen", "5 dokumen", None)]
    assert amounts(only) == [("250000000", None)]
    assert (only.start_year, only.end_year) == (2023, 2023)


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


def test_a_program_cut_by_a_page_break_is_whole_for_all_its_activities() -> None:
    document = make_document(
        rows_of(
            """
            No | Program | Kegiatan | Target 2025
            1 | Penguatan Infrastruktur dan | Migrasi aplikasi | 26 aplikasi
            | Keamanan | Pembentukan tim | 1 tim
            | | Uji penetrasi | 15 aplikasi
            """
        ),
        page_starts=(0, 2),
    )
    found = extract(document)[0]
    assert names(found) == [
        ("Penguatan Infrastruktur dan Keamanan", "Migrasi aplikasi"),
        ("Penguatan Infrastruktur dan Keamanan", "Pembentukan tim"),
        ("Penguatan Infrastruktur dan Keamanan", "Uji penetrasi"),
    ]
    pages = [item.page for item in found[0].evidence if item.field == "program"]
    assert pages == [1, 2]


def test_levels_told_by_indents_under_one_label() -> None:
    found = commitments(
        """
        Program/Kegiatan/Sub Kegiatan | < | < | Indikator | Target 2024 | Pagu 2024
        Program Pendidikan | < | < | APM | 95 % | 900.000.000
        | Pengelolaan SD | < | Jumlah SD | 10 SD | 900.000.000
        | | Pembangunan ruang | Jumlah ruang | 3 ruang | 600.000.000
        | | Rehabilitasi ruang | Jumlah rehab | 2 ruang | 300.000.000
        """
    )
    assert names(found) == [
        ("Program Pendidikan", None),
        ("Program Pendidikan", "Pengelolaan SD"),
        ("Program Pendidikan", "Pembangunan ruang"),
        ("Program Pendidikan", "Rehabilitasi ruang"),
    ]
    assert found[2].context == ("Pengelolaan SD",)


def test_a_name_alone_without_a_number_heads_the_numbered_rows_below() -> None:
    rows = [f"{n} | Jaringan sensor {n} | Sensor {n} | {n}0 | 1.000.000" for n in range(1, 7)]
    rows.insert(0, "| Komponen 1. Peringatan dini | | |")
    rows.insert(4, "| Komponen 2. Warga siaga | | |")
    found = commitments("No | Program | Indikator | Target 2025 | Pagu\n" + "\n".join(rows))
    assert [item.context for item in found] == [("Komponen 1. Peringatan dini",)] * 3 + [
        ("Komponen 2. Warga siaga",)
    ] * 3
    assert found[2].program == "Jaringan sensor 3"


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


def test_a_mixed_column_without_programs_holds_programs_a_column_of_activities_activities() -> None:
    rows = (
        "A | Bidang Infrastruktur | |\n1 | Pembangunan BTS | x | Diskominfo\n2 | Serat optik | x | Diskominfo"
    )
    mixed = commitments(f"No | Program/Kegiatan | 2025 | Pelaksana\n{rows}")
    assert names(mixed) == [("Pembangunan BTS", None), ("Serat optik", None)]
    assert mixed[0].context == ("Bidang Infrastruktur",)
    activities = commitments(f"No | Kegiatan | 2025 | Pelaksana\n{rows}")
    assert names(activities) == [(None, "Pembangunan BTS"), (None, "Serat optik")]


def test_a_row_cut_by_a_page_break_is_one_row() -> None:
    rows = [f"{n} | Program Nomor {n} | Ind {n} | {n}0 | 1.000.000 | Dinas {n}" for n in range(1, 7)]
    rows.append("7 | Program Pengembangan Sistem | Jumlah layanan yang | 70 | 7.000.000 | Dinas Komunikasi")
    rows.append("| Informasi Daerah | terhubung | | | dan Informatika")
    document = make_document(
        rows_of("No | Program | Indikator | Target 2025 | Pagu | PD\n" + "\n".join(rows)), page_starts=(0, 8)
    )
    last = extract(document)[0][-1]
    assert last.program == "Program Pengembangan Sistem Informasi Daerah"
    assert targets(last) == [("Jumlah layanan yang terhubung", "70", 2025)]
    assert [actor.name for actor in last.actors] == ["Dinas Komunikasi dan Informatika"]
    for field in ("program", "targets.0.indicator", "actors.0.name"):
        assert [item.page for item in last.evidence if item.field == field] == [1, 2]


def test_a_formula_that_begins_like_a_sum_is_no_sum() -> None:
    (only,) = commitments(
        """
        Program | Indikator Program | Formula | Target 2024 | Penanggung jawab
        1. Program Pengelolaan Informasi | Persentase OPD | Jumlah OPD / total x 100 | 80 | Kepala Bidang
        """
    )
    assert targets(only) == [("Persentase OPD", "80", 2024)]


def _cut_above(last_row: int, table: str) -> Document:
    """A table whose last row is cut by a page break, as the reader joins it with the row before."""
    document = make_document(rows_of(table))
    after = [
        replace(block, page=2, row=last_row - 1, row_span=1)
        for block in document.blocks
        if block.row == last_row and block.end > block.start
    ]
    blocks = [block for block in document.blocks if block.row != last_row] + after
    return replace(document, blocks=tuple(sorted(blocks, key=lambda block: block.start)))


def test_two_rows_that_a_page_break_parts_stay_two() -> None:
    joined = _cut_above(
        2,
        """
        No | Program | Kegiatan | Target 2025 | PD
        4 | Penguatan Sistem | Migrasi aplikasi | 26 aplikasi | Diskominfo
        ^ | ^ | Uji penetrasi | 15 aplikasi | Diskominfo
        """,
    )
    first, second = extract(joined)[0]
    assert names((first, second)) == [
        ("Penguatan Sistem", "Migrasi aplikasi"),
        ("Penguatan Sistem", "Uji penetrasi"),
    ]
    assert targets(second) == [(None, "15 aplikasi", 2025)]
    assert [actor.name for actor in second.actors] == ["Diskominfo"]


def test_a_row_without_the_number_of_its_name_is_the_rest_of_the_one_above() -> None:
    joined = _cut_above(
        2,
        """
        Kode | Kegiatan | Lokasi | Target 2016 | Pagu
        1.25.20 | Kegiatan Meningkatkan Kemampuan | Seluruh | - 90% | 730.000.000
        | Aparatur Dinas | Jawa Barat | - 100% |
        """,
    )
    (only,) = extract(joined)[0]
    assert names((only,)) == [(None, "Kegiatan Meningkatkan Kemampuan Aparatur Dinas")]
    assert amounts(only) == [("730000000", None)]


def test_an_agency_holds_no_longer_than_the_heading_that_names_it() -> None:
    found = commitments(
        """
        Kode | Uraian | Indikator | Target 2024 | Anggaran 2024 (Rp)
        059 KEMENTERIAN KOMUNIKASI | < | < | < | <
        059.06 Ditjen Informasi Publik | < | < | < | <
        01 | Program Informasi Publik | Jumlah berita | 10 | 100.000.000
        059.07 Majelis Penyiaran | < | < | < | <
        01 | Program Penyiaran | Jumlah siaran | 15 | 150.000.000
        060 KEPOLISIAN NEGARA | < | < | < | <
        060.01 Kepolisian Negara | < | < | < | <
        01 | Program Keamanan | Jumlah pos | 20 | 200.000.000
        061 BADAN PENGAWAS OBAT | < | < | < | <
        061.01 Pengawasan Obat | < | < | < | <
        01 | Program Pengawasan Obat | Jumlah uji | 30 | 300.000.000
        """,
        sections=[1, 2, 4, 6, 7, 9, 10],
    )
    assert [(item.program, [actor.name for actor in item.actors]) for item in found] == [
        ("Program Informasi Publik", ["Ditjen Informasi Publik"]),
        ("Program Penyiaran", ["KEMENTERIAN KOMUNIKASI"]),
        ("Program Keamanan", []),
        ("Program Pengawasan Obat", ["BADAN PENGAWAS OBAT"]),
    ]


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
