"""Which program a row is under: sections, account codes, indents, goals, ministries."""

from __future__ import annotations

import pytest

from tests.extraction.tables.literal import amounts, commitments, names, targets


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


def test_a_mixed_column_without_programs_holds_programs_a_column_of_activities_activities() -> None:
    rows = (
        "A | Bidang Infrastruktur | |\n1 | Pembangunan BTS | x | Diskominfo\n2 | Serat optik | x | Diskominfo"
    )
    mixed = commitments(f"No | Program/Kegiatan | 2025 | Pelaksana\n{rows}")
    assert names(mixed) == [("Pembangunan BTS", None), ("Serat optik", None)]
    assert mixed[0].context == ("Bidang Infrastruktur",)
    activities = commitments(f"No | Kegiatan | 2025 | Pelaksana\n{rows}")
    assert names(activities) == [(None, "Pembangunan BTS"), (None, "Serat optik")]


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


def test_agencies_that_head_their_programs_with_a_sum_are_no_programs() -> None:
    found = commitments(
        """
        NO | PROGRAM | INDIKATOR | TARGET 2026 | PAGU 2026 (Rp)
        A | BPBD | | | 11.725.252.500
        1 | Program Penanggulangan Bencana | Indeks risiko | 92 | 11.725.252.500
        Sub Jumlah | < | < | < | 11.725.252.500
        B | BIRO PEREKONOMIAN SETDA | | | 38.092.179.250
        1 | Program Perekonomian dan Pembangunan | Cakupan layanan | 66 % | 38.092.179.250
        """
    )
    assert names(found) == [
        ("Program Penanggulangan Bencana", None),
        ("Program Perekonomian dan Pembangunan", None),
    ]
    assert [[actor.name for actor in item.actors] for item in found] == [
        ["BPBD"],
        ["BIRO PEREKONOMIAN SETDA"],
    ]


def test_the_code_of_an_agency_is_no_part_of_its_name() -> None:
    (found,) = commitments(
        """
        PROGRAM | INDIKATOR | TARGET 2026 | PERANGKAT DAERAH
        Program Rehabilitasi Sosial | Cakupan layanan | 80 % | 1.06.0.00.0.00.01.0000 - DINAS SOSIAL
        """
    )
    assert [actor.name for actor in found.actors] == ["DINAS SOSIAL"]
    assert [item.text for item in found.evidence if item.field == "actors.0.name"] == ["DINAS SOSIAL"]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("A. Yani Health Center", ["A. Yani Health Center"]),
        ("R. A. Kartini Hospital", ["R. A. Kartini Hospital"]),
        ("1. I. Wayan Sudana", ["I. Wayan Sudana"]),
        ("1. H. Ahmad Dahlan\\n2. Dinas Sosial", ["H. Ahmad Dahlan", "Dinas Sosial"]),
        ("A. Kecamatan Jati", ["Kecamatan Jati"]),
        ("I. Puskesmas Jati", ["Puskesmas Jati"]),
        ("II. Bappeda", ["Bappeda"]),
    ],
)
def test_initials_before_a_name_are_no_number_of_an_agency(cell: str, expected: list[str]) -> None:
    (found,) = commitments(f"PROGRAM | TARGET 2026 | PERANGKAT DAERAH\nProgram Gizi | 80 % | {cell}")
    assert [actor.name for actor in found.actors] == expected
    said = [item.text for item in found.evidence if item.field.startswith("actors.")]
    assert said == expected


def test_a_program_that_begins_like_an_agency_is_one_by_its_number() -> None:
    found = commitments(
        """
        No | Program Unggulan | Pagu (Rp)
        1 | Program Kartu Zilenial | 2.000.000.000
        2 | Kecamatan Berdaya | 5.000.000.000
        3 | Rumah Sakit Tanpa Dinding | 1.000.000.000
        4. | Biro Jodoh Ternak Digital |
        5 | Program Zilenial | 750.000.000
        6 | Dishub | 100.000.000
        """
    )
    assert names(found) == [
        ("Program Kartu Zilenial", None),
        ("Kecamatan Berdaya", None),
        ("Rumah Sakit Tanpa Dinding", None),
        ("Program Zilenial", None),
        ("Dishub", None),
    ]
    assert all(not item.actors and not item.context for item in found)
    in_one_column = commitments(
        """
        Program dan Kegiatan | Pagu 2025 (Rp)
        A. Program Air | 500.000.000
        B. Badan Usaha Milik Desa Berdaya | 300.000.000
        """
    )
    assert names(in_one_column) == [("Program Air", None), ("Badan Usaha Milik Desa Berdaya", None)]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Lokasi", "576 kecamatan"),
        ("Target", "576 kecamatan"),
        ("Indikator", "Kecamatan yang berdaya"),
        ("Tahun", "2026"),
        ("Sasaran", "Keluarga miskin"),
        ("Kegiatan", "Pelatihan kader"),
    ],
)
def test_what_has_more_than_a_sum_of_its_own_is_no_agency_that_heads_others(column: str, cell: str) -> None:
    found = commitments(
        f"""
        Program | {column} | Anggaran (Rp)
        Program Kartu Zilenial | {cell} | 2.000.000.000
        Kecamatan Berdaya | {cell} | 5.000.000.000
        Program Desa | {cell} | 1.000.000.000
        """
    )
    said = [amount.amount for item in found for amount in item.amounts]
    assert said == ["2000000000", "5000000000", "1000000000"]
    assert any("Kecamatan Berdaya" in (item.program, item.activity) for item in found)
    assert not any(item.actors for item in found)


def test_numbered_agencies_head_the_lists_of_programs_that_begin_below_them() -> None:
    found = commitments(
        """
        No | Program | Indikator | Target 2026 | Pagu 2026 (Rp)
        1 | Dinas Kesehatan | | | 700.000.000
        1 | Program Gizi | Stunting | 14 % | 400.000.000
        2 | Program Obat | Ketersediaan | 90 % | 300.000.000
        3 | Dinas Sosial | | | 500.000.000
        1 | Program Rehabilitasi | Cakupan | 80 % | 500.000.000
        """
    )
    assert names(found) == [("Program Gizi", None), ("Program Obat", None), ("Program Rehabilitasi", None)]
    assert [[actor.name for actor in item.actors] for item in found] == [
        ["Dinas Kesehatan"],
        ["Dinas Kesehatan"],
        ["Dinas Sosial"],
    ]


def test_account_codes_tell_the_levels_beside_numbers_of_programs_alone() -> None:
    found = commitments(
        """
        No | Kode Rekening | Program / Kegiatan | Indikator | Target 2025 | Pagu 2025 (Rp)
        1 | 1.01.02 | Program Pengelolaan Pendidikan | Nilai literasi | 68 poin | 5.000.000.000
        | 1.01.02.2.01 | Pengelolaan Pendidikan Sekolah Dasar | Ruang kelas baru | 14 ruang | 3.000.000.000
        | 1.01.02.2.02 | Pengelolaan Pendidikan Menengah | Laboratorium | 6 unit | 2.000.000.000
        """
    )
    assert [(row.program, row.activity) for row in found] == [
        ("Program Pengelolaan Pendidikan", None),
        ("Program Pengelolaan Pendidikan", "Pengelolaan Pendidikan Sekolah Dasar"),
        ("Program Pengelolaan Pendidikan", "Pengelolaan Pendidikan Menengah"),
    ]


@pytest.mark.parametrize("names_of", ["Program", "Program/Kegiatan", "Kegiatan"])
@pytest.mark.parametrize("total", ["", "4.000.000.000"])
def test_numerals_in_the_column_of_numbers_number_headings_above_digits(names_of: str, total: str) -> None:
    found = commitments(
        f"""
        No | {names_of} | Indikator | 2025 | Anggaran (Rp) | OPD
        I | SMART GOVERNANCE | | | {total} |
        1 | Program Satu Data | Dataset | 100 | 1.250.000.000 | Diskominfo
        2 | Integrasi perizinan | Layanan | 60% | 850.000.000 | DPMPTSP
        II | SMART LIVING | | | {total} |
        3 | Program Puskesmas Digital | Puskesmas | 2 | 2.100.000.000 | Dinkes
        """
    )
    assert [item.context for item in found] == [("SMART GOVERNANCE",)] * 2 + [("SMART LIVING",)]
    names_found = [item.activity or item.program for item in found]
    assert names_found == ["Program Satu Data", "Integrasi perizinan", "Program Puskesmas Digital"]
    assert (found[1].activity is None) == (names_of != "Kegiatan")


def test_numerals_above_rows_of_another_column_number_programs() -> None:
    found = commitments(
        """
        No | Program | Kegiatan | Target 2025 | Anggaran (Rp)
        I | Peningkatan Layanan | | |
        1 | | Pelatihan petugas | 20 orang | 250.000.000
        2 | | Pengadaan loket | 3 unit | 150.000.000
        """
    )
    assert names(found) == [
        ("Peningkatan Layanan", "Pelatihan petugas"),
        ("Peningkatan Layanan", "Pengadaan loket"),
    ]


def test_letters_of_activities_below_a_program_end_no_program() -> None:
    found = commitments(
        """
        No | Program/Kegiatan | Target 2025 | Anggaran (Rp)
        | Program Administrasi | |
        A | Administrasi Umum | |
        1 | Alat tulis | 12 bulan | 250.000.000
        2 | Rapat | 10 kali | 150.000.000
        """
    )
    assert [item.program for item in found] == ["Program Administrasi"] * 2


def test_rows_numbered_on_from_programs_are_level_with_them() -> None:
    rows = (
        "1 | Program Air | 50 % | {0}\n2 | Sanitasi lingkungan | 60 % | {1}\n3 | Drainase kota | 70 % | {2}"
    )
    head = "No | Program/Kegiatan | Target 2025 | Pagu (Rp)\n"
    level = commitments(head + rows.format("900.000.000", "400.000.000", "100.000.000"))
    assert names(level) == [("Program Air", None), ("Sanitasi lingkungan", None), ("Drainase kota", None)]
    for total in ("500.000.000", ""):  # the program's sum is that of the two below, or it has none of its own
        below = commitments(head + rows.format(total, "400.000.000", "100.000.000"))
        assert names(below)[1:] == [
            ("Program Air", "Sanitasi lingkungan"),
            ("Program Air", "Drainase kota"),
        ]


def test_indicators_that_head_others_are_what_these_are_about() -> None:
    found = commitments(
        """
        No | Indikator Kinerja sesuai Tugas | Target Standar Nasional | Target IKK | Target Renstra Tahun | <
        ^ | ^ | ^ | ^ | 2014 | 2015
        I | PENATAAN KELEMBAGAAN | Pengisian struktur jabatan yang ada | Rasio jabatan terisi | 90% | 100%
        ^ | ^ | ^ | Jabatan fungsional | 3 orang | 4 orang
        II | PENGELOLAAN KEUANGAN | Alokasi anggaran menurut undang-undang | Belanja modal | 5% | 6%
        """,
        header=2,
    )
    assert [item.context for item in found] == [
        ("PENATAAN KELEMBAGAAN", "Pengisian struktur jabatan yang ada"),
        ("PENATAAN KELEMBAGAAN", "Pengisian struktur jabatan yang ada"),
        ("PENGELOLAAN KEUANGAN", "Alokasi anggaran menurut undang-undang"),
    ]
    assert targets(found[1]) == [
        ("Jabatan fungsional", "3 orang", 2014),
        ("Jabatan fungsional", "4 orang", 2015),
    ]


def test_the_unit_above_is_the_actor_whatever_it_is_called() -> None:
    rows = """
        {label} | 2019 | 2020
        057 PERPUSTAKAAN NASIONAL | 3.000 | 3.100
        057.01 Perpustakaan Nasional RI | 3.000 | 3.100
        10 PENDIDIKAN | 2.000 | 2.100
        057.01.01 Program Pengembangan Perpustakaan | 2.000 | 2.100
        """
    (found,) = commitments(rows.format(label="KODE DAN URAIAN BAGIAN ANGGARAN, UNIT ORGANISASI, PROGRAM"))
    assert [(actor.name, actor.role) for actor in found.actors] == [("Perpustakaan Nasional RI", "lead")]
    (other,) = commitments(rows.format(label="KODE DAN URAIAN URUSAN, FUNGSI, PROGRAM"))
    assert other.actors == ()
