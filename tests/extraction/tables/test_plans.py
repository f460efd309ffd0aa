"""Tables of the shapes that real plans have, written out, and what they promise."""

from __future__ import annotations

from tests.extraction.tables.literal import amounts, commitments, extract, make_document, rows_of, targets

RENJA = """
Kode | < | < | Urusan/Bidang Urusan dan Program/Kegiatan | Indikator Kinerja | Rencana Tahun 2016 (Tahun Rencana) | < | < | < | Catatan Penting | Prakiraan Maju Rencana Tahun 2017 | <
^ | ^ | ^ | ^ | ^ | Lokasi | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp.) | Sumber Dana | ^ | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif (Rp.)
1.25 | | | Urusan Wajib Komunikasi | | | | | | | |
1.25 | 53 | | Program Pengembangan Komunikasi | | | | | | | |
1.25 | 53 | 01 | Kegiatan Layanan Pos | Persentase cakupan | Jawa Barat | 100% | 296.000.000 | APBD | | 95% | 355.200.000
1.25 | 53 | 02 | Kegiatan Jabar Cyber | - Jumlah a\\n- Jumlah b | Jawa Barat | - 100%\\n- 70% | 96.000.000 | APBD | | - 90%\\n- 80% | 55.200.000
"""  # noqa: E501 - the width of the table

RPJMD = """
Kode | Bidang Urusan Pemerintahan dan Program Prioritas | Indikator Kinerja Program (outcome) | Kondisi Kinerja Awal RPJMD | Capaian Kinerja Program dan Kerangka Pendanaan | < | < | < | < | < | Perangkat Daerah Penanggung Jawab
^ | ^ | ^ | ^ | Tahun 1 | < | Tahun 2 | < | Kondisi Kinerja pada Akhir Periode RPJMD | < | ^
^ | ^ | ^ | ^ | Target | Rp (juta) | Target | Rp (juta) | Target | Rp (juta) | ^
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11)
1.01 | URUSAN PENDIDIKAN | | | | | | | | |
1.01.02 | Program Pengelolaan Pendidikan | Angka partisipasi sekolah | 95 | 96 | 1.250 | 97 | 1,300 | 97 | 2.550 | Dinas Pendidikan
 | | Rata-rata lama sekolah | 8,1 | 8,3 | | 8,5 | | 8,5 | |
1.01.03 | Program Pengembangan Kurikulum | Jumlah kurikulum | - | - | - | 2 dok | 400 | 2 dok | 400 | Dinas Pendidikan
Jumlah | < | < | | | 1.250 | | 1.700 | | 2.950 |
"""  # noqa: E501 - the width of the table

ACTION_PLAN = """
SASARAN STRATEGIS | INDIKATOR KINERJA SASARAN | Target Kinerja Sasaran | < | PROGRAM dan KEGIATAN | INDIKATOR KEGIATAN | TARGET KEGIATAN | RENCANA AKSI | ANGGARAN (RP.) | PENANGGUNG JAWAB | JADWAL KEGIATAN | <
^ | ^ | Trw I | Trw II | ^ | ^ | ^ | ^ | ^ | ^ | Trw I | <
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 1 | 2
Meningkatkan kualitas | Prosentase kab | - | 55,56 % | Proram Peningkatan Pelayanan | | | | | | |
^ | ^ | ^ | ^ | Pemilihan Awak Kendaraan | Jumlah Peserta A | 35 orang | Mengikuti | 452.750.000,00 | Bidang Transportasi Darat | ■ |
^ | ^ | ^ | ^ | ^ | Jumlah Peserta B | 35 orang | ^ | ^ | ^ | ^ | ^
^ | ^ | ^ | ^ | Pemeliharaan CCTV | Jumlah CCTV | 12 bulan | Memelihara | 698.000.000,00 | Bidang Laut dan ASDP | | ■
"""  # noqa: E501 - the width of the table


def test_work_plan_has_two_years_and_a_program_above_its_activities() -> None:
    first, second = commitments(
        RENJA, header=2, above=["Rumusan Rencana Program Tahun 2016 dan Prakiraan Maju Tahun 2017"]
    )
    assert (first.program, first.activity) == ("Program Pengembangan Komunikasi", "Kegiatan Layanan Pos")
    assert first.context == ("Urusan Wajib Komunikasi",)
    assert targets(first) == [("Persentase cakupan", "100%", 2016), ("Persentase cakupan", "95%", 2017)]
    assert amounts(first) == [("296000000", 2016), ("355200000", 2017)]
    assert {amount.funding_source for amount in first.amounts} == {"APBD"}
    assert (first.start_year, first.end_year) == (2016, 2017)
    assert targets(second) == [
        ("Jumlah a", "100%", 2016),
        ("Jumlah b", "70%", 2016),
        ("Jumlah a", "90%", 2017),
        ("Jumlah b", "80%", 2017),
    ]


def test_five_year_plan_counts_from_its_first_year_and_leaves_out_the_end_state() -> None:
    first, second = commitments(RPJMD, header=4, above=["RPJMD Kota X Tahun 2021-2026"])
    assert first.program == "Program Pengelolaan Pendidikan"
    assert first.activity is None
    assert amounts(first) == [("1250000000", 2021), ("1300000000", 2022)]
    assert targets(first) == [
        ("Angka partisipasi sekolah", "96", 2021),
        ("Angka partisipasi sekolah", "97", 2022),
        ("Rata-rata lama sekolah", "8,3", 2021),
        ("Rata-rata lama sekolah", "8,5", 2022),
    ]
    assert [target.value for target in first.targets] == ["96", "97", "8.3", "8.5"]
    assert [(actor.name, actor.role) for actor in first.actors] == [("Dinas Pendidikan", "lead")]
    # A gap in the series stays a gap: nothing is promised for 2021.
    assert amounts(second) == [("400000000", 2022)]
    assert (second.start_year, second.end_year) == (2022, 2022)


def test_action_plan_keeps_the_targets_of_goals_apart() -> None:
    goal, first, second = commitments(
        ACTION_PLAN, header=3, above=["RENCANA AKSI KINERJA SASARAN TAHUN 2016"]
    )
    assert (goal.program, goal.activity, goal.context) == (None, None, ("Meningkatkan kualitas",))
    assert targets(goal) == [("Prosentase kab", "55,56 %", None)]
    assert goal.quote == "Prosentase kab"
    assert first.program == "Proram Peningkatan Pelayanan"
    assert first.activity == "Pemilihan Awak Kendaraan"
    assert first.context == ("Meningkatkan kualitas",)
    assert targets(first) == [
        ("Jumlah Peserta A", "35 orang", None),
        ("Jumlah Peserta B", "35 orang", None),
    ]
    assert amounts(first) == [("452750000", None)]
    assert (first.start_year, first.end_year) == (2016, 2016)
    assert [actor.name for actor in second.actors] == ["Bidang Laut dan ASDP"]


def test_draft_beside_need_counts_money_once() -> None:
    (only,) = commitments(
        """
        NO | RANCANGAN AWAL RKPD | < | < | < | HASIL ANALISIS KEBUTUHAN | < | < | Jumlah | Catatan
        ^ | Urusan/Program/Kegiatan | Indikator Kinerja | Target | APBD Provinsi | Urusan/Program/Kegiatan | Indikator Kinerja | Target | ^ | ^
        29 | Program Perencanaan | | | | Program Perencanaan | | | |
        1 | Penyusunan Buletin | Tingkat | 1200 eks | 200.000.000 | Penyusunan Buletin | Tingkat | 1200 eks | 180.000.000 |
        """,  # noqa: E501 - the width of the table
        header=2,
        above=["Review Rancangan RKPD Tahun 2017", "Nama OPD : Dinas Tenaga Kerja Provinsi Jawa Barat"],
    )
    assert (only.program, only.activity) == ("Program Perencanaan", "Penyusunan Buletin")
    assert amounts(only) == [("180000000", None)]
    assert (only.start_year, only.end_year) == (2017, 2017)
    assert [actor.name for actor in only.actors] == ["Dinas Tenaga Kerja Provinsi Jawa Barat"]


def test_ticked_years_and_cells_merged_over_activities() -> None:
    first, second, third = commitments(
        """
        No | Program | Kegiatan | Tahun Pelaksanaan | < | < | Perangkat Daerah | Sumber Dana
        ^ | ^ | ^ | 2025 | 2026 | 2027 | ^ | ^
        1 | Layanan Darurat 112 | Pembangunan call center | √ | √ | | Diskominfo | APBD
        ^ | ^ | Pelatihan operator | | √ | √ | ^ | ^
        2 | Wisata Digital | Aplikasi wisata | √ | | √ | Dinas Pariwisata | APBD, CSR
        """,
        header=2,
    )
    assert (second.program, second.activity) == ("Layanan Darurat 112", "Pelatihan operator")
    assert [mark.year for mark in first.years] == [2025, 2026]
    assert [mark.year for mark in second.years] == [2026, 2027]
    assert [actor.name for actor in second.actors] == ["Diskominfo"]
    assert [mark.year for mark in third.years] == [2025, 2027]
    assert (third.start_year, third.end_year) == (2025, 2027)


def test_scale_above_the_table_and_money_by_source() -> None:
    (only,) = commitments(
        """
        KODE DAN URAIAN UNIT ORGANISASI, FUNGSI, PROGRAM | < | RUPIAH MURNI | PNBP | BLU | JUMLAH
        063 | BADAN POM | 1.886.968.619 | 83.226.927 | 0 | 1.970.195.546
        063.01 | Badan POM | 1.886.968.619 | 83.226.927 | 0 | 1.970.195.546
        07 | KESEHATAN | 1.886.968.619 | 83.226.927 | 0 | 1.970.195.546
        063.01.01 | Program Dukungan Manajemen | 373.460.451 | 7.900.000 | 0 | 381.360.451
        """,
        above=["RINCIAN ANGGARAN TAHUN ANGGARAN 2019", "(DALAM RIBUAN RUPIAH)"],
    )
    assert only.program == "Program Dukungan Manajemen"
    assert amounts(only) == [("373460451000", None), ("7900000000", None)]
    assert [amount.funding_source for amount in only.amounts] == ["RUPIAH MURNI", "PNBP"]
    assert (only.start_year, only.end_year) == (2019, 2019)


def test_every_evidence_text_is_the_documents() -> None:
    document = make_document(rows_of(RPJMD), header=4, above=["RPJMD Kota X Tahun 2021-2026"])
    found, _ = extract(document)
    for commitment in found:
        assert commitment.quote in document.text
        for evidence in commitment.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text
    fields = {evidence.field for evidence in found[0].evidence}
    assert {"program", "context.0", "targets.0.indicator", "targets.0.text", "amounts.0.text"} <= fields
    assert "actors.0.name" in fields
