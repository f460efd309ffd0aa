"""Whether a table promises or reports, by its title and its header."""

from __future__ import annotations

import pytest

from tests.extraction.tables.literal import commitments

ROWS = """
No | Program | Indikator | {header} | Penanggung Jawab
1 | Program Kesehatan | Jumlah puskesmas | 12 unit | Dinas Kesehatan
2 | Program Pendidikan | Jumlah sekolah | 15 unit | Dinas Pendidikan
"""


@pytest.mark.parametrize(
    ("header", "title", "status"),
    [
        ("Target 2024", "Rencana Kerja Tahun 2024", "planned"),
        ("Realisasi 2023", "Kinerja Dinas", "done"),
        ("Capaian 2023", "Program dan Kegiatan", "done"),
        ("Volume", "Tabel 2.3 Realisasi Program dan Kegiatan Tahun 2023", "done"),
        ("Volume", "Laporan Capaian Kinerja Tahun 2023", "done"),
        ("Target Capaian 2024", "Program dan Kegiatan", "planned"),
        ("Target 2024", "Capaian Kinerja Tahun 2024", "planned"),
        ("Volume", "Capaian Kinerja Program dan Kerangka Pendanaan", "planned"),
        ("Volume", "Program untuk mendorong capaian kinerja", "planned"),
        ("Volume", "Rencana Aksi", "planned"),
        ("Capaian 2026", "Kota Maju 2025-2029", "planned"),
        ("Capaian 2024", "Kota Maju 2025-2029", "done"),
        ("Capaian Kinerja", "Rencana Kerja Tahun 2025", "planned"),
        ("Realisasi 2023", "Rencana Kerja Tahun 2025", "done"),
    ],
)
def test_a_table_of_results_alone_is_done(header: str, title: str, status: str) -> None:
    found = commitments(ROWS.format(header=header), above=[title])
    assert [item.program for item in found] == ["Program Kesehatan", "Program Pendidikan"]
    assert {item.status for item in found} == {status}


def test_results_beside_a_target_leave_it_planned() -> None:
    (item,) = commitments(
        """
        No | Program | Indikator | Target 2024 | Realisasi 2023 | Penanggung Jawab
        1 | Program Kesehatan | Jumlah puskesmas | 12 unit | 10 unit | Dinas Kesehatan
        """
    )
    assert (item.status, [target.text for target in item.targets]) == ("planned", ["12 unit"])
