"""Header labels: what each says, misspelt and broken ones too."""

from __future__ import annotations

import pytest

from docintel.extraction.tables.labels import familiarity, mend, read_label
from docintel.extraction.tables.scale import scale_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Proram", "program"),
        ("Program Prioritas", "program"),
        ("Programme", "program"),
        ("Kegitan", "activity"),
        ("Sub Kegiatan", "subactivity"),
        ("PROGRAM dan KEGIATAN", "name"),
        ("Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", "name"),
        ("BIDANG URUSAN/PROGRAM/OUTCOME/KEGIATAN/SUBKEGIATAN/OUTPUT", "name"),
        ("KODE DAN URAIAN BAGIAN ANGGARAN, UNIT ORGANISASI, PROGRAM DAN SUMBER DANA", "name"),
        ("Indkator Kinerja", "indicator"),
        ("Indikator Kinerja Program (outcome) dan Kegiatan (output)", "indicator"),
        ("Satuan", "unit"),
        ("Data Capai an pada Tahun Awal Peren canaan", "baseline"),
        ("Baseline 2024", "baseline"),
        ("Realisasi Tahun 2023", "realization"),
        ("Tagret", "target"),
        ("Target Capaian Kinerja", "target"),
        ("Kondisi Kinerja pada akhir periode RPJMD", "end"),
        ("Anggran (Rp)", "money"),
        ("Kebutuhan Dana/Pagu Indikatif (Rp.)", "money"),
        ("Jumlah (Rp)", "total"),
        ("Total Pagu", "total"),
        ("PD Pengampu", "agency"),
        ("Unit Kerja OPD Penanggung Jawab", "agency"),
        ("Perangkat Daerah", "agency"),
        ("Responsible Agency", "agency"),
        ("Partners", "agency"),
        ("Mitra Kerja", "agency"),
        ("Pihak Terkait", "agency"),
        ("Sumber Dana", "funding"),
        ("Lokasi", "location"),
        ("Kelurahan", "location"),
        ("Keterangan", "remark"),
        ("SASARAN STRATEGIS", "context"),
        ("Waktu Pelaksanaan", "time"),
        ("Target Kinerja Program dan Kerangka Pendanaan", "none"),
        ("Target dan Pagu Indikatif", "none"),
        ("Skala Usaha", None),
    ],
)
def test_role(text: str, role: str | None) -> None:
    assert read_label(text).role == role


@pytest.mark.parametrize(
    ("text", "year", "ordinal", "offset"),
    [
        ("2025", 2025, None, None),
        ("Tahun 2025", 2025, None, None),
        ("TA 2025", 2025, None, None),
        ("Target 2026", 2026, None, None),
        ("Rencana Tahun 2016 (Tahun Rencana)", 2016, None, None),
        ("2025-2029", None, None, None),
        ("Tahun 1", None, 1, None),
        ("Tahun ke-III", None, 3, None),
        ("Tahun-5", None, 5, None),
        ("n+1", None, None, 1),
        ("Tahun n", None, None, 0),
        ("Target", None, None, None),
    ],
)
def test_time(text: str, year: int | None, ordinal: int | None, offset: int | None) -> None:
    label = read_label(text)
    assert (label.year, label.ordinal, label.offset) == (year, ordinal, offset)


@pytest.mark.parametrize("text", ["Trw I", "TW IV", "Triwulan 2", "Target TW III", "Semester I", "Quarter 3"])
def test_quarters_are_no_years(text: str) -> None:
    label = read_label(text)
    assert label.quarter
    assert label.year is None


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("Rp (Juta)", 10**6),
        ("(Rpjuta)", 10**6),
        ("(Rp. 000)", 10**3),
        ("Pagu (Rp.000,-)", 10**3),
        ("Rp x 1.000.000", 10**6),
        ("(dalam ribuan rupiah)", 10**3),
        ("(DALAM JUTAAN RUPIAH)", 10**6),
        ("Budget (IDR million)", 10**6),
        ("Anggaran (miliar rupiah)", 10**9),
        ("Anggaran (Rp)", None),
        ("Anggaran (RP.)", None),
        ("Target 1.000 unit", None),
        ("melayani ribuan warga", None),
    ],
)
def test_scale(text: str, scale: int | None) -> None:
    assert scale_of(text) == scale


def test_mending_leaves_other_words_alone() -> None:
    # One letter apart would be too near: "kesiapan" is no "kegiatan", "alokasi" no "lokasi".
    assert mend("kesiapan alokasi kelembagaan") == "kesiapan alokasi kelembagaan"
    assert mend("PaguIndikatif (Rpjuta)") == "pagu indikatif rp juta"


def test_names_of_programs_are_not_made_of_header_words() -> None:
    assert familiarity("Kebutuhan Dana/Pagu Indikatif (Rp.)") == 1.0
    assert familiarity("Program Pelayanan Kesehatan Masyarakat Terpencil") < 0.5
